package links

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
)

var (
	errNoWho  = errors.New("say who: the first letters of a name on the map are enough")
	errNoStep = errors.New("choose what the step is")
)

// steps are who agreed to what, what is missing before a contact, and the steps towards each person.
func (g *Page) steps(k *known) fyne.CanvasObject {
	body := parts.Column(24)
	add := parts.NewPress(say("Plan a step…"), parts.Primary, func() { g.Plan("") })
	if len(k.Ways) == 0 {
		body.Add(parts.Section(say("Steps, at the child’s pace"), add, parts.Card(parts.Body(say("No step is planned yet. A small one is a good beginning: news of them, a card, a photograph.")))))
	}
	if len(k.Ways) == 0 && len(k.Missing) > 0 {
		gaps := parts.Column(4)
		for _, m := range k.Missing {
			gaps.Add(parts.Alert(m.Words))
		}
		body.Add(parts.Section(say("Before anybody is put in touch"), nil, parts.Card(gaps)))
	}
	for i, w := range k.Ways {
		title := parts.Column(0)
		if i == 0 {
			title.Add(parts.Section(say("Steps, at the child’s pace"), add))
		}
		tool := parts.Row(4, parts.NewPress(say("Say goodbye well…"), parts.Quiet, func() { g.Goodbye(w.Person) }), parts.NewPress(say("Another step…"), parts.Plain, func() { g.Plan(w.Person) }))
		body.Add(parts.Column(16, append(title.Objects, parts.Section(w.Name, tool, g.way(k, w)))...))
	}
	body.Add(g.agreements(k))
	body.Add(parts.Note(say("Keys: the arrows from row to row, Enter or D it was done, N not gone on with, S another step, G say goodbye well.")))
	return body
}

func (g *Page) way(k *known, w own.Way) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, open := range []bool{true, false} { // what is to come is nearest, then what was last
		for _, s := range slices.Backward(w.Steps) {
			if open == (s.Stopped == "" && !s.Done.Known()) {
				lines = append(lines, g.stepRow(w, s))
			}
		}
	}
	card := parts.Rows(lines...)
	gaps := w.Missing
	if w.Next == "" {
		gaps = own.Missing(k.family, k.Child, w.Person, k.asAt, k.lang)
	}
	stop := slices.IndexFunc(gaps, func(m own.Gap) bool { return m.Stop })
	if w.Next == "" && stop < 0 {
		return card
	}
	box := parts.Column(4)
	for _, m := range gaps {
		text := parts.Alert(m.Words)
		if m.Stop {
			text = parts.Body("■ " + m.Words)
		}
		box.Add(text)
	}
	if len(gaps) == 0 {
		box.Add(parts.Note(say("✓ Nothing is missing before the next step.")))
	}
	return parts.Column(8, card, parts.Insets(0, 0, 12, 12, box))
}

func (g *Page) stepRow(w own.Way, s own.Step) fyne.CanvasObject {
	key := string(s.ID)
	what := parts.Column(4, parts.Body(parts.UpperFirst(s.What)))
	switch {
	case s.Late:
		what.Add(parts.Alert(parts.UpperFirst(s.Stands)))
	case s.Done.Known() && s.Done.By(g.at.Today()):
		what.Add(parts.Note(parts.Joined(" ", "✓", parts.UpperFirst(s.Stands), parts.DayOf(s.Done))))
	default:
		what.Add(parts.Note(parts.UpperFirst(s.Stands)))
	}
	went := parts.Column(4)
	for _, text := range []string{s.Words, s.Went, s.Stopped} {
		if text != "" {
			went.Add(parts.Body(text))
		}
	}
	if s.Feels != "" {
		went.Add(parts.Body(quoted(s.Feels)))
	}
	if s.Override != "" {
		went.Add(parts.Note(say("Taken all the same, because: %s", s.Override)))
	}
	letters := map[rune]func(){'s': func() { g.Plan(w.Person) }, 'g': func() { g.Goodbye(w.Person) }}
	var tools []fyne.CanvasObject
	open := func() {}
	if s.Stopped == "" && !s.Done.Known() {
		open = func() { g.Take(s.Step) }
		letters['d'] = open
		letters['n'] = func() { g.Stop(s.Step) }
		tools = append(tools, g.lines.Press(key, say("It was done…"), open), g.lines.Press(key, say("Not gone on with…"), letters['n']))
	}
	return g.lines.Add(key, parts.Joined(", ", w.Name, s.What, s.Stands), parts.Thirds(what, went, tools...), open, letters)
}

var stepKinds = []graph.StepKind{graph.StepNews, graph.StepLetter, graph.StepPhoto, graph.StepCall, graph.StepVideo, graph.StepVisit, graph.StepStay}

