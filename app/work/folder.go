package work

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kinweave/app/parts"
	"kinweave/app/session"
)

var errNoPassphrase = errors.New("please type a passphrase")

// opened is a folder that is let go of where nobody waits for it any more.
type opened struct{ *session.Folder }

// Close implements io.Closer.
func (o opened) Close() error { o.Folder.Close(); return nil }

// Ask asks for a folder of cases and the one passphrase that opens them. The folder is
// remembered, and nothing that is in it.
func Ask(d *parts.Frame, then func(*session.Folder)) {
	if d.Blocked() {
		return
	}
	dir := parts.OrElse(d.Set.String(parts.KeyCases), d.Set.Folder())
	where := parts.Words(parts.ShortFolder(dir))
	where.Wrapping, where.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	pass := parts.NewField("", nil)
	pass.Password = true
	fault, busy := parts.NewComplaint(), parts.NewProgress(false)
	other := parts.NewPress(say("Folder…"), parts.Plain, func() {
		d.ChooseFolder(dir, func(chosen string) {
			dir = chosen
			where.SetText(parts.ShortFolder(dir))
			d.Win.Canvas().Focus(pass)
		})
	})
	var s *parts.Sheet
	var open *parts.Press
	stop := func() {}
	try := func() {
		if pass.Text == "" {
			fault.Tell(errNoPassphrase)
			s.Pop.Refresh()
			return
		}
		open.Disable()
		fault.Tell(nil)
		from, word := dir, []byte(pass.Text)
		stop = parts.Run(d, parts.Task{Name: say("Opening the cases"), Show: busy, Wanted: s.Open}, func(ctx context.Context, report func(int, int)) (opened, error) {
			defer clear(word)
			f, err := session.OpenFolder(ctx, from, word, report)
			return opened{f}, err
		}, func(f opened, err error) {
			open.Enable()
			if err != nil {
				fault.Tell(err)
				s.Pop.Refresh()
				d.Win.Canvas().Focus(pass)
				return
			}
			d.Set.SetString(parts.KeyCases, from)
			s.Hide()
			then(f.Folder)
		})
	}
	open = parts.NewPress(say("Open the cases"), parts.Primary, try)
	s = d.NewSheet(say("My cases"), 480, parts.Column(12,
		parts.Tight(parts.Words(say("One page with what is due in every case of a folder. The cases that one passphrase opens are read and let go of again; nothing is written."))),
		parts.Labelled(say("The folder"), container.NewBorder(nil, nil, nil, container.NewCenter(other), container.NewVBox(layout.NewSpacer(), parts.Insets(0, 0, -8, 0, where), layout.NewSpacer()))),
		parts.Labelled(say("The passphrase of the cases"), pass), fault.Container, busy.Box),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), open)
	s.Enter = try
	s.Closed = func() { stop() }
	pass.OnSubmitted = func(string) { try() }
	pass.Escape = func() { s.Hide() }
	s.Show()
	d.Win.Canvas().Focus(pass)
}

// again reads the folder anew, for what somebody else may have changed in it.
func (g *Front) again() {
	busy := parts.NewProgress(false)
	var s *parts.Sheet
	stop := func() {}
	s = g.d.NewSheet(say("Reading the folder again"), 420, busy.Box, parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }))
	s.Closed = func() { stop() }
	s.Show()
	old := g.folder
	stop = parts.Run(g.d, parts.Task{Name: say("Opening the cases"), Show: busy, Wanted: s.Open}, func(ctx context.Context, report func(int, int)) (opened, error) {
		f, err := old.Again(ctx, report)
		return opened{f}, err
	}, func(f opened, err error) {
		s.Hide()
		if err != nil {
			g.d.Complain(err)
			return
		}
		g.folder = f.Folder
		old.Close()
		g.to.Again()
	})
}
