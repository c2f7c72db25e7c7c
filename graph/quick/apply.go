package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// fact applies one fact in its turn.
func (m *maker) fact(s sentence, i int, turn factKind) error {
	x := s.facts[i]
	if x.only > len(m.people) { // three ages of two children
		return stumble(ErrPart, x.at)
	}
	people := m.people
	if x.only > 0 {
		people = m.people[x.only-1 : x.only]
	}
	one := people[0]
	all := func(change func(*graph.Person)) {
		for _, id := range people {
			m.edit(id, change)
		}
	}
	each := func(words string) {
		for _, id := range people {
			m.say(id, words)
		}
	}
	switch x.kind {
	case fCalled:
		if m.person(one).Name() != x.words {
			m.edit(one, func(p *graph.Person) {
				if p.Known != "" && p.Known != x.words {
					p.Also = append(slices.Clone(p.Also), p.Known)
				}
				p.Known = x.words
			})
			m.say(one, m.lang.Say("called %s", x.words))
		}
	case fShown:
		if x.words == "alive" {
			all(func(p *graph.Person) { p.Living = graph.Alive })
			each(m.lang.Say("alive"))
			return nil
		}
		all(func(p *graph.Person) { p.Shown = x.shown })
		for _, id := range people {
			m.tell(id, drawing, m.shownAs(x.shown))
		}
	case fAge, fBorn:
		all(func(p *graph.Person) { p.Birth = x.when.on })
		for _, id := range people {
			m.bornOn(id, x.when.on)
		}
	case fDate:
		couple := partnered(s)
		young := x.when.on.Known() && m.asAt.Known() && m.asAt.From.Year-x.when.on.From.Year < 14
		switch {
		case couple != nil && (young || x.when.since || x.when.to.Known()): // "Steph, Kelly’s wife, 2023": nobody marries in the year of birth
			if turn == fTwins && m.union != "" {
				m.began(x.when, *couple)
			}
		case turn == fCalled:
			return m.bareDate(x)
		}
	case fDied:
		all(func(p *graph.Person) {
			p.Living = graph.Died
			if x.when.on.Known() {
				p.Death = x.when.on
			}
		})
		for _, id := range people {
			m.tell(id, dating, m.died(x.when.on))
		}
	case fDue:
		return m.expecting(s, x)
	case fSurname:
		all(func(p *graph.Person) {
			p.Surname = x.words
			if p.Known != "" && !strings.HasSuffix(p.Known, x.words) {
				p.Formal = p.Known + " " + x.words
			}
		})
		each(m.lang.Say("surname %s", x.words))
	case fNee:
		all(func(p *graph.Person) {
			if first := strings.Fields(p.Known); len(first) > 0 {
				p.Also = append(slices.Clone(p.Also), first[0]+" "+x.words)
			}
		})
		each(m.lang.Say("born %s", x.words))
	case fUnion:
		if (x.who != nil) == (turn == fUnion) { // "divorced 2024" waits until the couple is there
			return m.pair(x)
		}
	case fRel:
		return m.relate(x)
	case fTwins:
		if s.twins && len(relations(s)) == 0 && m.focus != "" && !slices.ContainsFunc(m.people, func(id graph.ID) bool { return len(m.f.ParentagesOf(id)) > 0 }) {
			if err := m.twins(); err != nil {
				return err
			}
		}
		m.bornTogether(m.people, x.zyg)
	case fGoes:
		m.belongs(x.words, groupCalled(x.words), m.people, s)
	case fPlace:
		for g := range graph.All[graph.Group](m.f) { // a school that is on the map is no town
			if foldName(g.Name) == foldName(x.words) {
				m.belongs(g.Name, g.Kind, m.people, sentence{})
				return nil
			}
		}
		all(func(p *graph.Person) { p.Place = x.words })
		each(m.lang.Say("lives in %s", x.words))
	case fHome:
		return m.home(x)
	case fWork:
		all(func(p *graph.Person) { p.Work = x.words })
		each(m.lang.Say("works: %s", x.words))
	case fNote:
		return m.note(x)
	case fHalf:
		return stumble(ErrHalf, x.at)
	case fSide, fSame, fDoubt:
	}
	return nil
}

// partnered is the partner word of a line, if it has one.
func partnered(s sentence) *term {
	for _, x := range s.facts {
		if x.kind == fRel && x.expr.last().path == "w" {
			t := x.expr.last()
			return &t
		}
	}
	return nil
}

func (m *maker) shownAs(s graph.Shown) string {
	return m.lang.Say("shown as %s", m.lang.Say(string(s)))
}

func (m *maker) died(on graph.Date) string {
	if on.Known() {
		return m.lang.Say("died %s", m.date(on))
	}
	return m.lang.Say("died")
}

// bareDate is a year with nothing said of it: of birth, for who has none.
func (m *maker) bareDate(x fact) error {
	if x.when.since || x.when.until || x.when.to.Known() {
		return nil // it belongs to a tie or a home
	}
	for _, id := range m.people {
		if p := m.person(id); p.Birth.Known() {
			if p.Birth != x.when.on {
				return stumble(ErrPart, x.at)
			}
			continue
		}
		m.edit(id, func(p *graph.Person) { p.Birth = x.when.on })
		m.bornOn(id, x.when.on)
	}
	return nil
}

// note keeps words that mean nothing to the grammar where they were said.
func (m *maker) note(x fact) error {
	n := graph.Note{Text: x.words, On: m.asAt}
	if t, ok := graph.Get[graph.Tie](m.f, m.tie); ok && m.tie != "" {
		t.Notes = append(slices.Clone(t.Notes), n)
		m.put(t)
	} else {
		for _, id := range m.people {
			m.edit(id, func(p *graph.Person) { p.Notes = append(slices.Clone(p.Notes), n) })
		}
	}
	for _, id := range m.people {
		m.say(id, m.lang.Say("with the note “%s”", x.words))
	}
	return nil
}
