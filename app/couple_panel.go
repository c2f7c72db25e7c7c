package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
)

// couplePanel shows one couple: what they are to each other, what happened and when.
type couplePanel struct {
	p      *familyPage
	id     graph.ID
	title  *widget.Label
	kind   *choice[graph.UnionKind]
	people *fyne.Container
	events *fyne.Container
	scroll *container.Scroll
	root   fyne.CanvasObject
}

func newCouplePanel(p *familyPage) *couplePanel {
	v := &couplePanel{p: p, title: heading(""), people: column(12), events: column(8)}
	v.title.Wrapping = fyne.TextWrapWord
	v.kind = newChoice(unionKinds, func(k graph.UnionKind) {
		v.edit("Say what they are to each other", func(u *graph.Union) { u.Kind = k })
	})
	child := newPress("Child", plain, func() { p.d.addChildTo(v.id) }).withKey("C")
	all := column(12, tight(v.title),
		container.NewGridWithColumns(abreast(4), child),
		card(labelled("What they are, or were at their closest", v.kind.box())),
		v.events, v.people)
	v.scroll = container.NewVScroll(inset(16, all))
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
	v.title.SetText(coupleOf(f, u))
	v.kind.show(orElse(u.Kind, graph.UnionUnknown))
	v.fillEvents(u)

	v.people.Objects = nil
	var partners, children []fyne.CanvasObject
	for _, id := range u.Partners {
		partners = append(partners, v.p.person.personLink(f, id))
	}
	for _, down := range f.ChildrenOf(u.ID) {
		children = append(children, v.p.person.personLink(f, down.Child))
	}
	if row := flow(partners); row != nil {
		v.people.Add(card(append([]fyne.CanvasObject{tight(boldSmall("The two of them"))}, row...)...))
	}
	if row := flow(children); row != nil {
		v.people.Add(card(append([]fyne.CanvasObject{tight(boldSmall("Their children"))}, row...)...))
	}
	v.root.Refresh()
}

func (v *couplePanel) fillEvents(u graph.Union) {
	if f, ok := v.p.d.win.Canvas().Focused().(*field); ok && f.dirty() && len(v.events.Objects) > 0 {
		return
	}
	rows := []fyne.CanvasObject{tight(boldSmall("What happened"))}
	for i, e := range u.Events {
		what := newChoice(eventKinds, func(k graph.EventKind) {
			v.edit("Change what happened", func(u *graph.Union) {
				if i < len(u.Events) {
					u.Events[i].Kind = k
				}
			})
		})
		what.show(e.Kind)
		when := newField("when? about 2019", func(text string) error {
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
		when.show(dateText(e.On))
		when.escape = func() { v.p.stage.focus() }
		drop := newPress("", quiet, func() {
			v.edit("Take out what happened", func(u *graph.Union) {
				if i < len(u.Events) {
					u.Events = slices.Delete(u.Events, i, i+1)
				}
			})
		}).withSign("close")
		rows = append(rows, column(4, container.NewBorder(nil, nil, nil, drop, container.NewGridWithColumns(abreast(2), what.box(), when)), when.hint))
	}
	more := newChoice(eventKinds, func(k graph.EventKind) {
		v.edit("Say what happened", func(u *graph.Union) { u.Events = append(u.Events, graph.Event{Kind: k}) })
	})
	more.PlaceHolder = "Add what happened…"
	rows = append(rows, more.box())
	v.events.Objects = []fyne.CanvasObject{card(rows...)}
	v.events.Refresh()
}
