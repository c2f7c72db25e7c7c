package render

import (
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// here reports whether a person is on the map on the view's date: not before they are born.
func (b *board) here(p graph.Person) bool { return p.Birth.By(b.asAt) }

// hereID is the same for somebody's ID; nobody else is here.
func (b *board) hereID(id graph.ID) bool {
	i, ok := b.cast.number[id]
	return ok && b.here(b.cast.people[i])
}

// people draws every symbol with what is inside it.
func (b *board) people() {
	for _, p := range b.cast.people {
		if at, ok := b.where[string(p.ID)]; ok && b.here(p) {
			b.symbol(p, at)
		}
	}
}

// stance is where and how large a person's sign stands.
type stance struct {
	fig    figure
	at     scene.Point
	w      float64 // of the sign
	ring   float64 // of the outer outline of an index child, 0 for none
	child  bool
	hidden bool // nobody is there to draw
}

func (b *board) stance(p graph.Person) stance {
	at, ok := b.where[string(p.ID)]
	if !ok {
		return stance{hidden: true}
	}
	s := stance{fig: figureOf(p, b.o.Convention), at: whole(layout.Point{X: at.X, Y: at.Y}), child: slices.Contains(b.cast.focus, p.ID)}
	s.w = unit * s.fig.scale
	if s.child {
		s.ring = even(at.W * unit)
		s.w = (s.ring - 2*ringGap) * s.fig.scale
		s.ring = s.w + 2*ringGap
	}
	return s
}

// outer is the width of all of a sign.
func (s stance) outer() float64 { return max(s.w, s.ring) }

// edge is where a line at x meets the sign.
func (s stance) edge(x float64, above bool) float64 {
	return s.fig.form.edge(s.at, s.outer(), x, above)
}

func (b *board) symbol(p graph.Person, _ layout.Place) {
	s := b.stance(p)
	ref := refOf(p)
	put := func(l scene.Layer, role string, steps []scene.Step, pen scene.Pen) {
		b.put(scene.Item{Layer: l, Ref: ref, Role: role, Shape: scene.Path{Steps: steps, Pen: pen}})
	}
	b.use(b.signOf(p))
	line := scene.Pen{Stroke: Ink, Width: pen, Fill: White}
	switch {
	case s.fig.form == dot:
		line = scene.Pen{Fill: Ink}
	case s.fig.form == cross:
		line = scene.Pen{Stroke: Ink, Width: pen}
	}
	if s.child {
		b.use(SignChild)
		ring := line
		if len(b.cast.focus) > 1 {
			b.use(SignChildren)
			if p.ID == b.cast.focus[0] {
				ring.Width = 1.6 * pen
			}
		}
		put(scene.Symbols, "ring", s.fig.form.steps(s.at, s.ring), ring)
		line.Fill = ChildFill
	}
	if p.Identity == graph.IdentityMissing || p.Identity == graph.IdentityPartly {
		line.Dash = []float64{5, 4}
		if p.Identity == graph.IdentityMissing {
			b.use(SignMissing)
		} else {
			b.use(SignPartly)
		}
	}
	if p.Count > 1 { // the edge of a second sheet shows that it is more than one
		b.use(SignGroup)
		c := scene.Point{X: s.at.X + 4, Y: s.at.Y - 4}
		put(scene.Symbols, "behind", s.fig.form.steps(c, s.w), scene.Pen{Stroke: Ink, Width: thinPen, Fill: White})
	}
	put(scene.Symbols, "symbol", s.fig.form.steps(s.at, s.w), line)
	for _, sh := range b.healthOf(p, s) {
		b.put(scene.Item{Layer: scene.Symbols, Ref: ref, Role: "health", Shape: sh})
	}
	if s.fig.has {
		put(scene.Symbols, "inner", s.fig.inner.steps(s.at, s.w*s.fig.innerScale), scene.Pen{Stroke: Ink, Width: thinPen, Fill: line.Fill})
	}
	if (b.died(p) || p.Shown == graph.Stillborn) && s.fig.form != dot && s.fig.form != cross {
		switch {
		case b.o.Gentle && b.cast.blocks[p.ID].star > 0:
			b.use(SignDiedGently)
		case b.o.Gentle: // a child who was never alive has neither star nor cross
		default:
			if p.Shown != graph.Stillborn {
				b.use(SignDied)
			}
			put(scene.Marks, "cross", s.fig.form.crossSteps(s.at, s.w), scene.Pen{Stroke: Half, Width: thinPen})
		}
	}
	b.inside(p, s, ref, line.Fill)
}

// writing puts names and the labels of couples where layout kept room for them.
func (b *board) writing() {
	for _, l := range b.plan.Labels {
		if l.Union {
			if l.Child == "" {
				b.coupleLabel(l)
			}
			continue
		}
		id := graph.ID(l.Owner)
		if i, ok := b.cast.number[id]; ok && b.here(b.cast.people[i]) {
			b.nameAt(b.cast.people[i], l)
		}
	}
}

func (b *board) nameAt(p graph.Person, l layout.Label) {
	k, room := b.cast.blocks[p.ID], box(l.Box)
	x, anchor := (room.X0+room.X1)/2, scene.Middle
	switch {
	case l.Align < 0:
		x, anchor = room.X0+2, scene.Start
	case l.Align > 0:
		x, anchor = room.X1-2, scene.End
	}
	y := room.Y0
	ref := refOf(p)
	// A name above its symbol stands on it, one below hangs from it.
	if at := b.where[string(p.ID)]; l.Box.Y < at.Y {
		y = room.Y1 - k.h
	}
	for i, ln := range k.lines {
		base, lx := y+ln.base, x
		if i == 0 && k.star > 0 {
			w, _, _ := b.measure(ln.at(scene.Point{}, scene.Start))
			left := x
			switch anchor {
			case scene.Middle:
				lx += k.star / 2
				left = lx - w/2 - k.star
			case scene.Start:
				lx += k.star
			case scene.End:
				left = lx - w - k.star
			}
			r := k.star * 0.4
			b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: "star",
				Shape: scene.Path{Steps: starSteps(scene.Point{X: left + r, Y: base - ln.size*0.36}, r), Pen: scene.Pen{Fill: Soft}}})
		}
		b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: ln.role, Shape: ln.at(scene.Point{X: lx, Y: base}, anchor)})
		y += ln.high
	}
}

func (b *board) put(it scene.Item) { b.items = append(b.items, it) }

// whole puts a place onto whole units, so that lines of two pixels are crisp at 100 %.
func whole(p layout.Point) scene.Point {
	return scene.Point{X: round(p.X * unit), Y: round(p.Y * unit)}
}
