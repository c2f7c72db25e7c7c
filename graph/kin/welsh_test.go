package kin_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/kin"
)

func TestGrandparentsAreCalledAsInNorthOrSouth(t *testing.T) {
	f := large()
	for who, want := range map[graph.ID][2]string{
		"nan": {"nain", "mam-gu"}, "grandad": {"taid", "tad-cu"}, "great": {"hen nain", "hen fam-gu"}, "uncle": {"ewythr", "wncwl"}, "greataunt": {"hen fodryb", "hen fodryb"},
		"half": {"hanner brawd", "hanner brawd"}, "step": {"llysfam", "llysfam"}, "mum": {"mam", "mam"}, "cousin": {"cyfnither", "cyfnither"},
		"foster": {"", ""}, "lee": {"", ""}, "second": {"", ""}, // no sure word: another language stands
	} {
		for i, region := range []kin.Region{kin.North, kin.South} {
			if got, ok := kin.InWelsh(f, kin.Relate(f, "kid", who)[0], region, today); got != want[i] || ok != (got != "") {
				t.Errorf("%s in the %s: %q, want %q", who, region, got, want[i])
			}
		}
	}
}
