package quick

import (
	"strings"

	"kinweave/graph"
)

// Born reads what stands in a field for a birth: an age, a date as people say it, also "b 1955, d 2016". It gives the
// words that say so on a line, and reports false for what is neither.
func Born(text string, asAt graph.Date) (words string, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > longest {
		return "", text == ""
	}
	r := &reader{asAt: asAt}
	out := sentence{subjects: []who{{}}}
	clauses := split(text)
	for _, clause := range clauses {
		r.facts(clause, &out, true)
	}
	for _, x := range out.facts {
		switch x.kind {
		case fAge, fBorn, fDied, fDue, fDate:
		default:
			return "", false
		}
		if x.kind == fDate && (x.when.to.Known() || x.when.until || x.when.since) {
			return "", false
		}
	}
	if len(out.facts) == 1 && out.facts[0].kind == fDate { // a partner’s year alone would be that of the wedding
		return "born " + text, true
	}
	return text, len(out.facts) > 0
}
