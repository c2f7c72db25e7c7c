package storage

import (
	"errors"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"kinweave/graph"
)

// patience is how long to wait for a file that another window may just be closing.
const patience = 300 * time.Millisecond

func (c *Case) open(unlock func(header) (keys, error)) error {
	if info, err := os.Stat(c.path); err == nil && info.IsDir() {
		return ErrNotACase
	}
	if err := c.take(); err != nil {
		return err
	}
	if !c.readOnly {
		sweep(c.path)
	}
	b, err := contents(c.file)
	if err != nil {
		return err
	}
	err = guard(func() error { return c.read(b, unlock) })
	if errors.Is(err, ErrDamaged) {
		return c.assess(b, unlock, err)
	}
	if err == nil && !c.readOnly && !isCopy(c.path) {
		c.backupErr = keepCopy(backupPath(c.path), b)
	}
	return err
}

// take locks the file, for reading only where it cannot be written. While it
// waited, another window may have put a new file in the place of this one.
func (c *Case) take() error {
	for range 5 {
		f, err := openLocked(c.path, os.O_RDWR, patience)
		c.readOnly = errors.Is(plain(err), ErrReadOnly)
		if c.readOnly {
			f, err = openLocked(c.path, os.O_RDONLY, patience)
		}
		if err != nil {
			return err
		}
		c.file = f
		mine, err1 := f.Stat()
		theirs, err2 := os.Stat(c.path)
		if err1 == nil && err2 == nil && os.SameFile(mine, theirs) {
			return nil
		}
		_ = f.Close()
	}
	return ErrInUse
}

// hand gives the locked file to bbolt.
func (c *Case) hand() error {
	db, err := bolt.Open(c.path, 0o600, &bolt.Options{
		ReadOnly: c.readOnly, Timeout: patience, PreLoadFreelist: true,
		OpenFile: func(string, int, os.FileMode) (*os.File, error) { return c.file, nil },
	})
	c.db = db
	for _, bad := range []error{berrors.ErrInvalid, berrors.ErrChecksum, berrors.ErrVersionMismatch, berrors.ErrInvalidMapping} {
		if errors.Is(err, bad) {
			return join(ErrDamaged, err)
		}
	}
	if errors.Is(err, berrors.ErrTimeout) {
		return ErrInUse
	}
	return err
}

// read trusts nothing before it is checked: the pages, the key, every seal, and
// whether all that should be there is there.
func (c *Case) read(b []byte, unlock func(header) (keys, error)) error {
	if err := sound(b); err != nil {
		return err
	}
	if err := c.hand(); err != nil {
		return err
	}
	var err error
	var spare bool // both copies of the header are whole
	var records []Raw
	err = c.db.View(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			return join(ErrDamaged, err)
		}
		if c.header, spare, err = getHeader(tx); err != nil {
			return err
		}
		if c.header.Format > Format {
			return ErrNewer
		}
		if c.keys, err = unlock(c.header); err != nil {
			return err
		}
		v, err := begin(tx, c.keys)
		if err != nil {
			return err
		}
		if v.state.Format != c.header.Format {
			return fault("its two format numbers differ")
		}
		if tx, sure := latest(b); !sure || tx != uint64(v.state.Tx) { //nolint:gosec // never negative
			return fault("its last change is not in its place")
		}
		all, err := v.records()
		if err != nil {
			return err
		}
		records = bare(all)
		return v.legible()
	})
	if err != nil {
		return err
	}
	if records, err = c.modernise(b, records); err != nil {
		return err
	}
	if !spare && !c.readOnly {
		_ = c.update(func(v *vault) error { return putHeader(v.tx, c.header) }) // heals it; if not now, then next time
	}
	c.family, err = family(records)
	return err
}

func family(records []Raw) (*graph.Family, error) {
	out := make([]graph.Record, 0, len(records))
	for _, r := range records {
		g, err := graph.Decode(graph.Kind(r.Kind), r.Record)
		if err != nil || g.Key() != r.key() {
			return nil, fault("a record in it makes no sense")
		}
		out = append(out, g)
	}
	f, err := graph.New(out...)
	if err != nil {
		return nil, join(ErrDamaged, err)
	}
	return f, nil
}
