package layout

import (
	"math"
	"slices"
)

// stand is somebody, or a passing line, in a row of a finished drawing, with the room they need.
type stand struct {
	id    string // empty for a line
	x     float64
	out   outline
	stays bool // was put there, or is the child from whom places count
}

// stands keeps of a sheet what Berth has to know.
func (s *sheet) stands() [][]stand {
	out := make([][]stand, len(s.rows))
	for g, row := range s.rows {
		for _, b := range row {
			who := stand{x: b.x, out: b.out}
			if b.person >= 0 {
				who.id, who.stays = s.f.People[b.person].ID, s.pinned(b.person)
			}
			out[g] = append(out[g], who)
		}
	}
	return out
}

// Berth is where somebody comes to stand who is let go of at x. In a full row somebody
// dropped a little off the place that has just become free would push everyone to the end
// of the row along; so they go up to half a symbol aside where that spares others the way.
// Nobody takes the place of somebody who was put there: they come to stand beside them.
func (p Plan) Berth(who string, x float64) float64 {
	const aside, step, worth = 0.5, 0.05, 4.0 // half a symbol aside has to spare two people or more
	best, least := x, math.Inf(1)
	for _, q := range p.People {
		if q.ID != who {
			continue
		}
		walls := p.walls(who, q.Row)
		x = clearOf(walls, x)
		best = x
		for k := range 1 + 2*int(aside/step) {
			by := step * float64((k+1)/2) * float64(1-2*(k%2))
			if x+by != clearOf(walls, x+by) {
				continue
			}
			if cost := float64(p.making(who, q.Row, x+by)) + worth*math.Abs(by); cost < least-1e-9 {
				best, least = x+by, cost
			}
		}
	}
	return best
}

// walls are the stretches of a row where somebody would be too near to those who stay.
func (p Plan) walls(who string, row int) [][2]float64 {
	var me outline
	for _, b := range p.stands[row] {
		if b.id == who {
			me = b.out
		}
	}
	var out [][2]float64
	for _, b := range p.stands[row] {
		if b.stays && b.id != who {
			out = append(out, [2]float64{b.x - me.apart(b.out), b.x + b.out.apart(me)})
		}
	}
	return out
}

// clearOf is the place nearest to x that is in no wall.
func clearOf(walls [][2]float64, x float64) float64 {
	free := func(x float64) bool {
		return !slices.ContainsFunc(walls, func(w [2]float64) bool { return w[0]+1e-9 < x && x < w[1]-1e-9 })
	}
	if free(x) {
		return x
	}
	best := math.Inf(1)
	for _, w := range walls {
		for _, end := range w {
			if free(end) && math.Abs(end-x) < math.Abs(best-x) {
				best = end
			}
		}
	}
	return best
}

// making counts who would have to make way by more than almost half a symbol.
func (p Plan) making(who string, row int, x float64) int {
	const barely = 0.45
	n := 0
	var me stand
	var left, right []stand // both from near to far
	for _, b := range p.stands[row] {
		switch {
		case b.id == who:
			me = b
		case b.x < x:
			left = append([]stand{b}, left...)
		default:
			right = append(right, b)
		}
	}
	push := func(side []stand, sign float64, apart func(near, far outline) float64) {
		at, near := 0.0, me.out // distances from x
		for _, b := range side {
			at += apart(near, b.out)
			by := at - sign*(b.x-x)
			if by <= 0 {
				return
			}
			if by > barely && b.id != "" {
				n++
			}
			near = b.out
		}
	}
	push(left, -1, func(near, far outline) float64 { return far.apart(near) })
	push(right, 1, outline.apart)
	return n
}
