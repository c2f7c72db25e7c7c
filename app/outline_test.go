package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

// listed opens the list with the keyboard on it, on somebody.
func listed(t *testing.T, d *Desk, who graph.ID) {
	t.Helper()
	d.page.choose(graph.Key{Kind: graph.KindPerson, ID: who})
	d.page.show("people")
	d.page.outline.List.Focus()
}

// press sends a key to whatever has the keyboard.
func press(d *Desk, keys ...fyne.KeyName) {
	for _, k := range keys {
		if on := d.Win.Canvas().Focused(); on != nil {
			on.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

func held(d *Desk, k fyne.KeyName, do func()) {
	on := d.Win.Canvas().Focused().(desktop.Keyable)
	on.KeyDown(&fyne.KeyEvent{Name: k})
	do()
	on.KeyUp(&fyne.KeyEvent{Name: k})
}

func TestTheListHasTheKeysOfTheMap(t *testing.T) {
	d := example(t, 0)
	listed(t, d, "kelly")
	relative(t, d, 'c', "Ava 2016")
	ava := named(t, d, "Ava")
	if d.page.open != "people" || d.page.chosen != ava.Key() {
		t.Fatalf("on the page %q with %v selected", d.page.open, d.page.chosen)
	}
	if ups := d.ses.Family().ParentagesOf(ava.ID); len(ups) != 1 || ava.Birth.From.Year != 2016 {
		t.Errorf("Ava: %+v, parents %+v", ava, ups)
	}
	relative(t, d, 't', "Max")
	if n := d.ses.Family().Len(graph.KindBirth); n != 2 {
		t.Errorf("births of several: %d", n)
	}
	press(d, fyne.KeyReturn) // opens the name
	if d.Win.Canvas().Focused() != d.page.person.known {
		t.Error("Enter does not open the name")
	}
	enter(d) // and back to the list
	letter(d, 'a')
	if !said(d, "What they said") {
		t.Fatal("A does not log a talk")
	}
	top(t, d).Hide()
	press(d, fyne.KeyDelete)
	if !said(d, "Either way you can undo it") {
		t.Fatal("Delete does not take anybody off")
	}
	find[*widget.RadioGroup](t, d).SetSelected("Added by mistake: delete them")
	top(t, d).Enter()
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if p.Name() == "Max" {
			t.Error("Max is still there")
		}
	}
}

func TestALetterTypedByMistakeLeavesNothingBehind(t *testing.T) {
	d := example(t, 0)
	listed(t, d, "kelly")
	letter(d, 'p')
	press(d, fyne.KeyEscape)
	if d.page.line.row.open() || d.ses.UndoLabel() != "" {
		t.Errorf("the fields are open: %v, to undo %q", d.page.line.row.open(), d.ses.UndoLabel())
	}
	letter(d, 's')
	if !d.page.line.row.name.on {
		t.Error("the keyboard is not on the list any more")
	}
}

func TestTheListIsInTheOrderThatWasChosen(t *testing.T) {
	d := example(t, 0)
	listed(t, d, "amara")
	l := d.page.outline.List
	at := func(id graph.ID) int { return slices.Index(l.People(), id) }
	if !(at("jean") < at("dawn") && at("dawn") < at("amara")) {
		t.Errorf("by generation: %v", l.People())
	}
	if !onPage(d, "Grandparents’ generation") {
		t.Error("the generations have no headings")
	}
	press(d, fyne.KeyHome)
	d.Win.Canvas().Focus(l.Sort)
	letter(d, 's') // side
	if !onPage(d, "Dawn’s side") || !onPage(d, "Dayo’s side") || at("amara") != 0 || (at("folake") < at("dawn")) != (at("dayo") < at("kelly")) {
		t.Errorf("by side: %v", l.People())
	}
	letter(d, 'n') // name
	names := l.People()
	if !slices.IsSortedFunc(names, func(a, b graph.ID) int {
		p, _ := graph.Get[graph.Person](d.ses.Family(), a)
		q, _ := graph.Get[graph.Person](d.ses.Family(), b)
		return strings.Compare(strings.ToLower(p.Name()), strings.ToLower(q.Name()))
	}) {
		t.Errorf("by name: %v", names)
	}
	d.Win.Canvas().Focus(l.Find)
	test.Type(l.Find, "kel")
	if got := l.People(); len(got) != 2 || got[0] != "kelly" || got[1] != "steph" { // who lives at Kelly and Steph’s
		t.Errorf("filtered: %v", got)
	}
	press(d, fyne.KeyEscape)
	if len(l.People()) != len(names) {
		t.Error("Escape does not show everybody again")
	}
}

func TestSeveralAreSelectedByKeyAndChangedAsOneStep(t *testing.T) {
	d := example(t, 0)
	listed(t, d, "kelly")
	d.page.outline.List.Sort.Set("name")
	d.page.fillMiddle()
	before := d.ses.Family()
	held(d, desktop.KeyShiftLeft, func() { press(d, fyne.KeyDown, fyne.KeyDown) })
	if n := len(d.page.selected()); n != 3 {
		t.Fatalf("selected: %d", n)
	}
	ids := slices.Clone(d.page.selected())
	v := d.page.outline.Panel
	var role *parts.Field
	walk(v.Root, func(o fyne.CanvasObject) {
		if f, ok := o.(*parts.Field); ok && strings.Contains(f.PlaceHolder, "social worker") {
			role = f
		}
	})
	choiceIn(t, v.Root, "Nana Jean")
	d.Win.Canvas().Focus(role)
	typed(t, d, "helper")
	for _, id := range ids {
		p, _ := graph.Get[graph.Person](d.ses.Family(), id)
		if p.Role != "helper" || !slices.ContainsFunc(d.ses.Family().StaysOf(id), func(s graph.Stay) bool {
			h, _ := graph.Get[graph.Household](d.ses.Family(), s.Household)
			return strings.Contains(h.Name, "Nana Jean") && !s.To.Known()
		}) {
			t.Errorf("%s: role %q, homes %v", id, p.Role, d.ses.Family().StaysOf(id))
		}
	}
	d.undo()
	if d.ses.Family().Len(graph.KindStay) != before.Len(graph.KindStay) || d.ses.UndoLabel() != "" {
		t.Errorf("one step back is not all of it: %q", d.ses.UndoLabel())
	}
	press(d, fyne.KeyDelete)
}

// choiceIn takes the first answer with some words that any drop-down list offers.

func choiceIn(t *testing.T, in fyne.CanvasObject, words string) {
	t.Helper()
	done := false
	walk(in, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok && !done {
			for i, x := range s.Options {
				if strings.Contains(x, words) && !done {
					s.SetSelectedIndex(i)
					done = true
				}
			}
		}
	})
	if !done {
		t.Fatalf("nothing offers %q", words)
	}
}

func tapOn(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	var press *parts.Press
	walk(in, func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && strings.Contains(b.Text, text) && press == nil {
			press = b
		}
	})
	if press == nil {
		t.Fatalf("there is no %q", text)
	}
	test.Tap(press)
}

