package layout

import (
	"cmp"
	"slices"
)

const (
	portPitch  = 0.24 // between two lines at one edge of a symbol
	portSpan   = 0.8  // of the edge that may be used
	fanPitch   = 0.2  // where the edge is too short the lines spread to this
	fanHeight  = 0.32
	edgeLines  = 5 // more lines than this are fanned out
	lineClear  = 0.13
	labelClear = 0.12
)

// takeEnds lists the lines at the edges of every symbol in the order in which
// they stand there, from left to right.
func (s *sheet) takeEnds() {
	s.tops, s.drops = make([][]end, len(s.at)), make([][]end, len(s.at))
	for u, k := range s.knots {
		if !k.drawn {
			continue
		}
		for _, p := range k.partners {
			s.drops[p] = append(s.drops[p], end{union: u})
		}
		for _, c := range k.kids {
			s.tops[c.person] = append(s.tops[c.person], end{union: u, words: c.words})
		}
	}
	for p := range s.at {
		// Before anyone has a place, positions in the rows stand in for x.
		s.sortDrops(p, s.roughX)
		s.sortTops(p, s.roughX)
		spread(s.drops[p])
		spread(s.tops[p])
	}
}

func (s *sheet) roughX(p int) float64 {
	return float64(s.at[p].pos) / float64(len(s.rows[s.at[p].row])) * 1000
}

// spread gives the ends at one edge their distances from the middle.
func spread(e []end) {
	n := len(e)
	for i := range e {
		off := float64(i) - float64(n-1)/2
		if n <= edgeLines {
			pitch := min(portPitch, portSpan/float64(max(1, n-1)))
			e[i].edge, e[i].wide = off*pitch, off*pitch
		} else {
			e[i].edge, e[i].wide = off*portSpan/float64(n-1), off*fanPitch
		}
	}
}

// sortDrops puts the lines that leave a person in an order in which they need
// not cross one another: on the left the partners to the left, the nearest
// outermost because its bar is the highest, and the same on the right.
func (s *sheet) sortDrops(p int, x func(int) float64) {
	if len(s.drops[p]) < 2 {
		return
	}
	type key struct {
		side int
		far  float64
	}
	me := x(p)
	at := func(e end) key {
		k := s.knots[e.union]
		other, sum, n := -1, 0.0, 0
		for _, q := range k.partners {
			if q != p {
				other = q
			}
		}
		for _, c := range k.kids {
			sum += x(c.person)
			n++
		}
		if other < 0 || s.at[other].row > s.at[p].row {
			if other >= 0 {
				return key{0, x(other)}
			}
			if n == 0 {
				return key{0, me}
			}
			return key{0, sum / float64(n)}
		}
		if x(other) < me {
			return key{-1, me - x(other)} // the nearest outermost
		}
		return key{1, -(x(other) - me)}
	}
	slices.SortStableFunc(s.drops[p], func(a, b end) int {
		ka, kb := at(a), at(b)
		if c := cmp.Compare(ka.side, kb.side); c != 0 {
			return c
		}
		return cmp.Compare(ka.far, kb.far)
	})
}

// sortTops puts the parent lines in the order of where they come from.
func (s *sheet) sortTops(p int, x func(int) float64) {
	if len(s.tops[p]) < 2 {
		return
	}
	from := func(e end) float64 {
		k := s.knots[e.union]
		sum, n := 0.0, 0
		for _, q := range k.partners {
			sum += x(q)
			n++
		}
		if n == 0 {
			for _, c := range k.kids {
				sum += x(c.person)
				n++
			}
		}
		return sum / float64(n)
	}
	slices.SortStableFunc(s.tops[p], func(a, b end) int { return cmp.Compare(from(a), from(b)) })
	s.twinLast(p)
}
