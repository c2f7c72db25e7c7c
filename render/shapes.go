package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

// form is the outline of a sign.
type form int

const (
	square form = iota
	circle
	dome      // square foot, round head
	rounded   // between square and circle: not known
	triangle  // point up
	diamond   // pets only, never a person
	cross     // a loss in the UK drawing
	dot       // a loss in McGoldrick's
	smallForm // half size, rounded
	tab       // where a branch goes on elsewhere
)

// forms is how each sign is drawn: which outline, how large against a symbol, and
// the form inside it.
type figure struct {
	form       form
	scale      float64
	inner      form
	has        bool // has an inner form
	innerScale float64
}

func figureOf(p graph.Person, convention string) figure {
	switch p.Shown {
	case graph.Male:
		return figure{form: square, scale: 1}
	case graph.Female:
		return figure{form: circle, scale: 1}
	case graph.NonBinary:
		return figure{form: dome, scale: 1}
	case graph.TransMan: // the outer form is the lived gender
		return figure{form: square, scale: 1, inner: circle, has: true, innerScale: 0.62}
	case graph.TransWoman:
		return figure{form: circle, scale: 1, inner: square, has: true, innerScale: 0.52}
	case graph.Unborn:
		return figure{form: triangle, scale: 0.6}
	case graph.Miscarriage, graph.Termination:
		if convention == UKICS {
			return figure{form: cross, scale: 0.3}
		}
		return figure{form: dot, scale: 0.25}
	case graph.Stillborn:
		return figure{form: smallForm, scale: 0.5}
	case petShown:
		return figure{form: diamond, scale: 0.6}
	case stubShown:
		return figure{form: tab, scale: 0.92}
	}
	if convention == UKICS {
		return figure{form: triangle, scale: 1}
	}
	return figure{form: rounded, scale: 1}
}

// steps draws a form about a centre, w wide.
func (f form) steps(c scene.Point, w float64) []scene.Step {
	r := w / 2
	switch f {
	case circle, dot:
		return circleSteps(c, r)
	case dome:
		k := r * kappa
		return []scene.Step{move(c.X-r, c.Y+r), to(c.X-r, c.Y),
			curve(c.X-r, c.Y-k, c.X-k, c.Y-r, c.X, c.Y-r), curve(c.X+k, c.Y-r, c.X+r, c.Y-k, c.X+r, c.Y),
			to(c.X+r, c.Y+r), shut()}
	case rounded:
		return roundSteps(scene.Box{X0: c.X - r, Y0: c.Y - r, X1: c.X + r, Y1: c.Y + r}, w/3)
	case smallForm:
		return roundSteps(scene.Box{X0: c.X - r, Y0: c.Y - r, X1: c.X + r, Y1: c.Y + r}, w/4)
	case triangle:
		return []scene.Step{move(c.X, c.Y-r), to(c.X+r, c.Y+r), to(c.X-r, c.Y+r), shut()}
	case diamond:
		return []scene.Step{move(c.X, c.Y-r), to(c.X+r, c.Y), to(c.X, c.Y+r), to(c.X-r, c.Y), shut()}
	case tab:
		return tabSteps(c, w)
	case cross:
		return []scene.Step{move(c.X-r, c.Y-r), to(c.X+r, c.Y+r), move(c.X+r, c.Y-r), to(c.X-r, c.Y+r)}
	}
	return []scene.Step{move(c.X-r, c.Y-r), to(c.X+r, c.Y-r), to(c.X+r, c.Y+r), to(c.X-r, c.Y+r), shut()}
}

// edge is where a line at x from above (or below) meets the form.
func (f form) edge(c scene.Point, w, x float64, above bool) float64 {
	r, dx := w/2, math.Abs(x-c.X)
	side := 1.0
	if above {
		side = -1
	}
	if dx > r {
		return c.Y
	}
	switch {
	case f == circle, f == dot, f == dome && above:
		return c.Y + side*math.Sqrt(r*r-dx*dx)
	case f == triangle && above:
		return c.Y - r + 2*dx
	case f == diamond:
		return c.Y + side*(r-dx)
	case f == tab:
		return c.Y + side*math.Min(w*tabHigh, w*tabHigh*(r-(x-c.X))/(r*0.55))
	case f == cross:
		return c.Y
	}
	return c.Y + side*r
}

