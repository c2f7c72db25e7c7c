// Package readers holds what is for somebody else's eyes: the map as one reader sees it, the map shown to the
// family, the packs for a meeting and the log of their copies, the map in words, and what nobody has decided about
// yet. Who may see what is decided in graph, and what is written is proved in session: nothing of either is here.
package readers

import (
	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render"
)

// Lent is what the window lends these pages.
type Lent struct {
	Manner func() render.Options // how the worker has the map drawn
	Own    func() render.Drawing // the worker's map as it is on the screen
	Show   func(page string)     // opens one of the pages
	Print  func(graph.Audience)  // opens the print dialog for a reader
	Key    func(fyne.KeyName)    // a key that a map has no use for
	Family func(graph.Audience)  // shows the map to the family, full screen
}

// Pages is what these pages have between them.
type Pages struct {
	at   *parts.Case
	lent Lent

	As     *As
	Copies *copiesPage
	Words  *wordsPage
	Decide *decidePage
}

// New makes the pages.
func New(at *parts.Case, lent Lent) *Pages {
	p := &Pages{at: at, lent: lent}
	p.As, p.Copies, p.Words, p.Decide = newAs(p), &copiesPage{p: p}, &wordsPage{p: p}, &decidePage{p: p}
	return p
}

// manner is how a reader's map is drawn: as the worker has it, without what is only ever the worker's own.
func (p *Pages) manner() render.Options {
	o := p.lent.Manner()
	o.Language = parts.Spoken()
	o.Marks, o.Health, o.Feelings, o.Unexplored, o.Caption, o.Before = false, false, nil, nil, nil, nil
	return o
}

// Refusal says why a print was refused.
func (p *Pages) Refusal(err error) fyne.CanvasObject { return p.at.Refusal(err) }

// named is what somebody on the worker's map is called.
func (p *Pages) named(id graph.ID) string {
	q, _ := graph.Get[graph.Person](p.at.Ses.Family(), id)
	return parts.NameOf(q)
}
