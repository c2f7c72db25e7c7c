package quick

import (
	"slices"

	"kinweave/graph"
)

func shownFor(letter byte, shown graph.Shown) graph.Shown {
	switch {
	case letter == 'm':
		return graph.Female
	case letter == 'f':
		return graph.Male
	}
	return shown
}

// walk lists those whom a relation word means for somebody, as the map stands.
func (m *maker) walk(from graph.ID, t term, side byte) []graph.ID {
	path := t.path
	if side != 0 && path[0] == 'p' {
		path = string(side) + path[1:]
	}
	if t.step && len(path) == 1 {
		return m.steps(from, path[0], t.shown)
	}
	at := []graph.ID{from}
	for i := range len(path) {
		shown := graph.Shown("")
		if i == len(path)-1 {
			shown = t.shown
		}
		var next []graph.ID
		for _, id := range at {
			for _, found := range m.letter(id, path[i], shown) {
				if !slices.Contains(next, found) && found != from {
					next = append(next, found)
				}
			}
		}
		at = next
	}
	if t.path == "w" {
		at = m.currentOrFormer(from, at, t.former)
	}
	return at
}

// steps lists step-parents, step-siblings and step-children.
func (m *maker) steps(from graph.ID, letter byte, shown graph.Shown) []graph.ID {
	var out []graph.ID
	parents := m.letter(from, 'p', "")
	fits := func(id graph.ID) bool { return shown == "" || m.person(id).Shown == "" || m.person(id).Shown == shown }
	for _, p := range parents {
		for _, w := range m.letter(p, 'w', "") {
			if slices.Contains(parents, w) {
				continue
			}
			if letter != 's' && letter != 'c' && fits(w) {
				out = append(out, w)
			}
			for _, c := range m.letter(w, 'c', "") {
				if letter == 's' && fits(c) && !slices.Contains(m.letter(p, 'c', ""), c) {
					out = append(out, c)
				}
			}
		}
	}
	if letter == 'c' {
		for _, w := range m.letter(from, 'w', "") {
			for _, c := range m.letter(w, 'c', "") {
				if fits(c) && !slices.Contains(m.letter(from, 'c', ""), c) {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// letter takes one step of a path.
func (m *maker) letter(from graph.ID, letter byte, shown graph.Shown) []graph.ID {
	var out []graph.ID
	take := func(id graph.ID, want graph.Shown) {
		got := m.person(id).Shown
		if id == from || slices.Contains(out, id) || want != "" && got != "" && got != graph.NotKnown && got != want {
			return
		}
		out = append(out, id)
	}
	switch letter {
	case 'm', 'f', 'p':
		for _, up := range m.f.ParentagesOf(from) {
			if up.Certainty == graph.RuledOut || !lineage(up.Kind) {
				continue
			}
			for _, id := range m.parentsIn(up) {
				take(id, shownFor(letter, shown))
			}
		}
	case 's':
		for _, up := range m.f.ParentagesOf(from) {
			if !lineage(up.Kind) {
				continue
			}
			downs := m.f.ChildrenOf(up.Union)
			if up.Union == "" {
				downs = m.f.ChildrenAlone(up.Parent)
			}
			for _, d := range downs {
				take(d.Child, shown)
			}
			for _, p := range m.parentsIn(up) {
				for _, c := range m.letter(p, 'c', "") {
					take(c, shown)
				}
			}
		}
	case 'c':
		for _, d := range m.f.ChildrenAlone(from) {
			take(d.Child, shown)
		}
		for _, u := range m.f.UnionsOf(from) {
			for _, d := range m.f.ChildrenOf(u.ID) {
				take(d.Child, shown)
			}
		}
	case 'w':
		for _, u := range m.f.UnionsOf(from) {
			for _, id := range u.Partners {
				take(id, shown)
			}
		}
	}
	return out
}

func lineage(k graph.ParentageKind) bool {
	return k == graph.ByBirth || k == graph.Adoptive || k == graph.ParentageUnknown || k == ""
}

func (m *maker) parentsIn(up graph.Parentage) []graph.ID {
	if up.Union == "" {
		return []graph.ID{up.Parent}
	}
	u, _ := graph.Get[graph.Union](m.f, up.Union)
	return u.Partners
}

// currentOrFormer narrows partners down to those one is with, or to those one was with.
func (m *maker) currentOrFormer(from graph.ID, at []graph.ID, former bool) []graph.ID {
	var out []graph.ID
	for _, id := range at {
		u, ok := m.couple(from, id)
		if ok && apart(u) == former {
			out = append(out, id)
		}
	}
	if len(out) == 0 && !former {
		return at
	}
	return out
}

// apart holds for a couple whose last event parted them.
func apart(u graph.Union) bool {
	out := u.Kind == graph.Brief || u.Kind == graph.OneOff
	for _, e := range u.Events {
		switch e.Kind {
		case graph.SeparatedEvent, graph.DivorcedEvent, graph.DissolvedEvent, graph.AnnulledEvent, graph.EndedEvent:
			out = true
		default:
			out = false
		}
	}
	return out
}
