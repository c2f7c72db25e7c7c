package app

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
)

// kindsOfRegret are the headings that what could not be kept is told under, in this order.
var kindsOfRegret = []struct {
	title string
	kinds []string
}{
	{"Couples who do not stand side by side", []string{"couple apart", "couple across generations"}},
	{"Brothers and sisters who do not stand together", []string{"sibship parted"}},
	{"Younger before elder", []string{"birth order"}},
	{"Lines that cross", []string{"crossing"}},
	{"Left out", []string{"text left out", "left out"}},
}

// mostRegrets is how many of a kind are listed; of more than that nobody reads the rest.
const mostRegrets = 25

const allIsWell = "Nothing had to give. Couples stand side by side, brothers and sisters stand together with the eldest first, and nobody is left out."

// aboutDrawing says in plain words what the map could not do for its readers.
func (d *Desk) aboutDrawing() {
	if d.page == nil || d.blocked() || len(d.page.drawing.Plan.People) == 0 {
		return
	}
	dr := d.page.drawing
	t := tallyOf(dr.Plan)
	stats := container.NewGridWithColumns(3,
		figure(fmt.Sprint(t.people), one(t.people, "person", "people")),
		figure(fmt.Sprint(t.crossings), one(t.crossings, "place where lines cross", "places where lines cross")),
		figure(t.sideBySide(), "couples side by side"))
	var s *sheet
	body := column(16, stats)
	rs := regrets(dr)
	if len(rs) == 0 {
		body.Add(tight(words(allIsWell)))
	} else {
		body.Add(tight(words("The map keeps couples, brothers and sisters, and the order of birth together wherever it can. These wishes had to give way to others. None of it says anything about the family.")))
	}
	for _, g := range kindsOfRegret {
		rows := []fyne.CanvasObject{tight(boldSmall(g.title))}
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
				look = newPress("Look", quiet, func() { s.hide(); d.page.goTo(k) })
			}
			rows = append(rows, container.NewBorder(nil, nil, nil, look, tight(words(sentence(errors.New(r.says))))))
		}
		if n > mostRegrets {
			rows = append(rows, tight(small(fmt.Sprintf("and %d more", n-mostRegrets))))
		}
		if n > 0 {
			body.Add(card(rows...))
		}
	}
	tidy := newPress("Tidy the map…", plain, func() { s.hide(); d.page.tidy() })
	s = d.newSheet("About this drawing", 560, body, tidy, newPress("Close", primary, func() { s.hide() }))
	s.enter = s.hide
	s.show()
}

// figure is a number with what it counts below it.
func figure(number, of string) fyne.CanvasObject {
	n := widget.NewLabelWithStyle(number, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	n.SizeName = theme.SizeNameSubHeadingText
	l := small(of)
	l.Alignment, l.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	return newSurface(colPanel, colLine, 10, inset(12, column(4, tight(n), tight(l))))
}

func one(n int, word, words string) string {
	if n == 1 {
		return word
	}
	return words
}
