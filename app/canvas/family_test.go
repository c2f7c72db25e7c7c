package canvas

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/render/scene"
)

var dark = scene.RGB(0x1F2A33)

func fonts(tb testing.TB) *scene.Fonts {
	tb.Helper()
	var files [][]byte
	for _, name := range []string{"NotoSans-Regular", "NotoSans-Bold"} {
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

func square(x, y, half float64) []scene.Step {
	return line(true, x-half, y-half, x+half, y-half, x+half, y+half, x-half, y+half)
}

func line(closed bool, xy ...float64) []scene.Step {
	var out []scene.Step
	for i := 0; i < len(xy); i += 2 {
		out = append(out, scene.Step{Op: scene.LineTo, P: [3]scene.Point{{X: xy[i], Y: xy[i+1]}}})
	}
	out[0].Op = scene.MoveTo
	if closed {
		out = append(out, scene.Step{Op: scene.Close})
	}
	return out
}

func round(x, y, r float64) []scene.Step {
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

// sketch builds small scenes.
type sketch struct{ scene.Scene }

func (s *sketch) person(name string, x, y float64, woman bool) *sketch {
	steps := square(x, y, 24)
	if woman {
		steps = round(x, y, 24)
	}
	ref := "person:" + name
	s.Items = append(s.Items,
		scene.Item{Layer: scene.Symbols, Ref: ref, Role: "symbol", Shape: scene.Path{Steps: steps, Pen: scene.Pen{Stroke: dark, Fill: scene.RGB(0xFFFFFF), Width: 2}}},
		scene.Item{Layer: scene.Names, Ref: ref, Role: "name", Shape: scene.Text{At: scene.Point{X: x, Y: y + 42}, Anchor: scene.Middle, String: name, Size: 13, Face: scene.Bold,
			Color: dark, Halo: Light.Paper, Edge: 2.5}})
	return s
}

func (s *sketch) union(name string, xy ...float64) *sketch {
	s.Items = append(s.Items, scene.Item{Layer: scene.Lines, Ref: "union:" + name, Role: "couple",
		Shape: scene.Path{Steps: line(false, xy...), Pen: scene.Pen{Stroke: dark, Width: 2}}})
	return s
}

// family is Jean and Alan, their children Dawn and Kelly, and Dawn's child Amara.
func family() scene.Scene {
	s := &sketch{}
	s.person("Alan", 0, 0, false).person("Jean", 200, 0, true).union("ja", 0, 24, 0, 60, 200, 60, 200, 24)
	s.union("jac", 100, 60, 100, 110, 0, 110, 0, 176)
	s.person("Dawn", 0, 200, true).person("Kelly", 240, 200, true).person("Amara", -20, 400, true)
	return s.Scene
}

// crowd is n people in rows, each with a symbol, two labels and two lines.
func crowd(n int) scene.Scene {
	s := &sketch{}
	wide := int(math.Ceil(math.Sqrt(float64(n) * 3)))
	for i := range n {
		x, y := float64(i%wide)*120, float64(i/wide)*200
		s.person(fmt.Sprint("Maureen", i), x, y, i%2 == 0)
		s.Items = append(s.Items, scene.Item{Layer: scene.Names, Ref: fmt.Sprint("person:Maureen", i), Shape: scene.Text{At: scene.Point{X: x, Y: y + 5}, Anchor: scene.Middle, String: fmt.Sprint(i % 90), Size: 12, Color: dark}})
		s.union(fmt.Sprint(i), x, y+24, x, y+70, x+120, y+70, x+120, y+24)
		s.union(fmt.Sprint(i, "c"), x+60, y+70, x+60, y+120, x, y+120, x, y+176)
	}
	return s.Scene
}

// open shows a scene in a window of a small laptop's size.
func open(tb testing.TB, s scene.Scene) (*Map, fyne.Window) {
	tb.Helper()
	test.NewTempApp(tb)
	m := New(fonts(tb))
	w := test.NewTempWindow(tb, m)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 768))
	m.Draw(s, false)
	return m, w
}

func (m *Map) spot(ref string) fyne.Position {
	at, size, _ := m.Where(ref)
	return at.AddXY(size.Width/2, size.Height/2)
}
