package graph_test

import (
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// TestTwoHomesCloseUpOverOneThatIsHidden: a year that nobody accounts for asks where the child was.
func TestTwoHomesCloseUpOverOneThatIsHidden(t *testing.T) {
	at := func(id, home graph.ID, from, to int) graphtest.Part {
		s := graph.Stay{ID: id, Person: "kid", Household: home, From: graph.Year(from)}
		if to > 0 {
			s.To = graph.Year(to)
		}
		return graphtest.With(s)
	}
	f := home(graphtest.With(graph.Household{ID: "h1", Name: "The yellow house", Layer: graph.ChildOK}), graphtest.With(graph.Household{ID: "h2", Kind: graph.Refuge, Layer: graph.Coordinator}),
		graphtest.With(graph.Household{ID: "h3", Name: "The mill", Layer: graph.ChildOK}), at("s1", "h1", 2014, 2019), at("s2", "h2", 2019, 2021), at("s3", "h3", 2021, 0))
	for _, a := range []graph.Audience{{Name: graph.ForChild}, {Name: graph.AllInvited}, pack("dad"), {Name: graph.Partner}, {Name: graph.Court}} {
		all := said(t, graph.For(f, a, today))
		if strings.Contains(all, "2019") || !strings.Contains(all, "u003c2021") || !strings.Contains(all, "2014") {
			t.Errorf("%s: %s", a.Name, all)
		}
	}
	for _, a := range []graph.Audience{{Name: graph.Referrer}, {Name: graph.Supervision}} {
		if all := said(t, graph.For(f, a, today)); !strings.Contains(all, "2019") || strings.Contains(all, "u003c2021") {
			t.Errorf("%s sees all three homes and not when: %s", a.Name, all)
		}
	}
	bare := home(graphtest.With(graph.Household{ID: "h1", Name: "The yellow house", Layer: graph.ChildOK}), graphtest.With(graph.Household{ID: "h3", Name: "The mill", Layer: graph.ChildOK}),
		at("s1", "h1", 2014, 2019), at("s3", "h3", 2021, 0))
	if all := said(t, graph.For(bare, graph.Audience{Name: graph.ForChild}, today)); !strings.Contains(all, "2019") {
		t.Error("where nothing is hidden, a date is changed")
	}
}
