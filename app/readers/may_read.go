package readers

import (
	"slices"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
)

// WhoMayRead is the small chooser beside a note, a tie, a statement or a home. Where nobody has decided yet it says so.
func WhoMayRead(at *parts.Case, x graph.Layered) fyne.CanvasObject {
	ch := parts.NewReaderChoice(x.Layer, func(l graph.Layer) {
		ses := at.Ses
		at.Complain(ses.Do(graph.Decide(ses.Family(), "Say who may read something", l, x)))
	})
	label := parts.Tight(parts.Small(say("Who may read this")))
	if x.Undecided() {
		label = parts.Tight(parts.ToDo(say("Who may read this? It is on no print yet.")))
	}
	if at.Ses.ReadOnly() {
		ch.Disable()
	}
	return parts.Column(4, label, ch.Box())
}

// About lists what is recorded about somebody beside their notes, with who may read it: what waits for a decision is open,
// the rest unfolds.
func (p *Pages) About(id graph.ID) fyne.CanvasObject {
	var open, done []graph.Layered
	for _, x := range graph.Facts(p.at.Ses.Family()) {
		switch {
		case x.Of.Kind == graph.KindPerson || !slices.Contains(x.About, id):
		case x.Undecided():
			open = append(open, x)
		default:
			done = append(done, x)
		}
	}
	if len(open)+len(done) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Who may read what")))}
	for _, x := range open {
		rows = append(rows, p.readable(x))
	}
	if len(done) > 0 {
		rows = append(rows, Unfold(say("Decided already (%d)", len(done)), func() []fyne.CanvasObject {
			var out []fyne.CanvasObject
			for _, x := range done {
				out = append(out, p.readable(x))
			}
			return out
		}))
	}
	return parts.Card(rows...)
}

func (p *Pages) readable(x graph.Layered) fyne.CanvasObject {
	return parts.Insets(4, 8, 0, 0, parts.Column(4, parts.Tight(parts.Words(p.factWords(x, 80))), WhoMayRead(p.at, x)))
}

// Waiting says how many facts nobody has decided about, and goes to the list; nil for none.
func (p *Pages) Waiting() fyne.CanvasObject {
	n := len(Undecided(p.at.Ses.Family()))
	if n == 0 {
		return nil
	}
	return parts.Card(parts.Tight(parts.ToDo(undecidedWords(n))), parts.Tight(parts.Wrapped(parts.Small(say("They are on no print but your own until somebody says who may read them.")))),
		parts.Row(0, parts.NewPress(say("Decide…"), parts.Plain, func() { p.lent.Show("decide") })))
}
