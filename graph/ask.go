package graph

// Ask is one line of the log of asking somebody: a call, a visit, an answer.
// The latest line says where things stand (domain brief 10, ask.state).
type Ask struct {
	ID       ID
	Person   ID
	Child    ID       `json:",omitempty"` // for whom; empty is every index child
	State    AskState // where things stood after it
	By       string   `json:",omitempty"` // the worker who asked
	On       Date     `json:",omitzero"`
	Turn     int      `json:",omitempty"` // tells lines of one day apart: the higher is the later
	How      string   `json:",omitempty"` // "phone", "visit", "letter", "video"
	Words    string   `json:",omitempty"` // what they said
	Next     string   `json:",omitempty"` // what happens next
	NextBy   string   `json:",omitempty"`
	NextOn   Date     `json:",omitzero"`
	Override string   `json:",omitempty"` // why somebody was asked who had not been cleared
	Layer    Layer    `json:",omitempty"`
}

// AskState is where asking somebody stands.
type AskState string

// The states, in the order in which they usually come.
const (
	NotFound      AskState = "not-found"
	FoundNotAsked AskState = "found-not-asked"
	DoNotAsk      AskState = "do-not-ask" // Words says why
	Cleared       AskState = "cleared"    // By and On say who decided, and when
	AskedWaiting  AskState = "asked-waiting"
	YesCare       AskState = "yes-care" // agreed to be assessed as a carer
	Offered       AskState = "offered"  // offered a home, and has not yet agreed to be assessed
	YesHelp       AskState = "yes-help"
	YesContact    AskState = "yes-contact"
	Maybe         AskState = "maybe"
	SaysNo        AskState = "no"
	NoReply       AskState = "no-reply"
	Withdrew      AskState = "withdrew"
)

// Barrier is what stands in the way of somebody caring or helping (domain brief 3.10).
// A parent's objection is one: a recorded decision, never a silent gap.
type Barrier struct {
	ID     ID
	Person ID
	Child  ID          `json:",omitempty"`
	Kind   BarrierKind `json:",omitempty"`
	Mend   Mend        `json:",omitempty"`
	Note   string      `json:",omitempty"`
	By     string      `json:",omitempty"` // who decided
	On     Date        `json:",omitzero"`
	Review Date        `json:",omitzero"`
	Owner  string      `json:",omitempty"` // who is mending it
	Lifted Date        `json:",omitzero"`
	Layer  Layer       `json:",omitempty"`
}

// BarrierKind is a word of the tick list.
type BarrierKind string

// The tick list of domain brief 3.10.
const (
	ParentObjects    BarrierKind = "parent-objects"
	Unaware          BarrierKind = "unaware-of-child"
	ChildSaysNo      BarrierKind = "child-says-no"
	RiskFromPerson   BarrierKind = "risk-from-person"
	RiskInHome       BarrierKind = "risk-in-home"
	CourtOrder       BarrierKind = "court-order"
	Health           BarrierKind = "health"
	WorkHours        BarrierKind = "work"
	Space            BarrierKind = "space"
	Money            BarrierKind = "money"
	OtherChildren    BarrierKind = "other-children"
	FeelsTooOld      BarrierKind = "feels-too-old"
	Feud             BarrierKind = "feud"
	OtherHelp        BarrierKind = "wants-to-help-another-way"
	Distance         BarrierKind = "distance"
	Abroad           BarrierKind = "abroad"
	CannotFind       BarrierKind = "cannot-find"
	LanguageNeeded   BarrierKind = "language"
	FearOfAuthority  BarrierKind = "fear-of-authorities"
	HousingTooSmall  BarrierKind = "housing-too-small"
	NoAllowanceInfo  BarrierKind = "no-allowance-information"
	FormerAssessment BarrierKind = "previous-negative-assessment"
	NeverReplied     BarrierKind = "no-reply"
	TooLate          BarrierKind = "too-late-in-proceedings"
	Prison           BarrierKind = "prison"
	AdoptionWall     BarrierKind = "adoption-wall"
	ServiceCapacity  BarrierKind = "service-capacity"
	OtherBarrier     BarrierKind = "other"
)