func TestTwoRecordsOfOnePersonBecomeOne(t *testing.T) {
	d, _ := fresh(t)
	typed(t, d, "Wren")
	for _, line := range []string{"Jean, mum's mum, born 3 May 1968, Salford", "Jeanie, neighbour, born 1969, Leeds"} {
		d.quickLine()
		d.page.line.field.SetText(line)
		enter(d)
	}
	people := map[string]graph.ID{}
	for p := range graph.All[graph.Person](d.ses.Family()) {
		people[p.Name()] = p.ID
	}
	var two []graph.ID
	for name, id := range people {
		if strings.Contains(name, "Jean") {
			two = append(two, id)
		}
	}
	if len(two) != 2 {
		t.Fatalf("people: %v", people)
	}
	for x := range graph.All[graph.Tie](d.ses.Family()) {
		_ = d.ses.Do(graph.Drop(d.ses.Family(), "", x.Key()))
	}
	slices.Sort(two)
	d.page.chooseSeveral(two)
	steps := len(d.ses.Steps())
	d.merge()
	if !said(d, "What will be kept") || !said(d, "Where they disagree") {
		t.Fatal("nothing is asked")
	}
	top(t, d).Enter()
	left := 0
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if strings.Contains(p.Name(), "Jean") {
			left++
			if len(p.Notes) == 0 && p.Birth.Known() {
				t.Errorf("what the other record said is lost: %+v", p)
			}
		}
	}
	if left != 1 || len(d.ses.Steps()) != steps+1 || len(d.page.selected()) != 1 {
		t.Errorf("%d are left, %d steps, %v selected", left, len(d.ses.Steps())-steps, d.page.selected())
	}
}

func TestPeopleGoFromOneCaseToAnother(t *testing.T) {
	d := example(t, 0)
	before := d.ses.Family().Len(graph.KindPerson)
	listed(t, d, "kelly")
	d.page.chooseSeveral([]graph.ID{"kelly", "steph"})
	d.page.outline.Copy()
	d.page.outline.Paste()
	if n := d.ses.Family().Len(graph.KindPerson); n != before+2 {
		t.Fatalf("after pasting here: %d of %d", n, before+2)
	}
	d.undo()
	text := d.App.Clipboard().Content()
	if strings.Contains(text, "1999") || strings.Contains(text, "Leeds") || !strings.Contains(text, "Kelly") {
		t.Errorf("on the clipboard: %s", text)
	}

	s := session.Loose(graph.Empty())
	d.adopt(s)
	d.page.outline.Paste()
	if n := d.ses.Family().Len(graph.KindPerson); n != 2 {
		t.Fatalf("in the other case: %d", n)
	}
	if k := named(t, d, "Kelly"); k.Place != "Leeds" || k.ID == "kelly" {
		t.Errorf("Kelly came as %+v", k)
	}
}

