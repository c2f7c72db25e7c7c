package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/search"
)

// carePage is "who could care, who could help": two lists behind one switch, three groups that
// are always there, and no score.
type carePage struct {
	c      *care
	help   bool // the second list
	by     search.Filter
	rows   []*careRow
	scroll *container.Scroll
}

func newCarePage(c *care) *carePage { return &carePage{c: c} }

// fill makes the page for what is recorded now.
func (g *carePage) fill() fyne.CanvasObject {
	k, ok := g.c.look()
	if !ok {
		return inset(24, column(12, tight(heading("Who could care, who could help")),
			tight(words("First say which child this is about: select the child on the map and tick “The map is for this child”."))))
	}
	list := k.screen.Live
	if g.help {
		list = k.screen.Help
	}
	g.rows = nil
	body := column(16, g.head(k))
	if k.screen.Empty != "" {
		body.Add(card(tight(words(k.screen.Empty))))
	} else {
		body.Add(g.filters(list))
		if len(k.screen.Next) > 0 {
			body.Add(g.nextToAsk(k))
		}
		found := list.Filter(g.by)
		body.Add(g.group(k, "Possible", g.nobody(), found.Possible))
		body.Add(g.group(k, "Not asked yet", "Nobody is waiting to be asked.", found.NotAsked))
		body.Add(g.group(k, "Not being considered, and why", "Nobody has been ruled out.", found.NotConsidered))
		body.Add(g.foot(k))
	}
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(inset(24, body))
	g.scroll.Offset = at
	return g.scroll
}

func (g *carePage) nobody() string {
	if g.help {
		return "Nobody yet. Small things count: a call on Sundays, a lift to school."
	}
	return "Nobody yet. “Next to ask” says where to begin."
}

// head is the title, whom it is about, the switch, and the ways out of the page.
func (g *carePage) head(k *known) fyne.CanvasObject {
	name := k.name(k.child)
	title := heading("Who could care for " + cut(name, 30) + ", who could help")
	title.Wrapping = fyne.TextWrapWord
	live := newPress("Could live with", plain, func() { g.turn(false) })
	help := newPress("Could help", plain, func() { g.turn(true) })
	if g.help {
		help.setWeight(chosen)
	} else {
		live.setWeight(chosen)
	}
	out := row(8, newPress("Print…", plain, func() { g.c.print(k, session.CarersPDF) }), newPress("Table (CSV)…", plain, func() { g.c.print(k, session.CarersCSV) }))
	tools := []fyne.CanvasObject{row(8, live, help)}
	if kids := g.c.kidChoice(); kids != nil {
		tools = append(tools, kids)
	}
	if scaled(1) > 1.4 {
		return column(8, append([]fyne.CanvasObject{tight(title)}, append(tools, out)...)...)
	}
	return column(12, tight(title), container.NewBorder(nil, nil, row(16, tools...), out))
}

// kidChoice lets one of several children be chosen; nil where there is one.
func (c *care) kidChoice() fyne.CanvasObject {
	kids := c.children()
	if len(kids) < 2 {
		return nil
	}
	var options []option[graph.ID]
	for _, id := range kids {
		p, _ := graph.Get[graph.Person](c.p.d.ses.Family(), id)
		options = append(options, option[graph.ID]{id, nameOf(p)})
	}
	ch := newChoice(options, func(id graph.ID) {
		c.child, c.page.by = id, search.Filter{}
		c.p.fillMiddle()
		c.p.fillSide()
	})
	ch.show(c.child)
	return wide(160, ch.box())
}

func (g *carePage) turn(help bool) {
	if g.help != help {
		g.help, g.by = help, search.Filter{}
		g.scroll = nil
	}
	g.c.p.fillMiddle()
}

var bandNames = map[graph.Band]string{graph.SameHome: "Same home", graph.SameTown: "Same town", graph.UnderHour: "Under an hour", graph.InTheUK: "In the UK", graph.Overseas: "Abroad", "": "Not known how far"}

