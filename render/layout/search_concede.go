package layout

// Where two middle children marry, both their sibships have a birth out of order
// as long as the two stand side by side. In a large family in which that happens
// too often, those for whom it takes the fewest people between them stand apart:
// the eldest on the left is a rule of genograms, partners side by side a habit.
const (
	largeFamily = 110
	mostBetween = 6
)

// concede parts couples until no more births than allowed are out of order. It
// crosses no line and parts nobody for whom it does not put two births right.
func (d *deck) concede(allowed int) {
	h := newHunt(d, 1)
	for far := int32(1); far <= mostBetween; far++ {
		for _, c := range d.cost.couples {
			a, b := c[0], c[1]
			if !d.touching(a, b) || d.cost.of[a] < 0 || d.cost.of[b] < 0 || d.cost.of[a] == d.cost.of[b] {
				continue
			}
			if d.younger() <= allowed {
				return
			}
			_ = h.part(a, b, far, false) || h.part(a, b, far, true)
		}
	}
}

// part moves two partners home into their sibships, perhaps after the two whole
// families have changed sides, and tells whether that is worth it.
func (h *hunt) part(a, b, far int32, mirrored bool) bool {
	wrong, crossed := h.younger(), h.crossings()
	for _, e := range [2]int32{a, b} {
		h.home(e)
		for _, k := range h.cost.sibships[h.cost.of[e]].birth {
			if len(h.cost.partners[k]) == 0 {
				h.home(k)
			}
		}
	}
	if mirrored {
		if h.pos[a] > h.pos[b] {
			a, b = b, a
		}
		i, j := h.brood(h.row[a], h.pos[a], h.cost.of[a])
		lo, hi := h.brood(h.row[b], h.pos[b], h.cost.of[b])
		if j > lo {
			h.undo()
			return false
		}
		line := h.rows[h.row[a]]
		h.swap(line[i:j], line[lo:hi], stayBelow|wholeTrees)
	}
	between := max(h.pos[a]-h.pos[b], h.pos[b]-h.pos[a]) - 1
	if between > far || h.younger() > wrong-2 || h.crossings() > crossed {
		h.undo()
		return false
	}
	h.keep()
	return true
}

// home puts somebody between the elder and the younger of their brothers and sisters.
func (m *mover) home(e int32) {
	row, at, born := m.row[e], m.pos[e], m.c.born[e]
	to := int32(-1)
	for _, k := range m.cost.sibships[m.cost.of[e]].birth {
		if k == e {
			continue
		}
		lo, hi := m.cluster(row, m.pos[k])
		if m.c.born[k] > born {
			if to < 0 {
				to = lo
			}
			break
		}
		to = hi
	}
	switch {
	case born == 0 || to < 0:
	case to > at+1:
		m.act(step{row, at, at + 1, to})
	case to < at:
		m.act(step{row, to, at, at + 1})
	}
}
