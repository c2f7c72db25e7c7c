package layout

import "math"

// channel is the space between two rows. All horizontal pieces of lines lie in
// channels, so a line can never run through a symbol: it passes a row only
// where the order has left a lane.
type channel struct {
	hs    []horiz
	vs    []vert
	order []int // horizontals from the top down
	rank  []int // the inverse
}

// The ends of a vertical that is not held by a horizontal.
const (
	atTop    = -1
	atBottom = -2
	atStub   = -3 // ends in the air, a little above its other end
)

type kind int

const (
	kindBar kind = iota
	kindJog
	kindRail
	kindApex
)

// horiz is a horizontal piece of one union's drawing. Its ends are always
// verticals of the same union; that is why lines of two unions can be kept from
// touching by looking at verticals alone.
type horiz struct {
	union  int
	kind   kind
	vs     []int
	lo, hi float64
	caps   []box2 // room needed above or below for a label or a stub, relative to y
	label  int    // 1 label above, -1 below, 0 none
	labelX float64
	stub   bool
	thick  float64 // half the distance of the two lines of a double bar
	y      float64
}

// box2 is a box with its y relative to the horizontal it belongs to.
type box2 struct{ x0, x1, y0, y1 float64 }

// vert is a vertical piece from one horizontal, or the row above, to another, or
// the row below. It may be moved between lo and hi and would like to be at want.
type vert struct {
	union        int
	x, lo, hi    float64
	want         float64
	top, bot     int
	topEnd, tail port
	slanted      bool // a twin's line: from the apex to the symbol
}

// port is the place where a line meets a symbol.
type port struct {
	person int // -1: none
	edge   float64
	fan    bool
}

var noPort = port{person: -1}

func (c *channel) addHoriz(union int, k kind) int {
	c.hs = append(c.hs, horiz{union: union, kind: k})
	return len(c.hs) - 1
}

func (c *channel) addVert(v vert) int {
	v.want = between(v.want, v.lo, v.hi)
	v.x = v.want
	i := len(c.vs)
	c.vs = append(c.vs, v)
	if v.top >= 0 {
		c.hs[v.top].vs = append(c.hs[v.top].vs, i)
	}
	if v.bot >= 0 {
		c.hs[v.bot].vs = append(c.hs[v.bot].vs, i)
	}
	return i
}

// measure sets how far every horizontal reaches.
func (c *channel) measure() {
	for i := range c.hs {
		c.hs[i].reach(c.vs)
	}
}

func (h *horiz) reach(vs []vert) {
	h.lo, h.hi = math.Inf(1), math.Inf(-1)
	for _, v := range h.vs {
		h.lo, h.hi = math.Min(h.lo, vs[v].x), math.Max(h.hi, vs[v].x)
	}
}

// span is the part of the order that a vertical covers.
func (c *channel) span(v *vert) (int, int) {
	a, b := -1, len(c.hs)
	if v.top >= 0 {
		a = c.rank[v.top]
	}
	if v.bot >= 0 {
		b = c.rank[v.bot]
	}
	if v.top == atStub {
		a = b
	}
	if a > b {
		a, b = b, a
	}
	return a, b
}
