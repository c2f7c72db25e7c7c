package session

import (
	"context"
	"math"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/layout"
)

// editKinds are the edits that are made to everybody of a family, one at a time.
var editKinds = []string{"child", "partner", "parent", "delete", "move"}

// mostEdits of a kind are made in a large family, to people all over it.
const mostEdits = 60

// BenchmarkEditStability makes every kind of edit in the example families and in the public ones of up
// to 350 people: a child, a partner, a parent more, one person fewer, somebody pulled two symbols to the right,
// who is pinned there. It prints how many of the others each edit moved by more than half a symbol – on average
// by kind, and on average and in the middle of all edits – and how long a redraw took. The last line is
// the middle of all families.
func BenchmarkEditStability(b *testing.B) {
	var means, medians []float64
	kinds := map[string][]float64{}
	run := func(name string, open func(b *testing.B) *graph.Family) {
		b.Run(name, func(b *testing.B) {
			f := open(b)
			for b.Loop() {
				mean, median := stability(b, f, kinds)
				means, medians = append(means, mean), append(medians, median)
			}
		})
	}
	for _, e := range assets.Examples() {
		run(e.Name, func(b *testing.B) *graph.Family {
			s, err := Example(e)
			if err != nil {
				b.Fatal(err)
			}
			return s.Family()
		})
	}
	for _, name := range []string{"bronte", "ptolemies", "relationships-complex", "darwin-wedgwood", "greek-gods", "lotr", "tudor"} {
		run(name, func(b *testing.B) *graph.Family {
			path := filepath.Join("..", "..", "..", "shared", "data", "gedcom", name+".ged")
			s, _, err := OpenAny(context.Background(), path, nil)
			if err != nil {
				b.Skipf("NOT MEASURED: the public family %s is not here", name)
			}
			return s.Family()
		})
	}
	b.Run("median-of-families", func(b *testing.B) {
		for b.Loop() {
		}
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(float64(len(means)), "families")
		if len(means) > 0 {
			b.ReportMetric(middleOf(means), "%moved-mean")
			b.ReportMetric(middleOf(medians), "%moved-median")
		}
		for kind, v := range kinds {
			b.ReportMetric(middleOf(v), "%"+kind)
		}
	})
}

// stability makes all edits in one family, and adds to the averages of each kind.
func stability(b *testing.B, f *graph.Family, kinds map[string][]float64) (mean, median float64) {
	before, err := Loose(f).Draw(context.Background(), render.Options{}, nil)
	if err != nil {
		b.Fatal(err)
	}
	var all, took []float64
	for _, kind := range editKinds {
		var share []float64
		n := len(before.Plan.People)
		for k := range min(n, mostEdits) {
			i := k * n / min(n, mostEdits)
			s := Loose(f)
			s.Keep(before)
			if !changed(b, s, before, kind, i) {
				continue
			}
			after, ms := redrawn(b, s)
			took = append(took, ms)
			share = append(share, 100*madeWay(before, after, before.Plan.People[i].ID))
		}
		if len(share) > 0 {
			b.ReportMetric(average(share), "%"+kind)
			kinds[kind] = append(kinds[kind], average(share))
		}
		all = append(all, share...)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(len(all)), "edits")
	b.ReportMetric(middleOf(took), "ms/redraw")
	b.ReportMetric(average(all), "%moved-mean")
	b.ReportMetric(middleOf(all), "%moved-median")
	return average(all), middleOf(all)
}

// redrawn draws a session again and says how many milliseconds the layout took of it.
func redrawn(b *testing.B, s *Session) (layout.Plan, float64) {
	ms := 0.0
	d, err := s.Draw(context.Background(), render.Options{Layout: func(ctx context.Context, f layout.Family, report func(done, total int)) (layout.Plan, error) {
		began := time.Now()
		p, err := layout.Draw(ctx, f, report)
		ms = float64(time.Since(began).Microseconds()) / 1000
		return p, err
	}}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return d.Plan, ms
}

func average(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(max(1, len(v)))
}

func middleOf(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// changed makes one edit at the i-th person of a drawing. It is false where there is nothing to do.
func changed(b *testing.B, s *Session, d render.Drawing, kind string, i int) bool {
	who, f := graph.ID(d.Plan.People[i].ID), s.Family()
	if _, ok := graph.Get[graph.Person](f, who); !ok {
		return false // a pet
	}
	var c graph.Change
	p := graph.Person{Known: "Newcomer"}
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
	case "child":
		c, _ = graph.AddChildOf(f, who, p)
	case "partner":
		c, _ = graph.AddPartner(f, who, p, graph.Married)
	default:
		c, _ = graph.AddParent(f, who, p)
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
func madeWay(before render.Drawing, after layout.Plan, who string) float64 {
	at := map[string]float64{}
	for _, p := range before.Plan.People {
		at[p.ID] = p.X
	}
	var moves []float64
	for _, p := range after.People {
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
