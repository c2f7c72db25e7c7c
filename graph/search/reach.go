package search

import (
	"slices"

	"kinweave/graph"
)

// hop is the last step of a shortest way from the child.
type hop struct {
	from  graph.ID
	steps int
	tie   bool // a step on the way is no kinship
	wall  bool // or leads from an adopted brother or sister into their new family
}

func (h hop) chain(near map[graph.ID]hop, id graph.ID) []graph.ID {
	out := []graph.ID{id}
	for at := h; at.from != ""; at = near[at.from] {
		out = append(out, at.from)
	}
	slices.Reverse(out)
	return out
}

// around is everyone's neighbours: partners, parents, children and, in a sibship of nobody,
// brothers and sisters; then friends. Built once for a walk over everybody.
type around map[graph.ID][]step

type step struct {
	to        graph.ID
	tie, wall bool
}

func (l *look) around(friends bool) around {
	out := around{}
	join := func(a, b graph.ID, s step) {
		if a != b && a != "" && b != "" {
			s.to = b
			out[a] = append(out[a], s)
			s.to = a
			out[b] = append(out[b], s)
		}
	}
	away := l.adoptedAway()
	for u := range graph.All[graph.Union](l.f) {
		for i, a := range u.Partners {
			for _, b := range u.Partners[i+1:] {
				join(a, b, step{})
			}
		}
		if len(u.Partners) == 0 {
			kids := l.f.ChildrenOf(u.ID)
			for i, a := range kids {
				for _, b := range kids[i+1:] {
					join(a.Child, b.Child, step{})
				}
			}
		}
	}
	for p := range graph.All[graph.Parentage](l.f) {
		for _, end := range l.ends(p) {
			if !lineOfDescent(p) {
				if friends {
					join(end, p.Child, step{tie: true})
				}
				continue
			}
			if wall := away[p.ID]; friends || !wall {
				join(end, p.Child, step{wall: wall})
			}
		}
	}
	if !friends {
		return out
	}
	for t := range graph.All[graph.Tie](l.f) {
		if t.Began.By(l.asAt) {
			join(t.From, t.To, step{tie: true})
		}
	}
	return out
}

// adoptedAway are the parentages that took a brother or sister into another family, which
// is kin to nobody but them.
func (l *look) adoptedAway() map[graph.ID]bool {
	out := map[graph.ID]bool{}
	for _, b := range l.siblings(l.child) {
		ups := l.f.ParentagesOf(b)
		if slices.ContainsFunc(ups, func(p graph.Parentage) bool { return p.Kind == graph.ByBirth }) {
			for _, p := range ups {
				out[p.ID] = p.Kind == graph.Adoptive
			}
		}
	}
	return out
}

// reachable finds a shortest way to everybody whom kinship joins to the child, or with
// friends, whom anything does.
func (l *look) reachable(friends bool) map[graph.ID]hop {
	next := l.around(friends)
	if friends {
		for _, id := range l.knownInPerson() {
			next[l.child] = append(next[l.child], step{to: id, tie: true})
		}
	}
	near := map[graph.ID]hop{l.child: {}}
	for queue := []graph.ID{l.child}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, s := range next[at] {
			if _, seen := near[s.to]; !seen {
				near[s.to] = hop{from: at, steps: near[at].steps + 1, tie: near[at].tie || s.tie, wall: near[at].wall || s.wall}
				queue = append(queue, s.to)
			}
		}
	}
	return near
}

// knownInPerson are those who lived in a home with the child, or whom the child sees.
func (l *look) knownInPerson() []graph.ID {
	var out []graph.ID
	for _, mine := range l.f.StaysOf(l.child) {
		for _, theirs := range l.f.StaysIn(mine.Household) {
			if theirs.Person != l.child && mine.From.By(l.asAt) && theirs.From.By(l.asAt) && overlap(mine, theirs) {
				out = put(out, theirs.Person)
			}
		}
	}
	for _, id := range l.order {
		switch l.contacts[id].Knows {
		case graph.LivedWith, graph.SeesOften, graph.SeesLess:
			out = put(out, id)
		}
	}
	return out
}

// overlap holds unless one of two stays was surely over before the other began.
func overlap(a, b graph.Stay) bool {
	before := func(a, b graph.Stay) bool {
		if !a.To.Known() || !b.From.Known() {
			return false
		}
		_, over := a.To.Span()
		first, _ := b.From.Span()
		return over < first
	}
	return !before(a, b) && !before(b, a)
}
