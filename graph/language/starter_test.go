package language_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph/language"
)

// TestAStarterHasWhatAFamilyReads, the same sentences in each, with the same places for names.
func TestAStarterHasWhatAFamilyReads(t *testing.T) {
	family := []string{"Family map", "As at %s", "page %d of %d", "This map shows what we know. Tell us what is wrong.", "not known yet",
		"man or boy", "woman or girl", "married (m)", "divorced (d), dissolved (diss)", "child by birth", "adopted (A)", "live together",
		"November", "before %s", "What the signs mean", "Confidential. This copy is for %s. Please do not copy it or pass it on."}
	for _, l := range language.Languages() {
		if !l.Starter() {
			continue
		}
		for _, s := range family {
			if !l.Has(s) {
				t.Errorf("%s: nothing for %q", l, s)
			}
		}
		for s := range language.Sentences(l) {
			if got, want := verbs(l.Say(s)), verbs(s); !slices.Equal(got, want) {
				t.Errorf("%s: %q takes %v, its translation %v", l, s, want, got)
			}
			for _, other := range language.Languages() {
				if other.Starter() && !other.Has(s) {
					t.Errorf("%s has %q and %s has not", l, s, other)
				}
			}
		}
		if c := l.Check(); !strings.Contains(c, "Check with an interpreter") || c == "Check with an interpreter" {
			t.Errorf("%s: a print asks for an interpreter in both languages, not %q", l, c)
		}
	}
	for _, l := range language.Full() {
		if l.Starter() || l.Check() != "" {
			t.Errorf("%s is complete", l)
		}
	}
}

func TestADateIsWrittenAsTheLanguageHasIt(t *testing.T) {
	for _, c := range []struct {
		in   language.Language
		want string
	}{{language.English, "before May 1990"}, {language.Welsh, "cyn Mai 1990"}, {language.Polish, "przed maja 1990"}, {language.Bengali, "মে 1990-এর আগে"}} {
		if got := c.in.Date("before May 1990"); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
	if got := language.Welsh.Date("between March 2001 and 2003"); got != "rhwng Mawrth 2001 a 2003" {
		t.Error(got)
	}
}
