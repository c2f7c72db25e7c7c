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
	"path"
	"slices"
	"strings"
)

// Language is a tag of BCP 47. Empty is English as written in Britain.
type Language string

// The languages that every sentence of the program is kept in.
const (
	English Language = "en-GB"
	Welsh   Language = "cy"
)

//go:embed cy
var files embed.FS

var packs = map[Language]map[string]string{Welsh: read("cy")}

// read puts the files of a language together: one for each room of the house, so that
// whoever adds a sentence finds the place for its translation.
func read(dir string) map[string]string {
	out := map[string]string{}
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		panic(err) // can't be: the files are part of the program
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".json") {
			continue
		}
		b, err := files.ReadFile(path.Join(dir, e.Name()))
		if err != nil {
			panic(err)
		}
		one := map[string]string{}
		if err := json.Unmarshal(b, &one); err != nil {
			panic(fmt.Errorf("%s/%s: %w", dir, e.Name(), err))
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

// Languages lists those that can be chosen.
func Languages() []Language {
	out := []Language{English}
	for l := range packs {
		out = append(out, l)
	}
	slices.Sort(out[1:])
	return out
}
