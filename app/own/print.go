package own

import (
	"context"
	"errors"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/render"
)

// errHelp is all that a child is told.
var errHelp = errors.New("that did not work; ask a grown-up to help")

// fileName names nobody.
const fileName = "my-own-map"

// wish is a print of the map in the language of the window.
func (p *Pages) wish(f session.Format, size string, mono, large bool) session.OwnPrint {
	return session.OwnPrint{Child: p.child, Format: f, Paper: render.Paper{Size: size, BlackWhite: mono, LargePrint: large}, Language: parts.Spoken()}
}

// write writes the page in the background, and then tells.
func (p *Pages) write(path string, o session.OwnPrint, wanted func() bool, then func(error)) {
	ses := p.at.Ses
	parts.Run(p.at.Frame, parts.Task{Name: say("Writing"), Wanted: wanted},
		func(ctx context.Context, _ func(int, int)) (struct{}, error) {
			return struct{}{}, ses.OwnFile(ctx, path, o)
		},
		func(_ struct{}, err error) { then(err) })
}

// print is the worker's: which kind of file, which paper, and where it goes.
func (p *Pages) print() { p.printed(0) }

// printed prints the map as it stands, or as it was when it was finished, counted from 1.
func (p *Pages) printed(finished int) {
	d := p.at
	if d.Blocked() || p.child == "" {
		return
	}
	where := parts.NewPlace(d.Frame, parts.FreeName(d.Set.Folder(), fileName, ".pdf"), ".pdf")
	format := parts.NewChips(3, []parts.Option[session.Format]{{Value: session.PDF, Words: "PDF"}, {Value: session.PNG, Words: "PNG"}, {Value: session.SVG, Words: "SVG"}}, nil)
	size := parts.NewChips(2, sizes, nil)
	mono := parts.NewChips(2, []parts.Option[bool]{{Value: false, Words: say("In colour")}, {Value: true, Words: say("Black and white")}}, nil)
	words := parts.NewChips(2, []parts.Option[bool]{{Value: false, Words: say("As drawn")}, {Value: true, Words: say("Large print")}}, nil)
	format.Set(session.PDF)
	size.Set("A4")
	mono.Set(false)
	words.Set(false)
	var s *parts.Sheet
	fault := d.NewExcuse(func() { s.Hide() })
	put := func() {
		f, _ := format.Value()
		a, _ := size.Value()
		m, _ := mono.Value()
		l, _ := words.Value()
		where.SetEnding(f.Ending())
		path := where.Path()
		o := p.wish(f, a, m, l)
		o.Finished, o.Override = finished, fault.Reason()
		p.write(path, o, s.Open, func(err error) {
			if err != nil {
				fault.Tell(err)
				s.Pop.Refresh()
				return
			}
			d.Set.SetString(parts.KeyFolder, filepath.Dir(path))
			s.Hide()
			d.Written(path)
		})
	}
	go_ := func() {
		f, _ := format.Value()
		where.SetEnding(f.Ending())
		if _, err := os.Lstat(where.Path()); err == nil {
			d.Ask(say("Replace the file?"), say("There is already a file of that name in this folder."), say("Replace"), put)
			return
		}
		put()
	}
	s = d.NewSheet(say("Print the child’s own map"), 480, parts.Column(12,
		parts.Tight(parts.Words(say("This page is the child’s to keep. It says whose map it is, who made it and the day, and nothing of ours."))),
		parts.Labelled(say("As"), format), parts.Labelled(say("Paper"), size), parts.Labelled(say("Ink"), mono), parts.Labelled(say("Words"), words),
		parts.Labelled(say("File"), where.Box), fault.Container),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Write"), parts.Primary, go_))
	s.Enter = go_
	s.Show()
}

var sizes = []parts.Option[string]{{Value: "A4", Words: "A4"}, {Value: "A3", Words: "A3"}}

// printHers is the child's: two big buttons, and no names of files or folders.
func (t *Turn) printHers() {
	d := t.p.at
	if len(d.Sheets) > 0 {
		return
	}
	fault := parts.NewComplaint()
	var s *parts.Sheet
	put := func(size string, large bool) {
		path := parts.FreeName(d.Set.Folder(), fileName, ".pdf")
		t.p.write(path, t.p.wish(session.PDF, size, false, large), s.Open, func(err error) {
			if err != nil { // what it was is for a grown-up, on the other page
				fault.Tell(errHelp)
				return
			}
			s.Hide()
			t.ready(path)
		})
	}
	s = d.NewSheet(say("Make a page of my map"), 420, parts.Column(12,
		parts.Tight(parts.Words(say("How big shall your page be?"))),
		bigs(parts.NewPress(say("One page (A4)"), parts.Plain, func() { put("A4", false) }), parts.NewPress(say("A big page (A3)"), parts.Plain, func() { put("A3", false) }),
			parts.NewPress(say("Big words (A4)"), parts.Plain, func() { put("A4", true) })),
		fault.Container), parts.NewPress(say("Not now"), parts.Plain, func() { s.Hide() }).Big())
	s.Show()
}

// ready says that the page is there, without saying where: folders have names of people.
func (t *Turn) ready(path string) {
	d := t.p.at
	var s *parts.Sheet
	open := parts.NewPress(say("Look at it"), parts.Plain, func() {
		s.Hide()
		if err := d.App.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
			d.Tell(say("Nothing opens this here"), say("The file is there all the same."))
		}
	})
	ok := parts.NewPress(say("Good"), parts.Primary, func() { s.Hide() })
	s = d.NewSheet(say("Your page is ready"), 420, parts.Tight(parts.Words(say("It is yours to keep. Ask for it to be printed."))), bigs(open, ok))
	s.Enter = s.Hide
	s.Show()
}

func bigs(b ...*parts.Press) fyne.CanvasObject {
	row := parts.Row(12)
	for _, one := range b {
		row.Add(one.Big())
	}
	return row
}
