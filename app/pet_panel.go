package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// petPanel shows an animal of the family: what it is called, what it is, and whose.
type petPanel struct {
	p            *familyPage
	id           graph.ID
	title        *widget.Label
	name, animal *parts.Field
	whose        *fyne.Container
	root         fyne.CanvasObject
}

func newPetPanel(p *familyPage) *petPanel {
	v := &petPanel{p: p, title: parts.Heading(""), whose: parts.Column(8)}
	v.title.Wrapping = fyne.TextWrapWord
	text := func(hint string, set func(*graph.Pet, string)) *parts.Field {
		f := parts.NewField(hint, func(s string) error {
			return p.d.ses.Do(graph.ChangePet(p.d.ses.Family(), v.id, func(q graph.Pet) graph.Pet { set(&q, s); return q }))
		})
		f.Escape, f.After = p.stage.focus, p.stage.focus
		return f
	}
	v.name = text("", func(q *graph.Pet, s string) { q.Name = s })
	v.animal = text(say("dog, cat, rabbit"), func(q *graph.Pet, s string) { q.Animal = s })
	another := parts.NewPress(say("Add another pet"), parts.Plain, func() {
		q, _ := graph.Get[graph.Pet](p.d.ses.Family(), v.id)
		p.d.addPetOf(q.Of)
	})
	off := parts.NewPress(say("Take off the map"), parts.Warning, func() { p.try(p.d.ses.Do(graph.RemovePet(p.d.ses.Family(), v.id))) })
	v.root = container.NewVScroll(parts.Inset(16, parts.Column(12, parts.Tight(v.title),
		parts.Card(parts.Labelled(say("Name"), v.name), parts.Labelled(say("What animal"), v.animal)), v.whose, parts.Row(8, another), parts.Row(0, off))))
	return v
}

func (v *petPanel) show(id graph.ID) {
	f := v.p.d.ses.Family()
	q, ok := graph.Get[graph.Pet](f, id)
	if !ok {
		return
	}
	v.id = id
	v.title.SetText(parts.OrElse(q.Name, say("A pet without a name yet")))
	v.name.Put(q.Name)
	v.animal.Put(q.Animal)
	change := func(of func([]graph.ID) []graph.ID) {
		v.p.try(v.p.d.ses.Do(graph.ChangePet(v.p.d.ses.Family(), id, func(q graph.Pet) graph.Pet {
			q.Of = of(slices.Clone(q.Of))
			return q
		})))
	}
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Whose")))}
	for _, who := range q.Of {
		if link := v.p.person.personLink(f, who); link != nil {
			drop := parts.NewPress("", parts.Quiet, func() {
				change(func(ids []graph.ID) []graph.ID {
					return slices.DeleteFunc(ids, func(x graph.ID) bool { return x == who })
				})
			}).WithSign("close").Saying(say("Not theirs"))
			rows = append(rows, container.NewBorder(nil, nil, link, drop))
		}
	}
	var options []parts.Option[graph.ID]
	for who := range graph.All[graph.Person](f) {
		if who.Gone == nil && who.Name() != "" && !slices.Contains(q.Of, who.ID) {
			options = append(options, parts.Option[graph.ID]{Value: who.ID, Words: who.Name()})
		}
	}
	add := parts.NewChoice(options, func(who graph.ID) {
		change(func(ids []graph.ID) []graph.ID { return append(ids, who) })
	})
	add.PlaceHolder = say("Somebody else’s too…")
	rows = append(rows, add.Box())
	v.whose.Objects = []fyne.CanvasObject{parts.Card(rows...)}
	v.whose.Refresh()
}

// addPet puts an animal of whoever is selected on the map, and waits for its name.
func (d *Desk) addPet() {
	if q, ok := d.person(); ok {
		d.addPetOf([]graph.ID{q.ID})
	}
}

func (d *Desk) addPetOf(owners []graph.ID) {
	c, id := graph.AddPet(d.ses.Family(), graph.Pet{Of: slices.Clone(owners)})
	if err := d.ses.Do(c); err != nil {
		d.Complain(err)
		return
	}
	d.page.choose(graph.Key{Kind: graph.KindPet, ID: id})
	d.Win.Canvas().Focus(d.page.pet.name)
}
