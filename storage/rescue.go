package storage

import (
	"errors"
	"fmt"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// assess turns the damage that Open met into one that says what is left.
func (c *Case) assess(b []byte, unlock func(header) (keys, error), cause error) error {
	d := &Damage{Cause: cause}
	if info, err := os.Stat(backupPath(c.path)); err == nil && info.Size() > 0 && !isCopy(c.path) {
		d.Backup = info.ModTime()
	}
	if c.keys.aead != nil {
		k := c.keys
		unlock = func(header) (keys, error) { return k, nil }
	}
	h, k, err := findKeys(b, c.path, unlock)
	switch {
	case errors.Is(err, ErrDamaged):
		return d
	case err != nil:
		return err
	}
	if s, err := salvage(b, h, k); err == nil {
		d.Readable, d.Lost, d.Unsure = len(s.records), s.Lost, s.Unsure
	}
	return d
}

// Repair puts a sound case, made of what Salvage finds, in the place of a
// damaged one, which is kept beside it as NAME.kinweave.damaged1. The repair is
// a line in the history.
func Repair(path string, passphrase []byte) (*Salvaged, error) {
	path = resolve(path)
	s, err := Salvage(path, passphrase)
	if err != nil {
		return nil, err
	}
	raws := make([]Raw, 0, len(s.records))
	for r := range s.Family.Records() {
		one, err := raw(r)
		if err != nil {
			return nil, err
		}
		raws = append(raws, one)
	}
	err = putAside(path, func(tx *bolt.Tx) error {
		h := s.header
		h.Format = Format
		if err := build(tx, h); err != nil {
			return err
		}
		v := &vault{tx: tx, keys: s.keys, state: state{Format: Format}}
		if err := v.restoreLines(s); err != nil {
			return err
		}
		for _, r := range raws {
			if err := v.put(r.key(), &r, false); err != nil {
				return err
			}
		}
		label := fmt.Sprintf("Repair the case: %d records kept, %d lost", len(raws), s.Lost)
		if err := v.append(now(), "", label, nil); err != nil {
			return err
		}
		return v.saveState()
	})
	return s, err
}

// restoreLines writes the lines that were found, and notes the numbers of those that were not.
func (v *vault) restoreLines(s *Salvaged) error {
	b, err := v.bucket(historyBucket)
	if err != nil {
		return err
	}
	last := s.state.Number
	if n := len(s.lines); n > 0 {
		last = max(last, s.lines[n-1].Number)
	}
	found := map[uint64]line{}
	for _, l := range s.lines {
		found[l.Number] = l
	}
	var prev []byte
	for n := uint64(1); n <= last; n++ {
		l, there := found[n]
		if !there {
			v.state.Gaps = append(v.state.Gaps, n)
			prev = nil
			continue
		}
		if prev != nil && !slices.Equal(prev, l.Prev) {
			return fault("two histories are mixed in it")
		}
		if err := v.putLine(b, l); err != nil {
			return err
		}
		prev = l.link()
	}
	v.state.Number, v.state.Chain = last, prev
	return nil
}

// Restore puts the good copy in the place of a case that does not open; that
// one is kept beside it as NAME.kinweave.damaged1. What was changed since the
// copy was made is not in it.
func Restore(path string, passphrase []byte) error {
	path = resolve(path)
	b, err := readLocked(backupPath(path))
	if err != nil {
		return plain(err)
	}
	if err := sound(b); err != nil {
		return err
	}
	if _, _, err := findKeys(b, path, func(h header) (keys, error) { return h.unlock(passphrase) }); err != nil {
		return err
	}
	f, err := openLocked(path, os.O_RDWR, patience)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return plain(err)
	}
	if err == nil {
		if err := errors.Join(setAside(path), f.Close()); err != nil {
			return plain(err)
		}
	}
	return replace(path, b)
}

// putAside makes a new case and puts it in the place of the damaged one.
func putAside(path string, fill func(*bolt.Tx) error) error {
	f, err := openLocked(path, os.O_RDWR, patience)
	if err != nil {
		return plain(err)
	}
	temp, err := fresh(path, fill)
	if err != nil {
		return errors.Join(err, f.Close())
	}
	if err := errors.Join(setAside(path), f.Close()); err != nil {
		_ = os.Remove(temp)
		return plain(err)
	}
	if err := os.Rename(temp, path); err != nil {
		_ = os.Remove(temp)
		return plain(err)
	}
	return syncFolder(path)
}

// setAside copies rather than renames, so that there is never a moment without a case.
func setAside(path string) error {
	b, err := os.ReadFile(path) //nolint:gosec // the user's own file
	if err != nil {
		return err
	}
	return replace(damagedPath(path), b)
}
