package shell

import (
	"context"
	"fmt"
	"io"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/work"
)

type superviseCommand struct {
	secret
	reader
	JSON     bool   `help:"Print JSON."`
	AsAt     string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The view of a date. Today without it."`
	Since    string `placeholder:"DATE" help:"Also say what has changed in the case since the end of a day."`
	SignOff  string `name:"sign-off" placeholder:"NAME" help:"Keep the measures of the day in the case, signed off by NAME."`
	Note     string `placeholder:"TEXT" help:"What was asked for at the sign-off."`
	Language string `placeholder:"TAG" help:"en-GB or cy: the language of the program's own sentences."`
	File     string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child    string `arg:"" help:"The child, by name or id."`
}

func (c superviseCommand) Run(ctx context.Context) error {
	lang, err := languageOf(c.Language)
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, c.Child, c.AsAt, office)
	if err != nil {
		return err
	}
	defer p.close()
	o := work.Options{Lang: lang}
	if c.SignOff != "" {
		change, err := work.SignOff(p.part.Whole, p.part.Of, p.asAt, c.SignOff, c.Note)
		if err != nil {
			return err
		}
		if err := p.ses.Do(change); err != nil {
			return err
		}
		if err := p.again(); err != nil {
			return err
		}
	}
	changed, err := c.changes(p, o)
	if err != nil {
		return err
	}
	s := work.SuperviseFor(p.part, p.asAt, o)
	if c.JSON {
		return p.json(supervisionOf(s, changed, lang))
	}
	return p.text(func(w io.Writer) { writeSupervision(w, nameOf(p.part.Family, p.part.Child), s, changed, lang) })
}

func (c superviseCommand) changes(p *page, o work.Options) ([]work.Changed, error) {
	if c.Since == "" {
		return nil, nil
	}
	on, err := graph.ParseDate(c.Since)
	if err != nil {
		return nil, fmt.Errorf("--since %q: %w", c.Since, err)
	}
	return p.ses.SinceOwn(on, p.to, o)
}

type supervisionJSON struct {
	Child    graph.ID     `json:"child"`
	AsAt     string       `json:"asAt"`
	Coverage []string     `json:"coverage"`
	Uneven   []string     `json:"asymmetryBecause"`
	Trend    []string     `json:"trend"`
	Overdue  []dueJSON    `json:"overdue"`
	Missing  []reasonJSON `json:"reasonsMissing"`
	Unowned  []reasonJSON `json:"couldBeMendedAndNobodyDoes"`
	Prompts  []reasonJSON `json:"prompts"`
	SignedBy string       `json:"signedOffBy"`
	SignedOn string       `json:"signedOffOn"`
	Note     string       `json:"signOffNote"`
	Changed  []reasonJSON `json:"changed"`
}

type reasonJSON struct {
	Words  string   `json:"words"`
	Record graph.ID `json:"record"`
	Part   string   `json:"part,omitempty"`
}

func supervisionOf(s work.Supervision, changed []work.Changed, lang language.Language) supervisionJSON {
	out := supervisionJSON{Child: s.Child, AsAt: dateOf(s.AsAt), Coverage: []string{}, Uneven: some(s.Coverage.Uneven), Trend: some(s.Trend.Words(lang)), Overdue: duesOf(s.Overdue),
		Missing: []reasonJSON{}, Unowned: []reasonJSON{}, Prompts: []reasonJSON{}, Changed: []reasonJSON{}}
	for _, b := range s.Coverage.Bars {
		out.Coverage = append(out.Coverage, b.Sentence)
	}
	for _, r := range s.Missing {
		out.Missing = append(out.Missing, reasonJSON{r.Words, r.Key.ID, ""})
	}
	for _, r := range s.Unowned {
		out.Unowned = append(out.Unowned, reasonJSON{r.Words, r.Key.ID, ""})
	}
	for _, p := range s.Prompts {
		out.Prompts = append(out.Prompts, reasonJSON{p.Words, p.Person, string(p.Kind)})
	}
	for _, x := range changed {
		out.Changed = append(out.Changed, reasonJSON{x.Words, x.Key.ID, string(x.Part)})
	}
	if s.Signed != nil {
		out.SignedBy, out.SignedOn, out.Note = s.Signed.By, dateOf(s.Signed.On), s.Signed.Note
	}
	return out
}

func writeSupervision(w io.Writer, child string, s work.Supervision, changed []work.Changed, lang language.Language) {
	fmt.Fprintln(w, lang.Say("Supervision: %s, %s", child, lang.Date(s.AsAt.String())))
	j := supervisionOf(s, changed, lang)
	words := func(rs []reasonJSON) (out []string) {
		for _, r := range rs {
			out = append(out, r.Words)
		}
		return out
	}
	var late []string
	for _, d := range s.Overdue {
		late = append(late, lang.Date(d.When.String())+": "+d.Words)
	}
	signed := []string{}
	if s.Signed != nil {
		signed = append(signed, joined(lang.Date(s.Signed.On.String()), s.Signed.By, s.Signed.Note))
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{lang.Say("Where has been looked"), append(append(j.Coverage, j.Uneven...), j.Trend...)}, {lang.Say("Overdue"), late}, {lang.Say("Reasons missing"), words(j.Missing)},
		{lang.Say("Could be mended, and nobody does"), words(j.Unowned)}, {lang.Say("What a curious colleague would ask"), words(j.Prompts)},
		{lang.Say("What has changed"), words(j.Changed)}, {lang.Say("Signed off"), signed}} {
		if len(part.lines) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", part.title)
		for _, l := range part.lines {
			paragraph(w, "  - ", l)
		}
	}
}

func joined(parts ...string) string {
	out := ""
	for _, p := range shown(parts...) {
		if out != "" {
			out += " · "
		}
		out += p
	}
	return out
}
