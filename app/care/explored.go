package care

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

// exploredPage is "have we looked everywhere?": words first, a bar behind them, and the questions
// that would fill the gaps.
type exploredPage struct {
	c      *Pages
	looked bool // how people were looked for, in place of how far the family is known
	scroll *container.Scroll
}

func newExploredPage(c *Pages) *exploredPage { return &exploredPage{c: c} }

func (g *exploredPage) Fill() fyne.CanvasObject {
	title := parts.Heading(say("Have we looked everywhere?"))
	k, ok := g.c.Look()
	if !ok {
		return parts.Inset(24, parts.Column(12, parts.Tight(title),
			parts.Tight(parts.Words(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”.")))))
	}
	title.SetText(say("Have we looked everywhere for %s?", parts.Cut(k.name(k.child), 30)))
	title.Wrapping = fyne.TextWrapWord
	body := []fyne.CanvasObject{g.head(title)}
	if g.looked {
		body = append(body, g.searches(k)...)
	} else {
		body = append(body, g.far(k, k.Coverage())...)
	}
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Inset(24, parts.Column(16, body...)))
	g.scroll.Offset = at
	return g.scroll
}

// head is the title, the switch between the two halves of the page, and the way to the picture.
func (g *exploredPage) head(title fyne.CanvasObject) fyne.CanvasObject {
	far := parts.NewPress(say("How far we know them"), parts.Plain, func() { g.turn(false) })
	looked := parts.NewPress(say("How we looked"), parts.Plain, func() { g.turn(true) })
	if g.looked {
		looked.SetWeight(parts.Chosen)
	} else {
		far.SetWeight(parts.Chosen)
	}
	return headOf(title, []fyne.CanvasObject{far, looked}, g.c.kidChoice(), []fyne.CanvasObject{parts.NewPress(say("Show on the map"), parts.Plain, g.light)})
}

// headOf is a title over a switch on the left and what can be done on the right, or all of it
// one under the other where the text is large.
func headOf(title fyne.CanvasObject, turn []fyne.CanvasObject, kids fyne.CanvasObject, do []fyne.CanvasObject) fyne.CanvasObject {
	if parts.Scaled(1) > 1.1 {
		lines := []fyne.CanvasObject{parts.Tight(title), container.New(parts.Tiles{Across: parts.Abreast(2)}, turn...)}
		if kids != nil {
			lines = append(lines, kids)
		}
		return parts.Column(8, append(lines, container.New(parts.Tiles{Across: max(1, parts.Abreast(len(do)))}, do...))...)
	}
	left := parts.Row(8, turn...)
	if kids != nil {
		left = parts.Row(16, left, kids)
	}
	return parts.Column(12, parts.Tight(title), container.NewBorder(nil, nil, left, parts.Row(8, do...)))
}

func (g *exploredPage) turn(looked bool) {
	if g.looked != looked {
		g.looked, g.scroll = looked, nil
	}
	g.c.at.Refill()
}

// light draws a mark at everybody behind whom nobody has looked, and goes to the picture.
func (g *exploredPage) light() {
	d := g.c.at
	d.Set.SetBool(parts.KeyUnexplored, true)
	d.Redraw()
	d.GoTo(d.Chosen())
}

// far is how far everybody is known: words, bars, and what to ask.
func (g *exploredPage) far(k *known, v search.Coverage) []fyne.CanvasObject {
	var body []fyne.CanvasObject
	if v.Empty != "" {
		body = append(body, parts.Card(parts.Tight(parts.Words(v.Empty))))
	}
	body = append(body, Bars(v), g.questions(k, v))
	if len(v.NotPlaced) > 0 {
		var who []fyne.CanvasObject
		for _, id := range v.NotPlaced {
			who = append(who, parts.Link(k.name(id), func() { g.c.at.GoTo(graph.Key{Kind: graph.KindPerson, ID: id}) }))
		}
		body = append(body, parts.Column(8, parts.Tight(parts.BoldWords(say("People not placed yet"))), parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.Words(say("They are on the map, and nobody has said how they belong.")))}, parts.Flow(who)...)...)))
	}
	var offers []fyne.CanvasObject
	for _, line := range search.Offered(k.family, k.child, k.asAt, parts.Spoken()) {
		offers = append(offers, parts.Tight(parts.Words(line)))
	}
	return append(body, g.branches(v), Trend(search.Trend(k.family, k.child, k.asAt)),
		parts.Column(8, parts.Tight(parts.BoldWords(say("Family group decision-making"))), parts.Card(offers...)), countsOf(v))
}

// Bars say how far each part of the family is known, in words with a bar behind them, and whether
// one side is far behind.
func Bars(v search.Coverage) fyne.CanvasObject {
	var bars []fyne.CanvasObject
	for _, b := range v.Bars {
		bars = append(bars, barOf(b))
	}
	out := []fyne.CanvasObject{parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(16, parts.Column(12, bars...)))}
	for _, s := range v.Uneven {
		out = append(out, parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(12, parts.Tight(parts.ToDo(s)))))
	}
	return parts.Column(12, out...)
}

