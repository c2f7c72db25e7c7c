package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpen gives Open any bytes at all. It may refuse them; it may not crash,
// hang, or leave the file changed.
func FuzzOpen(f *testing.F) {
	c := village(f, 6)
	_ = c.Close()
	b, err := os.ReadFile(c.Path())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b[:metas(b)[0].high*pageSize])
	f.Add(b[:3*pageSize])
	f.Add([]byte{})
	f.Add([]byte("0 HEAD"))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "f.kinweave")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := Open(path, secret)
		if err == nil {
			_, _ = c.History()
			_ = c.Close()
			return
		}
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotACase) && !errors.Is(err, ErrPassphrase) && !errors.Is(err, ErrNewer) {
			t.Errorf("%v", err)
		}
		if now, _ := os.ReadFile(path); string(now) != string(b) {
			t.Error("the file was changed")
		}
	})
}

// FuzzPages walks any bytes as pages, past the checks that keep most of them out.
func FuzzPages(f *testing.F) {
	c := village(f, 6)
	_ = c.Close()
	b, err := os.ReadFile(c.Path())
	if err != nil {
		f.Fatal(err)
	}
	k := c2keysOf(f, b)
	f.Add(b[:metas(b)[0].high*pageSize])
	f.Fuzz(func(_ *testing.T, b []byte) {
		_ = sound(b)
		_, _ = salvage(b, header{Format: Format}, k)
	})
}

func c2keysOf(f *testing.F, b []byte) keys {
	f.Helper()
	_, k, err := findKeys(b, "", func(h header) (keys, error) { return h.unlock(secret) })
	if err != nil {
		f.Fatal(err)
	}
	return k
}
