package care

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

func offerKinds() []parts.Option[graph.OfferKind] {
	var out []parts.Option[graph.OfferKind]
	for _, k := range []graph.OfferKind{graph.Home, graph.Overnight, graph.Respite, graph.SchoolRun, graph.Calls, graph.Holidays, graph.Advice, graph.OtherGift} {
		out = append(out, parts.Option[graph.OfferKind]{Value: k, Words: parts.UpperFirst(say(search.OfferWords[k]))})
	}
	return out
}

var errNoOffer = errors.New("choose what they would do")

// Offer records something that somebody would do for the child.
func (c *Pages) Offer(id graph.ID) {
	d := c.at
	q, ok := graph.Get[graph.Person](d.Ses.Family(), id)
	if !ok || d.Blocked() {
		return
	}
	kind := parts.NewChips(parts.Abreast(4), offerKinds(), nil)
	text, often, on := parts.NewField(say("In their own words"), nil), parts.NewField(say("Sundays, every second weekend …"), nil), parts.NewField(say("today"), nil)
	on.SetText(parts.ShortDay(d.Ses.AsAt()))
	fault := parts.NewComplaint()
	var s *parts.Sheet
	keep := func() {
		k, chosen := kind.Value()
		when, err := day(strings.TrimSpace(on.Text), d.Ses.AsAt())
		switch {
		case !chosen:
			err = errNoOffer
		case err == nil:
			kid, _ := c.kid()
			err = d.Ses.Do(graph.Put(d.Ses.Family(), "Record an offer from "+parts.NameOf(q), graph.Offer{ID: graph.NewID(), Person: id, Child: kid, Kind: k,
				Words: strings.TrimSpace(text.Text), Often: strings.TrimSpace(often.Text), On: when, Layer: graph.FamilyOK}))
		}
		if err != nil {
			fault.Tell(err)
			s.Pop.Refresh()
			return
		}
		s.Hide()
	}
	s = d.NewSheet(say("What %s offers", parts.Cut(parts.NameOf(q), 40)), 560,
		parts.Column(12, kind, parts.Labelled(say("What it is"), text), container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("How often"), often), parts.Labelled(say("Since"), on)), fault.Container),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Keep"), parts.Primary, keep))
	s.Enter = keep
	kind.Enter, kind.Escape = keep, func() { s.Hide() }
	for _, f := range []*parts.Field{text, often, on} {
		f.OnSubmitted = func(string) { keep() }
		f.Escape = func() { s.Hide() }
	}
	s.Closed = c.at.Back
	s.Show()
	d.Win.Canvas().Focus(kind)
}
