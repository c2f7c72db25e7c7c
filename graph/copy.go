package graph

// Copy is one numbered printed copy of a meeting pack that left the house: the line of the log
// that says who holds it. It is never on a print itself: who else holds a copy is nobody's
// business but the worker's.
type Copy struct {
	ID       ID
	Number   int    // counts through the whole case; printed on every page of the copy
	Pack     string // "fgc", "court" …
	Audience string // the name of its audience
	For      string `json:",omitempty"` // for whom, as it stands on the cover
	On       Date   `json:",omitzero"`
	By       string `json:",omitempty"` // who keeps the map
	Pages    int    `json:",omitempty"`
	Hash     string `json:",omitempty"` // SHA-256 of the file, in hex
	Override string `json:",omitempty"` // why it was written although a word in it had been found; empty as a rule
	Found    int    `json:",omitempty"` // how many findings were set aside for that reason

	Fate   CopyFate `json:",omitempty"` // what became of it
	FateOn Date     `json:",omitzero"`
}

// CopyFate is what became of a copy. Empty is that it is still out of the house.
type CopyFate string

// The fates.
const (
	CopyBack     CopyFate = "back"
	CopyShredded CopyFate = "shredded"
)

// Out reports whether a copy is still out of the house.
func (c Copy) Out() bool { return c.Fate == "" }

// Key implements Record.
func (c Copy) Key() Key { return Key{KindCopy, c.ID} }

func (c Copy) mentions() []Key { return nil } // people may leave the map; the log stays
