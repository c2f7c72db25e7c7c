package render

import "kinweave/render/scene"

// The colours of a map on the screen (look.md). Paper recolours them; see Tones.
var (
	Ink        = scene.RGB(0x1F2A33)
	Soft       = scene.RGB(0x56636E)
	Half       = scene.RGB(0x8F959A) // the cross of the dead: half ink, under the writing
	PaperColor = scene.RGB(0xFBFAF6)
	White      = scene.RGB(0xFFFFFF)
	ChildFill  = scene.RGB(0xFDF1CD)
	Accent     = scene.RGB(0x0B6B6B)
	HealthFill = scene.RGB(0xB4BBC0)
	HomeFill   = scene.RGB(0xF0F4F2)
	ToDo       = scene.RGB(0xA8461A) // something to do, never a bad person
	Done       = scene.RGB(0x2C6E3F)
	Hairline   = scene.RGB(0xD9DEDC)
	black      = scene.RGB(0x000000)
	grey       = scene.RGB(0x444444)
)

// Lengths in screen units at 100 %. The unit u of domain brief 5 is unit.
const (
	unit      = scene.Symbol
	pen       = 2.0 // every line of the map
	thinPen   = 1.25
	nameSize  = 13.0
	childSize = 15.0
	smallSize = 12.0 // never less: it decides how small a map can be printed
	ageSize   = 14.0

	ringGap  = 8.0  // between the two outlines of an index child
	pairGap  = 8.0  // between the two lines of an adoption
	bloodGap = 9.0  // between the bars of a couple who are relatives: they stay two at a quarter of this size
	slashGap = 7.0  // between the two slashes of a divorce: 0.15 u
	slashLen = 22.0 // 0.5 u, less the pen
	hopSize  = 5.0
)

// dash is the pattern of a line. The dashes are shorter than domain brief 5.0 has
// them, because the bar of neighbours is only 1.5 symbols long.
type dash int

const (
	solid dash = iota
	dashed
	dotted
	dashDot
	paired   // solid and dashed side by side
	stubDash // short, for the stub of a sibship whose parents nobody knows
	grounded // a thin dashed line under a solid one: committed, two homes
)

func (d dash) pen(color scene.Color, width float64) scene.Pen {
	p := scene.Pen{Stroke: color, Width: width}
	switch d {
	case dashed:
		p.Dash = []float64{8, 5}
	case dotted:
		p.Dash, p.Cap = []float64{1, 5}, scene.Round
	case stubDash:
		p.Dash = []float64{3, 3}
	case dashDot:
		p.Dash = []float64{11, 5, 2, 5}
	}
	return p
}
