package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"sync"
	"testing"
	"time"

	"kinweave/assets"
	"kinweave/render/pdf"
	"kinweave/render/scene"

	"pgregory.net/rapid"
)

var load = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })

func fonts(t testing.TB) *scene.Fonts {
	t.Helper()
	f, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func write(t testing.TB, m pdf.Meta, pages ...scene.Scene) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, pages, fonts(t), m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var meta = pdf.Meta{Title: "Amara’s family", Author: "A. Worker", Subject: "Genogram", Lang: "en-GB",
	Created: time.Date(2026, 11, 21, 9, 30, 0, 0, time.UTC)}

// name is a person's name on a page.
type name struct{ text, lang string }

// names are invented, one for each way of writing that matters here.
var names = []name{
	{"Siân Llŷr", "cy"}, {"Nguyễn Thị Ánh", "vi"}, {"Łukasz Żółć", "pl"}, {"Оксана Шевченко", "uk"},
	{"محمد علی", "ar"}, {"محمد علی ٹھکر", "ur"}, {"মোহাম্মদ রহমান", "bn"}, {"office AVATAR To fi", "en-GB"},
	{"Amina محمد Khan (2011)", ""}, {"محمد 2019 Khan", "ar"}, {"佳慧 missing", "zh"}, {"لا إله", "ar"}, {"क्षत्रिय", "hi"}, {"ਹਰਪ੍ਰੀਤ", "pa"},
	{"ሰላም", "ti"},
}

func box(x, y, w, h float64, pen scene.Pen) scene.Path {
	return scene.Path{Pen: pen, Steps: []scene.Step{
		{Op: scene.MoveTo, P: [3]scene.Point{{X: x, Y: y}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: x + w, Y: y}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: x + w, Y: y + h}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: x, Y: y + h}}}, {Op: scene.Close}}}
}

func line(x0, y0, x1, y1 float64, pen scene.Pen) scene.Path {
	return scene.Path{Pen: pen, Steps: []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: x0, Y: y0}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: x1, Y: y1}}}}}
}

var ink = scene.RGB(0x1F2A33)

// sample is a page with one of everything.
func sample() scene.Scene {
	s := scene.Scene{Title: "Amara’s family", Lang: "en-GB", Page: scene.Box{X1: 595.276, Y1: 841.89}}
	add := func(l scene.Layer, ref, role string, shape scene.Shape) {
		s.Items = append(s.Items, scene.Item{Layer: l, Ref: ref, Role: role, Shape: shape})
	}
	add(scene.Furniture, "", "heading", scene.Text{At: scene.Point{X: 34, Y: 50}, String: "Amara’s family", Size: 20, Face: scene.Bold, Color: ink})
	add(scene.Furniture, "", "", box(20, 20, 555.276, 801.89, scene.Pen{Stroke: scene.RGB(0xD9DEDC), Width: 1}))
	for i, n := range names {
		x, y := 90+float64(i%3)*210, 110+float64(i/3)*150
		ref := fmt.Sprintf("person:%d", i)
		pen := scene.Pen{Stroke: ink, Fill: scene.RGB(0xFFFFFF), Width: 1}
		if i == 0 {
			pen.Fill = scene.RGB(0xFDF1CD)
		}
		add(scene.Lines, "union:"+ref, "line", line(x-60, y+62, x+140, y+62, scene.Pen{Stroke: ink, Width: 0.9, Dash: []float64{4, 3}, Cap: scene.Round}))
		add(scene.Symbols, ref, "symbol", box(x-24, y-24, 48, 48, pen))
		add(scene.Names, ref, "name", scene.Text{At: scene.Point{X: x, Y: y + 65}, Anchor: scene.Middle, String: n.text, Size: 14, Lang: n.lang, Color: ink,
			Halo: scene.RGB(0xFFFFFF), Edge: 2.5, Face: scene.Face(i % 2)})
	}
	add(scene.Marks, "person:0", "mark", box(100, 100, 20, 20, scene.Pen{Fill: scene.Color{R: 11, G: 107, B: 107, A: 120}}))
	add(scene.Marks, "", "", scene.Image{Box: scene.Box{X0: 400, Y0: 730, X1: 440, Y1: 770}, PNG: dot(), Alt: "A green dot, her favourite"})
	add(scene.Furniture, "", "text", scene.Text{At: scene.Point{X: 34, Y: 790}, String: "Solid line: lives together", Size: 9, Color: ink})
	add(scene.Furniture, "", "", scene.Text{At: scene.Point{X: 586, Y: 600}, String: "Sheet 2 →", Size: 9, Color: ink, Turn: -90})
	add(scene.Furniture, "", "", scene.Text{At: scene.Point{X: 561, Y: 810}, Anchor: scene.End, String: "Page 1 of 1", Size: 9, Color: ink})
	return s
}

// dot is a picture with see-through corners.
func dot() []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 32, 32))
	for y := range 32 {
		for x := range 32 {
			if (x-16)*(x-16)+(y-16)*(y-16) < 200 {
				img.Set(x, y, color.NRGBA{44, 110, 63, 255})
			}
		}
	}
	var b bytes.Buffer
	_ = png.Encode(&b, img)
	return b.Bytes()
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, meta, sample(), sample()), write(t, meta, sample(), sample())) {
		t.Error("two writings differ")
	}
}

func TestNothingToPrintIsSaid(t *testing.T) {
	if err := pdf.Write(&bytes.Buffer{}, nil, fonts(t), meta); !errors.Is(err, pdf.ErrNoPages) {
		t.Errorf("error %v", err)
	}
	broken := scene.Scene{Items: []scene.Item{{Shape: scene.Image{PNG: []byte("not a picture")}}}}
	if err := pdf.Write(&bytes.Buffer{}, []scene.Scene{broken}, fonts(t), meta); !errors.Is(err, pdf.ErrPicture) {
		t.Errorf("error %v", err)
	}
}

func TestAnyPageIsASoundFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := anyText()
		s := scene.Scene{Title: words.Draw(t, "title"), Items: rapid.SliceOfN(rapid.Custom(anyItem), 0, 6).Draw(t, "items")}
		if rapid.Bool().Draw(t, "sheet") {
			s.Page = scene.Box{X1: 842, Y1: 595}
		}
		m := pdf.Meta{Author: words.Draw(t, "author"), Alt: []string{words.Draw(t, "alt")}, Outline: []pdf.Bookmark{{Title: words.Draw(t, "mark")}}}
		f, err := load()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := pdf.Write(&b, []scene.Scene{s}, f, m); err != nil {
			t.Fatal(err)
		}
		if err := validate(b.Bytes()); err != nil {
			t.Fatalf("pdfcpu: %v", err)
		}
	})
}

// anyText leaves out one character, which pdfcpu takes for half a pair.
func anyText() *rapid.Generator[string] {
	return rapid.String().Filter(func(s string) bool { return !strings.ContainsRune(s, 0xE000) })
}

func anyItem(t *rapid.T) scene.Item {
	num := rapid.OneOf(rapid.Float64Range(-2000, 2000), rapid.Float64())
	point := rapid.Custom(func(t *rapid.T) scene.Point { return scene.Point{X: num.Draw(t, "x"), Y: num.Draw(t, "y")} })
	tint := rapid.Custom(func(t *rapid.T) scene.Color {
		v := rapid.SliceOfN(rapid.Byte(), 4, 4).Draw(t, "rgba")
		return scene.Color{R: v[0], G: v[1], B: v[2], A: v[3]}
	})
	it := scene.Item{Layer: scene.Layer(rapid.IntRange(0, 5).Draw(t, "layer")), Ref: rapid.SampledFrom([]string{"", "person:1", "person:2"}).Draw(t, "ref"),
		Role: rapid.SampledFrom([]string{"", "name", "heading", "text", "symbol"}).Draw(t, "role")}
	if rapid.Bool().Draw(t, "text") {
		it.Shape = scene.Text{At: point.Draw(t, "at"), String: rapid.OneOf(anyText(), rapid.SampledFrom(strs())).Draw(t, "string"), Size: num.Draw(t, "size"),
			Color: tint.Draw(t, "colour"), Halo: tint.Draw(t, "halo"), Edge: num.Draw(t, "edge"), Turn: num.Draw(t, "turn"),
			Lang: rapid.SampledFrom([]string{"", "en-GB", "ur"}).Draw(t, "lang"), Face: scene.Face(rapid.IntRange(0, 1).Draw(t, "face"))}
		return it
	}
	it.Shape = scene.Path{Pen: scene.Pen{Stroke: tint.Draw(t, "stroke"), Fill: tint.Draw(t, "fill"), Width: num.Draw(t, "width"),
		Dash: rapid.SliceOfN(num, 0, 3).Draw(t, "dash"), Cap: scene.Cap(rapid.IntRange(0, 1).Draw(t, "cap"))},
		Steps: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) scene.Step {
			return scene.Step{Op: scene.Op(rapid.IntRange(0, 3).Draw(t, "op")), P: [3]scene.Point{point.Draw(t, "p"), point.Draw(t, "q"), point.Draw(t, "r")}}
		}), 0, 5).Draw(t, "steps")}
	return it
}

func strs() []string {
	var out []string
	for _, n := range names {
		out = append(out, n.text)
	}
	return append(out, strings.Repeat("long ", 500), "\x00\uFEFF\uFFFE")
}

func BenchmarkTwoSheetsOf150(b *testing.B) {
	pages := []scene.Scene{crowd(75), crowd(75)}
	b.ReportMetric(float64(len(write(b, meta, pages...))), "bytes")
	for b.Loop() {
		write(b, meta, pages...)
	}
}

// crowd is a page full of people.
func crowd(n int) scene.Scene {
	s := scene.Scene{Title: "A crowd", Page: scene.Box{X1: 1190.55, Y1: 841.89}}
	for i := range n {
		x, y := 40+float64(i%12)*96, 60+float64(i/12)*110
		ref := fmt.Sprintf("person:%d", i)
		s.Items = append(s.Items,
			scene.Item{Layer: scene.Lines, Ref: "child:" + ref, Role: "line", Shape: line(x, y-40, x, y, scene.Pen{Stroke: ink, Width: 0.8})},
			scene.Item{Layer: scene.Symbols, Ref: ref, Role: "symbol", Shape: box(x-15, y, 30, 30, scene.Pen{Stroke: ink, Fill: scene.RGB(0xFFFFFF), Width: 1})},
			scene.Item{Layer: scene.Names, Ref: ref, Role: "name", Shape: scene.Text{At: scene.Point{X: x, Y: y + 42}, Anchor: scene.Middle, Size: 9,
				String: names[i%len(names)].text, Lang: names[i%len(names)].lang, Color: ink, Halo: scene.RGB(0xFFFFFF), Edge: 2}},
			scene.Item{Layer: scene.Names, Ref: ref, Role: "date", Shape: scene.Text{At: scene.Point{X: x, Y: y + 53}, Anchor: scene.Middle, Size: 8,
				String: fmt.Sprintf("b. %d", 1930+i), Color: ink, Halo: scene.RGB(0xFFFFFF), Edge: 2}})
	}
	return s
}
