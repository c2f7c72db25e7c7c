package session

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kinweave/graph"
)

// Copies is the log of whatever left the house, the first copy first.
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

// Outgoing is something that is about to leave the house, with the line of the log that says so.
type Outgoing struct {
	graph.Copy
	Data []byte
}

// Printed is a copy that has left the house, with the line of the log that says so.
type Printed struct {
	graph.Copy
	File   string // its name in the folder
	Logged bool   // false for a family that is not kept in a case: nobody will find the copy again
}

// Line is the line of the log for something that was made for an audience.
func (s *Session) Line(what string, a graph.Audience, whom string, data []byte) graph.Copy {
	f := s.Family()
	if whom = strings.TrimSpace(whom); whom == "" {
		var names []string
		for _, id := range a.People {
			if p, ok := graph.Get[graph.Person](f, id); ok && p.Name() != "" {
				names = append(names, p.Name())
			}
		}
		whom = strings.Join(names, ", ")
	}
	return graph.Copy{ID: graph.NewID(), Number: s.NextCopy(), Pack: what, Audience: cmp.Or(a.Name, graph.Own), For: whom, On: s.Today(),
		By: f.Case().Author, Hash: hash(data)}
}

// Noted writes into the log that a text was copied to the clipboard. A text in which something is found is copied for a
// reason only.
func (s *Session) Noted(what string, a graph.Audience, text, reason string) error {
	return s.said(what, a, text, graph.Clipboard, reason)
}

// Handed writes into the log that a text is given to another program, or to a file of somebody's own choice.
func (s *Session) Handed(what string, a graph.Audience, text, reason string) error {
	return s.said(what, a, text, "text", reason)
}

func (s *Session) said(what string, a graph.Audience, text, form, reason string) error {
	c, err := s.noted(s.Line(what, a, "", []byte(text)), text, a, reason)
	if err != nil {
		return err
	}
	c.Form = form
	if err := s.mayLog(c); err != nil {
		return err
	}
	return s.record(c)
}

// hand gives something to whoever asked for it in a shell. It is in the log before the first byte is out.
func (s *Session) hand(w io.Writer, o Outgoing) error {
	if err := s.mayLog(o.Copy); err != nil {
		return err
	}
	if err := s.record(o.Copy); err != nil {
		return err
	}
	_, err := w.Write(o.Data)
	return err
}

// Release puts files into their places. Each is in the log, as begun, before any of it is on the disk: a copy that nobody
// logged must not exist. A file has its own name only when all of it is there; until then it ends in ".part", in sight of
// everybody, and what is left of one after a power cut is swept away when the case is opened again.
func (s *Session) Release(files ...Outgoing) ([]Printed, error) {
	lines := make([]graph.Copy, len(files))
	for i, f := range files {
		if err := s.mayLog(f.Copy); err != nil {
			return nil, err
		}
		lines[i] = f.Copy
		lines[i].Fate = graph.CopyBegun
	}
	if err := s.record(lines...); err != nil {
		return nil, err
	}
	var out []Printed
	var failed error
	for i, f := range files {
		lines[i].Fate, lines[i].FateOn = "", graph.Date{}
		if failed == nil {
			failed = put(f.File, f.Data)
		}
		if failed != nil {
			lines[i].Fate, lines[i].FateOn = graph.CopyNever, s.Today()
			continue
		}
		out = append(out, Printed{lines[i], filepath.Base(f.File), s.Kept()})
	}
	if err := s.record(lines...); err != nil { // the files are there, and the log says of them that they were begun
		return out, err
	}
	return out, failed
}

// ErrUnlogged is a case in which no copy can be logged, so none is made.
var ErrUnlogged = errors.New("every copy is logged before it is made, and nothing can be saved where this case is: copy the case file to your own folder first")

// errTaken is a number that somebody else got meanwhile: it stands on the pages already.
var errTaken = errors.New("another copy was printed meanwhile, and has this one’s number; please print it again")

func (s *Session) mayLog(c graph.Copy) error {
	switch {
	case s.readOnly:
		return ErrUnlogged
	case c.Number < s.NextCopy():
		return errTaken
	}
	return nil
}

// released puts one file into its place.
func (s *Session) released(path string, o Outgoing) (Printed, error) {
	if whole, err := filepath.Abs(path); err == nil { // the log is read from somewhere else
		path = whole
	}
	o.File = path
	if ending := strings.TrimPrefix(filepath.Ext(path), "."); o.Form == "" && ending != string(PDF) {
		o.Form = ending
	}
	out, err := s.Release(o)
	if len(out) == 0 {
		return Printed{}, err
	}
	return out[0], err
}

// record writes lines of the log. They are no steps of the user's and cannot be taken back: a copy that is
// out of the house is not called back by Ctrl+Z.
func (s *Session) record(lines ...graph.Copy) error {
	records := make([]graph.Record, len(lines))
	for i, c := range lines {
		records[i] = c
	}
	return s.adopt(graph.Put(s.Family(), "Log printed copies", records...))
}

// part is what a file is called while it is being written.
func part(path string) string { return path + ".part" }

// put writes a file that only this user can read. Where that fails, what stood there before still does.
func put(path string, data []byte) (err error) {
	half := part(path)
	f, err := os.OpenFile(half, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return place(err)
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(half)
			err = place(err)
		}
	}()
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(half, path)
}

// sweep looks after copies over which the program was stopped: what is half written goes, and the log says which
// of them are there. Where the folder is not, as with a stick that is not plugged in, it waits.
func (s *Session) sweep() {
	var lines []graph.Copy
	for _, c := range s.Copies() {
		if c.Fate != graph.CopyBegun || c.File == "" {
			continue
		}
		if _, err := os.Stat(filepath.Dir(c.File)); err != nil {
			continue
		}
		_ = os.Remove(part(c.File))
		c.Fate = ""
		if data, err := os.ReadFile(c.File); err != nil || hash(data) != c.Hash {
			c.Fate, c.FateOn = graph.CopyNever, s.Today()
		}
		lines = append(lines, c)
	}
	if len(lines) > 0 {
		_ = s.record(lines...) // what could not be noted now will be at the next opening
	}
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
