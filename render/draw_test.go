package render

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/render/scene"
)

// randomFamily is made of random edits, as people make them.
func randomFamily(t *rapid.T) *graph.Family {
	f := graph.Empty()
	do := func(c graph.Change) {
		next, err := f.Apply(c)
		if err != nil {
			t.Fatal(err)
		}
		f = next
	}
	n := 0
	fresh := func() graph.Person {
		n++
		p := graph.Person{ID: graph.ID(fmt.Sprintf("p%02d", n)), Known: rapid.SampledFrom([]string{"Ann", "Bo Ek", "Maria Magdalena", "Jean-Luc", "", "Wilhelmina Featherstonehaugh"}).Draw(t, "name"),
			Shown: rapid.SampledFrom([]graph.Shown{graph.Male, graph.Female, graph.NonBinary, graph.NotKnown, graph.TransMan, graph.Unborn, graph.Miscarriage, graph.Stillborn}).Draw(t, "shown")}
		if y := rapid.IntRange(1930, 2020).Draw(t, "born"); y%3 > 0 {
			p.Birth = graph.Year(y)
		}
		if y := rapid.IntRange(0, 5).Draw(t, "dead"); y == 0 {
			p.Living, p.Death = graph.Died, graph.Year(2021)
		}
		return p
	}
	c, _ := graph.AddPerson(f, fresh())
	do(c)
	for range rapid.IntRange(1, 18).Draw(t, "steps") {
		var ids []graph.ID
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, p.ID)
		}
		who := rapid.SampledFrom(ids).Draw(t, "who")
		var c graph.Change
		switch rapid.IntRange(0, 6).Draw(t, "what") {
		case 0:
			c, _ = graph.AddParent(f, who, fresh())
		case 1:
			kind := rapid.SampledFrom([]graph.UnionKind{graph.Married, graph.LivingTogether, graph.Brief, graph.UnionUnknown}).Draw(t, "kind")
			c, _ = graph.AddPartner(f, who, fresh(), kind)
		case 2, 3:
			c, _ = graph.AddChildOf(f, who, fresh())
		case 4:
			c, _ = graph.AddSibling(f, who, fresh())
		case 5:
			if us := f.UnionsOf(who); len(us) > 0 {
				c = graph.Happen(f, us[0].ID, graph.Event{Kind: graph.SeparatedEvent, On: graph.Year(2015)})
			}
		case 6:
			c, _ = graph.AddPerson(f, fresh())
		}
		do(c)
	}
	return f
}

func symbolsOf(d Drawing) map[string]int {
	out := map[string]int{}
	for _, it := range d.Scene.Items {
		if it.Role == "symbol" {
			out[it.Ref]++
		}
	}
	return out
}

// TestEverybodyHasOneSymbol asks it of the example and of random families.
func TestEverybodyHasOneSymbol(t *testing.T) {
	check := func(fatal func(string, ...any), f *graph.Family, d Drawing) {
		got := symbolsOf(d)
		want := 0
		for p := range graph.All[graph.Person](f) {
			if p.Gone != nil || p.Shown == graph.Termination {
				continue
			}
			want++
			if n := got["person:"+string(p.ID)]; n != 1 {
				fatal("a person has %d symbols", n)
			}
		}
		want += f.Len(graph.KindPet)
		if len(got) != want {
			fatal("%d symbols for %d people", len(got), want)
		}
	}
	f := exampleCase(t, "amara")
	check(t.Fatalf, f, drawn(t, f, Options{}))
	rapid.Check(t, func(t *rapid.T) {
		f := randomFamily(t)
		d, err := Genogram(context.Background(), graph.Everything(f, today), Options{}, letters(), nil)
		if err != nil {
			t.Fatal(err)
		}
		check(t.Fatalf, f, d)
	})
}

