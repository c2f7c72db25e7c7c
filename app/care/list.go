package care

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/search"
)

// list is "who could care, who could help": two lists behind one switch, three groups that
// are always there, and no score.
type list struct {
	c      *Pages
	help   bool // the second list
	By     search.Filter
	Rows   []*Row
	whole  bool // every row, however many there are
	scroll *container.Scroll
}

// many rows are made of a group at first: of 1,000 people it takes the window longer to lay all of them out than
// anybody should wait for a click.
const many = 60

func newList(c *Pages) *list { return &list{c: c} }

// Fill makes the page for what is recorded now.
func (g *list) Fill() fyne.CanvasObject {
	k, ok := g.c.Look()
	if !ok {
		return parts.Inset(24, parts.Column(12, parts.Tight(parts.Heading(say("Who could care, who could help"))),
			parts.Tight(parts.Words(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”.")))))
	}
	list := k.screen.Live
	if g.help {
		list = k.screen.Help
	}
	g.Rows = nil
	body := []fyne.CanvasObject{g.head(k)} // in one go: Fyne lays everything out anew for each that is added
	if k.screen.Empty != "" {
		body = append(body, parts.Card(parts.Tight(parts.Words(k.screen.Empty))))
	} else {
		body = append(body, g.filters(list))
		if len(k.screen.Next) > 0 {
			body = append(body, g.nextToAsk(k))
		}
		found := list.Filter(g.By)
		body = append(body, g.group(k, say("Possible"), g.nobody(), found.Possible),
			g.group(k, say("Not asked yet"), say("Nobody is waiting to be asked."), found.NotAsked),
			g.group(k, say("Not being considered, and why"), say("Nobody has been ruled out."), found.NotConsidered), g.foot(k))
	}
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Inset(24, parts.Column(16, body...)))
	g.scroll.Offset = at
	return g.scroll
}

func (g *list) nobody() string {
	if g.help {
		return say("Nobody yet. Small things count: a call on Sundays, a lift to school.")
	}
	return say("Nobody yet. “Next to ask” says where to begin.")
}

// head is the title, whom it is about, the switch, and the ways out of the page.
func (g *list) head(k *known) fyne.CanvasObject {
	name := k.name(k.child)
	title := parts.Heading(say("Who could care for %s, who could help", parts.Cut(name, 30)))
	title.Wrapping = fyne.TextWrapWord
	live := parts.NewPress(say("Could live with"), parts.Plain, func() { g.Turn(false) })
	help := parts.NewPress(say("Could help"), parts.Plain, func() { g.Turn(true) })
	if g.help {
		help.SetWeight(parts.Chosen)
	} else {
		live.SetWeight(parts.Chosen)
	}
	return headOf(title, []fyne.CanvasObject{live, help}, g.c.kidChoice(), []fyne.CanvasObject{parts.NewPress(say("Statement…"), parts.Plain, g.c.State),
		parts.NewPress(say("Print…"), parts.Plain, func() { g.c.Print(k, session.CarersPDF) }), parts.NewPress(say("Table (CSV)…"), parts.Plain, func() { g.c.Print(k, session.CarersCSV) })})
}

// kidChoice lets one of several children be chosen; nil where there is one.
func (c *Pages) kidChoice() fyne.CanvasObject {
	kids := c.children()
	if len(kids) < 2 {
		return nil
	}
	var options []parts.Option[graph.ID]
	for _, id := range kids {
		p, _ := graph.Get[graph.Person](c.at.Ses.Family(), id)
		options = append(options, parts.Option[graph.ID]{Value: id, Words: parts.NameOf(p)})
	}
	ch := parts.NewChoice(options, func(id graph.ID) {
		c.child, c.List.By = id, search.Filter{}
		c.at.Refill()
	})
	ch.Put(c.child)
	return parts.Wide(160, ch.Box())
}

func (g *list) Turn(help bool) {
	if g.help != help {
		g.help, g.whole, g.By = help, false, search.Filter{}
		g.scroll = nil
	}
	g.c.at.Refill()
}

// Seek shows somebody on whichever list they are, and gives the keyboard to their row. It says
// whether they are on one.
func (g *list) Seek(id graph.ID) bool {
	k, ok := g.c.Look()
	if !ok {
		return false
	}
	rows := k.rows[id]
	if rows.live == nil && rows.help == nil {
		return false
	}
	g.help, g.whole, g.By = rows.live == nil, true, search.Filter{}
	g.c.at.Refill()
	for _, v := range g.Rows {
		for _, p := range v.R.People {
			if p.ID == id {
				v.choose()
				g.c.at.Win.Canvas().Focus(v)
				return true
			}
		}
	}
	return false
}

var bandNames = map[graph.Band]string{graph.SameHome: later("Same home"), graph.SameTown: later("Same town"), graph.UnderHour: later("Under an hour"), graph.InTheUK: later("In the UK"), graph.Overseas: later("Abroad"), "": later("Not known how far")}

// filters narrow the list; each offers only what would leave somebody.
func (g *list) filters(l search.List) fyne.CanvasObject {
	sides := []parts.Option[string]{{Value: "", Words: say("Every side")}}
	for _, s := range l.Sides() {
		sides = append(sides, parts.Option[string]{Value: s, Words: parts.UpperFirst(say(s))})
	}
	bands := []parts.Option[graph.Band]{{Value: anyBand, Words: say("Any distance")}}
	for _, b := range l.Bands() {
		bands = append(bands, parts.Option[graph.Band]{Value: b, Words: say(bandNames[b])})
	}
	gifts := []parts.Option[graph.OfferKind]{{Value: "", Words: say("Any offer, or none")}}
	for _, o := range l.Offers() {
		gifts = append(gifts, parts.Option[graph.OfferKind]{Value: o, Words: parts.UpperFirst(say(search.OfferWords[o]))})
	}
	side := parts.NewChoice(sides, func(s string) { g.By.Sides = only(s, ""); g.c.at.Refill() })
	band := parts.NewChoice(bands, func(b graph.Band) { g.By.Bands = only(b, anyBand); g.c.at.Refill() })
	gift := parts.NewChoice(gifts, func(o graph.OfferKind) { g.By.Offers = only(o, ""); g.c.at.Refill() })
	side.Put(first(g.By.Sides, ""))
	band.Put(first(g.By.Bands, anyBand))
	gift.Put(first(g.By.Offers, ""))
	return container.New(parts.Tiles{Across: parts.Abreast(3)}, side.Box(), band.Box(), gift.Box())
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
func (g *list) nextToAsk(k *known) fyne.CanvasObject {
	const most = 3
	box := parts.Column(8, parts.Tight(parts.BoldSmall(say("Next to ask"))))
	for i, r := range k.screen.Next {
		if i == most {
			box.Add(parts.Tight(parts.Small(say("and %d more, below under “Not asked yet”", len(k.screen.Next)-most))))
			break
		}
		id := r.People[0].ID
		who := widget.NewLabelWithStyle(say("%d. %s", r.Place, NamesOf(r)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		who.Wrapping = fyne.TextWrapWord
		text := parts.Column(2, parts.Tight(who), parts.Tight(parts.Wrapped(parts.Small(r.Why))))
		box.Add(container.NewBorder(nil, nil, nil, container.NewCenter(parts.NewPress(say("Log a talk"), parts.Plain, func() { g.c.Ask(id) })), text))
	}
	return parts.NewSurface(parts.ColCard, parts.ColAccent, 10, parts.Inset(12, box))
}

// group is one of the three parts of the list, which is there when it is empty too.
func (g *list) group(k *known, title, empty string, rows []search.Row) fyne.CanvasObject {
	head := parts.BoldWords(say("%s (%d)", title, len(rows)))
	if len(rows) == 0 {
		if len(g.By.Sides)+len(g.By.Bands)+len(g.By.Offers) > 0 {
			empty = say("Nobody who fits what you chose above.")
		}
		return parts.Column(8, parts.Tight(head), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, parts.Tight(parts.Words(empty)))))
	}
	var lines []fyne.CanvasObject
	for i := range rows {
		if i > 0 {
			lines = append(lines, parts.Rule(false))
		}
		if i == many && !g.whole {
			all := parts.NewPress(say("Show all %d", len(rows)), parts.Quiet, func() { g.whole = true; g.c.at.Refill() })
			lines = append(lines, parts.Inset(8, parts.Row(0, all)))
			break
		}
		one := newRow(g, k, &rows[i])
		g.Rows = append(g.Rows, one)
		lines = append(lines, one)
	}
	return parts.Column(8, parts.Tight(head), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, parts.Column(0, lines...))))
}

// foot says what the order goes by, who is on neither list, and what the labels are worth.
func (g *list) foot(k *known) fyne.CanvasObject {
	box := parts.Column(8, parts.Tight(parts.Wrapped(parts.Small(say("In order of: %s. The numbers run through what is possible and what was not asked yet. There is no score, and health, disability, heritage, faith, income and immigration change nothing.", say(orderWords))))))
	for _, line := range search.Offered(k.family, k.child, k.asAt, parts.Spoken()) {
		box.Add(parts.Tight(parts.Wrapped(parts.Small(line))))
	}
	if left := leftWords(k.screen.Left); left != "" {
		box.Add(parts.Tight(parts.Wrapped(parts.Small(say("On neither list: %s.", left)))))
	}
	if k.law != nil {
		box.Add(parts.Tight(parts.Wrapped(parts.Small(parts.Sentence(k.law)))))
	} else {
		box.Add(parts.Tight(parts.Wrapped(parts.Small(say("What the law calls somebody is shown %s (rules as read in %s). Click a label for its rule.", say(kin.Guide), parts.Spoken().Date(kin.LawAsOf))))))
	}
	return box
}

var orderWords = later("answer, whether the child named them, how well the child knows them, how they are related in law, steps in the family, distance, name")

func leftWords(l search.LeftOut) string {
	var out []string
	for _, x := range []struct {
		n     int
		words string
	}{{l.Died, say("died")}, {l.Under18, say("under 18")}, {l.AtHome, say("parents at home with the child")}, {l.Working, say("who work with the child")}, {l.Locked, say("of a family by adoption")}} {
		if x.n > 0 {
			out = append(out, say("%d %s", x.n, x.words))
		}
	}
	return parts.Joined(", ", out...)
}

// NamesOf is whom a row is about: "Jamal and Ruksana".
func NamesOf(r search.Row) string {
	var out []string
	for _, p := range r.People {
		out = append(out, p.Name)
	}
	return strings.Join(out, say(" and "))
}
