package app

import (
	"fyne.io/fyne/v2"

	"kinweave/graph"
)

// personMenu is what a right click or Shift+F10 on somebody offers, on the map and in the list.
func (d *Desk) personMenu(at fyne.Position) {
	if items := d.personItems(); len(items) > 0 && !d.Blocked() {
		d.Menu(at, items...)
	}
}

// personItems are the lines of that menu, for one person or for several.
func (d *Desk) personItems() []*fyne.MenuItem {
	gap := fyne.NewMenuItemSeparator
	one := fyne.NewMenuItem
	p := d.page
	if n := len(p.selected()); n > 1 {
		items := []*fyne.MenuItem{one(say("Change all %d…", n), func() { p.chooseTogether(p.selected()) })}
		if n == 2 {
			items[0].Label = say("Change both…")
			items = append(items, one(say("These two are one person…"), d.merge))
			items = append(items, gap())
			for _, w := range p.both.ways(d.ses.Family(), pair(p.selected())) {
				if w.err == nil {
					items = append(items, one(w.text, w.do))
				}
			}
		}
		return append(items, gap(), one(say("Copy"), p.outline.Copy), gap(), one(say("Take off the map…"), d.remove))
	}
	if _, ok := d.person(); !ok {
		return nil
	}
	return []*fyne.MenuItem{
		one(say("Change the name"), d.editName),
		one(say("Log a talk"), d.logTalk),
		gap(),
		one(say("Add a mother"), func() { d.addParent(graph.Female) }),
		one(say("Add a father"), func() { d.addParent(graph.Male) }),
		one(say("Add a partner"), d.addPartner),
		one(say("Add a child"), d.addChild),
		one(say("Add a sibling"), d.addSibling),
		one(say("Add a twin"), d.addTwin),
		gap(),
		one(say("Copy"), p.outline.Copy),
		p.pinItem(),
		one(say("Take off the map…"), d.remove),
	}
}

// merge makes one person of the two who are selected.
func (d *Desk) merge() {
	if d.page == nil {
		return
	}
	if two := d.page.selected(); len(two) == 2 {
		d.page.outline.Merge(two[0], two[1])
	}
}

// addTwin adds somebody who was born together with whoever is selected.
func (d *Desk) addTwin() {
	q, ok := d.person()
	if !ok {
		return
	}
	f := d.ses.Family()
	c, id := graph.AddSibling(f, q.ID, graph.Person{Surname: q.Surname, Birth: q.Birth})
	next, err := f.Apply(c)
	if err == nil {
		var twins graph.Change
		if twins, err = graph.MakeTwins(next, "", q.ID, id); err == nil {
			label := c.Label
			c = c.Then(twins)
			c.Label = label
		}
	}
	if err != nil {
		d.Complain(err)
		return
	}
	d.join(c, id)
}

// surname is what a child of somebody is called, where both parents are called the same.
func (d *Desk) surname(q graph.Person) string {
	f := d.ses.Family()
	for _, u := range f.UnionsOf(q.ID) {
		for _, id := range u.Partners {
			if o, _ := graph.Get[graph.Person](f, id); o.ID != q.ID && o.Surname != q.Surname {
				return ""
			}
		}
	}
	return q.Surname
}
