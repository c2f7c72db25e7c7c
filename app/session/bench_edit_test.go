package session

import (
	"context"
	"math"
	"slices"
	"testing"
	"time"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

// BenchmarkEditExamples adds a child, a partner, a parent or a sibling to everybody of an
// example family, pulls everybody two symbols to the right, takes everybody away, one at a
// time, and prints of how many of the others the place changed by more than half a symbol
// (in the middle and on average of all those edits), and how long a redraw took.
func BenchmarkEditExamples(b *testing.B) {
	for _, e := range assets.Examples() {
		for _, kind := range []string{"add", "move", "delete"} {
			b.Run(e.Name+"/"+kind, func(b *testing.B) {
				before := laid(b, e)
				for b.Loop() {
					var share, took []float64
					for i := range before.Plan.People {
						s, err := Example(e)
						if err != nil {
							b.Fatal(err)
						}
						s.Keep(before)
						if !changed(b, s, before, kind, i) {
							continue
						}
						began := time.Now()
						after, err := s.Draw(context.Background(), render.Options{}, nil)
						if err != nil {
							b.Fatal(err)
						}
						took = append(took, float64(time.Since(began).Microseconds())/1000)
						share = append(share, 100*madeWay(before, after, before.Plan.People[i].ID))
					}
					slices.Sort(share)
					slices.Sort(took)
					sum := 0.0
					for _, v := range share {
						sum += v
					}
					b.ReportMetric(0, "ns/op")
					b.ReportMetric(float64(len(share)), "edits")
					b.ReportMetric(took[len(took)/2], "ms/redraw")
					b.ReportMetric(share[len(share)/2], "%moved-median")
					b.ReportMetric(sum/float64(len(share)), "%moved-mean")
				}
			})
		}
	}
}

// laid is a first drawing of an example family.
func laid(b *testing.B, e assets.Example) render.Drawing {
	s, err := Example(e)
	if err != nil {
		b.Fatal(err)
	}
	d, err := s.Draw(context.Background(), render.Options{}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// changed makes one edit at the i-th person of a drawing. It is false where there is nothing to do.
func changed(b *testing.B, s *Session, d render.Drawing, kind string, i int) bool {
	who, f := graph.ID(d.Plan.People[i].ID), s.Family()
	if _, ok := graph.Get[graph.Person](f, who); !ok {
		return false // a pet
	}
	var c graph.Change
	switch kind {
	case "move":
		if slices.Contains(f.Case().Children, who) {
			return false // the child is where the map is
		}
		if err := s.Pin(d, who, d.Plan.People[i].X+2); err != nil {
			b.Fatal(err)
		}
		return true
	case "delete":
		c = graph.TakeOff(f, who, graph.Farewell{Reason: "a slip"})
	default:
		p := graph.Person{Known: "Newcomer"}
		switch i % 4 {
		case 0:
			c, _ = graph.AddChildOf(f, who, p)
		case 1:
			c, _ = graph.AddPartner(f, who, p, graph.Married)
		case 2:
			c, _ = graph.AddSibling(f, who, p)
		default:
			c, _ = graph.AddParent(f, who, p)
		}
	}
	if len(c.Edits) == 0 {
		return false
	}
	if err := s.Do(c); err != nil {
		b.Fatal(err)
	}
	return true
}

// madeWay is the share of the others who stand elsewhere by more than half a symbol, as seen
// from the one in the middle of all moves.
func madeWay(before, after render.Drawing, who string) float64 {
	at := map[string]float64{}
	for _, p := range before.Plan.People {
		at[p.ID] = p.X
	}
	var moves []float64
	for _, p := range after.Plan.People {
		if x, there := at[p.ID]; there && p.ID != who {
			moves = append(moves, p.X-x)
		}
	}
	slices.Sort(moves)
	n := 0
	for _, m := range moves {
		if math.Abs(m-moves[len(moves)/2]) > .5 {
			n++
		}
	}
	return float64(n) / float64(max(1, len(moves)))
}
