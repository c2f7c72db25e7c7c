package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/conference"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
	own "kinweave/graph/links"
	"kinweave/graph/meeting"
)

// meetings is the page of the family that meets in two parts, in two languages and with an interpreter.
func meetings(t *testing.T, part string) *Desk {
	d := example(t, 1)
	d.page.show("meetings")
	if part != "" {
		tap(t, d, part)
	}
	return d
}

func theMeeting(t *testing.T, d *Desk) graph.Meeting {
	t.Helper()
	for m := range graph.All[graph.Meeting](d.ses.Family()) {
		return m
	}
	t.Fatal("no meeting")
	return graph.Meeting{}
}

// inOnePart makes the meeting one that everybody comes to at once.
func inOnePart(t *testing.T, d *Desk) {
	t.Helper()
	m := theMeeting(t, d)
	m.Parts = 0
	step, _, err := meeting.Call(d.ses.Family(), m)
	if err == nil {
		err = d.ses.Do(step)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheListSaysWhoComesAndWhatTheRoomNeeds(t *testing.T) {
	d := meetings(t, "")
	for _, want := range []string{"The children’s family meeting", "12 Dec 2026, 11:00", "✓ In two parts, nobody meets anybody they must not meet.", "! Not asked yet: 2.", "Chairs: 10, at most 14",
		"Need an interpreter for Sylheti: 1, at most 2", "Lifts: 2", "Food, halal: 7, at most 10", "Part 2", "He works nights.", "“A letter for the children.”", "✉ Sending views"} {
		if !onPage(d, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestAnswersAreWrittenDownWithOneLetter(t *testing.T) {
	d := meetings(t, "")
	row := rowAbout(t, d, "Marcin")
	d.Win.Canvas().Focus(row)
	letter(d, 'c')
	if i, _ := graph.Get[graph.Invite](d.ses.Family(), graph.ID(row.Key)); i.State != graph.Coming {
		t.Fatalf("C: %q", i.State)
	}
	if !standsOn(d, row.Key) {
		t.Fatal("the keyboard did not stay with Marcin when the list changed its order")
	}
	letter(d, 'o')
	enter(d)
	if !said(d, "Somebody who stays out has a reason") {
		t.Fatal("somebody stays out without a reason")
	}
	typed(t, d, "He is at sea until Christmas.")
	if i, _ := graph.Get[graph.Invite](d.ses.Family(), graph.ID(row.Key)); i.State != graph.StayingOut || i.Why != "He is at sea until Christmas." {
		t.Fatalf("O: %+v", i)
	}
	letter(d, 'v')
	typed(t, d, "Let the children stay together.")
	if !onPage(d, "“Let the children stay together.”") {
		t.Error("the views are not on the list")
	}
	for range 3 {
		d.undo()
	}
	if i, _ := graph.Get[graph.Invite](d.ses.Family(), graph.ID(row.Key)); i.State != graph.Invited || i.Why != "" || i.Views != "" {
		t.Errorf("three answers are not three steps: %+v", i)
	}
}

func TestTheArrowsWalkTheList(t *testing.T) {
	d := meetings(t, "")
	first := rowAbout(t, d, "Babcia Halina")
	d.Win.Canvas().Focus(first)
	for range 2 {
		d.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if on, ok := d.Win.Canvas().Focused().(*parts.Line); !ok || !strings.Contains(on.AccessibilityLabel(), "Imran") {
		t.Error("two steps down from Babcia Halina is not Imran")
	}
}

func TestWhoMustNotMeetStandsBeforeEverythingElse(t *testing.T) {
	d := meetings(t, "")
	inOnePart(t, d)
	var labels []string
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Label); ok {
			labels = append(labels, l.Text)
		}
	})
	all := strings.Join(labels, "\n")
	clash, list := strings.Index(all, "must not"), strings.Index(all, "12 Dec 2026")
	if clash < 0 || clash > list {
		t.Fatalf("the clash is not said before the meeting (%d, %d)", clash, list)
	}
	tap(t, d, "Hold it in two parts")
	if !said(d, "In two parts, nobody meets anybody they must not meet.") {
		t.Error("the proposal does not say what it would do")
	}
	top(t, d).Enter()
	if theMeeting(t, d).Parts != 2 || !onPage(d, "✓ In two parts") {
		t.Fatal("the meeting is not in two parts")
	}
	d.undo()
	if theMeeting(t, d).Parts == 2 {
		t.Error("not taken back in one step")
	}
}

func TestSomebodyIsPutOnTheListByTheFirstLetters(t *testing.T) {
	d := meetings(t, "")
	if step, err := meeting.TakeOffList(d.ses.Family(), graph.ID(rowAbout(t, d, "Faisal").Key)); err != nil || d.ses.Do(step) != nil {
		t.Fatal("not taken off")
	}
	tap(t, d, "Put people on the list")
	typed(t, d, "Fais") // Enter takes who is offered
	enter(d)            // and Enter again keeps
	if len(d.Sheets) != 0 {
		t.Fatal("the dialog is still open")
	}
	rowAbout(t, d, "Faisal, not asked yet")
}

func TestAPromiseOfThePlanIsAskedForWhatItLacks(t *testing.T) {
	d := meetings(t, "The family’s plan")
	if !onPage(d, "Nothing is written down yet. The family makes its plan in private") {
		t.Error("no kind words")
	}
	tap(t, d, "Write down a promise")
	typed(t, d, "Nasima")
	fill(t, d, "", "Helps")
	top(t, d).Enter()
	for _, want := range []string{"! S: What exactly?", "! M: How would anyone know?", "! A: Who?", "! T: By when?", "Not marked as agreed: "} {
		if !onPage(d, want) {
			t.Errorf("the plan does not ask %q", want)
		}
	}
	tap(t, d, "Who agrees")
	var tick *widget.Check
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Check); ok && c.Text == "Nasima" {
			tick = c
		}
	})
	tick.SetChecked(true)
	top(t, d).Hide()
	if !onPage(d, "Agreed by Nasima") || onPage(d, "! A: Who?") {
		t.Error("the tick is not on the plan")
	}
	row := rowAbout(t, d, "Nasima, Helps")
	d.Win.Canvas().Focus(row)
	letter(d, 'k')
	if p, _ := graph.Get[graph.Promise](d.ses.Family(), graph.ID(row.Key)); len(p.Reviews) != 1 || p.Reviews[0].Outcome != graph.WasKept {
		t.Errorf("reviews: %+v", p.Reviews)
	}
	if !onPage(d, "Kept: 1. Not kept: 0.") {
		t.Error("the plan does not count what a review found")
	}
}

