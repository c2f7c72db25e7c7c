package own

import (
	"math"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

const margin = 34.0 // points, 12 mm

// Sheet sets the map on a sheet of paper, lying: her title, her map as large as it goes, and the day. Words is what it
// shows, for whoever cannot see it.
func Sheet(v graph.View, child graph.ID, p render.Paper, o Options, fonts *scene.Fonts) (page scene.Scene, words string, err error) {
	p.Landscape, p.Across, p.Down = true, 0, 0
	w, h, ok := p.Points()
	if !ok {
		return page, "", render.ErrNoPaper
	}
	if o.Made.IsZero() {
		o.Made = v.AsAt()
	}
	o.Dark, o.Chosen, o.Held = false, -1, nil
	grown := w / 842
	area := scene.Box{X0: margin, Y0: margin + 34*grown, X1: w - margin, Y1: h - margin - 16*grown}
	s, k, err := fitted(newSheet(v, child, o, onPaper, fonts), p, area)
	if err != nil {
		return page, "", err
	}
	day := 12 * grown
	if p.LargePrint {
		day = math.Max(day, render.LargePoints)
	}
	page = scene.Scene{Title: s.by(), Lang: s.out.Lang, Page: scene.Box{X1: w, Y1: h}}
	add := func(role string, t scene.Text) {
		page.Items = append(page.Items, scene.Item{Layer: scene.Furniture, Role: role, Shape: t})
	}
	add("title", scene.Text{At: scene.Point{X: w / 2, Y: margin + 22*grown}, Anchor: scene.Middle, String: s.by(), Size: 24 * grown, Face: scene.Bold, Color: onPaper.words})
	used := s.used()
	on := s.out.Move(scene.Matrix{S: k, X: (area.X0+area.X1)/2 - k*(used.X0+used.X1)/2, Y: (area.Y0+area.Y1)/2 - k*(used.Y0+used.Y1)/2})
	page.Items = append(page.Items, on.Items...)
	add("note", scene.Text{At: scene.Point{X: w / 2, Y: h - margin + 2}, Anchor: scene.Middle, Size: day, Color: onPaper.lines,
		String: o.Language.Say("Made on %s", o.Language.Date(o.Made.String()))})
	if p.BlackWhite {
		page = grey.On(page)
	}
	return page, s.tell(), nil
}

// fitted draws the map as large as it goes. In large print its words grow until none is too small on the paper.
func fitted(s *sheet, p render.Paper, area scene.Box) (*sheet, float64, error) {
	s.grey = p.BlackWhite
	least := 0.0
	for range 12 {
		s.out.Items, least = nil, math.Inf(1)
		s.all()
		used := s.used()
		k := math.Min(area.W()/used.W(), area.H()/used.H())
		for _, it := range s.out.Items {
			if t, ok := it.Shape.(scene.Text); ok {
				least = math.Min(least, t.Size*k)
			}
		}
		if !p.LargePrint || least >= render.LargePoints {
			return s, k, nil
		}
		s.o.Text *= 1.01 * render.LargePoints / least
	}
	return nil, 0, &render.TooSmall{Paper: p, Points: least} // a crowd: it takes a larger sheet
}

// by is the title on paper: whose it is, and who made it.
func (s *sheet) by() string {
	if s.name == "" {
		return s.title()
	}
	return s.o.Language.Say("%s’s map, made by %s", s.name, s.name)
}

// used is the part of the frame that is drawn on, at least the two inner rings: a map of few things is not lost on its sheet.
func (s *sheet) used() scene.Box {
	b := scene.Box{X0: -340, Y0: -235, X1: 340, Y1: 235}
	for _, it := range s.out.Items {
		if it.Layer != scene.Ground {
			b = b.Union(it.Shape.Bounds(s.fonts.Measure))
		}
	}
	b = b.Grow(6)
	return scene.Box{X0: b.X0, Y0: b.Y0, X1: b.X1, Y1: b.Y1}
}

// grey leaves no colour: each becomes as dark as it was.
var grey = render.Tones(func(c scene.Color) scene.Color {
	l := uint8(0.2126*float64(c.R) + 0.7152*float64(c.G) + 0.0722*float64(c.B) + 0.5)
	return scene.Color{R: l, G: l, B: l, A: c.A}
})
