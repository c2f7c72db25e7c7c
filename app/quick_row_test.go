package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

// relative adds one relative of whoever is selected, and goes back to the map.
func relative(t *testing.T, d *Desk, letterOf rune, name string) {
	t.Helper()
	letter(d, letterOf)
	typed(t, d, name)
	press(d, fyne.KeyEscape)
}

// tab goes to the next control as the window does, unless the one that has the keyboard takes the key.
func tab(d *Desk) {
	c := d.Win.Canvas()
	if on, ok := c.Focused().(fyne.Tabbable); ok && on.AcceptsTab() {
		press(d, fyne.KeyTab)
		return
	}
	c.FocusNext()
}

func TestARelativeIsTabTabEnter(t *testing.T) {
	d := amara(t)
	d.page.choose(named(t, d, "Kelly").Key())
	d.page.stage.focus()
	letter(d, 'c')
	row := d.page.line.row
	if !row.open() || !row.name.on || row.about.Text != "Child of Kelly" {
		t.Fatalf("the fields for %q are open: %v", row.about.Text, row.open())
	}
	before := d.ses.Family()
	test.Type(row.name, "Ava")
	tab(d)
	test.Type(d.Win.Canvas().Focused(), "9")
	tab(d)
	test.Type(d.Win.Canvas().Focused(), "Leeds, not confirmed")
	if row.born.Text != "9" || row.other.Text != "Leeds, not confirmed" {
		t.Fatalf("fields: %q, %q, %q", row.name.Text, row.born.Text, row.other.Text)
	}
	if !strings.Contains(d.page.line.says.Text, "adds Ava, born about 2017") || d.ses.Family() != before {
		t.Errorf("before Enter it says %q", d.page.line.says.Text)
	}
	enter(d)
	ava := named(t, d, "Ava")
	if ups := d.ses.Family().ParentagesOf(ava.ID); len(ups) != 1 || ups[0].Certainty != graph.Claimed || ava.Place != "Leeds" || ava.Birth.From.Year != 2017 {
		t.Errorf("Ava: %+v, %+v", ava, ups)
	}
	if !row.open() || !row.name.on || row.name.Text+row.born.Text+row.other.Text != "" || !strings.HasPrefix(d.page.line.says.Text, "Done") {
		t.Error("the next one cannot be typed at once")
	}
	test.Type(row.name, "Max")
	enter(d)
	enter(d) // nothing typed: back to the map
	if row.open() || d.Win.Canvas().Focused() != d.page.stage.m || d.page.chosen != named(t, d, "Max").Key() {
		t.Errorf("after Enter twice the fields are open: %v, selected is %v", row.open(), d.page.chosen)
	}
	d.undo()
	d.undo()
	if d.ses.Family().Len(graph.KindPerson) != before.Len(graph.KindPerson) {
		t.Error("two steps do not take two relatives back")
	}
}

func TestBehindOneParentComesTheOther(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren, 9, girl")
	letter(d, 'm')
	typed(t, d, "Sorrel")
	row := d.page.line.row
	if row.about.Text != "Father of Wren" {
		t.Fatalf("behind the mother comes %q", row.about.Text)
	}
	typed(t, d, "Bram")
	if ups := d.ses.Family().ParentagesOf(named(t, d, "Wren").ID); len(ups) != 1 || parented(d.ses.Family(), named(t, d, "Wren").ID) != 2 || named(t, d, "Bram").Shown != graph.Male {
		t.Errorf("parents: %+v", ups)
	}
	if row.open() || d.Win.Canvas().Focused() != d.page.stage.m {
		t.Error("with both parents there the fields stay open")
	}
}

func TestWhatCannotBeReadStaysInItsField(t *testing.T) {
	d := amara(t)
	d.page.choose(named(t, d, "Kelly").Key())
	d.page.stage.focus()
	letter(d, 'p')
	row, f := d.page.line.row, d.ses.Family()
	test.Type(row.name, "Jo")
	row.born.SetText("Salford")
	enter(d)
	if !row.born.on || row.born.Text != "Salford" || row.name.Text != "Jo" || !strings.Contains(d.page.line.open.Text, "no date") || d.ses.Family() != f {
		t.Errorf("in the field %q, said %q", row.born.Text, d.page.line.open.Text)
	}
	row.born.SetText("")
	row.other.SetText("Amara’s mum")
	enter(d)
	if !row.other.on || row.other.Text != "Amara’s mum" || d.page.line.open.Text == "" || d.ses.Family() != f {
		t.Errorf("in the field %q, said %q", row.other.Text, d.page.line.open.Text)
	}
	d.undo() // of the words, and not of the case
	if d.ses.Family() != f {
		t.Error("undo while typing changed the family")
	}
}

func TestANameIsCompletedOnceAnArrowHasChosenIt(t *testing.T) {
	d := amara(t)
	d.page.choose(named(t, d, "Kelly").Key())
	d.page.stage.focus()
	letter(d, 'p')
	row := d.page.line.row
	test.Type(row.name, "Maur")
	if len(d.page.line.offers) == 0 || row.name.AcceptsTab() {
		t.Fatalf("offers %v, Tab taken: %v", d.page.line.offers, row.name.AcceptsTab())
	}
	press(d, fyne.KeyDown)
	tab(d)
	if row.name.Text != "Maureen" || !row.name.on {
		t.Fatalf("in the field %q", row.name.Text)
	}
	tab(d)
	if !row.born.on {
		t.Error("Tab does not go on to the next field")
	}
	row.name.SetText("")
	d.Win.Canvas().Focus(row.name)
	test.Type(row.name, "Maur")
	press(d, fyne.KeyDown, fyne.KeyReturn)
	if row.name.Text != "Maureen" {
		t.Errorf("Enter takes %q", row.name.Text)
	}
	if press(d, fyne.KeyEscape); row.open() {
		t.Error("Escape does not end it")
	}
}

