package render

import (
	"math"

	"kinweave/graph/language"
	"kinweave/render/scene"
)

// Paper says what a map is printed on. The zero Paper is one upright A4 sheet.
type Paper struct {
	Size       string // "A4", "A3", "A2" or "A1"; empty is A4
	Landscape  bool
	Across     int  // sheets side by side, to be glued together; 0 is 1
	Down       int  // and one under the other
	SmallText  bool // print although the smallest writing is under SmallestPoints
	BlackWhite bool // no colour at all
	LargePrint bool // no writing under LargePoints; the map takes more sheets for it
}

// SmallestPoints is the least size of writing that a map is printed in unasked.
const SmallestPoints = 9.0

// LargePoints is the least size of writing in large print, and LargeText the Options.Text to draw
// with for it: when the letters grow more than the symbols, the map takes fewer sheets.
const (
	LargePoints = 16.0
	LargeText   = 1.35
)

// least is the smallest writing that is printed unasked.
func (p Paper) least() float64 {
	if p.LargePrint {
		return LargePoints
	}
	return SmallestPoints
}

// tones are those of the ink.
func (p Paper) tones() Tones {
	if p.BlackWhite {
		return BlackWhiteTones
	}
	return PaperTones
}

// Sizes are the papers there are, the smallest first.
var Sizes = []string{"A4", "A3", "A2", "A1"}

var millimetres = map[string][2]float64{"A4": {210, 297}, "A3": {297, 420}, "A2": {420, 594}, "A1": {594, 841}}

const mm = 72 / 25.4

// Lengths on paper, in points.
const (
	margin      = 12 * mm
	overlap     = 10 * mm // what two neighbouring sheets both show
	titleSize   = 15.0
	noteSize    = 9.5
	legendSize  = 9.0
	headHigh    = 48.0
	footGap     = 9.0
	thickest    = 1.2 // of the lines of the map, however large it is
	largest     = 1.3 // points for a unit of the map: a symbol of 22 mm
	largestWall = 1.8 // the same over several sheets, which are for a wall
)

// Points is the paper's width and height; ok is false for a size there is not.
func (p Paper) Points() (w, h float64, ok bool) {
	size := p.Size
	if size == "" {
		size = "A4"
	}
	d, ok := millimetres[size]
	if p.Landscape {
		d[0], d[1] = d[1], d[0]
	}
	return d[0] * mm, d[1] * mm, ok
}

// grown is how much larger than on A4 the heading and the legend are: a large sheet is read
// from further away. The sheets that are glued together are read one by one.
func (p Paper) grown() float64 {
	if p.LargePrint {
		p.LargePrint = false
		return math.Max(LargePoints/legendSize, p.grown())
	}
	if a, d := p.tiles(); a*d > 1 {
		return 1
	}
	switch p.Size {
	case "A3":
		return 1.15
	case "A2":
		return 1.35
	case "A1":
		return 1.6
	}
	return 1
}

func (p Paper) tiles() (across, down int) { return max(1, p.Across), max(1, p.Down) }

// String is how a dialog and an error call the paper: "A3, landscape, 2 × 1 sheets".
func (p Paper) String() string { return p.In("") }

// In calls the paper so in a language.
func (p Paper) In(lang language.Language) string {
	size, way := p.Size, lang.Say("upright")
	if size == "" {
		size = "A4"
	}
	if p.Landscape {
		way = lang.Say("landscape")
	}
	a, d := p.tiles()
	if a*d == 1 {
		return lang.Say("one sheet of %s, %s", size, way)
	}
	return lang.Say("%d × %d sheets of %s, %s", a, d, size, way)
}

// Tones recolours a picture for where it is shown: scenes are made in the colours of the light screen.
type Tones func(scene.Color) scene.Color

// On is the picture in other tones.
func (t Tones) On(s scene.Scene) scene.Scene {
	out := s
	out.Items = make([]scene.Item, len(s.Items))
	for i, it := range s.Items {
		switch sh := it.Shape.(type) {
		case scene.Path:
			sh.Pen.Stroke, sh.Pen.Fill = t(sh.Pen.Stroke), t(sh.Pen.Fill)
			it.Shape = sh
		case scene.Text:
			sh.Color, sh.Halo = t(sh.Color), t(sh.Halo)
			it.Shape = sh
		}
		out.Items[i] = it
	}
	return out
}

func tones(m map[scene.Color]scene.Color) Tones {
	return func(c scene.Color) scene.Color {
		if d, ok := m[c]; ok {
			return d
		}
		return c
	}
}

// PaperTones is black ink on white paper with the child's fill; BlackWhiteTones leaves no
// colour at all, for the photocopier; DarkTones is the screen at night.
var (
	PaperTones = tones(map[scene.Color]scene.Color{PaperColor: White, Ink: black, Soft: grey})

	BlackWhiteTones = tones(map[scene.Color]scene.Color{PaperColor: White, Ink: black, Soft: scene.RGB(0x333333),
		ChildFill: White, HomeFill: White, HealthFill: scene.RGB(0xB8B8B8), Accent: black, ToDo: black, Done: black, Half: scene.RGB(0x808080), Hairline: scene.RGB(0x808080)})

	DarkTones = tones(map[scene.Color]scene.Color{PaperColor: scene.RGB(0x171C20), White: scene.RGB(0x1F262B), Ink: scene.RGB(0xE8ECEA),
		Soft: scene.RGB(0xAEB8BD), Half: scene.RGB(0x7E888E), ChildFill: scene.RGB(0x4A3F1A), Accent: scene.RGB(0x5FC4BD),
		HealthFill: scene.RGB(0x4D5962), ToDo: scene.RGB(0xE08A5B), Done: scene.RGB(0x7CC493),
		HomeFill: scene.RGB(0x1A2526), Hairline: scene.RGB(0x3A444A)})
)
