package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/scene"
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

func TestTheMapAndItsSignsSpeakTheLanguageOfTheWindow(t *testing.T) {
	d := example(t, 0)
	defer parts.Speak(language.English)
	d.Set.SetString(parts.KeyLanguage, string(language.Welsh))
	d.redress()
	fonts, err := session.Fonts()
	if err != nil {
		t.Fatal(err)
	}
	legend := ""
	for _, it := range render.Legend(d.page.drawing, fonts, 900, 12).Items {
		if x, ok := it.Shape.(scene.Text); ok {
			legend += x.String + "\n"
		}
	}
	if want := language.Welsh.Say("has died"); !strings.Contains(legend, want) {
		t.Errorf("the signs do not say %q: %s", want, legend)
	}
}

func TestANameIsNotTranslated(t *testing.T) {
	defer parts.Speak(language.English)
	parts.Speak(language.Welsh)
	if got := parts.NameOf(graph.Person{Known: "May"}); got != "May" {
		t.Errorf("May is called %q", got)
	}
}

func TestTheListSaysInWelshWhoSomebodyIs(t *testing.T) {
	d := example(t, 0)
	defer parts.Speak(language.English)
	d.Set.SetString(parts.KeyLanguage, string(language.Welsh))
	d.redress()
	mother := d.ses.Family().ParentagesOf(d.ses.Family().Case().Children[0])[0]
	if got := d.page.kin(mother.Parent); mother.Parent != "" && got != "Mam" && got != "Tad" {
		t.Errorf("a parent of the child is called %q", got)
	}
	said := 0
	for p := range graph.All[graph.Person](d.ses.Family()) {
		switch d.page.kin(p.ID) {
		case "Mam", "Ewythr", "Modryb", "Nain", "Mam-gu", "Chwaer", "Hanner chwaer", "Hanner brawd":
			said++
		case "Mum", "Uncle", "Auntie", "Nan", "Sister":
			t.Errorf("%q in English", d.page.kin(p.ID))
		}
	}
	if said < 2 {
		t.Errorf("only %d are called anything in Welsh", said)
	}
}
