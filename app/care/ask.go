package care

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

var errNoAnswer = errors.New("say how it went: what they said, or where things stand")

// Talk is where a talk is logged: in the case that is open, or in one that is opened only for as
// long as it takes to write the line.
type Talk struct {
	*parts.Frame
	Family *graph.Family
	AsAt   graph.Date
	Child  graph.ID // whom it is about, unless another is chosen
	By     string   // who logged last
	Keep   func(line graph.Ask, then func(error))
	Closed func()
}

// asker is the dialog that logs a talk with somebody. Its first stop is the answer, and Enter
// keeps it from any line: A, a letter, Enter is a call that is on record.
type asker struct {
	Talk
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

// Ask logs a talk in the case that is open.
func (c *Pages) Ask(id graph.ID) {
	d := c.at
	kid, _ := c.kid()
	t := Talk{Frame: d.Frame, Family: d.Ses.Family(), AsAt: d.Ses.AsAt(), Child: kid, By: parts.OrElse(c.asker, d.Ses.Family().Case().Author), Closed: d.Back}
	t.Keep = func(line graph.Ask, then func(error)) {
		step, err := graph.LogAsk(d.Ses.Family(), line)
		if err == nil {
			err = d.Ses.Do(step)
		}
		if err == nil {
			c.asker = line.By
		}
		then(err)
	}
	t.With(id)
}

// With asks what was said in a talk with somebody.
func (t Talk) With(id graph.ID) {
	q, ok := graph.Get[graph.Person](t.Family, id)
	if !ok || t.Blocked() {
		return
	}
	if q.Dead() || slices.Contains(parts.Children(t.Family), id) {
		t.Tell(say("Select somebody else first"), say("A talk is logged with somebody who could care, help, or tell us more."))
		return
	}
	a := &asker{Talk: t, who: q, fault: parts.NewComplaint(), clearance: parts.Column(4)}
	a.build()
	a.s.Show()
	t.Win.Canvas().Focus(a.said)
}

func (a *asker) build() {
	a.said = parts.NewChips(parts.Abreast(3), parts.Said(answers), func() { a.stage.Clear(); a.judge() })
	a.stage = parts.NewChips(parts.Abreast(4), parts.Said(stages), func() { a.said.Clear(); a.judge() })
	a.how = parts.NewChips(parts.Abreast(5), parts.Said(hows), nil)
	a.how.Set("phone")
	a.by, a.on = parts.NewField(say("Name"), nil), parts.NewField(say("today"), nil)
	a.by.SetText(a.By)
	a.on.SetText(parts.ShortDay(a.AsAt))
	a.words = parts.NewField(say("In their own words, as far as you can"), nil)
	a.next, a.nextBy, a.when = parts.NewField(say("For example: visit on Friday"), nil), parts.NewField(say("Name"), nil), parts.NewField(say("27 Nov 2026"), nil)
	a.override = parts.NewField(say("For example: she rang us herself"), nil)
	a.child = parts.NewChoice(a.children(), func(graph.ID) { a.judge() })
	a.child.Put(a.Child)

	body := parts.Column(12,
		parts.Column(4, parts.Tight(parts.Small(say("What they said"))), a.said),
		parts.Column(4, parts.Tight(parts.Small(say("Or where it stands before anybody asks"))), a.stage),
		a.clearance,
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Who asked, or decided"), a.by), parts.Labelled(say("When"), a.on)),
		parts.Column(4, parts.Tight(parts.Small(say("How"))), a.how),
		parts.Labelled(say("Their words, or the reason"), a.words),
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("What happens next"), a.next),
			container.NewGridWithColumns(2, parts.Labelled(say("Who does it"), a.nextBy), parts.Labelled(say("By when"), a.when))))
	if len(parts.Children(a.Family)) > 1 {
		body.Add(parts.Labelled(say("About which child"), a.child.Box()))
	}
	body.Add(a.fault.Container)
	name := a.who.Name()
	if name == "" {
		name = say("somebody not named yet")
	}
	a.s = a.NewSheet(say("Log a talk with %s", parts.Cut(name, 40)), 600, body,
		parts.NewPress(say("Cancel"), parts.Plain, func() { a.s.Hide() }), parts.NewPress(say("Keep"), parts.Primary, a.keep))
	a.s.Enter = a.keep
	for _, f := range []*parts.Field{a.by, a.on, a.words, a.next, a.nextBy, a.when, a.override} {
		f.OnSubmitted = func(string) { a.keep() }
		f.Escape = func() { a.s.Hide() }
	}
	a.said.Enter, a.stage.Enter, a.how.Enter = a.keep, a.keep, a.keep
	a.said.Escape, a.stage.Escape, a.how.Escape = func() { a.s.Hide() }, func() { a.s.Hide() }, func() { a.s.Hide() }
	a.s.Closed = a.Closed
	a.judge()
}

// children is who the talk may be about.
func (a *asker) children() []parts.Option[graph.ID] {
	var out []parts.Option[graph.ID]
	for _, id := range parts.Children(a.Family) {
		p, _ := graph.Get[graph.Person](a.Family, id)
		out = append(out, parts.Option[graph.ID]{Value: id, Words: parts.NameOf(p)})
	}
	return append(out, parts.Option[graph.ID]{Value: "", Words: say("All of them")})
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
	a.clearance.Objects = nil
	state, _ := a.state()
	by, cleared := graph.ClearedBy(graph.AsksOf(a.Family, a.who.ID, a.child.Value()))
	switch {
	case cleared && !(a.refused && state.Asked()):
		ok := parts.Small(say("✓ Cleared to be asked by %s, %s.", by.By, parts.ShortDay(by.On)))
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
		_, err = graph.LogAsk(a.Family, line)
	}
	if err != nil {
		a.refuse(err)
		return
	}
	a.s.Stuck = true // a case of a folder takes a moment to open
	a.Keep(line, func(err error) {
		if a.s.Stuck = false; err != nil {
			a.refuse(err)
			return
		}
		a.s.Hide()
	})
}

func (a *asker) refuse(err error) {
	if a.refused = errors.Is(err, graph.ErrNotCleared); a.refused {
		a.judge()
	}
	a.fault.Tell(err)
	a.s.Pop.Refresh()
	if a.refused {
		a.Win.Canvas().Focus(a.override)
	}
}

func (a *asker) line() (graph.Ask, error) {
	state, ok := a.state()
	if !ok {
		return graph.Ask{}, errNoAnswer
	}
	text := func(f *parts.Field) string { return strings.TrimSpace(f.Text) }
	on, err := day(text(a.on), a.AsAt)
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
		if _, cleared := graph.ClearedBy(graph.AsksOf(a.Family, a.who.ID, line.Child)); !cleared || a.refused {
			line.Override = text(a.override)
		}
	}
	return line, nil
}

// day reads a date; nothing typed is the one given.
func day(text string, today graph.Date) (graph.Date, error) {
	if text == "" {
		return today, nil
	}
	return parts.ReadDay(text, today)
}
