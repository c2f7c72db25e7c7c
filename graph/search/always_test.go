package search_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

// Whatever the family: nobody is lost from a list and nobody stands in it twice, the places run
// from one without a gap, the dead and children are on none, and no count is larger than the family.
func TestEveryAdultStandsOnceAndNoCountIsLargerThanTheFamily(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 40)
		s := search.Carers(f, "p001", today)
		for _, l := range []search.List{s.Live, s.Help} {
			seen := map[graph.ID]bool{}
			for _, r := range whole(l) {
				for _, p := range r.People {
					who, _ := graph.Get[graph.Person](f, p.ID)
					age, known := graph.AgeAt(who, today)
					if seen[p.ID] || p.ID == "p001" || who.Dead() || known && (age < 18 || age >= 110) {
						t.Fatalf("%s should not stand here, or not twice", p.ID)
					}
					seen[p.ID] = true
				}
			}
			for i, r := range l.Options() {
				if r.Place != i+1 {
					t.Fatalf("place %d is called %d", i+1, r.Place)
				}
			}
		}
		onLive := map[graph.ID]bool{}
		for _, r := range whole(s.Live) {
			for _, p := range r.People {
				onLive[p.ID] = true
			}
		}
		if n := len(onLive) + s.Left.Died + s.Left.Under18 + s.Left.AtHome + s.Left.Working + s.Left.Locked; n != f.Len(graph.KindPerson)-1 {
			t.Fatalf("%d of %d people are accounted for", n, f.Len(graph.KindPerson)-1)
		}
		c := search.Cover(f, "p001", today, search.Settings{Most: 1000})
		placed := map[graph.ID]bool{}
		for _, b := range c.Branches {
			for _, id := range b.People {
				placed[id] = true
			}
			if b.Closed > b.Slots || b.Located > b.Adults || b.Adults > b.Mapped || b.Answered > b.Asked || b.StillHappening > b.InPlan {
				t.Fatalf("%s: %+v", b.Words, b.Counts)
			}
		}
		if c.Total.Mapped+len(c.Locked) != f.Len(graph.KindPerson)-1 {
			t.Fatalf("%d and %d locked of %d are mapped", c.Total.Mapped, len(c.Locked), f.Len(graph.KindPerson)-1)
		}
		for _, id := range slices.Concat(c.NotPlaced, c.Further, c.Locked) {
			if placed[id] {
				t.Fatalf("%s is placed and not placed", id)
			}
		}
		for _, q := range c.Frontier {
			if q.Words == "" || len(q.Questions) == 0 || q.Ask == "p001" {
				t.Fatalf("a question without words: %+v", q)
			}
		}
	})
}

func TestTheSameFamilyGivesTheSameAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 30)
		again, err := graph.New(slices.Collect(f.Records())...) // the same records, and nothing remembered
		if err != nil {
			t.Fatal(err)
		}
		if order(f, "p001") != order(again, "p001") {
			t.Fatal("two readings of one family differ")
		}
	})
}

func TestTwoPossibleFathersHaveASideEach(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("mum"), graphtest.Man("Tom"), graphtest.Man("Raj"), graphtest.Born("kid", 2018), graphtest.Woman("Raj's sister"),
		graphtest.Child("gran", "grandad", "Raj"), graphtest.Child("gran", "grandad", "Raj's sister"), graphtest.For("kid"),
		graphtest.With(graph.Union{ID: "mt", Partners: []graph.ID{"mum", "Tom"}, Kind: graph.Brief}), graphtest.With(graph.Union{ID: "mr", Partners: []graph.ID{"mum", "Raj"}, Kind: graph.Brief}),
		graphtest.With(graph.Parentage{ID: "a", Child: "kid", Union: "mt", Kind: graph.ByBirth, Certainty: graph.Claimed, Unsure: []graph.ID{"Tom"}}),
		graphtest.With(graph.Parentage{ID: "b", Child: "kid", Union: "mr", Kind: graph.ByBirth, Certainty: graph.Claimed, Unsure: []graph.ID{"Raj"}}))
	c := search.Cover(f, "kid", today, search.Settings{})
	var bars []string
	for _, b := range c.Bars {
		bars = append(bars, b.Words)
	}
	if !slices.Equal(bars[:3], []string{"mum’s side", "Tom’s side", "Raj’s side"}) {
		t.Errorf("the bars are %q", bars)
	}
	if r := find(t, search.Carers(f, "kid", today).Live.NotAsked, "Raj's sister"); !slices.Equal(r.Sides, []string{"Raj’s side"}) || r.Keys[3].Words != "relative by blood, if a parentage is confirmed" {
		t.Errorf("Raj's sister stands on %q by %q", r.Sides, r.Keys[3].Words)
	}
}

func TestAStepFamilyIsOneOfTheChildsOwnLifetime(t *testing.T) {
	before := graphtest.Family(graphtest.Born("kid", 2018), graphtest.Child("mum", "dad", "kid"), graphtest.Couple("mum", "ex", graph.Married,
		graph.Event{Kind: graph.MarriedEvent, On: graph.Year(2010)}, graph.Event{Kind: graph.DivorcedEvent, On: graph.Year(2014)}),
		graphtest.Couple("mum", "step", graph.Married, graph.Event{Kind: graph.MarriedEvent, On: graph.Year(2019)}, graph.Event{Kind: graph.DivorcedEvent, On: graph.Year(2024)}), graphtest.For("kid"))
	c := search.Cover(before, "kid", today, search.Settings{})
	branchOf(t, c, "step-family: step") // once in the child's life
	for _, b := range c.Branches {
		if b.Head == "ex" {
			t.Error("somebody who had parted from mum before the birth made a step-family")
		}
	}
}
