package graph_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func ownItem(t *rapid.T, people []graph.ID) graph.OwnItem {
	x := graph.OwnItem{
		No: rapid.IntRange(0, 8).Draw(t, "no"), Word: rapid.String().Draw(t, "word"),
		Shape:   rapid.SampledFrom(append(slices.Clone(graph.OwnShapes), graph.OwnNote, "quite-new")).Draw(t, "shape"),
		Colour:  rapid.SampledFrom(graph.OwnColours).Draw(t, "colour"),
		Picture: rapid.SampledFrom(graph.OwnPictures).Draw(t, "picture"),
		X:       rapid.Float64().Draw(t, "x"), Y: rapid.Float64().Draw(t, "y"), Size: rapid.Int().Draw(t, "size"),
	}
	if rapid.Bool().Draw(t, "known") {
		x.Person = rapid.SampledFrom(people).Draw(t, "who")
	}
	return x
}

// drawn is a map made of random moves, as a child makes hers.
func drawn(t *rapid.T, child graph.ID, people []graph.ID) graph.OwnMap {
	m := graph.OwnMap{ID: "own", Child: child}
	for range rapid.IntRange(1, 12).Draw(t, "moves") {
		a, b := rapid.IntRange(0, 8).Draw(t, "one"), rapid.IntRange(0, 8).Draw(t, "two")
		switch rapid.IntRange(0, 4).Draw(t, "move") {
		case 0, 1:
			m = m.With(ownItem(t, people))
		case 2:
			m = m.Without(a)
		case 3:
			m = m.Joined(a, b, rapid.SampledFrom(graph.OwnLineKinds).Draw(t, "kind")).Worded(a, b, rapid.String().Draw(t, "on the line"))
		case 4:
			m = m.Parted(a, b)
		}
	}
	return m
}

func TestAChildsOwnMapIsReadBackAsItWasDrawn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := graphtest.Random(rt, 8)
		m := drawn(rt, "p001", ids(f))
		b, err := graph.Encode(m)
		if err != nil {
			rt.Fatal(err)
		}
		back, err := graph.Decode(graph.KindOwnMap, b)
		if err != nil {
			rt.Fatal(err)
		}
		if again, _ := graph.Encode(back); string(again) != string(b) {
			rt.Fatalf("%s came back as %s", b, again)
		}
		for i, x := range m.Items {
			if math.Abs(x.X) > graph.OwnWide || math.Abs(x.Y) > graph.OwnHigh || math.IsNaN(x.X+x.Y) {
				rt.Fatalf("item %d lies off the page", i)
			}
			if x.No == 0 && (x.X != 0 || x.Y != 0) {
				rt.Fatal("the child is not in the middle")
			}
		}
		for _, l := range m.Lines {
			_, one := m.Item(l.From)
			_, two := m.Item(l.To)
			if !one || !two || l.From == l.To {
				rt.Fatalf("a line leads nowhere: %+v", l)
			}
		}
		next := m.With(graph.OwnItem{No: m.Fresh(), Word: "new"})
		if len(next.Items) != len(m.Items)+1 {
			rt.Fatal("the number for something new was taken")
		}
	})
}

func ids(f *graph.Family) []graph.ID {
	var out []graph.ID
	for p := range graph.All[graph.Person](f) {
		out = append(out, p.ID)
	}
	return out
}

