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
		by := slices.Clone(m.people[:min(2, len(m.people))])
		if x.who != nil && len(by) == 1 {
			ids, err := m.resolve(*x.who, true)
			if err != nil {
				return err
			}
			by = append(by, ids...)
		}
		if err := m.child(by[:min(2, len(by))], id, "", false); err != nil {
			return err
		}
		m.tell(id, tying, m.lang.Say("unborn child of %s", m.callAll(by)))
	}
	m.edit(id, func(p *graph.Person) {
		p.Shown, p.Due = graph.Unborn, x.when.on
		p.Birth = graph.Date{}
	})
	if x.when.on.Known() {
		m.say(id, m.lang.Say("due to be born %s", m.date(x.when.on)))
	}
	return nil
}

// show fills in the sign that a relation word gives away; it never changes one that was said.
func (m *maker) show(id graph.ID, shown graph.Shown) {
	if p := m.person(id); shown != "" && (p.Shown == "" || p.Shown == graph.NotKnown) {
		m.edit(id, func(p *graph.Person) { p.Shown = shown })
		if !m.fresh[id] {
			m.tell(id, drawing, m.shownAs(shown))
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
	switch all := m.callAll(ids); len(ids) {
	case 2:
		m.extra = append(m.extra, m.lang.Say("%s are twins", all))
	case 3:
		m.extra = append(m.extra, m.lang.Say("%s are triplets", all))
	default:
		m.extra = append(m.extra, m.lang.Say("%s are born together", all))
	}
}

func (m *maker) differ(ids []graph.ID) bool {
	a, b := m.person(ids[0]).Shown, m.person(ids[1]).Shown
	return a != b && (a == graph.Male || a == graph.Female) && (b == graph.Male || b == graph.Female)
}

// twins of nobody named are children of a grown focus, else brothers and sisters.
func (m *maker) twins() error {
	if m.grownFocus() {
		m.assume(m.lang.Say("children of %s", m.name(m.focus)))
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
	m.assume(m.lang.Say("brothers or sisters of %s", m.name(m.focus)))
	return nil
}
