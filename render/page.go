package render

import (
	"math"
	"strings"

	"kinweave/graph/language"
	"kinweave/render/scene"
)

// page is one sheet: its part of the map with everything round it.
func (s *setter) page(f fitting, col, row int) scene.Scene {
	w, h, _ := f.paper.Points()
	out := scene.Scene{Title: s.h.Title, Lang: s.lang.Tag(), Page: scene.Box{X1: w, Y1: h}}
	s.mapOn(&out, f, col, row)
	if len(f.xs)*len(f.ys) > 1 {
		s.cropMarks(&out, f, col, row)
	}
	s.head(&out, f, col, row)
	s.foot(&out, f, col, row)
	return f.paper.tones().On(out)
}

// mapOn puts the shapes that this sheet shows on it. Writing that a neighbouring
// sheet shows whole is left out where this one would cut it.
func (s *setter) mapOn(out *scene.Scene, f fitting, col, row int) {
	window := scene.Box{X0: f.xs[col], Y0: f.ys[row], X1: f.xs[col] + f.area.W()/f.scale, Y1: f.ys[row] + f.area.H()/f.scale}
	part := scene.Scene{}
	for i, it := range s.items {
		b := s.boxes[i]
		if apart(b, window) {
			continue
		}
		if _, text := it.Shape.(scene.Text); text && !inside(b, window) &&
			shown(b.X0, b.X1, f.xs, window.W()) && shown(b.Y0, b.Y1, f.ys, window.H()) {
			continue
		}
		part.Items = append(part.Items, it)
	}
	part = part.Move(scene.Matrix{S: f.scale, X: f.area.X0 - window.X0*f.scale, Y: f.area.Y0 - window.Y0*f.scale})
	thinner := math.Min(1, thickest/(pen*f.scale))
	uncut := false
	for _, it := range part.Items {
		p, ok := it.Shape.(scene.Path)
		if !ok {
			uncut = uncut || !inside(it.Shape.Bounds(s.measure), f.area.Grow(1))
			out.Items = append(out.Items, it)
			continue
		}
		if p.Pen.Width > 0 { // never so thin that a copier loses it
			p.Pen.Width = math.Max(p.Pen.Width*thinner, 0.6)
		}
		for _, q := range cutPath(p, f.area) {
			it.Shape = q
			out.Items = append(out.Items, it)
		}
	}
	if uncut {
		cover(out, f.area)
	}
}

func inside(b, window scene.Box) bool {
	return b.X0 >= window.X0-0.01 && b.X1 <= window.X1+0.01 && b.Y0 >= window.Y0-0.01 && b.Y1 <= window.Y1+0.01
}

// cropMarks are short lines outside the corners, and ticks where the next sheet begins.
func (s *setter) cropMarks(out *scene.Scene, f fitting, col, row int) {
	a := f.area
	thin := scene.Pen{Stroke: Soft, Width: 0.6}
	tick := func(x0, y0, x1, y1 float64) {
		furniture(out, "", scene.Path{Steps: []scene.Step{move(x0, y0), to(x1, y1)}, Pen: thin})
	}
	for _, x := range []float64{a.X0, a.X1} {
		tick(x, a.Y0-10, x, a.Y0-3)
		tick(x, a.Y1+3, x, a.Y1+10)
	}
	for _, y := range []float64{a.Y0, a.Y1} {
		tick(a.X0-10, y, a.X0-3, y)
		tick(a.X1+3, y, a.X1+10, y)
	}
	mark := func(x, y, dx, dy float64) { // a small wedge that points at the seam
		furniture(out, "", scene.Path{Steps: []scene.Step{move(x, y), to(x+dx-dy*0.6, y+dy-dx*0.6), to(x+dx+dy*0.6, y+dy+dx*0.6), shut()},
			Pen: scene.Pen{Fill: Soft}})
	}
	if col+1 < len(f.xs) {
		x := a.X0 + (f.xs[col+1]-f.xs[col])*f.scale
		mark(x, a.Y0-2, 0, -6)
		mark(x, a.Y1+2, 0, 6)
	}
	if row+1 < len(f.ys) {
		y := a.Y0 + (f.ys[row+1]-f.ys[row])*f.scale
		mark(a.X0-2, y, -6, 0)
		mark(a.X1+2, y, 6, 0)
	}
}

