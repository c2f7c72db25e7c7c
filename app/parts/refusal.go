package parts

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/session"
	"kinweave/graph"
)

// mostFound is how many findings are listed: of more nobody reads the rest.
const mostFound = 6

// Excuse is the line of a dialog that says what is wrong. Where a print was refused for what was found in it, it says
// what, and asks why that is a false alarm: in the same way for every print.
type Excuse struct {
	*fyne.Container
	of     *Case
	reason *Field
	leave  func()
}

// NewExcuse has nothing to say yet. Leave closes the dialog that it stands in.
func (c *Case) NewExcuse(leave func()) *Excuse {
	x := &Excuse{Container: Column(8), of: c, reason: NewField(Say("For example: Kelly House is the name of our office"), nil), leave: leave}
	x.reason.Escape = leave
	x.Hide()
	return x
}

// Reason is why what was found is a false alarm; empty where nothing was.
func (x *Excuse) Reason() string { return strings.TrimSpace(x.reason.Text) }

// Forget is for when another print is asked for than the one that was refused.
func (x *Excuse) Forget() {
	x.reason.SetText("")
	x.Tell(nil)
}

// Tell says what is wrong. A nil error is nothing.
func (x *Excuse) Tell(err error) {
	x.Objects = nil
	if err == nil {
		x.Hide()
		return
	}
	x.Add(x.of.Refusal(err))
	if session.Leaks(err) != nil {
		x.Add(Labelled(Say("Why it is a false alarm"), x.reason))
	}
	x.Show()
	x.Refresh()
}

// Refusal says to the worker what a refused print would have given away, where it stands, and what to do. It is on the
// screen only: the error itself names nobody.
func (c *Case) Refusal(err error) fyne.CanvasObject {
	leaks := session.Leaks(err)
	canOverride := leaks != nil
	var closed *session.Refused
	if errors.As(err, &closed) {
		leaks, canOverride = closed.Leaks, false
	}
	if len(leaks) == 0 {
		return NewSurface(ColCard, ColToDo, 10, Inset(12, Tight(ToDo(Sentence(err)))))
	}
	head := Say("Nothing was written: it would have given something away")
	if closed != nil {
		head = Sentence(closed)
	}
	rows := []fyne.CanvasObject{Tight(ToDo(head))}
	type finding struct{ text, where string }
	seen := map[finding]bool{}
	for _, l := range leaks {
		one := finding{l.What.Text, l.Where}
		if seen[one] {
			continue
		}
		seen[one] = true
		if len(seen) > mostFound {
			continue
		}
		whose := ""
		if l.What.What.Kind == graph.KindPerson {
			whose = Say("of %s", c.Name(l.What.What.ID))
		}
		rows = append(rows, Tight(Words(Say("“%s” in %s", Cut(l.What.Text, 60), Say(l.Where)))),
			Tight(Wrapped(Small(Joined(" ", Say(session.LeakSort(l)), whose)))))
	}
	if n := len(seen) - mostFound; n > 0 {
		rows = append(rows, Tight(Small(Say("and %d more", n))))
	}
	what := Say("Look where this is said on the map: in the title, the name of a home or a group, a note, or the name of the file. Change those words, or who may read them; or choose another reader.")
	if canOverride {
		what += " " + Say("If it is a false alarm, say why below: the reason is kept in the log.")
	}
	rows = append(rows, Tight(Wrapped(Small(what))))
	return NewSurface(ColCard, ColToDo, 10, Inset(12, Column(8, rows...)))
}
