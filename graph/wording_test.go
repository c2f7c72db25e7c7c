package graph_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
)

func TestAKinderWordIsOfferedForAWordThatHurts(t *testing.T) {
	for text, want := range map[string]string{
		"She refused twice.":                        "said no",
		"He absconded from his last PLACEMENT":      "ran away",
		"Hard to reach since March":                 "not reached",
		"contact on Sundays":                        "family time",
		"The siblings’ school":                      "brothers and sisters",
		"Mae’r lleoliad yn y dre":                   "cartref",
		"He is a looked-after child, hard to place": "in care",
	} {
		var all []string
		for _, g := range graph.Gentle(text) {
			all = append(all, g.Better)
		}
		if !strings.Contains(strings.Join(all, " "), want) {
			t.Errorf("%q: offered %q, not %q", text, all, want)
		}
	}
}

func TestPlainWordsAreLeftInPeace(t *testing.T) {
	for _, text := range []string{"", "Loves football and her nan.", "Her contact details are on file", "a DNA test", "replacement bus", "She said no, kindly"} {
		if got := graph.Gentle(text); len(got) > 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAHintIsAboutWordsThatWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text") + " " + rapid.SampledFrom([]string{"refused", "sibling", "LAC", "hard to reach"}).Draw(t, "word") + " " + rapid.String().Draw(t, "more")
		for _, g := range graph.Gentle(text) {
			if g.Better == "" || !strings.Contains(strings.Join(strings.Fields(text), " "), strings.Fields(g.Said)[0]) {
				t.Fatalf("%q is not in %q", g.Said, text)
			}
		}
	})
}

func TestNoWordingOffersAWordThatHasOneItself(t *testing.T) {
	for _, k := range graph.Wordings() {
		if got := graph.Gentle(k.Better); len(got) > 0 {
			t.Errorf("%q is offered, and for that %q", k.Better, got[0].Better)
		}
		for _, s := range k.Said {
			if got := graph.Gentle(strings.ReplaceAll(s, "~", "")); len(got) == 0 {
				t.Errorf("%q is not found", s)
			}
		}
	}
}

func TestTheWordsOfAnOrganisationComeFirst(t *testing.T) {
	own := []graph.Kinder{{Said: []string{"placement~"}, Better: "where they live"}, {Said: []string{"service user~"}, Better: "people"}}
	for text, want := range map[string]string{"Her placements": "where they live", "Service users, she said": "people", "a sibling": "“brothers and sisters”, or their names"} {
		if got := graph.Gentle(text, own...); len(got) != 1 || got[0].Better != want {
			t.Errorf("%q: %+v, want %q", text, got, want)
		}
	}
}
