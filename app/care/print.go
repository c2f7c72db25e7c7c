package care

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
)

// Print writes both lists to a file: pages to read or print, or a table for a spreadsheet. What
// the filters of the page leave out is left out there too, and both say so.
func (c *Pages) Print(k *known, format session.CarersFormat) {
	d := c.at
	if d.Blocked() {
		return
	}
	title := say("Print the two lists")
	if format == session.CarersCSV {
		title = say("Save the two lists as a table")
	}
	ses, screen := d.Ses, k.screen.Filter(c.List.By)
	said := []string{say("This is your own working list: it says what people told you, and is not for the family to read."), screen.Filtered(parts.Spoken())}
	large, mono := widget.NewCheck(say("Large print"), nil), widget.NewCheck(say("Black and white"), nil)
	var choose fyne.CanvasObject
	if format == session.CarersPDF {
		choose = parts.Column(8, parts.TightCheck(large), parts.TightCheck(mono))
	}
	d.Write(parts.Writing{Choose: choose, Title: title, Text: parts.Joined("\n\n", said...), Name: "who-could-care", Ending: format.Ending(), Closed: d.Back, Of: d, Put: func(path, reason string) error {
		return ses.CarersFile(path, format, screen, session.Look{Large: large.Checked, BlackWhite: mono.Checked, Override: reason})
	}})
}
