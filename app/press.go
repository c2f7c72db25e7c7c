package app

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// weight says how loud a button is. One primary at a time.
type weight int

const (
	plain weight = iota
	primary
	quiet   // no outline until the mouse is over it
	chosen  // the page that is open
	warning // takes something away
)

// press is our button: outlined, at least 36 high, with a sign before or above
// its words and, under them, the key that does the same.
type press struct {
	widget.DisableableWidget
	text, key string
	says      string // for a screen reader, where there is a sign and no text
	sign      string
	stacked   bool // the sign stands above the words
	leading   bool // the words start at the left edge
	weight    weight
	tapped    func()

	hovered, focused bool
}

func newPress(text string, w weight, tapped func()) *press {
	p := &press{text: text, weight: w, tapped: tapped}
	p.ExtendBaseWidget(p)
	return p
}

func (p *press) withSign(name string) *press { p.sign = name; return p }
func (p *press) saying(s string) *press      { p.says = s; return p }
func (p *press) withKey(key string) *press   { p.key = key; return p }

// railPress is a page of the left rail: a sign with its word under it.
func railPress(sign, text string, tapped func()) *press {
	p := newPress(text, quiet, tapped)
	p.sign, p.stacked = sign, true
	return p
}

// longestLink is how much of a name a link shows, in letters: a panel has room for no more.
func longestLink() int {
	if scaled(1) > 1.2 {
		return 18
	}
	return 26
}

// link is a line of text that can be pressed.
func link(text string, tapped func()) *press {
	p := newPress(cut(text, longestLink()), quiet, tapped)
	p.leading = true
	return p
}

// cut shortens a text to a number of letters.
func cut(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return text
}

func (p *press) setText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

func (p *press) setWeight(w weight) {
	if p.weight != w {
		p.weight = w
		p.Refresh()
	}
}

func (p *press) enable(on bool) {
	if on {
		p.Enable()
	} else {
		p.Disable()
	}
}

// Tapped implements fyne.Tappable. Letting go of the focus first lets a field commit what was typed.
func (p *press) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Focused() != p {
		c.Focus(nil)
	}
	p.do()
}

func (p *press) do() {
	if !p.Disabled() && p.tapped != nil {
		p.tapped()
	}
}

// TypedKey implements fyne.Focusable, as do the three below.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.do()
	}
}

// TypedRune implements fyne.Focusable.
func (p *press) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *press) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *press) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn implements desktop.Hoverable, as do the two below.
func (p *press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *press) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor implements desktop.Cursorable.
func (p *press) Cursor() desktop.Cursor {
	if p.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityLabel implements fyne.Accessible.
func (p *press) AccessibilityLabel() string {
	text := p.text
	if p.says != "" {
		text = strings.TrimSpace(p.says + " " + p.text)
	}
	if p.key != "" {
		text += ", key " + p.key
	}
	return text
}

// AccessibilityRole implements fyne.Accessible.
func (p *press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (p *press) CreateRenderer() fyne.WidgetRenderer {
	r := &pressRenderer{p: p, ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		text: canvas.NewText("", color.Transparent), key: canvas.NewText("", color.Transparent), sign: canvas.NewImageFromResource(nil)}
	r.sign.FillMode = canvas.ImageFillContain
	r.style()
	return r
}

type pressRenderer struct {
	p            *press
	ground, ring *canvas.Rectangle
	text, key    *canvas.Text
	sign         *canvas.Image
}

// inks gives the colours of ground, outline and text.
func (p *press) inks() (ground, line, ink fyne.ThemeColorName) {
	if p.Disabled() {
		if p.weight == quiet {
			return colNone, colNone, colOff
		}
		return colNone, colLine, colOff
	}
	switch p.weight {
	case primary:
		return colAccent, colAccent, colOnDark
	case chosen:
		return colWash, colWash, colAccent
	case quiet:
		if p.hovered {
			return colHover, colNone, colInk
		}
		return colNone, colNone, colSoft
	case warning:
		if p.hovered {
			return colHover, colToDo, colToDo
		}
		return colNone, colLine, colToDo
	}
	if p.hovered {
		return colHover, colAccent, colInk
	}
	return colCard, colLine, colInk
}

func (r *pressRenderer) style() {
	p := r.p
	ground, line, ink := p.inks()
	if p.leading && !p.Disabled() {
		ink = colAccent
	}
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = colour(ground), colour(line), 1
	if p.weight == primary && p.hovered && !p.Disabled() {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(colInk), 2
	}
	r.ground.CornerRadius = 8
	r.ring.FillColor, r.ring.StrokeWidth, r.ring.CornerRadius = colour(colNone), 2, 10
	r.ring.StrokeColor = colour(colNone)
	if p.focused {
		r.ring.StrokeColor = colour(colAccent)
	}
	th := fyne.CurrentApp().Settings().Theme()
	r.text.Text, r.text.Color, r.text.TextSize = p.text, colour(ink), th.Size(theme.SizeNameText)
	if p.stacked || p.key != "" {
		r.text.TextSize = th.Size(theme.SizeNameCaptionText)
	}
	r.text.TextStyle.Bold = p.weight == primary || p.weight == chosen
	r.key.Text, r.key.TextSize, r.key.TextStyle.Bold = p.key, th.Size(theme.SizeNameCaptionText), true
	r.key.Color = colour(colAccent)
	if p.Disabled() {
		r.key.Color = colour(colOff)
	}
	r.sign.Hidden = p.sign == ""
	if p.sign != "" {
		r.sign.Resource = icon(p.sign, ink)
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
	if r.p.text == "" {
		t = fyne.NewSize(0, 0)
	}
	least := scaled(36)
	switch {
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
		if r.p.text != "" {
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
		top := (size.Height - s - t.Height - 4) / 2
		put(r.sign, (size.Width-s)/2, top, fyne.NewSquareSize(s))
		put(r.text, (size.Width-t.Width)/2, top+s+4, t)
	case r.p.key != "":
		top := (size.Height - t.Height - k.Height) / 2
		put(r.text, (size.Width-t.Width)/2, top, t)
		put(r.key, (size.Width-k.Width)/2, top+t.Height, k)
	default:
		w := t.Width
		if r.p.text == "" {
			w = 0
		}
		if r.p.sign != "" {
			w += s
			if r.p.text != "" {
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
