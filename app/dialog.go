package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// sheet is our dialog: a title, what it is about, and buttons at the lower right
// with the one that goes ahead last. Escape closes it.
type sheet struct {
	d       *Desk
	pop     *widget.PopUp
	buttons *fyne.Container
	closed  func()
	enter   func()
	stuck   bool // something is under way that cannot be stopped half-way
}

// newSheet lays a dialog over the window. Width is at 100 % text.
func (d *Desk) newSheet(title string, width float32, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *sheet {
	s := &sheet{d: d}
	bar := row(8, append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)...)
	s.buttons = bar
	body := container.New(sheetLayout{d: d, width: width, content: content},
		tight(heading(title)), container.NewVScroll(content), bar)
	s.pop = widget.NewModalPopUp(inset(sheetEdge, body), d.win.Canvas())
	return s
}

// sheetLayout stacks a dialog's title, content and buttons. A content too high for the window
// scrolls, so that the buttons can be reached on a small screen with large text.
type sheetLayout struct {
	d       *Desk
	width   float32
	content fyne.CanvasObject
}

const (
	sheetEdge = 24 // room round a dialog's content
	sheetGap  = 16
	widest    = 1200 // no dialog is wider, however large the text
)

// MinSize implements fyne.Layout.
func (l sheetLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	win := l.d.win.Canvas().Size()
	frame := o[0].MinSize().Height + o[2].MinSize().Height + 2*sheetGap
	high := l.content.MinSize().Height
	if room := win.Height - frame - 2*sheetEdge - 16; win.Height > 0 && high > room {
		high = fyne.Max(room, 60)
	}
	wide := fyne.Min(scaled(l.width), widest)
	if room := win.Width - 2*sheetEdge - 16; win.Width > 0 && wide > room {
		wide = room
	}
	wide = fyne.Max(wide, fyne.Max(l.content.MinSize().Width, o[2].MinSize().Width))
	return fyne.NewSize(wide, frame+high)
}

// Layout implements fyne.Layout.
func (l sheetLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	title, bar := o[0].MinSize().Height, o[2].MinSize().Height
	put := func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
	}
	put(o[0], 0, title)
	put(o[1], title+sheetGap, size.Height-title-bar-2*sheetGap)
	put(o[2], size.Height-bar, bar)
}

func (s *sheet) show() {
	s.d.sheets = append(s.d.sheets, s)
	s.pop.Show()
}

// key lets Escape close the dialog and Enter go ahead, where no field is focused.
func (s *sheet) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		s.hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.enter != nil {
			s.enter()
		}
	}
}

func (s *sheet) hide() {
	if !s.pop.Visible() || s.stuck {
		return
	}
	s.pop.Hide()
	s.d.sheets = slices.DeleteFunc(s.d.sheets, func(o *sheet) bool { return o == s })
	if s.closed != nil {
		s.closed()
	}
}

func (s *sheet) open() bool { return s.pop.Visible() }

// tell says something that has to be read.
func (d *Desk) tell(title, text string) {
	var s *sheet
	ok := newPress("OK", primary, func() { s.hide() })
	s = d.newSheet(title, 420, tight(words(text)), ok)
	s.enter = s.hide
	s.show()
}

// ask puts a question with one way ahead.
func (d *Desk) ask(title, text, yes string, then func()) {
	var s *sheet
	no := newPress("Cancel", plain, func() { s.hide() })
	go_ := newPress(yes, primary, func() { s.hide(); then() })
	s = d.newSheet(title, 420, tight(words(text)), no, go_)
	s.show()
}
