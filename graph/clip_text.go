package graph

import (
	"encoding/json"
	"fmt"
	"strings"
)

// clipText is how a clip is written. It stands for itself: no ID of the case is in it.
type clipText struct {
	Kinweave string // always "people"
	Version  int
	Records  []clipRecord
}

type clipRecord struct {
	Kind   Kind
	Record json.RawMessage
}

const (
	clipVersion = 1
	clipMost    = 4 << 20 // bytes of a clipboard that are looked at
)

// Text writes a clip for the clipboard of the computer, in plain text: what people are called, the sign
// they are drawn with, and how they are related. No dates, towns, notes, homes or ties.
func (c Clip) Text() string {
	to := map[Key]ID{}
	out := clipText{Kinweave: "people", Version: clipVersion}
	var plain []Record
	for _, r := range c.records {
		switch x := r.(type) {
		case Person:
			r = Person{ID: x.ID, Known: x.Known, Formal: x.Formal, Surname: x.Surname, Shown: x.Shown, Identity: x.Identity, Count: x.Count}
		case Union:
			r = Union{ID: x.ID, Partners: x.Partners, Kind: x.Kind}
		case Parentage:
			r = Parentage{ID: x.ID, Child: x.Child, Union: x.Union, Parent: x.Parent, Kind: x.Kind, Certainty: x.Certainty, Unsure: x.Unsure}
		case Birth:
			r = Birth{ID: x.ID, Children: x.Children, Zygosity: x.Zygosity, Identical: x.Identical}
		default:
			continue
		}
		to[r.Key()] = ID(fmt.Sprintf("%s%04d", prefix[r.Key().Kind], len(to)+1))
		plain = append(plain, r)
	}
	for _, r := range plain {
		b, err := Encode(retie(r, to))
		if err != nil {
			return ""
		}
		out.Records = append(out.Records, clipRecord{r.Key().Kind, b})
	}
	b, err := json.Marshal(out)
	if err != nil {
		return ""
	}
	return string(b)
}

// ReadClip reads what Text wrote, here or in another window.
func ReadClip(text string) (Clip, error) {
	var in clipText
	text = strings.TrimSpace(text)
	if len(text) > clipMost || !strings.HasPrefix(text, "{") || json.Unmarshal([]byte(text), &in) != nil || in.Kinweave != "people" || in.Version != clipVersion {
		return Clip{}, ErrClip
	}
	var c Clip
	for _, x := range in.Records {
		switch x.Kind {
		case KindPerson, KindUnion, KindParentage, KindBirth:
		default:
			return Clip{}, ErrClip
		}
		r, err := Decode(x.Kind, x.Record)
		if err != nil {
			return Clip{}, ErrClip
		}
		c.records = append(c.records, r)
	}
	if f, err := New(c.records...); err != nil || f.Len(KindPerson) == 0 {
		return Clip{}, ErrClip
	}
	return c, nil
}
