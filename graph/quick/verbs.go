package quick

import "kinweave/graph"

// verb reads a fact that a verb, or a word like one, begins.
func (r *reader) verb(ws []word) (fact, int) {
	n := 1
	low := func(i int) string {
		if i < len(ws) {
			return ws[i].low
		}
		return ""
	}
	skip := func(words ...string) {
		for n < len(ws) {
			hit := false
			for _, w := range words {
				hit = hit || low(n) == w
			}
			if !hit {
				return
			}
			n++
		}
	}
	f := fact{kind: fUnion}
	ref := func() {
		if n < len(ws) && !dateful(ws[n:]) && !verb(ws[n].low) {
			if w, m, ok := r.ref(ws[n:]); ok {
				f.who = &w
				n += m
			}
		}
	}
	when := func() {
		if s, m := r.span(ws[n:]); m > 0 {
			f.when = s
			n += m
		}
	}
	switch verbs[ws[0].low] {
	case "married":
		f.event, f.union = graph.MarriedEvent, graph.Married
		skip("to")
		ref()
		when()
	case "divorced":
		f.event = graph.DivorcedEvent
		skip("from")
		ref()
		when()
	case "widowed":
		f.event = graph.WidowedEvent
		when()
	case "split":
		f.event = graph.SeparatedEvent
		skip("up", "from", "with")
		ref()
		skip("up")
		when()
	case "engaged":
		f.event, f.union = graph.EngagedEvent, graph.Engaged
		skip("to")
		ref()
		when()
	case "met":
		f.event = graph.MetEvent
		ref()
		when()
	case "fling":
		f.union = graph.Brief
		skip("fling", "relationship", "with")
		ref()
		when()
	case "back":
		f.event, f.union = graph.ReconciledEvent, ""
		skip("together", "with")
		ref()
		when()
	case "no", "off", "on":
		switch { // "no longer with Liam", "on and off with Lee"
		case low(0) == "no" && low(1) == "longer" && (low(2) == "with" || low(2) == "together"):
			f.event, n = graph.SeparatedEvent, 3
			skip("with")
		case low(1) == "and" && (low(2) == "off" || low(2) == "on") && low(3) == "with":
			f.union, n = graph.Relationship, 4
		default:
			return fact{}, 0
		}
		ref()
		if f.who == nil && low(2) != "together" {
			return fact{}, 0
		}
		when()
	case "with":
		f.union = graph.Relationship
		skip("with")
		if low(0) == "with" && low(1) == "foster" || low(0) == "with" && low(1) == "carers" {
			return r.home(ws, n)
		}
		for skip("her", "his", "their", "a", "new"); n+1 < len(ws); n++ { // "with her partner Bob"
			t, _, ok := lookup(ws[n : n+1])
			if !ok || t.path != "w" || ws[n].poss || !ws[n+1].capital() {
				break
			}
			if t.union != "" {
				f.union = t.union
			}
		}
		if w, m, ok := r.someone(ws[n:]); ok {
			f.who, n = &w, n+m
			if w.union != "" {
				f.union = w.union
			}
		} else {
			ref()
		}
		if f.who == nil && low(0) != "together" {
			return fact{}, 0
		}
		when()
	case "lives", "lived", "stays", "moved":
		if verbs[ws[0].low] == "moved" && low(1) != "in" && low(1) != "to" {
			return fact{}, 0
		}
		if low(1) == "together" { // "lived together 2021 to 2025"
			n = 2
			f.union, f.event = graph.LivingTogether, graph.MovedInEvent
			skip("with")
			ref()
			when()
			return f, n
		}
		return r.home(ws, n)
	case "died":
		f.kind = fDied
		skip("away", "in")
		if s, m := r.span(ws[n:]); m > 0 {
			f.when, n = s, n+m
		} else if low(n-1) == "in" {
			n--
		}
	case "born":
		f.kind = fBorn
		skip("in", "on")
		when()
		if !f.when.known() {
			return fact{}, 0 // "born in Lagos" says nothing of where somebody lives now
		}
	case "due":
		f.kind = fDue
		if skip("due", "a", "baby", "expecting"); low(n) == "by" || low(n) == "to" || low(n) == "with" { // "pregnant by Lee"
			if w, m, ok := r.ref(ws[min(n+1, len(ws)):]); ok {
				f.who, n = &w, n+1+m
			}
		}
		if d, m := r.due(ws[n:]); m > 0 {
			f.when, n = span{on: d}, n+m
		}
	case "goes":
		skip("to", "the")
		if n >= len(ws) {
			return fact{}, 0
		}
		return fact{kind: fGoes, words: raws(ws[n:])}, len(ws)
	case "works":
		skip("as", "a", "an")
		return fact{kind: fWork, words: raws(ws[n:])}, len(ws)
	case "called", "surname", "nee":
		f.kind = map[string]factKind{"called": fCalled, "surname": fSurname, "nee": fNee}[verbs[ws[0].low]]
		w, m := r.name(ws[n:])
		if m == 0 {
			return fact{}, 0
		}
		f.words, n = w.name, n+m
	case "place", "since":
		if _, _, m := institution(ws[1:]); low(0) == "in" && m > 0 { // "in foster care"
			return r.home(ws, 0)
		}
		if low(0) == "at" { // "at her nan’s most weekends"
			if w, m, ok := r.ref(ws[1:]); ok && ws[m].poss && (w.expr != nil || r.known[foldName(w.name)]) {
				return r.home(ws, 1)
			}
		}
		if s, m := r.span(ws); m > 0 {
			return fact{kind: fDate, when: s}, m
		}
		if n < len(ws) && ws[n].capital() {
			if _, m := r.name(ws[n:]); m > 0 {
				return fact{kind: fPlace, words: raws(ws[n : n+m])}, n + m
			}
		}
		return fact{}, 0
	case "not":
		if low(1) == "with" || low(1) == "together" { // "not with Liam any more"
			f.event = graph.SeparatedEvent
			skip("with", "together")
			ref()
			when()
			skip("any", "more", "anymore", "now")
			if f.who != nil || low(1) == "together" {
				return f, n
			}
			return fact{}, 0
		}
		if low(1) == "identical" {
			return fact{kind: fTwins, zyg: graph.NotIdentical}, 2
		}
		skip("confirmed", "sure", "certain", "known", "proved", "proven", "yet")
		if n == 1 {
			return fact{}, 0
		}
		f.kind = fDoubt
	case "doubt":
		f.kind = fDoubt
		if ws[0].low == "maybe" && len(ws) > 1 {
			return fact{}, 0
		}
	case "identical", "fraternal":
		f.kind, f.zyg = fTwins, graph.NotIdentical
		if ws[0].low == "identical" {
			f.zyg = graph.Identical
		}
		skip("twins", "triplets")
	case "she", "he", "nb":
		f.kind = fShown
		f.shown = map[string]graph.Shown{"she": graph.Female, "he": graph.Male, "nb": graph.NonBinary}[verbs[ws[0].low]]
	case "unborn":
		f.kind, f.shown = fShown, graph.Unborn
	case "alive":
		f = fact{kind: fShown, words: "alive"}
	default:
		return fact{}, 0
	}
	return f, n
}
