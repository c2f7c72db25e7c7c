package graph

import "slices"

// walls hides the families behind an adoption or a fostering: the parents, and whoever is on the map
// only through them. An adoption is closed unless the adopters belong to the family anyway, as a
// stepfather or an aunt does; a locked note on it or on them, or a locked home of theirs, closes it in any case.
func (c *cutter) walls() {
	if c.a.Own() && c.a.May(Locked) {
		return
	}
	wall := func(p Parentage) bool { return c.wall(p) }
	part := c.parts(func(p Parentage, parent ID) bool {
		return !wall(p) && c.fates[p.Child] != gone && c.fates[parent] != gone && c.sure(p, parent)
	}, c.visible)
	open := map[int]bool{}
	for _, id := range c.f.Case().Children {
		open[part[id]] = true
	}
	insiders := map[ID]bool{}
	for _, id := range slices.Concat(c.a.People, c.a.Readers, c.a.Also) {
		insiders[id] = true
		open[part[id]] = true
	}
	behind := map[int]bool{} // true where the wall is an adoption
	for p := range All[Parentage](c.f) {
		if !wall(p) {
			continue
		}
		inside := insiders[p.Child]
		for _, parent := range c.f.parents(p) {
			inside = inside || insiders[parent.ID]
		}
		shut := p.Kind == Adoptive && c.shut(p)
		if shut && !inside && !open[part[p.Child]] {
			behind[part[p.Child]] = true // another child whom the same people adopted
		}
		for _, parent := range c.f.parents(p) {
			if inside && p.Kind == Adoptive {
				continue // the adopters, or the child, are who reads it
			}
			if insiders[parent.ID] || !shut && open[part[parent.ID]] {
				continue
			}
			c.hide(parent.ID)
			if p.Kind == Adoptive {
				c.walled[parent.ID] = true
				c.adoptees[p.Child] = true
			}
			if !open[part[parent.ID]] && part[parent.ID] != part[p.Child] {
				behind[part[parent.ID]] = behind[part[parent.ID]] || p.Kind == Adoptive
			}
		}
	}
	for p := range All[Person](c.f) {
		adopted, is := behind[part[p.ID]]
		if is && c.fates[p.ID] == shown {
			c.fates[p.ID] = gone
		}
		if adopted {
			c.walled[p.ID] = true
		}
	}
}

// wall reports whether a parentage has a wall in it for this audience.
func (c *cutter) wall(p Parentage) bool {
	switch {
	case p.Kind == Adoptive: // the worker's own record keeps what nobody locked: it is what a case is handed on with
		return !c.a.Own() || c.shut(p)
	case p.Kind != Foster && p.Kind != PrivateFostering:
		return false
	case c.sort.letter == 'c':
		return !slices.Contains(c.f.Case().Children, p.Child) // a child knows her own carers
	}
	return c.outsider() || c.sort.letter == 't'
}

// shut reports whether somebody locked an adoption by hand.
func (c *cutter) shut(p Parentage) bool {
	for _, n := range p.Notes {
		if n.Layer == Locked {
			return true
		}
	}
	for _, parent := range c.f.parents(p) {
		if hasLocked(parent) {
			return true
		}
		for _, s := range c.f.StaysOf(parent.ID) {
			if h, _ := Get[Household](c.f, s.Household); h.Layer == Locked {
				return true
			}
		}
	}
	return false
}

// locks reports whether the worker's own record leaves anything out.
func (c *cutter) locks() bool {
	if c.a.May(Locked) {
		return false
	}
	for _, f := range c.fates {
		if f != shown {
			return true
		}
	}
	for r := range c.f.Records() {
		if hasLocked(r) {
			return true
		}
	}
	return false
}

// visible reports whether a tie may be on the print. An unnamed shape has none.
func (c *cutter) visible(t Tie) bool {
	if t.Kind.local() && (c.near(t.From) || c.near(t.To)) {
		return false
	}
	return t.To != "" && c.a.May(t.Layer) && !c.related[t.From] && !c.related[t.To] && c.fates[t.From] == shown && c.fates[t.To] == shown
}

// parts numbers the groups of people whom kinship or a tie joins, as far as these count.
func (c *cutter) parts(counts func(p Parentage, parent ID) bool, ties func(Tie) bool) map[ID]int {
	next := map[ID][]ID{}
	join := func(a, b ID) { next[a], next[b] = append(next[a], b), append(next[b], a) }
	for u := range All[Union](c.f) {
		if len(u.Partners) > 1 && c.couple(u) && c.fates[u.Partners[0]] != gone && c.fates[u.Partners[1]] != gone {
			join(u.Partners[0], u.Partners[1])
		}
		first := ID("")
		for _, p := range c.f.ChildrenOf(u.ID) { // brothers and sisters of whom no parent is to be seen
			if len(u.Partners) > 0 && !c.orphaned(p) || !counts(p, "") {
				continue
			}
			if first != "" {
				join(first, p.Child)
			}
			first = p.Child
		}
	}
	for p := range All[Parentage](c.f) {
		for _, parent := range c.f.parents(p) {
			if counts(p, parent.ID) {
				join(p.Child, parent.ID)
			}
		}
	}
	for t := range All[Tie](c.f) {
		if t.To != "" && ties(t) {
			join(t.From, t.To)
		}
	}
	return joined(c.f, next, func(ID) bool { return true })
}

// joined numbers the parts of a graph of people.
func joined(f *Family, next map[ID][]ID, in func(ID) bool) map[ID]int {
	out, n := map[ID]int{}, 0
	for p := range All[Person](f) {
		if out[p.ID] != 0 || !in(p.ID) {
			continue
		}
		n++
		out[p.ID] = n
		for queue := []ID{p.ID}; len(queue) > 0; queue = queue[1:] {
			for _, id := range next[queue[0]] {
				if out[id] == 0 && in(id) {
					out[id] = n
					queue = append(queue, id)
				}
			}
		}
	}
	return out
}
