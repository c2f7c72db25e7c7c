package layout

import (
	"cmp"
	"math"
	"slices"
)

// separate moves verticals of different unions that would run side by side too
// closely. Everyone keeps the order in which they want to stand; the answer is
// the mean of pushing everything as far left and as far right as need be.
func (c *channel) separate() {
	n := len(c.vs)
	if n == 0 {
		return
	}
	ids := make([]int, n)
	for i := range ids {
		ids[i] = i
	}
	lean := make([]float64, n)
	for i := range c.vs {
		lean[i] = c.lean(&c.vs[i])
	}
	// Of two that are too close, the one whose line goes on to the right goes right.
	place := func(i int) float64 {
		switch {
		case lean[i] > 0.3:
			return c.vs[i].x + 0.06
		case lean[i] < -0.3:
			return c.vs[i].x - 0.06
		}
		return c.vs[i].x
	}
	slices.SortStableFunc(ids, func(a, b int) int {
		if r := cmp.Compare(place(a), place(b)); r != 0 {
			return r
		}
		if r := cmp.Compare(lean[a], lean[b]); r != 0 {
			return r
		}
		return cmp.Compare(c.vs[a].union, c.vs[b].union)
	})
	// One that finds no room changes places with a neighbour to its left; if that
	// never ends, the order in which least was out of place is taken.
	least, best := math.Inf(1), slices.Clone(ids)
	for range 16 {
		bad, over := c.push(ids)
		if over < least {
			least = over
			copy(best, ids)
		}
		if bad < 0 || !c.swapBack(ids, bad) {
			break
		}
	}
	c.push(best)
	for i := range c.vs {
		c.vs[i].x = round(c.vs[i].x)
	}
}

// lean says to which side the rest of a vertical's line lies.
func (c *channel) lean(v *vert) float64 {
	sum := 0.0
	for _, h := range []int{v.top, v.bot} {
		if h >= 0 {
			sum += middle(c.hs[h].lo, c.hs[h].hi) - v.x
		}
	}
	return sum
}

// clash reports whether two verticals need a distance.
func (c *channel) clash(v, w *vert) bool {
	if v.union == w.union {
		return false
	}
	a, b := c.span(v)
	d, e := c.span(w)
	return a <= e && d <= b
}

const window = 1.6 // wider than anything a vertical is ever moved

// push places the verticals; it returns the place in ids of the first that has no
// room, or -1, and by how much they are out of theirs in all.
func (c *channel) push(ids []int) (bad int, over float64) {
	n := len(ids)
	low, high := make([]float64, n), make([]float64, n)
	bad = -1
	near := func(i, j int) bool {
		return c.clash(&c.vs[ids[i]], &c.vs[ids[j]])
	}
	for i := range n {
		v := &c.vs[ids[i]]
		low[i] = v.lo
		for j := i - 1; j >= 0 && c.vs[ids[j]].want > v.want-window; j-- {
			if low[j]+lineClear > low[i] && near(i, j) {
				low[i] = low[j] + lineClear
			}
		}
		if low[i] > v.hi+1e-9 {
			over += low[i] - v.hi
			if bad < 0 {
				bad = i
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		v := &c.vs[ids[i]]
		high[i] = v.hi
		for j := i + 1; j < n && c.vs[ids[j]].want < v.want+window; j++ {
			if high[j]-lineClear < high[i] && near(i, j) {
				high[i] = high[j] - lineClear
			}
		}
	}
	right, left := make([]float64, n), make([]float64, n)
	for i := range n {
		v := &c.vs[ids[i]]
		x := math.Max(v.want, low[i])
		for j := i - 1; j >= 0 && c.vs[ids[j]].want > v.want-window; j-- {
			if right[j]+lineClear > x && near(i, j) {
				x = right[j] + lineClear
			}
		}
		right[i] = math.Min(x, math.Max(high[i], low[i]))
	}
	for i := n - 1; i >= 0; i-- {
		v := &c.vs[ids[i]]
		x := math.Min(v.want, high[i])
		for j := i + 1; j < n && c.vs[ids[j]].want < v.want+window; j++ {
			if left[j]-lineClear < x && near(i, j) {
				x = left[j] - lineClear
			}
		}
		left[i] = math.Max(x, math.Min(low[i], high[i]))
	}
	for i := range n {
		c.vs[ids[i]].x = middle(left[i], right[i])
	}
	return bad, over
}

// swapBack lets a vertical without room change places with the nearest one to
// its left that it clashes with and that could stand further right, or at least
// where it is.
func (c *channel) swapBack(ids []int, i int) bool {
	v := &c.vs[ids[i]]
	with := -1
	for j := i - 1; j >= 0 && c.vs[ids[j]].want > v.want-window; j-- {
		w := &c.vs[ids[j]]
		if !c.clash(v, w) {
			continue
		}
		if w.hi > v.hi {
			with = j
			break
		}
		if with < 0 && v.lo+lineClear <= w.hi {
			with = j
		}
	}
	if with < 0 {
		return false
	}
	id := ids[i]
	copy(ids[with+1:i+1], ids[with:i])
	ids[with] = id
	return true
}
