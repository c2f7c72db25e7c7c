package pages

import (
	"math"
	"slices"
	"strings"

	"kinweave/render"
	"kinweave/render/scene"
)

var (
	ink   = scene.RGB(0x000000)
	soft  = scene.RGB(0x3D4448) // still 9 to 1 on white
	line  = scene.RGB(0x8A9196)
	pale  = scene.RGB(0xEDEFF0) // a copier just keeps it, and letters over it stay black on white
	white = scene.RGB(0xFFFFFF)
)

// Pages finishes the book: every page gets its foot with "page 2 of 5", and the mark behind it.
func (b *Book) Pages() []scene.Scene {
	out := make([]scene.Scene, len(b.pages))
	for i, p := range b.pages {
		s := p.scene
		s.Items = slices.Concat(b.mark(s.Page), s.Items)
		out[i] = b.footed(p, s, i+1)
		if b.style.Paper.BlackWhite {
			out[i] = render.Tones(colourless).On(out[i])
		}
	}
	return out
}

// colourless is as light as a colour, and has none: a copier makes nothing of a tint, and a court wants none.
func colourless(c scene.Color) scene.Color {
	light := uint8(math.Round(0.2126*float64(c.R) + 0.7152*float64(c.G) + 0.0722*float64(c.B)))
	c.R, c.G, c.B = light, light, light
	return c
}

// footed writes the foot. Numbers and lines that are the same on every page are decoration to whoever
// hears the document; the reader says the number itself.
func (b *Book) footed(p page, s scene.Scene, n int) scene.Scene {
	put := func(x, y float64, a scene.Anchor, words string) {
		b.add(&s, scene.Item{Layer: scene.Furniture, Shape: scene.Text{At: scene.Point{X: x, Y: y}, Anchor: a, String: words,
			Size: b.footSize(p), Color: soft, Lang: b.style.Lang.Tag()}})
	}
	number := joined(p.number, b.style.Lang.Say("page %d of %d", n, len(b.pages)))
	if p.guest { // the map's own margin is 12 mm: one line below what stands there
		foot := scene.Text{String: joined(b.style.Foot, b.style.Copy, number), Size: b.footSize(p), Lang: b.style.Lang.Tag()}
		if b.style.Large { // one line of large letters has no room for the whole sentence; the cover and the mark say it
			foot.String = joined(b.style.Mark, b.style.Copy, number)
		}
		for w, _, _ := b.fonts.Measure(foot); w > s.Page.W()-68 && foot.Size > 5; w, _, _ = b.fonts.Measure(foot) {
			foot.Size -= 0.25
		}
		foot.At, foot.Anchor, foot.Color = scene.Point{X: s.Page.X1 - 34, Y: s.Page.Y1 - 18}, scene.End, soft
		s.Items = append(s.Items, scene.Item{Layer: scene.Furniture, Shape: foot})
		return s
	}
	high := b.footHigh()
	y := b.h - 30 - high*float64(len(b.foot))
	b.rule(&s, edge, b.w-edge, y-high-4, 0.6, line)
	for i, words := range b.foot {
		put(edge, y+high*float64(i), scene.Start, words)
	}
	last := b.h - 30
	put(edge, last, scene.Start, b.style.Copy)
	put(b.w-edge, last, scene.End, number)
	return s
}

func (b *Book) footSize(p page) float64 {
	if p.guest && !b.style.Large {
		return min(b.sizes.foot, 9)
	}
	return b.sizes.foot
}

func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// mark is the pale writing from corner to corner, painted before everything else.
func (b *Book) mark(sheet scene.Box) []scene.Item {
	if b.style.Mark == "" {
		return nil
	}
	t := scene.Text{String: b.style.Mark, Face: scene.Bold, Size: 100, Color: pale, Anchor: scene.Middle, Lang: b.style.Lang.Tag()}
	long := math.Hypot(sheet.W(), sheet.H()) * 0.72
	if w, _, _ := b.fonts.Measure(t); w > 0 {
		t.Size = min(90, t.Size*long/w)
	}
	angle := math.Atan2(sheet.H(), sheet.W())
	t.Turn = -angle * 180 / math.Pi
	// The anchor is on the baseline: half the height of a capital below the middle of the sheet.
	drop := t.Size * 0.35
	t.At = scene.Point{X: sheet.X0 + sheet.W()/2 + drop*math.Sin(angle), Y: sheet.Y0 + sheet.H()/2 + drop*math.Cos(angle)}
	return []scene.Item{{Layer: scene.Ground, Shape: t}}
}

func (b *Book) rule(s *scene.Scene, x0, x1, y, width float64, c scene.Color) {
	b.add(s, scene.Item{Layer: scene.Lines, Shape: scene.Path{Pen: scene.Pen{Stroke: c, Width: width},
		Steps: []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: x0, Y: y}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: x1, Y: y}}}}}})
}
