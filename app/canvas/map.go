// Package canvas shows a scene in a window: it paints, moves and magnifies it, says what
// was pointed at, and walks from person to person by key. It knows shapes and references,
// never records: what a reference stands for, and what is to be done about it, is decided elsewhere.
package canvas

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/render/scene"
)

var (
	_ fyne.Widget            = (*Map)(nil)
	_ fyne.Focusable         = (*Map)(nil)
	_ fyne.Tappable          = (*Map)(nil)
	_ fyne.SecondaryTappable = (*Map)(nil)
	_ fyne.Draggable         = (*Map)(nil)
	_ fyne.Scrollable        = (*Map)(nil)
	_ fyne.Shortcutable      = (*Map)(nil)
	_ fyne.Accessible        = (*Map)(nil)
	_ desktop.Mouseable      = (*Map)(nil)
	_ desktop.Hoverable      = (*Map)(nil)
	_ desktop.Cursorable     = (*Map)(nil)
)

// Map is a scene in a window. It is one stop for the Tab key; the arrow keys walk inside it.
//
// All callbacks may be nil. They are called on the goroutine of the window.
type Map struct {
	widget.BaseWidget

	OnPick func(ref string, multi bool)           // something was chosen by mouse or key; "" when nothing is any more
	OnOpen func(ref string)                       // double click or Enter
	OnMenu func(ref string, at fyne.Position)     // right click, menu key, Shift+F10; at is a place in the window
	OnType func(typed string)                     // letters typed without a pause, all of them each time
	OnSign func(sign rune)                        // a sign that is in no name, such as a question mark
	OnKey  func(key fyne.KeyName)                 // a key that the map has no use for, such as Delete
	OnDrag func(ref string, by float64)           // somebody was pulled along their row, by so many units of the scene
	OnMove func(ref string, by scene.Point)       // instead: somebody was pulled anywhere
	OnBand func()                                 // several were chosen at once, by a frame or by key
	Fixed  func(ref string) bool                  // who cannot be pulled; pulling them moves the map
	OnZoom func(share float64)                    // the zoom is another: 1 is 100 %
	Near   func(ref string, d Direction) []string // whom an arrow key should prefer, such as the parents for Up
	Name   func(ref string) string                // what to call someone, for a screen reader
	Label  func(people int, chosen string) string // what to call the whole, with how many are on it and who is selected

	// OnConnect is told that a line was drawn from the handle of somebody to somebody else, and ended at a place of the window.
	OnConnect func(from, to string, at fyne.Position)
	Ties      func(ref string) bool // who can be tied at all; nil for everybody
	// Starting finds whoever's name begins with what was typed after an apostrophe: the next one after a person, "" for none.
	Starting func(typed, after string) string
	OnFind   func() // such a name is begun, goes on, or is done with

	fonts   *scene.Fonts
	palette Palette
	text    float64 // how much larger than 100 % the user wants to read

	scene    scene.Scene
	figures  figures
	stage    stage
	view     view
	fitted   bool // nobody has moved the map since it was fitted, so it is fitted again when the window grows
	shown    bool // there has been a scene
	home     string
	selected []string
	glow     string // those of the selected that are shown in colour, not by a ring
	hover    string
	focused  bool
	byHandle bool // the mouse is on the handle
	finding  bool // what is typed is the name of somebody to go to
	byKey    bool // whoever works by mouse is not shown where the keyboard is

	pressed fyne.KeyModifier
	button  desktop.MouseButton
	down    fyne.Position // where it was pressed
	drag    drag
	pins    []string
	held    string // who does not move on the screen at the next Draw
	still   bool   // nobody does then but those who move on the map
	tapped  tap
	typed   string
	typedAt time.Time
	now     func() time.Time
	pass    func(fyne.Shortcut)

	raster *canvas.Raster
	rings  *rings
	named  *fyne.Container
}

// New makes an empty map.
func New(fonts *scene.Fonts) *Map {
	m := &Map{fonts: fonts, palette: Light, text: 1, view: view{zoom: 1}, byKey: true, now: time.Now}
	m.pass = m.toWindow
	m.stage.paper = m.palette.Paper
	m.raster = canvas.NewRaster(m.stage.paint)
	m.raster.ScaleMode = canvas.ImageScalePixels
	m.rings = newRings()
	m.ExtendBaseWidget(m)
	return m
}

