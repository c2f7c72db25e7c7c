package kin_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
	"kinweave/graph/language"
)

// household is a family with everybody whom a child is likely to live with, or to be asked about.
func household() *graph.Family {
	parts := []graphtest.Part{graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad", "sister"), graphtest.Child("mum", "dad", "brother"),
		graphtest.Child("mum", "ex", "half-sister"), graphtest.Child("other", "dad", "half-brother"),
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "mum's sister"), graphtest.Child("nan", "grandad", "mum's brother"),
		graphtest.Child("gran", "grandpa", "dad"), graphtest.Child("gran", "grandpa", "dad's sister"), graphtest.Child("gran", "grandpa", "dad's brother"),
		graphtest.Child("mum's sister", "", "cousin"), graphtest.Child("mum's sister", "", "girl cousin"), graphtest.Child("dad's brother's wife", "dad's brother", "dad's brother's son"),
		graphtest.Couple("mum", "stepdad", graph.Married), graphtest.Child("stepdad", "", "stepsister"), graphtest.Child("stepdad", "", "stepbrother"),
		graphtest.Couple("dad", "stepmum", graph.Married), graphtest.Couple("mum's sister", "her husband", graph.Married), graphtest.Couple("dad's brother's wife", "dad's brother", graph.Married),
		graphtest.Parented("foster mum", "foster dad", "kid", graph.Foster), graphtest.Parented("adopter", "second adopter", "ward", graph.Adoptive),
		graphtest.Child("sister", "", "niece"), graphtest.Child("sister", "", "nephew"), graphtest.Child("kid", "sweetheart", "son"), graphtest.Child("kid", "sweetheart", "daughter"), graphtest.Couple("kid", "sweetheart", graph.LivingTogether)}
	for _, w := range []string{"kid", "mum", "sister", "half-sister", "other", "nan", "mum's sister", "gran", "dad's sister", "girl cousin", "dad's brother's wife", "stepsister", "stepmum", "foster mum", "adopter", "niece", "daughter", "ward"} {
		parts = append(parts, graphtest.Woman(w))
	}
	for _, m := range []string{"dad", "brother", "ex", "half-brother", "grandad", "mum's brother", "grandpa", "dad's brother", "cousin", "dad's brother's son", "stepdad", "stepbrother", "her husband", "foster dad", "second adopter", "nephew", "sweetheart", "son"} {
		parts = append(parts, graphtest.Man(m))
	}
	return graphtest.Family(append(parts, graphtest.Born("dad", 1985), graphtest.Born("dad's brother", 1990))...)
}

var closest = []graph.ID{"mum", "dad", "sister", "brother", "half-sister", "half-brother", "nan", "grandad", "gran", "grandpa", "mum's sister", "mum's brother", "dad's sister", "dad's brother",
	"her husband", "dad's brother's wife", "cousin", "girl cousin", "dad's brother's son", "stepdad", "stepmum", "stepsister", "stepbrother", "foster mum", "foster dad", "niece", "nephew",
	"sweetheart", "son", "daughter"}

// TestTheClosestHaveAWordInEveryStarter, and those whom a language tells apart have two.
func TestTheClosestHaveAWordInEveryStarter(t *testing.T) {
	f := household()
	for _, l := range []language.Language{language.Polish, language.Romanian, language.Bengali, language.Urdu, language.Arabic} {
		word := map[graph.ID]string{}
		for _, who := range closest {
			ways := kin.Relate(f, "kid", who)
			if len(ways) == 0 {
				t.Fatalf("%s is no relative", who)
			}
			w, ok := kin.InStarter(l, f, ways[0], today)
			if !ok {
				t.Errorf("%s: no word for the %s", l, who)
			}
			word[who] = w
		}
		apart := [][2]graph.ID{{"mum", "dad"}, {"sister", "half-sister"}, {"brother", "half-brother"}, {"stepdad", "dad"}, {"foster mum", "mum"}}
		switch l {
		case language.Bengali, language.Urdu:
			apart = append(apart, [2]graph.ID{"nan", "gran"}, [2]graph.ID{"grandad", "grandpa"}, [2]graph.ID{"mum's sister", "dad's sister"}, [2]graph.ID{"mum's brother", "dad's brother"}, [2]graph.ID{"cousin", "dad's brother's son"})
		case language.Arabic:
			apart = append(apart, [2]graph.ID{"mum's sister", "dad's sister"}, [2]graph.ID{"mum's brother", "dad's brother"}, [2]graph.ID{"cousin", "dad's brother's son"})
		case language.Polish:
			apart = append(apart, [2]graph.ID{"mum's brother", "dad's brother"})
		}
		for _, p := range apart {
			if word[p[0]] == word[p[1]] {
				t.Errorf("%s: the %s and the %s are both %q", l, p[0], p[1], word[p[0]])
			}
		}
	}
	for who, want := range map[graph.ID]string{"adopter": "matka adopcyjna", "second adopter": "ojciec adopcyjny"} {
		if got, _ := kin.InStarter(language.Polish, f, kin.Relate(f, "ward", who)[0], today); got != want {
			t.Errorf("the %s is %q", who, got)
		}
	}
	ended := graphtest.Family(graphtest.Woman("kid"), graphtest.Man("ex"), graphtest.Couple("kid", "ex", graph.LivingTogether, graph.Event{Kind: graph.EndedEvent, On: graph.Year(2020)}))
	if w, ok := kin.InStarter(language.Polish, ended, kin.Relate(ended, "kid", "ex")[0], today); ok {
		t.Errorf("somebody who has left is still %q", w)
	}
}
