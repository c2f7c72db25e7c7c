package layout

import (
	"context"
	"math"
	"sync"
)

// leg is one vertical of a line's way and the horizontal that follows it, or -1
// when the vertical runs on through the row or ends at a symbol.
type leg struct{ ch, v, h int }

// course is the way of one union's lines.
type course struct {
	bar, rail int // horizontals in the union's channel, -1 when there is none
	descent   int // the vertical between them, -1 when there is none
	heads     [][]leg
	tails     [][]leg // per child, from the rail, or from the bar where there is no rail
	whole     bool    // there is one child only: its line starts at the bar or the parent
	apex      []int   // per child the apex of its twins, or -1
}

// route draws every union through the channels, orders the horizontals of each
// channel, moves verticals apart and finds the heights.
func (s *sheet) route(ctx context.Context) error {
	s.chans = make([]*channel, len(s.rows)+1)
	for i := range s.chans {
		s.chans[i] = &channel{}
	}
	s.courses = make([]course, len(s.knots))
	for u := range s.knots {
		s.courses[u] = course{bar: -1, rail: -1, descent: -1}
		if s.knots[u].drawn {
			s.build(u)
		}
	}
	var all sync.WaitGroup // no channel knows of another
	for _, c := range s.chans {
		all.Go(func() {
			c.measure()
			c.arrange(ctx)
			c.separate()
			c.measure()
		})
	}
	all.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for u := range s.knots {
		s.placeBarLabel(u)
	}
	s.heights()
	return ctx.Err()
}

// terminal is where a line enters or leaves a channel.
type terminal struct {
	lo, hi, want float64
	port         port
	crowd        bool // other lines meet the same edge of the symbol
}

func (s *sheet) laneAt(p pass) terminal {
	x := s.laneX(p)
	return terminal{lo: x, hi: x, want: x, port: noPort}
}

// dropAt and topAt are the terminals at the lower and upper edge of a symbol.
func (s *sheet) dropAt(p, u int) terminal { return s.edgeAt(p, u, s.drops[p], true) }
func (s *sheet) topAt(p, u int) terminal  { return s.edgeAt(p, u, s.tops[p], false) }

func (s *sheet) edgeAt(p, u int, ends []end, below bool) terminal {
	c := s.x(p)
	for i, e := range ends {
		if e.union != u {
			continue
		}
		want := c + e.wide
		left, right := lineClear*float64(i), lineClear*float64(len(ends)-1-i) // room for the others
		t := terminal{c - 0.42 + left, c + 0.42 - right, want, port{p, c + e.edge, len(ends) > edgeLines}, len(ends) > 1}
		if t.port.fan {
			t.lo, t.hi = want-0.2, want+0.2
		}
		s.clip(p, below, &t)
		if !below && s.stem[p] != u {
			s.besideTwin(p, c, &t)
		}
		return t
	}
	return terminal{lo: c, hi: c, want: c, port: port{person: p, edge: c}}
}

// besideTwin keeps a line to a twin outside the slanting ones, and one to the twin
// between two others on its side of that twin's own.
func (s *sheet) besideTwin(p int, c float64, t *terminal) {
	side := s.twinSide(p)
	for _, e := range s.tops[p] {
		if e.union == s.stem[p] && s.twins[p] >= 0 && side == 0 {
			side = c + e.wide - t.want
		}
		switch {
		case e.union != s.stem[p]:
		case side > 0:
			t.hi = math.Max(t.lo, math.Min(t.hi, c+e.wide-lineClear))
		case side < 0:
			t.lo = math.Min(t.hi, math.Max(t.lo, c+e.wide+lineClear))
		}
	}
}

// clip keeps a terminal's room for movement clear of the names beside it.
func (s *sheet) clip(p int, below bool, t *terminal) {
	at := s.at[p]
	row := s.rows[at.row]
	for i := max(0, at.pos-3); i < min(len(row), at.pos+4); i++ {
		q := row[i].person
		if q < 0 {
			continue
		}
		for _, b := range s.texts(q, below) {
			if r := row[i].x + b.X + b.W/2 + 0.08; r-0.08 <= t.want {
				t.lo = math.Max(t.lo, math.Min(r, t.want))
			} else if l := row[i].x + b.X - b.W/2 - 0.08; l+0.08 >= t.want {
				t.hi = math.Min(t.hi, math.Max(l, t.want))
			}
		}
	}
}

