package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/care"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
)

// example is a desk with one of the example families on it, on the day it was written for.
func example(t *testing.T, i int) *Desk {
	t.Helper()
	d := desk(t, Start{Example: func() (*session.Session, error) { return session.Example(assets.Examples()[i]) }})
	d.tryExample()
	d.ses.SetAsAt(graph.Exact(2026, 11, 22))
	d.page.refresh()
	return d
}

// onPage reports whether a text is anywhere on the page in the middle.
func onPage(d *Desk, text string) bool { return holds(d.page.middle, text) }

func holds(o fyne.CanvasObject, text string) bool {
	yes := false
	walk(o, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			yes = yes || strings.Contains(o.Text, text)
		case *parts.Press:
			yes = yes || strings.Contains(o.Text, text)
		}
	})
	return yes
}

func rowOf(t *testing.T, d *Desk, name string) *care.Row {
	t.Helper()
	for _, r := range d.page.care.List.Rows {
		if strings.Contains(care.NamesOf(*r.R), name) {
			return r
		}
	}
	t.Fatalf("nobody called %s is on the list", name)
	return nil
}

func TestTheThreeGroupsAreAlwaysThere(t *testing.T) {
	d := example(t, 0)
	d.page.show("care")
	for _, help := range []bool{false, true} {
		d.page.care.List.Turn(help)
		for _, group := range []string{"Possible (", "Not asked yet (", "Not being considered, and why (", "There is no score"} {
			if !onPage(d, group) {
				t.Errorf("help %v: the page does not say %q", help, group)
			}
		}
	}
	d.page.care.List.By.Offers = []graph.OfferKind{"nothing of the kind"}
	d.page.fillMiddle()
	if !onPage(d, "Possible (0)") || !onPage(d, "Nobody who fits") {
		t.Error("a filter takes a group away")
	}
}

func TestAFamilyWithNobodyInItGetsKindWords(t *testing.T) {
	d, _ := fresh(t)
	for _, page := range []string{"care", "explored"} {
		d.page.show(page)
		if !onPage(d, "First say which child") {
			t.Errorf("%s with no child", page)
		}
	}
	d.page.show("family")
	typed(t, d, "Wren")
	d.page.show("care")
	if !onPage(d, "Most children have more people than anyone has written down") {
		t.Error("a child alone gets no kind words")
	}
	d.page.show("explored")
	if !onPage(d, "nobody on the map yet") {
		t.Error("the sides of a child alone are not said")
	}
}

func TestARowLightsTheWayOnTheMap(t *testing.T) {
	d := example(t, 0)
	d.page.show("care")
	test.Tap(rowOf(t, d, "Kelly"))
	if d.page.chosen.ID != "kelly" {
		t.Fatalf("chosen: %v", d.page.chosen)
	}
	letter(d, 'a')
	if !said(d, "What they said") {
		t.Error("A after a click does not log a talk")
	}
	top(t, d).Hide()
	d.page.show("family")
	lit := strings.Join(d.page.stage.m.Selection(), " ")
	for _, want := range []string{"person:amara", "person:dawn", "person:steph", "person:kelly"} {
		if !strings.Contains(lit, want) {
			t.Errorf("%s is not lit: %s", want, lit)
		}
	}
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "frank"})
	if n := len(d.page.stage.m.Selection()); n != 1 {
		t.Errorf("%d are lit for somebody chosen on the map", n)
	}
}

func TestATalkIsLoggedWithTheKeyboardAlone(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "maureen"})
	d.page.stage.focus()
	letter(d, 'a')
	letter(d, 'm') // maybe
	enter(d)
	if len(d.Sheets) != 0 {
		t.Fatal("the dialog is still open")
	}
	now, _ := graph.AskNow(d.ses.Family(), "maureen", "amara")
	if now.State != graph.Maybe || now.How != "phone" || now.By == "" || now.On != graph.Exact(2026, 11, 22) {
		t.Fatalf("logged: %+v", now)
	}
	d.undo()
	if now, _ := graph.AskNow(d.ses.Family(), "maureen", "amara"); now.State != graph.Offered {
		t.Errorf("after undo: %s", now.State)
	}
}

func TestNobodyIsMarkedAsAskedWithoutClearanceOrAReason(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "folake"})
	d.logTalk()
	letter(d, 'm')
	enter(d)
	if !said(d, "nobody has cleared this person") && !said(d, "Nobody has cleared this person") {
		t.Fatal("the dialog does not say why not")
	}
	if now, _ := graph.AskNow(d.ses.Family(), "folake", "amara"); now.State.Asked() {
		t.Fatal("marked as asked")
	}
	typed(t, d, "She rang us herself.")
	now, _ := graph.AskNow(d.ses.Family(), "folake", "amara")
	if now.State != graph.Maybe || now.Override != "She rang us herself." {
		t.Errorf("logged: %+v", now)
	}
}

