package shell

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"kinweave/graph"
	"kinweave/graph/kin"
)

type labelsCommand struct {
	secret
	spoken
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
	ses, _, err := c.family(ctx, c.File)
	if err != nil {
		return err
	}
	defer ses.Close()
	f, asAt := ses.Family(), ses.AsAt()
	if c.AsAt != "" {
		if asAt, err = graph.ParseDate(c.AsAt); err != nil {
			return fmt.Errorf("--asat %q: %w", c.AsAt, err)
		}
	}
	child, err := whoIs(f, c.Child)
	if err != nil {
		return err
	}
	standings, err := kin.Labels(f, child, asAt)
	if err != nil {
		return err
	}
	out := []labelled{}
	for _, s := range standings {
		p, _ := graph.Get[graph.Person](f, s.Person)
		row := labelled{ID: s.Person, Name: p.Name(), S105: s.Relative.Answer, Labels: []string{}, Chain: []graph.ID{}}
		for _, l := range s.Labels {
			row.Labels = append(row.Labels, l.In(lang).Word)
		}
		if len(s.Relative.Grounds) > 0 {
			row.Rule, row.Chain = s.Relative.Grounds[0].Rule, s.Relative.Grounds[0].Chain
		}
		out = append(out, row)
	}
	if c.JSON {
		return json.NewEncoder(os.Stdout).Encode(map[string]any{"people": out})
	}
	for _, row := range out {
		fmt.Printf("%-24s %s: %-12s %s\n", row.Name, lang.Say("s.105"), lang.Say(string(row.S105)), kin.RuleIn(lang, row.Rule))
		for _, l := range row.Labels {
			fmt.Printf("%-24s %s\n", "", l)
		}
	}
	fmt.Println("\n" + lang.Say("%s (%s; rules as read in %s).", lang.Say(kin.Guide), lang.Say(kin.Section105), lang.Date(kin.LawAsOf)))
	return nil
}
