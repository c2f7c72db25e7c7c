package layout

// The stretches of a row that make sense to move as one.

// cluster is the run of partners around a place: neighbours who are a couple.
func (m *mover) cluster(row, p int32) (lo, hi int32) {
	line := m.rows[row]
	lo, hi = p, p+1
	for lo > 0 && m.wed(line[lo-1], line[lo]) {
		lo--
	}
	for int(hi) < len(line) && m.wed(line[hi-1], line[hi]) {
		hi++
	}
	return lo, hi
}

func (m *mover) wed(a, b int32) bool {
	if !m.person(a) || !m.person(b) {
		return false
	}
	for _, q := range m.cost.partners[a] {
		if q == b {
			return true
		}
	}
	return false
}

// brood is the run of clusters around a place each of which holds a child of one sibship.
func (m *mover) brood(row, p, sibs int32) (lo, hi int32) {
	line := m.rows[row]
	lo, hi = m.cluster(row, p)
	for int(hi) < len(line) {
		l, h := m.cluster(row, hi)
		if !m.holds(line[l:h], sibs) {
			break
		}
		hi = h
	}
	for lo > 0 {
		l, h := m.cluster(row, lo-1)
		if !m.holds(line[l:h], sibs) {
			break
		}
		lo = l
	}
	return lo, hi
}

func (m *mover) holds(line []int32, sibs int32) bool {
	for _, e := range line {
		if m.person(e) && m.cost.of[e] == sibs {
			return true
		}
	}
	return false
}

// sibsIn is a sibship somebody in a stretch belongs to, -1 if there is none.
func (m *mover) sibsIn(line []int32, from int32) int32 {
	n := int32(len(line))
	for i := range n {
		e := line[(i+from)%n]
		if m.person(e) && m.cost.of[e] >= 0 {
			return m.cost.of[e]
		}
	}
	return -1
}

// clan is everyone linked to a place by partners or a shared sibship without a gap.
func (m *mover) wide(row, p int32) (lo, hi int32) {
	lo, hi = m.cluster(row, p)
	for turn := 0; turn < 4; turn++ {
		l, h := lo, hi
		last := int32(-1) // a large sibship is walked once, not once for each of its members
		for _, e := range m.rows[row][lo:hi] {
			if !m.person(e) || m.cost.of[e] < 0 || m.cost.of[e] == last {
				continue
			}
			last = m.cost.of[e]
			a, b := m.brood(row, m.pos[e], m.cost.of[e])
			l, h = min(l, a), max(h, b)
		}
		if l == lo && h == hi {
			break
		}
		lo, hi = l, h
	}
	return lo, hi
}
