package graph

import (
	"errors"
	"fmt"
	"slices"
)

// Clip is people taken along to be pasted: within this case whole, into another case without what protects
// or was locked here. On the clipboard of the computer, where every program can read it, a Clip is
// its Text: names and how they are related, and nothing else.
type Clip struct {
	records []Record // among the people who were chosen
	around  []Record // homes, groups and sources that those mention
	marks   []Safety // marks about one of them, for a paste into the same case
}

// ErrClip means that a text is no piece of a family map, or of a newer kind than this program knows.
var ErrClip = errors.New("what is on the clipboard is no part of a family map")

// copied are the kinds that go along. The log of what was asked, offered and promised does not:
// it happened once, to one person.
var copied = []Kind{KindPerson, KindUnion, KindParentage, KindBirth, KindStay, KindTie, KindPet, KindLine, KindStatement, KindWish}

// Copied takes people along, with everything that is between them and about them alone.
func Copied(f *Family, ids ...ID) Clip {
	within := map[Key]bool{}
	for _, id := range ids {
		if _, ok := Get[Person](f, id); ok {
			within[Key{KindPerson, id}] = true
		}
	}
	var c Clip
	outside := map[Key]bool{}
	take := func(r Record) {
		for _, m := range r.mentions() {
			switch m.Kind {
			case KindPerson, KindUnion:
				if !within[m] {
					return
				}
			}
		}
		c.records = append(c.records, r)
		for _, m := range r.mentions() {
			if m.Kind != KindPerson && m.Kind != KindUnion && !outside[m] {
				outside[m] = true
				o, _ := f.Find(m)
				c.around = append(c.around, o)
			}
		}
	}
	for r := range f.Records() {
		switch r := r.(type) {
		case Person:
			if within[r.Key()] {
				take(r)
			}
		case Union:
			partners := slices.DeleteFunc(slices.Clone(r.Partners), func(id ID) bool { return !within[Key{KindPerson, id}] })
			inside := 0
			for _, d := range f.ChildrenOf(r.ID) {
				if within[Key{KindPerson, d.Child}] {
					inside++
				}
			}
			if len(partners) == 2 || inside > 1 || inside > 0 && len(partners) > 0 {
				if r.Partners = partners; len(partners) < 2 { // what happened to a couple is half about somebody who stays
					r = Union{ID: r.ID, Partners: partners, Kind: UnionUnknown}
				}
				within[r.Key()] = true
				take(r)
			}
		case Parentage:
			in := func(ids []ID) []ID {
				return slices.DeleteFunc(slices.Clone(ids), func(id ID) bool { return !within[Key{KindPerson, id}] })
			}
			if len(r.Unsure) > 0 && len(in(r.Unsure)) == 0 { // the doubt was about somebody who stays
				r.Certainty = ""
			}
			r.PR, r.Unsure = none(in(r.PR)), none(in(r.Unsure))
			take(r)
		case Safety:
			if within[Key{KindPerson, r.Who}] || within[Key{KindPerson, r.About}] {
				c.marks = append(c.marks, r)
			}
		default:
			if slices.Contains(copied, r.Key().Kind) && len(r.mentions()) > 0 {
				take(r)
			}
		}
	}
	return c
}

func none(ids []ID) []ID {
	if len(ids) == 0 {
		return nil
	}
	return ids
}

// People counts who is taken along; Marks how many safety marks stay behind when they are pasted
// into another case, which is worth a warning.
func (c Clip) People() (n int) {
	for _, r := range c.records {
		if r.Key().Kind == KindPerson {
			n++
		}
	}
	return n
}

// Marks counts the safety marks about the people who are taken along.
func (c Clip) Marks() int { return len(c.marks) }

// From reports whether the clip was taken from this family: IDs are random, so nobody else has them.
func (c Clip) From(f *Family) bool {
	for _, r := range c.records {
		if _, there := f.Find(r.Key()); r.Key().Kind == KindPerson && !there {
			return false
		}
	}
	return len(c.records) > 0
}

// Paste puts the people of a clip on the map once more, under IDs of their own. Into another case
// go no safety marks and nothing that is locked.
func Paste(f *Family, c Clip) Change {
	home := c.From(f)
	var rs []Record
	for _, r := range c.around {
		if _, there := f.Find(r.Key()); !home || !there {
			rs = append(rs, r)
		}
	}
	rs = append(rs, c.records...)
	if home {
		for _, m := range c.marks {
			rs = append(rs, m)
		}
	} else {
		rs = unlocked(rs)
	}
	to := map[Key]ID{}
	var order []Key
	for _, r := range rs {
		order = append(order, r.Key())
	}
	fresh := make([]ID, len(order))
	for i := range fresh {
		fresh[i] = NewID()
	}
	slices.Sort(fresh) // brothers and sisters without birthdays stand in the order of their IDs
	for i, k := range order {
		to[k] = fresh[i]
	}
	n := c.People()
	d := f.draft(fmt.Sprintf("Paste %d people", n))
	if n == 1 {
		d.c.Label = "Paste a person"
	}
	for _, r := range rs {
		d.put(retie(r, to))
	}
	if f.Len(KindPerson) == 0 {
		for _, r := range rs {
			if r.Key().Kind == KindPerson {
				k := f.Case()
				k.ID, k.Children = CaseID, []ID{to[r.Key()]}
				d.put(k)
				break
			}
		}
	}
	return d.change()
}

// unlocked leaves out what only the worker of the other case was to see, and whatever hangs on it.
func unlocked(rs []Record) []Record {
	open := func(ns []Note) []Note {
		ns = slices.DeleteFunc(slices.Clone(ns), func(n Note) bool { return n.Layer == Locked })
		if len(ns) == 0 {
			return nil
		}
		return ns
	}
	var out []Record
	gone := map[Key]bool{}
	for _, r := range rs {
		layer := Layer("")
		switch x := r.(type) {
		case Person:
			x.Notes = open(x.Notes)
			r = x
		case Union:
			x.Notes = open(x.Notes)
			r = x
		case Parentage:
			x.Notes = open(x.Notes)
			r = x
		case Stay:
			x.Notes = open(x.Notes)
			r = x
		case Household:
			x.Notes = open(x.Notes)
			r, layer = x, x.Layer
		case Group:
			x.Notes = open(x.Notes)
			r, layer = x, x.Layer
		case Tie:
			x.Notes = open(x.Notes)
			r, layer = x, x.Layer
		case Pet:
			x.Notes = open(x.Notes)
			r, layer = x, x.Layer
		case Line:
			layer = x.Layer
		case Statement:
			layer = x.Layer
		case Source:
			layer = x.Layer
		}
		if layer == Locked {
			gone[r.Key()] = true
			continue
		}
		out = append(out, r)
	}
	for i, r := range out { // a locked source is left out of what quotes it
		switch x := r.(type) {
		case Person:
			x.Sources = kept(x.Sources, gone)
			out[i] = x
		case Union:
			x.Sources = kept(x.Sources, gone)
			out[i] = x
		case Parentage:
			x.Sources = kept(x.Sources, gone)
			out[i] = x
		}
	}
	return slices.DeleteFunc(out, func(r Record) bool {
		return slices.ContainsFunc(r.mentions(), func(k Key) bool { return gone[k] })
	})
}

func kept(ids []ID, gone map[Key]bool) []ID {
	return none(slices.DeleteFunc(slices.Clone(ids), func(id ID) bool { return gone[Key{KindSource, id}] }))
}
