package scene_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"kinweave/render/scene"
)

func TestADumpShowsEveryItemOnItsLine(t *testing.T) {
	s := scene.Scene{Title: "Amara's family", Lang: "en-GB", Page: scene.Box{X1: 595.276, Y1: 841.89}, Items: []scene.Item{
		{Layer: scene.Lines, Shape: scene.Path{
			Steps: []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: -0.04, Y: 10}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: 1.26, Y: 10}}}, {Op: scene.Close}},
			Pen:   scene.Pen{Stroke: scene.RGB(0x1F2A33), Width: 2, Dash: []float64{4, 2}, Cap: scene.Round}}},
		{Layer: scene.Names, Ref: "person:amara", Role: "name", Shape: scene.Text{At: scene.Point{X: 5, Y: 6}, String: "Amara\n\"A\"", Size: 13,
			Face: scene.Bold, Color: scene.RGB(0), Halo: scene.Color{A: 128}, Edge: 2, Lang: "en-GB", Turn: -90, Anchor: scene.Middle}},
		{Layer: scene.Marks, Shape: scene.Image{Box: scene.Box{X1: 1, Y1: 1}, PNG: []byte("x"), Alt: "a cat"}},
	}}
	want := `scene "Amara's family" en-GB page 0,0–595.3,841.9, 3 items
lines - - path fill none pen #1f2a33 2 dash 4/2 round M 0,10 L 1.3,10 Z
names person:amara name text 5,6 middle size 13 #000000 bold halo #00000080 2 turn -90 in en-GB "Amara\n\"A\""
marks - - image 0,0–1,1 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 "a cat"
`
	var b bytes.Buffer
	if err := scene.Dump(&b, s); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("dumped\n%swant\n%s", b.String(), want)
	}
}

func TestADumpSaysWhenItCouldNotBeWritten(t *testing.T) {
	if err := scene.Dump(full{}, scene.Scene{}); !errors.Is(err, errFull) {
		t.Errorf("error %v", err)
	}
}

var errFull = errors.New("no room")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestOutlinesStandWhereTheTextStands(t *testing.T) {
	f := fonts(t)
	name := scene.Text{At: scene.Point{X: 100, Y: 50}, String: "Hh", Size: 20}
	_, up, _ := f.Measure(name)
	box := scene.Path{Steps: f.Letters(name)}.Bounds(nil)
	if box.X0 < 100 || box.X0 > 104 || box.Y1 < 49.9 || box.Y1 > 50.1 || box.Y0 < 50-up-0.1 || box.Y0 > 50-up+0.1 {
		t.Errorf("letters fill %+v above the baseline's left end at 100, 50", box)
	}
	name.Turn = 90
	turned := scene.Path{Steps: f.Letters(name)}.Bounds(nil)
	if turned.X0 < 99.9 || turned.Y0 < 50 || turned.W() < box.H()-0.1 || turned.W() > box.H()+0.1 {
		t.Errorf("turned clockwise they fill %+v", turned)
	}
	if f.Letters(scene.Text{String: " ", Size: 9}) != nil {
		t.Error("a space has ink")
	}
}

func TestALongNameIsWrappedBetweenWords(t *testing.T) {
	f := fonts(t)
	for _, c := range []struct {
		text, lang string
		width      float64
		want       string
	}{
		{"Siân Llŷr", "cy", 1000, "Siân Llŷr"},
		{"Siân Llŷr", "cy", 30, "Siân|Llŷr"},
		{"  ", "", 30, ""},
		{"Rahman-Nowak", "en", 45, "Rahman-|Nowak"},
		{"Nguyễn", "vi", 1, "N|g|u|y|ễ|n"},
		{"e\u0301e\u0301", "fr", 1, "e\u0301|e\u0301"},
		{"a\nb", "", 1000, "a b"},
		{"মোহাম্মদ রহমান", "bn", 50, "মোহাম্মদ|রহমান"},
	} {
		if got := strings.Join(f.Wrap(text(c.text, c.lang), c.width), "|"); got != c.want {
			t.Errorf("%q in %.0f wraps to %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
