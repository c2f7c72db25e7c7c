package render

import (
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// tieSize is the room for the words at a child's line. It is that of the whole
// story, so that an earlier date moves nobody.
func (b *board) tieSize(k kid) layout.Size {
	used, then, noEnded := b.used, b.asAt, b.o.NoEnded
	b.used = map[Sign]bool{} // measuring puts nothing into the legend
	now := b.tieWide(b.tie(k).label)
	b.asAt, b.o.NoEnded = graph.Date{}, false
	w := math.Max(now, b.tieWide(b.tie(k).label))
	b.used, b.asAt, b.o.NoEnded = used, then, noEnded
	if w == 0 {
		return layout.Size{}
	}
	return layout.Size{W: w / unit, H: smallSize * b.o.Text * 1.1 / unit}
}

func (b *board) tieWide(words string) float64 {
	if words == "" {
		return 0
	}
	w, _, _ := b.measure(tieLine(words, b.o.Text).at(scene.Point{}, scene.Start))
	return w
}

func tieLine(words string, scale float64) line {
	return line{text: words, role: "parentage", size: smallSize * scale, color: Soft}
}

// tieRoom is the room that the layout kept for the words at a child's line, nil for none.
func (b *board) tieRoom(l layout.Line) *layout.Label {
	for i, r := range b.plan.Labels {
		if r.Union && r.Owner == l.Union && r.Child == l.Person {
			return &b.plan.Labels[i]
		}
	}
	return nil
}

// tagIn writes the words of a child line where room was kept, moved up to the line: room is kept beside all lines
// that might arrive there, and far from its own the words would be taken for a neighbour's.
func (b *board) tagIn(t tag, l line) {
	const air = 4.0
	room, end := box(t.room.Box), t.pts[len(t.pts)-1]
	between := room
	far := end.X - air - room.X1
	if between.X0, between.X1 = room.X1, room.X1+far; t.room.Align <= 0 {
		far = end.X + air - room.X0
		between.X0, between.X1 = room.X0+far, room.X0
	}
	if between.W() > 0 && b.crowd(between) == 0 {
		room.X0, room.X1 = room.X0+far, room.X1+far
	}
	if b.crossed(room) { // by the outline of a home, which the layout knows nothing of
		if other := b.roomBeside(t.pts, room.W(), room.H()); b.crowd(other.Grow(1)) == 0 {
			room = other
		}
	}
	b.taken.add(room)
	x, anchor := room.X0, scene.Start
	if t.room.Align > 0 {
		x, anchor = room.X1, scene.End
	}
	b.put(scene.Item{Layer: scene.Names, Ref: t.ref, Role: l.role,
		Shape: l.at(scene.Point{X: x, Y: room.Y1 - l.size*0.22}, anchor)})
}

// crossed reports whether a line runs through a box.
func (b *board) crossed(room scene.Box) bool {
	return slices.ContainsFunc(b.inked.near(room), func(i int32) bool { return !apart(b.inked.all[i], room) })
}
