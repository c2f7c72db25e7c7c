package network

import (
	"math"

	"kinweave/render"
	"kinweave/render/scene"
)

// ink is a kind of line, or a mark on one, that the legend explains.
type ink int

// The lines of the eco-map, its arrow, and the lines of the connectedness map.
const (
	inkStrong ink = iota
	inkOrdinary
	inkWeak
	inkStressful
	inkEnded
	inkUnsaid
	inkHelp
	inkKin
	inkCares
	inkPaid
	inkMoved
	inks
)

var inkOf = map[strength]ink{strong: inkStrong, ordinary: inkOrdinary, weak: inkWeak, stressful: inkStressful, ended: inkEnded, unsaid: inkUnsaid}

// Widths in units of the map; on paper a symbol is about 12 mm, and these about 3, 1.5 and 1 points.
const (
	thick, plain, thin = 4.6, 2.2, 1.3
	headLong, headWide = 13.0, 6.5
)

// line draws one kind of line along a way, with an arrow at either end where help goes. k makes
// everything smaller, for the legend.
func (s *sheet) line(kind ink, way []scene.Point, atEnd, atStart bool, k float64) []scene.Shape {
	var heads []scene.Shape
	if atEnd {
		heads = append(heads, head(way, k))
		way = shorter(way, headLong*k*0.8)
	}
	if atStart {
		way = turned(way)
		heads = append(heads, head(way, k))
		way = turned(shorter(way, headLong*k*0.8))
	}
	if len(way) < 2 {
		return heads
	}
	pen := scene.Pen{Stroke: render.Ink, Width: plain * k}
	switch kind {
	case inkStrong:
		pen.Width = thick * k
	case inkWeak:
		pen.Dash = []float64{9 * k, 6 * k}
	case inkKin:
		pen.Width = thin * k
	case inkUnsaid: // not dots, which are somebody's sign of stress
		pen.Width, pen.Stroke, pen.Dash = thin*k, render.Soft, []float64{11 * k, 4 * k, 2 * k, 4 * k}
	case inkCares:
		pen.Width, pen.Stroke = thick*k*0.8, render.Accent
	case inkPaid:
		pen.Dash = []float64{2 * k, 5 * k}
	case inkStressful:
		if s.o.Style == UK {
			pen.Dash, pen.Cap, pen.Width = []float64{0.6 * k, 7 * k}, scene.Round, 3.4*k
			break
		}
		ticks := scene.Path{Pen: scene.Pen{Stroke: render.Ink, Width: 1.6 * k}}
		for _, at := range along(way, 11*k) {
			nx, ny := -at.dy*6*k, at.dx*6*k
			ticks.Steps = append(ticks.Steps, move(at.X-nx, at.Y-ny), to(at.X+nx, at.Y+ny))
		}
		heads = append(heads, ticks)
	case inkEnded:
		if s.o.Look.Gentle { // no bars between a child and anybody
			pen.Dash = []float64{3 * k, 9 * k}
			break
		}
		a, b, bars := parted(way, 7*k, 8*k)
		bars.Pen = scene.Pen{Stroke: render.Ink, Width: plain * k}
		return append(heads, scene.Path{Steps: open(a), Pen: pen}, scene.Path{Steps: open(b), Pen: pen}, bars)
	}
	out := append([]scene.Shape{scene.Path{Steps: open(way), Pen: pen}}, heads...)
	if kind == inkCares {
		far := shorter(way, long(way)*0.4) // where lines have spread
		out = append(out, heart(far[len(far)-1], 9*k))
	}
	return out
}

// head is the filled arrow at the end of a way.
func head(way []scene.Point, k float64) scene.Shape {
	z := way[len(way)-1]
	body := shorter(way, headLong*k)
	a := body[len(body)-1]
	d := math.Max(0.001, math.Hypot(z.X-a.X, z.Y-a.Y))
	nx, ny := -(z.Y-a.Y)/d*headWide*k, (z.X-a.X)/d*headWide*k
	return scene.Path{Steps: []scene.Step{move(z.X, z.Y), to(a.X+nx, a.Y+ny), to(a.X-nx, a.Y-ny), {Op: scene.Close}}, Pen: scene.Pen{Fill: render.Ink}}
}

// parted is a way with a gap in its middle and a bar at each side of it: the sign of a cut-off.
func parted(way []scene.Point, gap, bar float64) (a, b []scene.Point, bars scene.Path) {
	l := long(way)
	a, b = shorter(way, l/2+gap/2), turned(shorter(turned(way), l/2+gap/2))
	for _, end := range [][]scene.Point{a, turned(b)} {
		z, y := end[len(end)-1], end[max(0, len(end)-2)]
		d := math.Max(0.001, math.Hypot(z.X-y.X, z.Y-y.Y))
		nx, ny := -(z.Y-y.Y)/d*bar, (z.X-y.X)/d*bar
		bars.Steps = append(bars.Steps, move(z.X-nx, z.Y-ny), to(z.X+nx, z.Y+ny))
	}
	return a, b, bars
}

// heart is the sign of love, on a line.
func heart(c scene.Point, r float64) scene.Shape {
	p := func(x, y float64) scene.Point { return scene.Point{X: c.X + x*r, Y: c.Y + y*r} }
	curve := func(a, b, z scene.Point) scene.Step { return scene.Step{Op: scene.Curve, P: [3]scene.Point{a, b, z}} }
	foot, notch := p(0, 0.95), p(0, -0.35)
	return scene.Path{Pen: scene.Pen{Fill: render.Accent, Stroke: render.PaperColor, Width: r * 0.22}, Steps: []scene.Step{
		move(foot.X, foot.Y), curve(p(-1.5, -0.1), p(-0.85, -1.35), notch), curve(p(0.85, -1.35), p(1.5, -0.1), foot), {Op: scene.Close}}}
}

func move(x, y float64) scene.Step {
	return scene.Step{Op: scene.MoveTo, P: [3]scene.Point{{X: x, Y: y}}}
}
func to(x, y float64) scene.Step {
	return scene.Step{Op: scene.LineTo, P: [3]scene.Point{{X: x, Y: y}}}
}
