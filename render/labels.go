package render

import (
	"cmp"
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/scene"
)

// takeRoom notes where the layout put symbols and writing, so that nothing small lands on them.
func (b *board) takeRoom() {
	for _, p := range b.plan.People {
		h := p.W/2 + 0.04
		b.taken.add(scene.Box{X0: (p.X - h) * unit, Y0: (p.Y - h) * unit, X1: (p.X + h) * unit, Y1: (p.Y + h) * unit})
	}
	for _, l := range b.plan.Labels {
		b.taken.add(box(l.Box))
	}
	for _, l := range b.plan.Lines {
		pts := b.track(l)
		for i := 1; i < len(pts); i++ {
			p, q := pts[i-1], pts[i]
			n := 1 // the box of a slanting line is mostly empty: note it in short pieces
			if p.X != q.X && p.Y != q.Y {
				n = 1 + int(math.Hypot(q.X-p.X, q.Y-p.Y)/8)
			}
			at := func(k int) scene.Point {
				t := float64(k) / float64(n)
				return scene.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}
			}
			for k := range n {
				a, z := at(k), at(k+1)
				b.inked.add(scene.Box{X0: math.Min(a.X, z.X), Y0: math.Min(a.Y, z.Y), X1: math.Max(a.X, z.X), Y1: math.Max(a.Y, z.Y)})
			}
		}
	}
}

// crowd is how much is in the way of a box; own lines are not counted.
func (b *board) crowd(box scene.Box) float64 {
	n := 0.0
	for _, i := range b.taken.near(box) {
		if t := b.taken.all[i]; !apart(t, box) { // a little over another's room is better than all over it
			w := math.Min(t.X1, box.X1) - math.Max(t.X0, box.X0)
			h := math.Min(t.Y1, box.Y1) - math.Max(t.Y0, box.Y0)
			n += 5 + 20*w*h/(box.W()*box.H())
		}
	}
	for _, i := range b.inked.near(box) {
		if !apart(b.inked.all[i], box) {
			n++
		}
	}
	return n
}

func apart(a, b scene.Box) bool { return a.X0 >= b.X1 || a.X1 <= b.X0 || a.Y0 >= b.Y1 || a.Y1 <= b.Y0 }

// tagLines writes the words of the child lines: where each enters its child if there is
// room on one side, else further back along the line, since words on a line hide it.
func (b *board) tagLines() {
	for _, t := range b.tags {
		l := tieLine(t.text, b.o.Text)
		w, _, _ := b.measure(l.at(scene.Point{}, scene.Start))
		if t.room != nil {
			b.tagIn(t, l)
			continue
		}
		best := b.roomBeside(t.pts, w, l.size*1.1)
		b.taken.add(best)
		b.put(scene.Item{Layer: scene.Names, Ref: t.ref, Role: l.role,
			Shape: l.at(scene.Point{X: best.X0, Y: best.Y1 - l.size*0.22}, scene.Start)})
	}
}

// roomBeside finds a free box of a size beside a line, near its end.
func (b *board) roomBeside(pts []scene.Point, w, h float64) scene.Box {
	const clear, pace = 6.0, 4.0
	var best scene.Box
	least := math.Inf(1)
	try := func(x0, y0, far float64) {
		box := scene.Box{X0: x0, Y0: y0, X1: x0 + w, Y1: y0 + h}
		if far*0.5 >= least {
			return
		}
		c := b.crowd(scene.Box{X0: box.X0 - 2, Y0: box.Y0, X1: box.X1 + 2, Y1: box.Y1})*60 + far*0.5
		// Beside somebody else's name it would read as theirs.
		for _, i := range b.taken.near(box.Grow(10)) {
			if o := b.taken.all[i]; !apart(o, box.Grow(10)) && apart(o, box) && far > 60 {
				c += 60
			}
		}
		if c < least {
			best, least = box, c
		}
	}
	far := 0.0
	for i := len(pts) - 1; i > 0; i-- {
		p, q := pts[i], pts[i-1] // away from the child
		long := math.Hypot(q.X-p.X, q.Y-p.Y)
		for d := 0.0; d <= long; d += pace {
			x, y := p.X+(q.X-p.X)*d/math.Max(1, long), p.Y+(q.Y-p.Y)*d/math.Max(1, long)
			switch {
			case p.Y == q.Y: // over or under a level piece
				try(x-w/2, y-h-2, far+d)
				try(x-w/2, y+3, far+d+1)
			case y-h-clear+1 < math.Min(p.Y, q.Y) && d > 0: // the words would stand higher than the piece
			default:
				// On a slanting piece the words stand beside the point at their own height.
				mid := x + (q.X-p.X)/math.Max(1, math.Abs(q.Y-p.Y))*(h/2+clear-1)
				for _, air := range []float64{clear, 3.5} { // closer where it is tight
					try(mid+air, y-h-clear+1, far+d+clear-air)
					try(mid-air-w, y-h-clear+1, far+d+clear-air+1)
				}
			}
		}
		far += long
	}
	return best
}

// blendHalos gives writing inside a home's outline a halo of the home's own tint.
func (b *board) blendHalos() {
	for i, it := range b.items {
		t, ok := it.Shape.(scene.Text)
		if !ok || t.Halo != PaperColor {
			continue
		}
		for _, l := range b.homesDrawn {
			if !l.past && l.where.holds(t.At) {
				t.Halo = HomeFill
				b.items[i].Shape = t
				break
			}
		}
	}
}

// inReadingOrder lists the shapes as one would tell them: the index children, the
// others row by row from the left, then couples and the rest. What lies over what is the layers' business.
func (b *board) inReadingOrder() {
	rank := map[string]int{}
	for _, p := range b.inOrder() {
		rank[refOf(p)] = len(rank)
	}
	for _, it := range b.items {
		if _, ok := rank[it.Ref]; !ok {
			rank[it.Ref] = len(rank)
		}
	}
	slices.SortStableFunc(b.items, func(x, y scene.Item) int { return cmp.Compare(rank[x.Ref], rank[y.Ref]) })
}

// inOrder lists the people as one would tell them: the index children, the others row by row from the left.
func (b *board) inOrder() []graph.Person {
	people := slices.Clone(b.cast.people)
	slices.SortStableFunc(people, func(p, q graph.Person) int {
		first := func(p graph.Person) int {
			if i := slices.Index(b.cast.focus, p.ID); i >= 0 {
				return i
			}
			return len(b.cast.focus)
		}
		at, there := b.where[string(p.ID)], b.where[string(q.ID)]
		return cmp.Or(cmp.Compare(first(p), first(q)), cmp.Compare(at.Row, there.Row), cmp.Compare(at.X, there.X))
	})
	return people
}