// Mend says whether a barrier can be mended. Empty is not known.
type Mend string

// A grandmother who cannot because of the bedroom has not said no.
const (
	Fixable    Mend = "fixable"
	NotFixable Mend = "not-fixable"
)

// Offer is something a person would do for a child.
type Offer struct {
	ID     ID
	Person ID
	Child  ID        `json:",omitempty"`
	Kind   OfferKind `json:",omitempty"`
	Words  string    `json:",omitempty"`
	Often  string    `json:",omitempty"` // "Mon–Thu", "every second weekend"
	On     Date      `json:",omitzero"`
	Ended  Date      `json:",omitzero"`
	Layer  Layer     `json:",omitempty"`
}

// OfferKind sorts offers for the filter of "who could help".
type OfferKind string

// The offers.
const (
	Home      OfferKind = "home" // to live with
	Overnight OfferKind = "overnight"
	Respite   OfferKind = "respite"
	SchoolRun OfferKind = "school-run"
	Calls     OfferKind = "calls"
	Holidays  OfferKind = "christmas"
	Advice    OfferKind = "advice"
	OtherGift OfferKind = "other"
)

// Search is one attempt to find somebody, or to find out about a branch.
type Search struct {
	ID     ID
	Person ID     `json:",omitempty"` // who was looked for, when on the map
	Near   ID     `json:",omitempty"` // or whose family was asked about
	Method string `json:",omitempty"` // domain brief 1.4: "case file", "certificate", "electoral register" …
	Where  string `json:",omitempty"`
	By     string `json:",omitempty"`
	On     Date   `json:",omitzero"`
	Found  string `json:",omitempty"` // what came of it; empty while it runs
	Next   string `json:",omitempty"` // what happens next
	NextBy string `json:",omitempty"`
	NextOn Date   `json:",omitzero"`
	Layer  Layer  `json:",omitempty"`
}

// Slot is what has been found out about one side of a person's family (domain brief 3.9).
// A slot that has no record is unknown, or partly known if somebody is on the map.
type Slot struct {
	ID     ID
	Person ID
	Kind   SlotKind
	State  SlotState
	Reason string `json:",omitempty"` // of a decision not to look
	By     string `json:",omitempty"` // as told by, or decided by
	On     Date   `json:",omitzero"`
}

// SlotKind is one of the four sides that everybody's family has.
type SlotKind string

// The slots.
const (
	SlotParents  SlotKind = "parents"
	SlotSiblings SlotKind = "siblings"
	SlotPartners SlotKind = "partners"
	SlotChildren SlotKind = "children"
)

// SlotState is how far a slot has been explored.
type SlotState string

// The states of a slot.
const (
	SlotUnknown      SlotState = "unknown"
	SlotPartly       SlotState = "partly"
	SlotComplete     SlotState = "complete-as-told"
	SlotNone         SlotState = "none"
	SlotNotToAsk     SlotState = "decided-not-to-look"
	SlotDoesNotApply SlotState = "not-applicable"
)

// Key implements Record, as do the Key methods below.
func (a Ask) Key() Key     { return Key{KindAsk, a.ID} }
func (b Barrier) Key() Key { return Key{KindBarrier, b.ID} }
func (o Offer) Key() Key   { return Key{KindOffer, o.ID} }
func (s Search) Key() Key  { return Key{KindSearch, s.ID} }
func (s Slot) Key() Key    { return Key{KindSlot, s.ID} }

func (a Ask) mentions() []Key     { return people(a.Person, a.Child) }
func (b Barrier) mentions() []Key { return people(b.Person, b.Child) }
func (o Offer) mentions() []Key   { return people(o.Person, o.Child) }
func (s Search) mentions() []Key  { return people(s.Person, s.Near) }
func (s Slot) mentions() []Key    { return people(s.Person) }
