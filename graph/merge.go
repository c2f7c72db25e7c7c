package graph

import (
	"errors"
	"slices"
	"strings"
)

// What keeps two records apart. None of them names anybody.
var (
	ErrSamePerson = errors.New("choose two different people")
	ErrTwoPeople  = errors.New("the map says that these two have something to do with each other, as partners, twins, friends or by a safety mark, so they cannot be one person: take that away first, if it is wrong")
	ErrCycle      = errors.New("somebody would become their own parent or forebear")
	ErrCrowd      = errors.New("one of these stands for several people: a group cannot be merged with one person")
	ErrThree      = errors.New("a couple is two people at most: these two couples have different partners")
)

// Conflict is something on which two records of one person cannot both be right.
type Conflict struct {
	Field string // the key for Choice
	Words string // "date of birth"
	Keep  string // what the record that stays says
	Gone  string // what the other one says
}

// Choice names the fields in which the record that goes is believed. What is not believed
// becomes another name, or a note that only the worker sees.
type Choice map[string]bool

// Merge makes one person of two records of them. Nothing is lost: names, notes, sources and ties
// of both are kept; couples and parentages that become the same are joined into one; what
// contradicts is listed, chosen, and the rest kept as a note.
func Merge(f *Family, keep, gone ID, choose Choice) (Change, []Conflict, error) {
	a, ok := Get[Person](f, keep)
	b, too := Get[Person](f, gone)
	switch {
	case !ok || !too:
		return Change{}, nil, ErrNobody
	case keep == gone:
		return Change{}, nil, ErrSamePerson
	case max(a.Count, 1) != 1 || max(b.Count, 1) != 1:
		return Change{}, nil, ErrCrowd
	case f.saidApart(keep, gone):
		return Change{}, nil, ErrTwoPeople
	}
	m := &merger{draft: f.draft("Merge two records of " + call(a, call(b, "a person"))), to: map[Key]ID{b.Key(): keep}}
	m.couples(keep, gone)
	m.parentages()
	m.others(b.Key())
	m.ownMaps(gone, keep)
	merged, conflicts := m.person(a, b, choose)
	m.put(merged)
	m.drop(b.Key())
	c := m.change()
	next, err := f.Apply(c)
	if err != nil {
		return Change{}, nil, err
	}
	if closes(f, next, keep, gone) {
		return Change{}, nil, ErrCycle
	}
	return c, conflicts, nil
}

// MergeUnions makes one couple of two that were drawn for the same two people, or of a couple and a
// single parent of it. Events, children, notes and sources of both are kept.
func MergeUnions(f *Family, keep, gone ID) (Change, error) {
	a, ok := Get[Union](f, keep)
	b, too := Get[Union](f, gone)
	if !ok || !too || keep == gone {
		return Change{}, ErrSamePerson
	}
	partners := slices.Clone(a.Partners)
	for _, p := range b.Partners {
		if !slices.Contains(partners, p) {
			partners = append(partners, p)
		}
	}
	if len(partners) > 2 {
		return Change{}, ErrThree
	}
	m := &merger{draft: f.draft("Merge two couples"), to: map[Key]ID{}}
	a.Partners = partners
	m.join(a, b)
	m.parentages()
	m.remember(partners)
	c := m.change()
	next, err := f.Apply(c)
	if err != nil {
		return Change{}, err
	}
	for _, p := range partners {
		if closes(f, next, p) {
			return Change{}, ErrCycle
		}
	}
	return c, nil
}

// merger gathers what two records become, and what one of them said that is not kept in its field.
type merger struct {
	*draft
	to   map[Key]ID // who and what goes by another ID from now on
	said []string
}

// lose keeps what a record said that its joined record does not.
func (m *merger) lose(of string, ls []lost) {
	for _, l := range ls {
		m.said = append(m.said, strings.TrimSpace(of+" "+fieldWords(l.field))+": "+l.other)
	}
}

