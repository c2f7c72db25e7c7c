package quick

import (
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
)

// relate ties those whom the line is about to whom the words point at.
func (m *maker) relate(x fact) error {
	e := x.expr
	t := e.last()
	doubt := e.doubt || m.doubt
	if x.among && len(m.people) > 1 && (t.path == "s" || t.tie != "") {
		for _, id := range m.people[1:] {
			if err := m.relateOne(x, e, t, m.people[:1], id, doubt); err != nil {
				return err
			}
		}
		m.show(m.people[0], t.shown)
		return nil
	}
	if onlyGender(e) && !m.grownFocus() {
		for _, id := range m.people {
			m.show(id, t.shown)
			m.say(id, m.lang.Say(t.said))
			if on := x.when.on; on.Known() && !m.person(id).Birth.Known() && !x.when.since {
				m.edit(id, func(p *graph.Person) { p.Birth = on })
				m.bornOn(id, on)
			}
		}
		return nil // "Max, boy" says what to draw; whose boy he is was not said
	}
	at, err := m.anchors(e, true)
	if err != nil {
		return err
	}
	if len(e.anchors) == 0 && len(e.steps) == 1 && t.path != "" && strings.Contains("wc", t.path[:1]) && m.young(at[0]) { // a child of nine has no partner: somebody else’s is meant
		m.question(m.lang.Say("Whose %s is %s?", m.lang.Say(phrase(t)), m.name(m.people[0])), m.with(e.at, "mum’s "+bare(e.at)), m.with(e.at, "dad’s "+bare(e.at)))
		return nil
	}
	if t.animal != "" || t.group != "" { // "another dog": whose, and called what?
		return stumble(ErrNothing, e.at)
	}
	for i, step := range e.steps[:len(e.steps)-1] {
		side := byte(0)
		if i == 0 {
			side = e.side
		}
		if at, err = m.step(at, step, side, true, e.at); err != nil {
			return err
		}
	}
	at = slices.DeleteFunc(slices.Clone(at), func(id graph.ID) bool { return slices.Contains(m.people, id) })
	if len(at) == 0 {
		return stumble(ErrTwo, e.at)
	}
	for i, id := range m.people {
		if x.only > 0 && x.only != i+1 {
			continue
		}
		if err := m.relateOne(x, e, t, at, id, doubt); err != nil {
			var s *Stumble
			if errors.As(err, &s) && s.Part == "" {
				s.Part = e.at
			}
			return err
		}
	}
	if t.twin || strings.Contains(t.said, "twin") {
		m.bornTogether(append(slices.Clone(at), m.people...), "")
	}
	return nil
}

// young holds for somebody who is surely too young for a partner or a child.
func (m *maker) young(id graph.ID) bool {
	b := m.person(id).Birth
	return b.Known() && m.asAt.Known() && m.asAt.From.Year-b.From.Year < 12
}

// bare is a relation word without the little words before it: "some bloke" is a bloke.
func bare(at string) string {
	ws := strings.Fields(at)
	for len(ws) > 1 && before[strings.ToLower(ws[0])] {
		ws = ws[1:]
	}
	return strings.Join(ws, " ")
}

