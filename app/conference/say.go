package conference

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

// say gives a sentence of the program in the language of the window.
func say(english string, args ...any) string { return parts.Say(english, args...) }

// day is a day in the language of the window; nothing where it is not known.
func day(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return parts.ShortDay(d)
}

func small(text string) fyne.CanvasObject { return parts.Tight(parts.Wrapped(parts.Small(text))) }

func words(text string) fyne.CanvasObject { return parts.Tight(parts.Words(text)) }

func toDo(text string) fyne.CanvasObject { return parts.Tight(parts.ToDo(text)) }

func name(text string) fyne.CanvasObject { return parts.Tight(parts.BoldWords(text)) }

// part is a piece of the page under its name, with what can be done there beside it.
func part(title string, tool fyne.CanvasObject, content ...fyne.CanvasObject) fyne.CanvasObject {
	head := parts.Tight(parts.BoldWords(title))
	if tool != nil {
		head = beside(container.NewVBox(parts.Insets(6, 0, 0, 0, head)), tool)
	}
	return parts.Column(8, append([]fyne.CanvasObject{head}, content...)...)
}

// beside sets a tool at the right of something, or below it where the text is large.
func beside(o, tool fyne.CanvasObject) fyne.CanvasObject {
	if parts.Scaled(1) > 1.4 {
		return parts.Column(8, o, parts.Row(0, tool))
	}
	return container.NewBorder(nil, nil, nil, parts.Insets(0, 0, 12, 0, container.NewVBox(tool)), o)
}

// rows is a card of rows with a hairline between them.
func rows(lines ...fyne.CanvasObject) fyne.CanvasObject {
	box := parts.Column(0)
	for i, l := range lines {
		if i > 0 {
			box.Add(parts.Rule(false))
		}
		box.Add(l)
	}
	return parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, box))
}
