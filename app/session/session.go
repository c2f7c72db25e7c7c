// Package session is an open case without a window: the family as it stands, the
// steps that can be taken back, and the ways in and out (a case file, an import, an
// export). The window and the shell both work through it.
//
// Every step is on the disk before it is on the screen, so there is no Save.
package session

import (
	"sync"
	"time"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/storage"
)

// Session is an open case. Steps are taken from one goroutine; View, Draw and Export may be
// called from any, and each works on the family as it stood when it was called.
type Session struct {
	step   sync.Mutex   // one change after another
	mu     sync.RWMutex // guards family and asAt against work in the background
	family *graph.Family
	asAt   graph.Date

	path  string
	keep  func(graph.Change, time.Time) error // writes a step to the case file
	shut  func() error
	clock func() time.Time

	history  func() ([]storage.Entry, error)
	rekey    func(old, fresh []byte) error
	readOnly bool

	done, undone []taken                    // the steps, the last one last: of undone, the next to be taken again
	table        []layout.Seat              // where people stand on the drawing before us
	pictures     map[graph.ID]graph.Picture // and where everything stands on the network pictures
	watchers     []func(graph.Change)
}

// start makes a session of a family that is already read.
func start(f *graph.Family, path string) *Session {
	s := &Session{family: f, path: path, clock: time.Now}
	s.asAt = day(s.clock())
	return s
}

// Loose is a session that keeps nothing: a family held in memory only.
func Loose(f *graph.Family) *Session { return start(f, "") }

// Family is everything recorded, as it stands.
func (s *Session) Family() *graph.Family {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.family
}

// View is the worker's own view on the session's date.
func (s *Session) View() graph.View {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return graph.Everything(s.family, s.asAt)
}

// AsAt is the date that ages and partnerships are worked out on; today, unless it was set.
func (s *Session) AsAt() graph.Date {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.asAt
}

// SetAsAt shows the family as it stood on another date. It changes no record.
func (s *Session) SetAsAt(d graph.Date) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asAt = d
}

// Path is the case file, empty when the family is held in memory only.
func (s *Session) Path() string { return s.path }

// Kept reports whether each step is written to a file.
func (s *Session) Kept() bool { return s.keep != nil }

// Watch calls f after each step that was taken, taken back, or taken again.
func (s *Session) Watch(f func(graph.Change)) { s.watchers = append(s.watchers, f) }

// Close lets go of the case file. There is nothing left to save.
func (s *Session) Close() error {
	if s.shut == nil {
		return nil
	}
	s.file()
	s.filePictures()
	shut := s.shut
	s.shut, s.keep, s.watchers = nil, nil, nil
	return shut()
}

// Now is the time by the clock on the wall, whatever day the map is looked at on; Today is its day.
func (s *Session) Now() time.Time { return s.clock() }

// Today is the day by the clock on the wall.
func (s *Session) Today() graph.Date { return day(s.clock()) }

func day(t time.Time) graph.Date { return graph.Exact(t.Year(), int(t.Month()), t.Day()) }