// connect leads a line through a whole channel, straight down if it can.
func (s *sheet) connect(ch, u int, a, b terminal) []leg {
	c := s.chans[ch]
	if v, ok := straight(a, b); ok {
		v.union = u
		return []leg{{ch, c.addVert(v), -1}}
	}
	h := c.addHoriz(u, kindJog)
	v := c.addVert(vert{union: u, lo: a.lo, hi: a.hi, want: a.want, top: atTop, bot: h, topEnd: a.port, tail: noPort})
	w := c.addVert(vert{union: u, lo: b.lo, hi: b.hi, want: b.want, top: h, bot: atBottom, topEnd: noPort, tail: b.port})
	return []leg{{ch, v, h}, {ch, w, -1}}
}

// straight is the single vertical that serves both terminals, if there is one
// that asks neither to move far.
func straight(a, b terminal) (vert, bool) {
	loA, hiA := a.near()
	loB, hiB := b.near()
	lo, hi := math.Max(loA, loB), math.Min(hiA, hiB)
	if lo > hi {
		return vert{}, false
	}
	want := between(middle(a.want, b.want), lo, hi)
	return vert{lo: lo, hi: hi, want: want, top: atTop, bot: atBottom, topEnd: a.port, tail: b.port}, true
}

// near is how far a terminal may be moved for the sake of a straight line: not
// far where it would crowd others.
func (t terminal) near() (float64, float64) {
	far := 0.3
	if t.crowd {
		far = 0.12
	}
	return math.Max(t.lo, t.want-far), math.Min(t.hi, t.want+far)
}

// reversed is a way walked from its other end.
func reversed(way []leg) []leg {
	out := make([]leg, len(way))
	for i := range way {
		j := len(way) - 1 - i
		out[i] = leg{way[j].ch, way[j].v, -1}
		if j > 0 {
			out[i].h = way[j-1].h
		}
	}
	return out
}

// head leads a partner's line to the union's channel; the last vertical is left
// open for the caller, who knows what it ends at.
func (s *sheet) head(u, p int) ([]leg, terminal) {
	var way []leg
	t := s.dropAt(p, u)
	for g := s.at[p].row + 1; g <= s.knots[u].bar; g++ {
		lane := s.laneAt(pass{u, p, g})
		way = append(way, s.connect(g, u, t, lane)...)
		t = lane
	}
	return way, t
}

// tail leads a child's line on from the lane by which it leaves the channel.
func (s *sheet) tail(u, p int) []leg {
	k, at := s.knots[u], s.at[p].row
	var way []leg
	for g := k.rail; g < at; g++ {
		b := s.topAt(p, u)
		if g+1 < at {
			b = s.laneAt(pass{u, p, g + 1})
		}
		way = append(way, s.connect(g+1, u, s.laneAt(pass{u, p, g}), b)...)
	}
	if at >= k.rail {
		return way
	}
	// Upwards: through the channels between, then over the child's head.
	for g := k.rail - 1; g > at; g-- {
		way = append(way, reversed(s.connect(g, u, s.laneAt(pass{u, p, g - 1}), s.laneAt(pass{u, p, g})))...)
	}
	c := s.chans[at]
	lane, top := s.laneAt(pass{u, p, at}), s.topAt(p, u)
	h := c.addHoriz(u, kindJog)
	v := c.addVert(vert{union: u, lo: lane.lo, hi: lane.hi, want: lane.want, top: h, bot: atBottom, topEnd: noPort, tail: noPort})
	w := c.addVert(vert{union: u, lo: top.lo, hi: top.hi, want: top.want, top: h, bot: atBottom, topEnd: noPort, tail: top.port})
	return append(way, leg{at, v, h}, leg{at, w, -1})
}
