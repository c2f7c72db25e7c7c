package png

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"kinweave/render/scene"
)

func fonts(tb testing.TB) *scene.Fonts {
	tb.Helper()
	var files [][]byte
	for _, name := range []string{"NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular", "NotoSansArabic-Bold"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			tb.Fatal(err)
		}
		files = append(files, data)
	}
	f, err := scene.LoadFonts(files...)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

var (
	dark   = scene.RGB(0x1F2A33)
	warm   = scene.RGB(0xFBFAF6)
	white  = scene.RGB(0xFFFFFF)
	accent = scene.RGB(0x0B6B6B)
)

func poly(closed bool, xy ...float64) []scene.Step {
	var out []scene.Step
	for i := 0; i < len(xy); i += 2 {
		op := scene.LineTo
		if i == 0 {
			op = scene.MoveTo
		}
		out = append(out, scene.Step{Op: op, P: [3]scene.Point{{X: xy[i], Y: xy[i+1]}}})
	}
	if closed {
		out = append(out, scene.Step{Op: scene.Close})
	}
	return out
}

func circle(x, y, r float64) []scene.Step {
	const k = .5522847498
	out := []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: x + r, Y: y}}}}
	for i := range 4 {
		s0, c0 := math.Sincos(float64(i) * math.Pi / 2)
		s1, c1 := math.Sincos(float64(i+1) * math.Pi / 2)
		out = append(out, scene.Step{Op: scene.Curve, P: [3]scene.Point{
			{X: x + r*(c0-k*s0), Y: y + r*(s0+k*c0)}, {X: x + r*(c1+k*s1), Y: y + r*(s1-k*c1)}, {X: x + r*c1, Y: y + r*s1}}})
	}
	return append(out, scene.Step{Op: scene.Close})
}

func roundedBox(x, y, w, h, r float64) []scene.Step {
	k := r * .4477
	c := func(a, b, d, e, f, g float64) scene.Step {
		return scene.Step{Op: scene.Curve, P: [3]scene.Point{{X: a, Y: b}, {X: d, Y: e}, {X: f, Y: g}}}
	}
	l := func(a, b float64) scene.Step { return scene.Step{Op: scene.LineTo, P: [3]scene.Point{{X: a, Y: b}}} }
	return []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: x + r, Y: y}}},
		l(x+w-r, y), c(x+w-k, y, x+w, y+k, x+w, y+r), l(x+w, y+h-r), c(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h),
		l(x+r, y+h), c(x+k, y+h, x, y+h-k, x, y+h-r), l(x, y+r), c(x, y+k, x+k, y, x+r, y), {Op: scene.Close}}
}

func path(l scene.Layer, ref string, steps []scene.Step, pen scene.Pen) scene.Item {
	return scene.Item{Layer: l, Ref: ref, Shape: scene.Path{Steps: steps, Pen: pen}}
}

// crowd is a family of n people, the way a genogram has them: a symbol, an age and
// a name each, a couple line or a line to the children, every fifth one dashed.
func crowd(n int) scene.Scene {
	var s scene.Scene
	wide := int(math.Ceil(math.Sqrt(float64(n) * 3)))
	line := scene.Pen{Stroke: dark, Width: 2}
	for i := range n {
		x, y := float64(i%wide)*120, float64(i/wide)*200
		ref := fmt.Sprintf("person:%d", i)
		pen := scene.Pen{Stroke: dark, Fill: white, Width: 2}
		steps := circle(x, y, 24)
		if i%2 == 1 {
			steps = poly(true, x-24, y-24, x+24, y-24, x+24, y+24, x-24, y+24)
		}
		s.Items = append(s.Items, path(scene.Symbols, ref, steps, pen))
		if i%7 == 0 {
			s.Items = append(s.Items, path(scene.Marks, ref, poly(false, x-17, y-17, x+17, y+17), line))
		}
		s.Items = append(s.Items,
			scene.Item{Layer: scene.Names, Ref: ref, Shape: scene.Text{At: scene.Point{X: x, Y: y + 5}, Anchor: scene.Middle, String: fmt.Sprint(i % 90), Size: 12, Color: dark}},
			scene.Item{Layer: scene.Names, Ref: ref, Shape: scene.Text{At: scene.Point{X: x, Y: y + 44}, Anchor: scene.Middle,
				String: []string{"Maureen", "Frank", "Kelly Byrne", "Tay", "Jean"}[i%5] + fmt.Sprint(i), Size: 13, Face: scene.Bold, Color: dark, Halo: warm, Edge: 2.5}})
		pen = line
		if i%5 == 0 {
			pen.Dash = []float64{7, 5}
		}
		if i%2 == 0 {
			s.Items = append(s.Items, path(scene.Lines, "union:"+ref, poly(false, x, y+24, x, y+70, x+120, y+70, x+120, y+24), pen))
		}
		s.Items = append(s.Items, path(scene.Lines, "", poly(false, x+60, y+70, x+60, y+120, x+float64(i%4-1)*120, y+120, x+float64(i%4-1)*120, y+176), pen))
	}
	return s
}

