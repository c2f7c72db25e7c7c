package kin_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

// TestAtHomeNobodySpeaksLikeAReport holds the relations that a child has most of to what is said at the kitchen table.
func TestAtHomeNobodySpeaksLikeAReport(t *testing.T) {
	f := graphtest.Family(
		graphtest.Woman("kid"), graphtest.Woman("mum"), graphtest.Man("dad"), graphtest.Man("brother"), graphtest.Woman("half"), graphtest.Somebody("baby"), graphtest.Somebody("halfbaby"),
		graphtest.Woman("nan"), graphtest.Man("grandad"), graphtest.Woman("gran"), graphtest.Woman("old"), graphtest.Woman("aunt"), graphtest.Man("uncle"), graphtest.Man("frank"),
		graphtest.Man("cousin"), graphtest.Woman("cousinwife"), graphtest.Somebody("cousinchild"), graphtest.Woman("dadscousin"), graphtest.Somebody("second"), graphtest.Man("greatuncle"),
		graphtest.Woman("niece"), graphtest.Man("halfnephew"), graphtest.Woman("wife"), graphtest.Man("stepdad"), graphtest.Woman("stepsister"), graphtest.Man("lee"), graphtest.Woman("fostermum"),
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "aunt"), graphtest.Child("gran", "", "dad"), graphtest.Child("gran", "", "uncle"), graphtest.Child("old", "", "gran"),
		graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad", "brother"), graphtest.Child("mum", "dad", "baby"), graphtest.Child("dad", "lee2", "half"), graphtest.Child("dad", "lee2", "halfbaby"),
		graphtest.Couple("nan", "frank", graph.Married, wedIn(2012)), graphtest.Child("aunt", "", "cousin"), graphtest.Couple("cousin", "cousinwife", graph.Married), graphtest.Child("cousin", "cousinwife", "cousinchild"),
		graphtest.Child("old", "", "greatuncle"), graphtest.Child("greatuncle", "", "dadscousin"), graphtest.Child("dadscousin", "", "second"),
		graphtest.Child("brother", "wife", "niece"), graphtest.Child("half", "", "halfnephew"), graphtest.Couple("mum", "stepdad", graph.Married), graphtest.Child("stepdad", "", "stepsister"),
		graphtest.Couple("mum", "lee", graph.Relationship, graph.Event{Kind: graph.SeparatedEvent, On: graph.Year(2020)}),
		graphtest.With(graph.Parentage{ID: "f", Child: "kid", Parent: "fostermum", Kind: graph.Foster}))
	for who, want := range map[graph.ID][2]string{
		"mum": {"mum", "mum"}, "dad": {"dad", "dad"}, "brother": {"brother", "brother"}, "baby": {"brother or sister", "brother or sister"},
		"half": {"half-sister", "sister"}, "halfbaby": {"half-brother or half-sister", "brother or sister"},
		"nan": {"mum’s mum", "nan"}, "grandad": {"mum’s dad", "grandad"}, "gran": {"dad’s mum", "nan"}, "old": {"dad’s nan", "great-nan"}, "frank": {"mum’s mum’s husband", "grandad"},
		"aunt": {"mum’s sister", "auntie"}, "uncle": {"dad’s brother", "uncle"}, "greatuncle": {"dad’s uncle", "uncle"}, "cousin": {"cousin", "cousin"}, "cousinwife": {"cousin’s wife", "cousin"},
		"cousinchild": {"cousin’s child", "cousin"}, "dadscousin": {"dad’s cousin", "cousin"}, "second": {"second cousin", "cousin"}, "niece": {"niece", "niece"}, "halfnephew": {"nephew", "nephew"},
		"wife": {"brother’s wife", "sister-in-law"}, "stepdad": {"stepdad", "stepdad"}, "stepsister": {"stepsister", "sister"}, "lee": {"mum’s ex-partner", "mum’s ex-partner"}, "fostermum": {"foster mum", "foster mum"},
	} {
		for i, r := range []kin.Register{kin.Family, kin.AsKid} {
			if got := say(f, "kid", who, r); !slices.Contains(got, want[i]) {
				t.Errorf("%s, %s: %q, want %q", who, r, got, want[i])
			}
		}
	}
}

func TestNoRelationIsWithoutWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 18)
		a, b := two(t, f)
		for _, r := range kin.Registers() {
			for _, w := range say(f, a, b, r) {
				if w == "" || strings.Contains(w, "  ") || strings.Contains(w, "half-foster") || strings.HasPrefix(w, "’s") || strings.Contains(w, "’s ’s") || strings.HasSuffix(w, "’s") {
					t.Fatalf("%s: %q", r, w)
				}
				if r != kin.Formal && (strings.Contains(w, "removed") || strings.Contains(w, "maternal") || strings.Contains(w, "sibling")) && !strings.Contains(w, "in-law") {
					t.Fatalf("nobody says %q at home (%s)", w, r)
				}
			}
		}
	})
}
