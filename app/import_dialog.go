package app

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/session"
	"kinweave/graph"
)

var familyFiles = []string{".ged", ".gedcom", ".gdz", ".json"}

// importNew brings a family file into a case made for it.
func (d *Desk) importNew() {
	if !d.blocked() {
		d.chooseFile("Bring in a family file", familyFiles, d.importFrom)
	}
}

// importAny brings a family file into the open case, or into a new one.
func (d *Desk) importAny() {
	if d.blocked() {
		return
	}
	if d.ses == nil {
		d.importNew()
		return
	}
	d.chooseFile("Bring in a family file", familyFiles, d.importHere)
}

// read is a family file that has been read and not yet accepted.
type readFile struct {
	records []graph.Record
	change  graph.Change
	report  session.Report
}

// importFrom shows what is in a file and, when that is accepted, asks for the new case's place.
func (d *Desk) importFrom(path string) {
	d.importDialog(path, "Make a case of it…", func(ctx context.Context) (r readFile, err error) {
		r.records, r.report, err = session.Read(ctx, path)
		if err == nil {
			_, err = session.Bring(graph.Empty(), r.records)
		}
		return r, err
	}, func(r readFile) {
		d.makeCase(func(s *session.Session) error {
			c, err := session.Bring(s.Family(), r.records)
			if err != nil {
				return err
			}
			return s.Do(c)
		})
	})
}

// importHere shows what is in a file and, when that is accepted, adds it to the open case as one step.
func (d *Desk) importHere(path string) {
	ses := d.ses
	d.importDialog(path, "Add to this case", func(ctx context.Context) (r readFile, err error) {
		r.change, r.report, err = ses.Import(ctx, path)
		return r, err
	}, func(r readFile) {
		if d.ses != ses {
			return
		}
		d.page.fresh = true
		d.say(ses.Do(r.change))
	})
}

func (d *Desk) importDialog(path, yes string, work func(context.Context) (readFile, error), accept func(readFile)) {
	busy := newProgress(false)
	said := container.NewStack(tight(words("Reading the file…")))
	var s *sheet
	var got readFile
	ok := newPress(yes, primary, func() { s.hide(); accept(got) })
	ok.Disable()
	s = d.newSheet("Bring in "+filepath.Base(path), 560,
		column(8, said, busy.box),
		newPress("Cancel", plain, func() { s.hide() }), ok)
	s.enter = func() {
		if !ok.Disabled() {
			ok.tapped()
		}
	}
	s.show()
	stop := run(d, task{name: "Reading", show: busy, wanted: s.open}, func(ctx context.Context, _ func(int, int)) (readFile, error) {
		return work(ctx)
	}, func(r readFile, err error) {
		if err != nil {
			l := words(sentence(err))
			l.Importance = widget.DangerImportance
			said.Objects = []fyne.CanvasObject{tight(l)}
		} else {
			got = r
			ok.Enable()
			said.Objects = []fyne.CanvasObject{reportView(r.report)}
		}
		said.Refresh()
		s.pop.Refresh()
	})
	s.closed = stop
}

// reportView shows counts large, and below them what was dropped or guessed.
func reportView(r session.Report) fyne.CanvasObject {
	count := func(n int, one, many string) fyne.CanvasObject {
		num := heading(strings.SplitN(plural(n, one, many), " ", 2)[0])
		num.Alignment = fyne.TextAlignCenter
		what := small(strings.SplitN(plural(n, one, many), " ", 2)[1])
		what.Alignment = fyne.TextAlignCenter
		return newSurface(colPanel, "", 8, inset(8, column(4, tight(num), tight(what))))
	}
	head := container.NewGridWithColumns(4,
		count(r.People, "person", "people"), count(r.Unions, "couple", "couples"),
		count(r.Parentages, "child line", "child lines"), count(r.Sources, "source", "sources"))
	about := small(strings.Trim(r.Format+", "+r.Coding, ", "))
	if r.Clean() {
		return column(12, head, tight(about), tight(words("Every line about the family was taken in as it stands.")))
	}
	lines := column(0)
	last := ""
	for _, g := range r.Groups() {
		if title := g.Level.String(); title != last {
			last = title
			lines.Add(boldSmall(strings.ToUpper(title[:1]) + title[1:]))
		}
		l := small2(g.String())
		l.Wrapping = fyne.TextWrapWord
		lines.Add(insets(-8, -4, 0, 0, l))
	}
	scroll := container.NewVScroll(lines)
	scroll.SetMinSize(fyne.NewSize(scaled(480), scaled(260)))
	intro := tight(words("Not everything could be taken in as it stands. Please look through this before you accept it."))
	return column(12, head, tight(about), intro, newSurface(colCard, colLine, 8, inset(4, scroll)))
}
