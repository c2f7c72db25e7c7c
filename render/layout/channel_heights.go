package layout

import (
	"math"
	"slices"
)

// Distances between the parts of a channel.
const (
	belowSymbol = 0.36 // from a row of symbols to the first bar
	aboveSymbol = 0.4  // from the last rail to the next row
	trackGap    = 0.22
	railGap     = 0.4 // from a bar to its own rail
	twinHeight  = 0.7
	stubHeight  = 0.4 // of the stub above children without parents
	textGap     = 0.1
	doubleBar   = 0.19 // between the two lines of relatives' bar: two even where the map is a quarter of its size
	rowGap      = 1.7  // least distance of two rows
)

// heights stacks the horizontals of every channel and thereby finds how far
// apart the rows have to be.
func (s *sheet) heights() {
	stacks, need := make([]stacked, len(s.chans)), make([]float64, len(s.chans))
	for i := range s.chans {
		stacks[i] = s.stack(i)
		need[i] = stacks[i].tall
	}
	s.rowY = s.standRows(need)
	for i, c := range s.chans {
		base, spare := 0.0, 0.0
		switch {
		case i > 0 && i < len(s.rows):
			base = s.rowY[i-1]
			if spare = s.rowY[i] - base - need[i]; spare < pinSlack { // rounded, no more
				spare = 0
			}
		case i > 0:
			base = s.rowY[i-1]
		case len(s.rows) > 0:
			base = s.rowY[0] - need[0]
		}
		s.lower(c, stacks[i], spare)
		for k := range c.hs {
			c.hs[k].y = round(base + c.hs[k].y)
		}
	}
}

// block is something in a row that horizontals keep clear of; deep is how far it
// reaches into the channel from the middle of the row.
type block struct{ x0, x1, deep float64 }

func (s *sheet) blocks(g int, below bool) (list []block, half float64) {
	if g < 0 || g >= len(s.rows) {
		return nil, 0
	}
	for _, b := range s.rows[g] {
		if b.person < 0 {
			continue
		}
		h := s.size(b.person) / 2
		half = math.Max(half, h)
		ends := s.tops[b.person]
		if below {
			ends = s.drops[b.person]
		}
		if len(ends) > edgeLines {
			list = append(list, block{b.x + ends[0].wide - 0.1, b.x + ends[len(ends)-1].wide + 0.1, h + fanHeight})
		}
		for _, t := range s.texts(b.person, below) {
			list = append(list, block{b.x + t.X - t.W/2, b.x + t.X + t.W/2, math.Abs(t.Y) + t.H/2})
		}
	}
	return list, half
}

// clear is how far a horizontal has to stay from the middle of a row; side is -1
// for the row above it and 1 for the row below.
func (h *horiz) clear(list []block, least, side float64) float64 {
	d := least
	for _, b := range list {
		if b.x1 > h.lo-textGap && b.x0 < h.hi+textGap {
			d = math.Max(d, b.deep+0.14)
		}
		for _, c := range h.caps {
			reach := -c.y0
			if side > 0 {
				reach = c.y1
			}
			if b.x1 > c.x0-textGap && b.x0 < c.x1+textGap {
				d = math.Max(d, b.deep+textGap+reach)
			}
		}
	}
	return d
}

// gap is the least distance of two horizontals, h above o; 0 when they may share
// a height.
func (h *horiz) gap(o *horiz) float64 {
	d := 0.0
	if h.union == o.union {
		if h.kind == kindBar && o.kind == kindRail {
			d = railGap
		} else if o.kind == kindApex {
			d = 0.3
		}
	}
	if h.meet(o) {
		d = math.Max(d, trackGap+h.thick+o.thick)
	}
	for _, c := range h.caps {
		if c.x1 > o.lo-textGap && c.x0 < o.hi+textGap {
			d = math.Max(d, c.y1+textGap)
		}
		for _, e := range o.caps {
			if c.x1 > e.x0-textGap && c.x0 < e.x1+textGap {
				d = math.Max(d, c.y1-e.y0+textGap)
			}
		}
	}
	for _, e := range o.caps {
		if e.x1 > h.lo-textGap && e.x0 < h.hi+textGap {
			d = math.Max(d, -e.y0+textGap)
		}
	}
	return d
}

// stacked is the horizontals of a channel one above another: how far each has to stay from the
// rows, which gaps there have to be between them, and the least distance of the two rows.
type stacked struct {
	early, end []float64
	gaps       [][2]float64 // index of the upper one and gap, listed per lower one
	first      []int        // of the gaps of each
	tall       float64
}

