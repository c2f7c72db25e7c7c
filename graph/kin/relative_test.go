package kin_test

import (
	"slices"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

func relatives(f *graph.Family, child graph.ID, asAt graph.Date) map[graph.ID]kin.Answer {
	out := map[graph.ID]kin.Answer{}
	for _, r := range kin.Relatives(f, child, asAt) {
		out[r.Person] = r.Answer
	}
	return out
}

func expect(t *testing.T, f *graph.Family, child graph.ID, asAt graph.Date, want map[graph.ID]kin.Answer) {
	t.Helper()
	got := relatives(f, child, asAt)
	for id, answer := range want {
		if got[id] != answer {
			t.Errorf("on %s, %s is a relative of %s: %s, want %s", asAt, id, child, got[id], answer)
		}
	}
}

func TestTheStatuteCountsTheseAndNobodyElse(t *testing.T) {
	f := graphtest.Family(
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "aunt"),
		graphtest.Child("nan", "other", "halfaunt"), graphtest.Child("great", "", "nan"), graphtest.Child("great", "", "greataunt"),
		graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad", "bro"), graphtest.Child("mum", "lee", "half"),
		graphtest.Couple("mum", "lee", graph.LivingTogether), graphtest.Couple("nan", "frank", graph.Married),
		graphtest.Couple("aunt", "wife", graph.CivilPartnership), graphtest.Child("aunt", "wife", "cousin"),
		graphtest.Couple("dad", "step", graph.Married), graphtest.Child("step", "ex", "stepsis"), graphtest.Child("stepnan", "", "step"),
		graphtest.Couple("bro", "broswife", graph.Married), graphtest.Child("bro", "broswife", "niece"),
		graphtest.Woman("pat"),
	)
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{
		"mum": kin.No, "dad": kin.No, "nan": kin.Yes, "grandad": kin.Yes, "frank": kin.Yes, "stepnan": kin.Check,
		"bro": kin.Yes, "half": kin.Yes, "stepsis": kin.Yes, "broswife": kin.Yes, "aunt": kin.Yes, "halfaunt": kin.Yes, "wife": kin.Yes,
		"step": kin.Yes, "lee": kin.No, "great": kin.No, "greataunt": kin.No, "cousin": kin.No, "niece": kin.No, "pat": kin.No, "ex": kin.No,
	})
	expect(t, f, "half", today, map[graph.ID]kin.Answer{"dad": kin.Yes, "step": kin.No, "kid": kin.Yes, "nan": kin.Yes})
}

func TestAMarriageCountsWhileItLasts(t *testing.T) {
	wed := []graph.Event{{Kind: graph.MarriedEvent, On: graph.Year(2019)}, {Kind: graph.SeparatedEvent, On: graph.Year(2023)}, {Kind: graph.DivorcedEvent, On: graph.Year(2024)}}
	f := graphtest.Family(graphtest.Child("mum", "dad", "kid"), graphtest.Couple("mum", "kwabena", graph.Married, wed...), graphtest.Child("kwabena", "", "his"))
	expect(t, f, "kid", graph.Year(2018), map[graph.ID]kin.Answer{"kwabena": kin.No, "his": kin.No})
	expect(t, f, "kid", graph.Year(2020), map[graph.ID]kin.Answer{"kwabena": kin.Yes, "his": kin.Yes})
	expect(t, f, "kid", graph.Year(2023), map[graph.ID]kin.Answer{"kwabena": kin.Yes})
	expect(t, f, "kid", graph.Year(2025), map[graph.ID]kin.Answer{"kwabena": kin.No, "his": kin.No})
}

func TestAWidowIsForALawyer(t *testing.T) {
	f := graphtest.Family(graphtest.Child("nan", "", "mum"), graphtest.Child("nan", "", "uncle"), graphtest.Child("mum", "", "kid"), graphtest.Couple("uncle", "widow", graph.Married),
		graphtest.With(graph.Person{ID: "uncle", Shown: graph.Male, Living: graph.Died, Death: graph.Year(2020)}))
	expect(t, f, "kid", graph.Year(2019), map[graph.ID]kin.Answer{"widow": kin.Yes})
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{"widow": kin.Check})
}

func TestAnAdoptionStopsTheLineByBirth(t *testing.T) {
	f := graphtest.Family(graphtest.Child("nan", "", "mum"), graphtest.Child("mum", "", "kid"), graphtest.Child("mum", "", "bro"), graphtest.Child("oma", "", "ma"),
		graphtest.Couple("ma", "pa", graph.Married),
		graphtest.With(graph.Parentage{ID: "a", Child: "kid", Union: "ma+pa", Kind: graph.Adoptive, From: graph.Year(2022)}))
	expect(t, f, "kid", graph.Year(2021), map[graph.ID]kin.Answer{"nan": kin.Yes, "bro": kin.Yes, "oma": kin.No})
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{"nan": kin.No, "bro": kin.No, "oma": kin.Yes, "mum": kin.No})
	expect(t, f, "bro", today, map[graph.ID]kin.Answer{"kid": kin.No, "nan": kin.Yes})
}

func TestAFatherNotEstablishedMakesHisSideConditional(t *testing.T) {
	f := graphtest.Family(graphtest.Child("gran", "", "dayo"), graphtest.Child("gran", "", "sis"), graphtest.Child("nan", "", "mum"),
		graphtest.Couple("mum", "dayo", graph.Brief), graphtest.Couple("sis", "hus", graph.Married), graphtest.Somebody("kid"), graphtest.Child("mum", "", "half"),
		graphtest.With(graph.Parentage{ID: "p", Child: "kid", Union: "mum+dayo", Kind: graph.ByBirth, Certainty: graph.Claimed, Unsure: []graph.ID{"dayo"}}))
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{"sis": kin.Conditional, "gran": kin.Conditional, "hus": kin.Conditional, "nan": kin.Yes, "half": kin.Yes})
}

func TestTwoWaysAreBothSaidAndTheStrongerCounts(t *testing.T) {
	// The twins' grandfather is also their mother's uncle.
	f := graphtest.Family(graphtest.Child("old", "", "imransdad"), graphtest.Child("old", "", "mumsdad"), graphtest.Child("mumsdad", "", "mum"), graphtest.Child("imransdad", "", "imran"),
		graphtest.Couple("mum", "imran", graph.Married), graphtest.Child("mum", "imran", "twin"))
	for _, r := range kin.Relatives(f, "twin", today) {
		if r.Person != "imransdad" {
			continue
		}
		var as []string
		for _, g := range r.Grounds {
			as = append(as, g.As)
		}
		if r.Answer != kin.Yes || !slices.Equal(as, []string{"grandparent", "great-uncle or great-aunt"}) {
			t.Errorf("he is %q, %s", as, r.Answer)
		}
	}
}
