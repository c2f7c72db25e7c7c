package canvas

import (
	"math"

	"kinweave/render/scene"
)

// How far the map can be magnified, and the room left round it when it is fitted.
const (
	least     = .1 // unless it takes less to see everything
	most      = 4.
	fitMost   = 1.5 // a family of one should not fill the window
	fitMargin = 32
	step      = 1.2 // of one turn of the wheel, or one press of Ctrl and plus
)

// view is where the scene lies in the window, in the window's own units: a point of the
// scene is shown at (x, y) plus zoom times the point.
type view struct {
	zoom, x, y float64
	w, h       float64
}

func (v view) at(p scene.Point) scene.Point {
	return scene.Point{X: v.x + v.zoom*p.X, Y: v.y + v.zoom*p.Y}
}

func (v view) under(p scene.Point) scene.Point {
	return scene.Point{X: (p.X - v.x) / v.zoom, Y: (p.Y - v.y) / v.zoom}
}

func (v view) box(b scene.Box) scene.Box {
	p, q := v.at(scene.Point{X: b.X0, Y: b.Y0}), v.at(scene.Point{X: b.X1, Y: b.Y1})
	return scene.Box{X0: p.X, Y0: p.Y, X1: q.X, Y1: q.Y}
}

// middle is the point of the scene in the middle of the window.
func (v view) middle() scene.Point { return v.under(scene.Point{X: v.w / 2, Y: v.h / 2}) }

// zoomed magnifies to a zoom and keeps what is at a place of the window there.
func (v view) zoomed(zoom float64, at scene.Point) view {
	p := v.under(at)
	v.zoom = zoom
	v.x, v.y = at.X-p.X*zoom, at.Y-p.Y*zoom
	return v
}

// centred puts a point of the scene in the middle.
func (v view) centred(p scene.Point) view {
	v.x, v.y = v.w/2-p.X*v.zoom, v.h/2-p.Y*v.zoom
	return v
}

// fit is the zoom that shows a whole box.
func (v view) fit(b scene.Box) float64 {
	room := func(v float64) float64 { return max(v-2*fitMargin, v/2) }
	z := math.Inf(1)
	if b.W() > 0 {
		z = room(v.w) / b.W()
	}
	if b.H() > 0 {
		z = min(z, room(v.h)/b.H())
	}
	return z
}

// revealed moves the map just enough to show a box with some room about it.
func (v view) revealed(b scene.Box) view {
	s := v.box(b)
	shift := func(lo, hi, size float64) float64 {
		edge := min(fitMargin-8, size/4) // less than a fitted map leaves, which should not move
		switch {
		case hi-lo > size-2*edge:
			return size/2 - (lo+hi)/2
		case lo < edge:
			return edge - lo
		case hi > size-edge:
			return size - edge - hi
		}
		return 0
	}
	v.x += shift(s.X0, s.X1, v.w)
	v.y += shift(s.Y0, s.Y1, v.h)
	return v
}
