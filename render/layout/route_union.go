package layout

import (
	"math"
	"slices"
)

// leaf is one line that leaves a union's rail: to a child, to a lane, or to the
// point from which the lines of twins spread.
type leaf struct {
	terminal
	kids []int // positions in knot.kids
	up   bool  // leaves through the row above
}

// leaves lists what hangs on the rail.
func (s *sheet) leaves(u int) []leaf {
	k := s.knots[u]
	var out []leaf
	group := map[int]int{}
	for i, c := range k.kids {
		row := s.at[c.person].row
		t := s.twins[c.person]
		switch {
		case row > k.rail:
			out = append(out, leaf{s.laneAt(pass{u, c.person, k.rail}), []int{i}, false})
		case row < k.rail:
			out = append(out, leaf{s.laneAt(pass{u, c.person, k.rail - 1}), []int{i}, true})
		case t >= 0 && s.stem[c.person] == u:
			x := s.topAt(c.person, u).want
			j, seen := group[t]
			if !seen {
				group[t] = len(out)
				out = append(out, leaf{terminal{lo: x, hi: x, want: x, port: noPort}, []int{i}, false})
				continue
			}
			l := &out[j]
			l.lo, l.hi = math.Min(l.lo, x), math.Max(l.hi, x)
			l.want = middle(l.lo, l.hi)
			l.kids = append(l.kids, i)
		default:
			out = append(out, leaf{s.topAt(c.person, u), []int{i}, false})
		}
	}
	for _, j := range group {
		l := &out[j]
		l.lo, l.hi = l.lo+0.3, l.hi-0.3
		if n := len(l.kids); n%2 == 1 { // plumb over the middle one
			var xs []float64
			for _, i := range l.kids {
				xs = append(xs, s.topAt(k.kids[i].person, u).want)
			}
			slices.Sort(xs)
			l.want = between(xs[n/2], l.lo, l.hi)
		}
	}
	return out
}

// build lays a union's lines into the channels.
func (s *sheet) build(u int) {
	k, way := s.knots[u], &s.courses[u]
	c := s.chans[k.rail]
	way.tails = make([][]leg, len(k.kids))
	way.apex = make([]int, len(k.kids))
	for i := range way.apex {
		way.apex[i] = -1
	}
	var parent terminal
	for _, p := range k.partners {
		head, t := s.head(u, p)
		parent = t
		if len(k.partners) > 1 {
			if way.bar < 0 {
				way.bar = c.addHoriz(u, kindBar)
				if s.f.Unions[u].Blood {
					c.hs[way.bar].thick = doubleBar / 2
				}
			}
			v := c.addVert(vert{union: u, lo: t.lo, hi: t.hi, want: t.want, top: atTop, bot: way.bar, topEnd: t.port, tail: noPort})
			head = append(head, leg{k.rail, v, way.bar})
		}
		way.heads = append(way.heads, head)
	}
	leaves := s.leaves(u)
	if len(leaves) == 0 {
		return
	}
	way.whole = len(leaves) == 1 && len(leaves[0].kids) == 1
	if len(leaves) == 1 && !leaves[0].up && s.single(u, parent, leaves[0]) {
		return
	}
	way.rail = c.addHoriz(u, kindRail)
	s.hang(u, parent, leaves)
	for _, l := range leaves {
		v := vert{union: u, lo: l.lo, hi: l.hi, want: l.want, top: way.rail, bot: atBottom, topEnd: noPort, tail: l.port}
		if l.up {
			v.top, v.bot = atTop, way.rail
		}
		s.finish(u, l, v, nil)
	}
}

