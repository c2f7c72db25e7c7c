package readers

import (
	"errors"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

// Refusal says to the worker what a refused print would have given away, where it stands, and what to do. It is on the
// screen only: the error itself names nobody.
func (p *Pages) Refusal(err error) fyne.CanvasObject {
	return p.refused(err, session.Leaks(err) != nil)
}

func (p *Pages) refused(err error, canOverride bool) fyne.CanvasObject {
	leaks := session.Leaks(err)
	var closed *session.Refused
	if errors.As(err, &closed) {
		leaks, canOverride = closed.Leaks, false
	}
	if len(leaks) == 0 {
		return parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(12, parts.Tight(parts.ToDo(parts.Sentence(err)))))
	}
	head := say("Nothing was written: it would have given something away")
	if closed != nil {
		head = parts.Sentence(closed)
	}
	rows := []fyne.CanvasObject{parts.Tight(parts.ToDo(head))}
	type finding struct{ text, where string }
	seen := map[finding]bool{}
	for _, l := range leaks {
		one := finding{l.What.Text, l.Where}
		if seen[one] {
			continue
		}
		seen[one] = true
		if len(seen) > mostTexts {
			continue
		}
		whose := ""
		if l.What.What.Kind == graph.KindPerson {
			whose = say("of %s", p.named(l.What.What.ID))
		}
		rows = append(rows, parts.Tight(parts.Words(say("“%s” in %s", parts.Cut(l.What.Text, 60), say(l.Where)))),
			parts.Tight(parts.Wrapped(parts.Small(parts.Joined(" ", say(session.LeakSort(l)), whose)))))
	}
	if n := len(seen) - mostTexts; n > 0 {
		rows = append(rows, parts.Tight(parts.Small(say("and %d more", n))))
	}
	what := say("Look where this is said on the map: in the title, the name of a home or a group, a note, or the name of the file. Change those words, or who may read them; or choose another reader.")
	if canOverride {
		what += " " + say("If it is a false alarm, say why below: the reason is kept in the log.")
	}
	rows = append(rows, parts.Tight(parts.Wrapped(parts.Small(what))))
	return parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(12, parts.Column(8, rows...)))
}
