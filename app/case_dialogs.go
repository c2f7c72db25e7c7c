package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/session"
)

// leastPassphrase is the shortest passphrase a new case may have.
const leastPassphrase = 8

var (
	errNoPassphrase = errors.New("please type a passphrase")
	errShort        = fmt.Errorf("please make it at least %d characters: four plain words are easy to remember and hard to guess", leastPassphrase)
	errNotSame      = errors.New("the two passphrases are not the same")
	errNoFileName   = errors.New("please give the file a name")
)

func secret(placeholder string) *field {
	f := newField(placeholder, nil)
	f.Password = true
	return f
}

// newCase asks what a new case is called, its passphrase and its place.
func (d *Desk) newCase() { d.makeCase(nil) }

// makeCase makes a case and hands it to fill, which puts the first records in.
func (d *Desk) makeCase(fill func(*session.Session) error) {
	if d.blocked() {
		return
	}
	title := newField("", nil)
	pass, again := secret(""), secret("")
	place := newPlace(d, freeName(d.set.folder(), "case-"+time.Now().Format("2006-01-02"), session.Suffix), session.Suffix)
	fault := newComplaint()
	busy := newProgress(false)

	advice := words("Four or five plain words make a good passphrase. Write it down and keep it somewhere safe: without it nobody can open the case, not even us.")
	form := column(12,
		labelled("What you call this case: printed as its title", title),
		labelled("Passphrase", pass),
		labelled("The same passphrase again", again),
		tight(advice),
		labelled("File", place.box),
		fault.Container, busy.box)

	var s *sheet
	var make *press
	try := func() {
		err := checkPassphrase(pass.Text, again.Text)
		if err == nil && place.name.Text == "" {
			err = errNoFileName
		}
		fault.say(err)
		if err != nil {
			return
		}
		path, name := place.path(), strings.TrimSpace(title.Text)
		make.Disable()
		s.stuck = true
		run(d, task{name: "Making the case", show: busy, wanted: s.open}, func(context.Context, func(int, int)) (*session.Session, error) {
			return session.New(path, []byte(pass.Text))
		}, func(n *session.Session, err error) {
			make.Enable()
			s.stuck = false
			if err != nil {
				fault.say(err)
				return
			}
			if name != "" {
				err = n.Retitle(name, "")
				n.Begin()
			}
			if err == nil && fill != nil {
				err = fill(n)
			}
			s.hide()
			d.adopt(n)
			d.say(err)
		})
	}
	make = newPress("Make the case", primary, try)
	cancel := newPress("Cancel", plain, func() { s.hide() })
	s = d.newSheet("New family", 480, form, cancel, make)
	s.enter = try
	next(s, try, title, pass, again, place.name)
	s.show()
	d.win.Canvas().Focus(title)
}

func checkPassphrase(a, b string) error {
	switch {
	case a == "":
		return errNoPassphrase
	case len([]rune(a)) < leastPassphrase:
		return errShort
	case a != b:
		return errNotSame
	}
	return nil
}

// next makes Enter walk through a dialog's fields and go ahead at the last; Escape closes.
func next(s *sheet, last func(), fields ...*field) {
	for i, f := range fields {
		f.escape = func() { s.hide() }
		f.OnSubmitted = func(string) {
			if i+1 < len(fields) {
				s.d.win.Canvas().Focus(fields[i+1])
			} else {
				last()
			}
		}
	}
}

// complaint is the line of a dialog that says what is wrong. It takes no room while nothing is.
// Only its Container goes into a layout: Fyne does not see through a type of ours.
type complaint struct {
	*fyne.Container
	label *widget.Label
}

func newComplaint() *complaint {
	l := words("")
	l.Importance = widget.DangerImportance
	c := &complaint{label: l, Container: tight(l).(*fyne.Container)}
	c.Hide()
	return c
}

func (c *complaint) say(err error) {
	if err == nil {
		c.Hide()
		return
	}
	c.label.SetText(sentence(err))
	c.Show()
}

// chooseCase asks for a file and opens it.
func (d *Desk) chooseCase() {
	if d.blocked() {
		return
	}
	d.chooseFile("Open a case", []string{session.Suffix, ".ged", ".json"}, d.openFile)
}

