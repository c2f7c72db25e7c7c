package layout

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"
)

// village grows a made-up family of so many people as families grow: couples with
// up to five children, of whom most find a partner, a third of them a second one,
// and one in seven somebody who is in the family already.
func village(n int) Family {
	dice := rand.New(rand.NewPCG(7, uint64(n)))
	var f Family
	age, alone := []int{}, []int{} // generation by person, and who may still find a partner
	person := func(generation int) int {
		i := len(f.People)
		f.People = append(f.People, Person{ID: fmt.Sprintf("p%04d", i), Male: dice.IntN(2) == 0,
			Born: float64(1900 + 27*generation + dice.IntN(20)), Label: Size{0.8 + dice.Float64(), 0.65}})
		age = append(age, generation)
		return i
	}
	join := func(a, b int) {
		u := Union{ID: fmt.Sprintf("u%04d", len(f.Unions)), Partners: []string{f.People[a].ID, f.People[b].ID}, Label: Size{0.8, 0.22}}
		for range dice.IntN(6) {
			if len(f.People) >= n {
				break
			}
			k := person(max(age[a], age[b]) + 1)
			u.Children = append(u.Children, Child{ID: f.People[k].ID})
			if dice.IntN(100) < 78 {
				alone = append(alone, k)
			}
		}
		f.Unions = append(f.Unions, u)
	}
	for len(f.People) < n {
		if len(alone) == 0 { // another family moves here
			if a := person(0); len(f.People) < n {
				join(a, person(0))
			}
			continue
		}
		a := alone[0]
		alone = alone[1:]
		if i := slices.IndexFunc(alone, func(b int) bool { return age[b] == age[a] }); i > 0 && dice.IntN(7) == 0 {
			b := alone[i]
			alone = slices.Delete(alone, i, i+1)
			join(a, b)
			continue
		}
		for more := true; more && len(f.People) < n; more = dice.IntN(100) < 35 {
			join(a, person(age[a]))
		}
	}
	return f
}

// moved pins somebody who was pulled two symbols to the right.
func moved(f Family, before Plan, who int) Family {
	g := Family{People: slices.Clone(f.People), Unions: f.Unions, Twins: f.Twins}
	i := who % len(f.People)
	g.People[i].Pin = &Pin{X: before.Berth(g.People[i].ID, before.People[i].X+2)}
	return g
}

// others leaves out whoever is pinned: nobody makes way for themselves.
func others(p Plan, f Family) Plan {
	p.People = slices.DeleteFunc(slices.Clone(p.People), func(q Place) bool {
		return slices.ContainsFunc(f.People, func(w Person) bool { return w.ID == q.ID && w.Pin != nil })
	})
	return p
}

// BenchmarkOneEdit adds somebody, moves somebody, takes somebody away: how long
// until the map is there again, and how many of the others moved by more than half
// a symbol.
func BenchmarkOneEdit(b *testing.B) {
	for _, n := range []int{150, 1000} {
		f := village(n)
		before, err := Draw(context.Background(), f, nil)
		if err != nil {
			b.Fatal(err)
		}
		edits := []struct {
			name string
			edit func(i int) Family
		}{
			{"add", func(i int) Family { g, _ := edited(f, i%2, i*7919+13); return g }},
			{"move", func(i int) Family { return moved(f, before, i*7919+13) }},
			{"delete", func(i int) Family { g, _ := edited(f, 3, i*7919+13); return g }},
		}
		for _, e := range edits {
			b.Run(fmt.Sprintf("%d/%s", n, e.name), func(b *testing.B) {
				var share, took []float64
				for i := 0; b.Loop(); i++ {
					g := e.edit(i)
					g.Before = before.Seats()
					for i, p := range g.People { // whoever is pulled somewhere stands there already
						if p.Pin != nil {
							g.Before[i].X = p.Pin.X
						}
					}
					began := time.Now()
					after, err := Draw(context.Background(), g, nil)
					if err != nil {
						b.Fatal(err)
					}
					took = append(took, float64(time.Since(began).Microseconds())/1000)
					share = append(share, 100*displaced(before, others(after, g)))
				}
				slices.Sort(took)
				slices.Sort(share)
				sum := 0.0
				for _, s := range share {
					sum += s
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(took[len(took)/2], "ms/edit")
				b.ReportMetric(share[len(share)/2], "%moved-median")
				b.ReportMetric(sum/float64(len(share)), "%moved-mean")
			})
		}
	}
}

// BenchmarkMemory is what a first drawing takes from the heap at most, per person: as much for many as for few.
func BenchmarkMemory(b *testing.B) {
	for _, n := range []int{50, 100, 300, 1000, 3000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := village(n)
			most := 0.0
			for b.Loop() {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				idle := m.HeapAlloc
				done, peak := make(chan struct{}), make(chan uint64)
				go func() {
					high := uint64(0)
					for {
						runtime.ReadMemStats(&m)
						high = max(high, m.HeapAlloc)
						select {
						case <-done:
							peak <- high
							return
						case <-time.After(2 * time.Millisecond):
						}
					}
				}()
				p, err := Draw(context.Background(), f, nil)
				close(done)
				if high := <-peak; high > idle {
					most = max(most, float64(high-idle)/float64(n))
				}
				if err != nil || len(p.People) != n {
					b.Fatal(err)
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(most, "B/person")
		})
	}
}
