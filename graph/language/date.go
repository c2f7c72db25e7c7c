package language

import "strings"

// dated are the words that a date is written in.
var dated = map[string]bool{}

func init() {
	for _, w := range strings.Fields("January February March April May June July August September October November December spring summer autumn winter") {
		dated[w] = true
	}
}

// Date puts a date that was written in English ("about May 1972") into the language. The order
// of day, month and year is the same in all the languages there are; the words about a date
// stand before it in some and behind it in others.
func (l Language) Date(english string) string {
	if english == "not known" {
		return l.Say("not known")
	}
	how, rest, _ := strings.Cut(english, " ")
	switch how {
	case "about":
		return l.Say("about %s", l.Date(rest))
	case "before":
		return l.Say("before %s", l.Date(rest))
	case "after":
		return l.Say("after %s", l.Date(rest))
	case "between":
		if from, to, both := strings.Cut(rest, " and "); both {
			return l.Say("between %s and %s", l.Date(from), l.Date(to))
		}
	}
	words := strings.Fields(english)
	for i, w := range words {
		if dated[w] {
			words[i] = l.Say(w)
		}
	}
	return strings.Join(words, " ")
}
