package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
)

// Lines are the rows of a page that the arrow keys walk through. A page is made anew after every
// change, so a row is known by its key: the keyboard comes back to the row it was on, and the
// page stays where it was scrolled to.
type Lines struct {
	at     *Case
	all    []*Line
	on     string // the row the keyboard was on last
	place  int    // and how far down that was
	scroll *container.Scroll
}

// NewLinesOf makes the rows of a page of a case.
func NewLinesOf(at *Case) *Lines { return &Lines{at: at} }

// Begin forgets the rows of the page as it was.
func (l *Lines) Begin() { l.all = nil }

// Top makes the next page begin at its top.
func (l *Lines) Top() { l.scroll, l.on = nil, "" }

// Page puts what was made into a page that scrolls, where it was scrolled to before.
func (l *Lines) Page(body fyne.CanvasObject) fyne.CanvasObject {
	at := fyne.Position{}
	if l.scroll != nil {
		at = l.scroll.Offset
	}
	l.scroll = container.NewVScroll(Inset(24, body))
	l.scroll.Offset = at
	return l.scroll
}

// Add makes a row: Enter opens it, a letter does what the page says it does.
func (l *Lines) Add(key, says string, content fyne.CanvasObject, open func(), letters map[rune]func()) *Line {
	v := &Line{of: l, Key: key, says: says, open: open, letters: letters}
	v.ground = NewSurface(ColCard, "", 8, Inset(12, content))
	v.ExtendBaseWidget(v)
	l.all = append(l.all, v)
	return v
}

// Press is a button of a row: the keyboard comes back to the row when what it opens is done.
func (l *Lines) Press(key, text string, do func()) *Press {
	return NewPress(text, Plain, func() { l.stand(key); do() })
}

// Do takes a step and gives the keyboard back to the row it was on.
func (l *Lines) Do(step graph.Change, err error) {
	if err == nil {
		err = l.at.Ses.Do(step)
	}
	if err != nil {
		l.at.Complain(err)
		return
	}
	l.Back()
}

// Back gives the keyboard to the row it was on, or, where that has gone, to the one in its place.
func (l *Lines) Back() {
	if l.on == "" || len(l.all) == 0 || l.at.Blocked() {
		return
	}
	to := l.all[min(l.place, len(l.all)-1)]
	for _, v := range l.all {
		if v.Key == l.on {
			to = v
		}
	}
	l.at.Win.Canvas().Focus(to)
}

func (l *Lines) stand(key string) {
	for i, v := range l.all {
		if v.Key == key {
			l.on, l.place = key, i
		}
	}
}

// step goes so many rows on from one.
func (l *Lines) step(from string, n int) {
	for i, v := range l.all {
		if to := i + n; v.Key == from && to >= 0 && to < len(l.all) {
			l.at.Win.Canvas().Focus(l.all[to])
			return
		}
	}
}

// Line is one row.
type Line struct {
	widget.BaseWidget
	Key     string
	of      *Lines
	says    string
	open    func()
	letters map[rune]func()
	ground  *Surface
}

// Held implements Holder.
func (v *Line) Held() fyne.CanvasObject { return v.ground }

// CreateRenderer implements fyne.Widget.
func (v *Line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.ground) }

// Tapped implements fyne.Tappable: a click takes the keyboard.
func (v *Line) Tapped(*fyne.PointEvent) {
	v.of.at.Win.Canvas().Focus(v)
	v.Open()
}

// Open does what Enter does.
func (v *Line) Open() {
	if v.open != nil {
		v.open()
	}
}

// Cursor implements desktop.Cursorable.
func (v *Line) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable, as do the three below.
func (v *Line) FocusGained() {
	v.of.stand(v.Key)
	v.ground.Line = ColAccent
	v.ground.Refresh()
	v.intoView()
}

// FocusLost implements fyne.Focusable.
func (v *Line) FocusLost() { v.ground.Line = ""; v.ground.Refresh() }

// TypedRune implements fyne.Focusable.
func (v *Line) TypedRune(r rune) {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	if do := v.letters[r]; do != nil {
		v.of.stand(v.Key)
		do()
	}
}

// TypedKey implements fyne.Focusable.
func (v *Line) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		v.Open()
	case fyne.KeyUp:
		v.of.step(v.Key, -1)
	case fyne.KeyDown:
		v.of.step(v.Key, 1)
	}
}

// intoView scrolls the page to a row that the keyboard has come to.
func (v *Line) intoView() {
	s := v.of.scroll
	if s == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(v).Y - d.AbsolutePositionForObject(s).Y
	switch {
	case at < 0:
		s.Offset.Y += at - 8
	case at+v.Size().Height > s.Size().Height:
		s.Offset.Y += min(at-8, at+v.Size().Height-s.Size().Height+8)
	default:
		return
	}
	s.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (v *Line) AccessibilityLabel() string { return v.says }

// AccessibilityRole implements fyne.Accessible.
func (v *Line) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Thirds sets who, how it stands and what can be done beside each other, or one under the other
// where the text is large.
func Thirds(who, stands fyne.CanvasObject, tools ...fyne.CanvasObject) fyne.CanvasObject {
	if Scaled(1) > 1.4 {
		return Column(8, append([]fyne.CanvasObject{who, stands}, Flow(tools)...)...)
	}
	if len(tools) == 0 {
		return container.New(halves{}, who, stands)
	}
	return container.New(halves{}, who, container.NewBorder(nil, nil, nil, Insets(0, 0, 12, 0, container.NewVBox(Column(4, tools...))), stands))
}

// halves gives the first of two a little less than half of the width.
type halves struct{}

const halvesGap = 16

func (halves) of(width float32) (float32, float32) {
	left := (width - halvesGap) * 0.42
	return left, width - halvesGap - left
}

// Layout implements fyne.Layout.
func (h halves) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := h.of(size.Width)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(left+halvesGap, 0))
	o[1].Resize(fyne.NewSize(right, size.Height))
}

// MinSize implements fyne.Layout.
func (halves) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := fyne.Max(o[0].MinSize().Width/0.42, o[1].MinSize().Width/0.58)
	return fyne.NewSize(w+halvesGap, Tallest(o))
}
