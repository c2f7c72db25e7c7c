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
