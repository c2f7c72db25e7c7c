package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// chips is a choice that is all on the screen: one stop for the Tab key, arrows or a first letter
// to choose, a click for those with a mouse.
type chips[T comparable] struct {
	widget.BaseWidget
	options []option[T]
	at      int // -1 for none
	picked  func()
	enter   func()
	escape  func()
	cells   []*cell
	box     *fyne.Container
	ring    *surface // says where the keyboard is
	across  int
}

func newChips[T comparable](across int, options []option[T], picked func()) *chips[T] {
	c := &chips[T]{options: options, at: -1, picked: picked, across: max(1, across)}
	c.box = container.New(tiles{c.across})
	for i, o := range options {
		one := newCell(o.words, func() { c.choose(i) })
		c.cells = append(c.cells, one)
		c.box.Add(one)
	}
	c.ring = newSurface(colNone, colNone, 10, inset(3, c.box))
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *chips[T]) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.ring) }

func (c *chips[T]) value() (v T, ok bool) {
	if c.at < 0 {
		return v, false
	}
	return c.options[c.at].value, true
}

func (c *chips[T]) set(v T) {
	for i, o := range c.options {
		if o.value == v {
			c.mark(i)
		}
	}
}

// clear chooses nothing.
func (c *chips[T]) clear() { c.mark(-1) }

func (c *chips[T]) choose(i int) {
	c.mark(i)
	if c.picked != nil {
		c.picked()
	}
}

func (c *chips[T]) mark(i int) {
	c.at = i
	for j, one := range c.cells {
		one.mark(j == i)
	}
}

// FocusGained implements fyne.Focusable, as do the three below.
func (c *chips[T]) FocusGained() { c.ring.line = colAccent; c.ring.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *chips[T]) FocusLost() { c.ring.line = colNone; c.ring.Refresh() }

// TypedRune implements fyne.Focusable: the next choice that begins with the letter.
func (c *chips[T]) TypedRune(r rune) {
	for n := 1; n <= len(c.options); n++ {
		i := (max(c.at, -1) + n) % len(c.options)
		if strings.HasPrefix(strings.ToLower(c.options[i].words), strings.ToLower(string(r))) {
			c.choose(i)
			return
		}
	}
}

// TypedKey implements fyne.Focusable.
func (c *chips[T]) TypedKey(e *fyne.KeyEvent) {
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
		if c.enter != nil {
			c.enter()
		}
		return
	case fyne.KeyEscape:
		if c.escape != nil {
			c.escape()
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
func (c *chips[T]) AccessibilityLabel() string {
	if c.at < 0 {
		return "nothing chosen"
	}
	return c.options[c.at].words
}

// AccessibilityRole implements fyne.Accessible.
func (c *chips[T]) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// cell is one choice of a group. It takes no focus: its group has it.
type cell struct {
	widget.BaseWidget
	label  *widget.Label
	ground *surface
	do     func()
}

func newCell(text string, do func()) *cell {
	c := &cell{label: widget.NewLabel(text), do: do}
	c.label.Alignment = fyne.TextAlignCenter
	c.ground = newSurface(colCard, colLine, 8, c.label)
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
	c.ground.fill, c.ground.line = colCard, colLine
	if on {
		c.ground.fill, c.ground.line = colWash, colAccent
	}
	c.label.TextStyle.Bold = on
	c.label.Refresh()
	c.ground.Refresh()
}

// tiles sets things side by side in equal widths, each line as high as it needs to be.
type tiles struct{ across int }

const tileGap = 4

// Layout implements fyne.Layout.
func (t tiles) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - tileGap*float32(t.across-1)) / float32(t.across)
	y := float32(0)
	for i := 0; i < len(o); i += t.across {
		line := o[i:min(i+t.across, len(o))]
		h := tallest(line)
		for j, x := range line {
			x.Move(fyne.NewPos(float32(j)*(w+tileGap), y))
			x.Resize(fyne.NewSize(w, h))
		}
		y += h + tileGap
	}
}

// MinSize implements fyne.Layout.
func (t tiles) MinSize(o []fyne.CanvasObject) fyne.Size {
	w, y := float32(0), float32(0)
	for i := 0; i < len(o); i += t.across {
		line := o[i:min(i+t.across, len(o))]
		for _, x := range line {
			w = fyne.Max(w, x.MinSize().Width)
		}
		y += tallest(line) + tileGap
	}
	return fyne.NewSize(w*float32(t.across)+tileGap*float32(t.across-1), fyne.Max(0, y-tileGap))
}

func tallest(o []fyne.CanvasObject) float32 {
	h := float32(0)
	for _, x := range o {
		h = fyne.Max(h, x.MinSize().Height)
	}
	return h
}
