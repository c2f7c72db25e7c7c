package graph

import "slices"

// TakeOff takes a person off the map with a reason. Nothing is lost: the
// record and all its ties stay, hidden, for undo and for whoever asks later why.
func TakeOff(f *Family, person ID, why Farewell) Change {
	p, ok := Get[Person](f, person)
	if !ok {
		return Change{}
	}
	p.Gone = &why
	return Put(f, "Take "+call(p, "a person")+" off the map", p)
}

// PutBack returns somebody who was taken off the map.
func PutBack(f *Family, person ID) Change {
	p, ok := Get[Person](f, person)
	if !ok {
		return Change{}
	}
	p.Gone = nil
	return Put(f, "Put "+call(p, "a person")+" back on the map", p)
}

// AddedByMistake deletes a person and whatever makes no sense without them. It
// is for slips; everybody else is taken off the map with a reason.
func AddedByMistake(f *Family, person ID) Change {
	p, ok := Get[Person](f, person)
	if !ok {
		return Change{}
	}
	d := f.draft("Delete " + call(p, "a person"))
	without := func(ids []ID) []ID {
		out := slices.DeleteFunc(slices.Clone(ids), func(id ID) bool { return id == person })
		if len(out) == 0 {
			return nil
		}
		return out
	}
	for r := range f.Records() {
		if !slices.Contains(r.mentions(), Key{KindPerson, person}) {
			continue
		}
		switch r := r.(type) {
		case Case:
			r.Children = without(r.Children)
			d.put(r)
		case Union:
			r.Partners = without(r.Partners)
			d.put(r)
		case Birth:
			r.Children, r.Identical = without(r.Children), without(r.Identical)
			if len(r.Children) < 2 {
				d.drop(r.Key())
			} else {
				d.put(r)
			}
		case Pet:
			r.Of = without(r.Of)
			d.put(r)
		case Promise:
			if r.Who == person || r.Child == person {
				d.drop(r.Key())
			} else {
				r.AgreedBy = without(r.AgreedBy)
				d.put(r)
			}
		case Statement:
			if r.About = without(r.About); r.About == nil {
				d.drop(r.Key())
			} else {
				d.put(r)
			}
		case Parentage:
			if r.Child == person || r.Parent == person {
				d.drop(r.Key())
			} else {
				r.PR, r.Unsure = without(r.PR), without(r.Unsure)
				d.put(r)
			}
		case Line:
			if r.Teller == person && r.From != person && r.To != person {
				r.Teller = ""
				d.put(r)
			} else {
				d.drop(r.Key())
			}
		default: // stays, ties, wishes, safety marks and pins are about this person
			d.drop(r.Key())
		}
	}
	d.emptyUnions()
	d.drop(p.Key())
	return d.change()
}

// emptyUnions drops the unions that the draft leaves with nobody, or with one
// partner and no child: a line to nothing.
func (d *draft) emptyUnions() {
	for _, e := range slices.Clone(d.c.Edits) {
		u, ok := e.After.(Union)
		if !ok {
			continue
		}
		children := 0
		for _, p := range d.f.ChildrenOf(u.ID) {
			if d.at(p.Key()) < 0 || d.c.Edits[d.at(p.Key())].After != nil {
				children++
			}
		}
		if children == 0 && len(u.Partners) < 2 {
			d.drop(u.Key())
		}
	}
	for _, e := range slices.Clone(d.c.Edits) { // a sibship of nobody's, whose only child goes
		p, ok := e.Before.(Parentage)
		if !ok || e.After != nil || p.Union == "" || d.at(Key{KindUnion, p.Union}) >= 0 {
			continue
		}
		u, _ := Get[Union](d.f, p.Union)
		if len(u.Partners) < 2 && len(d.f.ChildrenOf(u.ID)) == 1 {
			d.drop(u.Key())
		}
	}
}
