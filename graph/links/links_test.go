package links_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/links"
)

var today = graph.Exact(2026, 11, 21)

func refused(t testing.TB, why error, _ graph.Change, err error) {
	t.Helper()
	if !errors.Is(err, why) {
		t.Errorf("got %v, wanted: %v", err, why)
	}
}

func wishOf(t testing.TB, f *graph.Family, about graph.ID, asAt graph.Date) links.Wish {
	t.Helper()
	for _, q := range links.Questions(f, f.Case().Children[0], asAt, "") {
		for _, w := range q.Wishes {
			if w.Person == about {
				return w
			}
		}
	}
	t.Fatalf("no wish about %s", about)
	return links.Wish{}
}

func TestRhysHasThreeQuestionsInHisOwnWordsAndEachStandsSomewhere(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	qs := links.Questions(f, "rhys", today, "")
	if len(qs) != 4 || len(qs[0].Wishes) != 7 || len(qs[1].Wishes) != 5 || len(qs[2].Wishes) != 5 || len(qs[3].Wishes) != 2 {
		t.Fatalf("%d questions", len(qs))
	}
	for about, want := range map[graph.ID]links.State{"kwabena": links.InTouch, "carol": links.InTouch, "danny": links.Looking, "cai": links.NotLooked,
		"steve": links.LeftAlone, "mags": links.LeftAlone, "seren": links.InTouch, "osian": links.NotLooked} {
		if got := wishOf(t, f, about, today); got.State != want {
			t.Errorf("%s: %s (%s), wanted %s", about, got.State, got.Why, want)
		}
	}
	if w := wishOf(t, f, "danny", today); w.Words != "The one with the piebald horse." || w.Called != "Uncle Danny" || w.Tell != "We are looking." {
		t.Errorf("Danny: %+v", w)
	}
	if !slices.ContainsFunc(qs[0].Wishes, func(w links.Wish) bool {
		return w.State == links.WroteDown && w.Called == "Bracken" && w.Words == "The dog."
	}) {
		t.Error("the dog is not written down")
	}
	if w := wishOf(t, f, "carol", graph.Exact(2026, 5, 30)); w.State != links.Found {
		t.Errorf("Carol in May, who had said yes: %s", w.State)
	}
	if w := wishOf(t, f, "carol", graph.Exact(2026, 4, 25)); w.State != links.NotLooked {
		t.Errorf("Carol in April, before anybody was cleared: %s", w.State)
	}
}

func TestRhyssNetworkGrewFromFiveInMarchToTwentyThreeInNovember(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	g := links.Trend(f, "rhys", today, "")
	if len(g.Points) != 2 || g.Points[0].N != 5 || g.Points[1].N != 23 || g.Points[0].Differs+g.Points[1].Differs != "" {
		t.Fatalf("%+v", g.Points)
	}
	if g.Words != "Connected people: 5 on 31 March 2026, 23 on 21 November 2026." || g.Rule == "" || len(g.New) != 18 || len(g.Gone) != 0 {
		t.Errorf("%s %d new, %d gone", g.Words, len(g.New), len(g.Gone))
	}
	n := links.Measure(f, "rhys", today, "")
	for _, split := range [][]graph.Count{n.BySide, n.ByQuestion, n.ByOften} {
		sum := 0
		for _, c := range split {
			sum += c.N
		}
		if sum != n.N {
			t.Errorf("%v adds up to %d of %d", split, sum, n.N)
		}
	}
	w := links.Trend(f, "rhys", today, language.Welsh)
	if w.Words != "Pobl mewn cysylltiad: 5 ar 31 Mawrth 2026, 23 ar 21 Tachwedd 2026." || !strings.HasPrefix(w.Rule, "Cyfrifir") {
		t.Errorf("in Welsh: %s %s", w.Words, w.Rule)
	}
}

func TestASnapshotKeepsTheDayAndANumberThatWouldComeOutOtherwiseNowIsSeen(t *testing.T) {
	f := graphtest.Example(t, "amara")
	f = graphtest.Apply(t, f, links.Take(f, "amara", graph.Exact(2026, 10, 1), "At the start", "R. Shah", ""), nil)
	g := links.Trend(f, "amara", today, "")
	if len(g.Points) != 2 || !g.Points[0].Kept || g.Points[0].Differs != "" || g.Points[1].Kept {
		t.Fatalf("%+v", g.Points)
	}
	c, err := links.Touch(f, graph.Contact{Child: "amara", Person: "folake", Last: graph.Exact(2026, 9, 1), How: "phone"})
	f = graphtest.Apply(t, f, c, err)
	if again := links.Trend(f, "amara", today, ""); again.Points[0].N != g.Points[0].N || again.Points[0].Now.N != g.Points[0].N+1 || again.Points[0].Differs == "" {
		t.Errorf("a contact that was added later: %+v", again.Points[0])
	}
}

