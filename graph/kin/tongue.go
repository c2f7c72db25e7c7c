package kin

import (
	"kinweave/graph"
	"kinweave/graph/language"
)

// In says what To is to From at home, in a language. Welsh has a word or a way of words for
// everybody. The starter languages have those that are beyond doubt, with the English beside
// them, since a worker has to read the page as well; the rest stands in English.
func In(lang language.Language, f *graph.Family, k Kinship, asAt graph.Date) string {
	switch lang {
	case "", language.English:
		return Word(f, k, asAt)
	case language.Welsh:
		if w, ok := InWelsh(f, k, f.Case().Region, asAt); ok {
			return w
		}
		return wayInWelsh(f, k, asAt)
	}
	english := Word(f, k, asAt)
	if w, ok := InStarter(lang, f, k, asAt); ok {
		return w + " (" + english + ")"
	}
	return english
}
