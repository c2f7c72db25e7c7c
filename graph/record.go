package graph

import (
	"crypto/rand"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"strings"
)

// ID names a record. It is random, so it tells nothing about the person.
type ID string

// NewID makes a fresh random ID of 80 bits.
func NewID() ID {
	var b [10]byte
	_, _ = rand.Read(b[:]) // never fails: it ends the program instead
	return ID(strings.ToLower(base32.StdEncoding.EncodeToString(b[:])))
}

// Kind says what sort of record it is. The words are written into case files: never rename one.
type Kind string

// The closed set of records.
const (
	KindCase        Kind = "case"
	KindPerson      Kind = "person"
	KindUnion       Kind = "union"
	KindParentage   Kind = "parentage"
	KindBirth       Kind = "birth"
	KindHousehold   Kind = "household"
	KindStay        Kind = "stay"
	KindTie         Kind = "tie"
	KindGroup       Kind = "group"
	KindPet         Kind = "pet"
	KindLine        Kind = "line"
	KindSource      Kind = "source"
	KindStatement   Kind = "statement"
	KindWish        Kind = "wish"
	KindSafety      Kind = "safety"
	KindPin         Kind = "pin"
	KindArrangement Kind = "arrangement"
	KindPicture     Kind = "picture"
	KindAsk         Kind = "ask"
	KindBarrier     Kind = "barrier"
	KindOffer       Kind = "offer"
	KindSearch      Kind = "search"
	KindSlot        Kind = "slot"
	KindContact     Kind = "contact"
	KindAgreement   Kind = "agreement"
	KindPromise     Kind = "promise"
	KindMeeting     Kind = "meeting"
	KindInvite      Kind = "invite"
	KindSnapshot    Kind = "snapshot"
	KindStep        Kind = "step"
	KindStage       Kind = "stage"
	KindNeed        Kind = "need"
	KindFamilyOffer Kind = "fgdm"
	KindCopy        Kind = "copy"
	KindOwnMap      Kind = "own"
	KindOwnPhoto    Kind = "photo"
)

// Key finds a record in a family and in a case file.
type Key struct {
	Kind Kind
	ID   ID
}

// Record is one of the types of this package that can be stored; the set is closed.
// Records are values: never change a slice of one that a Family holds.
type Record interface {
	Key() Key
	// mentions lists the records this one cannot do without.
	mentions() []Key
}

// blank makes the empty record of each kind. A kind missing here cannot be read
// from a case file, and a test walks the list.
var blank = map[Kind]func(json.RawMessage) (Record, error){
	KindCase:        decode[Case],
	KindPerson:      decode[Person],
	KindUnion:       decode[Union],
	KindParentage:   decode[Parentage],
	KindBirth:       decode[Birth],
	KindHousehold:   decode[Household],
	KindStay:        decode[Stay],
	KindTie:         decode[Tie],
	KindGroup:       decode[Group],
	KindPet:         decode[Pet],
	KindLine:        decode[Line],
	KindSource:      decode[Source],
	KindStatement:   decode[Statement],
	KindWish:        decode[Wish],
	KindSafety:      decode[Safety],
	KindPin:         decode[Pin],
	KindArrangement: decode[Arrangement],
	KindPicture:     decode[Picture],
	KindAsk:         decode[Ask],
	KindBarrier:     decode[Barrier],
	KindOffer:       decode[Offer],
	KindSearch:      decode[Search],
	KindSlot:        decode[Slot],
	KindContact:     decode[Contact],
	KindAgreement:   decode[Agreement],
	KindPromise:     decode[Promise],
	KindMeeting:     decode[Meeting],
	KindInvite:      decode[Invite],
	KindSnapshot:    decode[Snapshot],
	KindStep:        decode[Step],
	KindStage:       decode[Stage],
	KindNeed:        decode[Need],
	KindFamilyOffer: decode[FamilyOffer],
	KindCopy:        decode[Copy],
	KindOwnMap:      decode[OwnMap],
	KindOwnPhoto:    decode[OwnPhoto],
}

// Kinds lists every kind of record in the order in which they are saved and printed.
func Kinds() []Kind {
	return []Kind{KindCase, KindPerson, KindUnion, KindParentage, KindBirth, KindHousehold, KindStay,
		KindTie, KindGroup, KindPet, KindLine, KindSource, KindStatement, KindWish, KindSafety, KindPin, KindArrangement, KindPicture, KindAsk, KindBarrier, KindOffer, KindSearch, KindSlot,
		KindContact, KindAgreement, KindPromise, KindMeeting, KindInvite, KindSnapshot, KindCopy, KindStep, KindStage, KindNeed, KindFamilyOffer, KindOwnMap, KindOwnPhoto}
}

// Encode gives a record as JSON; Decode reads it back.
func Encode(r Record) ([]byte, error) { return json.Marshal(r) }

// Decode reads a record of the given kind from JSON.
func Decode(k Kind, b []byte) (Record, error) {
	read, ok := blank[k]
	if !ok {
		return nil, fmt.Errorf("graph: no record is called %q", k)
	}
	return read(b)
}

func decode[R Record](b json.RawMessage) (Record, error) {
	var r R
	if err := json.Unmarshal(b, &r); err != nil {
		return nil, err
	}
	return r, nil
}
