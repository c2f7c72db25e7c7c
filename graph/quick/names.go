package quick

import (
	"strings"
	"unicode"
)

// titled holds for "Nana Jean" and "Auntie Pat": what somebody is called, not what they are.
func titled(ws []word) bool {
	if len(ws) < 2 || !ws[0].upper() || ws[0].poss || !ws[1].capital() || stop(ws[1:]) {
		return false
	}
	switch ws[0].key() {
	case "nan", "nana", "nanna", "nanny", "granny", "gran", "grandma", "grandad", "granddad", "grandpa", "taid", "nain", "mamgu", "tadcu",
		"auntie", "aunty", "aunt", "anti", "uncle", "yncl", "wncwl", "mama", "papa", "modryb", "ewythr", "ma", "da", "mum", "dad":
		return true
	}
	return false
}

// names reads names joined by "and".
func (r *reader) names(ws []word) ([]who, int) {
	var out []who
	n := 0
	for n < len(ws) {
		w, m := r.name(ws[n:])
		if m == 0 {
			break
		}
		out = append(out, w)
		n += m
		if n >= len(ws) || !and(ws[n]) || ws[n-1].poss || n+1 >= len(ws) {
			break
		}
		if _, m := r.name(ws[n+1:]); m == 0 {
			break
		}
		n++
	}
	return out, n
}

func and(w word) bool {
	switch w.low {
	case "and", "&", "+", "a", "ac", "و", "এবং", "আর":
		return true
	}
	return false
}

// particles are small words that stand inside names.
var particles = map[string]bool{"de": true, "van": true, "von": true, "der": true, "da": true, "dos": true, "bin": true, "ibn": true, "bint": true, "al": true, "el": true,
	"ap": true, "ab": true, "ferch": true, "la": true, "le": true, "o": true, "ben": true, "ten": true, "y": true}

// counted are the words of "two cousins": nobody is called so.
var counted = map[string]bool{"two": true, "three": true, "four": true, "five": true, "six": true}

// name reads one name: it ends at a possessive, at a word of the grammar, and where capitals end.
func (r *reader) name(ws []word) (who, int) {
	if len(ws) == 0 || !letters(ws[0].raw) || before[ws[0].low] && !ws[0].upper() || verb(ws[0].low) && !initial(ws) || and(ws[0]) && !ws[0].capital() || (fillers[ws[0].low] || nameless[ws[0].low] || filling[ws[0].low]) && !r.known[foldName(ws[0].stem)] {
		return who{}, 0
	}
	if _, _, ok := lookup(ws); ok && !titled(ws) && !r.known[foldName(ws[0].stem)] {
		return who{}, 0
	}
	n := 1
	for n < len(ws) && n < 8 && !ws[n-1].poss && !ws[n-1].ask {
		w := ws[n]
		if r.known[foldName(raws(ws[:n])+" "+w.stem)] { // as it stands on the map
			n++
			continue
		}
		inside := particles[w.low] && n+1 < len(ws) && ws[n+1].upper()
		if stop(ws[n:]) || !letters(w.raw) || !inside && ws[0].capital() && !w.capital() || !ws[0].capital() && w.upper() {
			break
		}
		n++
	}
	parts := make([]string, n)
	for i, w := range ws[:n] {
		parts[i] = w.raw
	}
	if ws[n-1].poss && (n < len(ws) || !r.known[foldName(strings.Join(parts, " "))]) {
		parts[n-1] = ws[n-1].stem
	}
	return who{name: strings.Join(parts, " "), at: raws(ws[:n])}, n
}

// initial holds for the first letter of "M Jones", which is no "m" for married.
func initial(ws []word) bool {
	return len(ws) > 1 && len(ws[0].raw) == 1 && ws[0].upper() && ws[1].upper()
}

// stop holds where a name cannot go on.
func stop(ws []word) bool {
	w := ws[0]
	if verb(w.low) && !(w.upper() && len(w.low) > 4) && !initial(ws) || fillers[w.low] || filling[w.low] || nameless[w.low] || and(w) {
		return true
	}
	if dateful(ws) {
		return true
	}
	if _, _, ok := lookup(ws); ok && !w.upper() {
		return true
	}
	return w.low == "of" || w.low == "to" || w.low == "on"
}

func letters(s string) bool {
	return strings.IndexFunc(s, unicode.IsLetter) >= 0 && strings.IndexFunc(s, unicode.IsDigit) < 0
}
