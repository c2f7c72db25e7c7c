package assets_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/storage/exchange"
)

var today = graph.Exact(2026, 11, 21)

// read opens an example as the program does.
func read(t *testing.T, name string) *graph.Family {
	t.Helper()
	for _, e := range assets.Examples() {
		if e.Name != name {
			continue
		}
		records, _, err := exchange.ReadJSON(bytes.NewReader(e.JSON()))
		if err != nil {
			t.Fatal(err)
		}
		f, err := graph.New(records...)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	t.Fatalf("no example is called %q", name)
	return nil
}

func branches(c search.Coverage) []string {
	var out []string
	for _, b := range c.Branches {
		out = append(out, b.Words)
	}
	return out
}

func TestEachOfTheFourHasFourBranchesAndNobodyIsCountedTwice(t *testing.T) {
	f := read(t, "rahman-nowak")
	for _, child := range f.Case().Children {
		c := search.Cover(f, child, today, search.Settings{})
		for _, want := range []string{"mum’s mum’s side", "mum’s dad’s side", "dad’s mum’s side", "dad’s dad’s side"} {
			if !slices.Contains(branches(c), want) {
				t.Errorf("%s: no %q among %q", child, want, branches(c))
			}
		}
		if c.Total.Mapped != 44 { // forty-five, and the child herself
			t.Errorf("%s: %d people are mapped", child, c.Total.Mapped)
		}
	}
}

func TestTheTwinsHaveOneFamilyOnBothSides(t *testing.T) {
	f := read(t, "rahman-nowak")
	of := func(child graph.ID, words string) []graph.ID {
		for _, b := range search.Cover(f, child, today, search.Settings{}).Branches {
			if b.Words == words {
				return b.People
			}
		}
		return nil
	}
	both := func(child graph.ID) (n int) {
		mums := of(child, "mum’s dad’s side")
		for _, id := range of(child, "dad’s dad’s side") {
			if slices.Contains(mums, id) {
				n++
			}
		}
		return n
	}
	if n := both("safa"); n == 0 {
		t.Error("the brothers’ family stands on one side only")
	}
	if n := both("zosia"); n != 0 {
		t.Errorf("Zosia’s two sides share %d people", n)
	}
}

func TestUncleDannyIsMappedAndInNoBranch(t *testing.T) {
	c := search.Cover(read(t, "rhys"), "rhys", today, search.Settings{})
	if !slices.Equal(c.NotPlaced, []graph.ID{"danny"}) {
		t.Errorf("not placed yet: %v", c.NotPlaced)
	}
	for _, b := range c.Branches {
		if slices.Contains(b.People, "danny") {
			t.Errorf("he stands in %s", b.Words)
		}
	}
	if c.Total.Mapped != 115 { // not Rhys, not the stillborn twin, not the three behind the lock
		t.Errorf("%d people are mapped, want 115", c.Total.Mapped)
	}
}

func TestKwabenaComesFirstAndTheRowSaysWhy(t *testing.T) {
	options := search.Carers(read(t, "rhys"), "rhys", today).Live.Options()
	if len(options) == 0 || options[0].People[0].ID != "kwabena" {
		t.Fatalf("first of %d options is not Kwabena", len(options))
	}
	for _, want := range []string{"Agreed to be assessed", "important", "lived with"} {
		if !strings.Contains(options[0].Why, want) {
			t.Errorf("%q does not say %q", options[0].Why, want)
		}
	}
	if strings.Contains(options[0].Why, "step") && !strings.Contains(options[0].Why, "steps away") {
		t.Errorf("a former step-parent is called one: %q", options[0].Why)
	}
}

func TestTheAdoptersAreOnNoList(t *testing.T) {
	f := read(t, "rhys")
	screen := search.Carers(f, "rhys", today)
	for _, list := range []search.List{screen.Live, screen.Help} {
		for _, row := range slices.Concat(list.Possible, list.NotAsked, list.NotConsidered) {
			for _, who := range row.People {
				if strings.HasPrefix(string(who.ID), "adopt") {
					t.Errorf("%s stands on a list of Rhys’s people", who.ID)
				}
			}
		}
	}
	for _, id := range search.Grow(f, "rhys", graph.Exact(2026, 3, 31), today).After.People {
		if strings.HasPrefix(string(id), "adopt") {
			t.Errorf("%s is counted in his network", id)
		}
	}
}

func TestTheNetworkGrewFromFiveInMarchToTwentyThreeInNovember(t *testing.T) {
	g := search.Grow(read(t, "rhys"), "rhys", graph.Exact(2026, 3, 31), today)
	if g.Before.N() != 5 || g.After.N() != 23 {
		t.Errorf("%d before and %d now, by the rule: %s", g.Before.N(), g.After.N(), g.Rule)
	}
	if len(g.New) != 18 || len(g.Gone) != 0 {
		t.Errorf("%d are new and %d are gone", len(g.New), len(g.Gone))
	}
}

func TestTheUncleWhoOffersAHomeIsZosiasFirstOption(t *testing.T) {
	f := read(t, "rahman-nowak")
	for _, child := range f.Case().Children {
		if options := search.Carers(f, child, today).Live.Options(); len(options) == 0 || options[0].People[0].ID != "jamal" {
			t.Errorf("%s: the uncle who offers a home is not first", child)
		}
	}
}

func TestNoStatementIsMadeForAFamilyStillBeingAsked(t *testing.T) {
	for name, child := range map[string]graph.ID{"rahman-nowak": "zosia", "rhys": "rhys"} {
		if _, err := search.State(read(t, name), child, today); err == nil {
			t.Errorf("%s: a statement was made though people have neither an answer nor a reason", name)
		}
	}
}
