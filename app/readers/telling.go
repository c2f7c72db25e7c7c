package readers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/words"
)

// Tongues are the languages of a print, each in itself.
var Tongues = []parts.Option[language.Language]{{Value: language.English, Words: "English"}, {Value: language.Welsh, Words: "Cymraeg"}}

// wordsPage tells the map in sentences: the same facts as the picture, and no others.
type wordsPage struct {
	p      *Pages
	lang   language.Language
	as     bool   // the reader's map, not the worker's own
	reason string // why what was found in these words is a false alarm
	scroll *container.Scroll
	state  *widget.Label
}

// telling is the map that is told, and whose it is.
func (g *wordsPage) telling() (render.Drawing, graph.Audience) {
	if g.as && len(g.p.As.Drawing.Scene.Items) > 0 {
		return g.p.As.Drawing, g.p.As.Of
	}
	return g.p.lent.Own(), graph.Audience{}
}

// Of tells the map that a reader has, or the worker's own.
func (g *wordsPage) Of(reader bool) { g.as, g.scroll, g.reason = reader, nil, "" }

// Fill makes the page for the map as it is shown.
func (g *wordsPage) Fill() fyne.CanvasObject {
	if g.lang == "" {
		g.lang = parts.Spoken()
	}
	body := parts.Column(16, parts.Tight(parts.Heading(say("The map in words"))))
	if g.as && g.p.As.late() {
		g.p.As.draw()
	}
	if g.as && g.p.As.under { // until it is drawn the worker's own words must not be taken for a reader's
		g.p.As.after = g.p.at.Refill
		body.Add(parts.Card(parts.Tight(parts.Words(say("Drawing the family")))))
		return parts.Inset(24, body)
	}
	d, a := g.telling()
	if len(d.Scene.Items) == 0 {
		body.Add(parts.Card(parts.Tight(parts.Words(say("There is no map to tell yet. Open “Family” and type the child’s name.")))))
		return parts.Inset(24, body)
	}
	told, err := g.p.at.Ses.Told(d, a, g.lang, g.reason)
	if err != nil {
		excuse := g.p.at.NewExcuse(g.p.at.Back)
		excuse.Tell(err)
		body.Add(excuse.Container)
		if session.Leaks(err) != nil {
			body.Add(parts.Row(0, parts.NewPress(say("Show the words"), parts.Plain, func() { g.reason = excuse.Reason(); g.p.at.Refill() })))
		}
		g.reason = "" // it was given for other words
		return container.NewVScroll(parts.Inset(24, body))
	}
	g.state = parts.Small("")
	body.Add(g.tools(d, a, told, body))
	g.state.Hide()
	body.Add(parts.Tight(g.state))
	lines := func(head string, said []string, selectable bool) fyne.CanvasObject {
		col := []fyne.CanvasObject{parts.Tight(parts.BoldWords(head))} // in one go: Fyne lays everything out anew for each that is added
		for _, l := range said {
			line := parts.Words(l)
			line.Selectable = selectable
			col = append(col, parts.Tight(line))
		}
		return parts.Column(4, col...)
	}
	text := []fyne.CanvasObject{lines(told.Title, told.About, false)}
	for _, p := range told.Parts {
		text = append(text, lines(p.Heading, p.Lines, true))
	}
	body.Add(parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(16, parts.Column(16, text...))))
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Inset(24, body))
	g.scroll.Offset = at
	return g.scroll
}

func (g *wordsPage) tools(d render.Drawing, a graph.Audience, told words.Telling, body *fyne.Container) fyne.CanvasObject {
	whose := []parts.Option[bool]{{Value: false, Words: say("My own map")}}
	if len(g.p.As.Drawing.Scene.Items) > 0 {
		whose = append(whose, parts.Option[bool]{Value: true, Words: parts.Cut(g.p.seen(g.p.As.Of), 34)})
	}
	which := parts.NewChoice(whose, func(as bool) { g.Of(as); g.p.at.Refill() })
	which.Put(g.as && len(whose) > 1)
	lang := parts.NewChoice(Tongues, func(l language.Language) { g.lang = l; g.p.at.Refill() })
	lang.Put(g.lang)
	copied := func(what, text, says string) {
		if err := g.p.at.Ses.Noted(what, a, text, g.reason); err != nil { // like any other copy: none without its line in the log
			g.p.at.Complain(err)
			return
		}
		g.p.at.App.Clipboard().SetContent(text)
		g.state.SetText("✓ " + says)
		g.state.Show()
		body.Refresh()
	}
	all := parts.NewPress(say("Copy all"), parts.Plain, func() { copied("words", told.String(), say("All of it is on the clipboard.")) })
	record := parts.NewPress(say("Copy for the record"), parts.Primary, func() {
		text, err := g.p.at.Ses.Recorded(d, a, g.lang, g.reason)
		if err != nil {
			g.p.at.Complain(err)
			return
		}
		copied("note", text, say("The block for a case note is on the clipboard."))
	})
	left := container.NewGridWithColumns(2, which.Box(), lang.Box())
	if parts.Scaled(1) > 1.4 {
		return parts.Column(8, left, parts.Row(8, all, record))
	}
	return container.NewBorder(nil, nil, parts.Wide(420, left), parts.Row(8, all, record))
}
