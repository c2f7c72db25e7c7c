package quick

import "kinweave/graph"

// caredFor records a foster carer who no longer is one as a tie, with the home and the stay.
// It reports false for somebody who is a carer now: that is a parentage.
func (m *maker) caredFor(x fact, t term, child, id graph.ID) bool {
	past := t.former || x.when.to.Known() || x.when.on.Known() && !x.when.since && x.when.on.From.Year < m.asAt.From.Year
	if !past {
		return false
	}
	from, to := x.when.on, x.when.to
	if !to.Known() && !x.when.since {
		to = from
	}
	tie := graph.Tie{ID: graph.NewID(), From: id, To: child, Kind: graph.FormerCarer, Began: from, Ended: to}
	h := m.house(m.name(id)+"’s", graph.FosterHome, "")
	m.put(tie, graph.Stay{ID: graph.NewID(), Person: id, Household: h}, graph.Stay{ID: graph.NewID(), Person: child, Household: h, From: from, To: to})
	m.tie = tie.ID
	m.touch(child)
	m.tell(id, tying, m.lang.Say("was foster carer of %s", m.call(child))+spaced(m.when(span{on: from, to: x.when.to})))
	m.extra = append(m.extra, m.lang.Say("%s lived there then", m.name(child)))
	return true
}

// befriend records a tie that is no kinship.
func (m *maker) befriend(x fact, t term, of, id graph.ID) {
	tie := graph.Tie{ID: graph.NewID(), From: id, To: of, Kind: t.tie, Began: x.when.on, Ended: x.when.to}
	for old := range graph.All[graph.Tie](m.f) {
		if old.From == id && old.To == of && old.Kind == t.tie {
			tie = old
		}
	}
	if name := m.person(id).Known; len(split(name)) == 1 && titled(split(name)[0]) {
		tie.Words = name
	}
	m.put(tie)
	m.tie = tie.ID
	if t.role != "" {
		m.edit(id, func(p *graph.Person) { p.Role = t.role })
	}
	m.touch(of)
	m.tell(id, tying, m.whom(phrase(t), m.call(of))+spaced(m.when(x.when)))
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}
