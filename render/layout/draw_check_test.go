package layout

import (
	"fmt"
	"math"
	"slices"
)

// faults lists everything in a drawing that no family can force: it measures the
// finished plan with definitions of its own and knows nothing of channels.
func faults(f Family, p Plan) []string {
	c := &checker{p: p, at: map[string]Place{}, of: map[string]map[string]bool{}}
	for _, q := range p.People {
		c.at[q.ID] = q
	}
	for _, u := range f.Unions {
		c.of[u.ID] = map[string]bool{}
		for _, id := range u.Partners {
			c.of[u.ID][id] = true
		}
		for _, k := range u.Children {
			c.of[u.ID][k.ID] = true
		}
	}
	if len(c.at) != len(f.People) || len(p.People) != len(f.People) {
		c.say("%d people drawn as %d symbols", len(f.People), len(p.People))
	}
	c.symbols()
	c.cut()
	c.ties(f)
	c.pairs()
	c.hits()
	c.texts()
	return c.found
}

type checker struct {
	p     Plan
	at    map[string]Place
	of    map[string]map[string]bool
	bits  []bit
	found []string
}

type bit struct {
	a, b  Point
	owner string
}

const tol = 0.02

func (c *checker) say(format string, a ...any) { c.found = append(c.found, fmt.Sprintf(format, a...)) }

func (c *checker) symbols() {
	for i, a := range c.p.People {
		for _, b := range c.p.People[i+1:] {
			if math.Abs(a.X-b.X) < (a.W+b.W)/2-tol && math.Abs(a.Y-b.Y) < (a.H+b.H)/2-tol {
				c.say("symbols %s and %s overlap", a.ID, b.ID)
			}
		}
	}
}

// cut makes single pieces, joined where one continues another of the same union
// so that the seams between roles do not count as ends.
func (c *checker) cut() {
	for _, l := range c.p.Lines {
		for i := 1; i < len(l.Points); i++ {
			if a, b := l.Points[i-1], l.Points[i]; a != b {
				if a.X > b.X || a.X == b.X && a.Y > b.Y {
					a, b = b, a
				}
				c.bits = append(c.bits, bit{a, b, l.Union})
			}
		}
	}
	for joined := true; joined; {
		joined = false
		for i := 0; i < len(c.bits); i++ {
			for j := i + 1; j < len(c.bits); j++ {
				if m, ok := join(c.bits[i], c.bits[j]); ok {
					c.bits[i] = m
					c.bits = slices.Delete(c.bits, j, j+1)
					joined = true
					j--
				}
			}
		}
	}
}

func join(a, b bit) (bit, bool) {
	if a.owner != b.owner {
		return a, false
	}
	if a.a.Y == a.b.Y && b.a.Y == b.b.Y && a.a.Y == b.a.Y && a.a.X <= b.b.X && b.a.X <= a.b.X {
		return bit{Point{math.Min(a.a.X, b.a.X), a.a.Y}, Point{math.Max(a.b.X, b.b.X), a.a.Y}, a.owner}, true
	}
	if a.a.X == a.b.X && b.a.X == b.b.X && a.a.X == b.a.X && a.a.Y <= b.b.Y && b.a.Y <= a.b.Y {
		return bit{Point{a.a.X, math.Min(a.a.Y, b.a.Y)}, Point{a.a.X, math.Max(a.b.Y, b.b.Y)}, a.owner}, true
	}
	return a, false
}

func (b bit) length() float64 { return math.Hypot(b.b.X-b.a.X, b.b.Y-b.a.Y) }

// inside is the length of a piece within a box.
func (b bit) inside(x0, y0, x1, y1 float64) float64 {
	lo, hi := 0.0, 1.0
	for _, e := range [4][2]float64{{b.a.X - b.b.X, b.a.X - x0}, {b.b.X - b.a.X, x1 - b.a.X}, {b.a.Y - b.b.Y, b.a.Y - y0}, {b.b.Y - b.a.Y, y1 - b.a.Y}} {
		switch {
		case e[0] == 0 && e[1] < 0:
			return -1
		case e[0] < 0:
			lo = math.Max(lo, e[1]/e[0])
		case e[0] > 0:
			hi = math.Min(hi, e[1]/e[0])
		}
	}
	return (hi - lo) * b.length()
}

