package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// sentence is a line taken apart, before anyone has looked whether it fits the family.
type sentence struct {
	focus    *who // "Dawn: …"
	subjects []who
	another  bool // somebody new, whoever else has the name
	twins    bool
	facts    []fact
}

// who is somebody as they were called: by name, or by what they are to somebody.
type who struct {
	name string
	expr *expr
	at   string // the words, for a stumble

	some  bool // not named, or by the way: "a new fella", "a lad called Jo"
	shown graph.Shown
	union graph.UnionKind
}

// expr is a relation said in words: "Jean’s girls", "mum’s brother", "nan".
type expr struct {
	anchors []who // whose; none is the focus
	steps   []term
	side    byte // 'm' or 'f' when a side was said
	share   byte // of a half-brother: which parent the two have in common
	doubt   bool
	is      bool // the words ended in ’s that is no possessive: "mum’s with Lee"
	at      string
}

func (e *expr) last() term { return e.steps[len(e.steps)-1] }

// reader takes a line apart. It knows the names on the map only to tell where a name ends.
type reader struct {
	asAt   graph.Date
	known  map[string]bool
	behind bool // a subject has been read: "mam Mali" is Mali’s mum, and no mum called Mali
}

func knownNames(f *graph.Family) map[string]bool {
	out := map[string]bool{}
	for p := range graph.All[graph.Person](f) {
		for _, n := range append([]string{p.Known, p.Formal}, p.Also...) {
			if n != "" {
				out[foldName(n)] = true
			}
		}
	}
	return out
}

func foldName(s string) string { return strings.Join(strings.Fields(fold(s)), " ") }

func (r *reader) line(s string) (sentence, error) {
	var out sentence
	if head, rest, ok := strings.Cut(s, ":"); ok && len(head) < 80 {
		clauses := split(head)
		if len(clauses) == 1 {
			if w, n, ok := r.ref(clauses[0]); ok && n == len(clauses[0]) {
				out.focus, s = &w, rest
			}
		}
	}
	clauses := split(s)
	for i, ws := range clauses {
		var doubt bool
		if clauses[i], doubt = heard(ws); doubt {
			out.facts = append(out.facts, fact{kind: fDoubt, at: raws(ws)})
		}
	}
	clauses = slices.DeleteFunc(clauses, func(ws []word) bool { return len(ws) == 0 })
	for len(clauses) > 1 && len(clauses[0]) == 1 && chatter[clauses[0][0].raw] { // "er, well, my sister"
		clauses = clauses[1:]
	}
	if len(clauses) == 0 {
		if out.focus != nil {
			return out, nil
		}
		return out, stumble(ErrNothing, "")
	}
	if len(clauses) > 1 && thingly(clauses[1:]) {
		out.subjects = []who{{name: raws(clauses[0]), at: raws(clauses[0])}}
		for _, clause := range clauses[1:] {
			r.facts(clause, &out, false)
		}
		return out, nil
	}
	return out, r.said(clauses, &out)
}

// said reads the clauses of a line about people: who, and then what.
func (r *reader) said(clauses [][]word, out *sentence) error {
	ws, used, err := r.subjects(clauses, out)
	if err != nil {
		return err
	}
	whole := len(ws) == 0 && out.subjects[0].expr == nil
	r.facts(ws, out, len(ws) < len(clauses[0]))
	for i, clause := range clauses[used:] {
		names, n := r.names(clause)
		alone := n == len(clause) && n > 0
		last := len(out.facts) - 1
		switch {
		case i == 0 && used == 1 && len(ws) == 0 && alone && len(names) == 1 && clause[0].capital() && out.subjects[0].expr != nil && len(out.subjects) == 1 && !out.another && out.subjects[0].name == "": // "nan’s sister, Great Auntie Mo"
			e := out.subjects[0].expr
			out.subjects = names
			out.facts = append(out.facts, fact{kind: fRel, expr: e, at: e.at})
		case i == 0 && used == 1 && whole && alone && len(names) > 1 && !clause[n-1].poss: // "Kelly, Dawn and Max"
			out.subjects = append(out.subjects, names...)
		case i == 0 && alone && last >= 0 && out.facts[last].who != nil && out.facts[last].who.some && out.facts[last].who.name == "" && clause[0].capital(): // "with a new fella, Jo"
			out.facts[last].who.name = names[0].name
		default:
			if err := r.clause(clause, clauses[used+i+1:], out); err != nil {
				return err
			}
		}
	}
	return nil
}

// clause reads one clause behind the first. "They’ve got a girl, Poppy": from there on the line would be about somebody else.
func (r *reader) clause(ws []word, more [][]word, out *sentence) error {
	at := ws
	contracted := len(ws) > 1 && (strings.HasSuffix(ws[0].low, "'ve") || ws[0].poss) && nameless[ws[0].low]
	for len(at) > 1 && (contracted || filling[at[0].low]) {
		at, contracted = at[1:], false
	}
	if h, ok := r.has(at, nil, len(at) < len(ws)); ok && len(h.names) > 0 || ok && len(more) > 0 {
		return stumble(ErrMore, raws(ws))
	}
	other := slices.ContainsFunc(out.facts, func(x fact) bool { return x.kind == fUnion && x.who != nil })
	if low := ws[0].low; other && len(ws) > 1 && (low == "he" || low == "she" || low == "he's" || low == "she's") { // which of the two?
		return stumble(ErrMore, raws(ws))
	}
	if _, n := r.names(ws); n > 0 && n < len(ws) && ws[0].upper() {
		if _, m := r.age(ws[n:]); m == len(ws)-n || ws[n].low == "is" { // "Ryan 12, Josh 9"
			return stumble(ErrMore, raws(ws))
		}
	}
	r.facts(ws, out, false)
	return nil
}

// thingly holds when a clause says that the line is about a pet or a school: its name may be any words.
func thingly(clauses [][]word) bool {
	for _, c := range clauses {
		if t, n, ok := baseAt(c); ok && n == len(c) && (t.animal != "" || t.group != "") {
			return true
		}
	}
	return false
}
