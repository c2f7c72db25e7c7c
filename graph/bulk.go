package graph

import "slices"

// ForAll does the same to many people as one step. What edit gives for each of them is put in place of
// what was there; Edit functions for the usual tasks stand below.
func ForAll(f *Family, label string, ids []ID, edit func(f *Family, id ID) []Record) Change {
	d := f.draft(label)
	for _, id := range ids {
		if _, there := Get[Person](f, id); !there {
			continue
		}
		for _, r := range edit(f, id) {
			d.put(r)
		}
	}
	return d.change()
}

// EachPerson changes the record of each person.
func EachPerson(change func(Person) Person) func(*Family, ID) []Record {
	return func(f *Family, id ID) []Record {
		p, _ := Get[Person](f, id)
		return []Record{change(p)}
	}
}

// EachLivesIn says that each lives in a household from a date. Who is said to live there already stays as they are.
func EachLivesIn(household ID, from Date) func(*Family, ID) []Record {
	return func(f *Family, id ID) []Record {
		if slices.ContainsFunc(f.StaysOf(id), func(s Stay) bool { return s.Household == household && !s.To.Known() }) {
			return nil
		}
		return []Record{Stay{ID: NewID(), Person: id, Household: household, From: from}}
	}
}

// EachInGroup makes each a member of a school, club or service.
func EachInGroup(group ID) func(*Family, ID) []Record {
	return func(f *Family, id ID) []Record {
		for t := range All[Tie](f) {
			if t.From == id && t.Group == group {
				return nil
			}
		}
		return []Record{Tie{ID: NewID(), From: id, Group: group, Kind: Member}}
	}
}

// EachReadBy decides who reads the notes, ties, statements and offers about each person. What nobody has decided yet gets
// the layer, and what more people read is narrowed to it; what was decided to be read by fewer is left
// alone, so that one step over many people never shows what somebody chose to keep back.
func EachReadBy(layer Layer) func(*Family, ID) []Record {
	set := func(old Layer) Layer {
		if old == "" || narrower(layer, old) {
			return layer
		}
		return old
	}
	notes := func(ns []Note) []Note {
		ns = slices.Clone(ns)
		for i := range ns {
			ns[i].Layer = set(ns[i].Layer)
		}
		return ns
	}
	return func(f *Family, id ID) []Record {
		p, _ := Get[Person](f, id)
		p.Notes = notes(p.Notes)
		out := []Record{p}
		for t := range All[Tie](f) {
			if t.From == id || t.To == id {
				t.Layer, t.Notes = set(t.Layer), notes(t.Notes)
				out = append(out, t)
			}
		}
		for s := range All[Statement](f) {
			if slices.Contains(s.About, id) && s.Kind != OfHealth { // health is drawn from its own layer only
				s.Layer = set(s.Layer)
				out = append(out, s)
			}
		}
		for o := range All[Offer](f) {
			if o.Person == id {
				o.Layer = set(o.Layer)
				out = append(out, o)
			}
		}
		return out
	}
}

// AddPet puts an animal of the family on the map.
func AddPet(f *Family, p Pet) (Change, ID) {
	if p.ID == "" {
		p.ID = NewID()
	}
	return Put(f, "Add "+petName(p), p), p.ID
}

// ChangePet changes an animal: its name, what it is, and whose.
func ChangePet(f *Family, id ID, change func(Pet) Pet) Change {
	p, ok := Get[Pet](f, id)
	if !ok {
		return Change{}
	}
	p.Of = slices.Clone(p.Of)
	next := change(p)
	next.ID = id
	return Put(f, "Change "+petName(next), next)
}

// RemovePet takes an animal away.
func RemovePet(f *Family, id ID) Change {
	p, _ := Get[Pet](f, id)
	return Drop(f, "Delete "+petName(p), Key{KindPet, id})
}

func petName(p Pet) string {
	if p.Name != "" {
		return p.Name
	}
	return "a pet"
}
