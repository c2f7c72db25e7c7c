package app

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

var familyFiles = []string{".ged", ".gedcom", ".gdz", ".json"}

// importNew brings a family file into a case made for it.
func (d *Desk) importNew() {
	if !d.Blocked() {
		d.ChooseFile(say("Bring in a family file"), familyFiles, d.importFrom)
	}
}

// importAny brings a family file into the open case, or into a new one.
func (d *Desk) importAny() {
	if d.Blocked() {
		return
	}
	if d.ses == nil {
		d.importNew()
		return
	}
	d.ChooseFile(say("Bring in a family file"), familyFiles, d.importHere)
}

// read is a family file that has been read and not yet accepted.
type readFile struct {
	records []graph.Record
	change  graph.Change
	report  session.Report
}

// importFrom shows what is in a file and, when that is accepted, asks for the new case's place.
func (d *Desk) importFrom(path string) {
	d.importDialog(path, say("Make a case of it…"), func(ctx context.Context) (r readFile, err error) {
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
	d.importDialog(path, say("Add to this case"), func(ctx context.Context) (r readFile, err error) {
		r.change, r.report, err = ses.Import(ctx, path)
		return r, err
	}, func(r readFile) {
		if d.ses != ses {
			return
		}
		d.page.fresh = true
		d.Complain(ses.Do(r.change))
	})
}

func (d *Desk) importDialog(path, yes string, work func(context.Context) (readFile, error), accept func(readFile)) {
	busy := parts.NewProgress(false)
	said := container.NewStack(parts.Tight(parts.Words(say("Reading the file…"))))
	var s *parts.Sheet
	var got readFile
	ok := parts.NewPress(yes, parts.Primary, func() { s.Hide(); accept(got) })
	ok.Disable()
	s = d.NewSheet(say("Bring in %s", filepath.Base(path)), 560,
		parts.Column(8, said, busy.Box),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), ok)
	s.Enter = func() {
		if !ok.Disabled() {
			ok.Do()
		}
	}
	s.Show()
	stop := parts.Run(d.Frame, parts.Task{Name: say("Reading"), Show: busy, Wanted: s.Open}, func(ctx context.Context, _ func(int, int)) (readFile, error) {
		return work(ctx)
	}, func(r readFile, err error) {
		if err != nil {
			l := parts.Words(parts.Sentence(err))
			l.Importance = widget.DangerImportance
			said.Objects = []fyne.CanvasObject{parts.Tight(l)}
		} else {
			got = r
			ok.Enable()
			said.Objects = []fyne.CanvasObject{reportView(r.report)}
		}
		said.Refresh()
		s.Pop.Refresh()
	})
	s.Closed = stop
}

// reportView shows counts large, and below them what was dropped or guessed.
func reportView(r session.Report) fyne.CanvasObject {
	count := func(n int, one, many string) fyne.CanvasObject {
		num := parts.Heading(strings.SplitN(parts.Plural(n, one, many), " ", 2)[0])
		num.Alignment = fyne.TextAlignCenter
		what := parts.Small(strings.SplitN(parts.Plural(n, one, many), " ", 2)[1])
		what.Alignment = fyne.TextAlignCenter
		return parts.NewSurface(parts.ColPanel, "", 8, parts.Inset(8, parts.Column(4, parts.Tight(num), parts.Tight(what))))
	}
	head := container.NewGridWithColumns(4,
		count(r.People, say("person"), say("people")), count(r.Unions, say("couple"), say("couples")),
		count(r.Parentages, say("child line"), say("child lines")), count(r.Sources, say("source"), say("sources")))
	about := parts.Small(strings.Trim(r.Format+", "+parts.Say(r.Coding), ", "))
	if r.Clean() {
		return parts.Column(12, head, parts.Tight(about), parts.Tight(parts.Words(say("Every line about the family was taken in as it stands."))))
	}
	lines := parts.Column(0)
	last := ""
	for _, g := range r.Groups() {
		if title := parts.Say(g.Level.String()); title != last {
			last = title
			lines.Add(parts.BoldSmall(strings.ToUpper(title[:1]) + title[1:]))
		}
		l := parts.Caption(g.Words(parts.Say))
		l.Wrapping = fyne.TextWrapWord
		lines.Add(parts.Insets(-8, -4, 0, 0, l))
	}
	scroll := container.NewVScroll(lines)
	scroll.SetMinSize(fyne.NewSize(parts.Scaled(480), parts.Scaled(260)))
	intro := parts.Tight(parts.Words(say("Not everything could be taken in as it stands. Please look through this before you accept it.")))
	return parts.Column(12, head, parts.Tight(about), intro, parts.NewSurface(parts.ColCard, parts.ColLine, 8, parts.Inset(4, scroll)))
}
