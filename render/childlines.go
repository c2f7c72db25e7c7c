package render

import (
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// trunk is the ink that the children of one couple share.
type trunk struct {
	dash   dash
	thin   bool
	soft   bool
	drawn  bool
	lo, hi float64 // how far along the rail there is anybody
}

// tag is small writing that belongs to a line and still looks for a free place.
type tag struct {
	ref, text string
	pts       []scene.Point
}

// survey notes where bars run and where child lines leave them, before anything is drawn.
func (b *board) survey() {
	b.bars, b.descents = map[string][][]scene.Point{}, map[string][]float64{}
	for _, l := range b.plan.Lines {
		if l.Role == layout.Bar {
			b.bars[l.Union] = append(b.bars[l.Union], b.track(l))
		}
	}
	for _, l := range b.plan.Lines {
		if l.Role != layout.Descent && l.Role != layout.Birth || len(l.Points) == 0 {
			continue
		}
		p := whole(l.Points[0])
		for _, bar := range b.bars[l.Union] {
			if _, q, ok := longest(bar); ok && math.Abs(q.Y-p.Y) < 1 {
				b.descents[l.Union] = append(b.descents[l.Union], p.X)
			}
		}
	}
}

// childLines draws the lines from couples to children.
func (b *board) childLines() {
	ties := map[string]map[string]childLine{} // by union and child
	for _, o := range b.cast.bonds {
		ties[o.id] = map[string]childLine{}
		for _, k := range o.kids {
			if b.hereID(k.child) {
				ties[o.id][string(k.child)] = b.tie(k)
			}
		}
	}
	trunks := b.trunks(ties)
	for _, l := range b.plan.Lines {
		i, ok := b.cast.byID[l.Union]
		if !ok {
			continue
		}
		o := b.cast.bonds[i]
		t := trunks[o.id]
		switch l.Role {
		case layout.Descent, layout.Rail:
			if t.drawn {
				b.trunkLine(o, t, l)
			}
		case layout.Birth:
			if c := ties[o.id][l.Person]; c.drawn {
				b.birthLine(o, c, l)
			}
		}
	}
	b.twins(ties)
}

// trunks settles what the children of a couple share: their pattern where it is the
// same for all, else an unbroken line.
func (b *board) trunks(ties map[string]map[string]childLine) map[string]trunk {
	out := map[string]trunk{}
	for _, l := range b.plan.Lines {
		c, ok := ties[l.Union][l.Person]
		if l.Role != layout.Birth || !ok || !c.drawn || len(l.Points) == 0 {
			continue
		}
		x := whole(l.Points[0]).X
		t, seen := out[l.Union]
		if !seen {
			t = trunk{dash: c.dash, thin: c.thin, soft: c.soft, drawn: true, lo: x, hi: x}
			if c.dash == paired {
				t.dash = solid
			}
		}
		if t.dash != c.dash {
			t.dash = solid
		}
		t.thin, t.soft = t.thin && c.thin, t.soft && c.soft
		t.lo, t.hi = math.Min(t.lo, x), math.Max(t.hi, x)
		out[l.Union] = t
	}
	for _, l := range b.plan.Lines {
		if t, ok := out[l.Union]; ok && l.Role == layout.Descent && len(l.Points) > 0 {
			x := whole(l.Points[len(l.Points)-1]).X
			t.lo, t.hi = math.Min(t.lo, x), math.Max(t.hi, x)
			out[l.Union] = t
		}
	}
	return out
}

func (b *board) trunkLine(o bond, t trunk, l layout.Line) {
	pts := b.track(l)
	role := "descent"
	if l.Role == layout.Rail {
		role = "rail"
		for i := range pts {
			pts[i].X = math.Max(t.lo, math.Min(t.hi, pts[i].X))
		}
		if pts[0] == pts[len(pts)-1] {
			return
		}
	}
	for _, p := range o.partners {
		pts = b.meet(pts, p)
	}
	b.line(o.ref, role, b.offBar(o, pts), b.hopsOf(l), inkOf(t.dash, t.thin, t.soft))
}

// offBar lets a line that leaves the double bar of relatives start at its lower half.
func (b *board) offBar(o bond, pts []scene.Point) []scene.Point {
	if !o.blood || len(pts) == 0 {
		return pts
	}
	for _, bar := range b.bars[o.id] {
		if _, q, ok := longest(bar); ok && math.Abs(q.Y-pts[0].Y) < 1 {
			pts[0].Y += bloodGap / 2
		}
	}
	return pts
}

func inkOf(d dash, thin, soft bool) scene.Pen {
	color, width := Ink, pen
	if thin {
		width = thinPen
	}
	if soft {
		color = Soft
	}
	return d.pen(color, width)
}

func (b *board) birthLine(o bond, c childLine, l layout.Line) {
	pts := b.offBar(o, b.track(l))
	pts = b.meet(pts, graph.ID(l.Person))
	for _, p := range o.partners {
		pts = b.meet(pts, p)
	}
	hops := b.hopsOf(l)
	if c.dash == paired {
		b.line(c.ref, "child line", beside(pts, pairGap/2), hops, solid.pen(Ink, pen*0.8))
		b.line(c.ref, "child line pair", beside(pts, -pairGap/2), hops, dashed.pen(Ink, pen*0.8))
	} else {
		b.line(c.ref, "child line", pts, hops, inkOf(c.dash, c.thin, c.soft))
	}
	if c.label != "" {
		b.tags = append(b.tags, tag{c.ref, c.label, pts})
	}
}

// twins marks children born together: a bar across the slanting lines of those who are
// identical, a question mark where nobody knows.
func (b *board) twins(ties map[string]map[string]childLine) {
	for _, t := range b.cast.twins {
		arms := b.arms(t, ties)
		if len(arms) < 2 {
			continue
		}
		b.use(SignTwins)
		ref := "birth:" + string(t.ID)
		for i := 1; i < len(arms); i++ {
			p, q := arms[i-1], arms[i]
			y := round((p.apex.Y + math.Min(p.end.Y, q.end.Y)) / 2)
			a, c := p.at(y), q.at(y)
			same := t.Zygosity == graph.Identical && (len(t.Identical) == 0 ||
				slices.Contains(t.Identical, p.child) && slices.Contains(t.Identical, q.child))
			switch {
			case same:
				b.use(SignIdentical)
				b.line(ref, "twin bar", []scene.Point{a, c}, nil, solid.pen(Ink, pen))
			case t.Zygosity == "" || t.Zygosity == graph.ZygosityUnknown:
				b.use(SignTwinsUnknown)
				l := line{text: "?", role: "twins", size: smallSize * b.o.Text, color: Soft}
				b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: l.role,
					Shape: l.at(scene.Point{X: (a.X + c.X) / 2, Y: y + l.size*0.36}, scene.Middle)})
			}
		}
	}
}

// arm is the slanting line to one of several born together.
type arm struct {
	child     graph.ID
	apex, end scene.Point
}

func (a arm) at(y float64) scene.Point {
	f := (y - a.apex.Y) / (a.end.Y - a.apex.Y)
	return scene.Point{X: a.apex.X + f*(a.end.X-a.apex.X), Y: y}
}

// arms lists the slanting lines that leave one point, from left to right.
func (b *board) arms(t graph.Birth, ties map[string]map[string]childLine) []arm {
	var out []arm
	for _, l := range b.plan.Lines {
		n := len(l.Points)
		if l.Role != layout.Birth || l.Second || n < 2 || !slices.Contains(t.Children, graph.ID(l.Person)) || !ties[l.Union][l.Person].drawn {
			continue
		}
		p, q := whole(l.Points[n-2]), whole(l.Points[n-1])
		if p.X == q.X && len(t.Children) < 3 || p.Y == q.Y {
			continue
		}
		if len(out) > 0 && out[0].apex != p {
			continue
		}
		out = append(out, arm{graph.ID(l.Person), p, q})
	}
	slices.SortStableFunc(out, func(a, c arm) int { return int(a.end.X - c.end.X) })
	return out
}
