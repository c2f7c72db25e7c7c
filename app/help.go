package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
)

// keySheet lists every key there is.
func (d *Desk) keySheet() {
	if d.Blocked() {
		return
	}
	groups := []struct {
		title string
		keys  [][2]string
	}{
		{say("Add to whoever is selected"), [][2]string{
			{"M  /  F", say("mother / father")}, {"P", say("partner")}, {"C", say("child")}, {"S", say("sibling")}, {"T", say("twin")},
			{"Tab", say("name, born, the rest")}, {"↓", say("choose a name")}, {say("Enter twice"), say("add, and back")},
			{"A", say("log a talk")}, {say("Enter"), say("change the name")}, {say("Ctrl+click"), say("several: tie, change, merge")}, {say("Delete"), say("take off the map")},
			{"/  or  Ctrl+K", say("say who is who")},
		}},
		{say("Take back"), [][2]string{
			{"Ctrl+C", say("copy people")}, {"Ctrl+V", say("paste people or a table")}, {"Ctrl+Z", say("undo")}, {"Ctrl+Y", say("redo")}, {"Ctrl+Shift+Z", say("redo, too")},
		}},
		{say("Find your way"), [][2]string{
			{"Ctrl+F", say("find anybody or anything")}, {say("Arrow keys"), say("walk the family")}, {say("Home"), say("to the child")}, {"'", say("then letters: to a name")}, {say("Shift+drag"), say("several, in a frame")}, {say("Shift+arrow"), say("several, one by one")}, {"Ctrl+A", say("select everybody")}, {say("Wheel"), say("larger, smaller")}, {say("Drag"), say("move the map, or a person")}, {"Ctrl+ ←  →", say("move a person")},
			{"Ctrl+T", say("walk through the years")}, {"Ctrl+0", say("show all")}, {"Ctrl+1", say("real size")}, {"Ctrl+ +  −", say("larger, smaller")}, {"Esc", say("select nobody")},
		}},
		{say("Case"), [][2]string{
			{"Ctrl+N", say("new family")}, {"Ctrl+O", say("open")}, {"Ctrl+P", say("print or export")}, {"F11", say("show to the family")},
			{"Ctrl+B", say("hide everything")}, {"Ctrl+W", say("close the case")}, {"Ctrl+Q", say("quit")}, {say("?  or  F1"), say("this list")},
		}},
	}
	var cols []fyne.CanvasObject
	for i := 0; i < len(groups); i += 2 {
		col := parts.Column(12)
		for _, g := range groups[i:min(i+2, len(groups))] {
			grid := container.New(layout.NewFormLayout())
			for _, k := range g.keys {
				b := widget.NewLabelWithStyle(k[0], fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
				grid.Add(parts.Insets(-6, -6, -8, 4, b))
				grid.Add(parts.Insets(-6, -6, -8, 0, widget.NewLabel(k[1])))
			}
			col.Add(parts.Column(8, parts.Tight(parts.BoldSmall(g.title)), grid))
		}
		cols = append(cols, col)
	}
	var s *parts.Sheet
	s = d.NewSheet(say("Keys"), 560, container.NewGridWithColumns(2, cols...), parts.NewPress(say("Close"), parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}

// about says what the program is and what it does with what is typed into it.
func (d *Desk) about() {
	text := parts.Words(say("Family maps for people who look after children: who is there, who could help, who has not been asked yet.\n\nEverything stays on this computer, in one encrypted file per case. Kinweave never uses the network.\n\nFree software under the Apache License 2.0. The lettering is Noto Sans, under the SIL Open Font License."))
	var s *parts.Sheet
	title := "Kinweave"
	if v := d.App.Metadata().Version; v != "" {
		title += " " + v
	}
	s = d.NewSheet(title, 440, parts.Tight(text), parts.NewPress(say("Close"), parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}
