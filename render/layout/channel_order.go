package layout

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"
)

// Prices for the order of two horizontals of a channel, in crossings.
const (
	priceNear  = 0.6  // verticals so near each other that one has to move
	priceWrong = 1e6  // a bar below its own rail
	priceHabit = 0.02 // a rail above another union's bar
)

// arrange orders the horizontals of a channel from the top down with as few
// crossings as it can: exactly where few of them compete, by moving one at a
// time where many do. The points from which twins spread come last, because
// nothing may pass between twins and their point.
func (c *channel) arrange(ctx context.Context) {
	bends := c.doglegs()
	n := len(c.hs)
	c.order = make([]int, 0, n)
	c.rank = make([]int, n)
	var apexes []int
	for i := range n {
		switch {
		case len(c.hs[i].vs) == 0: // a spare one
		case c.hs[i].kind == kindApex:
			apexes = append(apexes, i)
		default:
			c.order = append(c.order, i)
		}
	}
	slices.SortStableFunc(c.order, c.natural)
	for _, group := range c.rivals() {
		if ctx.Err() != nil {
			break
		}
		c.improve(group)
	}
	c.polish(ctx, bends)
	c.order = append(c.order, apexes...)
	for i, h := range c.order {
		c.rank[h] = i
	}
}

// natural is the order before any search: bars, then jogs, then rails.
func (c *channel) natural(a, b int) int {
	x, y := c.hs[a], c.hs[b]
	if r := cmp.Compare(x.kind, y.kind); r != 0 {
		return r
	}
	if r := cmp.Compare(x.hi-x.lo, y.hi-y.lo); r != 0 {
		return r
	}
	if r := cmp.Compare(x.lo, y.lo); r != 0 {
		return r
	}
	return cmp.Compare(x.union, y.union)
}

// meet reports whether two horizontals may not share a height.
func (h *horiz) meet(o *horiz) bool {
	return h.lo < o.hi+0.15 && o.lo < h.hi+0.15
}

// price is what it costs to have a above b: the verticals of a that go down
// through b, those of b that go up through a, and verticals that come too near.
func (c *channel) price(a, b int) float64 {
	p, q := &c.hs[a], &c.hs[b]
	if p.union == q.union {
		if p.kind > q.kind {
			return priceWrong
		}
		return 0
	}
	cost := 0.0
	for _, i := range p.vs {
		v := &c.vs[i]
		if v.top != a {
			continue
		}
		if v.x > q.lo && v.x < q.hi {
			cost++
		}
		for _, j := range q.vs {
			if w := &c.vs[j]; w.bot == b && math.Abs(v.x-w.x) < lineClear {
				cost += priceNear
			}
		}
	}
	for _, j := range q.vs {
		if w := &c.vs[j]; w.bot == b && w.top != atStub && w.x > p.lo && w.x < p.hi {
			cost++
		}
	}
	if p.kind == kindRail && q.kind == kindBar {
		cost += priceHabit
	}
	return cost
}

// contest is one group of horizontals whose order matters, with all prices.
type contest struct {
	items []int
	over  []float64 // over[i*n+j]: i above j
}

// rivals splits the horizontals into groups that do not influence each other.
func (c *channel) rivals() []contest {
	n := len(c.order)
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	byLeft := make([]int, n)
	for i := range byLeft {
		byLeft[i] = i
	}
	slices.SortStableFunc(byLeft, func(a, b int) int { return cmp.Compare(c.hs[c.order[a]].lo, c.hs[c.order[b]].lo) })
	type pairPrice struct {
		i, j int
		a, b float64
	}
	var pairs []pairPrice
	for k, i := range byLeft {
		for _, j := range byLeft[k+1:] {
			h, o := &c.hs[c.order[i]], &c.hs[c.order[j]]
			if o.lo > h.hi+0.15 {
				break
			}
			a, b := c.price(c.order[i], c.order[j]), c.price(c.order[j], c.order[i])
			if a != b {
				pairs = append(pairs, pairPrice{i, j, a, b})
				root[find(i)] = find(j)
			}
		}
	}
	number := map[int]int{}
	member := make([]int, n)
	var out []contest
	for i := range n {
		r := find(i)
		g, ok := number[r]
		if !ok {
			g = len(out)
			number[r] = g
			out = append(out, contest{})
		}
		member[i] = len(out[g].items)
		out[g].items = append(out[g].items, i)
	}
	for g := range out {
		out[g].over = make([]float64, len(out[g].items)*len(out[g].items))
	}
	for _, p := range pairs {
		g := &out[number[find(p.i)]]
		n, i, j := len(g.items), member[p.i], member[p.j]
		g.over[i*n+j], g.over[j*n+i] = p.a, p.b
	}
	return out
}

