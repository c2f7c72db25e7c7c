package words_test

import (
	"fmt"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
)

// living is a random family with homes, groups, feelings, marks, losses and doubts, all of which may be drawn.
func living(t *rapid.T) *graph.Family {
	var rs []graph.Record
	var ids []graph.ID
	year := func() graph.Date {
		return rapid.SampledFrom([]graph.Date{{}, graph.Year(2001), graph.Year(2019), graph.Year(2030)}).Draw(t, "year")
	}
	for r := range graphtest.Random(t, 9).Records() {
		switch x := r.(type) {
		case graph.Case:
			continue
		case graph.Person:
			ids = append(ids, x.ID)
			x.Death, x.Count = year(), rapid.SampledFrom([]int{0, 0, 0, 3}).Draw(t, "count")
			x.Identity = rapid.SampledFrom([]graph.Identity{"", "", graph.IdentityPartly, graph.IdentityMissing}).Draw(t, "identity")
			x.Shown = rapid.SampledFrom([]graph.Shown{x.Shown, x.Shown, graph.Unborn, graph.Miscarriage, graph.Stillborn, graph.TransMan}).Draw(t, "sign")
			if rapid.IntRange(0, 4).Draw(t, "nameless") == 0 {
				x.Known = ""
			}
			r = x
		case graph.Union:
			for range rapid.IntRange(0, 3).Draw(t, "events") {
				x.Events = append(x.Events, graph.Event{On: year(), Kind: rapid.SampledFrom([]graph.EventKind{graph.MarriedEvent, graph.MovedInEvent,
					graph.SeparatedEvent, graph.DivorcedEvent, graph.ReconciledEvent, graph.EndedEvent}).Draw(t, "event")})
			}
			r = x
		case graph.Parentage:
			x.From, x.To = year(), year()
			x.Certainty = rapid.SampledFrom([]graph.Certainty{"", "", graph.Claimed}).Draw(t, "certainty")
			r = x
		}
		rs = append(rs, r)
	}
	who := func() graph.ID { return rapid.SampledFrom(ids).Draw(t, "who") }
	layer := func() graph.Layer {
		return rapid.SampledFrom([]graph.Layer{graph.ChildOK, graph.FamilyOK, graph.Professional}).Draw(t, "layer")
	}
	rs = append(rs, graph.Case{ID: graph.CaseID, Title: "A family", Author: "The author", Children: []graph.ID{who()}},
		graph.Household{ID: "h1", Name: "Home One", Layer: layer()}, graph.Household{ID: "h2", Kind: graph.FosterHome, Layer: layer()},
		graph.Group{ID: "g1", Name: "Group One", Kind: graph.Club, Layer: layer()}, graph.Pet{ID: "a1", Name: "Animal One", Animal: "cat", Layer: layer()},
		graph.Line{ID: "l1", From: who(), To: who(), Kind: rapid.SampledFrom([]graph.LineKind{graph.Close, graph.Hostile, graph.FocusedOn}).Draw(t, "line"), According: "Voice One", Layer: layer()},
		graph.Ask{ID: "k1", Person: who(), State: rapid.SampledFrom([]graph.AskState{graph.Maybe, graph.SaysNo}).Draw(t, "asked"), Layer: layer()},
		graph.Wish{ID: "w1", Child: who(), About: who(), Kind: graph.Important},
		graph.Statement{ID: "f1", About: []graph.ID{who()}, Kind: graph.OfHealth, Sign: graph.Recovery, Layer: graph.Professional},
		graph.Tie{ID: "t1", From: who(), To: who(), Kind: graph.Neighbour, Layer: layer()}, graph.Tie{ID: "t2", From: who(), Group: "g1", Layer: layer()})
	for i := range 4 {
		rs = append(rs, graph.Stay{ID: graph.ID(fmt.Sprint("s", i)), Person: who(), Household: rapid.SampledFrom([]graph.ID{"h1", "h2"}).Draw(t, "home"), To: year(),
			Part: rapid.SampledFrom([]string{"", "weekends"}).Draw(t, "part")})
	}
	out, err := graph.New(rs...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func options(t *rapid.T) render.Options {
	flag := func(s string) bool { return rapid.Bool().Draw(t, s) }
	o := render.Options{Convention: rapid.SampledFrom([]string{render.UKICS, render.McGoldrick}).Draw(t, "convention"),
		Inside: rapid.SampledFrom([]graph.Inside{graph.InsideAge, graph.InsideYear, graph.InsideInitials, graph.InsideNothing}).Draw(t, "inside"),
		Gentle: flag("gentle"), NoEnded: flag("no ended"), NoHomes: flag("no homes"), PastHomes: flag("past homes"), Groups: flag("groups"), Kin: flag("kin"),
		Marks: flag("marks"), Health: flag("health"), Legend: flag("legend")}
	if flag("feelings") {
		o.Feelings = func(graph.Line) bool { return true }
	}
	return o
}

func reader(t *rapid.T, f *graph.Family) graph.Audience {
	a := graph.Audience{Name: rapid.SampledFrom(graph.Audiences()).Draw(t, "audience"), Lines: []graph.ID{"l1"},
		Hidden: rapid.SampledFrom([]graph.Hiding{graph.Omitted, graph.Unnamed}).Draw(t, "hidden")}
	for p := range graph.All[graph.Person](f) {
		if a.Name == graph.Named {
			a.People = []graph.ID{p.ID}
			break
		}
	}
	return a
}
