package care

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

var errNoAnswer = errors.New("say how it went: what they said, or where things stand")

// asker is the dialog that logs a talk with somebody. Its first stop is the answer, and Enter
// keeps it from any line: A, a letter, Enter is a call that is on record.
type asker struct {
	c     *Pages
	who   graph.Person
	s     *parts.Sheet
	said  *parts.Chips[graph.AskState]
	stage *parts.Chips[graph.AskState]
	how   *parts.Chips[string]
	child *parts.Choice[graph.ID]

	by, on             *parts.Field
	words              *parts.Field
	next, nextBy, when *parts.Field
	override           *parts.Field

	refused   bool // the clearance there is came too late for the day of the talk
	clearance *fyne.Container
	fault     *parts.Complaint
}

func (c *Pages) Ask(id graph.ID) {
	d := c.at
	q, ok := graph.Get[graph.Person](d.Ses.Family(), id)
	if !ok || d.Blocked() {
		return
	}
	if q.Dead() || slices.Contains(c.children(), id) {
		d.Tell(say("Select somebody else first"), say("A talk is logged with somebody who could care, help, or tell us more."))
		return
	}
	a := &asker{c: c, who: q, fault: parts.NewComplaint(), clearance: parts.Column(4)}
	a.build()
	a.s.Show()
	d.Win.Canvas().Focus(a.said)
}

func (a *asker) build() {
	d := a.c.at
	a.said = parts.NewChips(parts.Abreast(3), parts.Said(answers), func() { a.stage.Clear(); a.judge() })
	a.stage = parts.NewChips(parts.Abreast(4), parts.Said(stages), func() { a.said.Clear(); a.judge() })
	a.how = parts.NewChips(parts.Abreast(5), parts.Said(hows), nil)
	a.how.Set("phone")
	a.by, a.on = parts.NewField(say("Name"), nil), parts.NewField(say("today"), nil)
	a.by.SetText(parts.OrElse(a.c.asker, d.Ses.Family().Case().Author))
	a.on.SetText(parts.ShortDay(d.Ses.AsAt()))
	a.words = parts.NewField(say("In their own words, as far as you can"), nil)
	a.next, a.nextBy, a.when = parts.NewField(say("For example: visit on Friday"), nil), parts.NewField(say("Name"), nil), parts.NewField(say("27 Nov 2026"), nil)
	a.override = parts.NewField(say("For example: she rang us herself"), nil)
	a.child = parts.NewChoice(a.children(), func(graph.ID) { a.judge() })
	a.child.Put(a.kid())

	body := parts.Column(12,
		parts.Column(4, parts.Tight(parts.Small(say("What they said"))), a.said),
		parts.Column(4, parts.Tight(parts.Small(say("Or where it stands before anybody asks"))), a.stage),
		a.clearance,
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Who asked, or decided"), a.by), parts.Labelled(say("When"), a.on)),
		parts.Column(4, parts.Tight(parts.Small(say("How"))), a.how),
		parts.Labelled(say("Their words, or the reason"), a.words),
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("What happens next"), a.next),
			container.NewGridWithColumns(2, parts.Labelled(say("Who does it"), a.nextBy), parts.Labelled(say("By when"), a.when))))
	if len(a.c.children()) > 1 {
		body.Add(parts.Labelled(say("About which child"), a.child.Box()))
	}
	body.Add(a.fault.Container)
	name := a.who.Name()
	if name == "" {
		name = say("somebody not named yet")
	}
	a.s = d.NewSheet(say("Log a talk with %s", parts.Cut(name, 40)), 600, body,
		parts.NewPress(say("Cancel"), parts.Plain, func() { a.s.Hide() }), parts.NewPress(say("Keep"), parts.Primary, a.keep))
	a.s.Enter = a.keep
	for _, f := range []*parts.Field{a.by, a.on, a.words, a.next, a.nextBy, a.when, a.override} {
		f.OnSubmitted = func(string) { a.keep() }
		f.Escape = func() { a.s.Hide() }
	}
	a.said.Enter, a.stage.Enter, a.how.Enter = a.keep, a.keep, a.keep
	a.said.Escape, a.stage.Escape, a.how.Escape = func() { a.s.Hide() }, func() { a.s.Hide() }, func() { a.s.Hide() }
	a.s.Closed = a.c.at.Back
	a.judge()
}

