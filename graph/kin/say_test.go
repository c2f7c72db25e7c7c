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

// say is all that b is to a in a register, or what they are over anybody at all.
func say(f *graph.Family, a, b graph.ID, r kin.Register) []string {
	var out []string
	for _, k := range kin.Relate(f, a, b) {
		out = append(out, kin.Say(f, k, r, today))
	}
	if k, ok := kin.Connect(f, a, b); ok && len(out) == 0 {
		out = append(out, kin.Say(f, k, r, today))
	}
	return out
}

func wedIn(year int) graph.Event {
	return graph.Event{Kind: graph.MarriedEvent, On: graph.Year(year)}
}

// large holds one of each relation, around the kid.
func large() *graph.Family {
	tie := func(id, child, parent graph.ID, kind graph.ParentageKind) graphtest.Part {
		return graphtest.With(graph.Parentage{ID: id, Child: child, Parent: parent, Kind: kind})
	}
	return graphtest.Family(
		graphtest.Woman("kid"), graphtest.Woman("mum"), graphtest.Man("dad"), graphtest.Woman("nan"), graphtest.Man("grandad"), graphtest.Woman("gran"),
		graphtest.Woman("halfaunt"), graphtest.Man("othergrandad"), graphtest.Man("uncle"), graphtest.Woman("kelly"), graphtest.Man("kellyson"), graphtest.Woman("step"),
		graphtest.Man("stepbro"), graphtest.Man("half"), graphtest.Woman("great"), graphtest.Woman("greataunt"), graphtest.Man("mumscousin"), graphtest.Woman("second"),
		graphtest.Woman("cousin"), graphtest.Man("cousinson"), graphtest.Man("hubby"), graphtest.Woman("mil"), graphtest.Man("bil"), graphtest.Woman("baby"), graphtest.Man("lee"),
		graphtest.Man("ex"), graphtest.Woman("foster"), graphtest.Man("adopter"), graphtest.Woman("guardian"), graphtest.Man("donor"), graphtest.Man("carer"), graphtest.Woman("surro"),
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "uncle"), graphtest.Child("nan", "othergrandad", "halfaunt"),
		graphtest.Child("great", "", "nan"), graphtest.Child("great", "", "greataunt"), graphtest.Child("greataunt", "", "mumscousin"), graphtest.Child("mumscousin", "", "second"),
		graphtest.Child("mum", "dad", "kid"), graphtest.Child("gran", "", "dad"), graphtest.Child("uncle", "", "cousin"), graphtest.Child("cousin", "", "cousinson"),
		graphtest.Couple("uncle", "kelly", graph.Married, wedIn(2010)), graphtest.Child("kelly", "", "kellyson"),
		graphtest.Couple("dad", "step", graph.Married, wedIn(2015)), graphtest.Child("step", "", "stepbro"), graphtest.Child("mum", "lee", "half"),
		graphtest.Couple("mum", "lee", graph.LivingTogether), graphtest.Couple("kid", "hubby", graph.Married), graphtest.Child("mil", "", "hubby"), graphtest.Child("mil", "", "bil"),
		graphtest.Child("kid", "hubby", "baby"), graphtest.Couple("nan", "ex", graph.Married, wedIn(2000), graph.Event{Kind: graph.DivorcedEvent, On: graph.Year(2005)}),
		tie("f", "kid", "foster", graph.Foster), tie("a", "kid", "adopter", graph.Adoptive), tie("g", "kid", "guardian", graph.SpecialGuardianship),
		tie("d", "kid", "donor", graph.Donor), tie("c", "kid", "carer", graph.RaisedBy), tie("s", "kid", "surro", graph.Surrogate),
	)
}

