package layout

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// generations says which row everyone of a connected clan stands in: children
// below their parents, partners side by side, siblings in one row. Where these
// wishes contradict one another (an uncle who marries his niece) the cheapest
// one is given up.
type generations struct {
	clan    *clan
	row     []int
	ignored map[[2]int]bool // parent, child: links left out because they close a circle of ancestry
	skip    map[int]bool    // bonds whose partners need not share a row
	lowered map[int]int     // partners who stand below the one they are listed with
}

// wish is a set of people who should stand in one row.
type wish struct {
	bond    int
	people  []int
	sibship bool
}

func (c *clan) generations() generations {
	g := generations{clan: c, ignored: map[[2]int]bool{}}
	up := g.ancestry()
	groups := g.agree(up)
	g.place(groups)
	g.makeRoom(up, groups)
	return g
}

// ancestry lists everyone's children, without the links that would make
// somebody their own ancestor.
func (g *generations) ancestry() [][]int {
	c := g.clan
	below := make([][]int, c.n)
	for _, b := range c.bonds {
		for _, p := range b.partners {
			below[p] = append(below[p], b.kids...)
		}
	}
	knot := circles(c.n, below)
	if knot == nil {
		return below
	}
	// Inside a circle links are taken one by one, the eldest parents first.
	out := make([][]int, c.n)
	for p := range c.n {
		for _, k := range below[p] {
			if knot[p] != knot[k] {
				out[p] = append(out[p], k)
			}
		}
	}
	walk := newWalker(c.n)
	for p := range c.n {
		for _, k := range below[p] {
			if knot[p] != knot[k] {
				continue
			}
			if walk.reaches(out, k, p) {
				g.ignored[[2]int{p, k}] = true
			} else {
				out[p] = append(out[p], k)
			}
		}
	}
	return out
}

// agree merges people into groups that share a row.
func (g *generations) agree(below [][]int) forest {
	c := g.clan
	var wishes []wish
	for u, b := range c.bonds {
		if len(b.partners) > 1 && !g.skip[u] {
			wishes = append(wishes, wish{bond: u, people: b.partners})
		}
		if len(b.kids) > 1 {
			wishes = append(wishes, wish{bond: u, people: b.kids, sibship: true})
		}
	}
	all := newForest(c.n)
	for _, w := range wishes {
		for _, p := range w.people[1:] {
			all.join(w.people[0], p)
		}
	}
	merged := func(f forest) [][]int {
		out := make([][]int, c.n)
		for p := range c.n {
			for _, k := range below[p] {
				out[f.find(p)] = append(out[f.find(p)], f.find(k))
			}
		}
		return out
	}
	knot := circles(c.n, merged(all))
	if knot == nil && !selfLoop(all, below) {
		return all
	}
	// Only the wishes inside a circle are in doubt.
	sure := newForest(c.n)
	var doubt []wish
	for _, w := range wishes {
		if r := all.find(w.people[0]); knot != nil && knot[r] < 0 && !loops(all, below, r) {
			for _, p := range w.people[1:] {
				sure.join(w.people[0], p)
			}
		} else {
			doubt = append(doubt, w)
		}
	}
	best, loss := forest(nil), 0
	try := func(order []wish) {
		f, lost := c.grant(sure, below, order)
		if best == nil || lost < loss {
			best, loss = f, lost
		}
	}
	for _, key := range []func(w wish) int{
		func(w wish) int { return c.weight(w) },
		func(w wish) int {
			if w.sibship {
				return 100 + len(w.people)
			}
			return c.weight(w)
		},
		func(w wish) int {
			if !w.sibship {
				return 100
			}
			return c.weight(w)
		},
	} {
		order := slices.Clone(doubt)
		slices.SortStableFunc(order, func(a, b wish) int { return cmp.Compare(key(b), key(a)) })
		try(order)
	}
	turns := min(200, 40000/(1+len(doubt)*len(doubt)))
	dice := rand.New(rand.NewPCG(1, 7))
	for range turns {
		order := slices.Clone(doubt)
		noise := make(map[int]int, len(order))
		for i := range order {
			noise[2*order[i].bond+btoi(order[i].sibship)] = c.weight(order[i])*2 + dice.IntN(24)
		}
		slices.SortStableFunc(order, func(a, b wish) int {
			return cmp.Compare(noise[2*b.bond+btoi(b.sibship)], noise[2*a.bond+btoi(a.sibship)])
		})
		try(order)
	}
	return best
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// weight is what it costs to leave a wish ungranted. A couple of which one has
// many partners cannot have everyone at their side anyway.
func (c *clan) weight(w wish) int {
	if w.sibship {
		return 6 // a couple in two rows reads worse than one of the siblings a row lower
	}
	b := c.bonds[w.bond]
	n := 8
	if len(b.kids) > 0 {
		n += 2
	}
	for _, p := range b.partners {
		if len(c.mates[p]) > 2 {
			n -= 3
		}
	}
	return n
}

// grant merges the wishes one after the other wherever that closes no circle,
// and returns the weight of what could not be merged.
func (c *clan) grant(sure forest, below [][]int, order []wish) (forest, int) {
	f := slices.Clone(sure)
	kids := make([][]int, c.n)
	for p := range c.n {
		r := f.find(p)
		kids[r] = append(kids[r], below[p]...)
	}
	walk := newWalker(c.n)
	lost := 0
	merge := func(a, b int) bool {
		a, b = f.find(a), f.find(b)
		if a == b {
			return true
		}
		if walk.reachesGroup(f, kids, a, b) || walk.reachesGroup(f, kids, b, a) {
			return false
		}
		f.join(a, b)
		keep, gone := min(a, b), max(a, b)
		kids[keep] = append(kids[keep], kids[gone]...)
		kids[gone] = nil
		return true
	}
	for _, w := range order {
		whole := true
		for i, p := range w.people[1:] {
			done := false
			for j := i; j >= 0 && !done; j-- {
				done = merge(w.people[j], p)
			}
			whole = whole && f.find(p) == f.find(w.people[0])
		}
		if !whole {
			lost += c.weight(w)
		}
	}
	return f, lost
}
