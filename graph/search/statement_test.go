package search_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

func TestNoStatementIsMadeWhileSomebodyInReachWasNeverAsked(t *testing.T) {
	f := graphtest.Example(t, "amara")
	_, err := search.State(f, "amara", today)
	var open *search.Unanswered
	if !errors.As(err, &open) || !slices.Equal(open.People, []graph.ID{"folake"}) {
		t.Fatalf("got %v, %+v", err, open)
	}
	if strings.Contains(err.Error(), "Folake") {
		t.Error("the error names somebody")
	}
	c, err := graph.LogAsk(f, graph.Ask{Person: "folake", Child: "amara", State: graph.DoNotAsk, By: "M. Okoro", On: today, Words: "Not before the paternity test, on legal advice."})
	if err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	s, err := search.State(f, "amara", today)
	if err != nil {
		t.Fatal(err)
	}
	outcome := map[graph.ID]string{}
	for _, c := range slices.Concat(s.Live, s.Help) {
		if len(c.Dates) == 0 && !c.ToFind {
			t.Errorf("%s has no date", c.People[0].ID)
		}
		outcome[c.People[0].ID] = c.Outcome
	}
	for who, want := range map[graph.ID]string{"maureen": "offered a home", "kelly": "maybe", "jean": "said no", "sue": "have not heard back", "pat": "will help",
		"folake": "not being considered: Not before the paternity test", "lee": "not being considered: A court order", "dayo": "not found yet, so not asked"} {
		if !strings.HasPrefix(outcome[who], want) {
			t.Errorf("%s: %q, want %q", who, outcome[who], want)
		}
	}
	gaps := strings.Join(s.Gaps, "\n")
	for _, want := range []string{"Dad’s side is explored to 0 %", "Dad’s mum’s side has not been explored", "no entry in the search log", "Dayo (perhaps dad) has not been found"} {
		if !strings.Contains(gaps, want) {
			t.Errorf("the gaps do not say %q:\n%s", want, gaps)
		}
	}
}

func TestAReasonThatNobodyWroteDownStopsTheStatement(t *testing.T) {
	f := graphtest.Example(t, "amara")
	f = graphtest.Put(t, f, graph.Ask{ID: "ask-folake-1", Person: "folake", State: graph.DoNotAsk}) // brought in from elsewhere, without a reason
	var open *search.Unanswered
	if _, err := search.State(f, "amara", today); !errors.As(err, &open) || !slices.Equal(open.People, []graph.ID{"folake"}) {
		t.Errorf("got %v", err)
	}
	f = graphtest.Put(t, f, graph.Ask{ID: "ask-folake-1", Person: "folake", State: graph.AskedWaiting, By: "R. Shah", On: today})
	if _, err := search.State(f, "amara", today); err == nil {
		t.Error("who was asked today and has not answered counts as an answer")
	}
}

func TestAmarasNetworkBeforeAndAfter(t *testing.T) {
	g := search.Grow(graphtest.Example(t, "amara"), "amara", graph.Exact(2026, 3, 1), today)
	if !slices.Equal(g.Before.People, []graph.ID{"dawn", "maureen"}) || !slices.Equal(g.After.People, []graph.ID{"dawn", "frank", "jean", "kelly", "maureen", "pat", "steph"}) {
		t.Errorf("before %v, after %v", g.Before.People, g.After.People)
	}
	if len(g.New) != 5 || len(g.Gone) != 0 || !strings.Contains(g.Rule, "twelve months") {
		t.Errorf("new %v, gone %v", g.New, g.Gone)
	}
	for _, split := range [][]graph.Count{g.After.BySide, g.After.ByQuestion, g.After.ByContact} {
		sum := 0
		for _, c := range split {
			sum += c.N
		}
		if sum != g.After.N() {
			t.Errorf("%v does not add up to %d", split, g.After.N())
		}
	}
	if !slices.Contains(g.After.BySide, graph.Count{Of: "mum’s side", N: 6}) || !slices.Contains(g.After.ByQuestion, graph.Count{Of: "important", N: 3}) {
		t.Errorf("%v, %v", g.After.BySide, g.After.ByQuestion)
	}
}
