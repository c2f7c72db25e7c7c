package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Sheet is our dialog: a title, what it is about, and buttons at the lower right
// with the one that goes ahead last. Escape closes it.
type Sheet struct {
	D       *Frame
	Pop     *widget.PopUp
	buttons *fyne.Container
	Closed  func()
	Enter   func()
	Stuck   bool // something is under way that cannot be stopped half-way
	open    bool // it is there, or waits for the window to be uncovered
}

// NewSheet lays a dialog over the window. Width is at 100 % text.
func (d *Frame) NewSheet(title string, width float32, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *Sheet {
	s := &Sheet{D: d}
	bar := Row(8, append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)...)
	s.buttons = bar
	body := container.New(sheetLayout{d: d, width: width, content: content},
		Tight(Heading(title)), container.NewVScroll(content), bar)
	s.Pop = widget.NewModalPopUp(Inset(sheetEdge, body), d.Win.Canvas())
	return s
}

// sheetLayout stacks a dialog's title, content and buttons. A content too high for the window
// scrolls, so that the buttons can be reached on a small screen with large text.
type sheetLayout struct {
	d       *Frame
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
	win := l.d.Win.Canvas().Size()
	frame := o[0].MinSize().Height + o[2].MinSize().Height + 2*sheetGap
	high := l.content.MinSize().Height
	if room := win.Height - frame - 2*sheetEdge - 16; win.Height > 0 && high > room {
		high = fyne.Max(room, 60)
	}
	wide := fyne.Min(Scaled(l.width), widest)
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

// Show opens the dialog, as soon as nothing covers the window.
func (s *Sheet) Show() {
	s.open = true
	s.D.pass(func() {
		if s.open {
			s.D.Sheets = append(s.D.Sheets, s)
			s.D.laid = append(s.D.laid, s.Pop)
			s.Pop.Show()
		}
	})
}

// Key lets Escape close the dialog and Enter go ahead, where no field is focused.
func (s *Sheet) Key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		s.Hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.Enter != nil {
			s.Enter()
		}
	}
}

func (s *Sheet) Hide() {
	if !s.open || s.Stuck {
		return
	}
	s.open = false
	s.D.pass(func() {
		s.D.above(s.Pop.Hide)
		s.D.Sheets = slices.DeleteFunc(s.D.Sheets, func(o *Sheet) bool { return o == s })
		s.D.laid = slices.DeleteFunc(s.D.laid, func(o fyne.CanvasObject) bool { return o == s.Pop })
		if s.Closed != nil {
			s.Closed()
		}
	})
}

// Open reports that the dialog has not been closed.
func (s *Sheet) Open() bool { return s.open }

// Tell says something that has to be read.
func (d *Frame) Tell(title, text string) {
	var s *Sheet
	ok := NewPress(Say("OK"), Primary, func() { s.Hide() })
	s = d.NewSheet(title, 420, Tight(Words(text)), ok)
	s.Enter = s.Hide
	s.Show()
}

// Ask puts a question with one way ahead.
func (d *Frame) Ask(title, text, yes string, then func()) {
	var s *Sheet
	no := NewPress(Say("Cancel"), Plain, func() { s.Hide() })
	go_ := NewPress(yes, Primary, func() { s.Hide(); then() })
	s = d.NewSheet(title, 420, Tight(Words(text)), no, go_)
	s.Show()
}
