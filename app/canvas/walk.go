package canvas

import (
	"math"

	"kinweave/render/scene"
)

// Direction is an arrow key.
type Direction int

// The directions.
const (
	Up Direction = iota
	Down
	Left
	Right
)

// walk is whom an arrow key leads to, "" for nobody. Those the caller prefers come first, if
// they are on the map: the nearest of those who stand that way, or for up and down (a parent may be
// drawn beside a child) the nearest at all. Then it goes by place. Sideways it keeps to the row, and leaves
// it only for somebody within 45 degrees; up and down it takes the nearest row, and in that row
// the nearest person, so that nobody who stands in rows is out of reach.
// Of two who are equally near, the one further left, or further up, is taken.
func (f *figures) walk(from string, d Direction, prefer []string) string {
	const row = scene.Symbol * .75
	c := f.centre(from)
	ahead := func(p scene.Point) (forth, side float64) {
		dx, dy := p.X-c.X, p.Y-c.Y
		switch d {
		case Up:
			return -dy, math.Abs(dx)
		case Down:
			return dy, math.Abs(dx)
		case Left:
			return -dx, math.Abs(dy)
		default:
			return dx, math.Abs(dy)
		}
	}
	var known []string
	for _, ref := range f.those(prefer) {
		if ref != from && f.places[ref].person {
			known = append(known, ref)
		}
	}
	for _, anywhere := range []bool{false, d == Up || d == Down} {
		if ref := f.least(known, func(p scene.Point) (float64, bool) {
			forth, side := ahead(p)
			if d == Left || d == Right {
				return forth + 2*side, forth > 0
			}
			return math.Hypot(forth, side), anywhere || forth > 0
		}); ref != "" {
			return ref
		}
	}
	if d == Left || d == Right {
		if ref := f.least(f.people, func(p scene.Point) (float64, bool) {
			forth, side := ahead(p)
			return forth + side, forth > 0 && side <= row
		}); ref != "" {
			return ref
		}
		return f.least(f.people, func(p scene.Point) (float64, bool) {
			forth, side := ahead(p)
			return forth + 2*side, forth > 0 && side <= forth
		})
	}
	next := math.Inf(1) // how far the next row is
	for _, ref := range f.people {
		if forth, _ := ahead(f.centre(ref)); forth > row {
			next = min(next, forth)
		}
	}
	return f.least(f.people, func(p scene.Point) (float64, bool) {
		forth, side := ahead(p)
		return side, forth > row && forth <= next+row
	})
}

func (f *figures) least(refs []string, cost func(scene.Point) (float64, bool)) string {
	best, low := "", math.Inf(1)
	var at scene.Point
	for _, ref := range refs {
		p := f.centre(ref)
		v, ok := cost(p)
		if !ok {
			continue
		}
		if v < low || v == low && (p.X < at.X || p.X == at.X && p.Y < at.Y) {
			best, low, at = ref, v, p
		}
	}
	return best
}
