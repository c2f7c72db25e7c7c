package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
)

// leastPassphrase is the shortest passphrase a new case may have.
const leastPassphrase = 8

var (
	errNoPassphrase = errors.New("please type a passphrase")
	errShort        = errors.New("please make it at least eight characters: four plain words are easy to remember and hard to guess")
	errNotSame      = errors.New("the two passphrases are not the same")
	errNoFileName   = errors.New("please give the file a name")
)

func secret(placeholder string) *parts.Field {
	f := parts.NewField(placeholder, nil)
	f.Password = true
	return f
}

// newCase asks what a new case is called, its passphrase and its place.
func (d *Desk) newCase() { d.makeCase(nil) }

// makeCase makes a case and hands it to fill, which puts the first records in.
func (d *Desk) makeCase(fill func(*session.Session) error) {
	if d.Blocked() {
		return
	}
	title := parts.NewField("", nil)
	pass, again := secret(""), secret("")
	place := parts.NewPlace(d.Frame, parts.FreeName(d.Set.Folder(), "case-"+time.Now().Format("2006-01-02"), session.Suffix), session.Suffix)
	fault := parts.NewComplaint()
	busy := parts.NewProgress(false)

	advice := parts.Words(say("Four or five plain words make a good passphrase. Write it down and keep it somewhere safe: without it nobody can open the case, not even us."))
	form := parts.Column(12,
		parts.Labelled(say("What you call this case: printed as its title"), title),
		parts.Labelled(say("Passphrase"), pass),
		parts.Labelled(say("The same passphrase again"), again),
		parts.Tight(advice),
		parts.Labelled(say("File"), place.Box),
		fault.Container, busy.Box)

	var s *parts.Sheet
	var make *parts.Press
	try := func() {
		err := checkPassphrase(pass.Text, again.Text)
		if err == nil && place.Name.Text == "" {
			err = errNoFileName
		}
		fault.Tell(err)
		if err != nil {
			wrong := pass
			switch {
			case errors.Is(err, errNotSame):
				wrong = again
			case errors.Is(err, errNoFileName):
				wrong = place.Name
			}
			d.Win.Canvas().Focus(wrong)
			return
		}
		path, name := place.Path(), strings.TrimSpace(title.Text)
		make.Disable()
		s.Stuck = true
		parts.Run(d.Frame, parts.Task{Name: say("Making the case"), Show: busy, Wanted: s.Open}, func(context.Context, func(int, int)) (*session.Session, error) {
			return session.New(path, []byte(pass.Text))
		}, func(n *session.Session, err error) {
			make.Enable()
			s.Stuck = false
			if err != nil {
				fault.Tell(err)
				return
			}
			if name != "" {
				err = n.Retitle(name, "")
				n.Begin()
			}
			if err == nil && fill != nil {
				err = fill(n)
			}
			s.Hide()
			d.adopt(n)
			d.Complain(err)
		})
	}
	make = parts.NewPress(say("Make the case"), parts.Primary, try)
	cancel := parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() })
	s = d.NewSheet(say("New family"), 480, form, cancel, make)
	s.Enter = try
	next(s, try, title, pass, again, place.Name)
	s.Show()
	d.Win.Canvas().Focus(title)
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
func next(s *parts.Sheet, last func(), fields ...*parts.Field) {
	for i, f := range fields {
		f.Escape = func() { s.Hide() }
		f.OnSubmitted = func(string) {
			if i+1 < len(fields) {
				s.D.Win.Canvas().Focus(fields[i+1])
			} else {
				last()
			}
		}
	}
}

// chooseCase asks for a file and opens it.
func (d *Desk) chooseCase() {
	if d.Blocked() {
		return
	}
	d.ChooseFile(say("Open a case"), []string{session.Suffix, ".ged", ".json"}, d.openFile)
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
	if d.Blocked() {
		return
	}
	if d.ses != nil && d.ses.Path() == path {
		d.Tell(say("This case is open already"), say("You are looking at it."))
		return
	}
	pass := secret("")
	fault := parts.NewComplaint()
	fault.Tell(first)
	busy := parts.NewProgress(false)
	about := parts.Small(say("%s  in  %s", filepath.Base(path), parts.ShortFolder(filepath.Dir(path))))
	about.Wrapping = fyne.TextWrapBreak
	form := parts.Column(12, parts.Tight(about), parts.Labelled(say("Passphrase"), pass), fault.Container, busy.Box)
	var s *parts.Sheet
	var open *parts.Press
	try := func() {
		if pass.Text == "" {
			fault.Tell(errNoPassphrase)
			return
		}
		open.Disable()
		fault.Tell(nil)
		d.openWith(path, []byte(pass.Text), busy, s.Open, func(err error) {
			open.Enable()
			var broken *session.Damage
			switch {
			case err == nil:
				s.Hide()
				return
			case errors.As(err, &broken):
				s.Hide()
				d.offerRescue(path, []byte(pass.Text), broken)
				return
			}
			fault.Tell(err)
			d.Win.Canvas().Focus(pass)
			pass.TypedShortcut(&fyne.ShortcutSelectAll{})
		})
	}
	open = parts.NewPress(say("Open"), parts.Primary, try)
	cancel := parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() })
	s = d.NewSheet(say("Open the case"), 420, form, cancel, open)
	next(s, try, pass)
	s.Show()
	d.Win.Canvas().Focus(pass)
}

// open opens a case without a dialog; what went wrong goes to failed.
func (d *Desk) open(path string, pass []byte, failed func(error)) {
	d.openWith(path, pass, nil, nil, func(err error) {
		if err != nil {
			failed(err)
		}
	})
}

func (d *Desk) openWith(path string, pass []byte, busy *parts.Progress, wanted func() bool, then func(error)) {
	parts.Run(d.Frame, parts.Task{Name: say("Opening"), Show: busy, Wanted: wanted}, func(context.Context, func(int, int)) (*session.Session, error) {
		return session.Open(path, pass)
	}, func(s *session.Session, err error) {
		then(err)
		if err == nil {
			d.adopt(s)
		}
	})
}
