package png

import (
	"image"
	"math"

	"kinweave/render/scene"
)

// glyph is a letter at one size, quarter of a pixel and width of halo. Size and halo are counted
// in sixteenths and eighths of a pixel, finer than anyone sees.
type glyph struct {
	file *scene.FontFile
	id   scene.GlyphID
	size int32
	edge int32
	x    uint8
}

// glyphs keeps the masks of letters. When it is full it starts again: a window
// shows a few hundred at one size, and the next zoom step wants others.
type glyphs map[glyph]*image.Alpha

const glyphsMost = 6000

func (g *glyphs) get(p *Picture, k glyph) *image.Alpha {
	if m, ok := (*g)[k]; ok {
		return m
	}
	if *g == nil || len(*g) >= glyphsMost {
		*g = glyphs{}
	}
	m := p.letter(k)
	(*g)[k] = m
	return m
}

// letter draws a glyph about its origin, or its halo: the outline as a thick line.
// What lies inside that line is covered by the letter itself.
func (p *Picture) letter(k glyph) *image.Alpha {
	m := scene.Matrix{S: float64(k.size) / 16, X: float64(k.x) / 4}
	rs := runs(p.fonts.Outline(k.file, k.id), m)
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, r := range rs {
		for _, q := range r.pts {
			x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
		}
	}
	if !(x0 <= x1) {
		return nil
	}
	edge := float64(k.edge) / 8
	e := edge + 1
	box := image.Rect(int(math.Floor(x0-e)), int(math.Floor(y0-e)), int(math.Ceil(x1+e)), int(math.Ceil(y1+e)))
	mask := image.NewAlpha(box)
	b := brush{Picture: p}
	if edge == 0 {
		b.area(rs, box, mask)
		return mask
	}
	p.pieces = pieces{pts: p.pieces.pts[:0], ends: p.pieces.ends[:0]}
	for _, r := range rs {
		for i := range r.sides() {
			from, to := r.side(i)
			p.pieces.bar(from, to, edge)
			p.pieces.dot(to, edge)
		}
	}
	b.press(&p.pieces, box, mask)
	return mask
}
