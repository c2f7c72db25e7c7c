package readers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

// mostTexts is how many facts of one layer are listed by their words; of more nobody reads the rest.
const mostTexts = 6

// fillLeft says to the worker what this reader may see, who and what is left out, and why.
func (v *As) fillLeft() {
	v.left.Objects = nil
	defer v.left.Refresh()
	if v.chooser.Err() != nil {
		return
	}
	v.left.Add(v.may())
	f := v.p.at.Ses.Family()
	away := graph.Absences(f, v.a, v.p.at.Ses.AsAt())
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Not on it (%d)", len(away))))}
	if len(away) == 0 {
		rows = append(rows, parts.Tight(parts.Words(say("Everybody on your map is on this one."))))
	}
	for _, x := range away {
		why := say(whys[x.Why])
		if x.Unnamed {
			why = parts.Joined(", ", say("a shape without a name"), why)
		}
		name := parts.Words(v.p.named(x.Person))
		name.TextStyle.Bold = true
		rows = append(rows, parts.Column(0, parts.Tight(name), parts.Tight(parts.Wrapped(parts.Small(parts.UpperFirst(why)+".")))))
	}
	v.left.Add(parts.Card(rows...))
	if facts := v.facts(f); facts != nil {
		v.left.Add(facts)
	}
	v.left.Add(parts.Tight(parts.Wrapped(parts.Small(say("This panel is for you alone: it is on no print and is not there when you show the map to the family.")))))
}

// may says what the reader may see, as the layers have it.
func (v *As) may() fyne.CanvasObject {
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("They see what is for")))}
	for _, l := range graph.Layers() {
		if v.a.May(l) {
			rows = append(rows, parts.Tight(parts.Words("✓ "+parts.LayerWords(l))))
		}
	}
	rows = append(rows, parts.Tight(parts.Wrapped(parts.Small(say(always[nameOf(v.a)])))))
	return parts.Card(rows...)
}

// facts lists what is on layers that the reader may not see.
func (v *As) facts(f *graph.Family) fyne.CanvasObject {
	by := map[graph.Layer][]graph.Layered{}
	undecided := 0
	for _, x := range graph.Facts(f) {
		switch {
		case x.Undecided():
			undecided++
		case !v.a.May(x.Layer) && !slices.Contains(v.a.Facts, x.Of):
			by[x.Layer] = append(by[x.Layer], x)
		}
	}
	rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("What else is left out")))}
	for _, l := range graph.Layers() {
		if len(by[l]) == 0 {
			continue
		}
		rows = append(rows, parts.Tight(parts.Words(say("%s: %d", parts.LayerWords(l), len(by[l])))))
		for i, x := range by[l] {
			if i == mostTexts {
				rows = append(rows, parts.Tight(parts.Small(say("and %d more", len(by[l])-i))))
				break
			}
			rows = append(rows, parts.Tight(parts.Wrapped(parts.Small("– "+v.p.factWords(x, 60)))))
		}
	}
	if undecided > 0 && !v.a.Own() {
		rows = append(rows, container.NewBorder(nil, nil, nil, container.NewCenter(parts.NewPress(say("Decide…"), parts.Plain, func() { v.p.lent.Show("decide") })),
			parts.Tight(parts.ToDo(undecidedWords(undecided)))))
	}
	if len(rows) == 1 {
		return nil
	}
	return parts.Card(rows...)
}

func undecidedWords(n int) string {
	if n == 1 {
		return say("1 fact nobody has decided about")
	}
	return say("%d facts nobody has decided about", n)
}
