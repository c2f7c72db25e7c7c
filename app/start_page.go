package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/session"
)

// showStart puts three ways in on the desk, and below them the cases opened last.
func (d *Desk) showStart() {
	door := func(sign, title, text string, tapped func()) fyne.CanvasObject {
		return insets(0, 0, 4, 4, newDoor(sign, title, text, tapped))
	}
	cards := container.NewGridWithColumns(3,
		door("new", "New family", "Start a map with one name. Ctrl+N", d.newCase),
		door("open", "Open", "A case you have kept before. Ctrl+O", d.chooseCase),
		door("example", "Try an example", "An invented family to look round in.", d.tryExample),
	)
	hello := heading("Kinweave")
	hello.Alignment = fyne.TextAlignCenter
	under := widget.NewLabel("Who is there for this child?")
	under.Alignment = fyne.TextAlignCenter
	under.Importance = widget.LowImportance

	more := row(8, layout.NewSpacer(), newPress("Bring in a family file (GEDCOM)…", quiet, d.importNew).withSign("import"), layout.NewSpacer())
	all := column(0, tight(hello), insets(0, 28, 0, 0, tight(under)), cards, insets(16, 0, 0, 0, more), d.recentList())
	page := container.NewCenter(inset(24, container.New(fixed{w: fyne.Min(scaled(780), 1180)}, all)))
	d.win.SetTitle("Kinweave")
	d.win.SetContent(newSurface(colPaper, "", 0, container.NewVScroll(page)))
	d.menu()
}

// recentList shows file names and folders only, no titles: this page may be seen by anyone.
func (d *Desk) recentList() fyne.CanvasObject {
	paths := d.set.recent()
	if len(paths) == 0 {
		return layout.NewSpacer()
	}
	list := column(0)
	for _, p := range paths {
		name := strings.TrimSuffix(filepath.Base(p), session.Suffix)
		where := small(shortFolder(filepath.Dir(p)))
		where.Truncation = fyne.TextTruncateEllipsis
		list.Add(container.NewBorder(nil, nil, link(name, func() { d.openFile(p) }), nil, where))
	}
	forget := newPress("Clear this list", quiet, func() {
		d.set.forget()
		d.showStart()
	})
	head := container.NewBorder(nil, nil, container.NewCenter(tight(small("Opened before"))), forget)
	return insets(24, 0, 0, 0, column(4, head, newSurface(colCard, colLine, 10, inset(8, list))))
}

func shortFolder(dir string) string {
	if home, err := os.UserHomeDir(); err == nil {
		if dir == home {
			return "your home folder"
		}
		if rest, ok := strings.CutPrefix(dir, home+string(filepath.Separator)); ok {
			return rest
		}
	}
	return dir
}

func (d *Desk) tryExample() {
	if d.example == nil {
		d.tell("No example here", "This copy of Kinweave was built without its example family.")
		return
	}
	s, err := d.example()
	if err != nil {
		d.say(err)
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
	sign.SetMinSize(fyne.NewSquareSize(scaled(40)))
	title := widget.NewLabelWithStyle(o.title, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	text := small(o.text)
	text.Alignment, text.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	body := container.New(fixed{h: 188, scale: true}, inset(20, container.NewVBox(layout.NewSpacer(), sign, title, tight(text), layout.NewSpacer())))
	ground := newSurface(colCard, colLine, 12, body)
	r := &doorRenderer{WidgetRenderer: widget.NewSimpleRenderer(ground), o: o, ground: ground, sign: sign}
	r.style()
	return r
}

type doorRenderer struct {
	fyne.WidgetRenderer
	o      *door
	ground *surface
	sign   *canvas.Image
}

func (r *doorRenderer) style() {
	r.ground.fill, r.ground.line = colCard, colLine
	if r.o.hovered || r.o.focused {
		r.ground.fill, r.ground.line = colHover, colAccent
	}
	r.sign.Resource = icon(r.o.sign, colAccent)
}

func (r *doorRenderer) Refresh() {
	r.style()
	r.ground.Refresh()
	r.sign.Refresh()
}
