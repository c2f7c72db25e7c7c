package session

import (
	"errors"

	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/graph/work"
	"kinweave/storage/proof"
)

// What keeps a list or a statement from being made for a reader.
var (
	ErrChildHidden = errors.New("this reader may not see this child, so there is nothing to say")
	ErrNotTheirs   = errors.New("this is for those who work on the case: choose worker, referrer, court or supervision")
)

// PartFor is what an audience may have of the case on a day, with what it calls a child. Lists, statements and
// measures for them are worked out from it and from nothing else.
func (s *Session) PartFor(a graph.Audience, child graph.ID, asAt graph.Date) (search.Part, error) {
	f := s.Family()
	if err := a.Check(f); err != nil {
		return search.Part{}, err
	}
	v, called := graph.Matched(f, a, asAt)
	if v.Family() == f {
		return search.All(f, child), nil
	}
	if child != "" && called[child] == "" {
		return search.Part{}, ErrChildHidden
	}
	return search.Part{Family: v.Family(), Child: called[child], Whole: f, Of: child, Called: called}, nil
}

// Prove reads back what was written for an audience, and refuses it for whatever they must not see in it or in
// the name of its file. Everything that leaves the house goes through it or through Export.
func (s *Session) Prove(data []byte, format, name string, a graph.Audience, asAt graph.Date) error {
	return proof.Scan(data, format, name, graph.Withheld(s.Family(), a, asAt))
}

// SinceOwn is Since without what is locked from the worker's own prints.
func (s *Session) SinceOwn(on graph.Date, a graph.Audience, o work.Options) ([]work.Changed, error) {
	before, err := s.Before(on)
	if err != nil {
		return nil, err
	}
	if !a.Own() { // the two would be called by names that have nothing to do with each other
		return nil, ErrNotTheirs
	}
	return work.Since(graph.For(before, a, s.AsAt()).Family(), graph.For(s.Family(), a, s.AsAt()).Family(), o), nil
}
