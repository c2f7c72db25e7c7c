package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// wrapped lets a label run over several lines.
func wrapped(l *widget.Label) *widget.Label {
	l.Wrapping = fyne.TextWrapWord
	return l
}

// toDo is something that waits for somebody: a sign, words, and only then a colour.
func toDo(text string) *widget.Label {
	l := words("! " + text)
	l.Importance = widget.WarningImportance
	return l
}

// pill is a small fact on a coloured ground.
func pill(fill fyne.ThemeColorName, text string) fyne.CanvasObject {
	return newSurface(fill, "", 10, insets(3, 3, 10, 10, tight(small2(text))))
}

// tag is a small fact that says more when it is clicked.
type tag struct {
	widget.BaseWidget
	text   string
	do     func()
	ground *surface
}

func newTag(text string, do func()) *tag {
	t := &tag{text: text, do: do}
	t.ground = newSurface(colWash, colAccent, 12, insets(4, 4, 10, 10, tight(small2(text))))
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *tag) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.ground) }

// Tapped implements fyne.Tappable.
func (t *tag) Tapped(*fyne.PointEvent) { t.do() }

// FocusGained implements fyne.Focusable, as do the three below.
func (t *tag) FocusGained() { t.ground.line = colInk; t.ground.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *tag) FocusLost() { t.ground.line = colAccent; t.ground.Refresh() }

// TypedRune implements fyne.Focusable.
func (t *tag) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *tag) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.do()
	}
}

// Cursor implements desktop.Cursorable.
func (t *tag) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel implements fyne.Accessible.
func (t *tag) AccessibilityLabel() string { return t.text + ", as a guide: say the rule" }

// AccessibilityRole implements fyne.Accessible.
func (t *tag) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
