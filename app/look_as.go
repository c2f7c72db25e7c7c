package app

import (
	"fyne.io/fyne/v2"

	"kinweave/app/readers"
	"kinweave/graph"
	"kinweave/render"
)

// lookingAs is the page on which the map is as somebody else would have it. Nothing is changed on it.
const lookingAs = "as"

// lent is what the pages for other readers may use of this window.
func (p *familyPage) lent() readers.Lent {
	return readers.Lent{
		Manner: p.manner,
		Own:    func() render.Drawing { return p.drawing },
		Show:   p.show,
		Print:  p.d.exportFor,
		Key:    func(k fyne.KeyName) { p.d.key(&fyne.KeyEvent{Name: k}) },
		Family: func(a graph.Audience) { p.d.presentTo(a) },
	}
}

// looking reports whether the map is looked at as somebody else, or by the family: nothing can be changed then.
func (d *Desk) looking() bool { return d.shown != nil || d.page != nil && d.page.open == lookingAs }

// watch is told which page comes next. Whoever looks as somebody else has nobody selected, so that nothing can be changed.
func (p *familyPage) watch(next string) {
	switch {
	case next == p.open:
	case next == lookingAs:
		p.kept = p.chosen
		p.choose(graph.Key{})
		p.open = next
		p.fillSide()
	case p.open == lookingAs:
		p.open = next
		p.choose(p.kept)
		p.fillSide()
	}
}

func (d *Desk) viewAsItem() *fyne.MenuItem {
	m := fyne.NewMenuItem(say("View as"), nil)
	m.Disabled = d.ses == nil
	m.ChildMenu = fyne.NewMenu("")
	for _, r := range readers.Everybody() {
		m.ChildMenu.Items = append(m.ChildMenu.Items, d.item(r.Words, nil, func() { d.page.reads.As.Look(graph.Audience{Name: r.Value}) }))
	}
	return m
}

// present asks who is looking, and shows the map to them.
func (d *Desk) present() {
	if d.page == nil || d.Blocked() || d.ses.Family().Len(graph.KindPerson) == 0 {
		return
	}
	a := graph.Audience{}
	if d.looking() {
		a = d.page.reads.As.Audience()
	}
	d.page.reads.AskWhoLooks(a, d.presentTo)
}

// presentTo fills the screen with the map as its readers may see it. Menus and panels are away until Escape.
func (d *Desk) presentTo(a graph.Audience) {
	if d.page == nil || d.Blocked() || d.shown != nil {
		return
	}
	d.shown = d.page.reads.Present(a, d.endPresent)
	d.Win.SetMainMenu(nil)
	d.Win.SetContent(d.shown.Root)
	d.Win.SetFullScreen(true)
	d.Win.Canvas().Unfocus() // no ring round the map; Escape ends it all the same
}

func (d *Desk) endPresent() {
	if d.shown == nil {
		return
	}
	d.shown = nil
	d.Win.SetFullScreen(false)
	d.Win.SetContent(d.page.root)
	d.menuSays = ""
	d.menu()
	d.page.fillMiddle()
}
