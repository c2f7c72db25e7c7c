package pages

import (
	"fmt"

	"kinweave/render/scene"
)

// Lines is room to write on: ruled lines as far apart as handwriting needs.
func (b *Book) Lines(n int) {
	for range n {
		high := b.ruled()
		page := b.here(high)
		b.y += high
		b.rule(page, edge, b.w-edge, b.y, 0.6, line)
	}
	b.y += b.sizes.body * 0.6
}

func (b *Book) ruled() float64 { return max(26, b.sizes.body*1.9) }

// Blank is one thing to fill in: its label, and a line to write on.
func (b *Book) Blank(label string) {
	f := face{b.sizes.body, false, ink}
	t := f.text(label, b.style.Lang.Tag())
	w, _, _ := b.fonts.Measure(t)
	page := b.here(b.ruled())
	b.y += b.ruled()
	t.At = scene.Point{X: edge, Y: b.y - 4}
	b.add(page, scene.Item{Layer: scene.Furniture, Role: fmt.Sprintf("text:%d", b.name()), Shape: t})
	if w > 0 {
		w += 8
	}
	b.rule(page, edge+w, b.w-edge, b.y, 0.6, line)
}

// Frame is a box to write or draw in, with what it is for inside its upper edge. Where high is not
// given it takes what is left of the page, but never less than a third of it.
func (b *Book) Frame(label string, high float64) {
	if high <= 0 {
		high = b.bottom() - b.y - 1 // what is added up again must not come out larger
		if least := (b.bottom() - edge) / 3; high < least {
			b.Break()
			b.here(0)
			high = b.bottom() - b.y - 1
		}
	}
	high = min(high, b.bottom()-edge)
	page := b.here(high)
	b.add(page, scene.Item{Layer: scene.Ground, Shape: scene.Path{Pen: scene.Pen{Stroke: line, Width: 1}, Steps: box(scene.Box{X0: edge, Y0: b.y, X1: b.w - edge, Y1: b.y + high})}})
	end := b.y + high
	b.y += 6
	b.set(face{b.sizes.body, false, soft}, 10, b.wide()-20, fmt.Sprintf("text:%d", b.name()), label, 0)
	b.y = end + b.sizes.body*0.7
}

// Picture places a box of a small drawing whole, where it stands in the order of reading.
func (b *Book) Picture(s scene.Scene, of scene.Box) {
	page := b.here(of.H())
	x := edge - of.X0
	if b.rightToLeft() {
		x = b.w - edge - of.X1
	}
	page.Items = append(page.Items, s.Move(scene.Matrix{S: 1, X: x, Y: b.y - of.Y0}).Items...)
	b.y += of.H()
}

// Image places a picture file no larger than the given box, at its own proportions.
func (b *Book) Image(png []byte, alt string, wide, high float64, proportion float64) {
	w, h := high*proportion, high
	if w > wide {
		w, h = wide, wide/proportion
	}
	page := b.here(h)
	b.add(page, scene.Item{Layer: scene.Furniture, Role: "logo", Shape: scene.Image{Box: scene.Box{X0: edge, Y0: b.y, X1: edge + w, Y1: b.y + h}, PNG: png, Alt: alt}})
	b.y += h + 8
}
