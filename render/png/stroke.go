package png

import (
	"math"

	"kinweave/render/scene"
)

// pieces are simple polygons that all turn the same way round. The rasteriser adds up
// what overlaps and stops at full ink, so a stroke made of such pieces has no holes.
type pieces struct {
	pts  []scene.Point
	ends []int
}

func (s *pieces) add(pts ...scene.Point) {
	from := len(s.pts)
	s.pts = append(s.pts, pts...)
	if area(pts) < 0 {
		for i, j := from, len(s.pts)-1; i < j; i, j = i+1, j-1 {
			s.pts[i], s.pts[j] = s.pts[j], s.pts[i]
		}
	}
	s.ends = append(s.ends, len(s.pts))
}

func (s *pieces) each(f func([]scene.Point)) {
	from := 0
	for _, to := range s.ends {
		f(s.pts[from:to])
		from = to
	}
}

// nib is the pen in pixels: half the line's width, its dashes, its ends, and the box outside
// which nothing can be seen, so that a long line costs no more than what shows of it.
type nib struct {
	half  float64
	dash  []float64 // an even number of lengths, or none
	round bool
	box   scene.Box
}

// stroke adds the ink of a line.
func (s *pieces) stroke(r run, n nib) {
	if len(n.dash) > 0 {
		s.dashed(r, n)
		return
	}
	for i := range r.sides() {
		a, b := r.side(i)
		t0, t1, ok := cut(a, b, n.box)
		if !ok {
			continue
		}
		s.bar(between(a, b, t0), between(a, b, t1), n.half)
	}
	for i := range r.pts {
		before, after := i-1, i+1
		if r.closed {
			before, after = (i+len(r.pts)-1)%len(r.pts), (i+1)%len(r.pts)
		} else if before < 0 || after == len(r.pts) {
			if n.round && n.box.Holds(r.pts[i]) {
				s.dot(r.pts[i], n.half)
			}
			continue
		}
		if n.box.Holds(r.pts[i]) {
			s.corner(r.pts[before], r.pts[i], r.pts[after], n.half)
		}
	}
}

// dashed adds only the dashes that can be seen: the pattern's place at the first of
// them is worked out, not walked to.
func (s *pieces) dashed(r run, n nib) {
	var period float64
	for _, d := range n.dash {
		period += d
	}
	var gone float64
	for i := range r.sides() {
		a, b := r.side(i)
		long := math.Hypot(b.X-a.X, b.Y-a.Y)
		t0, t1, ok := cut(a, b, n.box)
		if !ok || long == 0 {
			gone = math.Mod(gone+long, period)
			continue
		}
		dashes(n.dash, period, gone, t0*long, t1*long, func(from, to float64) {
			p, q := between(a, b, from/long), between(a, b, to/long)
			s.bar(p, q, n.half)
			if n.round {
				s.dot(p, n.half)
				s.dot(q, n.half)
			}
			if to == long && i+1 < r.sides() && n.box.Holds(b) {
				_, next := r.side(i + 1)
				s.corner(a, b, next, n.half)
			}
		})
		gone = math.Mod(gone+long, period)
	}
}

// sliver is a dash too short to be one: what rounding leaves where a pattern ends with its line.
const sliver = 1e-3

// dashes calls f for each stretch of ink between two places on a stroke, when the pattern
// has already run for gone before the stroke's start.
func dashes(dash []float64, period, gone, from, to float64, f func(from, to float64)) {
	at := from - math.Mod(gone+from, period)
	for at < to {
		for i, d := range dash {
			a, z := max(at, from), min(at+d, to)
			if i%2 == 0 && (z-a > sliver || d == 0 && a == z) {
				f(a, z)
			}
			at += d
		}
	}
}

func (s *pieces) bar(a, b scene.Point, half float64) {
	long := math.Hypot(b.X-a.X, b.Y-a.Y)
	if long == 0 {
		return
	}
	x, y := -(b.Y-a.Y)/long*half, (b.X-a.X)/long*half
	s.add(scene.Point{X: a.X + x, Y: a.Y + y}, scene.Point{X: b.X + x, Y: b.Y + y},
		scene.Point{X: b.X - x, Y: b.Y - y}, scene.Point{X: a.X - x, Y: a.Y - y})
}

func (s *pieces) dot(c scene.Point, r float64) {
	n := int(min(max(math.Ceil(4*math.Sqrt(r)), 8), 64))
	pts := make([]scene.Point, n)
	for i := range pts {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		pts[i] = scene.Point{X: c.X + r*cos, Y: c.Y + r*sin}
	}
	s.add(pts...)
}

// corner closes the notch on the outer side of a bend: to a point, or flat where the point
// would be longer than four half widths (the rule of SVG).
func (s *pieces) corner(a, b, c scene.Point, half float64) {
	ux, uy, l1 := b.X-a.X, b.Y-a.Y, math.Hypot(b.X-a.X, b.Y-a.Y)
	vx, vy, l2 := c.X-b.X, c.Y-b.Y, math.Hypot(c.X-b.X, c.Y-b.Y)
	if l1 == 0 || l2 == 0 {
		return
	}
	ux, uy, vx, vy = ux/l1, uy/l1, vx/l2, vy/l2
	turn := ux*vy - uy*vx
	if math.Abs(turn) < 1e-3 {
		return
	}
	side := half
	if turn > 0 {
		side = -half
	}
	p := scene.Point{X: b.X - uy*side, Y: b.Y + ux*side}
	q := scene.Point{X: b.X - vy*side, Y: b.Y + vx*side}
	k := 1 + ux*vx + uy*vy // twice the squared cosine of half the bend
	if k < 1./8 {
		s.add(b, p, q)
		return
	}
	tip := scene.Point{X: b.X - (uy+vy)*side/k, Y: b.Y + (ux+vx)*side/k}
	s.add(b, p, tip, q)
}
