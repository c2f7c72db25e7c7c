package graph_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// kept is a family in which something is protected, and something is locked.
func kept() *graph.Family {
	return graphtest.Family(graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad", "sis"), graphtest.Born("kid", 2016), graphtest.Somebody("lee"), graphtest.Somebody("pat"),
		graphtest.With(graph.Person{ID: "mum", Known: "mum", Place: "Salford", Sources: []graph.ID{"file", "talk"}, Notes: []graph.Note{{Text: "open"}, {Text: "shut away", Layer: graph.Locked}}}),
		graphtest.With(graph.Source{ID: "file", Title: "hidden file", Layer: graph.Locked}), graphtest.With(graph.Source{ID: "talk", Title: "a talk"}),
		graphtest.With(graph.Household{ID: "refuge", Name: "secret home", Layer: graph.Locked}), graphtest.With(graph.Household{ID: "nans", Name: "Nan’s"}),
		graphtest.With(graph.Stay{ID: "s1", Person: "mum", Household: "refuge"}), graphtest.With(graph.Stay{ID: "s2", Person: "kid", Household: "nans"}),
		graphtest.With(graph.Safety{ID: "x", Who: "lee", About: "mum", Kind: graph.MustNotLearn}),
		graphtest.With(graph.Tie{ID: "t", From: "pat", To: "kid", Kind: graph.Neighbour}),
		graphtest.With(graph.Ask{ID: "a", Person: "mum", State: graph.Cleared}))
}

func TestAPasteIntoTheSameCaseKeepsWhatProtects(t *testing.T) {
	f := kept()
	c := graph.Copied(f, "mum", "kid", "dad")
	g, err := f.Apply(graph.Paste(f, c))
	if err != nil {
		t.Fatal(err)
	}
	if g.Len(graph.KindPerson) != f.Len(graph.KindPerson)+3 || g.Len(graph.KindHousehold) != 2 || g.Len(graph.KindStay) != 4 ||
		g.Len(graph.KindSafety) != 2 || g.Len(graph.KindTie) != 1 || g.Len(graph.KindAsk) != 1 || g.Len(graph.KindUnion) != 2 || g.Len(graph.KindParentage) != 3 {
		t.Errorf("%d people, %d homes, %d stays, %d marks", g.Len(graph.KindPerson), g.Len(graph.KindHousehold), g.Len(graph.KindStay), g.Len(graph.KindSafety))
	}
	for s := range graph.All[graph.Safety](g) {
		if s.ID != "x" && (s.Who != "lee" || s.About == "mum") {
			t.Errorf("the mark of the copy: %+v", s)
		}
	}
}

func TestAPasteIntoAnotherCaseLeavesTheLockedBehind(t *testing.T) {
	f := kept()
	c := graph.Copied(f, "mum", "kid", "lee")
	if c.People() != 3 || c.Marks() != 1 {
		t.Errorf("%d people, %d marks", c.People(), c.Marks())
	}
	g, err := graph.Empty().Apply(graph.Paste(graph.Empty(), c))
	if err != nil {
		t.Fatal(err)
	}
	there := strings.Join(texts(g), "\n")
	for _, secret := range []string{"shut away", "hidden file", "secret home", "must-not-learn"} {
		if strings.Contains(there, secret) {
			t.Errorf("%q went along", secret)
		}
	}
	for _, open := range []string{"open", "a talk", "Nan’s", "Salford"} {
		if !strings.Contains(there, open) {
			t.Errorf("%q was left behind", open)
		}
	}
	if len(g.Case().Children) != 1 {
		t.Errorf("the new case is for %v", g.Case().Children)
	}
}

func TestTheClipboardHoldsNamesAndStructureOnly(t *testing.T) {
	f := kept()
	text := graph.Copied(f, "mum", "dad", "kid", "sis", "lee", "pat").Text()
	for _, s := range []string{"open", "shut", "Salford", "2016", "talk", "Nan", "secret", "neighbour", "must-not"} {
		if strings.Contains(text, s) {
			t.Errorf("%q is on the clipboard: %s", s, text)
		}
	}
	c, err := graph.ReadClip(text)
	if err != nil {
		t.Fatal(err)
	}
	g, err := graph.Empty().Apply(graph.Paste(graph.Empty(), c))
	if err != nil || g.Len(graph.KindPerson) != 6 || g.Len(graph.KindUnion) != 1 || g.Len(graph.KindParentage) != 2 {
		t.Errorf("%v: %v", err, slices.Collect(g.Records()))
	}
	for _, bad := range []string{"", "{}", "Jean, nan", `{"Kinweave":"people","Version":2}`, `{"Kinweave":"people","Version":1,"Records":[{"Kind":"safety","Record":{}}]}`,
		`{"Kinweave":"people","Version":1,"Records":[{"Kind":"parentage","Record":{"ID":"a","Child":"b","Parent":"c"}}]}`, strings.Repeat("{", 1000)} {
		if _, err := graph.ReadClip(bad); !errors.Is(err, graph.ErrClip) {
			t.Errorf("%.40q: %v", bad, err)
		}
	}
}

func TestAnybodyCanBeCopiedAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, other := busy(t, graphtest.Random(t, 14)), graphtest.Random(t, 3)
		var ids []graph.ID
		for p := range graph.All[graph.Person](f) {
			if rapid.Bool().Draw(t, "chosen") {
				ids = append(ids, p.ID)
			}
		}
		c := graph.Copied(f, ids...)
		read := c
		if len(ids) > 0 {
			var err error
			if read, err = graph.ReadClip(c.Text()); err != nil {
				t.Fatal(err)
			}
		}
		for _, x := range []struct {
			into *graph.Family
			clip graph.Clip
		}{{f, c}, {graph.Empty(), c}, {graph.Empty(), read}, {f, read}, {other, read}} {
			g, err := x.into.Apply(graph.Paste(x.into, x.clip))
			if err != nil {
				t.Fatal(err)
			}
			if g.Len(graph.KindPerson) != x.into.Len(graph.KindPerson)+len(ids) {
				t.Fatalf("%d people pasted, not %d", g.Len(graph.KindPerson)-x.into.Len(graph.KindPerson), len(ids))
			}
			for r := range x.into.Records() {
				if now, _ := g.Find(r.Key()); r.Key().Kind != graph.KindCase && !sameRecord(r, now) {
					t.Fatalf("a paste changed what was there: %v", r)
				}
			}
		}
	})
}

func sameRecord(a, b graph.Record) bool { return reflect.DeepEqual(a, b) }
