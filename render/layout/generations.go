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
		for _, k := range below[p] {
			kids[r] = append(kids[r], k)
		}
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

// place turns the groups into rows with as few lines through rows as can be.
func (g *generations) place(f forest) {
	c := g.clan
	node := make([]int, c.n)
	n := 0
	for p := range c.n {
		if f.find(p) == p {
			node[p] = n
			n++
		}
	}
	at := func(p int) int { return node[f.find(p)] }
	var arcs []arc
	if len(g.lowered) > 0 {
		alone := make(map[int]int, len(g.lowered))
		for p := range c.n {
			if hub, low := g.lowered[p]; low {
				alone[p] = n
				arcs = append(arcs, arc{at(hub), n, 1, 3})
				n++
			}
		}
		group := at
		at = func(p int) int {
			if v, low := alone[p]; low {
				return v
			}
			return group(p)
		}
	}
	together := func(a, b, weight int) {
		if at(a) == at(b) {
			return
		}
		// The distance of two people, whoever is higher: a node above both.
		arcs = append(arcs, arc{n, at(a), 0, weight}, arc{n, at(b), 0, weight})
		n++
	}
	for _, b := range c.bonds {
		for _, p := range b.partners {
			last := -1
			for _, k := range b.kids {
				if g.ignored[[2]int{p, k}] {
					together(p, k, 1)
					continue
				}
				weight := 1 // more children further down need more room below the lane
				if at(k) != last {
					weight, last = 2, at(k)
				}
				arcs = append(arcs, arc{at(p), at(k), 1, weight})
			}
			together(b.partners[0], p, 3)
		}
		for _, k := range b.kids {
			together(b.kids[0], k, 1)
		}
		for _, k := range b.seconds {
			// A second set of parents pulls gently, only to keep the parts together.
			if len(b.partners) > 0 {
				together(b.partners[0], k, 1)
			} else {
				together(b.seconds[0], k, 1)
			}
		}
	}
	rank := levels(n, arcs)
	g.row = make([]int, c.n)
	top := 0
	for p := range c.n {
		g.row[p] = rank[at(p)]
		if p == 0 || g.row[p] < top {
			top = g.row[p]
		}
	}
	for p := range c.n {
		g.row[p] -= top
	}
}

// manyPartners is how many partners with children may stand in one row with
// the same person. Two can stand at the sides; every other's bar is crossed by
// the lines to the children of all who stand nearer.
const manyPartners = 4

// makeRoom lets some partners of a person with very many stand one row lower,
// where their bar crosses nothing: those who could not be next to the person
// anyway, have no family of their own here, and whose children can follow.
func (g *generations) makeRoom(below [][]int, f forest) {
	c := g.clan
	for hub := range c.n {
		var near, loose []int
		for _, u := range c.mates[hub] {
			b := c.bonds[u]
			if len(b.kids) == 0 || len(b.partners) != 2 {
				continue
			}
			p := b.partners[0] + b.partners[1] - hub
			if g.row[p] != g.row[hub] {
				continue
			}
			near = append(near, u)
			if c.family[p] < 0 && len(c.mates[p]) == 1 {
				loose = append(loose, u)
			}
		}
		for _, u := range loose {
			if len(near) <= manyPartners {
				break
			}
			p := c.bonds[u].partners[0] + c.bonds[u].partners[1] - hub
			if g.lower(p, hub, f, 1) {
				near = near[1:]
				continue
			}
			// A partner too many of one of the children may be what holds them up.
			if w := g.spare(u); w >= 0 {
				was, skipped := g.sideBySide(), g.skip
				g.skip = map[int]bool{w: true}
				for v := range skipped {
					g.skip[v] = true
				}
				other := g.agree(below)
				if g.lower(p, hub, other, 2) {
					if g.sideBySide() >= was {
						f, near = other, near[1:]
						continue
					}
					delete(g.lowered, p)
				}
				g.skip = skipped
				g.place(f)
			}
		}
	}
}

// lower tries to put a partner under the person they are with.
func (g *generations) lower(p, hub int, f forest, dear int) bool {
	was, row := g.passages(), g.row
	if g.lowered == nil {
		g.lowered = map[int]int{}
	}
	g.lowered[p] = hub
	g.place(f)
	if g.row[p] == g.row[hub]+1 && g.passages() <= was+dear {
		return true
	}
	delete(g.lowered, p)
	g.row = row
	return false
}

