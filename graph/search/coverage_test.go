package search_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

func branchOf(t testing.TB, c search.Coverage, words string) search.Branch {
	t.Helper()
	var all []string
	for _, b := range c.Branches {
		if b.Words == words {
			return b
		}
		all = append(all, b.Words)
	}
	t.Fatalf("no branch is called %q: there are %q", words, all)
	return search.Branch{}
}

func TestWhereNobodyHasLookedForAmara(t *testing.T) {
	c := search.Cover(graphtest.Example(t, "amara"), "amara", today, search.Settings{})
	for _, words := range []string{"dad’s mum’s side", "dad’s dad’s side"} {
		if b := branchOf(t, c, words); b.Closed != 0 || b.Slots == 0 {
			t.Errorf("%s is explored to %d of %d", words, b.Closed, b.Slots)
		}
	}
	mm, mf := branchOf(t, c, "mum’s mum’s side"), branchOf(t, c, "mum’s dad’s side")
	if mm.Closed == 0 || mm.Closed == mm.Slots {
		t.Errorf("mum's mum's side is not partly explored: %d of %d", mm.Closed, mm.Slots)
	}
	if !slices.Contains(mf.People, "maureen") || !slices.Contains(mf.States, graph.Slot{ID: "slot-alan-siblings", Person: "maureen", Kind: graph.SlotSiblings, State: graph.SlotPartly, By: "Nana Jean", On: graph.Exact(2026, 10, 2)}) {
		t.Errorf("of mum's dad's brothers and sisters one is known: %v", mf.States)
	}
	if len(c.Uneven) == 0 || !strings.HasPrefix(c.Uneven[0], "Dad’s side") {
		t.Errorf("the asymmetry flag says %q", c.Uneven)
	}
	var first []graph.ID
	for _, q := range c.Frontier[:3] {
		first = append(first, q.Person)
	}
	if !slices.Equal(first, []graph.ID{"dayo", "folake", "alan"}) {
		t.Errorf("the frontier begins with %v", first)
	}
	if got := c.Frontier[2].Words; got != "Ask Nana Jean: did Alan have other brothers or sisters?" {
		t.Errorf("about Alan: %q", got)
	}
	if c.Frontier[0].Ask != "dawn" || c.Frontier[1].Note == "" {
		t.Errorf("about Dayo and Folake: %+v", c.Frontier[:2])
	}
}

func TestTheBarsOfAmarasFamilySayItInWords(t *testing.T) {
	c := search.Cover(graphtest.Example(t, "amara"), "amara", today, search.Settings{})
	want := []string{"Mum’s side: 7 people, 5 reached.", "Dad’s side: 2 people, nobody reached yet.", "Brothers and sisters: 2 people, no living adult among them.",
		"Step-families: 1 person, nobody reached yet.", "Friends and community: 2 people, 1 reached."}
	for i, b := range c.Bars {
		if b.Sentence != want[i] {
			t.Errorf("got %q, want %q", b.Sentence, want[i])
		}
	}
	if c.Total.Mapped != 14 || len(c.NotPlaced)+len(c.Further) != 0 || c.Finding != "14 of 40 people named. It counts who is on the map, not what came of it." {
		t.Errorf("in all: %+v, %q", c.Total, c.Finding)
	}
}

func TestAlansBrothersAreAskedAboutByName(t *testing.T) {
	f := graphtest.Family(graphtest.Man("Alan"), graphtest.Woman("Jean"), graphtest.Child("Jean", "Alan", "mum"), graphtest.Woman("mum"), graphtest.Man("dad"),
		graphtest.Child("mum", "dad", "kid"), graphtest.Born("kid", 2017), graphtest.With(graph.Person{ID: "Alan", Known: "Alan", Shown: graph.Male, Living: graph.Died}), graphtest.For("kid"))
	c := search.Cover(f, "kid", today, search.Settings{Most: 100})
	for _, q := range c.Frontier {
		if q.Person == "Alan" {
			if q.Words != "Ask Jean: did Alan have brothers or sisters?" {
				t.Errorf("got %q", q.Words)
			}
			return
		}
	}
	t.Error("nobody asks about Alan")
}

