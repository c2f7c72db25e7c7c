package storage

import (
	"errors"
	"os"
	"syscall"
	"time"
)

const (
	sharingViolation = syscall.Errno(32)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
)

// openLocked opens a file that nobody else may open for writing meanwhile: on
// Windows the lock is in the opening, before bbolt takes its own.
func openLocked(path string, flag int, patience time.Duration) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	access, share := uint32(syscall.GENERIC_READ), uint32(syscall.FILE_SHARE_READ)
	if flag&os.O_RDWR != 0 {
		access |= syscall.GENERIC_WRITE
	}
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		h, err := syscall.CreateFile(name, access, share, nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
		switch {
		case err == nil:
			return os.NewFile(uintptr(h), path), nil
		case !errors.Is(err, sharingViolation):
			return nil, &os.PathError{Op: "open", Path: path, Err: err}
		case time.Now().After(end):
			return nil, ErrInUse
		}
	}
}

// full is how the system says that there is no room.
var full = []syscall.Errno{diskFull, handleDiskFull}
