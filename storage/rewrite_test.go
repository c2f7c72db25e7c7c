package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// sealedNow gives every sealed value that is in the file at this moment.
func sealedNow(t *testing.T, c *Case) [][]byte {
	t.Helper()
	var out [][]byte
	err := c.db.View(func(tx *bolt.Tx) error {
		for _, name := range []string{recordBucket, historyBucket, stateBucket} {
			_ = tx.Bucket([]byte(name)).ForEach(func(_, v []byte) error {
				out = append(out, bytes.Clone(v))
				return nil
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// still counts how many of some values stand, whole or in part, in the files of a folder.
func still(t *testing.T, dir string, values [][]byte) int {
	t.Helper()
	n := 0
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			if bytes.Contains(b, v[:64]) {
				n++
			}
		}
	}
	return n
}

func TestACompactedCaseIsSmallerAndTheSame(t *testing.T) {
	c := village(t, 300)
	var gone []graph.Record
	for i := range 200 {
		gone = append(gone, graph.Source{ID: graph.ID("s" + string(rune('a'+i%26)) + string(rune('a'+i/26))), Text: "long ago"})
	}
	if err := errorsOf(c.Commit(add("Add", gone...), noon), c.Commit(add("Add", gone...).Inverse(), noon)); err != nil {
		t.Fatal(err)
	}
	before, _ := os.Stat(c.Path())
	old := sealedNow(t, c)
	if still(t, filepath.Dir(c.Path()), old) == 0 {
		t.Fatal("the search finds nothing even before")
	}
	kept, err := os.Open(c.Path()) // what an undelete tool would find
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if err := c.Compact(); err != nil {
		t.Fatal(err)
	}
	b := make([]byte, before.Size())
	if n, _ := kept.ReadAt(b, 0); n < pageSize || len(metas(b[:n])) > 0 || bytes.Contains(b, old[0][:64]) {
		t.Error("the old file was not overwritten")
	}
	after, _ := os.Stat(c.Path())
	if after.Size() >= before.Size()*9/10 {
		t.Errorf("%d bytes before, %d after", before.Size(), after.Size())
	}
	t.Logf("%d bytes before, %d after", before.Size(), after.Size())
	if n := still(t, filepath.Dir(c.Path()), old); n > 0 {
		t.Errorf("%d old values are still on the disk", n)
	}
	if err := c.Commit(add("Go on", person0("new")), noon); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(c.Path(), secret); !errors.Is(err, ErrInUse) {
		t.Errorf("the lock was lost: %v", err)
	}
	c = reopen(t, c)
	if got := c.Family().Len(graph.KindPerson); got != 301 {
		t.Errorf("%d people", got)
	}
	if h, err := c.History(); err != nil || len(h) != 40 {
		t.Errorf("%d lines, %v", len(h), err)
	}
}

func person0(id graph.ID) graph.Person { return graph.Person{ID: id, Known: "Somebody"} }

func TestANewPassphraseShutsOutTheOldOne(t *testing.T) {
	c := village(t, 12)
	want := reopen(t, c)
	c = want
	old := sealedNow(t, c)
	if err := c.ChangePassphrase([]byte("guess"), []byte("new")); !errors.Is(err, ErrPassphrase) {
		t.Error(err)
	}
	if err := c.ChangePassphrase(secret, nil); !errors.Is(err, ErrNoPassphrase) {
		t.Error(err)
	}
	if err := c.ChangePassphrase(secret, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if err := c.Commit(add("Go on", person0("new")), noon); err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
	for _, path := range siblings(c.Path()) {
		if _, err := Open(path, secret); !errors.Is(err, ErrPassphrase) {
			t.Errorf("%s with the old one: %v", filepath.Base(path), err)
		}
		n, err := Open(path, []byte("new"))
		if err != nil {
			t.Errorf("%s with the new one: %v", filepath.Base(path), err)
			continue
		}
		_ = n.Close()
	}
	if n := still(t, filepath.Dir(c.Path()), old); n > 0 {
		t.Errorf("%d values under the old key are still there", n)
	}
}

// A keyboard of another system may type one accented letter as two.
func TestAPassphraseIsTheSameOnEveryKeyboard(t *testing.T) {
	c, err := Create(filepath.Join(t.TempDir(), "a.kinweave"), []byte("caf\u00e9"))
	if err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
	n, err := Open(c.Path(), []byte("cafe\u0301"))
	if err != nil {
		t.Fatal(err)
	}
	_ = n.Close()
}

// A person's right to be forgotten reaches into the history and the copies.
func TestAnErasedPersonIsGoneFromHistoryAndCopies(t *testing.T) {
	c := newCase(t)
	jean, tom := person0("jean"), person0("tom")
	jean.Formal = "Jean Somebody"
	if err := errorsOf(c.Commit(add("Add Jean", jean), noon), c.Commit(add("Add Tom", tom), noon)); err != nil {
		t.Fatal(err)
	}
	c = reopen(t, c) // so that there is a copy with Jean in it
	if err := c.Erase(jean.Key()); !errors.Is(err, ErrStillThere) {
		t.Errorf("erased from under the family: %v", err)
	}
	if err := c.Commit(add("Remove Jean", jean).Inverse(), noon); err != nil {
		t.Fatal(err)
	}
	old := sealedNow(t, c)
	if err := c.Erase(jean.Key()); err != nil {
		t.Fatal(err)
	}
	h, err := c.History()
	if err != nil || len(h) != 3 {
		t.Fatalf("%d lines, %v", len(h), err)
	}
	for i, want := range []bool{true, false, true} {
		if h[i].Erased != want || (h[i].Label == "") != want || (len(h[i].Edits) == 0) != want {
			t.Errorf("line %d: %+v", i+1, h[i])
		}
	}
	if n := still(t, filepath.Dir(c.Path()), old); n > 0 {
		t.Errorf("%d old values are still on the disk", n)
	}
	_ = c.Close()
	for _, path := range siblings(c.Path()) {
		b, _ := os.ReadFile(path)
		w := comb(b, c2keys(t, path))
		for _, lines := range w.lines {
			for _, l := range lines {
				if bytes.Contains(l.Body, []byte("Jean")) {
					t.Errorf("%s still knows her", filepath.Base(path))
				}
			}
		}
		if len(w.live) != 1 || len(w.stale) != 0 {
			t.Errorf("%s holds %d records and %d forgotten ones", filepath.Base(path), len(w.live), len(w.stale))
		}
	}
	n := reopen(t, c)
	if n.Family().Len(graph.KindPerson) != 1 {
		t.Error("Tom is gone too")
	}
}

func c2keys(t *testing.T, path string) keys {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, k, err := findKeys(b, path, func(h header) (keys, error) { return h.unlock(secret) })
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAShreddedCaseIsGoneWithItsCopies(t *testing.T) {
	c := village(t, 12)
	c = reopen(t, c)
	if err := Shred(c.Path()); !errors.Is(err, ErrInUse) {
		t.Errorf("shredded while open: %v", err)
	}
	_ = c.Close()
	other := filepath.Join(filepath.Dir(c.Path()), "a.kinweave notes.txt")
	_ = os.WriteFile(other, []byte("mine"), 0o600)
	kept, err := os.Open(c.Path()) // what an undelete tool would find
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if err := Shred(c.Path()); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(filepath.Dir(c.Path())); len(left) != 1 || left[0].Name() != filepath.Base(other) {
		t.Errorf("%d files are left", len(left))
	}
	b := make([]byte, 1<<20)
	n, _ := kept.ReadAt(b, 0)
	if len(metas(b[:n])) > 0 || n < pageSize {
		t.Error("the old bytes were not overwritten")
	}
}

func TestWhatIsClosedStaysClosed(t *testing.T) {
	c := newCase(t)
	if err := errorsOf(c.Close(), c.Close()); err != nil {
		t.Error(err)
	}
	for what, err := range map[string]error{
		"commit": c.Commit(add("Add", person0("p")), noon), "history": second(c.History()), "compact": c.Compact(),
	} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
