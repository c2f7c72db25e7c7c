package network

import (
	"math"
	"slices"

	"kinweave/render/scene"
)

// A way is the track of a line, as points close enough to look like a curve.

func open(way []scene.Point) []scene.Step {
	var out []scene.Step
	for i, p := range way {
		if i == 0 {
			out = append(out, move(p.X, p.Y))
		} else {
			out = append(out, to(p.X, p.Y))
		}
	}
	return out
}

func turned(way []scene.Point) []scene.Point {
	out := slices.Clone(way)
	slices.Reverse(out)
	return out
}

func long(way []scene.Point) float64 {
	l := 0.0
	for i := 1; i < len(way); i++ {
		l += math.Hypot(way[i].X-way[i-1].X, way[i].Y-way[i-1].Y)
	}
	return l
}

// shorter takes a length off the end of a way.
func shorter(way []scene.Point, by float64) []scene.Point {
	out := slices.Clone(way)
	for len(out) > 1 {
		z, y := out[len(out)-1], out[len(out)-2]
		d := math.Hypot(z.X-y.X, z.Y-y.Y)
		if d > by {
			t := by / d
			out[len(out)-1] = scene.Point{X: z.X + (y.X-z.X)*t, Y: z.Y + (y.Y-z.Y)*t}
			return out
		}
		by -= d
		out = out[:len(out)-1]
	}
	return out
}

// spot is a point of a way with the direction there.
type spot struct {
	scene.Point
	dx, dy float64
}

// along gives points at equal distances, with half a distance left free at both ends.
func along(way []scene.Point, pace float64) []spot {
	var out []spot
	left := pace / 2
	for i := 1; i < len(way); i++ {
		p, q := way[i-1], way[i]
		d := math.Hypot(q.X-p.X, q.Y-p.Y)
		if d == 0 {
			continue
		}
		for ; left <= d; left += pace {
			t := left / d
			out = append(out, spot{scene.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}, (q.X - p.X) / d, (q.Y - p.Y) / d})
		}
		left -= d
	}
	return out
}

// bowed is a curve from one point to another that swings out sideways.
func bowed(a, z scene.Point, by float64) []scene.Point {
	d := math.Max(1, math.Hypot(z.X-a.X, z.Y-a.Y))
	c := scene.Point{X: (a.X+z.X)/2 - (z.Y-a.Y)/d*by, Y: (a.Y+z.Y)/2 + (z.X-a.X)/d*by}
	n := max(24, int(d/1.5))
	out := make([]scene.Point, n+1)
	for i := range out {
		t := float64(i) / float64(n)
		u := 1 - t
		out[i] = scene.Point{X: u*u*a.X + 2*u*t*c.X + t*t*z.X, Y: u*u*a.Y + 2*u*t*c.Y + t*t*z.Y}
	}
	return out
}

// beside is a way a little to one side.
func beside(way []scene.Point, by float64) []scene.Point {
	out := make([]scene.Point, len(way))
	for i, p := range way {
		q, r := way[max(0, i-1)], way[min(len(way)-1, i+1)]
		d := math.Max(0.001, math.Hypot(r.X-q.X, r.Y-q.Y))
		out[i] = scene.Point{X: p.X - (r.Y-q.Y)/d*by, Y: p.Y + (r.X-q.X)/d*by}
	}
	return out
}