func TestSomebodyWithASafetyMarkIsNotPastedInSilence(t *testing.T) {
	d := example(t, 0)
	if err := d.ses.Do(graph.Put(d.ses.Family(), "Mark", graph.Safety{ID: graph.NewID(), Who: "lee", About: "dawn", Kind: "keep-apart"})); err != nil {
		t.Skip("no such mark: ", err)
	}
	d.page.chooseSeveral([]graph.ID{"lee", "dawn"})
	d.page.outline.Copy()
	d.adopt(session.Loose(graph.Empty()))
	d.page.outline.Paste()
	if !said(d, "Nothing in this case will warn of it") || d.ses.Family().Len(graph.KindPerson) != 0 {
		t.Fatal("nobody is told that the mark stays behind")
	}
	tapOn(t, top(t, d).Pop.Content, "Paste without it")
	if n := d.ses.Family().Len(graph.KindPerson); n != 2 {
		t.Errorf("people: %d", n)
	}
}

const sheet = "Name\tDate of birth\tRelationship\tAddress\nKelly\t1999\taunt\t\nSiân Evans\t4/5/1970\tgrandmother\t1 High St\nلیلى\tnot known\tcousin\t1 High St\nSiân Evans\t4/5/1970\tgrandmother\t1 High St\n"

func TestATableIsSeenBeforeItComesInAndIsOneStep(t *testing.T) {
	d := example(t, 0)
	before := d.ses.Family()
	d.App.Clipboard().SetContent(sheet)
	d.page.outline.Paste()
	if !said(d, "What stands in each column") || !said(d, "Already there? Kelly is on the map") {
		t.Fatal("the preview does not say what is there already")
	}
	rows := find[*widget.List](t, d)
	if rows.ScrollToBottom(); !said(d, "The same person as in row 2?") {
		t.Error("who is in the table twice is not said")
	}
	rows.ScrollToTop()
	if !said(d, "2 new people") {
		t.Error("it does not say how many will be new")
	}
	choiceIn(t, top(t, d).Pop.Content, "The same person") // Kelly’s row
	choose(t, d, "Somebody new")
	if !said(d, "3 new people") {
		t.Error("choosing for a row changes nothing")
	}
	choose(t, d, "Leave out")
	top(t, d).Enter()
	if n := d.ses.Family().Len(graph.KindPerson) - before.Len(graph.KindPerson); n != 2 {
		t.Errorf("new: %d", n)
	}
	if len(d.page.selected()) != 2 {
		t.Errorf("selected: %v", d.page.selected())
	}
	d.undo()
	if d.ses.Family().Len(graph.KindPerson) != before.Len(graph.KindPerson) || d.ses.UndoLabel() != "" {
		t.Error("it is more than one step")
	}
}

// choose takes an answer in the first row that offers it.
func choose(t *testing.T, d *Desk, words string) {
	t.Helper()
	done := false
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Select); ok && !done && len(s.Options) == 3 && slices.Contains(s.Options, words) {
			s.SetSelected(words)
			done = true
		}
	})
	if !done {
		t.Fatalf("no row offers %q", words)
	}
}

func TestWhatIsNoTableSaysSo(t *testing.T) {
	d := example(t, 0)
	for _, text := range []string{"", "just a word"} {
		d.App.Clipboard().SetContent(text)
		d.page.outline.Paste()
		if !said(d, "no people and no table") {
			t.Errorf("%q: nothing is said", text)
		}
		top(t, d).Hide()
	}
}

func TestAnythingIsFoundFromAnyPage(t *testing.T) {
	d := example(t, 0)
	for _, page := range []string{"care", "people", "family"} {
		d.page.show(page)
		d.find()
		test.Type(d.Win.Canvas().Focused(), "larkh")
		if top := d.Win.Canvas().Overlays().Top(); top == nil || !holds(top, "Larkhill Primary") {
			t.Fatalf("%s: the school is not found", page)
		}
		press(d, fyne.KeyEscape)
		if d.Win.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s: Escape does not close", page)
		}
		d.find()
		test.Type(d.Win.Canvas().Focused(), "folak")
		enter(d)
		if d.page.chosen.ID != "folake" {
			t.Errorf("%s: Enter selects %v", page, d.page.chosen)
		}
	}
}

