package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/graph"
)

// Section is a piece of a page under its name, with what can be done there beside it.
func Section(title string, tool fyne.CanvasObject, content ...fyne.CanvasObject) fyne.CanvasObject {
	head := Tight(BoldWords(title))
	if tool != nil {
		head = Beside(container.NewVBox(Insets(6, 0, 0, 0, head)), tool)
	}
	return Column(8, append([]fyne.CanvasObject{head}, content...)...)
}

// Beside sets a tool at the right of something, or below it where the text is large.
func Beside(o, tool fyne.CanvasObject) fyne.CanvasObject {
	if Scaled(1) > 1.4 {
		return Column(8, o, Row(0, tool))
	}
	return container.NewBorder(nil, nil, nil, Insets(0, 0, 12, 0, container.NewVBox(tool)), o)
}

// Rows is a card of rows with a hairline between them.
func Rows(lines ...fyne.CanvasObject) fyne.CanvasObject {
	box := Column(0)
	for i, l := range lines {
		if i > 0 {
			box.Add(Rule(false))
		}
		box.Add(l)
	}
	return NewSurface(ColCard, ColLine, 10, Inset(1, box))
}

// Body is a sentence in a card, as are the three below: Note is smaller, Alert is something to do,
// and Title names whom a row is about.
func Body(text string) fyne.CanvasObject { return Tight(Words(text)) }

// Note is second text that may run over several lines.
func Note(text string) fyne.CanvasObject { return Tight(Wrapped(Small(text))) }

// Alert is something that waits for somebody, in as many lines as it needs.
func Alert(text string) fyne.CanvasObject { return Tight(ToDo(text)) }

// Title is the heading of a page.
func Title(text string) fyne.CanvasObject { return Tight(BoldWords(text)) }

// Children are those a case is about, as far as they are on the map.
func Children(f *graph.Family) []graph.ID {
	return slices.DeleteFunc(slices.Clone(f.Case().Children), func(id graph.ID) bool {
		p, on := graph.Get[graph.Person](f, id)
		return !on || p.Gone != nil
	})
}

// DayOf is a day in the language of the window; nothing where it is not known.
func DayOf(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return ShortDay(d)
}
