package app

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/graph"
)

var errNoAnswer = errors.New("say how it went: what they said, or where things stand")

// asker is the dialog that logs a talk with somebody. Its first stop is the answer, and Enter
// keeps it from any line: A, a letter, Enter is a call that is on record.
type asker struct {
	c     *care
	who   graph.Person
	s     *sheet
	said  *chips[graph.AskState]
	stage *chips[graph.AskState]
	how   *chips[string]
	child *choice[graph.ID]

	by, on             *field
	words              *field
	next, nextBy, when *field
	override           *field

	refused   bool // the clearance there is came too late for the day of the talk
	clearance *fyne.Container
	fault     *complaint
}

// logTalk opens the dialog for whoever is selected.
func (d *Desk) logTalk() {
	if q, ok := d.person(); ok {
		d.page.care.ask(q.ID)
	}
}

func (c *care) ask(id graph.ID) {
	d := c.p.d
	q, ok := graph.Get[graph.Person](d.ses.Family(), id)
	if !ok || d.blocked() {
		return
	}
	if q.Dead() || slices.Contains(c.children(), id) {
		d.tell("Select somebody else first", "A talk is logged with somebody who could care, help, or tell us more.")
		return
	}
	a := &asker{c: c, who: q, fault: newComplaint(), clearance: column(4)}
	a.build()
	a.s.show()
	d.win.Canvas().Focus(a.said)
}

func (a *asker) build() {
	d := a.c.p.d
	a.said = newChips(abreast(3), answers, func() { a.stage.clear(); a.judge() })
	a.stage = newChips(abreast(4), stages, func() { a.said.clear(); a.judge() })
	a.how = newChips(abreast(5), hows, nil)
	a.how.set("phone")
	a.by, a.on = newField("Name", nil), newField("today", nil)
	a.by.SetText(orElse(a.c.asker, d.ses.Family().Case().Author))
	a.on.SetText(shortDay(d.ses.AsAt()))
	a.words = newField("In their own words, as far as you can", nil)
	a.next, a.nextBy, a.when = newField("For example: visit on Friday", nil), newField("Name", nil), newField("27 Nov 2026", nil)
	a.override = newField("For example: she rang us herself", nil)
	a.child = newChoice(a.children(), func(graph.ID) { a.judge() })
	a.child.show(a.kid())

	body := column(12,
		column(4, tight(small("What they said")), a.said),
		column(4, tight(small("Or where it stands before anybody asks")), a.stage),
		a.clearance,
		container.NewGridWithColumns(abreast(2), labelled("Who asked, or decided", a.by), labelled("When", a.on)),
		column(4, tight(small("How")), a.how),
		labelled("Their words, or the reason", a.words),
		container.NewGridWithColumns(abreast(2), labelled("What happens next", a.next),
			container.NewGridWithColumns(2, labelled("Who does it", a.nextBy), labelled("By when", a.when))))
	if len(a.c.children()) > 1 {
		body.Add(labelled("About which child", a.child.box()))
	}
	body.Add(a.fault.Container)
	name := a.who.Name()
	if name == "" {
		name = "somebody not named yet"
	}
	a.s = d.newSheet("Log a talk with "+cut(name, 40), 600, body,
		newPress("Cancel", plain, func() { a.s.hide() }), newPress("Keep", primary, a.keep))
	a.s.enter = a.keep
	for _, f := range []*field{a.by, a.on, a.words, a.next, a.nextBy, a.when, a.override} {
		f.OnSubmitted = func(string) { a.keep() }
		f.escape = func() { a.s.hide() }
	}
	a.said.enter, a.stage.enter, a.how.enter = a.keep, a.keep, a.keep
	a.said.escape, a.stage.escape, a.how.escape = func() { a.s.hide() }, func() { a.s.hide() }, func() { a.s.hide() }
	a.s.closed = a.c.back
	a.judge()
}

