package graph

import (
	"cmp"
	"slices"
)

// person makes one of two. A name that is not chosen becomes another name; anything else a note.
func (m *merger) person(a, b Person, choose Choice) (Person, []Conflict) {
	farewell := a.Gone
	for _, g := range []*Farewell{a.Gone, b.Gone} {
		if g != nil && (a.Gone == nil || b.Gone == nil) { // one of the two is on the map: so is the one they are
			m.said = append(m.said, "taken off the map: "+cmp.Or(g.Reason, "no reason given"))
			farewell = nil
		}
	}
	if a.Gone != nil && b.Gone != nil && *a.Gone != *b.Gone {
		m.said = append(m.said, "taken off the map: "+cmp.Or(b.Gone.Reason, "no reason given"))
	}
	a.Gone, b.Gone = nil, nil
	for _, p := range []*Person{&a, &b} {
		if p.Dead() {
			p.Living = Died
		}
	}
	a.Identity, b.Identity = surer(a.Identity, b.Identity)
	out, ls := blend(a, b, func(field string) bool { return choose[field] })
	out.Gone = farewell
	var conflicts []Conflict
	for _, l := range ls {
		if l.clash {
			c := Conflict{Field: l.field, Words: fieldWords(l.field), Keep: l.kept, Gone: l.other}
			if choose[l.field] {
				c.Keep, c.Gone = c.Gone, c.Keep
			}
			conflicts = append(conflicts, c)
		}
		switch l.field {
		case "Known", "Formal", "Surname":
			out.Also = append(slices.Clone(out.Also), l.other)
		default:
			m.lose("", []lost{l})
		}
	}
	names := []string{out.Known, out.Formal}
	out.Also = slices.DeleteFunc(slices.Clone(out.Also), func(n string) bool {
		again := slices.Contains(names, n)
		names = append(names, n)
		return again
	})
	if len(out.Also) == 0 {
		out.Also = nil
	}
	if out.Living == Alive && out.Death.Known() { // somebody chose, and a date would say otherwise
		m.lose("", []lost{{field: "Death", other: out.Death.String()}})
		out.Death = Date{}
	}
	if len(m.said) > 0 {
		out.Notes = append(slices.Clone(out.Notes), m.note())
	}
	return out, conflicts
}

// surer gives both records the word of the one who knows more about who this is.
func surer(a, b Identity) (Identity, Identity) {
	order := []Identity{IdentityMissing, IdentityPartly, IdentityKnown, ""}
	if slices.Index(order, a) < slices.Index(order, b) {
		return b, b
	}
	return a, a
}

// saidApart reports whether the map says that these are two people.
func (f *Family) saidApart(a, b ID) bool {
	pair := func(x, y ID) bool { return x == a && y == b || x == b && y == a }
	for r := range f.Records() {
		apart := false
		switch r := r.(type) {
		case Union:
			apart = slices.Contains(r.Partners, a) && slices.Contains(r.Partners, b)
		case Birth:
			apart = slices.Contains(r.Children, a) && slices.Contains(r.Children, b)
		case Tie:
			apart = pair(r.From, r.To)
		case Line:
			apart = pair(r.From, r.To)
		case Safety:
			apart = pair(r.Who, r.About)
		case Wish:
			apart = pair(r.Child, r.About)
		case Contact:
			apart = pair(r.Child, r.Person)
		case Ask:
			apart = pair(r.Child, r.Person)
		case Barrier:
			apart = pair(r.Child, r.Person)
		case Offer:
			apart = pair(r.Child, r.Person)
		}
		if apart {
			return true
		}
	}
	return false
}

// above is everybody a person descends from by any tie at all, of birth, law or care.
func (f *Family) above(id ID) map[ID]bool {
	out := map[ID]bool{}
	for queue := []ID{id}; len(queue) > 0; queue = queue[1:] {
		for _, up := range f.ParentagesOf(queue[0]) {
			for _, p := range f.parents(up) {
				if !out[p.ID] {
					out[p.ID] = true
					queue = append(queue, p.ID)
				}
			}
		}
	}
	return out
}

// closes reports whether a step makes somebody their own forebear. A circle of carers may stand
// there already; one by birth must not be closed through it. Of two records that become one, was
// names the other.
func closes(before, after *Family, id ID, was ...ID) bool {
	if !after.above(id)[id] {
		return false
	}
	circled, descended := false, false
	for _, x := range append(was, id) {
		circled = circled || before.above(x)[x]
		descended = descended || before.Forebears().Of(x)[x]
	}
	return !circled || !descended && after.Forebears().Of(id)[id]
}
