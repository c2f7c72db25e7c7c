package parts

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Place is where a file will be written: a name that can be typed and a folder
// that can be chosen. Nothing is touched before the whole file is written beside it.
type Place struct {
	Name   *Field
	folder string
	ending string
	Box    fyne.CanvasObject
}

// NewPlace begins at a path that is free, with the ending that the file will have.
func NewPlace(d *Frame, path, ending string) *Place {
	p := &Place{Name: NewField("", nil), folder: filepath.Dir(path), ending: ending}
	p.Name.SetText(filepath.Base(path))
	where := Small(Say("in %s", ShortFolder(p.folder)))
	where.Truncation = fyne.TextTruncateEllipsis
	change := NewPress(Say("Folder…"), Plain, func() {
		d.ChooseFolder(p.folder, func(folder string) {
			p.folder = folder
			d.Set.SetString(KeyFolder, folder)
			where.SetText(Say("in %s", ShortFolder(folder)))
		})
	})
	p.Box = Column(4, container.NewBorder(nil, nil, nil, change, p.Name), Tight(where))
	return p
}

// Path is the whole place, with the right ending whatever was typed. Who types folders too means them.
func (p *Place) Path() string {
	name := strings.TrimSpace(p.Name.Text)
	if !strings.EqualFold(filepath.Ext(name), p.ending) {
		name += p.ending
	}
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(name, "~"+string(filepath.Separator)) {
		name = filepath.Join(home, name[2:])
	}
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(p.folder, name)
}

// SetEnding changes the kind of file, keeping the name.
func (p *Place) SetEnding(ending string) {
	name := strings.TrimSuffix(p.Name.Text, p.ending)
	p.ending = ending
	p.Name.SetText(name + ending)
}

// FreeName is a path in a folder at which there is no file yet.
func FreeName(folder, name, ending string) string {
	path := filepath.Join(folder, name+ending)
	for i := 2; ; i++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", name, i, ending))
	}
}

// Written says where a file is.
func (d *Frame) Written(path string) {
	var s *Sheet
	open := NewPress(Say("Open it"), Plain, func() {
		s.Hide()
		if err := d.App.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
			d.Tell(Say("Nothing opens this here"), Say("The file is there all the same."))
		}
	})
	ok := NewPress(Say("OK"), Primary, func() { s.Hide() })
	s = d.NewSheet(Say("The file is written"), 440,
		Tight(Words(Say("%s\nin %s", filepath.Base(path), ShortFolder(filepath.Dir(path))))), open, ok)
	s.Enter = s.Hide
	s.Show()
}
