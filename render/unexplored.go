package render

import (
	"math"

	"kinweave/render/scene"
)

// unexplored puts a short dashed stub with a question mark at everybody behind whom nobody has
// looked yet. It leaves at a corner, where no line to a parent or a partner runs; what
// is not known stands under the name.
func (b *board) unexplored() {
	for _, p := range b.cast.people {
		if b.o.Unexplored[p.ID] == "" || !b.here(p) {
			continue
		}
		s := b.stance(p)
		if s.hidden {
			continue
		}
		b.use(MarkUnexplored)
		b.worn[p.ID] = append(b.worn[p.ID], MarkUnexplored)
		from, tip := b.freeCorner(s)
		for _, sh := range openInk(from, tip, 7) {
			b.put(scene.Item{Layer: scene.Marks, Ref: refOf(p), Role: "open", Shape: sh})
		}
		b.taken.add(about(tip))
	}
}

// freeCorner finds where a stub leaves a sign, and ends, with least in its way: at the upper right if it can.
func (b *board) freeCorner(s stance) (from, tip scene.Point) {
	r, least := s.outer()/2, math.Inf(1)
	for i, way := range [][2]float64{{1, -1}, {-1, -1}, {1, 1}, {-1, 1}} {
		x := s.at.X + way[0]*r*0.71
		if s.fig.form == square || s.fig.form == rounded {
			x = s.at.X + way[0]*r
		}
		end := scene.Point{X: s.at.X + way[0]*(r+10), Y: s.at.Y + way[1]*(r+11)}
		if n := b.crowd(about(end)) + float64(i)*0.1; n < least {
			from, tip, least = scene.Point{X: x, Y: s.fig.form.edge(s.at, s.outer(), x, way[1] < 0)}, end, n
		}
	}
	return from, tip
}

// about is the room of the question mark.
func about(tip scene.Point) scene.Box {
	return scene.Box{X0: tip.X - 6, Y0: tip.Y - 8, X1: tip.X + 6, Y1: tip.Y + 7}
}

// openInk is the stub: dashes that lead to a question mark of the radius r. The mark is drawn and
// not written, so that it is the same in every language.
func openInk(from, end scene.Point, r float64) []scene.Shape {
	d := math.Hypot(end.X-from.X, end.Y-from.Y)
	near := scene.Point{X: end.X - (end.X-from.X)*r/d, Y: end.Y - (end.Y-from.Y)*r/d}
	ink := scene.Pen{Stroke: ToDo, Width: math.Max(0.8, r*0.27), Cap: scene.Round}
	thin := scene.Pen{Stroke: ToDo, Width: math.Max(0.7, r*0.2), Dash: []float64{r * 0.42, r * 0.36}}
	at := func(x, y float64) (float64, float64) { return end.X + x*r, end.Y + y*r }
	x0, y0 := at(-0.45, -0.4)
	x1, y1 := at(-0.45, -1.1)
	x2, y2 := at(0.6, -1.1)
	x3, y3 := at(0.45, -0.35)
	x4, y4 := at(0.3, 0)
	x5, y5 := at(0, 0)
	x6, y6 := at(0, 0.28)
	x7, y7 := at(0, 0.72)
	return []scene.Shape{
		scene.Path{Steps: []scene.Step{move(from.X, from.Y), to(near.X, near.Y)}, Pen: thin},
		scene.Path{Steps: []scene.Step{move(x0, y0), curve(x1, y1, x2, y2, x3, y3), curve(x4, y4, x5, y5, x6, y6)}, Pen: ink},
		scene.Path{Steps: circleSteps(scene.Point{X: x7, Y: y7}, r*0.18), Pen: scene.Pen{Fill: ToDo}},
	}
}
