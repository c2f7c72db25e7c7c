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
	childLine // as all the children have it, else unbroken
	leaves    []leaf
	from      float64 // where the descent meets the rail
	fed       bool    // there is a descent
}

// leaf is where a child's own line leaves the rail.
type leaf struct {
	x    float64
	line childLine
}

// common is how the ink is drawn that several lines share: their own way where it is
// the same for all, else unbroken.
func common(lines []leaf) childLine {
	out := lines[0].line
	if out.dash == paired {
		out.dash = solid
	}
	for _, l := range lines[1:] {
		if l.line.dash != out.dash {
			out.dash = solid
		}
		out.thin, out.soft = out.thin && l.line.thin, out.soft && l.line.soft
	}
	return out
}

// tag is small writing that belongs to a line and still looks for a free place.
type tag struct {
	ref, text string
	pts       []scene.Point
	room      *layout.Label // where the layout kept room for it, if it did
}

// survey notes where bars run and where child lines leave them, before anything is drawn.
func (b *board) survey() {
	b.bars, b.descents, b.rooms = map[string][][]scene.Point{}, map[string][]float64{}, map[string]scene.Box{}
	for _, l := range b.plan.Labels {
		if l.Union && l.Child == "" {
			b.rooms[l.Owner] = box(l.Box)
		}
	}
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
			if _, q, ok := b.mainPiece(bond{id: l.Union}, bar); ok && math.Abs(q.Y-p.Y) < 1 {
				b.descents[l.Union] = append(b.descents[l.Union], p.X)
			}
		}
	}
}

// childLines draws the lines from couples to children.
func (b *board) childLines() {
	ties := b.drawnTies()
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
			if len(t.leaves) > 0 {
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

// drawnTies says how the line to each child on the map is drawn, by union and child.
func (b *board) drawnTies() map[string]map[string]childLine {
	out := map[string]map[string]childLine{}
	for _, o := range b.cast.bonds {
		out[o.id] = map[string]childLine{}
		for _, k := range o.kids {
			if b.hereID(k.child) {
				out[o.id][string(k.child)] = b.tie(k)
			}
		}
	}
	return out
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
		t := out[l.Union]
		t.leaves = append(t.leaves, leaf{whole(l.Points[0]).X, c})
		out[l.Union] = t
	}
	for _, l := range b.plan.Lines {
		if t, ok := out[l.Union]; ok && l.Role == layout.Descent && len(l.Points) > 0 {
			t.from, t.fed = whole(l.Points[len(l.Points)-1]).X, true
			out[l.Union] = t
		}
	}
	for id, t := range out {
		t.childLine = common(t.leaves)
		out[id] = t
	}
	return out
}

func (b *board) trunkLine(o bond, t trunk, l layout.Line) {
	if l.Role == layout.Rail {
		b.rail(o, t, l)
		return
	}
	pts, role := b.track(l), "descent"
	for _, p := range o.partners {
		pts = b.meet(pts, p)
	}
	if l.Role == layout.Descent && len(o.partners) == 0 {
		b.use(SignNoParents)
		b.line(o.ref, role, pts, nil, stubDash.pen(Soft, pen))
		return
	}
	b.line(o.ref, role, b.offBar(o, pts), b.hopsOf(l), inkOf(t.childLine))
}

// rail draws the line above the children. A piece that leads to some of them only is
// drawn as theirs are: the far end of a rail that only reaches a foster child is dotted.
func (b *board) rail(o bond, t trunk, l layout.Line) {
	y := whole(l.Points[0]).Y
	xs := make([]float64, 0, len(t.leaves)+1)
	for _, f := range t.leaves {
		xs = append(xs, f.x)
	}
	if t.fed {
		xs = append(xs, t.from)
	}
	slices.Sort(xs)
	xs = slices.Compact(xs)
	hops := b.hopsOf(l)
	for i := 0; i+1 < len(xs); {
		style := t.beyond(xs[i], xs[i+1])
		j := i + 1
		for j+1 < len(xs) && t.beyond(xs[j], xs[j+1]) == style {
			j++
		}
		ink, lo, hi := inkOf(style), xs[i], xs[j]
		if len(ink.Dash) == 0 { // the outermost lines meet the rail in a corner: it must be whole
			if i == 0 {
				lo -= ink.Width / 2
			}
			if j == len(xs)-1 {
				hi += ink.Width / 2
			}
		}
		b.line(o.ref, "rail", []scene.Point{{X: lo, Y: y}, {X: hi, Y: y}}, hops, ink)
		i = j
	}
}

// beyond is how a piece of the rail is drawn: as the children whose lines run through it.
func (t trunk) beyond(lo, hi float64) childLine {
	var through []leaf
	for _, f := range t.leaves {
		if !t.fed || lo >= t.from && f.x >= hi || hi <= t.from && f.x <= lo {
			through = append(through, f)
		}
	}
	if len(through) == 0 {
		return t.childLine
	}
	c := common(through)
	return childLine{dash: c.dash, thin: c.thin, soft: c.soft}
}

// offBar lets a line that leaves the double bar of relatives start at its lower half, and
// run along there as far as it runs along the bar's own height.
func (b *board) offBar(o bond, pts []scene.Point) []scene.Point {
	if !o.blood || len(pts) == 0 {
		return pts
	}
	for _, bar := range b.bars[o.id] {
		if _, q, ok := b.mainPiece(o, bar); ok && math.Abs(q.Y-pts[0].Y) < 1 {
			for i, level := 0, pts[0].Y; i < len(pts) && math.Abs(pts[i].Y-level) < 1; i++ {
				pts[i].Y += bloodGap / 2
			}
			return pts
		}
	}
	return pts
}

func inkOf(c childLine) scene.Pen {
	color, width := Ink, pen
	if c.thin {
		width = thinPen
	}
	if c.soft {
		color = Soft
	}
	return c.dash.pen(color, width)
}

func (b *board) birthLine(o bond, c childLine, l layout.Line) {
	pts := b.offBar(o, b.track(l))
	pts = b.meet(pts, graph.ID(l.Person))
	for _, p := range o.partners {
		pts = b.meet(pts, p)
	}
	hops := b.hopsOf(l)
	pts = b.stem(o, c, pts, hops)
	if c.dash == paired {
		b.line(c.ref, "child line", beside(pts, pairGap/2), hops, solid.pen(Ink, pen*0.8))
		b.line(c.ref, "child line pair", beside(pts, -pairGap/2), hops, dashed.pen(Ink, pen*0.8))
	} else {
		b.line(c.ref, "child line", pts, hops, inkOf(c))
	}
	if c.label != "" {
		b.tags = append(b.tags, tag{c.ref, c.label, pts, b.tieRoom(l)})
	}
}
