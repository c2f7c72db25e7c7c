// Package circle is the page of the pictures round one child: the eco-map, the connectedness map, and the
// places where the child has lived.
package circle

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/app/session"
	"kinweave/app/sight"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/scene"
)

// Window is what the page needs of the window beside the case.
type Window struct {
	Look    func() render.Options // how people are drawn on this screen
	Readers *readers.Pages        // asks who a print is for
	Key     func(fyne.KeyName)    // a key that the picture has no use for
	Letter  func(rune)
}

// Page is the page, with the picture that is on it.
type Page struct {
	at *parts.Case
	w  Window

	wish session.Network
	pic  network.Picture
	had  bool // there is a picture
	told bool // it is shown in words

	m      *canvas.Map
	legend *sight.Legend
	kinds  *parts.Chips[network.Kind]
	title  *widget.Label
	fault  *parts.Complaint
	hint   *widget.Label // what to do about an empty picture
	busy   *parts.Progress
	under  *fyne.Container // the picture, or its words
	ground *fyne.Container
	zoom   *parts.Press
	text   *widget.Label

	round  int
	giveUp func()
	fresh  bool
}

var kinds = []parts.Option[network.Kind]{
	{Value: network.Eco, Words: later("Eco-map")},
	{Value: network.Connections, Words: later("Connectedness")},
	{Value: network.Places, Words: later("Places")},
}

// New makes the page of a case.
func New(at *parts.Case, w Window) *Page {
	fonts, err := session.Fonts()
	if err != nil { // can't be: the fonts are part of the program
		fonts = &scene.Fonts{}
	}
	g := &Page{at: at, w: w, wish: session.Network{Kind: network.Eco}, m: canvas.New(fonts), legend: sight.NewLegend(fonts), fresh: true}
	g.kinds = parts.NewChips(3, parts.Said(kinds), func() {
		k, _ := g.kinds.Value()
		g.turn(func() { g.wish.Kind = k })
	})
	g.kinds.Set(network.Eco)
	g.title = parts.Heading("")
	g.title.Wrapping = fyne.TextWrapWord
	g.fault, g.busy = parts.NewComplaint(), parts.NewProgress(true)
	g.zoom = parts.NewPress("", parts.Plain, func() { g.m.SetZoom(1) })
	g.text, g.hint = parts.Words(""), parts.Words("")
	g.hint.Hide()
	g.under = container.NewStack()
	g.listen()
	return g
}

// listen says what is done about what is done on the map.
func (g *Page) listen() {
	m := g.m
	m.SetPalette(sight.Palette())
	m.SetTextScale(float64(parts.Scaled(1)))
	m.OnPick = func(ref string, _ bool) { g.at.Choose(keyOf(ref)) }
	m.OnOpen = func(ref string) {
		if k := keyOf(ref); k.Kind == graph.KindPerson {
			g.at.GoTo(k)
		}
	}
	m.OnMenu = g.menu
	m.OnMove = g.move
	m.Fixed = func(ref string) bool { _, on := g.spot(ref); return !on || g.at.Ses.ReadOnly() }
	m.OnZoom = func(share float64) { g.zoom.SetText(say("%.0f %%", share*100)) }
	m.OnKey, m.OnSign = g.w.Key, g.w.Letter
	m.Name = g.called
	m.Label = func(_ int, chosen string) string {
		if chosen == "" {
			return g.pic.Words
		}
		return say("%s Selected: %s.", g.pic.Words, chosen)
	}
}

// keyOf is the record that a shape stands for, if the side panel can show it.
func keyOf(ref string) graph.Key {
	for _, k := range []graph.Kind{graph.KindPerson, graph.KindHousehold, graph.KindPet} {
		if n := len(k) + 1; len(ref) > n && ref[:n] == string(k)+":" {
			return graph.Key{Kind: k, ID: graph.ID(ref[n:])}
		}
	}
	return graph.Key{}
}

func (g *Page) called(ref string) string {
	f := g.at.Ses.Family()
	k := keyOf(ref)
	if p, ok := graph.Get[graph.Person](f, k.ID); ok {
		return parts.NameOf(p)
	}
	if h, ok := graph.Get[graph.Household](f, k.ID); ok {
		return h.Name
	}
	if q, ok := graph.Get[graph.Pet](f, k.ID); ok {
		return parts.OrElse(q.Name, say("Pet"))
	}
	if n := len("group:"); len(ref) > n {
		x, _ := graph.Get[graph.Group](f, graph.ID(ref[n:]))
		return x.Name
	}
	return ""
}

// turn changes what is asked for and draws it.
func (g *Page) turn(change func()) {
	before := g.wish
	change()
	if before.Kind != g.wish.Kind || before.Child != g.wish.Child || before.Home != g.wish.Home {
		g.fresh = true
	}
	g.at.Refill()
}

// Fill makes the page for what is recorded now. The old picture stays until the new one is there.
func (g *Page) Fill() fyne.CanvasObject {
	if len(parts.Children(g.at.Ses.Family())) == 0 {
		return parts.Inset(24, parts.Column(12, parts.Tight(parts.Heading(say("Who and what is around the child"))),
			parts.Tight(parts.Words(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”.")))))
	}
	g.show()
	g.draw()
	return container.NewBorder(g.head(), nil, nil, nil, g.under)
}

// show puts the picture, or its words, on the page.
func (g *Page) show() {
	if g.told {
		g.under.Objects = []fyne.CanvasObject{container.NewVScroll(parts.Insets(8, 24, 24, 24, parts.Column(12, parts.Card(parts.Tight(g.text)))))}
		g.under.Refresh()
		return
	}
	zoom := func(by float64) func() { return func() { g.m.SetZoom(g.m.Share() * by) } }
	tools := parts.Row(8,
		parts.NewPress("", parts.Plain, zoom(1/1.25)).WithSign("minus").Saying(say("Smaller")),
		container.New(parts.Fixed{W: 84, Scale: true}, g.zoom),
		parts.NewPress("", parts.Plain, zoom(1.25)).WithSign("plus").Saying(say("Larger")),
		parts.NewPress(say("Fit"), parts.Plain, g.m.Fit).WithSign("fit"))
	if g.wish.Kind != network.Places { // in which everything has its place
		tools.Objects = append([]fyne.CanvasObject{parts.NewPress(say("Tidy"), parts.Plain, g.tidy)}, tools.Objects...)
	}
	g.ground = container.New(sight.Under{Legend: g.legend}, g.m, g.legend, tools)
	working := container.NewVBox(parts.Inset(12, parts.Row(0, g.busy.Box)))
	g.under.Objects = []fyne.CanvasObject{g.ground, g.m.Named(), working}
	g.under.Refresh()
}
