package graph_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// texts are all the words and dates that a family holds, without the IDs.
func texts(f *graph.Family) []string {
	var out []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch {
		case v.Type() == reflect.TypeFor[graph.ID]():
		case v.Type() == reflect.TypeFor[graph.Date]():
			if d := v.Interface().(graph.Date); d.Known() {
				out = append(out, d.String())
			}
		case v.Kind() == reflect.String && v.Len() > 0 && v.String() != "unknown" && v.String() != "not-known":
			out = append(out, v.String())
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case v.Kind() == reflect.Pointer && !v.IsNil():
			walk(v.Elem())
		}
	}
	for r := range f.Records() {
		walk(reflect.ValueOf(r))
	}
	return out
}

// busy gives some of a family homes, notes, ties and sources, so that merging has something to lose.
func busy(t *rapid.T, f *graph.Family) *graph.Family {
	put := []graph.Record{graph.Household{ID: "home", Name: "Nan’s"}, graph.Group{ID: "school", Name: "Larkhill"}, graph.Source{ID: "talk", Title: "a talk"}}
	for p := range graph.All[graph.Person](f) {
		if rapid.Bool().Draw(t, "busy") {
			p.Place = rapid.SampledFrom([]string{"Leeds", "Hull"}).Draw(t, "place")
			p.Notes = []graph.Note{{Text: "note about " + string(p.ID), Layer: graph.FamilyOK}}
			p.Sources = []graph.ID{"talk"}
			put = append(put, graph.Stay{ID: "stay" + p.ID, Person: p.ID, Household: "home", Part: rapid.SampledFrom([]string{"", "weekends"}).Draw(t, "part")},
				graph.Tie{ID: "tie" + p.ID, From: p.ID, Group: "school", Kind: graph.Member, Words: "words of " + string(p.ID)},
				graph.Pin{ID: p.ID, X: 3}, graph.Slot{ID: "slot" + p.ID, Person: p.ID, Kind: graph.SlotParents, State: graph.SlotPartly, By: "by " + string(p.ID)},
				graph.Statement{ID: "says" + p.ID, About: []graph.ID{p.ID}, Kind: graph.Brings, Text: "strength of " + string(p.ID)})
		}
		put = append(put, p)
	}
	g, err := f.Apply(graph.Put(f, "", put...))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestMergingTwoRecordsLosesNothing(t *testing.T) {
	done := 0
	rapid.Check(t, func(t *rapid.T) {
		f := busy(t, graphtest.Random(t, 18))
		var ids []graph.ID
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, p.ID)
		}
		keep, gone := rapid.SampledFrom(ids).Draw(t, "keep"), rapid.SampledFrom(ids).Draw(t, "gone")
		choose := graph.Choice{}
		for _, field := range []string{"Known", "Birth", "Place", "Shown"} {
			choose[field] = rapid.Bool().Draw(t, field)
		}
		c, _, err := graph.Merge(f, keep, gone, choose)
		if err != nil {
			if len(c.Edits) > 0 {
				t.Fatal("refused, and yet there is a change")
			}
			return
		}
		done++
		g, err := f.Apply(c)
		if err != nil {
			t.Fatal(err)
		}
		if g.Len(graph.KindPerson) != f.Len(graph.KindPerson)-1 {
			t.Fatal("not one person fewer")
		}
		after := strings.Join(texts(g), "\n")
		for _, s := range texts(f) {
			if !strings.Contains(after, s) {
				t.Fatalf("%q is lost", s)
			}
		}
		if g.Forebears().Of(keep)[keep] && !f.Forebears().Of(keep)[keep] && !f.Forebears().Of(gone)[gone] {
			t.Fatal("somebody became their own forebear")
		}
		near := func(f *graph.Family, id graph.ID) map[graph.ID]bool {
			out := map[graph.ID]bool{}
			for _, u := range f.UnionsOf(id) {
				for _, p := range u.Partners {
					out[p] = true
				}
				for _, d := range f.ChildrenOf(u.ID) {
					out[d.Child] = true
				}
			}
			for _, d := range f.ChildrenAlone(id) {
				out[d.Child] = true
			}
			for _, up := range f.ParentagesOf(id) {
				u, _ := graph.Get[graph.Union](f, up.Union)
				for _, p := range append(slices.Clone(u.Partners), up.Parent) {
					out[p] = true
				}
			}
			delete(out, "")
			delete(out, keep)
			delete(out, gone)
			return out
		}
		now := near(g, keep)
		for _, who := range []graph.ID{keep, gone} {
			for id := range near(f, who) {
				if !now[id] {
					t.Fatalf("%s was next to %s and is not next to the one they became", id, who)
				}
			}
		}
		if len(now) > len(near(f, keep))+len(near(f, gone)) {
			t.Fatal("somebody is near who was not")
		}
		back, err := g.Apply(c.Inverse())
		if err != nil || !reflect.DeepEqual(all(back), all(f)) {
			t.Fatalf("taken back, it is another family (%v)", err)
		}
	})
	if done == 0 {
		t.Error("no two records were ever merged: nothing was tested")
	}
}

