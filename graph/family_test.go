package graph_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func all(f *graph.Family) []graph.Record { return slices.Collect(f.Records()) }

func TestTakingAStepBackRestoresEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 20)
		ids := []graph.ID{}
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, p.ID)
		}
		who := rapid.SampledFrom(ids).Draw(t, "who")
		c := rapid.SampledFrom([]graph.Change{
			graph.AddedByMistake(f, who),
			graph.TakeOff(f, who, graph.Farewell{Reason: "asked not to be on the map"}),
		}).Draw(t, "change")
		next, err := f.Apply(c)
		if err != nil {
			t.Fatal(err)
		}
		back, err := next.Apply(c.Inverse())
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(all(f), all(back)) {
			t.Fatalf("%s, taken back, leaves another family", c.Label)
		}
	})
}

func TestASnapshotNeverChanges(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "dad", "kid"))
	before := all(f)
	c, _ := graph.AddSibling(f, "kid", graph.Person{Known: "Sis"})
	if _, err := f.Apply(c); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(before, all(f)) {
		t.Error("a change reached into the family it was made from")
	}
}

func TestAStepForAnotherFamilyIsRefused(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("mum"))
	mum, _ := graph.Get[graph.Person](f, "mum")
	was := mum
	mum.Place = "Leeds"
	f, _ = f.Apply(graph.Put(f, "Move", mum))
	later := was
	later.Place = "Hull"
	if _, err := f.Apply(graph.Change{Edits: []graph.Edit{{Before: was, After: later}}}); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("got %v, want a conflict", err)
	}
}

func TestNothingIsLeftDangling(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "dad", "kid"))
	if _, err := f.Apply(graph.Drop(f, "Drop", graph.Key{Kind: graph.KindPerson, ID: "mum"})); !errors.Is(err, graph.ErrDangling) {
		t.Errorf("a union was left with a partner who is gone: %v", err)
	}
	if _, err := graph.New(graph.Parentage{ID: "x", Child: "nobody"}); !errors.Is(err, graph.ErrDangling) {
		t.Errorf("a parentage of nobody was taken: %v", err)
	}
}

func TestAnyoneAddedByMistakeCanGoAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 25)
		for p := range graph.All[graph.Person](f) {
			next, err := f.Apply(graph.AddedByMistake(f, p.ID))
			if err != nil {
				t.Fatalf("%s: %v", p.ID, err)
			}
			if _, there := graph.Get[graph.Person](next, p.ID); there || next.Len(graph.KindPerson) != f.Len(graph.KindPerson)-1 {
				t.Fatalf("%s is still there", p.ID)
			}
		}
	})
}

func TestAHundredStepsOfADragAreOne(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("mum"))
	start := f
	drag := graph.Change{Label: "Move mum"}
	for i := range 100 {
		step := graph.Put(f, "Move mum", graph.Pin{ID: "mum", X: float64(i) + 1})
		f, _ = f.Apply(step)
		drag = drag.Then(step)
	}
	if len(drag.Edits) != 1 {
		t.Fatalf("the drag is %d edits", len(drag.Edits))
	}
	got, err := start.Apply(drag)
	if err != nil || !reflect.DeepEqual(all(got), all(f)) {
		t.Errorf("one step does not lead where a hundred did: %v", err)
	}
}

func TestALoneParentBecomesACouple(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "", "kid"))
	c, dad := graph.AddParent(f, "kid", graph.Person{Known: "Dad"})
	f, err := f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	up := f.ParentagesOf("kid")
	u, _ := graph.Get[graph.Union](f, up[0].Union)
	if len(up) != 1 || !slices.Equal(u.Partners, []graph.ID{"mum", dad}) {
		t.Errorf("the child has %d parentages and the couple %v", len(up), u.Partners)
	}
}

func TestTheFirstPersonIsTheChildTheMapIsFor(t *testing.T) {
	f := graph.Empty()
	c, id := graph.AddPerson(f, graph.Person{Known: "Amara"})
	f, _ = f.Apply(c)
	if got := f.Case().Children; !slices.Equal(got, []graph.ID{id}) {
		t.Errorf("the case is for %v", got)
	}
}

