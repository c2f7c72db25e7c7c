package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/render/scene"
)

func fonts(tb testing.TB) *scene.Fonts {
	tb.Helper()
	var files [][]byte
	for _, name := range []string{"NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular"} {
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

var dark = scene.RGB(0x1F2A33)

func at(x, y float64) [3]scene.Point { return [3]scene.Point{{X: x, Y: y}} }

func small() scene.Scene {
	return scene.Scene{Title: "Amara’s family", Items: []scene.Item{
		{Layer: scene.Lines, Ref: "union:REFCANARY", Role: "couple", Shape: scene.Path{Steps: []scene.Step{{Op: scene.MoveTo, P: at(0, 24)}, {Op: scene.LineTo, P: at(0, 60)}, {Op: scene.LineTo, P: at(120, 60)}},
			Pen: scene.Pen{Stroke: dark, Width: 2, Dash: []float64{7, 5}}}},
		{Layer: scene.Symbols, Ref: "person:REFCANARY", Role: "symbol", Shape: scene.Path{Steps: []scene.Step{{Op: scene.MoveTo, P: at(-24, -24)}, {Op: scene.LineTo, P: at(24, -24)}, {Op: scene.LineTo, P: at(24, 24)}, {Op: scene.LineTo, P: at(-24, 24)}, {Op: scene.Close}},
			Pen: scene.Pen{Stroke: dark, Fill: scene.Color{R: 255, A: 51}, Width: 2}}},
		{Layer: scene.Names, Ref: "person:REFCANARY", Role: "name", Shape: scene.Text{At: scene.Point{X: 0, Y: 44}, Anchor: scene.Middle, String: "Zoë & <Tay>", Size: 13, Face: scene.Bold, Color: dark, Halo: scene.RGB(0xFBFAF6), Edge: 3}},
		{Layer: scene.Names, Shape: scene.Text{At: scene.Point{X: 0, Y: 84}, String: "سارة", Size: 13, Color: dark, Lang: "ar"}},
		{Layer: scene.Furniture, Shape: scene.Image{Box: scene.Box{X0: 50, Y0: 0, X1: 60, Y1: 10}, PNG: []byte("no picture"), Alt: "a \"photo\""}},
	}}
}

// read parses a file and gives its texts by the name of their element.
func read(t interface{ Fatalf(string, ...any) }, data []byte) map[string][]string {
	out := map[string][]string{}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = true
	var stack []string
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			stack = append(stack, e.Name.Local)
			for _, a := range e.Attr {
				out["@"+a.Name.Local] = append(out["@"+a.Name.Local], a.Value)
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 0 {
				name := stack[len(stack)-1]
				out[name] = append(out[name], string(e))
			}
		}
	}
}

func TestTextStaysText(t *testing.T) {
	var a, b bytes.Buffer
	f := fonts(t)
	if err := Write(&a, small(), f); err != nil {
		t.Fatal(err)
	}
	if err := Write(&b, small(), f); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same scene gave other bytes")
	}
	got := read(t, a.Bytes())
	if want := "Zoë & <Tay>|سارة"; strings.Join(got["text"], "|") != want {
		t.Errorf("texts %q, want %s", got["text"], want)
	}
	if strings.Join(got["title"], "") != "Amara’s family" || len(got["desc"]) != 1 {
		t.Errorf("title %q, description %q", got["title"], got["desc"])
	}
	for _, v := range got["@stroke-dasharray"] {
		if v != "7 5" {
			t.Errorf("dashes %q", v)
		}
	}
	if len(got["@fill-opacity"]) != 1 || got["@fill-opacity"][0] != "0.2" || len(got["@paint-order"]) != 1 {
		t.Errorf("opacity %q, halo %q", got["@fill-opacity"], got["@paint-order"])
	}
}

// A text is as wide in the file as it was laid out, wherever its anchor is.
func TestNamesKeepTheirWidth(t *testing.T) {
	f := fonts(t)
	var b bytes.Buffer
	if err := Write(&b, small(), f); err != nil {
		t.Fatal(err)
	}
	got := read(t, b.Bytes())
	name := small().Items[2].Shape.(scene.Text)
	wide, _, _ := f.Measure(name)
	if v, _ := strconv.ParseFloat(got["@textLength"][0], 64); math.Abs(v-wide) > .01 {
		t.Errorf("the name is %v wide, want %v", v, wide)
	}
	for _, x := range got["@x"] {
		if v, _ := strconv.ParseFloat(x, 64); math.Abs(v+wide/2) < .01 {
			return
		}
	}
	t.Errorf("no text begins half its width left of its middle: %v", got["@x"])
}

func TestNoRecordIsNamedInTheFile(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, small(), fonts(t)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "CANARY") {
		t.Error("a record's reference is in the file")
	}
	for _, id := range read(t, b.Bytes())["@id"] {
		if id != "title" && id != "desc" {
			t.Errorf("an id: %s", id)
		}
	}
}

func TestASheetHasItsTrueSize(t *testing.T) {
	s := small()
	s.Page = scene.Box{X1: 595.28, Y1: 841.89}
	var b bytes.Buffer
	if err := Write(&b, s, fonts(t)); err != nil {
		t.Fatal(err)
	}
	got := read(t, b.Bytes())
	if got["@width"][0] != "595.28pt" || got["@height"][0] != "841.89pt" || got["@viewBox"][0] != "0 0 595.28 841.89" {
		t.Errorf("%s by %s, %s", got["@width"][0], got["@height"][0], got["@viewBox"][0])
	}
}

func TestNoSceneBreaksTheFile(t *testing.T) {
	f := fonts(t)
	number := rapid.SampledFrom([]float64{0, 1, -5, 1e-300, 9e6, 1e300, math.NaN(), math.Inf(1), math.Inf(-1)})
	rapid.Check(t, func(t *rapid.T) {
		n := func() float64 { return number.Draw(t, "n") }
		text := func() string {
			return rapid.OneOf(rapid.String(), rapid.Just("]]>\"'&<\x00\x0b\xff\ufffe")).Draw(t, "text")
		}
		var steps []scene.Step
		for range rapid.IntRange(0, 4).Draw(t, "steps") {
			steps = append(steps, scene.Step{Op: scene.Op(rapid.IntRange(0, 4).Draw(t, "op")), P: [3]scene.Point{{X: n(), Y: n()}, {X: n(), Y: n()}, {X: n(), Y: n()}}})
		}
		s := scene.Scene{Title: text(), Lang: text(), Items: []scene.Item{
			{Shape: scene.Path{Steps: steps, Pen: scene.Pen{Stroke: dark, Fill: dark, Width: n(), Dash: []float64{n(), n()}}}},
			{Shape: scene.Text{String: text(), Lang: text(), Size: n(), At: scene.Point{X: n(), Y: n()}, Edge: n(), Halo: dark, Color: dark, Turn: n()}},
			{Shape: scene.Image{Box: scene.Box{X0: n(), Y0: n(), X1: n(), Y1: n()}, Alt: text()}},
		}}
		var b bytes.Buffer
		if err := Write(&b, s, f); err != nil {
			t.Fatal(err)
		}
		read(t, b.Bytes())
		for _, wild := range []string{"NaN", "Inf"} {
			if strings.Contains(b.String(), `"`+wild) || strings.Contains(b.String(), " "+wild) {
				t.Fatalf("%s in the file", wild)
			}
		}
	})
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestAFullDiskIsTold(t *testing.T) {
	if err := Write(full{}, small(), fonts(t)); err == nil {
		t.Error("no error from a full disk")
	}
}