func TestTheFatherWhoWasEnteredTwiceBecomesOneManWithOneFamily(t *testing.T) {
	f := graphtest.Family(
		graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad2", "sis"), graphtest.Child("dad2", "", "kid"), graphtest.Born("dad", 1985), graphtest.Born("dad2", 1987),
		graphtest.With(graph.Union{ID: "mum+dad", Partners: []graph.ID{"mum", "dad"}, Kind: graph.Relationship, Events: []graph.Event{{Kind: graph.MetEvent, On: graph.Year(2010)}}}),
		graphtest.With(graph.Union{ID: "mum+dad2", Partners: []graph.ID{"dad2", "mum"}, Kind: graph.Married, Events: []graph.Event{{Kind: graph.MarriedEvent, On: graph.Year(2006)}}}))
	c, conflicts, err := graph.Merge(f, "dad", "dad2", graph.Choice{"Birth": true})
	if err != nil {
		t.Fatal(err)
	}
	if len(conflicts) != 2 || conflicts[1].Field != "Birth" || conflicts[1].Keep != "1985" || conflicts[1].Gone != "1987" {
		t.Errorf("conflicts: %+v", conflicts)
	}
	f, err = f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	us := f.UnionsOf("dad")
	if len(us) != 1 || us[0].Kind != graph.Married || len(us[0].Events) != 2 || us[0].Events[0].Kind != graph.MarriedEvent {
		t.Errorf("unions: %+v", us)
	}
	if kids := f.ChildrenOf(us[0].ID); len(kids) != 2 || f.Len(graph.KindParentage) != 2 {
		t.Errorf("children: %+v of %d ties", kids, f.Len(graph.KindParentage))
	}
	dad, _ := graph.Get[graph.Person](f, "dad")
	if dad.Birth != graph.Year(1987) || !slices.Equal(dad.Also, []string{"dad2"}) || len(dad.Notes) != 1 || dad.Notes[0].Layer != "" ||
		!strings.Contains(dad.Notes[0].Text, "date of birth: 1985") || !strings.Contains(dad.Notes[0].Text, "couple: kind: relationship") {
		t.Errorf("he is %+v", dad)
	}
}

func TestWhoIsSaidToBeTwoPeopleIsNotMerged(t *testing.T) {
	f := graphtest.Family(graphtest.Child("nan", "", "mum"), graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad", "sis"), graphtest.Somebody("pat"),
		graphtest.With(graph.Safety{ID: "s", Who: "pat", About: "nan", Kind: graph.NoContact}),
		graphtest.With(graph.Birth{ID: "b", Children: []graph.ID{"kid", "sis"}}),
		graphtest.With(graph.Person{ID: "crowd", Count: 3}))
	for pair, want := range map[[2]graph.ID]error{
		{"mum", "dad"}: graph.ErrTwoPeople, {"kid", "sis"}: graph.ErrTwoPeople, {"pat", "nan"}: graph.ErrTwoPeople,
		{"nan", "kid"}: graph.ErrCycle, {"kid", "nan"}: graph.ErrCycle, {"mum", "kid"}: graph.ErrCycle, {"mum", "mum"}: graph.ErrSamePerson,
		{"mum", "who"}: graph.ErrNobody, {"pat", "crowd"}: graph.ErrCrowd,
	} {
		if _, _, err := graph.Merge(f, pair[0], pair[1], nil); !errors.Is(err, want) {
			t.Errorf("%v: %v, want %v", pair, err, want)
		}
	}
}

