package app

import (
	"errors"
	"kinweave/app/parts"
	"strings"

	"fyne.io/fyne/v2/container"

	"kinweave/graph"
	"kinweave/graph/search"
)

var offerKinds = func() []parts.Option[graph.OfferKind] {
	var out []parts.Option[graph.OfferKind]
	for _, k := range []graph.OfferKind{graph.Home, graph.Overnight, graph.Respite, graph.SchoolRun, graph.Calls, graph.Holidays, graph.Advice, graph.OtherGift} {
		out = append(out, parts.Option[graph.OfferKind]{Value: k, Words: parts.UpperFirst(search.OfferWords[k])})
	}
	return out
}()

var errNoOffer = errors.New("choose what they would do")

// offer records something that somebody would do for the child.
func (c *care) offer(id graph.ID) {
	d := c.p.d
	q, ok := graph.Get[graph.Person](d.ses.Family(), id)
	if !ok || d.Blocked() {
		return
	}
	kind := parts.NewChips(parts.Abreast(4), offerKinds, nil)
	text, often, on := parts.NewField("In their own words", nil), parts.NewField("Sundays, every second weekend …", nil), parts.NewField("today", nil)
	on.SetText(shortDay(d.ses.AsAt()))
	fault := parts.NewComplaint()
	var s *parts.Sheet
	keep := func() {
		k, chosen := kind.Value()
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
			fault.Tell(err)
			s.Pop.Refresh()
			return
		}
		s.Hide()
	}
	s = d.NewSheet("What "+parts.Cut(nameOf(q), 40)+" offers", 560,
		parts.Column(12, kind, parts.Labelled("What it is", text), container.NewGridWithColumns(parts.Abreast(2), parts.Labelled("How often", often), parts.Labelled("Since", on)), fault.Container),
		parts.NewPress("Cancel", parts.Plain, func() { s.Hide() }), parts.NewPress("Keep", parts.Primary, keep))
	s.Enter = keep
	kind.Enter, kind.Escape = keep, func() { s.Hide() }
	for _, f := range []*parts.Field{text, often, on} {
		f.OnSubmitted = func(string) { keep() }
		f.Escape = func() { s.Hide() }
	}
	s.Closed = c.back
	s.Show()
	d.Win.Canvas().Focus(kind)
}

// back gives the keyboard to where it was when a dialog closes.
func (c *care) back() {
	if c.p.open == "family" && !c.p.empty.shown {
		c.p.stage.focus()
	}
}
