package links_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/links"
)

func someDay(t *rapid.T, what string) graph.Date {
	if rapid.IntRange(0, 6).Draw(t, what+" known") == 0 {
		return graph.Date{}
	}
	return graph.Exact(rapid.IntRange(2024, 2027).Draw(t, what), rapid.IntRange(1, 12).Draw(t, what), rapid.IntRange(1, 28).Draw(t, what))
}

// world is a random family with a child and random wishes, talks, contacts, promises and marks about everybody.
func world(t *rapid.T) (*graph.Family, graph.ID) {
	f := graphtest.Random(t, 12)
	var ids []graph.ID
	for p := range graph.All[graph.Person](f) {
		ids = append(ids, p.ID)
	}
	child := ids[0]
	n := 0
	id := func() graph.ID {
		n++
		return graph.ID(rapid.StringMatching(`[a-z]{3}`).Draw(t, "id") + string(rune('a'+n%26)) + string(rune('a'+n/26)))
	}
	var rs []graph.Record
	for range rapid.IntRange(0, 25).Draw(t, "records") {
		who := rapid.SampledFrom(ids).Draw(t, "who")
		if who == child {
			continue
		}
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			rs = append(rs, graph.Wish{ID: id(), Child: child, About: who, On: someDay(t, "wish"), Words: "As I said it.",
				Kind: rapid.SampledFrom([]graph.WishKind{graph.Important, graph.LostTouch, graph.LikeToKnow, graph.NotNow, graph.WishNo}).Draw(t, "wish kind")})
		case 1:
			rs = append(rs, graph.Ask{ID: id(), Person: who, Child: child, On: someDay(t, "ask"), By: "A worker", Words: "so",
				State: rapid.SampledFrom([]graph.AskState{graph.NotFound, graph.Cleared, graph.AskedWaiting, graph.YesContact, graph.SaysNo, graph.DoNotAsk}).Draw(t, "state")})
		case 2:
			rs = append(rs, graph.Contact{ID: id(), Child: child, Person: who, Last: someDay(t, "last"), Ended: someDay(t, "ended"), Knows: graph.SeesLess})
		case 3:
			rs = append(rs, graph.Promise{ID: id(), Child: child, Who: who, What: "A call on Sunday", Days: rapid.IntRange(0, 60).Draw(t, "days"), Starts: someDay(t, "starts"), Kept: someDay(t, "kept"), Due: someDay(t, "due")})
		case 4:
			rs = append(rs, graph.Agreement{ID: id(), Who: rapid.SampledFrom(ids).Draw(t, "agrees"), About: child, On: someDay(t, "agreed"), To: "it", Withdrawn: someDay(t, "withdrawn"),
				Kind: rapid.SampledFrom([]graph.AgreementKind{graph.TakePart, graph.BeContacted, ""}).Draw(t, "agreement")})
		case 5:
			rs = append(rs, graph.Safety{ID: id(), Who: who, About: child, Kind: rapid.SampledFrom([]graph.SafetyKind{graph.NoContact, graph.MustNotMeet, graph.MustNotLearn}).Draw(t, "mark")})
		case 6:
			rs = append(rs, graph.Step{ID: id(), Child: child, Person: who, What: graph.StepLetter, Planned: someDay(t, "planned")})
		}
	}
	c := graph.Put(f, "fill", rs...)
	f, err := f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return f, child
}

func TestAlwaysEachWishStandsOnceAndKeepsItsWords(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, child := world(rt)
		on := someDay(rt, "as at")
		seen := map[graph.ID]int{}
		for _, q := range links.Questions(f, child, on, "") {
			for _, w := range q.Wishes {
				seen[w.Person]++
				kept, _ := graph.Get[graph.Wish](f, w.ID)
				if w.Words != kept.Words || w.State == "" || w.Stands == "" || w.Tell == "" || w.Why == "" {
					rt.Fatalf("%+v", w)
				}
				if (w.Kind == graph.WishNo || w.Kind == graph.NotNow) != (w.State == links.LeftAlone) {
					rt.Fatalf("%s is %s", w.Kind, w.State)
				}
			}
		}
		for w := range graph.All[graph.Wish](f) {
			want := 0
			if slices.ContainsFunc(slices.Collect(graph.All[graph.Wish](f)), func(x graph.Wish) bool { return x.About == w.About && x.On.By(on) }) {
				want = 1
			}
			if seen[w.About] != want {
				rt.Fatalf("a person stands %d times, wanted %d", seen[w.About], want)
			}
		}
	})
}

