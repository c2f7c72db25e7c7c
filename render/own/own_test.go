package own

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	stdpng "image/png"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/scene"
)

var load = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })

var today = graph.Exact(2026, 11, 22)

func viewOf(t interface{ Fatal(...any) }, m graph.OwnMap) (graph.View, *scene.Fonts) {
	fonts, err := load()
	if err != nil {
		t.Fatal(err)
	}
	m.ID, m.Child = "own", "Wren"
	return graph.Everything(graphtest.Family(graphtest.For("Wren"), graphtest.Somebody("Wren"), graphtest.With(m), graphtest.With(snap(graph.ChildOK))), today), fonts
}

// snap is a picture of red over blue, twice as wide as it is high.
func snap(l graph.Layer) graph.OwnPhoto {
	m := image.NewNRGBA(image.Rect(0, 0, 80, 40))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for y := range 40 {
		for x := range 80 {
			c := color.NRGBA{R: 220, A: 255}
			if y >= 20 {
				c = color.NRGBA{B: 220, A: 255}
			}
			m.SetNRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := stdpng.Encode(&b, m); err != nil {
		panic(err)
	}
	return graph.OwnPhoto{ID: "snap", Child: "Wren", Look: graph.LookOf(b.Bytes()), Layer: l}
}

func random(t *rapid.T) graph.OwnMap {
	var m graph.OwnMap
	for no := range rapid.IntRange(0, 12).Draw(t, "things") {
		m = m.With(graph.OwnItem{No: no, Word: strings.TrimSpace(rapid.StringMatching(`[A-Za-zŵŷé ]{0,40}`).Draw(t, "word")),
			Shape:  rapid.SampledFrom(append(slices.Clone(graph.OwnShapes), graph.OwnNote, graph.OwnSticker, "quite-new")).Draw(t, "shape"),
			Colour: rapid.SampledFrom(append(slices.Clone(graph.OwnColours), "quite-new")).Draw(t, "colour"), Picture: rapid.SampledFrom(graph.OwnPictures).Draw(t, "picture"),
			X: rapid.Float64Range(-600, 600).Draw(t, "x"), Y: rapid.Float64Range(-400, 400).Draw(t, "y"), Size: rapid.IntRange(-1, 1).Draw(t, "size"), Photo: rapid.SampledFrom([]graph.ID{"", "snap", "gone"}).Draw(t, "photo")})
	}
	for range rapid.IntRange(0, 6).Draw(t, "lines") {
		a, b := rapid.IntRange(0, 12).Draw(t, "from"), rapid.IntRange(0, 12).Draw(t, "to")
		m = m.Joined(a, b, rapid.SampledFrom(graph.OwnLineKinds).Draw(t, "kind")).Worded(a, b, strings.TrimSpace(rapid.StringMatching(`[a-zŵŷ ]{0,30}`).Draw(t, "on it")))
	}
	return m
}

// All of her map is on her page, in letters that a child of nine can read, and all her words are in it and in its words.
func TestAllOfHerMapIsOnHerPage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := random(rt)
		v, fonts := viewOf(rt, m)
		for _, size := range []string{"A4", "A3"} {
			page, words, err := Sheet(v, "Wren", render.Paper{Size: size}, Options{}, fonts)
			if err != nil {
				rt.Fatal(err)
			}
			said := map[string]string{}
			for _, it := range page.Items {
				if it.Layer != scene.Ground && !holds(page.Page, it.Shape.Bounds(fonts.Measure)) {
					rt.Fatalf("%s: %s runs over the edge of the sheet: %+v", size, it.Role, it.Shape.Bounds(fonts.Measure))
				}
				if text, ok := it.Shape.(scene.Text); ok {
					if text.Size < render.SmallestPoints {
						rt.Fatalf("%s: %q is written in %.1f points", size, text.String, text.Size)
					}
					said[it.Ref] += strings.ReplaceAll(text.String, " ", "")
				}
			}
			for _, x := range m.Items {
				want := strings.ReplaceAll(x.Word, " ", "")
				if got := said[RefOf(x.No)]; want != "" && got != want {
					rt.Fatalf("she wrote %q and the page says %q", x.Word, got)
				}
				if !strings.Contains(words, x.Word) {
					rt.Fatalf("%q is not among the words: %s", x.Word, words)
				}
			}
			for _, l := range m.Lines {
				if !strings.Contains(words, strings.SplitN(kinds[l.Kind], " from", 2)[0]) {
					rt.Fatalf("a %s line is not among the words: %s", l.Kind, words)
				}
				from, _ := m.Item(l.From)
				till, _ := m.Item(l.To)
				apart := l.From > 0 && l.To > 0 && math.Hypot(from.X-till.X, from.Y-till.Y) >= 1
				want := strings.ReplaceAll(l.Word, " ", "")
				if got := said[fmt.Sprintf("line:item:%d-item:%d", l.From, l.To)]; apart && got != want {
					rt.Fatalf("on her line stands %q and the page says %q", l.Word, got)
				}
				if !strings.Contains(words, l.Word) {
					rt.Fatalf("%q is not among the words: %s", l.Word, words)
				}
			}
		}
	})
}

