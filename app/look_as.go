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

// mayChange reports whether the case may be changed here. Where somebody else sees the map nothing may; it says so, and
// offers the way back. Whatever changes the case and can be reached from there asks this.
func (d *Desk) mayChange() bool {
	if !d.looking() {
		return true
	}
	if d.shown == nil && !d.Blocked() {
		d.Ask(say("This is not your own map"), say("You see it as somebody else would have it, and nothing can be changed here. To change something, go back to your own map."),
			say("Back to my own map"), func() { d.page.show("family") })
	}
	return false
}

// change is a line of a menu that changes the case.
func (d *Desk) change(label string, sc fyne.Shortcut, do func()) *fyne.MenuItem {
	return d.item(label, sc, func() {
		if d.mayChange() {
			do()
		}
	})
}

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
	d.page.time.stop()
	d.unveil = d.Veil(nil, false)
	d.shown = d.page.reads.Present(a, d.endPresent)
	d.Win.SetMainMenu(nil)
	d.Put(d.shown.Root)
	d.Win.SetFullScreen(true)
	d.Win.Canvas().Unfocus() // no ring round the map; Escape ends it all the same
}

func (d *Desk) endPresent() {
	if d.shown == nil {
		return
	}
	d.shown = nil
	d.Win.SetFullScreen(false)
	d.Put(d.page.root)
	d.menuSays = ""
	d.menu()
	d.page.fillMiddle()
	d.unveil()
}
