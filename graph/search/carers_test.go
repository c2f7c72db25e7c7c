package search_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

var today = graph.Exact(2026, 11, 21)

// ids writes rows as "a+b" in their order.
func ids(rows []search.Row) []string {
	out := []string{}
	for _, r := range rows {
		var who []string
		for _, p := range r.People {
			who = append(who, string(p.ID))
		}
		out = append(out, strings.Join(who, "+"))
	}
	return out
}

func find(t testing.TB, rows []search.Row, id graph.ID) search.Row {
	t.Helper()
	for _, r := range rows {
		if slices.ContainsFunc(r.People, func(w search.Who) bool { return w.ID == id }) {
			return r
		}
	}
	t.Fatalf("%s is not among %v", id, ids(rows))
	return search.Row{}
}

func TestWhoCouldCareForAmaraInTheirOrder(t *testing.T) {
	s := search.Carers(graphtest.Example(t, "amara"), "amara", today)
	want := []string{"maureen", "kelly+steph", "folake", "sue", "jean+frank"}
	if got := ids(s.Live.Options()); !slices.Equal(got, want) {
		t.Errorf("the options are %v, want %v", got, want)
	}
	if got := ids(s.Live.Possible); !slices.Equal(got, []string{"maureen", "kelly+steph", "sue", "jean+frank"}) {
		t.Errorf("possible are %v", got)
	}
	if got := ids(s.Live.NotAsked); !slices.Equal(got, []string{"folake", "dayo"}) {
		t.Errorf("not asked yet are %v", got)
	}
	if r := find(t, s.Live.NotAsked, "dayo"); r.Place != 0 || !r.ToFind {
		t.Errorf("Dayo, whom nobody has found, has place %d", r.Place)
	}
	for _, rows := range [][]search.Row{s.Live.Possible, s.Live.NotAsked, s.Live.NotConsidered} {
		for _, r := range rows {
			for _, p := range r.People {
				if slices.Contains([]graph.ID{"pat", "alan", "tay", "bea", "amara"}, p.ID) {
					t.Errorf("%s is on the list of homes", p.ID)
				}
			}
		}
	}
}

func TestPatIsAmongThoseWhoCouldHelpOnly(t *testing.T) {
	s := search.Carers(graphtest.Example(t, "amara"), "amara", today)
	r := find(t, s.Help.Possible, "pat")
	if len(r.Offers) != 1 || r.Offers[0].Kind != graph.SchoolRun || r.Answer != "will help" {
		t.Errorf("Pat's row is %+v", r)
	}
	runs := s.Help.Filter(search.Filter{Offers: []graph.OfferKind{graph.SchoolRun}})
	if got := ids(runs.Possible); !slices.Equal(got, []string{"pat"}) || len(runs.NotAsked) > 0 {
		t.Errorf("the school run is offered by %v", got)
	}
	if got := ids(s.Live.Filter(search.Filter{Sides: []string{"dad’s side"}}).Options()); !slices.Equal(got, []string{"folake"}) {
		t.Errorf("dad's side is %v", got)
	}
}

func TestLeeIsNotConsideredAndTheOrderSaysWhy(t *testing.T) {
	s := search.Carers(graphtest.Example(t, "amara"), "amara", today)
	for _, l := range []search.List{s.Live, s.Help} {
		r := find(t, l.NotConsidered, "lee")
		if r.Unexplained || r.Undecided || !strings.Contains(r.Stops[0].Why, "court order") || r.Stops[0].By == "" || r.Stops[0].On.String() != "14 August 2025" {
			t.Errorf("Lee's reasons are %+v", r.Stops)
		}
	}
	bare := graphtest.Put(t, graphtest.Example(t, "amara"), graph.Barrier{ID: "barrier-lee", Person: "lee", Kind: graph.RiskFromPerson}, graph.Safety{ID: "lee-amara", Who: "lee", About: "amara", Kind: graph.MustNotLearn})
	if r := find(t, search.Carers(bare, "amara", today).Live.NotConsidered, "lee"); !r.Unexplained || !r.Undecided {
		t.Errorf("no reason is recorded, and the row is %+v", r)
	}
}

func TestAFixableReasonIsNoReasonToLeaveAnyoneOut(t *testing.T) {
	f := graphtest.Example(t, "amara")
	if r := find(t, search.Carers(f, "amara", today).Live.Possible, "jean"); len(r.Barriers) != 1 || r.Barriers[0].Mend != graph.Fixable || r.Next.By != "R. Shah" {
		t.Errorf("Jean's row is %+v", r)
	}
	f = graphtest.Put(t, f, graph.Barrier{ID: "b", Person: "maureen", Kind: graph.ParentObjects, Note: "Dawn is not happy about it.", By: "M. Okoro", On: today})
	if r := find(t, search.Carers(f, "amara", today).Live.NotConsidered, "maureen"); r.Undecided {
		t.Errorf("the decision on a parent's objection is lost: %+v", r.Stops)
	}
	f = graphtest.Put(t, f, graph.Barrier{ID: "b", Person: "maureen", Kind: graph.ParentObjects, Mend: graph.Fixable, Note: "Dawn is thinking it over.", By: "M. Okoro", On: today})
	find(t, search.Carers(f, "amara", today).Live.Possible, "maureen")
}

func TestEveryRowCanBeFollowedToTheChild(t *testing.T) {
	s := search.Carers(graphtest.Example(t, "amara"), "amara", today)
	for _, l := range []search.List{s.Live, s.Help} {
		for _, r := range slices.Concat(l.Possible, l.NotAsked, l.NotConsidered) {
			if len(r.Path) < 2 || r.Path[0] != "amara" || r.Path[len(r.Path)-1] != r.People[0].ID || len(r.Why) < 20 || r.People[0].How == "" {
				t.Errorf("%s: path %v, why %q", r.People[0].ID, r.Path, r.Why)
			}
		}
	}
	if r := find(t, s.Live.Possible, "maureen"); r.People[0].How != "mum’s aunt" || r.People[0].Age != "55 to 64" || r.Where != "Salford" || r.Asked != "by R. Shah, 6 October 2026 (visit)" {
		t.Errorf("Maureen's row is %+v", r)
	}
}

func TestTheLabelsAreOffWhereTheLawIsNotPutIn(t *testing.T) {
	f := graphtest.Example(t, "amara")
	c := f.Case()
	c.Jurisdiction = graph.Scotland
	s := search.Carers(graphtest.Put(t, f, c), "amara", today)
	if s.Law == "" || s.Live.Possible[0].People[0].Legal != "" {
		t.Errorf("%q, %q", s.Law, s.Live.Possible[0].People[0].Legal)
	}
	if got := ids(s.Live.Options()); got[0] != "maureen" || len(got) != 5 {
		t.Errorf("the options are %v", got)
	}
}

func TestAChildWithNobodyIsSpokenOfKindly(t *testing.T) {
	f, err := graph.New(graph.Person{ID: "kid", Known: "Kai", Living: graph.Alive}, graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid"}})
	if err != nil {
		t.Fatal(err)
	}
	s := search.Carers(f, "kid", today)
	if !strings.Contains(s.Empty, "Kai talks about") || len(s.Live.Options()) > 0 {
		t.Errorf("%q", s.Empty)
	}
}
