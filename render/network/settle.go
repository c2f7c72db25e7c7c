package network

import (
	"cmp"
	"math"
	"slices"

	"kinweave/render/scene"
)

// settle moves whoever lies on somebody else, or in the way of somebody's line to the middle, to the nearest
// place where they do neither. Whoever stood there before is moved last, and whom the user put there
// only for another whom the user put on top of them. hub is the room of the middle itself.
func settle(nodes []node, hub scene.Box) {
	turn := make([]int, len(nodes)) // who is dealt with first keeps the place
	for i := range turn {
		turn[i] = i
	}
	rank := func(n node) int {
		switch {
		case n.held:
			return 0
		case n.old:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(turn, func(a, b int) int {
		x, y := nodes[a], nodes[b]
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(math.Hypot(x.at.X, x.at.Y), math.Hypot(y.at.X, y.at.Y)))
	})
	laned := !slices.ContainsFunc(nodes, func(n node) bool { return !n.row || n.old })
	for k, i := range turn {
		c := crowd{nodes: nodes, hub: hub, others: turn[:k], laned: laned}
		if c.free(nodes[i]) && (nodes[i].held || nodes[i].old || c.hits(nodes[i]) == 0) {
			continue
		}
		c.move(&nodes[i])
	}
}

// crowd is who stands already.
type crowd struct {
	nodes  []node
	hub    scene.Box
	others []int
	laned  bool // rows set anew, with lanes for their lines
}

// free reports whether somebody lies on nobody.
func (c crowd) free(n node) bool {
	b := n.box().Grow(air)
	return !touch(b, c.hub) && !slices.ContainsFunc(c.others, func(j int) bool { return touch(b, c.nodes[j].box()) })
}

// hits counts the lines to the middle that pass through somebody, for one more at this place.
func (c crowd) hits(n node) int {
	k := 0
	if c.laned || n.beside() { // lines to those beside the child go over their heads
		return k
	}
	own := n.box().Grow(air)
	for _, j := range c.others {
		o := c.nodes[j]
		if crosses(n.end(), scene.Point{}, o.box().Grow(3)) {
			k++
		}
		if !o.beside() && crosses(o.end(), scene.Point{}, own) {
			k++
		}
	}
	return k
}

// move looks round about, further and further. There is always room somewhere.
func (c crowd) move(n *node) {
	const pace, turns = 14.0, 24
	home := n.at
	var best scene.Point
	least := -1
	for r := 0.0; ; r += pace {
		for t := range turns {
			a := float64(t) * 2 * math.Pi / turns
			dx, dy := r*math.Cos(a), r*math.Sin(a)
			if n.row {
				if t != 0 && t != turns/2 {
					continue
				}
				dy = 0
			}
			n.at = scene.Point{X: math.Round(home.X + dx), Y: math.Round(home.Y + dy)}
			if !c.free(*n) {
				continue
			}
			h := c.hits(*n)
			if least < 0 || h < least {
				best, least = n.at, h
			}
			if h == 0 {
				return
			}
			if r == 0 {
				break
			}
		}
		// A line through somebody's name is worth a walk, not a journey; it can be led round them.
		if least >= 0 && r > 260 {
			n.at = best
			return
		}
	}
}
