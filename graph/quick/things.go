package quick

import (
	"strings"

	"kinweave/graph"
)

// thing reads a line about a pet, a school or a club: those are no people.
func (m *maker) thing(s sentence) (bool, error) {
	for _, x := range s.facts {
		if x.kind != fRel || x.expr.last().animal == "" && x.expr.last().group == "" {
			continue
		}
		at, err := m.anchors(&expr{anchors: x.expr.anchors, at: x.at}, false)
		if err != nil {
			return true, err
		}
		if len(x.expr.steps) > 1 {
			if at, err = m.resolve(who{expr: &expr{anchors: x.expr.anchors, steps: x.expr.steps[:len(x.expr.steps)-1], at: x.at}, at: x.at}, false); err != nil {
				return true, err
			}
		}
		t := x.expr.last()
		m.also = s.subjects[0].name
		for _, w := range s.subjects {
			if w.name == "" {
				return true, stumble(ErrNothing, w.at)
			}
			if t.animal != "" {
				m.pet(w.name, t.animal, at, len(x.expr.anchors)+len(x.expr.steps) > 1)
			} else {
				m.belongs(w.name, t.group, at, s)
			}
		}
		return true, nil
	}
	return false, nil
}

func (m *maker) pet(name, animal string, of []graph.ID, said bool) {
	for p := range graph.All[graph.Pet](m.f) {
		if foldName(p.Name) == foldName(name) {
			words := m.lang.Say("%s is a %s", p.Name, m.lang.Say(animal))
			if said || len(p.Of) == 0 {
				p.Of = of
				words = p.Name + ", " + m.whom(animal, m.callAll(of))
			}
			p.Animal = animal
			m.put(p)
			m.extra = append(m.extra, words)
			return
		}
	}
	m.put(graph.Pet{ID: graph.NewID(), Name: name, Animal: animal, Of: of})
	m.extra = append(m.extra, m.lang.Say("adds %s", name)+", "+m.whom(animal, m.callAll(of)))
}

// groupCalled tells a school or a place of worship by its name.
func groupCalled(name string) graph.GroupKind {
	low := strings.ToLower(name)
	for kind, words := range map[graph.GroupKind][]string{
		graph.School:     {"school", "primary", "academy", "college", "nursery", "high", "ysgol"},
		graph.FaithGroup: {"church", "mosque", "temple", "chapel", "gurdwara", "synagogue"},
		graph.Club:       {"club", "scouts", "guides", "cubs", "brownies", "team"},
	} {
		for _, w := range words {
			if strings.Contains(low, w) {
				return kind
			}
		}
	}
	return graph.GroupOther
}

func (m *maker) belongs(name string, kind graph.GroupKind, of []graph.ID, s sentence) {
	g := graph.Group{ID: graph.NewID(), Name: name, Kind: kind}
	for old := range graph.All[graph.Group](m.f) {
		if foldName(old.Name) == foldName(name) {
			g = old
		}
	}
	for _, x := range s.facts {
		if x.kind == fPlace {
			g.Place = x.words
		}
	}
	m.put(g)
	for _, id := range of {
		if m.member(id, g.ID) {
			continue
		}
		m.put(graph.Tie{ID: graph.NewID(), From: id, Group: g.ID, Kind: graph.Member})
	}
	words := m.lang.Say("adds %s", name)
	if _, there := graph.Get[graph.Group](m.was, g.ID); there {
		words = name
	}
	what := later("a group")
	if kind != graph.GroupOther {
		what = strings.ReplaceAll(string(kind), "-", " ")
	}
	m.extra = append(m.extra, words+", "+m.whom(what, m.callAll(of)))
}

func (m *maker) member(id, group graph.ID) bool {
	for t := range graph.All[graph.Tie](m.f) {
		if t.From == id && t.Group == group {
			return true
		}
	}
	return false
}
