package graph

// Step is one step towards somebody at the child's pace: a letter, a photograph, a call, a
// visit. What was planned and never done stays, with why.
type Step struct {
	ID       ID
	Child    ID
	Person   ID
	What     StepKind `json:",omitempty"`
	Words    string   `json:",omitempty"` // "a photograph of the dogs"
	Planned  Date     `json:",omitzero"`
	Done     Date     `json:",omitzero"`
	Went     string   `json:",omitempty"` // how it went
	Feels    string   `json:",omitempty"` // the child's own words afterwards
	Stopped  string   `json:",omitempty"` // why it was not gone on with
	Override string   `json:",omitempty"` // why it was taken with something still missing
	Layer    Layer    `json:",omitempty"`
}

// StepKind is the sort of step. Empty is something else.
type StepKind string

// The steps, from the smallest to the largest.
const (
	StepNews   StepKind = "news" // told how somebody is
	StepLetter StepKind = "letter"
	StepPhoto  StepKind = "photo"
	StepCall   StepKind = "call"
	StepVideo  StepKind = "video"
	StepVisit  StepKind = "visit"
	StepStay   StepKind = "stay"
)

// Stage is where a child's way stood from a date. Each change is a record of its own, so that the way can be read back.
type Stage struct {
	ID    ID
	Child ID
	Now   StageKind
	On    Date   `json:",omitzero"`
	By    string `json:",omitempty"`
	Words string `json:",omitempty"`
}

// StageKind is a part of the way (domain brief 10). Empty is not recorded.
type StageKind string

// The stages.
const (
	Away         StageKind = "away"
	PlanningHome StageKind = "planning-home"
	AtHome       StageKind = "home"
	StayingAway  StageKind = "staying-away"
	LeavingCare  StageKind = "leaving-care"
	Closed       StageKind = "closed"
)

// Need is what the family needs from the agency so that its plan can work.
type Need struct {
	ID      ID
	Meeting ID     `json:",omitempty"`
	Child   ID     `json:",omitempty"`
	For     ID     `json:",omitempty"` // who could do more with it
	What    string // a bed, the fare, an allowance
	Owner   string `json:",omitempty"` // who answers for the agency
	Due     Date   `json:",omitzero"`
	Answer  Reply  `json:",omitempty"`
	Why     string `json:",omitempty"` // of a no, or of less
	By      string `json:",omitempty"` // who decided
	On      Date   `json:",omitzero"`
	Cost    string `json:",omitempty"`
	Layer   Layer  `json:",omitempty"`
}

// Reply is an answer. Empty is none yet.
type Reply string

// The replies.
const (
	Accepted Reply = "accepted"
	Declined Reply = "declined"
	NoAnswer Reply = "no-reply" // asked, and nothing was heard
)

// FamilyOffer is the record that family group decision-making was offered to somebody, or, with nobody in
// To, that it was decided not to offer it and why (domain brief 0.4). It is a record, not advice on the law.
type FamilyOffer struct {
	ID       ID
	Child    ID     `json:",omitempty"` // empty is every index child
	To       ID     `json:",omitempty"`
	Meeting  ID     `json:",omitempty"` // which came of it
	On       Date   `json:",omitzero"`
	How      string `json:",omitempty"` // "letter", "visit"
	Answer   Reply  `json:",omitempty"`
	Answered Date   `json:",omitzero"`
	Letter   Date   `json:",omitzero"` // of the letter before proceedings that said it
	WhyNot   string `json:",omitempty"`
	By       string `json:",omitempty"`
	Layer    Layer  `json:",omitempty"`
}

// Key implements Record, as do the Key methods below.
func (s Step) Key() Key        { return Key{KindStep, s.ID} }
func (s Stage) Key() Key       { return Key{KindStage, s.ID} }
func (n Need) Key() Key        { return Key{KindNeed, n.ID} }
func (o FamilyOffer) Key() Key { return Key{KindFamilyOffer, o.ID} }

func (s Step) mentions() []Key  { return people(s.Child, s.Person) }
func (s Stage) mentions() []Key { return people(s.Child) }
func (n Need) mentions() []Key {
	return append(people(n.Child, n.For), keys(KindMeeting, n.Meeting)...)
}
func (o FamilyOffer) mentions() []Key {
	return append(people(o.Child, o.To), keys(KindMeeting, o.Meeting)...)
}
