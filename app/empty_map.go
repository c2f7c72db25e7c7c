package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/quick"
)

// emptyMap is the map of a family with nobody in it: one sentence and one field.
type emptyMap struct {
	name  *parts.Field
	box   fyne.CanvasObject
	shown bool
}

func newEmptyMap(p *familyPage) *emptyMap {
	e := &emptyMap{}
	e.name = parts.NewField(say("The child's name"), nil)
	start := func() {
		name := e.name.Text
		if name == "" {
			return
		}
		e.name.SetText("")
		c, id := graph.AddPerson(p.d.ses.Family(), graph.Person{Known: name})
		if strings.Contains(name, ",") { // "Amara, 9, girl": said as on the quick line
			if r, err := quick.Read(p.d.ses.Family(), "", name, p.d.ses.AsAt()); err == nil && len(r.Adds) > 0 {
				c, id = r.Change, r.Adds[0]
			}
		}
		p.chosen = graph.Key{Kind: graph.KindPerson, ID: id}
		if err := p.d.ses.Do(c); err != nil {
			p.chosen = graph.Key{}
			p.d.Complain(err)
			return
		}
		p.stage.focus()
	}
	e.name.OnSubmitted = func(string) { start() }
	ask := parts.Heading(say("Whose family is this?"))
	ask.Alignment = fyne.TextAlignCenter
	then := widget.NewLabel(say("Type the child's name."))
	then.Alignment = fyne.TextAlignCenter
	then.Importance = widget.LowImportance
	line := container.NewBorder(nil, nil, nil, parts.NewPress(say("Start"), parts.Primary, start), e.name)
	e.box = container.NewCenter(parts.Wide(420, parts.Column(0, ask, then, parts.Insets(12, 0, 0, 0, line))))
	return e
}
