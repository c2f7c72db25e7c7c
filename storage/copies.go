package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// now is the clock for the two lines of history that no user's step stands behind.
func now() time.Time { return time.Now() }

// backupPath is the copy of a case as it was when it last opened and every part of it was sound.
func backupPath(path string) string { return path + ".backup" }

// migratedPath is the copy of a case from before it was brought to a newer format.
func migratedPath(path string, format int) string { return fmt.Sprintf("%s.v%d-backup", path, format) }

// damagedPath is what Repair and Restore put aside; a second one does not push out the first.
func damagedPath(path string) string {
	for n := 1; n < 100; n++ {
		p := fmt.Sprintf("%s.damaged%d", path, n)
		if _, err := os.Lstat(p); err != nil {
			return p
		}
	}
	return path + ".damaged100"
}

// isCopy keeps copies from being copied when someone opens one.
func isCopy(path string) bool {
	return strings.Contains(filepath.Base(path), ".kinweave.")
}

// siblings lists every file that belongs to a case: itself and its copies.
func siblings(path string) []string {
	out := []string{path, backupPath(path)}
	for _, more := range []string{".v*-backup", ".damaged*", ".*.part"} {
		found, _ := filepath.Glob(globbed(path) + more) // fails only for a bad pattern
		out = append(out, found...)
	}
	return out
}

// globbed takes the meaning out of the signs that filepath.Glob reads as patterns.
func globbed(path string) string {
	return strings.NewReplacer(`[`, `[[]`, `?`, `[?]`, `*`, `[*]`).Replace(path)
}

// keepCopy writes a copy of the case, sealed as it is, unless that copy is there already.
func keepCopy(path string, b []byte) error {
	if bytes.Equal(readSmall(path), b) {
		return nil
	}
	return replace(path, b)
}

// replace puts a file in the place of another in one step: after a power cut
// either the one or the other is there, whole.
func replace(path string, b []byte) error {
	temp, err := tempBeside(path)
	if err != nil {
		return err
	}
	if err := errors.Join(write(temp, b), os.Rename(temp, path)); err != nil {
		_ = os.Remove(temp)
		return plain(err)
	}
	return syncFolder(path)
}

func write(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC, 0o600) //nolint:gosec // beside the user's own file
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

// readSmall reads a file that may well not be there.
func readSmall(path string) []byte {
	b, err := os.ReadFile(path) //nolint:gosec // beside the user's own file
	if err != nil {
		return nil
	}
	return b
}

// readLocked reads a case while nobody writes it.
func readLocked(path string) ([]byte, error) {
	f, err := openLocked(path, os.O_RDONLY, patience)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	return contents(f)
}

// contents reads a whole file, but not one that cannot be a case: somebody's
// film is refused after its first page.
func contents(f *os.File) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, ErrNotACase
	}
	front := make([]byte, 2*pageSize)
	n, err := f.ReadAt(front, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if !isDatabase(front[:n]) {
		return nil, ErrNotACase
	}
	b := make([]byte, info.Size())
	n, err = f.ReadAt(b, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return b[:n], nil
}

// scrub overwrites an open file, so that not even the wrapped key is left where
// it stood. On flash drives old bytes may live on elsewhere; they stay sealed.
func scrub(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	for at := int64(0); at < info.Size(); {
		n, err := f.WriteAt(random(int(min(1<<20, info.Size()-at))), at)
		if err != nil {
			return err
		}
		at += int64(n)
	}
	return f.Sync()
}
