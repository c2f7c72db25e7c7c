package graph

// Picture is where everything stood in one of the network pictures, an eco-map or a connectedness map,
// when it was drawn last, so that it does not jump when somebody is added. It is the worker's own:
// a gap between two places would tell of whom a reader does not see.
type Picture struct {
	ID    ID     // the kind of picture and the child it is about: see PictureID
	Spots []Spot `json:",omitempty"`
}

// Spot is where one thing stood, in units of the drawing from its middle. What the user put there is Held.
type Spot struct {
	Of   ID // what it is, as a drawing calls it: "person:…", "group:…"
	X, Y float64
	Held bool `json:",omitempty"`
}

// PictureID is the ID of the one Picture of a kind about a child.
func PictureID(kind string, child ID) ID { return ID(kind + ":" + string(child)) }

// Key implements Record.
func (p Picture) Key() Key { return Key{KindPicture, p.ID} }

func (p Picture) mentions() []Key { return nil } // people may have gone since
