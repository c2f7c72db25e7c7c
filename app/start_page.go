package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
)

// showStart puts four ways in on the desk, and below them the cases opened last.
func (d *Desk) showStart() {
	door := func(sign, title, text string, tapped func()) fyne.CanvasObject {
		return parts.Insets(0, 0, 4, 4, newDoor(sign, title, text, tapped))
	}
	cards := container.NewGridWithColumns(4,
		door("new", say("New family"), say("Start a map with one name. Ctrl+N"), d.newCase),
		door("open", say("Open"), say("A case you have kept before. Ctrl+O"), d.chooseCase),
		door("cases", say("My cases"), say("What is due in every case of a folder. Ctrl+M"), d.myCases),
		door("example", say("Try an example"), say("An invented family to look round in."), d.tryExample),
	)
	hello := parts.Heading("Kinweave")
	hello.Alignment = fyne.TextAlignCenter
	under := widget.NewLabel(say("Who is there for this child?"))
	under.Alignment = fyne.TextAlignCenter
	under.Importance = widget.LowImportance

	more := parts.Row(8, layout.NewSpacer(), parts.NewPress(say("Bring in a family file (GEDCOM)…"), parts.Quiet, d.importNew).WithSign("import"), layout.NewSpacer())
	all := parts.Column(0, parts.Tight(hello), parts.Insets(0, 28, 0, 0, parts.Tight(under)), cards, parts.Insets(16, 0, 0, 0, more), d.tourOffer(), d.recentList())
	page := container.NewCenter(parts.Inset(24, container.New(parts.Fixed{W: fyne.Min(parts.Scaled(960), 1240)}, all)))
	d.Win.SetTitle("Kinweave")
	d.Put(parts.NewSurface(parts.ColPaper, "", 0, container.NewVScroll(page)))
	d.menu()
}

// recentList shows file names and folders only, no titles: this page may be seen by anyone.
func (d *Desk) recentList() fyne.CanvasObject {
	paths := d.Set.Recent()
	if len(paths) == 0 {
		return layout.NewSpacer()
	}
	list := parts.Column(0)
	for _, p := range paths {
		name := strings.TrimSuffix(filepath.Base(p), session.Suffix)
		where := parts.Small(parts.ShortFolder(filepath.Dir(p)))
		where.Truncation = fyne.TextTruncateEllipsis
		list.Add(container.NewBorder(nil, nil, parts.Link(name, func() { d.openFile(p) }), nil, where))
	}
	forget := parts.NewPress(say("Clear this list"), parts.Quiet, func() {
		d.Set.Forget()
		d.showStart()
	})
	words, keep := say("Opened since Kinweave was started"), say("Keep this list…")
	if d.Set.Bool(parts.KeyKeep) {
		words, keep = say("Opened before"), say("Do not keep it")
	}
	head := container.NewBorder(nil, nil, container.NewCenter(parts.Tight(parts.Small(words))), parts.Row(0, forget, parts.NewPress(keep, parts.Quiet, d.keepPlaces)))
	return parts.Insets(24, 0, 0, 0, parts.Column(4, head, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(8, list))))
}

// keepPlaces lets the list be kept between runs, once it has been said where it lies and what it may tell; or ends that.
func (d *Desk) keepPlaces() {
	if d.Set.Bool(parts.KeyKeep) {
		d.Set.Keep(false)
		d.refreshStart()
		return
	}
	d.Ask(say("Keep the list of cases?"), say("Kinweave forgets where your files are when it is closed. Kept, the names of files and folders lie on this computer outside the encrypted cases, where anybody who uses your account can read them. If a file or a folder is called after a child, do not keep the list."),
		say("Keep the list"), func() {
			d.Set.Keep(true)
			d.refreshStart()
		})
}

// tourOffer offers the tour once; after that it is in the Help menu.
func (d *Desk) tourOffer() fyne.CanvasObject {
	if d.Set.Bool(parts.KeyToured) || d.example == nil {
		return layout.NewSpacer()
	}
	later := parts.NewPress(say("Not now"), parts.Quiet, func() {
		d.Set.SetBool(parts.KeyToured, true)
		d.showStart()
	})
	text := parts.Words(say("New here? Two minutes show you round, with an invented family."))
	row := container.NewBorder(nil, nil, nil, parts.Row(8, parts.NewPress(say("Show me round"), parts.Plain, d.startTour), later), text)
	return parts.Insets(16, 0, 4, 4, parts.NewSurface(parts.ColWash, "", 10, parts.Insets(8, 8, 12, 8, row)))
}

func (d *Desk) tryExample() {
	if d.example == nil {
		d.Tell(say("No example here"), say("This copy of Kinweave was built without its example family."))
		return
	}
	s, err := d.example()
	if err != nil {
		d.Complain(err)
		return
	}
	d.adopt(s)
}

// door is a large card that can be pressed.
type door struct {
	widget.BaseWidget
	sign, title, text string
	tapped            func()
	hovered, focused  bool
}

func newDoor(sign, title, text string, tapped func()) *door {
	o := &door{sign: sign, title: title, text: text, tapped: tapped}
	o.ExtendBaseWidget(o)
	return o
}

// Tapped implements fyne.Tappable.
func (o *door) Tapped(*fyne.PointEvent) { o.tapped() }

// TypedKey implements fyne.Focusable, as do the three below.
func (o *door) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		o.tapped()
	}
}

// TypedRune implements fyne.Focusable.
func (o *door) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (o *door) FocusGained() { o.focused = true; o.Refresh() }

// FocusLost implements fyne.Focusable.
func (o *door) FocusLost() { o.focused = false; o.Refresh() }

// MouseIn implements desktop.Hoverable, as do the two below.
func (o *door) MouseIn(*desktop.MouseEvent) { o.hovered = true; o.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (o *door) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (o *door) MouseOut() { o.hovered = false; o.Refresh() }

// Cursor implements desktop.Cursorable.
func (o *door) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel implements fyne.Accessible.
func (o *door) AccessibilityLabel() string { return o.title + ". " + o.text }

// AccessibilityRole implements fyne.Accessible.
func (o *door) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (o *door) CreateRenderer() fyne.WidgetRenderer {
	sign := canvas.NewImageFromResource(nil)
	sign.FillMode = canvas.ImageFillContain
	sign.SetMinSize(fyne.NewSquareSize(parts.Scaled(40)))
	title := widget.NewLabelWithStyle(o.title, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	text := parts.Small(o.text)
	text.Alignment, text.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	body := container.New(parts.Fixed{H: 188, Scale: true}, parts.Inset(20, container.NewVBox(layout.NewSpacer(), sign, title, parts.Tight(text), layout.NewSpacer())))
	ground := parts.NewSurface(parts.ColCard, parts.ColLine, 12, body)
	r := &doorRenderer{WidgetRenderer: widget.NewSimpleRenderer(ground), o: o, ground: ground, sign: sign}
	r.style()
	return r
}

type doorRenderer struct {
	fyne.WidgetRenderer
	o      *door
	ground *parts.Surface
	sign   *canvas.Image
}

func (r *doorRenderer) style() {
	r.ground.Fill, r.ground.Line = parts.ColCard, parts.ColLine
	if r.o.hovered || r.o.focused {
		r.ground.Fill, r.ground.Line = parts.ColHover, parts.ColAccent
	}
	r.sign.Resource = parts.Icon(r.o.sign, parts.ColAccent)
}

func (r *doorRenderer) Refresh() {
	r.style()
	r.ground.Refresh()
	r.sign.Refresh()
}
