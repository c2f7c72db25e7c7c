package quick

import (
	"slices"

	"kinweave/graph"
)

// side finds the parent through whom a nan or an uncle is one. Where two could be, it asks.
func (m *maker) side(of graph.ID, t term, side byte, e *expr, id graph.ID) (graph.ID, bool) {
	if side != 0 {
		found := m.letter(of, side, "")
		switch len(found) {
		case 1:
			return found[0], true
		case 0:
			p := m.missing(shownFor(side, ""))
			m.kept(p, m.whoseWord(side, ""), of)
			if err := m.join(of, side, p, term{}, false); err != nil {
				return "", false
			}
			return p, true
		}
	}
	parents := m.letter(of, 'p', "")
	open := parents
	if len(parents) > 1 && len(t.path) == 2 && (t.path[1] == 'm' || t.path[1] == 'f') { // one of the two has a nan already
		open = slices.DeleteFunc(slices.Clone(parents), func(p graph.ID) bool {
			has := m.letter(p, t.path[1], "")
			return len(has) > 0 && m.person(has[0]).Name() != "" && has[0] != id
		})
	}
	if len(open) == 1 {
		m.assume(m.sideOf(open[0]))
		return open[0], true
	}
	m.question(m.lang.Say("Is %s on mum’s side or dad’s side?", m.name(id)), m.with(e.at, e.at+" on mum’s side"), m.with(e.at, e.at+" on dad’s side"))
	return "", false
}

// holds reports whether the tie is on the map already, with no doubt to be taken away or added.
func (m *maker) holds(at []graph.ID, t term, e *expr, id graph.ID, _ bool) bool {
	if t.path == "m" || t.path == "f" || t.path == "p" || t.path == "c" && len(at) > 1 || t.kind != "" {
		return false // parent and child look for themselves, since a doubt may be new
	}
	for _, from := range at {
		if !slices.Contains(m.walk(from, t, e.side), id) {
			return false
		}
	}
	if t.path == "w" {
		u, ok := m.couple(at[0], id)
		return ok && !closer(t.union, u.Kind) && apart(u) == t.former
	}
	return true
}

// stepTie makes a step-parent the partner of a parent, and a step-sibling the child of one.
func (m *maker) stepTie(t term, of, id graph.ID) (bool, error) {
	parents := m.letter(of, 'p', "")
	switch t.path {
	case "m", "f", "p":
		for _, p := range parents {
			if _, ok := m.couple(p, id); ok {
				return true, nil
			}
		}
		want := byte('m')
		if t.path == "m" {
			want = 'f'
		}
		to := m.letter(of, want, "")
		if len(to) != 1 {
			m.question(m.lang.Say("Whose partner is %s?", m.name(id)), m.line+", mum’s partner", m.line+", dad’s partner")
			return false, nil
		}
		if slices.ContainsFunc(m.letter(to[0], 'p', ""), func(nan graph.ID) bool { _, with := m.couple(nan, id); return with || nan == id }) {
			return false, stumble(ErrTwo, "") // he is her stepdad, and not the child’s
		}
		m.together(to[0], id, t.union)
		m.assume(m.lang.Say("partner of %s", m.call(to[0])))
	case "s":
		var by []graph.ID
		for _, p := range parents {
			for _, w := range m.letter(p, 'w', "") {
				if !slices.Contains(parents, w) {
					by = append(by, w)
				}
			}
		}
		if len(by) != 1 {
			m.question(m.lang.Say("Whose child is %s?", m.name(id)), m.line+", mum’s partner’s child", m.line+", dad’s partner’s child")
			return false, nil
		}
		m.assume(m.lang.Say("child of %s", m.call(by[0])))
		return true, m.alone(by[0], id)
	default:
		by := m.currentOrFormer(of, m.letter(of, 'w', ""), false)
		if len(by) != 1 {
			m.question(m.lang.Say("Whose child is %s?", m.name(id)))
			return false, nil
		}
		m.assume(m.lang.Say("child of %s", m.call(by[0])))
		return true, m.alone(by[0], id)
	}
	return true, nil
}

// alone ties a child to one parent and leaves the other open.
func (m *maker) alone(parent, child graph.ID) error {
	if m.forebear(child, parent) {
		return stumble(ErrTwo, "")
	}
	u := graph.Union{ID: graph.NewID(), Partners: []graph.ID{parent}}
	m.put(u, graph.Parentage{ID: graph.NewID(), Child: child, Union: u.ID, Kind: graph.ByBirth})
	return nil
}

// grownFocus holds when the person the words are relative to could have children.
func (m *maker) grownFocus() bool {
	if slices.Contains(m.f.Case().Children, m.focus) || m.focus == "" || slices.Contains(m.people, m.focus) {
		return false
	}
	p := m.person(m.focus)
	return !p.Birth.Known() || !m.asAt.Known() || m.asAt.From.Year-p.Birth.From.Year >= 14
}
