package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kinweave/app/links"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
	own "kinweave/graph/links"
)

// rowAbout is the row of a list whose words, as they are read out, hold a text.
func rowAbout(t *testing.T, d *Desk, text string) *parts.Line {
	t.Helper()
	var found *parts.Line
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if l, ok := o.(*parts.Line); ok && found == nil && strings.Contains(l.AccessibilityLabel(), text) {
			found = l
		}
	})
	if found == nil {
		t.Fatalf("no row about %q", text)
	}
	return found
}

// standsOn reports whether the keyboard is on a row of the page as it is now.
func standsOn(d *Desk, key string) bool {
	yes := false
	walk(d.page.middle, func(o fyne.CanvasObject) {
		l, ok := o.(*parts.Line)
		yes = yes || ok && l.Key == key && d.Win.Canvas().Focused() == l
	})
	return yes
}

// tap presses the first button on the page whose words hold a text.
func tap(t *testing.T, d *Desk, text string) {
	t.Helper()
	if p := pressOn(d.page.middle, text); p != nil {
		test.Tap(p)
		return
	}
	t.Fatalf("no button %q on the page", text)
}

func pressOn(o fyne.CanvasObject, text string) *parts.Press {
	var found *parts.Press
	walk(o, func(o fyne.CanvasObject) {
		if p, ok := o.(*parts.Press); ok && found == nil && strings.Contains(p.Text, text) {
			found = p
		}
	})
	return found
}

// fill writes into the fields of the dialog on top, in their order; "" leaves one as it is.
func fill(t *testing.T, d *Desk, texts ...string) {
	t.Helper()
	i := 0
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok && i < len(texts) {
			if texts[i] != "" {
				f.SetText(texts[i])
			}
			i++
		}
	})
	if i < len(texts) {
		t.Fatalf("the dialog has %d fields", i)
	}
}

func theirPeople(t *testing.T, part string) *Desk {
	d := example(t, 2)
	d.page.show("links")
	if part != "" {
		tap(t, d, part)
	}
	return d
}

