package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
)

// sayings are the lines of the help page. Each is read by a test.
var sayings = []struct {
	title string
	lines []string
}{
	{later("Somebody new: who, then what they are"), []string{
		"Jo, mum’s sister, 27, Salford", "Liam, Kelly’s partner", "Siân and Ifan, Kelly’s kids", "twins Ava and Max 2022"}},
	{later("What happened"), []string{
		"Kelly’s with Liam", "Dawn split from Lee May 2025", "Jean married Frank 2012", "Maureen died last year"}},
	{later("When nobody is sure"), []string{
		"Tunde, dad’s brother?, not confirmed", "Nesta, great-gran on dad’s side", "Ben, Kelly’s son?, about 2014"}},
	{later("Home, friends, school"), []string{
		"Amara lives with foster carers since Sept 2026", "Amara stays with Kelly at weekends", "Mo, coach", "Larkhill Primary, school"}},
	{later("From somebody else’s side"), []string{
		"Dawn: Ceri, best friend", "another Kelly, Kelly’s girl", "Ffion, chwaer Kelly"}},
	{later("As people talk"), []string{
		"Kelly’s with a new fella, Jo", "our Kelly’s got two kids, Siân and Ifan", "I think Dayo’s mum is called Bisi"}},
}

// quickHelp shows what can be said to the quick line.
func (d *Desk) quickHelp() {
	if d.Blocked() {
		return
	}
	left, right := parts.Column(12), parts.Column(12)
	for i, g := range sayings {
		rows := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say(g.title)))}
		for _, line := range g.lines {
			rows = append(rows, parts.Tight(widget.NewLabel(line)))
		}
		if i < 3 {
			left.Add(parts.Card(rows...))
		} else {
			right.Add(parts.Card(rows...))
		}
	}
	right.Add(parts.Column(8,
		parts.Tight(parts.Words(say("Words like “nan” count from the child, or from whoever is selected. Dates go as people say them: spring 2019, about 72, since May."))),
		parts.Tight(parts.Words(say("You see what was understood before you press Enter. What is not understood is kept as a note, or stays in the field."))),
		parts.Tight(parts.Words(say("Lines are typed in English; the commonest Welsh words for relatives are read as well: chwaer Mam, mab Siân.")))))
	var s *parts.Sheet
	s = d.NewSheet(say("What you can say"), 760, container.NewGridWithColumns(2, parts.Insets(0, 0, 0, 8, left), right),
		parts.NewPress(say("Close"), parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Closed = func() {
		if d.page != nil && d.page.open == "family" && !d.page.empty.shown {
			d.page.line.focus()
		}
	}
	s.Show()
}
