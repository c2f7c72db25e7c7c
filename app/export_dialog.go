package app

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
)

var formats = []option[session.Format]{
	{session.PDF, "PDF, to print or send"},
	{session.PNG, "PNG picture"},
	{session.SVG, "SVG drawing"},
	{session.GEDCOM, "GEDCOM, for other programs"},
	{session.JSON, "JSON, all that is recorded"},
}

var papers = []option[string]{{"A4", "A4"}, {"A3", "A3"}, {"A2", "A2"}, {"A1", "A1"}}

var ways = []option[bool]{{false, "Upright"}, {true, "Landscape"}}

// mostTiles is how many sheets the dialog offers in one direction: as many as it may be advised to.
const mostTiles = 24

// exporter is the dialog that prints and exports: choices on the left, the very
// pages that will be written on the right.
type exporter struct {
	d   *Desk
	s   *sheet
	ses *session.Session

	format       *choice[session.Format]
	size         *choice[string]
	way          *choice[bool]
	across, down *choice[int]
	mono, tiny   *widget.Check
	forWhom      *field
	place        *place

	paperBox, offers *fyne.Container
	says             *widget.Label
	fault            *complaint
	pages            *preview
	busy             *progress
	write            *press

	drawn    *render.Drawing
	round    int // which preview was asked for last
	tooSmall bool
	setting  bool
	stop     func()
}

// export opens the dialog for the case on the desk.
func (d *Desk) export() {
	if d.ses == nil || d.blocked() {
		return
	}
	if d.ses.Family().Len(graph.KindPerson) == 0 {
		d.tell("Nothing to print yet", "Put the first person on the map, then print it.")
		return
	}
	x := &exporter{d: d, ses: d.ses, busy: newProgress(false), pages: newPreview(d)}
	x.drawn = d.page.onPaper()
	x.build()
	x.setting = true
	x.format.show(session.PDF)
	x.show(x.best())
	x.setting = false
	x.s.closed = func() {
		if x.stop != nil {
			x.stop()
		}
	}
	x.s.show()
	x.update()
}

func (x *exporter) build() {
	again := func() {
		if !x.setting {
			x.update()
		}
	}
	x.format = newChoice(formats, func(f session.Format) { x.place.setEnding(f.Ending()); again() })
	x.size = newChoice(papers, func(string) { again() })
	x.way = newChoice(ways, func(bool) { again() })
	var counts []option[int]
	for i := 1; i <= mostTiles; i++ {
		counts = append(counts, option[int]{i, fmt.Sprint(i)})
	}
	x.across, x.down = newChoice(counts, func(int) { again() }), newChoice(counts, func(int) { again() })
	x.mono = widget.NewCheck("Black and white", func(bool) { again() })
	x.tiny = widget.NewCheck("Small writing is fine", func(bool) { again() })
	x.tiny.Hide()
	x.forWhom = newField("", nil)
	x.forWhom.OnChanged = func(string) { again() }
	x.says, x.fault = words(""), newComplaint()
	x.offers = column(4)
	x.place = newPlace(x.d, freeName(x.d.set.folder(), "family-map-"+time.Now().Format("2006-01-02"), ".pdf"), ".pdf")

	x.paperBox = column(12,
		container.NewGridWithColumns(2, labelled("Paper", x.size.box()), labelled("Way up", x.way.box())),
		container.NewGridWithColumns(2, labelled("Sheets across", x.across.box()), labelled("Sheets down", x.down.box())),
		labelled("Who this copy is for", x.forWhom),
		tightCheck(x.mono))
	left := column(12, labelled("As", x.format.box()), x.paperBox, tight(x.says), x.offers, tightCheck(x.tiny),
		labelled("File", x.place.box), tight(small("The file is not locked: whoever has it can read it.")), x.fault.Container, x.busy.box)
	scroll := container.NewVScroll(insets(0, 0, 2, 14, left))
	body := container.NewBorder(nil, nil, wide(312, scroll), nil, insets(0, 0, 8, 0, x.pages.box))

	x.write = newPress("Write the file", primary, x.go_)
	cancel := newPress("Cancel", plain, func() { x.s.hide() })
	x.s = x.d.newSheet("Print or export", 960, container.New(fixed{h: x.height()}, body), cancel, x.write)
	x.s.enter = x.go_
	x.place.name.escape, x.forWhom.escape = x.s.hide, x.s.hide
}

// height is what the window has left for a dialog's body.
func (x *exporter) height() float32 {
	return fyne.Max(300, fyne.Min(560, x.d.win.Canvas().Size().Height-scaled(210)))
}

// best is the first paper on which everything can be read, lying the way the family does.
func (x *exporter) best() render.Paper {
	fonts, err := session.Fonts()
	if err != nil || x.drawn == nil {
		return render.Paper{Size: "A4", Landscape: true}
	}
	readable := slices.DeleteFunc(render.Advise(*x.drawn, render.Heading{}, fonts), func(c render.Choice) bool {
		return !c.Readable || c.Paper.Across > mostTiles || c.Paper.Down > mostTiles
	})
	if len(readable) == 0 {
		return render.Paper{Size: "A4", Landscape: true}
	}
	first := readable[0]
	lying := x.drawn.Bounds.W() > x.drawn.Bounds.H()
	for _, c := range readable {
		if c.Paper.Size == first.Paper.Size && c.Sheets() == first.Sheets() && c.Paper.Landscape == lying {
			return c.Paper
		}
	}
	return first.Paper
}

