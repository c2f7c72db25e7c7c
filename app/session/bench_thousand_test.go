//go:build unix

package session

import (
	"context"
	"fmt"
	"image"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// BenchmarkAnEditToItsPicture is one edit of a case on the disk until its pixels are there: the step taken and
// written, the family placed and drawn, the shapes made ready and what is in sight of them painted.
// It prints the middle of all edits, what each leg takes of it, and how long a processor was at work, which says more
// than the clock where others are at work too.
func BenchmarkAnEditToItsPicture(b *testing.B) {
	for _, n := range []int{15, 150, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, err := New(filepath.Join(b.TempDir(), "village.kinweave"), []byte("a village of many"))
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			var all graph.Change
			for r := range graphtest.Village(n).Records() {
				all.Edits = append(all.Edits, graph.Edit{After: r})
			}
			if err := s.Do(all); err != nil {
				b.Fatal(err)
			}
			fonts, _ := Fonts()
			var legs [4][]float64
			var whole []float64
			dst := image.NewRGBA(image.Rect(0, 0, 1366, 768))
			show := func() {
				began := time.Now()
				d, err := s.Draw(context.Background(), render.Options{Marks: true}, nil)
				if err != nil {
					b.Fatal(err)
				}
				s.Keep(d)
				drawn := time.Now()
				p := png.Prepare(d.Scene, fonts)
				ready := time.Now()
				p.Paint(dst, scene.Matrix{S: 1, X: 683, Y: 384})
				legs[1] = append(legs[1], ms(drawn.Sub(began)))
				legs[2] = append(legs[2], ms(ready.Sub(drawn)))
				legs[3] = append(legs[3], ms(time.Since(ready)))
			}
			show()
			legs = [4][]float64{}
			var busy []float64
			for i := 0; b.Loop(); i++ {
				who := graph.ID(fmt.Sprintf("p%04d", i*7919%n))
				c, _ := graph.AddChildOf(s.Family(), who, graph.Person{Known: "Newcomer", Birth: graph.Year(2020)})
				switch i % 3 {
				case 1:
					c, _ = graph.AddPartner(s.Family(), who, graph.Person{Known: "Newcomer"}, graph.Married)
				case 2:
					p, _ := graph.Get[graph.Person](s.Family(), who)
					p.Known += " the Second"
					c = graph.Put(s.Family(), "Name", p)
				}
				began, work := time.Now(), worked()
				if err := s.Do(c); err != nil {
					b.Fatal(err)
				}
				legs[0] = append(legs[0], ms(time.Since(began)))
				show()
				whole, busy = append(whole, ms(time.Since(began))), append(busy, ms(worked()-work))
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(middle(whole), "ms/edit")
			b.ReportMetric(slices.Max(whole), "ms/longest")
			b.ReportMetric(middle(busy), "ms/work")
			for i, name := range []string{"ms/step", "ms/draw", "ms/prepare", "ms/paint"} {
				b.ReportMetric(middle(legs[i]), name)
			}
		})
	}
}

// worked is how long processors have been at work for this program.
func worked() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it cannot fail for oneself
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func middle(v []float64) float64 {
	slices.Sort(v)
	return v[len(v)/2]
}
