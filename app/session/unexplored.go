package session

import (
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

// Unexplored says in a few words, for everybody behind whom nobody has looked yet, what is open: for
// render.Options.Unexplored. It is the worker's own, and DrawFor gives it to nobody else.
func (s *Session) Unexplored(lang language.Language) map[graph.ID]string {
	f, asAt := s.Family(), s.AsAt()
	out := map[graph.ID]string{}
	for _, child := range f.Case().Children {
		for _, q := range search.Cover(f, child, asAt, search.Settings{Most: f.Len(graph.KindPerson) + 2}).Frontier {
			if _, said := out[q.Person]; !said {
				out[q.Person] = openWords(q.Open, lang)
			}
		}
	}
	return out
}

// openWords names the sides of somebody's family that are open: "brothers or sisters?"
func openWords(open []graph.SlotKind, lang language.Language) string {
	names := map[graph.SlotKind]string{graph.SlotParents: lang.Say("parents?"), graph.SlotSiblings: lang.Say("brothers or sisters?"),
		graph.SlotPartners: lang.Say("partners?"), graph.SlotChildren: lang.Say("children?")}
	switch {
	case len(open) == 1:
		return names[open[0]]
	case len(open) == len(search.SlotKinds):
		return lang.Say("nobody asked yet")
	case len(open) == 2 && open[0] == graph.SlotParents && open[1] == graph.SlotSiblings:
		return lang.Say("parents, brothers or sisters?")
	case len(open) > 0:
		return names[open[0]] + " " + lang.Say("and %d more to ask about", len(open)-1)
	}
	return ""
}
