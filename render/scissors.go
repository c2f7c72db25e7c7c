package render

import (
	"math"

	"kinweave/render/scene"
)

// cutPath is what a window shows of a path. A scene has no scissors, and ink that is only
// covered up is still in the file: it can be selected, searched and counted. An area is
// cut apart from its outline, which must not run along the window's edge.
func cutPath(p scene.Path, window scene.Box) []scene.Path {
	box := p.Bounds(nil)
	if inside(box, window.Grow(p.Pen.Width/2)) {
		return []scene.Path{p}
	}
	if apart(box, window) {
		return nil
	}
	var area, ink []scene.Step
	for _, line := range flat(p.Steps) {
		if p.Pen.Fill.A > 0 {
			area = append(area, polygon(cutArea(line, window))...)
		}
		if p.Pen.Stroke.A > 0 && p.Pen.Width > 0 {
			ink = append(ink, cutLine(line, window)...)
		}
	}
	var out []scene.Path
	if len(area) > 0 {
		out = append(out, scene.Path{Steps: area, Pen: scene.Pen{Fill: p.Pen.Fill}})
	}
	if len(ink) > 0 {
		pen := p.Pen
		pen.Fill = scene.Color{}
		out = append(out, scene.Path{Steps: ink, Pen: pen})
	}
	return out
}

// flat is a path as straight pieces, one list for each of its parts.
func flat(steps []scene.Step) [][]scene.Point {
	const pieces = 12
	var out [][]scene.Point
	var line []scene.Point
	for _, st := range steps {
		switch st.Op {
		case scene.MoveTo:
			if len(line) > 1 {
				out = append(out, line)
			}
			line = []scene.Point{st.P[0]}
		case scene.LineTo:
			line = append(line, st.P[0])
		case scene.Curve:
			if len(line) == 0 {
				continue
			}
			a, b, c, z := line[len(line)-1], st.P[0], st.P[1], st.P[2]
			for i := 1; i <= pieces; i++ {
				t := float64(i) / pieces
				u := 1 - t
				f0, f1, f2, f3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
				line = append(line, scene.Point{X: f0*a.X + f1*b.X + f2*c.X + f3*z.X, Y: f0*a.Y + f1*b.Y + f2*c.Y + f3*z.Y})
			}
		case scene.Close:
			if len(line) > 1 {
				out = append(out, append(line, line[0]))
			}
			line = nil
		}
	}
	if len(line) > 1 {
		out = append(out, line)
	}
	return out
}

// cutLine keeps the pieces of a line within a window.
func cutLine(line []scene.Point, window scene.Box) []scene.Step {
	var out []scene.Step
	var at scene.Point
	drawn := false
	for i := 1; i < len(line); i++ {
		a, z, ok := cutPiece(line[i-1], line[i], window)
		if !ok {
			continue
		}
		if !drawn || at != a {
			out = append(out, move(a.X, a.Y))
		}
		out = append(out, to(z.X, z.Y))
		at, drawn = z, true
	}
	return out
}

// cutPiece is Liang and Barsky's way to cut a straight piece.
func cutPiece(a, z scene.Point, w scene.Box) (from, till scene.Point, ok bool) {
	lo, hi := 0.0, 1.0
	dx, dy := z.X-a.X, z.Y-a.Y
	for _, e := range [4][2]float64{{-dx, a.X - w.X0}, {dx, w.X1 - a.X}, {-dy, a.Y - w.Y0}, {dy, w.Y1 - a.Y}} {
		switch {
		case e[0] == 0:
			if e[1] < 0 {
				return a, z, false
			}
		case e[0] < 0:
			lo = math.Max(lo, e[1]/e[0])
		default:
			hi = math.Min(hi, e[1]/e[0])
		}
	}
	if lo >= hi {
		return a, z, false
	}
	at := func(t float64) scene.Point {
		switch t {
		case 0:
			return a
		case 1:
			return z
		}
		return scene.Point{X: a.X + dx*t, Y: a.Y + dy*t}
	}
	return at(lo), at(hi), true
}

// cutArea is Sutherland and Hodgman's way to cut an area: one edge of the window after another.
func cutArea(line []scene.Point, w scene.Box) []scene.Point {
	edges := []func(scene.Point) float64{
		func(p scene.Point) float64 { return p.X - w.X0 },
		func(p scene.Point) float64 { return w.X1 - p.X },
		func(p scene.Point) float64 { return p.Y - w.Y0 },
		func(p scene.Point) float64 { return w.Y1 - p.Y },
	}
	for _, in := range edges {
		var next []scene.Point
		for i, p := range line {
			q := line[(i+1)%len(line)]
			dp, dq := in(p), in(q)
			if dp >= 0 {
				next = append(next, p)
			}
			if dp > 0 && dq < 0 || dp < 0 && dq > 0 {
				t := dp / (dp - dq)
				next = append(next, scene.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t})
			}
		}
		if line = next; len(line) == 0 {
			return nil
		}
	}
	return line
}

func polygon(pts []scene.Point) []scene.Step {
	if len(pts) < 3 {
		return nil
	}
	out := []scene.Step{move(pts[0].X, pts[0].Y)}
	for _, p := range pts[1:] {
		out = append(out, to(p.X, p.Y))
	}
	return append(out, shut())
}

// cover lays paper over what still runs out of the map's area: writing that no sheet
// shows whole, which cannot be cut.
func cover(out *scene.Scene, a scene.Box) {
	p := out.Page
	for _, b := range []scene.Box{{X1: p.X1, Y1: a.Y0}, {Y0: a.Y1, X1: p.X1, Y1: p.Y1},
		{Y0: a.Y0, X1: a.X0, Y1: a.Y1}, {X0: a.X1, Y0: a.Y0, X1: p.X1, Y1: a.Y1}} {
		furniture(out, "", scene.Path{Steps: boxSteps(b), Pen: scene.Pen{Fill: White}})
	}
}