func TestANoOfTheAgencyWantsItsReason(t *testing.T) {
	d := meetings(t, "The family’s plan")
	if !onPage(d, "Beds for two more children") || !onPage(d, "! Not answered yet") {
		t.Fatal("what the family asks for is not on the page")
	}
	test.Tap(rowAbout(t, d, "beds for two more children"))
	letter(d, 'n') // no
	top(t, d).Enter()
	if !said(d, "needs its reason") {
		t.Fatal("a no without a reason")
	}
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok && f.PlaceHolder == "Of a no, or of less" {
			f.SetText("The house is too small for six.")
		}
	})
	top(t, d).Enter()
	if !onPage(d, "The house is too small for six.") || !onPage(d, "Not agreed") {
		t.Error("the answer is not on the page")
	}
}

func TestTheOfferIsOnRecordWithItsReminder(t *testing.T) {
	d := meetings(t, "The offer")
	for _, want := range []string{"Offered for Zosia, Adam, Safa, Marwa", "Nasima", "Accepted", "check with your legal team"} {
		if !onPage(d, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for o := range graph.All[graph.FamilyOffer](d.ses.Family()) {
		if o.To == "nasima" || strings.Contains(string(o.To), "nasima") {
			if err := d.ses.Do(graph.Drop(d.ses.Family(), "Lose a record", o.Key())); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !onPage(d, "! There is no record that a family group meeting was offered to Nasima.") {
		t.Error("no reminder")
	}
	tap(t, d, "It was decided not to")
	top(t, d).Enter()
	if !said(d, "needs its reason, who decided and the date") {
		t.Error("a decision without a reason")
	}
}

func TestAFirstMeetingBeginsWithKindWords(t *testing.T) {
	d, _ := fresh(t)
	d.page.show("meetings")
	if !onPage(d, "No meeting is planned yet.") {
		t.Fatal("no kind words")
	}
	d.page.show("family")
	typed(t, d, "Wren")
	d.page.show("meetings")
	tap(t, d, "Plan a meeting")
	fill(t, d, "Round the table", "12 December 2026", "10:30", "The scout hut")
	top(t, d).Enter()
	for _, want := range []string{"Round the table", "Family group conference · 12 Dec 2026, 10:30 · The scout hut", "Nobody is on the list yet. Begin with whom the child would want there."} {
		if !onPage(d, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	d.undo()
	if !onPage(d, "No meeting is planned yet.") {
		t.Error("not taken back in one step")
	}
}

func TestMeetingsFitAtAnySizeOfTextAndInWelsh(t *testing.T) {
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[1]) }})
	defer parts.Speak(language.English)
	for _, lang := range language.Languages() {
		for _, scale := range []float64{1, 1.5, 2} {
			d.Set.SetString(parts.KeyLanguage, string(lang))
			d.Set.SetFloat(parts.KeyScale, scale)
			d.redress()
			d.tryExample()
			d.ses.SetAsAt(graph.Exact(2026, 12, 13))
			inOnePart(t, d)
			if step, err := own.MakePromise(d.ses.Family(), graph.Promise{Who: "nasima", What: "Helps", Meeting: theMeeting(t, d).ID}); err != nil || d.ses.Do(step) != nil {
				t.Fatal("no promise made")
			}
			d.page.show("meetings")
			for i, words := range []string{"Who comes (%d)", "The family’s plan (%d)", "The offer"} {
				head, _, _ := strings.Cut(lang.Say(words), "(")
				pressOn(d.page.middle, head).Do()
				if w := d.page.root.MinSize().Width; w > 1280 {
					t.Errorf("%s at %.1f, part %d: the page needs %.0f", lang, scale, i, w)
				}
			}
			p := conference.New(d.page.openCase())
			p.Fill()
			see := meeting.See(d.ses.Family(), theMeeting(t, d).ID, d.ses.AsAt(), lang)
			for i, open := range []func(){func() { p.Call(graph.Meeting{}) }, p.Invite, p.Offer, p.NotOffered, func() { p.Answer(see.Guests[0], graph.StayingOut) }, func() { p.Needs(see.Guests[0]) },
				func() { p.Promise(graph.Promise{}) }, func() { p.Review(see.Plan[0]) }, func() { p.Agreed(see.Plan[0]) }, func() { p.AskFor(graph.Need{}) }, func() { p.AnswerNeed(see.Needs[0].Need) }} {
				open()
				if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
					t.Errorf("%s at %.1f: dialog %d needs %v", lang, scale, i, s)
				}
				top(t, d).Hide()
			}
		}
	}
}

// BenchmarkMeetings is the page of a meeting made from nothing, of the largest example.
func BenchmarkMeetings(b *testing.B) {
	d := build(test.NewTempApp(b), Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[2]) }}, true)
	d.Win.Resize(fyne.NewSize(1366, 768))
	d.tryExample()
	defer d.release()
	d.page.show("meetings")
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if l, ok := o.(*parts.Line); ok && strings.Contains(l.AccessibilityLabel(), "Rhys’s day") {
			l.Open()
		}
	})
	for i := 0; b.Loop(); i++ {
		d.ses.SetAsAt(graph.Exact(2026, 11, 21+i%2))
		d.page.fillMiddle()
	}
}
