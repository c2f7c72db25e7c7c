package quick

import (
	"slices"

	"kinweave/graph"
)

// child ties a child to one parent or to two. One parent alone is joined by a partner
// only when there is one way to do it; otherwise the other parent stays open.
func (m *maker) child(parents []graph.ID, child graph.ID, kind graph.ParentageKind, doubt bool) error {
	if kind == "" {
		kind = graph.ByBirth
	}
	if len(parents) > 1 && parents[0] == parents[1] { // "Dawn has a baby with Dawn"
		return stumble(ErrTwo, "")
	}
	for _, p := range parents {
		if m.forebear(child, p) {
			return stumble(ErrTwo, "")
		}
	}
	if m.parented(parents, child) {
		return nil
	}
	for _, up := range m.f.ParentagesOf(child) { // the child has parents already: these are the others
		if up.Kind == kind && lineage(kind) {
			for _, p := range parents {
				if err := m.parent(child, p, kind, doubt); err != nil {
					return err
				}
			}
			return nil
		}
	}
	tie := graph.Parentage{ID: graph.NewID(), Child: child, Kind: kind}
	if doubt {
		tie.Certainty = graph.Claimed
	}
	switch len(parents) {
	case 1:
		tie.Union, tie.Parent = m.whose(parents[0], child)
	default:
		u, ok := m.couple(parents[0], parents[1])
		if !ok {
			u = graph.Union{ID: graph.NewID(), Partners: slices.Clone(parents[:2])}
			m.put(u)
		}
		tie.Union = u.ID
		m.union = u.ID
	}
	m.put(tie)
	for _, p := range parents {
		m.touch(p)
	}
	if u, ok := graph.Get[graph.Union](m.f, tie.Union); ok && len(u.Partners) == 2 {
		a, b := m.person(u.Partners[0]).Surname, m.person(u.Partners[1]).Surname
		if a == b {
			m.carry(u.Partners[0], child)
		}
		for _, d := range m.f.ChildrenOf(u.ID) { // else as a brother or sister is called
			if d.Child != child && d.Kind == kind {
				m.carry(d.Child, child)
			}
		}
	}
	return nil
}

func (m *maker) parented(parents []graph.ID, child graph.ID) bool {
	have := m.letter(child, 'p', "")
	return !slices.ContainsFunc(parents, func(p graph.ID) bool { return !slices.Contains(have, p) })
}

// whose decides which of a parent's couples a child belongs to: the one that a brother or
// sister in this line, or the date of birth, points to. Else it is the parent alone.
func (m *maker) whose(parent, child graph.ID) (union, alone graph.ID) {
	for _, p := range m.people {
		if p == child {
			continue
		}
		for _, up := range m.f.ParentagesOf(p) {
			if lineage(up.Kind) && slices.Contains(m.parentsIn(up), parent) {
				up, _ = m.shared(p)
				return up.Union, ""
			}
		}
	}
	var fits []graph.Union
	unions := m.f.UnionsOf(parent)
	for _, u := range unions {
		if len(u.Partners) == 2 && m.during(u) && !m.inDoubt(u) {
			fits = append(fits, u)
		}
	}
	lone := m.f.ChildrenAlone(parent)
	known := m.born.Known() && slices.ContainsFunc(fits, dated)
	if len(fits) == 1 && !m.half && (known || len(unions) == 1 && len(lone) == 0 && !m.stepFamily(fits[0], parent)) {
		other := fits[0].Partners[0]
		if other == parent {
			other = fits[0].Partners[1]
		}
		m.assume(m.lang.Say("%s is the other parent", m.name(other)))
		return fits[0].ID, ""
	}
	if len(fits) > 0 && !m.quiet {
		answers := []string{}
		for _, u := range fits {
			for _, id := range u.Partners {
				if id != parent && m.person(id).Name() != "" && m.person(parent).Name() != "" {
					answers = append(answers, m.withParents(m.person(parent).Name(), m.person(id).Name()))
				}
			}
		}
		m.question(m.lang.Say("Who is %s’s other parent?", m.name(child)), answers...)
	}
	if len(fits) == 0 && !m.half {
		if with := m.siblingsAlone(parent, child); with != "" {
			m.assume(m.lang.Say("%s has the same parents as %s", m.name(child), m.name(with)))
			up, _ := m.shared(with)
			return up.Union, ""
		}
	}
	u := graph.Union{ID: graph.NewID(), Partners: []graph.ID{parent}}
	m.put(u)
	return u.ID, ""
}

// stepFamily holds for a couple with no child together of whom the other one has children: those of this one may well be from before, too.
func (m *maker) stepFamily(u graph.Union, parent graph.ID) bool {
	if len(m.f.ChildrenOf(u.ID)) > 0 {
		return false
	}
	return slices.ContainsFunc(u.Partners, func(id graph.ID) bool { return id != parent && len(m.letter(id, 'c', "")) > 0 })
}

// siblingsAlone finds a child of whose parents only this one is known, if all such children share one tie.
func (m *maker) siblingsAlone(parent, child graph.ID) graph.ID {
	var out graph.ID
	ties := map[graph.ID]bool{}
	for _, c := range m.letter(parent, 'c', "") {
		for _, up := range m.f.ParentagesOf(c) {
			if ps := m.parentsIn(up); c != child && up.Kind == graph.ByBirth && len(ps) == 1 && ps[0] == parent {
				ties[up.Union] = true
				if out == "" || m.name(c) < m.name(out) { // any would do, and always the same
					out = c
				}
			}
		}
	}
	if len(ties) != 1 {
		return ""
	}
	return out
}

// inDoubt holds for a couple whose children are not surely theirs: no second child is given them unsaid.
func (m *maker) inDoubt(u graph.Union) bool {
	return slices.ContainsFunc(m.f.ChildrenOf(u.ID), func(p graph.Parentage) bool { return !p.Certainty.Sure() })
}

func dated(u graph.Union) bool {
	return slices.ContainsFunc(u.Events, func(e graph.Event) bool { return e.On.Known() })
}

// during holds unless the dates say that a couple was not one when a child was born.
func (m *maker) during(u graph.Union) bool {
	if !m.born.Known() {
		return true
	}
	began, ended := 0, 9999
	for _, e := range u.Events {
		if !e.On.Known() {
			continue
		}
		switch e.Kind {
		case graph.SeparatedEvent, graph.DivorcedEvent, graph.DissolvedEvent, graph.AnnulledEvent, graph.EndedEvent, graph.WidowedEvent:
			ended = e.On.From.Year
		default:
			if began == 0 {
				began = e.On.From.Year
			}
			ended = 9999
		}
	}
	y := m.born.From.Year
	return y >= began-1 && y <= ended+1
}
