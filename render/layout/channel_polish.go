package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// polisher tries what the order of the horizontals alone cannot do: let two
// lines change places at the edge of a symbol, or a descent leave its bar
// elsewhere, and put the horizontals they hang on where they now belong. Prices
// are kept per pair and only those of the moved horizontals are found anew.
type polisher struct {
	c     *channel
	n     int
	price []float64 // price[a*n+b]: a above b
	near  [][]int   // per horizontal those against which it has a price at all
	alone []float64 // crossings with verticals that run through the whole channel
	plumb []int     // these verticals
	order []int
	rank  []int // -1 for a point of twins, and for a spare one that is not in use
	some  []int // of settle, kept for its memory
}

func (c *channel) polish(ctx context.Context, bends []dogleg) {
	p := &polisher{c: c, n: len(c.hs), order: c.order}
	if p.n < 1 {
		return
	}
	p.price, p.alone, p.rank, p.near = make([]float64, p.n*p.n), make([]float64, p.n), make([]int, p.n), make([][]int, p.n)
	for i := range c.vs {
		if v := &c.vs[i]; v.top < 0 && v.bot < 0 {
			p.plumb = append(p.plumb, i)
		}
	}
	all := slices.Clone(p.order)
	p.restore(all)
	p.reprice(all)
	swaps := p.swaps()
	for range 3 {
		gained := false
		for _, s := range swaps {
			if ctx.Err() != nil {
				return
			}
			gained = p.trySwap(s[0], s[1]) || gained
		}
		for v := range c.vs {
			if ctx.Err() != nil {
				return
			}
			gained = p.trySlide(v) || gained
		}
		for _, d := range bends {
			if ctx.Err() != nil {
				return
			}
			gained = p.tryDogleg(d) || gained
		}
		if !gained {
			break
		}
	}
	c.order = p.order
	c.keepOnBars()
}

// keepOnBars brings descents back between the partners' lines that have changed places.
func (c *channel) keepOnBars() {
	for i := range c.vs {
		v := &c.vs[i]
		if v.top < 0 || c.hs[v.top].kind != kindBar {
			continue
		}
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, j := range c.hs[v.top].vs {
			if w := &c.vs[j]; w.bot == v.top {
				lo, hi = math.Min(lo, w.x+0.15), math.Max(hi, w.x-0.15)
			}
		}
		if lo, hi = math.Max(lo, v.lo), math.Min(hi, v.hi); lo <= hi {
			v.lo, v.hi = lo, hi
			v.want = between(v.want, lo, hi)
			v.x = v.want
		}
	}
	c.measure()
}

// settle puts a horizontal where it costs least.
func (p *polisher) settle(item int) {
	if p.c.hs[item].kind == kindApex {
		return
	}
	at := p.rank[item]
	best, to, d := -1e-9, at, 0.0
	near := p.some[:0]
	for _, o := range p.near[item] {
		if p.rank[o] >= 0 {
			near = append(near, o)
		}
	}
	p.some = near
	slices.SortFunc(near, func(a, b int) int { return p.rank[a] - p.rank[b] })
	first, _ := slices.BinarySearchFunc(near, at, func(o, at int) int { return p.rank[o] - at })
	for _, o := range near[first:] {
		d += p.price[o*p.n+item] - p.price[item*p.n+o]
		if d < best {
			best, to = d, p.rank[o]
		}
	}
	d = 0
	for i := first - 1; i >= 0; i-- {
		o := near[i]
		d += p.price[item*p.n+o] - p.price[o*p.n+item]
		if d < best {
			best, to = d, p.rank[o]
		}
	}
	if to == at {
		return
	}
	shift(p.order, at, to)
	for i := min(at, to); i <= max(at, to); i++ {
		p.rank[p.order[i]] = i
	}
}

// touched lists the horizontals that hang on some verticals.
func (p *polisher) touched(moved []int) []int {
	var out []int
	add := func(h int) {
		if h < 0 {
			return
		}
		for _, o := range out {
			if o == h {
				return
			}
		}
		out = append(out, h)
	}
	for _, v := range moved {
		add(p.c.vs[v].top)
		add(p.c.vs[v].bot)
	}
	return out
}

