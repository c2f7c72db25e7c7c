package graph_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func notSaid(t *testing.T, what string, v graph.View, words ...string) {
	t.Helper()
	all := said(t, v)
	for _, w := range words {
		if strings.Contains(all, w) {
			t.Errorf("%s: the print says %q:\n%s", what, w, all)
		}
	}
}

// TestWhoCaresForAChildTellsWhereTheChildIs, as plainly as an address does to somebody who knows the carer.
func TestWhoCaresForAChildTellsWhereTheChildIs(t *testing.T) {
	for _, kind := range []graph.ParentageKind{graph.KinshipFoster, graph.SpecialGuardianship, graph.ChildArrangements, graph.RaisedBy, graph.PrivateFostering, graph.Foster} {
		f := home(mark("dad", "kid", graph.Whereabouts), graphtest.Child("nan", "grandad", "aunt"),
			graphtest.With(graph.Parentage{ID: "care", Child: "kid", Parent: "aunt", Kind: kind, From: graph.Year(2026)}))
		notSaid(t, string(kind), graph.For(f, readBy(graph.AllInvited, "dad", "nan"), today), string(kind))
		if all := said(t, graph.For(f, readBy(graph.Referrer, "nan"), today)); !strings.Contains(all, string(kind)) {
			t.Errorf("%s: nobody may see it, so nothing was tested", kind)
		}
	}
}

func TestANeighbourOrATeacherTellsWhereSomebodyIs(t *testing.T) {
	for _, kind := range []graph.TieKind{graph.Neighbour, graph.Teacher, graph.Coach, graph.Faith, graph.Worker} {
		f := home(mark("dad", "kid", graph.Whereabouts), graphtest.Woman("Auntie Pat"),
			graphtest.With(graph.Tie{ID: "t", From: "Auntie Pat", To: "kid", Kind: kind, Layer: graph.ChildOK}))
		notSaid(t, string(kind), graph.For(f, readBy(graph.AllInvited, "dad", "nan"), today), "Auntie Pat", string(kind))
		if !slices.Contains(called(graph.For(f, readBy(graph.AllInvited, "nan"), today)), "Auntie Pat") {
			t.Errorf("%s: nobody may see her, so nothing was tested", kind)
		}
	}
}

func TestWhereAHousemateLivesIsWhereSheLives(t *testing.T) {
	f := home(mark("dad", "mum", graph.Whereabouts), graphtest.With(graph.Person{ID: "uncle", Known: "uncle", Place: "Rochdale"}),
		graphtest.With(graph.Household{ID: "h", Layer: graph.ChildOK}), graphtest.With(graph.Stay{ID: "s1", Person: "mum", Household: "h"}), graphtest.With(graph.Stay{ID: "s2", Person: "uncle", Household: "h"}))
	notSaid(t, "referrer", graph.For(f, readBy(graph.Referrer, "dad"), today), "Rochdale")
	if all := said(t, graph.For(f, readBy(graph.Referrer), today)); !strings.Contains(all, "Rochdale") {
		t.Error("nobody may see it, so nothing was tested")
	}
}

// TestAnAdoptedChildHasNoSchoolAndNoHome on any print: each leads to the adopters.
func TestAnAdoptedChildHasNoSchoolAndNoHome(t *testing.T) {
	f := home(graphtest.Child("mum", "dad", "brother"), graphtest.Parented("new mum", "new dad", "brother", graph.Adoptive),
		graphtest.With(graph.Group{ID: "g", Name: "Fernbrook Juniors", Layer: graph.ChildOK}), graphtest.With(graph.Tie{ID: "t", From: "brother", Group: "g", Layer: graph.ChildOK}),
		graphtest.With(graph.Person{ID: "miss", Known: "Miss Tallow"}), graphtest.With(graph.Tie{ID: "u", From: "miss", To: "brother", Kind: graph.Teacher, Layer: graph.ChildOK}),
		graphtest.With(graph.Household{ID: "h", Name: "Quince Cottage", Layer: graph.ChildOK}), graphtest.With(graph.Stay{ID: "s", Person: "brother", Household: "h"}))
	for _, a := range []graph.Audience{{Name: graph.Court}, {Name: graph.Supervision}, {Name: graph.ForChild}, {Name: graph.AllInvited}, pack("dad"), pack("mum")} {
		notSaid(t, a.Name, graph.For(f, a, today), "Fernbrook", "Tallow", "Quince")
	}
}

