package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Drawing again after an edit. People are watching the map while it is made, so
// whoever stood somewhere stays there, and only newcomers look for a place. What
// an edit makes worse is left as it is: a full search is what Tidy is for.

// Seat is where somebody stood in the drawing before, and where the lines to them
// passed other rows.
type Seat struct {
	ID    string
	X     float64
	Lanes []Lane
}

// Lane is where a union's line passed a row on its way to somebody who stands so
// many rows further down.
type Lane struct {
	Union string
	Down  int
	X     float64
}

// Seats is what the next drawing should know of this one.
func (p Plan) Seats() []Seat {
	out := make([]Seat, 0, len(p.People))
	for _, q := range p.People {
		out = append(out, Seat{q.ID, q.X, slices.Clone(p.lanes[q.ID])})
	}
	return out
}

// laneSeats is where lines passed before, by the numbers of a deck's lanes; not a
// number where nobody knows.
func (d *deck) laneSeats(f Family, whole *clan, people []int) []float64 {
	before := make(map[string][]Lane, len(f.stood()))
	for _, s := range f.stood() {
		before[s.ID] = s.Lanes
	}
	out := make([]float64, len(d.lanes))
	for i, l := range d.lanes {
		out[i] = math.NaN()
		union := f.Unions[whole.bonds[d.c.bonds[l.bond].index].index].ID
		down := int(d.row[l.to] - d.row[d.c.n+i])
		for _, b := range before[f.People[whole.people[people[l.to]]].ID] {
			if b.Union == union && b.Down == down {
				out[i] = b.X
			}
		}
	}
	return out
}

// seatsOf gives the place before of each of some people, by their number in the part,
// not a number for newcomers. It is nil when too few stood anywhere to hold on to.
func seatsOf(f Family, whole *clan, people []int) []float64 {
	stood := f.stood()
	if len(stood) == 0 {
		return nil
	}
	at := make(map[string]float64, len(stood))
	for _, s := range stood {
		at[s.ID] = s.X
	}
	x := make([]float64, len(people))
	known := 0
	for i, p := range people {
		who := f.People[whole.people[p]]
		var there bool
		if x[i], there = at[who.ID]; there {
			known++
		} else {
			x[i] = math.NaN()
		}
		if who.Pin != nil {
			x[i], known = who.Pin.X, len(people)
		}
	}
	if known*2 < len(people) {
		return nil
	}
	return x
}

// resume puts everyone back in the order they stood in and finds a place for the
// others. Lines pass where they passed, unless somebody new has come.
func (d *deck) resume(ctx context.Context, seats, lanes []float64) {
	fresh := make([]bool, len(d.row))
	changed := slices.ContainsFunc(seats, math.IsNaN) || slices.ContainsFunc(lanes, math.IsNaN)
	for e := range d.row {
		fresh[e] = changed && (e >= d.c.n || math.IsNaN(seats[e]))
	}
	x := d.guess(seats)
	for i, v := range lanes {
		if !math.IsNaN(v) {
			x[d.c.n+i] = v
		}
	}
	for r := range d.rows {
		slices.SortStableFunc(d.rows[r], func(a, b int32) int { return cmp.Compare(x[a], x[b]) })
	}
	d.settle()
	d.seats, d.fresh = x, fresh
	m := &mover{deck: d}
	for range 3 {
		better := false
		for e := range d.row {
			if ctx.Err() != nil {
				return
			}
			if fresh[e] && m.seat(int32(e)) {
				better = true
			}
		}
		if !better {
			return
		}
	}
}

// stood is where the element of a row stood before; for whoever stood nowhere a place between their neighbours,
// and after a full search the end of the row.
func (d *deck) stood(r, i int) float64 {
	if d.seats == nil {
		return math.Inf(1)
	}
	row := d.rows[r]
	e := row[i]
	if !d.fresh[e] {
		return d.seats[e]
	}
	lo, hi := math.Inf(-1), math.Inf(1)
	for k := i - 1; k >= 0 && math.IsInf(lo, -1); k-- {
		if !d.fresh[row[k]] {
			lo = d.seats[row[k]]
		}
	}
	for k := i + 1; k < len(row) && math.IsInf(hi, 1); k++ {
		if !d.fresh[row[k]] {
			hi = d.seats[row[k]]
		}
	}
	return between(d.seats[e], lo, hi)
}

