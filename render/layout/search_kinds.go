package layout

// The kinds of move, and how often each is made out of 256.
const (
	turning = iota
	jumping
	joining
	following
	leading
	jumbling
	carrying
	kinds
)

var usual = [kinds]uint32{16, 104, 50, 30, 30, 10, 16}

// move makes one random move and returns the change of price.
func (h *hunt) move() int32 {
	e := h.dice.upTo(int32(len(h.pos)))
	row := h.row[e]
	line := h.rows[row]
	if len(line) < 2 {
		return 0
	}
	i, j := h.pos[e], h.pos[e]+1
	what := h.dice.next()
	switch block := what & 15; {
	case block < 4:
	case block < 10:
		i, j = h.cluster(row, i)
	case block < 14:
		l, r := h.cluster(row, i)
		if s := h.sibsIn(line[l:r], int32(what>>8&7)); s >= 0 {
			i, j = h.brood(row, i, s)
		} else {
			i, j = l, r
		}
	default:
		i, j = h.wide(row, i)
	}
	pick, kind := what>>16&255, 0
	for kind < kinds-1 && pick >= h.mix[kind] {
		pick -= h.mix[kind]
		kind++
	}
	what = h.dice.next()
	delta := int32(0)
	switch kind {
	case turning:
		if j-i > 1 {
			delta = h.act(step{row, i, -1, j})
		}
	case jumping:
		delta = h.jump(row, i, j, int32(what>>4))
	case joining:
		delta = h.toKin(e, row, i, j, what)
	case following:
		delta = h.followKin(row, i, j, what, true)
	case leading:
		delta = h.followKin(row, i, j, what, false)
	case jumbling:
		delta = h.moveTo(row, i, j, h.dice.upTo(int32(len(line)+1)))
	case carrying:
		delta = h.carry(row, i, j, what)
	}
	return delta
}

// moveTo puts the places i..j before place k.
func (h *hunt) moveTo(row, i, j, k int32) int32 {
	switch {
	case k > j:
		return h.act(step{row, i, j, k})
	case k < i:
		return h.act(step{row, k, i, j})
	}
	return 0
}

// jump moves a stretch past one, two or three of its neighbours, each of them
// a person, a cluster or a sibship.
func (h *hunt) jump(row, i, j, what int32) int32 {
	line := h.rows[row]
	n := 1 + what&3*(what>>2&1)
	k := j
	left := what>>3&1 == 0
	if left {
		k = i
	}
	for range n {
		p := k
		if left {
			p--
		}
		if p < 0 || int(p) >= len(line) {
			break
		}
		lo, hi := p, p+1
		switch what >> 4 & 3 {
		case 0:
		case 1:
			lo, hi = h.cluster(row, p)
		default:
			lo, hi = h.cluster(row, p)
			if s := h.sibsIn(line[lo:hi], what>>6&3); s >= 0 {
				lo, hi = h.brood(row, p, s)
			}
		}
		if left {
			k = min(lo, i)
		} else {
			k = max(hi, j)
		}
	}
	return h.moveTo(row, i, j, k)
}

// toKin puts a stretch beside a partner or a sibling of somebody in it.
func (h *hunt) toKin(e, row, i, j int32, what uint32) int32 {
	if !h.person(e) {
		return 0
	}
	c := h.cost
	var kin []int32
	if len(c.partners[e]) > 0 && (what&1 == 0 || c.of[e] < 0) {
		kin = c.partners[e]
	} else if c.of[e] >= 0 {
		kin = c.sibships[c.of[e]].kids
	}
	if len(kin) == 0 {
		return 0
	}
	q := kin[h.dice.upTo(int32(len(kin)))]
	if q == e || h.row[q] != row || h.pos[q] >= i && h.pos[q] < j {
		return 0
	}
	lo, hi := h.pos[q], h.pos[q]+1
	if what&2 == 0 {
		lo, hi = h.cluster(row, lo)
	}
	if what&4 == 0 {
		return h.moveTo(row, i, j, lo)
	}
	return h.moveTo(row, i, j, hi)
}

// followKin puts a stretch next to the children of whoever stands next to the
// parents of somebody in it, or, the other way up, next to the parents of whoever
// stands next to the children.
func (h *hunt) followKin(row, i, j int32, what uint32, up bool) int32 {
	line := h.rows[row]
	e := line[i+int32(what>>4)%(j-i)]
	mine, theirs, over := h.below, h.above, row+1
	if up {
		mine, theirs, over = h.above, h.below, row-1
	}
	if len(mine[e]) == 0 {
		return 0
	}
	u := &h.strands[mine[e][0]]
	lo, hi, there := u.ends(up)
	if !there {
		return 0
	}
	far := h.rows[over]
	left := what&1 == 0
	p := hi + 1
	if left {
		p = lo - 1
	}
	for n := 0; n < 12 && p >= 0 && int(p) < len(far); n++ {
		for _, s := range theirs[far[p]] {
			w := &h.strands[s]
			lo, hi, there := w.ends(!up)
			if !there || w.bond == u.bond {
				continue
			}
			if left {
				_, hi = h.cluster(row, hi)
				return h.moveTo(row, i, j, hi)
			}
			lo, _ = h.cluster(row, lo)
			return h.moveTo(row, i, j, lo)
		}
		if left {
			p--
		} else {
			p++
		}
	}
	return 0
}

// ends is how far a strand reaches in the row above its channel, or below it.
func (s *strand) ends(up bool) (lo, hi int32, there bool) {
	if up {
		return s.tmin, s.tmax, len(s.tops) > 0
	}
	return s.bmin, s.bmax, len(s.bots) > 0
}
