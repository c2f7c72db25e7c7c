package circle

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render/network"
)

var styles = []parts.Option[network.Style]{
	{Value: "", Words: later("The usual lines")},
	{Value: network.Hartman, Words: later("Hartman’s lines")},
	{Value: network.UK, Words: later("UK guide’s lines")},
}

var middles = []parts.Option[bool]{
	{Value: false, Words: later("Child in the middle")},
	{Value: true, Words: later("Home in the middle")},
}

// head is the title, which picture it is, and how it is drawn.
func (g *Page) head() fyne.CanvasObject {
	words := parts.NewPress(say("In words"), parts.Plain, func() { g.told = !g.told; g.at.Refill() })
	if g.told {
		words.SetWeight(parts.Chosen)
	}
	out := parts.Row(8, words, parts.NewPress(say("Print…"), parts.Plain, g.print))
	options := g.options()
	box := parts.Column(8)
	if parts.Scaled(1) > 1.4 {
		// no room for a title: the picture needs it more
		kind := parts.NewChoice(parts.Said(kinds), func(k network.Kind) { g.turn(func() { g.wish.Kind = k }) })
		kind.Put(g.wish.Kind)
		box.Add(container.NewBorder(nil, nil, nil, out, kind.Box()))
		if len(options) > 0 {
			box.Add(container.NewGridWithColumns(len(options), options...))
		}
	} else {
		box.Add(container.NewBorder(nil, nil, nil, out, container.NewVBox(parts.Tight(g.title))))
		choices := container.NewGridWithColumns(3)
		for _, o := range options {
			choices.Add(container.NewVBox(layout.NewSpacer(), o, layout.NewSpacer()))
		}
		for len(choices.Objects) < 3 {
			choices.Add(layout.NewSpacer())
		}
		box.Add(container.NewBorder(nil, nil, parts.Insets(0, 0, -3, 8, parts.Wide(370, g.kinds)), nil, choices))
	}
	box.Add(g.hint)
	box.Add(g.fault.Container)
	return parts.Insets(24, 4, 24, 16, box)
}

// options are the choices that the picture has, each only where there is something to choose.
func (g *Page) options() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if kids := parts.Children(g.at.Ses.Family()); len(kids) > 1 {
		var names []parts.Option[graph.ID]
		for _, id := range kids {
			p, _ := graph.Get[graph.Person](g.at.Ses.Family(), id)
			names = append(names, parts.Option[graph.ID]{Value: id, Words: parts.NameOf(p)})
		}
		c := parts.NewChoice(names, func(id graph.ID) { g.turn(func() { g.wish.Child = id }) })
		c.Put(parts.OrElse(g.wish.Child, kids[0]))
		out = append(out, c.Box())
	}
	if g.wish.Kind != network.Eco {
		return out
	}
	middle := parts.NewChoice(parts.Said(middles), func(home bool) { g.turn(func() { g.wish.Home = home }) })
	middle.Put(g.wish.Home)
	style := parts.NewChoice(parts.Said(styles), func(s network.Style) { g.turn(func() { g.wish.Style = s }) })
	style.Put(g.wish.Style)
	return append(out, middle.Box(), style.Box())
}
