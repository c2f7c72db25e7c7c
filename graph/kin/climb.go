package kin

import (
	"kinweave/graph"
)

// climb is a way up from a person to a forebear, or to a sibship whose parents
// nobody knows: then top is "" and the last tie names the union. It is the way one step
// below, and one step more, since a large family holds very many of them.
type climb struct {
	below *climb
	n     int // how many steps
	top   graph.ID
	by    graph.Parentage // the last tie
	sure  bool
}

func (c *climb) steps() []Step {
	out := make([]Step, c.n)
	for ; c.n > 0; c = c.below {
		out[c.n-1] = Step{Way: Up, To: c.top, By: c.by, Sure: c.sure}
	}
	return out
}

func (c *climb) up(to graph.ID, by graph.Parentage) *climb {
	return &climb{below: c, n: c.n + 1, top: to, by: by, sure: by.Sure(to) && by.Kind != graph.ParentageUnknown}
}

func (c *climb) passes(id graph.ID) bool {
	for ; c != nil; c = c.below {
		if c.top == id {
			return true
		}
	}
	return false
}

// climbsFrom lists every way up, the empty one included, as far as reach.
func climbsFrom(f *graph.Family, from graph.ID) []*climb {
	out := []*climb{{top: from}}
	for done := 0; done < len(out); done++ {
		c := out[done]
		if c.top == "" || c.n >= reach {
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
				if c.passes(p) {
					continue // their own forebear: a mistake in a family file
				}
				out = append(out, c.up(p, up))
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
	at  map[graph.ID][]*climb // a person
	sib map[graph.ID][]*climb // a union of nobody
}

func meetings(climbs []*climb) meets {
	m := meets{map[graph.ID][]*climb{}, map[graph.ID][]*climb{}}
	for _, c := range climbs {
		if c.top == "" {
			m.sib[c.by.Union] = append(m.sib[c.by.Union], c)
		} else {
			m.at[c.top] = append(m.at[c.top], c)
		}
	}
	return m
}

// joins ties a way up from one side to the ways up from the other where they meet:
// at one forebear, at a sibship without parents, or, when no other partner is on
// the way, at two forebears who are a couple.
func (m meets) joins(f *graph.Family, up *climb, partners int) []join {
	var out []join
	if up.top == "" {
		for _, down := range m.sib[up.by.Union] {
			if up.by.Child != down.by.Child {
				out = append(out, join{steps: sibship(up, down)})
			}
		}
		return out
	}
	for _, down := range m.at[up.top] {
		if up.n == 0 && down.n == 0 || up.n > 0 && down.n > 0 && up.by.Child == down.by.Child {
			continue // nowhere to go, or they met one step below
		}
		out = append(out, join{steps: over(up, down), half: half(f, up, down)})
	}
	if partners > 0 || up.n > 4 {
		return out
	}
	for _, u := range f.UnionsOf(up.top) {
		for _, other := range u.Partners {
			if other == up.top {
				continue
			}
			for _, down := range m.at[other] {
				if up.n+down.n == 0 || up.n+down.n > 4 || sameTie(up, u) || sameTie(down, u) {
					continue
				}
				out = append(out, join{steps: descend(append(up.steps(), Step{Way: Across, To: other, With: u, Sure: true}), down)})
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
func sameTie(c *climb, u graph.Union) bool { return c.n > 0 && c.by.Union == u.ID }

// over goes up one side and down the other.
func over(up, down *climb) []Step { return descend(up.steps(), down) }

// descend goes on down a way up.
func descend(steps []Step, down *climb) []Step {
	for ; down.n > 0; down = down.below {
		steps = append(steps, Step{Way: Down, To: down.by.Child, By: down.by, Sure: down.sure})
	}
	return steps
}

// sibship joins two ways up at a union of nobody: the step over it has no person
// on top, so the path goes from one of the siblings straight to the other.
func sibship(up, down *climb) []Step {
	out := up.steps()
	out[len(out)-1].To = "" // nobody known
	return descend(out, down)
}

// half holds when the two children of the forebear at the turn have another parent apiece.
func half(f *graph.Family, up, down *climb) bool {
	if up.n == 0 || down.n == 0 {
		return false
	}
	a, b := up.by, down.by
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