func TestThePlanOfRhysHoldsInNovemberAndGoesQuietWhenNobodyComes(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	if d := links.GoneQuiet(f, "rhys", today, ""); len(d.Promises) != 0 {
		t.Errorf("gone quiet in November: %+v", d.Promises)
	}
	plan := links.Plan(f, "rhys", graph.Exact(2027, 2, 1), "")
	if plan[0].State != links.Quiet || plan[0].Overdue == 0 {
		t.Fatalf("first in February: %+v", plan[0])
	}
	if len(plan) != 12 || !slices.IsSortedFunc(plan, func(a, b links.Promise) int {
		if a.State == links.Quiet && b.State == links.Quiet {
			return b.Overdue - a.Overdue
		}
		return 0
	}) {
		t.Errorf("%d promises, or not the longest first", len(plan))
	}
	for _, p := range plan {
		if p.ID == "promise-emrys-1" && p.State != links.NoRhythm {
			t.Errorf("once a season is no number of days: %s", p.State)
		}
		if p.ID == "promise-noah-1" && p.State != links.ToCome {
			t.Errorf("Appleby is in June: %s %s", p.State, p.Stands)
		}
	}
	if p := links.See(f, "rhys", today, links.Settings{}, ""); len(p.ToTurnTo) < 3 || strings.Contains(p.TurnWords, "no grown-up") {
		t.Errorf("to turn to: %v", p.ToTurnTo)
	}
	if p := links.See(graphtest.Example(t, "amara"), "amara", today, links.Settings{}, ""); len(p.ToTurnTo) != 0 || !strings.Contains(p.TurnWords, "no grown-up") {
		t.Errorf("Amara has nothing promised: %v %s", p.ToTurnTo, p.TurnWords)
	}
}

func TestAPromiseIsLateTheDayAfterItsRhythmAndNotBefore(t *testing.T) {
	base := func(p graph.Promise) *graph.Family {
		p.ID, p.Who, p.Child, p.What = "p", "nan", "kid", "Sunday dinner"
		return graphtest.Family(graphtest.For("kid"), graphtest.Somebody("kid"), graphtest.Woman("nan"), graphtest.With(p))
	}
	state := func(f *graph.Family, on graph.Date) links.PromiseState { return links.Plan(f, "kid", on, "")[0].State }
	weekly := base(graph.Promise{Days: 7, Starts: graph.Exact(2026, 1, 1), Kept: graph.Exact(2026, 11, 14)})
	if s := state(weekly, graph.Exact(2026, 11, 21)); s != links.Happening {
		t.Errorf("on the seventh day: %s", s)
	}
	if s := state(weekly, graph.Exact(2026, 11, 22)); s != links.Quiet {
		t.Errorf("on the eighth: %s", s)
	}
	if s := state(weekly, graph.Exact(2026, 11, 1)); s != links.Quiet {
		t.Errorf("before it was last kept, nothing was known of that: %s", s)
	}
	c, err := links.Touch(weekly, graph.Contact{Child: "kid", Person: "nan", Last: graph.Exact(2026, 11, 20), How: "phone"})
	if s := state(graphtest.Apply(t, weekly, c, err), graph.Exact(2026, 11, 24)); s != links.Late {
		t.Errorf("no dinner, but a call: %s", s)
	}
	c, err = links.Keep(weekly, "p", graph.Exact(2026, 11, 22))
	kept := graphtest.Apply(t, weekly, c, err)
	if s := state(kept, graph.Exact(2026, 11, 28)); s != links.Happening {
		t.Errorf("kept again: %s", s)
	}
	c, err = links.Keep(kept, "p", graph.Exact(2026, 11, 1))
	if err != nil || len(c.Edits) != 0 {
		t.Errorf("an older day moved it back: %v %v", c, err)
	}
	month := base(graph.Promise{Days: 7, Starts: graph.Exact(2026, 1, 1), Kept: graph.Date{How: graph.On, From: graph.Day{Year: 2026, Month: 11}}})
	if s := state(month, graph.Exact(2026, 12, 7)); s != links.Happening {
		t.Errorf("kept some day in November, and it is seven days after the end of it: %s", s)
	}
	once := base(graph.Promise{Due: graph.Exact(2026, 12, 26)})
	if a, b := state(once, today), state(once, graph.Exact(2026, 12, 27)); a != links.ToCome || b != links.Quiet {
		t.Errorf("for once: %s, then %s", a, b)
	}
	c, err = links.EndPromise(weekly, "p", graph.Exact(2026, 11, 1))
	if s := state(graphtest.Apply(t, weekly, c, err), today); s != links.Over {
		t.Errorf("ended: %s", s)
	}
}

