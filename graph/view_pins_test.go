package graph_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// TestNobodyIsPinnedWhereAnythingIsHidden: her uncle's adopters are locked. Between two who are held to their places the worker's
// own print, without what is locked, would leave the room in which they stood.
func TestNobodyIsPinnedWhereAnythingIsHidden(t *testing.T) {
	f := home(graphtest.With(graph.Pin{ID: "nan", X: -6, Held: true}), graphtest.With(graph.Pin{ID: "uncle", X: 9, Held: true}))
	if n := graph.For(f, graph.Audience{}, today).Family().Len(graph.KindPin); n != 2 {
		t.Fatalf("nothing is hidden, and the worker has %d of two pins", n)
	}
	locked := home(graphtest.With(graph.Pin{ID: "nan", X: -6, Held: true}), graphtest.With(graph.Pin{ID: "uncle", X: 9, Held: true}),
		graphtest.Parented("ann", "bob", "uncle", graph.Adoptive), graphtest.With(graph.Person{ID: "ann", Known: "Ann", Notes: []graph.Note{{Text: "Moved.", Layer: graph.Locked}}}))
	for _, a := range []graph.Audience{{}, readBy(graph.Supervision), readBy(graph.Court), readBy(graph.Referrer), readBy(graph.Partner), readBy(graph.AllInvited), readBy(graph.ForChild), pack("mum")} {
		if n := graph.For(locked, a, today).Family().Len(graph.KindPin); n != 0 {
			t.Errorf("%q, where somebody is hidden, has %d pins", a.Name, n)
		}
	}
	if n := graph.For(locked, graph.Audience{Unlock: "the court asks"}, today).Family().Len(graph.KindPin); n != 2 {
		t.Errorf("who sees everybody has %d of two pins", n)
	}
}
