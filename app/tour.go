package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
)

// tourStep is one card of the tour: what it says, and what it points at.
type tourStep struct {
	title, text string
	page        string                   // to be open meanwhile
	at          func() fyne.CanvasObject // nil for the whole window
}

// steps are the cards of the tour, about two minutes to read.
func (p *familyPage) tourSteps() []tourStep {
	rail := func(id string) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return p.rail[id] }
	}
	return []tourStep{
		{say("The family, as a picture"), say("Squares are men, circles are women, and the child has a golden centre. Click somebody, or walk with the arrow keys. Drag the ground to move the map; the wheel makes it larger."), "family", func() fyne.CanvasObject { return p.stage.m }},
		{say("Say who is who"), say("Press / from anywhere and type what people tell you: “Jean, nan, married Frank 2012”. You see what it would add before you press Enter. With somebody selected, one letter opens three small fields for a relative: P partner, C child, S brother or sister, M mother, F father."), "family", func() fyne.CanvasObject { return p.line.bar }},
		{say("Whoever is selected"), say("All that is written about one person is here. Whatever you change is saved at once, and Ctrl+Z takes it back."), "family", func() fyne.CanvasObject { return p.side }},
		{say("Who could care, who could help"), say("Everybody who might, with what they said and whom to ask next. There is no score: people decide."), "care", rail("care")},
		{say("Have we looked everywhere?"), say("Which parts of the family nobody has asked about yet, and the questions that would fill the gaps."), "explored", rail("explored")},
		{say("The circle round the child"), say("The same people as an eco-map: family, friends, school and those who are paid to help, with how strong each tie is."), "circle", rail("circle")},
		{say("Print, for whoever will read it"), say("Each reader gets only what they may see: the child, the family, a meeting, the court. Every page is checked before it is written."), "family", func() fyne.CanvasObject { return p.tools.Objects[len(p.tools.Objects)-1] }},
		{say("Hide everything"), say("Ctrl+B covers the whole window at once when somebody comes in, and brings it back. Press ? for all keys. That is the tour: it is in the Help menu when you want it again."), "family", nil},
	}
}

// startTour begins the tour: on the family that is open, or else on the example.
func (d *Desk) startTour() {
	if d.Blocked() {
		return
	}
	d.Set.SetBool(parts.KeyToured, true)
	if d.ses == nil {
		d.tryExample()
	}
	if d.page == nil || d.page.empty.shown {
		d.Tell(say("The tour needs a family"), say("Close this case and choose “Try an example”, or put the first person on the map. The tour is in the Help menu."))
		return
	}
	t := &tour{d: d, steps: d.page.tourSteps()}
	t.ExtendBaseWidget(t)
	t.build()
	t.away = d.Lay(t)
	t.show(0)
}

// tour lies over the window: a veil with a hole where it points, and a card beside it.
type tour struct {
	widget.BaseWidget
	d     *Desk
	away  func()
	steps []tourStep
	at    int

	veil        [4]*canvas.Rectangle
	ring        *canvas.Rectangle
	title       *widget.Label
	text, count *widget.Label
	back, next  *parts.Press
	card        *parts.Surface
	all         *fyne.Container
}

func (t *tour) build() {
	t.all = container.NewWithoutLayout()
	for i := range t.veil {
		t.veil[i] = canvas.NewRectangle(parts.Veil())
		t.all.Add(t.veil[i])
	}
	t.ring = canvas.NewRectangle(parts.Colour(parts.ColNone))
	t.ring.StrokeColor, t.ring.StrokeWidth, t.ring.CornerRadius = parts.Colour(parts.ColAccent), 4, 10
	t.all.Add(t.ring)
	t.title, t.text, t.count = parts.Heading(""), parts.Words(""), parts.Small("")
	t.title.Wrapping = fyne.TextWrapWord
	t.back = parts.NewPress(say("Back"), parts.Plain, func() { t.show(t.at - 1) })
	t.next = parts.NewPress("", parts.Primary, func() { t.show(t.at + 1) })
	skip := parts.NewPress(say("Skip the tour"), parts.Quiet, t.end)
	bar := parts.Row(8, container.NewCenter(parts.Tight(t.count)), layout.NewSpacer(), skip, t.back, t.next)
	t.card = parts.NewSurface(parts.ColCard, parts.ColAccent, 12, parts.Inset(16, parts.Column(12, parts.Tight(t.title), parts.Tight(t.text), bar)))
	t.all.Add(t.card)
}

