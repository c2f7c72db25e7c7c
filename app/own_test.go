package app

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/own"
	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

// herTurn is Amara's turn, on an empty page.
func herTurn(t *testing.T) (*Desk, *own.Turn) {
	t.Helper()
	d := example(t, 0)
	if m := graph.OwnMapOf(d.ses.Family(), "amara"); len(m.Items) > 0 {
		m.Items, m.Lines = nil, nil
		if err := d.ses.PutOwn(m); err != nil {
			t.Fatal(err)
		}
		d.ses.EndOwn()
	}
	return d, begin(t, d)
}

func begin(t *testing.T, d *Desk) *own.Turn {
	t.Helper()
	d.page.show("own")
	tapsOn(t, d.page.middle, "Amara’s turn")
	turn := d.page.own.Turn()
	if turn == nil {
		t.Fatal("it is not her turn")
	}
	turn.Resize(d.Win.Canvas().Size())
	return turn
}

// tapsOn presses the button or the tile that says something.
func tapsOn(t *testing.T, on fyne.CanvasObject, text string) {
	t.Helper()
	var found fyne.Tappable
	walk(on, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *parts.Press:
			if o.Text == text {
				found = o
			}
		case *own.Tile:
			if o.Word == text || o.Says == text {
				found = o
			}
		}
	})
	if found == nil {
		t.Fatalf("nothing says %q", text)
	}
	test.Tap(found)
}

func ownMap(d *Desk) graph.OwnMap { return graph.OwnMapOf(d.ses.Family(), "amara") }

func TestSheMakesHerMapWithTapsAlone(t *testing.T) {
	d, turn := herTurn(t)
	tapsOn(t, turn, "Somebody")
	typed(t, d, "Miss Okafor")
	tapsOn(t, turn, "a heart")
	tapsOn(t, turn, "pink")
	tapsOn(t, turn, "a book")
	tapsOn(t, turn, "big")
	turn.TapAt(300, -100) // and now where
	m := ownMap(d)
	want := graph.OwnItem{No: 1, Word: "Miss Okafor", Shape: m.Items[0].Shape, Colour: "pink", Picture: "book", X: 300, Y: -100, Size: 1}
	if len(m.Items) != 1 || m.Items[0] != want {
		t.Fatalf("she has %+v", m.Items)
	}
	tapsOn(t, turn, "Draw a line")
	turn.TapAt(0, 0) // to herself
	tapsOn(t, turn, "a happy line")
	if m := ownMap(d); !slices.Equal(m.Lines, []graph.OwnLine{{From: 0, To: 1, Kind: "happy"}}) {
		t.Fatalf("lines: %+v", m.Lines)
	}
	tapsOn(t, turn, "Undo")
	tapsOn(t, turn, "Undo")
	if m := ownMap(d); len(m.Lines) != 0 || len(m.Items) != 1 {
		t.Errorf("after Undo twice: %+v", m)
	}
	tapsOn(t, turn, "Done")
	if d.page.own.Turning() || d.Win.Canvas().Overlays().Top() != nil {
		t.Error("Done leaves her page open")
	}
}

