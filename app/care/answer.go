package care

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

var slotNames = map[graph.SlotKind]string{graph.SlotParents: later("Parents"), graph.SlotSiblings: later("Brothers and sisters"), graph.SlotPartners: later("Partners, now or before"), graph.SlotChildren: later("Children")}

var slotStates = []parts.Option[graph.SlotState]{
	{Value: "", Words: "As it is"},
	{Value: graph.SlotPartly, Words: "There are more"},
	{Value: graph.SlotComplete, Words: "All on the map"},
	{Value: graph.SlotNone, Words: "There are none"},
	{Value: graph.SlotNotToAsk, Words: "We will not look"},
}

var (
	errNoTeller  = errors.New("say who told us, or who decided")
	errNoLookWhy = errors.New("a decision not to look needs its reason")
	errNoSlot    = errors.New("say what is known about at least one of them")
)

// Tell records what has been found out about somebody's family, so that nobody asks twice.
func (c *Pages) Tell(q search.Question) {
	d := c.at
	p, ok := graph.Get[graph.Person](d.Ses.Family(), q.Person)
	if !ok || d.Blocked() {
		return
	}
	body := parts.Column(12)
	picks := map[graph.SlotKind]*parts.Choice[graph.SlotState]{}
	grid := container.New(parts.Tiles{Across: parts.Abreast(2)})
	for _, k := range q.Open {
		picks[k] = parts.NewChoice(parts.Said(slotStates), nil)
		picks[k].Put("")
		grid.Add(parts.Labelled(say(slotNames[k]), picks[k].Box()))
	}
	by, on, why := parts.NewField(say("Name"), nil), parts.NewField(say("today"), nil), parts.NewField(say("Only where it was decided not to look"), nil)
	on.SetText(parts.ShortDay(d.Ses.AsAt()))
	if q.Ask != "" {
		teller, _ := graph.Get[graph.Person](d.Ses.Family(), q.Ask)
		by.SetText(teller.Name())
	}
	fault := parts.NewComplaint()
	body.Add(grid)
	body.Add(container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Who told us, or decided"), by), parts.Labelled(say("When"), on)))
	body.Add(parts.Labelled(say("The reason"), why))
	body.Add(fault.Container)
	var s *parts.Sheet
	keep := func() {
		if err := c.record(q, picks, strings.TrimSpace(by.Text), on.Text, strings.TrimSpace(why.Text)); err != nil {
			fault.Tell(err)
			s.Pop.Refresh()
			return
		}
		s.Hide()
	}
	s = d.NewSheet(say("What we know of the family of %s", parts.Cut(parts.NameOf(p), 40)), 560, body,
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Keep"), parts.Primary, keep))
	s.Enter = keep
	for _, f := range []*parts.Field{by, on, why} {
		f.OnSubmitted = func(string) { keep() }
		f.Escape = func() { s.Hide() }
	}
	s.Closed = c.at.Back
	s.Show()
}

func (c *Pages) record(q search.Question, picks map[graph.SlotKind]*parts.Choice[graph.SlotState], by, on, why string) error {
	d := c.at
	f := d.Ses.Family()
	when, err := day(strings.TrimSpace(on), d.Ses.AsAt())
	if err != nil {
		return err
	}
	var out []graph.Record
	for _, k := range q.Open {
		state := picks[k].Value()
		switch {
		case state == "":
			continue
		case by == "":
			return errNoTeller
		case state == graph.SlotNotToAsk && why == "":
			return errNoLookWhy
		}
		slot := graph.Slot{ID: graph.NewID(), Person: q.Person, Kind: k, State: state, By: by, On: when}
		if state == graph.SlotNotToAsk {
			slot.Reason = why
		}
		out = append(out, slot)
	}
	if len(out) == 0 {
		return errNoSlot
	}
	p, _ := graph.Get[graph.Person](f, q.Person)
	return d.Ses.Do(graph.Put(f, "Say what is known of the family of "+parts.NameOf(p), out...))
}
