package graph_test

import (
	"errors"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func TestASearchIsLoggedWithWhoAndHowAndEndsWithWhatItFound(t *testing.T) {
	f := graphtest.Family(graphtest.Man("Danny"))
	day := graph.Exact(2026, 10, 1)
	for _, wrong := range []struct {
		s   graph.Search
		why error
	}{{graph.Search{Person: "Danny", By: "N. Ellery", On: day}, graph.ErrNoMethod}, {graph.Search{Person: "Danny", Method: "case file", On: day}, graph.ErrWhoLooked},
		{graph.Search{Person: "Danny", Method: "case file", By: "N. Ellery"}, graph.ErrWhoLooked}, {graph.Search{Person: "Nobody", Method: "case file", By: "N. Ellery", On: day}, graph.ErrNobody}} {
		if _, err := graph.LogSearch(f, wrong.s); !errors.Is(err, wrong.why) {
			t.Errorf("%+v: %v, wanted %v", wrong.s, err, wrong.why)
		}
	}
	c, err := graph.LogSearch(f, graph.Search{Person: "Danny", Method: " case file ", By: "N. Ellery", On: day, Next: "ring the carers", NextOn: graph.Exact(2026, 10, 9)})
	if err != nil {
		t.Fatal(err)
	}
	f, err = f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	var made graph.Search
	for made = range graph.All[graph.Search](f) {
	}
	if made.Method != "case file" || made.ID == "" {
		t.Errorf("logged %+v", made)
	}
	if _, err := graph.EndSearch(f, made.ID, " ", ""); !errors.Is(err, graph.ErrNoResult) {
		t.Error(err)
	}
	if _, err := graph.EndSearch(f, "none", "nothing", ""); !errors.Is(err, graph.ErrNoSearch) {
		t.Error(err)
	}
	c, err = graph.EndSearch(f, made.ID, "three addresses, none lived in now", "")
	if err != nil {
		t.Fatal(err)
	}
	if f, err = f.Apply(c); err != nil {
		t.Fatal(err)
	}
	if s, _ := graph.Get[graph.Search](f, made.ID); s.Next != "" || s.NextOn.Known() || s.Found == "" {
		t.Errorf("ended as %+v", s)
	}
}
