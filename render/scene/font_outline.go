package scene

import (
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Outline is a glyph's shape at an em of 1, its origin at (0, 0). It is shared: don't change it.
func (f *Fonts) Outline(file *FontFile, id GlyphID) []Step {
	f.mu.Lock()
	defer f.mu.Unlock()
	if steps, ok := file.outlines[id]; ok {
		return steps
	}
	outline, _ := file.face.GlyphDataOutline(id)
	steps := steps(outline.Segments, 1/file.Units)
	file.outlines[id] = steps
	return steps
}

// Letters are the outlines of a whole text where it stands in the scene, anchored and turned,
// for painters that fill letters like any other area (by the non-zero rule).
func (f *Fonts) Letters(t Text) []Step {
	var out []Step
	sin, cos := math.Sincos(t.Turn * math.Pi / 180)
	for _, r := range f.Shape(t) {
		for _, g := range r.Glyphs {
			for _, st := range f.Outline(r.File, g.ID) {
				for i, p := range st.P {
					x, y := p.X*r.Size+g.X, p.Y*r.Size+g.Y
					st.P[i] = Point{t.At.X + x*cos - y*sin, t.At.Y + x*sin + y*cos}
				}
				out = append(out, st)
			}
		}
	}
	return out
}

// steps turns a font's segments into ours: y downwards, and the quadratic curves of
// TrueType as the cubic ones that hold them exactly.
func steps(segments []font.Segment, scale float64) []Step {
	var out []Step
	var at Point
	pt := func(p font.SegmentPoint) Point { return Point{float64(p.X) * scale, -float64(p.Y) * scale} }
	for _, s := range segments {
		var st Step
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if len(out) > 0 {
				out = append(out, Step{Op: Close})
			}
			st = Step{Op: MoveTo, P: [3]Point{pt(s.Args[0])}}
			at = st.P[0]
		case opentype.SegmentOpLineTo:
			st = Step{Op: LineTo, P: [3]Point{pt(s.Args[0])}}
			at = st.P[0]
		case opentype.SegmentOpQuadTo:
			c, end := pt(s.Args[0]), pt(s.Args[1])
			st = Step{Op: Curve, P: [3]Point{third(at, c), third(end, c), end}}
			at = end
		case opentype.SegmentOpCubeTo:
			st = Step{Op: Curve, P: [3]Point{pt(s.Args[0]), pt(s.Args[1]), pt(s.Args[2])}}
			at = st.P[2]
		}
		out = append(out, st)
	}
	if len(out) > 0 {
		out = append(out, Step{Op: Close})
	}
	return out
}

// third is two thirds of the way from an end to the one control point of a quadratic curve.
func third(end, control Point) Point {
	return Point{end.X + (control.X-end.X)*2/3, end.Y + (control.Y-end.Y)*2/3}
}