// guess gives newcomers and lanes a place near the people they belong to.
func (d *deck) guess(seats []float64) []float64 {
	c := d.c
	x := append(slices.Clone(seats), make([]float64, len(d.row)-c.n)...)
	mean := func(people []int, but int) (float64, bool) {
		sum, n := 0.0, 0.0
		for _, p := range people {
			if p != but && !math.IsNaN(x[p]) {
				sum += x[p]
				n++
			}
		}
		return sum / n, n > 0
	}
	right := 0.0
	for _, v := range seats {
		if v > right {
			right = v
		}
	}
	for round := 0; round < 4; round++ {
		for p := range c.n {
			if !math.IsNaN(x[p]) {
				continue
			}
			if u := c.family[p]; u >= 0 { // beside brothers and sisters, else under the parents
				if v, ok := mean(c.bonds[u].kids, p); ok {
					x[p] = v + 0.1
				} else if v, ok := mean(c.bonds[u].partners, p); ok {
					x[p] = v
				}
			}
			for _, u := range c.mates[p] {
				if v, ok := mean(c.bonds[u].partners, p); ok && math.IsNaN(x[p]) {
					x[p] = v + 0.2
				} else if v, ok := mean(c.bonds[u].kids, p); ok && math.IsNaN(x[p]) {
					x[p] = v
				}
			}
			if round == 3 && math.IsNaN(x[p]) {
				x[p] = right + 1
			}
		}
	}
	for i, l := range d.lanes {
		x[c.n+i] = x[l.to]
	}
	return x
}

// seat puts one element where it costs least, and of places that cost the same
// where it is already. It reports whether it moved.
func (m *mover) seat(e int32) bool {
	row := m.row[e]
	i := m.pos[e]
	best, to := int32(0), int32(-1)
	for k := range int32(len(m.rows[row]) + 1) {
		if k == i || k == i+1 {
			continue
		}
		t := step{row, i, i + 1, k}
		if k < i {
			t = step{row, k, i, i + 1}
		}
		if delta := m.act(t); delta < best {
			best, to = delta, k
		}
		m.undo()
	}
	if to < 0 {
		return false
	}
	t := step{row, i, i + 1, to}
	if to < i {
		t = step{row, to, i, i + 1}
	}
	m.act(t)
	m.keep()
	return true
}

// hold lets the places before an edit pull at those who had them, and starts from there; what a full
// search has only sketched pulls at nobody.
func (st *settler) hold() {
	stood := st.s.f.stood()
	if len(stood) == 0 {
		return
	}
	at := make(map[string]float64, len(stood))
	for _, s := range stood {
		at[s.ID] = s.X
	}
	st.before = make([]float64, len(st.s.f.People))
	for p, who := range st.s.f.People {
		x, there := at[who.ID]
		if !there {
			x = math.NaN()
		}
		if st.s.pinned(p) {
			x = st.s.pinX[p]
		}
		st.before[p] = x
	}
	for g, row := range st.s.rows {
		first := len(row)
		for i := range row {
			if p := row[i].person; p >= 0 && !math.IsNaN(st.before[p]) {
				st.x[g][i] = st.before[p]
				first = min(first, i)
			} else if i > 0 {
				st.x[g][i] = st.x[g][i-1] + st.gap[g][i-1]
			}
		}
		for i := first - 1; i >= 0 && first < len(row); i-- {
			st.x[g][i] = st.x[g][i+1] - st.gap[g][i]
		}
		for i, need := range st.gap[g] {
			if short := st.x[g][i] + need - st.x[g][i+1]; short > 1e-9 {
				left, right := st.shove(g, i, -1), st.shove(g, i+1, 1)
				if len(left) < len(right) {
					copy(st.x[g][i+1-len(left):], left)
				} else {
					copy(st.x[g][i+1:], right)
				}
			}
		}
	}
	if len(st.s.f.Before) == 0 {
		st.before = nil
	}
}

// shove gives the places of those who have to make way from slot i on towards one side,
// so that its neighbour on the other side has room.
func (st *settler) shove(g, i, side int) []float64 {
	x, gap := st.x[g], st.gap[g]
	var out []float64
	if side > 0 {
		for at := x[i-1] + gap[i-1]; i < len(x) && x[i] < at-1e-9; i++ {
			out = append(out, at)
			if i < len(gap) {
				at += gap[i]
			}
		}
		return out
	}
	for at := x[i+1] - gap[i]; i >= 0 && x[i] > at+1e-9; i-- {
		out = append(out, at)
		if i > 0 {
			at -= gap[i-1]
		}
	}
	slices.Reverse(out)
	return out
}