// openFile opens a case by asking for its passphrase; a family file is brought into a new case.
func (d *Desk) openFile(path string) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ged", ".gedcom", ".json":
		d.importFrom(path)
		return
	}
	d.askPassphrase(path, nil)
}

// askPassphrase keeps asking until the case opens or the user gives up.
func (d *Desk) askPassphrase(path string, first error) {
	if d.blocked() {
		return
	}
	if d.ses != nil && d.ses.Path() == path {
		d.tell("This case is open already", "You are looking at it.")
		return
	}
	pass := secret("")
	fault := newComplaint()
	fault.say(first)
	busy := newProgress(false)
	about := small(filepath.Base(path) + "  in  " + shortFolder(filepath.Dir(path)))
	about.Wrapping = fyne.TextWrapBreak
	form := column(12, tight(about), labelled("Passphrase", pass), fault.Container, busy.box)
	var s *sheet
	var open *press
	try := func() {
		if pass.Text == "" {
			fault.say(errNoPassphrase)
			return
		}
		open.Disable()
		fault.say(nil)
		d.openWith(path, []byte(pass.Text), busy, s.open, func(err error) {
			open.Enable()
			var broken *session.Damage
			switch {
			case err == nil:
				s.hide()
				return
			case errors.As(err, &broken):
				s.hide()
				d.offerRescue(path, []byte(pass.Text), broken)
				return
			}
			fault.say(err)
			d.win.Canvas().Focus(pass)
			pass.TypedShortcut(&fyne.ShortcutSelectAll{})
		})
	}
	open = newPress("Open", primary, try)
	cancel := newPress("Cancel", plain, func() { s.hide() })
	s = d.newSheet("Open the case", 420, form, cancel, open)
	next(s, try, pass)
	s.show()
	d.win.Canvas().Focus(pass)
}

// open opens a case without a dialog; what went wrong goes to failed.
func (d *Desk) open(path string, pass []byte, failed func(error)) {
	d.openWith(path, pass, nil, nil, func(err error) {
		if err != nil {
			failed(err)
		}
	})
}

func (d *Desk) openWith(path string, pass []byte, busy *progress, wanted func() bool, then func(error)) {
	run(d, task{name: "Opening", show: busy, wanted: wanted}, func(context.Context, func(int, int)) (*session.Session, error) {
		return session.Open(path, pass)
	}, func(s *session.Session, err error) {
		then(err)
		if err == nil {
			d.adopt(s)
		}
	})
}

// place is where a file will be written: a name that can be typed and a folder
// that can be chosen. Nothing is touched before the whole file is written beside it.
type place struct {
	name   *field
	folder string
	ending string
	box    fyne.CanvasObject
}

func newPlace(d *Desk, path, ending string) *place {
	p := &place{name: newField("", nil), folder: filepath.Dir(path), ending: ending}
	p.name.SetText(filepath.Base(path))
	where := small("in " + shortFolder(p.folder))
	where.Truncation = fyne.TextTruncateEllipsis
	change := newPress("Folder…", plain, func() {
		d.chooseFolder(p.folder, func(folder string) {
			p.folder = folder
			d.set.SetString(keyFolder, folder)
			where.SetText("in " + shortFolder(folder))
		})
	})
	p.box = column(4, container.NewBorder(nil, nil, nil, change, p.name), tight(where))
	return p
}

// path is the whole place, with the right ending whatever was typed.
func (p *place) path() string {
	name := filepath.Base(strings.TrimSpace(p.name.Text))
	if !strings.EqualFold(filepath.Ext(name), p.ending) {
		name += p.ending
	}
	return filepath.Join(p.folder, name)
}

// setEnding changes the kind of file, keeping the name.
func (p *place) setEnding(ending string) {
	name := strings.TrimSuffix(p.name.Text, p.ending)
	p.ending = ending
	p.name.SetText(name + ending)
}

// freeName is a path in a folder at which there is no file yet.
func freeName(folder, name, ending string) string {
	path := filepath.Join(folder, name+ending)
	for i := 2; ; i++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", name, i, ending))
	}
}
