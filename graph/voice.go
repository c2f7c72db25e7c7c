package graph

// Source is where a fact comes from: a talk, a certificate, a file.
type Source struct {
	ID    ID
	Title string `json:",omitempty"`
	Kind  string `json:",omitempty"` // "talk", "certificate", "case file", "family file" …
	Voice string `json:",omitempty"` // who said it
	On    Date   `json:",omitzero"`
	Text  string `json:",omitempty"`
	Layer Layer  `json:",omitempty"`
}

// Statement is a fact about one or more people in somebody's words. Two that
// disagree are both kept.
type Statement struct {
	ID    ID
	About []ID // people, the first one foremost
	Kind  StatementKind
	Text  string
	Layer Layer  `json:",omitempty"`
	Voice string `json:",omitempty"`
	On    Date   `json:",omitzero"`
	Until Date   `json:",omitzero"` // when it ends or is looked at again

	// Sign is how a statement about health may be drawn, on the worker's own map and only when asked for.
	Sign HealthSign `json:",omitempty"`
}

// StatementKind sorts statements for the person card: strengths come first.
type StatementKind string

// The kinds of statement.
const (
	Brings    StatementKind = "brings"     // what they bring, a strength
	CouldHelp StatementKind = "could-help" // an offer
	Obstacle  StatementKind = "obstacle"   // what stands in the way
	Words     StatementKind = "words"      // the child's own words
	Worry     StatementKind = "worry"
	Order     StatementKind = "order"  // of a court
	OfHealth  StatementKind = "health" // its layer must be Professional, or it is never drawn
	Fact      StatementKind = "fact"
)

// HealthSign is the fill of a symbol (domain brief 5.7). There is none for what is only suspected:
// that would be special category data about a relative without evidence.
type HealthSign string

// The health signs.
const (
	Illness   HealthSign = "illness"   // serious, of mind or body
	Substance HealthSign = "substance" // alcohol or drug misuse
	Recovery  HealthSign = "recovery"  // from it: a strength
)

// Wish is what a child said about seeing somebody (Lifelong Links' three questions).
type Wish struct {
	ID    ID
	Child ID
	About ID     `json:",omitempty"` // a person
	Name  string `json:",omitempty"` // or somebody who is not on the map
	Kind  WishKind
	Words string `json:",omitempty"`
	On    Date   `json:",omitzero"`
}

// WishKind is the answer to one of the three questions.
type WishKind string

// The wishes.
const (
	Important  WishKind = "important"
	LostTouch  WishKind = "lost-touch"
	LikeToKnow WishKind = "like-to-know"
	NotNow     WishKind = "not-now"
	WishNo     WishKind = "no"
)

// Safety keeps two people apart, or keeps a fact about one from the other.
type Safety struct {
	ID     ID
	Who    ID // must not meet, or must not learn
	About  ID
	Kind   SafetyKind
	Hide   []Secret `json:",omitempty"` // must-not-learn: what
	Reason string   `json:",omitempty"`
	By     string   `json:",omitempty"`
	On     Date     `json:",omitzero"`
	Review Date     `json:",omitzero"`
}

// SafetyKind is the sort of mark.
type SafetyKind string

// The safety marks.
const (
	NoContact    SafetyKind = "no-contact"
	MustNotMeet  SafetyKind = "must-not-meet"
	MustNotLearn SafetyKind = "must-not-learn"
)

// Secret is what must not be learned.
type Secret string

// The secrets.
const (
	Whereabouts Secret = "whereabouts"
	Existence   Secret = "existence"
	Attendance  Secret = "attendance"
	Relation    Secret = "relation"
)

// Pin is where the user put a person on the map. Its ID is the person's. X and Y are in symbol widths
// from where the index child stood when the first pin was set, so that a pin means the same on any paper.
type Pin struct {
	ID   ID
	X, Y float64
	Down int  `json:",omitempty"` // how many rows below the child's
	Held bool `json:",omitempty"` // Y and Down hold too: pins of before held X alone
}

// Arrangement is where people stood when the map was last drawn, so that it is the
// same map when the case is opened again. It is no step of the user's.
type Arrangement struct {
	ID     ID // always ArrangementID
	Places []Place
}

// ArrangementID is the ID of the one Arrangement record.
const ArrangementID ID = "map"

// Place is where one person stood, in symbol widths from an origin that means nothing,
// and where the lines to them passed the rows of others.
type Place struct {
	Person ID
	X      float64
	Lanes  []Lane `json:",omitempty"`
}

// Lane is where one line passed a row, so many rows above the one it leads to.
type Lane struct {
	Line string // what the drawing calls the couple or the parent alone it comes from
	Down int
	X    float64
}

// Key implements Record, as do the Key methods below.
func (a Arrangement) Key() Key { return Key{KindArrangement, a.ID} }

// Key implements Record.
func (s Source) Key() Key    { return Key{KindSource, s.ID} }
func (s Statement) Key() Key { return Key{KindStatement, s.ID} }
func (w Wish) Key() Key      { return Key{KindWish, w.ID} }
func (s Safety) Key() Key    { return Key{KindSafety, s.ID} }
func (p Pin) Key() Key       { return Key{KindPin, p.ID} }

func (a Arrangement) mentions() []Key { return nil } // people may have gone since
func (s Source) mentions() []Key      { return nil }
func (s Statement) mentions() []Key   { return people(s.About...) }
func (w Wish) mentions() []Key        { return people(w.Child, w.About) }
func (s Safety) mentions() []Key      { return people(s.Who, s.About) }
func (p Pin) mentions() []Key         { return people(p.ID) }
