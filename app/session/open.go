package session

import (
	"kinweave/graph"
	"kinweave/storage"
)

// What can stand in the way of a case, each with a sentence for the person at the
// screen. They are storage's own, so that errors.Is works through every room.
var (
	ErrPassphrase   = storage.ErrPassphrase
	ErrNoPassphrase = storage.ErrNoPassphrase
	ErrNewer        = storage.ErrNewer
	ErrDamaged      = storage.ErrDamaged
	ErrInUse        = storage.ErrInUse
	ErrFull         = storage.ErrFull
	ErrReadOnly     = storage.ErrReadOnly
	ErrNotACase     = storage.ErrNotACase
	ErrExists       = storage.ErrExists
	ErrMissing      = storage.ErrMissing
)

// Suffix is how case files end.
const Suffix = ".kinweave"

// New makes a case file and opens it. It never writes over another file.
func New(path string, passphrase []byte) (*Session, error) {
	return kept(storage.Create(path, passphrase))
}

// Open opens a case file; nobody else can until Close.
func Open(path string, passphrase []byte) (*Session, error) {
	return kept(storage.Open(path, passphrase))
}

func kept(c *storage.Case, err error) (*Session, error) {
	if err != nil {
		return nil, err
	}
	s := start(c.Family(), c.Path())
	s.keep, s.shut, s.history, s.readOnly = c.Commit, c.Close, c.History, c.ReadOnly()
	s.rekey = c.ChangePassphrase
	if !s.readOnly {
		s.sweep()
	}
	return s, nil
}

// Damage is the ErrDamaged that Open gives: it says what can still be had.
type Damage = storage.Damage

// Repair puts what can still be read of a damaged case in its place, and keeps the
// damaged file beside it. It says how many records nothing is left of.
func Repair(path string, passphrase []byte) (lost int, err error) {
	s, err := storage.Repair(path, passphrase)
	if err != nil {
		return 0, err
	}
	return s.Lost, nil
}

// Restore puts the good copy in the place of a damaged case, and keeps the damaged file beside it.
func Restore(path string, passphrase []byte) error { return storage.Restore(path, passphrase) }

// ChangePassphrase seals the whole case anew.
func (s *Session) ChangePassphrase(old, fresh []byte) error {
	if s.rekey == nil {
		return nil
	}
	return s.rekey(old, fresh)
}

// Entry is a line of the history that a case file keeps.
type Entry = storage.Entry

// History is what was done to the case, the latest step last; nothing for a family in memory only.
func (s *Session) History() ([]storage.Entry, error) {
	if s.history == nil {
		return nil, nil
	}
	return s.history()
}

// ReadOnly reports that the case can be looked at and exported but not changed.
func (s *Session) ReadOnly() bool { return s.readOnly }

// Retitle gives the case a name and a reference as one step.
func (s *Session) Retitle(title, reference string) error {
	c := s.Family().Case()
	c.ID, c.Title, c.Reference = graph.CaseID, title, reference
	return s.Do(graph.Put(s.Family(), "Name the case", c))
}
