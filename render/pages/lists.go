package pages

import (
	"fmt"

	"kinweave/render/scene"
)

// List is a list with a dot before each line.
func (b *Book) List(items ...string) {
	b.list(items, func(page *scene.Scene, top float64) {
		r, x, y := b.sizes.body*0.16, edge+b.sizes.body*0.5, top+b.sizes.body*0.72
		b.add(page, scene.Item{Layer: scene.Lines, Shape: scene.Path{Pen: scene.Pen{Fill: b.style.Accent}, Steps: box(scene.Box{X0: x - r, Y0: y - r, X1: x + r, Y1: y + r})}})
	})
}

// Ticks is a list with a box to tick before each line.
func (b *Book) Ticks(items ...string) {
	b.list(items, func(page *scene.Scene, top float64) { b.tick(page, edge, top) })
}

func (b *Book) tick(page *scene.Scene, x, top float64) {
	side := b.sizes.body * 0.95
	y := top + b.sizes.body*0.16
	b.add(page, scene.Item{Layer: scene.Lines, Shape: scene.Path{Pen: scene.Pen{Stroke: ink, Fill: white, Width: 1}, Steps: box(scene.Box{X0: x, Y0: y, X1: x + side, Y1: y + side})}})
}

func (b *Book) list(items []string, sign func(page *scene.Scene, top float64)) {
	n := b.name()
	in := b.sizes.body * 1.6
	for i, words := range items {
		if words == "" {
			continue
		}
		t := face{b.sizes.body, false, ink}
		high, _ := b.high(t.text(words, b.style.Lang.Tag()))
		page := b.here(high * 2)
		sign(page, b.y)
		b.set(t, in, b.wide()-in, fmt.Sprintf("list:%d/item:%d/body:%d", n, i, i), words, 0)
		b.y += b.sizes.body * 0.28
	}
	b.y += b.sizes.body * 0.3
}

// Entry is somebody or something with lines about it: the name in bold, the lines under it. It stays together.
func (b *Book) Entry(head string, lines ...string) {
	b.Together(func() {
		n, in := b.name(), b.sizes.body*1.1
		b.Gap(b.sizes.body * 0.35)
		b.set(face{b.sizes.body, true, ink}, 0, b.wide(), fmt.Sprintf("list:%d/item:0/label:0", n), head, 0)
		for i, words := range lines {
			b.set(face{b.sizes.body * b.tight(), false, ink}, in, b.wide()-in, fmt.Sprintf("list:%d/item:0/body:%d", n, i), words, 0)
		}
	})
}

// tight is how much smaller than the body the lines of an entry and of a table are.
func (b *Book) tight() float64 {
	if b.style.Large {
		return 1
	}
	return 0.9
}

// Fact is a line of a card: what it is, and what it says.
type Fact struct{ Label, Words string }

// Facts is a card of facts: the labels in one column, what they say in another.
func (b *Book) Facts(facts ...Fact) {
	n := b.name()
	in := 0.0
	for _, f := range facts {
		w, _, _ := b.fonts.Measure(face{b.sizes.body, false, soft}.text(f.Label, b.style.Lang.Tag()))
		in = max(in, w+b.sizes.body*1.2)
	}
	in = min(in, b.wide()*0.45)
	for i, f := range facts {
		if f.Words == "" {
			continue
		}
		b.Together(func() {
			role := fmt.Sprintf("list:%d/item:%d/", n, i)
			b.here(2 * b.sizes.body * leading)
			top := b.y
			b.set(face{b.sizes.body, false, soft}, 0, in-8, role+"label:0", f.Label, 0)
			under := b.y
			b.y = top
			b.set(face{b.sizes.body, true, ink}, in, b.wide()-in, role+"body:0", f.Words, 0)
			b.y = max(b.y, under) + b.sizes.body*0.25
		})
	}
	b.y += b.sizes.body * 0.5
}

func box(r scene.Box) []scene.Step {
	at := func(op scene.Op, x, y float64) scene.Step {
		return scene.Step{Op: op, P: [3]scene.Point{{X: x, Y: y}}}
	}
	return []scene.Step{at(scene.MoveTo, r.X0, r.Y0), at(scene.LineTo, r.X1, r.Y0), at(scene.LineTo, r.X1, r.Y1), at(scene.LineTo, r.X0, r.Y1), {Op: scene.Close}}
}
