package shell

import (
	"context"
	"fmt"
	"io"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

type coverageCommand struct {
	secret
	spoken
	reader
	JSON   bool   `help:"Print JSON."`
	AsAt   string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The coverage as it was on a date. Today without it."`
	Since  string `placeholder:"DATE" help:"Also say how the child's network has grown since a date."`
	Target int    `default:"40" placeholder:"N" help:"How many people to name first; 0 hides the counter."`
	File   string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child  string `arg:"" help:"The child, by name or id."`
}

func (c coverageCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, c.Child, c.AsAt, office)
	if err != nil {
		return err
	}
	defer p.close()
	f, child, asAt := p.part.Family, p.part.Child, p.asAt
	if c.Target == 0 {
		c.Target = -1
	}
	cover := search.In(lang).CoverOf(p.part, asAt, search.Settings{Target: c.Target})
	trend := search.Trend(f, child, asAt).Words(lang)
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
		return p.json(out)
	}
	return p.text(func(w io.Writer) {
		writeCoverage(w, f, cover, lang)
		if len(trend) > 0 {
			fmt.Fprintf(w, "\n%s\n", lang.Say("Since it was measured before"))
		}
		for _, words := range trend {
			paragraph(w, "  - ", words)
		}
		if grown != nil {
			writeGrowth(w, *grown, lang)
		}
	})
}

func writeCoverage(w io.Writer, f *graph.Family, c search.Coverage, lang language.Language) {
	say := lang.Say
	fmt.Fprintf(w, "%s %s\n\n", say("Have we looked everywhere for %s?", nameOf(f, c.Child)), lang.Date(c.AsAt.String()))
	if c.Empty != "" {
		paragraph(w, "", c.Empty)
		fmt.Fprintln(w)
	}
	for _, b := range c.Bars {
		fmt.Fprintln(w, b.Sentence)
		if percent, ok := b.Percent(); ok {
			fmt.Fprintf(w, "  %s %s\n", meter(percent), say("explored to %d %% (%d of %d questions)", percent, b.Closed, b.Slots))
		}
	}
	for _, s := range c.Uneven {
		fmt.Fprintln(w)
		paragraph(w, "! ", s)
	}
	fmt.Fprintf(w, "\n%-44s %8s %7s %7s %6s %8s %7s %6s\n", say("Branch"), say("explored"), say("people"), say("located"), say("asked"), say("answered"), say("in plan"), say("still"))
	for _, b := range c.Branches {
		explored := "–"
		if percent, ok := b.Percent(); ok {
			explored = fmt.Sprintf("%d %%", percent)
		}
		fmt.Fprintf(w, "%-44s %8s %7d %7d %6d %8d %7d %6d\n", search.SideIn(lang, b.Words), explored, b.Mapped, b.Located, b.Asked, b.Answered, b.InPlan, b.StillHappening)
	}
	t := c.Total
	fmt.Fprintf(w, "%-44s %8s %7d %7d %6d %8d %7d %6d\n", say("everybody, each once"), "", t.Mapped, t.Located, t.Asked, t.Answered, t.InPlan, t.StillHappening)
	if t.SaidYes > 0 {
		fmt.Fprintf(w, "\n%s\n", say("Of %d who said yes, %d are in the plan and it is still happening.", t.SaidYes, t.StillHappening))
	}
	if len(c.Frontier) > 0 {
		fmt.Fprintf(w, "\n%s\n", say("What to ask next"))
	}
	for i, q := range c.Frontier {
		paragraph(w, fmt.Sprintf("%4d. ", i+1), strings.TrimSpace(q.Words+" "+q.Note))
		for _, more := range q.Questions[1:] {
			paragraph(w, "      · ", more)
		}
	}
	if len(c.NotPlaced) > 0 {
		fmt.Fprintf(w, "\n%s\n", say("Not placed yet"))
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

func writeGrowth(w io.Writer, g search.Growth, lang language.Language) {
	say := lang.Say
	fmt.Fprintf(w, "\n%s\n", say("Connected people: %d on %s, %d on %s", g.Before.N(), lang.Date(g.Before.On.String()), g.After.N(), lang.Date(g.After.On.String())))
	for _, split := range []struct {
		title         string
		before, after []graph.Count
	}{{say("by side"), g.Before.BySide, g.After.BySide}, {say("by what the child said"), g.Before.ByQuestion, g.After.ByQuestion}, {say("by how often"), g.Before.ByContact, g.After.ByContact}} {
		fmt.Fprintf(w, "  %s\n", split.title)
		for _, a := range split.after {
			n := 0
			for _, b := range split.before {
				if b.Of == a.Of {
					n = b.N
				}
			}
			if n+a.N > 0 {
				fmt.Fprintf(w, "    %-32s %3d → %d\n", say(a.Of), n, a.N)
			}
		}
	}
	paragraph(w, "  ", g.Rule)
}
