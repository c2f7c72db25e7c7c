package work

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/work"
)

var partWords = map[work.Part]string{work.ThePeople: later("People"), work.TheFamily: later("Couples and parents"), work.TheTalks: later("Talks"),
	work.TheBarriers: later("In the way"), work.TheSafety: later("Safety"), work.TheOffers: later("Offers"), work.ThePlan: later("The plan"),
	work.TheMeetings: later("Meetings"), work.TheSearches: later("Searches"), work.TheAnswers: later("What was found out"), work.TheHomes: later("Homes"),
	work.TheChild: later("The child"), work.TheRest: later("Other")}

// from is the day that changes are counted from: the one chosen, else the last sign-off, else
// four weeks ago.
func (g *Oversight) from() graph.Date {
	switch {
	case g.since.Known():
		return g.since
	case g.view.Signed != nil:
		return g.view.Signed.On
	}
	return g.at.Ses.AsAt().Add(-28)
}

// changes is what has changed since a day, out of the history that the case keeps.
func (g *Oversight) changes() fyne.CanvasObject {
	title := parts.Tight(parts.BoldWords(say("What has changed since")))
	if !g.at.Ses.Kept() {
		return parts.Column(8, title, parts.Card(parts.Tight(parts.Words(say("An example keeps no history, so there is nothing to compare with.")))))
	}
	from := g.from()
	day := parts.NewField(say("3 Oct 2026"), nil)
	day.Commit = func(text string) error {
		d, err := parts.ReadDay(text, g.at.Ses.AsAt())
		if err != nil {
			return err
		}
		g.since = d
		g.at.Refill()
		return nil
	}
	day.Put(parts.ShortDay(from))
	if of := fmt.Sprint(from, g.lang); g.changedOf != of || g.ofFamily != g.family {
		g.changed, g.fault = g.at.Ses.Since(from, work.Options{Lang: parts.Spoken()})
		g.changedOf, g.ofFamily = of, g.family
	}
	head := container.NewBorder(nil, nil, nil, parts.Wide(140, parts.Column(4, day, day.Hint)), container.NewVBox(layout.NewSpacer(), title, layout.NewSpacer()))
	var lines []fyne.CanvasObject
	part := work.Part("")
	for i, c := range g.changed {
		if i == mostChanges {
			lines = append(lines, parts.Inset(8, parts.Tight(parts.Small(say("and %d more: see History", len(g.changed)-i)))))
			break
		}
		words := ""
		if c.Part != part {
			part, words = c.Part, say(partWords[c.Part])
		}
		lines = append(lines, g.line(c.Key, words, c.Words, false))
	}
	switch {
	case g.fault != nil:
		lines = []fyne.CanvasObject{parts.Inset(8, parts.Tight(parts.Words(parts.Sentence(g.fault))))}
	case len(lines) == 0:
		lines = []fyne.CanvasObject{parts.Inset(8, parts.Tight(parts.Words(say("Nothing has changed since then."))))}
	}
	return parts.Column(8, head, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(4, parts.Column(0, lines...))))
}

const mostChanges = 15

// sign keeps the measures of the day with the name of whoever looked at them.
func (g *Oversight) sign() {
	d := g.at
	if d.Blocked() {
		return
	}
	form := d.NewForm()
	by, note := form.Line(say("Name and role"), ""), form.Line(say("For example: ask about the father’s brothers by Friday"), "")
	form.Add(parts.Tight(parts.Words(say("It keeps today’s measures in the case, so that the next sign-off can be laid beside them. It is one step, and can be taken back."))),
		parts.Labelled(say("Who signs it off"), by), parts.Labelled(say("What you ask for"), note))
	form.Show(say("Sign off, as at %s", parts.ShortDay(d.Ses.AsAt())), say("Sign off"), 520, func() error {
		step, err := work.SignOff(d.Ses.Family(), g.child, d.Ses.AsAt(), by.Text, note.Text)
		if err != nil {
			return err
		}
		if g.since == (graph.Date{}) {
			g.since = g.from() // what is looked at stays in sight
		}
		return d.Ses.Do(step)
	}, d.Back)
}
