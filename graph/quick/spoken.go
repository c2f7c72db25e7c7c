package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// chatter is what people say before they say something. It goes where more stands behind it.
var chatter = wordset("well oh er erm um uh and then right ok okay yeah yes anyway also plus there's theres there’s let's so just")

// doubters are ways to say that one is not sure, before or behind what one is not sure of.
var doubters = [][]string{{"i", "think"}, {"we", "think"}, {"i", "reckon"}, {"i", "guess"}, {"might", "be"}, {"may", "be"}, {"could", "be"}, {"supposed", "to", "be"}, {"supposedly"}, {"apparently"},
	{"probably"}, {"possibly"}, {"i'm", "not", "sure"}, {"she", "thinks"}, {"he", "thinks"}, {"they", "say"}, {"they", "think"}, {"she", "says"}, {"he", "says"}}

// nameless are words that stand for somebody, or for nobody: no name begins with one, and a line knows of none before it.
var nameless = wordset("i he she they we it someone somebody anyone anybody nobody everyone no there there's this that these those who i'm i've we've we're they're they've he's she's it's you've what when where because cos if don't doesn't not")

// filling are words inside a line that carry nothing.
var filling = wordset("just only really actually basically obviously he she they it")

// before are the little words that may stand before a relation word and say nothing.
var before = wordset("my me our the a an his her their some ei fy two three four five six")

func wordset(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// heard takes the chatter off the front of a clause, and says whether there was a doubt in it.
func heard(ws []word) (rest []word, doubt bool) {
	for len(ws) > 1 {
		switch n := doubting(ws); {
		case n > 0:
			ws, doubt = ws[n:], true
		case ws[0].low == "you" && ws[1].low == "know", ws[0].low == "i" && ws[1].low == "mean":
			ws = ws[2:]
		case ws[0].low == "there" && slices.Contains([]string{"is", "was", "are", "were"}, ws[1].low):
			ws = ws[2:]
		case chatter[ws[0].low]:
			ws = ws[1:]
		default:
			return ws, doubt
		}
	}
	return ws, doubt
}

// doubting is how many words at the front say that somebody is not sure.
func doubting(ws []word) int {
	for _, d := range doubters {
		if len(ws) >= len(d) && !slices.ContainsFunc(ws[:len(d)], func(w word) bool { return w.upper() && w.low != "i" && w.low != "i'm" }) {
			same := true
			for i := range d {
				same = same && ws[i].low == d[i]
			}
			if same {
				return len(d)
			}
		}
	}
	return 0
}

// having is "has got two kids": whom somebody has, and how many of the words say so.
type having struct {
	t     term
	with  []who // "with Lee": the other parent
	names []who
	next  bool // the names were the next clause
	n     int
}

// has reads what stands behind somebody who has relatives: "have twins Ava and Max", "’s got a new fella, Jo".
func (r *reader) has(ws, next []word, poss bool) (having, bool) {
	var h having
	switch {
	case len(ws) > 1 && (ws[0].low == "has" || ws[0].low == "have" || ws[0].low == "had"), poss && len(ws) > 1 && ws[0].low == "got":
	default:
		return h, false
	}
	n := 1
	for n < len(ws) && (ws[n].low == "a" || ws[n].low == "an" || ws[n].low == "another" || ws[n].low == "the" || counted[ws[n].low] || ws[n].low == "got" || ws[n].low == "also") {
		n++
	}
	t, m, ok := lookup(ws[n:])
	if !ok || ws[n+m-1].poss || t.group != "" {
		return h, false
	}
	h.t, n = t, n+m
	h.t.unborn = h.t.unborn && ws[n-1].low == "bump"
	if n+1 < len(ws) && (ws[n].low == "with" || ws[n].low == "by") && t.path == "c" {
		if h.with, m = r.names(ws[n+1:]); m > 0 {
			n += 1 + m
		}
	}
	for n < len(ws) && (ws[n].low == "called" || ws[n].low == "named") {
		n++
	}
	if names, m := r.names(ws[n:]); m > 0 && ws[n].capital() {
		h.names, n = names, n+m
	} else if names, m := r.names(next); n == len(ws) && m > 0 && m == len(next) && next[0].capital() {
		h.names, h.next = names, true
	}
	h.n = n
	return h, len(h.names) > 0 || t.animal == "" && (!t.many || n == len(ws))
}

// have makes the line about those whom somebody has.
func (s *sentence) have(h having, owners []who, at string) {
	t := h.t
	if len(h.names) == 0 && t.many { // "mum and Lee have the twins"
		s.facts = append(s.facts, fact{kind: fHalf, at: at})
		return
	}
	if t.twin && t.many {
		s.twins, t = true, term{path: "c", many: true, said: "children"}
	}
	e := &expr{anchors: append(slices.Clone(owners), h.with...), steps: []term{t}, at: at}
	if len(h.names) == 0 { // "Dayo’s got a sister in Peckham"
		s.subjects, s.another = []who{{expr: e, at: at}}, true
		return
	}
	s.subjects = h.names
	s.facts = append(s.facts, fact{kind: fRel, expr: e, at: at})
}

// someone reads whom somebody is with when it is not simply a name: "a new fella", "a lad called Jo", "someone".
func (r *reader) someone(ws []word) (w who, n int, ok bool) {
	for n < len(ws) && (ws[n].low == "a" || ws[n].low == "an" || ws[n].low == "some" || ws[n].low == "another" || ws[n].low == "new" || ws[n].low == "this") {
		n++
	}
	if n >= len(ws) || ws[n].poss {
		return w, 0, false
	}
	t, m, known := lookup(ws[n:])
	switch low := ws[n].low; {
	case known && (t.path == "w" || low == "lad" || low == "lass" || low == "girl" || low == "boy") && !ws[n+m-1].poss:
		w.shown, w.union, n = t.shown, t.union, n+m
	case low == "someone" || low == "somebody" || low == "guy" || low == "man" || low == "woman" || low == "person" || low == "lady":
		w.shown = map[string]graph.Shown{"guy": he, "man": he, "woman": she, "lady": she}[low]
		n++
	default:
		return w, 0, false
	}
	for n < len(ws) && (ws[n].low == "called" || ws[n].low == "named" || ws[n].low == "else" || ws[n].low == "new") {
		n++
	}
	w.some = true
	if name, m := r.name(ws[n:]); m > 0 && ws[n].capital() {
		w.name, n = name.name, n+m
	}
	w.at = raws(ws[:n])
	return w, n, true
}
