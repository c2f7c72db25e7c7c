package session

import (
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/words"
	"kinweave/storage/proof"
)

// Summary says what is on a print before anything is written.
type Summary struct {
	Shown    int           // people on the map
	Unnamed  int           // of them, shapes without a name
	Withheld int           // people in the case who are not on it
	Layers   []graph.Layer // of the facts in it, from the widest circle to the narrowest
	Sheets   []Sheet       // whose names stand on each page
}

// Summary says what is on the pages of a print; those of a file without pages are none.
func (s *Session) Summary(a graph.Audience, p render.Print) (Summary, error) {
	v, err := s.ViewFor(a)
	if err != nil {
		return Summary{}, err
	}
	b := Bundle{Pages: p.Pages}
	b.count(s.Family(), v)
	return Summary{b.Shown, b.Unnamed, b.Withheld, layersIn(v), sheetsOf(b, v)}, nil
}

// Recorded is the short block for a case note about a map that has been drawn already.
func (s *Session) Recorded(d render.Drawing, a graph.Audience, lang language.Language) (string, error) {
	text := words.Record(d.Reading, lang)
	return text, s.provedText(text, a)
}

// LeakSort says in a few words what sort of fact was found: "a name", "where somebody is".
func LeakSort(l Leak) string { return proof.Sort(l.What.Field) }
