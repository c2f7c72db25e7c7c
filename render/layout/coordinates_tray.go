package layout

import "math"

// lineUp moves the people without any tie, who stand at the right ends of some
// rows, so that they begin at one place and read as one group.
func (st *settler) lineUp() {
	if st.before != nil {
		return // they stand where they stood
	}
	s := st.s
	first := make([]int, len(s.rows))
	rows, start := 0, math.Inf(-1)
	for g, row := range s.rows {
		i := len(row)
		for i > 0 && s.untied(row[i-1].person) {
			i--
		}
		if first[g] = i; i < len(row) {
			rows++
			start = math.Max(start, st.x[g][i])
		}
	}
	if rows < 2 {
		return
	}
	for g, i := range first {
		if i == len(st.x[g]) {
			continue
		}
		by := start - st.x[g][i]
		for ; i < len(st.x[g]); i++ {
			st.x[g][i] += by
		}
	}
}

// untied tells whether nothing is drawn at a person, and nobody put them where they are.
func (s *sheet) untied(p int) bool {
	return p >= 0 && len(s.tops[p]) == 0 && len(s.drops[p]) == 0 && !s.pinned(p)
}
