package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// couplePanel shows one couple: what they are to each other, what happened and when.
type couplePanel struct {
	p      *familyPage
	id     graph.ID
	title  *widget.Label
	kind   *parts.Choice[graph.UnionKind]
	people *fyne.Container
	events *fyne.Container
	scroll *container.Scroll
	root   fyne.CanvasObject
}

func newCouplePanel(p *familyPage) *couplePanel {
	v := &couplePanel{p: p, title: parts.Heading(""), people: parts.Column(12), events: parts.Column(8)}
	v.title.Wrapping = fyne.TextWrapWord
	v.kind = parts.NewChoice(parts.Said(unionKinds), func(k graph.UnionKind) {
		v.edit("Say what they are to each other", func(u *graph.Union) { u.Kind = k })
	})
	child := parts.NewPress(say("Child"), parts.Plain, func() { p.d.addChildTo(v.id) }).WithKey("C")
	all := parts.Column(12, parts.Tight(v.title),
		container.NewGridWithColumns(parts.Abreast(4), child),
		parts.Card(parts.Labelled(say("What they are, or were at their closest"), v.kind.Box())),
		v.events, v.people)
	v.scroll = container.NewVScroll(parts.Inset(16, all))
	v.root = v.scroll
	return v
}

func (v *couplePanel) edit(label string, set func(*graph.Union)) {
	f := v.p.d.ses.Family()
	u, ok := graph.Get[graph.Union](f, v.id)
	if !ok {
		return
	}
	u.Events = slices.Clone(u.Events)
	set(&u)
	v.p.try(v.p.d.ses.Do(graph.Put(f, label, u)))
}

func (v *couplePanel) show(id graph.ID) {
	f := v.p.d.ses.Family()
	u, ok := graph.Get[graph.Union](f, id)
	if !ok {
		return
	}
	if id != v.id {
		v.id = id
		v.scroll.ScrollToTop()
	}
	v.title.SetText(parts.CoupleOf(f, u))
	v.kind.Put(parts.OrElse(u.Kind, graph.UnionUnknown))
	v.fillEvents(u)

	v.people.Objects = nil
	var partners, children []fyne.CanvasObject
	for _, id := range u.Partners {
		partners = append(partners, v.p.person.personLink(f, id))
	}
	for _, down := range f.ChildrenOf(u.ID) {
		children = append(children, v.p.person.personLink(f, down.Child))
	}
	if row := parts.Flow(partners); row != nil {
		v.people.Add(parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("The two of them")))}, row...)...))
	}
	if row := parts.Flow(children); row != nil {
		v.people.Add(parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Their children")))}, row...)...))
	}
	if twin, ok := drawnTwice(f, u); ok {
		v.people.Add(parts.NewPress(say("This couple is there twice: make it one"), parts.Plain, func() {
			c, err := graph.MergeUnions(v.p.d.ses.Family(), u.ID, twin)
			if err == nil {
				err = v.p.d.ses.Do(c)
			}
			v.p.try(err)
		}))
	}
	v.root.Refresh()
}

// drawnTwice finds another couple of the same two people.
func drawnTwice(f *graph.Family, u graph.Union) (graph.ID, bool) {
	if len(u.Partners) != 2 {
		return "", false
	}
	for _, o := range f.UnionsOf(u.Partners[0]) {
		if o.ID != u.ID && len(o.Partners) == 2 && slices.Contains(o.Partners, u.Partners[1]) {
			return o.ID, true
		}
	}
	return "", false
}

func (v *couplePanel) fillEvents(u graph.Union) {
	if f, ok := v.p.d.Win.Canvas().Focused().(*parts.Field); ok && f.Dirty() && len(v.events.Objects) > 0 {
		return
	}
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("What happened")))}
	for i, e := range u.Events {
		what := parts.NewChoice(parts.Said(eventKinds), func(k graph.EventKind) {
			v.edit("Change what happened", func(u *graph.Union) {
				if i < len(u.Events) {
					u.Events[i].Kind = k
				}
			})
		})
		what.Put(e.Kind)
		when := parts.NewField(say("when? about 2019"), func(text string) error {
			d, err := graph.ParseDate(text)
			if err != nil {
				return err
			}
			v.edit("Change when it happened", func(u *graph.Union) {
				if i < len(u.Events) {
					u.Events[i].On = d
				}
			})
			return nil
		})
		when.Put(dateText(e.On))
		when.Escape = func() { v.p.stage.focus() }
		drop := parts.NewPress("", parts.Quiet, func() {
			v.edit("Take out what happened", func(u *graph.Union) {
				if i < len(u.Events) {
					u.Events = slices.Delete(u.Events, i, i+1)
				}
			})
		}).WithSign("close").Saying(say("Take out what happened"))
		rows = append(rows, parts.Column(4, container.NewBorder(nil, nil, nil, drop, container.NewGridWithColumns(parts.Abreast(2), what.Box(), when)), when.Hint))
	}
	more := parts.NewChoice(parts.Said(eventKinds), func(k graph.EventKind) {
		v.edit("Say what happened", func(u *graph.Union) { u.Events = append(u.Events, graph.Event{Kind: k}) })
	})
	more.PlaceHolder = say("Add what happened…")
	rows = append(rows, more.Box())
	v.events.Objects = []fyne.CanvasObject{parts.Card(rows...)}
	v.events.Refresh()
}
