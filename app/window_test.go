package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
)

// desk is the window in a test: no screen, and all work done at once.
func desk(t *testing.T, s Start) *Desk {
	t.Helper()
	d := build(test.NewTempApp(t), s, true)
	d.Win.Resize(fyne.NewSize(1280, 720))
	t.Cleanup(d.release)
	return d
}

// fresh is a desk with a new case on it, and the case's file.
func fresh(t *testing.T) (*Desk, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "one.kinweave")
	s, err := session.New(path, []byte("correct horse"))
	if err != nil {
		t.Fatal(err)
	}
	d := desk(t, Start{})
	d.adopt(s)
	return d, path
}

// typed types into whatever has the focus and presses Enter.
func typed(t *testing.T, d *Desk, text string) {
	t.Helper()
	on := d.Win.Canvas().Focused()
	if on == nil {
		t.Fatalf("nothing to type %q into", text)
	}
	test.Type(on, text)
	enter(d)
}

func enter(d *Desk) {
	if on := d.Win.Canvas().Focused(); on != nil {
		on.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

// press types a letter where the map listens.
func letter(d *Desk, r rune) {
	if on := d.Win.Canvas().Focused(); on != nil {
		on.TypedRune(r)
	}
}

func named(t *testing.T, d *Desk, name string) graph.Person {
	t.Helper()
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if p.Name() == name {
			return p
		}
	}
	t.Fatalf("nobody is called %q", name)
	return graph.Person{}
}

func TestAFamilyIsBuiltWithTheKeyboardAlone(t *testing.T) {
	d, path := fresh(t)
	typed(t, d, "Wren")
	wren := named(t, d, "Wren")
	if c := d.ses.Family().Case().Children; len(c) != 1 || c[0] != wren.ID {
		t.Fatal("the map is not for the child who was typed in")
	}
	relative(t, d, 'm', "Sorrel")
	sorrel := named(t, d, "Sorrel")
	if sorrel.Shown != graph.Female {
		t.Errorf("a mother is drawn as %q", sorrel.Shown)
	}
	if ups := d.ses.Family().ParentagesOf(wren.ID); len(ups) != 1 || ups[0].Parent != sorrel.ID {
		t.Fatal("Sorrel is not Wren's parent")
	}
	relative(t, d, 'p', "Bram")
	relative(t, d, 'c', "Ash")
	relative(t, d, 's', "Elm")
	if n := d.ses.Family().Len(graph.KindPerson); n != 5 {
		t.Fatalf("people: %d", n)
	}
	d.closeCase()

	s, err := session.Open(path, []byte("correct horse"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n := s.Family().Len(graph.KindPerson); n != 5 {
		t.Errorf("people in the file: %d", n)
	}
}

func TestANameIsChangedTakenBackAndDoneAgain(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	d.page.choose(named(t, d, "Wren").Key())
	d.editName()
	typed(t, d, "Linnet")
	named(t, d, "Linnet")
	if got := d.ses.UndoLabel(); got != "Rename Wren" {
		t.Errorf("undo would take back %q", got)
	}
	d.undo()
	named(t, d, "Wren")
	if d.page.person.known.Text != "Wren" {
		t.Errorf("the panel shows %q", d.page.person.known.Text)
	}
	d.redo()
	named(t, d, "Linnet")
}

func TestLeavingAFieldKeepsWhatWasTyped(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	wren := named(t, d, "Wren")
	d.page.choose(wren.Key())
	d.Win.Canvas().Focus(d.page.person.place)
	test.Type(d.page.person.place, "Penzance")
	d.Win.Canvas().Focus(d.page.person.work)
	if p, _ := graph.Get[graph.Person](d.ses.Family(), wren.ID); p.Place != "Penzance" {
		t.Errorf("place: %q", p.Place)
	}
}

func TestADateThatCannotBeReadSaysWhatCan(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	d.page.choose(named(t, d, "Wren").Key())
	born := d.page.person.born
	d.Win.Canvas().Focus(born)
	typed(t, d, "the other day")
	if !born.Hint.Visible() || !strings.Contains(born.Hint.Text, "about 1972") {
		t.Errorf("hint: %q", born.Hint.Text)
	}
	born.SetText("")
	typed(t, d, "about 1972")
	if born.Hint.Visible() {
		t.Error("the hint stays after a date that can be read")
	}
	if p := named(t, d, "Wren"); p.Birth.From.Year != 1972 || p.Birth.How != graph.About {
		t.Errorf("born %v", p.Birth)
	}
}

func TestTakingSomebodyOffTheMapNeedsAReason(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	relative(t, d, 's', "Elm")
	elm := named(t, d, "Elm")
	d.remove()
	top(t, d).Enter()
	if p, _ := graph.Get[graph.Person](d.ses.Family(), elm.ID); p.Gone != nil || !top(t, d).Open() {
		t.Fatal("gone without a reason")
	}
	radio := find[*widget.RadioGroup](t, d)
	radio.SetSelected(radio.Options[1])
	typed(t, d, "asked not to be on the map")
	p, _ := graph.Get[graph.Person](d.ses.Family(), elm.ID)
	if p.Gone == nil || p.Gone.Reason != "asked not to be on the map" {
		t.Fatalf("farewell: %+v", p.Gone)
	}
	d.undo()
	d.page.choose(elm.Key())
	d.remove()
	radio = find[*widget.RadioGroup](t, d)
	radio.SetSelected(radio.Options[0])
	top(t, d).Enter()
	if _, there := graph.Get[graph.Person](d.ses.Family(), elm.ID); there {
		t.Error("a slip is still in the family")
	}
}

func TestSomebodyIsFoundByAPartOfTheName(t *testing.T) {
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
	d.tryExample()
	d.page.show("people")
	d.Win.Canvas().Focus(d.page.outline.List.Find)
	typed(t, d, "kell")
	if d.page.chosen.ID != "kelly" || d.page.open != "people" {
		t.Errorf("found %v on the page %q", d.page.chosen, d.page.open)
	}
}

func TestTidyingTheMapIsAStepOrNothing(t *testing.T) {
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
	d.tryExample()
	for range 2 {
		d.page.choose(named(t, d, "Kelly").Key())
		d.addSibling()
	}
	d.page.tidy()
	if len(d.Sheets) > 0 {
		top(t, d).Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if l := d.ses.UndoLabel(); l != "Tidy the map" && l != "Add a brother or sister" {
		t.Errorf("to take back: %q", l)
	}
	d.undo()
	if p := d.page.drawing.Plan.People; len(p) < 16 {
		t.Errorf("people on the map: %d", len(p))
	}
}

func TestSomebodyMovesIntoANewHome(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	wren := named(t, d, "Wren")
	d.page.choose(wren.Key())
	var move *widget.Select
	walk(d.page.person.homes, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok {
			move = s
		}
	})
	move.SetSelectedIndex(len(move.Options) - 1)
	typed(t, d, "Nan’s")
	stays := d.ses.Family().StaysOf(wren.ID)
	if len(stays) != 1 {
		t.Fatalf("homes: %d", len(stays))
	}
	if h, _ := graph.Get[graph.Household](d.ses.Family(), stays[0].Household); h.Name != "Nan’s" {
		t.Errorf("the home is called %q", h.Name)
	}
}

func TestTwoPeopleWhoAreThereAreTied(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	d.addAlone()
	typed(t, d, "Sorrel")
	wren, sorrel := named(t, d, "Wren"), named(t, d, "Sorrel")
	d.page.choosePair(pair{sorrel.ID, wren.ID})
	var parent *parts.Press
	walk(d.page.both.list, func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && b.Text == "Sorrel is a parent of Wren" {
			parent = b
		}
	})
	if parent == nil {
		t.Fatal("it is not offered")
	}
	test.Tap(parent)
	if ups := d.ses.Family().ParentagesOf(wren.ID); len(ups) != 1 || ups[0].Parent != sorrel.ID {
		t.Fatalf("parentages: %+v", ups)
	}
	d.undo()
	if n := d.ses.Family().Len(graph.KindParentage); n != 0 || d.ses.Family().Len(graph.KindPerson) != 2 {
		t.Error("undo takes back more or less than the tie")
	}
}

func TestAWrongPassphraseIsSaidInTheDialog(t *testing.T) {
	d, path := fresh(t)
	typed(t, d, "Wren")
	d.closeCase()
	d.openFile(path)
	typed(t, d, "wrong horse")
	if !said(d, "That passphrase does not open this case.") {
		t.Fatal("the dialog does not say so")
	}
	typed(t, d, "correct horse") // over what was wrong, which is selected
	if d.ses == nil {
		t.Fatal("the right passphrase does not open the case after a wrong one")
	}
	named(t, d, "Wren")
}

func TestTheMapIsPrinted(t *testing.T) {
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
	d.tryExample()
	dir := t.TempDir()
	d.Set.SetString(parts.KeyFolder, dir)
	d.export()
	top(t, d).Enter()
	files, _ := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if len(files) != 1 {
		t.Fatalf("files: %v", files)
	}
	b, err := os.ReadFile(files[0])
	if err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Errorf("not a PDF: %v", err)
	}
	if !said(d, filepath.Base(files[0])) {
		t.Error("the window does not say where the file is")
	}
}

func TestAFamilyFileComesInAsOneStep(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	path := filepath.Join(t.TempDir(), "two.ged")
	ged := "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Ash /Holm/\n1 _ODD thing\n0 @I2@ INDI\n1 NAME Elm /Holm/\n0 TRLR\n"
	if err := os.WriteFile(path, []byte(ged), 0o600); err != nil {
		t.Fatal(err)
	}
	d.importHere(path)
	if n := d.ses.Family().Len(graph.KindPerson); n != 1 {
		t.Fatal("taken in before it was accepted")
	}
	top(t, d).Enter()
	if n := d.ses.Family().Len(graph.KindPerson); n != 3 {
		t.Fatalf("people: %d", n)
	}
	d.undo()
	if n := d.ses.Family().Len(graph.KindPerson); n != 1 {
		t.Errorf("people after undo: %d", n)
	}
}

// TestSettingsHoldNoNameAndNoPassphrase, since whoever names a file may name it after a child: the place of it is remembered
// until the program closes, and beyond that only for somebody who was told what that means and asked for it.
func TestSettingsHoldNoNameAndNoPassphrase(t *testing.T) {
	d, path := fresh(t)
	typed(t, d, "Wren")
	kept := func() []string {
		p := d.App.Preferences()
		return append(p.StringList("recent"), p.String(parts.KeyFolder), p.String(parts.KeyCases))
	}
	named := func() bool {
		return slices.ContainsFunc(kept(), func(s string) bool { return strings.Contains(s, filepath.Dir(path)) })
	}
	if r := d.Set.Recent(); len(r) != 1 || r[0] != path || d.Set.Folder() != filepath.Dir(path) {
		t.Fatalf("it is not remembered while the program runs: %v", r)
	}
	if named() {
		t.Fatalf("and it is kept: %v", kept())
	}
	d.keepPlaces()
	top(t, d).Hide()
	if named() {
		t.Fatal("kept although the answer was no")
	}
	d.keepPlaces()
	tapOn(t, top(t, d).Pop.Content, "Keep the list")
	if again := parts.NewSettings(d.App.Preferences()); !named() || len(again.Recent()) != 1 {
		t.Errorf("it was asked for and is not kept: %v", kept())
	}
	d.keepPlaces()
	if again := parts.NewSettings(d.App.Preferences()); named() || len(again.Recent()) != 0 {
		t.Errorf("it is off and still there: %v", kept())
	}
	d.App.Preferences().SetStringList("recent", []string{path}) // as an earlier Kinweave left it
	if parts.NewSettings(d.App.Preferences()); named() {
		t.Error("what an earlier Kinweave kept stays")
	}
}

func TestNothingIsWiderThanItsPlaceAtAnySizeOfText(t *testing.T) {
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
	t.Cleanup(func() { parts.Speak(language.English) })
	for i, scale := range []float64{1, 1.5, 2, 1, 1.5, 2} {
		d.Set.SetFloat(parts.KeyScale, scale)
		d.Set.SetString(parts.KeyLanguage, string([]language.Language{language.English, language.Welsh}[i/3]))
		d.redress()
		d.tryExample()
		jean, _ := graph.Get[graph.Person](d.ses.Family(), "jean")
		jean.Known = "Maximiliana Featherstonehaugh-Cholmondeley of Lostwithiel"
		steps := []graph.Record{jean}
		for u := range graph.All[graph.Union](d.ses.Family()) {
			u.Events = append([]graph.Event(nil), graph.Event{Kind: graph.DissolvedEvent, On: graph.Exact(1998, 9, 29)})
			steps = append(steps, u)
		}
		for h := range graph.All[graph.Household](d.ses.Family()) {
			h.Name = "The house of the Featherstonehaugh-Cholmondeleys"
			steps = append(steps, h)
		}
		if err := d.ses.Do(graph.Put(d.ses.Family(), "Use long words", steps...)); err != nil {
			t.Fatal(err)
		}
		f := d.ses.Family()
		narrow := func(what string, panel fyne.CanvasObject) {
			t.Helper()
			if w := panel.MinSize().Width; w > panelWide() {
				t.Errorf("at %.1f the panel of a %s needs %.0f of %.0f in %s", scale, what, w, panelWide(), parts.Spoken())
				walk(panel, func(o fyne.CanvasObject) {
					if l, ok := o.(*widget.Label); ok && l.MinSize().Width > panelWide()-40 {
						t.Logf("wide: %q", l.Text)
					} else if b, ok := o.(*parts.Press); ok && b.MinSize().Width > panelWide()-40 {
						t.Logf("wide: %q", b.Text)
					}
				})
			}
		}
		for p := range graph.All[graph.Person](f) {
			d.page.choose(p.Key())
			narrow("person", d.page.person.root)
		}
		for u := range graph.All[graph.Union](f) {
			d.page.choose(u.Key())
			narrow("couple", d.page.couple.root)
		}
		for h := range graph.All[graph.Household](f) {
			d.page.choose(h.Key())
			narrow("home", d.page.home.root)
		}
		d.page.choosePair(pair{"jean", "amara"})
		narrow("pair", d.page.both.root)
		d.page.choose(graph.Key{})
		narrow("case", d.page.whole.root)
		if w := d.page.root.MinSize().Width; w > 1280 {
			t.Errorf("at %.1f the page needs %.0f", scale, w)
		}
		d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
		for name, open := range map[string]func(){"export": d.export, "keys": d.keySheet, "new": d.newCase, "remove": d.remove, "choose": d.chooseCase} {
			open()
			if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
				t.Errorf("at %.1f the dialog %q needs %v", scale, name, s)
			}
			top(t, d).Hide()
		}
	}
}

func top(t *testing.T, d *Desk) *parts.Sheet {
	t.Helper()
	if len(d.Sheets) == 0 {
		t.Fatal("no dialog is open")
	}
	return d.Sheets[len(d.Sheets)-1]
}

// find gives the first widget of a type in the dialog on top.
func find[W fyne.CanvasObject](t *testing.T, d *Desk) W {
	t.Helper()
	var found W
	ok := false
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if w, is := o.(W); is && !ok {
			found, ok = w, true
		}
	})
	if !ok {
		t.Fatal("it is not in the dialog")
	}
	return found
}

// said reports whether a text is in the dialog on top.
func said(d *Desk, text string) bool {
	yes := false
	if len(d.Sheets) == 0 {
		return false
	}
	walk(d.Sheets[len(d.Sheets)-1].Pop.Content, func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Label); ok && strings.Contains(l.Text, text) {
			yes = true
		}
	})
	return yes
}

func walk(o fyne.CanvasObject, do func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	do(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, do)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, do)
		}
	}
}
