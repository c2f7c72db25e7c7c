package graph

// Case is the one record about the case itself. Its ID is always CaseID.
type Case struct {
	ID           ID
	Title        string       `json:",omitempty"` // what the worker calls it; printed
	Reference    string       `json:",omitempty"` // the number in the council's own system
	Children     []ID         `json:",omitempty"` // the index children, the first one foremost
	Jurisdiction Jurisdiction `json:",omitempty"`
	Region       Region       `json:",omitempty"` // of Wales: grandparents are called differently
	Convention   string       `json:",omitempty"` // "uk-ics" (also when empty) or "mcgoldrick"
	Inside       Inside       `json:",omitempty"` // what stands inside a symbol
	Author       string       `json:",omitempty"` // who keeps the map
	Notes        []Note       `json:",omitempty"`
}

// CaseID is the ID of the one Case record.
const CaseID ID = "case"

// Jurisdiction decides which law the labels quote. Scotland and Northern Ireland have none yet.
type Jurisdiction string

// The four jurisdictions.
const (
	England         Jurisdiction = "england"
	Wales           Jurisdiction = "wales"
	Scotland        Jurisdiction = "scotland"
	NorthernIreland Jurisdiction = "northern-ireland"
)

// Region is where in Wales the family’s words of home are from.
type Region string

// The regions. An empty one is North.
const (
	NorthWales Region = "north"
	SouthWales Region = "south"
)

// Inside says what is written inside a person's symbol.
type Inside string

// Age is the default: ages go stale, so it is always the age on the map's date.
const (
	InsideAge      Inside = "age"
	InsideYear     Inside = "year" // year of birth
	InsideInitials Inside = "initials"
	InsideNothing  Inside = "nothing"
)

// Person is a human being, born or unborn, known or only heard of.
type Person struct {
	ID       ID
	Known    string    `json:",omitempty"` // as they like to be called; the name on the map
	Formal   string    `json:",omitempty"` // in full, in its own order
	Surname  string    `json:",omitempty"` // the family name within Formal, where there is one
	Also     []string  `json:",omitempty"` // other names: nicknames, names at birth
	Shown    Shown     `json:",omitempty"`
	Identity Identity  `json:",omitempty"`
	Count    int       `json:",omitempty"` // more than one: a group drawn as one symbol
	Living   Living    `json:",omitempty"`
	Birth    Date      `json:",omitzero"`
	Death    Date      `json:",omitzero"`
	Due      Date      `json:",omitzero"`  // unborn: when the baby is expected
	Place    string    `json:",omitempty"` // town or country, never a street
	Work     string    `json:",omitempty"`
	Heritage string    `json:",omitempty"` // in their own words; never a key of any list
	Language []string  `json:",omitempty"` // spoken at home
	Access   string    `json:",omitempty"` // what helps them take part: interpreter, lift, wheelchair
	Role     string    `json:",omitempty"` // of a professional: "class teacher", "social worker"
	Notes    []Note    `json:",omitempty"`
	Sources  []ID      `json:",omitempty"`
	Gone     *Farewell `json:",omitempty"` // taken off the map, with the reason
}

// Name is what to call a person on screen: known-as, else the full name, else "" for no name yet.
func (p Person) Name() string {
	if p.Known != "" {
		return p.Known
	}
	return p.Formal
}

// Shown is the sign a person is drawn with (domain brief 5.1, UK-ICS and McGoldrick).
type Shown string

// The signs. An empty Shown is NotKnown.
const (
	NotKnown    Shown = "not-known"
	Male        Shown = "male"
	Female      Shown = "female"
	NonBinary   Shown = "non-binary"
	TransMan    Shown = "trans-man"
	TransWoman  Shown = "trans-woman"
	Unborn      Shown = "unborn"
	Miscarriage Shown = "miscarriage"
	Termination Shown = "termination" // never drawn unless a worker asks
	Stillborn   Shown = "stillborn"
)

// Identity says how sure we are that we know who this is.
type Identity string

// An empty Identity is IdentityKnown.
const (
	IdentityKnown   Identity = "known"
	IdentityPartly  Identity = "partly"  // a given name, a place of work
	IdentityMissing Identity = "missing" // somebody must exist; nobody has said who
)

// Living says whether a person is alive.
type Living string

// An empty Living is LivingUnknown, unless a date of death says otherwise.
const (
	Alive         Living = "alive"
	Died          Living = "died"
	LivingUnknown Living = "unknown"
)

// Dead reports whether the person is known to have died.
func (p Person) Dead() bool { return p.Living == Died || p.Death.Known() }

// Farewell is why a person was taken off the map; the record stays, so that undo and audit can find it.
type Farewell struct {
	Reason string
	On     Date `json:",omitzero"`
}

// Layer says who may see a fact, from the child to nobody. The empty Layer is
// undecided, and what is undecided is not shown to anyone but the worker.
type Layer string

// From the widest circle to the narrowest.
const (
	ChildOK      Layer = "child"
	FamilyOK     Layer = "family"
	MeetingOK    Layer = "meeting"
	Coordinator  Layer = "coordinator"
	Professional Layer = "professional"
	Locked       Layer = "locked"
)

// Note is a remark with its reader and its voice.
type Note struct {
	Text  string
	Layer Layer  `json:",omitempty"`
	Voice string `json:",omitempty"` // according to whom
	On    Date   `json:",omitzero"`
}

// Key implements Record, as do the Key methods below.
func (c Case) Key() Key   { return Key{KindCase, c.ID} }
func (p Person) Key() Key { return Key{KindPerson, p.ID} }

func (c Case) mentions() []Key   { return people(c.Children...) }
func (p Person) mentions() []Key { return keys(KindSource, p.Sources...) }

func people(ids ...ID) []Key { return keys(KindPerson, ids...) }

func keys(k Kind, ids ...ID) []Key {
	var out []Key
	for _, id := range ids {
		if id != "" {
			out = append(out, Key{k, id})
		}
	}
	return out
}
