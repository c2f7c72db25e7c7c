package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
)

func (p *familyPage) topBar() fyne.CanvasObject {
	p.title = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.title.SizeName = theme.SizeNameSubHeadingText
	p.title.Truncation = fyne.TextTruncateEllipsis
	p.state = widget.NewLabel("")
	p.state.Importance = widget.LowImportance
	p.asAt = parts.NewPress("", parts.Plain, func() { p.time.open() })
	p.undo = parts.NewPress(say("Undo"), parts.Quiet, p.d.undo).WithSign("undo")
	p.redo = parts.NewPress(say("Redo"), parts.Quiet, p.d.redo).WithSign("redo")
	as := parts.NewPress(say("View as…"), parts.Plain, func() { p.show(lookingAs) }).WithSign("eye")
	export := parts.NewPress(say("Print or export…"), parts.Primary, p.d.export)
	p.tools = parts.Row(8, container.NewCenter(p.state), p.undo, p.redo, p.asAt, as, export)
	if parts.Scaled(1) > 1.4 { // no room for signs and words both
		p.undo.SetText("")
		p.redo.SetText("")
		as.Saying(as.Text).SetText("")
		export.SetText(say("Print…"))
	}
	var back fyne.CanvasObject
	if p.d.cases != nil {
		back = parts.NewPress(say("My cases"), parts.Plain, p.d.closeCase).WithSign("cases")
	}
	p.bar = container.NewBorder(nil, nil, back, p.tools, p.title)
	return parts.Ground(parts.ColCard, parts.Column(0, parts.Insets(6, 6, 12, 16, p.bar), parts.Rule(false)))
}

func (p *familyPage) leftRail() fyne.CanvasObject {
	room := float32(railWidth)
	if parts.Scaled(1) > 1.4 { // the pages need the room more
		room = 64
	}
	col := parts.Column(4)
	wide := parts.Scaled(room)
	for _, page := range p.pages {
		if page.sign == "" {
			continue
		}
		b := parts.RailPress(page.sign, page.label, func() { p.show(page.id) })
		p.rail[page.id] = b
		col.Add(b)
		if parts.Scaled(1) > 1.4 {
			b.Narrow()
			continue
		}
		wide = fyne.Max(wide, b.MinSize().Width+4) // Welsh words are longer
	}
	return parts.NewSurface(parts.ColCard, "", 0, container.New(parts.Fixed{W: wide}, container.NewVScroll(parts.Insets(8, 8, 4, 4, col))))
}
