package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

func TestTheWindowSpeaksWelshWhenAsked(t *testing.T) {
	d := example(t, 0)
	defer parts.Speak(language.English)
	d.Set.SetString(parts.KeyLanguage, string(language.Welsh))
	d.redress()
	if got := d.Win.MainMenu().Items[0].Label; got != "Ffeil" {
		t.Errorf("the first menu is called %q", got)
	}
	english := map[string]bool{"Undo": true, "Redo": true, "Family": true, "Could care": true, "Explored": true, "Print or export…": true}
	for _, page := range []string{"family", "people", "care", "explored", "history"} {
		d.page.show(page)
		walk(d.page.root, func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *parts.Press:
				if english[o.Text] {
					t.Errorf("%s: a button says %q in English", page, o.Text)
				}
			case *widget.Label:
				if english[o.Text] {
					t.Errorf("%s: %q in English", page, o.Text)
				}
			}
		})
	}
}

func TestANameIsNotTranslated(t *testing.T) {
	defer parts.Speak(language.English)
	parts.Speak(language.Welsh)
	if got := parts.NameOf(graph.Person{Known: "May"}); got != "May" {
		t.Errorf("May is called %q", got)
	}
}
