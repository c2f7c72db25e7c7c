package own

import (
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/scene"
)

// faces are drawn on a line, in a square of 100.
var faces = map[graph.OwnLineKind][]stroke{
	"happy": drawing(`
		w 7 O 0 0 46 46
		k 0 O -15 -10 6 8
		k 0 O 15 -10 6 8
		- 8 M -22 12 C -12 32 12 32 22 12`),
	"so-so": drawing(`
		w 7 O 0 0 46 46
		k 0 O -15 -10 6 8
		k 0 O 15 -10 6 8
		- 8 M -20 18 L 20 18`),
	"sad": drawing(`
		w 7 O 0 0 46 46
		k 0 O -15 -10 6 8
		k 0 O 15 -10 6 8
		- 8 M -20 26 C -12 10 12 10 20 26`),
}

// faceSize is how large a face on a line is.
const faceSize = 34.0

// line draws a line between two things, with its face where most of it can be seen.
func (s *sheet) line(l graph.OwnLine) {
	a, b, ok := s.ends(l)
	if !ok {
		return
	}
	pen := scene.Pen{Stroke: s.g.lines, Width: 4, Cap: scene.Round}
	if l.Kind == "thick" {
		pen.Width = 11
	}
	ref := "line:" + RefOf(l.From) + "-" + RefOf(l.To)
	s.put(scene.Lines, ref, "line", scene.Path{Steps: []scene.Step{move(a.X, a.Y), to(b.X, b.Y)}, Pen: pen})
	if f := faces[l.Kind]; f != nil {
		at, k := s.clear(l, a, b), faceSize/100
		for _, st := range f {
			p := scene.Path{Steps: moved(st.steps, scene.Matrix{S: k, X: at.X, Y: at.Y}), Pen: scene.Pen{Fill: st.fill, Cap: scene.Round}}
			if st.width > 0 {
				p.Pen.Stroke, p.Pen.Width = outline, st.width*k
			}
			s.put(scene.Lines, ref, "line", p)
		}
	}
}

// onLine writes her word for a line beside it, where it lies over as little as can be, and on top: every word can be read.
func (s *sheet) onLine(l graph.OwnLine, over []scene.Box) []scene.Box {
	a, b, ok := s.ends(l)
	if !ok || l.Word == "" {
		return over
	}
	t := scene.Text{String: l.Word, Size: 17 * s.o.Text, Anchor: scene.Middle, Color: s.g.words, Halo: s.g.sheet, Edge: 5}
	lines := s.wrap(t, wordWide*0.8*math.Max(1, s.o.Text))
	wide, high := 0.0, float64(len(lines))*t.Size*lineHigh
	for _, line := range lines {
		t.String = line
		w, _, _ := s.fonts.Measure(t)
		wide = math.Max(wide, w)
	}
	best, least := scene.Box{}, math.Inf(1)
	for _, share := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8} {
		at := between(a, b, share)
		for _, up := range []float64{-0.5, -1, 0, 0.5, -1.5} { // of its height, from the line
			y := at.Y + up*(high+faceSize)
			box := scene.Box{X0: at.X - wide/2, Y0: y - high/2, X1: at.X + wide/2, Y1: y + high/2}
			cost := 300*math.Abs(share-0.5) + 150*math.Abs(up+0.5)
			for _, o := range over {
				cost += 10 * math.Max(0, math.Min(box.X1, o.X1)-math.Max(box.X0, o.X0)) * math.Max(0, math.Min(box.Y1, o.Y1)-math.Max(box.Y0, o.Y0))
			}
			if cost < least {
				best, least = box, cost
			}
		}
	}
	for i, line := range lines {
		t.String, t.At = line, scene.Point{X: (best.X0 + best.X1) / 2, Y: best.Y0 + (float64(i)+0.8)*t.Size*lineHigh}
		s.put(scene.Symbols, "line:"+RefOf(l.From)+"-"+RefOf(l.To), "name", t)
	}
	return append(over, best)
}

