package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/outline"
	"kinweave/app/parts"
	"kinweave/graph"
)

// newOutline is the family as a list, with what it needs of this window.
func (p *familyPage) newOutline() *outline.Pages {
	return outline.New(p.openCase(), outline.Window{
		Letter:   p.d.rune,
		Key:      p.d.key,
		Menu:     p.d.personMenu,
		Selected: p.selected,
		Several:  p.chooseSeveral,
		Kin:      p.kin,
		Home:     homeName,
	})
}

// peoplePage is the list with the quick line below it, as the map has it.
func (p *familyPage) peoplePage() fyne.CanvasObject { return p.withLine(p.outline.List.Fill()) }

// withLine puts the quick line below a page.
func (p *familyPage) withLine(page fyne.CanvasObject) fyne.CanvasObject {
	if p.d.ses.ReadOnly() {
		return page
	}
	p.desk = container.New(lineLayout{p}, page, p.line.bar, p.line.veil, p.line.strip)
	return p.desk
}

// selected lists the people who are selected, the last one last.
func (p *familyPage) selected() []graph.ID {
	switch {
	case len(p.many) > 0:
		return p.many
	case p.two != pair{}:
		return p.two[:]
	case p.chosen.Kind == graph.KindPerson:
		return []graph.ID{p.chosen.ID}
	}
	return nil
}

// chooseSeveral selects people: one is read and changed, two are tied, and more are changed together.
func (p *familyPage) chooseSeveral(ids []graph.ID) {
	switch len(ids) {
	case 0:
		p.choose(graph.Key{})
	case 1:
		p.choose(graph.Key{Kind: graph.KindPerson, ID: ids[0]})
	case 2:
		p.choosePair(pair{ids[0], ids[1]})
	default:
		p.chooseTogether(ids)
	}
}

// chooseTogether selects people to be changed together; two as well as many.
func (p *familyPage) chooseTogether(ids []graph.ID) {
	p.choose(graph.Key{})
	p.many = slices.Clone(ids)
	p.stage.mark(p.chosen)
	p.fillSide()
	p.d.relabelMenu()
	p.marked()
}

// marked tells the list, where it is open, that somebody else is selected.
func (p *familyPage) marked() {
	if p.open == "people" {
		p.outline.List.Marked()
	}
}

// still leaves out of those who are selected whoever is not on the map any more.
func (p *familyPage) still() {
	p.many = slices.DeleteFunc(p.many, func(id graph.ID) bool { return !p.onMap(graph.Key{Kind: graph.KindPerson, ID: id}) })
	if len(p.many) < 2 {
		p.many = nil
	}
}

// refs are the shapes of people.
func refs(ids []graph.ID) (out []string) {
	for _, id := range ids {
		out = append(out, parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: id}))
	}
	return out
}
