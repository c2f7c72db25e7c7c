package png

import (
	"math"

	"kinweave/render/scene"
)

// run is one unbroken line of points, in scene units or in pixels.
type run struct {
	pts    []scene.Point
	closed bool
}

// runs takes a path apart into its unbroken lines and turns its curves into short strokes,
// none of which is further than a fifth of a pixel from the curve at the given scale.
func runs(steps []scene.Step, m scene.Matrix) []run {
	var out []run
	var now run
	end := func() {
		if len(now.pts) > 1 {
			out = append(out, now)
		}
		now = run{}
	}
	for _, st := range steps {
		switch st.Op {
		case scene.MoveTo:
			end()
			now.pts = append(now.pts, m.Apply(st.P[0]))
		case scene.LineTo:
			now.add(m.Apply(st.P[0]))
		case scene.Curve:
			now.curve(m.Apply(st.P[0]), m.Apply(st.P[1]), m.Apply(st.P[2]))
		case scene.Close:
			if len(now.pts) == 0 {
				continue
			}
			first := now.pts[0]
			now.closed = true
			if len(now.pts) > 1 && now.pts[len(now.pts)-1] == first {
				now.pts = now.pts[:len(now.pts)-1]
			}
			end()
			now.pts = append(now.pts, first)
		}
	}
	end()
	return out
}

func (r *run) add(p scene.Point) {
	if n := len(r.pts); n == 0 || r.pts[n-1] != p {
		r.pts = append(r.pts, p)
	}
}

func (r *run) curve(b, c, d scene.Point) {
	if len(r.pts) == 0 {
		r.pts = append(r.pts, b)
	}
	a := r.pts[len(r.pts)-1]
	bend := max(math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y), math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
	n := int(min(math.Ceil(math.Sqrt(bend*.75/.2)), 200))
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		r.add(scene.Point{X: k0*a.X + k1*b.X + k2*c.X + k3*d.X, Y: k0*a.Y + k1*b.Y + k2*c.Y + k3*d.Y})
	}
	r.add(d)
}

// level reports whether every stroke of the line is upright or level.
func (r run) level() bool {
	for i := 1; i < len(r.pts); i++ {
		if a, b := r.pts[i-1], r.pts[i]; a.X != b.X && a.Y != b.Y {
			return false
		}
	}
	if r.closed {
		a, b := r.pts[0], r.pts[len(r.pts)-1]
		return a.X == b.X || a.Y == b.Y
	}
	return true
}

// sides are the line's strokes, the closing one included.
func (r run) sides() int {
	if r.closed {
		return len(r.pts)
	}
	return len(r.pts) - 1
}

func (r run) side(i int) (a, b scene.Point) { return r.pts[i], r.pts[(i+1)%len(r.pts)] }

// sound reports whether every number in a path can be drawn. One that is not a number,
// or further off than any paper, would send the rest astray.
func sound(p scene.Path) bool {
	ok := func(v float64) bool { return math.Abs(v) < 1e7 } // false for NaN
	for _, st := range p.Steps {
		for _, q := range st.P[:points(st.Op)] {
			if !ok(q.X) || !ok(q.Y) {
				return false
			}
		}
	}
	for _, d := range p.Pen.Dash {
		if !ok(d) {
			return false
		}
	}
	return ok(p.Pen.Width)
}

// cut shortens a stroke to what lies in a box, as shares of its length (Liang and Barsky, 1984).
func cut(a, b scene.Point, box scene.Box) (t0, t1 float64, ok bool) {
	t0, t1 = 0, 1
	edge := func(d, room float64) bool {
		switch {
		case d == 0:
			return room >= 0
		case d < 0:
			t0 = max(t0, room/d)
		default:
			t1 = min(t1, room/d)
		}
		return true
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	ok = edge(-dx, a.X-box.X0) && edge(dx, box.X1-a.X) && edge(-dy, a.Y-box.Y0) && edge(dy, box.Y1-a.Y)
	return t0, t1, ok && t0 <= t1
}

// crop cuts a polygon to a box, side after side (Sutherland and Hodgman, 1974).
func crop(pts []scene.Point, box scene.Box) []scene.Point {
	for side := range 4 {
		in := func(p scene.Point) float64 {
			switch side {
			case 0:
				return p.X - box.X0
			case 1:
				return box.X1 - p.X
			case 2:
				return p.Y - box.Y0
			default:
				return box.Y1 - p.Y
			}
		}
		var out []scene.Point
		for i, p := range pts {
			q := pts[(i+1)%len(pts)]
			a, b := in(p), in(q)
			if a >= 0 {
				out = append(out, p)
			}
			if (a >= 0) != (b >= 0) {
				out = append(out, between(p, q, a/(a-b)))
			}
		}
		pts = out
	}
	return pts
}

func between(a, b scene.Point, t float64) scene.Point {
	return scene.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}

// area is a polygon's area, negative when it turns the other way.
func area(pts []scene.Point) float64 {
	var s float64
	for i, p := range pts {
		q := pts[(i+1)%len(pts)]
		s += p.X*q.Y - q.X*p.Y
	}
	return s / 2
}
