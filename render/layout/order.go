package layout

import (
	"cmp"
	"context"
	"slices"
)

// arrange decides who stands in which generation and who stands beside whom. A
// cancelled context ends the search early with the best order so far; nothing
// else does, so the same family always gives the same rows.
func arrange(ctx context.Context, f Family) Rows {
	whole := canonical(f)
	out := Rows{Gen: make([]int, whole.n)}
	var loners []int
	for _, people := range whole.parts() {
		if len(people) == 1 && len(whole.mates[people[0]]) == 0 && whole.family[people[0]] < 0 {
			loners = append(loners, people[0])
			continue
		}
		c := whole.part(people)
		g := c.generations()
		d := newDeck(c, g.row)
		if seats := seatsOf(f, whole, people); seats != nil {
			d.resume(ctx, seats)
		} else {
			if seats := seatsOf(f, whole, people); seats != nil {
			d.resume(ctx, seats)
		} else {
			d.search(ctx)
		}
		}
		for r, row := range d.rows {
			for len(out.Order) <= r {
				out.Order = append(out.Order, nil)
			}
			for _, e := range row {
				s := d.slot(int(e))
				if s.Person >= 0 {
					s.Person = whole.people[people[s.Person]]
					out.Gen[s.Person] = r
				} else {
					s.Union = whole.bonds[c.bonds[s.Union].index].index
					s.To = whole.people[people[s.To]]
				}
				out.Order[r] = append(out.Order[r], s)
			}
		}
		for _, b := range d.broken() {
			out.Broke = append(out.Broke, b.rule(f, whole, c))
		}
	}
	tray(&out, whole, loners)
	return out
}

// tray puts people without any tie at the right of the rows, so that they read
// as one group and make no row much longer than the others.
func tray(out *Rows, whole *clan, loners []int) {
	if len(loners) == 0 {
		return
	}
	if len(out.Order) == 0 {
		rows := 1
		for rows*rows < len(loners) {
			rows++
		}
		out.Order = make([][]Slot, rows)
	}
	rows := len(out.Order)
	each := (len(loners) + rows - 1) / rows
	for i, p := range loners {
		r := i / each
		out.Gen[whole.people[p]] = r
		out.Order[r] = append(out.Order[r], Slot{Person: whole.people[p]})
	}
}

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

// walk is the first order: everyone beside their partners, children under
// their parents, each family finished before the next is begun.
func (d *deck) walk(start int) {
	c := d.c
	for r := range d.rows {
		d.rows[r] = d.rows[r][:0]
	}
	placed := make([]bool, len(d.row))
	put := func(e int32) {
		if !placed[e] {
			placed[e] = true
			d.rows[d.row[e]] = append(d.rows[d.row[e]], e)
		}
	}
	lanes := make([][]int32, len(c.bonds))
	for i, l := range d.lanes {
		lanes[l.bond] = append(lanes[l.bond], int32(c.n+i))
	}
	var visit func(p int)
	visit = func(p int) {
		if placed[p] {
			return
		}
		chain := d.chain(p, placed)
		for _, q := range chain {
			put(int32(q))
		}
		for _, q := range chain {
			for _, u := range c.mates[q] {
				for _, l := range lanes[u] {
					put(l)
				}
				for _, k := range c.bonds[u].kids {
					visit(k)
				}
			}
		}
		for _, q := range chain {
			if u := c.family[q]; u >= 0 {
				for _, a := range c.bonds[u].partners {
					visit(a)
				}
				for _, k := range c.bonds[u].kids {
					visit(k)
				}
			}
		}
	}
	visit(start)
	order := make([]int, c.n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.row[a], d.row[b]) })
	for _, p := range order {
		visit(p)
	}
	for e := range d.row {
		put(int32(e))
	}
	d.settle()
}

// chain is a person with all partners in the same row that can be reached from
// partner to partner, beginning at an end so that neighbours are partners.
func (d *deck) chain(p int, placed []bool) []int {
	c := d.c
	mates := func(q int) []int {
		var out []int
		for _, u := range c.mates[q] {
			for _, r := range c.bonds[u].partners {
				if r != q && d.row[r] == d.row[p] && !placed[r] && !slices.Contains(out, r) {
					out = append(out, r)
				}
			}
		}
		return out
	}
	seen := map[int]bool{p: true}
	all := []int{p}
	for i := 0; i < len(all); i++ {
		for _, r := range mates(all[i]) {
			if !seen[r] {
				seen[r] = true
				all = append(all, r)
			}
		}
	}
	end := all[len(all)-1]
	done := map[int]bool{}
	var out []int
	var follow func(q int)
	follow = func(q int) {
		done[q] = true
		out = append(out, q)
		next := mates(q)
		slices.SortStableFunc(next, func(a, b int) int { return cmp.Compare(len(mates(a)), len(mates(b))) })
		for _, r := range next {
			if !done[r] {
				follow(r)
			}
		}
	}
	follow(end)
	return out
}
