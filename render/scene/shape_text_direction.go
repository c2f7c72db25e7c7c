package scene

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// RightToLeft reports which way a whole line runs. In a document that is read from the right its
// language decides, as soon as there is one letter of such a script in the line: a sentence that
// begins with a name in Latin letters would turn round otherwise, and the lines it is broken into
// would not all turn the same way. Elsewhere, as for a name on a map, the first letter that has a
// direction decides.
func (t Text) RightToLeft() bool {
	some := false
	for _, r := range t.String {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			if !fromTheRight(t.Lang) {
				return some
			}
		case bidi.R, bidi.AL:
			some = true
		default: // digits, spaces and marks go either way
		}
	}
	return some
}

func fromTheRight(lang string) bool {
	switch tongue(lang) {
	case "ar", "fa", "he", "ps", "ur", "yi":
		return true
	}
	return false
}

// tongue is the language of a tag without its country.
func tongue(tag string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(first)
}
