package outline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// List is the page with everybody on it. It is made once, so that place and keyboard stay where
// they are while the family changes.
type List struct {
	c      *Pages
	Find   *parts.Field // what the list is filtered by
	Sort   *parts.Chips[order]
	count  *widget.Label
	none   *widget.Label
	roll   *roll
	root   fyne.CanvasObject
	shown  []entry
	made   *graph.Family // what shown was made of
	madeBy string
}

func newList(c *Pages) *List {
	l := &List{c: c, count: parts.Small(""), none: parts.Words("")}
	l.roll = newRoll(l)
	l.Sort = parts.NewChips(3, []parts.Option[order]{{Value: byGeneration, Words: say("Generation")}, {Value: bySide, Words: say("Side")}, {Value: byName, Words: say("Name")}}, l.fill)
	l.Sort.Set(byGeneration)
	l.Sort.Enter, l.Sort.Escape = l.Focus, l.Focus
	l.Find = parts.NewField(say("Type a name, a nickname, a town or a word of a note"), nil)
	l.Find.OnChanged = func(string) { l.fill() }
	l.Find.OnSubmitted = func(string) { // to the first who was found
		if i := l.roll.next(-1, 1); i >= 0 {
			l.roll.turn(i)
			l.Focus()
		}
	}
	l.Find.Escape = func() { l.Find.SetText(""); l.Focus() }
	var head *fyne.Container
	if parts.Scaled(1) > 1.4 { // the lines need the room
		l.Find.PlaceHolder = say("Find a name or a place")
		head = parts.Column(8, container.NewBorder(nil, nil, container.NewCenter(parts.Insets(0, 0, 0, 12, parts.Tight(parts.Heading(say("People"))))), nil, l.Find), l.Sort)
	} else {
		head = parts.Column(12,
			container.NewBorder(nil, nil, parts.Tight(parts.Heading(say("People"))), parts.Tight(l.count)),
			container.New(parts.Tiles{Across: 2}, l.Find, l.Sort),
			parts.Insets(-8, -10, 1, 1, newColumns(headings()...)))
	}
	body := container.NewStack(l.roll, parts.Inset(16, l.none))
	l.root = parts.Insets(24, 16, 24, 24, container.NewBorder(parts.Insets(0, 6, 0, 0, head), nil, nil, nil,
		parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, body))))
	return l
}

// Fill brings the list up to date.
func (l *List) Fill() fyne.CanvasObject {
	l.fill()
	return l.root
}

func (l *List) fill() {
	f := l.c.family()
	by, _ := l.Sort.Value()
	key := string(by) + "\n" + l.Find.Text
	if l.made != f || l.madeBy != key {
		l.made, l.madeBy = f, key
		l.shown = entries(f, by, l.Find.Text)
	}
	people := 0
	for _, e := range l.shown {
		if e.id != "" && !e.gone {
			people++
		}
	}
	l.count.SetText(parts.Plural(people, "person", "people"))
	l.none.SetText("")
	if len(l.shown) == 0 {
		l.none.SetText(say("Nobody answers to that. Esc shows everybody again."))
		if f.Len(graph.KindPerson) == 0 {
			l.none.SetText(say("Nobody is here yet. The map asks who it is for; or press / and say it: a name and an age are enough."))
		}
	}
	l.roll.follow()
	l.roll.List.Refresh()
}

// Focus gives the keyboard to the list.
func (l *List) Focus() { l.c.at.Win.Canvas().Focus(l.roll) }

// Key gives the keyboard to the list with a key that was meant for it.
func (l *List) Key(e *fyne.KeyEvent) {
	l.Focus()
	l.roll.TypedKey(e)
}

// Marked is told that somebody else is selected.
func (l *List) Marked() {
	l.roll.follow()
	l.roll.List.Refresh()
}

// People lists who is shown, in order.
func (l *List) People() []graph.ID {
	var out []graph.ID
	for _, e := range l.shown {
		if e.id != "" && !e.gone {
			out = append(out, e.id)
		}
	}
	return out
}

// at says in which line somebody stands, -1 for nowhere.
func (l *List) at(id graph.ID) int {
	return slices.IndexFunc(l.shown, func(e entry) bool { return e.id == id && e.id != "" })
}