// Whatever the adults do on their map, hers says the same as before.
func TestNoEditOfTheAdultsTouchesHerMap(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := graphtest.Random(rt, 10)
		m := drawn(rt, "p001", ids(f))
		f = after(rt, f, graph.PutOwn(f, m))
		all := ids(f)
		for range 5 {
			who, other := rapid.SampledFrom(all).Draw(rt, "who"), rapid.SampledFrom(all).Draw(rt, "other")
			var c graph.Change
			switch rapid.IntRange(0, 4).Draw(rt, "edit") {
			case 0:
				c = graph.TakeOff(f, who, graph.Farewell{Reason: "asked"})
			case 1:
				if who != "p001" {
					c = graph.AddedByMistake(f, who)
				}
			case 2:
				if other != "p001" {
					c, _, _ = graph.Merge(f, who, other, nil)
				}
			case 3:
				c = graph.Put(f, "Mark", graph.Safety{ID: graph.NewID(), Who: "p001", About: who, Kind: graph.MustNotLearn})
			case 4:
				if p, ok := graph.Get[graph.Person](f, who); ok {
					p.Known = "Somebody else"
					c = graph.Put(f, "Rename", p)
				}
			}
			if next, err := f.Apply(c); err == nil {
				f = next
			}
		}
		now := graph.OwnMapOf(f, "p001")
		for i := range now.Items {
			now.Items[i].Person = ""
		}
		for i := range m.Items {
			m.Items[i].Person = ""
		}
		if !reflect.DeepEqual(now.Items, m.Items) || !reflect.DeepEqual(now.Lines, m.Lines) {
			rt.Fatalf("her map was\n%+v and is\n%+v", m, now)
		}
	})
}

