package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// hasChoice reports whether the dialog on top has a switch of that name, whichever sort it is.
func hasChoice(t *testing.T, d *Desk, text string) bool {
	t.Helper()
	yes := holds(top(t, d).Pop.Content, text)
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Check); ok {
			yes = yes || len(c.Text) >= len(text) && c.Text[:len(text)] == text
		}
	})
	return yes
}

// TestEveryPrintDialogHasTheSameChoices: large print, and black and white.
func TestEveryPrintDialogHasTheSameChoices(t *testing.T) {
	d := example(t, 0)
	answered := graph.Ask{ID: "folake-said", Person: "folake", State: graph.Maybe, By: "R. Shah", On: d.ses.AsAt(), Turn: 9, Layer: graph.Coordinator}
	if err := d.ses.Do(graph.Put(d.ses.Family(), "An answer", answered)); err != nil {
		t.Fatal(err)
	}
	page := func(id, press string) func() {
		return func() { d.page.show(id); walkPress(t, d.page.middle, press) }
	}
	for name, open := range map[string]func(){"map": d.export, "pack": d.page.reads.Pack, "circle": page("circle", "Print…"),
		"lists": page("care", "Print…"), "statement": page("care", "Statement…"), "own map": page("own", "Print…")} {
		open()
		for _, text := range []string{"Large print", "Black and white"} {
			if !hasChoice(t, d, text) {
				t.Errorf("%s: there is no %q", name, text)
			}
		}
		top(t, d).Hide()
	}
}

// TestACirclePictureIsWrittenForAReason: a name of somebody hidden stands in the name of the file, and is that of our office.
func TestACirclePictureIsWrittenForAReason(t *testing.T) {
	d, dir := example(t, 0), t.TempDir()
	d.Set.SetString(parts.KeyFolder, dir)
	d.page.show("circle")
	walkPress(t, d.page.middle, "Print…")
	sheet := top(t, d)
	find[*widget.Select](t, d).SetSelected("Everyone invited")
	fields(sheet.Pop.Content)[0].SetText("dayo-house.pdf")
	sheet.Enter()
	if !holds(sheet.Pop.Content, "Nothing was written") || !holds(sheet.Pop.Content, "Why it is a false alarm") || len(d.ses.Copies()) > 0 {
		t.Fatal("the name is not found, or there is nowhere to say why it is none")
	}
	all := fields(sheet.Pop.Content)
	all[len(all)-1].SetText("Dayo House is our office")
	sheet.Enter()
	if _, err := os.Stat(filepath.Join(dir, "dayo-house.pdf")); err != nil {
		t.Fatal(err)
	}
	if log := d.ses.Copies(); len(log) != 1 || log[0].Override != "Dayo House is our office" || log[0].Found == 0 || log[0].Pack != "eco" {
		t.Errorf("%+v", log)
	}
}
