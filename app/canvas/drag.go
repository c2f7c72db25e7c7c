package canvas

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/render/scene"
)

// drag is somebody being pulled along their row. Rows are generations, so nobody leaves theirs.
type drag struct {
	ref   string
	by    float64 // in the scene's units
	going bool    // a drag is under way, be it of somebody or of the map
}

// least a person has to be pulled, in the window's units: a shaking hand moves nobody.
const leastPull = 8

// Dragged implements fyne.Draggable. The left button on somebody moves them; elsewhere, and the
// middle button everywhere, moves the map.
func (m *Map) Dragged(ev *fyne.DragEvent) {
	if !m.drag.going {
		m.drag = drag{going: true}
		if m.OnDrag != nil && m.button == desktop.MouseButtonPrimary {
			if ref := m.under(m.down); m.figures.places[ref].person && (m.Fixed == nil || !m.Fixed(ref)) {
				m.drag.ref = ref
				if !contains(m.selected, ref) {
					m.pick(ref, false)
				}
			}
		}
	}
	m.point("")
	if m.drag.ref == "" {
		m.pan(float64(ev.Dragged.DX), float64(ev.Dragged.DY))
		return
	}
	m.drag.by += float64(ev.Dragged.DX) / m.view.zoom
	m.place()
}

// DragEnd implements fyne.Draggable.
func (m *Map) DragEnd() {
	d := m.drag
	m.drag = drag{}
	m.place()
	if d.ref != "" && m.OnDrag != nil && math.Abs(d.by)*m.view.zoom >= leastPull {
		m.OnDrag(d.ref, d.by)
	}
}

var nudges = map[fyne.KeyName]float64{fyne.KeyLeft: -1, fyne.KeyRight: 1}

// nudge moves the selected person by key, half a symbol at a time.
func (m *Map) nudge(by float64) {
	ref := m.Selected()
	if m.OnDrag != nil && m.figures.places[ref].person && (m.Fixed == nil || !m.Fixed(ref)) {
		m.OnDrag(ref, by*scene.Symbol/2)
	}
}

// SetPins marks those who were put where they are by hand.
func (m *Map) SetPins(refs ...string) {
	m.pins = append([]string(nil), refs...)
	m.place()
}

// pin is a small drawing pin at a symbol's upper left.
type pin struct {
	head *canvas.Circle
	foot *canvas.Line
}

// placePins puts the pins and whoever is being pulled where they are now.
func (m *Map) placePins() {
	r := m.rings
	for len(r.pins) < len(m.pins) {
		p := pin{canvas.NewCircle(nrgba(m.palette.Accent)), canvas.NewLine(nrgba(m.palette.Accent))}
		p.foot.StrokeWidth = 2
		r.pins = append(r.pins, p)
		r.inside.Add(p.foot)
		r.inside.Add(p.head)
	}
	for i, p := range r.pins {
		if i >= len(m.pins) || !m.figures.has(m.pins[i]) {
			p.head.Hide()
			p.foot.Hide()
			continue
		}
		b := m.view.box(m.figures.places[m.pins[i]].box)
		x, y := float32(b.X0), float32(b.Y0)
		p.head.FillColor, p.head.StrokeColor, p.head.StrokeWidth = nrgba(m.palette.Accent), nrgba(m.palette.Paper), 1.5
		p.head.Move(fyne.NewPos(x-6, y-8))
		p.head.Resize(fyne.NewSquareSize(10))
		p.foot.StrokeColor = nrgba(m.palette.Accent)
		p.foot.Position1, p.foot.Position2 = fyne.NewPos(x, y-1), fyne.NewPos(x+4, y+6)
		p.head.Show()
		p.foot.Show()
	}
	if m.drag.ref == "" || math.Abs(m.drag.by)*m.view.zoom < leastPull {
		r.ghost.Hide()
		return
	}
	m.surround(r.ghost, m.drag.ref, 2, m.palette.Accent)
	fill := m.palette.Accent
	fill.A = 0x40
	r.ghost.FillColor = nrgba(fill)
	r.ghost.Move(r.ghost.Position().AddXY(float32(m.drag.by*m.view.zoom), 0))
	r.ghost.Refresh()
}