// TestNamesKeepOffOtherPeoplesSymbols covers child-line words too: the layout keeps room for
// names, and what is set here afterwards looks for a free place.
func TestNamesKeepOffOtherPeoplesSymbols(t *testing.T) {
	check := func(fatal func(string, ...any), d Drawing) {
		m := letters().Measure
		for _, name := range d.Scene.Items {
			if name.Role != "name" && name.Role != "detail" && name.Role != "couple" {
				continue
			}
			txt := name.Shape.(scene.Text)
			txt.Edge = 0
			b := txt.Bounds(m)
			for _, sym := range d.Scene.Items {
				if sym.Role == "symbol" && sym.Ref != name.Ref && !apart(b.Grow(-1), sym.Shape.Bounds(m)) {
					fatal("the writing of %s lies on the symbol of %s", name.Ref, sym.Ref)
				}
			}
		}
	}
	check(t.Fatalf, drawn(t, exampleCase(t, "amara"), Options{}))
	check(t.Fatalf, drawn(t, exampleCase(t, "amara"), Options{Text: 1.5}))
	rapid.Check(t, func(t *rapid.T) {
		d, err := Genogram(context.Background(), graph.Everything(randomFamily(t), today), Options{}, letters(), nil)
		if err != nil {
			t.Fatal(err)
		}
		check(t.Fatalf, d)
	})
}

// TestADrawingIsTheSameTwice holds for records in any order.
func TestADrawingIsTheSameTwice(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := randomFamily(rt)
		var records []graph.Record
		for r := range f.Records() {
			records = append(records, r)
		}
		shuffled := rapid.Permutation(records).Draw(rt, "order")
		again := family(t, shuffled...)
		if a, b := dump(t, drawn(t, f, Options{}).Scene), dump(t, drawn(t, again, Options{}).Scene); a != b {
			rt.Fatal("two drawings of one family differ")
		}
	})
}

// canary fills every text field of a record with a word that must not come out again.
func canary(v reflect.Value, word string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString(word)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				canary(v.Field(i), word)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String && v.Type().Elem() == reflect.TypeFor[string]() {
			v.Set(reflect.ValueOf([]string{word}))
		}
	}
}

// TestWhoeverWasTakenOffTheMapIsNotOnIt searches the picture and its sheets for their words and their ID.
func TestWhoeverWasTakenOffTheMapIsNotOnIt(t *testing.T) {
	gone := graph.Person{}
	canary(reflect.ValueOf(&gone).Elem(), "Zyxwv")
	gone.ID, gone.Shown, gone.Gone, gone.Birth, gone.Death = "vanished", graph.Male, &graph.Farewell{Reason: "Zyxwv"}, graph.Year(1901), graph.Date{}
	f := family(t, append(parents(), gone, couple(graph.Married), person("kid", graph.Female), child("kid", graph.ByBirth),
		graph.Union{ID: "old", Partners: []graph.ID{"mum", "vanished"}, Kind: graph.Married, Events: []graph.Event{event(graph.MarriedEvent, 1977)}},
		graph.Parentage{ID: "x", Child: "kid", Parent: "vanished", Kind: graph.ByBirth, Certainty: graph.Claimed},
		graph.Tie{ID: "t", From: "vanished", To: "kid", Kind: graph.Friend, Words: "Zyxwv"})...)
	d := drawn(t, f, Options{})
	p, err := Sheets(d, Paper{}, Heading{}, letters())
	if err != nil {
		t.Fatal(err)
	}
	text := dump(t, d.Scene) + dump(t, p.Pages[0])
	for _, word := range []string{"Zyxwv", "vanished", "1901", "1977", `"union:old"`} {
		if strings.Contains(text, word) {
			t.Errorf("the picture still says %q", word)
		}
	}
	if !strings.Contains(text, "Kid") {
		t.Error("the others have gone too")
	}
}

