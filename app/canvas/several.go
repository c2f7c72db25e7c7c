package canvas

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kinweave/render/scene"
)

// The handle is a dot beside whoever is selected. Its target is larger than what is drawn.
const (
	handleGap    = 15
	handleRadius = 6
	handleTarget = 12
)

// lines are what is drawn while the mouse draws: a line to somebody, or a frame about several.
type lines struct {
	handle *canvas.Circle
	wire   *canvas.Line
	band   *canvas.Rectangle
}

func newLines() lines {
	l := lines{canvas.NewCircle(color.Transparent), canvas.NewLine(color.Transparent), canvas.NewRectangle(color.Transparent)}
	l.handle.StrokeWidth, l.wire.StrokeWidth, l.band.StrokeWidth = 2, 2.5, 1.5
	l.handle.Hide()
	l.wire.Hide()
	l.band.Hide()
	return l
}

// handle is the middle of the dot beside whoever is selected; false where there is none.
func (m *Map) handle() (fyne.Position, bool) {
	ref := m.Selected()
	if len(m.selected) != 1 || m.OnConnect == nil || !m.figures.places[ref].person || m.Ties != nil && !m.Ties(ref) {
		return fyne.Position{}, false
	}
	b := m.view.box(m.figures.places[ref].box)
	return fyne.NewPos(float32(b.X1)+handleGap*float32(m.text), float32(b.Y0+b.Y1)/2), true
}

func (m *Map) onHandle(at fyne.Position) bool {
	h, ok := m.handle()
	reach := handleTarget * float32(m.text)
	d := at.Subtract(h)
	return ok && d.X*d.X+d.Y*d.Y <= reach*reach
}

// target is whom a line would be drawn to.
func (m *Map) target(at fyne.Position) string {
	if ref := m.under(at); ref != m.drag.from && m.figures.places[ref].person && (m.Ties == nil || m.Ties(ref)) {
		return ref
	}
	return ""
}

func (m *Map) placeLines() {
	l := m.rings.lines
	accent := nrgba(m.palette.Accent)
	l.band.Hide()
	l.wire.Hide()
	l.handle.Hide()
	at, ok := m.handle()
	if d := m.drag; d.from != "" && ok {
		l.wire.StrokeColor = accent
		l.wire.Position1, l.wire.Position2 = at, d.at
		l.wire.Show()
		l.wire.Refresh()
	} else if d.band {
		b := m.framed(d)
		l.band.StrokeColor = accent
		pale := m.palette.Accent
		pale.A = 0x22
		l.band.FillColor = nrgba(pale)
		l.band.Move(fyne.NewPos(float32(b.X0), float32(b.Y0)))
		l.band.Resize(fyne.NewSize(float32(b.W()), float32(b.H())))
		l.band.Show()
		l.band.Refresh()
	}
	if ok && m.drag.ref == "" {
		r := handleRadius * float32(m.text)
		if m.byHandle {
			r *= 1.4
		}
		l.handle.FillColor, l.handle.StrokeColor = accent, nrgba(m.palette.Paper)
		l.handle.Move(at.SubtractXY(r, r))
		l.handle.Resize(fyne.NewSquareSize(2 * r))
		l.handle.Show()
		l.handle.Refresh()
	}
}

// framed is the frame between where the mouse was pressed and where it is, on the map.
func (m *Map) framed(d drag) scene.Box {
	a, b := m.down, d.at
	return scene.Box{X0: float64(min(a.X, b.X)), Y0: float64(min(a.Y, b.Y)), X1: float64(max(a.X, b.X)), Y1: float64(max(a.Y, b.Y))}
}

// catch selects everybody in a frame, beside those who are selected together already. One person
// may just happen to be selected, and is let go.
func (m *Map) catch(frame scene.Box) {
	now := m.chosenPeople()
	if len(now) == 1 {
		now = nil
	}
	for _, ref := range m.figures.people {
		if frame.Holds(m.view.at(m.figures.centre(ref))) && !contains(now, ref) {
			now = append(now, ref)
		}
	}
	m.choose(now...)
}

// SelectAll selects everybody.
func (m *Map) SelectAll() { m.choose(m.figures.people...) }

func (m *Map) choose(refs ...string) {
	m.Select(refs...)
	if m.OnBand != nil {
		m.OnBand()
	}
}

func (m *Map) chosenPeople() []string {
	var out []string
	for _, ref := range m.selected {
		if m.figures.places[ref].person {
			out = append(out, ref)
		}
	}
	return out
}
