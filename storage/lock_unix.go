//go:build unix

package storage

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// openLocked opens a file and takes bbolt's own lock on it, before bbolt reads
// a byte: only then can the pages be checked while nobody writes. The lock
// belongs to the open file, so bbolt, which asks again, gets it at once.
func openLocked(path string, flag int, patience time.Duration) (*os.File, error) {
	f, err := os.OpenFile(path, flag, 0o600) //nolint:gosec // the user chose the file
	if err != nil {
		return nil, err
	}
	how := syscall.LOCK_EX
	if flag&os.O_RDWR == 0 {
		how = syscall.LOCK_SH
	}
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		err = syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
		switch {
		case err == nil:
			return f, nil
		case !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR):
			_ = f.Close()
			return nil, err
		case time.Now().After(end):
			_ = f.Close()
			return nil, ErrInUse
		}
	}
}

// full is how the system says that there is no room: on the disk, in one's
// share of it, or for a file of this size.
var full = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
