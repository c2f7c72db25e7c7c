package shell

import (
	"context"
	"fmt"
	"io"

	"kinweave/graph"
)

type showCommand struct {
	secret
	spoken
	JSON bool   `help:"Print JSON."`
	File string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
}

// holding is what a family holds. The words are read by other programs: add, never rename.
type holding struct {
	People     int       `json:"people"`
	Unions     int       `json:"unions"`
	Parentages int       `json:"parentages"`
	Parts      int       `json:"parts"` // families that no kinship joins, people alone counted
	Households int       `json:"households"`
	Ties       int       `json:"ties"`
	Groups     int       `json:"groups"`
	Sources    int       `json:"sources"`
	Problems   []problem `json:"problems"`
}

type problem struct {
	Kind  string     `json:"kind"`
	About []graph.ID `json:"about"`
	Text  string     `json:"text"`
}

func (c showCommand) Run(ctx context.Context) error {
	p, err := reader{}.page(ctx, c.secret, c.File, "", "", office)
	if err != nil {
		return err
	}
	defer p.close()
	f := p.part.Family
	h := holding{People: f.Len(graph.KindPerson), Unions: f.Len(graph.KindUnion), Parentages: f.Len(graph.KindParentage), Parts: len(f.Parts()),
		Households: f.Len(graph.KindHousehold), Ties: f.Len(graph.KindTie), Groups: f.Len(graph.KindGroup), Sources: f.Len(graph.KindSource), Problems: []problem{}}
	for _, x := range graph.Check(f) {
		h.Problems = append(h.Problems, problem{x.Kind, x.About, x.Words(f, say)})
	}
	if c.JSON {
		return p.json(h)
	}
	printReport(p.report)
	return p.text(func(w io.Writer) { writeHolding(w, h) })
}

func writeHolding(w io.Writer, h holding) {
	for _, row := range []struct {
		n         int
		one, many string
	}{{h.People, say("person"), say("people")}, {h.Unions, say("couple or single parent"), say("couples and single parents")}, {h.Parentages, say("tie of parent and child"), say("ties of parent and child")},
		{h.Parts, say("family"), say("families that nothing joins")}, {h.Households, say("home"), say("homes")}, {h.Ties, say("tie beyond kinship"), say("ties beyond kinship")}, {h.Groups, say("group"), say("groups")}} {
		word := row.many
		if row.n == 1 {
			word = row.one
		}
		fmt.Fprintf(w, "%7d %s\n", row.n, word)
	}
	if len(h.Problems) == 0 {
		fmt.Fprintln(w, say("Nothing looks wrong."))
		return
	}
	fmt.Fprintln(w, "\n"+say("Worth a look:"))
	for _, p := range h.Problems {
		fmt.Fprintln(w, "  "+p.Text)
	}
}
