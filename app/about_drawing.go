package app

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// kindsOfRegret are the headings that what could not be kept is told under, in this order.
var kindsOfRegret = []struct {
	title string
	kinds []string
}{
	{later("Couples who do not stand side by side"), []string{"couple apart", "couple across generations"}},
	{later("Brothers and sisters who do not stand together"), []string{"sibship parted"}},
	{later("Younger before elder"), []string{"birth order"}},
	{later("People who could not be kept where they were pinned"), []string{"pin"}},
	{later("Lines that cross"), []string{"crossing"}},
	{later("Left out"), []string{"text left out", "left out"}},
}

// mostRegrets is how many of a kind are listed; of more than that nobody reads the rest.
const mostRegrets = 25

var allIsWell = later("Nothing had to give. Couples stand side by side, brothers and sisters stand together with the eldest first, and nobody is left out.")

// aboutDrawing says in plain words what the map could not do for its readers.
func (d *Desk) aboutDrawing() {
	if d.page == nil || d.Blocked() || len(d.page.drawing.Plan.People) == 0 {
		return
	}
	dr := d.page.drawing
	t := tallyOf(dr.Plan)
	stats := container.NewGridWithColumns(3,
		figure(fmt.Sprint(t.people), one(t.people, say("person"), say("people"))),
		figure(fmt.Sprint(t.crossings), one(t.crossings, say("place where lines cross"), say("places where lines cross"))),
		figure(t.sideBySide(), say("couples side by side")))
	var s *parts.Sheet
	body := parts.Column(16, stats)
	rs := regrets(dr)
	if len(rs) == 0 {
		body.Add(parts.Tight(parts.Words(say(allIsWell))))
	} else {
		body.Add(parts.Tight(parts.Words(say("The map keeps couples, brothers and sisters, and the order of birth together wherever it can. These wishes had to give way to others. None of it says anything about the family."))))
	}
	for _, g := range kindsOfRegret {
		rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say(g.title)))}
		n := 0
		for _, r := range rs {
			if r.kind != g.kinds[0] && r.kind != g.kinds[len(g.kinds)-1] {
				continue
			}
			if n++; n > mostRegrets {
				continue
			}
			var look fyne.CanvasObject
			if r.about != "" {
				k := graph.Key{Kind: graph.KindPerson, ID: graph.ID(r.about)}
				look = parts.NewPress(say("Look"), parts.Quiet, func() { s.Hide(); d.page.goTo(k) })
			}
			rows = append(rows, container.NewBorder(nil, nil, nil, look, parts.Tight(parts.Words(parts.Sentence(errors.New(r.says))))))
		}
		if n > mostRegrets {
			rows = append(rows, parts.Tight(parts.Small(say("and %d more", n-mostRegrets))))
		}
		if n > 0 {
			body.Add(parts.Card(rows...))
		}
	}
	tidy := parts.NewPress(say("Tidy the map…"), parts.Plain, func() { s.Hide(); d.page.tidy() })
	s = d.NewSheet(say("About this drawing"), 560, body, tidy, parts.NewPress(say("Close"), parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}

// figure is a number with what it counts below it.
func figure(number, of string) fyne.CanvasObject {
	n := widget.NewLabelWithStyle(number, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	n.SizeName = theme.SizeNameSubHeadingText
	l := parts.Small(of)
	l.Alignment, l.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	return parts.NewSurface(parts.ColPanel, parts.ColLine, 10, parts.Inset(12, parts.Column(4, parts.Tight(n), parts.Tight(l))))
}

func one(n int, word, words string) string {
	if n == 1 {
		return word
	}
	return words
}
