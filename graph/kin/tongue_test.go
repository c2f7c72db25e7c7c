package kin_test

import (
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
	"kinweave/graph/language"
)

// TestAWayWithoutAWordIsSaidInWelshAllTheSame, what is owned before its owner.
func TestAWayWithoutAWordIsSaidInWelshAllTheSame(t *testing.T) {
	f := large()
	for r := range graph.All[graph.Person](f) {
		for _, k := range kin.Relate(f, "kid", r.ID) {
			words := kin.In(language.Welsh, f, k, today)
			if words == "" || strings.Contains(words, "’s ") || strings.Contains(words, "cousin") || strings.Contains(words, "uncle") || strings.Contains(words, "brother") {
				t.Errorf("%s: %q", r.ID, words)
			}
		}
	}
}

// TestUnclesHaveTheirOwnWords: mum’s brother is no dad’s brother in Urdu, Bengali, Arabic and Polish, and an
// elder brother of dad’s no younger one in Urdu. The English stands beside.
func TestUnclesHaveTheirOwnWords(t *testing.T) {
	born := func(id graph.ID, shown graph.Shown, year int) graphtest.Part {
		return graphtest.With(graph.Person{ID: id, Shown: shown, Birth: graph.Year(year)})
	}
	f := graphtest.Family(graphtest.Child("mum", "dad", "kid"), graphtest.Child("nani", "nana", "mum"), graphtest.Child("nani", "nana", "mama"), graphtest.Child("dadi", "dada", "dad"), graphtest.Child("dadi", "dada", "taya"), graphtest.Child("dadi", "dada", "chacha"),
		born("mum", graph.Female, 1990), born("dad", graph.Male, 1988), born("mama", graph.Male, 1992), born("taya", graph.Male, 1980), born("chacha", graph.Male, 1995), born("nani", graph.Female, 1960))
	for _, c := range []struct {
		in   language.Language
		who  graph.ID
		want string
	}{{language.Urdu, "mama", "ماموں"}, {language.Urdu, "taya", "تایا"}, {language.Urdu, "chacha", "چچا"}, {language.Urdu, "nani", "نانی"},
		{language.Bengali, "mama", "মামা"}, {language.Arabic, "mama", "خال"}, {language.Arabic, "taya", "عم"}, {language.Polish, "mama", "wujek"}, {language.Polish, "chacha", "stryj"}, {language.Romanian, "taya", "unchi"}} {
		k := kin.Relate(f, "kid", c.who)[0]
		if got, want := kin.In(c.in, f, k, today), c.want+" ("+kin.Word(f, k, today)+")"; got != want {
			t.Errorf("%s, %s: %q, want %q", c.in, c.who, got, want)
		}
	}
}
