package parts

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Weight says how loud a button is. One primary at a time.
type Weight int

// From the everyday button to the one that asks for care.
const (
	Plain Weight = iota
	Primary
	Quiet   // no outline until the mouse is over it
	Chosen  // the page that is open
	Warning // takes something away
)

// Press is our button: outlined, at least 36 high, with a sign before or above
// its words and, under them, the key that does the same.
type Press struct {
	widget.DisableableWidget
	Text, key string
	Says      string // for a screen reader, where there is a sign and no text
	sign      string
	stacked   bool // the sign stands above the words
	leading   bool // the words start at the left edge
	narrow    bool // a word that is too long for its place is written smaller
	big       bool // for a child: large words, and at least 48 high
	weight    Weight
	OnTapped  func()

	hovered, focused bool
}

// NewPress is a button with its words, how loud it is, and what it does.
func NewPress(text string, w Weight, tapped func()) *Press {
	p := &Press{Text: text, weight: w, OnTapped: tapped}
	p.ExtendBaseWidget(p)
	return p
}

func (p *Press) WithSign(name string) *Press { p.sign = name; return p }
func (p *Press) Big() *Press                 { p.big = true; return p }
func (p *Press) Saying(s string) *Press      { p.Says = s; return p }
func (p *Press) WithKey(key string) *Press   { p.key = key; return p }

// RailPress is a page of the left rail: a sign with its word under it.
func RailPress(sign, text string, tapped func()) *Press {
	p := NewPress(text, Quiet, tapped)
	p.sign, p.stacked = sign, true
	return p
}

// Narrow writes the word smaller where there is no room for it.
func (p *Press) Narrow() *Press { p.narrow = true; return p }

// LongestLink is how much of a name a link shows, in letters: a panel has room for no more.
func LongestLink() int {
	if Scaled(1) > 1.2 {
		return 18
	}
	return 26
}

// Link is a line of text that can be pressed.
func Link(text string, tapped func()) *Press {
	p := NewPress(Cut(text, LongestLink()), Quiet, tapped)
	p.leading = true
	return p
}

func (p *Press) SetText(text string) {
	if p.Text != text {
		p.Text = text
		p.Refresh()
	}
}

// Weight is how loud it is.
func (p *Press) Weight() Weight { return p.weight }

// SetWeight makes it louder or quieter.
func (p *Press) SetWeight(w Weight) {
	if p.weight != w {
		p.weight = w
		p.Refresh()
	}
}

func (p *Press) Allow(on bool) {
	if on {
		p.Enable()
	} else {
		p.Disable()
	}
}

// Tapped implements fyne.Tappable. Letting go of the focus first lets a field commit what was typed.
func (p *Press) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Focused() != p {
		c.Focus(nil)
	}
	p.Do()
}

func (p *Press) Do() {
	if !p.Disabled() && p.OnTapped != nil {
		p.OnTapped()
	}
}

// TypedKey implements fyne.Focusable, as do the three below.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Do()
	}
}

// TypedRune implements fyne.Focusable.
func (p *Press) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *Press) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *Press) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn implements desktop.Hoverable, as do the two below.
func (p *Press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *Press) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor implements desktop.Cursorable.
func (p *Press) Cursor() desktop.Cursor {
	if p.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Press) AccessibilityLabel() string {
	text := p.Text
	if p.Says != "" {
		text = strings.TrimSpace(p.Says + " " + p.Text)
	}
	if p.key != "" {
		text += Say(", key %s", p.key)
	}
	return text
}

// AccessibilityRole implements fyne.Accessible.
func (p *Press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	r := &pressRenderer{p: p, ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		text: canvas.NewText("", color.Transparent), key: canvas.NewText("", color.Transparent), sign: canvas.NewImageFromResource(nil)}
	r.sign.FillMode = canvas.ImageFillContain
	r.style()
	return r
}

type pressRenderer struct {
	p            *Press
	ground, ring *canvas.Rectangle
	text, key    *canvas.Text
	sign         *canvas.Image
}

// inks gives the colours of ground, outline and text.
func (p *Press) inks() (ground, line, ink fyne.ThemeColorName) {
	if p.Disabled() {
		if p.weight == Quiet {
			return ColNone, ColNone, colOff
		}
		return ColNone, ColLine, colOff
	}
	switch p.weight {
	case Primary:
		return ColAccent, ColAccent, colOnDark
	case Chosen:
		return ColWash, ColWash, ColAccent
	case Quiet:
		if p.hovered {
			return ColHover, ColNone, colInk
		}
		return ColNone, ColNone, colSoft
	case Warning:
		if p.hovered {
			return ColHover, ColToDo, ColToDo
		}
		return ColNone, ColLine, ColToDo
	}
	if p.hovered {
		return ColHover, ColAccent, colInk
	}
	return ColCard, ColLine, colInk
}

