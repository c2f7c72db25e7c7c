package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

// Lengths of emotional lines. They are thinner than those of the family.
const (
	feltPen  = 1.4
	feltGap  = 8.0  // between parallel lines
	zigHigh  = 6.0  // half the height of a zigzag
	zigLong  = 12.0 // 0.25 u: closer ones run into a band at a quarter of this size
	waveLong = 26.0
	headLong = 14.0
)

// head is what stands at the end of a line, at the person it is about.
type head int

const (
	noHead     head = iota
	arrow           // two strokes
	filled          // a filled triangle
	hollow          // an empty one
	squareHead      // a filled square
)

// felt is how a kind of emotional line is drawn.
type felt struct {
	sides []float64 // where the parallel lines run, in gaps
	dash  dash
	zig   bool
	wavy  bool
	heavy bool
	head  head
	cut   int // 1 broken by two bars, 2 with a circle in the gap
	heart bool
}

var feltKinds = map[graph.LineKind]felt{
	graph.Connected:         {sides: []float64{0}},
	graph.Close:             {sides: []float64{-0.5, 0.5}},
	graph.Fused:             {sides: []float64{-1, 0, 1}},
	graph.Distant:           {sides: []float64{0}, dash: dotted},
	graph.Hostile:           {zig: true},
	graph.CloseHostile:      {sides: []float64{-1.15, 1.15}, zig: true},
	graph.FusedHostile:      {sides: []float64{-1.15, 0, 1.15}, zig: true},
	graph.DistantHostile:    {sides: []float64{0}, dash: dotted, zig: true},
	graph.CutOff:            {sides: []float64{0}, cut: 1},
	graph.Repaired:          {sides: []float64{0}, cut: 2},
	graph.FocusedOn:         {sides: []float64{0}, head: arrow},
	graph.FocusedNegatively: {sides: []float64{0}, heavy: true, head: arrow},
	graph.Caretaker:         {sides: []float64{0}, head: hollow},
	graph.Spiritual:         {wavy: true},
	graph.EmotionalAbuse:    {zig: true, head: hollow},
	graph.PhysicalAbuse:     {zig: true, head: filled},
	graph.SexualAbuse:       {sides: []float64{-1.15, 1.15}, zig: true, head: filled},
	graph.Neglect:           {zig: true, dash: dotted, head: hollow},
	graph.Controlling:       {sides: []float64{0}, head: squareHead},
	graph.Love:              {sides: []float64{0}, heart: true},
}

// feelingInk draws a kind of line along a way. What belongs to the past is drawn softer.
func feelingInk(kind graph.LineKind, way []scene.Point, past bool) []scene.Path {
	f, ok := feltKinds[kind]
	if !ok {
		f = feltKinds[graph.Connected]
	}
	color, width := Ink, feltPen
	if past {
		color, width = Half, feltPen*0.8
	}
	if f.heavy {
		width *= 2.2
	}
	way = evenly(way, 1.6)
	var out []scene.Path
	add := func(pts []scene.Point, d dash) {
		if len(pts) > 1 {
			out = append(out, scene.Path{Steps: open(corners(pts)), Pen: d.pen(color, width)})
		}
	}
	body := way
	if f.head != noHead {
		body = cutEnd(way, headLong*0.9)
	}
	for _, side := range f.sides {
		if f.cut > 0 {
			half := len(body) / 2
			gap := 4
			add(body[:max(1, half-gap)], f.dash)
			add(body[min(len(body)-1, half+gap):], f.dash)
			continue
		}
		add(beside(body, side*feltGap), f.dash)
	}
	if f.zig {
		d := solid
		if len(f.sides) == 0 {
			d = f.dash
		}
		add(zigzag(body), d)
	}
	if f.wavy {
		add(wave(body), solid)
	}
	mid, dir := middleOf(way)
	if f.cut > 0 {
		for _, side := range []float64{-1, 1} {
			c := scene.Point{X: mid.X + dir.X*side*6.4, Y: mid.Y + dir.Y*side*6.4}
			add([]scene.Point{{X: c.X - dir.Y*7, Y: c.Y + dir.X*7}, {X: c.X + dir.Y*7, Y: c.Y - dir.X*7}}, solid)
		}
		if f.cut == 2 {
			out = append(out, scene.Path{Steps: circleSteps(mid, 3.6), Pen: scene.Pen{Stroke: color, Width: width, Fill: White}})
		}
	}
	if f.heart {
		out = append(out, scene.Path{Steps: heartSteps(mid, 8), Pen: scene.Pen{Stroke: color, Width: width, Fill: White}})
	}
	if f.head != noHead {
		out = append(out, headPath(f.head, way, color, width))
	}
	return out
}

func open(pts []scene.Point) []scene.Step {
	out := []scene.Step{move(pts[0].X, pts[0].Y)}
	for _, p := range pts[1:] {
		out = append(out, to(p.X, p.Y))
	}
	return out
}

// corners leaves out the points of a line at which it does not turn, so that dashes run on over them.
func corners(pts []scene.Point) []scene.Point {
	out := pts[:1:1]
	for i := 1; i+1 < len(pts); i++ {
		a, b, c := out[len(out)-1], pts[i], pts[i+1]
		if math.Abs((b.X-a.X)*(c.Y-b.Y)-(b.Y-a.Y)*(c.X-b.X)) > 0.01*math.Hypot(c.X-a.X, c.Y-a.Y) {
			out = append(out, b)
		}
	}
	return append(out, pts[len(pts)-1])
}

