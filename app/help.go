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
		{"Add to whoever is selected", [][2]string{
			{"M  /  F", "mother / father"}, {"P", "partner"}, {"C", "child"}, {"S", "sibling"},
			{"A", "log a talk"}, {"Enter", "change the name"}, {"Ctrl+click", "two people: tie them"}, {"Delete", "take off the map"},
			{"/  or  Ctrl+K", "say who is who"},
		}},
		{"Find your way", [][2]string{
			{"Ctrl+F", "find somebody"}, {"Arrow keys", "walk the family"}, {"Wheel", "larger, smaller"}, {"Drag", "move the map, or a person"}, {"Ctrl+ ←  →", "move a person"},
			{"Ctrl+0", "show all"}, {"Ctrl+1", "real size"}, {"Ctrl+ +  −", "larger, smaller"}, {"Esc", "select nobody"},
		}},
		{"Take back", [][2]string{
			{"Ctrl+Z", "undo"}, {"Ctrl+Y", "redo"}, {"Ctrl+Shift+Z", "redo, too"},
		}},
		{"Case", [][2]string{
			{"Ctrl+N", "new family"}, {"Ctrl+O", "open"}, {"Ctrl+P", "print or export"},
			{"Ctrl+W", "close the case"}, {"Ctrl+Q", "quit"}, {"?  or  F1", "this list"},
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
	s = d.NewSheet("Keys", 560, container.NewGridWithColumns(2, cols...), parts.NewPress("Close", parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}

// about says what the program is and what it does with what is typed into it.
func (d *Desk) about() {
	text := parts.Words("Family maps for people who look after children: who is there, who could help, who has not been asked yet.\n\n" +
		"Everything stays on this computer, in one encrypted file per case. Kinweave never uses the network.\n\n" +
		"Free software under the Apache License 2.0. The lettering is Noto Sans, under the SIL Open Font License.")
	var s *parts.Sheet
	title := "Kinweave"
	if v := d.App.Metadata().Version; v != "" {
		title += " " + v
	}
	s = d.NewSheet(title, 440, parts.Tight(text), parts.NewPress("Close", parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}
