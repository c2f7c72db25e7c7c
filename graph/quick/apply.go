package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// fact applies one fact in its turn.
func (m *maker) fact(s sentence, i int, turn factKind) error {
	x := s.facts[i]
	one := m.people[0]
	all := func(change func(*graph.Person)) {
		for _, id := range m.people {
			m.edit(id, change)
		}
	}
	each := func(words string) {
		for _, id := range m.people {
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
			m.say(one, "called "+x.words)
		}
	case fShown:
		if x.words == "alive" {
			all(func(p *graph.Person) { p.Living = graph.Alive })
			each("alive")
			return nil
		}
		all(func(p *graph.Person) { p.Shown = x.shown })
		each("shown as " + string(x.shown))
	case fAge, fBorn:
		all(func(p *graph.Person) { p.Birth = x.when.on })
		each("born " + x.when.on.String())
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
		each(strings.TrimSpace("died " + known(x.when.on)))
	case fDue:
		return m.expecting(s, x)
	case fSurname:
		all(func(p *graph.Person) {
			p.Surname = x.words
			if p.Known != "" && !strings.HasSuffix(p.Known, x.words) {
				p.Formal = p.Known + " " + x.words
			}
		})
		each("surname " + x.words)
	case fNee:
		all(func(p *graph.Person) {
			if first := strings.Fields(p.Known); len(first) > 0 {
				p.Also = append(slices.Clone(p.Also), first[0]+" "+x.words)
			}
		})
		each("born " + x.words)
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
		each("lives in " + x.words)
	case fHome:
		return m.home(x)
	case fWork:
		all(func(p *graph.Person) { p.Work = x.words })
		each("works: " + x.words)
	case fNote:
		return m.note(x)
	case fSide, fDoubt:
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

func known(d graph.Date) string {
	if d.Known() {
		return d.String()
	}
	return ""
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
		m.say(id, "born "+x.when.on.String())
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
		m.say(id, "with the note “"+x.words+"”")
	}
	return nil
}
