package png

import (
	"image"
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"

	"kinweave/render/scene"
)

func drawShape(t *rapid.T) scene.Item {
	at := func(name string) float64 { return float64(rapid.IntRange(-400, 1200).Draw(t, name)) / 2 }
	x, y := at("x"), at("y")
	pen := scene.Pen{Stroke: dark, Width: rapid.SampledFrom([]float64{.5, 1, 2, 3, 7}).Draw(t, "width"),
		Cap: scene.Cap(rapid.IntRange(0, 1).Draw(t, "cap"))}
	if rapid.Bool().Draw(t, "filled") {
		pen.Fill = scene.Color{R: 200, A: rapid.SampledFrom([]uint8{120, 255}).Draw(t, "fill")}
	}
	pen.Dash = rapid.SampledFrom([][]float64{nil, {7, 5}, {0, 6}, {3}, {.1, .1}}).Draw(t, "dash")
	var steps []scene.Step
	switch rapid.IntRange(0, 5).Draw(t, "kind") {
	case 0:
		steps = circle(x, y, rapid.Float64Range(1, 300).Draw(t, "r"))
	case 1:
		steps = poly(false, x, y, x, at("y1"), at("x1"), y)
	case 2:
		u := at("y1")
		steps = poly(false, x, y, x, u, at("x1"), u)
	case 3:
		steps = poly(true, x, y, x+48, y, x+48, y+48, x, y+48)
	case 4:
		steps = roundedBox(x, y, 620, 350, 40)
	default:
		return scene.Item{Layer: scene.Names, Shape: scene.Text{At: scene.Point{X: x, Y: y}, String: "Amara Byrne", Size: rapid.SampledFrom([]float64{4, 13, 40, 120}).Draw(t, "size"),
			Color: dark, Halo: warm, Edge: 2, Anchor: scene.Anchor(rapid.IntRange(0, 2).Draw(t, "anchor")), Turn: rapid.SampledFrom([]float64{0, 0, -90}).Draw(t, "turn")}}
	}
	return path(scene.Layer(rapid.IntRange(0, 3).Draw(t, "layer")), "", steps, pen)
}

// What a window shows is the same wherever its edges are: nothing that is partly in sight is
// left out, and a dash does not begin anew at the edge.
func TestAWindowShowsAPartOfTheWhole(t *testing.T) {
	f := fonts(t)
	rapid.Check(t, func(t *rapid.T) {
		s := scene.Scene{Items: rapid.SliceOfN(rapid.Custom(drawShape), 1, 5).Draw(t, "shapes")}
		scale := rapid.SampledFrom([]float64{.1, .37, 1, 2.6}).Draw(t, "scale")
		whole := image.NewRGBA(image.Rect(0, 0, 700, 500))
		Prepare(s, f).Paint(whole, scene.Matrix{S: scale, X: 40, Y: 30})
		dx, dy := rapid.IntRange(0, 500).Draw(t, "dx"), rapid.IntRange(0, 350).Draw(t, "dy")
		part := image.NewRGBA(image.Rect(0, 0, 200, 150))
		Prepare(s, f).Paint(part, scene.Matrix{S: scale, X: 40 - float64(dx), Y: 30 - float64(dy)})
		for y := range 150 {
			for x := range 200 {
				a, b := part.RGBAAt(x, y), whole.RGBAAt(x+dx, y+dy)
				if far(a, b) > 24 { // the rasteriser rounds large and small areas in different ways
					t.Fatalf("pixel %d,%d is %v in the window and %v in the whole", x, y, a, b)
				}
			}
		}
	})
}

// A name that the edge of the window cuts is cut, not left out.
func TestANameAtTheEdgeIsCut(t *testing.T) {
	f := fonts(t)
	s := scene.Scene{Items: []scene.Item{{Layer: scene.Names, Shape: scene.Text{At: scene.Point{X: 100, Y: 30}, Anchor: scene.Middle, String: "Maureen Byrne", Size: 20, Color: dark}}}}
	whole := image.NewRGBA(image.Rect(0, 0, 200, 60))
	Prepare(s, f).Paint(whole, scene.Matrix{S: 1})
	for _, dx := range []int{40, 60, 90, 100, 120, 150} {
		part := image.NewRGBA(image.Rect(0, 0, 50, 60))
		Prepare(s, f).Paint(part, scene.Matrix{S: 1, X: -float64(dx)})
		for y := range 60 {
			for x := range 50 {
				if a, b := part.RGBAAt(x, y), whole.RGBAAt(x+dx, y); a != b {
					t.Fatalf("shifted by %d, pixel %d,%d is %v and not %v", dx, x, y, a, b)
				}
			}
		}
	}
}

