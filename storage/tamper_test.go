package storage

import (
	"bytes"
	"errors"
	"hash/fnv"
	"testing"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// A file may be made up so that each of its pages seems to hold hundreds of
// others, which hold hundreds of others in turn.
func TestAMadeUpFileDoesNotTakeForEver(t *testing.T) {
	const levels, fan = 60, 100
	pages := 4 + levels
	b := make([]byte, pages*pageSize)
	head := func(at int, id uint64, flags, count uint16, over uint32) {
		little.PutUint64(b[at:], id)
		little.PutUint16(b[at+8:], flags)
		little.PutUint16(b[at+10:], count)
		little.PutUint32(b[at+12:], over)
	}
	for i := range 2 {
		m := b[i*pageSize+pageHead:]
		little.PutUint32(m, magic)
		little.PutUint32(m[4:], 2)
		little.PutUint32(m[8:], pageSize)
		little.PutUint64(m[16:], 3)
		little.PutUint64(m[32:], 2)
		little.PutUint64(m[40:], uint64(pages))
		little.PutUint64(m[48:], uint64(i))
		sum := fnv.New64a()
		sum.Write(m[:56])
		little.PutUint64(m[56:], sum.Sum64())
	}
	head(2*pageSize, 2, freePage, 0, 0)
	at := 3 * pageSize
	head(at, 3, leafPage, fan, levels)
	for range levels {
		next := at + pageSize - pageHead - bucketHead // of the bucket that all elements here lead to
		for i := range fan {
			e := at + pageHead + i*elementHead
			b[next-1-i] = byte(i + 1) // the keys end where the bucket begins; each is longer and greater
			little.PutUint32(b[e:], 1)
			little.PutUint32(b[e+4:], uint32(next-1-i-e))
			little.PutUint32(b[e+8:], uint32(i+1))
			little.PutUint32(b[e+12:], uint32(len(b)-next))
		}
		at = next + bucketHead
		head(at, 0, leafPage, fan, 0)
	}
	head(at, 0, leafPage, 0, 0)
	if len(metas(b)) != 2 {
		t.Fatal("it does not even look like a case")
	}
	if err := sound(b); !errors.Is(err, ErrDamaged) {
		t.Error(err)
	}
	k, err := freshKeys()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := salvage(b, header{Format: Format}, k); err != nil {
		t.Error(err)
	}
}

// Somebody who can write to the file but does not know the passphrase can still
// move whole sealed values about, or put an old one back.
func TestAnOlderRecordInItsPlaceIsNoticed(t *testing.T) {
	for what, tamper := range map[string]func(b *bolt.Bucket, place, old []byte) error{
		"an older record": func(b *bolt.Bucket, place, old []byte) error { return b.Put(place, old) },
		"one left out":    func(b *bolt.Bucket, place, _ []byte) error { return b.Delete(place) },
		"one in another's place": func(b *bolt.Bucket, place, old []byte) error {
			next, _ := b.Cursor().First()
			if bytes.Equal(next, place) {
				next, _ = b.Cursor().Last()
			}
			return b.Put(bytes.Clone(next), old)
		},
	} {
		c := newCase(t)
		maja, tom := person0("maja"), person0("tom")
		renamed := maja
		renamed.Known = "May"
		if err := c.Commit(add("Add", maja, tom), noon); err != nil {
			t.Fatal(err)
		}
		place := c.keys.place(maja.Key())
		var old []byte
		_ = c.db.View(func(tx *bolt.Tx) error {
			old = bytes.Clone(tx.Bucket([]byte(recordBucket)).Get(place))
			return nil
		})
		if err := c.Commit(graph.Change{Label: "Rename", Edits: []graph.Edit{{Before: maja, After: renamed}}}, noon); err != nil {
			t.Fatal(err)
		}
		err := c.update(func(v *vault) error { return tamper(v.tx.Bucket([]byte(recordBucket)), place, old) })
		if err != nil {
			t.Fatal(err)
		}
		_ = c.Close()
		_, err = Open(c.Path(), secret)
		if !errors.Is(err, ErrDamaged) {
			t.Fatalf("%s: %v", what, err)
		}
		s, err := Salvage(c.Path(), secret)
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := graph.Get[graph.Person](s.Family, "maja"); p.Known != "May" {
			t.Errorf("%s: %d records, not the newest", what, len(whole(s.Family)))
		}
	}
}

// Somebody with the passphrase and a tool cannot change the past unseen.
func TestATamperedHistoryIsNoticed(t *testing.T) {
	for what, tamper := range map[string]func(*vault, *bolt.Bucket, line){
		"another label": func(v *vault, b *bolt.Bucket, l line) {
			l.Body = bytes.Replace(l.Body, []byte("Rename"), []byte("Remake"), 1)
			_ = v.putLine(b, l)
		},
		"another time": func(v *vault, b *bolt.Bucket, l line) { l.When = l.When.AddDate(0, 0, 1); _ = v.putLine(b, l) },
		"another name": func(v *vault, b *bolt.Bucket, l line) { l.Who = "somebody else"; _ = v.putLine(b, l) },
		"left out":     func(_ *vault, b *bolt.Bucket, l line) { _ = b.Delete(count(l.Number)) },
	} {
		c := village(t, 12)
		err := c.update(func(v *vault) error {
			lines, err := v.lines()
			if err == nil {
				tamper(v, v.tx.Bucket([]byte(historyBucket)), lines[1])
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.History(); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", what, err)
		}
		_ = c.Close()
	}
}
