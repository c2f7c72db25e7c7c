package session

import (
	"reflect"
	"testing"

	"kinweave/graph"
	"kinweave/render/layout"
)

// TestWhereLinesPassedIsKeptInTheCase: the map of a case that is opened again is drawn
// from the same decisions.
func TestWhereLinesPassedIsKeptInTheCase(t *testing.T) {
	seats := []layout.Seat{{ID: "a", X: 1.5}, {ID: "b", X: 3.25, Lanes: []layout.Lane{{Union: "u", Down: 1, X: 2.125}, {Union: "u", Down: 2, X: 2.5}}}}
	var empty graph.Family
	f, err := empty.Apply(graph.Put(&empty, "Keep the map", arrangement(seats)))
	if err != nil {
		t.Fatal(err)
	}
	s := &Session{family: f}
	if got := s.arranged(); !reflect.DeepEqual(got, seats) {
		t.Errorf("kept as %v", got)
	}
}