func (x *exporter) show(p render.Paper) {
	x.size.show(orElse(p.Size, "A4"))
	x.way.show(p.Landscape)
	x.across.show(max(1, p.Across))
	x.down.show(max(1, p.Down))
}

// use takes an offer of another paper.
func (x *exporter) use(p render.Paper) {
	x.setting = true
	x.show(p)
	x.setting = false
	x.update()
}

// wish is what the dialog asks for now.
func (x *exporter) wish() session.Export {
	return session.Export{
		Format: x.format.value(), Drawn: x.drawn,
		Paper: render.Paper{Size: x.size.value(), Landscape: x.way.value(), Across: x.across.value(), Down: x.down.value(),
			BlackWhite: x.mono.Checked, SmallText: x.tiny.Checked},
		Heading: render.Heading{For: strings.TrimSpace(x.forWhom.Text)},
	}
}

// update shows the pages anew.
func (x *exporter) update() {
	e := x.wish()
	x.round++
	mine := x.round
	if x.stop != nil {
		x.stop()
	}
	x.fault.say(nil)
	if !e.Format.Picture() {
		x.paperBox.Hide()
		x.offers.Hide()
		x.tiny.Hide()
		x.says.SetText("Everything that is recorded goes into this file, for another program to read.")
		x.pages.nothing("There is no picture in this kind of file.")
		x.write.enable(true)
		return
	}
	x.paperBox.Show()
	x.offers.Show()
	x.write.enable(false)
	at := x.pages.size()
	x.stop = run(x.d, task{name: "Drawing the pages", show: x.busy, wanted: func() bool { return x.s.open() && mine == x.round }},
		func(ctx context.Context, report func(int, int)) (proof, error) {
			return prove(ctx, x.ses, e, at, report)
		},
		func(p proof, err error) { x.proved(e, p, err) })
}

func (x *exporter) proved(e session.Export, p proof, err error) {
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			x.fault.say(err)
		}
		return
	}
	x.offers.Objects = nil
	x.tooSmall = p.small != nil
	points := strings.TrimSuffix(fmt.Sprintf("%.1f", p.smallest), ".0")
	switch {
	case x.tooSmall:
		x.says.Importance = widget.DangerImportance
		x.says.SetText("The smallest writing would be " + points + " points. People need at least 9.")
		for _, c := range p.small.Try {
			x.offers.Add(row(0, newPress("Use "+c.Paper.String(), plain, func() { x.use(c.Paper) })))
		}
		x.tiny.Show()
	case p.advice != "":
		x.says.Importance = widget.DangerImportance
		x.says.SetText(sentence(errors.New(p.advice)))
		x.tiny.Hide()
	default:
		x.says.Importance = widget.MediumImportance
		x.says.SetText("The smallest writing will be " + points + " points.")
		x.tiny.Hide()
	}
	x.pages.show(p)
	sheets := max(1, e.Paper.Across) * max(1, e.Paper.Down)
	if sheets > 1 && e.Format != session.PDF {
		x.fault.say(session.ErrOnePage)
	}
	x.write.enable((!x.tooSmall || x.tiny.Checked) && (sheets == 1 || e.Format == session.PDF))
	x.offers.Refresh()
	x.s.pop.Refresh()
}

// go_ writes the file, asking first where one of that name is there.
func (x *exporter) go_() {
	if x.write.Disabled() {
		return
	}
	if strings.TrimSpace(x.place.name.Text) == "" {
		x.fault.say(errNoFileName)
		return
	}
	path := x.place.path()
	if _, err := os.Lstat(path); err == nil {
		x.d.ask("Replace the file?", "There is already a file of that name in this folder.", "Replace", func() { x.put(path) })
		return
	}
	x.put(path)
}

func (x *exporter) put(path string) {
	e := x.wish()
	x.write.enable(false)
	x.stop = run(x.d, task{name: "Writing", show: x.busy, wanted: x.s.open},
		func(ctx context.Context, report func(int, int)) (struct{}, error) {
			return struct{}{}, x.ses.ExportFile(ctx, path, e, report)
		},
		func(_ struct{}, err error) {
			x.write.enable(true)
			if errors.Is(err, context.Canceled) {
				return
			}
			if err != nil {
				x.fault.say(err)
				return
			}
			x.d.set.SetString(keyFolder, filepath.Dir(path))
			x.s.hide()
			x.d.written(path)
		})
}

// written says where a file is.
func (d *Desk) written(path string) {
	var s *sheet
	open := newPress("Open it", plain, func() {
		s.hide()
		if err := d.app.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
			d.tell("Nothing opens this here", "The file is there all the same.")
		}
	})
	ok := newPress("OK", primary, func() { s.hide() })
	s = d.newSheet("The file is written", 440,
		tight(words(filepath.Base(path)+"\nin "+shortFolder(filepath.Dir(path)))), open, ok)
	s.enter = s.hide
	s.show()
}