func TestBloodIsNotMadeByLaw(t *testing.T) {
	f := graphtest.Family(
		graphtest.Child("gran", "grandad", "mum"),
		graphtest.Child("gran", "grandad", "aunt"),
		graphtest.Child("mum", "dad", "kid"),
		graphtest.Child("aunt", "uncle", "cousin"),
		graphtest.Parented("gran", "grandad", "foster", graph.Foster),
		graphtest.Child("foster", "", "baby"),
	)
	a := f.Forebears()
	for _, c := range []struct {
		x, y graph.ID
		want bool
	}{{"kid", "cousin", true}, {"kid", "gran", true}, {"mum", "dad", false}, {"baby", "kid", false}} {
		if a.Share(c.x, c.y) != c.want || a.Share(c.y, c.x) != c.want {
			t.Errorf("%s and %s: blood relatives %v, want %v", c.x, c.y, !c.want, c.want)
		}
	}
}

func TestSomebodyWithoutKinIsAPartOfOne(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "dad", "kid"), graphtest.Woman("pat"))
	if got := f.Parts(); len(got) != 2 || len(got[0]) != 3 || !slices.Equal(got[1], []graph.ID{"pat"}) {
		t.Errorf("the family falls into %v", got)
	}
	if got := f.Path("mum", "kid"); len(got) != 3 {
		t.Errorf("from mother to child goes %v", got)
	}
	if got := f.Path("mum", "pat"); got != nil {
		t.Errorf("there is a way to a stranger: %v", got)
	}
}

func TestWhatLooksWrongIsSaid(t *testing.T) {
	f := graphtest.Family(
		graphtest.Born("mum", 1990), graphtest.Born("kid", 1985), graphtest.Child("mum", "", "kid"),
		graphtest.Child("ouro", "", "boros"), graphtest.Child("boros", "", "ouro"),
		graphtest.With(graph.Person{ID: "j1", Known: "John Lovell"}), graphtest.With(graph.Person{ID: "j2", Known: "john  lovell"}),
	)
	var got []string
	for _, p := range graph.Check(f) {
		got = append(got, p.Kind)
		if p.Words(f, fmt.Sprintf) == "" {
			t.Error("a problem without words")
		}
	}
	if want := []string{"own forebear", "older than parent", "own forebear", "same name"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestEveryKindOfRecordCanBeReadBack(t *testing.T) {
	for _, k := range graph.Kinds() {
		r, err := graph.Decode(k, []byte(`{"ID":"x"}`))
		if err != nil || r.Key() != (graph.Key{Kind: k, ID: "x"}) {
			t.Errorf("%s: %v, %v", k, r, err)
		}
	}
}

func BenchmarkApply(b *testing.B) {
	for _, n := range []int{50, 500, 5000} {
		var rs []graph.Record
		for range n {
			rs = append(rs, graph.Person{ID: graph.NewID(), Known: "Somebody"})
		}
		f, _ := graph.New(rs...)
		p := rs[n/2].(graph.Person)
		p.Known = "Somebody else"
		c := graph.Put(f, "Rename", p)
		b.Run(fmt.Sprint(n, " people"), func(b *testing.B) {
			for b.Loop() {
				_, _ = f.Apply(c)
			}
		})
	}
}

func TestWhatCannotBeARecordIsRefused(t *testing.T) {
	mum := graph.Person{ID: "mum"}
	for what, records := range map[string][]graph.Record{
		"a pointer":                   {&mum},
		"a parentage to nobody":       {mum, graph.Parentage{ID: "p", Child: "mum"}},
		"a parentage to two":          {mum, graph.Union{ID: "u"}, graph.Parentage{ID: "p", Child: "mum", Union: "u", Parent: "mum"}},
		"a second case":               {graph.Case{ID: "other"}},
		"a twin who is not there":     {mum, graph.Birth{ID: "b", Children: []graph.ID{"mum"}, Identical: []graph.ID{"nobody"}}},
		"a person without an ID":      {graph.Person{}},
		"somebody the PR is not with": {mum, graph.Parentage{ID: "p", Child: "mum", Parent: "mum", PR: []graph.ID{"nobody"}}},
	} {
		if _, err := graph.New(records...); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
}

func TestAListThatIsAppendedToIsTheCallersOwn(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "dad", "a"), graphtest.Child("mum", "dad", "b"), graphtest.Child("mum", "dad", "c"))
	one := append(f.ChildrenOf("mum+dad"), graph.Parentage{ID: "x"})
	two := append(f.ChildrenOf("mum+dad"), graph.Parentage{ID: "y"})
	if one[3].ID != "x" || two[3].ID != "y" {
		t.Error("two callers share one list")
	}
}
