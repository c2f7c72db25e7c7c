package conference

import (
	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph/meeting"
)

// clashes are who must not meet, and what must not be said while somebody is there: before
// anything else on the page, and on no paper that a guest may see.
func (g *Page) clashes(k *known) fyne.CanvasObject {
	apart := 0
	box := parts.Column(12)
	for _, c := range k.Clashes {
		line := parts.Column(4)
		if c.Apart {
			apart++
			line.Add(parts.Alert(c.Words))
		} else {
			line.Add(parts.Body("■ " + c.Words))
		}
		line.Add(parts.Note(c.Why))
		box.Add(line)
	}
	edge := parts.ColLine
	switch {
	case apart > 0:
		edge = parts.ColToDo
		box.Add(parts.Row(0, parts.NewPress(say("Hold it in two parts…"), parts.Plain, func() { g.Split(k) })))
	case k.Meeting.Parts == 2:
		box.Add(parts.Body(say("✓ In two parts, nobody meets anybody they must not meet.")))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return parts.NewSurface(parts.ColCard, edge, 10, parts.Inset(12, parts.Column(8, parts.Tight(parts.BoldSmall(say("Who must be kept apart: for you only"))), box)))
}

// Split shows how the meeting could be held in two parts; nothing changes until somebody takes it.
func (g *Page) Split(k *known) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	f.Add(parts.Body(k.Proposal.Words))
	for _, c := range k.Proposal.Fails {
		f.Add(parts.Alert(c.Words))
	}
	for _, x := range []struct {
		part  int
		words string
	}{{1, say("Part %d", 1)}, {2, say("Part %d", 2)}, {0, say("In both parts")}} {
		box := parts.Column(4, parts.Tight(parts.BoldSmall(x.words)))
		for _, s := range k.Proposal.Seats {
			if s.Part == x.part {
				box.Add(parts.Body(parts.Joined(": ", s.Name, s.Why)))
			}
		}
		if len(box.Objects) > 1 {
			f.Add(box)
		}
	}
	f.Show(say("Hold it in two parts?"), say("Hold it so"), 560, func() error {
		return g.do(meeting.Split(g.at.Family(), k.Meeting.ID, k.Proposal))
	}, g.lines.Back)
}
