package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"time"
)

// What a user can act on. Every error of this package is one of these, or wraps one.
var (
	ErrPassphrase   = errors.New("that passphrase does not open this case")
	ErrNoPassphrase = errors.New("a case needs a passphrase: please type one")
	ErrNewer        = errors.New("this case was saved by a newer Kinweave: please update the program on this computer")
	ErrDamaged      = errors.New("this case file is damaged")
	ErrInUse        = errors.New("this case is open in another window or on another computer: close it there first")
	ErrFull         = errors.New("the disk is full: make some room and try again; what was saved before is safe")
	ErrReadOnly     = errors.New("this case is in a place where nothing can be saved: copy the file to your own folder to change it")
	ErrNotACase     = errors.New("this file is not a Kinweave case")
	ErrExists       = errors.New("there is already a file of that name: choose another name")
	ErrMissing      = errors.New("the case file, or the folder it should be in, is not there")
	ErrStillThere   = errors.New("that record is still in the case: take it off the map before it is erased for good")
	ErrCopies       = errors.New("that is done, but an older copy beside the case could not be renewed: close the case and delete that copy by hand")
	ErrDisk         = errors.New("the disk or network drive does not answer as it should: check it and try again")
	ErrReopen       = errors.New("saving failed half-way: close the case and open it again to see what was saved")
	ErrClosed       = errors.New("this case has been closed")
)

// Damage is the ErrDamaged that Open gives: what can still be had, for the
// dialog that offers Repair and Restore.
type Damage struct {
	Readable int       // records that Repair would bring back
	Lost     int       // records that it would not
	Unsure   bool      // nobody can say what else there was: the last steps may be missing
	Backup   time.Time // when the good copy beside the case was made; zero when there is none
	Cause    error     // for whoever looks into it; never holds anything from inside the case
}

func (d *Damage) Error() string {
	s := ErrDamaged.Error()
	switch {
	case d.Readable > 0 && d.Unsure:
		s += fmt.Sprintf(": %d records can still be read, but others, or the last steps, may be missing", d.Readable)
	case d.Readable > 0 && d.Lost == 0:
		s += fmt.Sprintf(": all of its %d records can still be read", d.Readable)
	case d.Readable > 0:
		s += fmt.Sprintf(": %d of its %d records can still be read", d.Readable, d.Readable+d.Lost)
	default:
		s += ": nothing in it can be read"
	}
	if !d.Backup.IsZero() {
		s += "; a good copy of " + d.Backup.Format("2 January 2006, 15:04") + " is beside it"
	}
	return s
}

// Unwrap makes a Damage an ErrDamaged.
func (d *Damage) Unwrap() []error { return []error{ErrDamaged, d.Cause} }

// fault is a damage before anyone has counted what is left.
func fault(what string) error { return fmt.Errorf("%w: %s", ErrDamaged, what) }

// plain turns what the system says into what a user can act on.
func plain(err error) error {
	if err == nil {
		return nil
	}
	for _, n := range named {
		if errors.Is(err, n) {
			return err
		}
	}
	switch {
	case says(err, full...):
		return join(ErrFull, err)
	case errors.Is(err, fs.ErrPermission), says(err, syscall.EROFS):
		return join(ErrReadOnly, err)
	case errors.Is(err, fs.ErrExist):
		return join(ErrExists, err)
	case errors.Is(err, fs.ErrNotExist):
		return join(ErrMissing, err)
	case errors.As(err, new(*fs.PathError)), errors.As(err, new(*os.LinkError)), errors.As(err, new(syscall.Errno)):
		return join(ErrDisk, err)
	}
	return err
}

// says also looks at the words: bbolt passes on some of the system's errors as text only.
func says(err error, numbers ...syscall.Errno) bool {
	for _, n := range numbers {
		if errors.Is(err, n) || strings.Contains(err.Error(), n.Error()) {
			return true
		}
	}
	return false
}

var named = []error{ErrPassphrase, ErrNoPassphrase, ErrNewer, ErrDamaged, ErrInUse, ErrFull, ErrReadOnly,
	ErrNotACase, ErrExists, ErrMissing, ErrStillThere, ErrCopies, ErrDisk, ErrReopen, ErrClosed}

// because is a named error with what the system said. The sentence alone is
// shown: file paths hold names ("the Byrne case") and have no place in a log.
type because struct{ sentence, cause error }

func join(sentence, cause error) error { return &because{sentence, cause} }
func (b *because) Error() string       { return b.sentence.Error() }
func (b *because) Unwrap() []error     { return []error{b.sentence, b.cause} }
