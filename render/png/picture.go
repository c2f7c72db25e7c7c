package png

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"kinweave/render/scene"
)

// What is left out when the map is small. Lengths are in pixels of the painted picture.
const (
	faintest  = .4  // the least ink of a line thinner than a pixel
	speck     = 5.0 // a symbol smaller than this is a dot
	crumb     = 3.0 // a mark smaller than this is left out
	illegible = 5.0 // text smaller than this is left out
	legible   = 6.0 // text smaller than this is faint
	openGap   = 2.0 // the least gap between two dashes
	stampSize = 160 // scene units: a larger shape is drawn each time, not stamped
	tile      = 128 // large shapes are drawn in squares of this size
)

// Picture is a scene made ready to be painted again and again, at any place and size.
// It keeps what it can between two paintings (letters, symbols), so it belongs to one
// goroutine at a time.
type Picture struct {
	Paper scene.Color // under everything; always opaque
	Bare  bool        // painted over what is there, with no paper of its own

	fonts  *scene.Fonts
	inks   []ink
	glyphs glyphs
	stamps map[int]*stamped
	size   float64 // the scale the stamps were made for
	raster vector.Rasterizer
	spare  image.Alpha
	pieces pieces
}

// Prepare makes a scene ready. The paper is white until told otherwise.
func Prepare(s scene.Scene, fonts *scene.Fonts) *Picture {
	c := collector{fonts: fonts, stamps: map[string]int{}}
	scene.Paint(s, &c)
	return &Picture{Paper: scene.RGB(0xFFFFFF), fonts: fonts, inks: c.inks}
}

// brush is one painting: where to, and how the scene lies on it.
type brush struct {
	*Picture
	dst  *image.RGBA
	clip image.Rectangle
	m    scene.Matrix
	fine bool // for a file: nothing is left out
}

// Paint covers dst with the scene. A point of the scene appears at the pixel that m takes it to.
//
// Shapes out of sight are passed over one by one. A grid would find the others faster, but looking at
// the boxes of 5,000 people's shapes in painting order takes a tenth of a millisecond, and needs no sorting.
func (p *Picture) Paint(dst *image.RGBA, m scene.Matrix) { p.paint(dst, m, false) }

func (p *Picture) paint(dst *image.RGBA, m scene.Matrix, fine bool) {
	paper := p.Paper
	paper.A = 255
	if !p.Bare {
		fill(dst, dst.Rect, paper)
	}
	if !(m.S > 1e-6 && m.S < 1e4 && math.Abs(m.X) < 1e9 && math.Abs(m.Y) < 1e9) {
		return // further off than numbers can be trusted
	}
	if p.size != m.S || p.stamps == nil {
		p.stamps, p.size = map[int]*stamped{}, m.S
	}
	b := brush{Picture: p, dst: dst, clip: dst.Rect, m: m, fine: fine}
	seen := b.scene(dst.Rect.Inset(-2))
	for i := range p.inks {
		k := &p.inks[i]
		if k.box.X1 < seen.X0 || k.box.X0 > seen.X1 || k.box.Y1 < seen.Y0 || k.box.Y0 > seen.Y1 {
			continue
		}
		switch {
		case k.text != nil:
			b.label(k.text)
		case k.photo != nil:
			b.photo(k.photo)
		default:
			b.path(k)
		}
	}
}

// scene is the part of the scene that a rectangle of pixels shows.
func (b *brush) scene(r image.Rectangle) scene.Box {
	at := func(x, y int) (float64, float64) {
		return (float64(x) - b.m.X) / b.m.S, (float64(y) - b.m.Y) / b.m.S
	}
	x0, y0 := at(r.Min.X, r.Min.Y)
	x1, y1 := at(r.Max.X, r.Max.Y)
	return scene.Box{X0: x0, Y0: y0, X1: x1, Y1: y1}
}

func (b *brush) path(k *ink) {
	size := max(k.box.W(), k.box.H()) * b.m.S
	if !b.fine {
		switch {
		case k.layer == scene.Marks && size < crumb:
			return
		case k.layer == scene.Symbols && size < speck:
			b.speck(k)
			return
		}
	}
	pen, dash := k.pen, k.dash
	if len(dash) > 0 {
		dash, pen.Stroke = b.dash(k)
	}
	switch {
	case k.level:
		b.level(k, pen, dash)
	case k.stamp > 0:
		b.stamp(k, pen)
	default:
		b.outline(k, pen, dash)
	}
}

// dash is the pattern of a shape in pixels. Where the map is small it is drawn out until its gaps are open,
// because a broken line must not read as an unbroken one; from very far it becomes a fainter line.
func (b *brush) dash(k *ink) ([]float64, scene.Color) {
	var ink, sum float64
	gap := math.Inf(1)
	for i, d := range k.dash {
		sum += d
		if i%2 == 0 {
			ink += d
		} else if d > 0 {
			gap = min(gap, d)
		}
	}
	if sum*b.m.S < 1 {
		return nil, fade(k.pen.Stroke, max(ink/sum, .4))
	}
	need := openGap
	if k.pen.Cap == scene.Round {
		need += b.thick(k.pen.Width)
	}
	scale := max(b.m.S, need/gap)
	out := make([]float64, len(k.dash))
	for i, d := range k.dash {
		out[i] = d * scale
	}
	return out, k.pen.Stroke
}

func (b *brush) level(k *ink, pen scene.Pen, dash []float64) {
	for _, r := range k.lines {
		px := run{pts: make([]scene.Point, len(r.pts)), closed: r.closed}
		for i, q := range r.pts {
			px.pts[i] = b.m.Apply(q)
		}
		if pen.Fill.A > 0 {
			if box, ok := r.rectangle(); ok {
				p, q := b.m.Apply(scene.Point{X: box.X0, Y: box.Y0}), b.m.Apply(scene.Point{X: box.X1, Y: box.Y1})
				b.block(scene.Box{X0: p.X, Y0: p.Y, X1: q.X, Y1: q.Y}, pen.Fill)
			}
		}
		if pen.Width > 0 {
			b.straight(px, pen, dash)
		}
	}
}

// speck is a person seen from very far.
func (b *brush) speck(k *ink) {
	c := k.pen.Stroke
	if k.pen.Width <= 0 {
		c = k.pen.Fill
	}
	mid := b.m.Apply(scene.Point{X: (k.box.X0 + k.box.X1) / 2, Y: (k.box.Y0 + k.box.Y1) / 2})
	w := max(whole(max(k.box.W(), k.box.H())*b.m.S*.8), 1)
	x0, x1 := snap(mid.X, w)
	y0, y1 := snap(mid.Y, w)
	fill(b.dst, image.Rect(x0, y0, x1, y1).Intersect(b.clip), c)
}
