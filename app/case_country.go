package app

import (
	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

// countries are those whose law a label may quote; empty is England, as it is for a label.
var countries = []parts.Option[graph.Jurisdiction]{
	{Value: graph.England, Words: "England"},
	{Value: graph.Wales, Words: "Wales"},
	{Value: graph.Scotland, Words: "Scotland (no legal labels yet)"},
	{Value: graph.NorthernIreland, Words: "Northern Ireland (no legal labels yet)"},
}

// regions are told apart by the words themselves: whoever uses them knows which are theirs.
var regions = []parts.Option[graph.Region]{
	{Value: graph.NorthWales, Words: "nain, taid (north)"},
	{Value: graph.SouthWales, Words: "mam-gu, tad-cu (south)"},
}

// country says whose law the labels quote, and which Welsh words of home the map, the prints and the words use.
func (v *casePanel) country(c graph.Case) fyne.CanvasObject {
	law := parts.NewChoice(parts.Said(countries), func(j graph.Jurisdiction) {
		v.keep("Say whose law the labels quote", func(c *graph.Case) { c.Jurisdiction = j })
	})
	law.Put(parts.OrElse(c.Jurisdiction, graph.England))
	col := []fyne.CanvasObject{parts.Labelled(say("Whose law the labels quote"), law.Box())}
	if c.Jurisdiction == graph.Wales || c.Region != "" || parts.Spoken() == language.Welsh {
		var words *parts.Chips[graph.Region]
		words = parts.NewChips(1, parts.Said(regions), func() {
			r, _ := words.Value()
			v.keep("Say which Welsh words the family uses", func(c *graph.Case) { c.Region = r })
		})
		words.Set(parts.OrElse(c.Region, graph.NorthWales))
		col = append(col, parts.Column(4, parts.Note(say("Grandparents in Welsh, on the map, on paper and in words")), words))
	}
	if v.p.d.ses.ReadOnly() {
		return parts.Column(0)
	}
	return parts.Card(col...)
}

// keep changes something about the case itself, as one step.
func (v *casePanel) keep(label string, how func(*graph.Case)) {
	f := v.p.d.ses.Family()
	c := f.Case()
	c.ID = graph.CaseID
	if how(&c); c.Jurisdiction != f.Case().Jurisdiction || c.Region != f.Case().Region {
		v.p.d.Complain(v.p.d.ses.Do(graph.Put(f, label, c)))
		v.p.refresh()
	}
}
