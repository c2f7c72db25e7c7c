package graph

// Contact is how well a child knows somebody and how near they live: what the lists
// of who could care are sorted by.
type Contact struct {
	ID       ID
	Child    ID
	Person   ID
	Knows    Knows  `json:",omitempty"`
	Distance Band   `json:",omitempty"`
	Often    string `json:",omitempty"` // "Sundays", "once a year"
	Last     Date   `json:",omitzero"`  // when they were last in touch
	How      string `json:",omitempty"` // "visit", "phone", "letter"
	Ended    Date   `json:",omitzero"`  // being in touch came to an end: it stays on record as what was
	Goodbye  string `json:",omitempty"` // how it ended, and what was said
	Layer    Layer  `json:",omitempty"`
}

// Knows is how well a child knows somebody. Empty is not recorded.
type Knows string

// From the nearest to the furthest.
const (
	LivedWith Knows = "lived-with"
	SeesOften Knows = "often"
	SeesLess  Knows = "sometimes"
	KnowsOf   Knows = "knows-of"
	NeverMet  Knows = "never-met"
)

// Band is how far somebody lives from where the child is or was at home. Empty is not known.
type Band string

// The bands: never a street, never a map.
const (
	SameHome  Band = "same-home"
	SameTown  Band = "same-town"
	UnderHour Band = "under-an-hour"
	InTheUK   Band = "uk"
	Overseas  Band = "abroad"
)

// Agreement is who agreed to what (domain brief 1.3): to take part, to be
// contacted, to be told something. It is practice agreement, not a basis in law.
type Agreement struct {
	ID        ID
	Who       ID
	Kind      AgreementKind `json:",omitempty"`
	To        string
	About     ID     `json:",omitempty"` // the child or the person it is about
	On        Date   `json:",omitzero"`
	Evidence  string `json:",omitempty"`
	Limits    string `json:",omitempty"`
	Withdrawn Date   `json:",omitzero"`
	Layer     Layer  `json:",omitempty"`
}

// AgreementKind sorts agreements, so that what is missing before a contact can be told. Empty is something else.
type AgreementKind string

// The agreements.
const (
	TakePart    AgreementKind = "take-part" // in Lifelong Links, or for a child to
	BeContacted AgreementKind = "be-contacted"
	BeTold      AgreementKind = "be-told"
	Meet        AgreementKind = "meeting" // to a conference
	Share       AgreementKind = "share"   // what one has said
)

// Promise is one item of a support plan or a family plan.
type Promise struct {
	ID       ID
	Who      ID   // who promises
	Child    ID   `json:",omitempty"`
	AgreedBy []ID `json:",omitempty"`
	What     string
	Days     int      `json:",omitempty"` // how often, as a number of days; 0 is once
	Often    string   `json:",omitempty"` // how often, in words
	Starts   Date     `json:",omitzero"`
	Due      Date     `json:",omitzero"`  // of a promise that is kept once
	Kept     Date     `json:",omitzero"`  // when it was last kept
	Measure  string   `json:",omitempty"` // how anyone would know
	IfStops  string   `json:",omitempty"`
	Tell     string   `json:",omitempty"` // whom the child tells
	Needs    string   `json:",omitempty"` // bed, travel, allowance, phone
	Ended    Date     `json:",omitzero"`
	Meeting  ID       `json:",omitempty"` // where it was made
	Reviews  []Review `json:",omitempty"` // oldest first
	Layer    Layer    `json:",omitempty"`
}

// Review is how a promise was found to stand when the plan was looked at again.
type Review struct {
	On      Date    `json:",omitzero"`
	Outcome Outcome `json:",omitempty"`
	Words   string  `json:",omitempty"` // what happened; of a change, what was promised before
	By      string  `json:",omitempty"`
}

// Outcome is what a review found.
type Outcome string

// The outcomes.
const (
	WasKept    Outcome = "kept"
	WasNotKept Outcome = "not-kept"
	WasChanged Outcome = "changed"
)

