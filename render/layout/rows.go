package layout

// Rows is the order half of a drawing: which generation everyone stands in and
// who stands beside whom. The routing half turns it into places and lines.
type Rows struct {
	Gen   []int    // by index into Family.People
	Order [][]Slot // Order[g] is row g from left to right
	Broke []Rule
}

// Slot is one thing that takes room in a row: a person, or a lane that leaves a
// passage for a line of Union that has to get past this row: up to an upper
// partner of a couple across generations, or down to a child further below.
type Slot struct {
	Person int // index into Family.People, or -1 for a lane
	Union  int // lane: index into Family.Unions
	To     int // lane: index of the person the line goes to
}
