package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

// menuKey presses the keys of a line of the menu as the window does: before anything that has the keyboard,
// and whether the line is grey or not.
func menuKey(d *Desk, sc fyne.Shortcut) {
	var in func(*fyne.Menu) bool
	in = func(m *fyne.Menu) bool {
		for _, i := range m.Items {
			if i.Shortcut != nil && i.Shortcut.ShortcutName() == sc.ShortcutName() {
				i.Action()
				return true
			}
			if i.ChildMenu != nil && in(i.ChildMenu) {
				return true
			}
		}
		return false
	}
	for _, m := range d.Win.MainMenu().Items {
		if in(m) {
			return
		}
	}
}

func TestWordsArePastedWhereSomebodyTypes(t *testing.T) {
	d := example(t, 0)
	clip := d.App.Clipboard()
	d.rune('/')
	clip.SetContent("রহমান, Frank’s brother")
	menuKey(d, &fyne.ShortcutPaste{})
	if got := d.page.line.field.Text; got != "রহমান, Frank’s brother" || d.Blocked() {
		t.Fatalf("the quick line holds %q; a dialog is open: %v", got, d.Blocked())
	}
	enter(d)
	named(t, d, "রহমান")

	d.find()
	clip.SetContent("Kelly")
	menuKey(d, &fyne.ShortcutPaste{})
	f, ok := d.typing()
	if !ok {
		t.Fatal("nobody can type what to find")
	}
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	if f.SelectedText() != "Kelly" {
		t.Error("what is pasted in a dialog does not come into its field")
	}
	clip.SetContent("")
	menuKey(d, &fyne.ShortcutCopy{})
	if got := clip.Content(); got != "Kelly" {
		t.Errorf("copied out of a field: %q", got)
	}
	press(d, fyne.KeyEscape)

	d.rune('/') // rows of a table are no words
	clip.SetContent("Mo\tcoach\nZoë\tmum's friend")
	menuKey(d, &fyne.ShortcutPaste{})
	if d.page.line.field.Text != "" || !d.Blocked() {
		t.Error("a table was pasted as words")
	}
}

func TestNoKeyOfAGreyLineEndsTheProgram(t *testing.T) {
	d := desk(t, Start{})
	d.showStart()
	var all func(*fyne.Menu)
	all = func(m *fyne.Menu) {
		for _, i := range m.Items {
			if i.Shortcut != nil && i.Disabled {
				i.Action()
			}
			if i.ChildMenu != nil {
				all(i.ChildMenu)
			}
		}
	}
	for _, m := range d.Win.MainMenu().Items {
		all(m)
	}
	if d.Blocked() {
		t.Error("a grey line did something")
	}
}

func TestNoLetterOfTheFirstNameIsLost(t *testing.T) {
	d, _ := fresh(t)
	for _, id := range []string{"care", "links", "words"} {
		d.page.show(id)
		d.Win.Canvas().Unfocus()
		d.rune('/')
		if d.page.open != "family" || d.Win.Canvas().Focused() != fyne.Focusable(d.page.empty.name) {
			t.Errorf("/ on %q does not lead to the field that asks for the child", id)
		}
	}
	d.page.show("people")
	d.rune('/')
	if d.Win.Canvas().Focused() != fyne.Focusable(d.page.line.field) {
		t.Error("the list of nobody says to press /, which does nothing")
	}
	d.page.show("family")
	d.Win.Canvas().Unfocus()
	d.rune('A')
	test.Type(d.page.empty.name, "mara, 9")
	enter(d)
	named(t, d, "Amara")
}

func TestNothingIsHalfInSightBelowWhatTheLineSays(t *testing.T) {
	d := example(t, 0)
	d.rune('/')
	test.Type(d.page.line.field, "Mo, coach")
	driver := d.App.Driver()
	top := func(o fyne.CanvasObject) float32 { return driver.AbsolutePositionForObject(o).Y }
	veil, legend := d.page.line.veil, d.page.stage.legend
	if !veil.Visible() || top(veil) > top(legend) || top(veil)+veil.Size().Height < top(legend)+legend.Size().Height {
		t.Error("a part of the signs shows beside what was understood")
	}
	press(d, fyne.KeyEscape)
	if veil.Visible() {
		t.Error("the signs stay hidden")
	}
}

func TestFindingWhoIsInSightMovesNothing(t *testing.T) {
	d := example(t, 0)
	d.rune('/')
	typed(t, d, "Mo, coach")
	press(d, fyne.KeyEscape)
	before := d.page.stage.m.Share()
	d.find()
	test.Type(d.Win.Canvas().Focused(), "zzzz")
	press(d, fyne.KeyEscape)
	if now := d.page.stage.m.Share(); now != before {
		t.Errorf("the map is %v times as large as before somebody was looked for", now/before)
	}
}

func TestTheYearsAreWalkedByArrows(t *testing.T) {
	d := example(t, 0)
	now := d.ses.AsAt()
	d.page.time.open()
	press(d, fyne.KeyLeft)
	if d.ses.AsAt().Sort() >= now.Sort() {
		t.Error("the arrow goes to no day before")
	}
	d.page.time.close()
	if d.page.asAt.Weight() != parts.Chosen {
		t.Error("nothing is loud about a day that is not today")
	}
}

func TestStepsTakenAgainGiveTheKeysBackToTheMap(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Amara, 9")
	d.undo()
	d.redo()
	if d.Win.Canvas().Focused() != fyne.Focusable(d.page.stage.m) {
		t.Error("a field that is gone still has the keyboard")
	}
}

func TestThreeFieldsMakeNoWindowWider(t *testing.T) {
	d := example(t, 0)
	t.Cleanup(func() { parts.Speak(language.English) })
	for _, in := range []language.Language{language.English, language.Welsh} {
		d.Set.SetFloat(parts.KeyScale, 2)
		d.Set.SetString(parts.KeyLanguage, string(in))
		d.redress()
		d.tryExample()
		d.page.choose(d.page.line.child())
		for _, letter := range "mfpcst" {
			d.rune(letter)
			if w := d.page.root.MinSize().Width; w > 1366 {
				t.Errorf("%c: the window needs %.0f in %s", letter, w, in)
			}
			press(d, fyne.KeyEscape)
		}
	}
}

func TestTheMapShownToAFamilyIsHiddenByAKeyToo(t *testing.T) {
	d := example(t, 0)
	d.presentTo(graph.Audience{Name: graph.ForChild})
	for sc, do := range d.combined() {
		if sc.ShortcutName() == ctrl(fyne.KeyB).ShortcutName() {
			do()
		}
	}
	if d.shown == nil || d.cover == nil {
		t.Error("Ctrl+B leaves the map in sight of whoever comes in")
	}
}
