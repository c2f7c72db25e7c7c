package session

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"kinweave/graph"
)

// Copies is the log of printed copies, the first one first.
func (s *Session) Copies() []graph.Copy {
	out := slices.Collect(graph.All[graph.Copy](s.Family()))
	slices.SortFunc(out, func(a, b graph.Copy) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// NextCopy is the number that the next copy gets.
func (s *Session) NextCopy() int {
	n := 0
	for c := range graph.All[graph.Copy](s.Family()) {
		n = max(n, c.Number)
	}
	return n + 1
}

// Outgoing is a file that is about to leave the house, with the line of the log that says so.
type Outgoing struct {
	graph.Copy
	File string // its name in the folder
	Data []byte
}

// Printed is a copy on the disk, with the line of the log that says so.
type Printed struct {
	graph.Copy
	File   string
	Logged bool // false for a family that is not kept in a case: nobody will find the copy again
}

// Release puts files into a folder. They are in the log before they are in the folder: a copy that
// nobody logged must not exist, and one that was logged and never appeared does no harm.
func (s *Session) Release(dir string, files []Outgoing) ([]Printed, error) {
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
	var records []graph.Record
	for _, f := range files {
		temp, err := beside(dir, f.Data)
		if err != nil {
			return nil, err
		}
		temps = append(temps, temp)
		records = append(records, f.Copy)
		out = append(out, Printed{f.Copy, f.File, s.keep != nil})
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
