package graph_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// A father's solicitor reads the referrer's papers: what a relative asked for may be in them, and not that they
// came to the meeting.
func TestWhatSomebodyNeedsDoesNotTellThatTheyCame(t *testing.T) {
	f := graphtest.Family(graphtest.For("kid"), graphtest.Child("mum", "dad", "kid"), graphtest.Child("nan", "", "mum"), graphtest.Child("nan", "", "uncle"),
		graphtest.With(graph.Safety{ID: "s", Who: "dad", About: "uncle", Kind: graph.MustNotLearn, Hide: []graph.Secret{graph.Attendance}}),
		graphtest.With(graph.Meeting{ID: "m", Title: "The meeting"}),
		graphtest.With(graph.Need{ID: "n", For: "uncle", What: "a bed", Meeting: "m", Layer: graph.MeetingOK}),
		graphtest.With(graph.FamilyOffer{ID: "o", To: "uncle", Meeting: "m", Layer: graph.MeetingOK}))
	read := func(a graph.Audience) (needs, at, offers int) {
		for n := range graph.All[graph.Need](graph.For(f, a, today).Family()) {
			needs++
			if n.Meeting != "" {
				at++
			}
		}
		return needs, at, graph.For(f, a, today).Family().Len(graph.KindFamilyOffer)
	}
	if needs, at, offers := read(graph.Audience{Name: graph.Referrer}); needs != 1 || at != 1 || offers != 1 {
		t.Errorf("the referrer reads %d needs, %d with a meeting, and %d offers", needs, at, offers)
	}
	if needs, at, offers := read(graph.Audience{Name: graph.Referrer, Readers: []graph.ID{"dad"}}); needs != 1 || at != 0 || offers != 0 {
		t.Errorf("dad reads %d needs, %d with a meeting, and %d offers", needs, at, offers)
	}
}
