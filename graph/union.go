package graph

import "slices"

// Union is a couple, a single parent, or a sibship whose parents nobody knows: two, one or no partners.
type Union struct {
	ID       ID
	Partners []ID      `json:",omitempty"`
	Kind     UnionKind `json:",omitempty"`
	Events   []Event   `json:",omitempty"` // in time order as far as it is known
	Notes    []Note    `json:",omitempty"`
	Sources  []ID      `json:",omitempty"`
}

// UnionKind is what the couple are, or were, to each other at their closest.
type UnionKind string

// The kinds of union (domain brief 5.2). An empty kind is UnionUnknown.
const (
	Married          UnionKind = "married"
	CivilPartnership UnionKind = "civil-partnership"
	LivingTogether   UnionKind = "living-together"
	LivingApart      UnionKind = "living-apart" // committed, two homes
	Engaged          UnionKind = "engaged"
	Relationship     UnionKind = "relationship"
	Brief            UnionKind = "brief"
	Affair           UnionKind = "affair"
	OneOff           UnionKind = "one-off"
	UnionUnknown     UnionKind = "unknown"
)

// Event is something dated that happened to a couple. A list of them lets the
// same two part, marry again, and part again.
type Event struct {
	Kind EventKind
	On   Date   `json:",omitzero"`
	Note string `json:",omitempty"`
}

// EventKind is what happened.
type EventKind string

// The events; the first block brings two people together, the second parts them.
const (
	MetEvent        EventKind = "met" // the relationship began
	EngagedEvent    EventKind = "engaged"
	MovedInEvent    EventKind = "moved-in"
	MarriedEvent    EventKind = "married"
	PartneredEvent  EventKind = "civil-partnership"
	ReconciledEvent EventKind = "reconciled"
	SeparatedEvent  EventKind = "separated"
	DivorcedEvent   EventKind = "divorced"
	DissolvedEvent  EventKind = "dissolved"
	AnnulledEvent   EventKind = "annulled"
	EndedEvent      EventKind = "ended"
	WidowedEvent    EventKind = "widowed"
)

// Parentage ties a child to a union or to a single parent, in one way, for a time.
// A child may have several: born to one couple, fostered by a second, adopted by a third.
type Parentage struct {
	ID        ID
	Child     ID
	Union     ID            `json:",omitempty"` // either Union
	Parent    ID            `json:",omitempty"` // or Parent is set
	Kind      ParentageKind `json:",omitempty"`
	Certainty Certainty     `json:",omitempty"`
	Unsure    []ID          `json:",omitempty"` // the parents whom the doubt is about; none named means all
	From      Date          `json:",omitzero"`
	To        Date          `json:",omitzero"`
	PR        []ID          `json:",omitempty"` // the parents who hold parental responsibility through this tie
	Notes     []Note        `json:",omitempty"`
	Sources   []ID          `json:",omitempty"`
}

// ParentageKind is how somebody comes to be a child's parent or carer.
type ParentageKind string

// The kinds of parentage (domain brief 5.3 and 10). An empty kind is ParentageUnknown.
const (
	ByBirth             ParentageKind = "birth"
	Adoptive            ParentageKind = "adoptive"
	Foster              ParentageKind = "foster"
	KinshipFoster       ParentageKind = "kinship-foster"
	SpecialGuardianship ParentageKind = "special-guardianship"
	ChildArrangements   ParentageKind = "child-arrangements" // an order that says with whom the child lives
	PrivateFostering    ParentageKind = "private-fostering"
	Donor               ParentageKind = "donor"
	Surrogate           ParentageKind = "surrogate"
	RaisedBy            ParentageKind = "raised-by"
	ParentageUnknown    ParentageKind = "unknown"
)

// Certainty says how sure a parentage is.
type Certainty string

// An empty Certainty is Confirmed.
const (
	Confirmed Certainty = "confirmed"
	Presumed  Certainty = "presumed"
	Claimed   Certainty = "claimed"
	Disputed  Certainty = "disputed"
	RuledOut  Certainty = "ruled-out"
)

// Sure reports whether lines and labels may be drawn without a question mark.
func (c Certainty) Sure() bool { return c == "" || c == Confirmed }

// Sure reports whether this tie to one of its parents is beyond doubt.
func (p Parentage) Sure(parent ID) bool {
	return p.Certainty.Sure() || len(p.Unsure) > 0 && !slices.Contains(p.Unsure, parent)
}

// Birth is a multiple birth: the children born together.
type Birth struct {
	ID        ID
	Children  []ID
	Zygosity  Zygosity `json:",omitempty"`
	Identical []ID     `json:",omitempty"` // of three or more: those who are identical
}

// Zygosity says whether children born together are identical.
type Zygosity string

// An empty Zygosity is ZygosityUnknown.
const (
	Identical       Zygosity = "identical"
	NotIdentical    Zygosity = "not-identical"
	ZygosityUnknown Zygosity = "unknown"
)

// Key implements Record, as do the Key methods below.
func (u Union) Key() Key     { return Key{KindUnion, u.ID} }
func (p Parentage) Key() Key { return Key{KindParentage, p.ID} }
func (b Birth) Key() Key     { return Key{KindBirth, b.ID} }

func (u Union) mentions() []Key {
	return append(people(u.Partners...), keys(KindSource, u.Sources...)...)
}
func (p Parentage) mentions() []Key {
	out := append(people(p.Child, p.Parent), people(p.PR...)...)
	out = append(append(out, people(p.Unsure...)...), keys(KindUnion, p.Union)...)
	return append(out, keys(KindSource, p.Sources...)...)
}
func (b Birth) mentions() []Key {
	return append(people(b.Children...), people(b.Identical...)...)
}
