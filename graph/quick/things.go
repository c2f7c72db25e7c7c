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
		for _, w := range s.subjects {
			if w.name == "" {
				return true, stumble(ErrNothing, w.at)
			}
			if t.animal != "" {
				m.pet(w.name, t.animal, at)
			} else {
				m.belongs(w.name, t.group, at, s)
			}
		}
		return true, nil
	}
	return false, nil
}

func (m *maker) pet(name, animal string, of []graph.ID) {
	for p := range graph.All[graph.Pet](m.f) {
		if foldName(p.Name) == foldName(name) {
			p.Animal, p.Of = animal, of
			m.put(p)
			m.extra = append(m.extra, name+" is a "+animal)
			return
		}
	}
	m.put(graph.Pet{ID: graph.NewID(), Name: name, Animal: animal, Of: of})
	m.extra = append(m.extra, "adds "+name+", "+animal+" of "+m.callAll(of))
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
		m.put(graph.Tie{ID: graph.NewID(), From: id, Group: g.ID, Kind: graph.Member})
	}
	m.extra = append(m.extra, "adds "+name+", "+strings.ReplaceAll(string(kind), "-", " ")+" of "+m.callAll(of))
}
