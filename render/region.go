package render

import (
	"math"
	"slices"

	"kinweave/render/scene"
)

// region is the ground inside a home's outline: a box with bites taken out of its edges
// where somebody else stands. Its parts cover it and share no ground.
type region struct {
	box   scene.Box
	bites []scene.Box
	parts []scene.Box

	xs, ys []float64 // the lines of the grid that all corners lie on
	on     []bool    // which of its cells belong to the region, row by row
}

// bite takes obstacles out of a box from whichever side costs least ground, but never what
// is to be kept. ok is false when an obstacle cannot be reached, or the ground would fall
// apart or hang together by a thread.
func bite(box scene.Box, keep, obstacles []scene.Box) (r region, ok bool) {
	for _, o := range obstacles { // what stands on what is to be kept cannot be reached
		if !apart(o, box) && !spares(o, keep) {
			return r, false
		}
	}
	box = shrink(box, keep, obstacles)
	r.box = box
	for _, o := range obstacles {
		if apart(o, box) || slices.ContainsFunc(r.bites, func(b scene.Box) bool { return inside(meeting(o, box), b) }) {
			continue
		}
		if len(r.bites) == mostBites {
			return r, false
		}
		best, least := scene.Box{}, math.Inf(1)
		for _, way := range []scene.Box{
			{X0: o.X0, Y0: box.Y0 - 1, X1: o.X1, Y1: o.Y1}, {X0: o.X0, Y0: o.Y0, X1: o.X1, Y1: box.Y1 + 1},
			{X0: box.X0 - 1, Y0: o.Y0, X1: o.X1, Y1: o.Y1}, {X0: o.X0, Y0: o.Y0, X1: box.X1 + 1, Y1: o.Y1}} {
			way = noTongue(way, box, keep)
			lost := meeting(way, box)
			if a := lost.W() * lost.H(); a < least && spares(way, keep) {
				best, least = way, a
			}
		}
		if math.IsInf(least, 1) {
			return r, false
		}
		r.bites = append(r.bites, best)
	}
	if len(r.bites) > 0 {
		const thread = 5
		narrow := region{box: box}
		for _, b := range r.bites {
			narrow.bites = append(narrow.bites, b.Grow(thread))
		}
		narrow.divide()
		if !narrow.whole() {
			return r, false
		}
		for _, k := range keep { // what hangs by a thread would be outside now
			if !narrow.touches(k) {
				return r, false
			}
		}
	}
	r.divide()
	r.fill(keep)
	return r, r.whole() // and without holes, since every bite begins at an edge
}

// mostBites keeps an outline simple, and the search for one short.
const mostBites = 4

// noTongue makes a bite larger where it would leave a thin strip along the box's edge.
func noTongue(way, box scene.Box, keep []scene.Box) scene.Box {
	const thin = unit
	try := func(b scene.Box, strip float64) {
		if strip > 0 && strip < thin && spares(b, keep) {
			way = b
		}
	}
	b := way
	b.Y1 = box.Y1 + 1
	try(b, box.Y1-way.Y1)
	b = way
	b.Y0 = box.Y0 - 1
	try(b, way.Y0-box.Y0)
	b = way
	b.X1 = box.X1 + 1
	try(b, box.X1-way.X1)
	b = way
	b.X0 = box.X0 - 1
	try(b, way.X0-box.X0)
	return way
}

// fill closes the strips between two bites that are too thin to belong to anything, where nothing is lost by it.
func (r *region) fill(keep []scene.Box) {
	const thin = 30
	most := mostCorners
	if len(r.bites) > 1 && r.corners() > mostCorners { // filled it has to be plain, or it is better drawn in two
		most = fewCorners
	}
	for i, b := range r.bites {
		for _, c := range r.bites[:i] {
			across := scene.Box{X0: math.Min(b.X1, c.X1), X1: math.Max(b.X0, c.X0), Y0: math.Max(b.Y0, c.Y0), Y1: math.Min(b.Y1, c.Y1)}
			down := scene.Box{X0: math.Max(b.X0, c.X0), X1: math.Min(b.X1, c.X1), Y0: math.Min(b.Y1, c.Y1), Y1: math.Max(b.Y0, c.Y0)}
			for k, strip := range []scene.Box{across, down} {
				gap := []float64{strip.W(), strip.H()}[k]
				if strip.W() <= 0 || strip.H() <= 0 || gap > thin || !spares(strip, keep) {
					continue
				}
				filled := region{box: r.box, bites: append(slices.Clip(r.bites), strip)}
				if filled.divide(); filled.whole() && len(filled.loops()) == 1 && filled.corners() <= most {
					*r = filled
					return
				}
			}
		}
	}
}

func spares(b scene.Box, keep []scene.Box) bool {
	return !slices.ContainsFunc(keep, func(k scene.Box) bool { return !apart(k, b) })
}

