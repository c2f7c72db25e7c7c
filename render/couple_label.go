package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// barSize is the room for a couple's label with the strokes beside it. It is that of the
// whole story, so that an earlier date moves nobody.
func (b *board) barSize(o bond) layout.Size {
	w := math.Max(b.barWidth(o, o.standing), b.barWidth(o, stand(b.o.Language, o.union, graph.Date{})))
	if w == 0 || len(o.partners) < 2 {
		return layout.Size{}
	}
	return layout.Size{W: (w + 6) / unit, H: smallSize * b.o.Text * leading / unit}
}

func (b *board) barWidth(o bond, s standing) float64 {
	w := strokeRoom(s.mark)
	if text := b.barText(o, s); text != "" {
		t, _, _ := b.measure(barLine(text, b.o.Text).at(scene.Point{}, scene.Start))
		w += t
	}
	return w
}

func (b *board) barText(o bond, s standing) string {
	if !o.blood {
		return s.label
	}
	word := b.o.Language.Say("relatives")
	if b.cousins(o.partners[0], o.partners[1]) {
		word = b.o.Language.Say("cousins")
	}
	if s.label == "" {
		return word
	}
	return s.label + " · " + word
}

func barLine(text string, scale float64) line {
	return line{text: text, role: "couple", size: smallSize * scale, color: Soft}
}

func strokeRoom(m mark) float64 {
	switch m {
	case oneSlash, crossed:
		return slashLen/2 + 12
	case twoSlashes:
		return slashLen/2 + slashGap + 12
	}
	return 0
}

// coupleLabel writes a couple's story on the outer side of their bar and sets the strokes beside it.
func (b *board) coupleLabel(l layout.Label) {
	i, ok := b.cast.byID[l.Owner]
	if !ok || !b.drawnCouple(b.cast.bonds[i]) {
		return
	}
	o := b.cast.bonds[i]
	room := box(l.Box)
	strokes := strokeRoom(o.standing.mark)
	text := barLine(b.barText(o, o.standing), b.o.Text)
	wide, _, _ := b.measure(text.at(scene.Point{}, scene.Start))
	if text.text == "" {
		wide = 0
	}
	mid := (room.X0 + room.X1) / 2
	y, lo, hi, onBar := b.barAt(o, room)
	x := mid
	if strokes > 0 && onBar {
		side := b.leaver(o)
		at := mid + side*(wide+strokes)/2 - side*strokes/2
		if d := b.nearestDescent(o, at); d < slashLen/2 {
			if other := mid - side*(wide+strokes)/2 + side*strokes/2; b.nearestDescent(o, other) > d {
				at, side = other, -side
			}
		}
		at = round(math.Max(lo+slashLen/3, math.Min(hi-slashLen/3, at)))
		b.strokes(o, scene.Point{X: at, Y: y})
		x = mid - side*strokes/2
	}
	for _, e := range o.union.Events {
		if e.On.By(b.asAt) && e.Kind == graph.AnnulledEvent {
			b.use(SignAnnulled)
		}
	}
	if text.text != "" {
		b.put(scene.Item{Layer: scene.Names, Ref: o.ref, Role: text.role,
			Shape: text.at(scene.Point{X: x, Y: room.Y0 + text.size*0.95}, scene.Middle)})
	}
}

// barAt is the level piece of a couple's bar that a label belongs to.
func (b *board) barAt(o bond, room scene.Box) (y, lo, hi float64, ok bool) {
	mid := scene.Point{X: (room.X0 + room.X1) / 2, Y: (room.Y0 + room.Y1) / 2}
	best := math.Inf(1)
	for _, l := range b.bars[o.id] {
		for i := 1; i < len(l); i++ {
			p, q := l[i-1], l[i]
			x0, x1 := math.Min(p.X, q.X), math.Max(p.X, q.X)
			if p.Y != q.Y || mid.X < x0-1 || mid.X > x1+1 {
				continue
			}
			if d := math.Abs(p.Y - mid.Y); d < best {
				best, y, lo, hi, ok = d, p.Y, x0, x1, true
			}
		}
	}
	return y, lo, hi, ok
}

