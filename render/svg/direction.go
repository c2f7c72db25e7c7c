package svg

import "golang.org/x/text/unicode/bidi"

// right reports whether a text is read from the right: the first letter with a direction decides.
func right(s string) bool {
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		default: // digits, spaces and marks go either way
		}
	}
	return false
}
