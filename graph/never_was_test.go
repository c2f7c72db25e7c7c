package graph_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// without is a family in which nobody ever spoke of some people: a couple of whom one is among them is a parent alone, and of whom
// both are, brothers and sisters whose parents nobody knows.
func without(t *rapid.T, f *graph.Family, who map[graph.ID]bool) *graph.Family {
	not := func(ids []graph.ID) []graph.ID {
		return slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { return who[id] })
	}
	var out []graph.Record
	for r := range f.Records() {
		switch x := r.(type) {
		case graph.Person:
			if who[x.ID] {
				continue
			}
		case graph.Union:
			switch left := not(x.Partners); {
			case len(left) == len(x.Partners):
			case len(left) == 0:
				r = graph.Union{ID: x.ID}
			default:
				continue
			}
		case graph.Parentage:
			u, _ := graph.Get[graph.Union](f, x.Union)
			left := not(u.Partners)
			if who[x.Child] || who[x.Parent] {
				continue
			}
			if len(left) == 1 && len(u.Partners) == 2 {
				x.Union, x.Parent = "", left[0]
			}
			r = x
		case graph.Birth:
			if x.Children, x.Identical = not(x.Children), not(x.Identical); len(x.Children) < 2 {
				continue
			}
			r = x
		case graph.Case:
			x.Children = not(x.Children)
			r = x
		case graph.Promise:
			if x.AgreedBy = not(x.AgreedBy); who[x.Who] || who[x.Child] {
				continue
			}
			r = x
		case graph.Pet:
			n := len(x.Of)
			if x.Of = not(x.Of); n > 0 && len(x.Of) == 0 {
				continue
			}
			r = x
		default:
			if mentions(reflect.ValueOf(r), who) {
				continue
			}
		}
		out = append(out, r)
	}
	g, err := graph.New(out...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func mentions(v reflect.Value, who map[graph.ID]bool) bool {
	switch {
	case v.Type() == reflect.TypeFor[graph.ID]():
		return who[graph.ID(v.String())]
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if mentions(v.Field(i), who) {
				return true
			}
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			if mentions(v.Index(i), who) {
				return true
			}
		}
	}
	return false
}

// lines are the records of a view with the names of people in the place of their ids, so that two views can be laid side by side.
func lines(v graph.View) []string {
	f := v.Family()
	called := map[string]string{}
	for r := range f.Records() {
		k := r.Key()
		if p, ok := r.(graph.Person); ok {
			called[string(k.ID)] = p.Known
		} else if k.Kind != graph.KindCase && k.Kind != graph.KindPin { // a pin has its person's
			called[string(k.ID)] = string(k.Kind)
		}
	}
	for u := range graph.All[graph.Union](f) { // a couple is who they are
		names := "couple"
		for _, p := range u.Partners {
			names += "+" + called[string(p)]
		}
		called[string(u.ID)] = names
	}
	var out []string
	for r := range f.Records() {
		b, _ := graph.Encode(r)
		s := string(b)
		for id, name := range called {
			s = strings.ReplaceAll(s, `"`+id+`"`, `"`+name+`"`)
		}
		out = append(out, s)
	}
	return out
}

func decoded(line string) (v any) {
	_ = json.Unmarshal([]byte(line), &v)
	return v
}

// noMore reports whether one record says no more than another: each of its fields is the other's, and each of a list is in the other's.
func noMore(a, b any) bool {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		for k, v := range x {
			if !ok || !noMore(v, y[k]) {
				return false
			}
		}
		return ok
	case []any:
		y, ok := b.([]any)
		for _, v := range x {
			if !ok || !slices.ContainsFunc(y, func(w any) bool { return noMore(v, w) }) {
				return false
			}
		}
		return ok
	}
	return a == b
}

