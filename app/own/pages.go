// Package own is the child's own map in the window: her turn, in which nothing of the adults' map is to be seen, and the worker's page
// beside it, with how the two maps differ.
package own

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render/own"
)

// Pages are the child's own map for one open case.
type Pages struct {
	at    *parts.Case
	Begun func() // her turn has begun: whatever names anybody is put away
	Ended func() // she is done

	child  graph.ID
	all    bool // the whole list of those who are not on hers
	turn   *Turn
	lift   func() // takes her turn off the window
	scroll *container.Scroll
}

// New makes the pages of an open case.
func New(at *parts.Case) *Pages { return &Pages{at: at} }

// Turning reports whether it is the child's turn now.
func (p *Pages) Turning() bool { return p.turn != nil }

// Turn is her turn, when it is.
func (p *Pages) Turn() *Turn { return p.turn }

// Undo takes her last step back in her turn, and reports whether it is her turn.
func (p *Pages) Undo() bool {
	if p.turn == nil {
		return false
	}
	if len(p.at.Sheets) == 0 {
		p.turn.Undo()
	}
	return true
}

// Begin gives the window to the child.
func (p *Pages) Begin() {
	if p.turn != nil || p.at.Blocked() || p.child == "" || p.locked() {
		return
	}
	p.at.Ses.EndOwn() // what was brought before is not hers to take back
	p.at.Win.Canvas().Unfocus()
	if p.Begun != nil {
		p.Begun()
	}
	p.turn = newTurn(p, p.child)
	p.lift = p.at.Veil(p.turn, true)
	p.turn.board.focus()
}

// End gives the window back. What she has done stays done.
func (p *Pages) End() {
	if p.turn == nil {
		return
	}
	p.at.Win.Canvas().Unfocus() // keeps what is being typed
	p.turn = nil
	p.at.Ses.EndOwn()
	if p.Ended != nil {
		p.Ended()
	}
	p.at.Refill()
	p.lift() // only now: what waited may say something of ours
}

// Leave ends a turn when the case is closed.
func (p *Pages) Leave() {
	if p.turn != nil {
		p.at.Win.Canvas().Unfocus()
		p.turn = nil
		p.lift()
	}
}

// Fill makes the worker's page for what is recorded now.
func (p *Pages) Fill() fyne.CanvasObject {
	kids := p.children()
	if len(kids) == 0 {
		return parts.Inset(24, parts.Column(12, parts.Tight(parts.Heading(say("The child’s own map"))),
			parts.Tight(parts.Words(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”.")))))
	}
	if !p.known(kids) {
		p.child, p.all = kids[0].Value, false
	}
	body := parts.Column(16, p.head(kids), p.picture(), p.finished(), p.photos(), p.differences())
	at := fyne.Position{}
	if p.scroll != nil {
		at = p.scroll.Offset
	}
	p.scroll = container.NewVScroll(parts.Inset(24, body))
	p.scroll.Offset = at
	return p.scroll
}

func (p *Pages) children() []parts.Option[graph.ID] {
	var out []parts.Option[graph.ID]
	f := p.at.Ses.Family()
	for _, id := range parts.Children(f) {
		c, _ := graph.Get[graph.Person](f, id)
		out = append(out, parts.Option[graph.ID]{Value: id, Words: parts.NameOf(c)})
	}
	return out
}

func (p *Pages) known(kids []parts.Option[graph.ID]) bool {
	for _, k := range kids {
		if k.Value == p.child {
			return true
		}
	}
	return false
}

// locked reports whether the map is finished and put away.
func (p *Pages) locked() bool {
	_, sealed := graph.OwnMapOf(p.at.Ses.Family(), p.child).Sealed()
	return sealed
}

func (p *Pages) name() string {
	c, _ := graph.Get[graph.Person](p.at.Ses.Family(), p.child)
	return parts.NameOf(c)
}

func (p *Pages) head(kids []parts.Option[graph.ID]) fyne.CanvasObject {
	title := parts.Heading(say("%s’s own map", parts.Cut(p.name(), 30)))
	title.Wrapping = fyne.TextWrapWord
	begin := parts.NewPress(say("%s’s turn", parts.Cut(p.name(), 16)), parts.Primary, p.Begin)
	begin.Allow(!p.at.Ses.ReadOnly() && !p.locked())
	print_ := parts.NewPress(say("Print…"), parts.Plain, p.print)
	tools := parts.Row(8, begin, print_)
	if len(kids) > 1 {
		ch := parts.NewChoice(kids, func(id graph.ID) {
			p.child, p.all = id, false
			p.at.Refill()
		})
		ch.Put(p.child)
		tools.Add(parts.Wide(160, ch.Box()))
	}
	says := parts.Words(say("A page of the child’s own: shapes, colours, pictures and words as the child chooses, and near is close. Nothing on our map changes it. In the child’s turn nothing of our map can be seen; “Done” brings you back."))
	return parts.Column(12, parts.Tight(title), parts.Tight(says), tools)
}

// picture is the map as it stands, too small to be changed by a slip.
func (p *Pages) picture() fyne.CanvasObject {
	m := graph.OwnMapOf(p.at.Ses.Family(), p.child)
	if len(m.Items) == 0 {
		return parts.Card(parts.Tight(parts.Words(say("Nothing is on it yet. Ask how big it should be, where to begin, and whether pets and friends come in; then hand over."))))
	}
	fonts, err := session.Fonts()
	if err != nil {
		return parts.Column(0)
	}
	s := newSight(own.Frame)
	s.show(own.Draw(p.at.Ses.View(), p.child, own.Options{Dark: parts.IsDark(), Text: 1.4, Chosen: -1, Language: parts.Spoken()}, fonts))
	return parts.NewSurface(parts.ColPaper, parts.ColLine, 10, parts.Inset(8, container.New(parts.Fixed{H: 400}, s.raster)))
}
