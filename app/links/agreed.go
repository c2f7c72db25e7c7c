package links

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
)

var agreements = []parts.Option[graph.AgreementKind]{
	{Value: graph.TakePart, Words: "To take part"},
	{Value: graph.BeContacted, Words: "To be contacted"},
	{Value: graph.BeTold, Words: "To be told something"},
	{Value: graph.Meet, Words: "To come to a meeting"},
	{Value: graph.Share, Words: "What may be passed on"},
}

var errNoKind = errors.New("choose what was agreed to")

// agreements are who agreed to what, the child first, and whether it still holds.
func (g *Page) agreements(k *known) fyne.CanvasObject {
	add := parts.NewPress(say("An agreement…"), parts.Plain, g.Agree)
	if len(k.Agreements) == 0 {
		return parts.Section(say("Agreements"), add, parts.Card(parts.Body(say("Nobody’s agreement is on record yet. It begins with %s saying yes.", g.at.Name(k.Child)))))
	}
	var lines []fyne.CanvasObject
	for _, a := range k.Agreements {
		who := parts.Column(4, parts.Title(a.Name))
		text := parts.Joined(": ", parts.UpperFirst(a.Words), a.To)
		what := parts.Column(4, parts.Body(text))
		if a.Holds {
			who.Add(parts.Note(say("✓ since %s", parts.DayOf(a.On))))
		} else if a.On.Known() {
			who.Add(parts.Note(say("from %s", parts.DayOf(a.On))))
		}
		if a.Limits != "" {
			what.Add(parts.Body(a.Limits))
		}
		if a.Withdrawn.Known() {
			what.Add(parts.Note(say("Taken back on %s. It stays on record.", parts.DayOf(a.Withdrawn))))
		}
		if a.Missing != "" {
			what.Add(parts.Alert(a.Missing))
		}
		if a.Evidence != "" {
			what.Add(parts.Note(say("On record as: %s", a.Evidence)))
		}
		key := "a:" + string(a.ID)
		var tools []fyne.CanvasObject
		open := func() {}
		if !a.Withdrawn.Known() {
			open = func() { g.Withdraw(a.Agreement) }
			tools = append(tools, g.lines.Press(key, say("Took it back…"), open))
		}
		lines = append(lines, g.lines.Add(key, parts.Joined(", ", a.Name, text), parts.Thirds(who, what, tools...), open, nil))
	}
	return parts.Section(say("Agreements"), add, parts.Rows(lines...))
}

// Agree writes down who agreed to what.
func (g *Page) Agree() {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	who := f.Who(say("The child, or the first letters of a name"), parts.People(g.at.Family(), func(p graph.Person) bool { return !p.Dead() }), "")
	kind := parts.Pick(f, 3, parts.Said(agreements), nil)
	to, limits := f.Line(say("For example: to be written to"), ""), f.Line(say("For example: nobody is told where I live"), "")
	on, proof := f.Day(say("today"), g.at.Today()), f.Line(say("A form, an email, said to whom"), "")
	f.Add(parts.Labelled(say("Who agrees"), who.Box), parts.Column(4, parts.Note(say("To what")), kind), parts.Two(parts.Labelled(say("In a few words"), to), parts.Labelled(say("With which limits"), limits)),
		parts.Two(parts.Labelled(say("When"), on.Field), parts.Labelled(say("How it is known"), proof)))
	f.Show(say("An agreement"), say("Keep"), 600, func() error {
		what, chosen := kind.Value()
		switch {
		case who.Value() == "":
			return errNoWho
		case !chosen:
			return errNoKind
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(own.Agree(g.at.Family(), graph.Agreement{Who: who.Value(), Kind: what, To: strings.TrimSpace(to.Text), About: g.child, On: when,
			Evidence: strings.TrimSpace(proof.Text), Limits: strings.TrimSpace(limits.Text), Layer: graph.Coordinator}))
	}, g.lines.Back)
}

// Withdraw says that somebody took an agreement back.
func (g *Page) Withdraw(a graph.Agreement) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	on := f.Day(say("today"), g.at.Today())
	f.Add(parts.Body(say("The agreement stays on record with this day. What rested on it may be missing from now on.")), parts.Labelled(say("When it was taken back"), on.Field))
	f.Show(say("%s took it back", parts.Cut(g.at.Name(a.Who), 40)), say("Keep"), 480, func() error {
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(own.Withdraw(g.at.Family(), a.ID, when))
	}, g.lines.Back)
}
