// Package svg writes a scene as an SVG file that stands alone: text stays text, nothing is
// fetched from anywhere, and no record's name or number is in it beyond what is drawn.
package svg

import (
	"bufio"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"kinweave/graph/language"
	"kinweave/render/scene"
)

const margin = 24 // of paper round a map that has no sheet

// Write writes a scene: a sheet in points and at its true size, a map in pixels with a margin.
func Write(w io.Writer, s scene.Scene, fonts *scene.Fonts) error {
	box, unit := s.Page, "pt"
	if box == (scene.Box{}) {
		unit = "px"
		for _, it := range s.Items {
			if b := it.Shape.Bounds(fonts.Measure); sound(b.X0, b.Y0, b.X1, b.Y1) {
				box = box.Union(b)
			}
		}
		box = box.Grow(margin)
	}
	lang := s.Lang
	if lang == "" {
		lang = "en-GB"
	}
	p := &painter{w: bufio.NewWriter(w), fonts: fonts, lang: lang}
	p.put(xml.Header)
	p.put(`<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="%s%s" height="%s%s" viewBox="%s %s %s %s" xml:lang="%s" lang="%[9]s" role="img"`,
		num(box.W()), unit, num(box.H()), unit, num(box.X0), num(box.Y0), num(box.W()), num(box.H()), attr(lang))
	if s.Title != "" {
		p.put(` aria-labelledby="title desc">`+"\n"+`<title id="title">%s</title>`, attr(s.Title))
	} else {
		p.put(` aria-labelledby="desc">`)
	}
	p.put("\n<desc id=\"desc\">%s</desc>\n", attr(words(s)))
	p.put(`<rect x="%s" y="%s" width="%s" height="%s" fill="#fff"/>`+"\n", num(box.X0), num(box.Y0), num(box.W()), num(box.H()))
	// Without these a viewer may join lines with round corners or fold runs of spaces.
	p.put(`<g fill="none" stroke-linejoin="miter" font-family="'Noto Sans', 'Noto Sans Arabic', 'Noto Nastaliq Urdu', 'Noto Sans Bengali', sans-serif" xml:space="preserve">` + "\n")
	scene.Paint(s, p)
	p.put("</g>\n</svg>\n")
	if err := p.w.Flush(); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	return nil
}

// words says in one sentence what there is to see; the names are in the text itself.
func words(s scene.Scene) string {
	people := map[string]bool{}
	for _, it := range s.Items {
		if it.Layer == scene.Symbols && it.Ref != "" {
			people[it.Ref] = true
		}
	}
	say := language.Language(s.Lang).Say
	switch len(people) {
	case 0:
		return say("A drawing.")
	case 1:
		return say("A family drawing with one person.")
	}
	return say("A family drawing with %d people. Names are written beside their symbols.", len(people))
}

type painter struct {
	w     *bufio.Writer
	fonts *scene.Fonts
	lang  string
}

// put writes; the buffer keeps the first error for Flush.
func (p *painter) put(format string, args ...any) {
	if len(args) == 0 {
		_, _ = p.w.WriteString(format)
		return
	}
	_, _ = fmt.Fprintf(p.w, format, args...)
}

func (p *painter) Path(_ scene.Item, q scene.Path) {
	d := data(q.Steps)
	if d == "" {
		return
	}
	pen := q.Pen
	var b strings.Builder
	if pen.Fill.A > 0 {
		b.WriteString(ink("fill", pen.Fill))
	}
	if pen.Width > 0 && pen.Stroke.A > 0 && sound(pen.Width) {
		b.WriteString(ink("stroke", pen.Stroke))
		fmt.Fprintf(&b, ` stroke-width="%s"`, num(pen.Width))
		if pen.Cap == scene.Round {
			b.WriteString(` stroke-linecap="round"`)
		}
		if dash := dashes(pen.Dash); dash != "" {
			fmt.Fprintf(&b, ` stroke-dasharray="%s"`, dash)
		}
	}
	if b.Len() > 0 {
		p.put("<path d=\"%s\"%s/>\n", d, b.String())
	}
}

