package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// expecting makes an unborn baby: of the one it was said of, or the one itself when it was called a baby.
func (m *maker) expecting(s sentence, x fact) error {
	one := m.people[0]
	for _, y := range s.facts {
		if y.kind == fDue && y.when.known() && !x.when.known() {
			return nil // "pregnant, due March" is one baby
		}
	}
	itself := m.person(one).Shown == graph.Unborn || m.fresh[one] && !strings.Contains(strings.ToLower(m.line), "pregnant") && !strings.Contains(strings.ToLower(m.line), "expecting")
	id := one
	if !itself {
		for _, c := range m.letter(one, 'c', "") {
			if m.person(c).Shown == graph.Unborn && m.person(c).Name() == "" {
				id, itself = c, true
			}
		}
	}
	if !itself {
		id = m.add(graph.Person{Identity: graph.IdentityMissing})
		m.born, m.quiet = x.when.on, true
		if err := m.child(m.people[:min(2, len(m.people))], id, "", false); err != nil {
			return err
		}
		m.say(id, "unborn child of "+m.callAll(m.people))
	}
	m.edit(id, func(p *graph.Person) {
		p.Shown, p.Due = graph.Unborn, x.when.on
		p.Birth = graph.Date{}
	})
	if x.when.on.Known() {
		m.say(id, "due "+x.when.on.String())
	}
	return nil
}

// show fills in the sign that a relation word gives away; it never changes one that was said.
func (m *maker) show(id graph.ID, shown graph.Shown) {
	if p := m.person(id); shown != "" && (p.Shown == "" || p.Shown == graph.NotKnown) {
		m.edit(id, func(p *graph.Person) { p.Shown = shown })
		if !m.fresh[id] {
			m.say(id, "shown as "+string(shown))
		}
	}
}

// bornTogether makes people twins or triplets, or says which kind they are.
func (m *maker) bornTogether(ids []graph.ID, z graph.Zygosity) {
	if len(ids) < 2 {
		return
	}
	for _, id := range ids[1:] {
		if err := m.sibling(ids[0], id, term{}, false); err != nil && len(m.f.ParentagesOf(id)) > 0 {
			continue
		}
	}
	for b := range graph.All[graph.Birth](m.f) {
		if slices.ContainsFunc(b.Children, func(c graph.ID) bool { return slices.Contains(ids, c) }) {
			for _, id := range ids {
				if !slices.Contains(b.Children, id) {
					b.Children = append(slices.Clone(b.Children), id)
				}
			}
			if z != "" {
				b.Zygosity = z
			}
			m.put(b)
			return
		}
	}
	if z == "" && m.differ(ids) {
		z = graph.NotIdentical // a boy and a girl
	}
	m.put(graph.Birth{ID: graph.NewID(), Children: slices.Clone(ids), Zygosity: z})
	word := map[int]string{2: "twins", 3: "triplets"}[len(ids)]
	if word == "" {
		word = "born together"
	}
	m.extra = append(m.extra, m.callAll(ids)+" are "+word)
}

func (m *maker) differ(ids []graph.ID) bool {
	a, b := m.person(ids[0]).Shown, m.person(ids[1]).Shown
	return a != b && (a == graph.Male || a == graph.Female) && (b == graph.Male || b == graph.Female)
}

// twins of nobody named are children of a grown focus, else brothers and sisters.
func (m *maker) twins() error {
	if m.grownFocus() {
		m.assume("children of " + m.name(m.focus))
		for _, id := range m.people {
			if err := m.child([]graph.ID{m.focus}, id, "", false); err != nil {
				return err
			}
		}
		return nil
	}
	if slices.Contains(m.people, m.focus) {
		return nil
	}
	for _, id := range m.people {
		if err := m.sibling(m.focus, id, term{}, false); err != nil {
			return err
		}
	}
	m.assume("brothers or sisters of " + m.name(m.focus))
	return nil
}