// TestAnUnnamedShapeAgreesToNothing, nor does anybody whose coming to a meeting is kept.
func TestAnUnnamedShapeAgreesToNothing(t *testing.T) {
	f := home(graphtest.With(graph.Safety{ID: "no", Who: "dad", About: "kid", Kind: graph.NoContact}), mark("nan", "uncle", graph.Attendance),
		graphtest.With(graph.Promise{ID: "v", Who: "mum", Child: "kid", What: "Sunday lunch", AgreedBy: []graph.ID{"dad", "uncle", "nan"}, Layer: graph.ChildOK}))
	a := readBy(graph.AllInvited, "nan")
	a.Hidden = graph.Unnamed
	v := graph.For(f, a, today)
	for p := range graph.All[graph.Promise](v.Family()) {
		for _, id := range p.AgreedBy {
			if q, _ := graph.Get[graph.Person](v.Family(), id); q.Known != "nan" {
				t.Errorf("%q is said to have agreed", q.Known)
			}
		}
		if len(p.AgreedBy) != 1 {
			t.Errorf("%d have agreed", len(p.AgreedBy))
		}
	}
}

// TestAMeetingToWhichNobodyOfThemIsAsked is none of their business: its room and its hour say where somebody will be.
func TestAMeetingToWhichNobodyOfThemIsAsked(t *testing.T) {
	f := home(graphtest.With(graph.Meeting{ID: "m", Title: "Conference", Time: "14:30", Venue: "Beech Room"}),
		graphtest.With(graph.Meeting{ID: "n", Title: "Review", Time: "10:15", Venue: "Oak Room"}),
		graphtest.With(graph.Invite{ID: "i", Meeting: "m", Person: "mum", State: graph.Coming, Layer: graph.MeetingOK}),
		graphtest.With(graph.Invite{ID: "j", Meeting: "m", Person: "dad", State: graph.StayingOut, Layer: graph.MeetingOK}))
	for _, a := range []graph.Audience{pack("dad"), readBy(graph.Partner, "dad")} {
		notSaid(t, a.Name, graph.For(f, a, today), "14:30", "Beech Room")
		if !strings.Contains(said(t, graph.For(f, a, today)), "Oak Room") {
			t.Errorf("%s: a meeting without any invitation yet is left out", a.Name)
		}
	}
	for _, a := range []graph.Audience{pack("mum"), {Name: graph.AllInvited}, {Name: graph.Referrer}} {
		if !strings.Contains(said(t, graph.For(f, a, today)), "Beech Room") {
			t.Errorf("%s: whoever is asked may know where", a.Name)
		}
	}
}

func TestAShapeHasNoDateAndNoRemark(t *testing.T) {
	f := home(graphtest.Woman("carer"), graphtest.With(graph.Parentage{ID: "care", Child: "kid", Parent: "carer", Kind: graph.Foster, From: graph.Year(2024), To: graph.Year(2025),
		Notes: []graph.Note{{Text: "The best of carers", Layer: graph.ChildOK}}}))
	a := graph.Audience{Name: graph.Partner, Hidden: graph.Unnamed}
	v := graph.For(f, a, today)
	if !slices.Contains(called(v), graph.NotNamed) {
		t.Fatal("there is no shape")
	}
	notSaid(t, "partner", v, "2024", "2025", "best of carers")
}

// TestANameThatNamesSomebodyHidden is not written: "Kelly’s stepson" says that there is a Kelly.
func TestANameThatNamesSomebodyHidden(t *testing.T) {
	f := home(mark("dad", "kelly"), graphtest.Child("nan", "grandad", "kelly"), graphtest.With(graph.Person{ID: "kelly", Known: "Kelly"}), graphtest.Child("nan", "grandad", "boy"),
		graphtest.With(graph.Person{ID: "boy", Known: "Kelly’s stepson"}))
	for _, a := range []graph.Audience{readBy(graph.AllInvited, "dad"), readBy(graph.Court, "dad"), pack("dad")} {
		a.Also = nil
		v := graph.For(f, a, today)
		notSaid(t, a.Name, v, "Kelly")
		if hits := graph.Withheld(f, a, today).Find("Kelly’s stepson"); len(hits) == 0 {
			t.Errorf("%s: proof does not look for her", a.Name)
		}
	}
	if !slices.Contains(called(graph.For(f, readBy(graph.AllInvited, "nan"), today)), "Kelly’s stepson") {
		t.Error("nobody may see him, so nothing was tested")
	}
}

