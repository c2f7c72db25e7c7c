package session

import (
	"encoding/json"
	"errors"
	"slices"

	"kinweave/graph"
	"kinweave/graph/work"
)

// ErrOldWords means that a case was kept in the words of an older Kinweave that cannot be read
// as a family any more.
var ErrOldWords = errors.New("the history of that time is kept in the words of an older Kinweave and cannot be laid beside the case of today")

// Before is the family as it stood at the end of a day, read from the history of the case.
// What was erased from the history is not in it.
func (s *Session) Before(on graph.Date) (*graph.Family, error) {
	entries, err := s.History()
	if err != nil {
		return nil, err
	}
	was := map[graph.Key]json.RawMessage{}
	for _, e := range slices.Backward(entries) {
		if day(e.When.Local()).By(on) {
			break
		}
		for _, t := range slices.Backward(e.Edits) {
			was[t.Key] = t.Before
		}
	}
	var records []graph.Record
	for r := range s.Family().Records() {
		if _, changed := was[r.Key()]; !changed {
			records = append(records, r)
		}
	}
	for k, b := range was {
		if b == nil {
			continue
		}
		r, err := graph.Decode(k.Kind, b)
		if err != nil {
			return nil, ErrOldWords
		}
		records = append(records, r)
	}
	f, err := graph.New(records...)
	if err != nil {
		return nil, ErrOldWords
	}
	return f, nil
}

// Since is what has changed in the case since the end of a day.
func (s *Session) Since(on graph.Date, o work.Options) ([]work.Changed, error) {
	before, err := s.Before(on)
	if err != nil {
		return nil, err
	}
	return work.Since(before, s.Family(), o), nil
}
