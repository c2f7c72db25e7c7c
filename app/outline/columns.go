package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
)

// columns sets the facts of a line under their headings; where the text is large, name and age
// stand above the rest.
type columns struct{}

var widths = [5]float32{.25, .23, .1, .24, .18}

func newColumns(o ...fyne.CanvasObject) *fyne.Container { return container.New(columns{}, o...) }

func headings() (out []fyne.CanvasObject) {
	for _, text := range []string{say("Name"), say("To the child"), say("Age"), say("Home"), say("Asked")} {
		l := parts.Small(text)
		l.Truncation = fyne.TextTruncateEllipsis
		out = append(out, l)
	}
	return out
}

// Layout implements fyne.Layout.
func (columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		high := fyne.Min(h, o.MinSize().Height)
		o.Move(fyne.NewPos(x, y+(h-high)/2))
		o.Resize(fyne.NewSize(w, high))
	}
	if parts.Scaled(1) > 1.4 {
		half, x := size.Height/2, float32(0)
		put(o[0], 0, -2, size.Width*2/3, half+12)
		put(o[2], size.Width*2/3, -2, size.Width/3, half+12)
		for _, i := range []int{1, 3, 4} {
			put(o[i], x, half-10, size.Width/3, half+12)
			x += size.Width / 3
		}
		return
	}
	x := float32(0)
	for i, child := range o {
		put(child, x, 0, size.Width*widths[i], size.Height)
		x += size.Width * widths[i]
	}
}

// MinSize implements fyne.Layout.
func (columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, parts.Tallest(o))
}
