package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"kinweave/render/scene"
)

// content is a page's drawing. It implements scene.Painter. Points are turned over one by one
// (PDF counts upwards), so that text needs no mirror.
type content struct {
	doc   *document
	box   scene.Box
	tags  *pageTags
	out   bytes.Buffer
	now   ink // what the page's pens are set to
	fonts map[string]ref
	pics  map[string]ref
	veils map[string]string // transparencies, by name
	err   error

	coloured bool // something on the page is not grey
}

// ink is the state of the page's pens, kept so that only what changes is written.
type ink struct {
	stroke, fill scene.Color
	width        float64
	dash         string
	cap          scene.Cap
	veil         string
	font         string
}

func newContent(d *document, box scene.Box, tags *pageTags) *content {
	black := scene.Color{A: 255}
	return &content{doc: d, box: box, tags: tags, fonts: map[string]ref{}, pics: map[string]ref{}, veils: map[string]string{},
		now: ink{stroke: black, fill: black, width: 1, dash: "[] 0"}}
}

func (c *content) op(format string, args ...any) { fmt.Fprintf(&c.out, format+"\n", args...) }

func (c *content) x(v float64) float64 { return v - c.box.X0 }
func (c *content) y(v float64) float64 { return c.box.Y1 - v }

func (c *content) at(p scene.Point) string { return nums(c.x(p.X), c.y(p.Y)) }

// Path draws a line or an area.
func (c *content) Path(_ scene.Item, p scene.Path) {
	fills, strokes := p.Pen.Fill.A > 0, p.Pen.Stroke.A > 0 && p.Pen.Width > 0
	if len(p.Steps) == 0 || !fills && !strokes {
		return
	}
	defer c.mark(p.Bounds(nil))()
	c.veil(p.Pen.Fill.A, p.Pen.Stroke.A)
	if fills {
		c.fill(p.Pen.Fill)
	}
	if strokes {
		c.stroke(p.Pen.Stroke)
		c.line(p.Pen.Width, p.Pen.Cap, p.Pen.Dash)
	}
	c.steps(p.Steps)
	switch {
	case fills && strokes:
		c.op("B")
	case fills:
		c.op("f")
	default:
		c.op("S")
	}
}

func (c *content) steps(steps []scene.Step) {
	begun := false
	for _, st := range steps {
		switch {
		case st.Op == scene.Close:
			if begun {
				c.op("h")
			}
		case st.Op == scene.MoveTo || !begun: // a path that doesn't begin with a move begins where it first goes
			end := st.P[0]
			if st.Op == scene.Curve {
				end = st.P[2]
			}
			c.op("%s m", c.at(end))
			begun = true
		case st.Op == scene.LineTo:
			c.op("%s l", c.at(st.P[0]))
		case st.Op == scene.Curve:
			c.op("%s %s %s c", c.at(st.P[0]), c.at(st.P[1]), c.at(st.P[2]))
		}
	}
}

func (c *content) fill(k scene.Color) {
	k.A = 255
	if c.now.fill != k {
		c.now.fill = k
		c.coloured = c.coloured || !isGrey(k)
		c.op("%s", colour(k, "g", "rg"))
	}
}

func (c *content) stroke(k scene.Color) {
	k.A = 255
	if c.now.stroke != k {
		c.now.stroke = k
		c.coloured = c.coloured || !isGrey(k)
		c.op("%s", colour(k, "G", "RG"))
	}
}

func isGrey(k scene.Color) bool { return k.R == k.G && k.G == k.B }

// colour writes greys as greys, so that a black-and-white printer uses black ink only.
func colour(k scene.Color, grey, rgb string) string {
	if isGrey(k) {
		return digits(float64(k.R)/255, 3) + " " + grey
	}
	return digits(float64(k.R)/255, 3) + " " + digits(float64(k.G)/255, 3) + " " + digits(float64(k.B)/255, 3) + " " + rgb
}

func (c *content) line(width float64, ends scene.Cap, dash []float64) {
	if c.now.width != width {
		c.now.width = width
		c.op("%s w", num(width))
	}
	if c.now.cap != ends {
		c.now.cap = ends
		n := 0
		if ends == scene.Round {
			n = 1
		}
		c.op("%d J %d j", n, n)
	}
	pattern := "[] 0"
	if sum(dash) > 0 {
		pattern = "[" + nums(dash...) + "] 0"
	}
	if c.now.dash != pattern {
		c.now.dash = pattern
		c.op("%s d", pattern)
	}
}

// sum is 0 for a pattern that PDF does not allow.
func sum(dash []float64) float64 {
	total := 0.0
	for _, d := range dash {
		if d < 0 {
			return 0
		}
		total += d
	}
	return total
}

// veil sets how much shines through. Most pages need none and get none.
func (c *content) veil(fill, stroke uint8) {
	name := fmt.Sprintf("G%d-%d", fill, stroke)
	if fill == 0 || fill == 255 {
		if stroke == 0 || stroke == 255 {
			name = ""
		}
	}
	if name == c.now.veil {
		return
	}
	c.now.veil = name
	if name == "" {
		name, fill, stroke = "G", 255, 255
	}
	c.veils[name] = fmt.Sprintf("<< /Type /ExtGState /ca %s /CA %s >>", digits(float64(fill)/255, 3), digits(float64(stroke)/255, 3))
	c.op("/%s gs", name)
}

// resources lists what the page's drawing refers to by name.
func (c *content) resources() string {
	var b strings.Builder
	put := func(kind string, names []string, value func(string) string) {
		if len(names) == 0 {
			return
		}
		fmt.Fprintf(&b, "/%s <<", kind)
		for _, n := range names {
			fmt.Fprintf(&b, " /%s %s", n, value(n))
		}
		b.WriteString(" >> ")
	}
	put("Font", slices.Sorted(maps.Keys(c.fonts)), func(n string) string { return c.fonts[n].String() })
	put("XObject", slices.Sorted(maps.Keys(c.pics)), func(n string) string { return c.pics[n].String() })
	put("ExtGState", slices.Sorted(maps.Keys(c.veils)), func(n string) string { return c.veils[n] })
	return b.String()
}

// group tells readers in which colours transparency is reckoned, where there is any.
func (c *content) group() string {
	if len(c.veils) == 0 && len(c.pics) == 0 {
		return ""
	}
	if !c.coloured { // so that a printer without colour mixes nothing from three inks
		return " /Group << /S /Transparency /CS /DeviceGray >>"
	}
	return " /Group << /S /Transparency /CS /DeviceRGB >>"
}
