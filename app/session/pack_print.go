package session

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"kinweave/graph"
)

// ErrCopies is a number of copies that nobody needs.
var ErrCopies = errors.New("say how many copies, from 1 to 60")

// Copies is the log of printed copies, the first one first.
func (s *Session) Copies() []graph.Copy {
	out := slices.Collect(graph.All[graph.Copy](s.Family()))
	slices.SortFunc(out, func(a, b graph.Copy) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

func (s *Session) nextCopy() int {
	n := 0
	for c := range graph.All[graph.Copy](s.Family()) {
		n = max(n, c.Number)
	}
	return n + 1
}

// Printed is a copy on the disk, with the line of the log that says so.
type Printed struct {
	graph.Copy
	File   string
	Logged bool // false for a family that is not kept in a case: nobody will find the copy again
}

// PrintPack writes numbered copies of a pack into a folder, each read back before any is written. They are in the log before
// they are in the folder: a copy that nobody logged must not exist, and one that was logged and never appeared does no harm.
func (s *Session) PrintPack(b Bundle, dir string, copies int) ([]Printed, error) {
	if copies < 1 || copies > 60 {
		return nil, ErrCopies
	}
	if s.readOnly {
		return nil, ErrReadOnly
	}
	var out []Printed
	var temps []string
	defer func() {
		for _, t := range temps {
			_ = os.Remove(t)
		}
	}()
	first := s.nextCopy()
	var records []graph.Record
	for n := first; n < first+copies; n++ {
		book, _, err := b.made.bind(n)
		if err != nil {
			return nil, err
		}
		data, alarms, err := b.made.proved(book, n)
		if err != nil {
			return nil, err
		}
		temp, err := beside(dir, data)
		if err != nil {
			return nil, err
		}
		temps = append(temps, temp)
		c := b.made.logged(n, book.Len(), data, alarms)
		records = append(records, c)
		out = append(out, Printed{c, b.made.file(n), s.keep != nil})
	}
	for _, p := range out {
		if _, err := os.Lstat(filepath.Join(dir, p.File)); err == nil {
			return nil, ErrExists
		}
	}
	if err := s.record(graph.Put(s.Family(), "Log printed copies", records...)); err != nil {
		return nil, err
	}
	for i, p := range out {
		if err := os.Rename(temps[i], filepath.Join(dir, p.File)); err != nil {
			return out[:i], place(err)
		}
	}
	return out, nil
}

// record writes to the case what is no step of the user's and cannot be taken back: a copy that is
// out of the house is not called back by Ctrl+Z.
func (s *Session) record(c graph.Change) error {
	if err := s.adopt(c); err != nil {
		return err
	}
	s.tell(c)
	return nil
}

func (m *making) logged(number, pages int, data []byte, alarms []Leak) graph.Copy {
	sum := sha256.Sum256(data)
	c := graph.Copy{ID: graph.NewID(), Number: number, Pack: string(m.pack.Kind), Audience: cmp.Or(m.pack.Audience.Name, graph.Own), For: m.who(),
		On: m.today, By: m.s.Family().Case().Author, Pages: pages, Hash: hex.EncodeToString(sum[:])}
	if len(alarms) > 0 {
		c.Override, c.Found = m.pack.Override, len(alarms)
	}
	return c
}

// beside writes data to a new file of a folder that only this user can read.
func beside(dir string, data []byte) (name string, err error) {
	temp, err := os.CreateTemp(dir, ".kinweave-*")
	if err != nil {
		return "", place(err)
	}
	defer func() {
		if err != nil {
			_ = temp.Close()
			_ = os.Remove(temp.Name())
			err = place(err)
		}
	}()
	if _, err = temp.Write(data); err != nil {
		return "", err
	}
	if err = temp.Sync(); err != nil {
		return "", err
	}
	return temp.Name(), temp.Close()
}
