package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// inWindow is the page that fills the window.
func inWindow(d *Desk) fyne.CanvasObject {
	return test.WidgetRenderer(d.Win.Content().(*fyne.Container).Objects[0].(fyne.Widget)).Objects()[0]
}

// spoken is what a screen reader is told of now.
func spoken(d *Desk) []string { return heard(d.Win.Content()) }

// nameless lists the controls of the window that cannot be told from one another by ear: neither they nor what they
// stand in has a name.
func nameless(d *Desk) (out []string) {
	on := inWindow(d)
	if n := len(d.Sheets); n > 0 {
		on = d.Sheets[n-1].Pop
	} else if top := d.Win.Canvas().Overlays().Top(); top != nil {
		on = top
	}
	named := map[fyne.CanvasObject]bool{}
	for _, h := range d.Listens(inWindow(d)) {
		named[h.Of] = named[h.Of] || strings.Trim(h.Says, " ,–") != ""
	}
	var in func(o fyne.CanvasObject, known bool)
	in = func(o fyne.CanvasObject, known bool) {
		if o == nil || !o.Visible() {
			return
		}
		_, control := o.(fyne.Focusable)
		if is, heard := named[o]; heard {
			known = is
			if !is {
				out = append(out, describe(o))
			}
		} else if _, holds := o.(parts.Holder); holds {
			known = false
		} else if control && !known {
			out = append(out, describe(o))
		}
		switch o := o.(type) {
		case *widget.List: // its rows are told one by one, each as a whole
		case *fyne.Container:
			for _, c := range o.Objects {
				in(c, known)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				in(c, known)
			}
		}
	}
	in(on, false)
	return out
}

func describe(o fyne.CanvasObject) string {
	if f, ok := o.(*parts.Field); ok {
		return fmt.Sprintf("%T with %q", o, f.Text)
	}
	if p, ok := o.(*parts.Press); ok {
		return fmt.Sprintf("%T %q %q", o, p.Text, p.Says)
	}
	return fmt.Sprintf("%T", o)
}

func first[R graph.Record](f *graph.Family) (none graph.Key) {
	for r := range graph.All[R](f) {
		return r.Key()
	}
	return none
}

// everyPage opens each page of the three examples, and each panel beside the map.
func everyPage(t *testing.T, do func(where string, d *Desk)) {
	t.Helper()
	for i := range 3 {
		d := example(t, i)
		for _, p := range d.page.pages {
			d.page.show(p.id)
			do(p.id, d)
		}
		d.page.show("family")
		f := d.ses.Family()
		for _, k := range []graph.Key{first[graph.Person](f), first[graph.Union](f), first[graph.Household](f), first[graph.Pet](f)} {
			if k != (graph.Key{}) {
				d.page.choose(k)
				do("the panel of a "+string(k.Kind), d)
			}
		}
		kids := parts.Children(f)
		var others []graph.ID
		for p := range graph.All[graph.Person](f) {
			if !slices.Contains(kids, p.ID) && p.Gone == nil {
				others = append(others, p.ID)
			}
		}
		d.page.choosePair(pair{kids[0], others[0]})
		do("the panel of two", d)
		d.page.chooseTogether(others[:3])
		do("the panel of several", d)
		d.page.choose(graph.Key{})
		do("the panel of the case", d)
		d.page.time.open()
		do("the days", d)
	}
}

