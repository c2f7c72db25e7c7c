// Package parts holds what every page of the window is made of: buttons, fields, surfaces,
// dialogs, the colours, and work in the background. It knows no page.
package parts

import (
	"errors"

	"fyne.io/fyne/v2"

	"kinweave/app/session"
)

// Frame is the window with the dialogs over it: all that a page or a dialog has to know
// of where it stands.
type Frame struct {
	App    fyne.App
	Win    fyne.Window
	Set    Settings
	Inline bool     // tests: work is done at once
	Sheets []*Sheet // dialogs of ours that are open, the top one last

	laid  []fyne.CanvasObject // what else lies over the window
	veils []*veil             // what keeps the case from somebody's eyes, the top one last
	begun sent                // of what is being done now
}

// Blocked reports that a dialog is open, or the window covered, so that keys for the map behind do nothing.
func (d *Frame) Blocked() bool { return d.Veiled() || d.Win.Canvas().Overlays().Top() != nil }

// Complain shows an error that the user can do something about; none is nothing.
func (d *Frame) Complain(err error) {
	if err == nil || errors.Is(err, session.ErrNothing) {
		return
	}
	d.Tell(Say("That did not work"), Sentence(err))
}
