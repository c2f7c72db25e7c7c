package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

type statementCommand struct {
	secret
	spoken
	JSON     bool   `help:"Print JSON." xor:"form"`
	Out      string `short:"o" placeholder:"FILE" help:"Write a dated PDF with its author." xor:"form"`
	AsAt     string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The statement as at a date. Today without it."`
	File     string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child    string `arg:"" help:"The child, by name or id."`
}

func (c statementCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	ses, _, err := c.family(ctx, c.File)
	if err != nil {
		return err
	}
	defer ses.Close()
	f, child, asAt, err := seenIn(ses, c.Child, c.AsAt)
	if err != nil {
		return err
	}
	s, err := search.In(lang).State(f, child, asAt)
	var open *search.Unanswered
	switch refused := errors.As(err, &open); {
	case refused && c.JSON:
		if err := json.NewEncoder(os.Stdout).Encode(statementOf(f, search.Statement{Child: child, AsAt: asAt}, open.People, lang)); err != nil {
			return err
		}
	case refused:
		fmt.Println("Neither an answer nor a reason is recorded for:")
		for _, id := range open.People {
			fmt.Println("  " + nameOf(f, id))
		}
		fmt.Println("Ask them, or record why not and who decided.")
	}
	if err != nil {
		return err
	}
	switch {
	case c.JSON:
		return json.NewEncoder(os.Stdout).Encode(statementOf(f, s, nil, lang))
	case c.Out != "":
		return ses.StatementFile(c.Out, s, lang)
	}
	writeStatement(os.Stdout, f, s, lang)
	return nil
}

func writeStatement(w io.Writer, f *graph.Family, s search.Statement, lang language.Language) {
	fmt.Fprintf(w, "Family and friends considered for %s: %s\n", nameOf(f, s.Child), s.AsAt)
	for _, part := range []struct {
		title string
		rows  []search.Considered
	}{{"To live with", s.Live}, {"To help", s.Help}} {
		if len(part.rows) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", part.title)
		for _, c := range part.rows {
			fmt.Fprintln(w)
			paragraph(w, "  ", called(c.Row))
			paragraph(w, "    Outcome: ", upperFirst(c.Outcome)+outcomeMore(c))
			for _, p := range c.People {
				if p.Legal != "" {
					paragraph(w, "    Legal:   ", p.Name+": "+p.Legal)
				}
			}
			for _, d := range c.Dates {
				paragraph(w, "    - ", strings.Join(shown(d.On.String()+": "+d.What, d.By), ", "))
			}
			for _, b := range c.Barriers {
				if c.Group == search.NotConsidered {
					break // said above
				}
				paragraph(w, "    In the way: ", b.Words)
			}
		}
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{"Where has been looked", s.Coverage}, {"How people were looked for", s.Searched(lang)}, {"Family group decision-making", s.Offered(f, lang)}, {"What is not known", s.Gaps}} {
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
	paragraph(w, "", fmt.Sprintf("Legal labels: %s (rules as read in %s).", kin.Guide, kin.LawAsOf))
}

func outcomeMore(c search.Considered) string {
	if c.Said == "" || c.Group == search.NotConsidered {
		return ""
	}
	return ": “" + c.Said + "”"
}
