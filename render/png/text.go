package png

import (
	"image"
	"math"
	"unicode/utf8"

	"kinweave/render/scene"
)

// label is a text, shaped when it is first seen.
type label struct {
	scene.Text
	runs   []scene.Run
	shaped bool
}

// newLabel guesses a text's box on the large side, so that texts that are never
// in sight need no shaping.
func newLabel(fonts *scene.Fonts, t scene.Text) (*label, scene.Box, bool) {
	if fonts == nil || t.String == "" || t.Color.A == 0 || !(t.Size > 0 && t.Size < 1e5) ||
		!(math.Abs(t.At.X) < 1e7 && math.Abs(t.At.Y) < 1e7) || math.IsNaN(t.Turn+t.Edge) {
		return nil, scene.Box{}, false
	}
	long := 1.5 * t.Size * float64(utf8.RuneCountInString(t.String)+1)
	box := scene.Box{X0: t.At.X, X1: t.At.X + long, Y0: t.At.Y - 2.5*t.Size, Y1: t.At.Y + 2*t.Size}
	switch t.Anchor {
	case scene.Middle:
		box.X0, box.X1 = box.X0-long/2, box.X1-long/2
	case scene.End:
		box.X0, box.X1 = box.X0-long, box.X1-long
	default: // Start: as it is
	}
	if t.Turn != 0 {
		long += 2.5 * t.Size
		box = scene.Box{X0: t.At.X - long, Y0: t.At.Y - long, X1: t.At.X + long, Y1: t.At.Y + long}
	}
	t.Edge = min(max(t.Edge, 0), t.Size/2) // a wider halo is a mistake, and dear
	return &label{Text: t}, box.Grow(t.Edge), true
}

func (b *brush) label(l *label) {
	px := l.Size * b.m.S
	ink, halo := l.Color, l.Halo
	if !b.fine {
		if px < illegible {
			return
		}
		share := min((px-illegible+.5)/(legible-illegible+.5), 1)
		ink, halo = fade(ink, share), fade(halo, share)
	}
	if !l.shaped {
		l.runs, l.shaped = b.fonts.Shape(l.Text), true
	}
	if l.Turn != 0 || px > 96 {
		b.sign(l, ink, halo)
		return
	}
	if l.Edge > 0 && halo.A > 0 {
		b.letters(l, px, l.Edge*b.m.S, halo)
	}
	b.letters(l, px, 0, ink)
}

// letters stamps each glyph of a text. The baseline lies between two rows of
// pixels; sideways a letter is placed to a quarter of a pixel.
func (b *brush) letters(l *label, px, edge float64, c scene.Color) {
	at := b.m.Apply(l.At)
	base := whole(at.Y)
	for i := range l.runs {
		r := &l.runs[i]
		for _, g := range r.Glyphs {
			x, y := at.X+g.X*b.m.S, base+whole(g.Y*b.m.S)
			if x < float64(b.clip.Min.X)-4*px || x > float64(b.clip.Max.X)+4*px {
				continue
			}
			quarter := int(math.Floor(x*4 + .5))
			m := b.glyphs.get(b.Picture, glyph{r.File, g.ID, int32(px*16 + .5), int32(edge*8 + .5), uint8(quarter & 3)})
			if m != nil {
				stamp(b.dst, m, m.Rect.Min.Add(image.Pt(quarter>>2, y)), c)
			}
		}
	}
}

// sign draws text that is turned or very large by its outlines.
func (b *brush) sign(l *label, ink, halo scene.Color) {
	k := inkOf(b.fonts.Letters(l.Text), l.Edge)
	if len(k.steps) == 0 {
		return
	}
	if l.Edge > 0 && halo.A > 0 {
		b.outline(&k, scene.Pen{Stroke: halo, Fill: halo, Width: 2 * l.Edge}, nil)
	}
	b.outline(&k, scene.Pen{Fill: ink}, nil)
}

func inkOf(steps []scene.Step, edge float64) ink {
	p := scene.Path{Steps: steps}
	return ink{steps: steps, box: p.Bounds(nil).Grow(max(edge, 0) * 4)}
}
