package parts

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Surface is a coloured ground with something on it. It takes its colours by
// name, so that it follows a change from light to dark.
type Surface struct {
	widget.BaseWidget
	Fill, Line fyne.ThemeColorName
	radius     float32
	content    fyne.CanvasObject
	ground     *canvas.Rectangle // once it is shown
}

// NewSurface puts something on a ground with an edge; an empty colour is none.
func NewSurface(fill, line fyne.ThemeColorName, radius float32, content fyne.CanvasObject) *Surface {
	s := &Surface{Fill: fill, Line: line, radius: radius, content: content}
	s.ExtendBaseWidget(s)
	return s
}

// Ground lays a colour under something.
func Ground(fill fyne.ThemeColorName, o fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewSurface(fill, "", 0, nil), o)
}

// Card is a white surface with a hairline and room inside.
func Card(content ...fyne.CanvasObject) *Surface {
	return NewSurface(ColCard, ColLine, 10, Inset(12, Column(8, content...)))
}

// Held implements Holder.
func (s *Surface) Held() fyne.CanvasObject { return s.content }

// CreateRenderer implements fyne.Widget.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	s.ground = canvas.NewRectangle(color.Transparent)
	s.colours()
	return &surfaceRenderer{s: s, ground: s.ground}
}

// Recolour shows other colours without looking at what lies on the surface.
func (s *Surface) Recolour() {
	if s.ground != nil {
		s.colours()
		s.ground.Refresh()
	}
}

type surfaceRenderer struct {
	s      *Surface
	ground *canvas.Rectangle
}

func (s *Surface) colours() {
	s.ground.FillColor = Colour(s.Fill)
	s.ground.CornerRadius = s.radius
	s.ground.StrokeWidth = 0
	if s.Line != "" {
		s.ground.StrokeColor, s.ground.StrokeWidth = Colour(s.Line), 1
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
	r.s.colours()
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

// Rule is a hairline across or down.
func Rule(vertical bool) fyne.CanvasObject {
	s := NewSurface(ColLine, "", 0, nil)
	if vertical {
		return container.New(Fixed{W: 1}, s)
	}
	return container.New(Fixed{H: 1}, s)
}

// Fixed gives its object a least width or height, scaled with the text where asked.
type Fixed struct {
	W, H  float32
	Scale bool
}

func (f Fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (f Fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := fyne.NewSize(f.W, f.H)
	if f.Scale {
		min = fyne.NewSize(Scaled(f.W), Scaled(f.H))
	}
	for _, o := range objects {
		if f.W == 0 {
			min.Width = fyne.Max(min.Width, o.MinSize().Width)
		}
		if f.H == 0 {
			min.Height = fyne.Max(min.Height, o.MinSize().Height)
		}
	}
	return min
}

// Wide gives an object a fixed width that grows with the text.
func Wide(w float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(Fixed{W: w, Scale: true}, o)
}

// Edges lays a page out edge to edge: bars above, tools at the sides, and the rest
// in the middle. Fyne's border layout would leave gaps between them.
type Edges struct{}

// Layout implements fyne.Layout. The objects are top, left, middle and right, which is the way that Tab goes.
func (Edges) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, left, right := o[0].MinSize().Height, o[1].MinSize().Width, o[3].MinSize().Width
	if !o[0].Visible() {
		top = 0
	}
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(fyne.Max(0, w), fyne.Max(0, h)))
	}
	rest := size.Height - top
	put(o[0], 0, 0, size.Width, top)
	put(o[1], 0, top, left, rest)
	put(o[2], left, top, size.Width-left-right, rest)
	put(o[3], size.Width-right, top, right, rest)
}

// MinSize implements fyne.Layout.
func (Edges) MinSize(o []fyne.CanvasObject) fyne.Size {
	top, left, middle, right := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	if !o[0].Visible() {
		top = fyne.Size{}
	}
	return fyne.NewSize(fyne.Max(top.Width, left.Width+right.Width+middle.Width),
		top.Height+fyne.Max(left.Height, fyne.Max(right.Height, middle.Height)))
}

// Inset keeps the same room on all four sides.
func Inset(by float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(by, by, by, by), o)
}

// Insets keeps room on each side: above, below, left and right.
func Insets(top, bottom, left, right float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), o)
}

// Column sets things one under another with a gap between.
func Column(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), o...)
}

// Row sets things side by side with a gap between.
func Row(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), o...)
}

// Fitting sets things side by side, as many as there is room for at the width: most at the most, else
// half as many. Languages and sizes of text need different room for the same words.
func Fitting(width float32, most int, o ...fyne.CanvasObject) *fyne.Container {
	wide := float32(0)
	for _, c := range o {
		wide = fyne.Max(wide, c.MinSize().Width)
	}
	for most > 1 && float32(most)*wide+float32(most-1)*theme.Padding() > width {
		most /= 2
	}
	return container.NewGridWithColumns(max(1, most), o...)
}

// Abreast is how many things stand side by side in a panel: half as many when the text is large.
func Abreast(n int) int {
	if Scaled(1) > 1.4 {
		return n / 2
	}
	return n
}

// TightCheck takes away the room that Fyne leaves about a tick box.
func TightCheck(o fyne.CanvasObject) fyne.CanvasObject { return Insets(-4, -4, -6, 0, o) }

// Flow sets short things side by side for as long as there is room.
func Flow(o []fyne.CanvasObject) []fyne.CanvasObject {
	o = slices.DeleteFunc(o, func(x fyne.CanvasObject) bool { return x == nil })
	if len(o) == 0 {
		return nil
	}
	return []fyne.CanvasObject{container.New(layout.NewRowWrapLayoutWithCustomPadding(4, 0), o...)}
}
