package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

func (p *familyPage) topBar() fyne.CanvasObject {
	p.title = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.title.SizeName = theme.SizeNameSubHeadingText
	p.title.Truncation = fyne.TextTruncateEllipsis
	p.state = widget.NewLabel("")
	p.state.Importance = widget.LowImportance
	p.asAt = newPress("", plain, p.askAsAt)
	p.undo = newPress("Undo", quiet, p.d.undo).withSign("undo")
	p.redo = newPress("Redo", quiet, p.d.redo).withSign("redo")
	export := newPress("Print or export…", primary, p.d.export)
	p.tools = row(8, container.NewCenter(p.state), p.undo, p.redo, p.asAt, export)
	if scaled(1) > 1.4 { // no room for signs and words both
		p.undo.setText("")
		p.redo.setText("")
		export.setText("Print…")
	}
	p.bar = container.NewBorder(nil, nil, nil, p.tools, p.title)
	return newSurface(colCard, "", 0, column(0, insets(6, 6, 12, 16, p.bar), rule(false)))
}

func (p *familyPage) leftRail() fyne.CanvasObject {
	add := func(id, sign, text string) fyne.CanvasObject {
		b := railPress(sign, text, func() { p.show(id) })
		p.rail[id] = b
		return b
	}
	could, room := "Could care", float32(railWidth)
	if scaled(1) > 1.4 { // the pages need the room more
		could, room = "Care", 64
	}
	col := column(4,
		add("family", "family", "Family"),
		add("people", "people", "People"),
		add("care", "care", could),
		add("explored", "explored", "Explored"),
		add("history", "history", "History"))
	return newSurface(colCard, "", 0, wide(room, insets(8, 8, 6, 6, col)))
}
