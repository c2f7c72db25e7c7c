package kin

import (
	"slices"

	"kinweave/graph"
)

// farthest bounds Connect: who is further away is nobody's kin in any words.
const farthest = 8

// Connect finds the shortest way between two people over any parents, children and
// partners. It is for those whom Relate finds no kinship for, Kelly’s stepson, and is
// no kinship itself: the law and the lists of relatives ask Relate.
func Connect(f *graph.Family, a, b graph.ID) (Kinship, bool) {
	if a == b {
		return Kinship{}, false
	}
	if b < a { // one way for both directions, where several are as short
		k, ok := Connect(f, b, a)
		return k.reverse(), ok
	}
	seen := map[graph.ID][]Step{a: nil}
	for queue := []graph.ID{a}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if at == b {
			break
		}
		if len(seen[at]) >= farthest {
			continue
		}
		for _, s := range around(f, at) {
			if _, again := seen[s.To]; !again {
				seen[s.To] = append(slices.Clone(seen[at]), s)
				queue = append(queue, s.To)
			}
		}
	}
	steps, ok := seen[b]
	if !ok {
		return Kinship{}, false
	}
	k := Kinship{From: a, To: b, Steps: steps}
	for i := 0; i+1 < len(steps); i++ {
		if steps[i].Way == Up && steps[i+1].Way == Down {
			k.Half = half(f, &climb{n: 1, by: steps[i].By}, &climb{n: 1, by: steps[i+1].By})
		}
	}
	return k, true
}

// around lists the steps from one person: partners, then parents, then children.
func around(f *graph.Family, id graph.ID) []Step {
	var out []Step
	add := func(s Step) {
		if s.To != id && s.To != "" {
			out = append(out, s)
		}
	}
	for _, u := range f.UnionsOf(id) {
		for _, p := range u.Partners {
			add(Step{Way: Across, To: p, With: u, Sure: true})
		}
	}
	for _, up := range f.ParentagesOf(id) {
		for _, p := range parentsIn(f, up) {
			if up.Certainty != graph.RuledOut {
				add(Step{Way: Up, To: p, By: up, Sure: up.Sure(p) && up.Kind != graph.ParentageUnknown})
			}
		}
	}
	down := func(ps []graph.Parentage) {
		for _, p := range ps {
			if p.Certainty != graph.RuledOut {
				add(Step{Way: Down, To: p.Child, By: p, Sure: p.Sure(id) && p.Kind != graph.ParentageUnknown})
			}
		}
	}
	down(f.ChildrenAlone(id))
	for _, u := range f.UnionsOf(id) {
		down(f.ChildrenOf(u.ID))
	}
	return out
}

// reverse walks the same way back.
func (k Kinship) reverse() Kinship {
	path := k.Path()
	out := Kinship{From: k.To, To: k.From, Half: k.Half}
	for i := len(k.Steps) - 1; i >= 0; i-- {
		s := k.Steps[i]
		s.To = path[i]
		s.Way = [...]Way{Up: Down, Down: Up, Across: Across}[s.Way]
		out.Steps = append(out.Steps, s)
	}
	return out
}
