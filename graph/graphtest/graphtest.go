// Package graphtest makes small families in a two-word language, and large ones
// out of random edits, for the tests of every room.
package graphtest

import "kinweave/graph"

// Part adds something to a family in the making. IDs are the names used.
type Part func(*sketch)

type sketch struct {
	order   []graph.Key
	records map[graph.Key]graph.Record
}

func (s *sketch) put(r graph.Record) {
	if _, there := s.records[r.Key()]; !there {
		s.order = append(s.order, r.Key())
	}
	s.records[r.Key()] = r
}

// Family makes a family of parts; it panics on one that cannot be, since the test is then wrong.
func Family(parts ...Part) *graph.Family {
	s := &sketch{records: map[graph.Key]graph.Record{}}
	for _, p := range parts {
		p(s)
	}
	var all []graph.Record
	for _, k := range s.order {
		all = append(all, s.records[k])
	}
	f, err := graph.New(all...)
	if err != nil {
		panic(err)
	}
	return f
}

func person(name string, shown graph.Shown) Part {
	return func(s *sketch) {
		k := graph.Key{Kind: graph.KindPerson, ID: graph.ID(name)}
		p, _ := s.records[k].(graph.Person)
		p.ID, p.Known = k.ID, name
		if shown != "" {
			p.Shown = shown
		}
		s.put(p)
	}
}

// Woman is a person shown as female; people are called by their ID.
func Woman(name string) Part { return person(name, graph.Female) }

// Man is a person shown as male.
func Man(name string) Part { return person(name, graph.Male) }

// Somebody is a person of whom no more is known.
func Somebody(name string) Part { return person(name, "") }

// Born gives somebody a year of birth.
func Born(name string, year int) Part {
	return func(s *sketch) {
		person(name, "")(s)
		k := graph.Key{Kind: graph.KindPerson, ID: graph.ID(name)}
		p := s.records[k].(graph.Person)
		p.Birth = graph.Year(year)
		s.put(p)
	}
}

// Couple is a union called "a+b".
func Couple(a, b string, kind graph.UnionKind, events ...graph.Event) Part {
	return func(s *sketch) {
		person(a, "")(s)
		person(b, "")(s)
		s.put(graph.Union{ID: graph.ID(a + "+" + b), Partners: []graph.ID{graph.ID(a), graph.ID(b)}, Kind: kind, Events: events})
	}
}

// Child is a child by birth of a couple, or of one parent when the second name is "".
func Child(mum, dad, name string) Part { return Parented(mum, dad, name, graph.ByBirth) }

// Parented is a child tied to a couple, or to one parent, in a given way.
func Parented(mum, dad, name string, kind graph.ParentageKind) Part {
	return func(s *sketch) {
		person(name, "")(s)
		p := graph.Parentage{ID: graph.ID(mum + "+" + dad + ">" + name), Child: graph.ID(name), Kind: kind}
		if dad == "" {
			person(mum, "")(s)
			p.Parent = graph.ID(mum)
		} else {
			u := graph.Key{Kind: graph.KindUnion, ID: graph.ID(mum + "+" + dad)}
			if s.records[u] == nil {
				Couple(mum, dad, graph.Married)(s)
			}
			p.Union = u.ID
		}
		s.put(p)
	}
}

// For names the index children.
func For(children ...graph.ID) Part {
	return func(s *sketch) { s.put(graph.Case{ID: graph.CaseID, Title: "A family", Children: children}) }
}

// With adds any record as it is.
func With(r graph.Record) Part { return func(s *sketch) { s.put(r) } }
