// Package links is the page about a child's own people: what the child wished for, the steps back
// towards somebody, what was promised, and whether the network grows. It shows what the engine of
// the same name says, and writes nothing that the engine has not made.
package links

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
	own "kinweave/graph/links"
)

// Page is the page of one child's people, in four parts behind one switch.
type Page struct {
	at    *parts.Case
	child graph.ID
	open  string
	lines *parts.Lines
	by    string // who wrote something down last: most is written down by one person
	now   known
}

// known is what the engine says, worked out once for as long as nothing changes.
type known struct {
	family *graph.Family
	child  graph.ID
	asAt   graph.Date
	lang   language.Language
	own.Page
}

// The parts of the page.
const (
	wishes  = "wishes"
	steps   = "steps"
	plan    = "plan"
	network = "network"
)

// New makes the page of a case.
func New(at *parts.Case) *Page { return &Page{at: at, open: wishes, lines: parts.NewLinesOf(at)} }

func (g *Page) look() *known {
	k := known{family: g.at.Family(), child: g.child, asAt: g.at.Today(), lang: parts.Spoken()}
	if g.now.family != k.family || g.now.child != k.child || g.now.asAt != k.asAt || g.now.lang != k.lang {
		k.Page = own.See(k.family, k.child, k.asAt, own.Settings{}, k.lang)
		g.now = k
	}
	return &g.now
}

// Fill makes the page for what is recorded now.
func (g *Page) Fill() fyne.CanvasObject {
	g.lines.Begin()
	kids := parts.Children(g.at.Family())
	if len(kids) == 0 {
		return parts.Inset(24, parts.Column(12, parts.Tight(parts.Heading(say("Their people"))),
			parts.Tight(parts.Words(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”.")))))
	}
	if !slices.Contains(kids, g.child) {
		g.child = kids[0]
	}
	k := g.look()
	body := parts.Column(16, g.head(k, kids))
	if k.Empty != "" {
		body.Add(parts.Card(parts.Tight(parts.Words(k.Empty))))
	}
	body.Add(g.turn(k))
	switch g.open {
	case steps:
		body.Add(g.steps(k))
	case plan:
		body.Add(g.plan(k))
	case network:
		body.Add(g.network(k))
	default:
		body.Add(g.wishes(k))
	}
	return g.lines.Page(body)
}

// head says whose people these are, where the way stands, and what waits for somebody.
func (g *Page) head(k *known, kids []graph.ID) fyne.CanvasObject {
	title := parts.Heading(say("The people of %s", parts.Cut(g.at.Name(g.child), 30)))
	title.Wrapping = fyne.TextWrapWord
	top := parts.Tight(title)
	if len(kids) > 1 {
		var options []parts.Option[graph.ID]
		for _, id := range kids {
			options = append(options, parts.Option[graph.ID]{Value: id, Words: g.at.Name(id)})
		}
		choice := parts.NewChoice(options, func(id graph.ID) { g.child = id; g.lines.Top(); g.at.Refill() })
		choice.Put(g.child)
		top = parts.Beside(top, parts.Wide(160, choice.Box()))
	}
	return parts.Column(12, top, g.stage(k), g.waits(k))
}

// waits is what there is to do, in sentences, each with the part of the page where it is done.
func (g *Page) waits(k *known) fyne.CanvasObject {
	box := parts.Column(8)
	add := func(where, text string) {
		if g.open == where {
			box.Add(parts.Tight(parts.ToDo(text)))
			return
		}
		box.Add(container.NewBorder(nil, nil, nil, container.NewCenter(parts.NewPress(say("Show"), parts.Plain, func() { g.Turn(where) }).Saying(text)), container.NewVBox(parts.Insets(6, 0, 0, 0, parts.Tight(parts.ToDo(text))))))
	}
	if len(k.Ways) > 0 { // else nobody is about to be put in touch: the part about steps says it
		for _, m := range k.Missing {
			add(steps, m.Words)
		}
	}
	late := 0
	for _, w := range k.Ways {
		for _, s := range w.Steps {
			if s.Late {
				late++
			}
		}
	}
	if late > 0 {
		add(steps, say("Steps planned and not taken yet: %d.", late))
	}
	if len(k.Drift.Promises)+len(k.Drift.People) > 0 {
		add(plan, k.Drift.Words)
	}
	if n := overdue(k.Reviews); n > 0 {
		add(plan, say("To be looked at again, and over the time: %d.", n))
	}
	if len(box.Objects) == 0 {
		if k.Empty != "" {
			return parts.Column(0)
		}
		return parts.Tight(parts.Wrapped(parts.Small(say("✓ Nothing has gone quiet, and nothing is over its time."))))
	}
	return parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(12, box))
}

func overdue(due []own.Due) int {
	n := 0
	for _, d := range due {
		if d.Late {
			n++
		}
	}
	return n
}

// turn is the switch between the parts.
func (g *Page) turn(k *known) fyne.CanvasObject {
	said := 0
	for _, q := range k.Questions {
		said += len(q.Wishes)
	}
	var out []fyne.CanvasObject
	for _, x := range []struct{ id, words string }{{wishes, say("What was said (%d)", said)}, {steps, say("Steps (%d)", len(k.Ways))}, {plan, say("The plan (%d)", len(k.Plan))}, {network, say("Network and places")}} {
		p := parts.NewPress(x.words, parts.Plain, func() { g.Turn(x.id) })
		if g.open == x.id {
			p.SetWeight(parts.Chosen)
		}
		out = append(out, p)
	}
	return parts.Flow(out)[0]
}

// Turn shows another part of the page, from its top.
func (g *Page) Turn(to string) {
	g.open = to
	g.lines.Top()
	g.at.Refill()
}

func bold(text string) *widget.Label {
	l := parts.Words(text)
	l.TextStyle.Bold = true
	return l
}
