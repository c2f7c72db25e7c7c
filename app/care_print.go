package app

import (
	"context"
	"os"
	"path/filepath"

	"kinweave/app/session"
)

// print writes both lists to a file: pages to read or print, or a table for a spreadsheet.
func (c *care) print(k *known, format session.CarersFormat) {
	d := c.p.d
	if d.blocked() {
		return
	}
	title := "Print the two lists"
	if format == session.CarersCSV {
		title = "Save the two lists as a table"
	}
	where := newPlace(d, freeName(d.set.folder(), "who-could-care", format.Ending()), format.Ending())
	fault := newComplaint()
	var s *sheet
	ses, screen := d.ses, k.screen
	put := func() {
		path := where.path()
		run(d, task{name: "Writing", wanted: s.open},
			func(context.Context, func(int, int)) (struct{}, error) {
				return struct{}{}, ses.CarersFile(path, format, screen)
			},
			func(_ struct{}, err error) {
				if err != nil {
					fault.say(err)
					return
				}
				d.set.SetString(keyFolder, filepath.Dir(path))
				s.hide()
				d.written(path)
			})
	}
	write := func() {
		if _, err := os.Lstat(where.path()); err == nil {
			d.ask("Replace the file?", "There is already a file of that name in this folder.", "Replace", put)
			return
		}
		put()
	}
	s = d.newSheet(title, 480, column(12, tight(words("This is your own working list: it says what people told you, and is not for the family to read.")),
		labelled("File", where.box), fault.Container),
		newPress("Cancel", plain, func() { s.hide() }), newPress("Write", primary, write))
	s.enter = write
	s.show()
}
