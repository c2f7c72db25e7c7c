package layout

import (
	"context"
	"math"
	"slices"
)

// Weights of the wishes that decide where people stand within their rows. A
// sibship of k children pulls with k^-1.5 per child, as kinship2 does, so that a
// large one does not drag its parents about.
const (
	lanePull   = 0.35
	apartPull  = 0.3  // between partners who are not neighbours
	packPull   = 0.01 // towards the neighbours, keeps gaps small
	heldPull   = 40   // to where somebody stood before an edit
	heldNear   = 0.1  // from this far on it pulls no harder: few make way by much, not many by a little
	settleRuns = 40
	narrowRuns = 24
	heldRuns   = 8 // nearly everyone is in place already
)

// taste is what the wishes leave open: how a drawing is weighed between wide
// with short lines and narrow with long ones. Which taste crosses the fewest
// lines differs from family to family, so Draw tries several.
type taste struct {
	spare float64 // share of the width beyond the longest row that may be used
	brood float64 // power of the number of children in the pull of each
}

var tastes = []taste{{0.3, -1.5}, {0.3, -0.5}, {0.6, -1.5}, {1, -1.5}, {1, -0.5}}

// coordinates solves for x. Rows are solved in turn, exactly, against the rows
// above and below: the sum of squared distances between children and the middle
// of their couple, with least distances between neighbours. Couples who stand
// side by side move as one.
func (s *sheet) coordinates(ctx context.Context, like taste) error {
	st := newSettler(s)
	st.brood = like.brood
	runs := settleRuns
	if st.before != nil {
		runs = heldRuns
	}
	for run := range runs + narrowRuns {
		if err := ctx.Err(); err != nil {
			return err
		}
		if run == runs {
			st.narrow(like.spare)
			st.firm = true
		}
		for i := range s.rows {
			g := i
			if run%2 == 1 {
				g = len(s.rows) - 1 - i
			}
			st.settle(g)
		}
	}
	st.done()
	s.need = st.need
	s.straighten()
	// Now that x is known the lines at each symbol can be put in their true order.
	for p := range s.at {
		s.sortDrops(p, s.x)
		s.sortTops(p, s.x)
		spread(s.drops[p])
		spread(s.tops[p])
	}
	return nil
}

// settler holds the rows as plain numbers while they are solved.
type settler struct {
	s      *sheet
	x      [][]float64
	gap    [][]float64 // gap[g][i] is the least distance between i and i+1
	rigid  [][]bool    // i and i+1 keep exactly that distance
	pull   [][]tug     // per row and slot, filled anew for every solve
	ties   [][]int     // unions that have a partner or first child in a row
	links  [][]link    // straight runs through a row
	brood  float64
	firm   bool    // weigh near misses more, so that many lines become quite straight
	lo, hi float64 // nobody stands further out
	need   float64 // width of the longest row
	pinned bool
	before []float64 // by person: where they stood before an edit, not a number for newcomers; nil for none
}

// tug is a weighted wish for one slot's x.
type tug struct{ sum, weight float64 }

func (t *tug) add(x, w float64) { t.sum += x * w; t.weight += w }

// link ties a lane to the next point of its line in another row.
type link struct {
	pos   int
	other spot
	pull  float64
}

func newSettler(s *sheet) *settler {
	n := len(s.rows)
	st := &settler{s: s, x: make([][]float64, n), gap: make([][]float64, n), rigid: make([][]bool, n),
		pull: make([][]tug, n), ties: make([][]int, n), links: make([][]link, n), lo: math.Inf(-1), hi: math.Inf(1)}
	for g, row := range s.rows {
		st.x[g] = make([]float64, len(row))
		st.pull[g] = make([]tug, len(row))
		st.gap[g] = make([]float64, max(0, len(row)-1))
		st.rigid[g] = make([]bool, max(0, len(row)-1))
		at := 0.0
		for i := range row {
			st.x[g][i] = at
			if i+1 < len(row) {
				a, b := row[i], row[i+1]
				st.gap[g][i] = s.apart(a, b, a.out, b.out)
				st.rigid[g][i] = a.person >= 0 && b.person >= 0 && s.couple(a.person, b.person) >= 0 &&
					!s.pinned(a.person) && !s.pinned(b.person)
				at += st.gap[g][i]
			}
		}
	}
	for p := range s.f.People {
		st.pinned = st.pinned || s.pinned(p)
	}
	st.hold()
	for u, k := range s.knots {
		var rows []int
		for _, p := range k.partners {
			rows = append(rows, s.at[p].row)
		}
		for _, c := range k.kids {
			if !c.second {
				rows = append(rows, s.at[c.person].row)
			}
		}
		slices.Sort(rows)
		for _, g := range slices.Compact(rows) {
			st.ties[g] = append(st.ties[g], u)
		}
		for _, p := range s.passages(u) {
			st.chain(p)
		}
	}
	return st
}

