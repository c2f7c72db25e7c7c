package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
)

var formats = []parts.Option[session.Format]{
	{Value: session.PDF, Words: "PDF, to print or send"},
	{Value: session.PNG, Words: "PNG picture"},
	{Value: session.SVG, Words: "SVG drawing"},
	{Value: session.GEDCOM, Words: "GEDCOM, for other programs"},
	{Value: session.JSON, Words: "JSON, all that is recorded"},
}

var papers = []parts.Option[string]{{Value: "A4", Words: "A4"}, {Value: "A3", Words: "A3"}, {Value: "A2", Words: "A2"}, {Value: "A1", Words: "A1"}}

var ways = []parts.Option[bool]{{Value: false, Words: "Upright"}, {Value: true, Words: "Landscape"}}

// mostTiles is how many sheets the dialog offers in one direction: as many as it may be advised to.
const mostTiles = 24

// exporter is the dialog that prints and exports: choices on the left, the very
// pages that will be written on the right.
type exporter struct {
	d   *Desk
	s   *parts.Sheet
	ses *session.Session

	who          *readers.Chooser
	format       *parts.Choice[session.Format]
	size         *parts.Choice[string]
	way          *parts.Choice[bool]
	across, down *parts.Choice[int]
	mono, tiny   *widget.Check
	large        *widget.Check
	gentle       *widget.Check
	split        *widget.Check
	tongue       *parts.Choice[language.Language]
	forWhom      *parts.Field
	reason       *parts.Field // why what was found is a false alarm
	place        *parts.Place

	paperBox, offers *fyne.Container
	sheetsBox        fyne.CanvasObject // how many are glued together
	gist             *fyne.Container   // what is on the pages
	refused          *fyne.Container
	says             *widget.Label
	fault            *parts.Complaint
	pages            *preview
	busy             *parts.Progress
	write            *parts.Press

	drawn    *render.Drawing
	drawnFor string // the reader and the manner it was drawn for
	fitted   string // whom the paper was chosen for
	round    int    // which preview was asked for last
	tooSmall bool
	setting  bool
	stop     func()
}

// export opens the dialog for the case on the desk: for the reader who is being looked as, else for the worker.
func (d *Desk) export() {
	a := graph.Audience{}
	if d.looking() {
		a = d.page.reads.As.Audience()
	}
	d.exportFor(a)
}

// exportFor opens the dialog for a reader.
func (d *Desk) exportFor(a graph.Audience) {
	if d.ses == nil || d.Blocked() {
		return
	}
	if d.ses.Family().Len(graph.KindPerson) == 0 {
		d.Tell(say("Nothing to print yet"), say("Put the first person on the map, then print it."))
		return
	}
	x := &exporter{d: d, ses: d.ses, busy: parts.NewProgress(false), pages: newPreview(d.Frame)}
	d.exporting = x
	x.build(a)
	x.setting = true
	x.format.Put(session.PDF)
	x.tongue.Put(parts.Spoken())
	x.gentle.SetChecked(d.Set.Bool(parts.KeyGentle))
	x.setting = false
	if a.Own() {
		x.drawn, x.drawnFor = d.page.onPaper(), x.manner()
		x.refit()
	}
	x.s.Closed = func() {
		if x.stop != nil {
			x.stop()
		}
	}
	x.s.Show()
	x.update()
}

