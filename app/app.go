// Package app is the window: pages, dialogs and panels over an open case. It is
// the only room with Fyne in it, and it decides nothing about families: a widget
// shows what it is given and says what was asked for, and session does it.
package app

import (
	"errors"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/app/session"
	"kinweave/app/work"
)

// Start says what the window opens with.
type Start struct {
	File       string // a case, or a family file to look at; empty for the start page
	Passphrase []byte // of the case; asked for when empty
	Example    func() (*session.Session, error)
}

// Desk is the window with what is on it.
type Desk struct {
	*parts.Frame
	example func() (*session.Session, error)

	ses   *session.Session // nil on the start page
	page  *familyPage      // nil on the start page
	cases *work.Front      // a folder of cases; nil when none was opened

	exporting *exporter          // the print dialog that was opened last
	shown     *readers.Presenter // what the family is looking at; nil as a rule
	menuSays  string             // what the menu was made for
	unveil    func()             // lets the dialogs in that waited meanwhile
	cover     *cover             // over everything, when it is
}

// Run opens the window and stays until it is closed.
func Run(a fyne.App, s Start) error {
	d := Build(a, s)
	d.Win.ShowAndRun()
	return nil
}

// Build makes the window without showing it.
func Build(a fyne.App, s Start) *Desk {
	return build(a, s, false)
}

func build(a fyne.App, s Start, inline bool) *Desk {
	d := &Desk{Frame: &parts.Frame{App: a, Set: parts.NewSettings(a.Preferences()), Inline: inline}, example: s.Example}
	d.dress()
	readers.Mind()
	d.Win = a.NewWindow("Kinweave")
	d.Win.SetMaster()
	d.Win.SetPadded(false)
	d.Win.Resize(d.Set.Size())
	d.Win.SetCloseIntercept(d.quit)
	d.Win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 && !d.Blocked() {
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
func (d *Desk) Window() fyne.Window { return d.Win }

func (d *Desk) dress() {
	parts.Speak(d.Set.Language())
	d.App.Settings().SetTheme(&parts.Look{Scale: d.Set.Scale(), Variant: d.Set.Variant, Stark: d.Set.Stark(), Still: d.Set.Bool(parts.KeyStill)})
}

// adopt puts a session on the desk and lets go of the one before.
func (d *Desk) adopt(s *session.Session) {
	d.release()
	d.ses = s
	if s.Path() != "" {
		d.Set.Remember(s.Path())
	}
	d.page = newFamilyPage(d)
	d.Put(d.page.root)
	d.menu()
	d.page.arrive()
}

// release commits what is being typed and closes the case. There is nothing to save.
func (d *Desk) release() {
	if d.ses == nil {
		return
	}
	d.Win.Canvas().Unfocus()
	d.page.leave()
	if d.cases != nil { // what was done in it is due there no more
		d.cases.Folder().See(d.ses)
	}
	_ = d.ses.Close() // every step is on the disk already
	d.ses, d.page = nil, nil
}

func (d *Desk) closeCase() {
	d.release()
	d.showHome()
}

func (d *Desk) quit() {
	d.release()
	if d.cases != nil {
		d.cases.Folder().Close()
		d.cases = nil
	}
	if size := d.Win.Canvas().Size(); size.Width > 0 {
		d.Set.SetFloat(parts.KeyWidth, float64(size.Width))
		d.Set.SetFloat(parts.KeyHeight, float64(size.Height))
	}
	d.Win.SetCloseIntercept(nil)
	d.Win.Close()
}

// undo takes back what is being typed, else the last step.
func (d *Desk) undo() {
	if d.cover != nil {
		return
	}
	if d.page != nil && d.page.own.Undo() {
		return
	}
	if f, ok := d.Win.Canvas().Focused().(*quickField); ok && f.Text != "" {
		f.Undo()
		return
	}
	if f, ok := d.Win.Canvas().Focused().(*parts.Field); ok && f.Dirty() {
		f.Undo()
		return
	}
	if d.ses != nil && !d.Blocked() && d.mayChange() {
		d.Complain(d.ses.Undo())
	}
}

func (d *Desk) redo() {
	if d.cover != nil {
		return
	}
	if d.page != nil && d.page.own.Turning() {
		return
	}
	if f, ok := d.Win.Canvas().Focused().(*quickField); ok && f.Text != "" {
		f.Redo()
		return
	}
	if f, ok := d.Win.Canvas().Focused().(*parts.Field); ok && f.Dirty() {
		f.Redo()
		return
	}
	if d.ses != nil && !d.Blocked() && d.mayChange() {
		d.Complain(d.ses.Redo())
	}
}
