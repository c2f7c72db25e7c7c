package links_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/links"
)

func TestWhatIsMissingIsSaidOneByOneAndWhatStandsAgainstItStops(t *testing.T) {
	amara := graphtest.Example(t, "amara")
	said := func(gaps []links.Gap) string {
		var out []string
		for _, g := range gaps {
			out = append(out, g.Words)
		}
		return strings.Join(out, "|")
	}
	if got := said(links.Missing(amara, "amara", "folake", today, "")); got != "Nobody has cleared Folake to be approached, with a name and a date.|Folake has not said yes to being in touch." {
		t.Error(got)
	}
	if got := links.Missing(amara, "amara", "lee", today, ""); !got[0].Stop || !strings.Contains(got[0].Words, "must not learn about Amara") {
		t.Errorf("%+v", got)
	}
	rhys := graphtest.Example(t, "rhys")
	for who, why := range map[graph.ID]string{"dean": "There is to be no contact between them (a safety mark).", "mags": "Rhys has said not now.", "steve": "Rhys has said no.", "lavinia": "Nana Lavinia has died."} {
		if got := links.Missing(rhys, "rhys", who, today, ""); !slices.ContainsFunc(got, func(g links.Gap) bool {
			return g.Stop && (g.Words == why || who == "lavinia" && strings.HasSuffix(g.Words, "has died."))
		}) {
			t.Errorf("%s: %+v", who, got)
		}
	}
	if got := said(links.Missing(rhys, "rhys", "mags", today, "")); !strings.Contains(got, "took back the agreement to be contacted on 20 May 2026.") {
		t.Error(got)
	}
}

func TestADayLongAgoIsSeenWithWhatWasKnownThen(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	if w := wishOf(t, f, "jayden", graph.Exact(2026, 5, 1)); w.State != links.InTouch || w.Touch != graph.Exact(2026, 3, 30) {
		t.Errorf("Jayden in May: %s, last %s", w.State, w.Touch)
	}
	month := graphtest.Family(graphtest.For("kid"), graphtest.Somebody("kid"), graphtest.Woman("nan"), graphtest.With(graph.Wish{ID: "w", Child: "kid", About: "nan", Kind: graph.Important}),
		graphtest.With(graph.Contact{ID: "c", Child: "kid", Person: "nan", Last: graph.Date{How: graph.On, From: graph.Day{Year: 2025, Month: 11}}}))
	if w := wishOf(t, month, "nan", graph.Exact(2026, 11, 21)); w.State != links.InTouch {
		t.Errorf("in November, and it may be less than a year: %s", w.State)
	}
	if w := wishOf(t, month, "nan", graph.Exact(2026, 12, 1)); w.State != links.NotLooked {
		t.Errorf("more than a year in any case: %s", w.State)
	}
}

func TestASnapshotIsOfOneChild(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	f = graphtest.Apply(t, f, links.Take(f, "zosia", graph.Exact(2026, 10, 1), "", "", ""), nil)
	if g := links.Trend(f, "adam", today, ""); len(g.Points) != 1 || !strings.Contains(g.Words, "no earlier day") {
		t.Errorf("Zosia’s snapshot is Adam’s: %+v", g.Points)
	}
	if g := links.Trend(f, "zosia", today, ""); len(g.Points) != 2 {
		t.Errorf("%+v", g.Points)
	}
	if g := links.Between(f, "adam", graph.Exact(2026, 1, 1), today, ""); len(g.Points) != 2 || g.Points[0].Kept || g.Words == "" {
		t.Errorf("%+v", g.Points)
	}
}

func TestAReviewThatWasHeldAnswersTheChecksBeforeIt(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	c, err := links.Move(f, "rhys", graph.AtHome, graph.Exact(2026, 6, 1), "P. Raman", "")
	f = graphtest.Apply(t, f, c, err)
	checks := func(f *graph.Family) (n int) {
		for _, d := range links.Reviews(f, "rhys", today, links.Settings{}, "") {
			if d.Key.Kind == graph.KindStage {
				n++
			}
		}
		return n
	}
	if n := checks(f); n != 3 {
		t.Errorf("%d checks", n)
	}
	f = graphtest.Apply(t, f, graph.Put(f, "review", graph.Meeting{ID: "m", Kind: graph.PlanReview, On: graph.Exact(2026, 9, 1), Held: true}), nil)
	if n := checks(f); n != 1 {
		t.Errorf("reviewed after twelve weeks, and %d checks are left", n)
	}
	f = graphtest.Example(t, "amara")
	c, err = links.MakePromise(f, graph.Promise{Who: "jean", Child: "amara", What: "Sunday dinner."})
	if ds := links.Reviews(graphtest.Apply(t, f, c, err), "amara", today, links.Settings{}, ""); !ds[0].Late || ds[0].On.Known() || !strings.Contains(ds[0].Words, "no date") {
		t.Errorf("a plan without a day to look at it: %+v", ds)
	}
}

