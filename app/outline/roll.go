package outline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
)

// roll is the lines of the list as one stop for the Tab key: arrows walk inside it, and letters do
// what they do on the map. Only the lines in sight exist, so a thousand people are as quick as ten.
type roll struct {
	widget.List
	l       *List
	cursor  graph.ID // where the keyboard is
	anchor  graph.ID // where a selection with Shift began
	shift   bool
	focused bool
}

func newRoll(l *List) *roll {
	r := &roll{l: l}
	r.Length = func() int { return len(l.shown) }
	r.CreateItem = func() fyne.CanvasObject { return newLine(r) }
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(l.shown) {
			o.(*line).set(l.shown[i])
		}
	}
	r.HideSeparators = true
	r.ExtendBaseWidget(r)
	return r
}

// next is the nearest line with a person, from a line in a direction; -1 for none.
func (r *roll) next(from, step int) int {
	for i := from + step; i >= 0 && i < len(r.l.shown); i += step {
		if e := r.l.shown[i]; e.id != "" && !e.gone {
			return i
		}
	}
	return -1
}

// follow puts the keyboard where the selection is, where that was changed elsewhere.
func (r *roll) follow() {
	now := r.l.c.win.Selected()
	if len(now) == 0 || slices.Contains(now, r.cursor) && r.l.at(r.cursor) >= 0 {
		return
	}
	r.cursor = now[len(now)-1]
	r.anchor = r.cursor
	if i := r.l.at(r.cursor); i >= 0 {
		r.ScrollTo(i)
	}
}

// turn goes to a line and selects whoever stands there.
func (r *roll) turn(i int) {
	r.cursor = r.l.shown[i].id
	r.anchor = r.cursor
	r.ScrollTo(i)
	r.choose(r.cursor)
}

func (r *roll) choose(ids ...graph.ID) {
	r.l.c.win.Several(ids)
	r.List.Refresh()
}

// stretch selects from where it began to a line.
func (r *roll) stretch(i int) {
	from := r.l.at(r.anchor)
	if from < 0 {
		r.turn(i)
		return
	}
	r.cursor = r.l.shown[i].id
	r.ScrollTo(i)
	var ids []graph.ID
	for j := min(from, i); j <= max(from, i); j++ {
		if e := r.l.shown[j]; e.id != "" && !e.gone {
			ids = append(ids, e.id)
		}
	}
	r.choose(ids...)
}

// toggle takes somebody into the selection, or out of it.
func (r *roll) toggle(id graph.ID) {
	if id == "" {
		return
	}
	now := slices.Clone(r.l.c.win.Selected())
	if at := slices.Index(now, id); at >= 0 {
		now = slices.Delete(now, at, at+1)
	} else {
		now = append(now, id)
	}
	r.cursor, r.anchor = id, id
	r.choose(now...)
}

// move goes up or down, taking everybody on the way along where Shift is held.
func (r *roll) move(step, times int, with fyne.KeyModifier) {
	i := r.l.at(r.cursor)
	if i < 0 && step < 0 {
		i = len(r.l.shown)
	}
	to := -1
	for range times {
		n := r.next(i, step)
		if n < 0 {
			break
		}
		i, to = n, n
	}
	switch {
	case to < 0:
	case with&fyne.KeyModifierShift != 0:
		r.stretch(to)
	case with&fyne.KeyModifierShortcutDefault != 0: // the keyboard goes on alone; Space takes somebody in
		r.cursor = r.l.shown[to].id
		r.ScrollTo(to)
		r.List.Refresh()
	default:
		r.turn(to)
	}
}

// FocusGained implements fyne.Focusable.
func (r *roll) FocusGained() {
	r.focused = true
	if r.l.at(r.cursor) < 0 {
		if i := r.next(-1, 1); i >= 0 {
			r.cursor = r.l.shown[i].id
		}
	}
	r.List.Refresh()
}

// FocusLost implements fyne.Focusable.
func (r *roll) FocusLost() {
	r.focused, r.shift = false, false
	r.List.Refresh()
}

// KeyDown implements desktop.Keyable, to know whether Shift is held.
func (r *roll) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		r.shift = true
	}
}

// KeyUp implements desktop.Keyable.
func (r *roll) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		r.shift = false
	}
}

// held says whether Shift is down now: a menu that was open may have taken the key that let go of it.
func (r *roll) held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers() & fyne.KeyModifierShift
	}
	if r.shift {
		return fyne.KeyModifierShift
	}
	return 0
}

// page is how many lines Page Up and Page Down go over.
const page = 10

// TypedKey implements fyne.Focusable.
func (r *roll) TypedKey(e *fyne.KeyEvent) {
	with := r.held()
	switch e.Name {
	case fyne.KeyUp:
		r.move(-1, 1, with)
	case fyne.KeyDown:
		r.move(1, 1, with)
	case fyne.KeyPageUp:
		r.move(-1, page, with)
	case fyne.KeyPageDown:
		r.move(1, page, with)
	case fyne.KeyHome:
		r.move(-1, len(r.l.shown), with)
	case fyne.KeyEnd:
		r.move(1, len(r.l.shown), with)
	case fyne.KeySpace:
		r.toggle(r.cursor)
	case desktop.KeyMenu:
		r.menu()
	case fyne.KeyF10:
		if with&fyne.KeyModifierShift != 0 {
			r.menu()
		}
	default:
		r.l.c.win.Key(e)
	}
}

// TypedRune implements fyne.Focusable: what a letter does on the map it does here.
func (r *roll) TypedRune(c rune) {
	if c != ' ' {
		r.l.c.win.Letter(c)
	}
}

// TypedShortcut implements fyne.Shortcutable. What the list has no use for is the window's.
func (r *roll) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		r.choose(r.l.People()...)
		return
	}
	if own, ok := s.(*desktop.CustomShortcut); ok && own.Modifier == fyne.KeyModifierShortcutDefault {
		switch own.KeyName {
		case fyne.KeyUp:
			r.move(-1, 1, own.Modifier)
			return
		case fyne.KeyDown:
			r.move(1, 1, own.Modifier)
			return
		case fyne.KeySpace:
			r.toggle(r.cursor)
			return
		}
	}
	if c, ok := r.l.c.at.Win.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// menu opens the menu of whoever the keyboard is on, below the line.
func (r *roll) menu() {
	if r.cursor == "" {
		return
	}
	if !slices.Contains(r.l.c.win.Selected(), r.cursor) {
		r.choose(r.cursor)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
	at.X += 120
	if i := r.l.at(r.cursor); i >= 0 {
		at.Y += float32(i+1)*lineHigh() - r.GetScrollOffset()
	}
	r.l.c.win.Menu(at)
}

// Rows implements parts.Listed.
func (r *roll) Rows() (out []string) {
	for _, e := range r.l.shown {
		out = append(out, (&line{r: r, e: e}).AccessibilityLabel())
	}
	return out
}

// AccessibilityLabel implements fyne.Accessible: who the keyboard is on, and how many are selected.
func (r *roll) AccessibilityLabel() string {
	f := r.l.c.family()
	p, ok := graph.Get[graph.Person](f, r.cursor)
	if !ok {
		return say("List of everybody on the map")
	}
	said := r.l.c.spoken(p)
	if n := len(r.l.c.win.Selected()); n > 1 {
		said += ". " + say("%d selected", n)
	}
	return said
}

// AccessibilityRole implements fyne.Accessible.
func (r *roll) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
