package storage

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"time"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// Entry is one line of the history: a step that somebody took and when.
type Entry struct {
	Number uint64
	When   time.Time
	Who    string // as the program was told; may be empty
	Label  string // empty when the line was erased
	Erased bool   // what it said about an erased record is gone for good
	Edits  []Trace
}

// Trace is one record before and after a step, as it was written then: in the
// words of that time's format, which today's types may no longer read.
type Trace struct {
	Key           graph.Key
	Before, After json.RawMessage // nil when it was not there
}

// line is an entry as it is sealed. The chain runs over the digest of the body
// and not over the body, so that a body can be erased and the chain still holds.
type line struct {
	Number uint64          `json:"number"`
	When   time.Time       `json:"when"`
	Who    string          `json:"who,omitempty"`
	Prev   []byte          `json:"prev"`   // link of the line before
	Digest []byte          `json:"digest"` // of the body as it was first written
	Erased bool            `json:"erased,omitempty"`
	Body   json.RawMessage `json:"body"`
}

type body struct {
	Format int     `json:"format"`
	Salt   []byte  `json:"salt,omitempty"` // keeps the digest from confirming a guess at what was erased
	Label  string  `json:"label,omitempty"`
	Edits  []trace `json:"edits"`
}

type trace struct {
	Kind   string          `json:"kind"`
	ID     string          `json:"id"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// link is what the next line carries on from.
func (l line) link() []byte {
	h := sha256.New()
	for _, part := range [][]byte{l.Prev, count(l.Number), []byte(l.When.Format(time.RFC3339Nano)), []byte(l.Who), l.Digest} {
		h.Write(count(uint64(len(part))))
		h.Write(part)
	}
	return h.Sum(nil)
}

func count(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// append writes the next line of the history.
func (v *vault) append(when time.Time, who string, label string, edits []trace) error {
	b, err := v.bucket(historyBucket)
	if err != nil {
		return err
	}
	text, err := json.Marshal(body{Format: Format, Salt: random(16), Label: label, Edits: edits})
	if err != nil {
		return err
	}
	digest := sha256.Sum256(text)
	l := line{Number: v.state.Number + 1, When: when.Round(0), Who: who, Prev: v.state.Chain, Digest: digest[:], Body: text}
	v.state.Number, v.state.Chain = l.Number, l.link()
	return v.putLine(b, l)
}

func (v *vault) putLine(b *bolt.Bucket, l line) error {
	plain, err := json.Marshal(l)
	if err != nil {
		return err
	}
	key := count(l.Number)
	return b.Put(key, v.keys.seal(historyBucket, key, plain))
}

// legible checks that every history line is there and can be unsealed, without reading it.
func (v *vault) legible() error {
	b, err := v.bucket(historyBucket)
	if err != nil {
		return err
	}
	n := uint64(len(v.state.Gaps))
	err = b.ForEach(func(key, sealed []byte) error {
		n++
		_, err := v.keys.unseal(historyBucket, key, sealed)
		if err != nil {
			return fault("a line of its history cannot be read")
		}
		return nil
	})
	if err == nil && n != v.state.Number {
		return fault("lines of its history are missing")
	}
	return err
}

// lines unseals the whole history and follows its chain from the first line to the last.
func (v *vault) lines() ([]line, error) {
	b, err := v.bucket(historyBucket)
	if err != nil {
		return nil, err
	}
	gap := map[uint64]bool{}
	for _, n := range v.state.Gaps {
		gap[n] = true
	}
	var out []line
	next, prev := uint64(1), []byte(nil)
	err = b.ForEach(func(key, sealed []byte) error {
		l, err := readLine(v.keys, key, sealed)
		if err != nil {
			return err
		}
		for gap[next] && next < l.Number {
			next, prev = next+1, nil
		}
		if l.Number != next || (string(prev) != string(l.Prev) && !gap[next-1]) {
			return fault("its history has been tampered with")
		}
		next, prev = l.Number+1, l.link()
		out = append(out, l)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for gap[next] {
		next, prev = next+1, nil
	}
	if next != v.state.Number+1 || (prev != nil && string(prev) != string(v.state.Chain)) {
		return nil, fault("the end of its history is missing")
	}
	return out, nil
}

func readLine(k keys, key, sealed []byte) (line, error) {
	var l line
	plain, err := k.unseal(historyBucket, key, sealed)
	if err != nil || json.Unmarshal(plain, &l) != nil || string(count(l.Number)) != string(key) {
		return l, fault("a line of its history cannot be read")
	}
	if digest := sha256.Sum256(l.Body); !l.Erased && string(digest[:]) != string(l.Digest) {
		return l, fault("a line of its history is not what was written")
	}
	return l, nil
}

func (l line) entry() (Entry, error) {
	var b body
	if json.Unmarshal(l.Body, &b) != nil {
		return Entry{}, fault("a line of its history makes no sense")
	}
	e := Entry{Number: l.Number, When: l.When, Who: l.Who, Label: b.Label, Erased: l.Erased}
	for _, t := range b.Edits {
		e.Edits = append(e.Edits, Trace{Key: graph.Key{Kind: graph.Kind(t.Kind), ID: graph.ID(t.ID)}, Before: t.Before, After: t.After})
	}
	return e, nil
}
