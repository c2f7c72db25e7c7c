package pack

import (
	"context"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
	"kinweave/render/words"
)

// draw draws the map as the audience may see it, and finds its paper: what was asked for; else one sheet of A4 or A3 on which
// everything can be read; else as many of A3 as it takes, branch by branch.
func (m *making) draw(ctx context.Context, report func(done, total int)) error {
	o := m.pack.Options
	o.Language = m.pack.Lang
	if m.pack.Large && o.Text == 0 {
		o.Text = render.LargeText
	}
	switch m.pack.Audience.Name {
	case graph.Referrer, graph.Supervision, graph.Own, "": // those who work on the case see where asking stands
		o.Marks = true
	}
	var err error
	if m.drawing, err = m.s.DrawFor(ctx, m.pack.Audience, o, report); err != nil {
		return err
	}
	m.paper = m.pack.Paper
	m.paper.BlackWhite, m.paper.LargePrint = m.paper.BlackWhite || m.pack.BlackWhite, m.pack.Large
	if m.paper.Size != "" || m.oneSheet() {
		return nil
	}
	m.paper.Size, m.paper.Landscape, m.paper.SmallText = "A3", true, true
	book, err := render.Branches(ctx, m.view, m.s.OptionsFor(m.view, m.pack.Audience, o), m.paper, m.heading(0), m.fonts, report)
	m.book = &book
	return err
}

// oneSheet finds the sheet that an office has on which the whole map can be read: the names at arm's length, if
// that can be had.
func (m *making) oneSheet() bool {
	const armsLength = 10.0
	var best *render.Choice
	for _, c := range render.AdviseFor(m.drawing, m.paper, m.heading(0), m.fonts) {
		if c.Sheets() > 1 || !c.Readable || c.Paper.Size != "A4" && c.Paper.Size != "A3" {
			continue
		}
		large := c.Names >= armsLength
		if best == nil || large && best.Names < armsLength ||
			large == (best.Names >= armsLength) && c.Paper.Size == best.Paper.Size && c.Names > best.Names {
			best = &c
		}
	}
	if best == nil {
		return false
	}
	m.paper = best.Paper
	return true
}

// glued sets the map on the fewest sheets of A3 that are glued together, without the words at cut branches.
func (m *making) glued() {
	m.book = nil
	for _, c := range render.AdviseFor(m.drawing, render.Paper{BlackWhite: m.paper.BlackWhite, LargePrint: m.paper.LargePrint}, m.heading(0), m.fonts) {
		if c.Paper.Size == "A3" && c.Readable {
			m.paper = c.Paper
		}
	}
}

func (m *making) heading(number int) render.Heading {
	h := render.Heading{For: m.who(), By: m.view.Family().Case().Author}
	if number > 0 {
		h.Copy = m.pack.Lang.Say("copy %d", number)
	}
	return h
}

// sheets are the pages of the map.
func (m *making) sheets(number int) ([]scene.Scene, error) {
	h := m.heading(number)
	var p render.Print
	var err error
	if m.book != nil {
		p, err = m.book.Sheets(m.paper, h, m.fonts)
	} else {
		p, err = render.Sheets(m.drawing, m.paper, h, m.fonts)
	}
	if err != nil {
		return nil, err
	}
	m.alts = words.Alternatives(p, h, m.pack.Lang)
	return p.Pages, nil
}
