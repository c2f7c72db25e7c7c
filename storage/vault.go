package storage

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// Format is the number of the form in which cases are written today.
const Format = 1

// The buckets. Their names, and these two keys, are the same in every case.
var (
	headerBucket  = "header"
	spareBucket   = "spare" // a second copy of the header
	recordBucket  = "records"
	historyBucket = "history"
	stateBucket   = "state"

	headerKey = []byte("header")
	stateKey  = []byte("state")
)

// Raw is a record as it stands in a case file, without today's types:
// what migration steps and the history work on.
type Raw struct {
	Kind   string          `json:"kind"`
	ID     string          `json:"id"`
	Record json.RawMessage `json:"record"`
}

// stored is a record with the step that wrote it, so that a salvage can tell
// which of two copies is the newer.
type stored struct {
	Number uint64 `json:"number"`
	Raw

	mark []byte // of the sealed value it was read from, when salvaged
}

func (r Raw) key() graph.Key { return graph.Key{Kind: graph.Kind(r.Kind), ID: graph.ID(r.ID)} }

func raw(r graph.Record) (Raw, error) {
	b, err := graph.Encode(r)
	k := r.Key()
	return Raw{Kind: string(k.Kind), ID: string(k.ID), Record: b}, err
}

// state is the case's own account of itself, sealed and rewritten at every
// change. With it a lost, doubled or outdated value shows even where every
// single one is sound.
type state struct {
	Format int      `json:"format"`
	Tx     int      `json:"tx"`             // bbolt's number of the transaction that wrote it
	Number uint64   `json:"number"`         // of the last history line
	Chain  []byte   `json:"chain"`          // that line's link
	Count  int      `json:"count"`          // records
	Sum    []byte   `json:"sum"`            // of the marks of all of them
	Gaps   []uint64 `json:"gaps,omitempty"` // history lines that a repair could not bring back

}

// vault reads and writes sealed values within one transaction.
type vault struct {
	tx    *bolt.Tx
	keys  keys
	state state
}

// begin reads the case's account of itself at the start of a transaction.
func begin(tx *bolt.Tx, k keys) (*vault, error) {
	v := &vault{tx: tx, keys: k}
	if err := v.loadState(); err != nil {
		return nil, err
	}
	return v, nil
}

// build makes the buckets of a new case.
func build(tx *bolt.Tx, h header) error {
	for _, name := range []string{headerBucket, spareBucket, recordBucket, historyBucket, stateBucket} {
		if _, err := tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	return putHeader(tx, h)
}

func putHeader(tx *bolt.Tx, h header) error {
	for _, name := range []string{headerBucket, spareBucket} {
		if err := tx.Bucket([]byte(name)).Put(headerKey, h.encode()); err != nil {
			return err
		}
	}
	return nil
}

// getHeader gives the header, or its spare copy when that is damaged; whole says that both are sound.
func getHeader(tx *bolt.Tx) (h header, whole bool, err error) {
	var found, sound int
	for _, name := range []string{spareBucket, headerBucket} {
		b := tx.Bucket([]byte(name))
		if b == nil {
			continue
		}
		found++
		if one, err := decodeHeader(b.Get(headerKey)); err == nil {
			h = one
			sound++
		}
	}
	switch {
	case sound > 0:
		return h, sound == 2, nil
	case found > 0:
		return h, false, fault("the page with its key cannot be read")
	}
	return h, false, ErrNotACase
}

func (v *vault) bucket(name string) (*bolt.Bucket, error) {
	b := v.tx.Bucket([]byte(name))
	if b == nil {
		return nil, fault("a part of it is missing")
	}
	return b, nil
}

func (v *vault) loadState() error {
	b, err := v.bucket(stateBucket)
	if err != nil {
		return err
	}
	plain, err := v.keys.unseal(stateBucket, stateKey, b.Get(stateKey))
	if err != nil {
		return fault("its account of itself cannot be read")
	}
	if json.Unmarshal(plain, &v.state) != nil {
		return fault("its account of itself makes no sense")
	}
	return nil
}

func (v *vault) saveState() error {
	b, err := v.bucket(stateBucket)
	if err != nil {
		return err
	}
	v.state.Tx = v.tx.ID()
	plain, err := json.Marshal(v.state)
	if err != nil {
		return err
	}
	return b.Put(stateKey, v.keys.seal(stateBucket, stateKey, plain))
}

// put stores a record, or takes it out when r is nil. was says whether it
// should have been there before.
func (v *vault) put(k graph.Key, r *Raw, was bool) error {
	b, err := v.bucket(recordBucket)
	if err != nil {
		return err
	}
	place := v.keys.place(k)
	old := b.Get(place)
	if (old != nil) != was {
		return fmt.Errorf("save a %s: %w", k.Kind, graph.ErrConflict)
	}
	if old != nil {
		v.tally(place, old, -1)
	}
	if r == nil {
		return b.Delete(place)
	}
	return v.store(b, place, stored{Number: v.state.Number + 1, Raw: *r})
}

func (v *vault) store(b *bolt.Bucket, place []byte, s stored) error {
	plain, err := json.Marshal(s)
	if err != nil {
		return err
	}
	sealed := v.keys.seal(recordBucket, place, plain)
	v.tally(place, sealed, +1)
	return b.Put(place, sealed)
}

// tally keeps count and sum. The sum is an exclusive or, so taking out is putting in again.
func (v *vault) tally(place, sealed []byte, by int) {
	m := v.keys.mark(place, sealed)
	v.add(m[:], by)
}

func (v *vault) add(mark []byte, by int) {
	sum := make([]byte, sha256.Size)
	copy(sum, v.state.Sum)
	for i := range mark {
		sum[i] ^= mark[i]
	}
	v.state.Sum = sum
	v.state.Count += by
}

// records unseals every record and compares them with the case's own account.
func (v *vault) records() ([]stored, error) {
	b, err := v.bucket(recordBucket)
	if err != nil {
		return nil, err
	}
	seen := vault{keys: v.keys}
	out := make([]stored, 0, max(0, v.state.Count))
	err = b.ForEach(func(place, sealed []byte) error {
		plain, err := v.keys.unseal(recordBucket, place, sealed)
		if err != nil {
			return fault("a record in it cannot be read")
		}
		var r stored
		if json.Unmarshal(plain, &r) != nil {
			return fault("a record in it makes no sense")
		}
		seen.tally(place, sealed, +1)
		out = append(out, r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if seen.state.Count != v.state.Count || (v.state.Count > 0 && string(seen.state.Sum) != string(v.state.Sum)) {
		return nil, fault("records are missing from it, or older than they should be")
	}
	return out, nil
}
