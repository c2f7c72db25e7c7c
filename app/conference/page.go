// Package conference is the page about meetings: who is asked and who comes, what the room needs,
// who must be kept apart, what the family plans, and whether a conference was offered. It shows
// what graph/meeting says and writes nothing that the engine has not made.
package conference

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/meeting"
)

// Page is the page of a case's meetings: one of them at a time, in three parts.
type Page struct {
	at    *parts.Case
	which graph.ID
	open  string
	lines *parts.Lines
	by    string // who wrote something down last
	now   known
}

// known is what the engine says, worked out once for as long as nothing changes.
type known struct {
	family *graph.Family
	which  graph.ID
	asAt   graph.Date
	lang   language.Language
	meeting.Page
}

// The parts of the page.
const (
	guests = "guests"
	plan   = "plan"
	offer  = "offer"
)

// New makes the page of a case.
func New(at *parts.Case) *Page { return &Page{at: at, open: guests, lines: parts.NewLinesOf(at)} }

func (g *Page) look() *known {
	k := known{family: g.at.Family(), which: g.which, asAt: g.at.Today(), lang: parts.Spoken()}
	if g.now.family != k.family || g.now.which != k.which || g.now.asAt != k.asAt || g.now.lang != k.lang {
		k.Page = meeting.See(k.family, k.which, k.asAt, k.lang)
		g.now = k
	}
	return &g.now
}

// meetings are those of the case, the latest first.
func (g *Page) meetings() []graph.Meeting {
	var out []graph.Meeting
	for m := range graph.All[graph.Meeting](g.at.Family()) {
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b graph.Meeting) int {
		return cmp.Or(cmp.Compare(b.On.Sort(), a.On.Sort()), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// nearest is the meeting to show first: the next one to come, else the latest.
func nearest(all []graph.Meeting, today graph.Date) graph.ID {
	at := all[0].ID
	for _, m := range all {
		if !m.Held && (!m.On.Known() || m.On.Sort() >= today.Sort()) {
			at = m.ID
		}
	}
	return at
}

// Fill makes the page for what is recorded now.
func (g *Page) Fill() fyne.CanvasObject {
	g.lines.Begin()
	all := g.meetings()
	weight := parts.Plain
	if len(all) == 0 {
		weight = parts.Primary
	}
	title := parts.Heading(say("The meetings of this family"))
	body := parts.Column(16, parts.Beside(parts.Tight(title), parts.NewPress(say("Plan a meeting…"), weight, func() { g.Call(graph.Meeting{}) })))
	if len(all) == 0 {
		body.Add(parts.Card(parts.Body(say("No meeting is planned yet. A family group conference begins with a day, a place that is nobody’s home, and the question whom the child would want there."))))
		body.Add(g.offers(g.look()))
		return g.lines.Page(body)
	}
	if !slices.ContainsFunc(all, func(m graph.Meeting) bool { return m.ID == g.which }) {
		g.which = nearest(all, g.at.Today())
	}
	k := g.look()
	if len(all) > 1 {
		body.Add(g.list(all))
	}
	if c := g.clashes(k); c != nil {
		body.Add(c)
	}
	body.Add(g.head(k))
	body.Add(g.turn(k))
	switch g.open {
	case plan:
		body.Add(g.plan(k))
	case offer:
		body.Add(g.offers(k))
	default:
		body.Add(g.guests(k))
	}
	return g.lines.Page(body)
}

// list is every meeting in one line each.
func (g *Page) list(all []graph.Meeting) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, m := range all {
		text := g.oneLine(m)
		label := parts.Words(text)
		if m.ID == g.which {
			label.SetText("● " + text)
			label.TextStyle.Bold = true
		}
		lines = append(lines, g.lines.Add("m:"+string(m.ID), text, parts.Tight(label), func() { g.Show(m.ID) }, nil))
	}
	return parts.Rows(lines...)
}

func (g *Page) oneLine(m graph.Meeting) string {
	held := ""
	if m.Held {
		held = say("held")
	}
	return parts.Joined(" · ", parts.OrElse(parts.Joined(", ", parts.DayOf(m.On), m.Time), say("no day yet")), parts.UpperFirst(meeting.KindWords(m.Kind, parts.Spoken())), m.Title, held)
}

// Show turns to another meeting.
func (g *Page) Show(id graph.ID) {
	g.which = id
	g.at.Refill()
	g.lines.Back()
}

// head says what, when and where, and what is still to be done.
func (g *Page) head(k *known) fyne.CanvasObject {
	m := k.Meeting
	where := m.Venue
	if where == "" {
		where = say("no place yet")
	}
	if m.Parts == 2 {
		where = parts.Joined(", ", where, say("in two parts"))
	}
	box := parts.Column(8, parts.Title(parts.OrElse(m.Title, parts.UpperFirst(k.Kind))), parts.Body(parts.Joined(" · ", parts.UpperFirst(k.Kind), parts.Joined(", ", parts.OrElse(parts.DayOf(m.On), say("no day yet")), m.Time), where)))
	if m.Held {
		box.Add(parts.Body(say("✓ It was held.")))
	}
	if len(k.Remind) > 0 {
		box.Add(parts.Alert(strings.Join(k.Remind, " ")))
	} else {
		box.Add(parts.Note(say("✓ Nothing is waiting.")))
	}
	tools := parts.Column(4, parts.NewPress(say("Change…"), parts.Plain, func() { g.Call(m) }))
	if !m.Held && m.On.Known() && m.On.By(g.at.Today()) {
		tools.Add(parts.NewPress(say("It was held"), parts.Plain, func() { g.lines.Do(meeting.Hold(g.at.Family(), m.ID)) }))
	}
	return parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, parts.Beside(box, tools)))
}

// turn is the switch between the parts.
func (g *Page) turn(k *known) fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, x := range []struct{ id, words string }{{guests, say("Who comes (%d)", len(k.Guests))}, {plan, say("The family’s plan (%d)", len(k.Plan))}, {offer, say("The offer")}} {
		p := parts.NewPress(x.words, parts.Plain, func() { g.Turn(x.id) })
		if g.open == x.id {
			p.SetWeight(parts.Chosen)
		}
		out = append(out, p)
	}
	return parts.Flow(out)[0]
}

// Turn shows another part of the page.
func (g *Page) Turn(to string) {
	g.open = to
	g.at.Refill()
}

// writer is whose name a form begins with.
func (g *Page) writer() string { return parts.OrElse(g.by, g.at.Family().Case().Author) }

func (g *Page) wrote(by string) string {
	g.by = by
	return by
}

// do takes a step that the engine has made.
func (g *Page) do(step graph.Change, err error) error {
	if err != nil {
		return err
	}
	return g.at.Ses.Do(step)
}
