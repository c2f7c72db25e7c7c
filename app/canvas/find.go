package canvas

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// An apostrophe turns letters into a name to go to, since most of them add somebody by themselves. They stay
// a name until Enter, Escape, an arrow or the mouse: nobody is added by thinking too long.

// Finding is what has been typed of the name to go to, and whether one is being typed.
func (m *Map) Finding() (typed string, on bool) { return m.typed, m.finding }

func (m *Map) find(on bool) {
	if m.finding == on && !on {
		return
	}
	m.finding, m.typed = on, ""
	m.foundNow()
}

func (m *Map) foundNow() {
	if m.OnFind != nil {
		m.OnFind()
	}
}

// spell takes one more letter of the name.
func (m *Map) spell(r rune) {
	after := ""
	if r == '\'' { // once more: the next of that name
		after = m.Selected()
	} else {
		m.typed += string(r)
	}
	m.goTo(m.Starting(m.typed, after))
	m.foundNow()
}

// spelling takes the keys that mean something while a name is typed, and reports whether it did.
func (m *Map) spelling(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
		m.find(false)
		return true
	case fyne.KeyBackspace:
		_, n := utf8.DecodeLastRuneInString(m.typed)
		m.typed = m.typed[:len(m.typed)-n]
		m.foundNow()
		return true
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome:
		m.find(false)
	}
	return false
}
