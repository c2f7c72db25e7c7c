package kin_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

func TestASmallFamilyHasNothingThatLooksWrong(t *testing.T) {
	for _, x := range graphtest.Fixtures() {
		for _, p := range graph.Check(x.Family) {
			t.Errorf("%s: %s", x.Name, p.Words(x.Family, fmt.Sprintf))
		}
		if c := x.Family.Case().Children; len(c) == 0 || c[0] != "kid" {
			t.Errorf("%s is drawn for %v", x.Name, c)
		}
	}
}

func TestWhoMarryEachOtherAgainAreOneCouple(t *testing.T) {
	f := graphtest.RemarriedEachOther()
	if us := f.UnionsOf("mum"); len(us) != 1 || len(us[0].Events) != 3 {
		t.Errorf("mum is in %d unions", len(us))
	}
	if got := grounds(f, "kid", "brother", today); !slices.Equal(got, []string{"full sibling"}) {
		t.Errorf("the child of the first marriage is %q", got)
	}
	if got := grounds(f, "kid", "half", today); !slices.Equal(got, []string{"half sibling"}) {
		t.Errorf("the child born between the two is %q", got)
	}
	for on, want := range map[int]kin.Answer{1999: kin.Yes, 2002: kin.No, 2006: kin.Yes} { // mum is the half-sister's step-mother
		expect(t, f, "half", graph.Year(on), map[graph.ID]kin.Answer{"mum": want})
	}
}

func TestThreeSpousesEachLeaveOneStepFamilyAndManyHalves(t *testing.T) {
	f := graphtest.ThreeSpousesEach()
	relativesAre(t, f, "kid", "hers1 hers2 his1 his2", "")
	for _, who := range []graph.ID{"husband1", "husband2", "wife1", "wife2"} {
		if got := grounds(f, "kid", who, today); !slices.Equal(got, []string{"former step-parent"}) {
			t.Errorf("%s is %q", who, got)
		}
	}
	relativesAre(t, f, "hers1", "kid hers2 dad his1 his2", "")
}

func TestAnAuntByMarriageStaysAnAuntWhenSheFosters(t *testing.T) {
	f := graphtest.AuntWhoFosters()
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{"aunt": kin.Yes, "uncle": kin.Yes})
	if got := grounds(f, "kid", "aunt", today); !slices.Equal(got, []string{"uncle or aunt by marriage", "carer"}) {
		t.Errorf("she is %q", got)
	}
	ls := labels(t, f, "kid", today)["aunt"]
	if !slices.ContainsFunc(ls, func(l string) bool { return strings.HasPrefix(l, "temporary approval: 16 weeks end 22 December 2026") }) {
		t.Errorf("no clock runs: %q", ls)
	}
	if slices.Contains(ls, "private fostering?") {
		t.Errorf("a relative is no private foster carer: %q", ls)
	}
}

func TestFourBrothersAndSistersInFourHomes(t *testing.T) {
	f := graphtest.FourHomes()
	relativesAre(t, f, "kid", "sister brother nan", "")
	relativesAre(t, f, "baby", "", "") // adopted: ma and pa are parents, and the family by birth is none in law
	homes := map[graph.ID]bool{}
	for _, child := range f.Case().Children {
		for _, s := range f.StaysOf(child) {
			homes[s.Household] = true
		}
	}
	if len(homes) != 4 {
		t.Errorf("they live in %v", homes)
	}
	if l := labels(t, f, "sister", today)["nan"]; !slices.Contains(l, "parental responsibility") || !slices.Contains(l, "relative (s.105)") {
		t.Errorf("the guardian is %q", l)
	}
}

func TestWhoFostersTwinsIsNoRelativeAndHoldsNoResponsibility(t *testing.T) {
	f := graphtest.FosteredTwins()
	relativesAre(t, f, "kid", "twin brother", "")
	for _, carer := range []graph.ID{"ma", "pa"} {
		if got := grounds(f, "kid", carer, today); !slices.Equal(got, []string{"carer"}) {
			t.Errorf("%s is %q", carer, got)
		}
		if l := labels(t, f, "twin", today)[carer]; slices.Contains(l, "parental responsibility") || slices.Contains(l, "private fostering?") {
			t.Errorf("%s is %q", carer, l)
		}
	}
}

