package layout

// allowed is how many neighbouring births may stand the wrong way round before
// it gets dearer: one in twelve, and a little less among very many, where the
// search is the less thorough.
func (t *toll) allowed() int32 { return int32(t.pairs*17/200 - t.pairs/300*7) }

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
	if len(s.birth) > manyBirths {
		return d.shuffledMany(s)
	}
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

// manyBirths is from when on sorting is faster than looking at every pair.
const manyBirths = 24

// shuffledMany is the same count by merging: every pair out of order is met once
// when its halves are put together, less those born on the same day.
func (d *deck) shuffledMany(s *sibship) int32 {
	t := d.cost
	t.sorted, t.merged = t.sorted[:0], t.merged[:0]
	for _, k := range s.birth {
		t.sorted = append(t.sorted, d.pos[k])
	}
	n := int32(0)
	for i := 0; i < len(s.birth); {
		j := i + 1
		for ; j < len(s.birth) && d.c.born[s.birth[j]] == d.c.born[s.birth[i]]; j++ {
			for _, p := range t.sorted[i:j] {
				if p > t.sorted[j] {
					n--
				}
			}
		}
		i = j
	}
	from, to := t.sorted, append(t.merged, t.sorted...)
	for width := 1; width < len(from); width *= 2 {
		for lo := 0; lo < len(from); lo += 2 * width {
			mid, hi := min(lo+width, len(from)), min(lo+2*width, len(from))
			i, j := lo, mid
			for k := lo; k < hi; k++ {
				if j == hi || i < mid && from[i] <= from[j] {
					to[k] = from[i]
					i++
				} else {
					to[k] = from[j]
					j++
					n += int32(mid - i)
				}
			}
		}
		from, to = to, from
	}
	t.sorted, t.merged = from, to
	return n
}