// hang joins the rail to the bar or the single parent above it.
func (s *sheet) hang(u int, parent terminal, leaves []leaf) {
	k, way := s.knots[u], &s.courses[u]
	c := s.chans[k.rail]
	switch {
	case way.bar >= 0:
		lo, hi := s.barReach(way.bar, c)
		way.descent = c.addVert(vert{union: u, lo: lo, hi: hi, want: descentAt(lo, hi, leaves), top: way.bar, bot: way.rail, topEnd: noPort, tail: noPort})
	case len(k.partners) == 1:
		way.descent = c.addVert(vert{union: u, lo: parent.lo, hi: parent.hi, want: parent.want, top: atTop, bot: way.rail, topEnd: parent.port, tail: noPort})
	default:
		c.hs[way.rail].stub = true
		if len(leaves) > 1 {
			lo, hi := math.Inf(1), math.Inf(-1)
			for _, l := range leaves {
				lo, hi = math.Min(lo, l.want), math.Max(hi, l.want)
			}
			way.descent = c.addVert(vert{union: u, lo: lo, hi: hi, want: middle(lo, hi), top: atStub, bot: way.rail, topEnd: noPort, tail: noPort})
		}
	}
}

// barReach is where a descent may leave a bar.
func (s *sheet) barReach(bar int, c *channel) (float64, float64) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range c.hs[bar].vs {
		lo, hi = math.Min(lo, c.vs[v].x), math.Max(hi, c.vs[v].x)
	}
	if hi-lo < 0.5 {
		return middle(lo, hi), middle(lo, hi)
	}
	return lo + 0.2, hi - 0.2
}

// descentAt is the best place for a descent: the middle of the bar, or where the
// children are if that is not too near its end, exactly above a child who is
// nearly there.
func descentAt(lo, hi float64, leaves []leaf) float64 {
	left, right := math.Inf(1), math.Inf(-1)
	for _, l := range leaves {
		left, right = math.Min(left, l.want), math.Max(right, l.want)
	}
	margin := math.Min(0.25*(hi-lo), 0.35) // leaves room for the strokes of a separation
	want := between(between(middle(lo, hi), left, right), lo+margin, hi-margin)
	for _, l := range leaves {
		if math.Abs(l.want-want) < 0.25 && l.want >= lo && l.want <= hi {
			return l.want
		}
	}
	return want
}

// single draws the line to the only leaf of a union without a rail, if a
// straight one will do.
func (s *sheet) single(u int, parent terminal, l leaf) bool {
	k, way := s.knots[u], &s.courses[u]
	c := s.chans[k.rail]
	switch {
	case way.bar >= 0:
		lo, hi := s.barReach(way.bar, c)
		lo, hi = math.Max(lo, l.lo), math.Min(hi, l.hi)
		if lo > hi {
			return false
		}
		s.finish(u, l, vert{union: u, lo: lo, hi: hi, want: between(l.want, lo, hi), top: way.bar, bot: atBottom, topEnd: noPort, tail: l.port}, nil)
		return true
	case len(k.partners) == 1:
		v, ok := straight(parent, l.terminal)
		if !ok {
			return false
		}
		v.union = u
		s.finish(u, l, v, nil)
		return true
	}
	return false
}

// finish adds the vertical that ends at a leaf and what comes after it.
func (s *sheet) finish(u int, l leaf, v vert, before []leg) {
	k, way := s.knots[u], &s.courses[u]
	c := s.chans[k.rail]
	if len(l.kids) > 1 { // twins
		apex := c.addHoriz(u, kindApex)
		v.bot = apex
		stem := c.addVert(v)
		for _, i := range l.kids {
			x := s.topAt(k.kids[i].person, u).want
			w := c.addVert(vert{union: u, lo: x, hi: x, want: x, top: apex, bot: atBottom, topEnd: noPort, tail: port{person: k.kids[i].person, edge: x}, slanted: true})
			way.apex[i] = apex
			way.tails[i] = append(before, leg{k.rail, stem, apex}, leg{k.rail, w, -1})
		}
		return
	}
	i := l.kids[0]
	way.tails[i] = append(before, leg{k.rail, c.addVert(v), -1})
	way.tails[i] = append(way.tails[i], s.tail(u, k.kids[i].person)...)
}
