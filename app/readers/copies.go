package readers

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

// copiesPage is the log of printed copies: which went to whom, and which are still out of the house.
type copiesPage struct {
	p      *Pages
	scroll *container.Scroll
}

// Fill makes the page for what is recorded now.
func (g *copiesPage) Fill() fyne.CanvasObject {
	title := parts.Heading(say("Copies"))
	pack := parts.NewPress(say("Meeting pack…"), parts.Primary, g.p.Pack)
	head := fyne.CanvasObject(container.NewBorder(nil, nil, nil, pack, container.NewVBox(parts.Tight(title))))
	body := parts.Column(16, head)
	if n := len(Undecided(g.p.at.Ses.Family())); n > 0 {
		body.Add(parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(12, container.NewBorder(nil, nil, nil,
			container.NewCenter(parts.NewPress(say("Decide…"), parts.Plain, func() { g.p.lent.Show("decide") })),
			parts.Column(2, parts.Tight(parts.ToDo(undecidedWords(n))), parts.Tight(parts.Wrapped(parts.Small(say("They are on no print but your own until somebody says who may read them.")))))))))
	}
	log := g.p.at.Ses.Copies()
	slices.Reverse(log)
	if len(log) == 0 {
		body.Add(parts.Card(parts.Tight(parts.Words(say("No copy has been printed yet. A meeting pack makes one document for each reader; every pack, print and export gets a number and a line here.")))))
		return parts.Inset(24, body)
	}
	var out, own, back []graph.Copy
	for _, c := range log {
		switch {
		case !c.Out() && c.Form != graph.Clipboard:
			back = append(back, c)
		case c.Audience == graph.Own || c.Form == graph.Clipboard:
			own = append(own, c)
		default:
			out = append(out, c)
		}
	}
	body.Add(g.group(say("Still out (%d)", len(out)), say("Every copy has come back or was destroyed."), out))
	if len(own) > 0 {
		body.Add(g.group(say("Your own, and the clipboard (%d)", len(own)), "", own))
	}
	if len(back) > 0 {
		body.Add(g.group(say("Back, or destroyed (%d)", len(back)), "", back))
	}
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Inset(24, body))
	g.scroll.Offset = at
	return g.scroll
}

// today is the day on which a copy comes back, whatever day the map is looked at on.
func today() graph.Date {
	now := time.Now()
	return graph.Exact(now.Year(), int(now.Month()), now.Day())
}

func (g *copiesPage) group(title, empty string, list []graph.Copy) fyne.CanvasObject {
	rows := parts.Column(0)
	for i, c := range list {
		if i > 0 {
			rows.Add(parts.Rule(false))
		}
		rows.Add(g.row(c))
	}
	if len(list) == 0 {
		rows.Add(parts.Inset(12, parts.Tight(parts.Words(empty))))
	}
	return parts.Column(8, parts.Tight(parts.BoldWords(title)), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, rows)))
}

func (g *copiesPage) row(c graph.Copy) fyne.CanvasObject {
	head := parts.Words(say("Copy %d for %s", c.Number, parts.OrElse(c.For, audienceWords(c.Audience))))
	head.TextStyle.Bold = true
	about := []string{packWords(c.Pack), audienceWords(c.Audience), parts.ShortDay(c.On)}
	if c.Pages > 0 {
		about = append(about, parts.Plural(c.Pages, say("page"), say("pages")))
	}
	switch c.Form {
	case "":
	case graph.Clipboard:
		about = append(about, say("on the clipboard, for the record"))
	default:
		about = append(about, strings.ToUpper(c.Form))
	}
	col := parts.Column(2, parts.Tight(head), parts.Tight(parts.Wrapped(parts.Small(parts.Joined(" · ", about...)))))
	if c.File != "" {
		col.Add(parts.Tight(parts.Wrapped(parts.Small(say("Written to %s", filepath.Base(c.File))))))
	}
	switch c.Fate {
	case graph.CopyBack:
		col.Add(parts.Tight(parts.Words(say("✓ Came back %s", parts.ShortDay(c.FateOn)))))
	case graph.CopyShredded:
		col.Add(parts.Tight(parts.Words(say("✓ Shredded %s", parts.ShortDay(c.FateOn)))))
	case graph.CopyBegun:
		col.Add(parts.Tight(parts.Wrapped(parts.ToDo(say("The program was stopped while it was being written, and its folder is not there now: look whether the file is whole.")))))
	case graph.CopyNever:
		col.Add(parts.Tight(parts.Wrapped(parts.Words(say("It was never finished: there is no such file.")))))
	}
	if c.Override != "" {
		col.Add(parts.Tight(parts.ToDo(say("Written in spite of %d findings: %s", c.Found, c.Override))))
	}
	if len(c.Hash) > 12 {
		col.Add(parts.Tight(parts.Small(say("Seal of the file: %s", c.Hash[:12]+"…"))))
	}
	if g.p.at.Ses.ReadOnly() || c.Form == graph.Clipboard || c.Fate == graph.CopyNever {
		return parts.Inset(12, col)
	}
	mark := func(f graph.CopyFate) func() {
		return func() {
			ses := g.p.at.Ses
			now, ok := graph.Get[graph.Copy](ses.Family(), c.ID)
			if !ok {
				return
			}
			now.Fate, now.FateOn = f, today()
			if f == "" {
				now.FateOn = graph.Date{}
			}
			g.p.at.Complain(ses.Do(graph.Put(ses.Family(), "Say what became of a copy", now)))
			g.p.at.Refill()
		}
	}
	var tools fyne.CanvasObject
	if c.Out() {
		tools = parts.Row(8, parts.NewPress(say("Came back"), parts.Plain, mark(graph.CopyBack)), parts.NewPress(say("Shredded"), parts.Plain, mark(graph.CopyShredded)))
	} else {
		tools = parts.Row(8, parts.NewPress(say("Still out after all"), parts.Quiet, mark("")))
	}
	if parts.Scaled(1) > 1.4 {
		return parts.Inset(12, parts.Column(8, col, tools))
	}
	return parts.Inset(12, container.NewBorder(nil, nil, nil, container.NewCenter(tools), col))
}
