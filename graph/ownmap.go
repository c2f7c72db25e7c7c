package graph

import (
	"math"
	"slices"
)

// OwnMap is a child's own picture of who and what matters, by the child. It is a document of its own and no
// filter of the adults' map: nothing that is done there changes it, and what is on it makes nobody appear there.
type OwnMap struct {
	ID    ID
	Child ID
	Items []OwnItem `json:",omitempty"` // those that were put down later lie on top
	Lines []OwnLine `json:",omitempty"`
	Seals []OwnSeal `json:",omitempty"` // when it was finished; the last one may be open again
}

// OwnItem is one thing on the picture. Number 0 is the child, who stands in the middle and stays there.
type OwnItem struct {
	No      int
	Person  ID         `json:",omitempty"` // who it is on the adults' map; for the worker, and never drawn
	Word    string     `json:",omitempty"` // the child's own: "Nana", "my Kelly"
	Shape   OwnShape   `json:",omitempty"`
	Colour  OwnColour  `json:",omitempty"`
	Picture OwnPicture `json:",omitempty"`
	Photo   ID         `json:",omitempty"` // a picture that was brought, in place of the drawing
	X       float64    `json:",omitempty"` // from the middle: near is close to me
	Y       float64    `json:",omitempty"`
	Size    int        `json:",omitempty"` // -1 small, 0, 1 large
}

// OwnLine is a line that the child has drawn between two things, by their numbers.
type OwnLine struct {
	From int         `json:",omitempty"`
	To   int         `json:",omitempty"`
	Kind OwnLineKind `json:",omitempty"`
	Word string      `json:",omitempty"` // the child's own: "goes swimming with me"
}

// What an item may be comes in words. One that this program does not know is drawn as the first of its
// list, so that a file of a later program can be opened.
type (
	// OwnShape is the outline of an item.
	OwnShape string
	// OwnColour is what it is filled with.
	OwnColour string
	// OwnPicture is the drawing on it.
	OwnPicture string
	// OwnLineKind is how a line between two items is drawn.
	OwnLineKind string
)

// OwnShapes, OwnColours, OwnPictures and OwnLineKinds list what the child chooses from. The colours are told apart by those who do
// not see red, green or blue as others do, and every picture has a word as well.
var (
	OwnShapes    = []OwnShape{"circle", "square", "star", "heart", "cloud", "house", "paw", "flower"}
	OwnColours   = []OwnColour{"sky", "yellow", "orange", "red", "pink", "purple", "blue", "green", "brown", "white"}
	OwnPictures  = []OwnPicture{"none", "face", "cat", "dog", "rabbit", "bird", "football", "book", "music", "game", "car", "tree", "home", "school", "star", "heart", "cake", "question"}
	OwnLineKinds = []OwnLineKind{"plain", "thick", "happy", "so-so", "sad"}
)

// OwnNote is the shape of words alone, and OwnSticker that of a picture alone.
const (
	OwnNote    OwnShape = "note"
	OwnSticker OwnShape = "sticker"
)

// OwnWide and OwnHigh are how far the picture reaches from the middle, in its own units.
const (
	OwnWide = 500.0
	OwnHigh = 310.0
)

// OwnMapOf is a child's own map, or an empty one that is not kept yet.
func OwnMapOf(f *Family, child ID) OwnMap {
	for m := range All[OwnMap](f) {
		if m.Child == child {
			return m
		}
	}
	return OwnMap{Child: child}
}

// Item finds something by its number.
func (m OwnMap) Item(no int) (OwnItem, bool) {
	if i := m.at(no); i >= 0 {
		return m.Items[i], true
	}
	return OwnItem{No: no}, no == 0
}

func (m OwnMap) at(no int) int {
	return slices.IndexFunc(m.Items, func(x OwnItem) bool { return x.No == no })
}

// Fresh is the number that the next thing gets. None is given twice, as long as the last one is there.
func (m OwnMap) Fresh() int {
	no := 0
	for _, x := range m.Items {
		no = max(no, x.No)
	}
	return no + 1
}

// With is the map with something put down, or changed, on it.
func (m OwnMap) With(x OwnItem) OwnMap {
	x.X, x.Y = inside(x.X, OwnWide), inside(x.Y, OwnHigh)
	x.Size = min(max(x.Size, -1), 1)
	if x.No == 0 {
		x.X, x.Y, x.Person = 0, 0, ""
	}
	m.Items = slices.Clone(m.Items)
	if i := m.at(x.No); i >= 0 {
		m.Items[i] = x
	} else {
		m.Items = append(m.Items, x)
	}
	return m
}

