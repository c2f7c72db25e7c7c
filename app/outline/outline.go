// Package outline is the family as a list, equal in power to the picture: whoever cannot or would
// not use the map finds, adds, changes and ties people here. It also holds what is done to several
// people at once: change them together, make one person of two records, copy, paste, bring in a table.
package outline

import (
	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
)

// Window is what the list needs of the window beyond what every page does.
type Window struct {
	Letter   func(rune)             // a letter that is typed, as on the map
	Key      func(*fyne.KeyEvent)   // a key that the list has no use for
	Menu     func(at fyne.Position) // the menu of whoever is selected
	Selected func() []graph.ID      // the people who are selected
	Several  func([]graph.ID)       // selects people: one, two or many
	Kin      func(graph.ID) string  // what somebody is to the child
	Home     func(graph.Household) string
}

// Pages is what the list and its dialogs have between them.
type Pages struct {
	at  *parts.Case
	win Window

	List  *List
	Panel *Panel // of several people
}

// New makes the list for the case that is open.
func New(at *parts.Case, win Window) *Pages {
	c := &Pages{at: at, win: win}
	c.List, c.Panel = newList(c), newPanel(c)
	return c
}

func (c *Pages) family() *graph.Family { return c.at.Ses.Family() }

// say gives a sentence of the program in the language of the window.
func say(english string, args ...any) string { return parts.Say(english, args...) }

// later marks a sentence that is made before the language is known, and said when it is shown.
func later(english string) string { return english }
