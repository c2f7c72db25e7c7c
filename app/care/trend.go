package care

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph/search"
)

// Trend says how exploring went on from one sign-off to the next, in words, with a small picture
// of each side behind them. One day is no trend, and is told so.
func Trend(c search.Course) fyne.CanvasObject {
	box := []fyne.CanvasObject{parts.Tight(parts.BoldWords(say("How it has gone on")))}
	words := c.Words(parts.Spoken())
	if len(c.Days) < 2 || len(words) == 0 {
		return parts.Column(8, append(box, parts.Card(parts.Tight(parts.Words(say("Nobody has kept the measures of an earlier day yet. Each sign-off keeps them, and from the second on they are laid side by side here.")))))...)
	}
	var pictures []fyne.CanvasObject
	for _, l := range c.Lines {
		side, what, _ := strings.Cut(l.Of, ": ")
		if what != "explored, per cent" || !l.Known[len(l.Known)-1] {
			continue
		}
		pictures = append(pictures, parts.Column(4, parts.Tight(parts.Wrapped(parts.Small(parts.UpperFirst(say(side))))), steps(l)))
	}
	var text []fyne.CanvasObject
	for _, w := range words {
		text = append(text, parts.Tight(parts.Words(w)))
	}
	text = append(text, parts.Insets(8, 0, 0, 0, container.New(parts.Tiles{Across: parts.Abreast(4)}, pictures...)))
	days := parts.ShortDay(c.Days[0].On)
	text = append(text, parts.Tight(parts.Wrapped(parts.Small(say("From left to right: %d days between %s and %s. How much is explored, per cent.", len(c.Days), days, parts.ShortDay(c.Days[len(c.Days)-1].On))))))
	return parts.Column(8, append(box, parts.Card(text...))...)
}

// mostSteps is how many days a small picture has room for.
const mostSteps = 6

func steps(l search.Line) fyne.CanvasObject {
	at, known := l.At, l.Known
	if n := len(at) - mostSteps; n > 0 {
		at, known = at[n:], known[n:]
	}
	bars := []fyne.CanvasObject{}
	var heights []float32
	for i, n := range at {
		fill := parts.ColLine
		if i == len(at)-1 {
			fill = parts.ColAccent
		}
		share := float32(n) / 100
		if !known[i] {
			share = 0
		}
		heights = append(heights, share)
		bars = append(bars, parts.NewSurface(fill, "", 2, nil))
	}
	last := parts.Tight(parts.Caption(fmt.Sprintf("%d %%", at[len(at)-1])))
	return parts.Row(8, container.New(upright(heights), bars...), container.NewCenter(last))
}

// upright stands bars side by side on one line, each a part of the height.
type upright []float32

const (
	barWide = 12
	barHigh = 36
)

// Layout implements fyne.Layout.
func (u upright) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for i, bar := range o {
		h := max(2, size.Height*u[i])
		bar.Move(fyne.NewPos(float32(i)*(barWide+4), size.Height-h))
		bar.Resize(fyne.NewSize(barWide, h))
	}
}

// MinSize implements fyne.Layout.
func (u upright) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(len(u))*(barWide+4)-4, barHigh)
}
