package png

import (
	"image"
	"image/draw"
	"math"

	"kinweave/render/scene"
)

// stamped is a shape drawn once for one scale: its area and its line, about the middle of its box.
type stamped struct {
	area, line *image.Alpha
}

// stamp draws a small shape by its mask. Its middle is moved to where a line of the same width would be
// snapped to, so that symbols and the lines that meet them agree, and one mask serves every place.
func (b *brush) stamp(k *ink, pen scene.Pen) {
	if k.box.W()*b.m.S > 2048 || k.box.H()*b.m.S > 2048 {
		dash := k.dash
		if len(dash) > 0 {
			dash, pen.Stroke = b.dash(k)
		}
		b.outline(k, pen, dash)
		return
	}
	w, ink := b.weight(k.pen.Width)
	s, ok := b.stamps[k.stamp]
	if !ok {
		s = b.carve(k, w)
		b.stamps[k.stamp] = s
	}
	mid := b.m.Apply(scene.Point{X: (k.box.X0 + k.box.X1) / 2, Y: (k.box.Y0 + k.box.Y1) / 2})
	at := image.Pt(whole(mid.X), whole(mid.Y))
	if w%2 == 1 {
		at = image.Pt(whole(mid.X-.5), whole(mid.Y-.5))
	}
	if s.area != nil && pen.Fill.A > 0 {
		stamp(b.dst, s.area, s.area.Rect.Min.Add(at), pen.Fill)
	}
	if s.line != nil && pen.Stroke.A > 0 {
		stamp(b.dst, s.line, s.line.Rect.Min.Add(at), fade(pen.Stroke, ink))
	}
}

// carve makes a stamp. Its origin is the middle of the shape, on a pixel's corner
// or, for a line of odd width, in its middle.
func (b *brush) carve(k *ink, w int) *stamped {
	x, y := (k.box.X0+k.box.X1)/2, (k.box.Y0+k.box.Y1)/2
	half := 0.
	if w%2 == 1 {
		half = .5
	}
	m := scene.Matrix{S: b.m.S, X: half - x*b.m.S, Y: half - y*b.m.S}
	rs := runs(k.steps, m)
	p, q := m.Apply(scene.Point{X: k.box.X0, Y: k.box.Y0}), m.Apply(scene.Point{X: k.box.X1, Y: k.box.Y1})
	box := image.Rect(int(p.X)-2, int(p.Y)-2, int(q.X)+3, int(q.Y)+3)
	s := &stamped{}
	if k.pen.Fill.A > 0 {
		s.area = image.NewAlpha(box)
		b.area(rs, box, s.area)
	}
	if k.pen.Width > 0 {
		dash := k.dash
		if len(dash) > 0 {
			dash, _ = b.dash(k)
		}
		b.pieces = pieces{pts: b.pieces.pts[:0], ends: b.pieces.ends[:0]}
		n := nib{half: b.thick(k.pen.Width) / 2, dash: dash, round: k.pen.Cap == scene.Round, box: scene.Box{X0: -1e5, Y0: -1e5, X1: 1e5, Y1: 1e5}}
		for _, r := range rs {
			b.pieces.stroke(r, n)
		}
		s.line = image.NewAlpha(box)
		b.press(&b.pieces, box, s.line)
	}
	return s
}

// thick is the width of a line that is not drawn with rectangles: as wide as one that is,
// so that round and square symbols look alike.
func (b *brush) thick(width float64) float64 {
	w, _ := b.weight(width)
	return float64(w)
}

// area and press make masks of polygons and of strokes.
func (b *brush) area(rs []run, box image.Rectangle, m *image.Alpha) {
	b.raster.Reset(box.Dx(), box.Dy())
	for _, r := range rs {
		b.polygon(r.pts, box.Min)
	}
	b.raster.DrawOp = draw.Src // faster, and the mask may hold old ink
	b.raster.Draw(m, m.Rect, image.Opaque, image.Point{})
}

func (b *brush) press(s *pieces, box image.Rectangle, m *image.Alpha) {
	b.raster.Reset(box.Dx(), box.Dy())
	s.each(func(pts []scene.Point) { b.polygon(pts, box.Min) })
	b.raster.DrawOp = draw.Src
	b.raster.Draw(m, m.Rect, image.Opaque, image.Point{})
}

