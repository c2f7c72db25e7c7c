package graph

import (
	"fmt"
	"slices"
)

// others takes over everything else that mentions the one who goes.
func (m *merger) others(gone Key) {
	var stays []Record
	for r := range m.f.Records() {
		k := r.Key().Kind
		if k == KindUnion || k == KindParentage || k == KindPerson {
			continue
		}
		if !slices.Contains(r.mentions(), gone) {
			stays = append(stays, r)
		}
	}
	for r := range m.f.Records() {
		k := r.Key().Kind
		if k == KindUnion || k == KindParentage || !slices.Contains(r.mentions(), gone) {
			continue
		}
		next := retie(r, m.to)
		if next.Key() != r.Key() { // a pin goes by the ID of its person
			m.drop(r.Key())
			if _, there := m.f.Find(next.Key()); !there {
				m.put(next)
			}
			continue
		}
		at := slices.IndexFunc(stays, func(o Record) bool { return k != KindAsk && k != KindSearch && twin(o, next) })
		if at < 0 {
			m.put(next)
			continue
		}
		stays[at] = m.double(stays[at], next)
		m.put(stays[at])
		m.drop(next.Key())
	}
}

// twin holds for two records that are one now: who lives where and knows whom is said once.
func twin(a, b Record) bool {
	if a.Key().Kind != b.Key().Kind {
		return false
	}
	switch x := a.(type) {
	case Stay:
		y := b.(Stay)
		return x.Person == y.Person && x.Household == y.Household && x.Part == y.Part && agree(x.From, y.From) && agree(x.To, y.To)
	case Tie:
		y := b.(Tie)
		return x.From == y.From && x.To == y.To && x.Group == y.Group && x.Kind == y.Kind && agree(x.Began, y.Began) && agree(x.Ended, y.Ended)
	case Contact:
		y := b.(Contact)
		return x.Child == y.Child && x.Person == y.Person
	case Slot:
		y := b.(Slot)
		return x.Person == y.Person && x.Kind == y.Kind
	case OwnMap:
		return x.Child == b.(OwnMap).Child
	}
	return same(retie(a, map[Key]ID{a.Key(): b.Key().ID}), b)
}

func agree(a, b Date) bool { return !a.Known() || !b.Known() || a == b }

// double blends two records that are one.
func (m *merger) double(a, b Record) Record {
	of, ls, out := "", []lost(nil), a
	switch x := a.(type) {
	case Stay:
		of, out, ls = blended("home:", x, b.(Stay), nil)
	case Tie:
		of, out, ls = blended("tie:", x, b.(Tie), nil)
	case Contact:
		y := b.(Contact)
		of, out, ls = blended("contact:", x, y, func(string) bool { return x.Last.Sort() < y.Last.Sort() })
	case Slot:
		y := b.(Slot)
		of, out, ls = blended(fmt.Sprintf("what was found out about %s:", x.Kind), x, y, func(string) bool { return x.On.Sort() < y.On.Sort() })
	case OwnMap:
		out = x.beside(b.(OwnMap))
	}
	m.lose(of, ls)
	return out
}

// ownMaps lets what a child has drawn mean whoever stays.
func (m *merger) ownMaps(gone, keep ID) {
	for o := range All[OwnMap](m.f) {
		now, _ := m.now(o.Key()).(OwnMap)
		if next, changed := now.knows(gone, keep); changed {
			m.put(next)
		}
	}
}

func blended[R Record](of string, a, b R, takes func(string) bool) (string, Record, []lost) {
	out, ls := blend(a, b, takes)
	return of, out, ls
}
