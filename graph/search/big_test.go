package search_test

import (
	"fmt"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

// big is a family of 120: three generations above the child and their brothers and sisters,
// partners, cousins, and the log of asking half of them.
func big(t testing.TB) *graph.Family {
	var parts []graphtest.Part
	n, y := 0, 0
	fresh := func(year int) string {
		n++
		name := fmt.Sprintf("p%03d", n)
		parts = append(parts, graphtest.Born(name, year))
		if n%2 == 0 {
			parts = append(parts, graphtest.Woman(name))
		} else {
			parts = append(parts, graphtest.Man(name))
		}
		return name
	}
	// couple with children; each child marries in and has children, down to a generation
	var grow func(dad, mum string, year, depth, kids int)
	grow = func(dad, mum string, year, depth, kids int) {
		for range kids {
			if n >= 117 {
				return
			}
			c := fresh(year)
			parts = append(parts, graphtest.Child(mum, dad, c))
			if depth > 0 && n < 116 {
				q := fresh(year)
				parts = append(parts, graphtest.Couple(q, c, graph.Married))
				grow(c, q, year+25, depth-1, 2)
			}
			y++
		}
	}
	gp := [4]string{}
	for i := range gp {
		a, b := fresh(1900), fresh(1902)
		g := fresh(1930)
		parts = append(parts, graphtest.Child(a, b, g))
		grow(a, b, 1932, 1, 3)
		gp[i] = g
	}
	mum, dad, kid := fresh(1960), fresh(1960), fresh(2014)
	parts = append(parts, graphtest.Child(gp[0], gp[1], mum), graphtest.Child(gp[2], gp[3], dad), graphtest.Child(mum, dad, kid), graphtest.For(graph.ID(kid)))
	grow(gp[0], gp[1], 1958, 1, 8)
	grow(gp[2], gp[3], 1958, 1, 8)
	for n < 120 {
		parts = append(parts, graphtest.Child(mum, dad, fresh(2010)))
	}
	f := graphtest.Family(parts...)
	var rs []graph.Record
	i := 0
	for p := range graph.All[graph.Person](f) {
		if i++; i%2 == 0 {
			rs = append(rs, graph.Ask{ID: "a" + p.ID, Person: p.ID, State: graph.Cleared, By: "R. Shah", On: today},
				graph.Ask{ID: "b" + p.ID, Person: p.ID, State: graph.Maybe, By: "R. Shah", On: today, Turn: 1})
		}
	}
	return graphtest.Put(t, f, rs...)
}

// kid is the one child of the big family.
func kidOf(f *graph.Family) graph.ID { return f.Case().Children[0] }

func TestTheBigFamilyIsBig(t *testing.T) {
	if f := big(t); f.Len(graph.KindPerson) != 120 {
		t.Errorf("%d people", f.Len(graph.KindPerson))
	}
}

func BenchmarkCarersOf120(b *testing.B) {
	f := big(b)
	for b.Loop() {
		search.Carers(f, kidOf(f), today)
	}
}

func BenchmarkCoverageOf120(b *testing.B) {
	f := big(b)
	for b.Loop() {
		search.Cover(f, kidOf(f), today, search.Settings{})
	}
}

func BenchmarkStatementOf120(b *testing.B) {
	f := big(b)
	for b.Loop() {
		_, _ = search.State(f, kidOf(f), today)
	}
}

func BenchmarkNetworkOf120(b *testing.B) {
	f := big(b)
	for b.Loop() {
		search.Grow(f, kidOf(f), graph.Exact(2026, 3, 1), today)
	}
}

// The largest example has a log, offers, barriers and promises as well, which the made family has not.
func BenchmarkCarersOfRhys(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		search.Carers(f, "rhys", today)
	}
}

func BenchmarkLookOfRhys(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		search.Look(f, "rhys", today, search.Settings{Most: 400})
	}
}

func BenchmarkTrendOfRhys(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		search.Trend(f, "rhys", today)
	}
}
