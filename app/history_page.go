package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
)

// moment is a line of the history. One of this sitting can be jumped to; what was done on an
// earlier day is for reading.
type moment struct {
	words, when string
	jump        int // how many steps of this sitting are done there; -1 for none
	now, ahead  bool
}

// historyPage lists every step, the last one first. Above the line where the case stands now is
// what was taken back and can be taken again.
func (p *familyPage) historyPage() fyne.CanvasObject {
	title := parts.Tight(parts.Heading(say("What was done")))
	all, err := p.moments()
	switch {
	case err != nil:
		return parts.Inset(24, parts.Column(12, title, parts.Tight(parts.Words(parts.Sentence(err)))))
	case len(all) == 0:
		return parts.Inset(24, parts.Column(12, title, parts.Tight(parts.Words(say("Nothing yet. Every step you take is listed here, with its day and time.")))))
	}
	head := []fyne.CanvasObject{title}
	if all[0].jump >= 0 {
		head = append(head, parts.Tight(parts.Wrapped(parts.Small(say("Click a step of this sitting to go back, or forward again, to where the case stood then. Nothing is lost by looking.")))))
	}
	list := widget.NewList(func() int { return len(all) }, newMomentRow, func(i widget.ListItemID, o fyne.CanvasObject) { showMoment(o, all[i]) })
	list.OnSelected = func(i widget.ListItemID) {
		list.UnselectAll()
		if m := all[i]; m.jump >= 0 && !m.now {
			p.try(p.d.ses.GoTo(m.jump))
			p.fillMiddle()
		}
	}
	return parts.Inset(24, container.NewBorder(parts.Insets(0, 12, 0, 0, parts.Column(8, head...)), nil, nil, nil,
		parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(8, list))))
}

func (p *familyPage) moments() ([]moment, error) {
	entries, err := p.d.ses.History()
	if err != nil {
		return nil, err
	}
	steps := p.d.ses.Steps()
	var out []moment
	done := 0
	for _, s := range steps {
		if s.Done {
			done++
		}
	}
	for i, s := range slices.Backward(steps) {
		out = append(out, moment{words: parts.Step(s.Label), when: clock(s.When), jump: i + 1, now: i+1 == done, ahead: !s.Done})
	}
	if len(steps) > 0 {
		out = append(out, moment{words: say("As it was when you opened it"), jump: 0, now: done == 0})
		entries = slices.DeleteFunc(entries, func(e session.Entry) bool { return !e.When.Before(steps[0].When) })
	}
	for _, e := range slices.Backward(entries) {
		m := moment{words: parts.Step(e.Label), when: clock(e.When), jump: -1}
		switch {
		case e.Erased:
			m.words = say("Erased for good")
		case m.words == "":
			m.words = say("A change")
		}
		if e.Who != "" {
			m.when = say("%s, %s", e.Who, m.when)
		}
		out = append(out, m)
	}
	return out, nil
}

func clock(t time.Time) string { return t.Local().Format("2 Jan 2006, 15:04") }

func newMomentRow() fyne.CanvasObject {
	l := widget.NewLabel("")
	l.Truncation = fyne.TextTruncateEllipsis
	when := parts.Small("")
	when.Alignment = fyne.TextAlignTrailing
	return container.NewBorder(nil, nil, nil, parts.Wide(240, when), l)
}

func showMoment(o fyne.CanvasObject, m moment) {
	c := o.(*fyne.Container)
	what, when := c.Objects[0].(*widget.Label), c.Objects[1].(*fyne.Container).Objects[0].(*widget.Label)
	what.TextStyle.Bold, what.Importance = m.now, widget.MediumImportance
	text := m.words
	switch {
	case m.now:
		text = say("%s – you are here", text)
	case m.ahead:
		what.Importance = widget.LowImportance
		text = say("%s – taken back", text)
	}
	what.SetText(text)
	when.SetText(m.when)
}
