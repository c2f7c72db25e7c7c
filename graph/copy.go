package graph

// Copy is one numbered copy of something that left the house, a meeting pack or any other print or export: the
// line of the log that says who holds it. It is never on a print itself: who else holds a copy is nobody's
// business but the worker's.
type Copy struct {
	ID       ID
	Number   int    // counts through the whole case; printed on every page of the copy
	Pack     string // what it is: "fgc", "court" … for a pack; "map", "eco", "carers", "words" … for a single print
	Audience string // the name of its audience
	For      string `json:",omitempty"` // for whom, as it stands on the cover
	On       Date   `json:",omitzero"`
	By       string `json:",omitempty"` // who keeps the map
	Pages    int    `json:",omitempty"`
	Hash     string `json:",omitempty"` // SHA-256 of the file, in hex
	Form     string `json:",omitempty"` // "png", "gedcom" …, or Clipboard; empty is a PDF
	File     string `json:",omitempty"` // where it was put
	Override string `json:",omitempty"` // why it was written although a word in it had been found; empty as a rule
	Found    int    `json:",omitempty"` // how many findings were set aside for that reason

	Fate   CopyFate `json:",omitempty"` // what became of it
	FateOn Date     `json:",omitzero"`
}

// Clipboard is the form of what was copied to paste it somewhere else: it is in the log for the record, and
// there is no paper that could come back.
const Clipboard = "clipboard"

// CopyFate is what became of a copy. Empty is that it is still out of the house.
type CopyFate string

// The fates.
const (
	CopyBack     CopyFate = "back"
	CopyShredded CopyFate = "shredded"
	CopyBegun    CopyFate = "begun"  // it is being written; where this stays, the program was stopped over it
	CopyNever    CopyFate = "unmade" // it could not be written, or was not there when the program came back
)

// Out reports whether a copy is still out of the house, as far as anybody knows.
func (c Copy) Out() bool {
	return (c.Fate == "" || c.Fate == CopyBegun) && c.Form != Clipboard
}

// Key implements Record.
func (c Copy) Key() Key { return Key{KindCopy, c.ID} }

func (c Copy) mentions() []Key { return nil } // people may leave the map; the log stays
