package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/care"
	"kinweave/app/parts"
	"kinweave/graph"
)

// personPanel shows one person to be read and changed. Each field commits when it
// is left, as one step that can be taken back.
type personPanel struct {
	p  *familyPage
	id graph.ID

	title, under              *widget.Label
	chip                      fyne.CanvasObject
	known, formal, born, died *parts.Field
	place, work               *parts.Field
	sign                      *parts.Choice[graph.Shown]
	living                    *parts.Choice[graph.Living]
	diedBox                   fyne.CanvasObject
	homes                     *fyne.Container
	ties, notes, addBox       *fyne.Container
	child                     *widget.Check
	setting                   bool
	care                      *care.Card
	scroll                    *container.Scroll
	root                      fyne.CanvasObject
}

func newPersonPanel(p *familyPage) *personPanel {
	v := &personPanel{p: p, ties: parts.Column(12), notes: parts.Column(8), homes: parts.Column(8)}
	v.title, v.under = parts.Heading(""), widget.NewLabel("")
	v.title.Wrapping, v.under.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	v.under.Importance = widget.LowImportance
	v.chip = parts.Insets(4, 0, 0, 0, parts.Row(0, parts.NewSurface(parts.ColChild, "", 10, parts.Insets(3, 3, 10, 10, parts.Tight(parts.Caption(say("The map is for this child")))))))

	text := func(label string, set func(*graph.Person, string)) *parts.Field {
		return v.field("", label, func(q *graph.Person, s string) error { set(q, s); return nil })
	}
	v.known = text("Rename", func(q *graph.Person, s string) { q.Known = s })
	v.known.After = func() { p.stage.focus() }
	v.formal = text("Change the full name of", func(q *graph.Person, s string) { q.Formal = s })
	v.place = text("Change where to find", func(q *graph.Person, s string) { q.Place = s })
	v.work = text("Change the work of", func(q *graph.Person, s string) { q.Work = s })
	v.born = v.date("Change the birthday of", func(q *graph.Person, d graph.Date) {
		if q.Shown == graph.Unborn {
			q.Due = d
		} else {
			q.Birth = d
		}
	})
	v.died = v.date("Change when died:", func(q *graph.Person, d graph.Date) { q.Death = d })
	v.sign = parts.NewChoice(parts.Said(signs), func(s graph.Shown) {
		v.change("Change the sign of", func(q *graph.Person) { q.Shown = s })
	})
	v.living = parts.NewChoice(parts.Said(livings), func(l graph.Living) {
		v.change("Change", func(q *graph.Person) {
			q.Living = l
			if l != graph.Died {
				q.Death = graph.Date{}
			}
		})
	})
	v.care = care.NewCard(p.care)
	v.child = widget.NewCheck(say("The map is for this child"), v.setChild)
	v.diedBox = parts.Labelled(say("Died"), v.died)

	key := func(text, key string, do func()) fyne.CanvasObject {
		return parts.NewPress(text, parts.Plain, do).WithKey(key)
	}
	d := p.d
	v.addBox = parts.Fitting(panelWide()-32, 4,
		key(say("Parent"), "M / F", func() { d.addParent(graph.NotKnown) }),
		key(say("Partner"), "P", d.addPartner),
		key(say("Child"), "C", d.addChild),
		key(say("Sibling"), "S", d.addSibling))

	about := parts.Card(
		parts.Labelled(say("Known as"), v.known),
		parts.Labelled(say("Full name"), v.formal),
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Drawn as"), v.sign.Box()), parts.Labelled(say("Born"), v.born)),
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Living"), v.living.Box()), v.diedBox),
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Town or country"), v.place), parts.Labelled(say("Work"), v.work)),
		parts.TightCheck(v.child))
	off := parts.NewPress(say("Take off the map…"), parts.Warning, d.remove)
	head := parts.Column(0, parts.Tight(v.title), parts.Insets(4, 0, 0, 0, parts.Tight(v.under)), v.chip)
	all := parts.Column(12, head, v.care.Box, v.addBox, about, v.homes, v.ties, v.notes, parts.Row(0, off))
	v.scroll = container.NewVScroll(parts.Inset(16, all))
	v.root = v.scroll
	return v
}

