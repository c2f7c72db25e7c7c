package shell

import (
	"context"
	"fmt"
	"io"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/links"
)

type linksCommand struct {
	secret
	spoken
	reader
	JSON  bool   `help:"Print JSON."`
	AsAt  string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"How things stood on a date. Today without it."`
	File  string `arg:"" help:"A case (.kinweave)."`
	Child string `arg:"" help:"The child, by name or id."`
}

func (c linksCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, c.Child, c.AsAt, office)
	if err != nil {
		return err
	}
	defer p.close()
	own := links.See(p.part.Family, p.part.Child, p.asAt, links.Settings{}, lang)
	if c.JSON {
		return p.json(linksOf(own))
	}
	return p.text(func(w io.Writer) { writeLinks(w, p.part.Family, own, lang) })
}

func writeLinks(w io.Writer, f *graph.Family, p links.Page, lang language.Language) {
	day := func(d graph.Date) string { return lang.Date(d.String()) }
	head := func(words string) { fmt.Fprintf(w, "\n%s\n", words) }
	fmt.Fprintln(w, lang.Say("The people of %s: %s", nameOf(f, p.Child), day(p.AsAt)))
	stage := p.StageWords
	if p.Stage.On.Known() {
		stage += ", " + day(p.Stage.On)
	}
	fmt.Fprintln(w, upperFirst(stage))
	if p.Empty != "" {
		fmt.Fprintln(w)
		paragraph(w, "", p.Empty)
	}
	for _, q := range p.Questions {
		head(q.Words)
		if !q.Asked {
			paragraph(w, "    ", lang.Say("Nothing has been said to this yet."))
		}
		for _, x := range q.Wishes {
			paragraph(w, "    ", strings.Join(shown(x.Called+": "+x.Stands+".", quoted(x.Words), x.Why), " "))
		}
	}
	head(lang.Say("Agreements"))
	for _, a := range p.Agreements {
		line := a.Name + ": " + strings.Join(shown(a.Words, a.To, day(a.On)), ", ")
		if a.Withdrawn.Known() {
			line += "; " + lang.Say("taken back on %s", day(a.Withdrawn))
		}
		if a.Limits != "" {
			line += ". " + a.Limits
		}
		paragraph(w, "    ", strings.Join(shown(line, a.Missing), " "))
	}
	for _, g := range p.Missing {
		paragraph(w, "  ! ", g.Words)
	}
	if len(p.Ways) > 0 {
		head(lang.Say("Steps, at the child’s pace"))
	}
	for _, way := range p.Ways {
		paragraph(w, "    ", way.Name)
		for _, s := range way.Steps {
			line := s.What + ", " + s.Stands
			if s.Done.Known() && s.Done.By(p.AsAt) {
				line += " " + day(s.Done)
			}
			paragraph(w, "      · ", strings.Join(shown(line+".", s.Words, s.Went, quoted(s.Feels), s.Stopped), " "))
		}
		for _, g := range way.Missing {
			paragraph(w, "      ! ", g.Words)
		}
	}
	head(lang.Say("The plan"))
	for _, x := range p.Plan {
		line := strings.Join(shown(x.Name+": "+strings.TrimSuffix(x.What, "."), x.HowOft, x.Stands), "; ") + "."
		if x.IfStops != "" {
			line += " " + lang.Say("If it stops: %s", x.IfStops)
		}
		if x.Tell != "" {
			line += " " + lang.Say("%s tells: %s.", nameOf(f, p.Child), x.Tell)
		}
		paragraph(w, "    ", line)
	}
	paragraph(w, "    ", p.TurnWords)
	head(lang.Say("Gone quiet"))
	paragraph(w, "    ", p.Drift.Words)
	for _, x := range p.Drift.People {
		paragraph(w, "      · ", x.Called+": "+x.Stands+". "+x.Why)
	}
	head(lang.Say("To be looked at again"))
	for _, r := range p.Reviews {
		mark, when := "    ", ""
		if r.Late {
			mark = "  ! "
		}
		if r.On.Known() {
			when = day(r.On)
		}
		paragraph(w, mark, strings.Join(shown(when, r.Words), ": "))
	}
	head(lang.Say("Places"))
	for _, h := range p.Places {
		paragraph(w, "    ", strings.Join(shown(h.Name, span(h, lang), h.Part), ", "))
	}
	head(p.Trend.Words)
	for _, pt := range p.Trend.Points {
		paragraph(w, fmt.Sprintf("%8d  ", pt.N), strings.Join(shown(day(pt.On), pt.Title, pt.By, pt.Differs), "; "))
	}
	last := p.Trend.Points[len(p.Trend.Points)-1].Now
	for _, split := range []struct {
		title string
		of    []graph.Count
	}{{lang.Say("by side"), last.BySide}, {lang.Say("by what the child said"), last.ByQuestion}, {lang.Say("by how often"), last.ByOften}} {
		var parts []string
		for _, c := range split.of {
			if c.N > 0 {
				parts = append(parts, fmt.Sprintf("%s %d", c.Of, c.N))
			}
		}
		if len(parts) > 0 {
			paragraph(w, "    ", split.title+": "+strings.Join(parts, ", "))
		}
	}
	paragraph(w, "    ", p.Trend.Rule)
}

// span is from when to when, as far as anybody knows.
func span(h links.Place, lang language.Language) string {
	from, to := lang.Date(h.From.String()), lang.Date(h.To.String())
	switch {
	case h.From.Known() && h.To.Known():
		return from + " – " + to
	case h.From.Known() && h.Now:
		return from + " – " + lang.Say("now")
	case h.From.Known():
		return lang.Say("since %s", from)
	case h.To.Known():
		return lang.Say("until %s", to)
	case h.Now:
		return lang.Say("now")
	}
	return ""
}

// quoted puts what somebody said between marks.
func quoted(words string) string {
	if words == "" {
		return ""
	}
	return "“" + words + "”"
}
