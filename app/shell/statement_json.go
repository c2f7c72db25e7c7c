package shell

import (
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

// The words of these types are read by other programs: add, never rename.

type statementJSON struct {
	Child    graph.ID         `json:"child"`
	AsAt     string           `json:"asAt"`
	Refused  bool             `json:"refused"` // somebody in reach has neither an answer nor a reason
	Open     []openJSON       `json:"neitherAnswerNorReason"`
	Live     []consideredJSON `json:"toLiveWith"`
	Help     []consideredJSON `json:"toHelp"`
	Coverage []string         `json:"coverage"`
	Searched []string         `json:"searched"`
	Methods  []methodJSON     `json:"methods"`
	Missing  []string         `json:"methodsNotTried"`
	Offers   []string         `json:"familyGroupDecisionMaking"`
	Gaps     []string         `json:"gaps"`
	LeftOut  leftJSON         `json:"leftOut"`
	Law      string           `json:"noLabels,omitempty"`
}

type openJSON struct {
	ID   graph.ID `json:"id"`
	Name string   `json:"name"`
}

type consideredJSON struct {
	Outcome string      `json:"outcome"`
	Dates   []datedJSON `json:"dates"`
	Row     rowJSON     `json:"row"`
}

type datedJSON struct {
	On   string `json:"on"`
	What string `json:"what"`
	By   string `json:"by"`
}

type methodJSON struct {
	Method string `json:"method"`
	Times  int    `json:"times"`
}

// statementOf is a statement, or a refusal with who keeps it from being made.
func statementOf(f *graph.Family, s search.Statement, open []graph.ID, lang language.Language) statementJSON {
	out := statementJSON{Child: s.Child, AsAt: dateOf(s.AsAt), Refused: len(open) > 0, Open: []openJSON{}, Live: consideredOf(s.Live), Help: consideredOf(s.Help),
		Coverage: some(s.Coverage), Searched: []string{}, Methods: []methodJSON{}, Missing: []string{}, Offers: []string{}, Gaps: some(s.Gaps),
		LeftOut: leftJSON(s.Left), Law: s.Law}
	for _, id := range open {
		out.Open = append(out.Open, openJSON{id, nameOf(f, id)})
	}
	if out.Refused {
		return out
	}
	out.Searched, out.Offers = s.Searched(lang), s.Offered(f, lang)
	for _, t := range s.Looked.Tried {
		out.Methods = append(out.Methods, methodJSON{t.Name, len(t.Searches)})
	}
	for _, m := range s.Looked.Missing {
		out.Missing = append(out.Missing, m.Name)
	}
	return out
}

func consideredOf(rows []search.Considered) []consideredJSON {
	out := []consideredJSON{}
	for _, c := range rows {
		j := consideredJSON{Outcome: c.Outcome, Dates: []datedJSON{}, Row: rowsOf([]search.Row{c.Row})[0]}
		for _, d := range c.Dates {
			j.Dates = append(j.Dates, datedJSON{dateOf(d.On), d.What, d.By})
		}
		out = append(out, j)
	}
	return out
}