// onLines writes all of them, once everything else has its place.
func (s *sheet) onLines() {
	var over []scene.Box
	for _, it := range s.out.Items {
		if it.Layer == scene.Symbols || it.Role == "line" && len(it.Shape.(scene.Path).Steps) > 2 { // a face on a line, and no line
			over = append(over, it.Shape.Bounds(s.fonts.Measure))
		}
	}
	for _, l := range s.m.Lines {
		over = s.onLine(l, over)
	}
}

// clear is the place on a line, as near to its middle as can be, that nothing else lies over.
func (s *sheet) clear(l graph.OwnLine, a, b scene.Point) scene.Point {
	for _, share := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8} {
		at := between(a, b, share)
		if !slices.ContainsFunc(s.m.Items, func(x graph.OwnItem) bool {
			return x.No != l.From && x.No != l.To && math.Hypot(x.X-at.X, x.Y-at.Y) < Reach(x)+faceSize/2
		}) {
			return at
		}
	}
	return between(a, b, 0.5)
}

// ends are where a line comes out from under the things it joins.
func (s *sheet) ends(l graph.OwnLine) (a, b scene.Point, ok bool) {
	from, one := s.m.Item(l.From)
	till, two := s.m.Item(l.To)
	if l.From == 0 {
		from = s.me()
	}
	if !one || !two {
		return a, b, false
	}
	a, b = scene.Point{X: from.X, Y: from.Y}, scene.Point{X: till.X, Y: till.Y}
	far := math.Hypot(b.X-a.X, b.Y-a.Y)
	if far < 1 {
		return a, b, false
	}
	if room := far - Reach(from) - Reach(till); room > faceSize {
		a, b = between(a, b, 0.85*Reach(from)/far), between(b, a, 0.85*Reach(till)/far) // no gap at a star's waist
	}
	return a, b, true
}

// Reach is how far a thing reaches from its middle.
func Reach(x graph.OwnItem) float64 {
	if x.Shape == graph.OwnNote {
		return 40
	}
	r := across / 2 * sizes[x.Size]
	if x.Shape == graph.OwnSticker {
		r *= 1.2
	}
	if x.No == 0 {
		r *= 1.16
	}
	return r
}

// At finds what lies under a point: the thing on top, within a reach that a finger needs at least.
func At(m graph.OwnMap, p scene.Point, least float64) (no int, ok bool) {
	no, nearest := 0, math.Inf(1)
	for i, x := range append([]graph.OwnItem{{}}, m.Items...) {
		if x.No == 0 && i > 0 {
			continue
		}
		d := math.Hypot(p.X-x.X, p.Y-x.Y)
		reach := math.Max(Reach(x)+6, least)
		if x.Shape == graph.OwnNote && math.Abs(p.Y-x.Y) < 34 && math.Abs(p.X-x.X) < noteWide/2+14 {
			d, reach = math.Min(d, reach-1), reach+1
		}
		if d <= reach && (d <= Reach(x) || d < nearest) { // what lies on top wins where both are hit squarely
			no, nearest, ok = x.No, d, true
		}
	}
	return no, ok
}

// LineAt finds the line under a point, when there is one.
func LineAt(m graph.OwnMap, p scene.Point) (graph.OwnLine, bool) {
	best, found, at := 22.0, false, graph.OwnLine{}
	for _, l := range m.Lines {
		from, _ := m.Item(l.From)
		till, _ := m.Item(l.To)
		dx, dy := till.X-from.X, till.Y-from.Y
		if far := dx*dx + dy*dy; far > 1 {
			t := min(max(((p.X-from.X)*dx+(p.Y-from.Y)*dy)/far, 0), 1)
			if d := math.Hypot(p.X-from.X-t*dx, p.Y-from.Y-t*dy); d < best {
				best, found, at = d, true, l
			}
		}
	}
	return at, found
}
