package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"kinweave/graph"
	"kinweave/graph/search"
)

type coverageCommand struct {
	secret
	spoken
	JSON   bool   `help:"Print JSON."`
	AsAt   string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The coverage as it was on a date. Today without it."`
	Since  string `placeholder:"DATE" help:"Also say how the child's network has grown since a date."`
	Target int    `default:"40" placeholder:"N" help:"How many people to name first; 0 hides the counter."`
	File   string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child  string `arg:"" help:"The child, by name or id."`
}

func (c coverageCommand) Run(ctx context.Context) error {
	f, child, asAt, done, err := c.seenFrom(ctx, c.File, c.Child, c.AsAt)
	if err != nil {
		return err
	}
	defer done()
	if c.Target == 0 {
		c.Target = -1
	}
	cover := search.Cover(f, child, asAt, search.Settings{Target: c.Target})
	trend := search.Trend(f, child, asAt).Words("")
	var grown *search.Growth
	if c.Since != "" {
		since, err := graph.ParseDate(c.Since)
		if err != nil {
			return fmt.Errorf("--since %q: %w", c.Since, err)
		}
		g := search.Grow(f, child, since, asAt)
		grown = &g
	}
	if c.JSON {
		out := coverageOf(cover, grown)
		out.Trend = some(trend)
		return json.NewEncoder(os.Stdout).Encode(out)
	}
	writeCoverage(os.Stdout, f, cover)
	if len(trend) > 0 {
		fmt.Fprint(os.Stdout, "\nSince it was measured before\n")
	}
	for _, words := range trend {
		paragraph(os.Stdout, "  - ", words)
	}
	if grown != nil {
		writeGrowth(os.Stdout, *grown)
	}
	return nil
}

func writeCoverage(w io.Writer, f *graph.Family, c search.Coverage) {
	fmt.Fprintf(w, "Have we looked everywhere for %s? %s\n\n", nameOf(f, c.Child), c.AsAt)
	if c.Empty != "" {
		paragraph(w, "", c.Empty)
		fmt.Fprintln(w)
	}
	for _, b := range c.Bars {
		fmt.Fprintln(w, b.Sentence)
		if percent, ok := b.Percent(); ok {
			fmt.Fprintf(w, "  %s explored to %d %% (%d of %d questions)\n", meter(percent), percent, b.Closed, b.Slots)
		}
	}
	for _, s := range c.Uneven {
		fmt.Fprintln(w)
		paragraph(w, "! ", s)
	}
	fmt.Fprintf(w, "\n%-44s %8s %7s %7s %6s %8s %7s %6s\n", "Branch", "explored", "people", "located", "asked", "answered", "in plan", "still")
	for _, b := range c.Branches {
		explored := "–"
		if percent, ok := b.Percent(); ok {
			explored = fmt.Sprintf("%d %%", percent)
		}
		fmt.Fprintf(w, "%-44s %8s %7d %7d %6d %8d %7d %6d\n", b.Words, explored, b.Mapped, b.Located, b.Asked, b.Answered, b.InPlan, b.StillHappening)
	}
	t := c.Total
	fmt.Fprintf(w, "%-44s %8s %7d %7d %6d %8d %7d %6d\n", "everybody, each once", "", t.Mapped, t.Located, t.Asked, t.Answered, t.InPlan, t.StillHappening)
	if t.SaidYes > 0 {
		fmt.Fprintf(w, "\nOf %d who said yes, %d are in the plan and it is still happening.\n", t.SaidYes, t.StillHappening)
	}
	if len(c.Frontier) > 0 {
		fmt.Fprint(w, "\nWhat to ask next\n")
	}
	for i, q := range c.Frontier {
		paragraph(w, fmt.Sprintf("%4d. ", i+1), strings.TrimSpace(q.Words+" "+q.Note))
		for _, more := range q.Questions[1:] {
			paragraph(w, "      · ", more)
		}
	}
	if len(c.NotPlaced) > 0 {
		fmt.Fprint(w, "\nNot placed yet\n")
		for _, id := range c.NotPlaced {
			fmt.Fprintf(w, "      %s\n", nameOf(f, id))
		}
	}
	if c.Finding != "" {
		fmt.Fprintln(w)
		paragraph(w, "", c.Finding)
	}
}

// meter is a bar for a screen without pictures.
func meter(percent int) string {
	full := (percent + 5) / 10
	return "[" + strings.Repeat("#", full) + strings.Repeat(".", 10-full) + "]"
}

func writeGrowth(w io.Writer, g search.Growth) {
	fmt.Fprintf(w, "\nConnected people: %d on %s, %d on %s\n", g.Before.N(), g.Before.On, g.After.N(), g.After.On)
	for _, split := range []struct {
		title         string
		before, after []graph.Count
	}{{"by side", g.Before.BySide, g.After.BySide}, {"by what the child said", g.Before.ByQuestion, g.After.ByQuestion}, {"by how often", g.Before.ByContact, g.After.ByContact}} {
		fmt.Fprintf(w, "  %s\n", split.title)
		for _, a := range split.after {
			n := 0
			for _, b := range split.before {
				if b.Of == a.Of {
					n = b.N
				}
			}
			if n+a.N > 0 {
				fmt.Fprintf(w, "    %-32s %3d → %d\n", a.Of, n, a.N)
			}
		}
	}
	paragraph(w, "  ", g.Rule)
}
