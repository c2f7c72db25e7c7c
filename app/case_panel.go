package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// casePanel is what the side shows when nobody is selected: what is in the case,
// and what looks wrong in it.
type casePanel struct {
	p     *familyPage
	title *widget.Label
	under *widget.Label
	list  *fyne.Container
	root  fyne.CanvasObject
	about *graph.Family // whose problems are listed
}

func newCasePanel(p *familyPage) *casePanel {
	v := &casePanel{p: p, title: parts.Heading(""), under: widget.NewLabel(""), list: parts.Column(12)}
	v.title.Wrapping, v.under.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	v.under.Importance = widget.LowImportance
	edit := parts.NewPress(say("Title and reference…"), parts.Plain, p.d.retitle)
	v.root = container.NewVScroll(parts.Inset(16, parts.Column(12,
		parts.Column(0, parts.Tight(v.title), parts.Insets(4, 0, 0, 0, parts.Tight(v.under))),
		parts.Row(0, edit), v.list)))
	return v
}

// mostProblems is how many of the things that look wrong are listed; more than that is a wall.
const mostProblems = 12

func (v *casePanel) show() {
	f := v.p.d.ses.Family()
	if v.about == f {
		return
	}
	v.about = f
	c := f.Case()
	v.title.SetText(parts.OrElse(c.Title, say("A family with no title yet")))
	v.under.SetText(counts(f))
	v.list.Objects = nil
	if f.Len(graph.KindPerson) > 0 {
		v.list.Add(parts.Card(parts.Tight(parts.BoldSmall(say("Select somebody"))),
			parts.Tight(parts.Words(say("Click on the map, or use the arrow keys. Then M, F, P, C or S adds a mother, father, partner, child or sibling."))),
			parts.Tight(parts.Words(say("Two people who are there already: click one, then the other with Ctrl."))),
			parts.Tight(parts.Small(say("All the keys: F1")))))
	}
	if wait := v.p.reads.Waiting(); wait != nil {
		v.list.Add(wait)
	}
	if ps := graph.Check(f); len(ps) > 0 {
		rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Is this right?")))}
		for i, pr := range ps {
			if i == mostProblems {
				rows = append(rows, parts.Tight(parts.Small(say("and %d more", len(ps)-i))))
				break
			}
			text := parts.Words(pr.Words(f, say))
			var look fyne.CanvasObject
			if len(pr.About) > 0 {
				id := pr.About[0]
				look = parts.NewPress(say("Look"), parts.Quiet, func() { v.p.goTo(graph.Key{Kind: graph.KindPerson, ID: id}) })
			}
			rows = append(rows, container.NewBorder(nil, nil, nil, look, parts.Tight(text)))
		}
		v.list.Add(parts.Card(rows...))
	}
	v.list.Add(v.country(c))
	v.list.Refresh()
}

func counts(f *graph.Family) string {
	people, gone := 0, 0
	for p := range graph.All[graph.Person](f) {
		if p.Gone != nil {
			gone++
		} else {
			people++
		}
	}
	if people+gone == 0 {
		return say("Nobody is on the map yet.")
	}
	s := parts.Plural(people, say("person"), say("people"))
	if n := f.Len(graph.KindUnion); n > 0 {
		s += ", " + parts.Plural(n, say("couple"), say("couples"))
	}
	if n := f.Len(graph.KindHousehold); n > 0 {
		s += ", " + parts.Plural(n, say("home"), say("homes"))
	}
	if gone > 0 {
		s += say("; %d taken off the map", gone)
	}
	return s
}
