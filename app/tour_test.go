package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
)

func TestTheTourPointsAtRealThingsAndChangesNothing(t *testing.T) {
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
	if !holds(d.Win.Canvas().Content(), "Two minutes show you round") {
		t.Fatal("nobody is offered the tour")
	}
	for _, scale := range []float64{1, 2} {
		d.Set.SetFloat(parts.KeyScale, scale)
		d.redress()
		d.startTour()
		guide, ok := d.Win.Canvas().Overlays().Top().(*tour)
		if !ok {
			t.Fatal("there is no tour")
		}
		for i, s := range guide.steps {
			if guide.at != i || guide.title.Text != s.title {
				t.Fatalf("card %d is %q", i, guide.title.Text)
			}
			if s.at != nil {
				if o := s.at(); o == nil || o.Size().Width < 20 || guide.ring.Hidden {
					t.Errorf("card %d points at nothing", i)
				}
			}
			at, size, room := guide.card.Position(), guide.card.Size(), d.Win.Canvas().Size()
			if at.X < 0 || at.Y < 0 || at.X+size.Width > room.Width || at.Y+size.Height > room.Height {
				t.Errorf("at %.0f card %d is cut off: %v, %v of %v", scale, i, at, size, room)
			}
			d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		if d.Blocked() || d.ses.UndoLabel() != "" || d.page.open != "family" {
			t.Error("the tour leaves something behind")
		}
		d.startTour()
		d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if d.Blocked() {
			t.Error("Escape does not end the tour")
		}
	}
	d.closeCase()
	if holds(d.Win.Canvas().Content(), "Two minutes show you round") {
		t.Error("the tour is offered again")
	}
}

func TestAFewPeopleAreChosenByKeyAndByTheFrame(t *testing.T) {
	d := example(t, 0)
	d.page.choosePair(pair{"kelly", "jean"})
	d.page.stage.m.OnPick("person:steph", true)
	if n := len(d.page.selected()); n != 3 {
		t.Fatalf("%d are selected", n)
	}
	if got := d.page.stage.chip.label.Text; got != "3 people selected. Esc: nobody." || !d.page.stage.chip.box.Visible() {
		t.Errorf("the map says %q", got)
	}
	d.page.stage.m.SelectAll()
	if n := len(d.page.selected()); n != 15 {
		t.Errorf("all are %d", n)
	}
	d.page.choose(graph.Key{})
	if d.page.stage.chip.box.Visible() {
		t.Error("nobody is selected, and the map still says how many")
	}
}

func TestLettersAfterAnApostropheGoToAName(t *testing.T) {
	d := example(t, 0)
	d.page.stage.focus()
	people := d.ses.Family().Len(graph.KindPerson)
	for _, r := range "'mau" {
		letter(d, r)
	}
	if d.page.chosen.ID != "maureen" {
		t.Errorf("went to %v", d.page.chosen)
	}
	enter(d)
	if d.ses.Family().Len(graph.KindPerson) != people {
		t.Error("a letter of a name added somebody")
	}
	if _, on := d.page.stage.m.Finding(); on || d.page.stage.chip.box.Visible() {
		t.Error("after Enter a letter is still part of a name")
	}
}

func TestALineToSomebodyIsRefusedInPlainWords(t *testing.T) {
	d := example(t, 0)
	d.page.stage.connect("person:kelly", "person:pat", fyne.NewPos(400, 300))
	if d.Win.Canvas().Overlays().Top() == nil {
		t.Fatal("no ways are offered")
	}
	d.Win.Canvas().Overlays().Remove(d.Win.Canvas().Overlays().Top())
	d.page.stage.connect("person:kelly", "pet:biscuit", fyne.NewPos(400, 300))
	if d.Blocked() {
		t.Error("a dog is married off")
	}
}

func TestAKinderWordIsOfferedUnderANote(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
	var note *parts.Field
	walk(d.page.side, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok && f.MultiLine {
			note = f
		}
	})
	if note == nil {
		t.Fatal("there is no note")
	}
	note.SetText("She refused contact with his siblings")
	if !note.Kinder.Visible() || !holds(d.page.side, "“brothers and sisters”") {
		t.Errorf("no kinder word: %q", note.Kinder.Text)
	}
	note.SetText("She said no for now")
	if note.Kinder.Visible() {
		t.Error("plain words get a hint")
	}
}

// heard is what Fyne tells a screen reader: what stands in containers, and nothing within a widget.
func heard(o fyne.CanvasObject) (out []string) {
	if !o.Visible() {
		return nil
	}
	if a, ok := o.(fyne.Accessible); ok && a.AccessibilityRole() != fyne.AccessibleRoleContainer {
		out = append(out, a.AccessibilityLabel())
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, x := range c.Objects {
			out = append(out, heard(x)...)
		}
	}
	return out
}

func TestEverybodyOnTheMapIsHeardByName(t *testing.T) {
	d := example(t, 0)
	all := strings.Join(heard(d.Win.Canvas().Content()), "\n")
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if !strings.Contains(all, parts.NameOf(p)) {
			t.Errorf("somebody on the map is not heard of")
		}
	}
	for _, want := range []string{"Family map, ", "Undo", "Print or export…"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not heard", want)
		}
	}
}