func holds(page, b scene.Box) bool {
	return b.X0 >= page.X0 && b.Y0 >= page.Y0 && b.X1 <= page.X1 && b.Y1 <= page.Y1
}

func TestThePageSaysWhoseItIsAndWhoMadeIt(t *testing.T) {
	v, fonts := viewOf(t, graph.OwnMap{}.With(graph.OwnItem{No: 1, Word: "Nana"}))
	for lang, want := range map[language.Language][]string{"": {"Wren’s map, made by Wren", "Made on 22 November 2026"}, language.Welsh: {"Map Wren, gan Wren", "Gwnaed ar 22 Tachwedd 2026"}} {
		page, _, err := Sheet(v, "Wren", render.Paper{}, Options{Language: lang}, fonts)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, it := range page.Items {
			if text, ok := it.Shape.(scene.Text); ok {
				all = append(all, text.String)
			}
		}
		for _, w := range want {
			if !slices.Contains(all, w) {
				t.Errorf("%s: the page says %q, and not %q", lang, all, w)
			}
		}
		if page.Title != want[0] {
			t.Errorf("the page is called %q", page.Title)
		}
	}
	if _, _, err := Sheet(v, "Wren", render.Paper{Size: "A9"}, Options{}, fonts); err == nil {
		t.Error("there is no A9")
	}
}

func TestAPageForTheCopierHasNoColour(t *testing.T) {
	v, fonts := viewOf(t, graph.OwnMap{}.With(graph.OwnItem{No: 1, Word: "Nana", Shape: "heart", Colour: "red", Picture: "cake"}).Joined(0, 1, "sad"))
	page, _, _ := Sheet(v, "Wren", render.Paper{BlackWhite: true}, Options{}, fonts)
	for _, it := range page.Items {
		if p, ok := it.Shape.(scene.Path); ok {
			for _, c := range []scene.Color{p.Pen.Fill, p.Pen.Stroke} {
				if c.R != c.G || c.G != c.B {
					t.Fatalf("%s: %v", it.Role, c)
				}
			}
		}
	}
}