func TestAChildsOwnWordsAreOnThePage(t *testing.T) {
	d := theirPeople(t, "")
	for _, want := range []string{"The people of Rhys", "Staying away for good", "Before: Living away", "Who is important to you?", "“My best mate.”",
		"Who would you like to get to know?", "! Not looked for yet", "Rhys may be told: “We have written it down. We have not looked yet.”", "Is there anybody you do not want, or not now?", "“Not him.”"} {
		if !onPage(d, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestTheWayGoesOnAndCanBeTakenBack(t *testing.T) {
	d := theirPeople(t, "")
	tap(t, d, "Move on")
	letter(d, 'l') // living away, then leaving care
	letter(d, 'l')
	enter(d)
	if now := own.StageNow(d.ses.Family(), "rhys", d.ses.AsAt()); now.Now != graph.LeavingCare {
		t.Fatalf("stage: %+v", now)
	}
	if !onPage(d, "● Leaving care") || !onPage(d, "Before: Staying away for good") {
		t.Error("the page does not show where things stand now, and how they came there")
	}
	d.undo()
	if !onPage(d, "● Staying away for good") {
		t.Error("not taken back in one step")
	}
}

func TestWhatAChildSaysIsWrittenDownLetterForLetter(t *testing.T) {
	d := theirPeople(t, "")
	tap(t, d, "Write down what was said")
	typed(t, d, "Aunt") // a beginning is enough where it fits somebody
	fill(t, d, "The man with the boat", "He let me steer.")
	top(t, d).Enter()
	if !said(d, "choose which of the questions") && !said(d, "Choose which of the questions") {
		t.Fatal("it was kept without a question")
	}
	for _, o := range chipsOn(t, d) {
		o.TypedRune('n') // not now
	}
	top(t, d).Enter()
	if !onPage(d, "The man with the boat") || !onPage(d, "“He let me steer.”") {
		t.Error("what was said is not on the page")
	}
	d.undo()
	if onPage(d, "The man with the boat") {
		t.Error("not taken back in one step")
	}
}

func TestANameTheChildSaysIsTakenForSomebodyOnlyWhenItIsTheirs(t *testing.T) {
	d := theirPeople(t, "")
	for typed, want := range map[string]graph.ID{"Puri": "", "Puri Dai": "puri-dai"} {
		tap(t, d, "Write down what was said")
		fill(t, d, typed)
		for _, o := range chipsOn(t, d) {
			o.TypedRune('n')
		}
		top(t, d).Enter()
		found := false
		for w := range graph.All[graph.Wish](d.ses.Family()) {
			if w.Kind == graph.NotNow && w.On == d.ses.AsAt() && (w.About != "") == (want != "") {
				found = true
				if p, _ := graph.Get[graph.Person](d.ses.Family(), w.About); want != "" && p.Name() != typed || want == "" && w.Name != typed {
					t.Errorf("%q became %+v", typed, w)
				}
			}
		}
		if !found {
			t.Errorf("%q was taken for somebody else", typed)
		}
		d.undo()
	}
}

func chipsOn(t *testing.T, d *Desk) []fyne.Focusable {
	t.Helper()
	var out []fyne.Focusable
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		switch c := o.(type) {
		case *parts.Chips[graph.WishKind]:
			out = append(out, c)
		case *parts.Chips[graph.StepKind]:
			out = append(out, c)
		}
	})
	if len(out) == 0 {
		t.Fatal("nothing to choose from")
	}
	return out
}

func TestAStepWithSomethingMissingNeedsAReason(t *testing.T) {
	d := theirPeople(t, "Steps (")
	if !onPage(d, "! Nobody has cleared Osian to be approached") {
		t.Fatal("the page does not say what is missing")
	}
	row := rowAbout(t, d, "Osian, a photograph")
	test.Tap(row)
	fill(t, d, "He looked at it for a long time.", "He has my ears.")
	top(t, d).Enter()
	if !said(d, "Something is missing before a contact may be made") {
		t.Fatal("the step was taken with something missing")
	}
	typed(t, d, "His mother sent it herself.")
	if len(d.Sheets) != 0 {
		t.Fatal("the dialog is still open")
	}
	step, _ := graph.Get[graph.Step](d.ses.Family(), graph.ID(row.Key))
	if !step.Done.Known() || step.Override != "His mother sent it herself." || step.Feels != "He has my ears." {
		t.Errorf("step: %+v", step)
	}
	if !standsOn(d, row.Key) {
		t.Error("the keyboard did not come back to the row")
	}
	d.undo()
	if step, _ := graph.Get[graph.Step](d.ses.Family(), graph.ID(row.Key)); step.Done.Known() {
		t.Error("not taken back in one step")
	}
}

func TestNoReasonOverridesANoOfTheChild(t *testing.T) {
	d := theirPeople(t, "Steps (")
	change, err := own.PlanStep(d.ses.Family(), graph.Step{Child: "rhys", Person: "mags", What: graph.StepLetter})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.ses.Do(change); err != nil {
		t.Fatal(err)
	}
	if !onPage(d, "■ Rhys has said not now.") {
		t.Error("what stands against it is not said")
	}
	test.Tap(rowAbout(t, d, "Mags, a letter or card, planned"))
	fill(t, d, "", "", "", "She wants to so much.")
	top(t, d).Enter()
	if !said(d, "cannot be overridden here") {
		t.Error("a reason got round the child's own no")
	}
}

func TestAPromiseIsKeptTodayInOnePress(t *testing.T) {
	d := theirPeople(t, "The plan (")
	row := rowAbout(t, d, "Siân, A call in Welsh")
	d.Win.Canvas().Focus(row)
	letter(d, 'k')
	p, _ := graph.Get[graph.Promise](d.ses.Family(), graph.ID(row.Key))
	if p.Kept != graph.Exact(2026, 11, 22) {
		t.Fatalf("kept: %v", p.Kept)
	}
	if !standsOn(d, row.Key) {
		t.Error("the keyboard did not stay on the row")
	}
	on := d.Win.Canvas().Focused()
	on.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if now := d.Win.Canvas().Focused(); now == on {
		t.Error("an arrow does not go on to the next row")
	}
	d.undo()
	if p, _ := graph.Get[graph.Promise](d.ses.Family(), graph.ID(row.Key)); p.Kept == graph.Exact(2026, 11, 22) {
		t.Error("not taken back in one step")
	}
}

func TestWhatHasGoneQuietIsSaidFirst(t *testing.T) {
	d := theirPeople(t, "")
	d.ses.SetAsAt(graph.Exact(2027, 3, 1))
	d.page.fillMiddle()
	if !onPage(d, "! Promises over their time") {
		t.Fatal("promises over their time are not said on top")
	}
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if p, ok := o.(*parts.Press); ok && strings.Contains(p.AccessibilityLabel(), "Promises over their time") {
			p.Do()
		}
	})
	if !onPage(d, "! Gone quiet: last kept on") {
		t.Error("Show does not lead to what has gone quiet")
	}
}

