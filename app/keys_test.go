package app

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// stops lists what the keyboard has to be able to come to, in the order in which it is made.
func stops(d *Desk) (out []fyne.Focusable) {
	on := inWindow(d)
	if over := d.Win.Canvas().Overlays().Top(); over != nil {
		on = over
	}
	var in func(fyne.CanvasObject)
	in = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if f, ok := o.(fyne.Focusable); ok {
			if x, can := o.(fyne.Disableable); !can || !x.Disabled() {
				out = append(out, f)
			}
		}
		switch o := o.(type) {
		case *widget.List: // one stop, in which the arrows walk
		case *fyne.Container:
			for _, c := range o.Objects {
				in(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				in(c)
			}
		}
	}
	in(on)
	return out
}

// reached presses Tab until it comes round, and lists where the keyboard has been.
func reached(d *Desk, most int, next func()) (out []fyne.Focusable) {
	d.Win.Canvas().Unfocus()
	for range most {
		next()
		on := d.Win.Canvas().Focused()
		if on == nil || len(out) > 0 && on == out[0] {
			return out
		}
		out = append(out, on)
	}
	return out
}

func tell(f fyne.Focusable) string {
	if o, ok := f.(fyne.CanvasObject); ok {
		for _, h := range parts.Hear(o) {
			return fmt.Sprintf("%T %q", f, h.Says)
		}
	}
	return fmt.Sprintf("%T", f)
}

// TestTabComesToEveryControlAndOutAgain walks each page, panel and dialog with Tab and back with Shift+Tab.
func TestTabComesToEveryControlAndOutAgain(t *testing.T) {
	look := func(where string, d *Desk) {
		all := stops(d)
		c := d.Win.Canvas()
		there := reached(d, 3*len(all)+20, c.FocusNext)
		for _, f := range all {
			if !slices.Contains(there, f) {
				t.Errorf("%s: Tab does not come to %s", where, tell(f))
			}
		}
		if back := reached(d, 3*len(all)+20, c.FocusPrevious); len(back) != len(there) {
			t.Errorf("%s: %d stops forward and %d back", where, len(there), len(back))
		}
	}
	everyPage(t, look)
	everyDialog(t, look)
}

// TestTabGoesAsTheEyeDoes has the bar first, then the pages, then what is on the page, and the panel last.
func TestTabGoesAsTheEyeDoes(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
	at := func(where []fyne.Focusable, f fyne.Focusable) int { return slices.Index(where, f) }
	there := reached(d, 200, d.Win.Canvas().FocusNext)
	order := []int{at(there, d.page.asAt), at(there, d.page.rail["people"]), at(there, d.page.stage.m), at(there, d.page.zoom), at(there, d.page.person.known)}
	if slices.Contains(order, -1) || !slices.IsSorted(order) {
		t.Errorf("bar, pages, map, its tools, panel: stops %v", order)
	}
}

// TestADialogKeepsTheKeyboardAndGivesItBack walks round a dialog, and closes it with Escape from its first button.
func TestADialogKeepsTheKeyboardAndGivesItBack(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
	d.page.stage.focus()
	d.logTalk()
	s := top(t, d)
	inside := stops(d)
	for _, f := range reached(d, 100, d.Win.Canvas().FocusNext) {
		if !slices.Contains(inside, f) {
			t.Errorf("Tab leaves the dialog for %s", tell(f))
		}
	}
	s.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if on, ok := d.Win.Canvas().Focused().(fyne.CanvasObject); d.Blocked() || !ok || on != fyne.CanvasObject(d.page.stage.m) {
		t.Errorf("after the dialog the keyboard is on %T", d.Win.Canvas().Focused())
	}
}

// TestTheMenuKeyHomeAndEnterDoOnTheMapAndInTheListWhatTheyPromise has nobody selected to begin with.
func TestTheMenuKeyHomeAndEnterDoOnTheMapAndInTheListWhatTheyPromise(t *testing.T) {
	d := example(t, 0)
	for _, page := range []string{"family", "people"} {
		d.page.show(page)
		d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
		d.page.stage.focus()
		on := d.Win.Canvas().Focused()
		on.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		if !d.Blocked() {
			t.Errorf("%s: the menu key opens no menu", page)
		}
		for _, o := range d.Win.Canvas().Overlays().List() {
			d.Win.Canvas().Overlays().Remove(o)
		}
		if page == "family" {
			on.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			if d.page.chosen.ID != "amara" {
				t.Errorf("Home goes to %v, want the child", d.page.chosen)
			}
		}
		d.page.stage.focus()
		d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if d.Win.Canvas().Focused() != fyne.Focusable(d.page.person.known) {
			t.Errorf("%s: Enter goes to %T, want the name", page, d.Win.Canvas().Focused())
		}
	}
}
