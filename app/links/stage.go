package links

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
)

var errNoStage = errors.New("choose where things stand now")

// stage is the child's way: every part of it in its order, where it stands now, and how it came there.
func (g *Page) stage(k *known) fyne.CanvasObject {
	var way []fyne.CanvasObject
	for _, s := range own.Stages {
		text, fill := parts.UpperFirst(own.StageWords(s, k.lang)), parts.ColPanel
		switch {
		case s == k.Stage.Now:
			text, fill = "● "+text, parts.ColChild
		case slices.ContainsFunc(k.Road, func(r graph.Stage) bool { return r.Now == s }):
			text = "✓ " + text
		}
		way = append(way, parts.Insets(0, 0, 0, 4, parts.Pill(fill, text)))
	}
	now := say("Where things stand is not recorded yet.")
	if k.Stage.Now != "" {
		now = stageLine(k.StageWords, k.Stage)
	}
	box := parts.Column(8, parts.Flow(way)[0], parts.Body(now))
	for i := len(k.Road) - 2; i >= 0; i-- {
		r := k.Road[i]
		box.Add(parts.Note(say("Before: %s", stageLine(own.StageWords(r.Now, k.lang), r))))
	}
	return parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, parts.Beside(box, parts.NewPress(say("Move on…"), parts.Plain, func() { g.Move() }))))
}

func stageLine(words string, s graph.Stage) string {
	since := ""
	if s.On.Known() {
		since = say("since %s", parts.DayOf(s.On))
	}
	return parts.Joined(". ", parts.Joined(", ", parts.UpperFirst(words), since, s.By), s.Words)
}

// Move says that the child's way has come to another stage.
func (g *Page) Move() {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	var options []parts.Option[graph.StageKind]
	for _, s := range own.Stages {
		options = append(options, parts.Option[graph.StageKind]{Value: s, Words: parts.UpperFirst(own.StageWords(s, parts.Spoken()))})
	}
	to := parts.Pick(f, 2, options, nil)
	on, by, why := f.Day(say("today"), g.at.Today()), f.Line(say("Name"), g.writer()), f.Line(say("In a few words, if there is something to say"), "")
	f.Add(to, parts.Two(parts.Labelled(say("Since when"), on.Field), parts.Labelled(say("Who says so"), by)), parts.Labelled(say("Why"), why))
	f.Show(say("Where things stand now"), say("Keep"), 560, func() error {
		stage, chosen := to.Value()
		if !chosen {
			return errNoStage
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(own.Move(g.at.Family(), g.child, stage, when, g.wrote(by.Text), why.Text))
	}, g.lines.Back)
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

// atOnce takes a step without a form.
func (g *Page) atOnce(step graph.Change, err error) { g.lines.Do(step, err) }
