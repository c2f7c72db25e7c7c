package canvas

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/render/scene"
)

// reach is how far beside a line the mouse still means it, in the window's units.
const reach = 6

// tap is the last click. We tell a double click ourselves: a widget that asks Fyne for
// one gets its single clicks a third of a second late.
type tap struct {
	when time.Time
	at   fyne.Position
	ref  string
}

// under is what is shown at a place of the map.
func (m *Map) under(at fyne.Position) string {
	return m.figures.at(m.view.under(scene.Point{X: float64(at.X), Y: float64(at.Y)}), reach/m.view.zoom)
}

// MouseDown implements desktop.Mouseable.
func (m *Map) MouseDown(ev *desktop.MouseEvent) {
	m.pressed, m.button, m.down = ev.Modifier, ev.Button, ev.Position
	m.byKey = false
	m.find(false)
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		c.Focus(m)
	}
	m.place()
}

// MouseUp implements desktop.Mouseable.
func (m *Map) MouseUp(*desktop.MouseEvent) {}

// Tapped implements fyne.Tappable.
func (m *Map) Tapped(ev *fyne.PointEvent) {
	if m.onHandle(ev.Position) {
		m.menu()
		return
	}
	multi := m.pressed&(fyne.KeyModifierShift|fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0
	m.pressed = 0
	ref := m.under(ev.Position)
	last := m.tapped
	m.tapped = tap{m.now(), ev.Position, ref}
	twice := ref != "" && ref == last.ref && !multi &&
		m.tapped.when.Sub(last.when) < fyne.CurrentApp().Driver().DoubleTapDelay() &&
		math.Hypot(float64(ev.Position.X-last.at.X), float64(ev.Position.Y-last.at.Y)) < reach
	if twice {
		m.tapped = tap{}
		if m.OnOpen != nil {
			m.OnOpen(ref)
		}
		return
	}
	m.pick(ref, multi)
}

// TappedSecondary implements fyne.SecondaryTappable. What the menu is about is selected first.
func (m *Map) TappedSecondary(ev *fyne.PointEvent) {
	ref := m.under(ev.Position)
	if ref != "" && !contains(m.selected, ref) {
		m.pick(ref, false)
	}
	if m.OnMenu != nil {
		m.OnMenu(ref, ev.AbsolutePosition)
	}
}

func contains(refs []string, ref string) bool {
	for _, r := range refs {
		if r == ref {
			return true
		}
	}
	return false
}

// Scrolled implements fyne.Scrollable. The wheel magnifies at the pointer; with Shift, or on a
// wheel that goes sideways, it moves the map sideways.
func (m *Map) Scrolled(ev *fyne.ScrollEvent) {
	dx, dy := float64(ev.Scrolled.DX), float64(ev.Scrolled.DY)
	if modifiers()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	if dx != 0 && math.Abs(dx) >= math.Abs(dy) {
		m.pan(2*dx, 0)
		return
	}
	if dy == 0 {
		return
	}
	const notch = 25 // what Fyne gives for one click of a wheel
	m.Zoom(math.Pow(step, min(max(dy/notch, -4), 4)), ev.Position)
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// MouseIn implements desktop.Hoverable.
func (m *Map) MouseIn(ev *desktop.MouseEvent) { m.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (m *Map) MouseMoved(ev *desktop.MouseEvent) {
	if on := m.onHandle(ev.Position); on != m.byHandle {
		m.byHandle = on
		m.place()
	}
	m.point(m.under(ev.Position))
}

// MouseOut implements desktop.Hoverable.
func (m *Map) MouseOut() {
	m.byHandle = false
	m.point("")
}

func (m *Map) point(ref string) {
	if ref != m.hover {
		m.hover = ref
		m.place()
	}
}

// Cursor implements desktop.Cursorable.
func (m *Map) Cursor() desktop.Cursor {
	switch {
	case m.byHandle:
		return desktop.CrosshairCursor
	case m.hover != "":
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
