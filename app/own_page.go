package app

import (
	"fyne.io/fyne/v2"

	"kinweave/app/own"
)

// newOwn is the child's own map. In the child's turn the menu has no step and no file in it to be named.
func (p *familyPage) newOwn() *own.Pages {
	o := own.New(p.openCase())
	o.Begun = func() {
		d := p.d
		undo := fyne.NewMenuItem(say("Undo"), d.undo)
		undo.Shortcut = &fyne.ShortcutUndo{}
		hide := fyne.NewMenuItem(say("Hide everything"), d.hideAll)
		hide.Shortcut = ctrl(fyne.KeyB)
		d.Win.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu(say("Edit"), undo, hide)))
	}
	o.Ended = func() {
		p.d.menu()
		p.refresh()
	}
	return o
}
