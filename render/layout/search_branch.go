package layout

import "slices"

// branches changes sides of two neighbours together with what hangs on them:
// a move within one row would leave every line to the rows above and below
// crossed, and would hardly ever be kept.
type branches struct {
	mine  []int8 // by element: 1 belongs to the first branch, 2 to the second, 3 to neither
	mark  []int32
	shut  []int32 // by strand: may not be followed in this turn
	turn  int32
	queue []int32
	rows  []int32 // rows touched
	rowAt []int32
}

func newBranches(d *deck) *branches {
	return &branches{
		mine: make([]int8, len(d.row)), mark: make([]int32, len(d.row)),
		shut: make([]int32, len(d.strands)), rowAt: make([]int32, len(d.rows)),
	}
}

func (b *branches) of(e int32) int8 {
	if b.mark[e] != b.turn {
		return 0
	}
	return b.mine[e]
}

func (b *branches) give(e int32, side int8) {
	b.mark[e], b.mine[e] = b.turn, side
}

// grow follows lines from the members of one side until there are enough.
func (h *hunt) grow(b *branches, from []int32, side int8, most int) {
	b.queue = append(b.queue[:0], from...)
	for n := 0; n < len(b.queue) && len(b.queue) < most; n++ {
		e := b.queue[n]
		for _, list := range [2][]int32{h.above[e], h.below[e]} {
			for _, s := range list {
				if b.shut[s] == b.turn {
					continue
				}
				for _, ends := range [2][]int32{h.strands[s].tops, h.strands[s].bots} {
					for _, o := range ends {
						if b.mark[o] != b.turn {
							b.give(o, side)
							b.queue = append(b.queue, o)
						}
					}
				}
			}
		}
	}
	for _, e := range b.queue {
		if r := h.row[e]; b.rowAt[r] != b.turn {
			b.rowAt[r] = b.turn
			b.rows = append(b.rows, r)
		}
	}
}

// carry exchanges a stretch with its neighbour, and their branches with them.
func (h *hunt) carry(row, i, j int32, what uint32) int32 {
	line := h.rows[row]
	left := what&1 == 0
	p := j
	if left {
		p = i - 1
	}
	if p < 0 || int(p) >= len(line) {
		return 0
	}
	lo, hi := p, p+1
	if kind := what >> 1 & 3; kind > 0 {
		lo, hi = h.cluster(row, p)
		if kind > 1 {
			if s := h.sibsIn(line[lo:hi], int32(what>>3&3)); s >= 0 {
				lo, hi = h.brood(row, p, s)
			}
		}
	}
	if left {
		// The neighbour on the left moves to the right instead: the same exchange.
		hi = min(hi, i)
		lo, hi, i, j = i, j, lo, hi
	} else {
		lo = max(lo, j)
	}
	return h.swap(line[i:j], line[lo:hi], what)
}

// The lowest bits of what swap is told are the caller's.
const (
	stayBelow  = 1 << 5 // what is below stays
	wholeTrees = 15 << 7
)

// swap makes two stretches of a row change sides, the first the one on the left,
// and their branches with them.
func (h *hunt) swap(first, second []int32, what uint32) int32 {
	b := h.branch
	b.turn++
	b.rows = b.rows[:0]
	for _, e := range first {
		b.give(e, 1)
	}
	for _, e := range second {
		b.give(e, 2)
	}
	// A line both hang on is the hinge; and, by the dice, what is above or below stays.
	for _, e := range first {
		for _, list := range [2][]int32{h.above[e], h.below[e]} {
			for _, s := range list {
				for _, ends := range [2][]int32{h.strands[s].tops, h.strands[s].bots} {
					for _, o := range ends {
						if b.of(o) == 2 {
							b.shut[s] = b.turn
						}
					}
				}
			}
		}
	}
	switch what >> 5 & 3 {
	case 0:
		h.close(b, first, h.above)
		h.close(b, second, h.above)
	case 1:
		h.close(b, first, h.below)
		h.close(b, second, h.below)
	}
	most := int(6 << (what >> 7 & 3) << (what >> 9 & 3))
	h.grow(b, first, 1, most)
	h.grow(b, second, 2, most)
	sum := int32(0)
	slices.Sort(b.rows)
	for _, r := range b.rows {
		sum += h.exchange(b, r)
	}
	return sum
}

func (h *hunt) close(b *branches, line []int32, lists [][]int32) {
	for _, e := range line {
		for _, s := range lists[e] {
			b.shut[s] = b.turn
		}
	}
}

// exchange moves the first branch in one row to the right of the second, or
// the second to the left of the first, whichever moves fewer people.
func (h *hunt) exchange(b *branches, row int32) int32 {
	line := h.rows[row]
	from, last, ones, twos := int32(-1), int32(-1), 0, 0
	for i, e := range line {
		switch b.of(e) {
		case 1:
			if from < 0 {
				from = int32(i)
			}
			ones++
		case 2:
			last = int32(i)
			twos++
		}
	}
	if from < 0 || last < from {
		return 0
	}
	sum := int32(0)
	if ones <= twos {
		// Every run of the first branch goes behind the last of the second.
		for i := from; i < last; {
			if b.of(line[i]) != 1 {
				i++
				continue
			}
			j := i + 1
			for j < last && b.of(line[j]) == 1 {
				j++
			}
			sum += h.act(step{row, i, j, last + 1})
			last -= j - i
		}
		return sum
	}
	for j := last + 1; j > from+1; {
		if b.of(line[j-1]) != 2 {
			j--
			continue
		}
		i := j - 1
		for i > from && b.of(line[i-1]) == 2 {
			i--
		}
		sum += h.act(step{row, from, i, j})
		from += j - i
	}
	return sum
}