func TestAGoodbyeKeepsTheTieAsWhatWas(t *testing.T) {
	d := theirPeople(t, "")
	row := rowAbout(t, d, "Coach Baz")
	d.Win.Canvas().Focus(row)
	letter(d, 'g')
	typed(t, d, "He moved to Spain, and gave him his whistle.")
	if !onPage(d, "He moved to Spain, and gave him his whistle.") {
		t.Error("how it ended is not on the page")
	}
	if rowAbout(t, d, "Coach Baz").AccessibilityLabel() == row.AccessibilityLabel() || !strings.Contains(rowAbout(t, d, "Coach Baz").AccessibilityLabel(), "was") {
		t.Error("the tie is not kept as what was")
	}
	d.undo()
	if !strings.Contains(rowAbout(t, d, "Coach Baz").AccessibilityLabel(), "in touch") {
		t.Error("not taken back in one step")
	}
}

func TestANetworkIsCountedBesideItsRuleAndKept(t *testing.T) {
	d := theirPeople(t, "Network and places")
	for _, want := range []string{"5 on 31 March 2026, 23 on 22 November 2026", "Counted are living people on the map", "Mum’s side", "1. The house in Caernarfon", "7. The Limes", "With Gethin, Kezia, Seren"} {
		if !onPage(d, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	before := d.ses.Family().Len(graph.KindSnapshot)
	tap(t, d, "Take a snapshot")
	typed(t, d, "The day before court")
	if d.ses.Family().Len(graph.KindSnapshot) != before+1 || !onPage(d, "The day before court") {
		t.Error("the snapshot was not kept")
	}
}

func TestAChildWithNobodyYetGetsKindWordsAboutLinks(t *testing.T) {
	d, _ := fresh(t)
	d.page.show("links")
	if !onPage(d, "First say which child") {
		t.Fatal("no child")
	}
	d.page.show("family")
	typed(t, d, "Wren")
	d.page.show("links")
	if !onPage(d, "It begins with Wren saying yes") {
		t.Error("no kind words")
	}
	for part, want := range map[string]string{"Steps (0)": "A small one is a good beginning", "The plan (0)": "Small things count", "Network and places": "No home is on the map yet"} {
		tap(t, d, part)
		if !onPage(d, want) {
			t.Errorf("%s: %q is not said", part, want)
		}
	}
}

func TestTheirPeopleFitAtAnySizeOfTextAndInWelsh(t *testing.T) {
	d := example(t, 2)
	defer parts.Speak(language.English)
	for _, lang := range language.Full() {
		for _, scale := range []float64{1, 1.5, 2} {
			d.Set.SetString(parts.KeyLanguage, string(lang))
			d.Set.SetFloat(parts.KeyScale, scale)
			d.redress()
			d.tryExample()
			d.ses.SetAsAt(graph.Exact(2027, 3, 1))
			d.page.show("links")
			for i := range 4 {
				var turns []*parts.Press
				for _, words := range []string{"What was said (%d)", "Steps (%d)", "The plan (%d)", "Network and places"} {
					head, _, _ := strings.Cut(lang.Say(words), "(")
					turns = append(turns, pressOn(d.page.middle, head))
				}
				turns[i].Do()
				if w := d.page.root.MinSize().Width; w > 1280 {
					t.Errorf("%s at %.1f, part %d: the page needs %.0f", lang, scale, i, w)
				}
			}
			p := theirs(d)
			for i, open := range []func(){p.Move, p.Agree, p.Snapshot, func() { p.Hear("", "") }, func() { p.Plan("") }, func() { p.Promise(graph.Promise{}) }, func() { p.Goodbye("carol") }, func() { p.Touch("carol") }} {
				open()
				if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
					t.Errorf("%s at %.1f: dialog %d needs %v", lang, scale, i, s)
				}
				top(t, d).Hide()
			}
		}
	}
}

// theirs is a page of its own, for the dialogs it opens.
func theirs(d *Desk) *links.Page {
	p := links.New(d.page.openCase())
	p.Fill()
	return p
}

// BenchmarkLinks is the page of 120 people made from nothing: read and laid out.
func BenchmarkLinks(b *testing.B) {
	d := build(test.NewTempApp(b), Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[2]) }}, true)
	d.Win.Resize(fyne.NewSize(1366, 768))
	d.tryExample()
	defer d.release()
	d.ses.SetAsAt(graph.Exact(2026, 11, 22))
	for _, part := range []string{"What was said", "Steps (", "The plan (", "Network"} {
		b.Run(part, func(b *testing.B) {
			d.page.show("links")
			if p := pressOn(d.page.middle, part); p != nil {
				p.Do()
			}
			for i := 0; b.Loop(); i++ {
				d.ses.SetAsAt(graph.Exact(2026, 11, 21+i%2)) // nothing worked out before is of use
				d.page.fillMiddle()
			}
		})
	}
}
