package render

import (
	"math"

	"kinweave/render/scene"
)

// takeRoom notes where the layout put symbols and writing, so that nothing small lands on them.
func (b *board) takeRoom() {
	for _, p := range b.plan.People {
		h := p.W/2 + 0.04
		b.taken = append(b.taken, scene.Box{X0: (p.X - h) * unit, Y0: (p.Y - h) * unit, X1: (p.X + h) * unit, Y1: (p.Y + h) * unit})
	}
	for _, l := range b.plan.Labels {
		b.taken = append(b.taken, box(l.Box))
	}
	for _, l := range b.plan.Lines {
		pts := b.track(l)
		for i := 1; i < len(pts); i++ {
			b.inked = append(b.inked, scene.Box{X0: math.Min(pts[i-1].X, pts[i].X), Y0: math.Min(pts[i-1].Y, pts[i].Y),
				X1: math.Max(pts[i-1].X, pts[i].X), Y1: math.Max(pts[i-1].Y, pts[i].Y)})
		}
	}
}

// crowd is how much is in the way of a box; own lines are not counted.
func (b *board) crowd(box scene.Box) float64 {
	n := 0.0
	for _, t := range b.taken {
		if !apart(t, box) { // a little over another's room is better than all over it
			w := math.Min(t.X1, box.X1) - math.Max(t.X0, box.X0)
			h := math.Min(t.Y1, box.Y1) - math.Max(t.Y0, box.Y0)
			n += 5 + 20*w*h/(box.W()*box.H())
		}
	}
	for _, t := range b.inked {
		if !apart(t, box) {
			n++
		}
	}
	return n
}

func apart(a, b scene.Box) bool { return a.X0 >= b.X1 || a.X1 <= b.X0 || a.Y0 >= b.Y1 || a.Y1 <= b.Y0 }

// tagLines writes the words of the child lines where each enters its child, on
// whichever side there is room.
func (b *board) tagLines() {
	for _, t := range b.tags {
		l := line{text: t.text, role: "parentage", size: smallSize * b.o.Text, color: Soft}
		w, _, _ := b.measure(l.at(scene.Point{}, scene.Start))
		h := l.size * 1.1
		n := len(t.pts)
		end, from := t.pts[n-1], t.pts[n-2]
		run := math.Max(end.Y-from.Y, h)
		var best scene.Box
		least := math.Inf(1)
		for step := 0.0; step <= math.Max(0, run-h); step += 4 {
			y := end.Y - 5 - step
			// On a slanting line the words stand beside the point at their own height.
			x := end.X
			if end.Y != from.Y {
				x = end.X + (from.X-end.X)*(end.Y-(y-h/2))/(end.Y-from.Y)
			}
			for _, side := range []float64{1, -1} {
				x0 := x + 6
				if side < 0 {
					x0 = x - 6 - w
				}
				box := scene.Box{X0: x0, Y0: y - h, X1: x0 + w, Y1: y}
				if c := b.crowd(box)*100 + step + (1-side)/2; c < least {
					best, least = box, c
				}
			}
			if least < 100 {
				break
			}
		}
		b.taken = append(b.taken, best)
		b.put(scene.Item{Layer: scene.Names, Ref: t.ref, Role: l.role,
			Shape: l.at(scene.Point{X: best.X0, Y: best.Y1 - h*0.2}, scene.Start)})
	}
}

// blendHalos gives writing inside a home's outline a halo of the home's own tint.
func (b *board) blendHalos() {
	for i, it := range b.items {
		t, ok := it.Shape.(scene.Text)
		if !ok || t.Halo != PaperColor {
			continue
		}
		for _, l := range b.homesDrawn {
			if l.box.Holds(t.At) {
				t.Halo = HomeFill
				b.items[i].Shape = t
				break
			}
		}
	}
}
