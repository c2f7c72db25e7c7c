package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/graph"
	"kinweave/graph/search"
)

// exploredPage is "have we looked everywhere?": words first, a bar behind them, and the questions
// that would fill the gaps.
type exploredPage struct {
	c      *care
	scroll *container.Scroll
}

func newExploredPage(c *care) *exploredPage { return &exploredPage{c: c} }

func (g *exploredPage) fill() fyne.CanvasObject {
	title := heading("Have we looked everywhere?")
	k, ok := g.c.look()
	if !ok {
		return inset(24, column(12, tight(title),
			tight(words("First say which child this is about: select the child on the map and tick “The map is for this child”."))))
	}
	title.SetText("Have we looked everywhere for " + cut(k.name(k.child), 30) + "?")
	title.Wrapping = fyne.TextWrapWord
	v := k.coverage()
	body := column(16, tight(title))
	if kids := g.c.kidChoice(); kids != nil {
		body.Add(row(0, kids))
	}
	if v.Empty != "" {
		body.Add(card(tight(words(v.Empty))))
	}
	bars := column(12)
	for _, b := range v.Bars {
		bars.Add(barOf(b))
	}
	body.Add(newSurface(colCard, colLine, 10, inset(16, bars)))
	for _, s := range v.Uneven {
		body.Add(newSurface(colCard, colToDo, 10, inset(12, tight(toDo(s)))))
	}
	body.Add(g.questions(k, v))
	if len(v.NotPlaced) > 0 {
		var who []fyne.CanvasObject
		for _, id := range v.NotPlaced {
			who = append(who, link(k.name(id), func() { g.c.p.goTo(graph.Key{Kind: graph.KindPerson, ID: id}) }))
		}
		body.Add(column(8, tight(boldWords("People not placed yet")), card(append([]fyne.CanvasObject{tight(words("They are on the map, and nobody has said how they belong."))}, flow(who)...)...)))
	}
	body.Add(branchesOf(v))
	body.Add(countsOf(v))
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(inset(24, body))
	g.scroll.Offset = at
	return g.scroll
}

// barOf says one part of the family in words, and draws how much of it is known behind them.
func barOf(b search.Bar) fyne.CanvasObject {
	box := column(4, tight(words(b.Sentence)))
	percent, ok := b.Percent()
	if !ok {
		return box
	}
	box.Add(container.New(part(float32(percent)/100), newSurface(colLine, "", 3, nil), newSurface(colAccent, "", 3, nil)))
	text := fmt.Sprintf("%d of %s about this part of the family answered", b.Closed, plural(b.Slots, "question", "questions"))
	if b.Closed == 0 {
		text = fmt.Sprintf("None of %s about this part of the family answered yet", plural(b.Slots, "question", "questions"))
	}
	box.Add(tight(wrapped(small(text))))
	return box
}

// part lays the second thing over a part of the first.
type part float32

// Layout implements fyne.Layout.
func (p part) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(size.Width*float32(p), size.Height))
}

// MinSize implements fyne.Layout.
func (part) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, 6) }

const mostQuestions = 12

// questions are what to ask, the most open and the nearest first.
func (g *exploredPage) questions(_ *known, v search.Coverage) fyne.CanvasObject {
	box := column(0)
	for i, q := range v.Frontier {
		if i == mostQuestions {
			box.Add(inset(12, tight(small(fmt.Sprintf("and %d more people whose family is not known yet", len(v.Frontier)-i)))))
			break
		}
		if i > 0 {
			box.Add(rule(false))
		}
		text := column(4, tight(words(q.Words)))
		for _, more := range q.Questions[1:] {
			text.Add(tight(wrapped(small("Also: " + more))))
		}
		if q.Note != "" {
			text.Add(tight(toDo(q.Note)))
		}
		tools := row(4, newPress("We know…", plain, func() { g.c.tell(q) }))
		if q.Ask != "" {
			tools.Add(newPress("Log a talk", plain, func() { g.c.ask(q.Ask) }))
		}
		if scaled(1) > 1.4 {
			box.Add(inset(12, column(8, text, tools)))
		} else {
			box.Add(inset(12, container.NewBorder(nil, nil, nil, container.NewCenter(tools), text)))
		}
	}
	if len(v.Frontier) == 0 {
		box.Add(inset(12, tight(words("Nothing is open: everybody’s family has been asked about, or somebody decided not to look."))))
	}
	return column(8, tight(boldWords("What to ask next")), newSurface(colCard, colLine, 10, inset(1, box)))
}

// branchesOf says of every branch how far it is known, for whoever asks about one of them.
func branchesOf(v search.Coverage) fyne.CanvasObject {
	grid := container.New(tiles{abreast(2)})
	for _, b := range v.Branches {
		if b.Slots == 0 && b.Mapped == 0 {
			continue
		}
		text := plural(b.Mapped, "person", "people")
		if b.Asked > 0 {
			text += fmt.Sprintf(", %d asked, %d answered", b.Asked, b.Answered)
		}
		if b.Slots > 0 {
			text += fmt.Sprintf(" · %d of %s answered", b.Closed, plural(b.Slots, "question", "questions"))
		}
		name := words(upperFirst(b.Words))
		grid.Add(inset(4, column(2, tight(name), tight(wrapped(small(text))))))
	}
	return column(8, tight(boldWords("Branch by branch")), newSurface(colCard, colLine, 10, inset(8, grid)))
}

// countsOf are the measures of everybody, each counted once.
func countsOf(v search.Coverage) fyne.CanvasObject {
	t := v.Total
	grid := container.New(tiles{abreast(6)})
	for _, x := range []struct {
		n     int
		words string
	}{{t.Mapped, "on the map"}, {t.Located, "found"}, {t.Asked, "asked"}, {t.Answered, "answered"}, {t.InPlan, "in the plan"}, {t.StillHappening, "still happening"}} {
		n := heading(fmt.Sprint(x.n))
		n.Alignment = fyne.TextAlignCenter
		l := small(x.words)
		l.Alignment = fyne.TextAlignCenter
		grid.Add(newSurface(colCard, colLine, 10, inset(4, column(0, tight(n), tight(l)))))
	}
	box := column(8, tight(boldWords("Everybody, each counted once")), grid)
	if t.SaidYes > 0 {
		box.Add(tight(wrapped(small(fmt.Sprintf("%d said yes; %d of them are in the plan and it is still happening.", t.SaidYes, t.StillHappening)))))
	}
	if v.Finding != "" {
		box.Add(tight(wrapped(small(v.Finding))))
	}
	return box
}
