package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// quickField is the field of the line: Tab takes a name, Escape goes back to the map and
// leaves the words where they are.
type quickField struct {
	widget.Entry
	l   *quickLine
	row *quickRow // it is one of the three fields for a relative
	on  bool
}

func newQuickField(l *quickLine) *quickField {
	f := &quickField{l: l}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = say("Say who is who: Jean, nan, married Frank 2012  (key / or Ctrl+K)")
	f.OnChanged = func(string) { l.read() }
	f.OnSubmitted = func(string) { l.enter() }
	return f
}

// AcceptsTab implements fyne.Tabbable: with nothing to take, Tab goes on to the next control.
func (f *quickField) AcceptsTab() bool { return f.l.choices() > 0 && f.l.pick >= 0 }

// FocusGained implements fyne.Focusable.
func (f *quickField) FocusGained() {
	f.on = true
	f.Entry.FocusGained()
	f.l.read()
}

// FocusLost implements fyne.Focusable.
func (f *quickField) FocusLost() {
	f.on = false
	f.Entry.FocusLost()
	f.l.hide()
}

// TypedKey implements fyne.Focusable.
func (f *quickField) TypedKey(e *fyne.KeyEvent) {
	if f.row != nil {
		if !f.row.key(e) {
			f.Entry.TypedKey(e)
		}
		return
	}
	n := f.l.choices()
	switch {
	case e.Name == fyne.KeyEscape:
		f.l.p.stage.focus()
	case e.Name == fyne.KeyTab && n > 0:
		f.l.take(f.l.pick)
	case e.Name == fyne.KeyDown && n > 0:
		f.l.turn(1)
	case e.Name == fyne.KeyUp && n > 0:
		f.l.turn(-1)
	default:
		f.Entry.TypedKey(e)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (f *quickField) AccessibilityLabel() string {
	if f.row != nil {
		return f.row.about.Text + ": " + f.PlaceHolder
	}
	return say("Quick line: say who is who")
}

// lineLayout puts the line below the map, and what it understood over the map's lower edge.
type lineLayout struct{ p *familyPage }

// Layout implements fyne.Layout. The objects are the map, the line, the veil and the strip.
func (y lineLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := o[1].MinSize().Height
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-high)))
	o[1].Move(fyne.NewPos(0, size.Height-high))
	o[1].Resize(fyne.NewSize(size.Width, high))
	foot := float32(0)
	if y.p.open == "family" && y.p.ground != nil {
		foot = y.p.ground.Size().Height - y.p.stage.m.Size().Height
	}
	o[2].Move(fyne.NewPos(0, size.Height-high-foot))
	o[2].Resize(fyne.NewSize(size.Width, foot))
	strip, wide := o[3], fyne.Max(0, size.Width-32)
	strip.Resize(fyne.NewSize(wide, strip.MinSize().Height)) // words wrap at a width, and so have a height
	tall := strip.MinSize().Height
	strip.Resize(fyne.NewSize(wide, tall))
	strip.Move(fyne.NewPos(16, fyne.Max(0, size.Height-high-tall-8)))
}

// MinSize implements fyne.Layout.
func (lineLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(fyne.Max(a.Width, b.Width), a.Height+b.Height)
}
