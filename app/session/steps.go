package session

import (
	"errors"

	"kinweave/graph"
)

// ErrNothing means that there is no step to take back or to take again.
var ErrNothing = errors.New("there is no step to take back")

// Do takes a step: it is tried, written to the case file, and only then adopted.
// When it fails nothing has changed, neither here nor on the disk. A step that
// changes nothing is not kept.
func (s *Session) Do(c graph.Change) error {
	if len(c.Edits) == 0 {
		return nil
	}
	if err := s.adopt(c); err != nil {
		return err
	}
	s.done, s.undone = append(s.done, taken{c, s.clock()}), nil
	s.tell(c)
	return nil
}

// Squash takes a step that carries on the one before it, as a drag does, so that
// both are taken back together. Steps with different labels are kept apart.
func (s *Session) Squash(c graph.Change) error {
	last := len(s.done) - 1
	if last < 0 || s.done[last].Label != c.Label || len(s.undone) > 0 {
		return s.Do(c)
	}
	if err := s.adopt(c); err != nil {
		return err
	}
	if joined := s.done[last].Then(c); len(joined.Edits) > 0 {
		s.done[last].Change = joined
	} else {
		s.done = s.done[:last]
	}
	s.tell(c)
	return nil
}

// Undo takes the last step back. There is no end to it within a session.
func (s *Session) Undo() error {
	last := len(s.done) - 1
	if last < 0 {
		return ErrNothing
	}
	back := s.done[last].Inverse()
	if err := s.adopt(back); err != nil {
		return err
	}
	s.shift(len(s.done) - 1)
	s.tell(back)
	return nil
}

// Redo takes the step again that was last taken back.
func (s *Session) Redo() error {
	last := len(s.undone) - 1
	if last < 0 {
		return ErrNothing
	}
	c := s.undone[last]
	if err := s.adopt(c.Change); err != nil {
		return err
	}
	s.shift(len(s.done) + 1)
	s.tell(c.Change)
	return nil
}

// Begin makes what was done so far the beginning: a case that has just been made
// should not lose its title to a slip of Ctrl+Z.
func (s *Session) Begin() { s.done, s.undone = nil, nil }

// UndoLabel says what Undo would take back, "" for nothing.
func (s *Session) UndoLabel() string { return label(s.done) }

// RedoLabel says what Redo would do again, "" for nothing.
func (s *Session) RedoLabel() string { return label(s.undone) }

func label(steps []taken) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].label()
}

// adopt makes a change the family's. A print that is made in the background logs itself, so two may come at once.
func (s *Session) adopt(c graph.Change) error {
	s.step.Lock()
	defer s.step.Unlock()
	next, err := s.family.Apply(c)
	if err != nil {
		return err
	}
	if s.keep != nil {
		if err := s.keep(c, s.clock()); err != nil {
			return err
		}
	}
	s.mu.Lock()
	s.family = next
	s.cleared(c)
	s.mu.Unlock()
	return nil
}

func (s *Session) tell(c graph.Change) {
	for _, w := range s.watchers {
		w(c)
	}
}