// Draw puts another scene on the map. With keep the eye stays where it is: whoever is selected, or else
// whoever is nearest the middle, does not move on the screen, though all the rest may. Only where
// everything was in sight by Fit, it stays in sight.
func (m *Map) Draw(s scene.Scene, keep bool) {
	before, had := m.figures, m.shown
	m.scene, m.shown = s, true
	m.lay()
	if m.hover != "" && !m.figures.has(m.hover) {
		m.hover = ""
	}
	if !keep || !had {
		m.Fit()
		return
	}
	if m.still {
		m.still, m.held = false, ""
		m.moved()
		return
	}
	fitted := m.fitted
	m.steady(before)
	m.moved()
	if fitted && !m.seen() {
		m.Fit()
		return
	}
	m.fitted = fitted
}

// Hold chooses who does not move on the screen at the next Draw, where that is not whoever is selected.
func (m *Map) Hold(ref string) { m.held = ref }

// Still leaves the map where it is on the screen at the next Draw, for a scene that counts from the same point.
func (m *Map) Still() { m.still = true }

// seen reports whether everything is in sight.
func (m *Map) seen() bool {
	b := m.view.box(m.figures.bounds)
	return b.X0 >= 0 && b.Y0 >= 0 && b.X1 <= m.view.w && b.Y1 <= m.view.h
}

// lay makes the scene ready.
func (m *Map) lay() {
	m.figures = newFigures(m.scene, m.fonts)
	m.name()
	if !m.drag.going {
		m.drag = drag{}
	}
	m.selected = m.figures.those(m.selected)
	m.glow = ""
	m.highlight()
	if m.glow == "" {
		m.stage.show(m.lit(), m.fonts)
	}
}

func (m *Map) steady(before figures) {
	anchor := ""
	likely := append([]string{m.held}, m.selected...)
	m.held = ""
	for _, ref := range append(likely, before.nearest(m.view.middle())) {
		if before.has(ref) && m.figures.has(ref) {
			anchor = ref
			break
		}
	}
	if anchor == "" {
		return
	}
	was, is := before.centre(anchor), m.figures.centre(anchor)
	m.view.x += (was.X - is.X) * m.view.zoom
	m.view.y += (was.Y - is.Y) * m.view.zoom
}

// SetPalette changes the map's colours.
func (m *Map) SetPalette(p Palette) {
	m.palette = p
	m.stage.setPaper(p.Paper)
	m.lay()
	m.Refresh()
}

// SetTextScale says how much larger everything is at 100 %: 1 to 2.
func (m *Map) SetTextScale(text float64) {
	text = min(max(text, .5), 4)
	share := m.Share()
	m.text = text
	if m.fitted {
		m.Fit()
		return
	}
	m.SetZoom(share)
}

// SetHome says whom the Home key goes to.
func (m *Map) SetHome(ref string) { m.home = ref }

// Home is whom the Home key goes to.
func (m *Map) Home() string { return m.home }

// Selected is what was chosen last, or "".
func (m *Map) Selected() string {
	if len(m.selected) == 0 {
		return ""
	}
	return m.selected[len(m.selected)-1]
}

// Selection is all that is chosen, the last one last.
func (m *Map) Selection() []string { return append([]string(nil), m.selected...) }

// Select chooses, without calling OnPick. What is not on the map is passed over.
func (m *Map) Select(refs ...string) {
	m.selected = m.figures.those(refs)
	m.highlight()
	m.place()
}

// pick is the user's own choosing.
func (m *Map) pick(ref string, multi bool) {
	switch {
	case ref == "" && multi:
		return // a slip beside a person should not undo a careful choice of five
	case ref == "":
		m.Select()
	case multi:
		m.Select(toggle(m.selected, ref)...)
	default:
		m.Select(ref)
	}
	if m.OnPick != nil {
		m.OnPick(ref, multi)
	}
}

func toggle(refs []string, ref string) []string {
	var out []string
	for _, r := range refs {
		if r != ref {
			out = append(out, r)
		}
	}
	if len(out) == len(refs) {
		out = append(out, ref)
	}
	return out
}