func TestThreeWaysToSayIt(t *testing.T) {
	f := large()
	for who, want := range map[graph.ID][3]string{
		"mum": {"mum", "mother", "mum"}, "nan": {"mum’s mum", "maternal grandmother", "nan"}, "gran": {"dad’s mum", "paternal grandmother", "nan"},
		"halfaunt": {"mum’s half-sister", "maternal half-aunt", "auntie"}, "uncle": {"mum’s brother", "maternal uncle", "uncle"}, "kelly": {"mum’s brother’s wife", "maternal aunt by marriage", "auntie"},
		"kellyson": {"uncle’s stepson", "uncle’s stepson", "uncle’s stepson"}, "step": {"stepmum", "stepmother", "stepmum"}, "stepbro": {"stepbrother", "paternal stepbrother", "brother"},
		"half": {"half-brother", "maternal half-brother", "brother"}, "great": {"mum’s nan", "maternal great-grandmother", "great-nan"},
		"greataunt": {"mum’s aunt", "maternal great-aunt", "auntie"}, "mumscousin": {"mum’s cousin", "maternal first cousin once removed", "cousin"},
		"second": {"second cousin", "maternal second cousin", "cousin"}, "cousinson": {"cousin’s son", "maternal first cousin once removed", "cousin"},
		"hubby": {"husband", "husband", "husband"}, "mil": {"mother-in-law", "mother-in-law", "mother-in-law"}, "bil": {"brother-in-law", "brother-in-law", "brother-in-law"},
		"baby": {"daughter", "daughter", "daughter"}, "lee": {"mum’s partner", "mother’s partner", "mum’s partner"}, "ex": {"mum’s mum’s ex-husband", "former maternal step-grandfather", "nan’s ex-husband"},
		"foster": {"foster mum", "foster mother", "foster mum"}, "adopter": {"adoptive dad", "adoptive father", "dad"}, "guardian": {"special guardian", "special guardian", "guardian"},
		"donor": {"donor dad", "donor", "donor"}, "carer": {"carer", "carer", "carer"}, "surro": {"surrogate mum", "surrogate", "surrogate"},
	} {
		for i, r := range kin.Registers() {
			if got := say(f, "kid", who, r); !slices.Contains(got, want[i]) {
				t.Errorf("%s, %s: %q, want %q", who, r, got, want[i])
			}
		}
	}
}

func TestEveryTermHasAWordInEachRegister(t *testing.T) {
	for _, term := range kin.Terms() {
		for _, r := range kin.Registers() {
			for i, w := range kin.Words(term, r) {
				if w == "" {
					t.Errorf("%s has no word for %s in the %s register", [...]string{"a woman", "a man", "anybody"}[i], term, r)
				}
			}
		}
	}
}

func TestMarriedCousinsAreRelatedTwice(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("a"), graphtest.Man("b"), graphtest.Man("old"), graphtest.Woman("x"), graphtest.Man("y"),
		graphtest.Child("old", "", "x"), graphtest.Child("old", "", "y"), graphtest.Child("x", "", "a"), graphtest.Child("y", "", "b"), graphtest.Couple("a", "b", graph.Married))
	got := say(f, "a", "b", kin.Formal)
	if !slices.Contains(got, "husband") || !slices.Contains(got, "maternal first cousin") {
		t.Errorf("he is %q", got)
	}
}

// mirror is what somebody is to whom the other is this.
var mirror = map[kin.Term]kin.Term{
	kin.Parent: kin.Child, kin.Grandparent: kin.Grandchild, kin.AuntUncle: kin.NieceNephew, kin.Sibling: kin.Sibling, kin.Cousin: kin.Cousin, kin.Partner: kin.Partner,
	kin.StepParent: kin.StepChild, kin.StepGrandparent: kin.StepGrandchild, kin.StepAuntUncle: kin.StepNieceNephew, kin.StepSibling: kin.StepSibling, kin.StepCousin: kin.StepCousin,
	kin.ParentInLaw: kin.ChildInLaw, kin.GrandparentInLaw: kin.GrandchildInLaw, kin.AuntUncleInLaw: kin.NieceNephewInLaw, kin.SiblingInLaw: kin.SiblingInLaw, kin.CousinInLaw: kin.CousinInLaw,
	kin.Guardian: kin.Ward, kin.Carer: kin.CaredFor, kin.DonorParent: kin.DonorChild, kin.SurrogateParent: kin.SurrogateChild, kin.Beyond: kin.Beyond,
}

