package links

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
)

// network is how many people the child is connected with, before and now, by which rule, and the places lived in.
func (g *Page) network(k *known) fyne.CanvasObject {
	body := parts.Column(24)
	add := parts.NewPress(say("Take a snapshot…"), parts.Primary, g.Snapshot)
	now := k.Trend.Points[len(k.Trend.Points)-1].Now
	trend := parts.Column(12, parts.Title(k.Trend.Words))
	most := 1
	for _, p := range k.Trend.Points {
		most = max(most, p.N)
	}
	for _, p := range k.Trend.Points {
		trend.Add(g.point(p, most))
	}
	trend.Add(parts.Rule(false))
	trend.Add(parts.Column(4, parts.Tight(parts.BoldSmall(say("Who is counted"))), parts.Note(k.Trend.Rule)))
	body.Add(parts.Section(say("Before and after"), add, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(16, trend))))
	body.Add(container.New(parts.Tiles{Across: max(1, parts.Abreast(3))}, counts(say("By side"), now.BySide), counts(say("By what the child said"), now.ByQuestion), counts(say("By how often"), now.ByOften)))
	if len(k.Trend.New) > 0 {
		body.Add(parts.Section(say("New since the first day: %d", len(k.Trend.New)), nil, g.people(k.Trend.New)))
	}
	if len(k.Trend.Gone) > 0 {
		body.Add(parts.Section(say("No longer connected: %d", len(k.Trend.Gone)), nil, g.people(k.Trend.Gone)))
	}
	body.Add(g.places(k))
	return body
}

// point is one day of the trend: words first, and a bar under them.
func (g *Page) point(p own.Point, most int) fyne.CanvasObject {
	text := parts.Joined(" · ", say("%d people on %s", p.N, parts.DayOf(p.On)), p.Title, p.By)
	if !p.Kept {
		text = parts.Joined(" · ", say("%d people on %s", p.N, parts.DayOf(p.On)), say("counted now, not kept as a snapshot"))
	}
	box := parts.Column(4, parts.Body(text), container.New(share(float32(p.N)/float32(most)), parts.NewSurface(parts.ColLine, "", 3, nil), parts.NewSurface(parts.ColAccent, "", 3, nil)))
	if p.Differs != "" {
		box.Add(parts.Note(p.Differs))
	}
	return box
}

// share lays the second thing over a part of the first.
type share float32

// Layout implements fyne.Layout.
func (s share) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(size.Width*float32(s), size.Height))
}

// MinSize implements fyne.Layout.
func (share) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, 6) }

func counts(title string, of []graph.Count) fyne.CanvasObject {
	box := parts.Column(4, parts.Tight(parts.BoldSmall(title)))
	none := true
	for _, c := range of {
		if c.N > 0 {
			none = false
			box.Add(container.NewBorder(nil, nil, nil, parts.Tight(widget.NewLabel(fmt.Sprint(c.N))), parts.Body(parts.UpperFirst(c.Of))))
		}
	}
	if none {
		box.Add(parts.Note(say("Nobody yet")))
	}
	return parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, box))
}

// people are names that lead to the map.
func (g *Page) people(ids []graph.ID) fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, id := range ids {
		out = append(out, parts.Link(g.at.Name(id), func() { g.at.GoTo(graph.Key{Kind: graph.KindPerson, ID: id}) }))
	}
	return parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, parts.Flow(out)[0]))
}

// places are the homes in their order, with who was there: the child tells who was kind.
func (g *Page) places(k *known) fyne.CanvasObject {
	if len(k.Places) == 0 {
		return parts.Section(say("Places, in order"), nil, parts.Card(parts.Body(say("No home is on the map yet. Ask where the child has lived, from the first one remembered, and who was there."))))
	}
	grid := container.New(parts.Tiles{Across: max(1, parts.Abreast(4))})
	for i, p := range k.Places {
		fill := parts.ColCard
		if p.Now {
			fill = parts.ColWash
		}
		until := parts.DayOf(p.To)
		switch {
		case p.Now:
			until = say("now")
		case until == "":
			until = "?"
		}
		box := parts.Column(4, parts.Tight(parts.Wrapped(bold(say("%d. %s", i+1, parts.OrElse(p.Name, say("A home without a name")))))), parts.Note(parts.Joined(" – ", parts.OrElse(parts.DayOf(p.From), "?"), until)))
		if p.Part != "" {
			box.Add(parts.Note(p.Part))
		}
		if len(p.With) > 0 {
			box.Add(parts.Body(say("With %s", g.some(p.With, 5))))
		} else {
			box.Add(parts.Note(say("Nobody else is on the map there.")))
		}
		grid.Add(parts.NewSurface(fill, parts.ColLine, 10, parts.Inset(12, box)))
	}
	return parts.Section(say("Places, in order"), nil, grid)
}

// some names the first of many.
func (g *Page) some(ids []graph.ID, most int) string {
	var out []string
	for i, id := range ids {
		if i == most {
			out = append(out, say("%d more", len(ids)-i))
			break
		}
		out = append(out, g.at.Name(id))
	}
	return strings.Join(out, ", ")
}

// Snapshot keeps the measures of the day.
func (g *Page) Snapshot() {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	title, by, note := f.Line(say("For example: six months on"), ""), f.Line(say("Name"), g.writer()), f.Line(say("What is behind the number"), "")
	f.Add(parts.Body(say("The numbers of this day are kept, so that a later day can be compared with it: the network, and how far the family is explored.")),
		parts.Labelled(say("What to call it"), title), parts.Two(parts.Labelled(say("Who signs it off"), by), parts.Labelled(say("A note"), note)))
	f.Show(say("A snapshot of %s", parts.DayOf(g.at.Today())), say("Take it"), 560, func() error {
		return g.do(own.Take(g.at.Family(), g.child, g.at.Today(), strings.TrimSpace(title.Text), g.wrote(strings.TrimSpace(by.Text)), strings.TrimSpace(note.Text)), nil)
	}, g.lines.Back)
}