func TestLookingDoesNotSelectAndEscapeGoesBack(t *testing.T) {
	d := example(t, 0)
	was := d.page.chosen
	d.page.stage.zoomBy(5) // so that hardly anybody is in sight
	view := d.page.stage.view()
	d.find()
	test.Type(d.Win.Canvas().Focused(), "folake")
	press(d, fyne.KeyDown)
	if d.page.chosen != was {
		t.Error("looking selects")
	}
	if fmt.Sprint(d.page.stage.view()) == fmt.Sprint(view) {
		t.Error("nobody is flown to")
	}
	press(d, fyne.KeyEscape)
	if d.page.chosen != was || fmt.Sprint(d.page.stage.view()) != fmt.Sprint(view) {
		t.Error("Escape does not go back")
	}
}

func TestTwoPeopleAreTiedInEveryWayThatIsPossible(t *testing.T) {
	d := example(t, 0)
	d.page.chooseSeveral([]graph.ID{"kelly", "maureen"})
	if !holds(d.page.side, "They are brothers or sisters") && !holds(d.page.side, "Not as") {
		t.Error("the ways are not offered")
	}
	if !holds(d.page.side, "They are, or were, a couple") {
		t.Error("a couple is not offered")
	}
	d.page.chooseSeveral([]graph.ID{"dawn", "amara"})
	if !holds(d.page.side, "connected in this way already") {
		t.Error("what is there already is offered without a word")
	}
	choiceIn(t, d.page.both.list, "Friends")
	if n := d.ses.UndoLabel(); n == "" {
		t.Error("they are not friends")
	}
	d.page.chooseSeveral([]graph.ID{"jean", "maureen"})
	d.Win.Canvas().Focus(d.page.both.words)
	test.Type(d.page.both.words, "cousin")
	if !d.page.both.says.Visible() || d.page.both.says.Text == "" {
		t.Error("nothing says what the words would do")
	}
}

func TestAPetIsChangedWhereItStands(t *testing.T) {
	d := example(t, 0)
	var pet graph.Pet
	for p := range graph.All[graph.Pet](d.ses.Family()) {
		pet = p
	}
	d.page.choose(d.page.pickable(parts.RefOf(pet.Key())))
	if !holds(d.page.side, pet.Name) {
		t.Fatal("its panel does not open")
	}
	d.Win.Canvas().Focus(d.page.pet.name)
	d.page.pet.name.SetText("")
	typed(t, d, "Crumb")
	if now, _ := graph.Get[graph.Pet](d.ses.Family(), pet.ID); now.Name != "Crumb" {
		t.Errorf("it is called %q", now.Name)
	}
	choiceIn(t, d.page.side, "Kelly")
	if now, _ := graph.Get[graph.Pet](d.ses.Family(), pet.ID); len(now.Of) != len(pet.Of)+1 {
		t.Errorf("it is of %v", now.Of)
	}
	tapOn(t, d.page.side, "Take off the map")
	if d.ses.Family().Len(graph.KindPet) != 0 {
		t.Error("it is still there")
	}
}

func TestTheListFitsAtAnySizeOfText(t *testing.T) {
	d := example(t, 0)
	for _, scale := range []float64{1, 1.5, 2} {
		d.Set.SetFloat(parts.KeyScale, scale)
		d.redress()
		d.page.show("people")
		if w := d.page.root.MinSize().Width; w > 1280 {
			t.Errorf("at %.1f the page needs %.0f", scale, w)
		}
		var ids []graph.ID
		for p := range graph.All[graph.Person](d.ses.Family()) {
			ids = append(ids, p.ID)
		}
		d.page.chooseSeveral(ids)
		if w := d.page.outline.Panel.Root.MinSize().Width; w > panelWide() {
			t.Errorf("at %.1f the panel of several needs %.0f of %.0f", scale, w, panelWide())
		}
		d.App.Clipboard().SetContent(sheet)
		for name, open := range map[string]func(){"table": d.page.outline.Paste, "merge": func() {
			d.page.chooseSeveral([]graph.ID{"kelly", "maureen"})
			d.merge()
		}} {
			open()
			if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
				t.Errorf("at %.1f the dialog %q needs %v", scale, name, s)
			}
			top(t, d).Hide()
		}
	}
}

func TestACoupleDrawnTwiceBecomesOne(t *testing.T) {
	d := example(t, 0)
	again := graph.Union{ID: "again", Partners: []graph.ID{"steph", "kelly"}, Kind: graph.Engaged}
	if err := d.ses.Do(graph.Put(d.ses.Family(), "Draw them again", again)); err != nil {
		t.Fatal(err)
	}
	before := d.ses.Family().Len(graph.KindUnion)
	d.page.choose(again.Key())
	tapOn(t, d.page.side, "make it one")
	if n := d.ses.Family().Len(graph.KindUnion); n != before-1 {
		t.Errorf("couples: %d of %d", n, before-1)
	}
	if len(d.ses.Family().UnionsOf("kelly")) != 1 {
		t.Error("Kelly is still in two couples")
	}
}
