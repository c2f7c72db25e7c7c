package graph_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// home is a family of three with whatever else a test needs.
func home(more ...graphtest.Part) *graph.Family {
	return graphtest.Family(append([]graphtest.Part{graphtest.For("kid"), graphtest.Child("mum", "dad", "kid"),
		graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "uncle")}, more...)...)
}

func mark(who, about graph.ID, hide ...graph.Secret) graphtest.Part {
	return graphtest.With(graph.Safety{ID: "mark", Who: who, About: about, Kind: graph.MustNotLearn, Hide: hide})
}

func readBy(name string, ids ...graph.ID) graph.Audience {
	return graph.Audience{Name: name, Readers: ids}
}

func TestWhereSomebodyLivesIsKeptWithAllWhoLiveThere(t *testing.T) {
	f := home(mark("dad", "mum", graph.Whereabouts),
		graphtest.With(graph.Household{ID: "h", Name: "The yellow house", Layer: graph.ChildOK}),
		graphtest.With(graph.Stay{ID: "s1", Person: "mum", Household: "h"}), graphtest.With(graph.Stay{ID: "s2", Person: "nan", Household: "h"}),
		graphtest.With(graph.Group{ID: "g", Name: "Larks", Layer: graph.ChildOK}), graphtest.With(graph.Tie{ID: "t", From: "mum", Group: "g", Layer: graph.ChildOK}))
	if all := said(t, graph.For(f, readBy(graph.AllInvited, "nan"), today)); !strings.Contains(all, "yellow") || !strings.Contains(all, "Larks") {
		t.Error("others may know")
	}
	all := said(t, graph.For(f, readBy(graph.AllInvited, "nan", "dad"), today))
	if strings.Contains(all, "yellow") || strings.Contains(all, "Larks") {
		t.Error("one of the readers must not learn where she lives")
	}
	if !strings.Contains(all, `"mum"`) {
		t.Error("that she is there at all is no secret")
	}
}

func TestAnAttendanceIsKeptFromWhoMustNotLearnOfIt(t *testing.T) {
	f := home(mark("dad", "uncle", graph.Attendance), graphtest.With(graph.Meeting{ID: "m", Title: "The meeting"}),
		graphtest.With(graph.Invite{ID: "i", Meeting: "m", Person: "uncle", State: graph.Coming, Layer: graph.MeetingOK}))
	n := func(a graph.Audience) int { return graph.For(f, a, today).Family().Len(graph.KindInvite) }
	if n(readBy(graph.Referrer)) != 1 || n(readBy(graph.Referrer, "dad")) != 0 {
		t.Error("the invitation is on the wrong print")
	}
}

func TestARelationIsKeptByTakingTheTieAway(t *testing.T) {
	f := home(mark("dad", "uncle", graph.Relation))
	for _, a := range []graph.Audience{readBy(graph.Court, "dad"), readBy(graph.AllInvited, "dad"), pack("dad")} {
		v := graph.For(f, a, today)
		if slices.Contains(called(v), "uncle") {
			t.Errorf("%s: %v", a.Name, called(v))
		}
	}
	if !slices.Contains(called(graph.For(f, readBy(graph.Court), today)), "uncle") {
		t.Error("nobody else need be kept from it")
	}
}

func TestWhoMayHaveNoContactIsLeftOutOrUnnamed(t *testing.T) {
	f := home(graphtest.With(graph.Safety{ID: "mark", Who: "dad", About: "kid", Kind: graph.NoContact}))
	a := readBy(graph.AllInvited, "nan")
	v := graph.For(f, a, today)
	if slices.Contains(called(v), "dad") || v.Family().Len(graph.KindUnion) != 1 {
		t.Errorf("he leaves a gap: %s", said(t, v))
	}
	for p := range graph.All[graph.Parentage](v.Family()) {
		if p.Union == "" && p.Parent == "" {
			t.Error("a child of nobody")
		}
	}
	a.Hidden = graph.Unnamed
	if v := graph.For(f, a, today); !slices.Contains(called(v), graph.NotNamed) || strings.Count(said(t, v), "married") != 1 {
		t.Errorf("the shape says too much or too little: %s", said(t, v))
	}
}

