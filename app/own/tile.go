package own

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/render/own"
	"kinweave/render/scene"
)

// least is the smallest side of anything that a child presses.
const least = 48

// Tile is a large button with a drawing on it, and where it has one a word beside that.
type Tile struct {
	widget.BaseWidget
	Word, Says string
	on         bool // chosen
	do         func()
	pull, drop func(at fyne.Position) // where the Tile can be pulled onto the map
	at         fyne.Position          // where it is pulled to

	sight            *sight
	focused, hovered bool
}

func newTile(pic scene.Scene, word, says string, do func()) *Tile {
	t := &Tile{Word: word, Says: says, do: do, sight: newSight(own.Patch)}
	t.sight.show(pic)
	t.ExtendBaseWidget(t)
	return t
}

func (t *Tile) mark(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// Tapped implements fyne.Tappable. What is being typed is kept first.
func (t *Tile) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && c.Focused() != t {
		c.Focus(nil)
	}
	t.do()
}

// Dragged implements fyne.Draggable, as does DragEnd.
func (t *Tile) Dragged(e *fyne.DragEvent) {
	if t.pull != nil {
		t.at = e.AbsolutePosition
		t.pull(t.at)
	}
}

// DragEnd implements fyne.Draggable.
func (t *Tile) DragEnd() {
	if t.drop != nil {
		t.drop(t.at)
	}
}

// TypedKey implements fyne.Focusable, as do the three below.
func (t *Tile) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.do()
	}
}

// TypedRune implements fyne.Focusable.
func (t *Tile) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (t *Tile) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *Tile) FocusLost() { t.focused = false; t.Refresh() }

// MouseIn implements desktop.Hoverable, as do the two below.
func (t *Tile) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (t *Tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *Tile) MouseOut() { t.hovered = false; t.Refresh() }

// Cursor implements desktop.Cursorable.
func (t *Tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel implements fyne.Accessible.
func (t *Tile) AccessibilityLabel() string {
	says := t.Says
	if says == "" {
		says = t.Word
	}
	if t.on {
		says += say(", chosen")
	}
	return says
}

// AccessibilityRole implements fyne.Accessible.
func (t *Tile) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{t: t, ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent), word: widget.NewLabel(t.Word)}
	r.word.Truncation = fyne.TextTruncateEllipsis
	r.word.SizeName = theme.SizeNameSubHeadingText
	r.word.TextStyle.Bold = true
	r.style()
	return r
}

type tileRenderer struct {
	t            *Tile
	ground, ring *canvas.Rectangle
	word         *widget.Label
}

func (r *tileRenderer) style() {
	fill, line, wide := parts.ColCard, parts.ColLine, float32(1)
	switch {
	case r.t.on:
		fill, line, wide = parts.ColWash, parts.ColAccent, 3
	case r.t.hovered:
		fill, line, wide = parts.ColHover, parts.ColAccent, 2
	}
	r.t.sight.ground = fill
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth, r.ground.CornerRadius = parts.Colour(fill), parts.Colour(line), wide, 10
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = color.Transparent, color.Transparent, 3, 13
	if r.t.focused {
		r.ring.StrokeColor = parts.Colour(parts.ColAccent)
	}
	r.word.Hidden = r.t.Word == ""
}

func (r *tileRenderer) MinSize() fyne.Size {
	side := parts.Scaled(least)
	if r.t.Word == "" {
		return fyne.NewSquareSize(side)
	}
	return fyne.NewSize(side*2, side+6)
}

func (r *tileRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Move(fyne.NewPos(-3, -3))
	r.ring.Resize(size.AddWidthHeight(6, 6))
	side := size.Height - 8
	if r.t.Word == "" {
		r.t.sight.raster.Move(fyne.NewPos((size.Width-side)/2, 4))
		r.t.sight.raster.Resize(fyne.NewSquareSize(side))
		return
	}
	r.t.sight.raster.Move(fyne.NewPos(6, 4))
	r.t.sight.raster.Resize(fyne.NewSquareSize(side))
	high := r.word.MinSize().Height
	r.word.Move(fyne.NewPos(side+8, (size.Height-high)/2))
	r.word.Resize(fyne.NewSize(size.Width-side-12, high))
}

func (r *tileRenderer) Refresh() {
	r.style()
	r.word.SetText(r.t.Word)
	r.ground.Refresh()
	r.ring.Refresh()
	r.t.sight.raster.Refresh()
}

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.t.sight.raster, r.word, r.ring}
}

func (r *tileRenderer) Destroy() {}