func TestATalkBeforeTheClearanceNeedsAReason(t *testing.T) {
	d := example(t, 0)
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: "maureen"})
	d.logTalk()
	letter(d, 'm')
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok && f.Text == "22 Nov 2026" {
			f.SetText("1 September 2026")
		}
	})
	enter(d)
	if !said(d, "later than on that day") {
		t.Fatal("the dialog does not say that the clearance came later")
	}
	typed(t, d, "She came to the office.")
	log := graph.AsksOf(d.ses.Family(), "maureen", "amara")
	if len(d.Sheets) != 0 || log[0].Override != "She came to the office." {
		t.Errorf("first of the log: %+v", log[0])
	}
}

func TestNoTalkIsLoggedWithTheChildOrTheDead(t *testing.T) {
	d := example(t, 0)
	for _, id := range []graph.ID{"amara", "alan"} {
		d.page.care.Ask(id)
		if !said(d, "A talk is logged with somebody") {
			t.Errorf("%s could be asked", id)
		}
		top(t, d).Hide()
	}
}

func TestEachChildOfSeveralHasListsOfTheirOwn(t *testing.T) {
	d := example(t, 1)
	d.page.show("care")
	if !onPage(d, "Who could care for Zosia") {
		t.Fatal("the first child is not asked about first")
	}
	var kids *widget.Select
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok && kids == nil {
			kids = s
		}
	})
	kids.SetSelected(kids.Options[2])
	if !onPage(d, "Who could care for Safa") {
		t.Error("another child cannot be chosen")
	}
}

func TestADecisionAgainstSomebodyNeedsItsReason(t *testing.T) {
	d := example(t, 0)
	d.page.care.Bar("maureen")
	var objects, work *widget.Check
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if c, ok := o.(*widget.Check); ok {
			switch c.Text {
			case "A parent objects":
				objects = c
			case "Work":
				work = c
			}
		}
	})
	objects.SetChecked(true)
	top(t, d).Enter()
	if !said(d, "decision") || len(d.page.care.Barriers("maureen")) != 0 {
		t.Fatal("an objection is kept without a reason")
	}
	objects.SetChecked(false)
	work.SetChecked(true)
	top(t, d).Enter()
	bars := d.page.care.Barriers("maureen")
	if len(bars) != 1 || bars[0].Kind != graph.WorkHours {
		t.Fatalf("barriers: %+v", bars)
	}
	d.undo()
	if len(d.page.care.Barriers("maureen")) != 0 {
		t.Error("undo does not take a barrier back")
	}
}

func TestALabelSaysItsRuleAndWhatItIsWorth(t *testing.T) {
	d := example(t, 0)
	k, _ := d.page.care.Look()
	labels := k.Standing["jean"].Labels
	if len(labels) == 0 {
		t.Fatal("a grandmother has no label")
	}
	d.page.care.Explain(k, "jean", labels[0])
	if !said(d, labels[0].Rule) || !said(d, "check with your legal team") {
		t.Error("the rule or the caution is missing")
	}
}

func TestTheListsAreWrittenAsPagesAndAsATable(t *testing.T) {
	d := example(t, 0)
	dir := t.TempDir()
	d.Set.SetString(parts.KeyFolder, dir)
	k, _ := d.page.care.Look()
	for format, begins := range map[session.CarersFormat]string{session.CarersPDF: "%PDF-", session.CarersCSV: "list,group,"} {
		d.page.care.Print(k, format)
		top(t, d).Enter()
		top(t, d).Hide()
		b, err := os.ReadFile(filepath.Join(dir, "who-could-care"+format.Ending()))
		if err != nil || !strings.HasPrefix(string(b), begins) {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestWhatIsFoundOutClosesAQuestion(t *testing.T) {
	d := example(t, 0)
	d.page.show("explored")
	k, _ := d.page.care.Look()
	before := k.Coverage()
	q := before.Frontier[0]
	if !onPage(d, q.Words) {
		t.Error("the first question is not on the page")
	}
	d.page.care.Tell(q)
	picked := 0
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok && picked == 0 {
			s.SetSelected("There are none")
			picked++
		}
	})
	top(t, d).Enter()
	k, _ = d.page.care.Look()
	if after := k.Coverage(); after.Total.Closed != before.Total.Closed+1 {
		t.Errorf("answered: %d, then %d", before.Total.Closed, after.Total.Closed)
	}
}

func TestTheCarePagesFitAtAnySizeOfText(t *testing.T) {
	d := example(t, 0)
	for _, scale := range []float64{1, 1.5, 2} {
		d.Set.SetFloat(parts.KeyScale, scale)
		d.redress()
		for _, page := range []string{"care", "explored"} {
			d.page.show(page)
			if w := d.page.root.MinSize().Width; w > 1280 {
				t.Errorf("at %.1f the page %q needs %.0f", scale, page, w)
			}
		}
		for name, open := range map[string]func(){"talk": func() { d.page.care.Ask("folake") }, "barrier": func() { d.page.care.Bar("jean") }, "offer": func() { d.page.care.Offer("jean") }} {
			open()
			if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
				t.Errorf("at %.1f the dialog %q needs %v", scale, name, s)
			}
			top(t, d).Hide()
		}
	}
}

