package quick

import (
	"slices"

	"kinweave/graph"
)

// join ties a person to another by one letter of a path.
func (m *maker) join(from graph.ID, letter byte, to graph.ID, t term, doubt bool) error {
	if from == to {
		return stumble(ErrTwo, "")
	}
	switch letter {
	case 'm', 'f', 'p':
		return m.parent(from, to, t.kind, doubt)
	case 's':
		return m.sibling(from, to, t, doubt)
	case 'c':
		return m.child([]graph.ID{from}, to, t.kind, doubt)
	}
	kind, events := t.union, []graph.Event(nil)
	if t.former {
		kind, events = graph.Relationship, []graph.Event{{Kind: graph.SeparatedEvent}}
		if t.union == graph.Married {
			kind, events = t.union, []graph.Event{{Kind: graph.DivorcedEvent}}
		}
	}
	m.together(from, to, kind, events...)
	return nil
}

// forebear keeps a slip from making somebody their own ancestor.
func (m *maker) forebear(child, parent graph.ID) bool {
	seen := map[graph.ID]bool{}
	queue := []graph.ID{parent}
	for len(queue) > 0 {
		id := queue[0]
		queue = queue[1:]
		if id == child {
			return true
		}
		if !seen[id] {
			seen[id] = true
			for _, up := range m.f.ParentagesOf(id) {
				queue = append(queue, m.parentsIn(up)...)
			}
		}
	}
	return false
}

// parent gives a child a parent. A lone parent becomes a couple with the new one, and
// brothers and sisters who share that tie share the new parent as well.
func (m *maker) parent(child, parent graph.ID, kind graph.ParentageKind, doubt bool) error {
	if kind == "" {
		kind = graph.ByBirth
	}
	ups := m.f.ParentagesOf(child)
	for _, up := range ups {
		if up.Kind == kind && slices.Contains(m.parentsIn(up), parent) {
			if !doubt && !up.Sure(parent) { // "Dayo is Amara’s dad": now nobody doubts it
				up.Certainty, up.Unsure = "", nil
				m.put(up)
				return nil
			}
			if doubt {
				m.put(doubted(up, parent))
			}
			return nil
		}
	}
	if m.forebear(child, parent) || slices.Contains(m.letter(child, 's', ""), parent) {
		return stumble(ErrTwo, "")
	}
	m.touch(child)
	for _, up := range ups {
		if up.Kind != kind || !lineage(kind) {
			continue
		}
		others := m.parentsIn(up)
		if len(others) > 1 {
			continue
		}
		m.complete(up, others, parent)
		up, _ = graph.Get[graph.Parentage](m.f, up.ID)
		if doubt {
			m.put(doubted(up, parent))
		} else if up.Certainty != "" && len(up.Unsure) == 0 {
			up.Unsure = others
			m.put(up)
		}
		return nil
	}
	if kind == graph.ByBirth && len(ups) > 0 && slices.ContainsFunc(ups, func(p graph.Parentage) bool { return p.Kind == kind && len(m.parentsIn(p)) > 1 }) {
		return stumble(ErrTwo, "")
	}
	up := graph.Parentage{ID: graph.NewID(), Child: child, Parent: parent, Kind: kind}
	if doubt {
		up.Certainty = graph.Claimed
	}
	m.put(up)
	return nil
}

func doubted(up graph.Parentage, parent graph.ID) graph.Parentage {
	up.Certainty = graph.Claimed
	if up.Union != "" && !slices.Contains(up.Unsure, parent) {
		up.Unsure = append(slices.Clone(up.Unsure), parent)
	}
	return up
}

// complete puts a second parent, or a first, into a tie. Where the two are a couple on the map
// already, the children move to that couple.
func (m *maker) complete(up graph.Parentage, others []graph.ID, parent graph.ID) {
	u, _ := graph.Get[graph.Union](m.f, up.Union)
	if len(others) == 1 {
		if pair, ok := m.couple(others[0], parent); ok {
			m.move(up, pair.ID)
			return
		}
	}
	if up.Union == "" {
		u = graph.Union{ID: graph.NewID(), Partners: []graph.ID{up.Parent, parent}}
		m.put(u)
		up.Parent, up.Union = "", u.ID
		m.put(up)
		m.union = u.ID
		return
	}
	u.Partners = append(slices.Clone(u.Partners), parent)
	m.put(u)
	m.union = u.ID
}

// move takes a child, and those who share its tie, to another couple, and drops what is left empty.
func (m *maker) move(up graph.Parentage, to graph.ID) {
	from := up.Union
	ties := []graph.Parentage{up}
	if from != "" {
		ties = m.f.ChildrenOf(from)
	}
	for _, x := range ties {
		x.Union, x.Parent = to, ""
		m.put(x)
	}
	m.union = to
	if u, ok := graph.Get[graph.Union](m.f, from); ok && len(u.Partners) < 2 && len(m.f.ChildrenOf(from)) == 0 {
		m.do(graph.Drop(m.f, "", u.Key()))
	}
}

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
		m.assume(m.name(sib) + " has the same parents as " + m.name(of))
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
	var parent graph.ID
	switch len(parents) {
	case 1:
		parent = parents[0]
		m.assume("through " + m.call(parent))
	case 0:
		of := ""
		if len(e.anchors) > 0 {
			of = e.anchors[0].name + "’s "
		}
		kid := m.whoseWord('c', t.shown)
		m.question("Which parent do they share?", m.with(e.at, of+"mum’s "+kid), m.with(e.at, of+"dad’s "+kid))
		return false, nil
	default:
		kid := m.whoseWord('c', t.shown)
		m.question("Is "+m.name(sib)+" the child of "+m.call(parents[0])+" or of "+m.call(parents[1])+"?", m.answers(e, parents, "’s "+kid)...)
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
	if surname == "" || !m.fresh[to] || m.person(to).Surname != "" {
		return
	}
	m.edit(to, func(p *graph.Person) {
		p.Surname = surname
		if p.Formal == "" && p.Known != "" {
			p.Formal = p.Known + " " + surname
		}
	})
	m.assume(m.name(to) + " has the surname " + surname)
}
