package app

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
)

// options are how the map is drawn for whoever is chosen.
func (x *exporter) options() render.Options {
	o := x.d.page.manner()
	o.Marks, o.Before = false, nil
	o.Gentle, o.Language = x.gentle.Checked, x.tongue.Value()
	if x.large.Checked {
		o.Text = render.LargeText
	}
	if !x.who.Audience().Own() {
		o.Health, o.Feelings, o.Unexplored, o.Caption = false, nil, nil, nil
	}
	return o
}

// manner is whom the map is drawn for and how, as one word to compare.
func (x *exporter) manner() string {
	return fmt.Sprintf("%+v %v %v %v", x.who.Audience(), x.gentle.Checked, x.large.Checked, x.tongue.Value())
}

// refit chooses the paper on which a reader's map can be read, once for each reader, and reports whether it is another.
func (x *exporter) refit() bool {
	of := fmt.Sprintf("%+v %v", x.who.Audience(), x.large.Checked)
	if x.fitted == of || x.split.Checked {
		return false
	}
	x.fitted = of
	before := x.wish().Paper
	x.setting = true
	x.show(x.best())
	x.setting = false
	return x.wish().Paper != before
}

// sum says what is on the pages, before anything is written.
func (x *exporter) sum(s session.Summary, pages int, points string) {
	text := say("On it: %s", parts.Plural(s.Shown-s.Unnamed, say("person"), say("people")))
	if s.Unnamed > 0 {
		text += say(", %d without a name", s.Unnamed)
	}
	switch away := s.Withheld - s.Unnamed; away {
	case 0:
		text += say("; nobody is left out")
	case 1:
		text += say("; 1 person is left out")
	default:
		text += say("; %d people are left out", away)
	}
	if pages > 0 {
		text = parts.Joined(" · ", text, parts.Plural(pages, say("page"), say("pages")), say("smallest writing %s points", points))
	}
	head := parts.Words(text)
	head.TextStyle.Bold = true
	rows := []fyne.CanvasObject{parts.Tight(head), parts.Tight(parts.Wrapped(parts.Small(readers.LayersSaid(s.Layers))))}
	if x.who.Audience().Own() {
		rows = append(rows, parts.Tight(parts.ToDo(say("This is your own record: it holds everything, and is not for the family to read."))))
	}
	if len(s.Sheets) > 0 {
		rows = append(rows, readers.Unfold(say("Who is on which page"), func() []fyne.CanvasObject { return readers.SheetsSaid(s.Sheets) }))
	}
	x.gist.Objects = []fyne.CanvasObject{parts.Card(rows...)}
	x.gist.Refresh()
	x.s.Pop.Refresh()
}

// refuse says on the worker's screen what a print would have given away, and where.
func (x *exporter) refuse(err error) {
	x.refused.Objects = nil
	switch {
	case err == nil:
	case errors.Is(err, graph.ErrApart):
		x.fault.Tell(err)
	default:
		x.refused.Objects = []fyne.CanvasObject{x.d.page.reads.Refusal(err)}
		if session.Leaks(err) != nil {
			x.refused.Add(parts.Labelled(say("Why it is a false alarm"), x.reason))
		}
		x.gist.Objects = nil
	}
	x.refused.Refresh()
	x.gist.Refresh()
}