func TestTermsTurnRound(t *testing.T) {
	for a, b := range mirror {
		mirror[b] = a
	}
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 18)
		a, b := two(t, f)
		ks, back := kin.Relate(f, a, b), kin.Relate(f, b, a)
		if k, ok := kin.Connect(f, a, b); ok {
			ks = append(ks, k)
		}
		if k, ok := kin.Connect(f, b, a); ok {
			back = append(back, k)
		}
		var x, y []string
		for _, k := range ks {
			x = append(x, string(k.Term()))
		}
		for _, k := range back {
			y = append(y, string(mirror[k.Term()]))
		}
		slices.Sort(x)
		slices.Sort(y)
		if !slices.Equal(x, y) {
			t.Fatalf("%s is %q to %s, who is, turned round, %q", b, x, a, y)
		}
	})
}

func two(t *rapid.T, f *graph.Family) (a, b graph.ID) {
	var ids []graph.ID
	for p := range graph.All[graph.Person](f) {
		ids = append(ids, p.ID)
	}
	return rapid.SampledFrom(ids).Draw(t, "a"), rapid.SampledFrom(ids).Draw(t, "b")
}

// swapped are the words that change with somebody's sex, longest first.
var swapped = strings.NewReplacer(pairs(
	[]string{"auntie or uncle", "aunt or uncle", "niece or nephew", "nan or grandad", "step-niece or step-nephew", "step-aunt or step-uncle", "brother or sister", "half-brother or half-sister", "stepbrother or stepsister", "husband or wife",
		"great-aunt or great-uncle", "great-great-aunt or great-great-uncle", "great-great-great-aunt or great-great-great-uncle", "great-niece or great-nephew", "great-great-niece or great-great-nephew",
		"great-great-great-niece or great-great-great-nephew", "great-nan or grandad", "great-great-nan or grandad", "great-great-great-nan or grandad"},
	"mother", "father", "mum", "dad", "daughter", "son", "sister", "brother", "auntie", "uncle", "aunt", "uncle", "niece", "nephew", "husband", "wife", "maternal", "paternal", "nan", "grandad",
	"girl looked after", "boy looked after")...)

// pairs lists what stays, then what turns into each other.
func pairs(stay []string, swap ...string) []string {
	var out []string
	for _, s := range stay {
		out = append(out, s, s)
	}
	for i := 0; i < len(swap); i += 2 {
		out = append(out, swap[i], swap[i+1], swap[i+1], swap[i])
	}
	return out
}

func TestSwappingEverybodysSexSwapsTheWordsAndNothingElse(t *testing.T) {
	other := map[graph.Shown]graph.Shown{graph.Male: graph.Female, graph.Female: graph.Male}
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 18)
		a, b := two(t, f)
		var turned []graph.Record
		for p := range graph.All[graph.Person](f) {
			if to, ok := other[p.Shown]; ok {
				p.Shown = to
			}
			turned = append(turned, p)
		}
		g, err := f.Apply(graph.Put(f, "", turned...))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range kin.Registers() {
			there, here := say(f, a, b, r), say(g, a, b, r)
			if len(there) != len(here) {
				t.Fatalf("%q and %q", there, here)
			}
			for i := range there {
				if got, want := here[i], swapped.Replace(there[i]); strings.ReplaceAll(got, "auntie", "aunt") != strings.ReplaceAll(want, "auntie", "aunt") { // both are uncle’s
					t.Fatalf("%s: %q turned into %q, want %q", r, there[i], got, want)
				}
			}
		}
	})
}