func (c *checker) ties(f Family) {
	for _, u := range f.Unions {
		if len(c.of[u.ID]) < 2 {
			continue
		}
		for id := range c.of[u.ID] {
			q, known := c.at[id]
			ok := !known
			for _, b := range c.bits {
				if b.owner == u.ID && b.inside(q.X-q.W/2-0.05, q.Y-q.H/2-0.05, q.X+q.W/2+0.05, q.Y+q.H/2+0.05) >= 0 {
					ok = true
				}
			}
			if !ok {
				c.say("no line of %s reaches %s", u.ID, id)
			}
		}
	}
}

// shared reports whether a point lies in the symbol of somebody of both unions.
func (c *checker) shared(a, b string, p Point) bool {
	for id := range c.of[a] {
		if q := c.at[id]; c.of[b][id] && math.Abs(p.X-q.X) <= q.W/2+tol && math.Abs(p.Y-q.Y) <= q.H/2+tol {
			return true
		}
	}
	return false
}

func (c *checker) pairs() {
	for i, a := range c.bits {
		for _, b := range c.bits[i+1:] {
			if a.owner != b.owner {
				c.pair(a, b)
			}
		}
	}
}

func (c *checker) pair(a, b bit) {
	ax, ay, la := a.b.X-a.a.X, a.b.Y-a.a.Y, a.length()
	bx, by, lb := b.b.X-b.a.X, b.b.Y-b.a.Y, b.length()
	det := ax*by - ay*bx
	if math.Abs(det) < 0.02*la*lb {
		t := func(p Point) float64 { return ((p.X-a.a.X)*ax + (p.Y-a.a.Y)*ay) / la }
		lo, hi := math.Max(0, math.Min(t(b.a), t(b.b))), math.Min(la, math.Max(t(b.a), t(b.b)))
		m := Point{a.a.X + ax/la*(lo+hi)/2, a.a.Y + ay/la*(lo+hi)/2}
		far := math.Abs((m.X-b.a.X)*by-(m.Y-b.a.Y)*bx) / lb
		if hi-lo > 0.1 && far < tol || hi-lo > 0.5 && far < 0.1 {
			c.say("%s and %s run side by side for %.2f, %.3f apart, near %.2f %.2f", a.owner, b.owner, hi-lo, far, m.X, m.Y)
		}
		return
	}
	t, u := ((b.a.X-a.a.X)*by-(b.a.Y-a.a.Y)*bx)/det*la, ((b.a.X-a.a.X)*ay-(b.a.Y-a.a.Y)*ax)/det*lb
	if t < -tol || t > la+tol || u < -tol || u > lb+tol {
		return
	}
	at := Point{a.a.X + ax*t/la, a.a.Y + ay*t/la}
	if t > tol && t < la-tol && u > tol && u < lb-tol || c.shared(a.owner, b.owner, at) {
		return
	}
	c.say("%s touches %s at %.2f %.2f", a.owner, b.owner, at.X, at.Y)
}

func (c *checker) hits() {
	for _, b := range c.bits {
		for _, q := range c.p.People {
			if b.inside(q.X-0.4*q.W, q.Y-0.4*q.H, q.X+0.4*q.W, q.Y+0.4*q.H) > 0.1 {
				c.say("%s runs through %s", b.owner, q.ID)
			}
		}
	}
}

func (c *checker) texts() {
	over := func(a, b Box) bool {
		return math.Abs(a.X-b.X) < (a.W+b.W)/2-tol && math.Abs(a.Y-b.Y) < (a.H+b.H)/2-tol
	}
	for i, l := range c.p.Labels {
		for _, o := range c.p.Labels[i+1:] {
			if over(l.Box, o.Box) {
				c.say("the texts of %s and %s overlap", l.Owner, o.Owner)
			}
		}
		for _, q := range c.p.People {
			if over(l.Box, Box{q.X, q.Y, q.W, q.H}) {
				c.say("the text of %s lies on %s", l.Owner, q.ID)
			}
		}
		x, y, w, h := l.Box.X, l.Box.Y, l.Box.W*0.98, l.Box.H*0.98
		for _, b := range c.bits {
			if b.inside(x-w/2, y-h/2, x+w/2, y+h/2) > 0.01 {
				c.say("%s runs through the text of %s", b.owner, l.Owner)
			}
		}
	}
}

// crossings counts how often lines of different unions properly cross.
func crossings(p Plan) int {
	n := 0
	for _, l := range p.Lines {
		n += len(l.Hops)
	}
	return n
}