// barOf says one part of the family in words, and draws how much of it is known behind them.
func barOf(b search.Bar) fyne.CanvasObject {
	box := parts.Column(4, parts.Tight(parts.Words(b.Sentence)))
	percent, ok := b.Percent()
	if !ok {
		return box
	}
	box.Add(container.New(part(float32(percent)/100), parts.NewSurface(parts.ColLine, "", 3, nil), parts.NewSurface(parts.ColAccent, "", 3, nil)))
	text := say("%d of %s about this part of the family answered", b.Closed, parts.Plural(b.Slots, say("question"), say("questions")))
	if b.Closed == 0 {
		text = say("None of %s about this part of the family answered yet", parts.Plural(b.Slots, say("question"), say("questions")))
	}
	box.Add(parts.Tight(parts.Wrapped(parts.Small(text))))
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
	var box []fyne.CanvasObject
	add := func(o fyne.CanvasObject) { box = append(box, o) }
	for i, q := range v.Frontier {
		if i == mostQuestions {
			add(parts.Inset(12, parts.Tight(parts.Small(say("and %d more people whose family is not known yet", len(v.Frontier)-i)))))
			break
		}
		if i > 0 {
			add(parts.Rule(false))
		}
		text := parts.Column(4, parts.Tight(parts.Words(q.Words)))
		for _, more := range q.Questions[1:] {
			text.Add(parts.Tight(parts.Wrapped(parts.Small(say("Also: %s", more)))))
		}
		if q.Note != "" {
			text.Add(parts.Tight(parts.ToDo(q.Note)))
		}
		tools := parts.Row(4, parts.NewPress(say("We know…"), parts.Plain, func() { g.c.Tell(q) }))
		if q.Ask != "" {
			tools.Add(parts.NewPress(say("Log a talk"), parts.Plain, func() { g.c.Ask(q.Ask) }))
		}
		if parts.Scaled(1) > 1.4 {
			add(parts.Inset(12, parts.Column(8, text, tools)))
		} else {
			add(parts.Inset(12, container.NewBorder(nil, nil, nil, container.NewCenter(tools), text)))
		}
	}
	if len(v.Frontier) == 0 {
		add(parts.Inset(12, parts.Tight(parts.Words(say("Nothing is open: everybody’s family has been asked about, or somebody decided not to look.")))))
	}
	return parts.Column(8, parts.Tight(parts.BoldWords(say("What to ask next"))), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, parts.Column(0, box...))))
}

// branches say of every branch how far it is known. A click lights those who are in it on the map.
func (g *exploredPage) branches(v search.Coverage) fyne.CanvasObject {
	var tiles []fyne.CanvasObject
	for _, b := range v.Branches {
		if b.Slots == 0 && b.Mapped == 0 {
			continue
		}
		text := parts.Plural(b.Mapped, say("person"), say("people"))
		if b.Asked > 0 {
			text += say(", %d asked, %d answered", b.Asked, b.Answered)
		}
		if b.Slots > 0 {
			text += say(" · %d of %s answered", b.Closed, parts.Plural(b.Slots, say("question"), say("questions")))
		}
		name := parts.UpperFirst(say(b.Words))
		tiles = append(tiles, parts.NewTouch(name+", "+text, parts.Inset(4, parts.Column(2, parts.Tight(parts.Words(name)), parts.Tight(parts.Wrapped(parts.Small(text))))), func() { g.c.lightBranch(b) }))
	}
	return parts.Column(8, parts.Tight(parts.BoldWords(say("Branch by branch"))), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(8, container.New(parts.Tiles{Across: parts.Abreast(2)}, tiles...))))
}

// lightBranch goes to the map with a branch lit, from its head or from whoever of it is there.
func (c *Pages) lightBranch(b search.Branch) {
	if len(b.People) == 0 {
		return
	}
	id := b.People[0]
	if slices.Contains(b.People, b.Head) {
		id = b.Head
	}
	c.lit = b.People
	k := graph.Key{Kind: graph.KindPerson, ID: id}
	c.at.Choose(k)
	c.at.GoTo(k)
}

// countsOf are the measures of everybody, each counted once.
func countsOf(v search.Coverage) fyne.CanvasObject {
	t := v.Total
	across := 6
	if parts.Scaled(1) > 1.1 {
		across = parts.Abreast(4)
	}
	var tiles []fyne.CanvasObject
	for _, x := range []struct {
		n     int
		words string
	}{{t.Mapped, say("on the map")}, {t.Located, say("found")}, {t.Asked, say("asked")}, {t.Answered, say("answered")}, {t.InPlan, say("in the plan")}, {t.StillHappening, say("still happening")}} {
		n := parts.Heading(fmt.Sprint(x.n))
		n.Alignment = fyne.TextAlignCenter
		l := parts.Small(x.words)
		l.Alignment = fyne.TextAlignCenter
		tiles = append(tiles, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(4, parts.Column(0, parts.Tight(n), parts.Tight(l)))))
	}
	box := parts.Column(8, parts.Tight(parts.BoldWords(say("Everybody, each counted once"))), container.New(parts.Tiles{Across: across}, tiles...))
	if t.SaidYes > 0 {
		box.Add(parts.Tight(parts.Wrapped(parts.Small(say("%d said yes; %d of them are in the plan and it is still happening.", t.SaidYes, t.StillHappening)))))
	}
	if v.Finding != "" {
		box.Add(parts.Tight(parts.Wrapped(parts.Small(v.Finding))))
	}
	return box
}
