package work

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/work"
)

// fillPanel says of one case everything that is due: what is late, then this week, then the rest.
func (g *Front) fillPanel() {
	c, ok := g.at(g.chosen)
	if !ok {
		g.panel.Objects = nil
		g.panel.Refresh()
		return
	}
	r := row{c, g.dues(c)}
	title := parts.Heading(r.title())
	title.Wrapping = fyne.TextWrapWord
	body := []fyne.CanvasObject{parts.Tight(title)}
	if text := parts.Joined(" · ", c.Reference, c.File); text != "" {
		body = append(body, parts.Tight(parts.Wrapped(parts.Small(text))))
	}
	open := parts.NewPress(say("Open the case"), parts.Primary, func() { g.open(c.File) })
	log := parts.NewPress(say("Log a talk"), parts.Plain, func() { g.talk(c.File) }).WithKey("A")
	if c.ReadOnly {
		log.Allow(false)
	}
	body = append(body, container.New(parts.Tiles{Across: 1}, open, log))
	week := g.folder.AsAt.Add(7)
	groups := []struct {
		title string
		takes func(work.Due) bool
	}{
		{say("Late"), func(d work.Due) bool { return d.Late }},
		{say("In the next 7 days"), func(d work.Due) bool { return !d.Late && d.When.Known() && d.When.By(week) }},
		{say("After that"), func(d work.Due) bool { return !d.Late && d.When.Known() && !d.When.By(week) }},
		{say("With no day of its own"), func(d work.Due) bool { return !d.When.Known() }},
	}
	for _, group := range groups {
		var lines []fyne.CanvasObject
		for _, d := range r.dues {
			if group.takes(d) {
				lines = append(lines, g.due(c, d))
			}
		}
		if len(lines) > 0 {
			body = append(body, parts.Column(4, parts.Tight(parts.BoldSmall(group.title)), parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(4, parts.Column(0, lines...)))))
		}
	}
	if len(r.dues) == 0 {
		body = append(body, parts.Card(parts.Tight(parts.Words(say("Nothing is due here, as far as the choice above looks.")))))
	}
	g.panel.Objects = []fyne.CanvasObject{container.NewVScroll(parts.Inset(16, parts.Column(12, body...)))}
	g.panel.Refresh()
}

// due is one thing to be done. A click opens the case there; A logs a talk with whoever it is about.
func (g *Front) due(c session.FolderCase, d work.Due) fyne.CanvasObject {
	words := parts.Words(d.Words)
	if d.Late {
		words = parts.ToDo(d.Words)
	}
	head := parts.Joined(" · ", dayOf(d), parts.WordsFor(kinds, d.Kind))
	at := d.Key
	if d.Person != "" && d.Key.Kind != graph.KindSearch {
		at = graph.Key{Kind: graph.KindPerson, ID: d.Person}
	}
	l := parts.NewTouch(parts.Joined(", ", head, d.Words), parts.Inset(8, parts.Column(0, parts.Tight(parts.Small(head)), parts.Tight(words))), func() { g.to.Open(c.File, at) })
	l.Typed = func(r rune) {
		if r == 'a' || r == 'A' {
			g.talkWith(c, d.Person, d.Child)
		}
	}
	return l
}

// notOpened lists the cases that could not be read, each with why.
func (g *Front) notOpened(shut []session.FolderCase) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, c := range shut {
		text := parts.Column(0, parts.Tight(parts.Words(c.File)), parts.Tight(parts.Wrapped(parts.Small(parts.Sentence(c.Err)))))
		if errors.Is(c.Err, session.ErrInUse) {
			lines = append(lines, parts.Inset(8, text))
			continue
		}
		open := parts.NewPress(say("Open it…"), parts.Plain, func() { g.to.Ask(c.Path) })
		lines = append(lines, parts.Inset(8, container.NewBorder(nil, nil, nil, container.NewCenter(open), text)))
	}
	return parts.Column(8, parts.Tight(parts.BoldWords(say("Not opened (%d)", len(shut)))),
		parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(4, parts.Column(0, lines...))))
}

// measures writes the table of numbers, after saying what is in it.
func (g *Front) measures() {
	if g.d.Blocked() {
		return
	}
	read, out := 0, 0
	for _, c := range g.folder.Cases {
		if c.Family() != nil {
			read++
		} else {
			out++
		}
	}
	text := []string{say("A table of numbers, with one line for each child of %d cases and a line of sums. It holds no name, no date of birth and no place, and is looked through for every one of them before it is written.", read),
		say("It counts who is on the map, found, asked, has answered, has agreed to something and still does it; how far mother’s side and father’s side are explored; what is overdue, who has neither an answer nor a reason, and which ways of searching were tried; whether a family meeting was offered and whether the case was signed off."),
		say("The cases are numbered in the order of their files, so that you can say which is which and nobody else can.")}
	if out > 0 {
		text = append(text, say("Not counted, because they could not be opened: %d.", out))
	}
	folder := g.folder
	g.d.Write(parts.Writing{Title: say("Measures for my manager"), Text: parts.Joined("\n\n", text...), Name: "measures", Ending: ".csv", Closed: g.Focus,
		Put: func(path, _ string) error {
			folder.Lang = parts.Spoken()
			_, err := folder.MeasuresFile(path)
			return err
		}})
}

// somebody is the person that a thing to be done is about, if a talk can be logged with them.
func somebody(f *graph.Family, id graph.ID) (graph.Person, bool) {
	p, on := graph.Get[graph.Person](f, id)
	for _, child := range f.Case().Children {
		if child == id {
			return p, false
		}
	}
	return p, on && p.Gone == nil && !p.Dead() && p.Name() != ""
}