func TestAlwaysTheSplitsOfANetworkAddUpAndNobodyDeadIsIn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, child := world(rt)
		n := links.Measure(f, child, today, rapid.SampledFrom([]language.Language{"", language.Welsh}).Draw(rt, "lang"))
		for _, split := range [][]graph.Count{n.BySide, n.ByQuestion, n.ByOften} {
			sum := 0
			for _, c := range split {
				sum += c.N
			}
			if sum != n.N || n.N != len(n.People) {
				rt.Fatalf("%v adds up to %d of %d", split, sum, n.N)
			}
		}
		if slices.Contains(n.People, child) || n.Rule == "" {
			rt.Fatal("the child is counted, or the rule is missing")
		}
		after, err := f.Apply(links.Take(f, child, today, "", "", ""))
		if err != nil {
			rt.Fatal(err)
		}
		if g := links.Trend(after, child, today, ""); len(g.Points) != 1 || g.Points[0].N != n.N || g.Points[0].Differs != "" {
			rt.Fatalf("a snapshot of today says %+v", g.Points)
		}
	})
}

func TestAlwaysAPromiseKeptTodayIsNotOverdue(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, child := world(rt)
		for _, p := range links.Plan(f, child, today, "") {
			overdue := p.State == links.Late || p.State == links.Quiet && p.Next.Known()
			if p.Stands == "" || overdue != (p.Overdue > 0) {
				rt.Fatalf("%s, and overdue by %d: %s", p.State, p.Overdue, p.Stands)
			}
			kept, _ := graph.Get[graph.Promise](f, p.ID)
			if p.Due.Known() || p.Days == 0 || !kept.Kept.By(today) {
				continue
			}
			c, err := links.Keep(f, p.ID, today)
			if err != nil {
				rt.Fatal(err)
			}
			next, err := f.Apply(c)
			if err != nil {
				rt.Fatal(err)
			}
			for _, q := range links.Plan(next, child, today, "") {
				if q.ID == p.ID && (q.State == links.Quiet || q.State == links.Late) {
					rt.Fatalf("kept today, and %s: %s", q.State, q.Stands)
				}
			}
		}
	})
}

func TestAlwaysWhatIsMissingCanBeWrittenDownUnlessSomethingStandsAgainstIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, child := world(rt)
		people := slices.Collect(graph.All[graph.Person](f))
		who := rapid.SampledFrom(people).Draw(rt, "towards").ID
		if who == child {
			return
		}
		before := links.Missing(f, child, who, today, "")
		stops := slices.ContainsFunc(before, func(g links.Gap) bool { return g.Stop })
		do := func(c graph.Change, err error) {
			if err != nil {
				rt.Fatal(err)
			}
			if f, err = f.Apply(c); err != nil {
				rt.Fatal(err)
			}
		}
		do(links.Agree(f, graph.Agreement{Who: child, Kind: graph.TakePart, About: child, On: today}))
		do(graph.Put(f, "a worker", graph.Person{ID: "worker", Role: "social worker"}, graph.Tie{ID: "works", From: "worker", To: child, Kind: graph.Worker}), nil)
		do(links.Agree(f, graph.Agreement{Who: "worker", Kind: graph.TakePart, About: child, On: today}))
		do(links.Agree(f, graph.Agreement{Who: who, Kind: graph.BeContacted, About: child, On: today}))
		do(graph.LogAsk(f, graph.Ask{Person: who, Child: child, State: graph.Cleared, By: "A manager", On: today, Turn: 1000}))
		after := links.Missing(f, child, who, today, "")
		for _, g := range after {
			if !g.Stop { // no mark of these families is only about where the child lives, which would stay as a warning
				rt.Fatalf("everything was written down, and missing is: %s", g.Words)
			}
		}
		if !stops && slices.ContainsFunc(after, func(g links.Gap) bool { return g.Stop }) {
			rt.Fatal("agreeing stopped it")
		}
	})
}

// Records come from other programs and older ones: whatever they hold, the page is made.
func TestAlwaysThePageIsMadeOfWhateverAFamilyHolds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := graphtest.Canaries(rt, graphtest.Random(rt, 8))
		for p := range graph.All[graph.Person](f) {
			page := links.See(f, p.ID, someDay(rt, "as at"), links.Settings{}, "")
			if len(page.Questions) != 4 || page.Trend.Words == "" {
				rt.Fatalf("%+v", page)
			}
		}
	})
}

func BenchmarkRhyssPage(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		links.See(f, "rhys", today, links.Settings{}, language.Welsh)
	}
}

func BenchmarkRhyssPlan(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		links.Plan(f, "rhys", today, "")
	}
}

func BenchmarkRhyssNetwork(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		links.Measure(f, "rhys", today, "")
	}
}