func TestAStatementIsRefusedAndLeadsToWhoeverIsMissing(t *testing.T) {
	d := example(t, 0)
	d.page.show("care")
	d.page.care.State()
	if !said(d, "The statement can’t be made yet") || !said(d, "neither an answer nor a reason") {
		t.Fatal("nothing says why there is no statement")
	}
	top(t, d).Enter()
	row, ok := d.Win.Canvas().Focused().(*care.Row)
	if !ok || len(d.Sheets) != 0 {
		t.Fatal("the keyboard is not on the row of the first who is missing")
	}
	missing := row.R.People[0].ID
	d.page.care.State()
	if !said(d, row.R.People[0].Name) {
		t.Errorf("%s is not on the list of who is missing", missing)
	}
}

func TestAStatementThatHidesNothingIsWritten(t *testing.T) {
	d := example(t, 0)
	d.Set.SetString(parts.KeyFolder, t.TempDir())
	kid, asAt := graph.ID("amara"), graph.Exact(2026, 11, 22)
	for range 40 { // everybody who is open gets a reason
		_, err := search.State(d.ses.Family(), kid, asAt)
		var open *search.Unanswered
		if !errors.As(err, &open) {
			break
		}
		step, err := graph.LogAsk(d.ses.Family(), graph.Ask{Person: open.People[0], Child: kid, State: graph.DoNotAsk, By: "R. Shah", On: asAt, Words: "Decided at the unit meeting"})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.ses.Do(step); err != nil {
			t.Fatal(err)
		}
	}
	d.page.show("care")
	d.page.care.State()
	if !said(d, "Read it through before it leaves the office") || !said(d, "22 Nov 2026") {
		t.Fatal("it is not said what will be written")
	}
	top(t, d).Enter()
	b, err := os.ReadFile(filepath.Join(d.Set.Folder(), "considered.pdf"))
	if err != nil || !strings.HasPrefix(string(b), "%PDF-") {
		t.Errorf("the statement: %v", err)
	}
}

func TestAListOnPaperLeavesOutWhatTheFiltersLeaveOutAndSaysSo(t *testing.T) {
	d := example(t, 2)
	d.Set.SetString(parts.KeyFolder, t.TempDir())
	d.page.show("care")
	k, _ := d.page.care.Look()
	rows := func(name string) string {
		d.page.care.Print(k, session.CarersCSV)
		part := said(d, "This is a part of the lists")
		if filtered := len(d.page.care.List.By.Offers) > 0; part != filtered {
			t.Errorf("filtered %v, and the dialog says so %v", filtered, part)
		}
		top(t, d).Enter()
		top(t, d).Hide()
		b, err := os.ReadFile(filepath.Join(d.Set.Folder(), name))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	all := rows("who-could-care.csv")
	d.page.care.List.By.Offers = []graph.OfferKind{graph.Calls}
	few := rows("who-could-care-2.csv")
	if len(few) >= len(all)/2 || !strings.Contains(few, "part of the lists") {
		t.Errorf("%d of %d bytes: %.300s", len(few), len(all), few)
	}
}

func TestASearchIsLoggedUnderItsMethodAndEnded(t *testing.T) {
	d := example(t, 0)
	d.page.show("explored")
	for _, p := range allPresses(d.page.middle) {
		if p.Text == "How we looked" {
			test.Tap(p)
		}
	}
	if !onPage(d, "Nobody has tried yet (") || !onPage(d, "Prison-location enquiry") {
		t.Fatal("the ways that nobody tried are not named")
	}
	d.page.care.LogSearch(graph.Search{Method: "prison-location enquiry"})
	typed(t, d, "the prison service") // where; Enter keeps it
	log := search.Log(d.ses.Family(), d.ses.AsAt())
	var mine graph.Search
	for _, m := range log.Tried {
		if m.Name == "prison-location enquiry" {
			mine = m.Searches[0]
		}
	}
	if mine.Where != "the prison service" || mine.By == "" || mine.On != graph.Exact(2026, 11, 22) || !onPage(d, "Nothing has come of it yet") {
		t.Fatalf("logged: %+v", mine)
	}
	d.page.care.EndSearch(mine)
	typed(t, d, "not in custody")
	if got, _ := graph.Get[graph.Search](d.ses.Family(), mine.ID); got.Found != "not in custody" {
		t.Errorf("ended: %+v", got)
	}
	d.page.care.LogSearch(graph.Search{Method: "asking at the allotment"})
	enter(d)
	if !onPage(d, "Asking at the allotment") {
		t.Error("a way in somebody’s own words is not in the log")
	}
}

func TestWhereNobodyHasLookedIsLitFromExplored(t *testing.T) {
	d := example(t, 0)
	d.page.show("explored")
	for _, p := range allPresses(d.page.middle) {
		if p.Text == "Show on the map" {
			test.Tap(p)
		}
	}
	if d.page.open != "family" || !d.Set.Bool(parts.KeyUnexplored) || len(d.page.manner().Unexplored) == 0 {
		t.Errorf("on %q, drawn %v", d.page.open, d.Set.Bool(parts.KeyUnexplored))
	}
	d.page.show("explored")
	if !onPage(d, search.Offered(d.ses.Family(), "amara", d.ses.AsAt(), "")[0]) {
		t.Error("the page does not say whether a meeting was offered")
	}
}
