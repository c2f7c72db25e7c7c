package session

import (
	"context"
	"errors"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/storage/proof"
)

// Leak is something that a refused print would have given away: for the worker's screen, never for a log.
type Leak = proof.Leak

// Leaks lists what was found, when a print was refused for it.
func Leaks(err error) []Leak {
	var e *proof.Error
	if errors.As(err, &e) {
		return e.Leaks
	}
	return nil
}

// ViewFor is the family as an audience may see it on the session's date: "View as …" shows it, Export writes it.
func (s *Session) ViewFor(a graph.Audience) (graph.View, error) {
	s.mu.RLock()
	f, asAt := s.family, s.asAt
	s.mu.RUnlock()
	if err := a.Check(f); err != nil {
		return graph.View{}, err
	}
	return graph.For(f, a, asAt), nil
}

// DrawFor draws the map as an audience may see it. Everybody is placed anew, so that nobody leaves a
// gap; the dead have no cross wherever the family or the child may look; and badges stay
// with those who work on the case.
func (s *Session) DrawFor(ctx context.Context, a graph.Audience, o render.Options, report func(done, total int)) (render.Drawing, error) {
	v, err := s.ViewFor(a)
	if err != nil {
		return render.Drawing{}, err
	}
	if v.Family() == s.Family() {
		return s.Draw(ctx, o, report)
	}
	fonts, err := Fonts()
	if err != nil {
		return render.Drawing{}, err
	}
	return render.Genogram(ctx, v, s.OptionsFor(v, a, o), fonts, report)
}

// OptionsFor leaves of the options what a map for an audience may have.
func (s *Session) OptionsFor(v graph.View, a graph.Audience, o render.Options) render.Options {
	if v.Family() == s.Family() {
		return o
	}
	o.Before, o.Caption, o.Unexplored = nil, nil, nil // they go by names that the view does not have
	switch a.Name {
	case graph.ForChild, graph.Named, graph.AllInvited:
		o.Gentle, o.Marks = true, false
	case graph.Partner, graph.Court:
		o.Marks = false
	}
	if !a.Own() {
		o.Feelings = nil
		if len(a.Lines) > 0 { // the view holds those that were ticked, and no others
			o.Feelings = func(graph.Line) bool { return true }
		}
	}
	return o
}
