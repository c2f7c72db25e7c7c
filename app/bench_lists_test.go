package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
)

// BenchmarkPages is what it takes to fill each page of the rail for 120 people and to lay it out:
// once as it is after a step, when everything has to be found out anew, and once as it is after a
// filter or a click, when nothing has changed. A list is wanted within 100 ms.
func BenchmarkPages(b *testing.B) {
	d := build(test.NewTempApp(b), Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[2]) }}, true)
	d.Win.Resize(fyne.NewSize(1366, 740))
	d.tryExample()
	defer d.release()
	d.ses.SetAsAt(graph.Exact(2026, 11, 22))
	d.page.choose(graph.Key{})
	f := d.ses.Family()
	for _, p := range d.page.pages {
		if p.id == "family" {
			continue
		}
		b.Run(p.id+"/after a step", func(b *testing.B) {
			for i := range b.N {
				c := f.Case()
				c.Reference = string(rune('a' + i%26))
				if err := d.ses.Do(graph.Put(d.ses.Family(), "Name the case", c)); err != nil {
					b.Fatal(err)
				}
				d.page.giveUp()
				d.page.show(p.id)
			}
		})
		b.Run(p.id+"/nothing new", func(b *testing.B) {
			for b.Loop() {
				d.page.show(p.id)
			}
		})
	}
}