// TestShortNamesAreKeptToo: Jo and Al are names like any other.
func TestShortNamesAreKeptToo(t *testing.T) {
	f := home(mark("dad", "jo"), graphtest.Child("nan", "grandad", "jo"), graphtest.With(graph.Person{ID: "jo", Known: "Jo"}),
		graphtest.With(graph.Person{ID: "mum", Known: "mum", Notes: []graph.Note{{Text: "Rings Jo on Sundays.", Layer: graph.ChildOK}, {Text: "Jo’s girl stays over.", Layer: graph.ChildOK}}}))
	a := readBy(graph.AllInvited, "dad")
	notSaid(t, "invited", graph.For(f, a, today), "Jo")
	w := graph.Withheld(f, a, today)
	for _, s := range []string{"Jo", "ask Jo!", "JO", "Jo’s", "with Jos"} {
		if len(w.Find(s)) == 0 {
			t.Errorf("%q is not found", s)
		}
	}
	for _, s := range []string{"John", "jo", "Joan", "banjo", "J. O."} {
		if len(w.Find(s)) > 0 {
			t.Errorf("%q is refused", s)
		}
	}
}

func TestFileNamesThatNameSomebodyShort(t *testing.T) {
	f := home(mark("dad", "kit"), graphtest.Child("nan", "grandad", "kit"), graphtest.With(graph.Person{ID: "kit", Known: "Kit"}))
	w := graph.Withheld(f, readBy(graph.AllInvited, "dad"), today)
	for _, s := range []string{"kit.pdf", "kits-map.pdf", "map_of_kit.pdf", "KitMap.pdf", "familyOfKit.pdf", "Kits map.pdf"} {
		if len(w.FindGlued(s)) == 0 {
			t.Errorf("%q is let through", s)
		}
	}
	for _, s := range []string{"kitchen.pdf", "map.pdf"} {
		if len(w.FindGlued(s)) > 0 {
			t.Errorf("%q is refused", s)
		}
	}
}

func TestABirthdayIsFoundHoweverItIsSaid(t *testing.T) {
	f := home(mark("dad", "kit"), graphtest.Child("nan", "grandad", "kit"), graphtest.With(graph.Person{ID: "kit", Known: "Kit", Birth: graph.Exact(1990, 3, 4)}))
	w := graph.Withheld(f, readBy(graph.AllInvited, "dad"), today)
	for _, s := range []string{"4 March 1990", "4th of March 1990", "the 4th of March, 1990", "4/3/90", "04-03-90", "March 4th, 1990", "03/04/1990", "4 Mawrth 1990", "4 March ’90"} {
		if len(w.Find(s)) == 0 {
			t.Errorf("%q is not found", s)
		}
	}
}

// TestWilliamsIsNoPlural of a hidden William; William’s is.
func TestWilliamsIsNoPlural(t *testing.T) {
	f := home(mark("dad", "will"), graphtest.Child("nan", "grandad", "will"), graphtest.With(graph.Person{ID: "will", Known: "William"}),
		graphtest.With(graph.Person{ID: "nan", Known: "Mrs Williams", Notes: []graph.Note{{Text: "Everybody calls her Mrs Williams.", Layer: graph.ChildOK}, {Text: "Keeps William’s bike.", Layer: graph.ChildOK}}}))
	a := readBy(graph.AllInvited, "dad")
	all := said(t, graph.For(f, a, today))
	if !strings.Contains(all, "calls her Mrs Williams") || strings.Contains(all, "bike") {
		t.Error(all)
	}
	w := graph.Withheld(f, a, today)
	if len(w.Find("Mrs Williams")) > 0 || len(w.Find("William’s")) == 0 || len(w.Find("William")) == 0 {
		t.Error("Williams is refused, or William let through")
	}
}

