package graph_test

import (
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func TestTheDaysAreThoseOnWhichTheMapChanges(t *testing.T) {
	ana := graph.Person{ID: "ana", Birth: graph.Exact(1990, 5, 3)}
	ben := graph.Person{ID: "ben", Birth: graph.Exact(1988, 1, 1), Death: graph.Exact(2020, 2, 2)}
	both := graph.Union{ID: "both", Partners: []graph.ID{"ana", "ben"}, Events: []graph.Event{{Kind: graph.MarriedEvent, On: graph.Exact(2012, 6, 9)}}}
	at := graph.Stay{ID: "at", Person: "ana", Household: "home", From: graph.Date{How: graph.On, From: graph.Day{Year: 2021}}}
	f, err := graph.New(ana, ben, both, graph.Household{ID: "home"}, at)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range graph.Days(f) {
		got = append(got, d.String())
	}
	want := []string{"1 January 1988", "3 May 1990", "9 June 2012", "2 February 2020", "1 January 2021"}
	if len(got) != len(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("day %d is %s, want %s", i, got[i], want[i])
		}
	}
}

func TestEveryDayIsAWholeDayAndLaterThanTheOneBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last := 0.0
		for _, d := range graph.Days(graphtest.Random(t, 20)) {
			if d.How != graph.On || d.From.Date == 0 {
				t.Fatalf("%v is not a day", d)
			}
			if d.Sort() <= last {
				t.Fatalf("%v does not come after the one before", d)
			}
			last = d.Sort()
		}
	})
}