// nearestDescent is how far from x a child line leaves the bar.
func (b *board) nearestDescent(o bond, x float64) float64 {
	best := math.Inf(1)
	for _, d := range b.descents[o.id] {
		best = math.Min(best, math.Abs(d-x))
	}
	return best
}

// strokes are the slashes of a separation or a divorce, or the cross of those back together.
func (b *board) strokes(o bond, at scene.Point) {
	s := o.standing
	slash := func(dx float64, lean float64) {
		h, w := slashLen/2*math.Sin(math.Pi/3), slashLen/2*math.Cos(math.Pi/3)*lean
		b.put(scene.Item{Layer: scene.Marks, Ref: o.ref, Role: "stroke", Shape: scene.Path{
			Steps: []scene.Step{move(at.X+dx-w, at.Y+h), to(at.X+dx+w, at.Y-h)}, Pen: scene.Pen{Stroke: Ink, Width: pen}}})
	}
	b.taken.add(scene.Box{X0: at.X - slashLen/2, Y0: at.Y - slashLen/2, X1: at.X + slashLen/2, Y1: at.Y + slashLen/2})
	switch s.mark {
	case oneSlash:
		b.use(SignSeparated)
		slash(0, 1)
	case crossed:
		b.use(SignBack)
		slash(0, 1)
		slash(0, -1)
	case twoSlashes:
		b.use(SignDivorced)
		slash(-slashGap/2, 1)
		slash(slashGap/2, 1)
	}
}

// bareStrokes sets the strokes of a bar that has no room for its words, away from all other
// lines: nobody may be taken for married because the map is full.
func (b *board) bareStrokes(o bond, bar []scene.Point, hops []scene.Point) {
	p, q, ok := longest(bar)
	if !ok || strokeRoom(o.standing.mark) == 0 {
		return
	}
	lo, hi := math.Min(p.X, q.X), math.Max(p.X, q.X)
	at, most := (lo+hi)/2, 0.0
	for x := lo + slashLen/3; x <= hi-slashLen/3; x += 4 {
		d := b.nearestDescent(o, x)
		for _, h := range hops {
			d = math.Min(d, math.Abs(h.X-x))
		}
		if d = math.Min(d, slashLen) - math.Abs(x-(lo+hi)/2)/(hi-lo); d > most { // of places far enough the one in the middle
			at, most = x, d
		}
	}
	b.strokes(o, scene.Point{X: round(at), Y: p.Y})
}

// leaver is the side of the bar on which the one who left stands: -1 left, 1 right.
// It is the one who does not live where most of their children live; where that
// is not known, the right (domain brief 5.2).
func (b *board) leaver(o bond) float64 {
	left, right := o.partners[0], o.partners[1]
	if b.where[string(left)].X > b.where[string(right)].X {
		left, right = right, left
	}
	stays := 0
	for _, k := range o.kids {
		for _, h := range b.homesOf(k.child) {
			for _, g := range b.homesOf(left) {
				if g == h {
					stays--
				}
			}
			for _, g := range b.homesOf(right) {
				if g == h {
					stays++
				}
			}
		}
	}
	if stays > 0 {
		return -1
	}
	return 1
}

// homesOf lists where somebody lives on the view's date.
func (b *board) homesOf(person graph.ID) []graph.ID {
	var out []graph.ID
	for _, s := range b.fam.StaysOf(person) {
		if graph.InForce(s.From, s.To, b.asAt) {
			out = append(out, s.Household)
		}
	}
	return out
}

// cousins reports whether two people share grandparents by birth but no parents.
func (b *board) cousins(x, y graph.ID) bool {
	px, py := b.parents(x), b.parents(y)
	if meet(px, py) {
		return false
	}
	var gx, gy []graph.ID
	for _, p := range px {
		gx = append(gx, b.parents(p)...)
	}
	for _, p := range py {
		gy = append(gy, b.parents(p)...)
	}
	return meet(gx, gy)
}

func (b *board) parents(child graph.ID) []graph.ID {
	for _, t := range b.fam.ParentagesOf(child) {
		if t.Kind == graph.ByBirth && t.Certainty != graph.RuledOut {
			if t.Union == "" {
				return []graph.ID{t.Parent}
			}
			u, _ := graph.Get[graph.Union](b.fam, t.Union)
			return u.Partners
		}
	}
	return nil
}

func meet(a, b []graph.ID) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
