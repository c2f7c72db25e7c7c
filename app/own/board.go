package own

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render/own"
	"kinweave/render/scene"
)

// board is the map under her fingers. Everything on it can be done by pulling, by tapping what and then where,
// and by key: it knows no double click and no second button.
type board struct {
	widget.BaseWidget
	t       *Turn
	sight   *sight
	ring    *canvas.Rectangle
	hand    *graph.OwnItem // what is being pulled
	pulling bool
}

func newBoard(t *Turn) *board {
	b := &board{t: t, sight: newSight(own.Frame), ring: canvas.NewRectangle(color.Transparent)}
	b.ring.StrokeWidth, b.ring.CornerRadius = 2, 8
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *board) CreateRenderer() fyne.WidgetRenderer { return &boardRenderer{b} }

type boardRenderer struct{ b *board }

func (r *boardRenderer) Layout(size fyne.Size) {
	r.b.sight.raster.Resize(size)
	r.b.ring.Move(fyne.NewPos(3, 3))
	r.b.ring.Resize(size.SubtractWidthHeight(6, 6))
}
func (r *boardRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 200) }
func (r *boardRenderer) Refresh()           { r.b.ring.Refresh(); r.b.sight.raster.Refresh() }
func (r *boardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.sight.raster, r.b.ring}
}
func (r *boardRenderer) Destroy() {}

// draw shows the map as it is now, with what is in her hand where the hand is.
func (b *board) draw() {
	fonts, err := session.Fonts()
	if err != nil {
		return
	}
	b.sight.show(own.Draw(b.t.p.at.Ses.View(), b.t.child, own.Options{Dark: parts.IsDark(), Text: b.letters(), Chosen: b.t.chosen, Held: b.hand, Language: parts.Spoken()}, fonts))
}

// letters grow with the text of the window by half as much: the board has grown smaller for it already.
func (b *board) letters() float64 { return 1 + float64(parts.Scaled(1)-1)/2 }

// on is the place of the map at a place of the board.
func (b *board) on(p fyne.Position) scene.Point {
	m := fit(own.Frame, float64(b.Size().Width), float64(b.Size().Height))
	return scene.Point{X: (float64(p.X) - m.X) / m.S, Y: (float64(p.Y) - m.Y) / m.S}
}

// finger is how far a finger reaches, in the units of the map.
func (b *board) finger() float64 {
	m := fit(own.Frame, float64(b.Size().Width), float64(b.Size().Height))
	return 24 / math.Max(m.S, 0.05)
}

// Tapped implements fyne.Tappable.
func (b *board) Tapped(e *fyne.PointEvent) {
	b.focus()
	at := b.on(e.Position)
	no, hit := own.At(b.t.map_(), at, b.finger())
	switch {
	case b.t.from >= 0 && hit:
		b.t.joinTo(no)
	case b.t.from >= 0:
		b.t.choose(b.t.from)
	case hit:
		b.t.choose(no)
	case b.t.chosen > 0: // tapped what, and now where
		b.t.moveTo(b.t.chosen, at)
	default:
		if l, ok := own.LineAt(b.t.map_(), at); ok {
			b.t.chooseLine(l)
		} else {
			b.t.choose(-1)
		}
	}
}

// Dragged implements fyne.Draggable.
func (b *board) Dragged(e *fyne.DragEvent) {
	if !b.pulling {
		b.pulling = true
		from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		if no, hit := own.At(b.t.map_(), b.on(from), b.finger()); hit && no > 0 {
			b.focus()
			if no != b.t.chosen { // what has just come from the tray may be put right from there
				b.t.choose(no)
			}
			x, _ := b.t.map_().Item(no)
			b.hand = &x
		}
	}
	if b.hand != nil {
		b.carry(*b.hand, e.Position)
	}
}

// DragEnd implements fyne.Draggable.
func (b *board) DragEnd() {
	b.pulling = false
	if b.hand == nil {
		return
	}
	x := *b.hand
	b.hand = nil
	b.t.keep(b.t.map_().With(x))
}

// carry shows something over the board, not yet put down.
func (b *board) carry(x graph.OwnItem, p fyne.Position) {
	at := b.on(p)
	x.X, x.Y = at.X, at.Y
	b.hand = &x
	b.draw()
}

func (b *board) focus() {
	if c := b.t.p.at.Win.Canvas(); c.Focused() != b {
		c.Focus(b)
	}
}

// step is how far an arrow key moves something.
const step = 20

// TypedKey implements fyne.Focusable: arrows move what is chosen; where nothing is, they choose.
func (b *board) TypedKey(e *fyne.KeyEvent) {
	dx, dy := 0.0, 0.0
	switch e.Name {
	case fyne.KeyLeft:
		dx = -1
	case fyne.KeyRight:
		dx = 1
	case fyne.KeyUp:
		dy = -1
	case fyne.KeyDown:
		dy = 1
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.next()
		return
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.t.takeAway()
		return
	case fyne.KeyEscape:
		b.t.choose(-1)
		return
	default:
		return
	}
	if x, ok := b.t.map_().Item(b.t.chosen); ok && b.t.chosen > 0 && b.t.from < 0 {
		b.t.moveTo(x.No, scene.Point{X: x.X + step*dx, Y: x.Y + step*dy})
		return
	}
	b.towards(dx, dy)
}

// next chooses the thing after the one that is chosen.
func (b *board) next() {
	if b.t.from >= 0 {
		return
	}
	m, at := b.t.map_(), -1
	list := []int{0}
	for _, x := range m.Items {
		if x.No > 0 {
			list = append(list, x.No)
		}
	}
	for i, no := range list {
		if no == b.t.chosen {
			at = i
		}
	}
	b.t.choose(list[(at+1)%len(list)])
}

// towards chooses the nearest thing in a direction from the middle, or from her.
func (b *board) towards(dx, dy float64) {
	best, found := math.Inf(1), -1
	for _, x := range b.t.map_().Items {
		along, aside := x.X*dx+x.Y*dy, math.Abs(x.X*dy)+math.Abs(x.Y*dx)
		if x.No > 0 && along > 0 && along+2*aside < best {
			best, found = along+2*aside, x.No
		}
	}
	if found > 0 {
		b.t.choose(found)
	}
}

// TypedRune implements fyne.Focusable, as do the two below.
func (b *board) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (b *board) FocusGained() { b.ring.StrokeColor = parts.Colour(parts.ColAccent); b.ring.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *board) FocusLost() { b.ring.StrokeColor = color.Transparent; b.ring.Refresh() }

// AccessibilityLabel implements fyne.Accessible: the map in words.
func (b *board) AccessibilityLabel() string {
	fonts, err := session.Fonts()
	if err != nil {
		return ""
	}
	return own.Tell(b.t.p.at.Ses.View(), b.t.child, own.Options{Language: parts.Spoken()}, fonts)
}

// AccessibilityRole implements fyne.Accessible.
func (b *board) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