// TestTheSchoolOfAChildWhoLivesWithHer says where she lives, as do the work of whoever lives with her, who lives next door to them, how far they
// are from a child whose town is known, and where somebody looked for them.
func TestTheSchoolOfAChildWhoLivesWithHer(t *testing.T) {
	f := home(mark("dad", "mum", graph.Whereabouts), graphtest.With(graph.Person{ID: "uncle", Known: "uncle", Work: "Cook at Fernbrook"}), graphtest.Woman("Mrs Tallow"),
		graphtest.With(graph.Household{ID: "h", Layer: graph.ChildOK}), graphtest.With(graph.Stay{ID: "s1", Person: "mum", Household: "h"}), graphtest.With(graph.Stay{ID: "s2", Person: "kid", Household: "h"}),
		graphtest.With(graph.Stay{ID: "s3", Person: "uncle", Household: "h"}),
		graphtest.With(graph.Group{ID: "g", Name: "Quince Primary", Layer: graph.ChildOK}), graphtest.With(graph.Tie{ID: "t", From: "kid", Group: "g", Layer: graph.ChildOK}),
		graphtest.With(graph.Tie{ID: "u", From: "Mrs Tallow", To: "uncle", Kind: graph.Neighbour, Layer: graph.ChildOK}),
		graphtest.With(graph.Contact{ID: "c", Child: "nan", Person: "uncle", Distance: graph.SameTown, Layer: graph.ChildOK}),
		graphtest.With(graph.Search{ID: "q", Person: "uncle", Method: "letter", Where: "Rochdale", Layer: graph.ChildOK}))
	words := []string{"Quince", "Fernbrook", "Tallow", "same-town", "Rochdale"}
	for _, name := range []string{graph.AllInvited, graph.Partner, graph.Court, graph.Referrer, graph.Supervision} {
		notSaid(t, name, graph.For(f, readBy(name, "dad"), today), words...)
	}
	all := said(t, graph.For(f, readBy(graph.Referrer, "nan"), today))
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Errorf("nobody may see %q, so nothing was tested", w)
		}
	}
	gone := home(mark("dad", "mum", graph.Existence), graphtest.With(graph.Household{ID: "h", Layer: graph.ChildOK}), graphtest.With(graph.Stay{ID: "s1", Person: "mum", Household: "h"}), graphtest.With(graph.Stay{ID: "s2", Person: "kid", Household: "h"}),
		graphtest.With(graph.Group{ID: "g", Name: "Quince Primary", Layer: graph.ChildOK}), graphtest.With(graph.Tie{ID: "t", From: "kid", Group: "g", Layer: graph.ChildOK}))
	if !strings.Contains(said(t, graph.For(gone, readBy(graph.AllInvited, "dad"), today)), "Quince") {
		t.Error("the school of a child is kept from a father who may know where the child is")
	}
}

// TestWhoeverSeesAChildOnSundaysIsSomebodyToThatChild: a relation that is kept is not told by a promise, a visit, an offer, a step or a dog.
func TestWhoeverSeesAChildOnSundaysIsSomebodyToThatChild(t *testing.T) {
	telling := map[string]graph.Record{
		"a promise":   graph.Promise{ID: "v", Who: "dan", Child: "kid", What: "Football on Sundays", Layer: graph.ChildOK},
		"a visit":     graph.Contact{ID: "c", Child: "kid", Person: "dan", Often: "Football on Sundays", Layer: graph.ChildOK},
		"an offer":    graph.Offer{ID: "o", Person: "dan", Child: "kid", Words: "Football on Sundays", Layer: graph.ChildOK},
		"a step":      graph.Step{ID: "e", Person: "dan", Child: "kid", Words: "Football on Sundays", Layer: graph.ChildOK},
		"a talk":      graph.Ask{ID: "a", Person: "dan", Child: "kid", Words: "Football on Sundays", Layer: graph.ChildOK},
		"a decision":  graph.Ask{ID: "a", Person: "dan", Words: "Football on Sundays", Layer: graph.ChildOK},
		"an animal":   graph.Pet{ID: "p", Name: "Football on Sundays", Of: []graph.ID{"dan", "kid"}, Layer: graph.ChildOK},
		"a wish":      graph.Wish{ID: "w", Child: "kid", About: "dan", Name: "Football on Sundays"},
		"a statement": graph.Statement{ID: "s", About: []graph.ID{"dan", "kid"}, Text: "Football on Sundays", Kind: graph.Fact, Layer: graph.ChildOK},
	}
	for what, r := range telling {
		f := home(mark("dad", "dan", graph.Relation), graphtest.With(graph.Person{ID: "dan", Known: "Dan"}), graphtest.With(r))
		for _, name := range []string{graph.AllInvited, graph.Referrer, graph.Supervision, graph.Court} {
			notSaid(t, what+" for "+name, graph.For(f, readBy(name, "dad"), today), "Football")
		}
		if !strings.Contains(said(t, graph.For(f, readBy(graph.Supervision, "nan"), today)), "Football") {
			t.Errorf("%s: nobody may see it, so nothing was tested", what)
		}
	}
}