func (p *painter) Text(_ scene.Item, t scene.Text) {
	if t.String == "" || t.Color.A == 0 || !(t.Size > 0) || !sound(t.At.X, t.At.Y, t.Size, t.Edge, t.Turn) {
		return
	}
	var b strings.Builder
	// textLength keeps a name as wide as it was laid out, whatever font the viewer has.
	wide, _, _ := p.fonts.Measure(t)
	x := t.At.X
	switch t.Anchor {
	case scene.Middle:
		x -= wide / 2
	case scene.End:
		x -= wide
	default: // Start: as it is
	}
	anchor := ""
	if t.RightToLeft() { // such text starts at its right end
		x += wide
		anchor = ` direction="rtl"`
	}
	fmt.Fprintf(&b, `<text x="%s" y="%s" font-size="%s"`, num(x), num(t.At.Y), num(t.Size))
	b.WriteString(anchor)
	if t.Face == scene.Bold {
		b.WriteString(` font-weight="bold"`)
	}
	b.WriteString(ink("fill", t.Color))
	if t.Edge > 0 && t.Halo.A > 0 {
		b.WriteString(ink("stroke", t.Halo))
		fmt.Fprintf(&b, ` stroke-width="%s" stroke-linejoin="round" paint-order="stroke"`, num(2*t.Edge))
	}
	if t.Lang != "" && t.Lang != p.lang {
		fmt.Fprintf(&b, ` xml:lang="%s"`, attr(t.Lang))
	}
	if t.Nastaliq() {
		b.WriteString(` font-family="'Noto Nastaliq Urdu', 'Noto Sans Arabic', sans-serif"`)
	}
	if wide > 0 {
		fmt.Fprintf(&b, ` textLength="%s" lengthAdjust="spacingAndGlyphs"`, num(wide))
	}
	if t.Turn != 0 {
		fmt.Fprintf(&b, ` transform="rotate(%s %s %s)"`, num(t.Turn), num(t.At.X), num(t.At.Y))
	}
	p.put("%s>%s</text>\n", b.String(), attr(t.String))
}

func (p *painter) Image(_ scene.Item, m scene.Image) {
	b := m.Box
	if !sound(b.X0, b.Y0, b.X1, b.Y1) || !(b.W() > 0 && b.H() > 0) {
		return
	}
	p.put(`<image x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="none" aria-label="%s" href="data:image/png;base64,%s"/>`+"\n",
		num(b.X0), num(b.Y0), num(b.W()), num(b.H()), attr(m.Alt), base64.StdEncoding.EncodeToString(m.PNG))
}

// data is a path in SVG's letters.
func data(steps []scene.Step) string {
	var b strings.Builder
	for _, st := range steps {
		pts := st.P[:0]
		switch st.Op {
		case scene.MoveTo:
			b.WriteByte('M')
			pts = st.P[:1]
		case scene.LineTo:
			b.WriteByte('L')
			pts = st.P[:1]
		case scene.Curve:
			b.WriteByte('C')
			pts = st.P[:3]
		case scene.Close:
			b.WriteByte('Z')
		default:
			return ""
		}
		for i, q := range pts {
			if !sound(q.X, q.Y) {
				return "" // one wild point would send the whole line astray
			}
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(q.X) + " " + num(q.Y))
		}
	}
	if !strings.HasPrefix(b.String(), "M") {
		return ""
	}
	return b.String()
}

// dashes is a pattern, "" for one that makes no sense and is drawn as a whole line.
func dashes(dash []float64) string {
	var sum float64
	var parts []string
	for _, d := range dash {
		if !sound(d) || d < 0 {
			return ""
		}
		sum += d
		parts = append(parts, num(d))
	}
	if sum == 0 {
		return ""
	}
	return strings.Join(parts, " ")
}

func ink(what string, c scene.Color) string {
	s := fmt.Sprintf(` %s="#%02x%02x%02x"`, what, c.R, c.G, c.B)
	if c.A < 255 {
		s += fmt.Sprintf(` %s-opacity="%s"`, what, num(float64(c.A)/255))
	}
	return s
}

// num is a number to a hundredth, as short as it goes. Finer cannot be seen, and differs between machines.
func num(v float64) string {
	v = math.Round(v*100) / 100
	if v == 0 {
		v = 0 // no minus nothing
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func sound(vs ...float64) bool {
	for _, v := range vs {
		if !(math.Abs(v) < 1e7) {
			return false
		}
	}
	return true
}

// attr makes any string safe inside a file: escaped, and without what XML cannot hold.
func attr(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
