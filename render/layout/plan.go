package layout

// Plan is a finished drawing without any ink: the answer to Draw.
type Plan struct {
	People []Place // in the order of Family.People
	Lines  []Line
	Labels []Label
	Rows   int
	Broken []Rule // every wish that could not be granted, in plain words

	lanes  map[string][]Lane // by person, for the next drawing
	stands [][]stand         // by row, for whoever is moved by hand
}

// Place is where a person's symbol stands. W and H are the symbol's own, without the name.
type Place struct {
	ID   string
	Row  int
	X, Y float64
	W, H float64
}

// Role says which part of a union's drawing a line is, so that the painter can
// choose its pattern: the bar by the kind of couple, the child line by the kind of parentage.
type Role int

// The roles. A couple is one Bar from partner to partner; Descent leads from the
// bar (or the single parent) to the Rail above the children; Birth leads from the rail to one child.
// Where there is one child only, there is neither Descent nor Rail: Birth leads
// all the way from the bar or the parent, so that the kind of parentage shows on
// the whole of it. Without parents, Descent is a stub that ends in the air (for
// one child it is the beginning of Birth).
const (
	Bar Role = iota
	Descent
	Rail
	Birth
)

// Line is one polyline of one union. Two unions never share ink.
type Line struct {
	Union  string
	Role   Role
	Person string  // Birth: the child it leads to; Bar: empty, it runs from Partners[0] to Partners[1]
	Second bool    // Birth of a second set of parents
	Points []Point // straight pieces; two or more points
	Hops   []Point // where it crosses another union's line and should jump

	from, to string // Bar: the partners at its ends
}

// Label is the room kept free for one text.
type Label struct {
	Owner string // a person's or a union's id
	Union bool   // Owner is a union
	Child string // the text stands at the union's line to this child; empty for the text on a bar
	Box   Box
	Align int // -1 text starts at the left edge, 0 centred, 1 ends at the right edge
}

// Rule is something a reader would expect of the drawing and does not get.
type Rule struct {
	Kind   string   // "couple apart", "sibship parted", "birth order", "crossing", "couple across generations", "text left out"
	People []string // ids, for the caller to put names to
	Unions []string
	Why    string // plain words with %s for each of People in order
}