// crossSteps is the cross of somebody who has died, corner to corner of the form.
func (f form) crossSteps(c scene.Point, w float64) []scene.Step {
	r := w / 2
	x := func(c scene.Point, dx, top, bottom float64) []scene.Step {
		return []scene.Step{move(c.X-dx, c.Y-top), to(c.X+bottom, c.Y+bottom), move(c.X+dx, c.Y-top), to(c.X-bottom, c.Y+bottom)}
	}
	switch f {
	case circle:
		d := r * math.Sqrt2 / 2
		return x(c, d, d, d)
	case dome:
		d := r * math.Sqrt2 / 2
		return x(c, d, d, r)
	case rounded, smallForm:
		d := r * 0.87
		return x(c, d, d, d)
	case triangle: // from the corners of the foot to the middles of the sides
		return []scene.Step{move(c.X-r, c.Y+r), to(c.X+r/2, c.Y), move(c.X+r, c.Y+r), to(c.X-r/2, c.Y)}
	case diamond:
		return x(c, r/2, r/2, r/2)
	}
	return x(c, r, r, r)
}

// seat is where the writing inside a form has most room.
func (f form) seat(c scene.Point, w float64) scene.Point {
	if f == triangle {
		c.Y += w * 0.16
	}
	if f == dome {
		c.Y += w * 0.04
	}
	return c
}

// kappa makes a quarter of a circle out of a Bézier curve.
const kappa = 0.5522847498

func circleSteps(c scene.Point, r float64) []scene.Step {
	k := r * kappa
	return []scene.Step{move(c.X, c.Y-r),
		curve(c.X+k, c.Y-r, c.X+r, c.Y-k, c.X+r, c.Y), curve(c.X+r, c.Y+k, c.X+k, c.Y+r, c.X, c.Y+r),
		curve(c.X-k, c.Y+r, c.X-r, c.Y+k, c.X-r, c.Y), curve(c.X-r, c.Y-k, c.X-k, c.Y-r, c.X, c.Y-r), shut()}
}

// roundSteps is a box with rounded corners.
func roundSteps(b scene.Box, r float64) []scene.Step {
	r = math.Min(r, math.Min(b.W(), b.H())/2)
	k := r * (1 - kappa)
	return []scene.Step{
		move(b.X0+r, b.Y0), to(b.X1-r, b.Y0), curve(b.X1-k, b.Y0, b.X1, b.Y0+k, b.X1, b.Y0+r),
		to(b.X1, b.Y1-r), curve(b.X1, b.Y1-k, b.X1-k, b.Y1, b.X1-r, b.Y1),
		to(b.X0+r, b.Y1), curve(b.X0+k, b.Y1, b.X0, b.Y1-k, b.X0, b.Y1-r),
		to(b.X0, b.Y0+r), curve(b.X0, b.Y0+k, b.X0+k, b.Y0, b.X0+r, b.Y0), shut()}
}

// starSteps is the small star that stands for "has died" in the gentle drawing.
func starSteps(c scene.Point, r float64) []scene.Step {
	var out []scene.Step
	for i := range 10 {
		a, q := float64(i)*math.Pi/5-math.Pi/2, r
		if i%2 == 1 {
			q = r * 0.42
		}
		x, y := c.X+q*math.Cos(a), c.Y+q*math.Sin(a)
		if i == 0 {
			out = append(out, move(x, y))
		} else {
			out = append(out, to(x, y))
		}
	}
	return append(out, shut())
}

func move(x, y float64) scene.Step {
	return scene.Step{Op: scene.MoveTo, P: [3]scene.Point{{X: x, Y: y}}}
}
func to(x, y float64) scene.Step {
	return scene.Step{Op: scene.LineTo, P: [3]scene.Point{{X: x, Y: y}}}
}
func shut() scene.Step { return scene.Step{Op: scene.Close} }
func curve(x1, y1, x2, y2, x, y float64) scene.Step {
	return scene.Step{Op: scene.Curve, P: [3]scene.Point{{X: x1, Y: y1}, {X: x2, Y: y2}, {X: x, Y: y}}}
}
