package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
)

// guard turns a panic into ErrDamaged. bbolt reads the file through memory: a
// page that is not there, or that points outside, stops the whole program
// unless the fault is made a panic first, in the goroutine that meets it.
func guard(do func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = join(ErrDamaged, fmt.Errorf("%w: %v", errPanic, p))
		}
	}()
	return do()
}

var errPanic = errors.New("reading its pages")

// pageSize is the same on every computer, so that a case made on one reads the same on another.
const pageSize = 4096

// fresh makes a new database beside path and gives its temporary name. What
// it holds is on the disk when fresh returns.
func fresh(path string, fill func(*bolt.Tx) error) (string, error) {
	temp, err := tempBeside(path)
	if err != nil {
		return "", err
	}
	err = guard(func() error {
		db, err := bolt.Open(temp, 0o600, &bolt.Options{Timeout: patience, PageSize: pageSize})
		if err != nil {
			return err
		}
		return errors.Join(db.Update(fill), db.Close(), trimEnd(temp))
	})
	if err != nil {
		_ = os.Remove(temp)
		return "", plain(err)
	}
	return temp, nil
}

// trimEnd cuts off the room that bbolt takes in advance, in powers of two.
func trimEnd(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0o600) //nolint:gosec // just made
	if err != nil {
		return err
	}
	b, err := contents(f)
	if err == nil {
		if ms := metas(b); len(ms) > 0 {
			err = f.Truncate(int64(ms[0].high) * pageSize) //nolint:gosec // pages of a file that fits in memory
		}
	}
	return errors.Join(err, f.Sync(), f.Close())
}

// sweep takes away what a rewriting that was cut short has left. Only who
// holds the lock of a case makes such files, so they are nobody else's.
func sweep(path string) {
	left, _ := filepath.Glob(globbed(path) + ".*.part") // fails only for a bad pattern
	for _, p := range left {
		_ = os.Remove(p)
	}
}

func tempBeside(path string) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.part")
	if err != nil {
		return "", plain(err)
	}
	return f.Name(), plain(f.Close())
}

// claim gives a finished file its name, unless that is taken. A hard link
// decides in one step; where the disk knows none, looking first must do.
func claim(temp, path string) error {
	err := os.Link(temp, path)
	switch {
	case err == nil:
		_ = os.Remove(temp)
	case errors.Is(err, os.ErrExist):
		return ErrExists
	default:
		if _, err := os.Lstat(path); err == nil {
			return ErrExists
		}
		if err := os.Rename(temp, path); err != nil {
			return err
		}
	}
	return syncFolder(path)
}

// syncFolder makes a new name in a folder last. Where folders cannot be synced
// (Windows), the system sees to it.
func syncFolder(path string) error {
	d, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil //nolint:nilerr // a folder that may be written but not read
	}
	_ = d.Sync()
	return d.Close()
}
