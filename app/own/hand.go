package own

import (
	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/render/own"
)

// Done is the one way out of a turn.
func (t *Turn) Done() *parts.Press { return t.done }

// place is where a place of her map is on the board.
func (t *Turn) place(x, y float64) fyne.Position {
	m := fit(own.Frame, float64(t.board.Size().Width), float64(t.board.Size().Height))
	return fyne.NewPos(float32(x*m.S+m.X), float32(y*m.S+m.Y))
}

// TapAt taps a place of her map.
func (t *Turn) TapAt(x, y float64) { t.board.Tapped(&fyne.PointEvent{Position: t.place(x, y)}) }

// Drag pulls from one place of her map to another.
func (t *Turn) Drag(x0, y0, x, y float64) {
	from, till := t.place(x0, y0), t.place(x, y)
	way := till.Subtract(from)
	t.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: till}, Dragged: fyne.NewDelta(way.X, way.Y)})
	t.board.DragEnd()
}

// DragFrom pulls a tile of the tray to a place of her map.
func (t *Turn) DragFrom(tile *Tile, x, y float64) {
	at := t.place(x, y).Add(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.board))
	tile.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	tile.DragEnd()
}
