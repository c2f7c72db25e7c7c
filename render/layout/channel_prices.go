package layout

import "slices"

// reprice finds the prices of some horizontals against all others.
func (p *polisher) reprice(some []int) {
	c := p.c
	for _, a := range some {
		h := &c.hs[a]
		for _, b := range p.near[a] {
			p.price[a*p.n+b], p.price[b*p.n+a] = 0, 0
			i := slices.Index(p.near[b], a)
			last := len(p.near[b]) - 1
			p.near[b][i] = p.near[b][last]
			p.near[b] = p.near[b][:last]
		}
		p.near[a] = p.near[a][:0]
		for b := range p.n {
			o := &c.hs[b]
			if b == a || !h.meet(o) && h.union != o.union {
				continue
			}
			if ab, ba := c.price(a, b), c.price(b, a); ab != 0 || ba != 0 {
				p.price[a*p.n+b], p.price[b*p.n+a] = ab, ba
				p.near[a], p.near[b] = append(p.near[a], b), append(p.near[b], a)
			}
		}
		p.alone[a] = 0
		for _, i := range p.plumb {
			if v := &c.vs[i]; v.union != h.union && v.x > h.lo && v.x < h.hi {
				p.alone[a]++
			}
		}
	}
}

// cost is what some horizontals cost where they are, and the straight verticals
// among the moved ones.
func (p *polisher) cost(some, moved []int) float64 {
	sum := 0.0
	mine := func(h int) bool {
		for _, s := range some {
			if s == h {
				return true
			}
		}
		return false
	}
	for _, a := range some {
		if p.c.hs[a].kind == kindApex {
			continue
		}
		sum += p.alone[a]
		for _, b := range p.near[a] {
			w := 1.0
			if mine(b) {
				w = 0.5
			}
			switch r := p.rank[b]; {
			case r < 0:
			case r < p.rank[a]:
				sum += w * p.price[b*p.n+a]
			default:
				sum += w * p.price[a*p.n+b]
			}
		}
	}
	for _, v := range moved {
		x := &p.c.vs[v]
		if x.top < 0 && x.bot < 0 {
			for h := range p.c.hs {
				if o := &p.c.hs[h]; !mine(h) && o.union != x.union && x.x > o.lo && x.x < o.hi {
					sum++
				}
			}
		} else if x.top >= 0 && x.bot >= 0 && p.c.hs[x.bot].kind != kindApex {
			// Wherever the other lies, above, between or below, the two ends
			// together count one crossing more than there are.
			for _, h := range p.order {
				if o := &p.c.hs[h]; o.union != x.union && x.x > o.lo && x.x < o.hi {
					sum--
				}
			}
		}
	}
	return sum
}

// surplus is the crossings among a cost that are none: a price does not know where
// the other end of a vertical is. It is the same before and after most changes, so
// only those are tried that have something to gain.
func (p *polisher) surplus(some, moved []int) float64 {
	c, n := p.c, 0.0
	ends := func(h, o int) { // verticals of h that stop before they come to o
		lo, hi := c.hs[o].lo, c.hs[o].hi
		for _, i := range c.hs[h].vs {
			v := &c.vs[i]
			if v.x <= lo || v.x >= hi || v.top < 0 || v.bot < 0 || slices.Contains(moved, i) {
				continue
			}
			if r := p.rank[o]; v.top == h && p.rank[h] < r && p.rank[v.bot] < r && p.rank[v.bot] >= 0 ||
				v.bot == h && p.rank[h] > r && p.rank[v.top] > r {
				n++
			}
		}
	}
	for _, a := range some {
		if c.hs[a].kind == kindApex {
			continue
		}
		for _, b := range p.near[a] {
			if p.rank[b] >= 0 && c.hs[b].union != c.hs[a].union {
				ends(a, b)
				ends(b, a)
			}
		}
	}
	return n
}