// portrait has one of everything, for the eye.
func portrait() scene.Scene {
	line := scene.Pen{Stroke: dark, Width: 2}
	dashed := scene.Pen{Stroke: dark, Width: 2, Dash: []float64{7, 5}}
	sym := scene.Pen{Stroke: dark, Fill: white, Width: 2}
	home := scene.Pen{Stroke: accent, Fill: scene.Color{R: 0xDC, G: 0xEC, B: 0xEA, A: 120}, Width: 3, Dash: []float64{0, 6}, Cap: scene.Round}
	text := func(x, y float64, t string, size float64, f scene.Face) scene.Item {
		return scene.Item{Layer: scene.Names, Shape: scene.Text{At: scene.Point{X: x, Y: y}, Anchor: scene.Middle, String: t, Size: size, Face: f, Color: dark, Halo: warm, Edge: 3}}
	}
	return scene.Scene{Items: []scene.Item{
		path(scene.Ground, "", roundedBox(-62, 240, 124, 134, 26), home),
		path(scene.Lines, "u", poly(false, -75, 90, -75, 116, 66, 116, 66, 90), dashed),
		path(scene.Lines, "u", poly(false, 0, 116, 0, 270), dashed),
		path(scene.Lines, "u", poly(false, 84, 90, 84, 116, 240, 116, 240, 90), line),
		path(scene.Lines, "u", poly(false, 160, 116, 160, 146, 130, 272), line),
		path(scene.Lines, "u", poly(false, 160, 146, 190, 272), line),
		path(scene.Marks, "u", poly(false, 200, 126, 208, 106), line),
		path(scene.Symbols, "a", poly(true, -99, 42, -51, 42, -51, 90, -99, 90), scene.Pen{Stroke: dark, Fill: white, Width: 2, Dash: []float64{6, 4}}),
		path(scene.Symbols, "b", circle(75, 66, 24), sym),
		path(scene.Symbols, "c", poly(true, 216, 42, 264, 42, 264, 90, 216, 90), sym),
		path(scene.Marks, "c", poly(false, 216, 42, 264, 90), scene.Pen{Stroke: scene.RGB(0x8A949C), Width: 1.5}),
		path(scene.Marks, "c", poly(false, 264, 42, 216, 90), scene.Pen{Stroke: scene.RGB(0x8A949C), Width: 1.5}),
		path(scene.Symbols, "d", circle(0, 299, 29), sym),
		path(scene.Symbols, "d", circle(0, 299, 24), scene.Pen{Stroke: dark, Fill: scene.RGB(0xFDF1CD), Width: 2}),
		path(scene.Symbols, "e", poly(true, 106, 272, 154, 272, 154, 320, 106, 320), sym),
		path(scene.Symbols, "f", poly(true, 190, 272, 216, 298, 190, 324, 164, 298), sym),
		path(scene.Symbols, "g", poly(true, 270, 272, 294, 320, 246, 320), scene.Pen{Stroke: dark, Fill: white, Width: 2}),
		path(scene.Symbols, "h", circle(330, 298, 24), scene.Pen{Stroke: dark, Fill: white, Width: 2, Dash: []float64{6, 4}}),
		path(scene.Lines, "", []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: 84, Y: 50}}}, {Op: scene.Curve, P: [3]scene.Point{{X: 120, Y: -20}, {X: 200, Y: -20}, {X: 230, Y: 42}}}}, scene.Pen{Stroke: scene.RGB(0xA8461A), Width: 2, Dash: []float64{2, 4}}),
		text(-75, 32, "“Dayo”", 13, scene.Bold), text(75, 32, "Dawn", 13, scene.Bold), text(240, 32, "Lee", 13, scene.Bold),
		text(75, 70, "30", 12, scene.Regular), text(0, 303, "9", 12, scene.Regular), text(0, 346, "Amara", 15, scene.Bold),
		text(150, 104, "LT 2021, s 2025", 11, scene.Regular), text(130, 342, "Tay", 13, scene.Bold), text(190, 346, "Bea", 13, scene.Bold),
		text(330, 345, "سارة", 13, scene.Bold),
		{Layer: scene.Furniture, Shape: scene.Text{At: scene.Point{X: -110, Y: 300}, String: "turned", Size: 12, Color: dark, Turn: -90}},
	}}
}
