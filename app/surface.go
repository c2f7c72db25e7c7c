package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// surface is a coloured ground with something on it. It takes its colours by
// name, so that it follows a change from light to dark.
type surface struct {
	widget.BaseWidget
	fill, line fyne.ThemeColorName
	radius     float32
	content    fyne.CanvasObject
}

func newSurface(fill, line fyne.ThemeColorName, radius float32, content fyne.CanvasObject) *surface {
	s := &surface{fill: fill, line: line, radius: radius, content: content}
	s.ExtendBaseWidget(s)
	return s
}

// card is a white surface with a hairline and room inside.
func card(content ...fyne.CanvasObject) *surface {
	return newSurface(colCard, colLine, 10, inset(12, column(8, content...)))
}

// CreateRenderer implements fyne.Widget.
func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s: s, ground: canvas.NewRectangle(color.Transparent)}
	r.colours()
	return r
}

type surfaceRenderer struct {
	s      *surface
	ground *canvas.Rectangle
}

func (r *surfaceRenderer) colours() {
	r.ground.FillColor = colour(r.s.fill)
	r.ground.CornerRadius = r.s.radius
	r.ground.StrokeWidth = 0
	if r.s.line != "" {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(r.s.line), 1
	}
}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	if r.s.content != nil {
		r.s.content.Resize(size)
	}
}

func (r *surfaceRenderer) MinSize() fyne.Size {
	if r.s.content == nil {
		return fyne.NewSize(1, 1)
	}
	return r.s.content.MinSize()
}

func (r *surfaceRenderer) Refresh() {
	r.colours()
	r.ground.Refresh()
	if r.s.content != nil {
		r.s.content.Refresh()
	}
}

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	if r.s.content == nil {
		return []fyne.CanvasObject{r.ground}
	}
	return []fyne.CanvasObject{r.ground, r.s.content}
}

func (r *surfaceRenderer) Destroy() {}

// rule is a hairline across or down.
func rule(vertical bool) fyne.CanvasObject {
	s := newSurface(colLine, "", 0, nil)
	if vertical {
		return container.New(fixed{w: 1}, s)
	}
	return container.New(fixed{h: 1}, s)
}

// fixed gives its object a least width or height, scaled with the text where asked.
type fixed struct {
	w, h  float32
	scale bool
}

func (f fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (f fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := fyne.NewSize(f.w, f.h)
	if f.scale {
		min = fyne.NewSize(scaled(f.w), scaled(f.h))
	}
	for _, o := range objects {
		if f.w == 0 {
			min.Width = fyne.Max(min.Width, o.MinSize().Width)
		}
		if f.h == 0 {
			min.Height = fyne.Max(min.Height, o.MinSize().Height)
		}
	}
	return min
}

// wide gives an object a fixed width that grows with the text.
func wide(w float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(fixed{w: w, scale: true}, o)
}

// frame lays a page out edge to edge: bars above, tools at the sides, and the rest
// in the middle. Fyne's border layout would leave gaps between them.
type frame struct{}

// Layout implements fyne.Layout. The objects are top, left, right and middle.
func (frame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, left, right := o[0].MinSize().Height, o[1].MinSize().Width, o[2].MinSize().Width
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(fyne.Max(0, w), fyne.Max(0, h)))
	}
	rest := size.Height - top
	put(o[0], 0, 0, size.Width, top)
	put(o[1], 0, top, left, rest)
	put(o[2], size.Width-right, top, right, rest)
	put(o[3], left, top, size.Width-left-right, rest)
}

// MinSize implements fyne.Layout.
func (frame) MinSize(o []fyne.CanvasObject) fyne.Size {
	top, left, right, middle := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	return fyne.NewSize(fyne.Max(top.Width, left.Width+right.Width+middle.Width),
		top.Height+fyne.Max(left.Height, fyne.Max(right.Height, middle.Height)))
}

func inset(by float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(by, by, by, by), o)
}

func insets(top, bottom, left, right float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), o)
}

func column(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), o...)
}

func row(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), o...)
}

// abreast is how many things stand side by side in a panel: half as many when the text is large.
func abreast(n int) int {
	if scaled(1) > 1.4 {
		return n / 2
	}
	return n
}

// words is running text; small is second text of 12; heading is a card's title.
func words(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func small(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

func heading(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = sizeTitle
	return l
}
