package quick

import (
	"slices"

	"kinweave/graph"
)

// shared gives the union that a child's brothers and sisters can hang on; a lone parent's tie becomes a union of one.
func (m *maker) shared(child graph.ID) (graph.Parentage, bool) {
	for _, up := range m.f.ParentagesOf(child) {
		if !lineage(up.Kind) || up.Certainty == graph.RuledOut {
			continue
		}
		if up.Union == "" {
			u := graph.Union{ID: graph.NewID(), Partners: []graph.ID{up.Parent}}
			m.put(u)
			up.Parent, up.Union = "", u.ID
			m.put(up)
		}
		return up, true
	}
	u := graph.Union{ID: graph.NewID()}
	up := graph.Parentage{ID: graph.NewID(), Child: child, Union: u.ID, Kind: graph.ByBirth}
	m.put(u, up)
	return up, false
}

// sibling gives somebody a brother or sister: with the same parents, or with one of them.
func (m *maker) sibling(of, sib graph.ID, t term, doubt bool) error {
	if slices.Contains(m.letter(of, 's', ""), sib) {
		return nil
	}
	if m.forebear(sib, of) || m.forebear(of, sib) {
		return stumble(ErrTwo, "")
	}
	theirs := m.f.ParentagesOf(sib)
	for _, up := range theirs { // both are on the map with parents of their own
		if !lineage(up.Kind) {
			continue
		}
		if len(m.f.ParentagesOf(of)) > 0 {
			if len(m.parentsIn(up)) > 0 {
				return stumble(ErrTwo, "")
			}
			mine, _ := m.shared(of)
			m.move(up, mine.Union)
			return nil
		}
		return m.sibling(sib, of, t, doubt)
	}
	up, known := m.shared(of)
	if !known && doubt {
		up.Certainty = graph.Presumed
		m.put(up)
	}
	tie := graph.Parentage{ID: graph.NewID(), Child: sib, Union: up.Union, Kind: up.Kind, Certainty: up.Certainty, Unsure: slices.Clone(up.Unsure)}
	if t.kind != "" {
		tie.Kind = t.kind
	}
	if doubt {
		tie.Certainty, tie.Unsure = graph.Claimed, nil
	}
	m.put(tie)
	m.touch(of)
	if n := len(m.parentsIn(up)); known && n > 0 {
		m.assume(m.lang.Say("%s has the same parents as %s", m.name(sib), m.name(of)))
	}
	m.carry(of, sib)
	return nil
}

// halfTie ties a sibling to one parent only, by a tie of their own. It reports false when it has to ask which.
func (m *maker) halfTie(of, sib graph.ID, t term, e *expr, doubt bool) (bool, error) {
	if m.forebear(sib, of) || slices.ContainsFunc(m.f.ParentagesOf(sib), func(p graph.Parentage) bool { return lineage(p.Kind) }) {
		return false, stumble(ErrTwo, "")
	}
	parents := m.letter(of, 'p', "")
	side, assumed := e.side, false
	if e.share != 0 {
		side = e.share
	}
	if side != 0 {
		parents = m.letter(of, side, "")
	}
	if side != 0 && len(parents) == 0 {
		p, ok := m.side(of, t, side, e, sib)
		if !ok {
			return false, nil
		}
		parents, assumed = []graph.ID{p}, true
	}
	var parent graph.ID
	switch len(parents) {
	case 1:
		if parent = parents[0]; !assumed {
			m.assume(m.lang.Say("through %s", m.call(parent)))
		}
	case 0:
		of := ""
		if len(e.anchors) > 0 {
			of = e.anchors[0].name + "’s "
		}
		kid := m.whoseWord('c', t.shown)
		m.question(m.lang.Say("Which parent do they share?"), m.with(e.at, of+"mum’s "+kid), m.with(e.at, of+"dad’s "+kid))
		return false, nil
	default:
		kid := m.whoseWord('c', t.shown)
		m.question(m.lang.Say("Is %s the child of %s or of %s?", m.name(sib), m.call(parents[0]), m.call(parents[1])), m.answers(e, parents, "’s "+kid)...)
		return false, nil
	}
	u := graph.Union{ID: graph.NewID(), Partners: []graph.ID{parent}}
	up := graph.Parentage{ID: graph.NewID(), Child: sib, Union: u.ID, Kind: graph.ByBirth}
	if doubt {
		up.Certainty = graph.Claimed
	}
	m.put(u, up)
	return true, nil
}

// carry takes a family name along to a brother or sister who is new; it is said, and easily changed.
func (m *maker) carry(from, to graph.ID) {
	surname := m.person(from).Surname
	if surname == "" || len(m.person(from).Also) > 0 || // who has had another name may have it from a marriage
		!m.fresh[to] || m.person(to).Surname != "" {
		return
	}
	m.edit(to, func(p *graph.Person) {
		p.Surname = surname
		if p.Formal == "" && p.Known != "" {
			p.Formal = p.Known + " " + surname
		}
	})
	m.assume(m.lang.Say("%s has the surname %s", m.name(to), surname))
}
