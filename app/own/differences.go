package own

import (
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
)

// mostNames is how many of those who are not on the child's map are named at once.
const mostNames = 12

// differences are for the worker to wonder about with the child: neither map is the right one.
func (p *Pages) differences() fyne.CanvasObject {
	if m := graph.OwnMapOf(p.at.Ses.Family(), p.child); len(m.Items) == 0 {
		return parts.Column(0)
	}
	d := p.at.Ses.OwnDiffers(p.child)
	col := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("How the two maps differ")))}
	var hers, ours, kept []string
	for _, x := range d.Hers {
		hers = append(hers, parts.OrElse(x.Word, say("something without a word")))
	}
	for _, q := range d.Ours {
		ours = append(ours, parts.NameOf(q))
	}
	for _, x := range d.Kept {
		kept = append(kept, x.Word)
	}
	if len(hers) > 0 {
		col = append(col, parts.Tight(parts.Words(say("On %s’s map and not on ours: %s.", p.name(), strings.Join(hers, ", ")))))
	}
	if len(ours) > 0 {
		shown := ours
		if !p.all && len(ours) > mostNames {
			shown = ours[:mostNames]
		}
		words := strings.Join(shown, ", ")
		if more := len(ours) - len(shown); more > 0 {
			words = say("%s and %d more", words, more)
		}
		col = append(col, parts.Tight(parts.Words(say("On ours and not on %s’s: %s.", p.name(), words))))
		if len(ours) > mostNames {
			label := say("Show all")
			if p.all {
				label = say("Show fewer")
			}
			col = append(col, parts.Row(8, parts.NewPress(label, parts.Plain, func() { p.all = !p.all; p.at.Refill() })))
		}
	}
	if len(hers)+len(ours) == 0 {
		col = append(col, parts.Tight(parts.Words(say("Everybody is on both."))))
	}
	if len(kept) > 0 {
		col = append(col, parts.Tight(parts.ToDo(say("These words stay off the paper, because a safety mark, a lock or a place kept back forbids them: %s. The shape is printed, the words stay on the screen. Talk about it before you print.", strings.Join(kept, "; ")))))
	}
	if len(d.Unpictured) > 0 {
		var words []string
		for _, x := range d.Unpictured {
			words = append(words, parts.OrElse(x.Word, say("a picture of mine")))
		}
		col = append(col, parts.Alert(say("These pictures stay off the paper, because the child may not have them, or somebody can be seen whom the child’s prints hide: %s. The shape is printed without the picture.", strings.Join(words, "; "))))
	}
	col = append(col, parts.Tight(parts.Wrapped(parts.Small(say("Only you see this. Ask, and listen: a child may leave people out, or put in somebody nobody has met.")))))
	return parts.Card(col...)
}