// Whatever can be chosen is drawn, and fits its patch; each looks different from the rest.
func TestWhateverSheCanChooseIsDrawn(t *testing.T) {
	fonts, err := load()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	check := func(what string, s scene.Scene) { // the bounds count the handles of curves, so they are a little large
		b := s.Bounds(fonts.Measure)
		if len(s.Items) == 0 || b.W() < 20 || !holds(Patch.Grow(9), b) {
			t.Errorf("%s takes %+v", what, b)
		}
		text := fmt.Sprint(s.Items)
		if seen[text] != "" {
			t.Errorf("%s looks like %s", what, seen[text])
		}
		seen[text] = what
	}
	for _, x := range append(slices.Clone(graph.OwnShapes), graph.OwnNote) {
		check("the shape "+string(x), Form(x, "white"))
	}
	for _, x := range graph.OwnColours {
		check("the colour "+string(x), Thing(graph.OwnItem{Shape: "circle", Colour: x, Picture: "dog"}))
	}
	for _, x := range graph.OwnPictures {
		check("the picture "+string(x), Picture(x))
	}
	for _, x := range graph.OwnLineKinds {
		check("the line "+string(x), Line(x, outline))
	}
	for shape, f := range forms {
		b := scene.Path{Steps: oval(f.well.X, f.well.Y, f.room, f.room)}.Bounds(nil)
		if in := (scene.Path{Steps: f.steps}).Bounds(nil); !holds(in.Grow(4), b) {
			t.Errorf("a picture in a %s hangs out of it", shape)
		}
	}
}

