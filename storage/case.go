package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// Case is an open case file. It holds the file's lock until Close.
type Case struct {
	mu        sync.Mutex
	path      string
	db        *bolt.DB
	file      *os.File // bbolt's, kept to let go of the lock when bbolt itself is stuck
	keys      keys
	state     state
	family    *graph.Family
	readOnly  bool
	who       string
	backupErr error
	broken    error // a commit ended in the unknown: nothing more is written
}

// Create makes a new, empty case. It appears under its name only when it is
// whole, and never in the place of another file.
func Create(path string, passphrase []byte) (*Case, error) {
	if len(passphrase) == 0 {
		return nil, ErrNoPassphrase
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, ErrExists
	}
	k, err := freshKeys()
	if err != nil {
		return nil, err
	}
	h := newHeader(Format, k, passphrase)
	temp, err := fresh(path, func(tx *bolt.Tx) error {
		if err := build(tx, h); err != nil {
			return err
		}
		v := vault{tx: tx, keys: k, state: state{Format: Format}}
		return v.saveState()
	})
	if err != nil {
		return nil, err
	}
	if err := claim(temp, path); err != nil {
		_ = os.Remove(temp)
		return nil, plain(err)
	}
	return open(path, func(header) (keys, error) { return k, nil })
}

// Open opens a case, checks every part of it and keeps a copy of it as the last good state.
func Open(path string, passphrase []byte) (*Case, error) {
	return open(path, func(h header) (keys, error) { return h.unlock(passphrase) })
}

func open(path string, unlock func(header) (keys, error)) (*Case, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	c := &Case{path: path}
	err := guard(func() error { return c.open(unlock) })
	if err != nil {
		c.release()
		return nil, plain(err)
	}
	return c, nil
}

func (c *Case) open(unlock func(header) (keys, error)) error {
	err := c.attach(os.O_RDWR)
	if errors.Is(plain(err), ErrReadOnly) {
		c.readOnly = true
		err = c.attach(os.O_RDONLY)
	}
	if err != nil {
		return err
	}
	return c.db.View(func(tx *bolt.Tx) error {
		h, err := getHeader(tx)
		if err != nil {
			return err
		}
		if h.Format > Format {
			return ErrNewer
		}
		if c.keys, err = unlock(h); err != nil {
			return err
		}
		v := vault{tx: tx, keys: c.keys}
		if err := v.loadState(); err != nil {
			return err
		}
		records, err := v.records()
		if err != nil {
			return err
		}
		c.state = v.state
		c.family, err = family(records)
		return err
	})
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

const patience = 300 * time.Millisecond

// attach opens the file itself under its lock.
func (c *Case) attach(flag int) error {
	f, err := openLocked(c.path, flag, patience)
	if err != nil {
		return err
	}
	c.file = f
	if info, err := f.Stat(); err != nil || info.Size() == 0 {
		return join(ErrNotACase, err)
	}
	c.db, err = bolt.Open(c.path, 0o600, &bolt.Options{
		ReadOnly: flag == os.O_RDONLY, Timeout: patience, PreLoadFreelist: true,
		OpenFile: func(string, int, os.FileMode) (*os.File, error) { return f, nil },
	})
	return err
}

// Family is the family as it was read when the case was opened.
func (c *Case) Family() *graph.Family { return c.family }

// Path is where the case is, with symbolic links followed.
func (c *Case) Path() string { return c.path }

// ReadOnly reports whether the case is in a place where nothing can be saved.
func (c *Case) ReadOnly() bool { return c.readOnly }

// BackupErr says why there is no copy of the state in which the case was opened, if there is none.
func (c *Case) BackupErr() error { return c.backupErr }

// WorkingAs names who makes the changes from now on, for the history.
func (c *Case) WorkingAs(who string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.who = who
}

// Commit saves a change: the records it touches and its history line, in one
// transaction that is on the disk when Commit returns. If it fails, nothing of
// the change has been saved.
func (c *Case) Commit(ch graph.Change, when time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.update(func(v *vault) error {
		traces := make([]trace, 0, len(ch.Edits))
		for _, e := range ch.Edits {
			t, err := v.edit(e)
			if err != nil {
				return err
			}
			traces = append(traces, t)
		}
		return v.append(when, c.who, ch.Label, traces)
	})
}

func (v *vault) edit(e graph.Edit) (trace, error) {
	var t trace
	var after *Raw
	if e.Before != nil {
		r, err := raw(e.Before)
		if err != nil {
			return t, fmt.Errorf("save: %w", err)
		}
		t = trace{Kind: r.Kind, ID: r.ID, Before: r.Record}
	}
	if e.After != nil {
		r, err := raw(e.After)
		if err != nil {
			return t, fmt.Errorf("save: %w", err)
		}
		if e.Before != nil && (t.Kind != r.Kind || t.ID != r.ID) {
			return t, errors.New("save: an edit of two records at once")
		}
		t.Kind, t.ID, t.After = r.Kind, r.ID, json.RawMessage(r.Record)
		after = &r
	}
	if e.Before == nil && e.After == nil {
		return t, errors.New("save: an edit of nothing")
	}
	return t, v.put(Raw{Kind: t.Kind, ID: t.ID}.key(), after, e.Before != nil)
}

// update runs one writing transaction and keeps the case's account of itself in step with it.
func (c *Case) update(do func(*vault) error) error {
	switch {
	case c.db == nil:
		return ErrClosed
	case c.broken != nil:
		return c.broken
	case c.readOnly:
		return ErrReadOnly
	}
	next := c.state
	err := guard(func() error {
		return c.db.Update(func(tx *bolt.Tx) error {
			v := vault{tx: tx, keys: c.keys, state: c.state}
			if err := do(&v); err != nil {
				return err
			}
			next = v.state
			return v.saveState()
		})
	})
	if err != nil {
		return plain(err)
	}
	c.state = next
	return nil
}

// History reads every step ever taken, the oldest first, and checks that none
// has been changed, moved or left out.
func (c *Case) History() ([]Entry, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.db == nil {
		return nil, ErrClosed
	}
	var out []Entry
	err := guard(func() error {
		return c.db.View(func(tx *bolt.Tx) error {
			v := vault{tx: tx, keys: c.keys, state: c.state}
			lines, err := v.lines()
			if err != nil {
				return err
			}
			for _, l := range lines {
				e, err := l.entry()
				if err != nil {
					return err
				}
				out = append(out, e)
			}
			return nil
		})
	})
	return out, plain(err)
}

// Close lets go of the file. A second Close does nothing.
func (c *Case) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.release()
}

func (c *Case) release() error {
	db, f := c.db, c.file
	c.db, c.file = nil, nil
	c.keys.wipe()
	switch {
	case db != nil && c.broken == nil:
		return plain(guard(db.Close))
	case f != nil: // bbolt never took it over, or is stuck in a broken transaction
		return plain(f.Close())
	}
	return nil
}