func TestNobodyIsPutInTouchBeforeEverythingIsThere(t *testing.T) {
	f := graphtest.Example(t, "amara")
	c, err := links.PlanStep(f, graph.Step{ID: "s", Child: "amara", Person: "maureen", What: graph.StepVisit, Planned: graph.Exact(2026, 11, 22)})
	f = graphtest.Apply(t, f, c, err)
	if missing := links.Missing(f, "amara", "maureen", today, ""); len(missing) != 0 {
		t.Fatalf("Maureen was cleared and said yes, Amara and her mum agreed: %v", missing)
	}
	c, err = links.Withdraw(f, "agree-amara", graph.Exact(2026, 11, 20))
	f = graphtest.Apply(t, f, c, err)
	missing := links.Missing(f, "amara", "maureen", today, "")
	if len(missing) != 1 || missing[0].Words != "Amara took back the agreement to take part on 20 November 2026." {
		t.Errorf("%v", missing)
	}
	_, err = links.TakeStep(f, "s", today, "", "", "")
	refused(t, links.ErrNotReady, graph.Change{}, err)
	c, err = links.TakeStep(f, "s", today, "Cake.", "Good cake.", "Amara asked for it herself; R. Shah agreed.")
	after := graphtest.Apply(t, f, c, err)
	if s, _ := graph.Get[graph.Step](after, "s"); s.Override == "" || s.Feels != "Good cake." || after.Len(graph.KindContact) != f.Len(graph.KindContact)+1 {
		t.Errorf("taken: %+v", s)
	}
	_, err = links.TakeStep(after, "s", today, "", "", "again")
	refused(t, links.ErrTwice, graph.Change{}, err)
	c, err = links.PlanStep(f, graph.Step{ID: "lee", Child: "amara", Person: "lee", What: graph.StepLetter})
	f = graphtest.Apply(t, f, c, err)
	_, err = links.TakeStep(f, "lee", today, "", "", "he insists")
	refused(t, links.ErrKeptApart, graph.Change{}, err)
}

func TestAnEndingKeepsEverythingAsWhatWas(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	before := f.Len(graph.KindTie) + f.Len(graph.KindPromise) + f.Len(graph.KindContact)
	c, err := links.EndTie(f, "rhys", "kwabena", graph.Exact(2026, 11, 20), "Rhys wrote him a letter.")
	f = graphtest.Apply(t, f, c, err)
	if now := f.Len(graph.KindTie) + f.Len(graph.KindPromise) + f.Len(graph.KindContact); now < before {
		t.Errorf("something was deleted: %d, now %d", before, now)
	}
	if w := wishOf(t, f, "kwabena", today); w.State != links.Was || !strings.Contains(w.Why, "Rhys wrote him a letter.") {
		t.Errorf("%+v", w)
	}
	for _, p := range links.Plan(f, "rhys", today, "") {
		if p.Who == "kwabena" && p.State != links.Over {
			t.Errorf("%s is %s", p.ID, p.State)
		}
	}
	if n := links.Measure(f, "rhys", today, ""); n.N != 22 || slices.Contains(n.People, "kwabena") {
		t.Errorf("he is still counted: %d", n.N)
	}
	_, err = links.EndTie(f, "rhys", "kwabena", today, "")
	refused(t, links.ErrTwice, graph.Change{}, err)
	_, err = links.EndTie(f, "rhys", "wisdom", today, "")
	refused(t, links.ErrNoTie, graph.Change{}, err)
	c, err = links.Touch(f, graph.Contact{Child: "rhys", Person: "kwabena", Last: graph.Exact(2026, 11, 21), How: "phone"})
	if w := wishOf(t, graphtest.Apply(t, f, c, err), "kwabena", today); w.State != links.InTouch {
		t.Errorf("in touch again after the ending: %s", w.State)
	}
	if n := links.Measure(graphtest.Apply(t, f, c, err), "rhys", today, ""); n.N != 23 {
		t.Errorf("in touch again, and not counted: %d", n.N)
	}
}

