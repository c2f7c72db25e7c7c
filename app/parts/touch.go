package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Touch is something on a page that can be pressed: by a click, or by Enter when the keyboard is on it.
type Touch struct {
	widget.BaseWidget
	Says   string // for a screen reader
	Do     func()
	Walked func() // the keyboard has come to it
	Typed  func(rune)
	Key    func(fyne.KeyName)  // any key but Enter and the space bar
	Scroll *container.Scroll   // what it is in, to be brought into sight
	Ground fyne.ThemeColorName // of its surface

	body             *Surface
	hovered, focused bool
	on               bool
}

// NewTouch makes any content a thing that can be clicked, focused and heard by what it says.
func NewTouch(says string, content fyne.CanvasObject, do func()) *Touch {
	t := &Touch{Says: says, Do: do, Ground: ColNone}
	t.body = NewSurface(ColNone, ColNone, 8, content)
	t.ExtendBaseWidget(t)
	return t
}

// Held implements Holder.
func (t *Touch) Held() fyne.CanvasObject { return t.body }

// CreateRenderer implements fyne.Widget.
func (t *Touch) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.body) }

// Mark shows that this is the one that is looked at.
func (t *Touch) Mark(on bool) { t.on = on; t.colour() }

func (t *Touch) colour() {
	t.body.Fill, t.body.Line = t.Ground, ColNone
	switch {
	case t.on:
		t.body.Fill = ColWash
	case t.hovered:
		t.body.Fill = ColHover
	}
	if t.focused {
		t.body.Line = ColAccent
	}
	t.body.Recolour()
}

// Tapped implements fyne.Tappable.
func (t *Touch) Tapped(*fyne.PointEvent) {
	if t.Do != nil {
		t.Do()
	}
}

// FocusGained implements fyne.Focusable, as do the three below.
func (t *Touch) FocusGained() {
	t.focused = true
	t.colour()
	IntoView(t.Scroll, t)
	if t.Walked != nil {
		t.Walked()
	}
}

// FocusLost implements fyne.Focusable.
func (t *Touch) FocusLost() { t.focused = false; t.colour() }

// TypedRune implements fyne.Focusable.
func (t *Touch) TypedRune(r rune) {
	if t.Typed != nil {
		t.Typed(r)
	}
}

// TypedKey implements fyne.Focusable.
func (t *Touch) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.Tapped(nil)
	default:
		if t.Key != nil {
			t.Key(e.Name)
		}
	}
}

// MouseIn implements desktop.Hoverable, as do the two below.
func (t *Touch) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.colour() }

// MouseMoved implements desktop.Hoverable.
func (t *Touch) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *Touch) MouseOut() { t.hovered = false; t.colour() }

// Cursor implements desktop.Cursorable.
func (t *Touch) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel implements fyne.Accessible.
func (t *Touch) AccessibilityLabel() string { return t.Says }

// AccessibilityRole implements fyne.Accessible.
func (t *Touch) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// IntoView scrolls to something that the keyboard has come to.
func IntoView(s *container.Scroll, o fyne.CanvasObject) {
	if s == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y
	switch {
	case at < 0:
		s.Offset.Y += at - 8
	case at+o.Size().Height > s.Size().Height:
		s.Offset.Y += min(at-8, at+o.Size().Height-s.Size().Height+8)
	default:
		return
	}
	s.Refresh()
}
