package layout

import "slices"

// step is one change of a row: the places i..j and j..k change sides, or, if j
// is negative, the places i..k are turned round.
type step struct{ row, i, j, k int32 }

// mover applies steps to a deck and knows what each one costs.
type mover struct {
	*deck
	near, far [2][]int32 // strands at the places that move and at those they move past, above the row and below it
	local     []int32    // couples, and after them sibships, whose price may change
	done      []step     // what to take back if the move is not wanted
}

// gather lists the strands at a stretch of a row, each once.
func (m *mover) gather(into *[2][]int32, row, i, k int32, stamp []int32, turn int32) {
	up, down := into[0], into[1]
	for _, e := range m.rows[row][i:k] {
		for _, s := range m.above[e] {
			if stamp[s] != turn {
				stamp[s] = turn
				up = append(up, s)
			}
		}
		for _, s := range m.below[e] {
			if stamp[s] != turn {
				stamp[s] = turn
				down = append(down, s)
			}
		}
	}
	into[0], into[1] = up, down
}

// act makes a step and returns the change of price.
func (m *mover) act(t step) int32 {
	c := m.cost
	c.turn++
	turn := c.turn
	for side := range 2 {
		m.near[side], m.far[side] = m.near[side][:0], m.far[side][:0]
	}
	m.local = m.local[:0]
	mid := t.j
	if mid < 0 {
		m.gather(&m.near, t.row, t.i, t.k, c.stamp, turn)
	} else {
		m.gather(&m.near, t.row, t.i, mid, c.stamp, turn)
		m.gather(&m.far, t.row, mid, t.k, c.also, turn)
	}
	couples := int32(len(c.couples))
	inside := func(lo, hi int32) bool {
		return mid >= 0 && (lo >= t.i && hi < mid || lo >= mid && hi < t.k)
	}
	for _, e := range m.rows[t.row][t.i:t.k] {
		if !m.person(e) {
			continue
		}
		for _, i := range c.ties[e] {
			if c.marks[i] == turn {
				continue
			}
			c.marks[i] = turn
			x, y := m.pos[c.couples[i][0]], m.pos[c.couples[i][1]]
			if !inside(min(x, y), max(x, y)) {
				m.local = append(m.local, i)
			}
		}
		if s := c.of[e]; s >= 0 && c.marks[couples+s] != turn {
			c.marks[couples+s] = turn
			if lo, hi := m.reach(c.sibships[s].kids); !inside(lo, hi) {
				m.local = append(m.local, couples+s)
			}
		}
	}
	before := m.price(turn, mid < 0)
	m.apply(t)
	m.remeasure()
	m.done = append(m.done, t)
	return m.price(turn, mid < 0) - before
}

// price is the price of all that a step can change.
func (m *mover) price(turn int32, turned bool) int32 {
	c := m.cost
	sum := int32(0)
	for side := range 2 {
		near, far := m.near[side], m.far[side]
		for i, u := range near {
			if turned {
				far = near[:i]
			}
			both := c.also[u] == turn
			for _, v := range far {
				// A pair that is on both sides would be met twice.
				if u == v || both && u > v && c.stamp[v] == turn {
					continue
				}
				sum += m.cross(u, v)
			}
		}
	}
	sum *= priceCross
	couples := int32(len(c.couples))
	for _, i := range m.local {
		if i < couples {
			sum += m.couple(i)
		} else {
			sum += m.sibship(&c.sibships[i-couples])
		}
	}
	return sum
}

func (m *mover) remeasure() {
	for side := range 2 {
		for _, s := range m.near[side] {
			m.measure(&m.strands[s])
		}
		for _, s := range m.far[side] {
			m.measure(&m.strands[s])
		}
	}
}

// apply changes the row and the places, nothing else.
func (m *mover) apply(t step) {
	part := m.rows[t.row][t.i:t.k]
	slices.Reverse(part)
	if t.j >= 0 {
		split := t.k - t.j
		slices.Reverse(part[:split])
		slices.Reverse(part[split:])
	}
	for i, e := range part {
		m.pos[e] = t.i + int32(i)
	}
}

// undo takes back every step since the last keep.
func (m *mover) undo() {
	for n := len(m.done) - 1; n >= 0; n-- {
		t := m.done[n]
		if t.j >= 0 {
			t.j = t.i + t.k - t.j
		}
		m.apply(t)
		if len(m.done) == 1 {
			m.remeasure() // the strands of the last step are still at hand
			break
		}
		for _, e := range m.rows[t.row][t.i:t.k] {
			for _, s := range m.above[e] {
				m.measure(&m.strands[s])
			}
			for _, s := range m.below[e] {
				m.measure(&m.strands[s])
			}
		}
	}
	m.done = m.done[:0]
}

func (m *mover) keep() { m.done = m.done[:0] }
