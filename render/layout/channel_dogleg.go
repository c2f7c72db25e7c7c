package layout

import (
	"math"
	"slices"
)

// dogleg is a line from a single parent or a bar to a rail and a spare horizontal
// on which it can run across to above the children before it goes down to them.
// It is one below the bar: a bar drawn on past a partner would read as a longer one.
type dogleg struct{ v, spare int }

func (c *channel) doglegs() []dogleg {
	var out []dogleg
	for i := range c.vs {
		v := &c.vs[i]
		if v.bot < 0 || c.hs[v.bot].kind != kindRail || len(c.hs[v.bot].vs) < 3 {
			continue
		}
		if v.top == atTop && v.topEnd.person >= 0 || v.top >= 0 && c.hs[v.top].kind == kindBar {
			out = append(out, dogleg{i, c.addHoriz(v.union, kindJog)})
		}
	}
	return out
}

// tryDogleg bends a line if that saves more than half a crossing.
func (p *polisher) tryDogleg(d dogleg) bool {
	const pay = 0.6
	c := p.c
	rail := c.vs[d.v].bot
	lo, hi := c.below(rail)
	some := []int{rail}
	if top := c.vs[d.v].top; top >= 0 {
		some = append(some, top)
	}
	before := p.cost(some, []int{d.v})
	if len(c.hs[d.spare].vs) > 0 || hi-lo < 0.3 || before-p.surplus(some, []int{d.v}) < 1 {
		return false
	}
	some = append(some, d.spare)
	best, at := before-pay, math.NaN()
	for _, x := range places(lo, hi, c.vs[d.v].x) {
		undo := p.bend(d, rail, x)
		if cost := p.cost(some, []int{d.v, len(c.vs) - 1}); cost < best-1e-9 {
			best, at = cost, x
		}
		undo()
	}
	if math.IsNaN(at) {
		return false
	}
	p.bend(d, rail, at)
	return true
}

// bend puts the spare horizontal into the line and leads it down at x.
func (p *polisher) bend(d dogleg, rail int, x float64) (undo func()) {
	c := p.c
	order, hanging := slices.Clone(p.order), c.hs[rail].vs
	lo, hi := c.below(rail)
	w := len(c.vs)
	c.vs = append(c.vs, vert{union: c.vs[d.v].union, x: x, want: x, lo: math.Max(lo, x-0.3), hi: math.Min(hi, x+0.3),
		top: d.spare, bot: rail, topEnd: noPort, tail: noPort})
	c.vs[d.v].bot = d.spare
	c.hs[d.spare].vs = []int{d.v, w}
	c.hs[rail].vs = slices.Clone(hanging)
	c.hs[rail].vs[slices.Index(hanging, d.v)] = w
	p.restore(slices.Insert(slices.Clone(order), p.rank[rail], d.spare))
	some := []int{d.spare, rail}
	refresh := func() {
		c.measureSome(some)
		p.reprice(some)
	}
	refresh()
	for range 2 {
		p.settle(d.spare)
		p.settle(rail)
	}
	return func() {
		c.vs = c.vs[:w]
		c.vs[d.v].bot = rail
		c.hs[d.spare].vs, c.hs[rail].vs = nil, hanging
		p.restore(order)
		refresh()
	}
}