// Meeting is a conference, a review or a plan's next look.
type Meeting struct {
	ID      ID
	Kind    MeetingKind `json:",omitempty"`
	Title   string      `json:",omitempty"`
	On      Date        `json:",omitzero"`
	Time    string      `json:",omitempty"`
	Venue   string      `json:",omitempty"` // never a home
	Parts   int         `json:",omitempty"` // 2: held in two parts with two lists
	Offered Date        `json:",omitzero"`  // family group decision-making: the record of the offer
	Answer  string      `json:",omitempty"`
	WhyNot  string      `json:",omitempty"`
	Held    bool        `json:",omitempty"`
	Notes   []Note      `json:",omitempty"`
}

// MeetingKind is the sort of meeting.
type MeetingKind string

// The meetings.
const (
	FamilyGroup     MeetingKind = "family-group-conference"
	LifelongLinks   MeetingKind = "lifelong-links-conference"
	ChildProtection MeetingKind = "child-protection-conference"
	PlanReview      MeetingKind = "review"
	OtherMeeting    MeetingKind = "other"
)

// Invite is one person's part in a meeting.
type Invite struct {
	ID          ID
	Meeting     ID
	Person      ID
	Part        int         `json:",omitempty"` // of a meeting in two parts; 0 is the whole of it
	State       InviteState `json:",omitempty"`
	Why         string      `json:",omitempty"` // of staying out
	Interpreter string      `json:",omitempty"` // which language
	How         InviteHow   `json:",omitempty"`
	Lift        bool        `json:",omitempty"`
	Minding     int         `json:",omitempty"` // children who need somebody to mind them meanwhile
	Advocate    string      `json:",omitempty"` // who speaks up for them, and comes along
	Food        string      `json:",omitempty"`
	Access      string      `json:",omitempty"`
	Views       string      `json:",omitempty"` // sent by who does not come
	Layer       Layer       `json:",omitempty"`
}

// InviteState is where an invitation stands. Empty is not asked yet.
type InviteState string

// The states of an invitation.
const (
	Invited      InviteState = "invited"
	Coming       InviteState = "coming"
	SendingViews InviteState = "sending-views"
	StayingOut   InviteState = "staying-out"
)

// InviteHow is how somebody takes part. Empty is in the room.
type InviteHow string

// From afar.
const (
	ByVideo InviteHow = "video"
	ByPhone InviteHow = "phone"
)

// Snapshot keeps the measures of a day, so that a trend can be drawn without
// keeping the whole family twice.
type Snapshot struct {
	ID     ID
	Child  ID `json:",omitempty"` // whose measures; empty is of the whole case
	On     Date
	Title  string  `json:",omitempty"`
	Counts []Count `json:",omitempty"`
	By     string  `json:",omitempty"` // who signed it off
	Note   string  `json:",omitempty"`
}

// Count is one measure of a day.
type Count struct {
	Of string // "mum's mum's side: people reached"
	N  int
}

// Key implements Record, as do the Key methods below.
func (c Contact) Key() Key   { return Key{KindContact, c.ID} }
func (a Agreement) Key() Key { return Key{KindAgreement, a.ID} }
func (p Promise) Key() Key   { return Key{KindPromise, p.ID} }
func (m Meeting) Key() Key   { return Key{KindMeeting, m.ID} }
func (i Invite) Key() Key    { return Key{KindInvite, i.ID} }
func (s Snapshot) Key() Key  { return Key{KindSnapshot, s.ID} }

func (c Contact) mentions() []Key   { return people(c.Child, c.Person) }
func (a Agreement) mentions() []Key { return people(a.Who, a.About) }
func (p Promise) mentions() []Key {
	return append(append(people(p.Who, p.Child), people(p.AgreedBy...)...), keys(KindMeeting, p.Meeting)...)
}
func (m Meeting) mentions() []Key  { return nil }
func (i Invite) mentions() []Key   { return append(people(i.Person), keys(KindMeeting, i.Meeting)...) }
func (s Snapshot) mentions() []Key { return people(s.Child) }