// improve puts one group into the best order it can find. The places the group
// has in the channel's order stay the same set.
func (c *channel) improve(g contest) {
	n := len(g.items)
	if n < 2 {
		return
	}
	var best []int
	if n <= 12 {
		best = g.exact()
	} else {
		best = g.search()
	}
	were := make([]int, n)
	for i, at := range g.items {
		were[i] = c.order[at]
	}
	for i, b := range best {
		c.order[g.items[i]] = were[b]
	}
}

// exact tries every order, remembering for each set of topmost items only the
// cheapest way to arrange it.
func (g contest) exact() []int {
	n := len(g.items)
	cost := make([]float64, 1<<n)
	last := make([]int8, 1<<n)
	for set := 1; set < 1<<n; set++ {
		cost[set] = math.Inf(1)
		for i := range n {
			if set&(1<<i) == 0 {
				continue
			}
			rest := set &^ (1 << i)
			v := cost[rest]
			for j := range n {
				if rest&(1<<j) != 0 {
					v += g.over[j*n+i]
				}
			}
			if v < cost[set]+1e-9 { // prefer to end with the later item
				cost[set], last[set] = math.Min(v, cost[set]), int8(i)
			}
		}
	}
	out := make([]int, n)
	set := 1<<n - 1
	for i := n - 1; i >= 0; i-- {
		out[i] = int(last[set])
		set &^= 1 << last[set]
	}
	return out
}

// search finds a good order where there are too many to try them all: move
// single items until nothing gains, shake the best order a little, and again.
func (g contest) search() []int {
	n := len(g.items)
	best := make([]int, n)
	for i := range best {
		best[i] = i
	}
	g.descend(best)
	low := g.total(best)
	shaker := rand.New(rand.NewPCG(1, uint64(n)))
	order := make([]int, n)
	for range int(between(4e6/float64(n*n*n), 4, 40)) {
		copy(order, best)
		for range 3 + n/10 {
			i, j := shaker.IntN(n), shaker.IntN(n)
			order[i], order[j] = order[j], order[i]
		}
		g.descend(order)
		if v := g.total(order); v < low-1e-9 {
			low = v
			copy(best, order)
		}
	}
	return best
}

func (g contest) total(order []int) float64 {
	sum := 0.0
	for i, a := range order {
		for _, b := range order[i+1:] {
			sum += g.over[a*len(order)+b]
		}
	}
	return sum
}

// descend moves single items to their best place until nothing gains.
func (g contest) descend(order []int) {
	n := len(g.items)
	for range 40 {
		gained := false
		for item := range n {
			at := slices.Index(order, item)
			best, to, d := -1e-9, at, 0.0
			for i := at + 1; i < n; i++ { // moving down past order[i]
				o := order[i]
				d += g.over[o*n+item] - g.over[item*n+o]
				if d < best {
					best, to = d, i
				}
			}
			d = 0
			for i := at - 1; i >= 0; i-- {
				o := order[i]
				d += g.over[item*n+o] - g.over[o*n+item]
				if d < best {
					best, to = d, i
				}
			}
			shift(order, at, to)
			gained = gained || to != at
		}
		if !gained {
			return
		}
	}
}

// shift moves the item at one place of an order to another.
func shift[T any](order []T, from, to int) {
	item := order[from]
	if to > from {
		copy(order[from:to], order[from+1:to+1])
	} else {
		copy(order[to+1:from+1], order[to:from])
	}
	order[to] = item
}
