package kin

import (
	"slices"

	"kinweave/graph"
)

// climb is a way up from a person to a forebear, or to a sibship whose parents
// nobody knows: then top is "" and the last tie names the union.
type climb struct {
	steps []Step
	top   graph.ID
	union graph.ID // the union of the last tie, when it is one
}

// climbsFrom lists every way up, the empty one included, as far as reach.
func climbsFrom(f *graph.Family, from graph.ID) []climb {
	out := []climb{{top: from}}
	for done := 0; done < len(out); done++ {
		c := out[done]
		if c.top == "" || len(c.steps) >= reach {
			continue
		}
		for _, up := range f.ParentagesOf(c.top) {
			if up.Certainty == graph.RuledOut {
				continue
			}
			parents := []graph.ID{up.Parent}
			if up.Union != "" {
				u, _ := graph.Get[graph.Union](f, up.Union)
				if parents = u.Partners; len(parents) == 0 {
					parents = []graph.ID{""}
				}
			}
			for _, p := range parents {
				if p == from || slices.ContainsFunc(c.steps, func(s Step) bool { return s.To == p }) {
					continue // their own forebear: a mistake in a family file
				}
				s := Step{Way: Up, To: p, By: up, Sure: up.Sure(p) && up.Kind != graph.ParentageUnknown}
				out = append(out, climb{steps: append(slices.Clone(c.steps), s), top: p, union: up.Union})
			}
		}
	}
	return out
}

// beginnings are the ways to start: from the person, or from a partner of theirs.
func beginnings(f *graph.Family, id graph.ID) [][]Step {
	out := [][]Step{nil}
	for _, u := range f.UnionsOf(id) {
		for _, p := range u.Partners {
			if p != id {
				out = append(out, []Step{{Way: Across, To: p, With: u, Sure: true}})
			}
		}
	}
	return out
}

// turned reads a way that starts at b backwards, so that it ends there.
func turned(tail []Step, b graph.ID) []Step {
	if len(tail) == 0 {
		return nil
	}
	s := tail[0]
	s.To = b
	return []Step{s}
}

type join struct {
	steps []Step
	half  bool
}

// meets holds ways up by where they end.
type meets struct {
	at  map[graph.ID][]climb // a person
	sib map[graph.ID][]climb // a union of nobody
}

func meetings(climbs []climb) meets {
	m := meets{map[graph.ID][]climb{}, map[graph.ID][]climb{}}
	for _, c := range climbs {
		if c.top == "" {
			m.sib[c.union] = append(m.sib[c.union], c)
		} else {
			m.at[c.top] = append(m.at[c.top], c)
		}
	}
	return m
}

// joins ties a way up from one side to the ways up from the other where they meet:
// at one forebear, at a sibship without parents, or, when no other partner is on
// the way, at two forebears who are a couple.
func (m meets) joins(f *graph.Family, up climb, partners int) []join {
	var out []join
	if up.top == "" {
		for _, down := range m.sib[up.union] {
			if last(up).By.Child != last(down).By.Child {
				out = append(out, join{steps: sibship(up, down)})
			}
		}
		return out
	}
	for _, down := range m.at[up.top] {
		if len(up.steps) == 0 && len(down.steps) == 0 || len(up.steps) > 0 && len(down.steps) > 0 && last(up).By.Child == last(down).By.Child {
			continue // nowhere to go, or they met one step below
		}
		out = append(out, join{steps: over(up.steps, down.steps), half: half(f, up, down)})
	}
	if partners > 0 || len(up.steps) > 4 {
		return out
	}
	for _, u := range f.UnionsOf(up.top) {
		for _, other := range u.Partners {
			if other == up.top {
				continue
			}
			for _, down := range m.at[other] {
				if len(up.steps)+len(down.steps) == 0 || len(up.steps)+len(down.steps) > 4 || sameTie(up, u) || sameTie(down, u) {
					continue
				}
				steps := append(slices.Clone(up.steps), Step{Way: Across, To: other, With: u, Sure: true})
				out = append(out, join{steps: append(steps, over(nil, down.steps)...)})
			}
		}
	}
	return out
}

// end is whom a beginning leads to.
func end(way []Step, from graph.ID) graph.ID {
	if len(way) > 0 {
		return way[len(way)-1].To
	}
	return from
}

// sameTie holds when a way up went to one partner of the couple by a tie to both.
func sameTie(c climb, u graph.Union) bool { return len(c.steps) > 0 && c.union == u.ID }

func last(c climb) Step { return c.steps[len(c.steps)-1] }

// over goes up one side and down the other.
func over(up, down []Step) []Step {
	out := slices.Clone(up)
	for i := len(down) - 1; i >= 0; i-- {
		s := down[i]
		out = append(out, Step{Way: Down, To: s.By.Child, By: s.By, Sure: s.Sure})
	}
	return out
}

// sibship joins two ways up at a union of nobody: the step over it has no person
// on top, so the path goes from one of the siblings straight to the other.
func sibship(up, down climb) []Step {
	out := slices.Clone(up.steps)
	out[len(out)-1].To = "" // nobody known
	return append(out, over(nil, down.steps)...)
}

// half holds when the two children of the forebear at the turn have another parent apiece.
func half(f *graph.Family, up, down climb) bool {
	if len(up.steps) == 0 || len(down.steps) == 0 {
		return false
	}
	a, b := last(up).By, last(down).By
	if a.Union == b.Union {
		return false // one couple, or one parent alone for both: nobody has said otherwise
	}
	for _, other := range f.ParentagesOf(a.Child) {
		for _, theirs := range f.ParentagesOf(b.Child) {
			if other.Union != "" && other.Union == theirs.Union && other.Kind == a.Kind {
				return false
			}
		}
	}
	return true
}
