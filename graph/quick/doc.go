// Package quick reads the quick line: what people say while they talk about
// their family, one relative or a few at a time, becomes one Change.
//
// It understands a small grammar, kept in GRAMMAR.md, and never guesses in
// silence: whatever it adds, and whatever it took for granted, is in Reading.Says.
// It has no clock, and no memory from one line to the next.
package quick

import (
	"kinweave/graph"
	"kinweave/graph/language"
)

// Reading is what a line was understood to mean.
type Reading struct {
	Change  graph.Change
	Says    string     // "adds Liam, partner of Kelly (mum’s sister), married 2023"
	Focus   graph.ID   // whom the words of the next line are relative to
	Adds    []graph.ID // people who are new with this line
	Changes []graph.ID // people who were there and are changed or tied by it
	Assumed []string   // what nobody said and the line took for granted; in Says as well
	Unread  []string   // what is still open: questions, and parts that could not be read
	Ask     []Question // the questions among Unread, with lines that would answer them
}

// Question is something the line leaves open. Each answer is the whole line, said so that it is closed.
type Question struct {
	Text    string
	Answers []string
}

// Read says what a line would do to a family. Relation words are relative to the
// focus, or to the index child when the focus is "". What could not be read at all
// is a *Stumble; the Reading then still holds what could.
func Read(f *graph.Family, focus graph.ID, line string, asAt graph.Date) (Reading, error) {
	return ReadIn(language.English, f, focus, line, asAt)
}

// ReadIn is Read, with what it says and asks in a language. What can be typed is the same in each.
func ReadIn(lang language.Language, f *graph.Family, focus graph.ID, line string, asAt graph.Date) (Reading, error) {
	if f == nil {
		f = graph.Empty()
	}
	if _, ok := graph.Get[graph.Person](f, focus); !ok {
		focus = ""
		if cs := f.Case().Children; len(cs) > 0 {
			focus = cs[0]
		}
	}
	if len(line) > longest {
		return Reading{Focus: focus}, stumble(ErrLong, "")
	}
	r := &reader{asAt: asAt, known: knownNames(f)}
	line = r.spelled(f, focus, line)
	m := &maker{lang: lang, f: f, was: f, focus: focus, asAt: asAt, line: line}
	said, err := r.line(line)
	if err == nil && (len(said.subjects) > manyPeople || len(said.facts) > manyFacts) {
		err = stumble(ErrLong, "")
	}
	if err == nil {
		err = m.make(said)
	}
	return m.reading(), err
}

// longest is the most bytes of a line that are read; nobody says more in one breath.
const longest = 1000

// Nobody says more of more people at once; and each is looked up, tied and named.
const (
	manyPeople = 12
	manyFacts  = 30
)
