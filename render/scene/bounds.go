package scene

import "math"

// Union is the smallest box about both; an empty box adds nothing.
func (b Box) Union(c Box) Box {
	if b == (Box{}) {
		return c
	}
	if c == (Box{}) {
		return b
	}
	return Box{math.Min(b.X0, c.X0), math.Min(b.Y0, c.Y0), math.Max(b.X1, c.X1), math.Max(b.Y1, c.Y1)}
}

// W is the box's width.
func (b Box) W() float64 { return b.X1 - b.X0 }

// H is the box's height.
func (b Box) H() float64 { return b.Y1 - b.Y0 }

// Grow moves each side outwards.
func (b Box) Grow(d float64) Box { return Box{b.X0 - d, b.Y0 - d, b.X1 + d, b.Y1 + d} }

// Holds reports whether a point is inside.
func (b Box) Holds(p Point) bool { return p.X >= b.X0 && p.X <= b.X1 && p.Y >= b.Y0 && p.Y <= b.Y1 }

// Bounds is the box about the path's points and the half of its line that lies outside.
// A curve's control points count, which errs on the large side.
func (p Path) Bounds(Measure) Box {
	var b Box
	first := true
	for _, st := range p.Steps {
		n := 1
		switch st.Op {
		case Curve:
			n = 3
		case Close:
			n = 0
		}
		for _, q := range st.P[:n] {
			if first {
				b, first = Box{q.X, q.Y, q.X, q.Y}, false
				continue
			}
			b = Box{math.Min(b.X0, q.X), math.Min(b.Y0, q.Y), math.Max(b.X1, q.X), math.Max(b.Y1, q.Y)}
		}
	}
	return b.Grow(p.Pen.Width / 2)
}

// Bounds is the box about the text and its halo. Turned text is given the box of its turned corners' circle.
func (t Text) Bounds(m Measure) Box {
	w, up, down := m(t)
	x := t.At.X
	switch t.Anchor {
	case Middle:
		x -= w / 2
	case End:
		x -= w
	}
	b := Box{x, t.At.Y - up, x + w, t.At.Y + down}.Grow(t.Edge)
	if t.Turn != 0 {
		r := math.Hypot(w, up+down)
		b = Box{t.At.X - r, t.At.Y - r, t.At.X + r, t.At.Y + r}
	}
	return b
}

// Bounds is the picture's own box.
func (i Image) Bounds(Measure) Box { return i.Box }

// Bounds is the box about all of a scene's ink.
func (s Scene) Bounds(m Measure) Box {
	var b Box
	for _, it := range s.Items {
		b = b.Union(it.Shape.Bounds(m))
	}
	return b
}
