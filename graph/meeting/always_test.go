package meeting_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/meeting"
)

var states = []graph.InviteState{"", graph.Invited, graph.Coming, graph.SendingViews, graph.StayingOut}

// called is a random family with a meeting, a list and marks between people.
func called(t *rapid.T) *graph.Family {
	f := graphtest.Random(t, 10)
	rs := []graph.Record{graph.Meeting{ID: "m", Kind: graph.FamilyGroup, Parts: rapid.IntRange(0, 2).Draw(t, "parts")}}
	var ids []graph.ID
	for p := range graph.All[graph.Person](f) {
		ids = append(ids, p.ID)
	}
	for n, id := range ids {
		if rapid.IntRange(0, 3).Draw(t, "asked") > 0 {
			rs = append(rs, graph.Invite{ID: graph.ID(fmt.Sprintf("i%d", n)), Meeting: "m", Person: id, Part: rapid.IntRange(0, 2).Draw(t, "part"), State: rapid.SampledFrom(states).Draw(t, "state"),
				Lift: rapid.Bool().Draw(t, "lift"), Minding: rapid.IntRange(0, 2).Draw(t, "minding"), Interpreter: rapid.SampledFrom([]string{"", "Polish", "polish", "Twi"}).Draw(t, "speaks"),
				How: rapid.SampledFrom([]graph.InviteHow{"", "", graph.ByVideo, graph.ByPhone}).Draw(t, "how"), Why: rapid.SampledFrom([]string{"", "work"}).Draw(t, "why"), Advocate: rapid.SampledFrom([]string{"", "", "Ms Lunt"}).Draw(t, "advocate")})
		}
	}
	for n := range rapid.IntRange(0, 5).Draw(t, "marks") {
		rs = append(rs, graph.Safety{ID: graph.ID(fmt.Sprintf("s%d", n)), Who: rapid.SampledFrom(ids).Draw(t, "who"), About: rapid.SampledFrom(ids).Draw(t, "about"),
			Kind: rapid.SampledFrom([]graph.SafetyKind{graph.MustNotMeet, graph.NoContact, graph.MustNotLearn, "quite-new"}).Draw(t, "mark"),
			Hide: rapid.SliceOfNDistinct(rapid.SampledFrom([]graph.Secret{graph.Whereabouts, graph.Existence, graph.Attendance, graph.Relation}), 0, 2, rapid.ID).Draw(t, "hide")})
	}
	f, err := f.Apply(graph.Put(f, "fill", rs...))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// keptApart is this test's own idea of the pairs that no room may hold.
func keptApart(f *graph.Family) [][2]graph.ID {
	there := map[graph.ID]bool{}
	for i := range graph.All[graph.Invite](f) {
		there[i.Person] = i.State == "" || i.State == graph.Invited || i.State == graph.Coming
	}
	var out [][2]graph.ID
	for s := range graph.All[graph.Safety](f) {
		only := s.Kind == graph.MustNotLearn && len(s.Hide) == 1 && s.Hide[0] == graph.Whereabouts
		if s.Who != s.About && there[s.Who] && there[s.About] && !only {
			out = append(out, [2]graph.ID{s.Who, s.About})
		}
	}
	return out
}

// canBeParted tries every way of putting those people into two parts.
func canBeParted(pairs [][2]graph.ID) bool {
	at := map[graph.ID]int{}
	for _, p := range pairs {
		for _, id := range p {
			if _, seen := at[id]; !seen {
				at[id] = len(at)
			}
		}
	}
	for way := range 1 << len(at) {
		good := true
		for _, p := range pairs {
			good = good && way>>at[p[0]]&1 != way>>at[p[1]]&1
		}
		if good {
			return true
		}
	}
	return false
}

func TestAlwaysAProposalPartsThemWhereThatCanBeDoneAndSaysSoWhereNot(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := called(rt)
		pairs := keptApart(f)
		p := meeting.Propose(f, "m", "")
		if len(pairs) == 0 {
			if len(p.Seats) != 0 || p.Words == "" {
				rt.Fatalf("nobody has to be kept apart: %+v", p)
			}
			return
		}
		if can := canBeParted(pairs); can != (len(p.Fails) == 0) {
			rt.Fatalf("it can be done: %v; %s %v", can, p.Words, pairs)
		}
		c, err := meeting.Split(f, "m", p)
		if err != nil {
			rt.Fatal(err)
		}
		after, err := f.Apply(c)
		if err != nil {
			rt.Fatal(err)
		}
		apart := 0
		for _, c := range meeting.Clashes(after, "m", "") {
			if c.Apart {
				apart++
			}
		}
		if apart != len(p.Fails) {
			rt.Fatalf("%d clash, %d were told", apart, len(p.Fails))
		}
		if before, err := after.Apply(c.Inverse()); err != nil || before.Len(graph.KindInvite) != f.Len(graph.KindInvite) {
			rt.Fatal("it cannot be taken back")
		}
	})
}

