package search

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// whoKnows is the person themselves, if they can be asked; else the nearest living adult in
// the family who can: a partner before the others who are as near, then whoever is nearer to the child.
func (l *look) whoKnows(kin around, id graph.ID) graph.ID {
	if id != l.child && l.canTell(id) {
		return id
	}
	seen := map[graph.ID]bool{id: true, l.child: true}
	partners := l.partners(id)
	for ring := []graph.ID{id}; len(ring) > 0; {
		var next, able []graph.ID
		for _, at := range ring {
			for _, s := range kin[at] {
				if seen[s.to] {
					continue
				}
				seen[s.to] = true
				next = append(next, s.to)
				if l.canTell(s.to) {
					able = append(able, s.to)
				}
			}
		}
		if len(able) > 0 {
			return slices.MinFunc(able, func(a, b graph.ID) int {
				return firstOf(order(!slices.Contains(partners, a), !slices.Contains(partners, b)), l.kin[a].steps-l.kin[b].steps, strings.Compare(l.name(a), l.name(b)))
			})
		}
		ring = next
	}
	return ""
}

// canTell holds for a living adult who is found and whom nothing keeps from being asked.
func (l *look) canTell(id graph.ID) bool {
	p, on := l.people[id]
	return on && !l.dead(p) && l.adult(p) && p.Count <= 1 && !l.toFind(id) && !l.any[id].wall && len(l.stops(help, id)) == 0
}
