package parts

import (
	"kinweave/app/session"
	"kinweave/graph"
)

// Case is what a page knows of the case that is open: the window it stands in, and the few
// things it may ask of the pages beside it.
type Case struct {
	*Frame
	Ses *session.Session

	Refill func()           // the page and the side panel again
	Choose func(graph.Key)  // selects on the map, and shows in the side panel
	Chosen func() graph.Key // what is selected
	GoTo   func(graph.Key)  // to the map, with it selected and in sight
	Redraw func()           // the map, after a setting of how it is drawn
	Back   func()           // gives the keyboard to where it was when a dialog closes
}

// Family is the family as it is recorded now.
func (c *Case) Family() *graph.Family { return c.Ses.Family() }

// Today is the day that the case is shown as at.
func (c *Case) Today() graph.Date { return c.Ses.AsAt() }

// Name is what to call somebody of the case.
func (c *Case) Name(id graph.ID) string {
	p, _ := graph.Get[graph.Person](c.Family(), id)
	return NameOf(p)
}
