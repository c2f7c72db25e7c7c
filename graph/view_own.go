package graph

import "slices"

// hersPaths are the texts of a child's own map.
var hersPaths = map[string]bool{"OwnItem.Word": true, "OwnLine.Word": true}

// OwnPage is what a child's own page may be made of, and what must not be found on it. The view is hers alone: of several
// children of a case, none sees what another has drawn.
//
// What she has drawn is hers, whatever the adults do with the same person on their map. Only one thing is kept off the
// paper, since paper lies where others read it: a word of hers that holds a place, a home or anything else that the child's
// prints may not say, the name of somebody whom a safety mark protects, or what is locked. Her shape stays, without the word.
func OwnPage(f *Family, child ID, asAt Date) (View, *Tokens) {
	v, c := cut(onlyFor(f, child), Audience{Name: ForChild}, asAt)
	w := c.secrets()
	c.remarks(w)
	w.pardon(c.open)
	return v, w
}

// OwnKept lists what a child has put down whose words stay off the paper.
func OwnKept(f *Family, child ID, asAt Date) []OwnItem {
	m, printed := OwnMapOf(f, child), onPaper(f, child, asAt)
	var out []OwnItem
	for _, x := range m.Items {
		if p, _ := printed.Item(x.No); p.Word != x.Word {
			out = append(out, x)
		}
	}
	for _, l := range m.Lines {
		if p, _ := printed.Line(l.From, l.To); p.Word != l.Word {
			out = append(out, OwnItem{Word: l.Word})
		}
	}
	return out
}

// OwnUnpictured lists what a child has put down whose pictures stay off the paper.
func OwnUnpictured(f *Family, child ID, asAt Date) []OwnItem {
	printed := onPaper(f, child, asAt)
	return slices.DeleteFunc(slices.Clone(OwnMapOf(f, child).Items), func(x OwnItem) bool {
		p, _ := printed.Item(x.No)
		_, there := Get[OwnPhoto](f, x.Photo)
		return !there || p.Photo != ""
	})
}

// onPaper is what is printed of a child's own map.
func onPaper(f *Family, child ID, asAt Date) (m OwnMap) {
	v, _ := OwnPage(f, child, asAt)
	for m = range All[OwnMap](v.Family()) {
	}
	return m
}

// OwnBrought lists the pictures that a child may take for her map: those that she may have, and on which nobody is to be
// seen whom she may not.
func OwnBrought(f *Family, child ID, asAt Date) []OwnPhoto {
	_, c := cut(onlyFor(f, child), Audience{Name: ForChild}, asAt)
	return slices.DeleteFunc(OwnPhotos(f, child), func(p OwnPhoto) bool {
		_, may := c.settled.Find(p.Key())
		return !may
	})
}

// on lists who can be seen on a picture: those who were named when it was brought, and whomever it stands for on her map.
func (c *cutter) on(p OwnPhoto) []ID {
	out := slices.Clone(p.Of)
	for _, x := range OwnMapOf(c.f, p.Child).Items {
		if x.Photo == p.ID && x.Person != "" {
			out = append(out, x.Person)
		}
	}
	return out
}

// unpictured reports whether no picture of somebody may be on her page. It is stricter than what holds for her words: a
// face gives more away than a name does.
func (c *cutter) unpictured(id ID) bool {
	if id == "" {
		return false
	}
	for s := range All[Safety](c.f) {
		if s.About == id {
			return true
		}
	}
	p, there := Get[Person](c.f, id)
	return there && hasLocked(p) || c.fates[id] != shown || c.where[id] || c.walled[id] || c.adoptees[id]
}

// photos takes out the pictures whose word on her map names somebody who is hidden.
func (c *cutter) photos() {
	c.list = slices.DeleteFunc(c.list, func(r Record) bool {
		p, ok := r.(OwnPhoto)
		return ok && slices.ContainsFunc(OwnMapOf(c.f, p.Child).Items, func(x OwnItem) bool {
			return x.Photo == p.ID && c.words.In(x.Word)
		})
	})
}

// alone reports whether a print is for one child and nobody else, and shows her.
func (c *cutter) alone(child ID) bool {
	return slices.Equal(c.f.Case().Children, []ID{child}) && len(c.a.Readers) == 0 && len(c.a.People) == 0 && c.fates[child] == shown
}

// hers reports whether a word may stand on her own page although the same is hidden elsewhere.
func (c *cutter) hers(text string) bool {
	return !slices.ContainsFunc(c.words.Find(text), func(h Hit) bool { return !c.open(h) })
}

// open reports whether what is hidden on the child's other prints is hers to say: the name of somebody, or of an animal, whom she
// knows of, and who is neither protected by a mark nor locked away.
func (c *cutter) open(h Hit) bool {
	if !names[h.Field] && h.Field != "Pet.Name" {
		return false
	}
	if r, ok := c.f.Find(h.What); ok && hasLocked(r) {
		return false
	}
	for s := range All[Safety](c.f) {
		if s.About == h.What.ID {
			return false
		}
	}
	return !c.walled[h.What.ID] && !c.adoptees[h.What.ID]
}

// pardon takes out whatever may be said after all.
func (w *Tokens) pardon(may func(Hit) bool) {
	for r, list := range w.by {
		w.by[r] = slices.DeleteFunc(list, func(t token) bool { return may(t.hit) })
	}
}

// OwnPeople is a child's own view, with whom each person in it is on the adults' map: what she starts from is what she
// may see, and never more.
func OwnPeople(f *Family, child ID, asAt Date) (View, map[ID]ID) {
	v, called := Matched(onlyFor(f, child), Audience{Name: ForChild}, asAt)
	whom := map[ID]ID{}
	for id, here := range called {
		whom[here] = id
	}
	return v, whom
}

// onlyFor is the family of a case that is about one child alone.
func onlyFor(f *Family, child ID) *Family {
	k := f.Case()
	k.ID, k.Children = CaseID, []ID{child}
	alone, err := f.Apply(Put(f, "Her own page", k))
	if err != nil {
		return Empty()
	}
	return alone
}
