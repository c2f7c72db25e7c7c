package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render/scene"
)

// pull keeps somebody where they were pulled to. All lines follow.
func (p *familyPage) pull(ref string, by float64) {
	k := keyOf(ref)
	if k.Kind != graph.KindPerson || p.d.ses.ReadOnly() {
		return
	}
	for _, q := range p.drawing.Plan.People {
		if graph.ID(q.ID) == k.ID {
			p.try(p.d.ses.Pin(p.drawing, k.ID, q.X+by/scene.Symbol))
			return
		}
	}
}

func (p *familyPage) pins() []graph.Pin {
	return slices.Collect(graph.All[graph.Pin](p.d.ses.Family()))
}

// pinned lists those who stand where they were put by hand.
func (p *familyPage) pinned() []string {
	var out []string
	for _, pin := range p.pins() {
		out = append(out, parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: pin.ID}))
	}
	return out
}

// letGo lets the drawing find a place again for some people, or for all who were put somewhere.
func (p *familyPage) letGo(who ...graph.ID) { p.try(p.d.ses.LetGo(who...)) }

// pinItem keeps the selected person where they are, or lets them go.
func (p *familyPage) pinItem() *fyne.MenuItem {
	k := p.chosen
	if _, ok := graph.Get[graph.Pin](p.d.ses.Family(), k.ID); ok {
		return fyne.NewMenuItem(say("Let go: find a place again"), func() { p.letGo(k.ID) })
	}
	m := fyne.NewMenuItem(say("Keep in this place"), func() { p.pull(parts.RefOf(k), 0) })
	m.Disabled = k == p.line.child()
	return m
}

func (d *Desk) letGoItem() *fyne.MenuItem {
	m := d.change(say("Let everybody go who was moved"), nil, func() { d.page.letGo() })
	m.Disabled = d.ses == nil || d.ses.Family().Len(graph.KindPin) == 0
	return m
}
