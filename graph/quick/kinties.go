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
	if t.first && !t.former {
		events = []graph.Event{{Kind: graph.EndedEvent}}
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
