package storage

import (
	"encoding/json"
	"errors"
	"os"
	"runtime"
	"slices"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// Compact writes the case into a new file without the room that deleted and
// changed records leave behind.
func (c *Case) Compact() error { return c.rewrite(nil, nil) }

// ChangePassphrase asks for the old passphrase again, so that nobody locks the
// owner out of a case that was left open. Everything is sealed anew under a new
// data key: whoever has an old copy and the old passphrase learns nothing about
// the new file. The copies beside the case are renewed or removed.
func (c *Case) ChangePassphrase(old, new []byte) error {
	if len(new) == 0 {
		return ErrNoPassphrase
	}
	c.mu.Lock()
	h := c.header
	c.mu.Unlock()
	k, err := h.unlock(old)
	if err != nil {
		return err
	}
	k.wipe()
	return c.rewrite(new, nil)
}

// Erase takes what the history still says about records that are no longer in
// the case out of it for good, and the old bytes with it: the file, and the copies beside
// it, are written anew. What others said about them in their own notes stays.
func (c *Case) Erase(records ...graph.Key) error {
	return c.rewrite(nil, records)
}

// rewrite makes a new file of everything in this one and goes on with that.
func (c *Case) rewrite(passphrase []byte, erase []graph.Key) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.writable(); err != nil {
		return err
	}
	h, k := c.header, c.keys
	if passphrase != nil {
		var err error
		if k, err = freshKeys(); err != nil {
			return err
		}
		h = newHeader(Format, k, passphrase)
	}
	temp, err := fresh(c.path, func(to *bolt.Tx) error {
		return c.db.View(func(from *bolt.Tx) error { return copyInto(to, from, c.keys, h, k, erase) })
	})
	if err != nil {
		return err
	}
	if done, err := c.swap(temp, h, k); err != nil {
		_ = os.Remove(temp)
		if done {
			return join(ErrCopies, err)
		}
		return plain(err)
	}
	if err := c.renewCopies(passphrase != nil || erase != nil); err != nil {
		return join(ErrCopies, err)
	}
	return nil
}

// copyInto carries every value over, sealed anew. Lines about erased records lose their body.
func copyInto(to, from *bolt.Tx, old keys, h header, k keys, erase []graph.Key) error {
	src, err := begin(from, old)
	if err != nil {
		return err
	}
	records, err := src.records()
	if err != nil {
		return err
	}
	lines, err := src.lines()
	if err != nil {
		return err
	}
	if err := build(to, h); err != nil {
		return err
	}
	dst := &vault{tx: to, keys: k, state: src.state}
	dst.state.Count, dst.state.Sum = 0, nil
	b := to.Bucket([]byte(recordBucket))
	for _, r := range records {
		if slices.Contains(erase, r.key()) {
			return ErrStillThere
		}
		if err := dst.store(b, k.place(r.key()), r); err != nil {
			return err
		}
	}
	b = to.Bucket([]byte(historyBucket))
	for _, l := range lines {
		if l, err = l.without(erase); err != nil {
			return err
		}
		if err := dst.putLine(b, l); err != nil {
			return err
		}
	}
	return dst.saveState()
}

// without is the line without what it says about erased records. Its label goes
// too, because it may hold their names. Its digest stays, and so the chain holds.
func (l line) without(erase []graph.Key) (line, error) {
	if len(erase) == 0 {
		return l, nil
	}
	var b body
	if json.Unmarshal(l.Body, &b) != nil {
		return l, fault("a line of its history makes no sense")
	}
	n := len(b.Edits)
	b.Edits = slices.DeleteFunc(b.Edits, func(t trace) bool {
		return slices.Contains(erase, Raw{Kind: t.Kind, ID: t.ID}.key())
	})
	if len(b.Edits) == n {
		return l, nil
	}
	b.Label, b.Salt = "", nil
	text, err := json.Marshal(b)
	l.Body, l.Erased = text, true
	return l, err
}

// swap puts the new file in the place of the old, goes on with it and says
// whether it got that far. The lock is never let go of, except on Windows, where
// an open file cannot be replaced. The old file is overwritten before it is let go.
func (c *Case) swap(temp string, h header, k keys) (done bool, err error) {
	if runtime.GOOS == "windows" {
		db := c.db
		c.db, c.file = nil, nil
		if err := db.Close(); err != nil {
			return false, err
		}
		if err := os.Rename(temp, c.path); err != nil {
			return false, errors.Join(err, c.attach())
		}
		c.header, c.keys = h, k
		return true, c.attach()
	}
	n := &Case{path: temp}
	if err := n.attach(); err != nil {
		_ = n.release()
		return false, err
	}
	if err := os.Rename(temp, c.path); err != nil {
		_ = n.release()
		return false, err
	}
	db, f := c.db, c.file
	c.db, c.file, c.header, c.keys = n.db, n.file, h, k
	return true, errors.Join(syncFolder(c.path), scrub(f), db.Close())
}

func (c *Case) attach() error {
	if err := c.take(); err != nil {
		return err
	}
	return c.hand()
}

// renewCopies makes the copy beside the case hold no more than it does. Older
// ones are kept unless they hold what must be forgotten.
func (c *Case) renewCopies(forget bool) error {
	b, err := contents(c.file)
	if err != nil {
		return err
	}
	for _, old := range siblings(c.path)[1:] {
		if !forget && old != backupPath(c.path) {
			continue
		}
		if err := destroy(old); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	c.backupErr = keepCopy(backupPath(c.path), b)
	return c.backupErr
}

// Shred closes a case for good: the file and every copy beside it are
// overwritten, the key with them, and removed. Copies made by hand or by the
// office's own backup stay, and stay sealed.
func Shred(path string) error {
	path = resolve(path)
	if _, err := readLocked(path); err != nil {
		return plain(err)
	}
	var errs []error
	for _, p := range siblings(path) {
		if err := destroy(p); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return plain(errors.Join(append(errs, syncFolder(path))...))
}

func destroy(path string) error {
	f, err := openLocked(path, os.O_RDWR, patience)
	if err != nil {
		return err
	}
	return errors.Join(scrub(f), f.Close(), os.Remove(path))
}
