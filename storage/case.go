package storage

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// Case is an open case file. It holds the file's lock until Close, and may be
// used from any goroutine, one call at a time.
type Case struct {
	mu        sync.Mutex
	path      string
	db        *bolt.DB
	file      *os.File // bbolt's own, kept to let go of the lock when bbolt is stuck
	header    header
	keys      keys
	family    *graph.Family
	readOnly  bool
	who       string
	backupErr error
	stuck     error // a commit ended in the unknown: nothing more is written
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

// Open opens a case, checks every part of it and keeps a copy of it, beside it,
// as the last good state. In a place where nothing can be written it opens for
// reading only, and Commit gives ErrReadOnly. A file that is damaged gives a
// *Damage; see Repair and Restore.
func Open(path string, passphrase []byte) (*Case, error) {
	return open(path, func(h header) (keys, error) { return h.unlock(passphrase) })
}

func open(path string, unlock func(header) (keys, error)) (*Case, error) {
	c := &Case{path: resolve(path)}
	if err := guard(func() error { return c.open(unlock) }); err != nil {
		_ = c.release()
		return nil, plain(err)
	}
	return c, nil
}

// resolve follows symbolic links: a case is replaced by renaming, and that
// would put a file in the place of the link.
func resolve(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// Family is the family as it was read when the case was opened.
func (c *Case) Family() *graph.Family { return c.family }

// Path is where the case is, with symbolic links followed.
func (c *Case) Path() string { return c.path }

// ReadOnly reports whether the case is in a place where nothing can be saved.
func (c *Case) ReadOnly() bool { return c.readOnly }

// BackupErr says why there is no copy of the state in which the case was
// opened, if there is none. The case itself is sound and can be worked on.
func (c *Case) BackupErr() error { return c.backupErr }

// WorkingAs names who makes the changes from now on, for the history.
func (c *Case) WorkingAs(who string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.who = who
}

// History reads every step ever taken, the oldest first, and checks that none
// has been changed, moved or left out.
func (c *Case) History() ([]Entry, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []Entry
	err := c.view(func(v *vault) error {
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
	return out, err
}

// Commit saves a change: the records it touches and its history line, in one
// transaction that is on the disk when Commit returns. If it fails, nothing of
// the change has been saved, unless the error is ErrReopen. A change without
// edits is a note in the history: a copy that was printed, and for whom.
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

// Close lets go of the file. A second Close does nothing.
func (c *Case) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return plain(c.release())
}

func (c *Case) release() error {
	db, f := c.db, c.file
	c.db, c.file = nil, nil
	c.keys.wipe()
	switch {
	case db != nil && c.stuck == nil:
		return guard(db.Close)
	case f != nil: // bbolt never took it over, or would wait for ever for a broken transaction
		return f.Close()
	}
	return nil
}
