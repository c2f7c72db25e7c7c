package layout

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// one edit of a family, chosen by number: a child, a partner or a parent more, or one person fewer.
func edited(f Family, kind, who int) (Family, string) {
	g := Family{People: slices.Clone(f.People), Unions: slices.Clone(f.Unions), Twins: f.Twins}
	p := f.People[who%len(f.People)].ID
	fresh := Person{ID: "new", Label: Size{1.2, 0.35}}
	switch kind % 4 {
	case 0:
		if len(g.Unions) == 0 {
			return g, "nothing"
		}
		u := &g.Unions[who%len(g.Unions)]
		u.Children = append(slices.Clone(u.Children), Child{ID: "new"})
		g.People = append(g.People, fresh)
		return g, "a child"
	case 1:
		g.Unions = append(g.Unions, Union{ID: "newbond", Partners: []string{p, "new"}})
		g.People = append(g.People, fresh)
		return g, "a partner"
	case 2:
		for _, u := range g.Unions {
			if slices.ContainsFunc(u.Children, func(c Child) bool { return c.ID == p }) {
				return g, "nothing"
			}
		}
		g.Unions = append(g.Unions, Union{ID: "newbond", Partners: []string{"new"}, Children: []Child{{ID: p}}})
		g.People = append(g.People, fresh)
		return g, "a parent"
	}
	g.People = slices.DeleteFunc(g.People, func(q Person) bool { return q.ID == p })
	var kept []Union
	for _, u := range g.Unions {
		u.Partners = slices.DeleteFunc(slices.Clone(u.Partners), func(id string) bool { return id == p })
		u.Children = slices.DeleteFunc(slices.Clone(u.Children), func(c Child) bool { return c.ID == p })
		if len(u.Partners)+len(u.Children) > 1 {
			kept = append(kept, u)
		}
	}
	g.Unions, g.Twins = kept, nil
	return g, "one fewer"
}

// displaced is the share of those on both drawings who moved sideways by more
// than half a symbol against the one at whom the user looks: the middle of all moves.
func displaced(a, b Plan) float64 {
	at := map[string]float64{}
	for _, p := range a.People {
		at[p.ID] = p.X
	}
	var moves []float64
	for _, p := range b.People {
		if x, ok := at[p.ID]; ok {
			moves = append(moves, p.X-x)
		}
	}
	if len(moves) == 0 {
		return 0
	}
	slices.Sort(moves)
	middle, n := moves[len(moves)/2], 0
	for _, m := range moves {
		if math.Abs(m-middle) > 0.5 {
			n++
		}
	}
	return float64(n) / float64(len(moves))
}

func TestAnEditBreaksNoRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := someFamily(t)
		before := mustDraw(t, f)
		for range 3 {
			g, what := edited(f, rapid.IntRange(0, 3).Draw(t, "edit"), rapid.IntRange(0, 50).Draw(t, "who"))
			if len(g.People) == 0 {
				return
			}
			for i := range g.People { // the newcomer of the last edit is called something else now
				if i < len(g.People)-1 && g.People[i].ID == "new" {
					return
				}
			}
			g.Before = before.Seats()
			after := mustDraw(t, g)
			if wrong := faults(g, after); len(wrong) > 0 {
				t.Fatalf("after %s: %v", what, wrong)
			}
			f, before = g, after
			f.Before = nil
		}
	})
}

// The families are the same ones every time.
func TestNothingMovesWhenNothingChanges(t *testing.T) {
	families := rapid.Custom(func(t *rapid.T) Family { return someFamily(t) })
	const tried = 300
	var nudged []string
	for seed := range tried {
		f := families.Example(seed)
		before, err := Draw(context.Background(), f, nil)
		if err != nil {
			t.Fatal(err)
		}
		f.Before = before.Seats()
		after, err := Draw(context.Background(), f, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range after.People { // a name may change sides, and its neighbour make room for it
			if p.Row != before.People[i].Row {
				t.Errorf("family %d: %s changed rows", seed, p.ID)
			}
			if math.Abs(p.X-before.People[i].X) > 0.5 {
				nudged = append(nudged, fmt.Sprintf("%s of family %d", p.ID, seed))
			}
		}
	}
	if len(nudged) > 0 {
		t.Errorf("of %d families these people moved by more than half a symbol: %v", tried, nudged)
	}
}

// BenchmarkEdit draws families again after one edit, and reports how long it
// takes and how many of the others move by more than half a symbol.
func BenchmarkEdit(b *testing.B) {
	for _, name := range raceNames {
		f := raceFamily(b, name)
		for i := range f.People {
			f.People[i].Label = Size{1.5, 0.65}
		}
		before, err := Draw(context.Background(), f, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			var moved, took []float64
			crossings0, crossings1 := 0, 0
			for i := 0; b.Loop(); i++ {
				g, what := edited(f, i, i*7919+13)
				if what == "nothing" {
					continue
				}
				g.Before = before.Seats()
				began := time.Now()
				after, err := Draw(context.Background(), g, nil)
				if err != nil {
					b.Fatal(err)
				}
				took = append(took, float64(time.Since(began).Microseconds())/1000)
				moved = append(moved, 100*displaced(before, after))
				crossings0 += crossings(before)
				crossings1 += crossings(after)
			}
			slices.Sort(moved)
			slices.Sort(took)
			if n := len(moved); n > 0 {
				b.ReportMetric(moved[n/2], "%moved")
				b.ReportMetric(moved[n*9/10], "%moved-p90")
				b.ReportMetric(took[n/2], "ms/edit")
				b.ReportMetric(float64(crossings1)/float64(n), "crossings-after")
				b.ReportMetric(float64(crossings0)/float64(n), "crossings-before")
			}
		})
	}
}
