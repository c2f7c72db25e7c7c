package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/container"

	"kinweave/graph"
	"kinweave/graph/search"
)

var slotNames = map[graph.SlotKind]string{graph.SlotParents: "Parents", graph.SlotSiblings: "Brothers and sisters", graph.SlotPartners: "Partners, now or before", graph.SlotChildren: "Children"}

var slotStates = []option[graph.SlotState]{
	{"", "As it is"},
	{graph.SlotPartly, "There are more"},
	{graph.SlotComplete, "All on the map"},
	{graph.SlotNone, "There are none"},
	{graph.SlotNotToAsk, "We will not look"},
}

var (
	errNoTeller  = errors.New("say who told us, or who decided")
	errNoLookWhy = errors.New("a decision not to look needs its reason")
	errNoSlot    = errors.New("say what is known about at least one of them")
)

// tell records what has been found out about somebody's family, so that nobody asks twice.
func (c *care) tell(q search.Question) {
	d := c.p.d
	p, ok := graph.Get[graph.Person](d.ses.Family(), q.Person)
	if !ok || d.blocked() {
		return
	}
	body := column(12)
	picks := map[graph.SlotKind]*choice[graph.SlotState]{}
	grid := container.New(tiles{abreast(2)})
	for _, k := range q.Open {
		picks[k] = newChoice(slotStates, nil)
		picks[k].show("")
		grid.Add(labelled(slotNames[k], picks[k].box()))
	}
	by, on, why := newField("Name", nil), newField("today", nil), newField("Only where it was decided not to look", nil)
	on.SetText(shortDay(d.ses.AsAt()))
	if q.Ask != "" {
		teller, _ := graph.Get[graph.Person](d.ses.Family(), q.Ask)
		by.SetText(teller.Name())
	}
	fault := newComplaint()
	body.Add(grid)
	body.Add(container.NewGridWithColumns(abreast(2), labelled("Who told us, or decided", by), labelled("When", on)))
	body.Add(labelled("The reason", why))
	body.Add(fault.Container)
	var s *sheet
	keep := func() {
		if err := c.record(q, picks, strings.TrimSpace(by.Text), on.Text, strings.TrimSpace(why.Text)); err != nil {
			fault.say(err)
			s.pop.Refresh()
			return
		}
		s.hide()
	}
	s = d.newSheet("What we know of the family of "+cut(nameOf(p), 40), 560, body,
		newPress("Cancel", plain, func() { s.hide() }), newPress("Keep", primary, keep))
	s.enter = keep
	for _, f := range []*field{by, on, why} {
		f.OnSubmitted = func(string) { keep() }
		f.escape = func() { s.hide() }
	}
	s.closed = c.back
	s.show()
}

func (c *care) record(q search.Question, picks map[graph.SlotKind]*choice[graph.SlotState], by, on, why string) error {
	d := c.p.d
	f := d.ses.Family()
	when, err := day(strings.TrimSpace(on), d.ses.AsAt())
	if err != nil {
		return err
	}
	var out []graph.Record
	for _, k := range q.Open {
		state := picks[k].value()
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
	return d.ses.Do(graph.Put(f, "Say what is known of the family of "+nameOf(p), out...))
}
