package search_test

import (
	"slices"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

func whole(l search.List) []search.Row { return slices.Concat(l.Possible, l.NotAsked, l.NotConsidered) }

func has(rows []search.Row, id graph.ID) bool {
	return slices.ContainsFunc(rows, func(r search.Row) bool {
		return slices.ContainsFunc(r.People, func(w search.Who) bool { return w.ID == id })
	})
}

func TestOneUncleOffersAHomeToTheRahmanNowakChildren(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for _, child := range f.Case().Children {
		s := search.Carers(f, child, today)
		first := s.Live.Options()[0]
		if first.People[0].How != "mum’s brother" || first.Answer != "offered a home" {
			t.Errorf("%s: first stands %s, %s", child, first.People[0].How, first.Answer)
		}
		for _, r := range s.Live.Options()[1:] {
			if r.Answer == "offered a home" {
				t.Errorf("%s: a second home is offered", child)
			}
		}
		if c := search.Cover(f, child, today, search.Settings{}); c.Total.Mapped != 44 {
			t.Errorf("%s: 45 people, the child among them, and %d are counted", child, c.Total.Mapped)
		}
	}
}

func TestTheTwinsGrandfathersSidesOverlapAndAreCountedOnce(t *testing.T) {
	c := search.Cover(graphtest.Example(t, "rahman-nowak"), "safa", today, search.Settings{})
	mf, ff := branchOf(t, c, "mum’s dad’s side"), branchOf(t, c, "dad’s dad’s side")
	both := 0
	for _, id := range mf.People {
		if slices.Contains(ff.People, id) {
			both++
		}
	}
	if both == 0 {
		t.Error("two brothers are grandfathers, and their sides have nobody in common")
	}
	branchOf(t, c, "mum’s mum’s side")
	branchOf(t, c, "dad’s mum’s side")
	branchOf(t, search.Cover(graphtest.Example(t, "rahman-nowak"), "zosia", today, search.Settings{}), "dad’s mum’s side")
}

func TestKwabenaStandsNearTheTopForRhys(t *testing.T) {
	s := search.Carers(graphtest.Example(t, "rhys"), "rhys", today)
	r := find(t, s.Live.Possible, "kwabena")
	if r.Place != 1 || r.Keys[3].Words != "wider family" || r.Why == "" {
		t.Errorf("Kwabena has place %d, by %v", r.Place, r.Keys)
	}
}

func TestNobodyLooksBehindAnAdoption(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	s, c := search.Carers(f, "rhys", today), search.Cover(f, "rhys", today, search.Settings{Most: 1000})
	if len(c.Locked) == 0 || s.Left.Locked == 0 {
		t.Fatalf("nobody is locked: %v", c.Locked)
	}
	for _, id := range c.Locked {
		if has(whole(s.Live), id) || has(whole(s.Help), id) || has(s.Next, id) || slices.ContainsFunc(c.Frontier, func(q search.Question) bool { return q.Person == id || q.Ask == id }) {
			t.Errorf("%s is in a list", id)
		}
		for _, b := range c.Branches {
			if slices.Contains(b.People, id) {
				t.Errorf("%s is in %s", id, b.Words)
			}
		}
	}
}

func TestUncleDannyIsInTheTray(t *testing.T) {
	c := search.Cover(graphtest.Example(t, "rhys"), "rhys", today, search.Settings{})
	if len(c.NotPlaced) != 1 {
		t.Fatalf("not placed are %v", c.NotPlaced)
	}
	for _, b := range c.Branches {
		if slices.Contains(b.People, c.NotPlaced[0]) {
			t.Errorf("he is in %s", b.Words)
		}
	}
}

func TestRhyssNetworkGrewFromFiveToTwentyThree(t *testing.T) {
	g := search.Grow(graphtest.Example(t, "rhys"), "rhys", graph.Exact(2026, 3, 31), today)
	if g.Before.N() != 5 || g.After.N() != 23 {
		t.Errorf("%d and %d", g.Before.N(), g.After.N())
	}
}

// A home has one answer: nobody's partner stands on the list as a home of their own.
func TestNoCoupleOfOneHomeStandsInTwoRows(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := graphtest.Example(t, name)
		s := search.Carers(f, f.Case().Children[0], today)
		for _, l := range []search.List{s.Live, s.Help} {
			seen := map[graph.ID]bool{}
			for _, r := range whole(l) {
				for _, p := range r.People {
					if seen[p.ID] {
						t.Errorf("%s: %s stands in two rows", name, p.ID)
					}
					seen[p.ID] = true
				}
			}
		}
		if name == "rahman-nowak" && (has(whole(s.Live), "marcin") || has(whole(s.Live), "faisal")) {
			t.Error("his wife spoke for them both, and he is on the list of homes alone")
		}
	}
}
