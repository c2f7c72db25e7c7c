package app

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

func lookAs(t *testing.T, d *Desk, a graph.Audience) *readers.As {
	t.Helper()
	as := d.page.reads.As
	as.Look(a)
	if d.page.open != lookingAs {
		t.Fatalf("the page %q is open", d.page.open)
	}
	return as
}

// names are those that a scene writes at its symbols.
func names(d *Desk, s scene.Scene) []string {
	var all strings.Builder
	for _, it := range s.Items {
		if w, ok := it.Shape.(scene.Text); ok {
			all.WriteString(" | " + w.String)
		}
	}
	var out []string
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if strings.Contains(all.String()+" |", "| "+p.Name()+" |") {
			out = append(out, p.Name())
		}
	}
	return out
}

func TestAViewAsTheChildShowsWhatHerPrintShows(t *testing.T) {
	d := example(t, 0)
	child := graph.Audience{Name: graph.ForChild}
	as := lookAs(t, d, child)
	if !onPage(d, "As the child sees it: ") || !onPage(d, "not shown") {
		t.Error("nothing says whose eyes these are")
	}
	seen := names(d, as.Drawing.Scene)
	if n := len(seen); n == 0 || n == d.ses.Family().Len(graph.KindPerson) {
		t.Fatalf("%d people: nothing is tested", n)
	}

	d.exportFor(child)
	x := d.exporting
	x.format.SetSelectedIndex(2)
	if x.format.Value() != session.SVG || x.drawn == nil {
		t.Fatal("no drawing to print")
	}
	if !reflect.DeepEqual(x.drawn.Scene, as.Drawing.Scene) {
		t.Error("the print has another picture than the screen")
	}
	dir := t.TempDir()
	d.Set.SetString(parts.KeyFolder, dir)
	path := x.place.Path()
	t.Cleanup(func() { os.Remove(path) })
	x.put(filepath.Join(dir, "hers.svg"))
	b, err := os.ReadFile(filepath.Join(dir, "hers.svg"))
	if err != nil {
		t.Fatal(err)
	}
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if on := strings.Contains(string(b), ">"+p.Name()+"<"); on != slices.Contains(seen, p.Name()) {
			t.Errorf("somebody is on the file (%v) and not so on the screen", on)
		}
	}
}

func TestNothingIsChangedWhileLookingAsSomebodyElse(t *testing.T) {
	d := example(t, 0)
	d.page.choose(named(t, d, "Kelly").Key())
	before := d.ses.Family()
	lookAs(t, d, graph.Audience{Name: graph.ForChild})
	for _, r := range "mfpcsa/" {
		d.rune(r)
	}
	for _, k := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyF2, fyne.KeyReturn} {
		d.key(&fyne.KeyEvent{Name: k})
	}
	d.undo()
	if d.ses.Family() != before || d.page.open != lookingAs {
		t.Error("something could be done to the family")
	}
	if len(d.Sheets) != 1 || !said(d, "go back to your own map") {
		t.Fatal("undo does not say why it does nothing")
	}
	top(t, d).Hide()
	if _, ok := d.person(); ok {
		t.Error("somebody is selected")
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.page.open != "family" || d.page.chosen.ID != "kelly" {
		t.Errorf("back on %q with %v", d.page.open, d.page.chosen)
	}
}

// Keys that a window listens to by itself work without a menu, and what is on the clipboard may be another case's.
func TestNothingIsPastedOverWhatSomebodyElseSees(t *testing.T) {
	pasted := func(d *Desk) bool {
		before := d.ses.Family()
		d.App.Clipboard().SetContent(sheet)
		d.paste()
		return d.ses.Family() != before || len(d.Sheets) > 0 && !said(d, "go back to your own map")
	}
	if !pasted(example(t, 0)) {
		t.Fatal("nothing can be pasted at all: nothing is tested")
	}
	d := example(t, 0)
	lookAs(t, d, graph.Audience{Name: graph.ForChild})
	if pasted(d) {
		t.Error("something is pasted on a map that is another reader's")
	}
	d = example(t, 0)
	d.presentTo(graph.Audience{Name: graph.ForChild})
	if d.shown == nil || pasted(d) {
		t.Error("a table of names is opened on the screen that the family looks at")
	}
	d.menuSays = "something else" // as after a step
	d.relabelMenu()
	if d.Win.MainMenu() != nil {
		t.Error("the menus are back while the family looks")
	}
}