// everyDialog opens each dialog of the first example.
func everyDialog(t *testing.T, do func(where string, d *Desk)) {
	t.Helper()
	jean := func(d *Desk) { d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"}) }
	for where, open := range map[string]func(d *Desk){
		"new family": (*Desk).newCase, "open": (*Desk).chooseCase, "print": (*Desk).export, "keys": (*Desk).keySheet, "what you can say": (*Desk).quickHelp,
		"about": (*Desk).about, "title": (*Desk).retitle, "find": (*Desk).find, "family file": (*Desk).importAny, "about the drawing": (*Desk).aboutDrawing,
		"pack": func(d *Desk) { d.page.reads.Pack() }, "as at": func(d *Desk) { d.page.askAsAt() }, "a table": func(d *Desk) { d.page.outline.Bring(sheet) },
		"a table’s file": func(d *Desk) { d.page.outline.BringFile() }, "take off": func(d *Desk) { jean(d); d.remove() }, "a talk": func(d *Desk) { jean(d); d.logTalk() },
		"one of two": func(d *Desk) { d.page.outline.Merge("jean", "pat") }, "who looks": (*Desk).present, "tour": (*Desk).startTour, "cover": (*Desk).hideAll,
		"a question": func(d *Desk) { d.Ask("Sure?", "It can be undone.", "Yes", func() {}) }, "written": func(d *Desk) { d.Written("/map.pdf") },
		"tidy": func(d *Desk) { untidy(t, d); d.page.tidy() }, "own turn": func(d *Desk) { d.page.show("own"); d.page.own.Begin() },
	} {
		d := example(t, 0)
		open(d)
		if !d.Blocked() {
			t.Errorf("%s opens nothing", where)
			continue
		}
		do(where, d)
	}
}

// TestEveryControlHasANameForAScreenReader walks through every page, panel and dialog.
func TestEveryControlHasANameForAScreenReader(t *testing.T) {
	look := func(where string, d *Desk) {
		for _, bad := range nameless(d) {
			t.Errorf("%s: %s has no name", where, bad)
		}
		if len(spoken(d)) < 1 {
			t.Errorf("%s: nothing is heard", where)
		}
	}
	everyPage(t, look)
	everyDialog(t, look)
}

// TestADialogIsHeardAndNothingBelowIt hears the top of what lies over the window, and of the cover only how it goes away.
func TestADialogIsHeardAndNothingBelowIt(t *testing.T) {
	d := example(t, 0)
	all := func() string { return strings.Join(spoken(d), "\n") }
	if !strings.Contains(all(), "Kelly") {
		t.Fatal("the page is not heard")
	}
	d.Ask("Really?", "It can be undone.", "Go ahead", func() {})
	for _, want := range []string{"Really?", "It can be undone.", "Cancel", "Go ahead"} {
		if !strings.Contains(all(), want) {
			t.Errorf("of the dialog %q is not heard", want)
		}
	}
	if strings.Contains(all(), "Kelly") {
		t.Error("the map is heard through the dialog")
	}
	d.hideAll()
	if got := all(); strings.Contains(got, "Really") || strings.Contains(got, "Kelly") || !strings.Contains(got, "Ctrl+B") {
		t.Errorf("covered, this is heard: %q", got)
	}
	d.hideAll()
	top(t, d).Hide()
	d.presentTo(graph.Audience{Name: graph.ForChild})
	if got := all(); strings.Contains(got, "Undo") || got == "" {
		t.Errorf("on the family’s screen this is heard: %q", got)
	}
}

// TestAPageIsHeardToItsEnd finds the last line of a page that scrolls, a row of a list, and the fields of a panel.
func TestAPageIsHeardToItsEnd(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
	for page, want := range map[string][]string{
		"people": {"Nana Jean", "Auntie Pat"}, "family": {"Family map", "Known as"}, "history": {"What was done"}, "words": {"Amara"},
	} {
		d.page.show(page)
		all := strings.Join(spoken(d), "\n")
		for _, w := range append(want, "Undo", "Print or export…", "Meetings") {
			if !strings.Contains(all, w) {
				t.Errorf("on the page %q one does not hear %q", page, w)
			}
		}
	}
}

// TestWhatIsHeardStandsWhereItIsSeen holds the place of each name to the window.
func TestWhatIsHeardStandsWhereItIsSeen(t *testing.T) {
	d := example(t, 0)
	d.page.show("care")
	size := d.Win.Canvas().Size()
	for _, h := range d.Listens(inWindow(d)) {
		if h.Size.Width > 0 && (h.At.X < -1 || h.At.Y < -1 || h.At.X+h.Size.Width > size.Width+1 || h.At.Y+h.Size.Height > size.Height+1) {
			t.Errorf("something heard stands at %v, %v, out of the window of %v", h.At, h.Size, size)
		}
	}
	undo := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.page.undo)
	i := slices.IndexFunc(d.Listens(inWindow(d)), func(h parts.Heard) bool { return h.Of == d.page.undo })
	if at := d.Listens(inWindow(d))[i].At; at != undo.Subtract(d.Win.Content().Position()) {
		t.Errorf("Undo is heard at %v and seen at %v", at, undo)
	}
}
