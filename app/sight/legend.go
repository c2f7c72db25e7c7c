package sight

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/render"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// quietTones writes the legend in the second ink: it should be there to be found, and no louder.
var quietTones render.Tones = func(c scene.Color) scene.Color {
	if c == render.Ink {
		return render.Soft
	}
	return c
}

// Legend is the list of signs under the map: those that are on it, and no others.
type Legend struct {
	widget.BaseWidget
	fonts  *scene.Fonts
	of     *render.Drawing
	pic    *png.Picture
	box    scene.Box
	wide   float32
	raster *fynecanvas.Raster
}

// NewLegend makes an empty list.
func NewLegend(fonts *scene.Fonts) *Legend {
	l := &Legend{fonts: fonts}
	l.raster = fynecanvas.NewRaster(l.paint)
	l.ExtendBaseWidget(l)
	return l
}

// Another is an empty list in the same lettering.
func (l *Legend) Another() *Legend { return NewLegend(l.fonts) }

// CreateRenderer implements fyne.Widget.
func (l *Legend) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.raster) }

// Tell takes another drawing.
func (l *Legend) Tell(d render.Drawing) {
	wide := l.wide
	l.of, l.wide = &d, 0
	if wide > 0 {
		l.fit(wide)
	}
	l.raster.Refresh()
}

// fit sets the legend in lines of a width and gives its height.
func (l *Legend) fit(wide float32) float32 {
	if l.of == nil || wide < 120 {
		return 0
	}
	if wide != l.wide {
		l.wide = wide
		s := render.Legend(*l.of, l.fonts, float64(wide), float64(parts.Scaled(12)))
		s = quietTones.On(s)
		s = On(s)
		l.box = s.Bounds(l.fonts.Measure)
		l.pic = png.Prepare(s, l.fonts)
		l.pic.Paper = Palette().Paper
	}
	return float32(math.Ceil(l.box.Y1)) + 4
}

func (l *Legend) paint(w, h int) image.Image {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	if size := l.Size(); l.pic != nil && size.Width > 0 {
		l.pic.Paint(dst, scene.Matrix{S: float64(w) / float64(size.Width)})
	}
	return dst
}

// Under gives a map all the room that the legend and the tools below it leave.
type Under struct{ Legend *Legend }

// Layout implements fyne.Layout. The objects are the map, the legend and the tools.
func (m Under) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const edge = 16
	tools := o[2].MinSize()
	high := m.Legend.fit(size.Width - tools.Width - 3*edge)
	if high > size.Height/3 || !o[1].Visible() { // a small window: the map matters more
		high = 0
	}
	foot := fyne.Max(tools.Height, high) + edge
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-foot)))
	o[1].Move(fyne.NewPos(edge, size.Height-high-edge/2))
	o[1].Resize(fyne.NewSize(fyne.Max(0, size.Width-tools.Width-3*edge), high))
	o[2].Move(fyne.NewPos(size.Width-tools.Width-edge, size.Height-tools.Height-edge))
	o[2].Resize(tools)
}

// MinSize implements fyne.Layout.
func (Under) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[2].MinSize().Width+32, 200)
}
