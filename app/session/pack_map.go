package session

import (
	"context"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// draw draws the map as the audience may see it, and finds its paper.
func (m *making) draw(ctx context.Context, report func(done, total int)) error {
	o := m.pack.Options
	if m.pack.Large && o.Text == 0 {
		o.Text = 1.5
	}
	switch m.pack.Audience.Name {
	case graph.Referrer, graph.Supervision, graph.Own, "": // those who work on the case see where asking stands
		o.Marks = true
	}
	d, err := m.s.DrawFor(ctx, m.pack.Audience, o, report)
	if err != nil {
		return err
	}
	m.drawing = d
	if m.paper = m.pack.Paper; m.paper.Size == "" {
		m.paper = m.bestPaper()
	}
	m.paper.BlackWhite = m.paper.BlackWhite || m.pack.BlackWhite
	return nil
}

// bestPaper is what an office has: one sheet of A4 where its names can be read at arm's length, else A3, else the
// fewest sheets of A3.
func (m *making) bestPaper() render.Paper {
	least := 10.0
	if m.pack.Large {
		least = 16
	}
	var best *render.Choice
	for _, c := range render.Advise(m.drawing, m.heading(0), m.fonts) {
		if c.Paper.Size != "A4" && c.Paper.Size != "A3" {
			continue
		}
		if best == nil || better(c, *best, least) {
			best = &c
		}
	}
	if best == nil {
		return render.Paper{Size: "A3", Landscape: true, SmallText: true}
	}
	best.Paper.SmallText = true // what can be had: the pack's words say the same in full size
	return best.Paper
}

func better(a, b render.Choice, least float64) bool {
	large := func(c render.Choice) bool { return c.Names >= least }
	switch {
	case a.Readable != b.Readable:
		return a.Readable
	case large(a) != large(b):
		return large(a)
	case !large(a):
		return a.Names > b.Names
	case a.Sheets() != b.Sheets():
		return a.Sheets() < b.Sheets()
	case a.Paper.Size != b.Paper.Size:
		return a.Paper.Size > b.Paper.Size // A4 rather than A3
	}
	return a.Names > b.Names
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
	p, err := render.Sheets(m.drawing, m.paper, m.heading(number), m.fonts)
	if err != nil {
		return nil, err
	}
	return p.Pages, nil
}

// alt says in words what the map shows, for whoever hears the document.
func (m *making) alt() string { return m.tell().String() }
