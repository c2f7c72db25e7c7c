package graph

import "slices"

// lines cuts the map to a named group's own lines: their forebears, everybody who descends from these,
// and the partners of all of them. A partner's own family is not among them, nor a partner's children by
// somebody else: that is another family's map. Friends come with a tie to the group or its descendants.
//
// Two of a group who parted from each other read one paper only where both are entitled to what is on it:
// a mother and her former partner get their children and themselves.
func (c *cutter) lines() {
	up, down, beside := map[ID][]ID{}, map[ID][]ID{}, map[ID][]ID{}
	for p := range All[Parentage](c.f) {
		if p.Certainty == RuledOut && c.outsider() || c.fates[p.Child] == gone {
			continue
		}
		parents := c.up(p)
		for _, parent := range parents {
			up[p.Child] = append(up[p.Child], parent)
			down[parent] = append(down[parent], p.Child)
			for _, other := range parents {
				if other != parent {
					beside[parent] = append(beside[parent], other)
				}
			}
		}
	}
	parted := map[ID][]ID{}
	for u := range All[Union](c.f) {
		if len(u.Partners) != 2 || !c.couple(u) {
			continue
		}
		a, b := u.Partners[0], u.Partners[1]
		beside[a], beside[b] = append(beside[a], b), append(beside[b], a)
		if ended(u) {
			parted[a], parted[b] = append(parted[a], b), append(parted[b], a)
		}
	}
	c.fullSibs(up, down)
	lineOf := map[ID]map[ID]bool{}
	for _, id := range c.a.People {
		lineOf[id] = c.line(id, up, down, beside)
	}
	in := map[ID]bool{}
	for _, line := range lineOf {
		for id := range line {
			in[id] = true
		}
	}
	for a, line := range lineOf {
		for _, b := range parted[a] {
			if other, both := lineOf[b]; both {
				for id := range in {
					if line[id] != other[id] {
						delete(in, id)
					}
				}
			}
		}
	}
	for _, id := range append(append([]ID{}, c.a.People...), c.a.Also...) {
		in[id] = true
	}
	for p := range All[Person](c.f) {
		if !in[p.ID] {
			c.fates[p.ID] = gone
		}
	}
}

// fullSibs joins brothers and sisters of whom no parent is on the map, each to the others.
func (c *cutter) fullSibs(up, down map[ID][]ID) {
	for u := range All[Union](c.f) {
		if len(u.Partners) > 0 {
			continue
		}
		nobody := "union:" + u.ID // stands for the parents whom nobody knows
		for _, p := range c.f.ChildrenOf(u.ID) {
			if c.fates[p.Child] != gone && (p.Certainty.Sure() || p.Certainty == Presumed || !c.outsider()) && !c.related[p.Child] {
				up[p.Child] = append(up[p.Child], nobody)
				down[nobody] = append(down[nobody], p.Child)
			}
		}
	}
}

// line is one person's: see lines.
func (c *cutter) line(id ID, up, down, beside map[ID][]ID) map[ID]bool {
	if c.fates[id] == gone {
		return map[ID]bool{}
	}
	above := spread(map[ID]bool{id: true}, up)
	blood := spread(above, down)
	friends := spread(map[ID]bool{id: true}, down)
	out := map[ID]bool{}
	for x := range blood {
		out[x] = true
		for _, p := range beside[x] {
			out[p] = c.fates[p] != gone
		}
	}
	for t := range All[Tie](c.f) {
		if !c.visible(t) {
			continue
		}
		switch {
		case friends[t.To] || t.From == id:
			out[t.From], out[t.To] = true, true
		case friends[t.From]:
			out[t.To] = true
		}
	}
	return out
}

// spread is everybody reached from some people.
func spread(from map[ID]bool, next map[ID][]ID) map[ID]bool {
	out := map[ID]bool{}
	var queue []ID
	for id := range from {
		out[id] = true
		queue = append(queue, id)
	}
	for ; len(queue) > 0; queue = queue[1:] {
		for _, id := range next[queue[0]] {
			if !out[id] {
				out[id] = true
				queue = append(queue, id)
			}
		}
	}
	return out
}

// ended reports whether a couple have parted for good as far as is known.
func ended(u Union) bool {
	if len(u.Events) == 0 {
		return false
	}
	switch u.Events[len(u.Events)-1].Kind {
	case SeparatedEvent, DivorcedEvent, DissolvedEvent, AnnulledEvent, EndedEvent:
		return true
	}
	return u.Kind == Brief || u.Kind == OneOff || u.Kind == Affair
}

// loose hides whoever was joined to the family only through what is hidden: a stray shape would ask who
// stood between. Somebody nobody has placed yet was on their own before, and stays.
func (c *cutter) loose(before map[ID]int) {
	next := map[ID][]ID{}
	join := func(a, b ID) { next[a], next[b] = append(next[a], b), append(next[b], a) }
	siblings, first := c.sibships(), map[ID]ID{}
	for p := range All[Parentage](c.f) { // only what will be on the print joins anybody
		if _, ok := c.parentage(p, siblings); !ok {
			continue
		}
		up := c.up(p)
		for _, parent := range up {
			join(p.Child, parent)
		}
		if other, had := first[p.Union]; len(up) == 0 && had {
			join(other, p.Child)
		} else if len(up) == 0 {
			first[p.Union] = p.Child
		}
	}
	for u := range All[Union](c.f) {
		if y, ok := c.union(u, siblings[u.ID]); ok && len(y.Partners) == 2 {
			join(y.Partners[0], y.Partners[1])
		}
	}
	for id, f := range c.fates {
		if f == shape && !slices.ContainsFunc(next[id], func(x ID) bool { return c.fates[x] != gone }) { // a shape on its own tells nothing but that somebody is hidden
			c.fates[id] = gone
		}
	}
	for t := range All[Tie](c.f) {
		if c.visible(t) {
			join(t.From, t.To)
		}
	}
	if c.sort.letter == 'c' { // whom the child has named, she knows of
		for w := range All[Wish](c.f) {
			if w.About != "" {
				join(w.Child, w.About)
			}
		}
	}
	after := joined(c.f, next, func(id ID) bool { return c.fates[id] != gone })
	anchors, were := map[int]bool{}, map[int]bool{} // the parts with an index child, or with whom the print is about
	hold := func(ids []ID) {
		for _, id := range ids {
			if after[id] != 0 {
				anchors[after[id]], were[before[id]] = true, true
			}
		}
	}
	if hold(c.f.Case().Children); c.a.Name == Named {
		hold(c.a.People)
		hold(c.a.Also)
	}
	for id, n := range after {
		if !anchors[n] && were[before[id]] {
			c.fates[id] = gone
		}
	}
}
