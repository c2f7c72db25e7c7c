package pdf

import (
	"fmt"
	"math"
	"strings"

	"kinweave/render/scene"
)

// outline is a glyph's outline, kept once for the document and stroked wherever a halo needs it.
// The halo is not drawn with text, because then every name would be found, copied and read twice.
type outline struct {
	font  *scene.FontFile
	glyph scene.GlyphID
}

// em is how many units an outline has to the em: as fine as our fonts are.
const em = 1000

// halo draws the thick outlines behind the letters, as decoration.
func (c *content) halo(t scene.Text, runs []scene.Run) {
	before := c.now
	c.op("/Artifact BMC")
	c.veil(255, t.Halo.A)
	c.op("q")
	sin, cos := math.Sincos(t.Turn * math.Pi / 180)
	k := t.Size / em
	c.op("%s %s %s %s %s cm", digits(k*cos, 6), digits(-k*sin, 6), digits(k*sin, 6), digits(k*cos, 6), c.at(t.At))
	c.stroke(t.Halo)
	c.line(2*t.Edge/k, scene.Round, nil)
	var x, y float64 // where the last glyph was; matrices add up
	for _, r := range runs {
		for _, g := range r.Glyphs {
			name := c.outline(r.File, g.ID)
			if name == "" {
				continue
			}
			gx, gy := math.Round(g.X/k), math.Round(-g.Y/k)
			c.op("1 0 0 1 %s cm /%s Do", nums(gx-x, gy-y), name)
			x, y = gx, gy
		}
	}
	c.op("Q")
	c.op("EMC")
	veil := c.now.veil
	c.now, c.now.veil = before, veil
}

// outline is the name of a glyph's outline on this page; "" if it has no ink.
func (c *content) outline(font *scene.FontFile, glyph scene.GlyphID) string {
	key := outline{font, glyph}
	r, known := c.doc.outlines[key]
	if !known {
		if steps := c.doc.fonts.Outline(font, glyph); len(steps) > 0 {
			r = c.doc.outlineForm(steps)
		}
		c.doc.outlines[key] = r
	}
	if r == 0 {
		return ""
	}
	name := fmt.Sprintf("H%d", int(r))
	c.pics[name] = r
	return name
}

func (d *document) outlineForm(steps []scene.Step) ref {
	var b strings.Builder
	path := scene.Path{Steps: steps}.Bounds(nil)
	at := func(p scene.Point) string { return digits(p.X*em, 0) + " " + digits(-p.Y*em, 0) }
	for _, st := range steps {
		switch st.Op {
		case scene.MoveTo:
			fmt.Fprintf(&b, "%s m\n", at(st.P[0]))
		case scene.LineTo:
			fmt.Fprintf(&b, "%s l\n", at(st.P[0]))
		case scene.Curve:
			fmt.Fprintf(&b, "%s %s %s c\n", at(st.P[0]), at(st.P[1]), at(st.P[2]))
		case scene.Close:
			b.WriteString("h\n")
		}
	}
	b.WriteString("S")
	path = path.Grow(1) // the halo reaches further than the letter
	return d.file.stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [%s %s] /Resources << >>",
		at(scene.Point{X: path.X0, Y: path.Y1}), at(scene.Point{X: path.X1, Y: path.Y0})), []byte(b.String()))
}
