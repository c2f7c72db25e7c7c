package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

// part is what the worker's own prints have of a family, and what the search says of it.
func part(f *graph.Family, a graph.Audience, child graph.ID) search.Part {
	v, called := graph.Matched(f, a, today)
	return search.Part{Family: v.Family(), Child: called[child], Whole: f, Of: child, Called: called}
}

// TestNothingThatFollowsFromAHiddenFactIsOnAList: every row of a reader's list is one that somebody would write who had never
// known the rest, to the letter; and no row says what the rest says is not so.
func TestNothingThatFollowsFromAHiddenFactIsOnAList(t *testing.T) {
	hidden, rows := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := graphtest.Canaries(rt, graphtest.Random(rt, 12))
		var ids []graph.ID
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, p.ID)
		}
		a := graph.Audience{Name: rapid.SampledFrom([]string{"", graph.Referrer, graph.Court, graph.Supervision}).Draw(rt, "audience")}
		p := part(f, a, rapid.SampledFrom(ids).Draw(rt, "child"))
		if p.Child == "" {
			return
		}
		if p.Family.Len(graph.KindAsk) < f.Len(graph.KindAsk) {
			hidden++
		}
		has, alone, truth := search.In("").CarersOf(p, today), search.Carers(p.Family, p.Child, today), search.Carers(p.Whole, p.Of, today)
		for i, l := range []search.List{has.Live, has.Help} {
			they, all := every([]search.List{alone.Live, alone.Help}[i]), every([]search.List{truth.Live, truth.Help}[i])
			for n, r := range l.Options() {
				if r.Place != n+1 {
					rt.Fatalf("a place is missing before %d", r.Place)
				}
			}
			for _, r := range every(l) {
				rows++
				same := func(o search.Row) bool { return said(o) == said(r) }
				if !slices.ContainsFunc(they, same) {
					rt.Fatalf("nobody who knows no more would write: %s", said(r))
				}
				if !slices.ContainsFunc(all, func(o search.Row) bool { return o.Group == r.Group && o.Answer == r.Answer }) {
					rt.Fatalf("the whole says nothing of the kind: %s", said(r))
				}
			}
		}
		cover, bare := search.In("").CoverOf(p, today, search.Settings{}), search.Cover(p.Family, p.Child, today, search.Settings{Most: 1000})
		if fmt.Sprint(cover.Bars, cover.Branches, cover.Total, cover.Uneven) != fmt.Sprint(bare.Bars, bare.Branches, bare.Total, bare.Uneven) {
			rt.Fatal("a measure rests on more than the reader may have")
		}
		for _, q := range cover.Frontier {
			if !slices.ContainsFunc(bare.Frontier, func(o search.Question) bool { return o.Words == q.Words && o.Note == q.Note }) {
				rt.Fatalf("only the whole asks: %s", q.Words)
			}
		}
	})
	if hidden == 0 || rows == 0 {
		t.Errorf("%d rows, %d families with a hidden answer: nothing was tested", rows, hidden)
	}
}

func every(l search.List) []search.Row {
	return slices.Concat(l.Possible, l.NotAsked, l.NotConsidered)
}

// said is a row without its number, which closes up.
func said(r search.Row) string {
	r.Place = 0
	return strings.ReplaceAll(fmt.Sprintf("%+v", r), "\n", " ")
}

// TestNobodyIsSentToSomebodyWhoSaidNoInWordsThatAreLocked, or who is not to be asked for a reason that is.
func TestNobodyIsSentToSomebodyWhoSaidNoInWordsThatAreLocked(t *testing.T) {
	for what, hidden := range map[string]graph.Record{
		"an answer":      graph.Ask{ID: "a", Person: "aunt", State: graph.SaysNo, By: "R. Shah", On: today, Layer: graph.Locked},
		"a decision":     graph.Ask{ID: "a", Person: "aunt", State: graph.DoNotAsk, By: "R. Shah", Words: "A risk.", On: today, Layer: graph.Locked},
		"a court order":  graph.Barrier{ID: "b", Person: "aunt", Kind: graph.CourtOrder, By: "The court", On: today, Layer: graph.Locked},
		"nothing at all": nil,
	} {
		parts := []graphtest.Part{graphtest.For("kid"), graphtest.Child("mum", "dad", "kid"), graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "aunt")}
		if hidden != nil {
			parts = append(parts, graphtest.With(hidden))
		}
		f := graphtest.Family(parts...)
		s := search.In("").CarersOf(part(f, graph.Audience{}, "kid"), today)
		named := strings.Contains(fmt.Sprint(s.Live, s.Help, s.Next), "aunt")
		if want := hidden == nil; named != want {
			t.Errorf("%s: the list has her: %v", what, named)
		}
	}
}