// A dashed line of many short strokes looks like one of a single stroke: the pattern runs on.
func TestDashesRunOnRoundCorners(t *testing.T) {
	f := fonts(t)
	for name, to := range map[string]scene.Point{"level": {X: 120}, "slanted": {X: 120, Y: 31}} {
		one, many := []float64{5, 5, 5 + to.X, 5 + to.Y}, []float64{}
		for i := range 18 {
			many = append(many, 5+to.X*float64(i)/17, 5+to.Y*float64(i)/17)
		}
		var pictures [2]*image.RGBA
		for i, xy := range [][]float64{one, many} {
			pictures[i] = image.NewRGBA(image.Rect(0, 0, 140, 50))
			s := scene.Scene{Items: []scene.Item{path(scene.Lines, "", poly(false, xy...), scene.Pen{Stroke: dark, Width: 2, Dash: []float64{10, 9}})}}
			Prepare(s, f).Paint(pictures[i], scene.Matrix{S: 1})
		}
		for y := range 50 {
			for x := range 140 {
				if far(pictures[0].RGBAAt(x, y), pictures[1].RGBAAt(x, y)) > 60 {
					t.Fatalf("%s: pixel %d,%d is %v in one stroke and %v in many", name, x, y, pictures[0].RGBAAt(x, y), pictures[1].RGBAAt(x, y))
				}
			}
		}
	}
}

func far(a, b color.RGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B), d(a.A, b.A))
}

func TestNoSceneStopsThePainter(t *testing.T) {
	f := fonts(t)
	number := rapid.SampledFrom([]float64{0, 1, -5, 1e-300, 1e6, -1e6, 9e6, 1e300, math.NaN(), math.Inf(1), math.Inf(-1)})
	rapid.Check(t, func(t *rapid.T) {
		n := func() float64 { return number.Draw(t, "n") }
		var steps []scene.Step
		for range rapid.IntRange(0, 5).Draw(t, "steps") {
			steps = append(steps, scene.Step{Op: scene.Op(rapid.IntRange(0, 5).Draw(t, "op")),
				P: [3]scene.Point{{X: n(), Y: n()}, {X: n(), Y: n()}, {X: n(), Y: n()}}})
		}
		s := scene.Scene{Items: []scene.Item{
			{Shape: scene.Path{Steps: steps, Pen: scene.Pen{Stroke: dark, Fill: warm, Width: n(), Dash: []float64{n(), n(), n()}, Cap: scene.Round}}},
			{Shape: scene.Text{String: rapid.String().Draw(t, "text"), Size: n(), At: scene.Point{X: n(), Y: n()}, Edge: n(), Color: dark, Halo: warm, Turn: n()}},
			{Shape: scene.Image{Box: scene.Box{X0: n(), Y0: n(), X1: n(), Y1: n()}, PNG: []byte("\x89PNG\r\n\x1a\n not one")}},
		}}
		dst := image.NewRGBA(image.Rect(0, 0, 60, 40))
		scale := rapid.SampledFrom([]float64{1, .37, 1e-3, 1e3, -1, math.NaN(), 1e300}).Draw(t, "scale")
		Prepare(s, f).Paint(dst, scene.Matrix{S: scale, X: n(), Y: n()})
		for i := 3; i < len(dst.Pix); i += 4 {
			if dst.Pix[i] != 255 {
				t.Fatal("the window has a hole")
			}
		}
	})
}

func TestPaperIsUnderEverything(t *testing.T) {
	p := Prepare(scene.Scene{}, fonts(t))
	p.Paper = warm
	dst := image.NewRGBA(image.Rect(5, 5, 9, 9))
	p.Paint(dst, scene.Matrix{S: 1})
	if got, want := dst.RGBAAt(8, 8), (color.RGBA{R: 0xFB, G: 0xFA, B: 0xF6, A: 255}); got != want {
		t.Errorf("the paper is %v, want %v", got, want)
	}
}

// A line two units wide is two rows of full ink at 100 %, wherever it lies.
func TestLinesAreCrisp(t *testing.T) {
	f := fonts(t)
	rapid.Check(t, func(t *rapid.T) {
		y := rapid.Float64Range(5, 30).Draw(t, "y")
		s := scene.Scene{Items: []scene.Item{path(scene.Lines, "", poly(false, 4, y, 60, y), scene.Pen{Stroke: dark, Width: 2})}}
		dst := image.NewRGBA(image.Rect(0, 0, 64, 40))
		Prepare(s, f).Paint(dst, scene.Matrix{S: 1})
		rows := 0
		for i := range 40 {
			switch c := dst.RGBAAt(30, i); c {
			case color.RGBA{R: 0x1F, G: 0x2A, B: 0x33, A: 255}:
				rows++
			case color.RGBA{R: 255, G: 255, B: 255, A: 255}:
			default:
				t.Fatalf("row %d is half inked: %v", i, c)
			}
		}
		if rows != 2 {
			t.Fatalf("%d rows of ink, want 2", rows)
		}
	})
}
