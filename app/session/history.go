package session

import (
	"cmp"
	"slices"
	"time"

	"kinweave/graph"
)

// taken is a step with the moment it was taken.
type taken struct {
	graph.Change
	at time.Time
}

func (t taken) label() string { return cmp.Or(t.Label, "last change") }

// Step is one line of the history that a user can jump in.
type Step struct {
	Label string
	When  time.Time
	Done  bool // false for one that was taken back and could be taken again
}

// Steps lists what was done since the case was opened, the first step first, and behind it what was taken back.
func (s *Session) Steps() []Step {
	var out []Step
	for _, t := range s.done {
		out = append(out, Step{t.label(), t.at, true})
	}
	for _, t := range slices.Backward(s.undone) {
		out = append(out, Step{t.label(), t.at, false})
	}
	return out
}

// GoTo takes steps back, or takes them again, until just the first n of Steps are done. It is one move: one
// write to the file, one change for whoever watches, and when it fails nothing has moved.
func (s *Session) GoTo(n int) error {
	if n < 0 || n > len(s.done)+len(s.undone) {
		return ErrNothing
	}
	var c graph.Change
	for i := len(s.done) - 1; i >= n; i-- {
		c = c.Then(s.done[i].Inverse())
		c.Label = s.done[i].Label
	}
	for i := range n - len(s.done) {
		t := s.undone[len(s.undone)-1-i]
		c = c.Then(t.Change)
		c.Label = t.Label
	}
	if len(c.Edits) > 0 {
		if err := s.adopt(c); err != nil {
			return err
		}
	}
	s.shift(n)
	if len(c.Edits) > 0 {
		s.tell(c)
	}
	return nil
}

// shift moves the line between what is done and what was taken back.
func (s *Session) shift(n int) {
	for len(s.done) > n {
		last := len(s.done) - 1
		s.done, s.undone = s.done[:last], append(s.undone, s.done[last])
	}
	for len(s.done) < n {
		last := len(s.undone) - 1
		s.undone, s.done = s.undone[:last], append(s.done, s.undone[last])
	}
}