// stack finds what the horizontals of a channel need, measured from the middle of the row above.
func (s *sheet) stack(i int) stacked {
	c := s.chans[i]
	upper, halfUp := s.blocks(i-1, true)
	lower, halfDown := s.blocks(i, false)
	tall := s.least(upper, lower, halfUp, halfDown, i)
	n := len(c.order)
	early, end := make([]float64, n), make([]float64, n)
	var gaps [][2]float64
	first := make([]int, n+1)
	for k, id := range c.order {
		h := &c.hs[id]
		first[k] = len(gaps)
		up := 0.0
		if i > 0 {
			up = halfUp + belowSymbol
			for _, cp := range h.caps {
				up = math.Max(up, halfUp+textGap-cp.y0)
			}
			up = h.clear(upper, up, -1)
		} else {
			for _, cp := range h.caps {
				up = math.Max(up, -cp.y0)
			}
		}
		early[k] = up
		down := 0.0
		if i < len(s.rows) {
			down = halfDown + aboveSymbol
			if h.kind == kindApex {
				down = halfDown + twinHeight
			}
			for _, cp := range h.caps {
				down = math.Max(down, halfDown+textGap+cp.y1)
			}
			down = h.clear(lower, down, 1)
		}
		end[k] = down
		for j := range k {
			if d := c.hs[c.order[j]].gap(h); d > 0 {
				gaps = append(gaps, [2]float64{float64(j), d})
				early[k] = math.Max(early[k], early[j]+d)
			}
		}
		tall = math.Max(tall, early[k]+down)
	}
	first[n] = len(gaps)
	return stacked{early, end, gaps, first, tall}
}

// least is the distance of two rows that their names and symbols ask for.
func (s *sheet) least(upper, lower []block, halfUp, halfDown float64, i int) float64 {
	if i == 0 || i == len(s.rows) {
		for _, b := range lower {
			halfDown = math.Max(halfDown, b.deep)
		}
		return halfDown
	}
	deep := func(list []block, half float64) float64 {
		for _, b := range list {
			half = math.Max(half, b.deep)
		}
		return half
	}
	return math.Max(rowGap, deep(upper, halfUp)+deep(lower, halfDown)+0.25)
}

// lower moves rails and jogs down from the highest place they could have, to one
// common level where the order allows it. The rows are further apart by spare than they have to be;
// twins do not spread from higher up for that.
func (s *sheet) lower(c *channel, st stacked, spare float64) {
	n, early := len(c.order), st.early
	late := make([]float64, n)
	level, rails := 0.0, 0.0
	for pass := range 2 {
		for k := range n {
			late[k] = st.tall + spare - st.end[k]
		}
		for k := n - 1; k >= 0; k-- {
			h := &c.hs[c.order[k]]
			switch {
			case pass == 0 && h.kind == kindRail:
				level += middle(early[k], late[k])
				rails++
			case pass == 1 && h.kind == kindBar:
				late[k] = early[k]
			case pass == 1 && h.kind == kindApex:
				late[k] = spare + middle(early[k], late[k]-spare)
			case pass == 1:
				late[k] = between(level, early[k], late[k])
			}
			for _, g := range st.gaps[st.first[k]:st.first[k+1]] {
				j := int(g[0])
				late[j] = math.Min(late[j], late[k]-g[1])
			}
		}
		level /= math.Max(rails, 1)
	}
	for k := range n {
		c.hs[c.order[k]].y = late[k]
	}
}

// placeBarLabel keeps room for the text on a couple's bar: above it as near to
// its middle as no line passes, else below it.
func (s *sheet) placeBarLabel(u int) {
	k, way := s.knots[u], s.courses[u]
	if !k.drawn {
		return
	}
	c := s.chans[k.rail]
	if way.rail >= 0 && c.hs[way.rail].stub {
		h := &c.hs[way.rail]
		x := s.stubX(u)
		h.caps = append(h.caps, box2{x - 0.05, x + 0.05, -stubHeight, 0})
	}
	l, ok := s.barLabel(u)
	if !ok || way.bar < 0 {
		return
	}
	h := &c.hs[way.bar]
	for _, side := range []int{1, -1} {
		if x, ok := c.free(way.bar, side, l.W); ok {
			h.label, h.labelX = side, x
			off := 0.06 + h.thick
			if side > 0 {
				h.caps = append(h.caps, box2{x - l.W/2, x + l.W/2, -off - l.H, 0})
			} else {
				h.caps = append(h.caps, box2{x - l.W/2, x + l.W/2, 0, off + l.H})
			}
			return
		}
	}
	s.broke = append(s.broke, Rule{Kind: "text left out", People: []string{s.f.People[k.partners[0]].ID, s.f.People[k.partners[1]].ID},
		Unions: []string{s.f.Unions[u].ID}, Why: "there was no room for the text between %s and %s"})
}

// free finds a stretch of a bar that is wide enough for a text and that no
// vertical crosses on that side (1 above, -1 below).
func (c *channel) free(bar, side int, w float64) (float64, bool) {
	h := &c.hs[bar]
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, i := range h.vs {
		if v := &c.vs[i]; v.bot == bar {
			lo, hi = math.Min(lo, v.x), math.Max(hi, v.x)
		}
	}
	mid, best, found := middle(lo, hi), math.Inf(1), false
	if side < 0 {
		lo, hi = lo-w, hi+w // below the bar nothing says that it has to end with it
	}
	walls := []float64{lo, hi}
	for i := range c.vs {
		v := &c.vs[i]
		if v.x <= lo || v.x >= hi {
			continue
		}
		a, b := c.span(v)
		r := c.rank[bar]
		if side > 0 && a < r && r <= b || side < 0 && a <= r && r < b {
			walls = append(walls, v.x)
		}
	}
	slices.Sort(walls)
	at := 0.0
	for i := 1; i < len(walls); i++ {
		l, r := walls[i-1]+textGap+w/2, walls[i]-textGap-w/2
		if l > r {
			continue
		}
		if x := between(mid, l, r); math.Abs(x-mid) < best {
			at, best, found = x, math.Abs(x-mid), true
		}
	}
	return at, found
}
