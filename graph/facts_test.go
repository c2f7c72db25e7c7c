package graph_test

import (
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// Whoever is not on a print is listed with a reason, and nobody else is.
func TestWhoIsLeftOutIsListedWithAReason(t *testing.T) {
	listed := 0
	rapid.Check(t, func(t *rapid.T) {
		f, _ := graphtest.Canaries(t, graphtest.Random(t, 8))
		a := graph.Audience{Name: rapid.SampledFrom(graph.Audiences()).Draw(t, "audience"), Hidden: rapid.SampledFrom([]graph.Hiding{graph.Omitted, graph.Unnamed}).Draw(t, "hidden")}
		if a.Name == graph.Named {
			for p := range graph.All[graph.Person](f) {
				a.People = []graph.ID{p.ID}
				break
			}
		}
		v := graph.For(f, a, today)
		there, shapes := 0, 0
		for p := range graph.All[graph.Person](f) {
			if p.Gone == nil && p.Known != graph.NotNamed || a.Own() {
				there++
			}
		}
		for p := range graph.All[graph.Person](v.Family()) {
			if p.Known == graph.NotNamed {
				shapes++
			}
		}
		out := graph.Absences(f, a, today)
		unnamed := 0
		for _, x := range out {
			listed++
			if x.Why == "" {
				t.Errorf("%s: left out without a reason", a.Name)
			}
			if x.Unnamed {
				unnamed++
			}
		}
		if named := v.Family().Len(graph.KindPerson) - shapes; !a.Own() && named != there-len(out) {
			t.Errorf("%s: %d of %d are on the print and %d listed as left out", a.Name, named, there, len(out))
		}
		if unnamed > shapes {
			t.Errorf("%d shapes listed, %d drawn", unnamed, shapes)
		}
	})
	if listed == 0 {
		t.Error("nobody was ever left out: nothing was tested")
	}
}

func TestSayingWhoMayReadSomethingIsOneStepAndLeavesTheRestAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, _ := graphtest.Canaries(t, graphtest.Random(t, 6))
		all := graph.Facts(f)
		if len(all) == 0 {
			t.Skip("nothing to decide about")
		}
		x := rapid.SampledFrom(all).Draw(t, "fact")
		to := rapid.SampledFrom(graph.Layers()).Draw(t, "layer")
		before := f
		c := graph.Decide(f, "Decide", to, x)
		g, err := f.Apply(c)
		if err != nil {
			t.Fatal(err)
		}
		after := graph.Facts(g)
		for i, y := range after {
			want := all[i].Layer
			if y.Of == x.Of && y.Note == x.Note {
				want = to
			}
			if y.Layer != want || y.Text != all[i].Text {
				t.Errorf("%v, note %d: on %q, not %q", y.Of.Kind, y.Note, y.Layer, want)
			}
		}
		for i, y := range graph.Facts(before) {
			if y.Layer != all[i].Layer {
				t.Error("the family before was changed")
			}
		}
	})
}

func TestWhatNobodyDecidedIsOnTheListAndOnNoPrint(t *testing.T) {
	f, err := graph.New(graph.Person{ID: "wren", Known: "Wren"}, graph.Household{ID: "h", Name: "The boat"}, graph.Stay{ID: "s", Person: "wren", Household: "h"})
	if err != nil {
		t.Fatal(err)
	}
	all := graph.Facts(f)
	if len(all) != 1 || !all[0].Undecided() || all[0].Text != "The boat" || len(all[0].About) != 1 {
		t.Fatalf("%+v", all)
	}
	child := graph.Audience{Name: graph.ForChild}
	if graph.For(f, child, today).Family().Len(graph.KindHousehold) != 0 {
		t.Error("a home that nobody decided about is on a print")
	}
	g, err := f.Apply(graph.Decide(f, "Decide", graph.ChildOK, all...))
	if err != nil {
		t.Fatal(err)
	}
	if graph.Facts(g)[0].Undecided() || graph.For(g, child, today).Family().Len(graph.KindHousehold) != 1 {
		t.Error("a home that the child may know of is not on her print")
	}
}
