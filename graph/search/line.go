package search

import (
	"slices"

	"kinweave/graph"
)

// line gathers the family of one parent's parent.
func (l *look) line(b *branch, p graph.ID, heads, skip []graph.ID) {
	take := func(id graph.ID, r reachOf) {
		if !slices.Contains(skip, id) || id == b.head {
			b.add(id, r)
		}
	}
	below := func(sibs []graph.ID) {
		for _, s := range sibs {
			take(s, allFour)
			if !slices.Contains(skip, s) {
				for _, c := range l.children(s) {
					take(c, notBelow)
				}
			}
		}
	}
	if b.head == "" { // brothers and sisters of the parent who are nobody else's
		b.ghosts = len(SlotKinds)
		var of []graph.ID
		for _, s := range l.siblings(p) {
			if !slices.ContainsFunc(l.parents(s), func(id graph.ID) bool { return slices.Contains(heads, id) }) {
				of = append(of, s)
			}
		}
		below(of)
	} else {
		take(b.head, allFour)
		for _, gg := range l.parents(b.head) {
			take(gg, downOnly)
		}
		below(l.siblings(b.head))
		below(slices.DeleteFunc(l.children(b.head), func(id graph.ID) bool { return id == p }))
	}
	l.withPartners(b, skip)
}

// withPartners takes in the partners of everybody so far: one step out.
func (l *look) withPartners(b *branch, skip []graph.ID) {
	for _, id := range slices.Clone(b.people) {
		for _, q := range l.partners(id) {
			if _, there := b.reach[q]; !there && q != l.child && !slices.Contains(skip, q) {
				b.add(q, noSlots)
			}
		}
	}
}

// nobodysSide is the family of a parent who is not on the map.
func (l *look) nobodysSide(parents []graph.ID) *side {
	word := l.missing(parents, len(parents))
	s := &side{words: word + "’s side", own: newBranch(LineBranch, "parent:/"+word, word)}
	s.own.ghosts = len(SlotKinds)
	for _, called := range []string{"mum", "dad"} {
		b := newBranch(LineBranch, "parent:/"+word+"/"+called+"?", word+"’s "+called+"’s side")
		b.ghosts = len(SlotKinds)
		s.branches = append(s.branches, b)
	}
	return s
}
