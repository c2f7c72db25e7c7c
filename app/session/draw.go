package session

import (
	"context"
	"math"
	"sync"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// Fonts are the embedded fonts, read once.
var Fonts = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })

// Draw places the family as it stands and draws it. Whoever stood somewhere in the
// drawing before stays there. It may take long and be given up.
func (s *Session) Draw(ctx context.Context, o render.Options, report func(done, total int)) (render.Drawing, error) {
	if o.Before == nil {
		o.Before = s.arranged()
	}
	return s.draw(ctx, o, report)
}

// Tidy places everybody anew, by a full search. Until Keep, nothing depends on it.
func (s *Session) Tidy(ctx context.Context, o render.Options, report func(done, total int)) (render.Drawing, error) {
	o.Before = nil
	return s.draw(ctx, o, report)
}

func (s *Session) draw(ctx context.Context, o render.Options, report func(done, total int)) (render.Drawing, error) {
	fonts, err := Fonts()
	if err != nil {
		return render.Drawing{}, err
	}
	return render.Genogram(ctx, s.View(), o, fonts, report)
}

// Keep makes a drawing the one on the table: the next is drawn with everyone in
// the same place, and so is the map when the case is opened again.
func (s *Session) Keep(d render.Drawing) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.table = d.Plan.Seats()
}

// arranged is where people stand now: on the table, or in the case.
func (s *Session) arranged() []layout.Seat {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.table != nil {
		return s.table
	}
	kept, _ := graph.Get[graph.Arrangement](s.family, graph.ArrangementID)
	var out []layout.Seat
	for _, p := range kept.Places {
		seat := layout.Seat{ID: string(p.Person), X: p.X}
		for _, l := range p.Lanes {
			seat.Lanes = append(seat.Lanes, layout.Lane{Union: l.Line, Down: l.Down, X: l.X})
		}
		out = append(out, seat)
	}
	return out
}

// Tidied makes a tidied drawing a step of the user's, which can be taken back.
func (s *Session) Tidied(d render.Drawing) error {
	if err := s.settle(); err != nil {
		return err
	}
	return s.Do(graph.Put(s.family, "Tidy the map", arrangement(d.Plan.Seats())))
}

// cleared lets the family say where people stand, after a step that changed it.
func (s *Session) cleared(c graph.Change) {
	for _, k := range c.Keys() {
		switch k.Kind {
		case graph.KindArrangement:
			s.table = nil
		case graph.KindPicture:
			delete(s.pictures, k.ID)
		}
	}
}

func arrangement(seats []layout.Seat) graph.Arrangement {
	a := graph.Arrangement{ID: graph.ArrangementID}
	for _, seat := range seats {
		p := graph.Place{Person: graph.ID(seat.ID), X: fine(seat.X)}
		for _, l := range seat.Lanes {
			p.Lanes = append(p.Lanes, graph.Lane{Line: l.Union, Down: l.Down, X: fine(l.X)})
		}
		a.Places = append(a.Places, p)
	}
	return a
}

// file writes the arrangement into the case. It is no step that could be taken back.
func (s *Session) file() {
	if s.keep == nil || s.readOnly || s.table == nil {
		return
	}
	if c := graph.Put(s.family, "Keep the map as it is", arrangement(s.table)); len(c.Edits) > 0 {
		_ = s.keep(c, s.clock()) // a map that comes out differently next time is no loss
	}
}

// fine is a place as exactly as a drawing has it.
func fine(x float64) float64 { return math.Round(x*1000) / 1000 }
