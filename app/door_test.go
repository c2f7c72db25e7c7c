package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// callers are all the ways in which something of ours comes to lie over the window.
func callers(d *Desk) map[string]func() {
	return map[string]func(){
		"something to be read": func() { d.Tell("Amara’s news", "About Amara.") },
		"a question":           func() { d.Ask("Amara?", "About Amara.", "Yes", func() {}) },
		"a complaint":          func() { d.Complain(errors.New("amara could not be drawn")) },
		"a file is written":    func() { d.Written("/amara.pdf") },
		"a file is chosen":     func() { d.ChooseFile("Amara’s file", []string{".kinweave"}, func(string) {}) },
		"a folder is chosen":   func() { d.ChooseFolder(os.TempDir(), func(string) {}) },
		"a dialog of a page":   func() { d.NewSheet("Amara", 300, parts.Words("Amara")).Show() },
		"a menu":               func() { d.Menu(fyne.NewPos(9, 9), fyne.NewMenuItem("Amara", func() {})) },
		"a panel":              func() { d.NewDrop(parts.Words("Amara"), fyne.NewPos(9, 9), func() {}) },
		"a sheet of its own":   func() { d.Lay(widget.NewLabel("Amara")) },
	}
}

// late begins a task, covers the window while it is under way, and has it answer then.
func late(d *Desk, cover, answer func()) {
	parts.Run(d.Frame, parts.Task{}, func(context.Context, func(int, int)) (struct{}, error) {
		cover()
		return struct{}{}, nil
	}, func(struct{}, error) { answer() })
}

// TestAnAnswerThatComesLateShowsNothingToWhoeverLooksMeanwhile covers the window in each of the three ways while each
// kind of dialog is on its way, and uncovers it again.
func TestAnAnswerThatComesLateShowsNothingToWhoeverLooksMeanwhile(t *testing.T) {
	veils := map[string]struct{ draw, lift func(*Desk) }{
		"the blank sheet": {(*Desk).hideAll, (*Desk).hideAll},
		"the family’s screen": {func(d *Desk) { d.presentTo(graph.Audience{Name: graph.ForChild}) }, func(d *Desk) {
			d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}},
		"the child’s turn": {func(d *Desk) { d.page.show("own"); d.page.own.Begin() }, func(d *Desk) { d.page.own.End() }},
	}
	for where, v := range veils {
		for what := range callers(&Desk{}) {
			d := example(t, 0)
			over := d.Win.Canvas().Overlays()
			var covered []fyne.CanvasObject
			late(d, func() { v.draw(d); covered = slices.Clone(over.List()) }, callers(d)[what])
			if !d.Veiled() {
				t.Fatalf("%s does not cover the window", where)
			}
			if !slices.Equal(over.List(), covered) || len(d.Sheets) > 0 {
				t.Errorf("%s comes to lie over %s", what, where)
			}
			d.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
			v.lift(d)
			if d.Veiled() || len(over.List()) != 1 {
				t.Errorf("%s is lost: after %s there are %d over the window", what, where, len(over.List()))
			}
		}
	}
}

// TestADialogThatEndsBelowTheCoverTakesItNotAway has a file written while somebody has come in.
func TestADialogThatEndsBelowTheCoverTakesItNotAway(t *testing.T) {
	d := example(t, 0)
	s := d.NewSheet("Amara", 300, parts.Words("Amara"))
	s.Show()
	late(d, d.hideAll, func() { s.Hide(); d.Written("/amara.pdf") })
	if over := d.Win.Canvas().Overlays(); over.Top() != d.cover || s.Open() {
		t.Fatalf("%T lies on top, want the cover", over.Top())
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyReturn}) // no key reaches what is below
	d.hideAll()
	if len(d.Sheets) != 1 || !said(d, "amara.pdf") {
		t.Errorf("%d dialogs are open, want the one that says where the file is", len(d.Sheets))
	}
}