// evenly sets the points of a way at equal distances.
func evenly(way []scene.Point, pace float64) []scene.Point {
	out := []scene.Point{way[0]}
	left := pace
	for i := 1; i < len(way); i++ {
		p, q := way[i-1], way[i]
		d := math.Hypot(q.X-p.X, q.Y-p.Y)
		at := left
		for ; at <= d; at += pace {
			out = append(out, scene.Point{X: p.X + (q.X-p.X)*at/d, Y: p.Y + (q.Y-p.Y)*at/d})
		}
		left = at - d
	}
	return append(out, way[len(way)-1])
}

func cutEnd(way []scene.Point, by float64) []scene.Point {
	for n := len(way); n > 2; n-- {
		if math.Hypot(way[n-1].X-way[len(way)-1].X, way[n-1].Y-way[len(way)-1].Y) >= by {
			return way[:n]
		}
	}
	return way[:2]
}

// swing moves the points of an evenly set way aside by a function of the distance run.
func swing(way []scene.Point, side func(run float64) float64) []scene.Point {
	out := make([]scene.Point, 0, len(way))
	run := 0.0
	for i := range way {
		a, c := way[max(0, i-1)], way[min(len(way)-1, i+1)]
		l := math.Max(0.001, math.Hypot(c.X-a.X, c.Y-a.Y))
		if i > 0 {
			run += math.Hypot(way[i].X-way[i-1].X, way[i].Y-way[i-1].Y)
		}
		d := side(run)
		out = append(out, scene.Point{X: way[i].X + (c.Y-a.Y)/l*d, Y: way[i].Y - (c.X-a.X)/l*d})
	}
	return out
}

// zigzag has its corners exactly half a period apart, so only they are kept.
func zigzag(way []scene.Point) []scene.Point {
	way = evenly(way, zigLong/2)
	i := -1
	return swing(way, func(float64) float64 {
		i++
		switch {
		case i == 0 || i >= len(way)-2:
			return 0
		case i%2 == 1:
			return zigHigh
		}
		return -zigHigh
	})
}

func wave(way []scene.Point) []scene.Point {
	return swing(way, func(run float64) float64 { return 4 * math.Sin(run*2*math.Pi/waveLong) })
}

// middleOf is the middle of a way and its direction there.
func middleOf(way []scene.Point) (mid, dir scene.Point) {
	h := len(way) / 2
	a, c := way[max(0, h-1)], way[min(len(way)-1, h+1)]
	l := math.Max(0.001, math.Hypot(c.X-a.X, c.Y-a.Y))
	return way[h], scene.Point{X: (c.X - a.X) / l, Y: (c.Y - a.Y) / l}
}

func headPath(h head, way []scene.Point, color scene.Color, width float64) scene.Path {
	tip := way[len(way)-1]
	back := cutEnd(way, headLong)
	b := back[len(back)-1]
	l := math.Max(0.001, math.Hypot(tip.X-b.X, tip.Y-b.Y))
	d := scene.Point{X: (tip.X - b.X) / l, Y: (tip.Y - b.Y) / l}
	at := func(along, aside float64) (float64, float64) {
		return tip.X - d.X*along - d.Y*aside, tip.Y - d.Y*along + d.X*aside
	}
	p := scene.Path{Pen: scene.Pen{Stroke: color, Width: width}}
	x0, y0 := at(headLong, 6.5)
	x1, y1 := at(headLong, -6.5)
	switch h {
	case arrow:
		p.Pen.Width = feltPen
		p.Steps = []scene.Step{move(x0, y0), to(tip.X, tip.Y), to(x1, y1), move(tip.X, tip.Y), to(b.X, b.Y)}
	case squareHead:
		p.Pen.Fill = color
		x2, y2 := at(1, -6.5)
		x3, y3 := at(1, 6.5)
		p.Steps = []scene.Step{move(x0, y0), to(x1, y1), to(x2, y2), to(x3, y3), shut()}
	default:
		p.Pen.Fill = White
		if h == filled {
			p.Pen.Fill = color
		}
		p.Steps = []scene.Step{move(x0, y0), to(tip.X, tip.Y), to(x1, y1), shut()}
	}
	return p
}

func heartSteps(c scene.Point, r float64) []scene.Step {
	at := func(x, y float64) (float64, float64) { return c.X + x*r, c.Y + y*r }
	step := func(x1, y1, x2, y2, x, y float64) scene.Step {
		a, b := at(x1, y1)
		d, e := at(x2, y2)
		f, g := at(x, y)
		return curve(a, b, d, e, f, g)
	}
	x, y := at(0, -0.35)
	return []scene.Step{move(x, y), step(0.2, -1.1, 1.25, -1.15, 1.08, -0.2), step(0.98, 0.33, 0.4, 0.55, 0, 1.05),
		step(-0.4, 0.55, -0.98, 0.33, -1.08, -0.2), step(-1.25, -1.15, -0.2, -1.1, 0, -0.35), shut()}
}
