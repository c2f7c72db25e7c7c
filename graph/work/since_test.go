package work_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/work"
)

func TestWhatChangedIsExactlyWhatWasChanged(t *testing.T) {
	before := graphtest.Example(t, "amara")
	lifted, err := graph.Lift(before, "barrier-jean", today, "she can do weekends")
	if err != nil {
		for b := range graph.All[graph.Barrier](before) {
			t.Log(b.ID)
		}
		t.Fatal(err)
	}
	after, err := before.Apply(lifted)
	if err != nil {
		t.Fatal(err)
	}
	kelly, _ := graph.Get[graph.Person](after, "kelly")
	kelly.Work = "night shifts"
	after = graphtest.Put(t, after, kelly, graph.Person{ID: "bisi", Known: "Bisi"}, graph.Pin{ID: "kelly"},
		graph.Ask{ID: "a-new", Person: "folake", State: graph.Cleared, By: "M. Okoro", On: today, Words: "after the test"},
		graph.Search{ID: "s-new", Method: "case file", By: "R. Shah", On: today, Found: "two names"})
	var got []string
	for _, c := range work.Since(before, after, work.Options{}) {
		got = append(got, string(c.Part)+": "+c.Words)
	}
	want := []string{"people: Bisi is on the map.", "people: What is known of Kelly has changed.", "talks: New: Folake: cleared to approach: after the test",
		"barriers: No longer in the way: Nana Jean: work: Works nights. Lifted: she can do weekends", "searches: New: case file: two names"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the changes are\n%s\nwanted\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if n := work.Since(before, before, work.Options{}); len(n) > 0 {
		t.Errorf("nothing changed, and: %v", n)
	}
}

func TestTheWayBackTellsAsMuchAsTheWayThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := graphtest.Random(t, 12), graphtest.Random(t, 12)
		if there, back := work.Since(a, b, work.Options{}), work.Since(b, a, work.Options{}); len(there) != len(back) {
			t.Fatalf("%d changes there, %d back", len(there), len(back))
		}
		for _, d := range work.Dues(a, today, work.Options{}) {
			if d.Words == "" || d.Kind == "" {
				t.Fatalf("something without words is due: %+v", d)
			}
		}
	})
}

func BenchmarkDuesOf120(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		work.Dues(f, today, work.Options{})
	}
}

func BenchmarkSuperviseOf120(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		work.Supervise(f, "rhys", today, work.Options{})
	}
}

func BenchmarkSinceOf120(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		work.Since(graph.Empty(), f, work.Options{})
	}
}
