package quick

import "strings"

// home reads where somebody lives or lived: with whom, since when, how much of the time.
func (r *reader) home(ws []word, n int) (fact, int) {
	f := fact{kind: fHome, past: verbs[ws[0].low] == "lived"}
	together := verbs[ws[0].low] == "moved"
	for n < len(ws) {
		low := ws[n].low
		if low == "with" || low == "at" || low == "in" || low == "to" || low == "back" || low == "mostly" || low == "often" && n+1 < len(ws) {
			if low == "often" || low == "mostly" {
				f.words = low
			}
			n++
			continue
		}
		break
	}
	inPlace := n > 0 && ws[n-1].low == "in" && !together
	if n < len(ws) && !dateful(ws[n:]) {
		if e, m, ok := r.expr(ws[n:]); ok {
			f.who = &who{expr: e, at: e.at}
			n += m
		} else if names, m := r.names(ws[n:]); m > 0 {
			f.who = &names[0]
			if len(names) > 1 {
				f.who.at = raws(ws[n : n+m])
			}
			n += m
		}
	}
	if f.who == nil {
		return fact{}, 0
	}
	if inPlace && f.who.expr == nil {
		f.kind, f.words = fPlace, f.who.name
		return f, n
	}
	var part []word
	for n < len(ws) {
		if s, m := r.span(ws[n:]); m > 0 {
			f.when = s
			n += m
			continue
		}
		part = append(part, ws[n])
		n++
	}
	f.words = strings.TrimSpace(f.words + " " + raws(part))
	return f, n
}
