package layout

// allowed is how many neighbouring births may stand the wrong way round before
// it gets dearer: one in twelve, and a little less among very many, where the
// search is the less thorough.
func (t *toll) allowed() int32 { return int32(t.pairs*17/200 - t.pairs/300*4) }

// younger counts the neighbouring births that stand the wrong way round.
func (d *deck) younger() int {
	n := int32(0)
	for i := range d.cost.sibships {
		n += d.inversions(&d.cost.sibships[i])
	}
	return int(n)
}

// inversions counts, among the births of one sibship, the neighbouring dates of
// which somebody born on the later stands left of somebody born on the earlier.
func (d *deck) inversions(s *sibship) int32 {
	n, before := int32(0), int32(-1) // the last place among those born before
	for i := 0; i < len(s.birth); {
		born := d.c.born[s.birth[i]]
		first, last := d.pos[s.birth[i]], d.pos[s.birth[i]]
		for i++; i < len(s.birth) && d.c.born[s.birth[i]] == born; i++ {
			p := d.pos[s.birth[i]]
			first, last = min(first, p), max(last, p)
		}
		if first < before {
			n++
		}
		before = last
	}
	return n
}

// shuffled counts every pair of one sibship that stands the wrong way round. Two
// halves that changed sides have one pair of neighbours out of order, and yet
// the eldest is in the middle.
func (d *deck) shuffled(s *sibship) int32 {
	n := int32(0)
	for i, a := range s.birth {
		x, born := d.pos[a], d.c.born[a]
		for _, b := range s.birth[:i] {
			if d.pos[b] > x && d.c.born[b] != born {
				n++
			}
		}
	}
	return n
}