// TestAnEarlierDateTellsLess draws one family on four dates: what had not happened is not
// told, and nobody moves.
func TestAnEarlierDateTellsLess(t *testing.T) {
	f := family(t, append(parents(), person("old", graph.Male, born(1940), dead(2020)), graph.Tie{ID: "t", From: "old", To: "kid", Kind: graph.Friend, Began: graph.Year(2018)},
		couple(graph.Married, event(graph.MovedInEvent, 2005), event(graph.MarriedEvent, 2009), event(graph.DivorcedEvent, 2021)),
		person("kid", graph.Female, born(2012)), child("kid", graph.ByBirth))...)
	var places []any
	for _, c := range []struct {
		year  int
		label string
		marks int
		kid   bool
	}{{2026, "m 2009, d 2021", 2, true}, {2015, "m 2009", 0, true}, {2010, "m 2009", 0, false}, {2006, "LT 2005", 0, false}} {
		d := drawnAt(t, f, Options{}, graph.Year(c.year))
		label, marks := "", 0
		for _, it := range d.Scene.Items {
			switch it.Role {
			case "couple":
				label = it.Shape.(scene.Text).String
			case "stroke":
				marks++
			}
		}
		if label != c.label || marks != c.marks {
			t.Errorf("in %d the couple is %q with %d strokes, want %q with %d", c.year, label, marks, c.label, c.marks)
		}
		if _, there := symbolsOf(d)["person:kid"]; there != c.kid {
			t.Errorf("in %d the child is there: %v", c.year, there)
		}
		places = append(places, d.Plan.People)
	}
	for _, p := range places[1:] {
		if !reflect.DeepEqual(p, places[0]) {
			t.Error("another date moved somebody")
		}
	}
}

// TestCouplesStories is the words and strokes of domain brief 5.2.
func TestCouplesStories(t *testing.T) {
	for _, c := range []struct {
		u     graph.Union
		kind  graph.UnionKind
		mark  mark
		label string
	}{
		{couple(graph.Married), graph.Married, unmarked, ""},
		{couple(graph.LivingTogether), graph.LivingTogether, unmarked, "LT"},
		{couple(graph.LivingTogether, event(graph.SeparatedEvent, 2025)), graph.LivingTogether, oneSlash, "LT, s 2025"},
		{couple("", event(graph.MarriedEvent, 2009)), graph.Married, unmarked, "m 2009"},
		{couple(graph.Married, event(graph.MarriedEvent, 1990), event(graph.SeparatedEvent, 1995), event(graph.DivorcedEvent, 1997), event(graph.MarriedEvent, 2000)),
			graph.Married, unmarked, "m 1990, d 1997, m 2000"},
		{couple(graph.Married, event(graph.MarriedEvent, 1990), event(graph.SeparatedEvent, 1995), event(graph.ReconciledEvent, 1996)),
			graph.Married, crossed, "m 1990, s 1995, back 1996"},
		{couple(graph.Relationship, event(graph.MetEvent, 2012), event(graph.EndedEvent, 2013)), graph.Relationship, oneSlash, "rel 2012–13"},
		{couple(graph.Brief, event(graph.MetEvent, 2016)), graph.Brief, unmarked, "rel 2016"},
		{couple(graph.Affair, event(graph.MetEvent, 2016), event(graph.EndedEvent, 2017)), graph.Affair, unmarked, ""},
		{couple(graph.OneOff, event(graph.MetEvent, 2016)), graph.OneOff, unmarked, ""},
		{couple(graph.CivilPartnership, event(graph.PartneredEvent, 2014), event(graph.DissolvedEvent, 2020)), graph.CivilPartnership, twoSlashes, "cp 2014, diss 2020"},
		{couple(graph.UnionUnknown), graph.UnionUnknown, unmarked, "?"},
		{couple(graph.Married, event(graph.MarriedEvent, 1990), event(graph.WidowedEvent, 2010)), graph.Married, unmarked, "m 1990"},
	} {
		s := stand("", c.u, today)
		if s.kind != c.kind || s.mark != c.mark || s.label != c.label || !s.begun {
			t.Errorf("%s %v: got %+v, want %s %d %q", c.u.Kind, c.u.Events, s, c.kind, c.mark, c.label)
		}
	}
	if s := stand("", couple(graph.Married, event(graph.MarriedEvent, 2030)), today); s.begun {
		t.Error("a couple who will marry in 2030 are already on the map")
	}
}

