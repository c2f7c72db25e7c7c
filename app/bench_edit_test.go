//go:build unix

package app

import (
	"fmt"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// settled is a window with a village of so many people in it, kept in a file.
func settled(b *testing.B, n int) *Desk {
	s, err := session.New(filepath.Join(b.TempDir(), "village.kinweave"), []byte("a village of many"))
	if err != nil {
		b.Fatal(err)
	}
	var all graph.Change
	for r := range graphtest.Village(n).Records() {
		all.Edits = append(all.Edits, graph.Edit{After: r})
	}
	if err := s.Do(all); err != nil {
		b.Fatal(err)
	}
	d := build(test.NewTempApp(b), Start{}, true)
	d.Win.Resize(fyne.NewSize(1366, 768))
	d.adopt(s)
	b.Cleanup(d.release)
	return d
}

// pixels are those of the map.
func (s *stage) pixels() {
	test.WidgetRenderer(s.m).Objects()[0].(*canvas.Raster).Generator(1366, 768)
}

// edit is a step such as people take: a child, a partner, another name.
func edit(f *graph.Family, i, n int) graph.Change {
	who := graph.ID(fmt.Sprintf("p%04d", i*7919%n))
	switch i % 3 {
	case 0:
		c, _ := graph.AddChildOf(f, who, graph.Person{Known: "Newcomer", Birth: graph.Year(2020)})
		return c
	case 1:
		c, _ := graph.AddPartner(f, who, graph.Person{Known: "Newcomer"}, graph.Married)
		return c
	}
	p, _ := graph.Get[graph.Person](f, who)
	p.Known += " the Second"
	return graph.Put(f, "Name", p)
}

// BenchmarkAnEditInTheWindow is one edit of a case on the disk until the pixels of its map are there, with all that the
// window does meanwhile. Of that, the drawing is done in the background. ms/work is how long a processor was at it, which
// says more than the clock where others are at work too.
func BenchmarkAnEditInTheWindow(b *testing.B) {
	for _, n := range []int{15, 150, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := settled(b, n)
			d.page.stage.pixels()
			var whole, busy []float64
			for i := 0; b.Loop(); i++ {
				c := edit(d.ses.Family(), i, n)
				began, work := time.Now(), worked()
				if err := d.ses.Do(c); err != nil {
					b.Fatal(err)
				}
				d.page.stage.pixels()
				whole = append(whole, float64(time.Since(began).Microseconds())/1000)
				busy = append(busy, float64((worked()-work).Microseconds())/1000)
			}
			slices.Sort(whole)
			slices.Sort(busy)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(whole[len(whole)/2], "ms/edit")
			b.ReportMetric(busy[len(busy)/2], "ms/work")
			b.ReportMetric(whole[len(whole)-1], "ms/longest")
		})
	}
}

// worked is how long processors have been at work for this program.
func worked() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it cannot fail for oneself
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkAThousandPeople is what the thread of the window does, among a thousand people, at one key or one click:
// nobody should wait longer than 100 ms for it.
func BenchmarkAThousandPeople(b *testing.B) {
	d := settled(b, 1000)
	letter := func(name string, open func() fyne.Focusable) {
		b.Run(name, func(b *testing.B) {
			open()
			for b.Loop() {
				f := d.Win.Canvas().Focused()
				f.TypedRune('e')
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		})
	}
	letter("quick line", func() fyne.Focusable {
		d.quickLine()
		d.page.line.field.SetText("Liam, mum’s brother, married Jo 201")
		return nil
	})
	letter("quick line, a name", func() fyne.Focusable {
		d.page.line.field.SetText("K")
		return nil
	})
	d.page.line.field.SetText("")
	letter("find", func() fyne.Focusable { d.find(); return nil })
	press(d, fyne.KeyEscape)
	d.page.choose(graph.Key{})
	for _, p := range d.page.pages {
		if p.id == "family" {
			continue
		}
		b.Run("page/"+p.id, func(b *testing.B) {
			busy := time.Duration(0)
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				d.page.show("family")
				if err := d.ses.Do(edit(d.ses.Family(), 3*i+2, 1000)); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				work := worked()
				d.page.show(p.id)
				busy += worked() - work
			}
			b.ReportMetric(float64(busy.Microseconds())/1000/float64(b.N), "ms/work")
		})
	}
	d.page.show("people")
	letter("outline filter", func() fyne.Focusable { d.Win.Canvas().Focus(d.page.outline.List.Find); return nil })
	d.page.show("family")
	b.Run("select", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			d.page.choose(graph.Key{Kind: graph.KindPerson, ID: graph.ID(fmt.Sprintf("p%04d", i*7919%1000))})
		}
	})
}
