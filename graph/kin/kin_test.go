package kin_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

var today = graph.Exact(2026, 11, 21)

func words(f *graph.Family, a, b graph.ID) []string {
	var out []string
	for _, k := range kin.Relate(f, a, b) {
		out = append(out, kin.Word(f, k, today))
	}
	return out
}

func family() *graph.Family {
	return graphtest.Family(
		graphtest.Woman("mum"), graphtest.Man("dad"), graphtest.Woman("nan"), graphtest.Man("grandad"), graphtest.Woman("kid"),
		graphtest.Woman("aunt"), graphtest.Woman("half"), graphtest.Man("cousin"), graphtest.Woman("wife"), graphtest.Man("frank"), graphtest.Man("lee"),
		graphtest.Woman("great"), graphtest.Man("baby"),
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "aunt"),
		graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "lee", "half"),
		graphtest.Couple("aunt", "wife", graph.Married), graphtest.Child("aunt", "wife", "cousin"),
		graphtest.Couple("nan", "frank", graph.Married),
		graphtest.Couple("mum", "lee", graph.LivingTogether, graph.Event{Kind: graph.SeparatedEvent, On: graph.Year(2025)}),
		graphtest.With(graph.Union{ID: "nobody"}),
		graphtest.With(graph.Parentage{ID: "g1", Child: "grandad", Union: "nobody", Kind: graph.ByBirth}),
		graphtest.With(graph.Parentage{ID: "g2", Child: "great", Union: "nobody", Kind: graph.ByBirth}),
		graphtest.Child("cousin", "", "baby"),
	)
}

func TestAFamilySaysWhoIsWho(t *testing.T) {
	f := family()
	for who, want := range map[graph.ID]string{
		"mum": "mum", "dad": "dad", "nan": "mum’s mum", "grandad": "mum’s dad", "aunt": "mum’s sister", "half": "half-sister",
		"cousin": "cousin", "wife": "mum’s sister’s wife", "frank": "mum’s mum’s husband", "lee": "mum’s ex-partner",
		"great": "mum’s aunt", "baby": "cousin’s son",
	} {
		if got := words(f, "kid", who); len(got) != 1 || got[0] != want {
			t.Errorf("%s is to the child %q, want %q", who, got, want)
		}
	}
}

func TestADoubtIsSaid(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("mum"), graphtest.Man("dayo"), graphtest.Woman("sis"), graphtest.Couple("mum", "dayo", graph.Brief),
		graphtest.Somebody("kid"), graphtest.With(graph.Parentage{ID: "p", Child: "kid", Union: "mum+dayo", Kind: graph.ByBirth, Certainty: graph.Claimed, Unsure: []graph.ID{"dayo"}}),
		graphtest.Child("gran", "", "dayo"), graphtest.Child("gran", "", "sis"))
	if got := words(f, "kid", "sis"); !slices.Equal(got, []string{"perhaps dad’s sister"}) {
		t.Errorf("the sister of a man who may be the father is %q", got)
	}
	if got := words(f, "kid", "mum"); !slices.Equal(got, []string{"mum"}) {
		t.Errorf("the mother, who is in no doubt, is %q", got)
	}
}

func TestWhatOneIsToAnotherTurnsRound(t *testing.T) {
	turn := map[kin.Way]kin.Way{kin.Up: kin.Down, kin.Down: kin.Up, kin.Across: kin.Across}
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 18)
		var ids []graph.ID
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, p.ID)
		}
		a, b := rapid.SampledFrom(ids).Draw(t, "a"), rapid.SampledFrom(ids).Draw(t, "b")
		there, back := kin.Relate(f, a, b), kin.Relate(f, b, a)
		if len(there) != len(back) {
			t.Fatalf("%s to %s: %d ways there, %d back: %+v\n%+v", a, b, len(there), len(back), there, back)
		}
		mirrored := func(k kin.Kinship) string {
			s := ""
			for i := len(k.Steps) - 1; i >= 0; i-- {
				s += string("UDP"[turn[k.Steps[i].Way]])
			}
			return s
		}
		plain := func(k kin.Kinship) string {
			s := ""
			for _, x := range k.Steps {
				s += string("UDP"[x.Way])
			}
			return s
		}
		var x, y []string
		for i := range there {
			x, y = append(x, plain(there[i])), append(y, mirrored(back[i]))
		}
		slices.Sort(x)
		slices.Sort(y)
		if !slices.Equal(x, y) {
			t.Fatalf("%s to %s is %q, but turned round %q", a, b, x, y)
		}
	})
}
