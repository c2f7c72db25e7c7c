package quick

import (
	"slices"

	"kinweave/graph"
)

// put makes or replaces records in the family so far.
func (m *maker) put(rs ...graph.Record) { m.do(graph.Put(m.f, "", rs...)) }

// do takes a step. One that would break the family is not taken; that would be a
// mistake of ours, and the line then says that it could not be read.
func (m *maker) do(c graph.Change) bool {
	next, err := m.f.Apply(c)
	if err != nil {
		m.open(m.lang.Say("this part does not fit the family"))
		return false
	}
	m.f, m.change = next, m.change.Then(c)
	return true
}

func (m *maker) person(id graph.ID) graph.Person {
	p, _ := graph.Get[graph.Person](m.f, id)
	return p
}

func (m *maker) edit(id graph.ID, change func(*graph.Person)) {
	p := m.person(id)
	change(&p)
	m.put(p)
	m.touch(id)
}

func (m *maker) touch(id graph.ID) {
	if !slices.Contains(m.touched, id) {
		m.touched = append(m.touched, id)
	}
}

// add makes a person with no tie yet.
func (m *maker) add(p graph.Person) graph.ID {
	p.ID = graph.NewID()
	c, id := graph.AddPerson(m.f, p)
	m.do(c)
	if m.fresh == nil {
		m.fresh = map[graph.ID]bool{}
	}
	m.fresh[id] = true
	m.touch(id)
	if m.focus == "" {
		m.focus = id
	}
	return id
}

// missing makes somebody who must exist, though nobody has said who.
func (m *maker) missing(shown graph.Shown) graph.ID {
	return m.add(graph.Person{Identity: graph.IdentityMissing, Shown: shown})
}

// part is one thing that is said of somebody.
type part struct {
	sort  partSort
	words string
}

type partSort int

const (
	plain   partSort = iota
	dating           // born, died
	drawing          // shown as a woman
	tying            // what they are to somebody: it stands for a name
	blank            // the same, of somebody made for want of a name: "partner of Kelly, who has no name yet"
)

func (m *maker) say(id graph.ID, words string) { m.tell(id, plain, words) }

func (m *maker) tell(id graph.ID, s partSort, words string) {
	if m.parts == nil {
		m.parts = map[graph.ID][]part{}
	}
	m.touch(id)
	if words != "" {
		m.parts[id] = append(m.parts[id], part{s, words})
	}
}

// born tells a date of birth, or one of death.
func (m *maker) bornOn(id graph.ID, d graph.Date) {
	m.tell(id, dating, m.lang.Say("born %s", m.date(d)))
}

func (m *maker) date(d graph.Date) string { return m.lang.Date(d.String()) }

func (m *maker) assume(words string) {
	if !slices.Contains(m.assumed, words) {
		m.assumed = append(m.assumed, words)
	}
}

func (m *maker) open(words string) {
	if !slices.Contains(m.unread, words) {
		m.unread = append(m.unread, words)
	}
}

func (m *maker) question(text string, answers ...string) {
	m.open(text)
	m.ask = append(m.ask, Question{Text: text, Answers: answers})
}
