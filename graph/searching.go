package graph

import (
	"errors"
	"strings"
)

// What keeps a search out of the log. None of them names anybody.
var (
	ErrNoMethod  = errors.New("say how somebody was looked for: in the case file, by asking everyone reached, by a letter …")
	ErrWhoLooked = errors.New("say who looked, and on which date")
	ErrNoSearch  = errors.New("that search is not on record")
	ErrNoResult  = errors.New("say what the search found, even where it was nothing")
)

// LogSearch writes one attempt to find somebody into the search log, or changes it where it
// has an ID. Person is who was looked for; Near is whose family was asked about; with
// neither it is a search for the whole family.
func LogSearch(f *Family, s Search) (Change, error) {
	for _, id := range []ID{s.Person, s.Near} {
		if _, on := Get[Person](f, id); id != "" && !on {
			return Change{}, ErrNobody
		}
	}
	switch s.Method = strings.TrimSpace(s.Method); {
	case s.Method == "":
		return Change{}, ErrNoMethod
	case strings.TrimSpace(s.By) == "" || !s.On.Known():
		return Change{}, ErrWhoLooked
	}
	if s.ID == "" {
		s.ID = NewID()
	}
	return Put(f, "Log a search", s), nil
}

// EndSearch writes down what came of a search; nothing is left to be done about it then,
// unless next says so.
func EndSearch(f *Family, search ID, found, next string) (Change, error) {
	s, ok := Get[Search](f, search)
	switch {
	case !ok:
		return Change{}, ErrNoSearch
	case strings.TrimSpace(found) == "":
		return Change{}, ErrNoResult
	}
	s.Found, s.Next, s.NextBy, s.NextOn = found, next, "", Date{}
	return Put(f, "Record what a search found", s), nil
}