// TestWhatAChildOpensInHerTurnIsThere has a dialog of the turn itself, asked for at once and after a while, and covers it.
func TestWhatAChildOpensInHerTurnIsThere(t *testing.T) {
	d := example(t, 0)
	d.page.show("own")
	d.page.own.Begin()
	d.Tell("Your page", "It is ready.")
	late(d, func() {}, func() { d.Tell("Your page", "It is ready now.") })
	if len(d.Sheets) != 2 {
		t.Fatalf("%d dialogs of her own are open, want 2", len(d.Sheets))
	}
	late(d, d.hideAll, func() { d.Tell("Your page", "Another.") })
	if d.Win.Canvas().Overlays().Top() != d.cover {
		t.Error("her dialog lies over the cover")
	}
	d.hideAll()
	if len(d.Sheets) != 3 {
		t.Errorf("uncovered there are %d dialogs, want 3", len(d.Sheets))
	}
}

// TestNothingGoesRoundTheDoor reads the window's own source: only the door lays anything over it.
func TestNothingGoesRoundTheDoor(t *testing.T) {
	round := regexp.MustCompile(`Overlays\(\)\.(Add|Remove)|widget\.(NewPopUp|NewModalPopUp|ShowPopUp|ShowModalPopUp|NewPopUpMenu)|fyne/v2/dialog|\.ShowCustom|SendNotification|\.NewWindow\(`)
	allowed := map[string]int{"parts/door.go": 3, "parts/dialog.go": 1, "app.go": 1}
	err := filepath.WalkDir(".", func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if n := len(round.FindAllString(string(b), -1)); n != allowed[filepath.ToSlash(path)] {
			t.Errorf("%s lays something over the window by itself (%d)", path, n)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestAClickBesideTheFindPanelGoesBack leaves no ring of what was flown to.
func TestAClickBesideTheFindPanelGoesBack(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "amara"})
	before := d.page.stage.m.Selection()
	d.find()
	d.Win.Canvas().Focused().(*findField).SetText("pat")
	if slices.Equal(d.page.stage.m.Selection(), before) {
		t.Fatal("nobody is flown to, so that nothing is tested")
	}
	panel := d.Win.Canvas().Overlays().Top().(*parts.Drop)
	panel.Tapped(&fyne.PointEvent{Position: fyne.NewPos(d.Win.Canvas().Size().Width/2, 90)})
	if d.Win.Canvas().Overlays().Top() != panel {
		t.Fatal("a click on the panel closes it")
	}
	panel.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 600)})
	if d.Blocked() || !slices.Equal(d.page.stage.m.Selection(), before) {
		t.Errorf("selected: %v, before: %v", d.page.stage.m.Selection(), before)
	}
}

// mayLook are the lines of the menu that change nothing in the case.
var mayLook = []string{"New family…", "Keep this list", "Open…", "My cases (a folder)…", "Print or export…", "Meeting pack…", "Change the passphrase…", "Find somebody",
	"Show to the family         F11", "As at another day…", "About this drawing…", "What you can say…", "Keys…", "About Kinweave…"}

// TestNothingInTheMenuChangesACaseThatIsLookedAtAsSomebodyElse chooses every line of it.
func TestNothingInTheMenuChangesACaseThatIsLookedAtAsSomebodyElse(t *testing.T) {
	d := example(t, 0)
	lookAs(t, d, graph.Audience{Name: graph.ForChild})
	why := 0
	var choose func([]*fyne.MenuItem)
	choose = func(items []*fyne.MenuItem) {
		for _, m := range items {
			if m.ChildMenu != nil {
				choose(m.ChildMenu.Items)
				continue
			}
			if m.Action == nil || m.Disabled || m.IsQuit || slices.Contains([]string{"Close the case", "Hide everything", "Show me round…", "English", "Cymraeg"}, m.Label) {
				continue
			}
			before := d.ses.Family()
			m.Action()
			if d.ses.Family() != before {
				t.Errorf("%q changes the case", m.Label)
			}
			if said(d, "go back to your own map") {
				why++
			} else if len(d.Sheets) > 0 && !slices.Contains(mayLook, m.Label) {
				t.Errorf("%q opens a dialog", m.Label)
			}
			for len(d.Sheets) > 0 {
				top(t, d).Hide()
			}
			if p, ok := d.Win.Canvas().Overlays().Top().(*parts.Drop); ok {
				p.Close()
			}
			if d.page.open != lookingAs {
				lookAs(t, d, graph.Audience{Name: graph.ForChild})
			}
		}
	}
	choose(func() (all []*fyne.MenuItem) {
		for _, m := range d.Win.MainMenu().Items {
			all = append(all, m.Items...)
		}
		return all
	}())
	if why < 7 {
		t.Errorf("only %d lines say why they do nothing", why)
	}
}
