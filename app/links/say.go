package links

import (
	"kinweave/app/parts"
	"kinweave/graph"
)

// say gives a sentence of the program in the language of the window.
func say(english string, args ...any) string { return parts.Say(english, args...) }

// day is a day in the language of the window; nothing where it is not known.
func day(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return parts.ShortDay(d)
}

// quoted are somebody's own words.
func quoted(words string) string {
	if words == "" {
		return ""
	}
	return "“" + words + "”"
}