// children is who the talk may be about.
func (a *asker) children() []parts.Option[graph.ID] {
	var out []parts.Option[graph.ID]
	f := a.c.at.Ses.Family()
	for _, id := range a.c.children() {
		p, _ := graph.Get[graph.Person](f, id)
		out = append(out, parts.Option[graph.ID]{Value: id, Words: parts.NameOf(p)})
	}
	return append(out, parts.Option[graph.ID]{Value: "", Words: say("All of them")})
}

func (a *asker) kid() graph.ID {
	kid, _ := a.c.kid()
	return kid
}

// state is what was chosen.
func (a *asker) state() (graph.AskState, bool) {
	if s, ok := a.said.Value(); ok {
		return s, true
	}
	return a.stage.Value()
}

// judge says whether this person was cleared to be asked, and asks for a reason where not.
func (a *asker) judge() {
	f := a.c.at.Ses.Family()
	a.clearance.Objects = nil
	state, _ := a.state()
	by, cleared := graph.ClearedBy(graph.AsksOf(f, a.who.ID, a.child.Value()))
	switch {
	case cleared && !(a.refused && state.Asked()):
		ok := parts.Small(say("✓ Cleared to be asked by %s, %s.", by.By, by.On.String()))
		a.clearance.Add(parts.Tight(parts.Wrapped(ok)))
	case state.Asked():
		text := say("Nobody has cleared this person to be asked.")
		if cleared {
			text = say("This person was cleared to be asked later than on that day.")
		}
		a.clearance.Add(parts.Tight(parts.ToDo(text)))
		a.clearance.Add(parts.Labelled(say("Why they were asked all the same"), a.override))
	default:
		a.clearance.Add(parts.Tight(parts.Wrapped(parts.Small(say("Nobody has cleared this person to be asked yet.")))))
	}
	a.fault.Tell(nil)
	a.clearance.Refresh()
	if a.s != nil {
		a.s.Pop.Refresh()
	}
}

// keep writes the line into the log, or says what is missing.
func (a *asker) keep() {
	line, err := a.line()
	if err == nil {
		var step graph.Change
		if step, err = graph.LogAsk(a.c.at.Ses.Family(), line); err == nil {
			err = a.c.at.Ses.Do(step)
		}
	}
	if err != nil {
		if a.refused = errors.Is(err, graph.ErrNotCleared); a.refused {
			a.judge()
		}
		a.fault.Tell(err)
		a.s.Pop.Refresh()
		if errors.Is(err, graph.ErrNotCleared) {
			a.c.at.Win.Canvas().Focus(a.override)
		}
		return
	}
	a.c.asker = line.By
	a.s.Hide()
}

func (a *asker) line() (graph.Ask, error) {
	state, ok := a.state()
	if !ok {
		return graph.Ask{}, errNoAnswer
	}
	text := func(f *parts.Field) string { return strings.TrimSpace(f.Text) }
	on, err := day(text(a.on), a.c.at.Ses.AsAt())
	if err != nil {
		return graph.Ask{}, err
	}
	when, err := day(text(a.when), graph.Date{})
	if err != nil {
		return graph.Ask{}, err
	}
	line := graph.Ask{Person: a.who.ID, Child: a.child.Value(), State: state, By: text(a.by), On: on, Words: text(a.words),
		Next: text(a.next), NextBy: text(a.nextBy), NextOn: when, Layer: graph.Coordinator}
	if state.Asked() {
		line.How, _ = a.how.Value()
		if _, cleared := graph.ClearedBy(graph.AsksOf(a.c.at.Ses.Family(), a.who.ID, line.Child)); !cleared || a.refused {
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