func TestThePanelSaysWhoIsLeftOutAndWhy(t *testing.T) {
	d := example(t, 0)
	as := lookAs(t, d, graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}})
	for _, text := range []string{"Not on it (", "Kelly", "Not of these people’s own family.", "They see what is for", "for you alone"} {
		if !holds(as.Side(), text) {
			t.Errorf("the panel does not say %q", text)
		}
	}
	if slices.Contains(names(d, as.Drawing.Scene), "Kelly") {
		t.Error("Kelly is on Lee’s print")
	}
}

func TestReadersWhoMustNotBeTogetherGetAPrintEach(t *testing.T) {
	d := example(t, 0)
	c := graph.Put(d.ses.Family(), "Protect", graph.Safety{ID: "x1", Who: "lee", About: "kelly", Kind: graph.MustNotMeet})
	if err := d.ses.Do(c); err != nil {
		t.Fatal(err)
	}
	as := lookAs(t, d, graph.Audience{Name: graph.Named, People: []graph.ID{"lee", "kelly"}})
	if !holds(as.Side(), "make a print for each") || len(as.Drawing.Scene.Items) > 0 {
		t.Error("two who must not meet have one map")
	}
	pressed := false
	walk(as.Side(), func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && b.Text == "Only for Lee" && !pressed {
			pressed = true
			b.Do()
		}
	})
	if !pressed || len(as.Drawing.Scene.Items) == 0 || slices.Contains(names(d, as.Drawing.Scene), "Kelly") {
		t.Error("the way out leads nowhere")
	}
}

func TestAPrintBegunWhileLookingIsNeverTheWorkersOwn(t *testing.T) {
	d := example(t, 0)
	lookAs(t, d, graph.Audience{Name: graph.Named})
	d.export()
	if a := d.exporting.who.Audience(); a.Name != graph.Named || !d.exporting.write.Disabled() {
		t.Errorf("the print is for %q, and can be written", a.Name)
	}
	top(t, d).Hide()
	lookAs(t, d, graph.Audience{Name: graph.Court})
	d.export()
	if a := d.exporting.who.Audience(); a.Name != graph.Court || d.exporting.write.Disabled() {
		t.Errorf("the print is for %q", a.Name)
	}
}

