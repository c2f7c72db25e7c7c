package scene

// Point is a place, y downwards.
type Point struct{ X, Y float64 }

// Box is an upright rectangle by its corners.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Color is straight (not premultiplied) RGBA. The zero Color is no ink at all.
type Color struct{ R, G, B, A uint8 }

// RGB makes an opaque colour from 0xRRGGBB.
func RGB(hex uint32) Color {
	return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// Cap is how a line, and each of its dashes, ends.
type Cap int

// The caps.
const (
	Butt Cap = iota
	Round
)

// Pen is how a path is drawn: no Width, no outline; no Fill.A, no fill.
type Pen struct {
	Stroke Color
	Fill   Color
	Width  float64
	Dash   []float64 // lengths of ink and gap in turn, in scene units
	Cap    Cap
}

// Op is one step of a path.
type Op int

// The steps. A Curve is a cubic Bézier: two control points, then the end.
const (
	MoveTo Op = iota
	LineTo
	Curve
	Close
)

// Step is one step of a path with its points: one for MoveTo and LineTo, three for Curve, none for Close.
type Step struct {
	Op Op
	P  [3]Point
}

// Path is a line or an area.
type Path struct {
	Steps []Step
	Pen   Pen
}

// Anchor says which part of a text stands at its place.
type Anchor int

// The anchors, in the reading direction of the page (left to right).
const (
	Start Anchor = iota
	Middle
	End
)

// Face is one of the embedded fonts' styles. Which font file has the letters is the painter's business.
type Face int

// The faces.
const (
	Regular Face = iota
	Bold
)

// Text is one line of text on its baseline.
type Text struct {
	At     Point
	Anchor Anchor
	String string
	Size   float64 // of the em
	Face   Face
	Color  Color
	Halo   Color   // drawn round the letters first, so that text stays readable over a line
	Edge   float64 // how far the halo reaches
	Lang   string  // BCP 47; see Nastaliq, and how it is read aloud
	Turn   float64 // degrees clockwise about At, for labels on the edge of a sheet
}

// Image is a picture file in a box.
type Image struct {
	Box Box
	PNG []byte
	Alt string
}

// Measure gives the size of a text: how far its pen moves, and how far its ink
// reaches above and below the baseline. Fonts.Measure is the real one.
type Measure func(t Text) (width, ascent, descent float64)