func TestHarmIsOnNoPaperForTheTable(t *testing.T) {
	f := home(graphtest.With(graph.Line{ID: "l", From: "dad", To: "mum", Kind: graph.PhysicalAbuse, According: "mum", Layer: graph.ChildOK}),
		graphtest.With(graph.Line{ID: "k", From: "kid", To: "mum", Kind: graph.Close, According: "kid", Layer: graph.ChildOK}))
	for _, name := range []string{graph.ForChild, graph.AllInvited, graph.Partner, graph.Court} {
		a := graph.Audience{Name: name}
		if n := graph.For(f, a, today).Family().Len(graph.KindLine); n != 0 {
			t.Errorf("%s has %d lines that nobody asked for", name, n)
		}
		a.Lines = []graph.ID{"l", "k"}
		want := 1
		if name == graph.Court {
			want = 2
		}
		if n := graph.For(f, a, today).Family().Len(graph.KindLine); n != want {
			t.Errorf("%s has %d lines", name, n)
		}
	}
}

func TestCarersAndRefugesAreNotNamedOnPaper(t *testing.T) {
	f := home(graphtest.Parented("Mrs Carer", "Mr Carer", "kid", graph.Foster), graphtest.Child("Mrs Carer", "Mr Carer", "their own"),
		graphtest.With(graph.Household{ID: "h", Name: "The Carers", Kind: graph.FosterHome, Layer: graph.FamilyOK}), graphtest.With(graph.Stay{ID: "s", Person: "kid", Household: "h"}),
		graphtest.With(graph.Household{ID: "r", Name: "Safe house", Kind: graph.Refuge, Layer: graph.FamilyOK}), graphtest.With(graph.Stay{ID: "q", Person: "mum", Household: "r"}))
	all := said(t, graph.For(f, pack("dad"), today))
	for _, n := range []string{"Carer", "their own", "Safe", "refuge"} {
		if strings.Contains(all, n) {
			t.Errorf("the paper says %q", n)
		}
	}
	if !strings.Contains(all, `"Kind":"foster"`) {
		t.Error("that the child lives in a foster home may be said")
	}
	if all := said(t, graph.For(f, graph.Audience{Name: graph.ForChild}, today)); !strings.Contains(all, "Mrs Carer") {
		t.Error("a child knows her own carers")
	}
}

func TestAnAdoptedChildKeepsOnlyTheNameTheFamilyKnows(t *testing.T) {
	f := home(graphtest.Child("mum", "dad", "brother"), graphtest.Parented("new mum", "new dad", "brother", graph.Adoptive), graphtest.Child("new mum", "new dad", "new sister"),
		graphtest.With(graph.Person{ID: "brother", Known: "brother", Formal: "Brother Newname", Surname: "Newname", Place: "Newtown"}))
	if v := graph.For(f, graph.Audience{}, today); v.Family() != f {
		t.Error("nobody locked anything, so the worker's own record has it all")
	}
	for _, a := range []graph.Audience{{Name: graph.Court}, {Name: graph.Supervision}, pack("dad")} {
		all := said(t, graph.For(f, a, today))
		if strings.Contains(all, "Newname") || strings.Contains(all, "Newtown") || strings.Contains(all, "new ") || !strings.Contains(all, "brother") {
			t.Errorf("%q: %s", a.Name, all)
		}
	}
	if all := said(t, graph.For(f, pack("new mum"), today)); !strings.Contains(all, "new sister") {
		t.Error("the adopters may read about themselves")
	}
}

func TestAStepfatherWhoAdoptedIsNoSecret(t *testing.T) {
	f := home(graphtest.Couple("mum", "stepdad", graph.Married), graphtest.Parented("mum", "stepdad", "kid", graph.Adoptive))
	for _, name := range []string{graph.Own, graph.ForChild, graph.Court} {
		if !slices.Contains(called(graph.For(f, graph.Audience{Name: name}, today)), "stepdad") {
			t.Errorf("%s has lost him", name)
		}
	}
}

func TestABriefCoupleOfADoubtfulChildIsNotShown(t *testing.T) {
	f := home(graphtest.Couple("mum", "maybe", graph.Brief), graphtest.Child("mum", "maybe", "baby"),
		graphtest.With(graph.Parentage{ID: "mum+maybe>baby", Child: "baby", Union: "mum+maybe", Kind: graph.ByBirth, Certainty: graph.Disputed, Unsure: []graph.ID{"maybe"}}))
	v := graph.For(f, graph.Audience{Name: graph.AllInvited}, today)
	if got := called(v); slices.Contains(got, "maybe") || !slices.Contains(got, "baby") {
		t.Errorf("%v", got)
	}
}
