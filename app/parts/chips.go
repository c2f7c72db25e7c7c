package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Chips is a choice that is all on the screen: one stop for the Tab key, arrows or a first letter
// to choose, a click for those with a mouse.
type Chips[T comparable] struct {
	widget.BaseWidget
	options []Option[T]
	at      int // -1 for none
	picked  func()
	Enter   func()
	Escape  func()
	cells   []*cell
	box     *fyne.Container
	ring    *Surface // says where the keyboard is
	across  int
}

// NewChips sets so many choices side by side; picked is called when one is chosen, and may be nil.
func NewChips[T comparable](across int, options []Option[T], picked func()) *Chips[T] {
	c := &Chips[T]{options: options, at: -1, picked: picked, across: max(1, across)}
	c.box = container.New(Tiles{c.across})
	for i, o := range options {
		one := newCell(o.Words, func() { c.choose(i) })
		c.cells = append(c.cells, one)
		c.box.Add(one)
	}
	c.ring = NewSurface(ColNone, ColNone, 10, Inset(3, c.box))
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *Chips[T]) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.ring) }

func (c *Chips[T]) Value() (v T, ok bool) {
	if c.at < 0 {
		return v, false
	}
	return c.options[c.at].Value, true
}

func (c *Chips[T]) Set(v T) {
	for i, o := range c.options {
		if o.Value == v {
			c.mark(i)
		}
	}
}

// Clear chooses nothing.
func (c *Chips[T]) Clear() { c.mark(-1) }

func (c *Chips[T]) choose(i int) {
	c.mark(i)
	if c.picked != nil {
		c.picked()
	}
}

func (c *Chips[T]) mark(i int) {
	c.at = i
	for j, one := range c.cells {
		one.mark(j == i)
	}
}

// FocusGained implements fyne.Focusable, as do the three below.
func (c *Chips[T]) FocusGained() { c.ring.Line = ColAccent; c.ring.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *Chips[T]) FocusLost() { c.ring.Line = ColNone; c.ring.Refresh() }

// TypedRune implements fyne.Focusable: the next choice that begins with the letter.
func (c *Chips[T]) TypedRune(r rune) {
	for n := 1; n <= len(c.options); n++ {
		i := (max(c.at, -1) + n) % len(c.options)
		if strings.HasPrefix(strings.ToLower(c.options[i].Words), strings.ToLower(string(r))) {
			c.choose(i)
			return
		}
	}
}

// TypedKey implements fyne.Focusable.
func (c *Chips[T]) TypedKey(e *fyne.KeyEvent) {
	step := 0
	switch e.Name {
	case fyne.KeyLeft:
		step = -1
	case fyne.KeyRight:
		step = 1
	case fyne.KeyUp:
		step = -c.across
	case fyne.KeyDown:
		step = c.across
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.Enter != nil {
			c.Enter()
		}
		return
	case fyne.KeyEscape:
		if c.Escape != nil {
			c.Escape()
		}
		return
	case fyne.KeySpace:
		if c.at < 0 {
			c.choose(0)
		}
		return
	default:
		return
	}
	if c.at < 0 {
		c.choose(0)
		return
	}
	if i := c.at + step; i >= 0 && i < len(c.options) {
		c.choose(i)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Chips[T]) AccessibilityLabel() string {
	if c.at < 0 {
		return Say("nothing chosen")
	}
	return c.options[c.at].Words
}

// AccessibilityRole implements fyne.Accessible.
func (c *Chips[T]) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// cell is one choice of a group. It takes no focus: its group has it.
type cell struct {
	widget.BaseWidget
	label  *widget.Label
	ground *Surface
	do     func()
}

func newCell(text string, do func()) *cell {
	c := &cell{label: widget.NewLabel(text), do: do}
	c.label.Alignment = fyne.TextAlignCenter
	c.ground = NewSurface(ColCard, ColLine, 8, c.label)
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *cell) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.ground) }

// Tapped implements fyne.Tappable.
func (c *cell) Tapped(*fyne.PointEvent) { c.do() }

// Cursor implements desktop.Cursorable.
func (c *cell) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (c *cell) mark(on bool) {
	c.ground.Fill, c.ground.Line = ColCard, ColLine
	if on {
		c.ground.Fill, c.ground.Line = ColWash, ColAccent
	}
	c.label.TextStyle.Bold = on
	c.label.Refresh()
	c.ground.Refresh()
}

// Tiles sets things side by side in equal widths, each line as high as it needs to be.
type Tiles struct{ Across int }

const tileGap = 4

// Layout implements fyne.Layout.
func (t Tiles) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - tileGap*float32(t.Across-1)) / float32(t.Across)
	y := float32(0)
	for i := 0; i < len(o); i += t.Across {
		line := o[i:min(i+t.Across, len(o))]
		h := Tallest(line)
		for j, x := range line {
			x.Move(fyne.NewPos(float32(j)*(w+tileGap), y))
			x.Resize(fyne.NewSize(w, h))
		}
		y += h + tileGap
	}
}

// MinSize implements fyne.Layout.
func (t Tiles) MinSize(o []fyne.CanvasObject) fyne.Size {
	w, y := float32(0), float32(0)
	for i := 0; i < len(o); i += t.Across {
		line := o[i:min(i+t.Across, len(o))]
		for _, x := range line {
			w = fyne.Max(w, x.MinSize().Width)
		}
		y += Tallest(line) + tileGap
	}
	return fyne.NewSize(w*float32(t.Across)+tileGap*float32(t.Across-1), fyne.Max(0, y-tileGap))
}

// Tallest is the height of the highest of several things.
func Tallest(o []fyne.CanvasObject) float32 {
	h := float32(0)
	for _, x := range o {
		h = fyne.Max(h, x.MinSize().Height)
	}
	return h
}
