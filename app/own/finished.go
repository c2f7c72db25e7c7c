package own

import (
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
)

// finished says whether the map is locked, and lists the ones that were finished before.
func (p *Pages) finished() fyne.CanvasObject {
	m := graph.OwnMapOf(p.at.Ses.Family(), p.child)
	if len(m.Items) == 0 && len(m.Seals) == 0 {
		return parts.Column(0)
	}
	_, sealed := m.Sealed()
	words, does := say("Lock it…"), func() { p.seal(true) }
	if sealed {
		words, does = say("Unlock it…"), func() { p.seal(false) }
	}
	lock := parts.NewPress(words, parts.Plain, does)
	lock.Allow(!p.at.Ses.ReadOnly())
	head := parts.Column(4, parts.Tight(parts.BoldSmall(say("Finished"))))
	col := []fyne.CanvasObject{parts.Beside(head, lock)}
	if len(m.Seals) == 0 {
		head.Add(parts.Note(say("When the child says it is finished, lock it: the picture is kept as it is, and nobody draws on it by a slip. It can be unlocked, and the finished one stays.")))
	}
	for i := len(m.Seals) - 1; i >= 0; i-- {
		s := m.Seals[i]
		line := say("Locked on %s", parts.DayOf(s.On))
		if s.By != "" {
			line = say("Locked by %s on %s", s.By, parts.DayOf(s.On))
		}
		switch {
		case s.Opened.IsZero():
		case s.OpenedBy != "":
			line += say("; unlocked by %s on %s", s.OpenedBy, parts.DayOf(s.Opened))
		default:
			line += say("; unlocked on %s", parts.DayOf(s.Opened))
		}
		print_ := parts.NewPress(say("Print…"), parts.Plain, func() { p.printed(i + 1) })
		col = append(col, parts.Beside(parts.Body(line), print_))
	}
	return parts.Card(col...)
}

// seal puts the map away, or opens it: who does is part of the step.
func (p *Pages) seal(shut bool) {
	if p.at.Blocked() {
		return
	}
	f := p.at.NewForm()
	by := f.Line(say("Your name"), p.at.Ses.Family().Case().Author)
	title, yes, does, why := say("Unlock this map?"), say("Unlock it"), p.at.Ses.UnsealOwn, say("The finished picture is kept. The child can draw on from it.")
	if shut {
		title, yes, does, why = say("Is it finished?"), say("Lock it"), p.at.Ses.SealOwn, say("Ask the child. The picture is kept as it is until somebody unlocks it.")
	}
	f.Add(parts.Body(why), parts.Labelled(say("By"), by))
	f.Show(title, yes, 440, func() error { return does(p.child, strings.TrimSpace(by.Text)) }, p.at.Refill)
}
