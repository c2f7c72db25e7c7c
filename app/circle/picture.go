package circle

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/app/sight"
	"kinweave/graph"
	"kinweave/render/network"
	"kinweave/render/scene"
)

// asked is the picture that is wanted now.
func (g *Page) asked() session.Network {
	n := g.wish
	n.Look = g.w.Look()
	n.Look.Language = parts.Spoken()
	if !slices.Contains(parts.Children(g.at.Ses.Family()), n.Child) {
		n.Child = ""
	}
	return n
}

// Draw draws the picture anew where it is asked for, as when people are drawn another way.
func (g *Page) Draw() {
	if len(parts.Children(g.at.Ses.Family())) > 0 {
		g.draw()
	}
}

func (g *Page) draw() {
	if g.giveUp != nil {
		g.giveUp()
	}
	g.round++
	mine, ses, n := g.round, g.at.Ses, g.asked()
	g.giveUp = parts.Run(g.at.Frame, parts.Task{Name: say("Drawing the picture"), Show: g.busy, Wanted: func() bool { return mine == g.round }},
		func(ctx context.Context, _ func(int, int)) (network.Picture, error) {
			return ses.DrawNetwork(ctx, graph.Audience{}, n)
		}, g.drawn)
}

// The share at which names begin to be lost, and one at which they can be read.
const unread, readable = .5, .65

func (g *Page) drawn(p network.Picture, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		return
	case err != nil:
		g.fault.Tell(err)
		g.m.Back()
		if g.fresh { // an old picture of something else would say what is not so
			g.pic, g.had = network.Picture{}, false
			g.m.Draw(scene.Scene{}, false)
			g.title.SetText(parts.WordsFor(kinds, g.wish.Kind))
			g.text.SetText("")
		}
		return
	}
	g.fault.Tell(nil)
	g.pic, g.had = p, true
	g.title.SetText(p.Title)
	g.text.SetText(p.Words)
	if kids := parts.Children(g.at.Ses.Family()); len(kids) > 0 {
		g.m.SetHome(parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: parts.OrElse(g.asked().Child, kids[0])}))
	}
	g.m.Draw(sight.On(p.Scene), !g.fresh)
	if g.fresh && g.m.Share() < unread { // nobody's name could be read: begin at the middle, and leave the rest to Fit
		g.m.SetZoom(readable)
		g.m.CentreOn(g.m.Home())
	}
	g.fresh = false
	var held []string
	for _, s := range p.Spots {
		if s.Held {
			held = append(held, s.Ref)
		}
	}
	g.m.SetPins(held...)
	g.m.Select(parts.RefOf(g.at.Chosen()))
	g.legend.Tell(p.Drawing)
	g.next(p)
	if g.ground != nil {
		g.ground.Refresh() // the legend may need more or less room
	}
}

// next says under the title what to do about a picture with nobody, or no home, on it.
func (g *Page) next(p network.Picture) {
	child, _ := graph.Get[graph.Person](g.at.Ses.Family(), parts.OrElse(g.asked().Child, parts.Children(g.at.Ses.Family())[0]))
	home := func(it scene.Item) bool { return it.Role == "home" }
	switch {
	case g.wish.Kind != network.Places && len(p.Spots) == 0:
		g.hint.SetText(say("Nobody is around %s yet. Friends, teachers, clubs and family all belong here: add them on the page “Family”.", parts.NameOf(child)))
	case g.wish.Kind == network.Places && !slices.ContainsFunc(p.Scene.Items, home):
		g.hint.SetText(say("No home of %s is written down yet. Select them on the map, and say under “Home” where they have lived.", parts.NameOf(child)))
	default:
		g.hint.Hide()
		return
	}
	g.hint.Show()
}

func (g *Page) spot(ref string) (network.Spot, bool) {
	i := slices.IndexFunc(g.pic.Spots, func(s network.Spot) bool { return s.Ref == ref })
	if i < 0 {
		return network.Spot{}, false
	}
	return g.pic.Spots[i], true
}

// move keeps something where it was pulled to.
func (g *Page) move(ref string, by scene.Point) {
	s, ok := g.spot(ref)
	if !ok {
		return
	}
	before := g.round
	err := g.at.Ses.MoveInNetwork(g.pic, g.asked(), ref, scene.Point{X: s.At.X + by.X, Y: s.At.Y + by.Y})
	if err != nil {
		g.at.Complain(err)
	}
	if g.round == before { // nothing came of it
		g.m.Back()
	}
}

// tidy lets everything find its place again.
func (g *Page) tidy() {
	g.fresh = true
	if err := g.at.Ses.TidyNetwork(g.asked()); err != nil {
		g.at.Complain(err)
		return
	}
	g.draw()
}

// menu is what a right click on somebody offers.
func (g *Page) menu(ref string, at fyne.Position) {
	k := keyOf(ref)
	if k.Kind != graph.KindPerson || g.at.Blocked() {
		return
	}
	g.at.Choose(k)
	g.at.Menu(at,
		fyne.NewMenuItem(say("Show on the family map"), func() { g.at.GoTo(k) }),
		fyne.NewMenuItem(say("Tidy: let everybody go"), g.tidy))
}