// shrink draws in the sides of a box that reach into an obstacle by their margin only.
func shrink(box scene.Box, keep, obstacles []scene.Box) scene.Box {
	const least = 1.0
	var core scene.Box
	for _, k := range keep {
		core = core.Union(k)
	}
	for _, o := range obstacles {
		if apart(o, box) {
			continue
		}
		best, cost := box, math.Inf(1)
		try := func(b scene.Box, lost float64, room float64) {
			if room >= least && lost < cost && lost < 16 {
				best, cost = b, lost
			}
		}
		b := box
		b.X0 = o.X1
		try(b, b.X0-box.X0, core.X0-b.X0)
		b = box
		b.X1 = o.X0
		try(b, box.X1-b.X1, b.X1-core.X1)
		b = box
		b.Y0 = o.Y1
		try(b, b.Y0-box.Y0, core.Y0-b.Y0)
		b = box
		b.Y1 = o.Y0
		try(b, box.Y1-b.Y1, b.Y1-core.Y1)
		box = best
	}
	return box
}

func meeting(a, b scene.Box) scene.Box {
	c := scene.Box{X0: math.Max(a.X0, b.X0), Y0: math.Max(a.Y0, b.Y0), X1: math.Min(a.X1, b.X1), Y1: math.Min(a.Y1, b.Y1)}
	if c.X0 >= c.X1 || c.Y0 >= c.Y1 {
		return scene.Box{}
	}
	return c
}

// ruled finds the lines of the grid.
func (r region) ruled() (xs, ys []float64) {
	room := 2 + 2*len(r.bites)
	xs, ys = append(make([]float64, 0, room), r.box.X0, r.box.X1), append(make([]float64, 0, room), r.box.Y0, r.box.Y1)
	for _, b := range r.bites {
		for _, x := range []float64{b.X0, b.X1} {
			if x > r.box.X0 && x < r.box.X1 {
				xs = append(xs, x)
			}
		}
		for _, y := range []float64{b.Y0, b.Y1} {
			if y > r.box.Y0 && y < r.box.Y1 {
				ys = append(ys, y)
			}
		}
	}
	slices.Sort(xs)
	slices.Sort(ys)
	return slices.Compact(xs), slices.Compact(ys)
}

// divide fills in the parts.
func (r *region) divide() {
	xs, ys := r.ruled()
	cells := (len(xs) - 1) * (len(ys) - 1)
	r.xs, r.ys, r.parts, r.on = xs, ys, make([]scene.Box, 0, cells), make([]bool, 0, cells)
	for j := 0; j+1 < len(ys); j++ {
		for i := 0; i+1 < len(xs); i++ {
			c := scene.Box{X0: xs[i], Y0: ys[j], X1: xs[i+1], Y1: ys[j+1]}
			on := !slices.ContainsFunc(r.bites, func(b scene.Box) bool { return !apart(b, c) })
			if r.on = append(r.on, on); on {
				r.parts = append(r.parts, c)
			}
		}
	}
}

// has reports whether a cell of the grid belongs to the region.
func (r region) has(i, j int) bool {
	return i >= 0 && j >= 0 && i+1 < len(r.xs) && j+1 < len(r.ys) && r.on[j*(len(r.xs)-1)+i]
}

// corners is how many there are round the region.
func (r region) corners() int {
	n := 0
	for j := range r.ys {
		for i := range r.xs {
			a, b, c, d := r.has(i-1, j-1), r.has(i, j-1), r.has(i-1, j), r.has(i, j)
			switch {
			case a != b && c != d && a == d: // two that touch at a point
				n += 2
			case (a != b) != (c != d): // one or three of the four
				n++
			}
		}
	}
	return n
}

// ground is the region's area.
func (r region) ground() float64 {
	a := 0.0
	for _, p := range r.parts {
		a += p.W() * p.H()
	}
	return a
}

// touches reports whether a box shares ground with the region.
func (r region) touches(b scene.Box) bool {
	return slices.ContainsFunc(r.parts, func(p scene.Box) bool { return !apart(p, b) })
}

// covers reports whether all of a box is within the region.
func (r region) covers(b scene.Box) bool {
	return inside(b, r.box) && !slices.ContainsFunc(r.bites, func(c scene.Box) bool { return !apart(c, b) })
}

func (r region) holds(p scene.Point) bool {
	return slices.ContainsFunc(r.parts, func(b scene.Box) bool { return b.Holds(p) })
}

// whole reports whether one can walk from every part to every other.
func (r region) whole() bool {
	first, wide := slices.Index(r.on, true), len(r.xs)-1
	if first < 0 {
		return false
	}
	on := slices.Clone(r.on)
	n := 0
	var walk func(i, j int)
	walk = func(i, j int) {
		if i < 0 || j < 0 || i >= wide || j+1 >= len(r.ys) || !on[j*wide+i] {
			return
		}
		on[j*wide+i] = false
		n++
		walk(i-1, j)
		walk(i+1, j)
		walk(i, j-1)
		walk(i, j+1)
	}
	walk(first%wide, first/wide)
	return n == len(r.parts)
}

