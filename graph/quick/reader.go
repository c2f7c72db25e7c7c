package quick

import (
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
}

// expr is a relation said in words: "Jean’s girls", "mum’s brother", "nan".
type expr struct {
	anchors []who // whose; none is the focus
	steps   []term
	side    byte // 'm' or 'f' when a side was said
	doubt   bool
	is      bool // the words ended in ’s that is no possessive: "mum’s with Lee"
	at      string
}

func (e *expr) last() term { return e.steps[len(e.steps)-1] }

// reader takes a line apart. It knows the names on the map only to tell where a name ends.
type reader struct {
	asAt  graph.Date
	known map[string]bool
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
	ws, err := r.subjects(clauses[0], &out)
	if err != nil {
		return out, err
	}
	r.facts(ws, &out, len(ws) < len(clauses[0]))
	for i, clause := range clauses[1:] {
		if i == 0 && len(ws) == 0 && out.subjects[0].expr == nil {
			if names, n := r.names(clause); n == len(clause) && len(names) > 1 { // "Kelly, Dawn and Max"
				out.subjects = append(out.subjects, names...)
				continue
			}
		}
		r.facts(clause, &out, false)
	}
	return out, nil
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

// subjects reads who the line is about, and gives back the words behind.
func (r *reader) subjects(ws []word, out *sentence) ([]word, error) {
	whole := ws
	if len(ws) > 1 && (ws[0].low == "another" || ws[0].low == "new") {
		out.another, ws = true, ws[1:]
	}
	if len(ws) > 1 && ws[0].low == "baby" && ws[1].upper() && !stop(ws[1:]) {
		ws = ws[1:]
	}
	if t, n, ok := lookup(ws); ok && t.twin && t.many && n == 1 && len(ws) > 1 && !ws[0].poss {
		if names, m := r.names(ws[1:]); m > 0 {
			out.twins, out.subjects = true, names
			return ws[1+m:], nil
		}
	}
	if !titled(ws) {
		if e, n, ok := r.expr(ws); ok && n > 0 {
			rest := ws[n:]
			m := 0
			for m < len(rest) && (rest[m].low == "is" || rest[m].low == "are" || rest[m].low == "called" || rest[m].low == "=") {
				m++
			}
			if names, k := r.names(rest[m:]); k > 0 && !e.is && rest[m].capital() {
				out.subjects = names
				f := fact{kind: fRel, expr: e, at: e.at}
				s, dated := r.span(rest[m+k:])
				f.when = s
				out.facts = append(out.facts, f)
				return rest[m+k+dated:], nil
			}
			out.subjects = []who{{expr: e, at: e.at}}
			return rest, nil
		}
	}
	names, n := r.names(ws)
	if n == 0 {
		return nil, stumble(ErrNothing, raws(whole))
	}
	out.subjects = names
	if rest, ok := r.has(ws[n:], out); ok {
		return rest, nil
	}
	return ws[n:], nil
}

// has reads "Dawn and Lee have twins Ava and Max": the line is about those whom they have.
func (r *reader) has(ws []word, out *sentence) ([]word, bool) {
	if len(ws) < 3 || ws[0].low != "has" && ws[0].low != "have" && ws[0].low != "had" {
		return nil, false
	}
	n := 1
	for n < len(ws) && (ws[n].low == "a" || ws[n].low == "an" || ws[n].low == "another" || ws[n].low == "two" || ws[n].low == "three" || ws[n].low == "got") {
		n++
	}
	t, m, ok := lookup(ws[n:])
	if !ok || ws[n+m-1].poss {
		return nil, false
	}
	n += m
	for n < len(ws) && (ws[n].low == "called" || ws[n].low == "named") {
		n++
	}
	names, m := r.names(ws[n:])
	if m == 0 || !ws[n].capital() {
		return nil, false
	}
	if t.twin && t.many {
		out.twins, t = true, term{path: "c", many: true, said: "children"}
	}
	e := &expr{anchors: out.subjects, steps: []term{t}, at: raws(ws[:n])}
	out.subjects = names
	out.facts = append(out.facts, fact{kind: fRel, expr: e, at: e.at})
	return ws[n+m:], true
}

// ref reads somebody in the middle of a line: a name, or what they are to somebody.
func (r *reader) ref(ws []word) (who, int, bool) {
	if !titled(ws) {
		if e, n, ok := r.expr(ws); ok {
			if len(e.steps) > 0 {
				return who{expr: e, at: e.at}, n, true
			}
		}
	}
	w, n := r.name(ws)
	return w, n, n > 0
}

// expr reads a relation in words at the front of ws.
func (r *reader) expr(ws []word) (*expr, int, bool) {
	e := &expr{}
	n := 0
	for n < len(ws) {
		switch ws[n].low {
		case "my", "our", "the", "a", "an", "his", "her", "their":
			n++
			continue
		case "maybe", "perhaps", "possibly", "probably":
			e.doubt = true
			n++
			continue
		}
		break
	}
	if _, _, ok := lookup(ws[n:]); !ok || titled(ws[n:]) {
		names, m := r.names(ws[n:])
		if m == 0 || !ws[n+m-1].poss {
			return nil, 0, false
		}
		if _, _, ok := lookup(ws[n+m:]); !ok {
			return nil, 0, false
		}
		e.anchors = names
		n += m
	}
	for len(e.steps) < 6 {
		t, m, ok := lookup(ws[n:])
		if !ok {
			break
		}
		if (t.animal != "" || t.group != "") && n+m < len(ws) { // "school run", "dog walker"
			break
		}
		e.steps = append(e.steps, t)
		n += m
		e.doubt = e.doubt || ws[n-1].ask
		if !ws[n-1].poss {
			break
		}
		if _, _, more := lookup(ws[n:]); !more {
			e.is = true
			break
		}
	}
	if len(e.steps) == 0 {
		return nil, 0, false
	}
	if n+1 < len(ws) && len(e.anchors) == 0 && (ws[n].low == "of" || ws[n].low == "to") { // "mum of Mali"
		if names, m := r.names(ws[n+1:]); m > 0 {
			e.anchors = names
			e.doubt = e.doubt || ws[n+m].ask
			n += 1 + m
		} else if of, m, ok := r.expr(ws[n+1:]); ok { // "friend of mum"
			e.anchors = []who{{expr: of, at: of.at}}
			e.doubt = e.doubt || of.doubt
			n += 1 + m
		}
	}
	if side, m := sideAt(ws[n:]); m > 0 {
		e.side = side
		n += m
	}
	e.at = raws(ws[:n])
	return e, n, true
}

// sideAt reads "on mum’s side".
func sideAt(ws []word) (byte, int) {
	n := 0
	for n < len(ws) && (ws[n].low == "on" || ws[n].low == "my" || ws[n].low == "her" || ws[n].low == "his" || ws[n].low == "the") {
		n++
	}
	if n+1 < len(ws) && ws[n+1].low == "side" {
		if t, ok := single(ws[n].key()); ok && (t.path == "m" || t.path == "f") {
			return t.path[0], n + 2
		}
		switch ws[n].key() {
		case "mothers", "mums", "maternal", "mams":
			return 'm', n + 2
		case "fathers", "dads", "paternal":
			return 'f', n + 2
		}
	}
	return 0, 0
}
