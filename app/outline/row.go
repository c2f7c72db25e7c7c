package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// row is one line of the preview of a table: what it said, what it will add, and what to do with it.
type row struct {
	widget.BaseWidget
	b          *bringing
	i          int
	text, adds *widget.Label
	problem    *widget.Label
	pick       *parts.Choice[rowChoice]
	there      bool // somebody who may be the same is on the map
	kinds      *fyne.Container
	box        *fyne.Container
}

func newRow(b *bringing) *row {
	v := &row{b: b, text: widget.NewLabel(""), adds: parts.Small(""), problem: parts.ToDo("")}
	for _, l := range []*widget.Label{v.text, v.problem} {
		l.Truncation, l.Wrapping = fyne.TextTruncateEllipsis, fyne.TextWrapOff
	}
	v.adds.Wrapping = fyne.TextWrapWord
	v.kinds = container.NewStack()
	v.box = container.NewBorder(nil, nil, nil, parts.Insets(0, 0, 8, 14, container.NewCenter(container.New(parts.Fixed{W: 180, Scale: true}, v.kinds))),
		parts.Inset(6, parts.Column(2, parts.Tight(v.text), parts.Tight(v.adds), parts.Tight(v.problem))))
	v.ExtendBaseWidget(v)
	return v
}

// Held implements parts.Holder.
func (v *row) Held() fyne.CanvasObject { return v.box }

// CreateRenderer implements fyne.Widget.
func (v *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.box) }

// MinSize implements fyne.CanvasObject.
func (v *row) MinSize() fyne.Size { return fyne.NewSize(320, parts.Scaled(66)) }

// high is the height of a row: what it adds has to be read to the end, more so what is taken for granted.
func (b *bringing) high(i int) float32 {
	letters := int(100 / parts.Scaled(1))
	lines := 1 + len([]rune(b.plan.Rows[i].Adds))/letters
	return parts.Scaled(float32(50 + 16*lines))
}

func (v *row) set(i int) {
	v.i = i
	r := v.b.plan.Rows[i]
	v.text.SetText(r.Text)
	v.adds.SetText("→ " + r.Adds)
	if r.Who == "" {
		v.adds.SetText("→ " + say("left out"))
	}
	doubles, twice := v.b.doubles[i], v.b.twice[i]
	problem := r.Problem
	switch {
	case len(doubles) > 0:
		p, _ := graph.Get[graph.Person](v.b.c.family(), doubles[0])
		problem = parts.Joined("; ", say("Already there? %s is on the map", parts.NameOf(p)), problem)
	case twice > 0:
		problem = parts.Joined("; ", say("The same person as in row %d?", twice), problem)
	case problem != "":
		problem = say("Cannot be read: %s", problem)
	}
	v.problem.SetText(problem)
	v.choose(len(doubles) > 0)
	v.pick.Put(does(i, v.b.chosen, v.b.doubles, v.b.twice))
}

// choose offers what can become of the row. The list that is there stays as long as it offers the same: the keyboard may be on it.
func (v *row) choose(there bool) {
	if v.pick != nil && v.there == there {
		return
	}
	v.there = there
	options := []parts.Option[rowChoice]{{Value: rowAdd, Words: say("Add")}, {Value: rowLeave, Words: say("Leave out")}}
	if there {
		options = []parts.Option[rowChoice]{{Value: rowLeave, Words: say("Leave out")}, {Value: rowSame, Words: say("The same person")}, {Value: rowAdd, Words: say("Somebody new")}}
	}
	v.pick = parts.NewChoice(options, func(c rowChoice) {
		v.b.chosen[v.i] = c
		v.b.read(false)
	})
	v.kinds.Objects = []fyne.CanvasObject{v.pick.Box()}
	v.kinds.Refresh()
}