func inside(v, reach float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return math.Round(min(max(v, -reach), reach))
}

// Without is the map with something taken away, and its lines with it. The child stays.
func (m OwnMap) Without(no int) OwnMap {
	if no == 0 {
		return m
	}
	m.Items = slices.DeleteFunc(slices.Clone(m.Items), func(x OwnItem) bool { return x.No == no })
	m.Lines = slices.DeleteFunc(slices.Clone(m.Lines), func(l OwnLine) bool { return l.From == no || l.To == no })
	return m
}

// Joined is the map with a line between two things; one that is there is changed, and keeps its word.
func (m OwnMap) Joined(a, b int, kind OwnLineKind) OwnMap {
	_, one := m.Item(a)
	_, two := m.Item(b)
	if a == b || !one || !two {
		return m
	}
	l, _ := m.Line(a, b)
	l.Kind = kind
	m.Lines = append(slices.Clone(m.Parted(a, b).Lines), l)
	return m
}

// Line finds the line between two things.
func (m OwnMap) Line(a, b int) (OwnLine, bool) {
	if i := slices.IndexFunc(m.Lines, func(l OwnLine) bool { return l.From == min(a, b) && l.To == max(a, b) }); i >= 0 {
		return m.Lines[i], true
	}
	return OwnLine{From: min(a, b), To: max(a, b)}, false
}

// Worded is the map with a word on the line between two things.
func (m OwnMap) Worded(a, b int, word string) OwnMap {
	m.Lines = slices.Clone(m.Lines)
	for i, l := range m.Lines {
		if l.From == min(a, b) && l.To == max(a, b) {
			m.Lines[i].Word = word
		}
	}
	return m
}

// Parted is the map without the line between two things.
func (m OwnMap) Parted(a, b int) OwnMap {
	m.Lines = slices.DeleteFunc(slices.Clone(m.Lines), func(l OwnLine) bool { return l.From == min(a, b) && l.To == max(a, b) })
	return m
}

// PutOwn keeps a child's own map as one step.
func PutOwn(f *Family, m OwnMap) Change {
	label := "Change a child’s own map"
	if p, ok := Get[Person](f, m.Child); ok && p.Name() != "" {
		label = p.Name() + "’s own map"
	}
	if m.ID == "" {
		m.ID = NewID()
	}
	return Put(f, label, m)
}

// Key implements Record.
func (m OwnMap) Key() Key { return Key{KindOwnMap, m.ID} }

// Whom an item stands for is not among these: they may be taken off the adults' map, and stay on the child's.
func (m OwnMap) mentions() []Key { return people(m.Child) }

// knows makes another ID of one person: after a merge the child's picture means whoever stays.
func (m OwnMap) knows(gone, keep ID) (OwnMap, bool) {
	return m.each(func(x OwnItem) OwnItem {
		if x.Person == gone {
			x.Person = keep
		}
		return x
	})
}

// each does the same to everything on the map, and on the finished ones that were kept of it.
func (m OwnMap) each(do func(OwnItem) OwnItem) (OwnMap, bool) {
	changed := false
	all := func(in []OwnItem) []OwnItem {
		out := slices.Clone(in)
		for i, x := range in {
			out[i] = do(x)
			changed = changed || out[i] != x
		}
		return out
	}
	m.Items, m.Seals = all(m.Items), slices.Clone(m.Seals)
	for i := range m.Seals {
		m.Seals[i].Items = all(m.Seals[i].Items)
	}
	return m, changed
}

// beside puts what is on another picture of the same child on this one: nothing of either goes.
func (m OwnMap) beside(o OwnMap) OwnMap {
	to := map[int]int{0: 0}
	for _, x := range o.Items {
		if x.No == 0 {
			if m.at(0) < 0 {
				m = m.With(x)
			}
			continue
		}
		to[x.No], x.No = m.Fresh(), m.Fresh()
		m = m.With(x)
	}
	for _, l := range o.Lines {
		m = m.Joined(to[l.From], to[l.To], l.Kind).Worded(to[l.From], to[l.To], l.Word)
	}
	m.Seals = append(slices.Clone(m.Seals), o.Seals...)
	return m
}