func TestTheFamilySeesNothingButItsMap(t *testing.T) {
	d := example(t, 0)
	d.key(&fyne.KeyEvent{Name: fyne.KeyF11})
	top(t, d).Enter()
	if d.shown == nil || inWindow(d) != d.shown.Root || d.Win.MainMenu() != nil {
		t.Fatal("the window shows more than the map")
	}
	for _, never := range []string{"Undo", "saved", "Copies"} {
		if holds(d.Win.Content(), never) {
			t.Errorf("%q is on the screen", never)
		}
	}
	if n := names(d, d.shown.Drawing.Scene); len(n) == 0 || slices.Contains(n, "Dayo") != slices.Contains(names(d, lookedAt(t, d)), "Dayo") {
		t.Error("another map than the child’s")
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.shown != nil || inWindow(d) != d.page.root || d.Win.MainMenu() == nil {
		t.Error("Escape does not end it")
	}
}

// lookedAt is what the child's own print shows.
func lookedAt(t *testing.T, d *Desk) scene.Scene {
	t.Helper()
	dr, err := d.ses.DrawFor(t.Context(), graph.Audience{Name: graph.ForChild}, d.page.manner(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return dr.Scene
}

func TestARefusedPrintSaysWhatAndWhereToTheWorker(t *testing.T) {
	d := example(t, 0)
	dir := t.TempDir()
	d.exportFor(graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}})
	x := d.exporting
	path := filepath.Join(dir, "kelly-and-lee.pdf")
	x.put(path)
	if _, err := os.Stat(path); err == nil {
		t.Fatal("a file that is called after Kelly was written for Lee")
	}
	for _, text := range []string{"would have given something away", "Kelly", "the name of the file", "choose another reader"} {
		if !holds(x.refused, text) {
			t.Errorf("the dialog does not say %q", text)
		}
	}
	x.put(filepath.Join(dir, "map.pdf"))
	if _, err := os.Stat(filepath.Join(dir, "map.pdf")); err != nil {
		t.Error("another name does not help")
	}
}

func TestTheDialogSaysWhatIsOnThePageBeforeItIsWritten(t *testing.T) {
	d := example(t, 0)
	d.exportFor(graph.Audience{Name: graph.ForChild})
	x := d.exporting
	for _, text := range []string{"On it: ", "left out", "page", "smallest writing"} {
		if !holds(x.gist, text) {
			t.Errorf("the dialog does not say %q", text)
		}
	}
	x.large.SetChecked(true)
	x.split.SetChecked(true)
	if holds(x.refused, "Nothing was written") || len(x.gist.Objects) == 0 {
		t.Error("large print branch by branch is not to be had")
	}
}

func TestAPackIsSeenWrittenAndComesBack(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	relative(t, d, 'm', "Sorrel")
	dir := t.TempDir()
	d.Set.SetString(parts.KeyFolder, dir)
	d.page.show("copies")
	if !onPage(d, "No copy has been printed yet") {
		t.Error("an empty log says nothing")
	}
	d.page.reads.Pack()
	s := top(t, d)
	s.Enter()
	if !holds(s.Pop.Content, "on the map") || len(files(t, dir)) > 0 || len(d.ses.Copies()) > 0 {
		t.Fatal("nothing is seen before it is written")
	}
	s.Enter()
	if n := len(d.ses.Copies()); n == 0 || len(files(t, dir)) != n {
		t.Fatalf("%d copies in the log, %d files", n, len(files(t, dir)))
	}
	top(t, d).Enter()
	if !onPage(d, "Still out (") || onPage(d, "Back, or destroyed") {
		t.Error("the copies are not said to be out")
	}
	walkPress(t, d.page.middle, "Came back")
	if !onPage(d, "Back, or destroyed (1)") {
		t.Error("a copy does not come back")
	}
}

func files(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	out, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// walkPress presses the first button with a text.
func walkPress(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	done := false
	walk(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && b.Text == text && !done {
			done = true
			b.Do()
		}
	})
	if !done {
		t.Fatalf("there is no button %q", text)
	}
}

func TestTheWordsKeepInStepWithThePicture(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	d.page.show("words")
	if !onPage(d, "Wren") || onPage(d, "Sorrel") {
		t.Fatal("the map is not told")
	}
	c, _ := graph.AddParent(d.ses.Family(), named(t, d, "Wren").ID, graph.Person{Known: "Sorrel"})
	if err := d.ses.Do(c); err != nil {
		t.Fatal(err)
	}
	if !onPage(d, "Sorrel") {
		t.Error("the words are behind the picture")
	}
	walkPress(t, d.page.middle, "Copy for the record")
	if got := d.App.Clipboard().Content(); !strings.Contains(got, "On the map: Wren, Sorrel") {
		t.Errorf("on the clipboard: %q", got)
	}
	walkPress(t, d.page.middle, "Copy all")
	told, err := d.ses.Told(d.page.drawing, graph.Audience{}, "", "")
	if err != nil || d.App.Clipboard().Content() != told.String() {
		t.Error("not all of it is on the clipboard")
	}
}

// What a reader may see is decided by the case of now: a home without a name leaves nothing that proof could find.
func TestTheWordsOfAReaderAreNotThoseOfBeforeItWasLocked(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	wren := named(t, d, "Wren").ID
	c, _ := graph.AddParent(d.ses.Family(), wren, graph.Person{Known: "Sorrel"})
	if err := d.ses.Do(c); err != nil {
		t.Fatal(err)
	}
	h := graph.Household{ID: graph.NewID(), Kind: graph.FamilyHome, Layer: graph.ChildOK}
	if err := d.ses.Do(graph.Put(d.ses.Family(), "Add a home", h, graph.Stay{ID: graph.NewID(), Person: wren, Household: h.ID},
		graph.Stay{ID: graph.NewID(), Person: named(t, d, "Sorrel").ID, Household: h.ID})); err != nil {
		t.Fatal(err)
	}
	said := func() string {
		d.page.reads.Words.Of(true)
		d.page.show("words")
		walkPress(t, d.page.middle, "Copy all")
		return d.App.Clipboard().Content()
	}
	lookAs(t, d, graph.Audience{Name: graph.ForChild})
	before := said()
	h.Layer = graph.Locked
	d.page.show("family")
	if err := d.ses.Do(graph.Put(d.ses.Family(), "Lock", h)); err != nil {
		t.Fatal(err)
	}
	after := said()
	fresh, err := d.ses.Words(t.Context(), graph.Audience{Name: graph.ForChild}, render.Options{}, "", "")
	if err != nil || before == fresh.String() {
		t.Fatalf("nothing is tested: %v", err)
	}
	if after == before {
		t.Error("what was locked is still told, and on the clipboard")
	}
}

func TestWhatNobodyDecidedIsListedUntilSomebodyDoes(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	wren := named(t, d, "Wren")
	h := graph.Household{ID: graph.NewID(), Name: "The boat"}
	if err := d.ses.Do(graph.Put(d.ses.Family(), "Add a home", h, graph.Stay{ID: graph.NewID(), Person: wren.ID, Household: h.ID})); err != nil {
		t.Fatal(err)
	}
	d.page.show("copies")
	if !onPage(d, "1 fact nobody has decided about") {
		t.Error("a home that nobody decided about vanishes in silence")
	}
	d.page.show("decide")
	if !onPage(d, "The boat") {
		t.Fatal("the home is not on the list")
	}
	chosen := false
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok && slices.Contains(s.Options, "Professionals only") && !chosen {
			chosen = true
			s.SetSelected("The family")
		}
	})
	now, _ := graph.Get[graph.Household](d.ses.Family(), h.ID)
	if now.Layer != graph.FamilyOK || !onPage(d, "Everything has its readers") {
		t.Errorf("the home is for %q", now.Layer)
	}
	d.undo()
	if !onPage(d, "The boat") {
		t.Error("taken back, it is not on the list again")
	}
}

