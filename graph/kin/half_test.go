package kin_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

func TestWhoSharesOneCarerIsNoHalfOfAnything(t *testing.T) {
	for kind, want := range map[graph.ParentageKind]string{
		graph.ByBirth: "half-sister", graph.Donor: "donor half-sister", graph.SpecialGuardianship: "guardian sister", graph.Foster: "foster sister",
	} {
		f := graphtest.Family(graphtest.Woman("Ann"), graphtest.Man("Bob"), graphtest.Man("Col"), graphtest.Woman("kid"), graphtest.Woman("other"),
			graphtest.Couple("Ann", "Bob", graph.Married), graphtest.Couple("Ann", "Col", graph.Married),
			graphtest.Child("Ann", "Bob", "kid"), graphtest.Parented("Ann", "Col", "other", kind))
		if got := kin.Word(f, kin.Relate(f, "kid", "other")[0], today); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}
