package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// home applies where somebody lives or lived.
func (m *maker) home(x fact) error {
	house, owner, err := m.household(x)
	if err != nil {
		return err
	}
	h, _ := graph.Get[graph.Household](m.f, house)
	if owner != "" && !slices.Contains(m.people, owner) && !slices.ContainsFunc(m.f.StaysOf(owner), func(s graph.Stay) bool { return s.Household == house }) {
		m.put(graph.Stay{ID: graph.NewID(), Person: owner, Household: house})
		m.touch(owner)
		m.extra = append(m.extra, m.lang.Say("%s lives there, too", m.name(owner)))
	}
	for _, id := range m.people {
		stay := graph.Stay{ID: graph.NewID(), Person: id, Household: house, From: x.when.on, To: x.when.to, Part: x.words}
		if x.when.until {
			stay.From = graph.Date{}
		}
		said := m.lang.Say("lives at %s", h.Name)
		switch {
		case x.past || stay.To.Known():
			said = m.lang.Say("lived at %s", h.Name)
			if !stay.To.Known() && stay.From.Known() { // "lived with Sue 2019": in that year
				stay.To = stay.From
			}
		case x.words != "":
			said = m.lang.Say("stays at %s", h.Name)
		default:
			m.leave(id, house, stay.From)
		}
		if m.lives(stay) {
			continue
		}
		m.put(stay)
		if w := m.when(x.when); w != "" {
			said += " " + w
		}
		if x.words != "" {
			said += ", " + x.words
		}
		m.say(id, said)
	}
	return nil
}

// lives looks whether a stay is on the map already, and dates one that had no date.
func (m *maker) lives(stay graph.Stay) bool {
	for _, s := range m.f.StaysOf(stay.Person) {
		if s.Household != stay.Household || s.Part != stay.Part {
			continue
		}
		if s.From == stay.From && s.To == stay.To {
			return true
		}
		if !s.From.Known() && !s.To.Known() {
			s.From, s.To = stay.From, stay.To
			m.put(s)
			m.say(stay.Person, m.lang.Say("dated"))
			return true
		}
	}
	return false
}

// leave ends the home somebody had, since one moves from one home to the next; it is said.
func (m *maker) leave(id, to graph.ID, on graph.Date) {
	for _, s := range m.f.StaysOf(id) {
		if s.Part != "" || s.To.Known() || s.Household == to || !on.Known() {
			continue
		}
		s.To = on
		m.put(s)
		h, _ := graph.Get[graph.Household](m.f, s.Household)
		m.assume(m.lang.Say("that ended living at %s", h.Name))
	}
}

// household finds or makes a home: somebody's, or the foster carers'.
func (m *maker) household(x fact) (house, owner graph.ID, err error) {
	w := *x.who
	if e := w.expr; e != nil && len(e.anchors) == 0 && len(e.steps) == 1 && e.last().kind == graph.Foster {
		for h := range graph.All[graph.Household](m.f) {
			if h.Kind == graph.FosterHome && h.Name == "Foster home" {
				return h.ID, "", nil
			}
		}
		return m.house("Foster home", graph.FosterHome, ""), "", nil
	}
	if w.expr == nil {
		for h := range graph.All[graph.Household](m.f) {
			if n := foldName(h.Name); n == foldName(w.at) || n == foldName(w.name) {
				return h.ID, "", nil
			}
		}
	}
	if id, _ := m.one(w); x.house != "" && id == "" {
		return m.house(w.name, x.house, ""), "", nil
	}
	ids, err := m.resolve(w, false)
	if err != nil || len(ids) == 0 { // "Lee’s sister’s": a home of somebody who is not on the map
		if w.expr == nil && !possessive(w.at) {
			return "", "", stumble(ErrWho, x.at)
		}
		for h := range graph.All[graph.Household](m.f) {
			if foldName(h.Name) == foldName(own(w.at)) {
				return h.ID, "", nil
			}
		}
		return m.house(own(w.at), "", ""), "", nil
	}
	owner = ids[0]
	for _, s := range m.f.StaysOf(owner) {
		if s.Part == "" && (!s.To.Known() || !s.To.By(m.asAt)) {
			return s.Household, owner, nil
		}
	}
	for _, s := range m.f.StaysOf(owner) {
		if s.Part == "" {
			return s.Household, owner, nil
		}
	}
	if strings.Contains(w.at, " and ") || strings.Contains(w.at, " & ") {
		return m.house(own(w.at), "", m.person(owner).Place), owner, nil
	}
	name := m.person(owner).Name()
	if name == "" {
		name = m.call(owner)
	}
	return m.house(name+"’s", "", m.person(owner).Place), owner, nil
}

func possessive(s string) bool {
	ws := split(s)
	return len(ws) == 1 && ws[0][len(ws[0])-1].poss
}

// own makes sure that a home is called as homes are: "Lee’s sister’s".
func own(s string) string {
	if possessive(s) {
		return s
	}
	return s + "’s"
}

func (m *maker) house(name string, kind graph.HouseholdKind, place string) graph.ID {
	name = strings.NewReplacer("'", "’", "ʼ", "’").Replace(name)
	h := graph.Household{ID: graph.NewID(), Name: name, Kind: kind, Place: place}
	m.put(h)
	m.extra = append(m.extra, m.lang.Say("adds the home “%s”", name))
	return h.ID
}
