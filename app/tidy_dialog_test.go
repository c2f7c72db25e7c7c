package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// untidy moves people about until a full search finds better.
func untidy(t *testing.T, d *Desk) {
	t.Helper()
	for range 3 {
		d.page.choose(named(t, d, "Kelly").Key())
		d.addSibling()
		d.page.choose(named(t, d, "Tay").Key())
		d.addPartner()
	}
}

func TestTidyingShowsBeforeAndAfterAndAsks(t *testing.T) {
	d := amara(t)
	untidy(t, d)
	was, label := d.page.drawing.Plan, d.ses.UndoLabel()
	d.page.tidy()
	if !said(d, "would move") {
		t.Skip("SKIPPED: a full search finds nothing better for this family, so nothing is asked")
	}
	pictures := 0
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if i, ok := o.(*canvas.Image); ok && i.Image != nil && i.Image.Bounds().Dx() > 100 {
			pictures++
		}
	})
	if pictures != 2 {
		t.Errorf("pictures: %d", pictures)
	}
	top(t, d).Hide()
	if moved(was, d.page.drawing.Plan) != 0 || d.ses.UndoLabel() != label {
		t.Fatal("leaving it as it is moved somebody")
	}
	d.page.tidy()
	top(t, d).Enter()
	if d.ses.UndoLabel() != "Tidy the map" || moved(was, d.page.drawing.Plan) == 0 {
		t.Fatal("the tidied map is not used")
	}
	d.undo()
	if n := moved(was, d.page.drawing.Plan); n != 0 {
		t.Errorf("after undo %d people stand elsewhere", n)
	}
}
