package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

func round(v float64) float64 { return math.Round(v) }

// even rounds to an even number, so that half of it is whole.
func even(v float64) float64 { return 2 * math.Round(v/2) }

// track is a plan's line in the scene's units.
func (b *board) track(l layout.Line) []scene.Point {
	out := make([]scene.Point, len(l.Points))
	for i, p := range l.Points {
		out[i] = whole(p)
	}
	return out
}

func (b *board) hopsOf(l layout.Line) []scene.Point {
	var out []scene.Point
	for _, p := range l.Hops {
		for i := 1; i < len(l.Points); i++ { // a slanting line does not jump
			if l.Points[i-1].Y == p.Y && l.Points[i].Y == p.Y {
				out = append(out, whole(p))
				break
			}
		}
	}
	if len(out) > 0 {
		b.use(SignHop)
	}
	return out
}

// meet leads the ends of a line that stop at a person's room to the outline itself.
// A circle's edge lies further in than its room at every x but its middle.
func (b *board) meet(pts []scene.Point, person graph.ID) []scene.Point {
	i, ok := b.cast.number[person]
	if !ok || len(pts) < 2 {
		return pts
	}
	s := b.stance(b.cast.people[i])
	if s.hidden {
		return pts
	}
	half := unit * b.where[string(person)].W / 2
	for _, e := range []int{0, len(pts) - 1} {
		p := &pts[e]
		if math.Abs(p.X-s.at.X) <= half+1 && math.Abs(math.Abs(p.Y-s.at.Y)-half) <= 2 {
			p.Y = s.edge(p.X, p.Y < s.at.Y)
		}
	}
	return pts
}

// line draws a line that jumps over what it crosses.
func (b *board) line(ref, role string, pts, hops []scene.Point, pen scene.Pen) {
	if len(pts) < 2 {
		return
	}
	steps := []scene.Step{move(pts[0].X, pts[0].Y)}
	for i := 1; i < len(pts); i++ {
		steps = append(steps, jumps(pts[i-1], pts[i], hops)...)
		steps = append(steps, to(pts[i].X, pts[i].Y))
	}
	b.put(scene.Item{Layer: scene.Lines, Ref: ref, Role: role, Shape: scene.Path{Steps: steps, Pen: pen}})
}

// jumps are the small arcs on one level piece of a line.
func jumps(p, q scene.Point, hops []scene.Point) []scene.Step {
	if p.Y != q.Y || p.X == q.X {
		return nil
	}
	dir := 1.0
	if q.X < p.X {
		dir = -1
	}
	var on []float64
	for _, h := range hops {
		if math.Abs(h.Y-p.Y) < 0.5 && (h.X-p.X)*dir > 1 && (q.X-h.X)*dir > 1 {
			on = append(on, h.X)
		}
	}
	if dir < 0 {
		for i, j := 0, len(on)-1; i < j; i, j = i+1, j-1 {
			on[i], on[j] = on[j], on[i]
		}
	}
	var out []scene.Step
	from := p.X
	for i, x := range on {
		next := q.X
		if i+1 < len(on) {
			next = (x + on[i+1]) / 2
		}
		r := math.Min(hopSize, math.Min(math.Abs(x-from), math.Abs(next-x))*0.9)
		k := r * 4 / 3
		out = append(out, to(x-dir*r, p.Y), curve(x-dir*r, p.Y-k, x+dir*r, p.Y-k, x+dir*r, p.Y))
		from = x + dir*r
	}
	return out
}

// beside is a line at a distance to the left of the way it runs.
func beside(pts []scene.Point, d float64) []scene.Point {
	n := len(pts)
	if n < 2 {
		return pts
	}
	normal := func(a, c scene.Point) scene.Point {
		l := math.Hypot(c.X-a.X, c.Y-a.Y)
		if l == 0 {
			return scene.Point{}
		}
		return scene.Point{X: (c.Y - a.Y) / l, Y: -(c.X - a.X) / l}
	}
	out := make([]scene.Point, n)
	for i := range pts {
		var a, c scene.Point
		switch i {
		case 0:
			a = normal(pts[0], pts[1])
			c = a
		case n - 1:
			a = normal(pts[n-2], pts[n-1])
			c = a
		default:
			a, c = normal(pts[i-1], pts[i]), normal(pts[i], pts[i+1])
		}
		m := scene.Point{X: a.X + c.X, Y: a.Y + c.Y}
		// A corner moves along its bisector; a sharp one no further than twice the distance.
		if f := math.Max(0.5, (m.X*m.X+m.Y*m.Y)/2); f > 0 {
			m.X, m.Y = m.X/f, m.Y/f
		}
		out[i] = scene.Point{X: pts[i].X + m.X*d, Y: pts[i].Y + m.Y*d}
	}
	return out
}
