package conference

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/meeting"
)

var errNoReply = errors.New("choose what the answer was")

var replies = []parts.Option[graph.Reply]{{Value: graph.Accepted, Words: "Yes"}, {Value: graph.Declined, Words: "No"}, {Value: graph.NoAnswer, Words: "Nothing was heard"}}

// needs are what the family asks of the agency, and what the agency answered.
func (g *Page) needs(k *known) fyne.CanvasObject {
	add := parts.NewPress(say("The family needs…"), parts.Plain, func() { g.AskFor(graph.Need{Meeting: g.which}) })
	if len(k.Needs) == 0 {
		return parts.Section(say("What the family asks of the agency"), add, parts.Card(parts.Body(say("Nothing is asked for yet. What would make a promise possible: a bed, the fare, an allowance?"))))
	}
	var lines []fyne.CanvasObject
	for _, n := range k.Needs {
		key := parts.OrElse(string(n.ID), "need:"+string(n.Promise))
		who := parts.Column(4, parts.Title(parts.UpperFirst(n.What)), parts.Note(parts.Joined(" · ", n.ForName, n.Owner, n.Cost)))
		stands := parts.Column(4)
		due := ""
		if n.Due.Known() {
			due = say("by %s", parts.DayOf(n.Due))
		}
		text := parts.Joined(", ", parts.UpperFirst(n.Stands), due)
		if n.Open {
			stands.Add(parts.Alert(text))
		} else {
			stands.Add(parts.Body(text))
		}
		if s := parts.Joined(" · ", n.Why, n.By, parts.DayOf(n.On)); s != "" {
			stands.Add(parts.Note(s))
		}
		open, label := func() { g.AnswerNeed(n.Need) }, say("Answer…")
		if n.ID == "" { // it is only written at a promise: asked for first
			open, label = func() { g.AskFor(n.Need) }, say("Ask for it…")
		}
		lines = append(lines, g.lines.Add(key, parts.Joined(", ", n.What, n.Stands), parts.Thirds(who, stands, g.lines.Press(key, label, open)), open, map[rune]func(){'r': open}))
	}
	return parts.Section(say("What the family asks of the agency"), add, parts.Rows(lines...))
}

// AskFor writes down what the family needs from the agency.
func (g *Page) AskFor(n graph.Need) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	what := f.Line(say("A bed, the fare, an allowance"), n.What)
	who := f.Who(say("The first letters of a name"), parts.People(g.at.Family(), func(p graph.Person) bool { return !p.Dead() }), n.For)
	owner, due, cost := f.Line(say("Name"), n.Owner), f.Day(say("27 Nov 2026"), n.Due), f.Line(say("If it is known"), n.Cost)
	f.Add(parts.Labelled(say("What is needed"), what), parts.Labelled(say("For whom, so that they can do more"), who.Box),
		parts.Two(parts.Labelled(say("Who answers for the agency"), owner), parts.Labelled(say("By when"), due.Field)), parts.Labelled(say("What it costs"), cost))
	f.Show(say("What the family needs"), say("Keep"), 560, func() error {
		by, err := due.Date(g.at.Today())
		if err != nil {
			return err
		}
		n := n
		if n.ID == "" {
			n.Layer = graph.FamilyOK
		}
		n.What, n.For, n.Owner, n.Due, n.Cost = strings.TrimSpace(what.Text), who.Value(), strings.TrimSpace(owner.Text), by, strings.TrimSpace(cost.Text)
		return g.do(meeting.AskFor(g.at.Family(), n))
	}, g.lines.Back)
}

// AnswerNeed writes down what the agency answered. A no wants its reason.
func (g *Page) AnswerNeed(n graph.Need) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	answer := parts.Pick(f, 3, parts.Said(replies), nil)
	if n.Answer != "" {
		answer.Set(n.Answer)
	}
	why, by, on := f.Line(say("Of a no, or of less"), n.Why), f.Line(say("Name"), parts.OrElse(n.By, n.Owner)), f.Day(say("today"), g.at.Today())
	f.Add(parts.Body(n.What), answer, parts.Labelled(say("The reason"), why), parts.Two(parts.Labelled(say("Who decided"), by), parts.Labelled(say("When"), on.Field)))
	f.Show(say("What the agency answered"), say("Keep"), 520, func() error {
		reply, chosen := answer.Value()
		if !chosen {
			return errNoReply
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(meeting.AnswerNeed(g.at.Family(), n.ID, reply, strings.TrimSpace(why.Text), strings.TrimSpace(by.Text), when))
	}, g.lines.Back)
}