func TestOfTwoReadersTheFewerStay(t *testing.T) {
	f := graphtest.Family(graphtest.Somebody("pat"), graphtest.Somebody("pat2"), graphtest.Somebody("kid"),
		graphtest.With(graph.Tie{ID: "t1", From: "pat", To: "kid", Kind: graph.Neighbour, Layer: graph.ChildOK}),
		graphtest.With(graph.Tie{ID: "t2", From: "pat2", To: "kid", Kind: graph.Neighbour, Layer: graph.Locked}))
	c, _, err := graph.Merge(f, "pat", "pat2", nil)
	if err != nil {
		t.Fatal(err)
	}
	if f, _ = f.Apply(c); f.Len(graph.KindTie) != 1 {
		t.Fatal("two ties")
	}
	if tie, _ := graph.Get[graph.Tie](f, "t1"); tie.Layer != graph.Locked {
		t.Errorf("it is read by %q", tie.Layer)
	}
}

func TestTwoCouplesOfOnePairBecomeOne(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "dad", "kid"), graphtest.Somebody("sis"), graphtest.Somebody("lee"),
		graphtest.With(graph.Union{ID: "alone", Partners: []graph.ID{"mum"}}),
		graphtest.With(graph.Union{ID: "other", Partners: []graph.ID{"mum", "lee"}}),
		graphtest.With(graph.Parentage{ID: "p", Child: "sis", Union: "alone", Kind: graph.ByBirth}))
	if _, err := graph.MergeUnions(f, "mum+dad", "other"); !errors.Is(err, graph.ErrThree) {
		t.Errorf("three in a couple: %v", err)
	}
	c, err := graph.MergeUnions(f, "mum+dad", "alone")
	if err != nil {
		t.Fatal(err)
	}
	if f, err = f.Apply(c); err != nil || len(f.ChildrenOf("mum+dad")) != 2 || len(f.UnionsOf("mum")) != 2 {
		t.Errorf("%v: %+v", err, f.UnionsOf("mum"))
	}
}

func TestConnectingNeverMakesSomebodyTheirOwnForebear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 14)
		var ids []graph.ID
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, p.ID)
		}
		a, b := rapid.SampledFrom(ids).Draw(t, "a"), rapid.SampledFrom(ids).Draw(t, "b")
		ways := graph.Ways(f, a, b)
		for _, how := range graph.Connections() {
			c, err := graph.Connect(f, a, b, how)
			if (err == nil) != slices.Contains(ways, how) {
				t.Fatalf("%s is offered or not, but: %v", how, err)
			}
			if err != nil {
				continue
			}
			g, err := f.Apply(c)
			if err != nil {
				t.Fatal(err)
			}
			if g.Len(graph.KindPerson) != f.Len(graph.KindPerson) {
				t.Fatal("somebody was added")
			}
			for _, id := range ids {
				if g.Forebears().Of(id)[id] && !f.Forebears().Of(id)[id] {
					t.Fatalf("%s as %s of %s makes somebody their own forebear", b, how, a)
				}
			}
			if _, err := graph.Connect(g, a, b, how); err == nil {
				t.Fatalf("%s twice", how)
			}
		}
	})
}

func TestALoneMotherAndHerPartnerBecomeTheParents(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "", "kid"), graphtest.Couple("mum", "lee", graph.LivingTogether), graphtest.Somebody("bob"))
	c, err := graph.Connect(f, "lee", "kid", graph.AsChild)
	if err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	if ups := f.ParentagesOf("kid"); len(ups) != 1 || ups[0].Union != "mum+lee" {
		t.Errorf("parents: %+v", ups)
	}
	if c, err = graph.Connect(f, "bob", "kid", graph.AsSibling); err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	if got := f.ChildrenOf("mum+lee"); len(got) != 2 {
		t.Errorf("children: %+v", got)
	}
	if got := graph.Ways(f, "mum", "kid"); !slices.Equal(got, []graph.Connection{graph.AsPartner, graph.AsTie}) {
		t.Errorf("a mother and her child can be connected as %q", got)
	}
}

func TestBrothersAndSistersBecomeTwins(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "dad", "ava"), graphtest.Child("mum", "dad", "max"), graphtest.Somebody("joe"), graphtest.Born("ava", 2022), graphtest.Child("nan", "", "bob"), graphtest.Child("mum", "dad", "old"), graphtest.Born("old", 2010))
	c, err := graph.MakeTwins(f, graph.Identical, "ava", "max")
	if err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	if c, err = graph.MakeTwins(f, "", "max", "joe"); err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	var births []graph.Birth
	for b := range graph.All[graph.Birth](f) {
		births = append(births, b)
	}
	if len(births) != 1 || len(births[0].Children) != 3 || births[0].Zygosity != graph.Identical {
		t.Errorf("births: %+v", births)
	}
	for _, id := range []graph.ID{"max", "joe"} {
		p, _ := graph.Get[graph.Person](f, id)
		if up := f.ParentagesOf(id); p.Birth != graph.Year(2022) || len(up) != 1 || up[0].Union != "mum+dad" {
			t.Errorf("%s was born %s to %+v", id, p.Birth, up)
		}
	}
	for _, id := range []graph.ID{"bob", "old", "mum"} {
		if _, err := graph.MakeTwins(f, "", "ava", id); !errors.Is(err, graph.ErrNotTwins) && !errors.Is(err, graph.ErrCycle) {
			t.Errorf("%s as a twin: %v", id, err)
		}
	}
}