// Every two colours can be told apart with any colour vision (simulated as Machado and others did), and ink can be read on all.
func TestColoursCanBeToldApartByEverybody(t *testing.T) {
	kindsOfEye := map[string][3][3]float64{
		"most":         {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
	for eye, m := range kindsOfEye {
		for i, a := range graph.OwnColours {
			for _, b := range graph.OwnColours[:i] {
				if d := apart(lab(seen(colours[a], m)), lab(seen(colours[b], m))); d < 12 {
					t.Errorf("%s: %s and %s are %.1f apart", eye, a, b, d)
				}
			}
		}
	}
	for _, c := range graph.OwnColours {
		if r := (bright(colours[c]) + 0.05) / (bright(outline) + 0.05); r < 4.5 {
			t.Errorf("ink on %s has a contrast of %.1f", c, r)
		}
	}
	for name, g := range map[string]ground{"day": byDay, "night": byNight, "paper": onPaper} {
		hi, lo := bright(g.words), bright(g.near)
		if r := (max(hi, lo) + 0.05) / (min(hi, lo) + 0.05); r < 7 {
			t.Errorf("%s: words on the nearest ring have a contrast of %.1f", name, r)
		}
	}
}

func linear(c scene.Color) [3]float64 {
	var out [3]float64
	for i, v := range []uint8{c.R, c.G, c.B} {
		if x := float64(v) / 255; x <= 0.04045 {
			out[i] = x / 12.92
		} else {
			out[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return out
}

func times(m [3][3]float64, v [3]float64) (out [3]float64) {
	for i := range m {
		for j := range v {
			out[i] += m[i][j] * v[j]
		}
	}
	return out
}

func seen(c scene.Color, m [3][3]float64) [3]float64 {
	out := times(m, linear(c))
	for i := range out {
		out[i] = min(max(out[i], 0), 1)
	}
	return out
}

func bright(c scene.Color) float64 {
	l := linear(c)
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

func lab(l [3]float64) [3]float64 {
	x := times([3][3]float64{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}, l)
	var f [3]float64
	for i, white := range []float64{0.95047, 1, 1.08883} {
		if v := x[i] / white; v > 0.008856 {
			f[i] = math.Cbrt(v)
		} else {
			f[i] = 7.787*v + 16.0/116
		}
	}
	return [3]float64{116*f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])}
}

func apart(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

func TestAFingerFindsWhatItPointsAt(t *testing.T) {
	m := graph.OwnMap{}.With(graph.OwnItem{No: 1, X: 200, Size: -1}).With(graph.OwnItem{No: 2, X: 230}).With(graph.OwnItem{No: 3, X: -300, Shape: graph.OwnNote}).Joined(1, 3, "plain")
	for _, c := range []struct {
		x, y  float64
		least float64
		want  int
	}{{0, 0, 10, 0}, {230, 0, 10, 2}, {215, 10, 10, 2}, {175, 0, 10, 1}, {-390, 0, 10, 3}, {160, 0, 44, 1}} {
		if no, ok := At(m, scene.Point{X: c.x, Y: c.y}, c.least); !ok || no != c.want {
			t.Errorf("at %v,%v is %d, %v; want %d", c.x, c.y, no, ok, c.want)
		}
	}
	if no, ok := At(m, scene.Point{Y: 250}, 30); ok {
		t.Errorf("nothing is there, and %d was found", no)
	}
	if l, ok := LineAt(m, scene.Point{X: -100, Y: 12}); !ok || l.From != 1 || l.To != 3 {
		t.Errorf("the line found is %+v, %v", l, ok)
	}
	if _, ok := LineAt(m, scene.Point{Y: 90}); ok {
		t.Error("a line was found where none is")
	}
}

func TestHerMapIsToldInWelshToo(t *testing.T) {
	all := []string{"Very close: %s.", "Close: %s.", "Further away: %s."}
	for _, p := range graph.OwnPictures {
		if p != "none" {
			all = append(all, names[p])
		}
	}
	for _, k := range graph.OwnLineKinds {
		all = append(all, kinds[k])
	}
	for _, s := range all {
		if !language.Welsh.Has(s) {
			t.Errorf("no Welsh for %q", s)
		}
	}
}

// A picture is cut to the shape she chose, whole where it stands alone, without its colours for the copier, and not there
// at all until somebody has said that she may have it.
func TestAPictureOfHersIsCutToItsShape(t *testing.T) {
	fonts, err := load()
	if err != nil {
		t.Fatal(err)
	}
	page := func(l graph.Layer, x graph.OwnItem, p render.Paper) *scene.Image {
		x.No, x.Photo = 1, "snap"
		m := graph.OwnMap{ID: "own", Child: "Wren"}.With(x)
		v := graph.Everything(graphtest.Family(graphtest.For("Wren"), graphtest.Somebody("Wren"), graphtest.With(m), graphtest.With(snap(l))), today)
		s, _, err := Sheet(v, "Wren", p, Options{}, fonts)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range s.Items {
			if m, ok := it.Shape.(scene.Image); ok {
				return &m
			}
		}
		return nil
	}
	for _, shape := range append(slices.Clone(graph.OwnShapes), graph.OwnSticker) {
		m := page(graph.ChildOK, graph.OwnItem{Shape: shape, Word: "Biscuit"}, render.Paper{})
		if m == nil || m.Alt != "Biscuit" {
			t.Fatalf("%s: %v", shape, m)
		}
		pic, err := stdpng.Decode(bytes.NewReader(m.PNG))
		if err != nil {
			t.Fatal(err)
		}
		b := pic.Bounds()
		_, _, _, corner := pic.At(0, 0).RGBA()
		red, _, _, middle := pic.At(b.Dx()/2, b.Dy()/2-8).RGBA()
		if alone := shape == graph.OwnSticker; (corner > 0) != alone || middle < 0xf000 || red < 0xc000 {
			t.Errorf("%s: its corner has %x, its middle %x of which red %x", shape, corner, middle, red)
		}
		if ratio := m.Box.W() / m.Box.H(); shape == graph.OwnSticker && math.Abs(ratio-2) > 0.01 {
			t.Errorf("whole it is %.2f times as wide as high", ratio)
		}
	}
	pic, err := stdpng.Decode(bytes.NewReader(page(graph.ChildOK, graph.OwnItem{Shape: "heart"}, render.Paper{BlackWhite: true}).PNG))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, b, _ := pic.At(160, 140).RGBA(); r != g || g != b || r == 0 {
		t.Errorf("for the copier it has %x %x %x", r, g, b)
	}
	for _, l := range []graph.Layer{"", graph.Professional, graph.Locked} {
		if page(l, graph.OwnItem{Shape: "heart"}, render.Paper{}) != nil {
			t.Errorf("layer %q is drawn", l)
		}
	}
}
