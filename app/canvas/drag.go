package canvas

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/render/scene"
)

// drag is what the mouse is at while its button is down.
type drag struct {
	going bool // something is under way
	ref   string
	by    scene.Point // in the scene's units
	loose *loose      // what goes along, once it goes

	from string        // a new line is being drawn from somebody
	band bool          // a frame is being drawn about those to be selected
	at   fyne.Position // where the mouse is
}

// least a person has to be pulled, in the window's units: a shaking hand moves nobody.
const leastPull = 8

// Dragged implements fyne.Draggable. The left button on somebody moves them, on their handle draws a line to
// somebody else, and with Shift beside everybody draws a frame; elsewhere, and the middle button everywhere,
// moves the map.
func (m *Map) Dragged(ev *fyne.DragEvent) {
	if !m.drag.going {
		m.begin()
	}
	m.point("")
	m.drag.at = ev.Position
	dx, dy := float64(ev.Dragged.DX), float64(ev.Dragged.DY)
	switch {
	case m.drag.from != "":
		m.point(m.target(ev.Position))
	case m.drag.band:
	case m.drag.ref == "":
		m.pan(dx, dy)
		return
	default:
		m.drag.by.X += dx / m.view.zoom
		if m.OnMove != nil {
			m.drag.by.Y += dy / m.view.zoom
		}
		m.carry()
	}
	m.place()
}

// begin decides what a drag is about.
func (m *Map) begin() {
	m.drag = drag{going: true}
	if m.button != desktop.MouseButtonPrimary {
		return
	}
	if m.onHandle(m.down) {
		m.drag.from = m.Selected()
		return
	}
	ref := m.under(m.down)
	switch person := m.figures.places[ref].person; {
	case !person && m.OnBand != nil && m.pressed&fyne.KeyModifierShift != 0:
		m.drag.band = true
	case person && (m.OnDrag != nil || m.OnMove != nil) && (m.Fixed == nil || !m.Fixed(ref)):
		m.drag.ref = ref
		if !contains(m.selected, ref) {
			m.pick(ref, false)
		}
	}
}

// carry shows whoever is being pulled where they would stand, with all their lines.
func (m *Map) carry() {
	d := &m.drag
	if d.loose == nil {
		if math.Hypot(d.by.X, d.by.Y)*m.view.zoom < leastPull {
			return
		}
		stays, goes := m.figures.loosen(d.ref)
		d.loose = &goes
		m.stage.show(stays, m.fonts)
	}
	m.stage.lay(d.loose.moved(d.by), m.fonts)
	m.raster.Refresh()
}

// Back puts whoever was pulled back where they were, when nothing came of it.
func (m *Map) Back() {
	m.drag = drag{going: m.drag.going}
	m.place()
	if m.stage.laid() {
		m.stage.show(m.lit(), m.fonts)
		m.raster.Refresh()
	}
}

// DragEnd implements fyne.Draggable.
func (m *Map) DragEnd() {
	d, to := m.drag, m.target(m.drag.at)
	m.drag = drag{}
	m.place()
	switch {
	case d.from != "":
		m.point("")
		if to != "" && m.OnConnect != nil {
			m.OnConnect(d.from, to, fyne.CurrentApp().Driver().AbsolutePositionForObject(m).Add(d.at))
		}
	case d.band:
		m.catch(m.framed(d))
	case d.ref != "" && math.Hypot(d.by.X, d.by.Y)*m.view.zoom >= leastPull:
		m.drag = drag{ref: d.ref, by: d.by} // they stay there until the map is drawn anew
		m.place()
		switch {
		case m.OnMove != nil:
			m.OnMove(d.ref, d.by)
		case m.OnDrag != nil:
			m.OnDrag(d.ref, d.by.X)
		}
	default:
		m.Back()
	}
}

// giveUp ends a drag with nothing done.
func (m *Map) giveUp() {
	m.point("")
	m.Back()
}

var nudges = map[fyne.KeyName]float64{fyne.KeyLeft: -1, fyne.KeyRight: 1}

// nudge moves the selected person by key, half a symbol at a time.
func (m *Map) nudge(by float64) {
	ref := m.Selected()
	if !m.figures.places[ref].person || m.Fixed != nil && m.Fixed(ref) {
		return
	}
	switch by *= scene.Symbol / 2; {
	case m.OnMove != nil:
		m.OnMove(ref, scene.Point{X: by})
	case m.OnDrag != nil:
		m.OnDrag(ref, by)
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

// placePins puts the pins where they are now.
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
		if m.pins[i] == m.drag.ref {
			b.X0, b.Y0 = b.X0+m.drag.by.X*m.view.zoom, b.Y0+m.drag.by.Y*m.view.zoom
		}
		x, y := float32(b.X0), float32(b.Y0)
		p.head.FillColor, p.head.StrokeColor, p.head.StrokeWidth = nrgba(m.palette.Accent), nrgba(m.palette.Paper), 1.5
		p.head.Move(fyne.NewPos(x-6, y-8))
		p.head.Resize(fyne.NewSquareSize(10))
		p.foot.StrokeColor = nrgba(m.palette.Accent)
		p.foot.Position1, p.foot.Position2 = fyne.NewPos(x, y-1), fyne.NewPos(x+4, y+6)
		p.head.Show()
		p.foot.Show()
	}
}
