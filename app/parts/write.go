package parts

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
)

// Writing is a file that the user asked for: what is said before it is written, and who writes it.
type Writing struct {
	Title, Text  string
	Name, Ending string // offered; the name can be changed
	Choose       fyne.CanvasObject
	Of           *Case                           // whose print it is: refused for a false alarm, it is written for a reason
	Put          func(path, reason string) error // in the background, whole or not at all
	Closed       func()
}

// Write asks where a file is to be, writes it there, and says where it is.
func (d *Frame) Write(w Writing) {
	where := NewPlace(d, FreeName(d.Set.Folder(), w.Name, w.Ending), w.Ending)
	var s *Sheet
	plain := NewComplaint()
	fault, tell, reason := plain.Container, plain.Tell, func() string { return "" }
	if w.Of != nil {
		x := w.Of.NewExcuse(func() { s.Hide() })
		fault, tell, reason = x.Container, x.Tell, x.Reason
	}
	body := []fyne.CanvasObject{Tight(Words(w.Text))}
	if w.Choose != nil {
		body = append(body, w.Choose)
	}
	put := func() {
		path, why := where.Path(), reason()
		Run(d, Task{Name: Say("Writing"), Wanted: s.Open},
			func(context.Context, func(int, int)) (struct{}, error) { return struct{}{}, w.Put(path, why) },
			func(_ struct{}, err error) {
				if err != nil {
					tell(err)
					s.Pop.Refresh()
					return
				}
				d.Set.SetString(KeyFolder, filepath.Dir(path))
				s.Hide()
				d.Written(path)
			})
	}
	write := func() {
		if _, err := os.Lstat(where.Path()); err == nil {
			d.Ask(Say("Replace the file?"), Say("There is already a file of that name in this folder."), Say("Replace"), put)
			return
		}
		put()
	}
	s = d.NewSheet(w.Title, 520, Column(12, append(body, Labelled(Say("File"), where.Box), fault)...),
		NewPress(Say("Cancel"), Plain, func() { s.Hide() }), NewPress(Say("Write"), Primary, write))
	s.Enter, s.Closed = write, w.Closed
	where.Name.OnSubmitted = func(string) { write() }
	where.Name.Escape = func() { s.Hide() }
	s.Show()
}
