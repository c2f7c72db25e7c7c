package scene

// memoKey is all that a text's shape depends on; its colour does not matter, and its size only for
// the hand that Urdu is written in.
type memoKey struct {
	text, lang string
	face       Face
	nastaliq   bool
}

// memo remembers shaped texts in two generations: when the young one is full it becomes the
// old one, and what is not asked for again goes with it. What it forgets is never
// visible, only slower.
type memo struct{ young, old map[memoKey]*line }

const memoSize = 8192

func (m *memo) get(k memoKey) *line {
	if l := m.young[k]; l != nil {
		return l
	}
	l := m.old[k]
	if l != nil {
		m.put(k, l)
	}
	return l
}

func (m *memo) put(k memoKey, l *line) {
	if len(m.young) >= memoSize || m.young == nil {
		m.old, m.young = m.young, make(map[memoKey]*line)
	}
	m.young[k] = l
}
