package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/kin"
)

// pair is two people who are on the map already and selected together.
type pair [2]graph.ID

// pairPanel says what two people are to each other and ties them.
type pairPanel struct {
	p     *familyPage
	title *widget.Label
	list  *fyne.Container
	root  fyne.CanvasObject
}

func newPairPanel(p *familyPage) *pairPanel {
	v := &pairPanel{p: p, title: parts.Heading(""), list: parts.Column(12)}
	v.title.Wrapping = fyne.TextWrapWord
	v.root = container.NewVScroll(parts.Inset(16, parts.Column(12, parts.Tight(v.title), v.list)))
	return v
}

func (v *pairPanel) show(two pair) {
	f := v.p.d.ses.Family()
	a, okA := graph.Get[graph.Person](f, two[0])
	b, okB := graph.Get[graph.Person](f, two[1])
	if !okA || !okB {
		return
	}
	v.title.SetText(say("%s and %s", parts.NameOf(a), parts.NameOf(b)))
	v.list.Objects = nil
	if said := v.kinship(f, a, b); len(said) > 0 {
		v.list.Add(parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("What they are to each other")))}, said...)...))
	}
	tie := func(text string, step func() (graph.Change, graph.ID)) fyne.CanvasObject {
		return parts.NewPress(text, parts.Plain, func() {
			c, _ := step()
			v.p.try(v.p.d.ses.Do(c))
		})
	}
	short := func(p graph.Person) string {
		if n := strings.Fields(p.Name()); len(n) > 0 {
			return parts.Cut(n[0], 10)
		}
		return say("the unnamed")
	}
	v.list.Add(parts.Card(parts.Tight(parts.BoldSmall(say("Tie them"))),
		tie(say("They are, or were, a couple"), func() (graph.Change, graph.ID) {
			return graph.AddPartner(v.p.d.ses.Family(), a.ID, b, graph.UnionUnknown)
		}),
		tie(say("%s is a parent of %s", short(a), short(b)), func() (graph.Change, graph.ID) { return graph.AddParent(v.p.d.ses.Family(), b.ID, a) }),
		tie(say("%s is a parent of %s", short(b), short(a)), func() (graph.Change, graph.ID) { return graph.AddParent(v.p.d.ses.Family(), a.ID, b) })))
	v.list.Refresh()
}

// mostKinships is how many ways of being related are said; royal houses have a hundred.
const mostKinships = 3

func (v *pairPanel) kinship(f *graph.Family, a, b graph.Person) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, k := range kin.Relate(f, a.ID, b.ID) {
		if i == mostKinships {
			break
		}
		if w := kin.Word(f, k, v.p.d.ses.AsAt()); w != "" {
			out = append(out, parts.Tight(parts.Words(say("%s is %s’s %s.", parts.NameOf(b), parts.NameOf(a), w))))
		}
	}
	return out
}
