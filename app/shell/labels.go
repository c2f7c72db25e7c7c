package shell

import (
	"context"
	"fmt"
	"io"

	"kinweave/graph"
	"kinweave/graph/kin"
)

type labelsCommand struct {
	secret
	spoken
	reader
	JSON  bool   `help:"Print JSON."`
	AsAt  string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The labels as they were on a date. Today without it."`
	File  string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child string `arg:"" help:"The child, by name or id."`
}

type labelled struct {
	ID     graph.ID   `json:"id"`
	Name   string     `json:"name"`
	S105   kin.Answer `json:"s105"`
	Labels []string   `json:"labels"`
	Rule   string     `json:"rule"`
	Chain  []graph.ID `json:"chain"`
}

func (c labelsCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	p, err := c.page(ctx, c.secret, c.File, c.Child, c.AsAt, !office)
	if err != nil {
		return err
	}
	defer p.close()
	f := p.part.Family
	standings, err := kin.Labels(f, p.part.Child, p.asAt)
	if err != nil {
		return err
	}
	out := []labelled{}
	for _, s := range standings {
		who, _ := graph.Get[graph.Person](f, s.Person)
		row := labelled{ID: s.Person, Name: who.Name(), S105: s.Relative.Answer, Labels: []string{}, Chain: []graph.ID{}}
		for _, l := range s.Labels {
			row.Labels = append(row.Labels, l.In(lang).Word)
		}
		if len(s.Relative.Grounds) > 0 {
			row.Rule, row.Chain = s.Relative.Grounds[0].Rule, s.Relative.Grounds[0].Chain
		}
		out = append(out, row)
	}
	if c.JSON {
		return p.json(map[string]any{"people": out})
	}
	return p.text(func(w io.Writer) {
		for _, row := range out {
			fmt.Fprintf(w, "%-24s %s: %-12s %s\n", row.Name, lang.Say("s.105"), lang.Say(string(row.S105)), kin.RuleIn(lang, row.Rule))
			for _, l := range row.Labels {
				fmt.Fprintf(w, "%-24s %s\n", "", l)
			}
		}
		fmt.Fprintln(w, "\n"+lang.Say("%s (%s; rules as read in %s).", lang.Say(kin.Guide), lang.Say(kin.Section105), lang.Date(kin.LawAsOf)))
	})
}
