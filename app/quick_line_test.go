package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/quick"
)

func key(d *Desk, k fyne.KeyName) { d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

func TestWhatPeopleSayIsShownBeforeItIsDoneAndIsOneStep(t *testing.T) {
	d := amara(t)
	d.page.stage.focus()
	letter(d, '/')
	line := d.page.line
	if d.Win.Canvas().Focused() != line.field {
		t.Fatal("/ does not lead to the quick line")
	}
	before := d.ses.Family()
	test.Type(line.field, "Liam, Kelly's brother-in-law's friend, b 1990")
	line.field.SetText("")
	test.Type(line.field, "Ceri, Folake’s wife, married 2023")
	if !line.strip.Visible() || !strings.Contains(line.says.Text, "adds Ceri") {
		t.Fatalf("before Enter it says %q", line.says.Text)
	}
	if d.ses.Family() != before {
		t.Fatal("something was done before Enter")
	}
	enter(d)
	ceri := named(t, d, "Ceri")
	if us := d.ses.Family().UnionsOf(ceri.ID); len(us) != 1 {
		t.Errorf("Ceri's couples: %d", len(us))
	}
	if d.Win.Canvas().Focused() != line.field || line.field.Text != "" {
		t.Error("the field is not ready for the next line")
	}
	d.undo() // nothing is being typed, so this is the case's
	test.Type(line.field, "Ceri, Folake’s wife, married 2023")
	var add *parts.Press
	walk(line.bar, func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && b.Text == "Add" {
			add = b
		}
	})
	test.Tap(add)
	if !line.strip.Visible() || !strings.HasPrefix(line.says.Text, "Done") {
		t.Errorf("by mouse it says %q", line.says.Text)
	}
	d.undo()
	if d.ses.Family().Len(graph.KindPerson) != before.Len(graph.KindPerson) || d.ses.Family().Len(graph.KindUnion) != before.Len(graph.KindUnion) {
		t.Error("one undo does not take all of it back")
	}
	key(d, fyne.KeyEscape)
	if d.Win.Canvas().Focused() != d.page.stage.m || line.strip.Visible() {
		t.Error("Escape does not go back to the map")
	}
}

func TestWhatCannotBeReadStaysInTheField(t *testing.T) {
	d := amara(t)
	d.quickLine()
	f := d.ses.Family()
	typed(t, d, "nan's nan's cat")
	line := d.page.line
	if line.field.Text != "nan's nan's cat" || !line.open.Visible() || line.open.Text == "" {
		t.Errorf("field %q, said %q", line.field.Text, line.open.Text)
	}
	if d.ses.Family() != f {
		t.Error("something was done")
	}
	key(d, fyne.KeyEscape)
	if line.field.Text == "" {
		t.Error("Escape loses the words")
	}
	d.undo() // from the map it is the case that is undone, and there was no step
	d.quickLine()
	if d.undo(); d.ses.Family() != f {
		t.Error("undo while typing changed the family")
	}
}

func TestTabTakesANameThatIsOnTheMap(t *testing.T) {
	d := amara(t)
	d.quickLine()
	line := d.page.line
	test.Type(line.field, "Jo, Kel")
	key(d, fyne.KeyTab)
	if line.field.Text != "Jo, Kelly" {
		t.Errorf("completed: %q", line.field.Text)
	}
	line.field.SetText("")
	test.Type(line.field, "Maur")
	if len(line.offers) == 0 || !line.field.AcceptsTab() {
		t.Fatal("Maureen is not offered")
	}
	key(d, fyne.KeyTab)
	if line.field.Text != "Maureen" || line.field.AcceptsTab() {
		t.Fatalf("field: %q, offers %v", line.field.Text, line.offers)
	}
	test.Type(line.field, " died 2020")
	enter(d)
	if p := named(t, d, "Maureen"); p.Death.From.Year != 2020 {
		t.Errorf("died %v", p.Death)
	}
}

func TestWordsCountFromWhoeverIsSelected(t *testing.T) {
	d := amara(t)
	d.page.choose(named(t, d, "Kelly").Key())
	line := d.page.line
	if !line.about.Visible() {
		t.Error("nobody can see whose nan is meant")
	}
	d.quickLine()
	test.Type(line.field, "Ceri, daughter")
	if !strings.Contains(line.says.Text, "Kelly") {
		t.Errorf("understood: %q", line.says.Text)
	}
	line.about.Do()
	if d.page.chosen != line.child() || !strings.Contains(line.open.Text, "Whose daughter is Ceri?") { // not a nine-year-old’s
		t.Errorf("back to the child, it is understood as %q", line.says.Text)
	}
	if line.field.Text != "Ceri, daughter" {
		t.Error("the words were lost")
	}
}

func TestAnOpenQuestionIsAskedAndAnAnswerIsALine(t *testing.T) {
	d := amara(t)
	d.quickLine()
	typed(t, d, "Bob, uncle")
	line := d.page.line
	if !line.open.Visible() || len(line.answers.Objects) == 0 {
		t.Skipf("SKIPPED: the line asks nothing here: %q, %q", line.says.Text, line.open.Text)
	}
	var answer *parts.Press
	walk(line.answers, func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && answer == nil {
			answer = b
		}
	})
	answer.Do()
	first := line.field.Text
	line.field.SetText("")
	typed(t, d, "Rob, uncle")
	people := d.ses.Family().Len(graph.KindPerson) // taking an answer does nothing before Enter
	key(d, fyne.KeyDown)
	key(d, fyne.KeyTab)
	if line.field.Text == "" || line.field.Text == first || !strings.HasPrefix(line.field.Text, "Rob") {
		t.Errorf("by key the second answer is %q", line.field.Text)
	}
	if line.field.Text == "" || d.ses.Family().Len(graph.KindPerson) != people {
		t.Error("an answer is done unseen, or lost")
	}
}

func TestEverySayingOfTheHelpPageIsRead(t *testing.T) {
	d := amara(t)
	for _, g := range sayings {
		for _, line := range g.lines {
			r, err := quick.Read(d.ses.Family(), "", line, d.ses.AsAt())
			if err != nil || r.Says == "" || len(r.Unread) > 0 {
				t.Errorf("%q: %q, unread %v, %v", line, r.Says, r.Unread, err)
			}
		}
	}
}

func TestAQuestionMarkOpensTheKeysFromTheMap(t *testing.T) {
	d := amara(t)
	d.page.stage.focus()
	letter(d, '?')
	if !said(d, "Add to whoever is selected") {
		t.Error("the keys are not shown")
	}
}

func TestTheFirstChildMayBeSaidInOneLine(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren, 9, girl")
	wren := named(t, d, "Wren")
	if c := d.ses.Family().Case().Children; len(c) != 1 || c[0] != wren.ID || wren.Shown != graph.Female {
		t.Errorf("children %v, shown as %q", c, wren.Shown)
	}
	letter(d, '/')
	typed(t, d, "Sorrel, mum, 30")
	typed(t, d, "Bram, nan’s brother") // nobody has said who nan is
	letter(d, 'x')
	if d.page.line.field.Text == "" {
		t.Error("the line does not take what is typed next")
	}
	if ups := d.ses.Family().ParentagesOf(wren.ID); len(ups) != 1 {
		t.Errorf("parents: %d", len(ups))
	}
}