// TestAPrintIsThatOfAFamilyInWhichTheSecretNeverWas lays the print for somebody who must not learn of a person beside the print of
// a family in which that person never was: whatever stands in the first stands in the second. So no count, no
// order, no date, no half of a couple and no gap tells that anybody is missing.
func TestAPrintIsThatOfAFamilyInWhichTheSecretNeverWas(t *testing.T) {
	compared := 0
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := graphtest.Canaries(rt, graphtest.Random(rt, 12))
		var plain []graph.Record
		var ids []graph.ID
		for r := range f.Records() {
			switch x := r.(type) {
			case graph.Safety: // only the one secret
				continue
			case graph.Person:
				ids = append(ids, x.ID)
			}
			plain = append(plain, r)
		}
		secret, reader := rapid.SampledFrom(ids).Draw(rt, "secret"), rapid.SampledFrom(ids).Draw(rt, "reader")
		if secret == reader || slices.Contains(f.Case().Children, secret) {
			return
		}
		bare, err := graph.New(plain...)
		if err != nil {
			rt.Fatal(err)
		}
		marked, err := bare.Apply(graph.Put(bare, "", graph.Safety{ID: "zzz", Who: reader, About: secret, Kind: graph.MustNotLearn}))
		if err != nil {
			rt.Fatal(err)
		}
		a := graph.Audience{Name: rapid.SampledFrom([]string{graph.AllInvited, graph.Partner, graph.Referrer, graph.Court, graph.Supervision}).Draw(rt, "audience"), Readers: []graph.ID{reader}}
		view, called := graph.Matched(marked, a, today)
		if called[reader] == "" { // who is not on the print themselves
			return
		}
		gone := map[graph.ID]bool{secret: true}
		for _, id := range ids { // whoever was joined to the family only through them is not on the print, and so was not there either
			gone[id] = gone[id] || called[id] == ""
		}
		never := lines(graph.For(without(rt, bare, gone), a, today))
		for _, l := range lines(view) {
			if compared++; !slices.ContainsFunc(never, func(n string) bool { return noMore(decoded(l), decoded(n)) }) {
				rt.Fatalf("%s: only where somebody is hidden does it say\n%s\nand not in\n%s", a.Name, l, strings.Join(never, "\n"))
			}
		}
	})
	if compared == 0 {
		t.Error("nothing was compared")
	}
}

// unwritten is a family in which nobody wrote down what is on a layer that an audience may not see.
func unwritten(t *rapid.T, f *graph.Family, a graph.Audience) *graph.Family {
	gone := map[graph.Key]bool{}
	for r := range f.Records() {
		if _, asked := r.(graph.Invite); asked {
			continue // says who the readers are, and so whose marks are obeyed
		}
		if l := reflect.ValueOf(r).FieldByName("Layer"); l.IsValid() && !a.May(graph.Layer(l.String())) {
			gone[r.Key()] = true
		}
	}
	var out []graph.Record
	for r := range f.Records() {
		v := reflect.New(reflect.TypeOf(r)).Elem()
		v.Set(reflect.ValueOf(r))
		keep := !gone[r.Key()]
		for i := range v.NumField() {
			switch field, at := v.Type().Field(i).Name, v.Field(i); {
			case field == "Household" && at.Type() == reflect.TypeFor[graph.ID]():
				keep = keep && !gone[graph.Key{Kind: graph.KindHousehold, ID: graph.ID(at.String())}]
			case field == "Group" && at.Type() == reflect.TypeFor[graph.ID]():
				keep = keep && !gone[graph.Key{Kind: graph.KindGroup, ID: graph.ID(at.String())}]
			case field == "Sources":
				at.Set(reflect.ValueOf(slices.DeleteFunc(slices.Clone(at.Interface().([]graph.ID)), func(id graph.ID) bool { return gone[graph.Key{Kind: graph.KindSource, ID: id}] })))
			case field == "Notes":
				at.Set(reflect.ValueOf(slices.DeleteFunc(slices.Clone(at.Interface().([]graph.Note)), func(n graph.Note) bool { return !a.May(n.Layer) })))
			}
		}
		if keep {
			out = append(out, v.Interface().(graph.Record))
		}
	}
	g, err := graph.New(out...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestAPrintIsThatOfAFamilyInWhichTheRestWasNeverWritten does the same for layers, with every kind of mark in place: what is on a layer that a
// reader may not see leaves nothing behind, neither in what stands beside it nor in what is counted.
func TestAPrintIsThatOfAFamilyInWhichTheRestWasNeverWritten(t *testing.T) {
	compared, unsaid := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := graphtest.Canaries(rt, graphtest.Random(rt, 10))
		for _, a := range audiences(rt, f) {
			g := unwritten(rt, f, a)
			unsaid += f.Len(graph.KindStatement) - g.Len(graph.KindStatement)
			view := graph.For(f, a, today)
			seen := map[string]bool{}
			for p := range graph.All[graph.Person](view.Family()) {
				seen[p.Known] = true
			}
			never := graph.For(g, a, today)
			for p := range graph.All[graph.Person](never.Family()) { // nobody was joined to the family by what was not written
				if !seen[p.Known] {
					return
				}
			}
			all := lines(never)
			for _, l := range lines(view) {
				if compared++; !slices.ContainsFunc(all, func(n string) bool { return noMore(decoded(l), decoded(n)) }) {
					rt.Fatalf("%s: only where something is on another layer does it say\n%s\nand not in\n%s", a.Name, l, strings.Join(all, "\n"))
				}
			}
		}
	})
	if compared == 0 || unsaid == 0 {
		t.Errorf("%d compared, %d on other layers: nothing was tested", compared, unsaid)
	}
}