// loops are the edges of a region: one round it, and one more for every hole.
func (r region) loops() [][]scene.Point {
	xs, ys, in := r.xs, r.ys, r.has
	type corner struct{ i, j int }
	next := map[corner][]corner{} // clockwise
	var starts []corner
	edge := func(a, z corner) {
		next[a] = append(next[a], z)
		starts = append(starts, a)
	}
	for j := range ys {
		for i := range xs {
			if in(i, j) && !in(i, j-1) {
				edge(corner{i, j}, corner{i + 1, j})
			}
			if in(i, j) && !in(i+1, j) {
				edge(corner{i + 1, j}, corner{i + 1, j + 1})
			}
			if in(i, j) && !in(i, j+1) {
				edge(corner{i + 1, j + 1}, corner{i, j + 1})
			}
			if in(i, j) && !in(i-1, j) {
				edge(corner{i, j + 1}, corner{i, j})
			}
		}
	}
	var out [][]scene.Point
	for _, s := range starts {
		var loop []scene.Point
		for at := s; len(next[at]) > 0; {
			p := scene.Point{X: xs[at.i], Y: ys[at.j]}
			if n := len(loop); n > 1 && (loop[n-1].X == p.X && loop[n-2].X == p.X || loop[n-1].Y == p.Y && loop[n-2].Y == p.Y) {
				loop[n-1] = p
			} else {
				loop = append(loop, p)
			}
			to := next[at][0]
			next[at] = next[at][1:]
			at = to
		}
		if n := len(loop); n > 2 && (loop[n-1].X == loop[0].X && loop[n-2].X == loop[0].X || loop[n-1].Y == loop[0].Y && loop[n-2].Y == loop[0].Y) {
			loop = loop[:n-1]
		}
		if n := len(loop); n > 2 && (loop[n-1].X == loop[0].X && loop[1].X == loop[0].X || loop[n-1].Y == loop[0].Y && loop[1].Y == loop[0].Y) {
			loop = loop[1:]
		}
		if len(loop) > 3 {
			out = append(out, loop)
		}
	}
	return out
}

// steps is the outline with rounded corners, less round where an arc would cut something that is to be clear.
func (r region) steps(round float64, clear []scene.Box) []scene.Step {
	var out []scene.Step
	for _, loop := range r.loops() {
		n := len(loop)
		for i, p := range loop {
			a, z := loop[(i+n-1)%n], loop[(i+1)%n]
			before, after := math.Hypot(p.X-a.X, p.Y-a.Y), math.Hypot(z.X-p.X, z.Y-p.Y)
			q := math.Min(round, math.Min(before, after)/2)
			if (p.X-a.X)*(z.Y-p.Y) < (p.Y-a.Y)*(z.X-p.X) { // it bends round somebody else's: close about them
				q = math.Min(q, round*0.4)
			}
			for q > 1 && arcCuts(p, a, z, q, clear) {
				q--
			}
			from := scene.Point{X: p.X + (a.X-p.X)*q/before, Y: p.Y + (a.Y-p.Y)*q/before}
			till := scene.Point{X: p.X + (z.X-p.X)*q/after, Y: p.Y + (z.Y-p.Y)*q/after}
			if i == 0 {
				out = append(out, move(from.X, from.Y))
			} else {
				out = append(out, to(from.X, from.Y))
			}
			out = append(out, curve(from.X+(p.X-from.X)*kappa, from.Y+(p.Y-from.Y)*kappa, till.X+(p.X-till.X)*kappa, till.Y+(p.Y-till.Y)*kappa, till.X, till.Y))
		}
		out = append(out, shut())
	}
	return out
}

// arcCuts reports whether a quarter circle at the corner p between a and z would leave a
// part of something outside.
func arcCuts(p, a, z scene.Point, q float64, clear []scene.Box) bool {
	c := scene.Point{X: p.X + sign(a.X+z.X-2*p.X)*q, Y: p.Y + sign(a.Y+z.Y-2*p.Y)*q} // the circle's middle
	corner := scene.Box{X0: math.Min(p.X, c.X), Y0: math.Min(p.Y, c.Y), X1: math.Max(p.X, c.X), Y1: math.Max(p.Y, c.Y)}
	for _, b := range clear {
		for _, at := range []scene.Point{{X: b.X0, Y: b.Y0}, {X: b.X1, Y: b.Y0}, {X: b.X0, Y: b.Y1}, {X: b.X1, Y: b.Y1}} {
			if corner.Holds(at) && math.Hypot(at.X-c.X, at.Y-c.Y) > q {
				return true
			}
		}
	}
	return false
}

func sign(v float64) float64 {
	switch {
	case v < 0:
		return -1
	case v > 0:
		return 1
	}
	return 0
}
