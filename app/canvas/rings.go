package canvas

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"kinweave/render/scene"
)

// rings are the few things drawn over the map. They are cut off at its edge, which
// Fyne does for no widget by itself.
type rings struct {
	inside *fyne.Container
	clip   *container.Clip
	hover  *canvas.Rectangle
	focus  *canvas.Rectangle // about the selected person, when the keyboard is here
	frame  *canvas.Rectangle // about the map, when the keyboard is here
	lines  lines
	chosen []*canvas.Rectangle
	pins   []pin
}

func newRings() *rings {
	r := &rings{hover: ring(2), focus: ring(2), frame: ring(2), lines: newLines()}
	r.inside = container.NewWithoutLayout(r.hover, r.focus, r.frame, r.lines.wire, r.lines.handle, r.lines.band)
	r.clip = container.NewClip(r.inside)
	return r
}

func ring(width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeWidth = width
	r.Hide()
	return r
}

// lit is the scene with what is selected and has no symbol to draw a ring about (a couple's
// line, a home) in the colour of selection.
func (m *Map) lit() scene.Scene {
	if m.glow == "" {
		return m.scene
	}
	out := m.scene
	out.Items = append([]scene.Item(nil), m.scene.Items...)
	for i, it := range out.Items {
		if p, ok := it.Shape.(scene.Path); ok && contains(m.selected, it.Ref) && !m.figures.places[it.Ref].person {
			p.Pen.Stroke = m.palette.Accent
			p.Pen.Width += 2
			out.Items[i].Shape = p
		}
	}
	return out
}

// highlight makes the scene ready again if what glows in it has changed.
func (m *Map) highlight() {
	glow := ""
	for _, ref := range m.selected {
		if !m.figures.places[ref].person {
			glow += ref + "\n"
		}
	}
	if glow != m.glow {
		m.glow = glow
		m.stage.show(m.lit(), m.fonts)
		m.raster.Refresh()
	}
}

// place puts the rings where their people are now.
func (m *Map) place() {
	r := m.rings
	people := m.chosenPeople()
	for len(r.chosen) < len(people) {
		c := ring(3)
		r.chosen = append(r.chosen, c)
		r.inside.Add(c)
	}
	for i, c := range r.chosen {
		if i < len(people) {
			m.surround(c, people[i], 4, m.palette.Accent)
		} else {
			c.Hide()
		}
	}
	last := m.Selected()
	keyboard := m.focused && m.byKey
	if keyboard && m.figures.places[last].person {
		r.focus.StrokeWidth = m.palette.thick()
		m.surround(r.focus, last, 5+float64(r.focus.StrokeWidth), m.palette.Focus)
	} else {
		r.focus.Hide()
	}
	if m.figures.places[m.hover].person && !contains(m.selected, m.hover) {
		m.surround(r.hover, m.hover, 4, m.palette.Hover)
	} else {
		r.hover.Hide()
	}
	m.placePins()
	m.placeLines()
	r.frame.StrokeColor, r.frame.StrokeWidth = nrgba(m.palette.Accent), m.palette.thick()
	r.frame.Move(fyne.NewPos(1, 1)) // Fyne draws a line on both sides of an edge, and half of it would be cut off
	r.frame.Resize(fyne.NewSize(float32(max(m.view.w-2, 0)), float32(max(m.view.h-2, 0))))
	if keyboard {
		r.frame.Show()
	} else {
		r.frame.Hide()
	}
}

// surround draws a ring about a person: round about a round symbol, and never so tight
// that a person seen from far is lost in it.
func (m *Map) surround(r *canvas.Rectangle, ref string, gap float64, c scene.Color) {
	pl := m.figures.places[ref]
	b := m.view.box(pl.box)
	if d := m.drag; ref == d.ref {
		dx, dy := d.by.X*m.view.zoom, d.by.Y*m.view.zoom
		b = scene.Box{X0: b.X0 + dx, Y0: b.Y0 + dy, X1: b.X1 + dx, Y1: b.Y1 + dy}
	}
	if grow := (12 - max(b.W(), b.H())) / 2; grow > 0 {
		b = b.Grow(grow)
	}
	b = b.Grow(gap)
	if b.X1 < 0 || b.Y1 < 0 || b.X0 > m.view.w || b.Y0 > m.view.h {
		r.Hide()
		return
	}
	r.StrokeColor = nrgba(c)
	r.CornerRadius = 8
	if pl.round {
		r.CornerRadius = float32(min(b.W(), b.H()) / 2)
	}
	r.Move(fyne.NewPos(float32(b.X0), float32(b.Y0)))
	r.Resize(fyne.NewSize(float32(b.W()), float32(b.H())))
	r.Show()
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (m *Map) CreateRenderer() fyne.WidgetRenderer { return renderer{m} }

type renderer struct{ m *Map }

func (r renderer) Layout(size fyne.Size) {
	r.m.raster.Resize(size)
	r.m.rings.clip.Resize(size)
	r.m.resized(size)
}

func (renderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

func (r renderer) Refresh() {
	r.m.raster.Refresh()
	r.m.place()
}

func (r renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.raster, r.m.rings.clip}
}

func (renderer) Destroy() {}
