package own

import (
	"math"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// form is one of the shapes, in a square of 100 about its middle, with the round place that a picture has in it.
type form struct {
	steps []scene.Step
	well  scene.Point
	room  float64 // the radius of the place
}

var forms = map[graph.OwnShape]form{
	"circle": {trace("O 0 0 46 46"), scene.Point{}, 31},
	"square": {trace("R -42 -42 42 42 12"), scene.Point{}, 32},
	"star":   {star(52, 29), scene.Point{Y: 3}, 25},
	"heart":  {trace("M 0 44 C -16 30 -48 10 -48 -14 C -48 -42 -14 -48 0 -22 C 14 -48 48 -42 48 -14 C 48 10 16 30 0 44 Z"), scene.Point{Y: -4}, 27},
	"cloud": {trace("M -28 34 C -52 34 -56 2 -34 -2 C -38 -30 -6 -40 6 -22 C 20 -36 42 -22 38 -4 C 56 0 54 34 30 34 Z"),
		scene.Point{Y: 6}, 27},
	"house": {trace("M -40 44 L -40 -6 L -48 -6 L 0 -48 L 48 -6 L 40 -6 L 40 44 Z"), scene.Point{Y: 12}, 27},
	"paw": {append(append(append(append(trace("O -36 -10 11 15"), trace("O -13 -32 11 15")...), trace("O 13 -32 11 15")...), trace("O 36 -10 11 15")...),
		trace("M 0 -14 C 20 -14 40 14 36 32 C 32 46 14 42 0 42 C -14 42 -32 46 -36 32 C -40 14 -20 -14 0 -14 Z")...), scene.Point{Y: 16}, 24},
	"flower": {flower(6), scene.Point{}, 28},
}

// formOf is a shape's form; one that nobody knows is a circle.
func formOf(s graph.OwnShape) form {
	if f, ok := forms[s]; ok {
		return f
	}
	return forms["circle"]
}

// star has five points, its corners a little rounded.
func star(far, near float64) []scene.Step {
	var at []scene.Point
	for i := range 10 {
		r := far
		if i%2 == 1 {
			r = near
		}
		sin, cos := math.Sincos(float64(i) * math.Pi / 5)
		at = append(at, scene.Point{X: r * sin, Y: -r*cos + 2})
	}
	var out []scene.Step
	for i, p := range at {
		before, after := at[(i+9)%10], at[(i+1)%10]
		in, away := between(p, before, 0.16), between(p, after, 0.16)
		if i == 0 {
			out = append(out, move(in.X, in.Y))
		} else {
			out = append(out, to(in.X, in.Y))
		}
		c, d := between(p, in, 0.33), between(p, away, 0.33)
		out = append(out, curve(c.X, c.Y, d.X, d.Y, away.X, away.Y))
	}
	return append(out, scene.Step{Op: scene.Close})
}

func between(a, b scene.Point, share float64) scene.Point {
	return scene.Point{X: a.X + (b.X-a.X)*share, Y: a.Y + (b.Y-a.Y)*share}
}

// flower has petals about its middle.
func flower(petals int) []scene.Step {
	const valley, tip = 33.0, 60.0
	var out []scene.Step
	at := func(turn, r float64) scene.Point {
		sin, cos := math.Sincos(turn * 2 * math.Pi / float64(petals))
		return scene.Point{X: r * sin, Y: -r * cos}
	}
	for i := range petals {
		a, b := at(float64(i)-0.5, valley), at(float64(i)+0.5, valley)
		c, d := at(float64(i)-0.42, tip), at(float64(i)+0.42, tip)
		if i == 0 {
			out = append(out, move(a.X, a.Y))
		}
		out = append(out, curve(c.X, c.Y, d.X, d.Y, b.X, b.Y))
	}
	return append(out, scene.Step{Op: scene.Close})
}

// stroke is one piece of a drawing: its outline, the letter of its colour, and how wide its line is.
type stroke struct {
	steps []scene.Step
	fill  scene.Color
	width float64
}

// paints are the colours of the drawings. They are few, and each is told from its neighbours by its outline.
var paints = map[byte]scene.Color{
	'-': {}, 'w': scene.RGB(0xFFFFFF), 'k': outline, 'y': scene.RGB(0xFFD95A), 'o': scene.RGB(0xF2A65A), 'g': scene.RGB(0x7CC48A),
	'b': scene.RGB(0x8DBCEB), 'r': scene.RGB(0xE8736A), 'p': scene.RGB(0xF7B6CB), 't': scene.RGB(0xF0D3A8), 's': scene.RGB(0xB5855A), 'a': scene.RGB(0xCBD2D7),
}

// drawing reads lines of "colour width outline".
func drawing(lines string) []stroke {
	var out []stroke
	for l := range strings.Lines(lines) {
		w := strings.Fields(l)
		if len(w) < 3 {
			continue
		}
		out = append(out, stroke{trace(strings.Join(w[2:], " ")), paints[w[0][0]], float64(w[1][0] - '0')})
	}
	return out
}