// head writes the title, and with several sheets a small plan of them.
func (s *setter) head(out *scene.Scene, f fitting, col, row int) {
	k := f.paper.grown()
	noteSize, titleSize := noteSize*k, titleSize*k
	x, y, right := f.area.X0, margin+titleSize, f.area.X1
	if len(f.xs)*len(f.ys) > 1 {
		right -= s.index(out, f, col, row) + 12
	}
	title := scene.Text{At: scene.Point{X: x, Y: y}, String: s.h.Title, Size: titleSize, Face: scene.Bold, Color: Ink}
	if title.String == "" {
		title.String = s.lang.Say("Family map")
	}
	for w, _, _ := s.measure(title); w > right-x && title.Size > noteSize; w, _, _ = s.measure(title) {
		title.Size -= 0.5
	}
	furniture(out, "title", s.begun(f, s.shorten(title, right-x)))
	var facts []string
	if c := s.lang.Check(); c != "" {
		facts = append(facts, c)
	}
	if s.d.AsAt.Known() {
		facts = append(facts, s.lang.Say("As at %s", s.lang.Date(s.d.AsAt.String())))
	}
	if s.h.For != "" {
		facts = append(facts, s.lang.Say("for: %s", s.h.For))
	}
	if s.h.By != "" {
		facts = append(facts, s.lang.Say("drawn by %s", s.h.By))
	}
	if s.h.Copy != "" {
		facts = append(facts, s.h.Copy)
	}
	line := scene.Text{At: scene.Point{X: x, Y: y + noteSize*1.6}, Size: noteSize, Color: Soft}
	for _, fact := range facts {
		longer := line
		longer.String = strings.TrimPrefix(line.String+" · "+fact, " · ")
		if w, _, _ := s.measure(longer); w > right-x && line.String != "" && line.At.Y < y+noteSize*2 {
			furniture(out, "text:facts", s.begun(f, line))
			longer.String = fact
			longer.At.Y += noteSize * 1.3
		}
		line = longer
	}
	if line.String != "" {
		furniture(out, "text:facts", s.begun(f, s.shorten(line, right-x)))
	}
}

// shorten ends a text in "…" where it is wider than its room.
func (s *setter) shorten(t scene.Text, wide float64) scene.Text {
	g := scene.Pieces(t.String)
	for w, _, _ := s.measure(t); w > wide && len(g) > 1; w, _, _ = s.measure(t) {
		g = g[:len(g)-1]
		t.String = strings.TrimRight(strings.Join(g, ""), " ·-") + "…"
	}
	return t
}

// index draws the plan of the sheets in the upper right corner with this one filled in,
// and answers how wide it is. It stands on the left where lines begin on the right.
func (s *setter) index(out *scene.Scene, f fitting, col, row int) float64 {
	const high = 30.0
	nx, ny := len(f.xs), len(f.ys)
	ch := high / float64(ny)
	cw := math.Min(ch*f.area.W()/f.area.H(), 160/float64(nx))
	ch = cw * f.area.H() / f.area.W()
	x0, y0 := f.area.X1-cw*float64(nx), margin
	if s.lang.RightToLeft() {
		x0 = f.area.X0
	}
	for r := range ny {
		for c := range nx {
			b := scene.Box{X0: x0 + float64(c)*cw, Y0: y0 + float64(r)*ch, X1: x0 + float64(c+1)*cw, Y1: y0 + float64(r+1)*ch}
			p := scene.Pen{Stroke: Soft, Width: 0.6, Fill: White}
			if r == row && c == col {
				p.Fill = Ink
			}
			furniture(out, "", scene.Path{Steps: boxSteps(b), Pen: p})
		}
	}
	return cw * float64(nx)
}

// foot writes the legend, and under it the sentence that asks for corrections and the page's number.
func (s *setter) foot(out *scene.Scene, f fitting, col, row int) {
	if s.bare {
		s.note(out, f, col, row)
		return
	}
	a := f.area
	k := f.paper.grown()
	top := a.Y1 + footGap*k
	l := legend(s.undated(), s.measure, a.W(), legendSize*k).Move(scene.Matrix{S: 1, X: a.X0, Y: top})
	out.Items = append(out.Items, l.Items...)
	s.note(out, f, col, row)
}

// note is the last line of a sheet.
func (s *setter) note(out *scene.Scene, f fitting, col, row int) {
	a, noteSize := f.area, noteSize*f.paper.grown()
	y := out.Page.Y1 - margin - 1
	note := s.lang.Say("This map shows what we know. Tell us what is wrong.")
	if s.d.AsAt.Known() {
		note = s.lang.Say("This map shows what we knew on %s. Tell us what is wrong.", s.lang.Date(s.d.AsAt.String()))
	}
	furniture(out, "note", s.begun(f, scene.Text{At: scene.Point{X: a.X0, Y: y}, String: note, Size: noteSize, Color: Soft}))
	furniture(out, "text:page", s.begun(f, scene.Text{At: scene.Point{X: a.X1, Y: y}, Anchor: scene.End,
		String: s.numbered(f, col, row), Size: noteSize, Color: Soft}))
}

// begun sets a line of a sheet's heading or foot, placed as English is, where the language begins.
func (s *setter) begun(f fitting, t scene.Text) scene.Text {
	return fromItsSide(t, s.lang, f.area.X0+f.area.X1)
}

// fromItsSide turns a line over from left to right for a language that is read so. Both is the
// sum of the two edges between which it stands.
func fromItsSide(t scene.Text, lang language.Language, both float64) scene.Text {
	if lang == "" {
		return t
	}
	t.Lang = lang.Tag()
	if !lang.RightToLeft() {
		return t
	}
	t.At.X = both - t.At.X
	switch t.Anchor {
	case scene.Start:
		t.Anchor = scene.End
	case scene.End:
		t.Anchor = scene.Start
	}
	return t
}

func furniture(out *scene.Scene, role string, sh scene.Shape) {
	out.Items = append(out.Items, scene.Item{Layer: scene.Furniture, Role: role, Shape: sh})
}

func boxSteps(b scene.Box) []scene.Step {
	return []scene.Step{move(b.X0, b.Y0), to(b.X1, b.Y0), to(b.X1, b.Y1), to(b.X0, b.Y1), shut()}
}
