package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"kinweave/render/scene"
)

// Text draws one line of text, its halo first.
func (c *content) Text(_ scene.Item, t scene.Text) {
	if t.String == "" || !(t.Size > 0) || t.Color.A == 0 {
		return
	}
	runs := c.doc.fonts.Shape(t)
	if t.Edge > 0 && t.Halo.A > 0 {
		c.halo(t, runs)
	}
	defer c.mark(t.Bounds(c.doc.fonts.Measure))()
	c.veil(t.Color.A, 255)
	c.fill(t.Color)
	c.letters(t, runs)
}

func (c *content) letters(t scene.Text, runs []scene.Run) {
	c.op("BT")
	sin, cos := math.Sincos(t.Turn * math.Pi / 180)
	text := readable(t.String)
	for _, r := range runs {
		if len(r.Glyphs) == 0 {
			continue
		}
		e, err := c.doc.embed(r.File)
		if err != nil {
			c.err = fmt.Errorf("embed %s: %w", r.File.Name, err)
			break
		}
		c.fonts[e.name] = e.ref
		if face := e.name + " " + digits(r.Size, 3); c.now.font != face {
			c.now.font = face
			c.op("/%s Tf", face)
		}
		origin := scene.Point{X: t.At.X + r.X*cos, Y: t.At.Y + r.X*sin}
		if t.Turn == 0 {
			c.op("1 0 0 1 %s Tm", c.at(origin))
		} else {
			c.op("%s %s %s %s %s Tm", digits(cos, 5), digits(-sin, 5), digits(sin, 5), digits(cos, 5), c.at(origin))
		}
		c.run(e, r, text)
	}
	c.op("ET")
}

// readable is the text as runes, without those that a PDF must not stand for (PDF/UA 7.21.7).
func readable(s string) []rune {
	text := []rune(s)
	for i, r := range text {
		switch {
		case unicode.IsControl(r):
			text[i] = ' '
		case r == 0xFEFF || r == 0xFFFE:
			text[i] = unicode.ReplacementChar
		}
	}
	return text
}

// run writes one run's signs. The pen is moved by hand wherever the font's own width
// would not bring it to where the shaper wants it.
func (c *content) run(e *embedded, r scene.Run, text []rune) {
	var row strings.Builder
	codes := ""
	pen := 0 // in font units
	for _, s := range signs(r, text, e.ttf) {
		for _, p := range s.pieces {
			c.doc.missing = c.doc.missing || p.glyph == 0
		}
		if back := pen - s.at; back != 0 {
			if codes != "" {
				row.WriteString("<" + codes + ">")
				codes = ""
			}
			row.WriteString(num(e.ttf.thousandths(back)))
		}
		codes += fmt.Sprintf("%04X", e.code(s.sign))
		pen = s.at + s.width
	}
	if codes != "" {
		row.WriteString("<" + codes + ">")
	}
	if row.Len() > 0 {
		c.op("[%s] TJ", row.String())
	}
}
