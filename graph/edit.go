package graph

import "slices"

// draft gathers edits against a family that has not changed yet, so that each
// record appears in the Change once, with what was there before.
type draft struct {
	f *Family
	c Change
}

func (f *Family) draft(label string) *draft { return &draft{f: f, c: Change{Label: label}} }

func (d *draft) put(r Record) {
	if i := d.at(r.Key()); i >= 0 {
		d.c.Edits[i].After = r
		return
	}
	before, _ := d.f.Find(r.Key())
	d.c.Edits = append(d.c.Edits, Edit{Before: before, After: r})
}

func (d *draft) drop(k Key) {
	if i := d.at(k); i >= 0 {
		d.c.Edits[i].After = nil
		return
	}
	if before, ok := d.f.Find(k); ok {
		d.c.Edits = append(d.c.Edits, Edit{Before: before})
	}
}

func (d *draft) at(k Key) int {
	return slices.IndexFunc(d.c.Edits, func(e Edit) bool { got, _ := e.key(); return got == k })
}

// change leaves out what turned out to be no change at all.
func (d *draft) change() Change {
	d.c.Edits = slices.DeleteFunc(d.c.Edits, func(e Edit) bool { return same(e.Before, e.After) })
	return d.c
}

// Put makes or replaces whole records, as the panels of the window do.
func Put(f *Family, label string, records ...Record) Change {
	d := f.draft(label)
	for _, r := range records {
		d.put(r)
	}
	return d.change()
}

// Drop deletes records that nothing else mentions, such as a stay or a wish.
func Drop(f *Family, label string, ks ...Key) Change {
	d := f.draft(label)
	for _, k := range ks {
		d.drop(k)
	}
	return d.change()
}

// named gives a person an ID if they have none yet.
func named(p Person) Person {
	if p.ID == "" {
		p.ID = NewID()
	}
	return p
}

func call(p Person, otherwise string) string {
	if p.Name() != "" {
		return p.Name()
	}
	return otherwise
}

// AddPerson puts somebody on the map with no tie to anyone yet. The first person of a
// case is its index child: the family is drawn for somebody.
func AddPerson(f *Family, p Person) (Change, ID) {
	p = named(p)
	d := f.draft("Add " + call(p, "a person"))
	d.put(p)
	if f.Len(KindPerson) == 0 {
		c := f.Case()
		c.ID = CaseID
		c.Children = append(slices.Clone(c.Children), p.ID)
		d.put(c)
	}
	return d.change(), p.ID
}

// AddParent gives a child another parent. A lone parent becomes a couple with
// the new one; a child who has two already gets a further tie, of a kind still to be said.
func AddParent(f *Family, child ID, p Person) (Change, ID) {
	p = named(p)
	d := f.draft("Add " + call(p, "a parent"))
	d.put(p)
	for _, up := range f.ParentagesOf(child) {
		if up.Kind != ByBirth && up.Kind != ParentageUnknown && up.Kind != "" {
			continue
		}
		if up.Union == "" {
			u := Union{ID: NewID(), Partners: []ID{up.Parent, p.ID}}
			d.put(u)
			up.Parent, up.Union = "", u.ID
			d.put(up)
			return d.change(), p.ID
		}
		u, _ := Get[Union](f, up.Union)
		if len(u.Partners) < 2 {
			u.Partners = append(slices.Clone(u.Partners), p.ID)
			d.put(u)
			return d.change(), p.ID
		}
	}
	kind := ByBirth
	if len(f.ParentagesOf(child)) > 0 {
		kind = ParentageUnknown
	}
	d.put(Parentage{ID: NewID(), Child: child, Parent: p.ID, Kind: kind})
	return d.change(), p.ID
}

// AddPartner gives somebody a partner. What they are to each other is said later.
func AddPartner(f *Family, person ID, p Person, kind UnionKind) (Change, ID) {
	p = named(p)
	d := f.draft("Add " + call(p, "a partner"))
	d.put(p)
	d.put(Union{ID: NewID(), Partners: []ID{person, p.ID}, Kind: kind})
	return d.change(), p.ID
}

// AddChild gives a couple, or a sibship, another child by birth.
func AddChild(f *Family, union ID, p Person) (Change, ID) {
	p = named(p)
	d := f.draft("Add " + call(p, "a child"))
	d.put(p)
	d.put(Parentage{ID: NewID(), Child: p.ID, Union: union, Kind: ByBirth})
	return d.change(), p.ID
}

// AddChildOf gives one person a child by birth: with their partner if they have
// just one, else alone, since nobody has said with whom.
func AddChildOf(f *Family, parent ID, p Person) (Change, ID) {
	if us := f.UnionsOf(parent); len(us) == 1 {
		return AddChild(f, us[0].ID, p)
	}
	p = named(p)
	d := f.draft("Add " + call(p, "a child"))
	d.put(p)
	d.put(Parentage{ID: NewID(), Child: p.ID, Parent: parent, Kind: ByBirth})
	return d.change(), p.ID
}

// AddSibling gives somebody a brother or sister with the same parents. Where no
// parent is known the two become a sibship whose parents are still to be found.
func AddSibling(f *Family, person ID, p Person) (Change, ID) {
	if ups := f.ParentagesOf(person); len(ups) > 0 {
		up := ups[0]
		p = named(p)
		d := f.draft("Add " + call(p, "a brother or sister"))
		d.put(p)
		d.put(Parentage{ID: NewID(), Child: p.ID, Union: up.Union, Parent: up.Parent, Kind: up.Kind})
		return d.change(), p.ID
	}
	p = named(p)
	d := f.draft("Add " + call(p, "a brother or sister"))
	d.put(p)
	u := Union{ID: NewID()}
	d.put(u)
	d.put(Parentage{ID: NewID(), Child: person, Union: u.ID, Kind: ByBirth})
	d.put(Parentage{ID: NewID(), Child: p.ID, Union: u.ID, Kind: ByBirth})
	return d.change(), p.ID
}

// Happen adds a dated event to a couple: they married, parted, came back together.
func Happen(f *Family, union ID, e Event) Change {
	u, ok := Get[Union](f, union)
	if !ok {
		return Change{}
	}
	u.Events = inOrder(append(slices.Clone(u.Events), e))
	return Put(f, "Change a couple", u)
}

// inOrder sorts events by their dates, and leaves those that nobody has dated where they stand.
func inOrder(es []Event) []Event {
	slices.SortStableFunc(es, func(a, b Event) int {
		switch x, y := a.On.Sort(), b.On.Sort(); {
		case !a.On.Known() || !b.On.Known() || x == y:
			return 0
		case x < y:
			return -1
		default:
			return 1
		}
	})
	return es
}

// MoveIn says that somebody lives in a household from a date.
func MoveIn(f *Family, person, household ID, from Date) Change {
	return Put(f, "Move in", Stay{ID: NewID(), Person: person, Household: household, From: from})
}

// BornTogether says that children are twins, triplets or more.
func BornTogether(f *Family, z Zygosity, children ...ID) Change {
	return Put(f, "Born together", Birth{ID: NewID(), Children: slices.Clone(children), Zygosity: z})
}
