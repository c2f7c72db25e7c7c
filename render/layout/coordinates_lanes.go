package layout

import "math"

// straighten makes lanes of one line that follow each other exactly straight
// where there is room, and keeps lanes of different unions in neighbouring rows
// from standing above each other: both would lead into the same channel at the
// same place.
func (s *sheet) straighten() {
	const step = 0.05
	for g, row := range s.rows {
		for i := range row {
			b := &row[i]
			if b.person >= 0 {
				continue
			}
			lo, hi := s.slack(g, i)
			want := b.x
			if j, ok := s.lanes[pass{b.union, b.to, g - 1}]; ok && g > 0 {
				want = between(s.rows[g-1][j].x, lo, hi)
			}
			best := between(want, lo, hi)
			for k := 0; k < 40; k++ {
				x := want + float64((k+1)/2)*step*float64(1-2*(k%2))
				if x >= lo-1e-9 && x <= hi+1e-9 && s.laneFits(g, i, x) {
					best = x
					break
				}
			}
			b.x = round(best)
		}
	}
}

// slack is how far a lane can move without coming too near to its neighbours.
func (s *sheet) slack(g, i int) (float64, float64) {
	row := s.rows[g]
	lo, hi := row[i].x-1, row[i].x+1
	need := func(a, b berth) float64 {
		d := a.out.apart(b.out)
		if a.person < 0 && b.person < 0 {
			return d - 0.1
		}
		return d - 0.06
	}
	if i > 0 {
		lo = math.Min(row[i].x, math.Max(lo, row[i-1].x+need(row[i-1], row[i])))
	}
	if i+1 < len(row) {
		hi = math.Max(row[i].x, math.Min(hi, row[i+1].x-need(row[i], row[i+1])))
	}
	return lo, hi
}

func (s *sheet) laneFits(g, i int, x float64) bool {
	if g == 0 {
		return true
	}
	for _, b := range s.rows[g-1] {
		if b.person < 0 && b.union != s.rows[g][i].union && math.Abs(b.x-x) < lineClear+0.01 {
			return false
		}
	}
	return true
}
