package session

import (
	"path/filepath"

	"kinweave/graph"
	"kinweave/render/pages"
)

// Look is what can be chosen for a print that is made of words.
type Look struct {
	Large      bool   // nothing is under 16 points
	BlackWhite bool   // no colour at all
	Override   string // why what a print was refused for is a false alarm
}

// style is a print of words with this look.
func (l Look) style(s pages.Style) pages.Style {
	s.Large, s.Paper.BlackWhite = l.Large, l.BlackWhite
	return s
}

// left reads a print of words back, and puts it into its place with its line of the log.
func (s *Session) left(path, what, format string, a graph.Audience, asAt graph.Date, data []byte, look Look) error {
	read, err := s.Proving(a, asAt, look.Override)
	if err != nil {
		return err
	}
	if err := read.File(data, format, filepath.Base(path)); err != nil {
		return err
	}
	alarms, err := read.Verdict()
	if err != nil {
		return err
	}
	_, err = s.released(path, Outgoing{read.Noted(s.Line(what, a, "", data), alarms), data})
	return err
}