// show turns to a card; after the last there is none.
func (t *tour) show(i int) {
	if i < 0 {
		return
	}
	if i >= len(t.steps) {
		t.end()
		return
	}
	t.at = i
	s := t.steps[i]
	if t.d.page.open != s.page {
		t.d.page.show(s.page)
	}
	t.title.SetText(s.title)
	t.text.SetText(s.text)
	t.count.SetText(say("%d of %d", i+1, len(t.steps)))
	t.back.Allow(i > 0)
	t.next.SetText(say("Next"))
	if i == len(t.steps)-1 {
		t.next.SetText(say("Done"))
	}
	t.point(t.Size())
	t.d.Win.Canvas().Focus(t)
}

// point lays the veil round what the card is about, and the card beside it.
func (t *tour) point(size fyne.Size) {
	const gap = 16
	var at fyne.Position
	var hole fyne.Size
	if f := t.steps[t.at].at; f != nil {
		o := f()
		at, hole = fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
		at, hole = at.SubtractXY(4, 4), hole.AddWidthHeight(8, 8)
	}
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(fyne.Max(w, 0), fyne.Max(h, 0)))
	}
	right, foot := at.X+hole.Width, at.Y+hole.Height
	put(t.veil[0], 0, 0, size.Width, at.Y)
	put(t.veil[1], 0, foot, size.Width, size.Height-foot)
	put(t.veil[2], 0, at.Y, at.X, hole.Height)
	put(t.veil[3], right, at.Y, size.Width-right, hole.Height)
	put(t.ring, at.X, at.Y, hole.Width, hole.Height)
	t.ring.Hidden = hole.Width == 0

	wide := fyne.Min(parts.Scaled(380), size.Width-2*gap)
	t.card.Resize(fyne.NewSize(wide, 10)) // wraps the words, so that they say how high they are
	high := t.card.MinSize().Height
	t.card.Resize(fyne.NewSize(wide, high))
	high = t.card.MinSize().Height
	x, y := (size.Width-wide)/2, (size.Height-high)/2
	switch {
	case hole.Width == 0 || hole.Width > size.Width*.55 && hole.Height > size.Height*.55: // over it, at its foot
		if hole.Width > 0 {
			y = foot - high - gap
		}
	case size.Width-right >= wide+2*gap:
		x, y = right+gap, at.Y
	case at.X >= wide+2*gap:
		x, y = at.X-wide-gap, at.Y
	case size.Height-foot >= high+gap:
		y = foot + gap
	default:
		y = at.Y - high - gap
	}
	x = fyne.Max(gap, fyne.Min(x, size.Width-wide-gap))
	y = fyne.Max(gap, fyne.Min(y, size.Height-high-gap))
	put(t.card, x, y, wide, high)
	t.all.Refresh()
}

func (t *tour) end() {
	t.away()
	if t.d.page != nil {
		t.d.page.show("family")
		t.d.page.stage.focus()
	}
}

// Held implements parts.Holder.
func (t *tour) Held() fyne.CanvasObject { return t.all }

// CreateRenderer implements fyne.Widget.
func (t *tour) CreateRenderer() fyne.WidgetRenderer {
	return &tourRenderer{widget.NewSimpleRenderer(t.all), t}
}

type tourRenderer struct {
	fyne.WidgetRenderer
	t *tour
}

func (r *tourRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.t.point(size)
}

// Tapped implements fyne.Tappable: a click beside the card does nothing to what is under it.
func (t *tour) Tapped(*fyne.PointEvent) {}

// TypedKey implements fyne.Focusable, as do the three below.
func (t *tour) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		t.end()
	case fyne.KeyLeft, fyne.KeyBackspace:
		t.show(t.at - 1)
	case fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.show(t.at + 1)
	}
}

// TypedRune implements fyne.Focusable.
func (t *tour) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (t *tour) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (t *tour) FocusLost() {}

// AccessibilityLabel implements fyne.Accessible.
func (t *tour) AccessibilityLabel() string { return t.title.Text + ". " + t.text.Text }

// AccessibilityRole implements fyne.Accessible.
func (t *tour) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