// polygon hands a polygon to the rasteriser. The rasteriser's slopes are rough (a long steep edge
// drifts by a quarter of a pixel), so that long edges are given in short lengths.
func (b *brush) polygon(pts []scene.Point, o image.Point) {
	if len(pts) < 3 {
		return
	}
	ox, oy := float64(o.X), float64(o.Y)
	b.raster.MoveTo(float32(pts[0].X-ox), float32(pts[0].Y-oy))
	for i, p := range pts {
		q := pts[(i+1)%len(pts)]
		if n := int(math.Abs(q.Y-p.Y) / 16); n > 0 && n < 200 {
			for j := 1; j <= n; j++ {
				m := between(p, q, float64(j)/float64(n+1))
				b.raster.LineTo(float32(m.X-ox), float32(m.Y-oy))
			}
		}
		if i+1 < len(pts) {
			b.raster.LineTo(float32(q.X-ox), float32(q.Y-oy))
		}
	}
	b.raster.ClosePath()
}

// outline draws a large or single shape. It goes square by square and leaves out those
// without ink: the outline of a home may span the window and still be a few thin lines.
func (b *brush) outline(k *ink, pen scene.Pen, dash []float64) {
	rs := runs(k.steps, b.m)
	if pen.Fill.A > 0 {
		b.tiles(k.box, func(t image.Rectangle) { b.fillTile(rs, t, pen.Fill) })
	}
	if pen.Width <= 0 {
		return
	}
	_, ink := b.weight(pen.Width)
	half := b.thick(pen.Width) / 2
	c := b.clip.Inset(-int(3*half) - 4)
	n := nib{half: half, dash: dash, round: pen.Cap == scene.Round, box: scene.Box{
		X0: float64(c.Min.X), Y0: float64(c.Min.Y), X1: float64(c.Max.X), Y1: float64(c.Max.Y)}}
	all := &b.pieces
	*all = pieces{pts: all.pts[:0], ends: all.ends[:0]}
	for _, r := range rs {
		all.stroke(r, n)
	}
	colour := fade(pen.Stroke, ink)
	b.tiles(k.box, func(t image.Rectangle) { b.strokeTile(all, t, colour) })
}

// tiles calls f for each square of the picture that a box of the scene touches.
func (b *brush) tiles(box scene.Box, f func(image.Rectangle)) {
	p, q := b.m.Apply(scene.Point{X: box.X0, Y: box.Y0}), b.m.Apply(scene.Point{X: box.X1, Y: box.Y1})
	lim := func(v float64, lo, hi int) int { return int(min(max(v, float64(lo)), float64(hi))) }
	r := image.Rect(lim(p.X-2, b.clip.Min.X, b.clip.Max.X), lim(p.Y-2, b.clip.Min.Y, b.clip.Max.Y),
		lim(q.X+3, b.clip.Min.X, b.clip.Max.X), lim(q.Y+3, b.clip.Min.Y, b.clip.Max.Y))
	for y := r.Min.Y; y < r.Max.Y; y += tile {
		for x := r.Min.X; x < r.Max.X; x += tile {
			f(image.Rect(x, y, x+tile, y+tile).Intersect(r))
		}
	}
}

func (b *brush) strokeTile(all *pieces, t image.Rectangle, c scene.Color) {
	var need image.Rectangle
	b.raster.Reset(0, 0)
	touching := func(pts []scene.Point) image.Rectangle {
		x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
		for _, p := range pts {
			x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
		}
		return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Floor(x1))+1, int(math.Floor(y1))+1).Intersect(t)
	}
	all.each(func(pts []scene.Point) { need = need.Union(touching(pts)) })
	if need.Empty() {
		return
	}
	b.raster.Reset(need.Dx(), need.Dy())
	all.each(func(pts []scene.Point) {
		if !touching(pts).Empty() {
			b.polygon(pts, need.Min)
		}
	})
	b.mask(need, c)
}

func (b *brush) fillTile(rs []run, t image.Rectangle, c scene.Color) {
	box := scene.Box{X0: float64(t.Min.X), Y0: float64(t.Min.Y), X1: float64(t.Max.X), Y1: float64(t.Max.Y)}
	b.raster.Reset(t.Dx(), t.Dy())
	some := false
	for _, r := range rs {
		pts := crop(r.pts, box)
		if len(pts) < 3 {
			continue
		}
		if len(rs) == 1 && math.Abs(area(pts)) > box.W()*box.H()-.01 {
			fill(b.dst, t, c)
			return
		}
		b.polygon(pts, t.Min)
		some = true
	}
	if some {
		b.mask(t, c)
	}
}

// mask inks what the rasteriser has gathered, its corner at r's.
func (b *brush) mask(r image.Rectangle, c scene.Color) {
	n := r.Dx() * r.Dy()
	if cap(b.spare.Pix) < n {
		b.spare.Pix = make([]uint8, n)
	}
	b.spare = image.Alpha{Pix: b.spare.Pix[:n], Stride: r.Dx(), Rect: image.Rect(0, 0, r.Dx(), r.Dy())}
	b.raster.DrawOp = draw.Src
	b.raster.Draw(&b.spare, b.spare.Rect, image.Opaque, image.Point{})
	stamp(b.dst, &b.spare, r.Min, c)
}
