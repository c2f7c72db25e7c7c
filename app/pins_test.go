package app

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/app/parts"
	"kinweave/graph"
)

// stands gives how far right of the child somebody stands, in symbols.
func stands(d *Desk, id graph.ID) float64 {
	x, child := math.NaN(), 0.0
	for _, q := range d.page.drawing.Plan.People {
		switch graph.ID(q.ID) {
		case id:
			x = q.X
		case d.page.line.child().ID:
			child = q.X
		}
	}
	return x - child
}

// dragged pulls somebody by the mouse.
func dragged(d *Desk, id graph.ID, by float32) {
	m := d.page.stage.m
	at, size, _ := m.Where(parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: id}))
	middle := at.AddXY(size.Width/2, size.Height/2)
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle}, Button: desktop.MouseButtonPrimary})
	for range 10 {
		m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by/10, 3)})
	}
	m.DragEnd()
}

func TestSomebodyIsPulledAlongTheirRowAndKeptThere(t *testing.T) {
	d := amara(t)
	d.page.stage.zoomBy(.8) // so that everything stays in sight
	was, child := stands(d, "kelly"), parts.RefOf(d.page.line.child())
	home, _, _ := d.page.stage.m.Where(child)
	dragged(d, "kelly", 120)
	now := stands(d, "kelly")
	if now < was+1 {
		t.Fatalf("stood at %.2f, stands at %.2f", was, now)
	}
	if l := d.ses.UndoLabel(); l != "Move Kelly" {
		t.Errorf("to take back: %q", l)
	}
	if at, _, _ := d.page.stage.m.Where(child); at != home {
		t.Errorf("pulling somebody moved the child on the screen from %v to %v", home, at)
	}
	d.page.choose(named(t, d, "Kelly").Key())
	d.addSibling()
	if x := stands(d, "kelly"); math.Abs(x-now) > 1e-6 {
		t.Errorf("an edit moved a pinned person from %.2f to %.2f", now, x)
	}
	d.undo()
	d.undo()
	if at, _, _ := d.page.stage.m.Where(child); math.Abs(float64(at.X-home.X)) > 3 { // the sibling has come and gone
		t.Errorf("taking it back moved the child on the screen from %v to %v", home, at)
	}
	if x := stands(d, "kelly"); math.Abs(x-was) > .5 || len(d.page.pinned()) != 0 {
		t.Errorf("after undo at %.2f instead of %.2f", x, was)
	}
}

// TestWhoIsPinnedDoesNotMoveOnTheScreen: not by a hair, whatever is done to others, and whoever is selected then.
func TestWhoIsPinnedDoesNotMoveOnTheScreen(t *testing.T) {
	d := amara(t)
	d.page.stage.zoomBy(.6)
	dragged(d, "kelly", 60)
	kelly := parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: "kelly"})
	home, _, _ := d.page.stage.m.Where(kelly)
	check := func(what string) {
		t.Helper()
		at, _, there := d.page.stage.m.Where(kelly)
		if !there || math.Abs(float64(at.X-home.X)) > .01 || math.Abs(float64(at.Y-home.Y)) > .01 {
			t.Errorf("%s moved her on the screen from %v to %v", what, home, at)
		}
	}
	for range 6 {
		d.page.choose(named(t, d, "Kelly").Key())
		d.addPartner()
		check("a partner")
	}
	d.page.choose(named(t, d, "Maureen").Key())
	d.addParent(graph.Female)
	check("a parent of somebody else")
	d.page.choose(named(t, d, "Lee").Key())
	d.addSibling()
	check("a brother of somebody else")
	for d.ses.UndoLabel() != "Move Kelly" {
		d.undo()
		check("taking a step back")
	}
}

func TestTheChildTheMapIsForIsNotPulledAway(t *testing.T) {
	d := amara(t)
	f := d.ses.Family()
	dragged(d, d.page.line.child().ID, 120)
	if d.ses.Family() != f {
		t.Error("everything is measured from the child, who was pinned")
	}
}

func TestThoseWhoWereMovedAreLetGo(t *testing.T) {
	d := amara(t)
	d.page.choose(named(t, d, "Lee").Key())
	d.page.stage.focus()
	for range 3 {
		d.page.stage.m.TypedShortcut(ctrl(fyne.KeyRight))
	}
	if len(d.page.pinned()) != 1 {
		t.Fatal("Ctrl and an arrow key moves nobody")
	}
	if it := d.page.pinItem(); it.Label != "Let go: find a place again" {
		t.Errorf("the menu offers %q", it.Label)
	} else {
		it.Action()
	}
	if len(d.page.pinned()) != 0 {
		t.Error("still pinned")
	}
	d.undo()
	d.undo() // three presses of a key are one step
	if len(d.page.pinned()) != 0 || d.ses.UndoLabel() != "" {
		t.Errorf("left to take back: %q", d.ses.UndoLabel())
	}
}
