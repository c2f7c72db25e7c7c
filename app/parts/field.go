package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
)

// Field is a line that commits what was typed when it is left or Enter is
// pressed. What cannot be understood stays, with a sentence that says what would be.
type Field struct {
	widget.Entry
	Says   string // what it is called, for a screen reader
	saved  string
	Commit func(text string) error // nil: nothing to keep
	After  func()                  // Enter was pressed and the text kept
	Escape func()
	Hint   *widget.Label
	Kinder *widget.Label // a kinder word for one that was typed
	busy   bool          // committing: leaving the field again must not commit twice
}

// NewField is an empty field with a hint of what goes into it. Without commit, whoever made it reads it.
func NewField(placeholder string, commit func(string) error) *Field {
	f := &Field{Commit: commit, Hint: Small("")}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = placeholder
	f.Hint.Wrapping = fyne.TextWrapWord
	f.Hint.Importance = widget.DangerImportance
	f.Hint.Hide()
	f.Kinder = Small("")
	f.Kinder.Wrapping = fyne.TextWrapWord
	f.Kinder.Hide()
	f.OnChanged = f.mind // who listens to a field for something else has no free text that is printed
	f.OnSubmitted = func(string) {
		if f.Keep() && f.After != nil {
			f.After()
		}
	}
	return f
}

// NewLines is a field of several lines.
func NewLines(placeholder string, commit func(string) error) *Field {
	f := NewField(placeholder, commit)
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.SetMinRowsVisible(2)
	return f
}

// ownWords are those of the organisation that uses the program.
var ownWords []graph.Kinder

// Mind makes every field offer an organisation's own words, before those that everybody has.
func Mind(own []graph.Kinder) { ownWords = own }

// mind offers kinder words for what is typed. It never keeps anybody from typing anything.
func (f *Field) mind(text string) {
	var lines []string
	if !f.Password {
		for _, g := range graph.Gentle(text, ownWords...) {
			lines = append(lines, Say("Instead of “%s” perhaps %s.", g.Said, Say(g.Better)))
		}
	}
	if len(lines) == 0 {
		if f.Kinder.Visible() {
			f.Kinder.Hide()
		}
		return
	}
	if !f.MultiLine { // one line below a line
		lines = lines[:1]
	}
	f.Kinder.SetText(strings.Join(lines, "\n"))
	f.Kinder.Show()
}

// WithHints is the field with what is said under it.
func (f *Field) WithHints() fyne.CanvasObject {
	return Column(4, f, f.Hint, f.Kinder)
}

// Put gives the field what is recorded, unless somebody is typing in it.
func (f *Field) Put(text string) {
	typing := f.Dirty() && f.focusedNow()
	f.saved = text
	if !typing {
		f.SetText(text)
		f.complain(nil)
	}
}

func (f *Field) Dirty() bool { return f.Text != f.saved }

func (f *Field) focusedNow() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	return c != nil && c.Focused() == f
}

// Keep commits what was typed and reports whether it was understood.
func (f *Field) Keep() bool {
	if f.busy || f.Commit == nil {
		return true
	}
	text := strings.TrimSpace(f.Text)
	if text == f.saved {
		f.complain(nil)
		return true
	}
	f.busy = true
	defer func() { f.busy = false }()
	if err := f.Commit(text); err != nil {
		f.complain(err)
		return false
	}
	f.complain(nil)
	return true
}

func (f *Field) complain(err error) {
	if err == nil {
		if f.Hint.Visible() {
			f.Hint.Hide()
		}
		return
	}
	f.Hint.SetText(Sentence(err))
	f.Hint.Show()
}

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	f.Keep()
}

// TypedKey implements fyne.Focusable: Escape gives back what was there.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		f.SetText(f.saved)
		f.complain(nil)
		if f.Escape != nil {
			f.Escape()
		}
		return
	}
	f.Entry.TypedKey(e)
}

// TypedShortcut implements fyne.Shortcutable. What a field has no use for is the window's.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	f.Entry.TypedShortcut(s)
	if s.ShortcutName() != RedoToo.ShortcutName() {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(f).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// Labelled puts a field under its name, with room for a complaint below.
func Labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	parts := []fyne.CanvasObject{Tight(Small(name)), o}
	if f, ok := o.(*Field); ok {
		f.Says = name
		parts = append(parts, f.Hint, f.Kinder)
	}
	return Called(name, Column(4, parts...))
}

// Tight takes away the room that Fyne leaves about a label.
func Tight(o fyne.CanvasObject) fyne.CanvasObject {
	p := -Scaled(8)
	return Insets(p, p, p, p, o)
}

// Choice is a drop-down list of words that stand for values.
type Choice[T comparable] struct {
	*widget.Select
	values []T
	quiet  bool // being set, not chosen
}

// NewChoice is a list to choose one from; chosen may be nil.
func NewChoice[T comparable](options []Option[T], chosen func(T)) *Choice[T] {
	c := &Choice[T]{}
	var names []string
	for _, o := range options {
		c.values = append(c.values, o.Value)
		names = append(names, o.Words)
	}
	c.Select = widget.NewSelect(names, func(string) {
		if i := c.SelectedIndex(); !c.quiet && i >= 0 && chosen != nil {
			chosen(c.values[i])
		}
	})
	c.PlaceHolder = "–" // Fyne makes a list as wide as this, whatever is in it
	return c
}

// Box is the list in the outline that our fields have.
func (c *Choice[T]) Box() fyne.CanvasObject {
	return container.NewStack(c.Select, NewSurface(ColNone, colEdge, 8, nil))
}

func (c *Choice[T]) Put(v T) {
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

func (c *Choice[T]) Value() (v T) {
	if i := c.SelectedIndex(); i >= 0 {
		return c.values[i]
	}
	return v
}

// RedoToo is the other key that people know for taking a step again.
var RedoToo = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
