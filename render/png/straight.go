package png

import (
	"image"
	"math"

	"kinweave/render/scene"
)

// snap gives the pixels that a line of w pixels about c takes up: always whole ones,
// so that lines are crisp and two of the same width always look the same.
func snap(c float64, w int) (lo, hi int) {
	lo = whole(c - float64(w)/2)
	return lo, lo + w
}

// tie lets half pixels, which are common, fall the same way wherever the window is.
const tie = 1e-6

func whole(v float64) int { return int(math.Floor(v + .5 + tie)) }

// weight is how many pixels wide a line is drawn, and how much of its ink it keeps:
// one thinner than a pixel is a pixel wide and fainter.
func (b *brush) weight(width float64) (w int, ink float64) {
	px := width * b.m.S
	if px >= 1 {
		return whole(px), 1
	}
	if b.fine {
		return 1, px
	}
	return 1, max(px, faintest)
}

// straight draws a line of upright and level strokes as rectangles. Each stroke begins with the
// corner it starts from and stops before the one it ends at, so that no pixel is inked twice.
func (b *brush) straight(r run, p scene.Pen, dash []float64) {
	w, ink := b.weight(p.Width)
	c := fade(p.Stroke, ink)
	round := p.Cap == scene.Round
	var gone, period float64
	for _, d := range dash {
		period += d
	}
	for i := range r.sides() {
		p, q := r.side(i)
		lx, hx := snap(p.X, w)
		ly, hy := snap(p.Y, w)
		first, last := !r.closed && i == 0, !r.closed && i == r.sides()-1
		var a, z int // from and to along the stroke, before the dashes
		level := p.Y == q.Y
		from, to, lo, hi := p.X, q.X, lx, hx
		if !level {
			from, to, lo, hi = p.Y, q.Y, ly, hy
		}
		back := to < from
		elo, ehi := snap(to, w)
		if back {
			a, z = ehi, hi
			if first && !round {
				z = whole(from)
			}
			if last {
				a = whole(to)
				if round {
					a = elo
				}
			}
		} else {
			a, z = lo, elo
			if first && !round {
				a = whole(from)
			}
			if last {
				z = whole(to)
				if round {
					z = ehi
				}
			}
		}
		bar := func(a, z int) {
			if level {
				fill(b.dst, image.Rect(a, ly, z, hy).Intersect(b.clip), c)
			} else {
				fill(b.dst, image.Rect(lx, a, hx, z).Intersect(b.clip), c)
			}
		}
		if a >= z {
			gone += math.Abs(to - from)
			continue
		}
		if len(dash) == 0 {
			bar(a, z)
			continue
		}
		b.dots(from, to, w, level, func(t0, t1 float64) {
			dashes(dash, period, math.Mod(gone, period), t0, t1, func(s, e float64) {
				if round {
					s, e = s-float64(w)/2, e+float64(w)/2
				} else if s == e { // a dot needs round ends
					return
				}
				x, y := whole(from+s), whole(from+e)
				if back {
					x, y = whole(from-e), whole(from-s)
				}
				if !round { // a dash that ends at a corner reaches its middle
					x, y = max(x, min(a, whole(to))), min(y, max(z, whole(to)))
				}
				if s < sliver && back { // a dash that comes round the corner fills it
					y = z
				} else if s < sliver {
					x = a
				}
				if y <= x {
					y = x + 1
				}
				bar(x, y)
			})
		})
		gone += math.Abs(to - from)
	}
}

// dots gives the part of a stroke, as lengths from its start, that lies in the picture.
func (b *brush) dots(from, to float64, w int, level bool, f func(t0, t1 float64)) {
	lo, hi := float64(b.clip.Min.X-w-4), float64(b.clip.Max.X+w+4)
	if !level {
		lo, hi = float64(b.clip.Min.Y-w-4), float64(b.clip.Max.Y+w+4)
	}
	t0, t1 := lo-from, hi-from
	if to < from {
		t0, t1 = from-hi, from-lo
	}
	t0, t1 = max(t0, 0), min(t1, math.Abs(to-from))
	if t0 < t1 {
		f(t0, t1)
	}
}

// block fills an upright rectangle.
func (b *brush) block(box scene.Box, c scene.Color) {
	fill(b.dst, image.Rect(whole(box.X0), whole(box.Y0), whole(box.X1), whole(box.Y1)).Intersect(b.clip), c)
}

// rectangle reports whether a run is an upright rectangle, and which.
func (r run) rectangle() (scene.Box, bool) {
	if len(r.pts) != 4 || !r.level() {
		return scene.Box{}, false
	}
	a, c := r.pts[0], r.pts[2]
	box := scene.Box{X0: min(a.X, c.X), Y0: min(a.Y, c.Y), X1: max(a.X, c.X), Y1: max(a.Y, c.Y)}
	d, e := r.pts[1], r.pts[3]
	ok := (d == scene.Point{X: a.X, Y: c.Y} && e == scene.Point{X: c.X, Y: a.Y}) ||
		(d == scene.Point{X: c.X, Y: a.Y} && e == scene.Point{X: a.X, Y: c.Y})
	return box, ok
}
