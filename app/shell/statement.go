package shell

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

type statementCommand struct {
	secret
	spoken
	reader
	overriding
	JSON  bool   `help:"Print JSON." xor:"form"`
	Out   string `short:"o" placeholder:"FILE" help:"Write a dated PDF with its author." xor:"form"`
	Large bool   `aliases:"large-print" help:"Large print: no words under 16 points."`
	Black bool   `name:"black-white" aliases:"black-and-white" help:"No colour at all, for the photocopier."`
	AsAt  string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The statement as at a date. Today without it."`
	File  string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child string `arg:"" help:"The child, by name or id."`
}

func (c statementCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, c.Child, c.AsAt, office)
	if err != nil {
		return err
	}
	defer p.close()
	f := p.part.Family
	s, err := search.In(lang).StateOf(p.part, p.asAt)
	var open *search.Unanswered
	switch refused := errors.As(err, &open); {
	case refused && c.JSON:
		if err := p.json(statementOf(f, search.Statement{Child: p.part.Child, AsAt: p.asAt}, open.People, lang)); err != nil {
			return err
		}
	case refused:
		if err := p.text(func(w io.Writer) {
			fmt.Fprintln(w, lang.Say("Neither an answer nor a reason is recorded for:"))
			for _, id := range open.People {
				fmt.Fprintln(w, "  "+nameOf(f, id))
			}
			fmt.Fprintln(w, lang.Say("Ask them, or record why not and who decided."))
		}); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	switch {
	case c.JSON:
		return p.json(statementOf(f, s, nil, lang))
	case c.Out != "":
		err := p.ses.StatementFileFor(c.Out, p.to, p.part, s, lang, session.Look{Large: c.Large, BlackWhite: c.Black, Override: c.Override})
		if err == nil {
			numbered(p.ses, c.Out)
		}
		return c.explain(err)
	}
	return p.text(func(w io.Writer) { writeStatement(w, f, s, lang) })
}

func writeStatement(w io.Writer, f *graph.Family, s search.Statement, lang language.Language) {
	say := lang.Say
	fmt.Fprintf(w, "%s: %s\n", say("Family and friends considered for %s", nameOf(f, s.Child)), lang.Date(s.AsAt.String()))
	for _, part := range []struct {
		title string
		rows  []search.Considered
	}{{say("To live with"), s.Live}, {say("To help"), s.Help}} {
		if len(part.rows) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", part.title)
		for _, c := range part.rows {
			fmt.Fprintln(w)
			paragraph(w, "  ", called(c.Row, lang))
			paragraph(w, "    "+say("Outcome: %s", ""), upperFirst(c.Outcome)+outcomeMore(c))
			for _, p := range c.People {
				if p.Legal != "" {
					paragraph(w, "    "+say("Legal")+": ", p.Name+": "+p.Legal)
				}
			}
			for _, d := range c.Dates {
				paragraph(w, "    - ", strings.Join(shown(lang.Date(d.On.String())+": "+d.What, d.By), ", "))
			}
			for _, b := range c.Barriers {
				if c.Group == search.NotConsidered {
					break // said above
				}
				paragraph(w, "    "+say("In the way: %s", ""), b.Words)
			}
		}
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{say("Where has been looked"), s.Coverage}, {say("How people were looked for"), s.Searched(lang)}, {say("Family group decision-making"), s.Offered(f, lang)}, {say("What is not known"), s.Gaps}} {
		if len(part.lines) > 0 {
			fmt.Fprintf(w, "\n%s\n", part.title)
			for _, text := range part.lines {
				paragraph(w, "  - ", text)
			}
		}
	}
	fmt.Fprintln(w)
	if s.Law != "" {
		paragraph(w, "", upperFirst(s.Law)+".")
		return
	}
	paragraph(w, "", say("Legal labels: %s (rules as read in %s).", say(kin.Guide), lang.Date(kin.LawAsOf)))
}

func outcomeMore(c search.Considered) string {
	if c.Said == "" || c.Group == search.NotConsidered {
		return ""
	}
	return ": “" + c.Said + "”"
}
