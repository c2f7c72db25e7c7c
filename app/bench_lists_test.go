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
// once on another day, when everything has to be found out anew, and once as it is after a filter
// or a click, when nothing has changed. A list is wanted within 100 ms.
func BenchmarkPages(b *testing.B) {
	d := build(test.NewTempApp(b), Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[2]) }}, true)
	d.Win.Resize(fyne.NewSize(1366, 740))
	d.tryExample()
	defer d.release()
	d.ses.SetAsAt(graph.Exact(2026, 11, 22))
	d.page.choose(graph.Key{})
	for _, p := range d.page.pages {
		if p.id == "family" {
			continue
		}
		b.Run(p.id+"/another day", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				d.ses.SetAsAt(graph.Exact(2026, 11, 22-i%2))
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
