package quick

import (
	"strings"

	"kinweave/graph"
)

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
	if name, kind, m := institution(ws[n:]); m > 0 {
		f.who, f.house = &who{name: name, at: name}, kind
		inPlace = false
		n += m
	} else if n < len(ws) && !dateful(ws[n:]) {
		if e, m, ok := r.expr(ws[n:]); ok {
			f.who = &who{expr: e, at: e.at}
			n += m
		} else if names, m := r.names(ws[n:]); m > 0 {
			if ws[n-1].low == "at" && !ws[n+m-1].poss {
				f.house = graph.FamilyHome // a house has a name, too
			}
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

// institution reads "a children’s home" and the like, whose name nobody said.
func institution(ws []word) (string, graph.HouseholdKind, int) {
	n := 0
	for n < len(ws) && (ws[n].low == "a" || ws[n].low == "the") {
		n++
	}
	if n < len(ws) && (ws[n].key() == "refuge" || ws[n].key() == "hostel") {
		return strings.ToUpper(ws[n].low[:1]) + ws[n].low[1:], graph.Refuge, n + 1
	}
	if n+1 < len(ws) && ws[n].key() == "foster" && ws[n+1].key() == "care" {
		return "Foster home", graph.FosterHome, n + 2
	}
	if n+1 < len(ws) && ws[n+1].key() == "home" {
		switch ws[n].key() {
		case "children", "childrens", "residential", "care":
			return "Children’s home", graph.ChildrensHome, n + 2
		}
	}
	return "", "", 0
}
