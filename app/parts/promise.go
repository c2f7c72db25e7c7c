package parts

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/graph"
)

var errNoPromiser = errors.New("say who promises: the first letters of a name are enough")

// Promise is what a form asks of every promise, whether it was made to a child or at a family's meeting:
// who, what, how often, from when, and by when if it is kept once.
type Promise struct {
	who         *Who
	what, said  *Field
	often       *Chips[int]
	begins, due DayLine
	Once        fyne.CanvasObject // the line of a promise that is kept once, to lay beside what only one of the two kinds asks
}

// Promise adds the lines of a promise to a form. hint helps to say what exactly is promised.
func (f *Form) Promise(p graph.Promise, who []Option[graph.ID], hint string) *Promise {
	x := &Promise{who: f.Who(Say("The first letters of a name"), who, p.Who), what: f.Line(hint, p.What), often: Pick(f, 4, Said(Rhythms), nil)}
	if p.ID != "" {
		x.often.Set(p.Days)
	}
	x.said, x.begins, x.due = f.Line(Say("Sundays, second weekends …"), p.Often), f.Day(Say("today"), p.Starts), f.Day(Say("Of a promise that is kept once"), p.Due)
	x.Once = Labelled(Say("By when, if it is kept once"), x.due.Field)
	f.Add(Labelled(Say("Who promises"), x.who.Box), Labelled(Say("What exactly"), x.what), Column(4, Note(Say("How often")), x.often),
		Two(Labelled(Say("How often, in their words"), x.said), Labelled(Say("From when"), x.begins.Field)))
	return x
}

// Into writes what was said into a promise.
func (x *Promise) Into(p *graph.Promise, today graph.Date) error {
	from, err := x.begins.Date(today)
	if err != nil {
		return err
	}
	by, err := x.due.Date(today)
	if err != nil {
		return err
	}
	if x.who.Value() == "" {
		return errNoPromiser
	}
	if days, chosen := x.often.Value(); chosen {
		p.Days = days
	}
	p.Who, p.What, p.Often, p.Starts, p.Due = x.who.Value(), strings.TrimSpace(x.what.Text), strings.TrimSpace(x.said.Text), from, by
	return nil
}