func TestAlwaysNoPairWhoCouldMeetIsMissed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := called(rt)
		m, _ := graph.Get[graph.Meeting](f, "m")
		part := map[graph.ID]int{}
		for i := range graph.All[graph.Invite](f) {
			part[i.Person] = i.Part
		}
		want := 0
		for _, p := range keptApart(f) {
			if a, b := part[p[0]], part[p[1]]; m.Parts < 2 || a == 0 || b == 0 || a == b {
				want++
			}
		}
		got := 0
		for _, c := range meeting.Clashes(f, "m", rapid.SampledFrom([]language.Language{"", language.Welsh}).Draw(rt, "lang")) {
			if c.Words == "" || c.Why == "" {
				rt.Fatalf("%+v", c)
			}
			if c.Apart {
				got++
			}
		}
		if got != want {
			rt.Fatalf("%d pairs could meet, %d are told", want, got)
		}
	})
}

func TestAlwaysTheTotalsAreThoseOfTheList(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := called(rt)
		n := meeting.Count(f, "m", 0, "")
		sure, most, speak := 0, 0, 0
		for _, g := range meeting.List(f, "m", today, "") {
			if g.In() {
				chairs := 1
				if g.Advocate != "" {
					chairs = 2
				}
				most += chairs
				if g.State == graph.Coming {
					sure += chairs
				}
			}
			if g.Interpreter != "" && (g.State == "" || g.State == graph.Invited || g.State == graph.Coming) {
				speak++
			}
			if (g.State == graph.StayingOut && g.Why == "") && g.Missing == "" {
				rt.Fatal("somebody stays out, and nobody asks why")
			}
		}
		if n.Chairs.Sure != sure || n.Chairs.Most != most {
			rt.Fatalf("%+v, and %d of %d are on the list", n.Chairs, sure, most)
		}
		for _, k := range n.Interpreters {
			speak -= k.Most
			if k.Sure > k.Most || len(k.People) != k.Most {
				rt.Fatalf("%+v", k)
			}
		}
		if speak != 0 || len(n.Interpreters) > 2 { // Polish and polish are one language
			rt.Fatalf("%+v", n.Interpreters)
		}
	})
}

func TestAlwaysThePageIsMadeOfWhateverAFamilyHolds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := graphtest.Canaries(rt, graphtest.Random(rt, 8))
		for m := range graph.All[graph.Meeting](f) {
			p := meeting.See(f, m.ID, today, "")
			for _, it := range p.Plan {
				for _, l := range it.Lacks {
					if l.Letter == "" || l.Words == "" {
						rt.Fatalf("%+v", it)
					}
				}
			}
		}
	})
}

func BenchmarkRhyssConference(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		meeting.See(f, "conference", today, language.Welsh)
	}
}

func BenchmarkProposalForTheRahmanNowaks(b *testing.B) {
	f := flatten(b, graphtest.Example(b, "rahman-nowak"), "fgc")
	for b.Loop() {
		meeting.Propose(f, "fgc", "")
	}
}
