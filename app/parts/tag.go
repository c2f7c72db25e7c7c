package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Pill is a small fact on a coloured ground.
func Pill(fill fyne.ThemeColorName, text string) fyne.CanvasObject {
	return NewSurface(fill, "", 10, Insets(3, 3, 10, 10, Tight(Caption(text))))
}

// Tag is a small fact that says more when it is clicked.
type Tag struct {
	widget.BaseWidget
	text   string
	do     func()
	ground *Surface
}

// NewTag is a small fact that does something when it is clicked.
func NewTag(text string, do func()) *Tag {
	t := &Tag{text: text, do: do}
	t.ground = NewSurface(ColWash, ColAccent, 12, Insets(4, 4, 10, 10, Tight(Caption(text))))
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.ground) }

// Tapped implements fyne.Tappable.
func (t *Tag) Tapped(*fyne.PointEvent) { t.do() }

// FocusGained implements fyne.Focusable, as do the three below.
func (t *Tag) FocusGained() { t.ground.Line = colInk; t.ground.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *Tag) FocusLost() { t.ground.Line = ColAccent; t.ground.Refresh() }

// TypedRune implements fyne.Focusable.
func (t *Tag) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *Tag) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.do()
	}
}

// Cursor implements desktop.Cursorable.
func (t *Tag) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel implements fyne.Accessible.
func (t *Tag) AccessibilityLabel() string { return Say("%s, as a guide: say the rule", t.text) }

// AccessibilityRole implements fyne.Accessible.
func (t *Tag) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
