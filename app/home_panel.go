package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/graph"
)

// homePanel shows one home: what the family calls it, and who lives or lived there.
// There is no address, so that none can ever be printed.
type homePanel struct {
	p           *familyPage
	id          graph.ID
	title       *widget.Label
	name, place *parts.Field
	kind        *parts.Choice[graph.HouseholdKind]
	members     *fyne.Container
	readers     *fyne.Container // who may know of it
	scroll      *container.Scroll
	root        fyne.CanvasObject
}

func newHomePanel(p *familyPage) *homePanel {
	v := &homePanel{p: p, title: parts.Heading(""), members: parts.Column(12), readers: parts.Column(0)}
	v.title.Wrapping = fyne.TextWrapWord
	text := func(label string, set func(*graph.Household, string)) *parts.Field {
		f := parts.NewField("", func(s string) error {
			return v.edit(label, func(h *graph.Household) { set(h, s) })
		})
		f.Escape = func() { p.stage.focus() }
		f.After = func() { p.stage.focus() }
		return f
	}
	v.name = text("Name a home", func(h *graph.Household, s string) { h.Name = s })
	v.place = text("Change where a home is", func(h *graph.Household, s string) { h.Place = s })
	v.kind = parts.NewChoice(parts.Said(homeKinds), func(k graph.HouseholdKind) {
		p.try(v.edit("Say what sort of home", func(h *graph.Household) { h.Kind = k }))
	})
	about := parts.Card(
		parts.Labelled(say("What the family calls it"), v.name),
		parts.Labelled(say("What sort of home"), v.kind.Box()),
		parts.Labelled(say("Town or country, no street"), v.place), v.readers)
	v.scroll = container.NewVScroll(parts.Inset(16, parts.Column(12, parts.Tight(v.title), about, v.members)))
	v.root = v.scroll
	return v
}

func (v *homePanel) edit(label string, set func(*graph.Household)) error {
	f := v.p.d.ses.Family()
	h, ok := graph.Get[graph.Household](f, v.id)
	if !ok {
		return nil
	}
	set(&h)
	return v.p.d.ses.Do(graph.Put(f, label, h))
}

func (v *homePanel) show(id graph.ID) {
	f := v.p.d.ses.Family()
	h, ok := graph.Get[graph.Household](f, id)
	if !ok {
		return
	}
	if id != v.id {
		v.id = id
		v.scroll.ScrollToTop()
	}
	v.title.SetText(homeName(h))
	v.name.Put(h.Name)
	v.place.Put(h.Place)
	v.kind.Put(parts.OrElse(h.Kind, graph.FamilyHome))
	v.readers.Objects = []fyne.CanvasObject{readers.WhoMayRead(v.p.openCase(), graph.Layered{Of: h.Key(), Note: -1, Layer: h.Layer})}
	v.readers.Refresh()
	if typing, ok := v.p.d.Win.Canvas().Focused().(*parts.Field); !ok || !typing.Dirty() || len(v.members.Objects) == 0 {
		rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Who lives or lived there")))}
		for _, s := range f.StaysIn(id) {
			if who := v.p.person.personLink(f, s.Person); who != nil {
				rows = append(rows, v.p.stay(s, who))
			}
		}
		if len(rows) == 1 {
			rows = append(rows, parts.Tight(parts.Small(say("Nobody yet. Select a person and say that they live here."))))
		}
		v.members.Objects = []fyne.CanvasObject{parts.Card(rows...)}
		v.members.Refresh()
	}
	v.root.Refresh()
}

// stay is one person in one home, from when and until when.
func (p *familyPage) stay(s graph.Stay, who fyne.CanvasObject) fyne.CanvasObject {
	change := func(label string, set func(*graph.Stay, graph.Date)) func(string) error {
		return func(text string) error {
			d, err := graph.ParseDate(text)
			if err != nil {
				return err
			}
			f := p.d.ses.Family()
			now, ok := graph.Get[graph.Stay](f, s.ID)
			if !ok {
				return nil
			}
			set(&now, d)
			return p.d.ses.Do(graph.Put(f, label, now))
		}
	}
	from := parts.NewField(say("from when"), change("Say when they moved in", func(s *graph.Stay, d graph.Date) { s.From = d }))
	to := parts.NewField(say("until when"), change("Say when they moved out", func(s *graph.Stay, d graph.Date) { s.To = d }))
	from.Put(dateText(s.From))
	to.Put(dateText(s.To))
	for _, f := range []*parts.Field{from, to} {
		f.Escape = func() { p.stage.focus() }
	}
	drop := parts.NewPress("", parts.Quiet, func() {
		p.try(p.d.ses.Do(graph.Drop(p.d.ses.Family(), "Take a home off somebody", s.Key())))
	}).WithSign("close").Saying(say("Take this home off them"))
	return parts.Column(4, container.NewBorder(nil, nil, who, drop), container.NewGridWithColumns(parts.Abreast(2), from, to), from.Hint, to.Hint)
}

// homes lists where a person lives or has lived, and moves them into another home.
func (v *personPanel) fillHomes(q graph.Person) {
	if typing, ok := v.p.d.Win.Canvas().Focused().(*parts.Field); ok && typing.Dirty() && len(v.homes.Objects) > 0 {
		return
	}
	f := v.p.d.ses.Family()
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Home")))}
	for _, s := range lately(f.StaysOf(q.ID)) {
		h, _ := graph.Get[graph.Household](f, s.Household)
		rows = append(rows, v.p.stay(s, parts.Link(homeName(h), func() { v.p.goTo(h.Key()) })))
	}
	const fresh = graph.ID("+")
	options := []parts.Option[graph.ID]{}
	for h := range graph.All[graph.Household](f) {
		options = append(options, parts.Option[graph.ID]{Value: h.ID, Words: homeName(h)})
	}
	options = append(options, parts.Option[graph.ID]{Value: fresh, Words: say("A home that is not on the map yet")})
	move := parts.NewChoice(options, func(home graph.ID) {
		f := v.p.d.ses.Family()
		if home != fresh {
			v.p.try(v.p.d.ses.Do(graph.MoveIn(f, q.ID, home, graph.Date{})))
			return
		}
		h := graph.Household{ID: graph.NewID()}
		c := graph.Put(f, "Add a home", h, graph.Stay{ID: graph.NewID(), Person: q.ID, Household: h.ID})
		if err := v.p.d.ses.Do(c); err != nil {
			v.p.d.Complain(err)
			return
		}
		v.p.choose(h.Key())
		v.p.d.Win.Canvas().Focus(v.p.home.name)
	})
	move.PlaceHolder = say("Lives at…")
	rows = append(rows, move.Box())
	v.homes.Objects = []fyne.CanvasObject{parts.Card(rows...)}
	v.homes.Refresh()
}

// lately puts where somebody lives now before where they have lived, the latest first.
func lately(stays []graph.Stay) []graph.Stay {
	out := slices.Clone(stays)
	slices.SortStableFunc(out, func(a, b graph.Stay) int {
		if a.To.Known() != b.To.Known() {
			if b.To.Known() {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.From.Sort(), a.From.Sort())
	})
	return out
}

func homeName(h graph.Household) string {
	if h.Name != "" {
		return h.Name
	}
	return parts.WordsFor(homeKinds, parts.OrElse(h.Kind, graph.FamilyHome))
}
