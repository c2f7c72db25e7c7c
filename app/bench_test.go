package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

// clan is a family of n people: each has a partner, and two children who have the same.
func clan(n int) *graph.Family {
	var rs []graph.Record
	add := func(id graph.ID) graph.ID {
		rs = append(rs, graph.Person{ID: id, Known: "Person " + string(id), Birth: graph.Year(1900 + len(rs)%100)})
		return id
	}
	next := 0
	fresh := func() graph.ID { next++; return add(graph.NewID()) }
	line := []graph.ID{fresh()}
	for next < n {
		head := line[0]
		line = line[1:]
		u := graph.Union{ID: graph.NewID(), Partners: []graph.ID{head, fresh()}, Kind: graph.Married}
		rs = append(rs, u)
		for range 2 {
			c := fresh()
			line = append(line, c)
			rs = append(rs, graph.Parentage{ID: graph.NewID(), Child: c, Union: u.ID, Kind: graph.ByBirth})
		}
	}
	rs = append(rs, graph.Case{ID: graph.CaseID, Children: []graph.ID{line[len(line)-1]}})
	f, err := graph.New(rs...)
	if err != nil {
		panic(err) // a mistake in this test
	}
	return f
}

// BenchmarkSelect is a click on another person of a thousand: the panel and the rings, not the map.
func BenchmarkSelect(b *testing.B) {
	d := build(test.NewTempApp(b), Start{}, true)
	d.Win.Resize(fyne.NewSize(1366, 740))
	d.ses = session.Loose(clan(1000))
	d.page = newFamilyPage(d)
	d.Win.SetContent(d.page.root)
	var people []graph.Key
	for p := range graph.All[graph.Person](d.ses.Family()) {
		people = append(people, p.Key())
	}
	b.ResetTimer()
	for i := range b.N {
		d.page.choose(people[i%len(people)])
	}
}

// BenchmarkStep is what the window does after a change to a thousand people, without drawing the map.
func BenchmarkStep(b *testing.B) {
	d := build(test.NewTempApp(b), Start{}, true)
	d.Win.Resize(fyne.NewSize(1366, 740))
	d.ses = session.Loose(clan(1000))
	d.page = newFamilyPage(d)
	d.Win.SetContent(d.page.root)
	b.ResetTimer()
	for range b.N {
		d.page.refresh()
		d.page.whole.about = nil
	}
}

// BenchmarkKeystroke is one letter typed into the quick line, with what it says before Enter.
func BenchmarkKeystroke(b *testing.B) {
	for _, n := range []int{15, 150, 1000} {
		b.Run(parts.Plural(n, "person", "people"), func(b *testing.B) {
			d := build(test.NewTempApp(b), Start{}, true)
			d.Win.Resize(fyne.NewSize(1366, 768))
			d.adopt(session.Loose(clan(n)))
			defer d.release()
			d.quickLine()
			d.page.line.field.SetText("Liam, mum’s brother, married Jo 201")
			for b.Loop() {
				d.page.line.field.TypedRune('2')
				d.page.line.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		})
	}
}