func TestSheMakesHerMapWithTheKeyboardAlone(t *testing.T) {
	d, turn := herTurn(t)
	d.Win.Canvas().Focus(tileOf(t, turn, "An animal"))
	enter(d)
	typed(t, d, "Biscuit")
	key := func(k fyne.KeyName) { d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	before := ownMap(d).Items[0]
	key(fyne.KeyRight)
	key(fyne.KeyDown)
	if x := ownMap(d).Items[0]; x.Word != "Biscuit" || x.X <= before.X || x.Y <= before.Y {
		t.Fatalf("the arrows took it from %+v to %+v", before, x)
	}
	d.undo()
	if x := ownMap(d).Items[0]; x.X <= before.X || x.Y != before.Y {
		t.Errorf("each key is a step of its own: %+v", x)
	}
	key(fyne.KeyDelete)
	if n := len(ownMap(d).Items); n != 0 {
		t.Errorf("%d left", n)
	}
	d.Win.Canvas().Focus(turn.Done())
	enter(d)
	if d.page.own.Turning() {
		t.Error("still her turn")
	}
}

func tileOf(t *testing.T, on fyne.CanvasObject, word string) *own.Tile {
	t.Helper()
	var found *own.Tile
	walk(on, func(o fyne.CanvasObject) {
		if x, ok := o.(*own.Tile); ok && x.Word == word {
			found = x
		}
	})
	if found == nil {
		t.Fatalf("no tile says %q", word)
	}
	return found
}

func TestSheDragsWhatSheHas(t *testing.T) {
	d, turn := herTurn(t)
	turn.DragFrom(tileOf(t, turn, "Biscuit"), 200, 120)
	m := ownMap(d)
	if len(m.Items) != 1 || m.Items[0].Word != "Biscuit" || m.Items[0].X < 190 || m.Items[0].X > 210 {
		t.Fatalf("dragged from the tray: %+v", m.Items)
	}
	turn.Drag(200, 120, -150, 40)
	if x := ownMap(d).Items[0]; x.X > -140 || x.X < -160 || x.Y < 30 || x.Y > 50 {
		t.Errorf("dragged on the map: %+v", x)
	}
	turn.Undo()
	if x := ownMap(d).Items[0]; x.X < 190 {
		t.Errorf("one drag is one step: %+v", x)
	}
}

// Whatever the adults do, her map stays as she left it, and what she did is not theirs to take back.
func TestTheAdultsMapNeverChangesHers(t *testing.T) {
	d, turn := herTurn(t)
	tapsOn(t, turn, "Kelly")
	tapsOn(t, turn, "Nana Jean")
	tapsOn(t, turn, "Somebody")
	typed(t, d, "Dayo")
	tapsOn(t, turn, "Done")
	hers := ownMap(d)
	if len(hers.Items) != 3 {
		t.Fatalf("she has %+v", hers.Items)
	}
	steps := d.ses.UndoLabel()
	for _, c := range []graph.Change{
		graph.TakeOff(d.ses.Family(), "kelly", graph.Farewell{Reason: "asked"}),
		graph.Put(d.ses.Family(), "Mark", graph.Safety{ID: "quiet", Who: "amara", About: "jean", Kind: graph.MustNotLearn}),
		graph.AddedByMistake(d.ses.Family(), "dayo"),
	} {
		if err := d.ses.Do(c); err != nil {
			t.Fatal(err)
		}
		if now := ownMap(d); !reflect.DeepEqual(now, hers) {
			t.Fatalf("%s: her map was\n%+v and is\n%+v", c.Label, hers, now)
		}
	}
	for d.ses.UndoLabel() != steps && d.ses.UndoLabel() != "" {
		d.undo()
	}
	d.undo()
	if now := ownMap(d); !reflect.DeepEqual(now, hers) {
		t.Errorf("an adult's Undo took hers back: %+v", now)
	}
	if !onPage(d, "On ours and not on Amara’s: ") || !onPage(d, "Lee") {
		t.Error("the worker is not told how the maps differ")
	}
}

func TestTheWorkerIsToldWhoIsOnOneMapOnly(t *testing.T) {
	d, turn := herTurn(t)
	tapsOn(t, turn, "Somebody")
	typed(t, d, "Miss Okafor")
	tapsOn(t, turn, "Done")
	if !onPage(d, "On Amara’s map and not on ours: Miss Okafor.") {
		t.Error("Miss Okafor is not missed")
	}
	if !onPage(d, "Dayo") {
		t.Error("Dayo is not missed on hers")
	}
}

// In her turn no word of the adults' is to be read anywhere: on her page, in the menu, in the title, in a dialog; and no key reaches theirs.
func TestHerPageShowsNothingOfTheAdultsMap(t *testing.T) {
	d, turn := herTurn(t)
	if err := d.ses.Do(graph.TakeOff(d.ses.Family(), "kelly", graph.Farewell{Reason: "asked"})); err != nil {
		t.Fatal(err)
	}
	tapsOn(t, turn, "Done")
	turn = begin(t, d)
	never := []string{"Lee", "Hartley", "Dawn", "Byrne", "Salford", "Leeds", "Peckham", "neighbour", "Shah", "Example", "Kelly", "foster", "1955", "saved", "family"}
	look := func(when string) {
		t.Helper()
		for _, o := range d.Win.Canvas().Overlays().List() {
			walk(o, func(o fyne.CanvasObject) {
				text := ""
				switch o := o.(type) {
				case *widget.Label:
					text = o.Text
				case *parts.Press:
					text = o.Text + o.Says
				case *own.Tile:
					text = o.AccessibilityLabel()
				case *widget.Entry:
					text = o.Text + o.PlaceHolder
				}
				for _, n := range never {
					if strings.Contains(text, n) {
						t.Errorf("%s: %q says %s", when, text, n)
					}
				}
			})
		}
		for _, m := range d.Win.MainMenu().Items {
			for _, i := range m.Items {
				for _, n := range never {
					if strings.Contains(i.Label, n) {
						t.Errorf("%s: the menu says %q", when, i.Label)
					}
				}
			}
		}
		if got := d.Win.Title(); got != "Kinweave" {
			t.Errorf("%s: the window is called %q", when, got)
		}
	}
	look("at first")
	top := d.Win.Canvas().Overlays().Top()
	if size := top.Size(); size.Width < d.Win.Canvas().Size().Width || size.Height < d.Win.Canvas().Size().Height || top.Position() != (fyne.Position{}) {
		t.Errorf("her page covers %v of %v", size, d.Win.Canvas().Size())
	}
	tapsOn(t, turn, "Somebody")
	typed(t, d, "Nana")
	look("with somebody")
	for _, k := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyF2, fyne.KeyF1} {
		d.key(&fyne.KeyEvent{Name: k})
	}
	for _, r := range "fmpcsta/?" {
		d.rune(r)
	}
	d.redo()
	d.undo()
	look("after keys")
	if kelly, _ := graph.Get[graph.Person](d.ses.Family(), "kelly"); kelly.Gone == nil {
		t.Error("her Undo reached the adults' steps")
	}
	d.undo()
	d.undo()
	if kelly, _ := graph.Get[graph.Person](d.ses.Family(), "kelly"); kelly.Gone == nil {
		t.Error("her Undo reached the adults' steps in the end")
	}
	tapsOn(t, turn, "Print")
	look("printing")
}

