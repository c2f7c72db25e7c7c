package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// pair applies what happened to a couple.
func (m *maker) pair(x fact) error {
	one := m.people[0]
	if x.who != nil && !x.who.some && x.event == "" && x.union == graph.Relationship && (len(m.people) > 1 || m.young(one)) { // "the twins are with Kelly": where children are, and no couple
		x.kind, x.past = fHome, x.over
		return m.home(x)
	}
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
		m.assume(m.lang.Say("they were a couple"))
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
	if x.over {
		if u, _ := graph.Get[graph.Union](m.f, m.union); !apart(u) {
			m.happen(m.union, graph.Event{Kind: graph.EndedEvent})
		}
	}
	teller, about := one, other
	if m.fresh[other] && !m.fresh[one] {
		teller, about = other, one
	}
	words := later("partner of %s")
	switch said, ok := couples[x.event]; {
	case x.over && x.event == graph.MarriedEvent:
		words = later("was married to %s")
	case x.over:
		words = later("was partner of %s")
	case ok:
		words = said
	case x.union == graph.Brief:
		words = later("briefly with %s")
	}
	m.tell(teller, tying, strings.TrimSpace(m.lang.Say(words, m.call(about))+" "+m.when(x.when)))
	return nil
}

func later(english string) string { return english } // said when the language is known

var couples = map[graph.EventKind]string{
	graph.MarriedEvent: later("married to %s"), graph.DivorcedEvent: later("divorced from %s"), graph.SeparatedEvent: later("split from %s"), graph.EngagedEvent: later("engaged to %s"),
	graph.MetEvent: later("met %s"), graph.ReconciledEvent: later("back together with %s"), graph.MovedInEvent: later("lived together with %s"), graph.WidowedEvent: later("widowed, of %s"),
}

// when says a span as it was meant.
func (m *maker) when(s span) string {
	switch {
	case s.until:
		return m.lang.Say("until %s", m.date(s.to))
	case s.to.Known():
		return m.lang.Say("%s to %s", m.date(s.on), m.date(s.to))
	case s.since && s.on.Known():
		return m.lang.Say("since %s", m.date(s.on))
	case s.on.Known():
		return m.date(s.on)
	}
	return ""
}

// partner finds the other one of a couple.
func (m *maker) partner(x fact) (graph.ID, error) {
	one := m.people[0]
	if x.who != nil {
		if x.who.some && x.who.name == "" { // "with a new fella": nobody has said who
			return m.missing(x.who.shown), nil
		}
		if x.who.expr == nil { // who comes with a partner is simply new
			if id, err := m.one(*x.who); err != nil || id != "" {
				return id, err
			}
			return m.add(graph.Person{Known: written(x.who.name), Shown: x.who.shown}), nil
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
	m.assume(m.lang.Say("partner of %s", m.call(with[0])))
	return with[0], nil
}
