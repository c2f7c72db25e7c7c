package layout

import (
	"cmp"
	"math"
	"slices"
)

// takePins notes who was put somewhere.
func (s *sheet) takePins() {
	s.pinX = make([]float64, len(s.f.People))
	for p, who := range s.f.People {
		if s.pinX[p] = math.NaN(); who.Pin != nil {
			s.pinX[p] = who.Pin.X
		}
	}
}

// inOrder lists those in a row who were put somewhere, from left to right.
func (s *sheet) inOrder(row []berth) []int {
	var out []int
	for _, b := range row {
		if s.pinned(b.person) {
			out = append(out, b.person)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(s.pinX[a], s.pinX[b]) })
	return out
}

// makeWay sees to it that everybody can stand at their pin: of two who are too near to each other
// one is let go, and whoever does not fit between two of them goes to the outer side of one.
func (s *sheet) makeWay() {
	for range 6 {
		moved := false
		for g := range s.rows {
			s.letGo(g, false)
			for s.stepOut(g) {
				moved = true
			}
		}
		if !moved {
			return
		}
		s.index()
		s.takeEnds()
		s.takeTwins()
		s.nameSides() // which takes another room
	}
	s.yield()
}

// yield lets go of whoever could be kept only if others stood elsewhere.
func (s *sheet) yield() {
	for g := range s.rows {
		s.letGo(g, true)
	}
}

// letGo gives up the pins of a row that cannot be had, with those between them or without.
func (s *sheet) letGo(g int, all bool) {
	row := s.rows[g]
	list := s.inOrder(row)
	if len(list) < 2 {
		return
	}
	slot := func(p int) int { return slices.IndexFunc(row, func(b berth) bool { return b.person == p }) }
	fits := func(i, j int) bool {
		a, b := slot(list[i]), slot(list[j])
		if a > b {
			return false
		}
		need := s.apart(row[a], row[b], row[a].out, row[b].out)
		if all {
			need = s.needs(row[a : b+1])
		}
		return s.pinX[list[j]]-s.pinX[list[i]] >= need-pinSlack
	}
	kept := chain(len(list), func(i int) float64 { return s.weight(list[i]) }, fits)
	for i, p := range list {
		if kept[i] {
			continue
		}
		for j, q := range list {
			if kept[j] && !fits(min(i, j), max(i, j)) {
				s.loose(p, pinRoom, q)
				break
			}
		}
		s.pinX[p] = math.NaN()
	}
}

// needs is the least width of a stretch of a row, from its first slot to its last.
func (s *sheet) needs(part []berth) float64 {
	sum := 0.0
	for i := 1; i < len(part); i++ {
		sum += s.apart(part[i-1], part[i], part[i-1].out, part[i].out)
	}
	return sum
}

// stepOut puts one slot that does not fit between two pins past that of them which has fewer
// pins beyond it, so that it never comes back. It reports whether there was one.
func (s *sheet) stepOut(g int) bool {
	row := s.rows[g]
	var pins []int // slots
	for i, b := range row {
		if s.pinned(b.person) {
			pins = append(pins, i)
		}
	}
	for k := 1; k < len(pins); k++ {
		a, b := pins[k-1], pins[k]
		if b == a+1 || s.pinX[row[b].person]-s.pinX[row[a].person] >= s.needs(row[a:b+1])-pinSlack {
			continue
		}
		from, to := a+1, a
		if k > len(pins)-k {
			from, to = b-1, b
		}
		out := row[from]
		row = slices.Delete(row, from, from+1)
		s.rows[g] = slices.Insert(row, to, out)
		return true
	}
	return false
}
