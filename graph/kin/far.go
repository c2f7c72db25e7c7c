package kin

import (
	"cmp"
	"slices"

	"kinweave/graph"
)

// rises holds everyone a person descends from, however far up, each with a shortest way.
type rises map[graph.ID]*climb

// risesFrom finds them. Only births and what may be births count.
func risesFrom(f *graph.Family, from graph.ID) rises {
	out := rises{from: {top: from}}
	for queue := []graph.ID{from}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, up := range f.ParentagesOf(at) {
			if up.Certainty == graph.RuledOut || !byBirth(up.Kind) {
				continue
			}
			for _, p := range parentsIn(f, up) {
				if _, seen := out[p]; seen {
					continue
				}
				out[p] = out[at].up(p, up)
				queue = append(queue, p)
			}
		}
	}
	return out
}

func byBirth(k graph.ParentageKind) bool {
	return k == graph.ByBirth || k == graph.ParentageUnknown || k == ""
}

func parentsIn(f *graph.Family, up graph.Parentage) []graph.ID {
	if up.Union == "" {
		return []graph.ID{up.Parent}
	}
	u, _ := graph.Get[graph.Union](f, up.Union)
	return u.Partners
}

// far finds the nearest blood relation of two people whose forebears in common lie
// beyond reach. Of equally near ones all are given.
func far(f *graph.Family, x rises, a, b graph.ID) []join {
	y := risesFrom(f, b)
	best := 0
	var tops []graph.ID
	for id, up := range x {
		down, ok := y[id]
		if !ok || id == a && id == b {
			continue
		}
		switch d := up.n + down.n; {
		case len(tops) == 0 || d < best:
			best, tops = d, []graph.ID{id}
		case d == best:
			tops = append(tops, id)
		}
	}
	slices.SortFunc(tops, func(p, q graph.ID) int { return cmp.Compare(p, q) })
	var out []join
	for _, id := range tops {
		up, down := x[id], y[id]
		if up.n > 0 && down.n > 0 && up.by.Child == down.by.Child {
			continue
		}
		out = append(out, join{steps: over(up, down), half: half(f, up, down)})
	}
	return out
}