// remember writes what was lost from couples onto the first of the people it is about.
func (m *merger) remember(people []ID) {
	if len(m.said) == 0 || len(people) == 0 {
		return
	}
	p, _ := Get[Person](m.f, people[0])
	p.Notes = append(slices.Clone(p.Notes), m.note())
	m.put(p)
}

// note has no layer: nobody but the worker sees it until somebody decides.
func (m *merger) note() Note {
	return Note{Text: "The record merged into this one said: " + strings.Join(m.said, "; ") + "."}
}

// couples takes the unions of the one who goes over, and joins those of the same two people.
func (m *merger) couples(keep, gone ID) {
	have := slices.Clone(m.f.UnionsOf(keep))
	for _, u := range m.f.UnionsOf(gone) {
		u = retie(u, m.to).(Union)
		at := slices.IndexFunc(have, func(o Union) bool { return samePeople(o.Partners, u.Partners) })
		if at < 0 {
			have = append(have, u)
			m.put(u)
			continue
		}
		have[at] = m.join(have[at], u)
	}
}

func (m *merger) join(a, b Union) Union {
	out, ls := blend(a, b, func(field string) bool { return field == "Kind" && closeness(b.Kind) < closeness(a.Kind) })
	out.Partners = a.Partners
	out.Events = inOrder(slices.Clone(out.Events))
	m.lose("couple:", ls)
	m.put(out)
	m.drop(b.Key())
	m.to[b.Key()] = a.ID
	return out
}

func samePeople(a, b []ID) bool {
	if len(a) != 2 || len(b) != 2 {
		return false // of a partner whom nobody knows, nobody can say that it is the same one
	}
	return slices.Contains(b, a[0]) && slices.Contains(b, a[1])
}

// closeness orders the kinds, the closest first: a union's kind is what they were at their closest.
func closeness(k UnionKind) int {
	order := []UnionKind{Married, CivilPartnership, LivingTogether, Engaged, LivingApart, Relationship, Affair, Brief, OneOff}
	if at := slices.Index(order, k); at >= 0 {
		return at
	}
	return len(order)
}

// parentages re-ties children, and joins two ties of one child to the same parents of one kind.
func (m *merger) parentages() {
	have := map[ID][]Parentage{} // by child
	var moved []Parentage
	for p := range All[Parentage](m.f) {
		if next := retie(p, m.to).(Parentage); same(next, p) {
			have[p.Child] = append(have[p.Child], p)
		} else {
			moved = append(moved, next)
		}
	}
	for _, p := range moved {
		list := have[p.Child]
		at := slices.IndexFunc(list, func(o Parentage) bool { return m.oneTie(o, p) })
		if at < 0 {
			have[p.Child] = append(list, p)
			m.put(p)
			continue
		}
		a, b := list[at], p
		if a.Union == "" && b.Union != "" { // the couple says more than the one parent
			a.Union, a.Parent = b.Union, ""
		}
		b.Union, b.Parent = a.Union, a.Parent
		out, ls := blend(a, b, nil)
		m.lose("parents:", ls)
		m.put(out)
		m.drop(p.Key())
		list[at] = out
	}
}

// oneTie holds for two ties of one child that say the same, or of which one says half of it.
func (m *merger) oneTie(a, b Parentage) bool {
	if a.Kind != b.Kind && a.Kind != "" && b.Kind != "" && a.Kind != ParentageUnknown && b.Kind != ParentageUnknown {
		return false
	}
	if a.Union == b.Union && a.Parent == b.Parent {
		return true
	}
	within := func(couple, alone Parentage) bool {
		if couple.Union == "" || alone.Parent == "" {
			return false
		}
		r, _ := m.now(Key{KindUnion, couple.Union}).(Union)
		return slices.Contains(r.Partners, alone.Parent)
	}
	return within(a, b) || within(b, a)
}

// now is a record as the draft leaves it.
func (d *draft) now(k Key) Record {
	if i := d.at(k); i >= 0 {
		return d.c.Edits[i].After
	}
	r, _ := d.f.Find(k)
	return r
}
