package work_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/work"
)

var today = graph.Exact(2026, 11, 22)

// says finds what is due by a piece of its words.
func says(dues []work.Due, words string) (work.Due, bool) {
	i := slices.IndexFunc(dues, func(d work.Due) bool { return strings.Contains(d.Words, words) })
	if i < 0 {
		return work.Due{}, false
	}
	return dues[i], true
}

func must(t *testing.T, dues []work.Due, kind work.Kind, when graph.Date, words string) work.Due {
	t.Helper()
	d, ok := says(dues, words)
	if !ok {
		for _, d := range dues {
			t.Log(d.When, d.Kind, d.Words)
		}
		t.Fatalf("nothing says %q", words)
	}
	if d.Kind != kind || d.When != when {
		t.Errorf("%q is a %s of %s, wanted a %s of %s", d.Words, d.Kind, d.When, kind, when)
	}
	return d
}

func TestTheWorkBeforeAConference(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	dues := work.Dues(f, today, work.Options{})
	must(t, dues, work.Conference, graph.Exact(2026, 12, 12), "The children’s family meeting, 12 December 2026, 11:00")
	must(t, dues, work.Replies, graph.Exact(2026, 12, 5), "2 of 19 people have not answered the invitation")
	must(t, dues, work.Replies, graph.Exact(2026, 12, 5), "2 of 19 people have not been invited yet")
	must(t, dues, work.Pack, graph.Exact(2026, 12, 5), "no pack has been printed")
	must(t, dues, work.Call, graph.Exact(2026, 11, 24), "Mrs Khanom: Ask whether she would sit with the twins (J. Farrow)")
	must(t, dues, work.Review, graph.Exact(2026, 12, 4), "what stands in the way of Jamal Mama: the home is too small")
	if late := must(t, dues, work.Replies, graph.Exact(2026, 10, 16), "Nothing has come of a search yet"); !late.Late || dues[0] != late {
		t.Errorf("what is late does not stand first: %+v", dues[0])
	}
	if _, ok := says(dues, "No offer of family group"); ok {
		t.Error("an offer that is on record is asked for")
	}

	printed := graphtest.Put(t, f, graph.Copy{ID: "copy", Number: 1, Pack: "fgc", On: today})
	if d, ok := says(work.Dues(printed, today, work.Options{}), "no pack has been printed"); ok {
		t.Errorf("a pack was printed today, and still: %s", d.Words)
	}
	old := graphtest.Put(t, f, graph.Copy{ID: "copy", Number: 1, Pack: "fgc", On: graph.Exact(2026, 9, 1)})
	if _, ok := says(work.Dues(old, today, work.Options{}), "no pack has been printed"); !ok {
		t.Error("a pack of September counts for a meeting in December")
	}
	held := work.Dues(f, graph.Exact(2026, 12, 13), work.Options{})
	if d := must(t, held, work.Conference, graph.Exact(2026, 12, 12), "say whether it was held"); !d.Late {
		t.Error("a meeting of yesterday that nobody has said anything about is not late")
	}
}

func TestOnlyTheLatestLineOfALogIsDue(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("Jean"), graphtest.Somebody("kid"), graphtest.For("kid"))
	asked := graph.Ask{ID: "a", Person: "Jean", State: graph.AskedWaiting, By: "R. Shah", On: graph.Exact(2026, 11, 1)}
	f = graphtest.Put(t, f, asked)
	d := must(t, work.Dues(f, today, work.Options{}), work.Replies, graph.Exact(2026, 11, 15), "Jean was asked on 1 November 2026 and has not answered")
	if !d.Late || d.Key != asked.Key() {
		t.Errorf("it is %+v", d)
	}
	f = graphtest.Put(t, f, graph.Ask{ID: "b", Person: "Jean", State: graph.Maybe, By: "R. Shah", On: graph.Exact(2026, 11, 20), Next: "Ring on Sunday", NextOn: graph.Exact(2026, 11, 29)})
	dues := work.Dues(f, today, work.Options{})
	must(t, dues, work.Call, graph.Exact(2026, 11, 29), "Jean: Ring on Sunday")
	if _, ok := says(dues, "has not answered"); ok {
		t.Error("she has answered since")
	}
	gone := graphtest.Put(t, f, graph.Person{ID: "Jean", Known: "Jean", Living: graph.Died, Death: graph.Exact(2026, 11, 21)})
	if d, ok := says(work.Dues(gone, today, work.Options{}), "Jean"); ok {
		t.Errorf("somebody who died yesterday is to be rung: %s", d.Words)
	}
}

