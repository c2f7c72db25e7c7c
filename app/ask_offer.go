package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/container"

	"kinweave/graph"
	"kinweave/graph/search"
)

var offerKinds = func() []option[graph.OfferKind] {
	var out []option[graph.OfferKind]
	for _, k := range []graph.OfferKind{graph.Home, graph.Overnight, graph.Respite, graph.SchoolRun, graph.Calls, graph.Holidays, graph.Advice, graph.OtherGift} {
		out = append(out, option[graph.OfferKind]{k, upperFirst(search.OfferWords[k])})
	}
	return out
}()

var errNoOffer = errors.New("choose what they would do")

// offer records something that somebody would do for the child.
func (c *care) offer(id graph.ID) {
	d := c.p.d
	q, ok := graph.Get[graph.Person](d.ses.Family(), id)
	if !ok || d.blocked() {
		return
	}
	kind := newChips(abreast(4), offerKinds, nil)
	text, often, on := newField("In their own words", nil), newField("Sundays, every second weekend …", nil), newField("today", nil)
	on.SetText(shortDay(d.ses.AsAt()))
	fault := newComplaint()
	var s *sheet
	keep := func() {
		k, chosen := kind.value()
		when, err := day(strings.TrimSpace(on.Text), d.ses.AsAt())
		switch {
		case !chosen:
			err = errNoOffer
		case err == nil:
			kid, _ := c.kid()
			err = d.ses.Do(graph.Put(d.ses.Family(), "Record an offer from "+nameOf(q), graph.Offer{ID: graph.NewID(), Person: id, Child: kid, Kind: k,
				Words: strings.TrimSpace(text.Text), Often: strings.TrimSpace(often.Text), On: when, Layer: graph.FamilyOK}))
		}
		if err != nil {
			fault.say(err)
			s.pop.Refresh()
			return
		}
		s.hide()
	}
	s = d.newSheet("What "+cut(nameOf(q), 40)+" offers", 560,
		column(12, kind, labelled("What it is", text), container.NewGridWithColumns(abreast(2), labelled("How often", often), labelled("Since", on)), fault.Container),
		newPress("Cancel", plain, func() { s.hide() }), newPress("Keep", primary, keep))
	s.enter = keep
	kind.enter, kind.escape = keep, func() { s.hide() }
	for _, f := range []*field{text, often, on} {
		f.OnSubmitted = func(string) { keep() }
		f.escape = func() { s.hide() }
	}
	s.closed = c.back
	s.show()
	d.win.Canvas().Focus(kind)
}

// back gives the keyboard to where it was when a dialog closes.
func (c *care) back() {
	if c.p.open == "family" && !c.p.empty.shown {
		c.p.stage.focus()
	}
}
