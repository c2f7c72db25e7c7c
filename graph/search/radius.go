package search

import (
	"slices"

	"kinweave/graph"
)

// stepFamilies gathers the partners of parents: those who made a home during the child's
// life, those who have a child with the parent, and the others as people of the parent's side.
func (l *look) stepFamilies(r *radius, parents, brothers []graph.ID) {
	var others []*branch
	for _, s := range r.sides {
		if s.parent == "" {
			continue
		}
		for _, u := range l.f.UnionsOf(s.parent) {
			for _, q := range u.Partners {
				if q == s.parent || slices.Contains(parents, q) || q == l.child || !begun(u, l.asAt) {
					continue
				}
				switch {
				case l.stepFamily(u):
					r.others = append(r.others, l.outward(StepBranch, q, s.parent, brothers))
				case slices.ContainsFunc(l.f.ChildrenOf(u.ID), func(p graph.Parentage) bool { return slices.Contains(brothers, p.Child) }):
					others = append(others, l.outward(OtherBranch, q, s.parent, brothers))
				default:
					s.own.add(q, noSlots)
				}
			}
		}
	}
	for _, b := range brothers { // the other parent, where nobody drew a couple
		for _, q := range l.parents(b) {
			has := func(x *branch) bool { return x.head == q }
			if !slices.Contains(parents, q) && !slices.ContainsFunc(r.others, has) && !slices.ContainsFunc(others, has) && !l.adopter(b, q) {
				others = append(others, l.outward(OtherBranch, q, "", brothers))
			}
		}
	}
	r.others = slices.CompactFunc(append(r.others, others...), func(a, b *branch) bool { return a.head == b.head })
}

func (l *look) adopter(child, parent graph.ID) bool {
	away := l.adoptedAway()
	return slices.ContainsFunc(l.f.ParentagesOf(child), func(p graph.Parentage) bool {
		return away[p.ID] && slices.Contains(l.ends(p), parent)
	})
}

// outward is somebody by marriage and one step out from them.
func (l *look) outward(kind BranchKind, q, by graph.ID, brothers []graph.ID) *branch {
	words := "step-family: " + l.name(q)
	if kind == OtherBranch {
		words = "other parent of brothers and sisters: " + l.name(q)
	}
	b := newBranch(kind, string(kind)+":"+string(q), words)
	b.parent, b.head = by, q
	b.add(q, allFour)
	for _, ids := range [][]graph.ID{l.parents(q), l.siblings(q), l.children(q)} {
		for _, id := range ids {
			if id != l.child && !slices.Contains(brothers, id) {
				b.add(id, noSlots)
			}
		}
	}
	return b
}

// rest finds a place for everybody who is in no branch of the family.
func (l *look) rest(r *radius) {
	for _, b := range r.all() {
		for _, id := range b.people {
			if old, there := r.reach[id]; !there || old == noSlots || b.reach[id] == allFour {
				r.reach[id] = b.reach[id]
			}
		}
	}
	say := func(b *branch, words string) {
		for _, id := range b.people {
			if !slices.Contains(r.of[id], words) {
				r.of[id] = append(r.of[id], words)
			}
		}
	}
	for _, s := range r.sides {
		for _, b := range append(slices.Clone(s.branches), s.own) {
			say(b, s.words)
		}
	}
	say(r.siblings, r.siblings.words)
	for _, b := range r.others {
		say(b, "step-families")
	}
	for _, id := range l.order {
		if _, there := r.of[id]; there {
			continue
		}
		h, reached := l.any[id]
		switch {
		case h.wall && !l.isKin(id):
			r.locked = append(r.locked, id)
			r.of[id] = []string{"another family, by adoption"}
		case l.isKin(id):
			r.further = append(r.further, id)
			r.of[id] = []string{"wider family"}
		case reached:
			r.community.add(id, noSlots)
			r.of[id] = []string{r.community.words}
		default:
			r.notPlaced = append(r.notPlaced, id)
			r.of[id] = []string{"not placed yet"}
		}
	}
}

// all lists the branches of the family, those of the parents themselves first.
func (r *radius) all() []*branch {
	var out []*branch
	for _, s := range r.sides {
		out = append(append(out, s.own), s.branches...)
	}
	return append(append(out, r.siblings), r.others...)
}

// openSlots counts what nobody knows yet of somebody's family, as far as it is in the radius.
func (l *look) openSlots(r *radius, id graph.ID) int {
	n := 0
	reach, in := r.reach[id]
	for _, k := range SlotKinds {
		if in && reach.has(k) && open(l.slot(id, k).State) {
			n++
		}
	}
	return n
}
