package search

import (
	"kinweave/graph"
)

// SlotKinds are the four sides of everybody's family, in the order they are asked about.
var SlotKinds = []graph.SlotKind{graph.SlotParents, graph.SlotSiblings, graph.SlotPartners, graph.SlotChildren}

// reachOf says which of somebody's slots lie within the radius.
type reachOf int

const (
	allFour    reachOf = iota
	downOnly           // a great-grandparent: what lies above and beside is outside
	notBelow           // of the second generation: their children are outside
	noSlots            // partners and in-laws
	youngerKin         // a brother's or sister's child
)

func (r reachOf) has(k graph.SlotKind) bool {
	switch r {
	case allFour:
		return true
	case downOnly:
		return k == graph.SlotPartners || k == graph.SlotChildren
	case notBelow, youngerKin:
		return k != graph.SlotChildren
	}
	return false
}

// slot is how far one side of a person's family has been explored.
func (l *look) slot(id graph.ID, kind graph.SlotKind) graph.Slot {
	if s, ok := l.slots[slotKey{id, kind}]; ok && s.State != "" {
		return s
	}
	if kind == graph.SlotParents || kind == graph.SlotSiblings {
		for _, b := range l.fullSiblings(id) {
			if s, ok := l.slots[slotKey{b, kind}]; ok && s.State != "" {
				return s
			}
		}
	}
	s := graph.Slot{Person: id, Kind: kind, State: graph.SlotUnknown}
	p, _ := graph.Get[graph.Person](l.f, id)
	var there []graph.ID
	switch kind {
	case graph.SlotParents:
		if l.bothParents(id) {
			s.State = graph.SlotComplete
			return s
		}
		there = l.parents(id)
	case graph.SlotSiblings:
		there = l.siblings(id)
	case graph.SlotPartners:
		there = l.partners(id)
	case graph.SlotChildren:
		there = l.children(id)
	}
	switch {
	case l.tooYoung(p) && (kind == graph.SlotPartners || kind == graph.SlotChildren) && len(there) == 0:
		s.State = graph.SlotDoesNotApply
	case len(there) > 0:
		s.State = graph.SlotPartly
	}
	return s
}

// bothParents holds for two parents who are named and beyond doubt: nobody has a third to find.
func (l *look) bothParents(id graph.ID) bool {
	n := 0
	for _, up := range l.f.ParentagesOf(id) {
		if up.Kind != graph.ByBirth && up.Kind != graph.Adoptive {
			continue
		}
		for _, end := range l.ends(up) {
			if p, _ := graph.Get[graph.Person](l.f, end); up.Sure(end) && (p.Identity == "" || p.Identity == graph.IdentityKnown) {
				n++
			}
		}
	}
	return n >= 2
}

func (l *look) tooYoung(p graph.Person) bool {
	at := l.asAt
	if l.dead(p) && p.Death.Known() {
		at = p.Death
	}
	age, ok := graph.AgeAt(p, at)
	return ok && age < 16
}

func open(s graph.SlotState) bool { return s == graph.SlotUnknown || s == graph.SlotPartly }

func closed(s graph.SlotState) bool {
	return s == graph.SlotComplete || s == graph.SlotNone || s == graph.SlotNotToAsk
}