// Plan writes a step down that is to come, when the child is ready.
func (g *Page) Plan(person graph.ID) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	var options []parts.Option[graph.StepKind]
	for _, s := range stepKinds {
		options = append(options, parts.Option[graph.StepKind]{Value: s, Words: parts.UpperFirst(own.StepWords(s, parts.Spoken()))})
	}
	var who *parts.Who
	if person == "" {
		who = f.Who(say("The first letters of a name"), parts.People(g.at.Family(), g.other), "")
		f.Add(parts.Labelled(say("Towards whom"), who.Box))
	}
	kind := parts.Pick(f, 4, options, nil)
	text, on := f.Line(say("For example: a photograph of the dogs"), ""), f.Day(say("When the child is ready"), graph.Date{})
	f.Add(parts.Column(4, parts.Note(say("What the step is, from the smallest to the largest")), kind), parts.Labelled(say("In a few words"), text), parts.Labelled(say("By when, if there is a day"), on.Field))
	title := say("A step towards somebody")
	if person != "" {
		title = say("A step towards %s", parts.Cut(g.at.Name(person), 40))
	}
	f.Show(title, say("Keep"), 600, func() error {
		what, chosen := kind.Value()
		if who != nil {
			person = who.Value()
		}
		switch {
		case person == "":
			return errNoWho
		case !chosen:
			return errNoStep
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(own.PlanStep(g.at.Family(), graph.Step{Child: g.child, Person: person, What: what, Words: strings.TrimSpace(text.Text), Planned: when, Layer: graph.Coordinator}))
	}, g.lines.Back)
}

// other holds for everybody on the map but the child and the dead.
func (g *Page) other(p graph.Person) bool { return p.ID != g.child && !p.Dead() }

// Take says that a step was taken. With something missing it asks why it was taken all the same;
// what keeps two people apart stands, whatever is written.
func (g *Page) Take(s graph.Step) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	went, feels, on := f.Line(say("What happened, and who was there"), ""), f.Line(say("In the child’s own words"), ""), f.Day(say("today"), g.at.Today())
	missing := own.Missing(g.at.Family(), s.Child, s.Person, g.at.Today(), parts.Spoken())
	gaps := parts.Column(4)
	for _, m := range missing {
		gaps.Add(parts.Alert(m.Words))
	}
	f.Add(gaps, parts.Labelled(say("How it went"), went), parts.Labelled(say("How %s felt", g.at.Name(s.Child)), feels), parts.Labelled(say("When"), on.Field))
	why := f.Line(say("For example: she came to the school gate herself"), "")
	reason := parts.Labelled(say("Why it was done all the same"), why)
	f.Add(reason)
	if len(missing) == 0 {
		reason.Hide()
	}
	f.Show(say("%s, with %s", parts.UpperFirst(own.StepWords(s.What, parts.Spoken())), parts.Cut(g.at.Name(s.Person), 40)), say("Keep"), 560, func() error {
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		err = g.do(own.TakeStep(g.at.Family(), s.ID, when, strings.TrimSpace(went.Text), strings.TrimSpace(feels.Text), strings.TrimSpace(why.Text)))
		if errors.Is(err, own.ErrNotReady) { // also on an earlier day than today, when more was missing
			reason.Show()
			g.at.Win.Canvas().Focus(why)
		}
		return err
	}, g.lines.Back)
}

// Stop says why a step was not gone on with.
func (g *Page) Stop(s graph.Step) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	why := f.Line(say("If possible in the child’s words"), "")
	f.Add(parts.Body(say("It stays on record. Another step can be planned at any time.")), parts.Labelled(say("Why it was not gone on with"), why))
	f.Show(say("Not gone on with"), say("Keep"), 520, func() error {
		return g.do(own.StopStep(g.at.Family(), s.ID, why.Text))
	}, g.lines.Back)
}

// Goodbye ends being in touch. Nothing is deleted: what was stays on the map and in the plan.
func (g *Page) Goodbye(person graph.ID) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	text, on := f.Line(say("How it ended, what was said, and what stays"), ""), f.Day(say("today"), g.at.Today())
	f.Add(parts.Body(say("The tie and the promises end on this day and stay on record as what was. Nothing is deleted.")), parts.Labelled(say("How the goodbye was said"), text), parts.Labelled(say("When"), on.Field))
	f.Show(say("Say goodbye well: %s", parts.Cut(g.at.Name(person), 40)), say("Keep it as what was"), 560, func() error {
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(own.EndTie(g.at.Family(), g.child, person, when, strings.TrimSpace(text.Text)))
	}, g.lines.Back)
}
