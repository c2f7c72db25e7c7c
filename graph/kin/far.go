package kin

import (
	"cmp"
	"slices"

	"kinweave/graph"
)

// rise is the last step of a shortest way up from a person to one forebear.
type rise struct {
	step  Step
	union graph.ID
	from  graph.ID // who stands one step below
	depth int
}

// rises holds everyone a person descends from, however far up.
type rises map[graph.ID]rise

// risesFrom finds them. Only births and what may be births count.
func risesFrom(f *graph.Family, from graph.ID) rises {
	out := rises{from: {}}
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
				s := Step{Way: Up, To: p, By: up, Sure: up.Sure(p) && up.Kind != graph.ParentageUnknown}
				out[p] = rise{s, up.Union, at, out[at].depth + 1}
				queue = append(queue, p)
			}
		}
	}
	return out
}

// climb is the whole way up to a forebear.
func (r rises) climb(to graph.ID) climb {
	c := climb{top: to, union: r[to].union}
	for at := r[to]; at.depth > 0; at = r[at.from] {
		c.steps = append(c.steps, at.step)
	}
	slices.Reverse(c.steps)
	return c
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
	x, y := risesFrom(f, a), risesFrom(f, b)
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
		up, down := x.climb(id), y.climb(id)
		if len(up.steps) > 0 && len(down.steps) > 0 && last(up).By.Child == last(down).By.Child {
			continue
		}
		out = append(out, join{steps: over(up.steps, down.steps), half: half(f, up, down)})
	}
	return out
}
