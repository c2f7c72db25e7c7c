package outline

import (
	"errors"
	"strings"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/table"
)

// taken is what was copied last in this program: whole, where the computer's clipboard holds only
// names and how they are related. It outlives a case, so that people go from one to another.
var taken struct {
	clip graph.Clip
	text string
}

// Forget lets go of what was copied.
func Forget() { taken.clip, taken.text = graph.Clip{}, "" }

var (
	errNobodyChosen = errors.New("select somebody first")
	errNothingTaken = errors.New("there are no people and no table on the clipboard: copy people in Kinweave, or rows in a spreadsheet")
	errNoTable      = errors.New("there is no table on the clipboard: copy the rows in the spreadsheet first")
)

// Copy takes along whoever is selected.
func (c *Pages) Copy() {
	ids := c.win.Selected()
	if len(ids) == 0 {
		c.at.Complain(errNobodyChosen)
		return
	}
	taken.clip = graph.Copied(c.family(), ids...)
	taken.text = taken.clip.Text()
	c.at.App.Clipboard().SetContent(taken.text)
}

// Paste puts on the map what is on the clipboard: people, or a table of people.
func (c *Pages) Paste() {
	if c.at.Blocked() || c.at.Ses.ReadOnly() {
		return
	}
	text := c.at.App.Clipboard().Content()
	clip, err := graph.ReadClip(text)
	switch {
	case taken.text != "" && text == taken.text:
		c.paste(taken.clip)
	case err == nil:
		c.paste(clip)
	case looksLikeTable(text):
		c.Bring(text)
	default:
		c.at.Complain(errNothingTaken)
	}
}

// PasteTable opens the table that is on the clipboard.
func (c *Pages) PasteTable() {
	text := c.at.App.Clipboard().Content()
	if strings.TrimSpace(text) == "" || strings.HasPrefix(text, "{") {
		c.at.Complain(errNoTable)
		return
	}
	c.Bring(text)
}

// looksLikeTable holds for several rows, or for one of several cells.
func looksLikeTable(text string) bool {
	t := table.Read(text)
	return len(t.Rows) > 0 && (t.Width() > 1 || len(t.Rows) > 1 || len(t.Header) > 0)
}

// paste says first what protects somebody here and stays behind.
func (c *Pages) paste(clip graph.Clip) {
	do := func() {
		change := graph.Paste(c.family(), clip)
		if err := c.at.Ses.Do(change); err != nil {
			c.at.Complain(err)
			return
		}
		c.win.Several(newPeople(change))
	}
	if n := clip.Marks(); n > 0 && !clip.From(c.family()) {
		c.at.Ask(say("Safety marks stay behind"),
			say("There is a safety mark about somebody you are pasting. It belongs to the case they come from, and so does what is locked there. Nothing in this case will warn of it: set a mark here before anything is printed."),
			say("Paste without it"), do)
		return
	}
	do()
}

// newPeople lists who is new with a change.
func newPeople(change graph.Change) []graph.ID {
	var out []graph.ID
	for _, e := range change.Edits {
		if p, ok := e.After.(graph.Person); ok && e.Before == nil {
			out = append(out, p.ID)
		}
	}
	return out
}

// Plain words for what a column can be.
var columnWords = []parts.Option[table.Column]{
	{Value: table.Name, Words: "Name in full"}, {Value: table.First, Words: "First name"}, {Value: table.Last, Words: "Surname"}, {Value: table.Known, Words: "Known as"},
	{Value: table.Born, Words: "Born"}, {Value: table.Age, Words: "Age"}, {Value: table.Died, Words: "Died"}, {Value: table.Sex, Words: "Drawn as"},
	{Value: table.Relation, Words: "Relation"}, {Value: table.Related, Words: "Related to whom"}, {Value: table.Partner, Words: "Partner"}, {Value: table.Mother, Words: "Mother"}, {Value: table.Father, Words: "Father"},
	{Value: table.Home, Words: "Home"}, {Value: table.Address, Words: "Address (not kept)"}, {Value: table.Place, Words: "Town or country"}, {Value: table.Phone, Words: "Phone (locked)"},
	{Value: table.Role, Words: "Role"}, {Value: table.Work, Words: "Work"}, {Value: table.Heritage, Words: "Heritage"}, {Value: table.Language, Words: "Language"},
	{Value: table.Notes, Words: "Notes"}, {Value: table.Unknown, Words: "Keep as a note"}, {Value: table.Skip, Words: "Leave out"},
}
