package app

import (
	"slices"
	"testing"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

// amara is a desk with an example family on it.
func amara(t *testing.T) *Desk {
	t.Helper()
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
	d.tryExample()
	return d
}

// asked is somebody of the example whom a worker has asked.
func asked(t *testing.T, d *Desk) {
	t.Helper()
	kelly := named(t, d, "Kelly")
	f := d.ses.Family()
	c := graph.Put(f, "Ask Kelly", graph.Ask{ID: graph.NewID(), Person: kelly.ID, Child: f.Case().Children[0], State: graph.YesCare})
	if err := d.ses.Do(c); err != nil {
		t.Fatal(err)
	}
}

func TestTheConventionIsAFactOfTheCaseAndOneStep(t *testing.T) {
	d := amara(t)
	d.drawIn(render.McGoldrick, "McGoldrick style")
	if c := d.page.drawing.Convention; c != render.McGoldrick {
		t.Errorf("drawn in %q", c)
	}
	if l := d.ses.UndoLabel(); l != "Draw in the McGoldrick style" {
		t.Errorf("to take back: %q", l)
	}
	before := d.ses.Family()
	d.drawIn(render.McGoldrick, "McGoldrick style")
	if d.ses.Family() != before {
		t.Error("choosing what is chosen was a step")
	}
	d.undo()
	if c := d.page.drawing.Convention; c != render.UKICS {
		t.Errorf("after undo it is drawn in %q", c)
	}
}

func TestTheWorkersMarksAreOnTheScreenAndOnNoPaper(t *testing.T) {
	d := amara(t)
	asked(t, d)
	if !slices.Contains(d.page.drawing.Signs, render.MarkYes) {
		t.Fatal("the mark is not on the worker's own screen")
	}
	paper := d.page.onPaper()
	if slices.Contains(paper.Signs, render.MarkYes) {
		t.Error("the mark is on paper")
	}
	for i, q := range paper.Plan.People {
		if q != d.page.drawing.Plan.People[i] {
			t.Fatal("somebody stands elsewhere on paper")
		}
	}
	d.flip(parts.KeyNoMarks)()
	d.page.redraw()
	if slices.Contains(d.page.drawing.Signs, render.MarkYes) {
		t.Error("the marks cannot be switched off")
	}
}

func TestHowPeopleGetOnIsNeverDrawnUnasked(t *testing.T) {
	d := amara(t)
	if d.page.manner().Feelings != nil {
		t.Error("emotional lines are on from the start")
	}
	d.page.feelings = true
	d.redress()
	if d.page.manner().Feelings == nil {
		t.Error("another size of text switches the emotional lines off")
	}
	d.tryExample()
	if d.page.manner().Feelings != nil {
		t.Error("the next case opens with emotional lines")
	}
}
