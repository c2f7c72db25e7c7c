package language

import "strings"

// dated are the words that a date is written in, and those that say how it is meant.
var dated = map[string]bool{}

func init() {
	for _, w := range strings.Fields("January February March April May June July August September October November December spring summer autumn winter about before after between and") {
		dated[w] = true
	}
}

// Date puts a date that was written in English ("about May 1972") into the language. The order
// of day, month and year is the same in all the languages there are.
func (l Language) Date(english string) string {
	if english == "not known" {
		return l.Say("not known")
	}
	words := strings.Fields(english)
	for i, w := range words {
		if dated[w] {
			words[i] = l.Say(w)
		}
	}
	return strings.Join(words, " ")
}