func (x *exporter) build(a graph.Audience) {
	again := func() {
		if !x.setting {
			x.update()
		}
	}
	x.who = x.d.page.reads.NewChooser(a, nil, again)
	x.format = parts.NewChoice(parts.Said(formats), func(f session.Format) { x.place.SetEnding(f.Ending()); again() })
	x.size = parts.NewChoice(papers, func(string) { again() })
	x.way = parts.NewChoice(parts.Said(ways), func(bool) { again() })
	var counts []parts.Option[int]
	for i := 1; i <= mostTiles; i++ {
		counts = append(counts, parts.Option[int]{Value: i, Words: fmt.Sprint(i)})
	}
	x.across, x.down = parts.NewChoice(counts, func(int) { again() }), parts.NewChoice(counts, func(int) { again() })
	x.mono = widget.NewCheck(say("Black and white"), func(bool) { again() })
	x.large = widget.NewCheck(say("Large print"), func(bool) { x.fitted = ""; again() })
	x.gentle = widget.NewCheck(say("A star, not a cross, for the dead"), func(bool) { again() })
	x.split = widget.NewCheck(say("Branch by branch, where it is too large"), func(bool) { again() })
	x.tongue = parts.NewChoice(readers.Tongues, func(language.Language) { again() })
	x.gist, x.refused = parts.Column(4), parts.Column(0)
	x.tiny = widget.NewCheck(say("Small writing is fine"), func(bool) { again() })
	x.tiny.Hide()
	x.forWhom = parts.NewField("", nil)
	x.forWhom.OnChanged = func(string) { again() }
	x.reason = parts.NewField(say("For example: Kelly House is the name of our office"), nil)
	x.reason.OnChanged = func(words string) { x.write.Allow(strings.TrimSpace(words) != "") }
	x.says, x.fault = parts.Words(""), parts.NewComplaint()
	x.offers = parts.Column(4)
	x.place = parts.NewPlace(x.d.Frame, parts.FreeName(x.d.Set.Folder(), "family-map-"+time.Now().Format("2006-01-02"), ".pdf"), ".pdf")

	x.sheetsBox = container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Sheets across"), x.across.Box()), parts.Labelled(say("Sheets down"), x.down.Box()))
	x.paperBox = parts.Column(12,
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Paper"), x.size.Box()), parts.Labelled(say("Way up"), x.way.Box())),
		parts.TightCheck(x.split),
		x.sheetsBox,
		parts.Labelled(say("Name to print on it"), x.forWhom),
		parts.Labelled(say("Language of the print"), x.tongue.Box()),
		parts.TightCheck(x.large), parts.TightCheck(x.mono), parts.TightCheck(x.gentle))
	left := parts.Column(12, parts.Labelled(say("Who is this copy for?"), x.who.Box), parts.Rule(false), parts.Labelled(say("As"), x.format.Box()), x.paperBox, parts.Tight(x.says), x.offers, parts.TightCheck(x.tiny),
		parts.Labelled(say("File"), x.place.Box), parts.Tight(parts.Wrapped(parts.Small(say("The file is not locked: whoever has it can read it.")))), x.fault.Container, x.busy.Box)
	scroll := container.NewVScroll(parts.Insets(0, 0, 2, 14, left))
	said := parts.Column(8, x.refused, x.gist)
	var seen fyne.CanvasObject = container.NewBorder(said, nil, nil, nil, parts.Insets(8, 0, 0, 0, x.pages.box))
	if parts.Scaled(1) > 1.4 { // what is said takes the room of what is shown
		seen = container.NewVScroll(parts.Insets(0, 0, 0, 14, parts.Column(8, said, container.New(parts.Fixed{H: x.height()}, x.pages.box))))
	}
	body := container.NewBorder(nil, nil, parts.Wide(312, scroll), nil, parts.Insets(0, 0, 8, 0, seen))

	x.write = parts.NewPress(say("Write the file"), parts.Primary, x.go_)
	cancel := parts.NewPress(say("Cancel"), parts.Plain, func() { x.s.Hide() })
	x.s = x.d.NewSheet(say("Print or export"), 960, container.New(parts.Fixed{H: x.height()}, body), cancel, x.write)
	x.s.Enter = x.go_
	x.place.Name.Escape, x.forWhom.Escape, x.reason.Escape = x.s.Hide, x.s.Hide, x.s.Hide
}

// height is what the window has left for a dialog's body.
func (x *exporter) height() float32 {
	return fyne.Max(300, fyne.Min(560, x.d.Win.Canvas().Size().Height-80-parts.Scaled(130)))
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
	x.size.Put(parts.OrElse(p.Size, "A4"))
	x.way.Put(p.Landscape)
	x.across.Put(max(1, p.Across))
	x.down.Put(max(1, p.Down))
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
	e := session.Export{
		Format: x.format.Value(), Drawn: x.drawn, Audience: x.who.Audience(), DrawnFor: x.who.Audience(), Split: x.split.Checked, Options: x.options(),
		Paper: render.Paper{Size: x.size.Value(), Landscape: x.way.Value(), Across: x.across.Value(), Down: x.down.Value(),
			BlackWhite: x.mono.Checked, SmallText: x.tiny.Checked, LargePrint: x.large.Checked},
		Heading: render.Heading{For: strings.TrimSpace(x.forWhom.Text)}, Override: strings.TrimSpace(x.reason.Text),
	}
	if e.Split {
		e.Paper.Across, e.Paper.Down = 1, 1
	}
	if x.drawnFor != x.manner() {
		e.Drawn = nil
	}
	return e
}