// spare is a childless bond of one of a bond's children that cannot bring its
// two together anyway, because that child has two other partners; -1 if there is none.
func (g *generations) spare(u int) int {
	c := g.clan
	for _, k := range c.bonds[u].kids {
		if len(c.mates[k]) < 3 {
			continue
		}
		for _, w := range c.mates[k] {
			b := c.bonds[w]
			if len(b.partners) == 2 && len(b.kids) == 0 && c.family[b.partners[0]+b.partners[1]-k] >= 0 {
				return w
			}
		}
	}
	return -1
}

// sideBySide is how many couples could stand side by side in the present rows.
func (g *generations) sideBySide() int {
	var pairs [][2]int
	for _, b := range g.clan.bonds {
		for i, p := range b.partners {
			for _, q := range b.partners[i+1:] {
				if g.row[p] == g.row[q] {
					pairs = append(pairs, [2]int{p, q})
				}
			}
		}
	}
	return mostAdjacent(g.clan.n, pairs)
}

// passages counts the rows that lines have to get past.
func (g *generations) passages() int {
	sum := 0
	for _, b := range g.clan.bonds {
		foot, deep := -1, 0
		for _, p := range b.partners {
			foot = max(foot, g.row[p])
		}
		for _, p := range b.partners {
			sum += foot - g.row[p]
		}
		for _, k := range b.kids {
			if len(b.partners) > 0 {
				deep = max(deep, g.row[k]-foot-1)
			}
		}
		sum += deep
	}
	return sum
}

// circles numbers the strongly connected sets of two or more nodes, -1 for
// everyone else; nil when there are none (Tarjan 1972, without recursion).
func circles(n int, out [][]int) []int {
	index, low, knot := make([]int, n), make([]int, n), make([]int, n)
	on := make([]bool, n)
	for i := range n {
		knot[i] = -1
	}
	var stack []int
	type step struct{ node, next int }
	var path []step
	count, knots := 0, 0
	for r := range n {
		if index[r] != 0 {
			continue
		}
		path = append(path[:0], step{r, 0})
		for len(path) > 0 {
			t := &path[len(path)-1]
			v := t.node
			if t.next == 0 {
				count++
				index[v], low[v] = count, count
				stack = append(stack, v)
				on[v] = true
			}
			if t.next < len(out[v]) {
				w := out[v][t.next]
				t.next++
				if index[w] == 0 {
					path = append(path, step{w, 0})
				} else if on[w] {
					low[v] = min(low[v], index[w])
				}
				continue
			}
			if t.next == 0 {
				t.next = 1
			}
			path = path[:len(path)-1]
			if len(path) > 0 {
				p := path[len(path)-1].node
				low[p] = min(low[p], low[v])
			}
			if low[v] == index[v] {
				size := 0
				for i := len(stack) - 1; ; i-- {
					size++
					if stack[i] == v {
						break
					}
				}
				for range size {
					w := stack[len(stack)-1]
					stack = stack[:len(stack)-1]
					on[w] = false
					if size > 1 {
						knot[w] = knots
					}
				}
				if size > 1 {
					knots++
				}
			}
		}
	}
	if knots == 0 {
		return nil
	}
	return knot
}

func loops(f forest, below [][]int, root int) bool {
	for p := range below {
		if f.find(p) != root {
			continue
		}
		for _, k := range below[p] {
			if f.find(k) == root {
				return true
			}
		}
	}
	return false
}

func selfLoop(f forest, below [][]int) bool {
	for p := range below {
		for _, k := range below[p] {
			if f.find(k) == f.find(p) {
				return true
			}
		}
	}
	return false
}

// walker looks for descendants without asking for memory each time.
type walker struct {
	seen  []int
	turn  int
	stack []int
}

func newWalker(n int) *walker { return &walker{seen: make([]int, n)} }

func (w *walker) reaches(out [][]int, from, to int) bool {
	w.turn++
	w.stack = append(w.stack[:0], from)
	w.seen[from] = w.turn
	for len(w.stack) > 0 {
		v := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if v == to {
			return true
		}
		for _, k := range out[v] {
			if w.seen[k] != w.turn {
				w.seen[k] = w.turn
				w.stack = append(w.stack, k)
			}
		}
	}
	return false
}

func (w *walker) reachesGroup(f forest, kids [][]int, from, to int) bool {
	w.turn++
	w.stack = append(w.stack[:0], from)
	w.seen[from] = w.turn
	for len(w.stack) > 0 {
		v := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		for _, k := range kids[v] {
			r := f.find(k)
			if r == to {
				return true
			}
			if w.seen[r] != w.turn {
				w.seen[r] = w.turn
				w.stack = append(w.stack, r)
			}
		}
	}
	return false
}