func TestHerPageIsPrintedFromHerTurn(t *testing.T) {
	d, turn := herTurn(t)
	dir := t.TempDir()
	d.Set.SetString(parts.KeyFolder, dir)
	tapsOn(t, turn, "Somebody")
	typed(t, d, "Nana")
	tapsOn(t, turn, "Print")
	tapsOn(t, top(t, d).Pop, "One page (A4)")
	files, _ := os.ReadDir(dir)
	if len(files) != 1 || files[0].Name() != "my-own-map.pdf" {
		t.Fatalf("files: %v", files)
	}
	if b, err := os.ReadFile(filepath.Join(dir, files[0].Name())); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	if holds(top(t, d).Pop, dir) || holds(top(t, d).Pop, "my-own-map") {
		t.Error("she is told of folders and files")
	}
}

// Whatever she presses can be hit by a finger, at any size of text.
func TestEverythingShePressesIsLargeEnough(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		d, turn := herTurn(t)
		d.App.Settings().SetTheme(&parts.Look{Scale: scale})
		tapsOn(t, turn, "Done")
		turn = begin(t, d)
		check := func(when string) {
			walk(turn, func(o fyne.CanvasObject) {
				switch o.(type) {
				case *parts.Press, *own.Tile:
					if s := o.MinSize(); s.Width < 44 || s.Height < 44 {
						t.Errorf("%v, %s: a target of %v", scale, when, s)
					}
				}
			})
			if w := turn.MinSize().Width; w > 1280 {
				t.Errorf("%v, %s: her page needs %v", scale, when, w)
			}
		}
		check("the tray")
		tapsOn(t, turn, "Somebody")
		check("somebody")
		tapsOn(t, turn, "Draw a line")
		check("a line")
		turn.TapAt(0, 0)
		check("what line")
		tapsOn(t, turn, "Done")
		if w := d.page.root.MinSize().Width; w > 1280 {
			t.Errorf("%v: the worker's page needs %v", scale, w)
		}
	}
}

func TestHerTurnSpeaksWelsh(t *testing.T) {
	d := example(t, 0)
	defer parts.Speak(language.English)
	d.Set.SetString(parts.KeyLanguage, string(language.Welsh))
	d.redress()
	d.page.show("own")
	tapsOn(t, d.page.middle, "Tro Amara")
	if !holds(d.page.own.Turn(), "Beth wyt ti eisiau ar dy fap?") {
		t.Error("her page does not ask in Welsh")
	}
	d.page.own.End()
}
