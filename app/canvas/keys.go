package canvas

import (
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// pause is how long one may think between two letters of a name.
const pause = time.Second

// FocusGained implements fyne.Focusable.
func (m *Map) FocusGained() {
	m.focused = true
	m.place()
}

// FocusLost implements fyne.Focusable.
func (m *Map) FocusLost() {
	m.focused, m.byKey = false, true // the next focus comes by Tab, unless the mouse says otherwise
	m.place()
}

// TypedRune implements fyne.Focusable.
func (m *Map) TypedRune(r rune) {
	if m.Starting != nil && (m.finding || r == '\'') {
		if !m.finding {
			m.find(true)
			return
		}
		m.spell(r)
		return
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" -'’.", r) {
		m.typed = ""
		if m.OnSign != nil {
			m.OnSign(r)
		}
		return
	}
	now := m.now()
	if now.Sub(m.typedAt) > pause {
		m.typed = ""
	}
	if m.typed == "" && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return
	}
	m.typedAt = now
	m.typed += string(r)
	if m.OnType != nil {
		m.OnType(m.typed)
	}
}

var arrows = map[fyne.KeyName]Direction{fyne.KeyUp: Up, fyne.KeyDown: Down, fyne.KeyLeft: Left, fyne.KeyRight: Right}

// TypedKey implements fyne.Focusable.
func (m *Map) TypedKey(ev *fyne.KeyEvent) {
	if !m.byKey && !held[ev.Name] {
		m.byKey = true
		m.place()
	}
	if m.finding && m.spelling(ev.Name) {
		return
	}
	d, arrow := arrows[ev.Name]
	switch {
	case arrow:
		m.Walk(d)
	case ev.Name == fyne.KeyHome:
		m.goTo(m.home)
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		if ref := m.Selected(); ref != "" && m.OnOpen != nil {
			m.OnOpen(ref)
		}
	case ev.Name == fyne.KeyEscape && m.drag.going:
		m.giveUp()
	case ev.Name == fyne.KeyEscape:
		m.typed = ""
		if len(m.selected) > 0 {
			m.pick("", false)
		} else if m.OnKey != nil {
			m.OnKey(ev.Name)
		}
	case ev.Name == fyne.KeyPageUp:
		m.pan(0, m.view.h*.8)
	case ev.Name == fyne.KeyPageDown:
		m.pan(0, -m.view.h*.8)
	case ev.Name == desktop.KeyMenu, ev.Name == fyne.KeyF10 && modifiers()&fyne.KeyModifierShift != 0:
		m.menu()
	default:
		if m.OnKey != nil && !letter(ev.Name) && !held[ev.Name] {
			m.OnKey(ev.Name)
		}
	}
}

// held are the keys that mean nothing by themselves.
var held = map[fyne.KeyName]bool{
	desktop.KeyShiftLeft: true, desktop.KeyShiftRight: true, desktop.KeyControlLeft: true, desktop.KeyControlRight: true,
	desktop.KeyAltLeft: true, desktop.KeyAltRight: true, desktop.KeySuperLeft: true, desktop.KeySuperRight: true, desktop.KeyCapsLock: true,
	fyne.KeyUnknown: true,
}

// letter reports whether a key also arrives as a letter, by TypedRune.
func letter(k fyne.KeyName) bool { return len(k) == 1 || k == fyne.KeySpace }

func (m *Map) menu() {
	ref := m.Selected()
	at, size, ok := m.Where(ref)
	if m.OnMenu == nil || !ok {
		return
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(m)
	m.OnMenu(ref, corner.Add(at).AddXY(size.Width, size.Height/2))
}

// Walk goes to the next person in a direction. From nobody it goes home, or to whoever is nearest the middle.
func (m *Map) Walk(d Direction) {
	from := m.Selected()
	if !m.figures.places[from].person {
		if from == "" && m.figures.has(m.home) {
			m.goTo(m.home)
			return
		}
		at := m.view.middle()
		if m.figures.has(from) {
			at = m.figures.centre(from)
		}
		m.goTo(m.figures.nearest(at))
		return
	}
	var prefer []string
	if m.Near != nil {
		prefer = m.Near(from, d)
	}
	next := m.figures.walk(from, d, prefer)
	if m.OnBand != nil && modifiers()&fyne.KeyModifierShift != 0 {
		m.reach(next)
		return
	}
	m.goTo(next)
}

func (m *Map) goTo(ref string) {
	if m.figures.has(ref) {
		m.pick(ref, false)
		m.Reveal(ref)
	}
}

// reach adds somebody to those who are selected, as the last of them.
func (m *Map) reach(ref string) {
	if m.figures.has(ref) {
		m.choose(append(toggle(m.chosenPeople(), ref), ref)...)
		m.Reveal(ref)
	}
}

// TypedShortcut implements fyne.Shortcutable. Fyne gives the focused widget every shortcut and asks
// nobody else, so the window's own are passed on.
func (m *Map) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all && m.OnBand != nil {
		m.SelectAll()
		return
	}
	if k, ok := s.(fyne.KeyboardShortcut); ok {
		if d, ok := nudges[k.Key()]; ok && k.Mod() == fyne.KeyModifierShortcutDefault {
			m.nudge(d)
			return
		}
		for _, b := range m.bindings() {
			if b.key == k.Key() && b.fits(k.Mod()) {
				b.do()
				return
			}
		}
	}
	m.pass(s)
}

// toWindow passes a shortcut on to the window.
func (m *Map) toWindow(s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(m).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

type binding struct {
	key fyne.KeyName
	do  func()
}

// fits is Ctrl (Command on a Mac), with Shift or without: plus is a shifted key on most keyboards.
func (binding) fits(mod fyne.KeyModifier) bool {
	return mod&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault
}

func (m *Map) bindings() []binding {
	in := func() { m.SetZoom(m.Share() * step) }
	out := func() { m.SetZoom(m.Share() / step) }
	return []binding{
		{fyne.Key0, m.Fit}, {fyne.Key1, func() { m.SetZoom(1) }},
		{fyne.KeyPlus, in}, {fyne.KeyEqual, in}, {fyne.KeyMinus, out},
	}
}

// Bind makes the map's shortcuts work wherever in a window the keyboard is.
func (m *Map) Bind(c fyne.Canvas) {
	for _, b := range m.bindings() {
		for _, mod := range []fyne.KeyModifier{0, fyne.KeyModifierShift} {
			c.AddShortcut(&desktop.CustomShortcut{KeyName: b.key, Modifier: fyne.KeyModifierShortcutDefault | mod}, func(fyne.Shortcut) { b.do() })
		}
	}
}
