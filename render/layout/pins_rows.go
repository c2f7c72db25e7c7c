package layout

import (
	"cmp"
	"math"
	"slices"
)

// height is a wish for the place of a row.
type height struct {
	row    int
	y      float64
	people []int
	weight float64
}

// heightsWished lists where the pins want the rows, from the top down. Whoever has changed
// generations since they were pinned goes where the family puts them.
func (s *sheet) heightsWished() []height {
	base := math.MinInt
	for p, who := range s.f.People {
		if pin := who.Pin; pin != nil && pin.Held && (base == math.MinInt || pin.Home) {
			base = s.at[p].row - pin.Down
		}
	}
	var out []height
	for p, who := range s.f.People {
		pin := who.Pin
		if pin == nil || !pin.Held {
			continue
		}
		row := s.at[p].row
		if row-base != pin.Down {
			s.loose(p, pinGeneration)
			continue
		}
		i := slices.IndexFunc(out, func(h height) bool { return h.row == row && math.Abs(h.y-pin.Y) < 1e-6 })
		if i < 0 {
			i = len(out)
			out = append(out, height{row: row, y: pin.Y})
		}
		out[i].people = append(out[i].people, p)
		out[i].weight += s.weight(p)
	}
	slices.SortStableFunc(out, func(a, b height) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.y, b.y)) })
	return out
}

// standRows finds the height of every row; need[i] is the least distance of row i from the one
// above, and of the first row from the upper edge. Rows with pins stand where these say; what is
// free between two of them is shared out, and all others are as near as they can be.
func (s *sheet) standRows(need []float64) []float64 {
	y := make([]float64, len(s.rows))
	if len(y) == 0 {
		return y
	}
	sum := make([]float64, len(y)) // from the first row down
	for g := 1; g < len(y); g++ {
		sum[g] = sum[g-1] + round(need[g])
	}
	wished := s.heightsWished()
	if len(wished) == 0 {
		for g := range y {
			y[g] = round(round(need[0]) + sum[g])
		}
		return y
	}
	fits := func(i, j int) bool {
		a, b := wished[i], wished[j]
		return a.row < b.row && b.y-a.y >= sum[b.row]-sum[a.row]-pinSlack
	}
	kept := chain(len(wished), func(i int) float64 { return wished[i].weight }, fits)
	fixed := make([]bool, len(y))
	for i, h := range wished {
		if kept[i] {
			y[h.row], fixed[h.row] = h.y, true
		}
	}
	for i, h := range wished {
		if kept[i] {
			continue
		}
		s.crowded(wished, kept, i, fits)
		if !fixed[h.row] {
			y[h.row], fixed[h.row] = nearest(h, y, fixed, sum), true
		}
	}
	above := -1
	for g := range y {
		if !fixed[g] {
			continue
		}
		for k := above + 1; k < g; k++ {
			if above < 0 {
				y[k] = round(y[g] - (sum[g] - sum[k]))
			} else {
				spare := y[g] - y[above] - (sum[g] - sum[above])
				y[k] = round(y[above] + sum[k] - sum[above] + spare*float64(k-above)/float64(g-above))
			}
		}
		above = g
	}
	for k := above + 1; k < len(y); k++ {
		y[k] = round(y[above] + sum[k] - sum[above])
	}
	return y
}

// nearest is the height nearest to a wish that the rows which have theirs leave.
func nearest(h height, y []float64, fixed []bool, sum []float64) float64 {
	lo, hi := math.Inf(-1), math.Inf(1)
	for g := range y {
		switch {
		case fixed[g] && g < h.row:
			lo = y[g] + sum[h.row] - sum[g]
		case fixed[g] && g > h.row:
			hi = math.Min(hi, y[g]-(sum[g]-sum[h.row]))
		}
	}
	return round(between(h.y, lo, hi))
}

// crowded says of everybody pinned to a row that could not have its place who is in the way.
func (s *sheet) crowded(wished []height, kept []bool, i int, fits func(i, j int) bool) {
	for j, h := range wished {
		if !kept[j] || fits(min(i, j), max(i, j)) {
			continue
		}
		why := pinRoom
		if h.row == wished[i].row {
			why = pinHeight
		}
		for _, p := range wished[i].people {
			s.loose(p, why, h.people[0])
		}
		return
	}
}