// try makes a change and keeps it if it saves at least half a crossing.
func (p *polisher) try(moved []int, change func(), pay float64) bool {
	some := p.touched(moved)
	before := p.cost(some, moved)
	if before-p.surplus(some, moved) < 0.5 {
		return false
	}
	keep := make([]vert, len(moved))
	for i, v := range moved {
		keep[i] = p.c.vs[v]
	}
	order := append([]int(nil), p.order...)
	change()
	p.c.measureSome(some)
	p.reprice(some)
	for range 2 {
		for _, h := range some {
			p.settle(h)
		}
	}
	if p.cost(some, moved)+pay < before-0.4 {
		return true
	}
	for i, v := range moved {
		p.c.vs[v] = keep[i]
	}
	p.restore(order)
	p.c.measureSome(some)
	p.reprice(some)
	return false
}

func (p *polisher) restore(order []int) {
	p.order = append(p.order[:0], order...)
	for h := range p.rank {
		p.rank[h] = -1
	}
	for i, h := range p.order {
		p.rank[h] = i
	}
}

// swaps lists the pairs of lines that meet the same edge of a symbol.
func (p *polisher) swaps() [][2]int {
	type edge struct {
		person int
		below  bool
	}
	at := map[edge][]int{}
	var out [][2]int
	for i := range p.c.vs {
		v := &p.c.vs[i]
		if v.top < 0 && v.bot < 0 || v.slanted {
			continue
		}
		var e edge
		switch {
		case v.topEnd.person >= 0:
			e = edge{v.topEnd.person, true}
		case v.tail.person >= 0:
			e = edge{v.tail.person, false}
		default:
			continue
		}
		for _, j := range at[e] {
			out = append(out, [2]int{j, i})
		}
		at[e] = append(at[e], i)
	}
	return out
}

func (p *polisher) trySwap(i, j int) bool {
	v, w := &p.c.vs[i], &p.c.vs[j]
	return p.try([]int{i, j}, func() {
		v.want, w.want = w.want, v.want
		v.lo, v.hi, w.lo, w.hi = w.lo, w.hi, v.lo, v.hi
		v.topEnd.edge, w.topEnd.edge = w.topEnd.edge, v.topEnd.edge
		v.tail.edge, w.tail.edge = w.tail.edge, v.tail.edge
		v.x, w.x = v.want, w.want
	}, 0)
}

// trySlide moves a vertical that has room along the bar it leaves.
func (p *polisher) trySlide(i int) bool {
	v := &p.c.vs[i]
	if v.top < 0 || v.slanted {
		return false
	}
	at, gained := v.x, false
	me := []int{i}
	some := p.touched(me)
	if v.hi-v.lo >= 0.3 && p.cost(some, me)-p.surplus(some, me) >= 0.5 {
		for _, x := range places(v.lo, v.hi, at) {
			gained = p.try(me, func() { v.x, v.want = x, x }, 0.02*math.Abs(x-at)) || gained
		}
	}
	return gained
}

// places lists some points between two others, the nearest to a third first.
func places(lo, hi, near float64) []float64 {
	const n = 10
	if lo > hi { // all children stand higher up
		return nil
	}
	var out []float64
	for k := range n + 1 {
		if x := lo + (hi-lo)*float64(k)/n; math.Abs(x-near) > 0.05 {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b float64) int { return cmp.Compare(math.Abs(a-near), math.Abs(b-near)) })
	return out
}

// below is the reach of what hangs on a rail.
func (c *channel) below(rail int) (float64, float64) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, i := range c.hs[rail].vs {
		if v := &c.vs[i]; v.top == rail {
			lo, hi = math.Min(lo, v.x), math.Max(hi, v.x)
		}
	}
	return lo, hi
}

func (c *channel) measureSome(some []int) {
	for _, i := range some {
		c.hs[i].reach(c.vs)
	}
}