func TestStepsGoAtTheChildsPace(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	ways := links.Ways(f, "rhys", today, "")
	if ways[0].Person != "gethin" || ways[1].Person != "osian" { // whenever Rhys wants, then the fifth of December
		t.Fatalf("first %s, then %s", ways[0].Person, ways[1].Person)
	}
	if s := ways[0].Steps[0]; s.Stands != "planned, when the child is ready" || s.Late {
		t.Errorf("%+v", s)
	}
	if len(ways[1].Missing) == 0 {
		t.Error("nobody has cleared Osian, and nothing is missing")
	}
	for _, w := range links.Ways(f, "rhys", graph.Exact(2026, 12, 6), "") {
		if w.Person == "osian" && !w.Steps[0].Late {
			t.Error("the day has gone by")
		}
	}
	c, err := links.TakeStep(f, "step-osian-1", graph.Exact(2026, 12, 5), "They sent one back.", "He has my ears.", "P. Raman agreed by phone with his mum.")
	f = graphtest.Apply(t, f, c, err)
	if w := wishOf(t, f, "osian", graph.Exact(2026, 12, 6)); w.State != links.InTouch {
		t.Errorf("a photograph went each way: %s", w.State)
	}
}

func TestOnlyWhoIsResponsibleAgreesForAChild(t *testing.T) {
	agreed := func(f *graph.Family, who graph.ID) bool {
		f = graphtest.Apply(t, f, graph.Put(f, "agree", graph.Agreement{ID: "a", Who: who, About: "kid", Kind: graph.TakePart, On: today}), nil)
		return !slices.ContainsFunc(links.Missing(f, "kid", "nan", today, ""), func(g links.Gap) bool { return strings.HasPrefix(g.Words, "Nobody with parental responsibility") })
	}
	family := func(pr ...graph.ID) *graph.Family {
		return graphtest.Family(graphtest.For("kid"), graphtest.Somebody("kid"), graphtest.Woman("nan"), graphtest.Woman("mum"), graphtest.Man("dad"), graphtest.Parented("carer", "", "kid", graph.Foster),
			graphtest.Couple("mum", "dad", graph.Married), graphtest.With(graph.Parentage{ID: "b", Child: "kid", Union: "mum+dad", Kind: graph.ByBirth, PR: pr}),
			graphtest.Woman("worker"), graphtest.With(graph.Tie{ID: "t", From: "worker", To: "kid", Kind: graph.Worker}), graphtest.Woman("teacher"), graphtest.With(graph.Tie{ID: "u", From: "teacher", To: "kid", Kind: graph.Teacher}))
	}
	for who, want := range map[graph.ID]bool{"mum": true, "dad": true, "worker": true, "carer": false, "teacher": false, "nan": false, "kid": false} {
		if got := agreed(family(), who); got != want {
			t.Errorf("nobody said who holds it: %s agrees for the child: %v", who, got)
		}
	}
	if agreed(family("mum"), "dad") || !agreed(family("mum"), "mum") {
		t.Error("only mum holds parental responsibility")
	}
}

func TestEveryWordOfTheNetworkIsInWelshToo(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := graphtest.Example(t, name)
		for _, child := range f.Case().Children {
			n := links.Measure(f, child, today, "")
			for _, c := range slices.Concat(n.BySide, n.ByQuestion, n.ByOften) {
				if !language.Welsh.Has(c.Of) {
					t.Errorf("no Welsh for %q", c.Of)
				}
			}
			if !language.Welsh.Has(n.Rule) {
				t.Error("the rule of the counting is not in Welsh")
			}
		}
	}
}
