package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/graph"
)

// text is a field that somebody types in.
type text interface {
	fyne.Focusable
	fyne.Shortcutable
	SelectedText() string
}

// clipItem is a line of the menu that a field being typed in has before the map. Fyne gives the keys of a
// line to the menu first, whatever has the keyboard, and while the line is grey or a dialog is open.
func clipItem(label string, sc fyne.Shortcut, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, do)
	m.Shortcut = sc
	return m
}

// typing is the field that has the keyboard.
func (d *Desk) typing() (text, bool) {
	f, ok := d.Win.Canvas().Focused().(text)
	return f, ok && d.cover == nil
}

// copy takes along the words that are marked in a field, else whoever is selected.
func (d *Desk) copy() {
	if f, ok := d.typing(); ok && f.SelectedText() != "" {
		f.TypedShortcut(&fyne.ShortcutCopy{Clipboard: d.App.Clipboard()})
		return
	}
	if d.page != nil && !d.Blocked() && !d.looking() {
		d.page.outline.Copy()
	}
}

// paste puts words where somebody types, else people on the map. People who were copied are words nowhere, and
// the rows of a table are none of the quick line.
func (d *Desk) paste() {
	if f, ok := d.typing(); ok {
		words := strings.TrimSpace(d.App.Clipboard().Content())
		_, quick := f.(*quickField)
		if _, err := graph.ReadClip(words); err != nil && !(quick && strings.ContainsAny(words, "\n\t")) {
			f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: d.App.Clipboard()})
			return
		}
	}
	if d.page != nil && !d.Blocked() && d.mayChange() {
		d.page.outline.Paste()
	}
}
