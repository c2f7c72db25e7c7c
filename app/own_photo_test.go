package app

import (
	"bytes"
	"image"
	"image/color"
	stdpng "image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/own"
	"kinweave/app/parts"
	"kinweave/graph"
)

// snapshot is a picture on the disk.
func snapshot(t *testing.T, name string) string {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 90, 60))
	for y := range 60 {
		for x := range 90 {
			m.SetNRGBA(x, y, color.NRGBA{R: uint8(2 * x), G: uint8(3 * y), B: 90, A: 255})
		}
	}
	var b bytes.Buffer
	if err := stdpng.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// brings takes a picture from the disk, up to the question whether she may have it.
func brings(t *testing.T, d *Desk, path string) {
	t.Helper()
	tapsOn(t, d.page.middle, "Bring a picture…")
	where := find[*parts.Field](t, d)
	where.SetText(path)
	where.OnSubmitted(path)
}

// choosesIn taps one of the answers of a dialog.
func choosesIn(t *testing.T, d *Desk, words string) {
	t.Helper()
	var hit fyne.Tappable
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if x, ok := o.(fyne.Tappable); ok && hit == nil {
			if c, ok := o.(fyne.CanvasObject); ok && holds(c, words) {
				hit = x
			}
		}
	})
	if hit == nil {
		t.Fatalf("no answer says %q", words)
	}
	test.Tap(hit)
}

func TestTheWorkerBringsAPictureAndSheUsesIt(t *testing.T) {
	d := example(t, 0)
	d.page.show("own")
	brings(t, d, snapshot(t, "biscuit.png"))
	tapsOn(t, top(t, d).Pop, "Bring it")
	if n := d.ses.Family().Len(graph.KindOwnPhoto); n != 0 || !holds(top(t, d).Pop, "Say whether the child may have this picture") {
		t.Fatalf("nobody said whether she may have it, and %d are kept", n)
	}
	choosesIn(t, d, "Yes: in the child’s turn")
	tapsOn(t, top(t, d).Pop, "Bring it")
	all := graph.OwnPhotos(d.ses.Family(), "amara")
	if len(all) != 1 || all[0].Layer != graph.ChildOK || !onPage(d, "Amara may have it") {
		t.Fatalf("brought: %d", len(all))
	}
	turn := begin(t, d)
	tapsOn(t, turn, "a picture of mine")
	m := ownMap(d)
	x := m.Items[len(m.Items)-1]
	if x.Photo != all[0].ID || x.Shape != graph.OwnSticker {
		t.Fatalf("she put down %+v", x)
	}
	turn.TapAt(x.X, x.Y)
	tapsOn(t, turn, "a heart")
	tapsOn(t, turn, "a cake")
	if y, _ := ownMap(d).Item(x.No); y.Photo != "" || y.Picture != "cake" {
		t.Errorf("a drawing takes the place of a picture: %+v", y)
	}
	tapsOn(t, turn, "a picture of mine")
	if y, _ := ownMap(d).Item(x.No); y.Photo != x.Photo {
		t.Errorf("and a picture that of a drawing: %+v", y)
	}
	for range 12 { // what was brought is no step of hers
		turn.Undo()
	}
	if n := d.ses.Family().Len(graph.KindOwnPhoto); n != 1 {
		t.Error("her Undo took the picture out of the case")
	}
}

func TestAPictureThatSheMayNotHaveIsNotInHerTurn(t *testing.T) {
	d := example(t, 0)
	d.page.show("own")
	brings(t, d, snapshot(t, "us.png"))
	choosesIn(t, d, "Not now")
	tapsOn(t, top(t, d).Pop, "Bring it")
	if !onPage(d, "Kept in the case and shown nowhere.") {
		t.Error("the worker is not told that it is shown nowhere")
	}
	turn := begin(t, d)
	walk(turn, func(o fyne.CanvasObject) {
		if x, ok := o.(*own.Tile); ok && x.Says == "a picture of mine" {
			t.Error("it is offered to her")
		}
	})
	tapsOn(t, turn, "A picture of mine") // says how to get one
	if !holds(top(t, d).Pop, "ask a grown-up") || holds(top(t, d).Pop, "us.png") {
		t.Error("she is not told how she gets a picture")
	}
}

func TestABrokenPictureIsRefusedKindly(t *testing.T) {
	d := example(t, 0)
	d.page.show("own")
	path := snapshot(t, "torn.png")
	if err := os.WriteFile(path, []byte("\x89PNG\r\n\x1a\nand then nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	brings(t, d, path)
	if !holds(top(t, d).Pop, "broken") || holds(top(t, d).Pop, "torn.png") || d.ses.Family().Len(graph.KindOwnPhoto) != 0 {
		t.Error("a broken picture is not refused with a sentence")
	}
}

func TestSheSaysWhatALineMeans(t *testing.T) {
	d, turn := herTurn(t)
	tapsOn(t, turn, "Biscuit")
	x := ownMap(d).Items[0]
	turn.TapAt(x.X, x.Y)
	tapsOn(t, turn, "Draw a line")
	turn.TapAt(0, 0) // tap the one, tap the other
	var word *parts.Field
	walk(turn, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok {
			word = f
		}
	})
	if word == nil {
		t.Fatal("nothing to write into")
	}
	d.Win.Canvas().Focus(word)
	typed(t, d, "sleeps on my bed")
	tapsOn(t, turn, "a happy line")
	if l, _ := ownMap(d).Line(0, 1); l.Word != "sleeps on my bed" || l.Kind != "happy" {
		t.Fatalf("her line: %+v", l)
	}
	turn.Undo()
	turn.Undo()
	if l, there := ownMap(d).Line(0, 1); !there || l.Word != "" {
		t.Errorf("after Undo twice: %+v", l)
	}
}

// A finished map is locked by somebody with a name, kept, and opened again by a step that says who.
func TestAFinishedMapIsLockedAndOpenedByName(t *testing.T) {
	d := example(t, 0)
	d.page.show("own")
	tapsOn(t, d.page.middle, "Lock it…")
	tapsOn(t, top(t, d).Pop, "Lock it")
	if _, sealed := ownMap(d).Sealed(); !sealed || !onPage(d, "Locked by R. Shah on 22") {
		t.Fatalf("it is not locked: %+v", ownMap(d).Seals)
	}
	tapsOn(t, d.page.middle, "Amara’s turn")
	if d.page.own.Turning() {
		t.Fatal("a locked map is drawn on")
	}
	tapsOn(t, d.page.middle, "Unlock it…")
	find[*parts.Field](t, d).SetText("P. Ray")
	tapsOn(t, top(t, d).Pop, "Unlock it")
	if !onPage(d, "; unlocked by P. Ray on 22") {
		t.Error("who opened it is not said")
	}
	begin(t, d)
}
