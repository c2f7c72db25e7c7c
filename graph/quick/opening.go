package quick

import "slices"

// subjects reads who the line is about, and gives back the words behind, and how many clauses were read.
func (r *reader) subjects(clauses [][]word, out *sentence) (rest []word, used int, err error) {
	ws, used := clauses[0], 1
	whole := ws
	if len(ws) > 1 && (ws[0].low == "another" || ws[0].low == "new") {
		out.another, ws = true, ws[1:]
	}
	if len(ws) > 1 && (ws[0].low == "our" || ws[0].low == "my" || ws[0].low == "me") && ws[1].upper() && !titled(ws[1:]) { // "our Gary"
		if _, _, ok := lookup(ws[1:]); !ok {
			ws = ws[1:]
		}
	}
	if len(ws) > 3 && (ws[0].low == "we've" && ws[1].low == "got" || (ws[0].low == "we" || ws[0].low == "i") && ws[1].low == "have") && ws[2].low == "a" { // "we’ve got a dog called Biscuit"
		ws = ws[2:]
	}
	if len(ws) > 1 && ws[0].low == "baby" && ws[1].upper() && !stop(ws[1:]) {
		ws = ws[1:]
	}
	if t, n, ok := lookup(ws); ok && t.twin && t.many && n == 1 && len(ws) > 1 && !ws[0].poss {
		if names, m := r.names(ws[1:]); m > 0 {
			out.twins, out.subjects = true, names
			return ws[1+m:], used, nil
		}
	}
	var next []word
	if len(clauses) > 1 {
		next = clauses[1]
	}
	if e, n, ok := r.expr(ws); ok && n > 0 && (!titled(ws) || len(e.anchors) > 0) {
		rest, used := r.called(e, ws[n:], clauses, out)
		if h, ok := r.has(rest, next, e.is); ok && len(out.facts) == 0 {
			if h.next {
				used++
			}
			out.have(h, out.subjects, raws(ws[:len(ws)-len(rest)+h.n]))
			return rest[h.n:], used, nil
		}
		if x := out.subjects[0].expr; x != nil && x.last().many && x.last().animal == "" && x.last().group == "" { // "two cousins": who?
			return nil, 0, stumble(ErrNothing, raws(whole))
		}
		return rest, used, nil
	}
	names, n := r.names(ws)
	if n == 0 {
		if nameless[whole[0].low] {
			return nil, 0, stumble(ErrWho, raws(whole))
		}
		return nil, 0, stumble(ErrNothing, raws(whole))
	}
	if n == len(ws) && ws[n-1].poss && len(clauses) == 1 && r.known[foldName(names[0].name)] || n < len(ws) && and(ws[n]) && n+1 == len(ws) { // "Jean’s", "Gary and"
		return nil, 0, stumble(ErrHalf, raws(whole))
	}
	out.subjects = names
	if n+1 < len(ws) && and(ws[n]) && !ws[n-1].poss { // "Lee and mum split up"
		if e, m, ok := r.expr(ws[n+1:]); ok && !e.is {
			if low := ws[n+1].low; len(e.anchors) == 0 && (low == "his" || low == "her" || low == "their") { // "Kelly and her wife Steph": hers is Kelly’s
				if e.anchors = names; n+1+m < len(ws) && ws[n+1+m].capital() {
					rest, used := r.called(e, ws[n+1+m:], clauses, out)
					return rest, used, nil
				}
			}
			out.subjects, n = append(out.subjects, who{expr: e, at: e.at}), n+1+m
		}
	}
	if h, ok := r.has(ws[n:], next, ws[n-1].poss); ok {
		if h.next {
			used++
		}
		out.have(h, out.subjects, raws(ws[:n+h.n]))
		return ws[n+h.n:], used, nil
	}
	return ws[n:], used, nil
}

// called reads the name behind what somebody is: "mum’s sister Siân", "Lee’s parents, Sandra and Bob", "her dad’s Dayo".
func (r *reader) called(e *expr, ws []word, clauses [][]word, out *sentence) (rest []word, used int) {
	used = 1
	if len(ws) > 1 && and(ws[0]) && !ws[0].capital() {
		if t, n, ok := lookup(ws[1:]); ok && !e.is && !ws[n].poss { // "Lee’s mum and dad, Sandra and Bob"
			f := &expr{anchors: e.anchors, steps: append(slices.Clone(e.steps[:len(e.steps)-1]), t), side: e.side, doubt: e.doubt, at: e.at + " " + raws(ws[:1+n])}
			names, k := r.names(ws[1+n:])
			if k == 0 && n+1 == len(ws) && len(clauses) > 1 {
				if next, all := r.names(clauses[1]); all == len(clauses[1]) && len(next) == 2 {
					names, used = next, 2
				}
			}
			if len(names) == 2 {
				out.subjects = names
				out.facts = append(out.facts, fact{kind: fRel, expr: e, at: e.at, only: 1}, fact{kind: fRel, expr: f, at: f.at, only: 2})
				return ws[1+n+k:], used
			}
			out.subjects = []who{{expr: e, at: e.at}, {expr: f, at: f.at}}
			return ws[1+n:], used
		}
		if names, n := r.names(ws[1:]); n > 0 && !ws[n].poss && ws[1].capital() && !e.is { // "mum and Lee split up"
			out.subjects = append([]who{{expr: e, at: e.at}}, names...)
			return ws[1+n:], used
		}
	}
	m := 0
	for m < len(ws) && (ws[m].low == "is" || ws[m].low == "are" || ws[m].low == "was" || ws[m].low == "were" || ws[m].low == "called" || ws[m].low == "named" || ws[m].low == "name" || ws[m].low == "names" ||
		ws[m].low == "=" || e.is && ws[m].poss && ws[m].stem == "name") {
		m++
	}
	plainly := !e.is || m > 0 || len(e.anchors) == 0 && len(e.steps) == 1
	name := func(names []who, at []word) bool {
		if len(names) == 0 || !plainly || !at[0].capital() {
			return false
		}
		t := e.last()
		if t.twin && t.many && len(e.anchors) == 0 && len(e.steps) == 1 { // "the twins are Ava and Max": of each other
			out.twins, out.subjects = true, names
			return true
		}
		out.subjects = names
		out.facts = append(out.facts, fact{kind: fRel, expr: e, at: e.at})
		return true
	}
	if names, k := r.names(ws); k > 0 && m == 0 && e.last().cy && len(e.anchors) == 0 && !slices.ContainsFunc(names, func(w who) bool { return !r.known[foldName(w.name)] }) { // "mam Rhys, Carys"
		e.anchors = names
		e.at += " " + raws(ws[:k])
		ws = ws[k:]
	} else if names, k := r.names(ws[m:]); k > 0 && name(names, ws[m:]) {
		if len(out.facts) > 0 && out.facts[len(out.facts)-1].kind == fRel {
			s, dated := r.span(ws[m+k:])
			out.facts[len(out.facts)-1].when = s
			k += dated
		}
		return ws[m+k:], used
	}
	if m == len(ws) && len(clauses) > 1 && (e.last().many || m > 0) { // "two brothers, Sam and Joe"
		if names, k := r.names(clauses[1]); k == len(clauses[1]) && name(names, clauses[1]) {
			return nil, 2
		}
	}
	out.subjects = []who{{expr: e, at: e.at}}
	return ws, used
}