func TestOneStepChangesManyAndShowsNothingMore(t *testing.T) {
	f := graphtest.Family(graphtest.Somebody("a"), graphtest.Somebody("b"), graphtest.With(graph.Household{ID: "h"}), graphtest.With(graph.Group{ID: "g"}),
		graphtest.With(graph.Person{ID: "c", Notes: []graph.Note{{Text: "1"}, {Text: "2", Layer: graph.Professional}, {Text: "3", Layer: graph.ChildOK}}}),
		graphtest.With(graph.Statement{ID: "s", About: []graph.ID{"c"}, Kind: graph.OfHealth, Text: "ill"}))
	ids := []graph.ID{"a", "b", "c", "nobody"}
	for label, edit := range map[string]func(*graph.Family, graph.ID) []graph.Record{
		"home": graph.EachLivesIn("h", graph.Year(2020)), "group": graph.EachInGroup("g"), "layer": graph.EachReadBy(graph.FamilyOK),
		"role": graph.EachPerson(func(p graph.Person) graph.Person { p.Role = "cousin"; return p }),
	} {
		c := graph.ForAll(f, label, ids, edit)
		g, err := f.Apply(c)
		if err != nil || len(c.Edits) == 0 || c.Label != label {
			t.Fatalf("%s: %v %+v", label, err, c)
		}
		if again := graph.ForAll(g, label, ids, edit); len(again.Edits) > 0 {
			t.Errorf("%s, done again, still changes something: %+v", label, again.Edits)
		}
		f = g
	}
	p, _ := graph.Get[graph.Person](f, "c")
	if got := fmt.Sprintf("%s %s %s", p.Notes[0].Layer, p.Notes[1].Layer, p.Notes[2].Layer); got != "family professional family" {
		t.Errorf("the notes are read by %s", got)
	}
	if s, _ := graph.Get[graph.Statement](f, "s"); s.Layer != "" {
		t.Errorf("health is shown to %q", s.Layer)
	}
	if len(f.StaysIn("h")) != 3 {
		t.Errorf("%d live there", len(f.StaysIn("h")))
	}
}

func TestAPetCanBeChanged(t *testing.T) {
	f := graphtest.Family(graphtest.Somebody("a"), graphtest.Somebody("b"))
	c, id := graph.AddPet(f, graph.Pet{Name: "Biscuit", Animal: "dog", Of: []graph.ID{"a"}})
	f, _ = f.Apply(c)
	c = graph.ChangePet(f, id, func(p graph.Pet) graph.Pet { p.Animal, p.Of = "cat", append(p.Of, "b"); return p })
	g, err := f.Apply(c)
	if p, _ := graph.Get[graph.Pet](g, id); err != nil || p.Animal != "cat" || len(p.Of) != 2 {
		t.Errorf("%v %+v", err, p)
	}
	if p, _ := graph.Get[graph.Pet](f, id); len(p.Of) != 1 {
		t.Error("a change reached into the family before it")
	}
	if g, err = g.Apply(graph.RemovePet(g, id)); err != nil || g.Len(graph.KindPet) != 0 {
		t.Error(err)
	}
}

func TestANameWithAndWithoutItsAccentsMayBeOnePerson(t *testing.T) {
	f := graphtest.Family(graphtest.Somebody("Siân  Rees"), graphtest.Somebody("sian rees"), graphtest.Somebody("O’Brien"), graphtest.Somebody("OBrien"), graphtest.Somebody("Łukasz"), graphtest.Somebody("Lukasz"), graphtest.Somebody("রহমান"), graphtest.Somebody("রহমন"))
	n := 0
	for _, p := range graph.Check(f) {
		if p.Kind == "same name" {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d pairs of one name, want 3: a vowel sign is no accent", n)
	}
}
