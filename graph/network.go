package graph

// Household is a home. Its name is what the family calls it ("Nan's", "foster
// home"); an address is never recorded, so it can never be printed.
type Household struct {
	ID    ID
	Name  string        `json:",omitempty"`
	Kind  HouseholdKind `json:",omitempty"`
	Place string        `json:",omitempty"` // town or country
	Layer Layer         `json:",omitempty"` // who may know that this home exists
	Notes []Note        `json:",omitempty"`
}

// HouseholdKind is the sort of home.
type HouseholdKind string

// The kinds of home. An empty kind is FamilyHome.
const (
	FamilyHome    HouseholdKind = "family"
	FosterHome    HouseholdKind = "foster"
	ChildrensHome HouseholdKind = "childrens-home"
	Refuge        HouseholdKind = "refuge"
	Supported     HouseholdKind = "supported"
	Institution   HouseholdKind = "institution"
)

// Stay is a person living in a household for a time.
type Stay struct {
	ID        ID
	Person    ID
	Household ID
	From      Date   `json:",omitzero"`
	To        Date   `json:",omitzero"`
	Part      string `json:",omitempty"` // "weekends", "half the week": empty is all the time
	Notes     []Note `json:",omitempty"`
}

// Tie joins a person to a person or to a group by something other than kinship.
type Tie struct {
	ID     ID
	From   ID      // a person
	To     ID      `json:",omitempty"` // either a person
	Group  ID      `json:",omitempty"` // or a group
	Kind   TieKind `json:",omitempty"`
	Words  string  `json:",omitempty"` // what they call it: "Auntie Pat", "my coach"
	Weight Weight  `json:",omitempty"`
	Help   Flow    `json:",omitempty"`
	Began  Date    `json:",omitzero"`
	Ended  Date    `json:",omitzero"`
	Layer  Layer   `json:",omitempty"`
	Voice  string  `json:",omitempty"`
	Notes  []Note  `json:",omitempty"`
}

// TieKind is what people are to each other outside the family.
type TieKind string

// The kinds of tie. An empty kind is TieOther.
const (
	Friend        TieKind = "friend"
	Neighbour     TieKind = "neighbour"
	Godparent     TieKind = "godparent"
	Teacher       TieKind = "teacher"
	FormerCarer   TieKind = "former-carer"
	FosterSibling TieKind = "foster-sibling"
	Worker        TieKind = "worker"
	Coach         TieKind = "coach"
	Faith         TieKind = "faith"
	Member        TieKind = "member"       // of a group
	SaysRelated   TieKind = "says-related" // claims kinship that nobody has confirmed
	TieOther      TieKind = "other"
)

// Weight is how strong a tie is (Hartman's eco-map). An empty Weight is Ordinary.
type Weight string

// The weights.
const (
	Ordinary  Weight = "ordinary"
	Strong    Weight = "strong"
	Weak      Weight = "weak"
	Stressful Weight = "stressful"
)

// Flow says which way help goes along a tie.
type Flow string

// The directions of help.
const (
	HelpNone Flow = ""
	HelpFrom Flow = "from" // From gives to To
	HelpTo   Flow = "to"   // To gives to From
	HelpBoth Flow = "both"
)

// Group is a school, club, faith group or service.
type Group struct {
	ID    ID
	Name  string
	Kind  GroupKind `json:",omitempty"`
	Place string    `json:",omitempty"`
	Layer Layer     `json:",omitempty"`
	Notes []Note    `json:",omitempty"`
}

// GroupKind is the sort of group.
type GroupKind string

// The kinds of group. An empty kind is GroupOther.
const (
	School     GroupKind = "school"
	Club       GroupKind = "club"
	FaithGroup GroupKind = "faith-group"
	Service    GroupKind = "service"
	GroupOther GroupKind = "other"
)

// Pet is an animal of the family: to a child often the first to be drawn. It is
// no person, so it is never counted as one.
type Pet struct {
	ID     ID
	Name   string
	Animal string `json:",omitempty"` // "dog", "budgie"
	Of     []ID   `json:",omitempty"` // whose it is
	Layer  Layer  `json:",omitempty"`
	Notes  []Note `json:",omitempty"`
}

// Line is how one person says two people feel about or treat each other
// (domain brief 5.6). It always carries a voice, and is off unless asked for.
type Line struct {
	ID        ID
	From      ID
	To        ID
	Kind      LineKind
	According string `json:",omitempty"` // whose words; a name or "worker"
	Teller    ID     `json:",omitempty"` // the person who said it, when on the map
	Said      Date   `json:",omitzero"`
	Past      bool   `json:",omitempty"`
	Layer     Layer  `json:",omitempty"`
	Note      string `json:",omitempty"`
}

// LineKind is the kind of emotional line.
type LineKind string

// The emotional lines of domain brief 5.6.
const (
	Connected         LineKind = "connected"
	Close             LineKind = "close"
	Fused             LineKind = "fused"
	Distant           LineKind = "distant"
	Hostile           LineKind = "hostile"
	CloseHostile      LineKind = "close-hostile"
	FusedHostile      LineKind = "fused-hostile"
	DistantHostile    LineKind = "distant-hostile"
	CutOff            LineKind = "cut-off"
	Repaired          LineKind = "repaired"
	FocusedOn         LineKind = "focused-on"
	FocusedNegatively LineKind = "focused-negatively"
	Caretaker         LineKind = "caretaker"
	Spiritual         LineKind = "spiritual"
	EmotionalAbuse    LineKind = "emotional-abuse"
	PhysicalAbuse     LineKind = "physical-abuse"
	SexualAbuse       LineKind = "sexual-abuse"
	Neglect           LineKind = "neglect"
	Controlling       LineKind = "controlling"
	Love              LineKind = "love"
)

// Key implements Record, as do the Key methods below.
func (h Household) Key() Key { return Key{KindHousehold, h.ID} }
func (s Stay) Key() Key      { return Key{KindStay, s.ID} }
func (t Tie) Key() Key       { return Key{KindTie, t.ID} }
func (g Group) Key() Key     { return Key{KindGroup, g.ID} }
func (p Pet) Key() Key       { return Key{KindPet, p.ID} }
func (l Line) Key() Key      { return Key{KindLine, l.ID} }

func (h Household) mentions() []Key { return nil }
func (s Stay) mentions() []Key {
	return append(people(s.Person), keys(KindHousehold, s.Household)...)
}
func (t Tie) mentions() []Key {
	return append(people(t.From, t.To), keys(KindGroup, t.Group)...)
}
func (g Group) mentions() []Key { return nil }
func (p Pet) mentions() []Key   { return people(p.Of...) }
func (l Line) mentions() []Key  { return people(l.From, l.To, l.Teller) }