// TestAnEndlessSearchCanBeCalledOff and its error says so.
func TestADrawingCanBeCalledOff(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Genogram(ctx, graph.Everything(exampleCase(t, "amara"), today), Options{}, letters(), nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestSecondParentsAreLinesOnly hands layout one first set of parents for every child.
func TestSecondParentsAreLinesOnly(t *testing.T) {
	b := &board{fam: family(t, append(parents(), couple(graph.Married), person("gran", graph.Female), person("kid", graph.Female), person("ghost", graph.Male),
		graph.Parentage{ID: "a", Child: "kid", Parent: "gran", Kind: graph.SpecialGuardianship, From: graph.Year(2022)},
		child("kid", graph.ByBirth),
		graph.Parentage{ID: "b", Child: "kid", Union: "u", Kind: graph.RaisedBy},
		graph.Parentage{ID: "c", Child: "kid", Parent: "ghost", Kind: graph.ByBirth, Certainty: graph.RuledOut})...),
		asAt: today, o: Options{}.settled(graph.Case{}), fonts: letters(), measure: letters().Measure, used: map[Sign]bool{}, stems: map[scene.Point]bool{}}
	b.cast = gather(b)
	f := b.family()
	var got []string
	for _, u := range f.Unions {
		for _, c := range u.Children {
			got = append(got, fmt.Sprint(u.ID, " ", c.ID, " ", c.Second))
		}
	}
	slices.Sort(got)
	if want := []string{"alone:gran kid true", "u kid false"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestEverybodySaysWhatTheyAreToTheChild when that is asked for.
func TestEverybodySaysWhatTheyAreToTheChild(t *testing.T) {
	got := map[string]string{}
	for _, it := range drawn(t, exampleCase(t, "amara"), Options{Kin: true}).Scene.Items {
		if it.Role == "detail" {
			got[it.Ref] += it.Shape.(scene.Text).String + " "
		}
	}
	for ref, want := range map[string]string{"person:dawn": "mum", "person:kelly": "mum’s sister", "person:pat": "neighbour"} {
		if !strings.Contains(strings.ReplaceAll(got[ref], "  ", " "), want) {
			t.Errorf("%s says %q, want %q", ref, got[ref], want)
		}
	}
	if got["person:amara"] != "" {
		t.Errorf("the child herself says %q", got["person:amara"])
	}
}

// TestTwoDatesCanBeCompared: on another day nobody of a whole family stands elsewhere, and the print says which day it is.
func TestTwoDatesCanBeCompared(t *testing.T) {
	for _, name := range []string{"amara", "donor", "triplets", "rahman-nowak"} {
		f := exampleCase(t, name)
		now := drawn(t, f, Options{})
		for _, asAt := range []graph.Date{graph.Exact(2019, 5, 3), graph.Year(2023)} {
			for _, o := range []Options{{}, {NoEnded: true}} {
				then := drawnAt(t, f, o, asAt)
				if !reflect.DeepEqual(then.Plan.People, now.Plan.People) {
					t.Errorf("%s: on %s people stand elsewhere", name, asAt)
				}
				p, err := Sheets(then, Paper{Size: "A3", Landscape: true, SmallText: true}, Heading{}, letters())
				if err != nil {
					t.Fatal(err)
				}
				if text := dump(t, p.Pages[0]); strings.Count(text, asAt.String()) < 2 {
					t.Errorf("%s: the print of %s does not say so above and below the map", name, asAt)
				}
			}
		}
	}
}
