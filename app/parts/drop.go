package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Drop is a panel over the page that a click beside it closes. Fyne's own tells nobody that it was closed.
type Drop struct {
	widget.BaseWidget
	body fyne.CanvasObject
	at   fyne.Position
	gone func()
	away func()
}

// NewDrop lays a panel over the window; gone is called when it is left by a click beside it.
func (d *Frame) NewDrop(body fyne.CanvasObject, at fyne.Position, gone func()) *Drop {
	p := &Drop{body: body, at: at, gone: gone}
	p.ExtendBaseWidget(p)
	p.away = d.Lay(p)
	p.Fit()
	return p
}

// Fit gives the panel the room that it needs now.
func (p *Drop) Fit() {
	p.body.Move(p.at)
	p.body.Resize(p.body.MinSize())
	p.body.Resize(p.body.MinSize()) // words that wrap have their height only at a width
}

// Close takes the panel away.
func (p *Drop) Close() { p.away() }

// Held implements Holder.
func (p *Drop) Held() fyne.CanvasObject { return p.body }

// Tapped implements fyne.Tappable. What has no use for a click leaves it to this.
func (p *Drop) Tapped(e *fyne.PointEvent) {
	if in := e.Position.Subtract(p.body.Position()); in.X >= 0 && in.Y >= 0 && in.X < p.body.Size().Width && in.Y < p.body.Size().Height {
		return
	}
	p.Close()
	p.gone()
}

// TappedSecondary implements fyne.SecondaryTappable.
func (p *Drop) TappedSecondary(e *fyne.PointEvent) { p.Tapped(e) }

// CreateRenderer implements fyne.Widget.
func (p *Drop) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(placed{}, p.body))
}

// placed leaves a panel where it was put.
type placed struct{}

func (placed) Layout([]fyne.CanvasObject, fyne.Size)        {}
func (placed) MinSize([]fyne.CanvasObject) (none fyne.Size) { return none }
