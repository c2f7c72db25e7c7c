package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Everything that lies over the window comes through here: dialogs, panels, menus, and what covers them. While the
// window is covered, or a family looks at it, or it is in a child's hands, what was begun before waits outside: no
// answer that comes late can put a name in front of whoever is looking. A test finds whoever goes round the door.

// veil is what keeps the case from somebody's eyes: the blank sheet, the screen that a family looks at, a child's turn.
type veil struct {
	own  bool // it has dialogs of its own, which are let in
	wait []caller
}

// caller waits at the door, with when they were sent.
type caller struct {
	do func()
	at sent
}

// sent says what was on the window when something was begun. What is done at once has no such past: it can only
// have been asked for by whoever has the window.
type sent struct {
	late  bool
	under *veil
}

// Veil covers the window until lift is called; o lies over everything, or is nil where the window shows something else.
// A veil with dialogs of its own lets in what is begun under it, and nothing else.
func (d *Frame) Veil(o fyne.CanvasObject, own bool) (lift func()) {
	v := &veil{own: own}
	d.veils = append(d.veils, v)
	if o != nil {
		d.add(o)
	}
	return func() {
		i := slices.Index(d.veils, v)
		if i < 0 {
			return
		}
		d.veils = slices.Delete(d.veils, i, i+1)
		if o != nil {
			d.remove(o)
		}
		for _, c := range v.wait {
			d.as(c.at, func() { d.pass(c.do) })
		}
	}
}

// Veiled reports whether somebody else has the window, or nobody.
func (d *Frame) Veiled() bool { return len(d.veils) > 0 }

// Lay puts something over the window, and answers what takes it away.
func (d *Frame) Lay(o fyne.CanvasObject) (away func()) {
	d.pass(func() { d.add(o) })
	return func() { d.pass(func() { d.remove(o) }) }
}

// Menu opens a menu somewhere on the window.
func (d *Frame) Menu(at fyne.Position, items ...*fyne.MenuItem) {
	d.pass(func() { widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), d.Win.Canvas(), at) })
}

func (d *Frame) add(o fyne.CanvasObject) {
	d.laid = append(d.laid, o)
	d.Win.Canvas().Overlays().Add(o)
	o.Resize(d.Win.Canvas().Size())
}

func (d *Frame) remove(o fyne.CanvasObject) {
	d.laid = slices.DeleteFunc(d.laid, func(x fyne.CanvasObject) bool { return x == o })
	d.above(func() { d.Win.Canvas().Overlays().Remove(o) })
}

// above does something that Fyne takes for the end of all that lies above, and puts that back.
func (d *Frame) above(do func()) {
	over := d.Win.Canvas().Overlays()
	was := slices.Clone(over.List())
	do()
	if left := len(over.List()); left < len(was) {
		for _, o := range was[left+1:] {
			over.Add(o)
		}
	}
}

// pass does what is to be seen, or keeps it until it may be.
func (d *Frame) pass(do func()) {
	if n := len(d.veils); n > 0 {
		if v := d.veils[n-1]; !v.own || d.begun.late && d.begun.under != v {
			v.wait = append(v.wait, caller{do, d.begun})
			return
		}
	}
	do()
}

// now is when something is begun.
func (d *Frame) now() sent {
	if n := len(d.veils); n > 0 {
		return sent{true, d.veils[n-1]}
	}
	return sent{late: true}
}

// as does something that was sent earlier.
func (d *Frame) as(at sent, do func()) {
	was := d.begun
	d.begun = at
	defer func() { d.begun = was }()
	do()
}