// children is who the talk may be about.
func (a *asker) children() []option[graph.ID] {
	var out []option[graph.ID]
	f := a.c.p.d.ses.Family()
	for _, id := range a.c.children() {
		p, _ := graph.Get[graph.Person](f, id)
		out = append(out, option[graph.ID]{id, nameOf(p)})
	}
	return append(out, option[graph.ID]{"", "All of them"})
}

func (a *asker) kid() graph.ID {
	kid, _ := a.c.kid()
	return kid
}

// state is what was chosen.
func (a *asker) state() (graph.AskState, bool) {
	if s, ok := a.said.value(); ok {
		return s, true
	}
	return a.stage.value()
}

// judge says whether this person was cleared to be asked, and asks for a reason where not.
func (a *asker) judge() {
	f := a.c.p.d.ses.Family()
	a.clearance.Objects = nil
	state, _ := a.state()
	by, cleared := graph.ClearedBy(graph.AsksOf(f, a.who.ID, a.child.value()))
	switch {
	case cleared && !(a.refused && state.Asked()):
		ok := small("✓ Cleared to be asked by " + by.By + ", " + by.On.String() + ".")
		a.clearance.Add(tight(wrapped(ok)))
	case state.Asked():
		text := "Nobody has cleared this person to be asked."
		if cleared {
			text = "This person was cleared to be asked later than on that day."
		}
		a.clearance.Add(tight(toDo(text)))
		a.clearance.Add(labelled("Why they were asked all the same", a.override))
	default:
		a.clearance.Add(tight(wrapped(small("Nobody has cleared this person to be asked yet."))))
	}
	a.fault.say(nil)
	a.clearance.Refresh()
	if a.s != nil {
		a.s.pop.Refresh()
	}
}

// keep writes the line into the log, or says what is missing.
func (a *asker) keep() {
	line, err := a.line()
	if err == nil {
		var step graph.Change
		if step, err = graph.LogAsk(a.c.p.d.ses.Family(), line); err == nil {
			err = a.c.p.d.ses.Do(step)
		}
	}
	if err != nil {
		if a.refused = errors.Is(err, graph.ErrNotCleared); a.refused {
			a.judge()
		}
		a.fault.say(err)
		a.s.pop.Refresh()
		if errors.Is(err, graph.ErrNotCleared) {
			a.c.p.d.win.Canvas().Focus(a.override)
		}
		return
	}
	a.c.asker = line.By
	a.s.hide()
}

func (a *asker) line() (graph.Ask, error) {
	state, ok := a.state()
	if !ok {
		return graph.Ask{}, errNoAnswer
	}
	text := func(f *field) string { return strings.TrimSpace(f.Text) }
	on, err := day(text(a.on), a.c.p.d.ses.AsAt())
	if err != nil {
		return graph.Ask{}, err
	}
	when, err := day(text(a.when), graph.Date{})
	if err != nil {
		return graph.Ask{}, err
	}
	line := graph.Ask{Person: a.who.ID, Child: a.child.value(), State: state, By: text(a.by), On: on, Words: text(a.words),
		Next: text(a.next), NextBy: text(a.nextBy), NextOn: when, Layer: graph.Coordinator}
	if state.Asked() {
		line.How, _ = a.how.value()
		if _, cleared := graph.ClearedBy(graph.AsksOf(a.c.p.d.ses.Family(), a.who.ID, line.Child)); !cleared || a.refused {
			line.Override = text(a.override)
		}
	}
	return line, nil
}

// day reads a date; nothing typed, or "today", is the one given.
func day(text string, today graph.Date) (graph.Date, error) {
	switch strings.ToLower(text) {
	case "", "today":
		return today, nil
	case "yesterday":
		if d := today.From; today.How == graph.On && d.Date > 0 {
			y := time.Date(d.Year, time.Month(d.Month), d.Date-1, 0, 0, 0, 0, time.UTC)
			return graph.Exact(y.Year(), int(y.Month()), y.Day()), nil
		}
	}
	return graph.ParseDate(text)
}
