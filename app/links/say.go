package links

import "kinweave/app/parts"

// say gives a sentence of the program in the language of the window.
func say(english string, args ...any) string { return parts.Say(english, args...) }

// later marks what is said when it is shown.
func later(english string) string { return english }

// quoted are somebody's own words.
func quoted(words string) string {
	if words == "" {
		return ""
	}
	return "“" + words + "”"
}
