package layout

import (
	"cmp"
	"slices"
)

// takeTwins finds the twins who stand side by side below the same union: only
// they can share one point. Where the outer ones have a second set of parents as well,
// its lines arrive outside the slanting ones; one to the middle of three has to cross
// one of these.
func (s *sheet) takeTwins() {
	s.twins, s.stem = make([]int, len(s.at)), make([]int, len(s.at))
	who := make(map[string]int, len(s.at))
	for i, p := range s.f.People {
		s.twins[i], s.stem[i] = -1, -1
		who[p.ID] = i
	}
	for t, ids := range s.f.Twins {
		var group []int
		for _, id := range ids {
			if p, ok := who[id]; ok && !slices.Contains(group, p) && s.twins[p] < 0 {
				group = append(group, p)
			}
		}
		slices.SortFunc(group, func(a, b int) int { return cmp.Compare(s.at[a].pos, s.at[b].pos) })
		if u := s.stalk(group); u >= 0 {
			for _, p := range group {
				s.twins[p], s.stem[p] = t, u
			}
			for _, p := range group {
				s.twinLast(p)
				spread(s.tops[p])
			}
		}
	}
}

// stalk is the union whose lines to some twins leave one point, -1 if none can.
func (s *sheet) stalk(group []int) int {
	if len(group) < 2 {
		return -1
	}
	for i, p := range group {
		if len(s.tops[p]) > edgeLines {
			return -1
		}
		if s.at[p].row != s.at[group[0]].row || s.at[p].pos != s.at[group[0]].pos+i {
			return -1
		}
	}
	stem, second := -1, false
	for _, e := range s.tops[group[0]] {
		all, other := true, false
		for _, p := range group {
			i := slices.IndexFunc(s.knots[e.union].kids, func(k kid) bool { return k.person == p })
			if i < 0 {
				all = false
				break
			}
			other = other || s.knots[e.union].kids[i].second
		}
		if !all || s.knots[e.union].rail != s.at[group[0]].row {
			continue
		}
		if stem < 0 || second && !other || second == other && e.union < stem {
			stem, second = e.union, other
		}
	}
	return stem
}

// twinLast puts the line by which somebody is a twin where no other line has to
// pass below it: at the side of the head that faces the other twin.
func (s *sheet) twinLast(p int) {
	side := s.twinSide(p)
	if side == 0 {
		return
	}
	ends := s.tops[p]
	i := slices.IndexFunc(ends, func(e end) bool { return e.union == s.stem[p] })
	if side > 0 {
		shift(ends, i, len(ends)-1)
	} else {
		shift(ends, i, 0)
	}
}

// twinSide says where the other twins stand: 1 to the right, -1 to the left, 0
// on both sides or nowhere.
func (s *sheet) twinSide(p int) float64 {
	if s.twins == nil || s.twins[p] < 0 {
		return 0
	}
	row, pos := s.rows[s.at[p].row], s.at[p].pos
	same := func(i int) bool {
		return i >= 0 && i < len(row) && row[i].person >= 0 && s.twins[row[i].person] == s.twins[p]
	}
	switch left, right := same(pos-1), same(pos+1); {
	case right && !left:
		return 1
	case left && !right:
		return -1
	}
	return 0
}