func TestTheWayHasStagesAndNothingIsLostWhenItChanges(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	if s := links.StageNow(f, "rhys", today); s.Now != graph.StayingAway {
		t.Errorf("Rhys is %q", s.Now)
	}
	if s := links.StageNow(f, "rhys", graph.Exact(2024, 1, 1)); s.Now != graph.Away {
		t.Errorf("in 2024 he was %q", s.Now)
	}
	c, err := links.Move(f, "rhys", graph.AtHome, graph.Exact(2026, 10, 1), "P. Raman", "")
	f = graphtest.Apply(t, f, c, err)
	if road := links.Road(f, "rhys", today); len(road) != 3 {
		t.Errorf("%d stages", len(road))
	}
	var weeks []links.Due
	for _, d := range links.Reviews(f, "rhys", today, links.Settings{}, "") {
		if d.Key.Kind == graph.KindStage {
			weeks = append(weeks, d)
		}
	}
	if len(weeks) != 3 || weeks[0].On != graph.Exact(2026, 10, 29) || !weeks[0].Late || weeks[1].Late {
		t.Errorf("checks after going home: %+v", weeks)
	}
	if own := links.Reviews(f, "rhys", today, links.Settings{Checks: []int{2}}, ""); !slices.ContainsFunc(own, func(d links.Due) bool { return d.On == graph.Exact(2026, 10, 15) }) {
		t.Errorf("a service’s own weeks: %+v", own)
	}
	_, err = links.Move(f, "rhys", "nowhere", today, "", "")
	refused(t, links.ErrStage, graph.Change{}, err)
}

func TestTheStripOfPlacesIsInTheOrderOfTheChildsLife(t *testing.T) {
	places := links.Places(graphtest.Example(t, "rhys"), "rhys", today)
	if len(places) != 7 || places[0].ID != "first-home" || places[6].ID != "limes" || !places[6].Now || places[5].Now {
		t.Fatalf("%d places", len(places))
	}
	if !slices.Contains(places[3].With, "carol") || slices.Contains(places[3].With, "rhys") {
		t.Errorf("at the Amblers’ with %v", places[3].With)
	}
}

func TestAFamilyOfWhichNothingIsKnownHasKindWords(t *testing.T) {
	p := links.See(graphtest.NobodyKnown(), "kid", today, links.Settings{}, "")
	if p.Empty == "" || len(p.Questions) != 4 || p.Questions[0].Asked || p.StageWords != "stage not recorded" || len(p.Missing) != 2 {
		t.Errorf("%+v", p)
	}
}

func TestWhatCannotBeWrittenDownSaysWhy(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	try := func(why error) func(graph.Change, error) {
		return func(c graph.Change, err error) { t.Helper(); refused(t, why, c, err) }
	}
	try(links.ErrNobody)(links.Agree(f, graph.Agreement{Who: "nobody", To: "x", On: today}))
	try(links.ErrToWhat)(links.Agree(f, graph.Agreement{Who: "rhys", On: today}))
	try(links.ErrNoDate)(links.Agree(f, graph.Agreement{Who: "rhys", To: "x"}))
	try(links.ErrTwice)(links.Withdraw(f, "agree-mags", today))
	try(links.ErrNotThere)(links.Withdraw(f, "nothing", today))
	try(links.ErrWhoWished)(links.Hear(f, graph.Wish{Child: "rhys", Kind: graph.Important, On: today}))
	try(links.ErrSelf)(links.Hear(f, graph.Wish{Child: "rhys", About: "rhys", Kind: graph.Important, On: today}))
	try(links.ErrWhatPromise)(links.MakePromise(f, graph.Promise{Who: "elias"}))
	try(links.ErrSelf)(links.PlanStep(f, graph.Step{Child: "rhys", Person: "rhys"}))
	try(links.ErrTwice)(links.StopStep(f, "step-mags-1", "why"))
	c, err := links.StopStep(f, "step-osian-1", "Not yet, says Rhys.")
	f = graphtest.Apply(t, f, c, err)
	for _, w := range links.Ways(f, "rhys", today, "") {
		if w.Person == "osian" && (w.Next != "" || w.Steps[0].Stands != "stopped") {
			t.Errorf("%+v", w)
		}
	}
}
