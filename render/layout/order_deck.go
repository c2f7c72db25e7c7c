package layout

import "slices"

// lane is a passage through a row.
type lane struct{ bond, to int }

// strand is the part of one union's line that lies in one channel: its ends at
// the row above (partners, and lanes from further up) and at the row below
// (children, and lanes further down).
type strand struct {
	bond, row  int32
	tops, bots []int32
	// Where the ends are now; kept up to date by the deck.
	tmin, tmax, bmin, bmax int32
}

// deck is the rows of one connected family while their order is sought. Its
// elements are the people, 0 to n-1, and after them the lanes.
type deck struct {
	c       *clan
	row     []int32 // by element
	rows    [][]int32
	pos     []int32
	lanes   []lane
	strands []strand
	above   [][]int32 // by element: the strands that end at its top
	below   [][]int32 // by element: the strands that start at its foot
	cost    *toll
	seats   []float64 // by element: where it stood before, or a place near those it belongs to; nil after a full search
	fresh   []bool    // by element: it stood nowhere
}

func newDeck(c *clan, row []int) *deck {
	d := &deck{c: c}
	for _, r := range row {
		d.row = append(d.row, int32(r))
	}
	for u := range c.bonds {
		d.lay(u)
	}
	d.pos = make([]int32, len(d.row))
	d.above, d.below = make([][]int32, len(d.row)), make([][]int32, len(d.row))
	for s := range d.strands {
		for _, e := range d.strands[s].tops {
			d.below[e] = append(d.below[e], int32(s))
		}
		for _, e := range d.strands[s].bots {
			d.above[e] = append(d.above[e], int32(s))
		}
	}
	d.compact()
	rows := int32(0)
	for _, r := range d.row {
		rows = max(rows, r+1)
	}
	d.rows = make([][]int32, rows)
	for e, r := range d.row {
		d.rows[r] = append(d.rows[r], int32(e))
	}
	d.cost = newToll(d)
	d.settle()
	return d
}

// compact moves the many short lists into one stretch of memory each: the
// search reads them all the time.
func (d *deck) compact() {
	var flat []int32
	pack := func(list []int32) []int32 {
		at := len(flat)
		flat = append(flat, list...)
		return flat[at:len(flat):len(flat)]
	}
	size := 0
	for _, s := range d.strands {
		size += len(s.tops) + len(s.bots)
	}
	flat = make([]int32, 0, 2*size)
	for i := range d.strands {
		s := &d.strands[i]
		s.tops, s.bots = pack(s.tops), pack(s.bots)
	}
	for e := range d.row {
		d.above[e], d.below[e] = pack(d.above[e]), pack(d.below[e])
	}
}

// sharedLanes tells whether one lane of a union carries the lines to all its
// children further down. The routing half decides: it draws what it is given.
const sharedLanes = false

// lay makes the lanes and strands of one bond.
func (d *deck) lay(u int) {
	b := d.c.bonds[u]
	var kids []int
	kids = append(append(kids, b.kids...), b.seconds...)
	foot := int32(-1) // the row the bar hangs below
	for _, p := range b.partners {
		foot = max(foot, d.row[p])
	}
	if len(b.partners) == 0 {
		foot = d.row[kids[0]]
		for _, k := range kids {
			foot = min(foot, d.row[k])
		}
		foot--
	}
	add := func(to int, row int32) int32 {
		d.lanes = append(d.lanes, lane{u, to})
		d.row = append(d.row, row)
		return int32(len(d.row) - 1)
	}
	channel := func(row int32, tops, bots []int32) {
		if len(tops)+len(bots) > 1 {
			d.strands = append(d.strands, strand{bond: int32(u), row: row, tops: tops, bots: bots})
		}
	}
	var tops, bots []int32
	for _, p := range b.partners {
		end := int32(p)
		for r := d.row[p] + 1; r <= foot; r++ {
			l := add(p, r)
			channel(r-1, []int32{end}, []int32{l})
			end = l
		}
		tops = append(tops, end)
	}
	// One lane a row carries everyone further down, and one everyone further up;
	// or, as long as lanes are not shared, everyone has lanes of their own.
	var far [][]int
	for _, k := range kids {
		r := d.row[k]
		if r == foot+1 {
			bots = append(bots, int32(k))
			continue
		}
		at := slices.IndexFunc(far, func(g []int) bool { return sharedLanes && (d.row[g[0]] > foot) == (r > foot) })
		if at < 0 {
			far = append(far, []int{k})
		} else {
			far[at] = append(far[at], k)
		}
	}
	for _, group := range far {
		last := group[0] // the one furthest away, to whom the lanes lead
		for _, k := range group {
			if d.row[k] > foot && d.row[k] > d.row[last] || d.row[k] <= foot && d.row[k] < d.row[last] {
				last = k
			}
		}
		end := int32(-1)
		if d.row[last] > foot {
			for r := foot + 1; r < d.row[last]; r++ {
				l := add(last, r)
				if end < 0 {
					bots = append(bots, l)
				} else {
					channel(r-1, []int32{end}, append(d.reached(group, r), l))
				}
				end = l
			}
			channel(d.row[last]-1, []int32{end}, d.reached(group, d.row[last]))
			continue
		}
		for r := foot; r >= d.row[last]; r-- {
			l := add(last, r)
			if end < 0 {
				tops = append(tops, l)
			} else {
				channel(r, []int32{l}, append(d.reached(group, r+1), end))
			}
			end = l
		}
		channel(d.row[last]-1, nil, append(d.reached(group, d.row[last]), end))
	}
	channel(foot, tops, bots)
}

// reached is the children who stand in a row.
func (d *deck) reached(kids []int, row int32) []int32 {
	var out []int32
	for _, k := range kids {
		if d.row[k] == row {
			out = append(out, int32(k))
		}
	}
	return out
}

func (d *deck) slot(e int) Slot {
	if e < d.c.n {
		return Slot{Person: e}
	}
	l := d.lanes[e-d.c.n]
	return Slot{Person: -1, Union: l.bond, To: l.to}
}

func (d *deck) person(e int32) bool { return int(e) < d.c.n }

// settle brings positions and strands up to date with the rows.
func (d *deck) settle() {
	for _, row := range d.rows {
		for i, e := range row {
			d.pos[e] = int32(i)
		}
	}
	for s := range d.strands {
		d.measure(&d.strands[s])
	}
}

func (d *deck) measure(s *strand) {
	s.tmin, s.tmax = d.reach(s.tops)
	s.bmin, s.bmax = d.reach(s.bots)
}

func (d *deck) reach(ends []int32) (lo, hi int32) {
	if len(ends) == 0 {
		return 0, -1
	}
	lo = d.pos[ends[0]]
	hi = lo
	for _, e := range ends[1:] {
		p := d.pos[e]
		lo, hi = min(lo, p), max(hi, p)
	}
	return lo, hi
}
