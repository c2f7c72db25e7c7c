package quick

import (
	"strings"

	"kinweave/graph"
)

// letter are the keys of fast entry from a selected person: "C Ava 2016" is a child of theirs.
var letter = map[string]string{"p": "partner", "c": "child", "s": "sibling", "f": "father", "m": "mother", "t": "twin"}

// spelled writes a line that begins with one of the letters out in words: "C Ava 2016" is "Ava, child, 2016".
// Somebody called "M Jones" of whom a relation is said stays M Jones.
func (r *reader) spelled(f *graph.Family, focus graph.ID, line string) string {
	if head, rest, ok := strings.Cut(line, ":"); ok && head != "" && rest != "" && len(head) < 80 { // "Dawn: C Ava 2016"
		return head + ": " + r.spelled(f, focus, rest)
	}
	clauses := split(line)
	if _, there := graph.Get[graph.Person](f, focus); !there || len(clauses) == 0 || len(clauses[0][0].raw) != 1 || clauses[0][0].ask {
		return line
	}
	ws := clauses[0]
	word, ok := letter[ws[0].low]
	if !ok || len(ws) > 1 && r.known[foldName(ws[0].raw+" "+ws[1].stem)] || r.known[ws[0].low] {
		return line
	}
	rest := strings.TrimLeft(line[ws[0].at+len(ws[0].raw):], " ,")
	if rest == "" {
		return "another " + word
	}
	if said, err := r.line(rest); err == nil {
		for _, x := range said.facts {
			if x.kind == fRel && !onlyGender(x.expr) {
				return line
			}
		}
		if len(said.subjects) > 0 && said.subjects[0].expr != nil && !onlyGender(said.subjects[0].expr) {
			return line
		}
	}
	spoken := split(rest)
	if len(spoken) == 0 { // "S ("
		return "another " + word
	}
	first := spoken[0]
	_, n := r.names(first)
	switch {
	case n == 0:
		return "another " + word + ", " + rest
	case n < len(first):
		at := first[n].at
		return strings.TrimRight(rest[:at], " ") + ", " + word + ", " + rest[at:]
	}
	end := first[n-1].at + len(first[n-1].raw)
	return rest[:end] + ", " + word + rest[end:]
}