func (r *pressRenderer) style() {
	p := r.p
	ground, line, ink := p.inks()
	if p.leading && !p.Disabled() {
		ink = ColAccent
	}
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = Colour(ground), Colour(line), 1
	if p.weight == Primary && p.hovered && !p.Disabled() {
		r.ground.StrokeColor, r.ground.StrokeWidth = Colour(colInk), 2
	}
	r.ground.CornerRadius = 8
	r.ring.FillColor, r.ring.StrokeWidth, r.ring.CornerRadius = Colour(ColNone), RingWidth(), 10
	r.ring.StrokeColor = Colour(ColNone)
	if p.focused {
		r.ring.StrokeColor = Colour(ColAccent)
	}
	th := fyne.CurrentApp().Settings().Theme()
	r.text.Text, r.text.Color, r.text.TextSize = p.Text, Colour(ink), th.Size(theme.SizeNameText)
	if p.big {
		r.text.TextSize = th.Size(theme.SizeNameSubHeadingText)
	}
	if p.stacked || p.key != "" {
		r.text.TextSize = th.Size(theme.SizeNameCaptionText)
	}
	r.text.TextStyle.Bold = p.weight == Primary || p.weight == Chosen
	r.key.Text, r.key.TextSize, r.key.TextStyle.Bold = p.key, th.Size(theme.SizeNameCaptionText), true
	r.key.Color = Colour(ColAccent)
	if p.Disabled() {
		r.key.Color = Colour(colOff)
	}
	r.sign.Hidden = p.sign == ""
	if p.sign != "" {
		r.sign.Resource = Icon(p.sign, ink)
	}
}

const (
	pressPad = 12
	pressGap = 8
)

func (r *pressRenderer) side() float32 {
	return fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameInlineIcon)
}

func (r *pressRenderer) MinSize() fyne.Size {
	t := r.text.MinSize()
	if r.p.Text == "" {
		t = fyne.NewSize(0, 0)
	}
	least := Scaled(36)
	if r.p.big {
		least = Scaled(48)
	}
	switch {
	case r.p.stacked && r.p.narrow:
		return fyne.NewSize(least, r.side()+t.Height+16)
	case r.p.stacked:
		return fyne.NewSize(fyne.Max(t.Width+8, least), r.side()+t.Height+16)
	case r.p.key != "":
		k := r.key.MinSize()
		return fyne.NewSize(fyne.Max(t.Width, k.Width)+pressGap*2, t.Height+k.Height+12)
	}
	w := t.Width + 2*pressPad
	if r.p.leading {
		w = t.Width + pressGap
	}
	if r.p.sign != "" {
		w += r.side()
		if r.p.Text != "" {
			w += pressGap
		} else {
			w -= pressGap
		}
	}
	return fyne.NewSize(fyne.Max(w, least), fyne.Max(t.Height+8, least))
}

func (r *pressRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Move(fyne.NewPos(-2, -2))
	r.ring.Resize(size.AddWidthHeight(4, 4))
	t, k, s := r.text.MinSize(), r.key.MinSize(), r.side()
	put := func(o fyne.CanvasObject, x, y float32, sz fyne.Size) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(sz)
	}
	switch {
	case r.p.stacked:
		if room := size.Width - 4; r.p.narrow && t.Width > room && room > 0 {
			r.text.TextSize *= room / t.Width
			t = r.text.MinSize()
		}
		top := (size.Height - s - t.Height - 4) / 2
		put(r.sign, (size.Width-s)/2, top, fyne.NewSquareSize(s))
		put(r.text, (size.Width-t.Width)/2, top+s+4, t)
	case r.p.key != "":
		top := (size.Height - t.Height - k.Height) / 2
		put(r.text, (size.Width-t.Width)/2, top, t)
		put(r.key, (size.Width-k.Width)/2, top+t.Height, k)
	default:
		w := t.Width
		if r.p.Text == "" {
			w = 0
		}
		if r.p.sign != "" {
			w += s
			if r.p.Text != "" {
				w += pressGap
			}
		}
		x := (size.Width - w) / 2
		if r.p.leading {
			x = pressGap / 2
		}
		if r.p.sign != "" {
			put(r.sign, x, (size.Height-s)/2, fyne.NewSquareSize(s))
			x += s + pressGap
		}
		put(r.text, x, (size.Height-t.Height)/2, t)
	}
}

func (r *pressRenderer) Refresh() {
	r.style()
	r.Layout(r.p.Size())
	r.ground.Refresh()
	r.ring.Refresh()
	r.text.Refresh()
	r.key.Refresh()
	r.sign.Refresh()
}

func (r *pressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.sign, r.text, r.key, r.ring}
}

func (r *pressRenderer) Destroy() {}
