package app

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
}

// newSheet lays a dialog over the window. Width is at 100 % text.
func (d *Desk) newSheet(title string, width float32, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *sheet {
	s := &sheet{d: d}
	bar := row(8, append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)...)
	s.buttons = bar
	body := container.NewBorder(insets(0, 12, 0, 0, tight(heading(title))), insets(16, 0, 0, 0, bar), nil, nil, content)
	framed := inset(24, body)
	least := canvas.NewRectangle(color.Transparent)
	least.SetMinSize(fyne.NewSize(scaled(width), 1))
	s.pop = widget.NewModalPopUp(container.NewStack(least, framed), d.win.Canvas())
	return s
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
	if !s.pop.Visible() {
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
