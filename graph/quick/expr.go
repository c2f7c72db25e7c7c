package quick

// ref reads somebody in the middle of a line: a name, or what they are to somebody.
func (r *reader) ref(ws []word) (who, int, bool) {
	if e, n, ok := r.expr(ws); ok && len(e.steps) > 0 && (!titled(ws) || len(e.anchors) > 0) {
		return who{expr: e, at: e.at}, n, true
	}
	w, n := r.name(ws)
	return w, n, n > 0
}

// expr reads a relation in words at the front of ws.
func (r *reader) expr(ws []word) (*expr, int, bool) {
	e := &expr{}
	n := 0
	for n < len(ws) {
		low := ws[n].low
		if low == "maybe" || low == "perhaps" || low == "possibly" || low == "probably" {
			e.doubt = true
		} else if !before[low] {
			break
		}
		n++
	}
	if _, _, ok := lookup(ws[n:]); !ok || titled(ws[n:]) {
		names, m := r.names(ws[n:])
		if m == 0 || !ws[n+m-1].poss {
			return nil, 0, false
		}
		if n+m < len(ws) && counted[ws[n+m].low] { // "Gary’s two boys"
			m++
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
		if (t.animal != "" || t.group != "") && n+m < len(ws) && ws[n+m].low != "called" && ws[n+m].low != "named" { // "school run", "dog walker"
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
	if n < len(ws) && len(e.anchors) == 0 && e.side == 0 && e.last().cy && !ws[n-1].ask && r.behind { // "chwaer mam", "mab Gwenno"
		if of, m, ok := r.ref(ws[n:]); ok && n+m == len(ws) {
			if e.anchors = []who{of}; of.expr == nil {
				e.anchors, _ = r.names(ws[n:])
			}
			n += m
		}
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
	if n+1 < len(ws) && ws[n+1].key() == "side" {
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
