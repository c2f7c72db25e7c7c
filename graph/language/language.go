// Package language says the program's own sentences in another language.
//
// The English sentence is the key: code reads as what it says, and a sentence that nobody
// has translated yet can still be understood. What people typed never passes through here:
// a girl called May must not become Mai.
package language

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
)

// Language is a tag of BCP 47. Empty is English as written in Britain.
type Language string

// The languages that every sentence of the program is kept in.
const (
	English Language = "en-GB"
	Welsh   Language = "cy"
)

// The starters: what a family reads on a map, a cover and a legend, and no more. Nobody who
// speaks them has read them yet, and every print in one of them says so.
const (
	Polish   Language = "pl"
	Romanian Language = "ro"
	Bengali  Language = "bn"
	Urdu     Language = "ur"
	Arabic   Language = "ar"
)

//go:embed cy starter
var files embed.FS

var packs = map[Language]map[string]string{Welsh: read("cy/*.json"), Polish: read("starter/pl.json"), Romanian: read("starter/ro.json"),
	Bengali: read("starter/bn.json"), Urdu: read("starter/ur.json"), Arabic: read("starter/ar.json")}

// read puts the files of a language together: one for each room of the house, so that
// whoever adds a sentence finds the place for its translation.
func read(pattern string) map[string]string {
	out := map[string]string{}
	found, err := fs.Glob(files, pattern)
	if err != nil {
		panic(err) // can't be: the files are part of the program
	}
	for _, name := range found {
		b, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		one := map[string]string{}
		if err := json.Unmarshal(b, &one); err != nil {
			panic(fmt.Errorf("%s: %w", name, err))
		}
		for k, v := range one {
			out[k] = v
		}
	}
	return out
}

// Tag is what a document says of its language.
func (l Language) Tag() string {
	if l == "" {
		return string(English)
	}
	return string(l)
}

// Has reports whether there is a translation of a sentence.
func (l Language) Has(english string) bool {
	_, ok := packs[l][english]
	return ok
}

// Sentences are those that a language has, in English.
func Sentences(l Language) iter.Seq[string] { return maps.Keys(packs[l]) }

// Say gives a sentence of the program in the language, and in English where nobody has
// translated it. With arguments it is a format, as of fmt.Sprintf; a translation that wants
// them in another order numbers them: "%[2]s".
func (l Language) Say(english string, args ...any) string {
	s := english
	if t, ok := packs[l][english]; ok {
		s = t
	}
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// Full lists the languages that every sentence of the program is kept in: those of the window.
func Full() []Language { return []Language{English, Welsh} }

// Languages lists those that a print can be in: the full ones, then the starters.
func Languages() []Language {
	return append(Full(), Arabic, Bengali, Polish, Romanian, Urdu)
}

// Starter holds for a language that has only the words a family reads on a print.
func (l Language) Starter() bool { return l != "" && !slices.Contains(Full(), l) }

// RightToLeft holds for a language whose lines begin on the right.
func (l Language) RightToLeft() bool { return l == Arabic || l == Urdu }

// check is what every print in a starter language says of itself.
const check = "Check with an interpreter"

// Check asks, in both languages, that a print in a starter language is read by somebody who
// speaks it before it is handed out. It is empty in a full language.
func (l Language) Check() string {
	if !l.Starter() {
		return ""
	}
	return l.Say(check) + " · " + check
}