// chain links a lane with what its line meets in the rows before and after.
func (st *settler) chain(p pass) {
	s := st.s
	me := spot{p.row, s.lanes[p]}
	tie := func(a, b spot, pull float64) {
		st.links[a.row] = append(st.links[a.row], link{a.pos, b, pull})
	}
	for _, g := range []int{p.row - 1, p.row + 1} {
		if i, ok := s.lanes[pass{p.union, p.to, g}]; ok {
			tie(me, spot{g, i}, lanePull)
			continue
		}
		if end := s.at[p.to]; end.row == g {
			tie(me, end, lanePull)
			tie(end, me, lanePull/4)
		}
	}
	// The inner end of the line, in this row or beyond it, is its union.
	k := s.knots[p.union]
	for _, q := range k.partners {
		if q != p.to && (p.row == k.bar || p.row == k.rail) {
			tie(me, s.at[q], lanePull/4)
		}
	}
}

// mid is the middle of a union's partners.
func (st *settler) mid(k knot) float64 {
	sum := 0.0
	for _, p := range k.partners {
		at := st.s.at[p]
		sum += st.x[at.row][at.pos]
	}
	return sum / float64(len(k.partners))
}

func (st *settler) settle(g int) {
	x, pull := st.x[g], st.pull[g]
	s := st.s
	for i := range pull {
		pull[i] = tug{}
	}
	for _, u := range st.ties[g] {
		k := s.knots[u]
		sum, n := 0.0, 0.0
		for _, c := range k.kids {
			if !c.second {
				at := s.at[c.person]
				sum += st.x[at.row][at.pos]
				n++
			}
		}
		var mid float64
		if len(k.partners) > 0 {
			mid = st.mid(k)
		} else {
			mid = sum / math.Max(n, 1)
		}
		w := math.Pow(math.Max(n, 1), st.brood)
		if st.firm {
			w *= 2 / math.Max(0.5, math.Abs(sum/math.Max(n, 1)-mid))
		}
		for _, c := range k.kids {
			if at := s.at[c.person]; at.row == g && !c.second {
				pull[at.pos].add(mid, w)
			}
		}
		for _, p := range k.partners {
			at := s.at[p]
			if at.row != g {
				continue
			}
			if n > 0 {
				pull[at.pos].add(x[at.pos]+sum/n-mid, w*n/float64(len(k.partners)))
			}
			st.draw(k, p, at)
		}
	}
	for _, l := range st.links[g] {
		pull[l.pos].add(st.x[l.other.row][l.other.pos], l.pull)
	}
	for i := range x {
		if i > 0 && !st.rigid[g][i-1] {
			pull[i].add(x[i-1]+st.gap[g][i-1], packPull)
		}
		if i+1 < len(x) && !st.rigid[g][i] {
			pull[i].add(x[i+1]-st.gap[g][i], packPull)
		}
		if pull[i].weight == 0 {
			pull[i].add(x[i], packPull)
		}
		if p := s.rows[g][i].person; p >= 0 && st.before != nil && !math.IsNaN(st.before[p]) {
			pull[i].add(st.before[p], heldPull*heldNear/math.Max(heldNear, math.Abs(x[i]-st.before[p])))
		}
		if p := s.rows[g][i].person; s.pinned(p) {
			pull[i] = tug{s.pinX[p] * 1e9, 1e9}
		}
	}
	isotonic(x, st.gap[g], st.rigid[g], pull, st.lo, st.hi)
}

// narrow allows from now on only a share of the width by which the drawing is
// wider than its longest row needs.
func (st *settler) narrow(share float64) {
	low, high, need := math.Inf(1), math.Inf(-1), 0.0
	var left, right float64
	for g, x := range st.x {
		if len(x) == 0 {
			continue
		}
		low, high = math.Min(low, x[0]), math.Max(high, x[len(x)-1])
		w := 0.0
		for _, d := range st.gap[g] {
			w += d
		}
		if w > need {
			need, left, right = w, x[0], x[len(x)-1]
		}
	}
	st.need = need
	if st.pinned || st.before != nil {
		return
	}
	w := need + share*(high-low-need)
	mid := between(middle(low, high), math.Min(right-w/2, left+w/2), math.Max(right-w/2, left+w/2))
	st.lo, st.hi = mid-w/2, mid+w/2
}

// draw pulls partners who are not neighbours towards each other.
func (st *settler) draw(k knot, p int, at spot) {
	for _, q := range k.partners {
		o := st.s.at[q]
		if q == p || o.row == at.row && (o.pos == at.pos+1 || o.pos == at.pos-1) {
			continue
		}
		ox := st.x[o.row][o.pos]
		side := 1.55
		if ox > st.x[at.row][at.pos] {
			side = -1.55
		}
		st.pull[at.row][at.pos].add(ox+side, apartPull)
	}
}

// done writes the places back, the leftmost ink at 0 unless somebody is pinned.
func (st *settler) done() {
	st.lineUp()
	low := math.Inf(1)
	for g, row := range st.s.rows {
		for i := range row {
			r := row[i].out
			low = math.Min(low, st.x[g][i]-math.Max(r[0].left, math.Max(r[1].left, r[2].left)))
		}
	}
	if st.pinned || st.before != nil || math.IsInf(low, 1) {
		low = 0
	}
	for g, row := range st.s.rows {
		for i := range row {
			if row[i].x = round(st.x[g][i] - low); st.s.pinned(row[i].person) {
				row[i].x = st.s.pinX[row[i].person]
			}
		}
	}
}
