// Package app is the window: pages, dialogs and panels over an open case. It is
// the only room with Fyne in it, and it decides nothing about families: a widget
// shows what it is given and says what was asked for, and session does it.
package app

import (
	"errors"

	"fyne.io/fyne/v2"

	"kinweave/app/session"
)

// Start says what the window opens with.
type Start struct {
	File       string // a case, or a family file to look at; empty for the start page
	Passphrase []byte // of the case; asked for when empty
	Example    func() (*session.Session, error)
}

// Desk is the window with what is on it.
type Desk struct {
	app     fyne.App
	win     fyne.Window
	set     settings
	inline  bool // tests: work is done at once
	example func() (*session.Session, error)

	ses  *session.Session // nil on the start page
	page *familyPage      // nil on the start page

	menuSays string // what the menu was made for

	sheets []*sheet // dialogs of ours that are open, the top one last
}

// Run opens the window and stays until it is closed.
func Run(a fyne.App, s Start) error {
	d := Build(a, s)
	d.win.ShowAndRun()
	return nil
}

// Build makes the window without showing it.
func Build(a fyne.App, s Start) *Desk {
	return build(a, s, false)
}

func build(a fyne.App, s Start, inline bool) *Desk {
	d := &Desk{app: a, set: settings{a.Preferences()}, example: s.Example, inline: inline}
	d.dress()
	d.win = a.NewWindow("Kinweave")
	d.win.SetMaster()
	d.win.SetPadded(false)
	d.win.Resize(d.set.size())
	d.win.SetCloseIntercept(d.quit)
	d.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 && !d.blocked() {
			d.openFile(files[0].Path())
		}
	})
	d.keys()
	d.showStart()
	switch {
	case s.File != "" && len(s.Passphrase) > 0:
		d.open(s.File, s.Passphrase, func(err error) {
			var broken *session.Damage
			if errors.As(err, &broken) {
				d.offerRescue(s.File, s.Passphrase, broken)
				return
			}
			d.askPassphrase(s.File, err)
		})
	case s.File != "":
		d.openFile(s.File)
	}
	return d
}

// Window is the Fyne window, for whoever shows it.
func (d *Desk) Window() fyne.Window { return d.win }

func (d *Desk) dress() {
	d.app.Settings().SetTheme(&look{scale: d.set.scale(), variant: d.set.variant})
}

// adopt puts a session on the desk and lets go of the one before.
func (d *Desk) adopt(s *session.Session) {
	d.release()
	d.ses = s
	if s.Path() != "" {
		d.set.remember(s.Path())
	}
	d.page = newFamilyPage(d)
	d.win.SetContent(d.page.root)
	d.menu()
	d.page.arrive()
}

// release commits what is being typed and closes the case. There is nothing to save.
func (d *Desk) release() {
	if d.ses == nil {
		return
	}
	d.win.Canvas().Unfocus()
	d.page.leave()
	_ = d.ses.Close() // every step is on the disk already
	d.ses, d.page = nil, nil
}

func (d *Desk) closeCase() {
	d.release()
	d.showStart()
}

func (d *Desk) quit() {
	d.release()
	if size := d.win.Canvas().Size(); size.Width > 0 {
		d.set.SetFloat(keyWidth, float64(size.Width))
		d.set.SetFloat(keyHeight, float64(size.Height))
	}
	d.win.SetCloseIntercept(nil)
	d.win.Close()
}

// blocked reports that a dialog is open, so that keys for the map behind it do nothing.
func (d *Desk) blocked() bool { return d.win.Canvas().Overlays().Top() != nil }

// undo takes back what is being typed, else the last step.
func (d *Desk) undo() {
	if f, ok := d.win.Canvas().Focused().(*quickField); ok && f.Text != "" {
		f.Undo()
		return
	}
	if f, ok := d.win.Canvas().Focused().(*field); ok && f.dirty() {
		f.Undo()
		return
	}
	if d.ses != nil && !d.blocked() {
		d.say(d.ses.Undo())
	}
}

func (d *Desk) redo() {
	if f, ok := d.win.Canvas().Focused().(*quickField); ok && f.Text != "" {
		f.Redo()
		return
	}
	if f, ok := d.win.Canvas().Focused().(*field); ok && f.dirty() {
		f.Redo()
		return
	}
	if d.ses != nil && !d.blocked() {
		d.say(d.ses.Redo())
	}
}

// say shows an error that the user can do something about; none is nothing.
func (d *Desk) say(err error) {
	if err == nil || errors.Is(err, session.ErrNothing) {
		return
	}
	d.tell("That did not work", sentence(err))
}
