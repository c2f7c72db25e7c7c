package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// peopleList is the family as a list: an equal way to find anyone, without the picture.
func (p *familyPage) peopleList() fyne.CanvasObject {
	f := p.d.ses.Family()
	everyone := slices.Collect(graph.All[graph.Person](f))
	slices.SortStableFunc(everyone, func(a, b graph.Person) int {
		if (a.Gone == nil) != (b.Gone == nil) {
			if a.Gone == nil {
				return -1
			}
			return 1
		}
		if (a.Name() == "") != (b.Name() == "") {
			return cmp.Compare(len(b.Name()), len(a.Name())) // those without a name last
		}
		return cmp.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
	})
	shown := everyone
	list := widget.NewList(func() int { return len(shown) },
		func() fyne.CanvasObject { return newPersonRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*personRow).set(p, shown[i]) })
	list.OnSelected = func(i widget.ListItemID) {
		if q := shown[i]; q.Gone == nil {
			p.choose(q.Key())
		}
	}
	find := parts.NewField(say("Find a name or a place"), nil)
	p.find = find
	find.OnSubmitted = func(string) { // to the first who was found
		if len(shown) > 0 && shown[0].Gone == nil {
			p.goTo(shown[0].Key())
		}
	}
	find.Escape = func() { p.show("family") }
	find.OnChanged = func(s string) {
		s = strings.ToLower(strings.TrimSpace(s))
		shown = slices.DeleteFunc(slices.Clone(everyone), func(q graph.Person) bool {
			return !strings.Contains(strings.ToLower(strings.Join(append([]string{q.Known, q.Formal, q.Place}, q.Also...), " ")), s)
		})
		list.UnselectAll()
		list.Refresh()
	}
	top := parts.Column(12, parts.Tight(parts.Heading(say("People"))), find)
	return parts.Inset(24, container.NewBorder(parts.Insets(0, 12, 0, 0, top), nil, nil, nil, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(8, list))))
}

// personRow is one line of the list of people.
type personRow struct {
	widget.BaseWidget
	name, about *widget.Label
	back        *parts.Press
	box         *fyne.Container
}

func newPersonRow() *personRow {
	r := &personRow{name: widget.NewLabel(""), about: parts.Small(""), back: parts.NewPress(say("Put back"), parts.Plain, nil)}
	r.name.TextStyle.Bold = true
	r.about.Truncation = fyne.TextTruncateEllipsis
	r.box = container.NewBorder(nil, nil, parts.Wide(240, r.name), r.back, r.about)
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *personRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }

func (r *personRow) set(p *familyPage, q graph.Person) {
	r.name.SetText(parts.NameOf(q))
	if q.Gone != nil {
		r.about.SetText(say("taken off the map: %s", q.Gone.Reason))
		r.back.OnTapped = func() { p.try(p.d.ses.Do(graph.PutBack(p.d.ses.Family(), q.ID))) }
		r.back.Show()
		return
	}
	r.back.Hide()
	s := p.person.summary(q)
	if q.Birth.Known() {
		if s != "" {
			s += " · "
		}
		s += say("born %s", q.Birth.String())
	}
	r.about.SetText(s)
}
