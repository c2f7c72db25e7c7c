package search_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

// twoAunts is a family with an aunt on each side: of Dad's parents nobody knows anything.
func twoAunts(t *testing.T, rs ...graph.Record) *graph.Family {
	f := graphtest.Family(graphtest.Born("kid", 2016), graphtest.Woman("mum"), graphtest.Man("dad"), graphtest.Child("mum", "dad", "kid"),
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "Ann"), graphtest.Child("gran", "", "dad"), graphtest.Child("gran", "", "Zoe"), graphtest.For("kid"))
	for _, id := range []graph.ID{"nan", "grandad", "mum", "Ann"} {
		for _, k := range search.SlotKinds {
			rs = append(rs, graph.Slot{ID: id + graph.ID(k), Person: id, Kind: k, State: graph.SlotComplete, By: "nan", On: monday})
		}
	}
	return graphtest.Put(t, f, rs...)
}

var monday = graph.Exact(2026, 11, 16)

func places(rows []search.Row, of ...string) []string {
	return slices.DeleteFunc(ids(rows), func(id string) bool { return !slices.Contains(of, id) })
}

func TestTheNextToAskIsWhoIsClearedThenWhoWasNamedThenTheGatekeeper(t *testing.T) {
	next := func(rs ...graph.Record) []string {
		return places(search.Carers(twoAunts(t, rs...), "kid", today).Next, "Ann", "Zoe")
	}
	if got := next(); !slices.Equal(got, []string{"Zoe", "Ann"}) {
		t.Errorf("Zoe could tell of a side that nobody knows, and the order is %v", got)
	}
	named := graph.Wish{ID: "w", Child: "kid", About: "Ann", Kind: graph.LikeToKnow}
	if got := next(named); !slices.Equal(got, []string{"Ann", "Zoe"}) {
		t.Errorf("the child named Ann, and the order is %v", got)
	}
	cleared := graph.Ask{ID: "a", Person: "Zoe", State: graph.Cleared, By: "M. Okoro", On: monday}
	if got := next(named, cleared); !slices.Equal(got, []string{"Zoe", "Ann"}) {
		t.Errorf("Zoe is cleared, and the order is %v", got)
	}
	asked := graph.Ask{ID: "b", Person: "Zoe", State: graph.Maybe, By: "R. Shah", On: today}
	if got := next(named, cleared, asked); !slices.Equal(got, []string{"Ann"}) {
		t.Errorf("Zoe was asked, and the order is %v", got)
	}
}

func TestLookingForDadIsWrittenDown(t *testing.T) {
	f := graphtest.Example(t, "amara")
	silent := func(f *graph.Family) bool {
		return strings.Contains(strings.Join(search.Cover(f, "amara", today, search.Settings{}).Uneven, " "), "no entry in the search log")
	}
	if !silent(f) || silent(graphtest.Put(t, f, graph.Search{ID: "s", Near: "dayo", Method: "case file", By: "R. Shah", On: monday})) {
		t.Error("whether anybody has looked for Dad is not said, or said wrongly")
	}
}

func TestAChainOfKeysIsShownForEveryPlace(t *testing.T) {
	want := []string{search.KeyAnswer, search.KeyNamed, search.KeyKnown, search.KeyLegal, search.KeySteps, search.KeyDistance, search.KeyName}
	for _, r := range search.Carers(graphtest.Example(t, "rhys"), "rhys", today).Live.Options() {
		var got []string
		for _, k := range r.Keys {
			if got = append(got, k.Name); k.Words == "" {
				t.Errorf("%s: %s without words", r.People[0].ID, k.Name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s stands by %q", r.People[0].ID, got)
		}
	}
}

func TestAWorkerAndTheFosterHomeAreNoFind(t *testing.T) {
	f := graphtest.Put(t, graphtest.Example(t, "amara"), graph.Person{ID: "ruth", Known: "Ruth", Living: graph.Alive, Role: "social worker"},
		graph.Tie{ID: "t", From: "ruth", To: "amara", Kind: graph.Worker}, graph.Person{ID: "carer", Known: "Moira", Living: graph.Alive},
		graph.Stay{ID: "s", Person: "carer", Household: "foster-home"})
	s := search.Carers(f, "amara", today)
	if has(whole(s.Live), "ruth") || has(whole(s.Help), "carer") || s.Left.Working != 2 {
		t.Errorf("left out as working: %d", s.Left.Working)
	}
}

func TestTheMeasuresOfADayCanBeKept(t *testing.T) {
	m := search.Cover(graphtest.Example(t, "amara"), "amara", today, search.Settings{}).Measures()
	if !slices.Contains(m, graph.Count{Of: "mum’s side: reached", N: 5}) || !slices.Contains(m, graph.Count{Of: "dad’s side: explored, per cent", N: 0}) {
		t.Errorf("the measures are %v", m)
	}
}
