package session

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/graph/work"
	"kinweave/storage/proof"
)

// ErrNoCases means that a folder holds no case file.
var ErrNoCases = errors.New("there is no case in this folder")

// ErrNotOpen means that a case of a folder could not be read, so nothing can be logged in it.
var ErrNotOpen = errors.New("this case of the folder is not open")

// Folder is the cases of one folder that open with one passphrase, read and let go of again:
// no case is held while the work front page stands on the screen. What was read is in memory
// only. It is used from one goroutine.
type Folder struct {
	Dir   string
	AsAt  graph.Date
	Cases []FolderCase      // in the order of their files' names
	Lang  language.Language // of the heads of a table

	passphrase []byte
}

// FolderCase is one case of a folder, or why it could not be read.
type FolderCase struct {
	Path      string
	File      string // its name within the folder
	Title     string
	Reference string
	ReadOnly  bool
	Err       error // ErrPassphrase for a case with another one, ErrInUse for one that is open elsewhere

	family *graph.Family
	whole  *graph.Family // of one that is Printed
	called map[graph.ID]graph.ID
	asAt   graph.Date
	live   *Session // where the case is open in this window
}

// Family is the case as it was read; nil where it could not be.
func (c FolderCase) Family() *graph.Family { return c.family }

// Dues is what is due in the case.
func (c FolderCase) Dues(o work.Options) []work.Due {
	if c.family == nil {
		return nil
	}
	if c.whole != nil {
		return work.DuesFor(c.part(""), c.asAt, o)
	}
	return work.Dues(c.family, c.asAt, o)
}

// Printed is the case as the worker's own prints have it, without what is locked.
func (c FolderCase) Printed() FolderCase {
	if c.family != nil {
		v, called := graph.Matched(c.family, graph.Audience{}, c.asAt)
		c.whole, c.family, c.called = c.family, v.Family(), called
		c.Title, c.Reference = c.family.Case().Title, c.family.Case().Reference
	}
	return c
}

// part is what the worker's own prints have of a case that is Printed. They call people by the names of the case.
func (c FolderCase) part(child graph.ID) search.Part {
	return search.Part{Family: c.family, Child: child, Whole: c.whole, Of: child, Called: c.called}
}

// Prove reads back what is said of a case that is Printed.
func (c FolderCase) Prove(data []byte, format string) error {
	if c.whole == nil {
		return nil
	}
	return proof.Scan(data, format, "", graph.Withheld(c.whole, graph.Audience{}, c.asAt))
}

// OpenFolder reads every case of a folder, a few at a time: each takes 64 MiB and a moment, by
// design. One that does not open is listed with why. Progress is reported from this goroutine.
func OpenFolder(ctx context.Context, dir string, passphrase []byte, report func(done, total int)) (*Folder, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, place(err)
	}
	f := &Folder{Dir: dir, AsAt: day(time.Now()), passphrase: bytes.Clone(passphrase)}
	for _, e := range entries {
		if strings.EqualFold(filepath.Ext(e.Name()), Suffix) && !strings.HasPrefix(e.Name(), ".") && !e.IsDir() {
			f.Cases = append(f.Cases, FolderCase{Path: filepath.Join(dir, e.Name()), File: e.Name(), asAt: f.AsAt})
		}
	}
	if len(f.Cases) == 0 {
		return nil, ErrNoCases
	}
	if err := f.readAll(ctx, report); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// atOnce is how many cases are opened side by side: one guess at a passphrase uses four threads.
func atOnce() int { return max(1, min(4, runtime.GOMAXPROCS(0)/2)) }

func (f *Folder) readAll(ctx context.Context, report func(done, total int)) error {
	next, done := make(chan int), make(chan int, len(f.Cases))
	var all sync.WaitGroup
	for range atOnce() {
		all.Go(func() {
			for i := range next {
				f.Cases[i].read(f.passphrase)
				done <- i
			}
		})
	}
	n := 0
	tell := func() {
		if n++; report != nil {
			report(n, len(f.Cases))
		}
	}
	var stopped error
	for i := 0; i < len(f.Cases) && stopped == nil; {
		select {
		case next <- i:
			i++
		case <-done:
			tell()
		case <-ctx.Done():
			stopped = ctx.Err()
		}
	}
	close(next)
	all.Wait()
	for len(done) > 0 {
		<-done
		tell()
	}
	return errors.Join(stopped, ctx.Err())
}

// read opens a case, takes what is in it, and lets go of it.
func (c *FolderCase) read(passphrase []byte) {
	s, err := Open(c.Path, passphrase)
	if err != nil {
		c.family, c.Err = nil, err
		return
	}
	c.take(s)
	c.Err = s.Close()
}

func (c *FolderCase) take(s *Session) {
	kase := s.Family().Case()
	c.family, c.Title, c.Reference, c.ReadOnly, c.Err = s.Family(), kase.Title, kase.Reference, s.ReadOnly(), nil
}

// Close forgets the passphrase and every family.
func (f *Folder) Close() {
	clear(f.passphrase)
	f.passphrase, f.Cases = nil, nil
}

// See takes the case that is open in this window as it stands: its file is in use by us, and
// cannot be read a second time. It says whether the case belongs to the folder.
func (f *Folder) See(s *Session) bool {
	i := slices.IndexFunc(f.Cases, func(c FolderCase) bool { return sameFile(c.Path, s.Path()) })
	if i < 0 {
		return false
	}
	f.Cases[i].live = s
	f.Cases[i].take(s)
	return true
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(x, y)
}

// Open opens one case of the folder for the window, which closes it.
func (f *Folder) Open(file string) (*Session, error) {
	i := f.at(file)
	if i < 0 {
		return nil, ErrNotOpen
	}
	return Open(f.Cases[i].Path, f.passphrase)
}

// Again reads the whole folder anew, with the passphrase it was opened with.
func (f *Folder) Again(ctx context.Context, report func(done, total int)) (*Folder, error) {
	return OpenFolder(ctx, f.Dir, f.passphrase, report)
}

// at is where a case that was read stands among the others; below 0 where there is none.
func (f *Folder) at(file string) int {
	return slices.IndexFunc(f.Cases, func(c FolderCase) bool { return c.File == file && c.family != nil })
}

// Log writes a talk into the log of one case, without opening its window.
func (f *Folder) Log(file string, a graph.Ask) error {
	return f.Do(file, func(fam *graph.Family) (graph.Change, error) { return graph.LogAsk(fam, a) })
}

// Do takes one step in one case: it is opened, changed and let go of again. The step is made
// for the case as it stands on the disk, which somebody else may have changed since it was read.
func (f *Folder) Do(file string, step func(*graph.Family) (graph.Change, error)) (err error) {
	i := f.at(file)
	if i < 0 {
		return ErrNotOpen
	}
	c := &f.Cases[i]
	s := c.live
	if s == nil || !s.Kept() {
		if s, err = Open(c.Path, f.passphrase); err != nil {
			return err
		}
		c.live = nil
		defer func() { err = errors.Join(err, s.Close()) }()
	}
	change, err := step(s.Family())
	if err != nil {
		return err
	}
	err = s.Do(change)
	c.take(s)
	return err
}