// relateOne ties one person.
func (m *maker) relateOne(x fact, e *expr, t term, at []graph.ID, id graph.ID, doubt bool) error {
	m.show(id, t.shown)
	if p := m.person(id); t.dead && p.Living != graph.Died {
		m.edit(id, func(p *graph.Person) { p.Living = graph.Died })
		m.tell(id, dating, m.died(graph.Date{}))
	}
	if on := x.when.on; on.Known() && (t.path == "c" || t.path == "s") && !m.person(id).Birth.Known() && !x.when.since {
		m.edit(id, func(p *graph.Person) { p.Birth = on })
		m.bornOn(id, on)
	}
	if t.tie != "" {
		m.befriend(x, t, at[0], id)
		return nil
	}
	if len(t.path) == 1 && strings.Contains("mfp", t.path) && t.kind == graph.Foster && m.caredFor(x, t, at[0], id) {
		return nil
	}
	said := m.whom(phrase(t), m.callAll(at))
	if doubt {
		said = m.lang.Say("perhaps %s", said)
	}
	if m.holds(at, t, e, id, doubt) {
		m.tell(id, tying, said)
		return nil
	}
	switch {
	case t.step:
		if tied, err := m.stepTie(t, at[0], id); err != nil || !tied {
			return err
		}
	case t.half && t.path == "s":
		if tied, err := m.halfTie(at[0], id, t, e, doubt); err != nil || !tied {
			return err
		}
	case t.path == "c":
		baby := m.born
		if p := m.person(id); t.unborn && !baby.Known() && p.Name() == "" && p.Shown != graph.Unborn {
			m.edit(id, func(p *graph.Person) { p.Shown = graph.Unborn })
		}
		if err := m.child(at[:min(2, len(at))], id, t.kind, doubt); err != nil {
			return err
		}
	default:
		for _, from := range at {
			tied, err := m.along(from, t, e, id, doubt)
			if err != nil {
				return err
			}
			if !tied {
				return nil // a question is open instead
			}
		}
	}
	m.tell(id, tying, said)
	if t.kind != "" && x.when.known() {
		m.since(at[0], id, t.kind, x.when)
	}
	if t.path == "w" && x.when.known() {
		m.began(x.when, t)
	}
	return nil
}

// since dates a tie of care or law.
func (m *maker) since(child, carer graph.ID, kind graph.ParentageKind, w span) {
	for _, up := range m.f.ParentagesOf(child) {
		if up.Kind == kind && slices.Contains(m.parentsIn(up), carer) && !up.From.Known() {
			up.From, up.To = w.on, w.to
			m.put(up)
			m.say(carer, m.when(w))
		}
	}
}

// began dates a couple that a relation word made: "Kelly’s wife 2023".
func (m *maker) began(w span, t term) {
	kind := graph.MetEvent
	switch {
	case t.union == graph.Married:
		kind = graph.MarriedEvent
	case t.union == graph.Engaged:
		kind = graph.EngagedEvent
	case t.union == graph.CivilPartnership:
		kind = graph.PartneredEvent
	}
	if w.on.Known() && !w.until {
		m.happen(m.union, graph.Event{Kind: kind, On: w.on})
		m.say(m.people[0], m.lang.Say(strings.ReplaceAll(string(kind), "-", " "))+" "+m.when(w))
	}
	if w.to.Known() {
		m.happen(m.union, graph.Event{Kind: graph.SeparatedEvent, On: w.to})
	}
}

// along walks a path, making whom it needs on the way, and ties the last step.
func (m *maker) along(from graph.ID, t term, e *expr, id graph.ID, doubt bool) (bool, error) {
	path := t.path
	if len(path) > 1 && (path[0] == 'p' || path[0] == 'm' || path[0] == 'f') {
		side := e.side
		if path[0] != 'p' {
			side = path[0]
		}
		parent, ok := m.side(from, t, side, e, id)
		if !ok {
			return false, nil
		}
		from, path = parent, path[1:]
	}
	for len(path) > 1 {
		shown := graph.Shown("")
		next := m.letter(from, path[0], shown)
		next = slices.DeleteFunc(next, func(n graph.ID) bool { return n == id })
		switch {
		case path == "sc" && len(next) > 0: // a cousin: nobody said by which aunt or uncle
			m.question(m.lang.Say("Whose child is %s?", m.name(id)), m.answers(e, next, "’s child")...)
			return false, nil
		case len(next) == 1:
			if path[0] != 'w' {
				m.assume(m.lang.Say("through %s", m.call(next[0])))
			}
			from = next[0]
		case len(next) > 1:
			m.question(m.lang.Say("By whom is %s related?", m.name(id)), m.answers(e, next, "’s "+rest(path[1:], t.shown))...)
			return false, nil
		default:
			between := m.missing(shownFor(path[0], ""))
			m.kept(between, m.whoseWord(path[0], ""), from)
			if err := m.join(from, path[0], between, term{}, false); err != nil {
				return false, err
			}
			from = between
		}
		path = path[1:]
	}
	return true, m.join(from, path[0], id, t, doubt)
}