func TestTheClockOfATemporaryApproval(t *testing.T) {
	for _, c := range []struct {
		where graph.Jurisdiction
		ends  []graph.Date
	}{{graph.England, []graph.Date{graph.Exact(2026, 12, 21), graph.Exact(2027, 2, 15)}}, {graph.Wales, []graph.Date{graph.Exact(2027, 2, 15)}}, {graph.Scotland, nil}} {
		f := graphtest.Family(graphtest.Woman("Pat"), graphtest.Born("kid", 2018), graphtest.With(graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid"}, Jurisdiction: c.where}),
			graphtest.With(graph.Parentage{ID: "care", Child: "kid", Parent: "Pat", Kind: graph.KinshipFoster, From: graph.Exact(2026, 8, 31)}))
		var got []graph.Date
		for _, d := range work.Dues(f, today, work.Options{}) {
			if d.Kind == work.Clock && d.Key.Kind == graph.KindParentage && !strings.Contains(d.Words, "panel") {
				got = append(got, d.When)
			}
		}
		if !slices.Equal(got, c.ends) {
			t.Errorf("%s: %v, wanted %v", c.where, got, c.ends)
		}
	}
}

func TestPrivateFosteringCountsFromTheDayTheChildCame(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("Liz"), graphtest.Born("Liz", 1980), graphtest.Born("kid", 2018), graphtest.For("kid"),
		graphtest.With(graph.Tie{ID: "tie", From: "kid", To: "Liz", Kind: graph.Friend}), graphtest.With(graph.Household{ID: "home", Kind: graph.FamilyHome}),
		graphtest.With(graph.Stay{ID: "s1", Person: "Liz", Household: "home"}), graphtest.With(graph.Stay{ID: "s2", Person: "kid", Household: "home", From: graph.Exact(2026, 11, 10)}))
	must(t, work.Dues(f, today, work.Options{}), work.Clock, graph.Exact(2026, 12, 8), "kid may be privately fostered by Liz")
}

func TestAnOfferThatIsNotOnRecordIsAskedForInEngland(t *testing.T) {
	amara := graphtest.Example(t, "amara")
	must(t, work.Dues(amara, today, work.Options{}), work.Clock, graph.Date{}, "No offer of family group decision-making is on record")
	offered := graphtest.Put(t, amara, graph.FamilyOffer{ID: "offer", To: "kelly", On: graph.Exact(2026, 11, 1)})
	dues := work.Dues(offered, today, work.Options{})
	if _, ok := says(dues, "No offer"); ok {
		t.Error("it is on record")
	}
	if d := must(t, dues, work.Replies, graph.Exact(2026, 11, 15), "Family group decision-making was offered to Kelly"); !d.Late {
		t.Error("three weeks without an answer are not late")
	}
}

func TestSoonKeepsWhatIsLateAndWhatHasNoDay(t *testing.T) {
	dues := work.Dues(graphtest.Example(t, "rahman-nowak"), today, work.Options{})
	soon := work.Soon(dues, today, 7)
	if _, ok := says(soon, "12 December"); ok || len(soon) == 0 || len(soon) >= len(dues) {
		t.Errorf("%d of %d are due within a week", len(soon), len(dues))
	}
	if _, ok := says(soon, "Mrs Khanom for"); !ok {
		t.Error("what has no day is due at any time")
	}
}

func TestADayIsToldInWelsh(t *testing.T) {
	dues := work.Dues(graphtest.Example(t, "rahman-nowak"), today, work.Options{Lang: language.Welsh})
	must(t, dues, work.Conference, graph.Exact(2026, 12, 12), "12 Rhagfyr 2026")
	must(t, dues, work.Replies, graph.Exact(2026, 12, 5), "mae 2 o 19 o bobl heb ateb y gwahoddiad")
	must(t, dues, work.Review, graph.Exact(2026, 12, 4), "mae’r cartref yn rhy fach")
}

func TestTwoWhoMustNotMeetAreTold(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("Ann"), graphtest.Man("Bob"), graphtest.Somebody("kid"), graphtest.For("kid"),
		graphtest.With(graph.Meeting{ID: "m", Kind: graph.FamilyGroup, On: graph.Exact(2026, 12, 12)}),
		graphtest.With(graph.Invite{ID: "i1", Meeting: "m", Person: "Ann", State: graph.Coming}), graphtest.With(graph.Invite{ID: "i2", Meeting: "m", Person: "Bob", State: graph.Coming}))
	if _, ok := says(work.Dues(f, today, work.Options{}), "Ann and Bob"); ok {
		t.Error("nothing keeps them apart")
	}
	f = graphtest.Put(t, f, graph.Safety{ID: "s", Who: "Ann", About: "Bob", Kind: graph.MustNotMeet, By: "R. Shah", On: graph.Exact(2026, 11, 1)})
	must(t, work.Dues(f, today, work.Options{}), work.Conference, graph.Exact(2026, 12, 5), "Family group conference: Ann and Bob must not")
}

func TestAChildAwayFromHomeIsAsked(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("Sue"), graphtest.Somebody("kid"), graphtest.For("kid"),
		graphtest.With(graph.Parentage{ID: "care", Child: "kid", Parent: "Sue", Kind: graph.Foster, From: graph.Exact(2026, 9, 1)}))
	must(t, work.Dues(f, today, work.Options{}), work.Ask, graph.Date{}, "kid lives away from home")
	f = graphtest.Put(t, f, graph.Wish{ID: "w", Child: "kid", About: "Sue", Kind: graph.Important, On: today})
	if _, ok := says(work.Dues(f, today, work.Options{}), "lives away"); ok {
		t.Error("the child has said something")
	}
}