func after(t interface{ Fatal(...any) }, f *graph.Family, c graph.Change) *graph.Family {
	next, err := f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestMergingTwoRecordsOfAChildKeepsBothPictures(t *testing.T) {
	one := graph.OwnMap{ID: "one", Child: "kid"}.With(graph.OwnItem{No: 1, Word: "Nana", Person: "nan"}).Joined(0, 1, "happy")
	two := graph.OwnMap{ID: "two", Child: "kid too"}.With(graph.OwnItem{No: 1, Word: "Bob"}).Joined(0, 1, "sad")
	f := graphtest.Family(graphtest.For("kid"), graphtest.Child("mum", "dad", "kid"), graphtest.Child("nan", "", "mum"),
		graphtest.Somebody("kid too"), graphtest.Somebody("nana"), graphtest.With(one), graphtest.With(two))
	c, _, err := graph.Merge(f, "kid", "kid too", nil)
	if err != nil {
		t.Fatal(err)
	}
	f = after(t, f, c)
	c, _, err = graph.Merge(f, "nana", "nan", nil)
	if err != nil {
		t.Fatal(err)
	}
	f = after(t, f, c)
	m := graph.OwnMapOf(f, "kid")
	if f.Len(graph.KindOwnMap) != 1 || len(m.Items) != 2 || len(m.Lines) != 2 {
		t.Fatalf("%d maps; the first: %+v", f.Len(graph.KindOwnMap), m)
	}
	if i := slices.IndexFunc(m.Items, func(x graph.OwnItem) bool { return x.Word == "Nana" }); m.Items[i].Person != "nana" {
		t.Errorf("Nana is still %q", m.Items[i].Person)
	}
}

// amaraDrew is Amara's map with a few words on it.
func amaraDrew(t testing.TB, words ...string) *graph.Family {
	f := example(t, "amara")
	m := graph.OwnMapOf(f, "amara")
	m.Items, m.Lines = nil, nil
	for i, w := range words {
		m = m.With(graph.OwnItem{No: i + 1, Word: w, Shape: "star", X: float64(40 * i)})
	}
	return after(t, f, graph.PutOwn(f, m))
}

func printed(f *graph.Family, child graph.ID) (words []string, secrets *graph.Tokens) {
	v, secrets := graph.OwnPage(f, child, today)
	for m := range graph.All[graph.OwnMap](v.Family()) {
		for _, x := range m.Items {
			words = append(words, x.Word)
		}
	}
	return words, secrets
}

// Her words are hers. What stays off the paper is where somebody can be found, whom a mark protects, and what is locked.
func TestWhatSheDrewIsHersEvenWhenTheAdultsHideThem(t *testing.T) {
	f := amaraDrew(t, "Nana", "Lee", "my Kelly", "Grandad in heaven", "Miss Okafor")
	kelly, _ := graph.Get[graph.Person](f, "kelly")
	f = after(t, f, graph.TakeOff(f, kelly.ID, graph.Farewell{Reason: "asked not to be on it"}))
	got, secrets := printed(f, "amara")
	if want := []string{"Nana", "Lee", "my Kelly", "Grandad in heaven", "Miss Okafor"}; !slices.Equal(got, want) {
		t.Errorf("her page says %q", got)
	}
	for _, w := range got {
		if hits := secrets.Find(w); len(hits) > 0 {
			t.Errorf("%q is hers, and yet looked for: %v", w, hits)
		}
	}
	if kept := graph.OwnKept(f, "amara", today); len(kept) != 0 {
		t.Errorf("kept off the paper: %v", kept)
	}
}

func TestAMarkOrALockKeepsAWordOffThePaperAndNotOffHerMap(t *testing.T) {
	f := amaraDrew(t, "Nana", "my Kelly", "the house in Leeds")
	f = after(t, f, graph.Put(f, "Mark", graph.Safety{ID: "quiet", Who: "amara", About: "kelly", Kind: graph.MustNotLearn}))
	got, secrets := printed(f, "amara")
	if want := []string{"Nana", "", ""}; !slices.Equal(got, want) {
		t.Errorf("the paper says %q", got)
	}
	if len(secrets.Find("my Kelly")) == 0 || len(secrets.Find("Leeds")) == 0 {
		t.Error("the second lock does not look for them")
	}
	if kept := graph.OwnKept(f, "amara", today); len(kept) != 2 || kept[0].Word != "my Kelly" {
		t.Errorf("the worker is told of %v", kept)
	}
	if m := graph.OwnMapOf(f, "amara"); m.Items[1].Word != "my Kelly" || len(m.Items) != 3 {
		t.Errorf("her own map has changed: %+v", m)
	}

	rhys := example(t, "rhys")
	m := graph.OwnMap{Child: "rhys"}.With(graph.OwnItem{No: 1, Word: "my little brother, I don’t know where he is"}).With(graph.OwnItem{No: 2, Word: "Imogen Thackray"})
	rhys = after(t, rhys, graph.PutOwn(rhys, m))
	if got, _ := printed(rhys, "rhys"); !slices.Equal(got, []string{"my little brother, I don’t know where he is", ""}) {
		t.Errorf("Rhys’s page says %q", got)
	}
}

// Nobody else reads it: no other reader, no brother or sister, and no id of anybody.
func TestAChildsOwnMapIsOnNobodyElsesPrint(t *testing.T) {
	f := amaraDrew(t, "Nana Zebra", "Nana")
	m := graph.OwnMapOf(f, "amara")
	m.Items[0].Person = "jean"
	f = after(t, f, graph.PutOwn(f, m))
	for _, name := range graph.Audiences() {
		a := graph.Audience{Name: name}
		if name == graph.Named {
			a.People = []graph.ID{"dawn"}
		}
		n := graph.For(f, a, today).Family().Len(graph.KindOwnMap)
		if own := a.Own() || name == graph.ForChild; (n == 1) != own {
			t.Errorf("%s: %d", name, n)
		}
	}
	v, _ := graph.OwnPage(f, "amara", today)
	if all := said(t, v); strings.Contains(all, `"Person":"`) && strings.Contains(all, "jean") {
		t.Error("her page still says whom she means")
	}
	two := f.Case()
	two.Children = []graph.ID{"amara", "tay"}
	f = after(t, f, graph.Put(f, "Two", two))
	if n := graph.For(f, graph.Audience{Name: graph.ForChild}, today).Family().Len(graph.KindOwnMap); n != 0 {
		t.Error("Tay reads what Amara has drawn")
	}
	if got, _ := printed(f, "tay"); len(got) != 0 {
		t.Errorf("Tay's page has %q", got)
	}
}

func TestTheTrayIsWhatSheMaySeeAndKnowsWhoTheyAre(t *testing.T) {
	for _, name := range []string{"amara", "rhys", "rahman-nowak"} {
		f := example(t, name)
		child := f.Case().Children[0]
		v, whom := graph.OwnPeople(f, child, today)
		n := 0
		for p := range graph.All[graph.Person](v.Family()) {
			n++
			if old, ok := graph.Get[graph.Person](f, whom[p.ID]); !ok || p.Known != graph.NotNamed && old.Known != p.Known && old.Formal != p.Known {
				t.Errorf("%s: %q is said to be %q", name, p.Known, old.Known)
			}
		}
		if n < 3 || n != len(whom) {
			t.Errorf("%s: %d people, %d known", name, n, len(whom))
		}
	}
}
