package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/scene"
)

// answer taps one of the choices on a panel.
func answer(t *testing.T, on fyne.CanvasObject, words string) {
	t.Helper()
	var hit fyne.Tappable
	walk(on, func(o fyne.CanvasObject) {
		if x, ok := o.(fyne.Tappable); ok && hit == nil && holds(o, words) {
			hit = x
		}
	})
	if hit == nil {
		t.Fatalf("nothing says %q", words)
	}
	test.Tap(hit)
}

// Nain and taid are mam-gu and tad-cu in the south: the case says which, and everything that says them follows.
func TestTheCaseSaysWhichWelshWordsItsFamilyUses(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{})
	panel := d.page.whole
	if holds(panel.root, "nain, taid (north)") {
		t.Error("an English case in an English window asks for Welsh words")
	}
	var law *parts.Choice[graph.Jurisdiction]
	c := panel.country(d.ses.Family().Case())
	walk(c, func(o fyne.CanvasObject) {
		if x, ok := o.(*parts.Choice[graph.Jurisdiction]); ok {
			law = x
		}
	})
	if law == nil && !holds(c, "Whose law the labels quote") {
		t.Fatal("nobody can say whose law it is")
	}
	panel.keep("Say whose law the labels quote", func(c *graph.Case) { c.Jurisdiction = graph.Wales })
	d.page.choose(graph.Key{})
	panel.show()
	answer(t, panel.root, "mam-gu, tad-cu (south)")
	f := d.ses.Family()
	if f.Case().Region != graph.SouthWales || f.Case().Title == "" {
		t.Fatalf("the case is %+v", f.Case())
	}
	if got := kin.In(language.Welsh, f, kin.Relate(f, "amara", "jean")[0], d.ses.AsAt()); got != "mam-gu" {
		t.Errorf("Nana Jean is her %q", got)
	}
	told, err := d.ses.Words(t.Context(), graph.Audience{}, render.Options{}, language.Welsh, "")
	if err != nil || !strings.Contains(told.String(), "mam-gu") || strings.Contains(told.String(), "nain") {
		t.Errorf("the words say %s, %v", told, err)
	}
	drawn, err := d.ses.DrawFor(t.Context(), graph.Audience{Name: graph.ForChild}, render.Options{Kin: true, Language: language.Welsh}, nil)
	var picture strings.Builder
	if err != nil || scene.Dump(&picture, drawn.Scene) != nil || !strings.Contains(picture.String(), "mam-gu") {
		t.Errorf("the child's map does not say mam-gu, %v", err)
	}
	d.undo()
	if d.ses.Family().Case().Region != "" {
		t.Error("it is not one step")
	}
}
