package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// field is a line that commits what was typed when it is left or Enter is
// pressed. What cannot be understood stays, with a sentence that says what would be.
type field struct {
	widget.Entry
	saved  string
	commit func(text string) error // nil: nothing to keep
	after  func()                  // Enter was pressed and the text kept
	escape func()
	hint   *widget.Label
	busy   bool // committing: leaving the field again must not commit twice
}

func newField(placeholder string, commit func(string) error) *field {
	f := &field{commit: commit, hint: small("")}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = placeholder
	f.hint.Wrapping = fyne.TextWrapWord
	f.hint.Importance = widget.DangerImportance
	f.hint.Hide()
	f.OnSubmitted = func(string) {
		if f.keep() && f.after != nil {
			f.after()
		}
	}
	return f
}

func newLines(placeholder string, commit func(string) error) *field {
	f := newField(placeholder, commit)
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.SetMinRowsVisible(2)
	return f
}

// show gives the field what is recorded, unless somebody is typing in it.
func (f *field) show(text string) {
	typing := f.dirty() && f.focusedNow()
	f.saved = text
	if !typing {
		f.SetText(text)
		f.complain(nil)
	}
}

func (f *field) dirty() bool { return f.Text != f.saved }

func (f *field) focusedNow() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	return c != nil && c.Focused() == f
}

// keep commits what was typed and reports whether it was understood.
func (f *field) keep() bool {
	if f.busy || f.commit == nil {
		return true
	}
	text := strings.TrimSpace(f.Text)
	if text == f.saved {
		f.complain(nil)
		return true
	}
	f.busy = true
	defer func() { f.busy = false }()
	if err := f.commit(text); err != nil {
		f.complain(err)
		return false
	}
	f.complain(nil)
	return true
}

func (f *field) complain(err error) {
	if err == nil {
		if f.hint.Visible() {
			f.hint.Hide()
		}
		return
	}
	f.hint.SetText(sentence(err))
	f.hint.Show()
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.keep()
}

// TypedKey implements fyne.Focusable: Escape gives back what was there.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		f.SetText(f.saved)
		f.complain(nil)
		if f.escape != nil {
			f.escape()
		}
		return
	}
	f.Entry.TypedKey(e)
}

// TypedShortcut implements fyne.Shortcutable. What a field has no use for is the window's.
func (f *field) TypedShortcut(s fyne.Shortcut) {
	f.Entry.TypedShortcut(s)
	if s.ShortcutName() != redoToo.ShortcutName() {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(f).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// labelled puts a field under its name, with room for a complaint below.
func labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	parts := []fyne.CanvasObject{tight(small(name)), o}
	if f, ok := o.(*field); ok {
		parts = append(parts, f.hint)
	}
	return column(4, parts...)
}

// tight takes away the room that Fyne leaves about a label.
func tight(o fyne.CanvasObject) fyne.CanvasObject {
	p := -scaled(8)
	return insets(p, p, p, p, o)
}

// choice is a drop-down list of words that stand for values.
type choice[T comparable] struct {
	*widget.Select
	values []T
	quiet  bool // being set, not chosen
}

func newChoice[T comparable](options []option[T], chosen func(T)) *choice[T] {
	c := &choice[T]{}
	var names []string
	for _, o := range options {
		c.values = append(c.values, o.value)
		names = append(names, o.words)
	}
	c.Select = widget.NewSelect(names, func(string) {
		if i := c.SelectedIndex(); !c.quiet && i >= 0 && chosen != nil {
			chosen(c.values[i])
		}
	})
	c.PlaceHolder = "–" // Fyne makes a list as wide as this, whatever is in it
	return c
}

// box is the list in the outline that our fields have.
func (c *choice[T]) box() fyne.CanvasObject {
	return container.NewStack(c.Select, newSurface(colNone, colEdge, 8, nil))
}

func (c *choice[T]) show(v T) {
	c.quiet = true
	defer func() { c.quiet = false }()
	for i, x := range c.values {
		if x == v {
			c.SetSelectedIndex(i)
			return
		}
	}
	c.ClearSelected()
}

func (c *choice[T]) value() (v T) {
	if i := c.SelectedIndex(); i >= 0 {
		return c.values[i]
	}
	return v
}