// field makes a field that changes the person it is shown for.
func (v *personPanel) field(placeholder, label string, set func(*graph.Person, string) error) *parts.Field {
	f := parts.NewField(placeholder, nil)
	f.Commit = func(text string) error {
		return v.edit(label, func(q *graph.Person) error { return set(q, text) })
	}
	f.Escape = func() { v.p.stage.focus() }
	f.After = func() { v.p.stage.focus() }
	return f
}

func (v *personPanel) date(label string, set func(*graph.Person, graph.Date)) *parts.Field {
	return v.field(say("about 1972"), label, func(q *graph.Person, s string) error {
		d, err := graph.ParseDate(s)
		if err == nil {
			set(q, d)
		}
		return err
	})
}

func (v *personPanel) edit(label string, set func(*graph.Person) error) error {
	f := v.p.d.ses.Family()
	q, ok := graph.Get[graph.Person](f, v.id)
	if !ok {
		return nil
	}
	if n := q.Name(); n != "" {
		label += " " + n
	} else if label == "Rename" {
		label = "Name a person"
	} else {
		label += " a person"
	}
	if err := set(&q); err != nil {
		return err
	}
	return v.p.d.ses.Do(graph.Put(f, label, q))
}

// change is an edit that came from a list or a box, where there is no room for a complaint.
func (v *personPanel) change(label string, set func(*graph.Person)) {
	v.p.try(v.edit(label, func(q *graph.Person) error { set(q); return nil }))
}

func (v *personPanel) setChild(on bool) {
	f := v.p.d.ses.Family()
	c := f.Case()
	if v.setting || slices.Contains(c.Children, v.id) == on {
		return
	}
	c.ID = graph.CaseID
	c.Children = slices.DeleteFunc(slices.Clone(c.Children), func(id graph.ID) bool { return id == v.id })
	if on {
		c.Children = append(c.Children, v.id)
	}
	v.p.try(v.p.d.ses.Do(graph.Put(f, "Say who the map is for", c)))
}

// show fills the panel. Fields that somebody is typing in are left alone.
func (v *personPanel) show(id graph.ID) {
	f := v.p.d.ses.Family()
	q, ok := graph.Get[graph.Person](f, id)
	if !ok {
		return
	}
	if id != v.id {
		v.id = id
		v.scroll.ScrollToTop()
	}
	v.setting = true
	defer func() { v.setting = false }()
	v.title.SetText(parts.NameOf(q))
	v.under.SetText(v.summary(q))
	if v.under.Text == "" {
		v.under.Hide()
	} else {
		v.under.Show()
	}
	isChild := slices.Contains(f.Case().Children, id)
	if isChild {
		v.chip.Show()
	} else {
		v.chip.Hide()
	}
	v.known.Put(q.Known)
	v.formal.Put(q.Formal)
	v.sign.Put(parts.OrElse(q.Shown, graph.NotKnown))
	if q.Shown == graph.Unborn {
		v.born.Put(dateText(q.Due))
	} else {
		v.born.Put(dateText(q.Birth))
	}
	living := parts.OrElse(q.Living, graph.LivingUnknown)
	if q.Dead() {
		living = graph.Died
	}
	v.living.Put(living)
	v.died.Put(dateText(q.Death))
	if q.Dead() {
		v.diedBox.Show()
	} else {
		v.diedBox.Hide()
	}
	v.place.Put(q.Place)
	v.work.Put(q.Work)
	v.child.SetChecked(isChild)
	v.care.Show(q)
	v.fillHomes(q)
	v.fillTies(q)
	v.fillNotes(q)
	v.root.Refresh()
}

// summary is the line under the name: age, place, work.
func (v *personPanel) summary(q graph.Person) string {
	var parts []string
	if k := v.p.kin(q.ID); k != "" {
		parts = append(parts, k)
	}
	switch years, ok := graph.AgeAt(q, v.p.d.ses.AsAt()); {
	case q.Shown == graph.Unborn && q.Due.Known():
		parts = append(parts, say("expected %s", q.Due.String()))
	case q.Dead() && q.Death.Known():
		parts = append(parts, say("died %s", q.Death.String()))
	case q.Dead():
		parts = append(parts, say("died"))
	case ok:
		parts = append(parts, fmt.Sprint(years))
	}
	for _, s := range []string{q.Place, q.Work} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// dateText is a date to be typed over: nothing at all when it is not known.
func dateText(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return d.String()
}
