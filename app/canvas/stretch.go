package canvas

import (
	"math"
	"slices"

	"kinweave/render/scene"
)

// grip is how near a line must end to whomever it is tied to, in the scene's units.
const grip = 9

// loose is the part of a scene that goes along with somebody who is being pulled: they themselves, and
// every line that ends at them. The far ends of the lines stay, so that no line ever breaks.
type loose struct {
	own   []scene.Item
	lines []tether
}

// tether is a line with one end in somebody's hand. Sheared lines lean over as a whole, from the end
// that stays; upright and level ones keep their corners square.
type tether struct {
	item    scene.Item
	square  bool
	held    []bool // by part: its beginning, and its end
	far     scene.Point
	near    scene.Point
	carried bool // all of it goes along, as an arrow's head does
}

// loosen takes a scene apart into what stays and what goes along with somebody.
func (f *figures) loosen(ref string) (stays scene.Scene, goes loose) {
	hand := f.places[ref].box
	for i, it := range f.scene.Items {
		if it.Ref == ref {
			hand = hand.Union(f.boxes[i])
		}
	}
	hand = hand.Grow(grip)
	stays = f.scene
	stays.Items = nil
	leans := map[string][2]scene.Point{} // what shares a reference leans alike: a line and the ticks on it
	var later []scene.Item
	for i, it := range f.scene.Items {
		path, line := it.Shape.(scene.Path)
		switch {
		case it.Ref == ref:
			goes.own = append(goes.own, it)
		case !line || it.Layer != scene.Lines && it.Layer != scene.Marks || !meet(hand, f.boxes[i]):
			if line && it.Layer == scene.Lines && it.Ref != "" {
				later = append(later, it)
			} else {
				stays.Items = append(stays.Items, it)
			}
		default:
			t := tether{item: it}
			t.grasp(path, hand)
			switch {
			case t.carried, slices.Contains(t.held, true):
				goes.lines = append(goes.lines, t)
				if !t.square && !t.carried && it.Ref != "" {
					leans[it.Ref] = [2]scene.Point{t.far, t.near}
				}
			case it.Ref != "":
				later = append(later, it)
			default:
				stays.Items = append(stays.Items, it)
			}
		}
	}
	for _, it := range later {
		if ends, ok := leans[it.Ref]; ok {
			goes.lines = append(goes.lines, tether{item: it, far: ends[0], near: ends[1]})
		} else {
			stays.Items = append(stays.Items, it)
		}
	}
	return stays, goes
}

// strokes are the parts of a path, each as its points with those that bend a curve.
func strokes(p scene.Path) [][]scene.Point {
	var out [][]scene.Point
	for _, st := range p.Steps {
		switch st.Op {
		case scene.MoveTo:
			out = append(out, []scene.Point{st.P[0]})
		case scene.LineTo, scene.Curve:
			if len(out) == 0 {
				return nil
			}
			n := 1
			if st.Op == scene.Curve {
				n = 3
			}
			out[len(out)-1] = append(out[len(out)-1], st.P[:n]...)
		}
	}
	return out
}

// grasp finds out how a path hangs on a hand.
func (t *tether) grasp(p scene.Path, hand scene.Box) {
	t.square, t.carried = true, true
	for _, st := range p.Steps {
		if st.Op == scene.Curve || st.Op == scene.Close {
			t.square = false
		}
	}
	for _, pts := range strokes(p) {
		first, last := pts[0], pts[len(pts)-1]
		a, b := hand.Holds(first), hand.Holds(last)
		for i, q := range pts {
			t.carried = t.carried && hand.Holds(q)
			if i > 0 && q.X != pts[i-1].X && q.Y != pts[i-1].Y {
				t.square = false
			}
		}
		t.held = append(t.held, a && !b, b && !a)
		if a && !b {
			t.near, t.far = first, last
		}
		if b && !a {
			t.near, t.far = last, first
		}
	}
}

// moved is the line when its end is somewhere else.
func (t tether) moved(by scene.Point) scene.Item {
	it := t.item
	p := it.Shape.(scene.Path)
	p.Steps = slices.Clone(p.Steps)
	shift := func(q scene.Point) scene.Point {
		share := 1.
		if !t.carried {
			dx, dy := t.near.X-t.far.X, t.near.Y-t.far.Y
			if d := dx*dx + dy*dy; d > 0 {
				share = min(max(((q.X-t.far.X)*dx+(q.Y-t.far.Y)*dy)/d, 0), 1)
			}
		}
		return scene.Point{X: q.X + by.X*share, Y: q.Y + by.Y*share}
	}
	if t.square && !t.carried && by.Y == 0 {
		p.Steps = nil
		for i, pts := range strokes(t.item.Shape.(scene.Path)) {
			p.Steps = append(p.Steps, wayOf(t.slid(pts, i, by.X))...)
		}
		it.Shape = p
		return it
	}
	for i := range p.Steps {
		for j := range p.Steps[i].P {
			p.Steps[i].P[j] = shift(p.Steps[i].P[j])
		}
	}
	it.Shape = p
	return it
}

// slid pushes the upright part at the held end sideways. Where there is nothing but that part, a level
// one joins it to where it came from.
func (t tether) slid(pts []scene.Point, part int, by float64) []scene.Point {
	pts = slices.Clone(pts)
	atEnd := t.held[2*part+1]
	if !atEnd && !t.held[2*part] {
		return pts
	}
	if atEnd {
		slices.Reverse(pts)
	}
	x, n := pts[0].X, 0
	for n < len(pts) && math.Abs(pts[n].X-x) < .01 {
		n++
	}
	anchor := pts[n-1]
	for i := range n {
		pts[i].X += by
	}
	if n == len(pts) {
		pts = append(pts, anchor)
	}
	if atEnd {
		slices.Reverse(pts)
	}
	return pts
}

func wayOf(pts []scene.Point) []scene.Step {
	var out []scene.Step
	for i, q := range pts {
		op := scene.LineTo
		if i == 0 {
			op = scene.MoveTo
		}
		out = append(out, scene.Step{Op: op, P: [3]scene.Point{q}})
	}
	return out
}

// moved is what goes along, when they are somewhere else.
func (l loose) moved(by scene.Point) scene.Scene {
	s := (scene.Scene{Items: l.own}).Move(scene.Matrix{S: 1, X: by.X, Y: by.Y})
	for _, t := range l.lines {
		s.Items = append(s.Items, t.moved(by))
	}
	return s
}

func meet(a, b scene.Box) bool { return a.X0 <= b.X1 && b.X0 <= a.X1 && a.Y0 <= b.Y1 && b.Y0 <= a.Y1 }
