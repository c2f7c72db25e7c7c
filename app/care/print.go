package care

import (
	"context"
	"os"
	"path/filepath"

	"kinweave/app/parts"
	"kinweave/app/session"
)

// Print writes both lists to a file: pages to read or print, or a table for a spreadsheet.
func (c *Pages) Print(k *known, format session.CarersFormat) {
	d := c.at
	if d.Blocked() {
		return
	}
	title := say("Print the two lists")
	if format == session.CarersCSV {
		title = say("Save the two lists as a table")
	}
	where := parts.NewPlace(d.Frame, parts.FreeName(d.Set.Folder(), "who-could-care", format.Ending()), format.Ending())
	fault := parts.NewComplaint()
	var s *parts.Sheet
	ses, screen := d.Ses, k.screen
	put := func() {
		path := where.Path()
		parts.Run(d.Frame, parts.Task{Name: say("Writing"), Wanted: s.Open},
			func(context.Context, func(int, int)) (struct{}, error) {
				return struct{}{}, ses.CarersFile(path, format, screen)
			},
			func(_ struct{}, err error) {
				if err != nil {
					fault.Tell(err)
					return
				}
				d.Set.SetString(parts.KeyFolder, filepath.Dir(path))
				s.Hide()
				d.Written(path)
			})
	}
	write := func() {
		if _, err := os.Lstat(where.Path()); err == nil {
			d.Ask(say("Replace the file?"), say("There is already a file of that name in this folder."), say("Replace"), put)
			return
		}
		put()
	}
	s = d.NewSheet(title, 480, parts.Column(12, parts.Tight(parts.Words(say("This is your own working list: it says what people told you, and is not for the family to read."))),
		parts.Labelled(say("File"), where.Box), fault.Container),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Write"), parts.Primary, write))
	s.Enter = write
	s.Show()
}
