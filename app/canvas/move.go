package canvas

import (
	"math"

	"fyne.io/fyne/v2"

	"kinweave/render/scene"
)

// View is where the map stands, to be kept and restored. Its zero value is a fitted map.
type View struct {
	Share  float64     // of 100 %
	Middle scene.Point // what is in the middle of the window
}

// View is where the map stands now.
func (m *Map) View() View {
	if m.fitted {
		return View{}
	}
	return View{Share: m.Share(), Middle: m.view.middle()}
}

// Restore goes back to a place.
func (m *Map) Restore(v View) {
	if !(v.Share > 0) {
		m.Fit()
		return
	}
	m.SetZoom(v.Share)
	m.view = m.view.centred(v.Middle)
	m.moved()
}

// Share is the zoom: 1 is 100 %.
func (m *Map) Share() float64 { return m.view.zoom / m.text }

// Fit shows everything.
func (m *Map) Fit() {
	m.fitted = true
	b := m.figures.bounds
	if z := m.view.fit(b); m.view.w > 0 && z > 0 {
		m.view.zoom = min(z, fitMost*m.text)
	}
	m.view = m.view.centred(scene.Point{X: (b.X0 + b.X1) / 2, Y: (b.Y0 + b.Y1) / 2})
	m.settle()
}

// Zoom magnifies by a factor and keeps what is at a place of the map there.
func (m *Map) Zoom(factor float64, at fyne.Position) {
	if !(factor > 0) || math.IsInf(factor, 0) {
		return
	}
	lo := min(least*m.text, m.view.fit(m.figures.bounds), m.view.zoom)
	z := min(max(m.view.zoom*factor, lo), most*m.text)
	m.view = m.view.zoomed(z, scene.Point{X: float64(at.X), Y: float64(at.Y)})
	m.moved()
}

// SetZoom magnifies to a share of 100 %, about the middle of the window.
func (m *Map) SetZoom(share float64) {
	m.Zoom(share*m.text/m.view.zoom, fyne.NewPos(float32(m.view.w/2), float32(m.view.h/2)))
}

// CentreOn brings someone to the middle.
func (m *Map) CentreOn(ref string) {
	if m.figures.has(ref) {
		m.view = m.view.centred(m.figures.centre(ref))
		m.moved()
	}
}

// Reveal brings someone into sight, and does nothing if they are.
func (m *Map) Reveal(ref string) {
	b, ok := m.figures.box(ref)
	if !ok {
		return
	}
	if v := m.view.revealed(b); v != m.view {
		m.view = v
		m.moved()
	}
}

// Where is the box in which someone is shown, on the map; false when not on it.
func (m *Map) Where(ref string) (at fyne.Position, size fyne.Size, ok bool) {
	b, ok := m.figures.box(ref)
	b = m.view.box(b)
	return fyne.NewPos(float32(b.X0), float32(b.Y0)), fyne.NewSize(float32(b.W()), float32(b.H())), ok
}

// pan moves the map.
func (m *Map) pan(dx, dy float64) {
	m.view.x += dx
	m.view.y += dy
	m.moved()
}

// moved is after every move but Fit.
func (m *Map) moved() {
	m.fitted = false
	m.settle()
}

func (m *Map) settle() {
	zoomed := m.stage.look(m.view)
	m.raster.Refresh()
	m.place()
	if zoomed && m.OnZoom != nil {
		m.OnZoom(m.Share())
	}
}

// resized keeps the middle of the map in the middle of the window, or everything in sight, or, where somebody
// is pinned, everybody where they are: the legend may have grown a line.
func (m *Map) resized(size fyne.Size) {
	w, h := float64(size.Width), float64(size.Height)
	if w == m.view.w && h == m.view.h {
		return
	}
	mid := m.view.middle()
	first := m.view.w == 0
	m.view.w, m.view.h = w, h
	if m.fitted {
		m.Fit()
		return
	}
	if !first && len(m.pins) == 0 {
		m.view = m.view.centred(mid)
	}
	m.settle()
}