// update shows the pages anew.
func (x *exporter) update() {
	e := x.wish()
	x.round++
	mine := x.round
	if x.stop != nil {
		x.stop()
	}
	x.fault.Tell(nil)
	x.reason.SetText("") // it was given for another print
	x.refuse(nil)
	x.write.Allow(false)
	if x.who.Err() != nil {
		x.pages.nothing(say("Say first who will read it."))
		x.gist.Objects = nil
		x.s.Pop.Refresh()
		return
	}
	if !e.Format.Picture() {
		x.paperBox.Hide()
		x.offers.Hide()
		x.tiny.Hide()
		x.says.SetText(say("Everything this reader may see goes into this file, for another program to read."))
		x.pages.nothing(say("There is no picture in this kind of file."))
		sum, err := x.ses.Summary(e.Audience, render.Print{})
		x.fault.Tell(err)
		x.sum(sum, 0, "")
		x.write.Allow(err == nil)
		return
	}
	x.paperBox.Show()
	x.offers.Show()
	if e.Split {
		x.sheetsBox.Hide()
	} else {
		x.sheetsBox.Show()
	}
	at := x.pages.size()
	x.stop = parts.Run(x.d.Frame, parts.Task{Name: say("Drawing the pages"), Show: x.busy, Wanted: func() bool { return x.s.Open() && mine == x.round }},
		func(ctx context.Context, report func(int, int)) (proof, error) {
			return prove(ctx, x.ses, e, at, report)
		},
		func(p proof, err error) { x.proved(e, p, err) })
}

func (x *exporter) proved(e session.Export, p proof, err error) {
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			x.refuse(err)
			x.pages.nothing("")
		}
		return
	}
	if p.drawn != nil {
		x.drawn, x.drawnFor = p.drawn, x.manner()
		if x.refit() { // a smaller family takes less paper
			x.update()
			return
		}
	}
	x.offers.Objects = nil
	x.tooSmall = p.small != nil
	points := strings.TrimSuffix(fmt.Sprintf("%.1f", p.smallest), ".0")
	switch {
	case x.tooSmall:
		x.says.Importance = widget.DangerImportance
		x.says.SetText(say("The smallest writing would be %s points. People need at least 9.", points))
		for _, c := range p.small.Try {
			x.offers.Add(parts.Row(0, parts.NewPress(say("Use %s", c.Paper.String()), parts.Plain, func() { x.use(c.Paper) })))
		}
		x.tiny.Show()
	case p.advice != "":
		x.says.Importance = widget.DangerImportance
		x.says.SetText(parts.Sentence(errors.New(p.advice)))
		x.tiny.Hide()
	default:
		x.says.Importance = widget.MediumImportance
		x.says.SetText(say("The smallest writing will be %s points.", points))
		x.tiny.Hide()
	}
	x.sum(p.sum, len(p.pages), points)
	x.pages.show(p)
	sheets := len(p.pages)
	if sheets > 1 && e.Format != session.PDF {
		x.fault.Tell(session.ErrOnePage)
	}
	x.write.Allow((!x.tooSmall || x.tiny.Checked) && (sheets == 1 || e.Format == session.PDF))
	x.offers.Refresh()
	x.s.Pop.Refresh()
}

// go_ writes the file, asking first where one of that name is there.
func (x *exporter) go_() {
	if x.write.Disabled() {
		return
	}
	if strings.TrimSpace(x.place.Name.Text) == "" {
		x.fault.Tell(errNoFileName)
		return
	}
	path := x.place.Path()
	if _, err := os.Lstat(path); err == nil {
		x.d.Ask(say("Replace the file?"), say("There is already a file of that name in this folder."), say("Replace"), func() { x.put(path) })
		return
	}
	x.put(path)
}

func (x *exporter) put(path string) {
	e := x.wish()
	x.write.Allow(false)
	x.stop = parts.Run(x.d.Frame, parts.Task{Name: say("Writing"), Show: x.busy, Wanted: x.s.Open},
		func(ctx context.Context, report func(int, int)) (struct{}, error) {
			return struct{}{}, x.ses.ExportFile(ctx, path, e, report)
		},
		func(_ struct{}, err error) {
			x.write.Allow(true)
			if errors.Is(err, context.Canceled) {
				return
			}
			if err != nil {
				x.refuse(err)
				return
			}
			x.d.Set.SetString(parts.KeyFolder, filepath.Dir(path))
			x.s.Hide()
			x.d.Written(path)
		})
}