func TestOfTwoPossibleFathersBothSidesAreConditional(t *testing.T) {
	f := graphtest.TwoPossibleFathers()
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{"nan": kin.Yes, "ade": kin.No, "ben": kin.No,
		"ade’s mum": kin.Conditional, "ade’s sister": kin.Conditional, "ben’s mum": kin.Conditional, "ben’s sister": kin.Conditional})
	tie, _ := graph.Get[graph.Parentage](f, "ben?")
	tie.Certainty = graph.RuledOut
	f, err := f.Apply(graph.Put(f, "A test came back", tie))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, f, "kid", today, map[graph.ID]kin.Answer{"ben’s mum": kin.No, "ben’s sister": kin.No, "ade’s mum": kin.Conditional, "nan": kin.Yes})
}

func TestOfAChildOfWhomNobodyIsKnownNothingIsSaid(t *testing.T) {
	f := graphtest.NobodyKnown()
	if rs := kin.Relatives(f, "kid", today); len(rs) != 0 {
		t.Errorf("relatives: %+v", rs)
	}
	if ls, err := kin.Labels(f, "kid", today); err != nil || len(ls) != 0 {
		t.Errorf("labels: %+v, %v", ls, err)
	}
}

func TestAGreatGrandmotherRaisingAChildIsNoRelativeInLaw(t *testing.T) {
	f := graphtest.GreatGrandmotherRaising()
	relativesAre(t, f, "kid", "", "")
	ls := labels(t, f, "kid", today)["gran"]
	for _, want := range []string{"wider kinship list", "connected person"} {
		if !slices.Contains(ls, want) {
			t.Errorf("she is %q, want %q among it", ls, want)
		}
	}
	f, err := f.Apply(graph.Drop(f, "", graph.Key{Kind: graph.KindParentage, ID: "gran+>kid"}))
	if err != nil {
		t.Fatal(err)
	}
	if ls := labels(t, f, "kid", today)["gran"]; !slices.Contains(ls, "private fostering?") {
		t.Errorf("eight years by nobody’s order, and no flag: %q", ls)
	}
}

func TestAWidowedUncleByMarriageIsForALawyer(t *testing.T) {
	f := graphtest.WidowedUncle()
	expect(t, f, "kid", graph.Year(2019), map[graph.ID]kin.Answer{"aunt": kin.Yes, "uncle": kin.Yes})
	relativesAre(t, f, "kid", "nan", "uncle") // and his new wife is nobody's aunt
}

func TestWithoutSignsTheLawIsTheSame(t *testing.T) {
	f := graphtest.NoSigns()
	relativesAre(t, f, "kid", "a b e f", "")
	if w := words(f, "kid", "e"); !slices.Equal(w, []string{"parent’s brother or sister"}) {
		t.Errorf("they are %q", w)
	}
}

func TestLooseDatesStillOrderAndSay(t *testing.T) {
	f := graphtest.LooseDates()
	for who, want := range map[graph.ID]string{"mum": "before 1990", "kid": "about 2003", "brother": "spring 2019", "grandad": "between 1950 and 1959", "sister": "after 2009"} {
		if p, _ := graph.Get[graph.Person](f, who); p.Birth.String() != want {
			t.Errorf("%s was born %s, want %s", who, p.Birth, want)
		}
	}
	born := func(id graph.ID) float64 { p, _ := graph.Get[graph.Person](f, id); return p.Birth.Sort() }
	if born("kid") >= born("sister") || born("sister") >= born("brother") || born("nan") >= born("mum") {
		t.Error("they do not sort by when they could first have been born")
	}
	relativesAre(t, f, "kid", "nan grandad brother sister", "")
}
