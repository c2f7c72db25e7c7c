package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// maker fits a sentence to the family, and keeps account of what it does and says.
type maker struct {
	f, was *graph.Family
	change graph.Change
	focus  graph.ID
	asAt   graph.Date
	line   string
	lang   language.Language

	people  []graph.ID // whom the line is about
	fresh   map[graph.ID]bool
	touched []graph.ID
	doubt   bool
	half    bool // somebody in it is a half-brother or half-sister
	quiet   bool // ask for no other parent
	born    graph.Date
	union   graph.ID // the couple the line spoke of last
	tie     graph.ID // the tie it made
	parts   map[graph.ID][]part
	extra   []string
	also    string // the pet or the school that the line is about, for the undo list
	assumed []string
	unread  []string
	ask     []Question
	pending []fact // what somebody is who has no name, and is one more of them
}

// make applies a whole sentence.
func (m *maker) make(s sentence) error {
	if s.focus != nil {
		ids, err := m.resolve(*s.focus, true)
		if err != nil {
			return err
		}
		if len(ids) != 1 {
			return stumble(ErrWhich, s.focus.at)
		}
		m.focus = ids[0]
	}
	if len(s.subjects) == 0 {
		return nil
	}
	if done, err := m.thing(s); done {
		return err
	}
	for _, side := range s.facts { // "Bob, uncle, on mum’s side": said apart, and meant of him
		for _, x := range s.facts {
			if side.kind == fSide && x.kind == fRel && x.expr.side == 0 {
				x.expr.side = side.side
			}
			if t := len(x.steps()) - 1; side.kind == fSame && t >= 0 && x.expr.steps[t].path == "s" { // brothers by one parent are half-brothers
				x.expr.steps[t].half, x.expr.share = true, side.side
			}
		}
	}
	m.born, m.doubt = birthOf(s)
	for _, e := range relations(s) {
		m.half = m.half || e.last().half || strings.HasPrefix(e.last().said, "other ")
	}
	m.quiet = m.half
	if err := m.subjects(s); err != nil {
		return err
	}
	s.facts = append(m.pending, s.facts...)
	if s.twins {
		s.facts = append([]fact{{kind: fTwins, at: "twins"}}, s.facts...)
	}
	var trouble error
	for _, kinds := range [][]factKind{{fCalled, fShown, fAge, fBorn, fDate, fDied, fDue, fSurname, fNee}, {fUnion}, {fRel}, {fTwins, fUnion, fDate}, {fPlace, fHome, fGoes}, {fWork, fNote, fHalf}} {
		for _, i := range s.inTurn(kinds) {
			x := s.facts[i]
			if err := m.fact(s, i, kinds[0]); err != nil {
				if i < len(m.pending) { // nobody is added who is not even what was said of them
					m.f, m.change, m.people, m.touched, m.parts, m.extra, m.assumed = m.was, graph.Change{}, nil, nil, nil, nil, nil
					return err
				}
				m.open(m.lang.Say("could not read “%s”: %s", x.at, m.lang.Say(err.Error())))
				if trouble == nil {
					trouble = err
				}
			}
		}
	}
	if m.circle() { // two ties that are each possible, and together are not
		m.f, m.change, m.people, m.touched, m.parts, m.extra, m.assumed = m.was, graph.Change{}, nil, nil, nil, nil, nil
		return stumble(ErrTwo, m.line)
	}
	m.belong(s)
	return trouble
}

// circle looks whether the line made somebody their own forebear.
func (m *maker) circle() bool {
	ties := []graph.Parentage{}
	for _, e := range m.change.Edits {
		switch r := e.After.(type) {
		case graph.Parentage:
			ties = append(ties, r)
		case graph.Union:
			ties = append(ties, m.f.ChildrenOf(r.ID)...)
		}
	}
	return slices.ContainsFunc(ties, func(up graph.Parentage) bool {
		return slices.ContainsFunc(m.parentsIn(up), func(p graph.ID) bool { return m.forebear(up.Child, p) && !m.before(up.Child) })
	})
}

// before holds for somebody whom the file already had as their own forebear.
func (m *maker) before(id graph.ID) bool {
	if _, there := graph.Get[graph.Person](m.was, id); !there {
		return false
	}
	return m.was.Forebears().Of(id)[id]
}

// inTurn lists the facts of some kinds; relations to somebody named come before those
// that would have to ask by whom.
func (s sentence) inTurn(kinds []factKind) []int {
	var out []int
	for i, x := range s.facts {
		if slices.Contains(kinds, x.kind) {
			out = append(out, i)
		}
	}
	vague := func(i int) int {
		if e := s.facts[i].expr; e != nil && len(e.anchors) == 0 && len(e.steps) == 1 && e.side == 0 {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b int) int { return vague(a) - vague(b) })
	return out
}

// birthOf looks ahead: which couple a child belongs to may hang on when it was born.
func birthOf(s sentence) (graph.Date, bool) {
	var born graph.Date
	doubt := false
	for _, x := range s.facts {
		switch x.kind {
		case fBorn, fAge, fDate, fDue, fRel:
			child := x.kind != fRel || x.expr.last().path == "c" || x.expr.last().twin
			if !born.Known() && child && !x.when.since {
				born = x.when.on
			}
		case fDoubt:
			doubt = true
		}
	}
	return born, doubt
}

// belong asks how people who are new and tied to nobody belong to the family.
func (m *maker) belong(_ sentence) {
	if m.was.Len(graph.KindPerson) == 0 {
		return
	}
	for _, id := range m.people {
		if !m.fresh[id] || len(m.f.UnionsOf(id))+len(m.f.ParentagesOf(id))+len(m.f.ChildrenAlone(id)) > 0 || m.tie != "" || len(m.ask) > 0 {
			continue
		}
		line := strings.TrimRight(m.line, " ,")
		answers := []string{line + ", friend", line + ", neighbour"}
		if ws := split(m.name(id)); len(ws) == 1 && titled(ws[0]) { // "Uncle Ted" may be an uncle, or called one
			if t, _ := single(ws[0][0].key()); strings.HasPrefix(t.path, "p") {
				answers = append([]string{line + ", " + t.said + " on mum’s side", line + ", " + t.said + " on dad’s side"}, answers...)
			}
		}
		m.question(m.lang.Say("How does %s belong to the family?", m.name(id)), answers...)
	}
}

// reading is everything so far, for the preview.
func (m *maker) reading() Reading {
	r := Reading{Change: m.change, Focus: m.focus, Assumed: m.assumed, Unread: m.unread, Ask: m.ask}
	for _, id := range m.touched {
		p, there := graph.Get[graph.Person](m.f, id)
		switch {
		case !there:
		case m.fresh[p.ID]:
			r.Adds = append(r.Adds, id)
		default:
			r.Changes = append(r.Changes, id)
		}
	}
	r.Says = m.sentence()
	r.Change.Label = m.label()
	return r
}
