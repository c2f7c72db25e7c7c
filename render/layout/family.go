// Package layout gives every person of a family a place and every tie a line.
//
// It knows sizes, never shapes, and nothing of records, audiences or paper: the
// one unit of length is the width of a person's symbol, y grows downwards. The
// caller (package render) says who is whose partner and child and how much room
// each name needs; it gets back centres, lines and label boxes.
//
// The same family gives the same bytes, whatever the order it was handed over in.
package layout

// Family is what has to be drawn: people and the unions that tie them.
// The brief proposed that layout reads graph.View itself; a small input of its
// own keeps the engine testable against other programs' files and free of dates,
// kinds and audiences, which only decide how a line looks.
type Family struct {
	People []Person
	Unions []Union
	Twins  [][]string // ids of children born together, each group of two or more
	Before []Seat     // where people stood in the drawing before this edit; empty for a full search

	draft []Seat // of a full search: where people would stand if some were not pinned elsewhere
}

// stood is where people stand as far as their order is concerned.
func (f Family) stood() []Seat {
	if len(f.Before) > 0 {
		return f.Before
	}
	return f.draft
}

// Person is one symbol with the room for its name.
type Person struct {
	ID    string
	Born  float64 // decimal year, 0 when not known
	Male  bool    // house style only: male partner to the left where nothing else decides
	Focus bool    // an index child: drawn larger, set a little lower than the siblings
	Label Size    // the name block, in symbol widths; zero when there is no name
	Pin   *Pin    // where the user put this person, if they did
}

// Union is a couple, a single parent, or a sibship whose parents are not known:
// two, one or no partners, and the children whose line starts there.
type Union struct {
	ID       string
	Partners []string
	Children []Child
	Began    float64 // decimal year, 0 when not known: partners stand in time order
	Label    Size    // the text on the couple's bar ("m 2009"), zero when none
	Blood    bool    // partners are relatives: the bar is drawn double, so it needs 0.12 more room
}

// Child is one parent line. A child has one first set of parents, which decides
// where it stands; every other set (adoptive, foster, claimed) is Second: its
// line is routed to the child but moves nobody.
type Child struct {
	ID     string
	Second bool
	Label  Size // the words at this child's line ("F 2023–24"), zero when none
}

// Size is a width and a height in symbol widths.
type Size struct{ W, H float64 }

// Point is a place in symbol widths, y downwards.
type Point struct{ X, Y float64 }

// Box is an upright rectangle about its centre.
type Box struct{ X, Y, W, H float64 }