func TestWhatIsForOthersFitsAtAnySizeOfText(t *testing.T) {
	d := example(t, 0)
	for _, scale := range []float64{1, 1.5, 2} {
		d.Set.SetFloat(parts.KeyScale, scale)
		d.redress()
		for _, page := range []string{lookingAs, "copies", "words", "decide"} {
			d.page.show(page)
			if w := d.page.root.MinSize().Width; w > 1280 {
				t.Errorf("at %.1f the page %q needs %.0f", scale, page, w)
			}
		}
		d.page.show("family")
		for name, open := range map[string]func(){"print": d.export, "pack": d.page.reads.Pack, "show": d.present} {
			open()
			if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
				t.Errorf("at %.1f the dialog %q needs %v", scale, name, s)
			}
			top(t, d).Hide()
		}
	}
}

// TestAFalseAlarmIsOpenedWithAReason from the print dialog: the reason is asked for where the finding stands, it is kept
// in the log, and it is gone when another print is asked for.
func TestAFalseAlarmIsOpenedWithAReason(t *testing.T) {
	d := example(t, 0)
	lee := graph.Audience{Name: graph.Named}
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if p.Name() == "Lee" {
			lee.People = []graph.ID{p.ID}
		}
	}
	d.exportFor(lee)
	x, path := d.exporting, filepath.Join(t.TempDir(), "kelly-house.pdf")
	x.put(path)
	if !holds(x.refused, "Nothing was written") || !holds(x.refused, "Why it is a false alarm") || len(d.ses.Copies()) > 0 {
		t.Fatal("a name in the name of the file is not found, or there is nowhere to say why it is none")
	}
	x.reason.SetText("Kelly House is our office")
	if x.write.Disabled() {
		t.Error("with a reason it still cannot be written")
	}
	x.put(path)
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	log := d.ses.Copies()
	if len(log) != 1 || log[0].Override != "Kelly House is our office" || log[0].Found == 0 {
		t.Errorf("%+v", log)
	}
	top(t, d).Hide()
	d.exportFor(lee)
	if x := d.exporting; x.wish().Override != "" {
		t.Error("the reason is left over for another print")
	}
	top(t, d).Hide()
	d.page.show("copies")
	if !onPage(d, "Written in spite of") || !onPage(d, "kelly-house.pdf") {
		t.Error("the page of copies does not say it")
	}
}

// TestTheClipboardIsInTheLog: what was copied for a case note cannot come back, and is on record.
func TestTheClipboardIsInTheLog(t *testing.T) {
	d := example(t, 0)
	d.page.show("words")
	walkPress(t, d.page.middle, "Copy for the record")
	walkPress(t, d.page.middle, "Copy all")
	log := d.ses.Copies()
	if len(log) != 2 || log[0].Pack != "note" || log[1].Pack != "words" || log[1].Form != graph.Clipboard || log[1].Out() {
		t.Fatalf("%+v", log)
	}
	d.page.show("copies")
	if !onPage(d, "Your own, and the clipboard (2)") || !onPage(d, "on the clipboard, for the record") || !onPage(d, "Still out (0)") {
		t.Error("the page of copies does not say it")
	}
}
