package own

import (
	"strconv"
	"strings"

	"kinweave/render/scene"
)

// kappa is how far a control point lies on a quarter of a circle.
const kappa = 0.5522847498

// trace reads an outline: M, L, C and Q with their points, Z to close; O for an oval by its middle and two
// radii, R for a box by two corners and the radius of its corners. Figures outside this are a slip of ours, and draw nothing.
func trace(path string) []scene.Step {
	var out []scene.Step
	words := strings.Fields(path)
	for len(words) > 0 {
		op := words[0]
		n, known := figures[op]
		if !known || len(words) <= n {
			return out
		}
		v := make([]float64, n)
		for i := range v {
			v[i], _ = strconv.ParseFloat(words[i+1], 64)
		}
		words = words[n+1:]
		at := scene.Point{}
		if len(out) > 0 {
			if last := out[len(out)-1]; last.Op == scene.Curve {
				at = last.P[2]
			} else {
				at = last.P[0]
			}
		}
		switch op {
		case "M":
			out = append(out, move(v[0], v[1]))
		case "L":
			out = append(out, to(v[0], v[1]))
		case "C":
			out = append(out, curve(v[0], v[1], v[2], v[3], v[4], v[5]))
		case "Q": // the cubic curve that is the same
			out = append(out, curve(at.X+(v[0]-at.X)*2/3, at.Y+(v[1]-at.Y)*2/3, v[2]+(v[0]-v[2])*2/3, v[3]+(v[1]-v[3])*2/3, v[2], v[3]))
		case "Z":
			out = append(out, scene.Step{Op: scene.Close})
		case "O":
			out = append(out, oval(v[0], v[1], v[2], v[3])...)
		case "R":
			out = append(out, box(scene.Box{X0: v[0], Y0: v[1], X1: v[2], Y1: v[3]}, v[4])...)
		}
	}
	return out
}

// figures is how many figures follow each letter.
var figures = map[string]int{"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0, "O": 4, "R": 5}

func move(x, y float64) scene.Step {
	return scene.Step{Op: scene.MoveTo, P: [3]scene.Point{{X: x, Y: y}}}
}
func to(x, y float64) scene.Step {
	return scene.Step{Op: scene.LineTo, P: [3]scene.Point{{X: x, Y: y}}}
}
func curve(a, b, c, d, x, y float64) scene.Step {
	return scene.Step{Op: scene.Curve, P: [3]scene.Point{{X: a, Y: b}, {X: c, Y: d}, {X: x, Y: y}}}
}

func oval(x, y, a, b float64) []scene.Step {
	k, l := a*kappa, b*kappa
	return []scene.Step{move(x, y-b), curve(x+k, y-b, x+a, y-l, x+a, y), curve(x+a, y+l, x+k, y+b, x, y+b),
		curve(x-k, y+b, x-a, y+l, x-a, y), curve(x-a, y-l, x-k, y-b, x, y-b), {Op: scene.Close}}
}

func box(b scene.Box, r float64) []scene.Step {
	k := r * (1 - kappa)
	return []scene.Step{move(b.X0+r, b.Y0), to(b.X1-r, b.Y0), curve(b.X1-k, b.Y0, b.X1, b.Y0+k, b.X1, b.Y0+r),
		to(b.X1, b.Y1-r), curve(b.X1, b.Y1-k, b.X1-k, b.Y1, b.X1-r, b.Y1),
		to(b.X0+r, b.Y1), curve(b.X0+k, b.Y1, b.X0, b.Y1-k, b.X0, b.Y1-r),
		to(b.X0, b.Y0+r), curve(b.X0, b.Y0+k, b.X0+k, b.Y0, b.X0+r, b.Y0), {Op: scene.Close}}
}
