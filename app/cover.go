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
	lift  func() // a click
	away  func()
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

// AccessibilityLabel implements fyne.Accessible: of all that is below nothing is heard either.
func (c *cover) AccessibilityLabel() string { return say("Ctrl+B or a click brings it back.") }

// AccessibilityRole implements fyne.Accessible.
func (c *cover) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (c *cover) Tapped(*fyne.PointEvent) { c.lift() }

// hideAll covers the window, and uncovers it again. What was begun before waits below the cover.
func (d *Desk) hideAll() {
	if d.cover != nil {
		lift := d.cover.away
		d.cover = nil
		lift()
		return
	}
	if d.page != nil {
		d.page.time.stop()
	}
	d.cover = newCover(d.hideAll)
	d.cover.away = d.Veil(d.cover, false)
}
