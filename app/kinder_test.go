package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/graph"
)

// fields lists the fields that are shown.
func fields(o fyne.CanvasObject) (out []*parts.Field) {
	walk(o, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok && f.Visible() {
			out = append(out, f)
		}
	})
	return out
}

// TestAKinderWordIsOfferedWhereverSomebodyWrites types a word of the trade into every field of some panels and of a
// dialog: each says in one line what might be said instead, and keeps what was typed.
func TestAKinderWordIsOfferedWhereverSomebodyWrites(t *testing.T) {
	d := example(t, 0)
	for _, k := range []graph.Key{{Kind: graph.KindPerson, ID: "jean"}, {Kind: graph.KindPet, ID: "biscuit"}} {
		d.page.choose(k)
		n := 0
		for _, f := range fields(d.page.side) {
			if f.PlaceHolder == "from when" || f.PlaceHolder == "until when" { // a day is no words
				continue
			}
			n++
			before := f.Text
			d.Win.Canvas().Focus(f)
			f.SetText("")
			test.Type(f, "placement")
			if !f.Kinder.Visible() || !holds(d.page.side, f.Kinder.Text) || f.Text != "placement" {
				t.Errorf("%v, below %q: %q", k.Kind, f.PlaceHolder, f.Kinder.Text)
			}
			if f.SetText(before); before != "placement" && f.Kinder.Visible() {
				t.Errorf("%q: the hint stays", f.PlaceHolder)
			}
		}
		if n < 2 {
			t.Errorf("%v: only %d fields were found", k.Kind, n)
		}
	}
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
	d.logTalk()
	hinted := 0
	for _, f := range fields(top(t, d).Pop.Content) {
		f.SetText("he refused contact")
		if f.Kinder.Visible() && holds(top(t, d).Pop.Content, f.Kinder.Text) {
			hinted++
		}
	}
	if hinted < 2 {
		t.Errorf("in the dialog %d fields offer a kinder word", hinted)
	}
}

func TestAnOrganisationHasWordsOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", dir)
	t.Setenv("HOME", dir)
	t.Setenv("AppData", dir)
	defer parts.Mind(nil)
	at, err := os.UserConfigDir()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(at, "kinweave"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(at, "kinweave", "organisation.json"), []byte(`{"instead": [{"of": ["Service User~"], "say": "people"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	readers.Mind()
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "jean"})
	f := fields(d.page.side)[0]
	if f.SetText("two service users"); !f.Kinder.Visible() || f.Kinder.Text != "Instead of “service users” perhaps “people”." {
		t.Errorf("it says %q", f.Kinder.Text)
	}
}
