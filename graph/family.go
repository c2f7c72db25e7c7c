package graph

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"
)

// Family is everything known at one moment. It never changes, so any number of
// goroutines may read it; Apply makes the next one.
type Family struct {
	tables map[Kind]table
	index  *index // made on first use
}

// table holds the records of one kind. Families share the tables that a change did not touch.
type table struct {
	byID  map[ID]Record
	order []ID // sorted: one order everywhere
}

// New makes a family of the given records. Two with one key, or a mention of a
// record that is not there, is an error: a family is always whole.
func New(records ...Record) (*Family, error) {
	var c Change
	for _, r := range records {
		c.Edits = append(c.Edits, Edit{After: r})
	}
	return (&Family{}).Apply(c)
}

// Empty is the family of a new case.
func Empty() *Family { return &Family{index: &index{}} }

// Get finds a record of one type.
func Get[R Record](f *Family, id ID) (R, bool) {
	var r R
	found, ok := f.tables[r.Key().Kind].byID[id]
	if !ok {
		return r, false
	}
	return found.(R), true
}

// Find finds a record by its key.
func (f *Family) Find(k Key) (Record, bool) {
	r, ok := f.tables[k.Kind].byID[k.ID]
	return r, ok
}

// All gives every record of one type, always in one order.
func All[R Record](f *Family) iter.Seq[R] {
	var r R
	t := f.tables[r.Key().Kind]
	return func(yield func(R) bool) {
		for _, id := range t.order {
			if !yield(t.byID[id].(R)) {
				return
			}
		}
	}
}

// Records gives every record of every kind, always in one order.
func (f *Family) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, k := range Kinds() {
			t := f.tables[k]
			for _, id := range t.order {
				if !yield(t.byID[id]) {
					return
				}
			}
		}
	}
}

// Len counts the records of one kind.
func (f *Family) Len(k Kind) int { return len(f.tables[k].order) }

// Case is the record about the case itself, empty for a family that has none.
func (f *Family) Case() Case {
	c, _ := Get[Case](f, CaseID)
	return c
}

// UnionsOf lists the unions a person is a partner in.
func (f *Family) UnionsOf(person ID) []Union { return f.lookup().unions[person] }

// ParentagesOf lists the parentages a person is the child of, births first; two of one
// rank stand in the order of their IDs, which says nothing but stays the same.
func (f *Family) ParentagesOf(child ID) []Parentage { return f.lookup().up[child] }

// ChildrenOf lists the parentages that start at a union.
func (f *Family) ChildrenOf(union ID) []Parentage { return f.lookup().down[union] }

// ChildrenAlone lists the parentages that start at a single parent.
func (f *Family) ChildrenAlone(parent ID) []Parentage { return f.lookup().alone[parent] }

// StaysOf lists where a person has lived; StaysIn who has lived in a household.
func (f *Family) StaysOf(person ID) []Stay { return f.lookup().homes[person] }

// StaysIn lists who has lived in a household.
func (f *Family) StaysIn(household ID) []Stay { return f.lookup().members[household] }

type index struct {
	once    sync.Once
	unions  map[ID][]Union
	up      map[ID][]Parentage
	down    map[ID][]Parentage
	alone   map[ID][]Parentage
	homes   map[ID][]Stay
	members map[ID][]Stay
}

func (f *Family) lookup() *index {
	x := f.index
	if x == nil { // the zero Family: empty
		return &index{}
	}
	x.once.Do(func() {
		x.unions, x.up, x.down = map[ID][]Union{}, map[ID][]Parentage{}, map[ID][]Parentage{}
		x.alone, x.homes, x.members = map[ID][]Parentage{}, map[ID][]Stay{}, map[ID][]Stay{}
		for u := range All[Union](f) {
			for _, p := range u.Partners {
				x.unions[p] = append(x.unions[p], u)
			}
		}
		for p := range All[Parentage](f) {
			x.up[p.Child] = append(x.up[p.Child], p)
			if p.Union != "" {
				x.down[p.Union] = append(x.down[p.Union], p)
			} else {
				x.alone[p.Parent] = append(x.alone[p.Parent], p)
			}
		}
		for _, ps := range x.up {
			slices.SortStableFunc(ps, func(a, b Parentage) int { return rank(a) - rank(b) })
		}
		for s := range All[Stay](f) {
			x.homes[s.Person] = append(x.homes[s.Person], s)
			x.members[s.Household] = append(x.members[s.Household], s)
		}
		clip(x.unions)
		clip(x.up)
		clip(x.down)
		clip(x.alone)
		clip(x.homes)
		clip(x.members)
	})
	return x
}

// clip takes away room at the end of each list, so that a caller who appends to
// one gets a list of their own.
func clip[R Record](m map[ID][]R) {
	for id, list := range m {
		m[id] = slices.Clip(list)
	}
}

// rank puts the parentage that decides where a child stands first: birth, surely; then
// birth, perhaps; then whatever has lasted.
func rank(p Parentage) int {
	switch {
	case p.Certainty == RuledOut:
		return 5
	case p.Kind == ByBirth && p.Certainty.Sure():
		return 0
	case p.Kind == ByBirth:
		return 1
	case p.Kind == ParentageUnknown || p.Kind == "":
		return 2
	case p.Kind == Adoptive:
		return 3
	default:
		return 4
	}
}

// next copies a family's list of tables, not the tables, for Apply.
func (f *Family) next() *Family {
	t := maps.Clone(f.tables)
	if t == nil {
		t = map[Kind]table{}
	}
	return &Family{tables: t, index: &index{}}
}

// Apply makes the family after a change. It fails, and changes nothing, when a
// Before is not what the family holds (ErrConflict) or something would be left
// mentioning a record that is gone (ErrDangling).
func (f *Family) Apply(c Change) (*Family, error) {
	n := f.next()
	copied := map[Kind]bool{}
	for i, e := range c.Edits {
		k, err := e.key()
		if err != nil {
			return nil, fmt.Errorf("change, edit %d: %w", i+1, err)
		}
		t := n.tables[k.Kind]
		if !copied[k.Kind] {
			t = table{byID: maps.Clone(t.byID), order: slices.Clone(t.order)}
			if t.byID == nil {
				t.byID = map[ID]Record{}
			}
			copied[k.Kind] = true
		}
		if !same(t.byID[k.ID], e.Before) {
			return nil, fmt.Errorf("change, edit %d (%s): %w", i+1, k.Kind, ErrConflict)
		}
		at, there := slices.BinarySearch(t.order, k.ID)
		switch {
		case e.After == nil:
			delete(t.byID, k.ID)
			t.order = slices.Delete(t.order, at, at+1)
		case there:
			t.byID[k.ID] = e.After
		default:
			t.byID[k.ID] = e.After
			t.order = slices.Insert(t.order, at, k.ID)
		}
		n.tables[k.Kind] = t
	}
	if err := n.whole(c); err != nil {
		return nil, err
	}
	return n, nil
}