func TestSomebodyNobodyHasPlacedCountsOnTheMapAndNowhereElse(t *testing.T) {
	f := graphtest.Example(t, "amara")
	before := search.Cover(f, "amara", today, search.Settings{})
	f = graphtest.Put(t, f, graph.Person{ID: "danny", Known: "Uncle Danny", Living: graph.Alive}, graph.Wish{ID: "w", Child: "amara", About: "danny", Kind: graph.LikeToKnow})
	after := search.Cover(f, "amara", today, search.Settings{})
	if !slices.Equal(after.NotPlaced, []graph.ID{"danny"}) || after.Total.Mapped != before.Total.Mapped+1 || after.Total.Slots != before.Total.Slots {
		t.Errorf("before %+v, after %+v, not placed %v", before.Total, after.Total, after.NotPlaced)
	}
	for i, b := range after.Branches {
		if b.Mapped != before.Branches[i].Mapped || b.Slots != before.Branches[i].Slots {
			t.Errorf("%s changed", b.Words)
		}
	}
}

func TestADecisionNotToLookClosesASlotAndAnAnswerMovesTheBar(t *testing.T) {
	f := graphtest.Example(t, "amara")
	dad := func(f *graph.Family) search.Bar { return search.Cover(f, "amara", today, search.Settings{}).Bars[1] }
	told := graphtest.Put(t, f, graph.Slot{ID: "s1", Person: "folake", Kind: graph.SlotChildren, State: graph.SlotNone, By: "Folake", On: today},
		graph.Slot{ID: "s2", Person: "dayo", Kind: graph.SlotParents, State: graph.SlotNotToAsk, Reason: "Not before the test.", By: "M. Okoro", On: today},
		graph.Ask{ID: "a", Person: "folake", State: graph.Maybe, By: "R. Shah", On: today, Override: "She rang."})
	if a, b := dad(f), dad(told); b.Closed != a.Closed+2 || b.Slots != a.Slots || b.Answered != 1 || b.Sentence != "Dad’s side: 2 people, 1 reached." {
		t.Errorf("before %+v, after %+v", a, b)
	}
	if c := search.Cover(told, "amara", graph.Exact(2026, 11, 1), search.Settings{}); c.Bars[1].Closed != 0 {
		t.Error("an answer of today counts three weeks ago")
	}
}

func TestAChildWithNobodyHasASideForEachParent(t *testing.T) {
	f, _ := graph.New(graph.Person{ID: "kid", Known: "Kai"}, graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid"}})
	c := search.Cover(f, "kid", today, search.Settings{})
	if c.Empty == "" || len(c.Bars) != 5 || c.Bars[0].Sentence != "Mum’s side: nobody on the map yet." || c.Bars[1].Slots != 12 {
		t.Errorf("%q %+v", c.Empty, c.Bars)
	}
	if len(c.Frontier) != 2 || c.Frontier[0].Questions[0] != "who is Kai’s mum?" {
		t.Errorf("the frontier is %+v", c.Frontier)
	}
}

func TestThePromisesThatAreKeptAreCountedInTheirOwnRhythm(t *testing.T) {
	f := graphtest.Put(t, graphtest.Example(t, "amara"), graph.Promise{ID: "p1", Who: "jean", Child: "amara", What: "Sunday dinner", Days: 7},
		graph.Promise{ID: "p2", Who: "kelly", Child: "amara", What: "A call", Days: 7})
	if c := search.Cover(f, "amara", today, search.Settings{}); c.Total.InPlan != 2 || c.Total.StillHappening != 1 {
		t.Errorf("in the plan %d, still happening %d", c.Total.InPlan, c.Total.StillHappening)
	}
	if c := search.Cover(f, "amara", graph.Exact(2026, 11, 30), search.Settings{}); c.Total.StillHappening != 0 {
		t.Error("two weeks without a Sunday dinner, and it still happens")
	}
}
