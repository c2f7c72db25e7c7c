package app

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
	"kinweave/render/layout"
)

// village is a window with a large family that is kept nowhere.
func village(t *testing.T, n int) *Desk {
	t.Helper()
	d := desk(t, Start{})
	d.adopt(session.Loose(graphtest.Village(n)))
	return d
}

func TestALargeFamilyIsFirstSeenAtTheChild(t *testing.T) {
	d := village(t, 400)
	m := d.page.stage.m
	at, size, _ := m.Where(m.Home())
	if mid := at.AddXY(size.Width/2, size.Height/2); m.Share() < .5 || mid.X < 0 || mid.Y < 0 || mid.X > m.Size().Width || mid.Y > m.Size().Height {
		t.Errorf("shown at %.0f %%, the child at %v of %v", m.Share()*100, mid, m.Size())
	}
	m.Fit()
	if m.Share() > leastLook {
		t.Errorf("a family of 400 fits at %.0f %%: this test tells nothing", m.Share()*100)
	}
}

func TestAFirstDrawingIsFinishedHoweverFastSomebodyTypes(t *testing.T) {
	d := village(t, 40)
	p := d.page
	p.fresh, p.under = true, true // as while it is being made
	before := p.drawn
	c, id := graph.AddChildOf(d.ses.Family(), "p0003", graph.Person{Known: "Newcomer"})
	if err := d.ses.Do(c); err != nil {
		t.Fatal(err)
	}
	if p.drawn != before || !p.again {
		t.Error("the step gave up the first drawing")
	}
	at := func() bool {
		return slices.ContainsFunc(p.drawing.Plan.People, func(x layout.Place) bool { return x.ID == string(id) })
	}
	if at() {
		t.Fatal("the newcomer is there before anything was drawn")
	}
	p.under = false // it is there, and the next shows what has changed meanwhile
	p.redraw()
	if !at() || p.again {
		t.Error("the newcomer is not drawn")
	}
}

func TestALongListIsShownWholeWhenItIsAskedFor(t *testing.T) {
	d := village(t, 300)
	rows := search.Carers(d.ses.Family(), d.ses.Family().Case().Children[0], d.ses.AsAt()).Live.NotAsked
	last := rows[len(rows)-1].People[0].ID
	d.page.show("care")
	list := d.page.care.List
	first := len(list.Rows)
	if !list.Seek(last) || d.page.chosen.ID != last || len(list.Rows) <= first {
		t.Errorf("%d rows at first, %d when the last of them is looked for", first, len(list.Rows))
	}
	list.Turn(true)
	first = len(list.Rows)
	tapOn(t, d.page.middle, "Show all ")
	if len(list.Rows) <= first || onPage(d, "Show all ") {
		t.Errorf("%d rows, then %d", first, len(list.Rows))
	}
}

// TestEveryStepAmongManyIsTakenBackToTheByte edits a large family in every way there is: by words, by hand, by
// key, in the panel.
func TestEveryStepAmongManyIsTakenBackToTheByte(t *testing.T) {
	d := village(t, 60)
	for i := range 12 {
		who := graph.Key{Kind: graph.KindPerson, ID: graph.ID(fmt.Sprintf("p%04d", i*37%60))}
		if !d.page.onMap(who) {
			continue
		}
		d.page.choose(who)
		switch i % 6 {
		case 0:
			d.quickLine()
			typed(t, d, fmt.Sprintf("Newcomer %c, child, b 2020", 'A'+i))
		case 1:
			d.page.pull("person:"+string(who.ID), 120)
		case 2:
			if err := d.ses.Do(graph.AddedByMistake(d.ses.Family(), who.ID)); err != nil {
				t.Fatal(err)
			}
		case 3:
			d.addPartner()
			typed(t, d, "Somebody New")
		case 4:
			d.page.stage.focus()
			d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
			d.undo()
		case 5:
			d.addSibling()
		}
	}
	if d.ses.UndoLabel() == "" {
		t.Fatal("nothing was done")
	}
	thereAndBack(t, d)
}
