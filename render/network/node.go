package network

import (
	"math"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// node is somebody or something with a place in the picture.
type node struct {
	ref  string
	id   graph.ID // of a person
	who  render.Portrait
	text scene.Box // of the writing under the sign, empty for none
	at   scene.Point
	held bool
	old  bool // it stood there before
	row  bool // it may only move along its row
	far  float64
	key  order
	link link
}

// order is where somebody stands on the way round the middle.
type order struct {
	sector int
	near   int
	name   string
	kin    bool
	side   int // -1 father's, 1 mother's
	born   float64
}

const air = 7.0 // between any two things

func (s *sheet) node(ref string, p render.Portrait) node {
	n := node{ref: ref, who: p}
	for _, it := range p.Items {
		if _, text := it.Shape.(scene.Text); text && it.Layer == scene.Names && it.Role != "inside" && it.Role != "age" {
			if b := it.Shape.Bounds(s.measure); b.Y0 >= p.Sign.Y1-2 {
				n.text = n.text.Union(b)
			}
		}
	}
	return n
}

// box is all of the node where it stands.
func (n node) box() scene.Box { return moved(n.who.Box, n.at) }

func moved(b scene.Box, by scene.Point) scene.Box {
	return scene.Box{X0: b.X0 + by.X, Y0: b.Y0 + by.Y, X1: b.X1 + by.X, Y1: b.Y1 + by.Y}
}

// middle is the middle of the node's box, which is below that of its sign.
func (n node) middle() scene.Point {
	b := n.box()
	return scene.Point{X: (b.X0 + b.X1) / 2, Y: (b.Y0 + b.Y1) / 2}
}

// to puts the middle of the node's box somewhere.
func (n *node) to(p scene.Point) {
	m := n.middle()
	n.at = scene.Point{X: math.Round(n.at.X + p.X - m.X), Y: math.Round(n.at.Y + p.Y - m.Y)}
}

// holds reports whether a point is on the node's sign or on its writing, with a little air.
func (n node) holds(p scene.Point, air float64) bool {
	if n.text != (scene.Box{}) && moved(n.text, n.at).Grow(air/2).Holds(p) {
		return true
	}
	if n.who.Round {
		return math.Hypot(p.X-n.at.X, p.Y-n.at.Y) < n.who.Sign.W()/2+air
	}
	return moved(n.who.Sign, n.at).Grow(air).Holds(p)
}

// end is where the line to somebody ends. In rows it comes from below a name, or from above a sign: a line to somebody's
// middle would pass behind the names beside them.
func (n node) end() scene.Point {
	switch b := n.box(); {
	case n.row && b.Y1 < 0:
		return scene.Point{X: n.at.X, Y: b.Y1 + 1}
	case n.row && b.Y0 > 0:
		return scene.Point{X: n.at.X, Y: b.Y0 - 1}
	}
	return n.at
}

// beside reports whether the node stands in the row of the child itself, in the middle.
func (n node) beside() bool { b := n.box(); return n.row && b.Y0 <= 0 && b.Y1 >= 0 }

func touch(a, b scene.Box) bool { return a.X0 < b.X1 && b.X0 < a.X1 && a.Y0 < b.Y1 && b.Y0 < a.Y1 }

// crosses reports whether a straight line passes through a box.
func crosses(p, q scene.Point, b scene.Box) bool {
	t0, t1 := 0.0, 1.0
	for _, side := range [4][2]float64{{p.X - q.X, p.X - b.X0}, {q.X - p.X, b.X1 - p.X}, {p.Y - q.Y, p.Y - b.Y0}, {q.Y - p.Y, b.Y1 - p.Y}} {
		d, k := side[0], side[1]
		switch {
		case d == 0 && k < 0:
			return false
		case d < 0:
			t0 = math.Max(t0, k/d)
		case d > 0:
			t1 = math.Min(t1, k/d)
		}
	}
	return t0 <= t1
}
