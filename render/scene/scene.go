// Package scene is a finished picture: a flat list of shapes, each of which may
// say which record it stands for. Everything that is on a page is a shape here,
// the legend, the frame and the page number too, so that the window, PDF, SVG
// and PNG cannot disagree and nothing is drawn that cannot be listed.
//
// Units are those of the maker: screen pixels at 100 % for the map (a person's
// symbol is Symbol wide), points of 1/72 inch for a sheet of paper. y grows downwards.
package scene

// Symbol is the width of a person's symbol on the screen at 100 %.
const Symbol = 48

// Scene is a picture. Items are painted in order within each layer.
type Scene struct {
	Title string
	Lang  string // BCP 47, "en-GB" when empty
	Items []Item
	Page  Box // the sheet, for a printed page; zero for an endless map
}

// Item is one shape. Ref names the record it stands for ("person:abc"), so that it can be
// picked, tagged and told apart; "" is decoration, which a screen reader skips.
type Item struct {
	Layer Layer
	Ref   string
	Role  string // what it is to a reader of the structure: "symbol", "name", "heading", "" …
	Shape Shape
}

// Layer is what lies over what.
type Layer int

// From the bottom up.
const (
	Ground    Layer = iota // paper, household outlines
	Lines                  // couple and child lines
	Symbols                // people
	Marks                  // strokes, crosses, badges
	Names                  // text with its halo
	Furniture              // title, legend, page frame
)

// Shape is a Path, a Text or an Image.
type Shape interface {
	// Bounds is the box that holds the shape's ink.
	Bounds(Measure) Box
	moved(Matrix) Shape
}

// Painter receives a scene's shapes one by one. Style comes with each call, so painters keep no state.
type Painter interface {
	Path(it Item, p Path)
	Text(it Item, t Text)
	Image(it Item, m Image)
}

// Paint shows every shape to a painter, layer by layer.
func Paint(s Scene, p Painter) {
	for l := Ground; l <= Furniture; l++ {
		for _, it := range s.Items {
			if it.Layer != l {
				continue
			}
			switch sh := it.Shape.(type) {
			case Path:
				p.Path(it, sh)
			case Text:
				p.Text(it, sh)
			case Image:
				p.Image(it, sh)
			}
		}
	}
}
