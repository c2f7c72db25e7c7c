package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
)

// cover is a blank sheet over everything: for when somebody looks over one's shoulder, or comes in.
// It lies over dialogs and the menu as well, so that no name is left to read.
type cover struct {
	widget.BaseWidget
	sheet fyne.CanvasObject
	lift  func()
}

func newCover(lift func()) *cover {
	says := parts.Small(say("Ctrl+B or a click brings it back."))
	says.Alignment = fyne.TextAlignCenter
	c := &cover{lift: lift, sheet: parts.NewSurface(parts.ColPaper, "", 0, container.NewCenter(says))}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *cover) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.sheet) }

// Tapped implements fyne.Tappable.
func (c *cover) Tapped(*fyne.PointEvent) { c.lift() }

// hideAll covers the window, and uncovers it again.
func (d *Desk) hideAll() {
	over := d.Win.Canvas().Overlays()
	if d.cover != nil {
		over.Remove(d.cover)
		d.cover = nil
		return
	}
	d.cover = newCover(d.hideAll)
	d.cover.Resize(d.Win.Canvas().Size())
	over.Add(d.cover)
}