// filters narrow the list; each offers only what would leave somebody.
func (g *carePage) filters(l search.List) fyne.CanvasObject {
	sides := []option[string]{{"", "Every side"}}
	for _, s := range l.Sides() {
		sides = append(sides, option[string]{s, upperFirst(s)})
	}
	bands := []option[graph.Band]{{anyBand, "Any distance"}}
	for _, b := range l.Bands() {
		bands = append(bands, option[graph.Band]{b, bandNames[b]})
	}
	gifts := []option[graph.OfferKind]{{"", "Any offer, or none"}}
	for _, o := range l.Offers() {
		gifts = append(gifts, option[graph.OfferKind]{o, upperFirst(search.OfferWords[o])})
	}
	side := newChoice(sides, func(s string) { g.by.Sides = only(s, ""); g.c.p.fillMiddle() })
	band := newChoice(bands, func(b graph.Band) { g.by.Bands = only(b, anyBand); g.c.p.fillMiddle() })
	gift := newChoice(gifts, func(o graph.OfferKind) { g.by.Offers = only(o, ""); g.c.p.fillMiddle() })
	side.show(first(g.by.Sides, ""))
	band.show(first(g.by.Bands, anyBand))
	gift.show(first(g.by.Offers, ""))
	return container.New(tiles{abreast(3)}, side.box(), band.box(), gift.box())
}

const anyBand graph.Band = "any"

func only[T comparable](v, all T) []T {
	if v == all {
		return nil
	}
	return []T{v}
}

func first[T any](list []T, other T) T {
	if len(list) > 0 {
		return list[0]
	}
	return other
}

// nextToAsk is whom to ask next, in an order of its own that is said beside each.
func (g *carePage) nextToAsk(k *known) fyne.CanvasObject {
	const most = 3
	box := column(8, tight(boldSmall("Next to ask")))
	for i, r := range k.screen.Next {
		if i == most {
			box.Add(tight(small(fmt.Sprintf("and %d more, below under “Not asked yet”", len(k.screen.Next)-most))))
			break
		}
		id := r.People[0].ID
		who := widget.NewLabelWithStyle(fmt.Sprintf("%d. %s", r.Place, namesOf(r)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		who.Wrapping = fyne.TextWrapWord
		text := column(2, tight(who), tight(wrapped(small(r.Why))))
		box.Add(container.NewBorder(nil, nil, nil, container.NewCenter(newPress("Log a talk", plain, func() { g.c.ask(id) })), text))
	}
	return newSurface(colCard, colAccent, 10, inset(12, box))
}

// group is one of the three parts of the list, which is there when it is empty too.
func (g *carePage) group(k *known, title, empty string, rows []search.Row) fyne.CanvasObject {
	head := boldWords(fmt.Sprintf("%s (%d)", title, len(rows)))
	if len(rows) == 0 {
		if len(g.by.Sides)+len(g.by.Bands)+len(g.by.Offers) > 0 {
			empty = "Nobody who fits what you chose above."
		}
		return column(8, tight(head), newSurface(colCard, colLine, 10, inset(12, tight(words(empty)))))
	}
	lines := column(0)
	for i := range rows {
		if i > 0 {
			lines.Add(rule(false))
		}
		one := newCareRow(g, k, &rows[i])
		g.rows = append(g.rows, one)
		lines.Add(one)
	}
	return column(8, tight(head), newSurface(colCard, colLine, 10, inset(1, lines)))
}

func boldWords(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameSubHeadingText
	l.Wrapping = fyne.TextWrapWord
	return l
}

// foot says what the order goes by, who is on neither list, and what the labels are worth.
func (g *carePage) foot(k *known) fyne.CanvasObject {
	box := column(8, tight(wrapped(small("In order of: "+orderWords+". The numbers run through what is possible and what was not asked yet. There is no score, and health, disability, heritage, faith, income and immigration change nothing."))))
	if left := leftWords(k.screen.Left); left != "" {
		box.Add(tight(wrapped(small("On neither list: " + left + "."))))
	}
	if k.law != nil {
		box.Add(tight(wrapped(small(upperFirst(k.law.Error()) + "."))))
	} else {
		box.Add(tight(wrapped(small("What the law calls somebody is shown " + kin.Guide + " (rules as read in " + kin.LawAsOf + "). Click a label for its rule."))))
	}
	return box
}

const orderWords = "answer, whether the child named them, how well the child knows them, how they are related in law, steps in the family, distance, name"

func leftWords(l search.LeftOut) string {
	var out []string
	for _, x := range []struct {
		n     int
		words string
	}{{l.Died, "died"}, {l.Under18, "under 18"}, {l.AtHome, "parents at home with the child"}, {l.Working, "who work with the child"}, {l.Locked, "of a family by adoption"}} {
		if x.n > 0 {
			out = append(out, fmt.Sprintf("%d %s", x.n, x.words))
		}
	}
	return joined(", ", out...)
}

func namesOf(r search.Row) string {
	var out []string
	for _, p := range r.People {
		out = append(out, p.Name)
	}
	return joined(" and ", out...)
}
