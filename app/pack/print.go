package pack

import (
	"errors"
	"path/filepath"

	"kinweave/app/session"
)

// ErrCopies is a number of copies that nobody needs.
var ErrCopies = errors.New("say how many copies, from 1 to 60")

// Print writes numbered copies of a pack into a folder, each read back before any is written, and none over another file.
func (b Bundle) Print(dir string, copies int) ([]session.Printed, error) {
	if copies < 1 || copies > 60 {
		return nil, ErrCopies
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, session.ErrNotThere
	}
	m := b.made
	var files []session.Outgoing
	first := m.s.NextCopy()
	for n := first; n < first+copies; n++ {
		book, _, err := m.bind(n)
		if err != nil {
			return nil, err
		}
		data, alarms, err := m.proved(book, n)
		if err != nil {
			return nil, err
		}
		line := m.s.Line(string(m.pack.Kind), m.pack.Audience, m.who(), data)
		if m.pack.Sitting > 0 { // for the log: on the copy nothing says that there is another part
			line.For = joined(", ", line.For, m.pack.Lang.Say("part %d of the meeting", m.pack.Sitting))
		}
		line.Number, line.Pages, line.File = n, book.Len(), free(dir, m.file(n))
		files = append(files, session.Outgoing{Copy: m.proof.Noted(line, alarms), Data: data})
	}
	return m.s.Release(files...)
}
