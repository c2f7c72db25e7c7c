package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// pair applies what happened to a couple.
func (m *maker) pair(x fact) error {
	one := m.people[0]
	other, err := m.partner(x)
	if err != nil {
		return err
	}
	if other == one {
		return stumble(ErrTwo, x.at)
	}
	if other == "" { // "divorced 2024" of a couple the line has spoken of
		u, _ := graph.Get[graph.Union](m.f, m.union)
		i := slices.Index(u.Partners, one)
		if i < 0 || len(u.Partners) != 2 {
			return stumble(ErrWho, x.at)
		}
		other = u.Partners[1-i]
	}
	_, there := m.couple(one, other)
	kind := x.union
	if !there && kind == "" {
		kind = graph.Relationship
		if x.event == graph.DivorcedEvent || x.event == graph.WidowedEvent {
			kind = graph.Married
		}
		m.assume("they were a couple")
	}
	m.together(one, other, kind)
	event := x.event
	if event == "" && x.when.known() {
		event = graph.MetEvent
	}
	if event != "" && !x.when.until {
		m.happen(m.union, graph.Event{Kind: event, On: x.when.on})
	}
	if x.when.to.Known() {
		m.happen(m.union, graph.Event{Kind: graph.SeparatedEvent, On: x.when.to})
	}
	words := couples[x.event]
	if x.event == "" {
		words = "partner of"
		if x.union == graph.Brief {
			words = "briefly with"
		}
	}
	teller, about := one, other
	if m.fresh[other] && !m.fresh[one] {
		teller, about = other, one
	}
	m.say(teller, strings.TrimSpace(words+" "+m.call(about)+" "+when(x.when)))
	return nil
}

var couples = map[graph.EventKind]string{
	graph.MarriedEvent: "married to", graph.DivorcedEvent: "divorced from", graph.SeparatedEvent: "split from", graph.EngagedEvent: "engaged to",
	graph.MetEvent: "met", graph.ReconciledEvent: "back together with", graph.MovedInEvent: "lived together with", graph.WidowedEvent: "widowed, of",
}

// when says a span as it was meant.
func when(s span) string {
	switch {
	case s.until:
		return "until " + s.to.String()
	case s.to.Known():
		return s.on.String() + " to " + s.to.String()
	case s.since && s.on.Known():
		return "since " + s.on.String()
	}
	return known(s.on)
}

// partner finds the other one of a couple.
func (m *maker) partner(x fact) (graph.ID, error) {
	one := m.people[0]
	if x.who != nil {
		if x.who.expr == nil { // who comes with a partner is simply new
			if id, err := m.one(*x.who); err != nil || id != "" {
				return id, err
			}
			return m.add(graph.Person{Known: written(x.who.name)}), nil
		}
		ids, err := m.resolve(*x.who, true)
		if err != nil {
			return "", err
		}
		if len(ids) != 1 {
			return "", stumble(ErrWhich, x.at)
		}
		return ids[0], nil
	}
	if len(m.people) == 2 {
		return m.people[1], nil
	}
	if u, ok := graph.Get[graph.Union](m.f, m.union); ok && slices.Contains(u.Partners, one) {
		return "", nil
	}
	var with []graph.ID
	for _, id := range m.letter(one, 'w', "") {
		u, _ := m.couple(one, id)
		if x.event == graph.DivorcedEvent && u.Kind == graph.Married || x.event != graph.DivorcedEvent && !apart(u) {
			with = append(with, id)
		}
	}
	if len(with) != 1 {
		return "", stumble(ErrWho, x.at)
	}
	m.assume("of " + m.call(with[0]))
	return with[0], nil
}
