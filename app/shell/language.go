package shell

import (
	"strings"

	"kinweave/graph/language"
)

// spoken is the one flag for the language of what the program itself says.
type spoken struct {
	Language string `placeholder:"TAG" help:"The language of the program's own words: en-GB or cy; on a print also ar, bn, pl, ro or ur, as far as a family reads them, to be checked with an interpreter."`
}

func (s spoken) lang() (language.Language, error) { return languageOf(s.Language) }

// oldWelsh is what two commands called --language cy before.
type oldWelsh struct {
	Welsh bool `hidden:"" help:"The same as --language cy."`
}

func (o oldWelsh) or(lang language.Language) language.Language {
	if o.Welsh {
		return language.Welsh
	}
	return lang
}

// languageOf finds a language by its tag; none is English.
func languageOf(tag string) (language.Language, error) {
	var tags []string
	for _, l := range language.Languages() {
		if strings.EqualFold(string(l), tag) || tag == "" || strings.EqualFold(tag, "en") && l == language.English {
			return l, nil
		}
		tags = append(tags, string(l))
	}
	return "", language.Errorf("--language %q: there is no such language; use one of %s", tag, strings.Join(tags, ", "))
}
