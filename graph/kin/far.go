package kin

import (
	"cmp"
	"slices"

	"kinweave/graph"
)

// rise is the shortest way up from a person to one forebear.
type rise struct {
	climb
	depth int
}

// rises finds everyone a person descends from, however far up, each by a shortest way.
// Only births and what may be births count.
func rises(f *graph.Family, from graph.ID) map[graph.ID]rise {
	out := map[graph.ID]rise{from: {climb: climb{top: from}}}
	for queue := []graph.ID{from}; len(queue) > 0; queue = queue[1:] {
		at := out[queue[0]]
		for _, up := range f.ParentagesOf(at.top) {
			if up.Certainty == graph.RuledOut || !byBirth(up.Kind) {
				continue
			}
			for _, p := range parentsIn(f, up) {
				if _, seen := out[p]; seen {
					continue
				}
				s := Step{Way: Up, To: p, By: up, Sure: up.Sure(p) && up.Kind != graph.ParentageUnknown}
				out[p] = rise{climb{steps: append(slices.Clone(at.steps), s), top: p, union: up.Union}, at.depth + 1}
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
func far(f *graph.Family, a, b graph.ID) []join {
	x, y := rises(f, a), rises(f, b)
	best := 0
	var tops []graph.ID
	for id, up := range x {
		down, ok := y[id]
		if !ok || id == a && id == b {
			continue
		}
		switch d := up.depth + down.depth; {
		case len(tops) == 0 || d < best:
			best, tops = d, []graph.ID{id}
		case d == best:
			tops = append(tops, id)
		}
	}
	slices.SortFunc(tops, func(p, q graph.ID) int { return cmp.Compare(p, q) })
	var out []join
	for _, id := range tops {
		up, down := x[id].climb, y[id].climb
		if len(up.steps) > 0 && len(down.steps) > 0 && last(up).By.Child == last(down).By.Child {
			continue
		}
		out = append(out, join{steps: over(up.steps, down.steps), half: half(f, up, down)})
	}
	return out
}