func TestALetterAloneKeepsAPlace(t *testing.T) {
	d := amara(t)
	d.page.choose(named(t, d, "Kelly").Key())
	d.page.stage.focus()
	people := d.ses.Family().Len(graph.KindPerson)
	letter(d, 's')
	enter(d)
	enter(d)
	if n := d.ses.Family().Len(graph.KindPerson); n != people+1 || d.page.line.row.open() {
		t.Errorf("%d people more", n-people)
	}
}

func TestTheSurnameGoesAlongToTheNext(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren, surname Ash")
	letter(d, 's')
	typed(t, d, "Elm")
	typed(t, d, "Rowan")
	for _, name := range []string{"Elm", "Rowan"} {
		if q := named(t, d, name); q.Surname != "Ash" {
			t.Errorf("%s has the surname %q", name, q.Surname)
		}
	}
}

// TestAFamilyIsTypedFieldByField measures the keys and the time of the three fields.
func TestAFamilyIsTypedFieldByField(t *testing.T) {
	d, _ := fresh(t)
	k := &keyboard{d: d}
	k.types("Wren,9,girl")
	k.key(fyne.KeyReturn)
	words, n, longest := 0, 0, time.Duration(0)
	k.pressed = 0
	for _, step := range []struct {
		letter rune
		who    [][3]string
	}{
		{'m', [][3]string{{"Sorrel", "30", "Salford"}, {"Bram", "", "not confirmed"}}}, {'m', [][3]string{{"Juniper", "about 58", ""}, {"Alder", "1955", ""}}},
		{'s', [][3]string{{"Elm", "27", "Leeds"}, {"Rowan", "25", ""}}}, {'c', [][3]string{{"Ivy", "4", ""}, {"Ash", "2", ""}}},
	} {
		if step.letter == 'm' && n > 0 {
			d.page.choose(named(t, d, "Sorrel").Key())
			d.page.stage.focus()
		}
		k.pressed++
		letter(d, step.letter)
		for _, who := range step.who {
			words += len(who[0]) + len(who[1]) + len(who[2]) + 2 // with a space between two
			for i, text := range who {
				if i > 0 && who[1]+who[2] != "" && (i == 1 || who[2] != "") {
					k.pressed++
					tab(d)
				}
				k.types(text)
			}
			n++
			start := time.Now()
			k.key(fyne.KeyReturn)
			longest = max(longest, time.Since(start))
		}
		if d.page.line.row.open() {
			k.key(fyne.KeyReturn)
		}
	}
	if got := d.ses.Family().Len(graph.KindPerson); got != 1+n {
		t.Errorf("%d people for %d relatives", got, n)
	}
	extra := float64(k.pressed-words) / float64(n)
	t.Logf("%d relatives: %.2f keys for each beyond the words and the spaces between them; a step takes at most %.1f ms", n, extra, float64(longest.Microseconds())/1000)
	if extra > 3 {
		t.Errorf("%.2f keys for each relative", extra)
	}
}

func TestTheQuickLineSpeaksWelsh(t *testing.T) {
	d := example(t, 0)
	defer parts.Speak(language.English)
	d.Set.SetString(parts.KeyLanguage, string(language.Welsh))
	d.redress()
	d.quickLine()
	line := d.page.line
	test.Type(line.field, "Ceri, chwaer Kelly")
	if want := "yn ychwanegu Ceri, chwaer i Kelly"; !strings.Contains(line.says.Text, want) {
		t.Errorf("it says %q, not %q", line.says.Text, want)
	}
	line.field.SetText("")
	test.Type(line.field, "Bob, uncle")
	if !strings.Contains(line.open.Text, "Ai ar ochr Mam ynteu ar ochr Dad mae Bob?") {
		t.Errorf("it asks %q", line.open.Text)
	}
	line.field.SetText("")
	typed(t, d, "Ceri, chwaer Kelly")
	if got := parts.Step(d.ses.UndoLabel()); got != "Ychwanegu Ceri" {
		t.Errorf("undo would take back %q", got)
	}
}

func TestAPetIsAddedToWhoeverIsSelected(t *testing.T) {
	d := amara(t)
	pets := d.ses.Family().Len(graph.KindPet)
	d.page.choose(named(t, d, "Kelly").Key())
	d.addPet()
	if d.Win.Canvas().Focused() != d.page.pet.name {
		t.Fatal("the name of the pet does not wait to be typed")
	}
	typed(t, d, "Mot")
	for p := range graph.All[graph.Pet](d.ses.Family()) {
		if p.Name == "Mot" && (len(p.Of) != 1 || p.Of[0] != named(t, d, "Kelly").ID) {
			t.Errorf("Mot belongs to %v", p.Of)
		}
	}
	d.undo()
	d.undo()
	if n := d.ses.Family().Len(graph.KindPet); n != pets {
		t.Errorf("after undo there are %d pets, not %d", n, pets)
	}
}
