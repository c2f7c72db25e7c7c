package work

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/care"
	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/work"
)

// Oversight is the page of one case that a supervisor, a reviewing officer or a guardian reads:
// how far everybody has looked, what is overdue, what nobody has explained, what has changed.
type Oversight struct {
	at     *parts.Case
	child  graph.ID
	whole  bool       // every reason that is missing, and not only the first
	since  graph.Date // chosen by the user; not known until then
	scroll *container.Scroll

	family *graph.Family // what the view was made of
	view   work.Supervision
	lang   string

	changed   []work.Changed
	changedOf string // what the changes were asked for
	ofFamily  *graph.Family
	fault     error
}

// NewOversight makes the page for the case that is open.
func NewOversight(at *parts.Case) *Oversight { return &Oversight{at: at} }

// look works the view out once for as long as nothing changes.
func (g *Oversight) look() bool {
	all := parts.Children(g.at.Ses.Family())
	if len(all) == 0 {
		return false
	}
	if !slices.Contains(all, g.child) {
		g.child = all[0]
	}
	f, asAt, lang := g.at.Ses.Family(), g.at.Ses.AsAt(), parts.Spoken()
	if g.family != f || g.view.Child != g.child || g.view.AsAt != asAt || g.lang != string(lang) {
		g.view = work.Supervise(f, g.child, asAt, work.Options{Lang: lang})
		g.family, g.lang = f, string(lang)
	}
	return true
}

// Fill makes the page.
func (g *Oversight) Fill() fyne.CanvasObject {
	title := parts.Heading(say("Supervision"))
	if !g.look() {
		return parts.Inset(24, parts.Column(12, parts.Tight(title),
			parts.Tight(parts.Words(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”.")))))
	}
	kid, _ := graph.Get[graph.Person](g.family, g.child)
	title.SetText(say("Supervision: %s", parts.Cut(parts.NameOf(kid), 30)))
	title.Wrapping = fyne.TextWrapWord
	v := g.view
	var overdue []fyne.CanvasObject
	for _, d := range v.Overdue {
		to := d.Key
		if d.Person != "" {
			to = graph.Key{Kind: graph.KindPerson, ID: d.Person}
		}
		overdue = append(overdue, g.line(to, parts.ShortDay(d.When), d.Words, true))
	}
	first := []fyne.CanvasObject{
		section(say("Overdue (%d)", len(v.Overdue)), overdue, say("Nothing is late.")),
		section(say("Reasons missing (%d)", len(v.Missing)), g.reasons(v.Missing), say("Everybody in reach has an answer or a reason.")),
		section(say("Could be mended, and nobody does (%d)", len(v.Unowned)), g.reasons(v.Unowned), say("Everything that could be mended has somebody who does it.")),
		section(say("Questions to be curious about"), g.prompts(), say("Nothing is open: everybody’s family has been asked about, or somebody decided not to look.")),
	}
	second := []fyne.CanvasObject{
		parts.Column(8, parts.Tight(parts.BoldWords(say("How far everybody has looked"))), care.Bars(v.Coverage)),
		care.Trend(v.Trend),
		g.changes(),
	}
	var body fyne.CanvasObject
	if parts.Scaled(1) > 1.2 {
		body = parts.Column(16, append(first, second...)...)
	} else {
		body = container.New(halves{}, parts.Column(16, first...), parts.Column(16, second...))
	}
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Inset(24, parts.Column(16, g.head(title), body)))
	g.scroll.Offset = at
	return g.scroll
}

// head says who signed off last, and holds the sign-off.
func (g *Oversight) head(title fyne.CanvasObject) fyne.CanvasObject {
	sign := parts.NewPress(say("Sign off…"), parts.Primary, g.sign)
	if g.at.Ses.ReadOnly() {
		sign.Allow(false)
	}
	said := say("Nobody has signed off this case yet.")
	if s := g.view.Signed; s != nil {
		said = say("Signed off on %s by %s.", parts.ShortDay(s.On), s.By)
		if s.Note != "" {
			said += " “" + strings.TrimSuffix(s.Note, ".") + "”"
		}
	}
	under := parts.Tight(parts.Wrapped(parts.Small(said)))
	tools := parts.Row(8)
	if kids := g.kidChoice(); kids != nil {
		tools.Add(kids)
	}
	tools.Add(sign)
	if parts.Scaled(1) > 1.4 {
		return parts.Column(8, parts.Tight(title), under, tools)
	}
	return container.NewBorder(nil, nil, nil, container.NewCenter(tools), parts.Column(4, parts.Tight(title), under))
}

func (g *Oversight) kidChoice() fyne.CanvasObject {
	kids := parts.Children(g.at.Ses.Family())
	if len(kids) < 2 {
		return nil
	}
	var options []parts.Option[graph.ID]
	for _, id := range kids {
		p, _ := graph.Get[graph.Person](g.family, id)
		options = append(options, parts.Option[graph.ID]{Value: id, Words: parts.NameOf(p)})
	}
	ch := parts.NewChoice(options, func(id graph.ID) { g.child = id; g.at.Refill() })
	ch.Put(g.child)
	return parts.Wide(160, ch.Box())
}

// section is a part of the page, which says so when there is nothing in it.
func section(title string, lines []fyne.CanvasObject, none string) fyne.CanvasObject {
	if len(lines) == 0 {
		lines = []fyne.CanvasObject{parts.Inset(8, parts.Tight(parts.Words("✓ "+none)))}
	}
	return parts.Column(8, parts.Tight(parts.BoldWords(title)), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(4, parts.Column(0, lines...))))
}

// line is one thing; a click goes to whoever it is about.
func (g *Oversight) line(to graph.Key, head, words string, todo bool) fyne.CanvasObject {
	text := parts.Words(words)
	if todo {
		text = parts.ToDo(words)
	}
	body := []fyne.CanvasObject{parts.Tight(text)}
	if head != "" {
		body = []fyne.CanvasObject{parts.Tight(parts.Small(head)), parts.Tight(text)}
	}
	return parts.NewTouch(parts.Joined(", ", head, words), parts.Inset(8, parts.Column(0, body...)), func() {
		switch to.Kind {
		case graph.KindPerson, graph.KindUnion, graph.KindHousehold:
			g.at.GoTo(to)
		}
	})
}

// mostReasons is how many are read at a glance.
const mostReasons = 6

func (g *Oversight) reasons(all []work.Reason) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, r := range all {
		if i == mostReasons && !g.whole {
			more := parts.NewPress(say("Show all %d", len(all)), parts.Quiet, func() { g.whole = true; g.at.Refill() })
			return append(out, parts.Row(0, more))
		}
		out = append(out, g.line(graph.Key{Kind: graph.KindPerson, ID: r.Person}, "", r.Words, true))
	}
	return out
}

func (g *Oversight) prompts() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, p := range g.view.Prompts {
		out = append(out, g.line(graph.Key{Kind: graph.KindPerson, ID: p.Person}, "", p.Words, false))
	}
	return out
}

// halves sets two columns side by side in equal widths, each as high as it is.
type halves struct{}

const halvesGap = 16

// Layout implements fyne.Layout.
func (halves) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - halvesGap) / 2
	for i, x := range o {
		x.Move(fyne.NewPos(float32(i)*(w+halvesGap), 0))
		x.Resize(fyne.NewSize(w, size.Height))
	}
}

// MinSize implements fyne.Layout.
func (halves) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := float32(0)
	for _, x := range o {
		w = max(w, x.MinSize().Width)
	}
	return fyne.NewSize(2*w+halvesGap, parts.Tallest(o))
}
