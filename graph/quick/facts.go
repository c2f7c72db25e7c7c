package quick

import (
	"strings"

	"kinweave/graph"
)

type factKind int

const (
	fRel factKind = iota
	fUnion
	fDied
	fBorn
	fDue
	fHome
	fPlace
	fWork
	fNote
	fDoubt
	fShown
	fTwins
	fSurname
	fNee
	fCalled
	fDate
	fSide
	fAge
	fGoes
	fHalf
	fSame
)

// fact is one thing that a line says about those it is about.
type fact struct {
	kind  factKind
	expr  *expr
	who   *who
	when  span
	event graph.EventKind
	union graph.UnionKind
	zyg   graph.Zygosity
	shown graph.Shown
	words string
	past  bool
	only  int                 // counted from 1, whom of several it is about; 0 is all
	over  bool                // they are a couple no more
	house graph.HouseholdKind // the home is one by itself, nobody's
	among bool                // "Ava and Mia are sisters": of each other
	side  byte
	at    string
}

func (x fact) steps() []term {
	if x.expr == nil {
		return nil
	}
	return x.expr.steps
}

var fillers = map[string]bool{"is": true, "are": true, "was": true, "were": true, "who": true, "now": true, "also": true, "has": true, "have": true, "been": true, "got": true,
	"he's": true, "she's": true, "they're": true, "then": true, "but": true, "it's": true}

// verbs begin a fact; their values are read in facts.
var verbs = map[string]string{
	"married": "married", "wed": "married", "marries": "married", "m": "married", "divorced": "divorced", "split": "split", "separated": "split", "parted": "split", "left": "split", "broke": "split",
	"with": "with", "seeing": "with", "dating": "with", "together": "with", "engaged": "engaged", "met": "met", "fling": "fling", "brief": "fling", "died": "died", "d": "died", "dead": "died",
	"deceased": "died", "passed": "died", "born": "born", "b": "born", "due": "due", "expecting": "due", "pregnant": "due", "lives": "lives", "living": "lives", "live": "lives", "lived": "lived",
	"stays": "stays", "staying": "stays", "stay": "stays", "stayed": "lived", "moved": "moved", "works": "works", "called": "called", "surname": "surname", "née": "nee", "nee": "nee",
	"from": "place", "in": "place", "at": "place", "not": "not", "unconfirmed": "doubt", "disputed": "doubt", "maybe": "doubt", "identical": "identical", "non-identical": "fraternal", "fraternal": "fraternal",
	"woman": "she", "female": "she", "man": "he", "male": "he", "non-binary": "nb", "nonbinary": "nb", "alive": "alive", "widowed": "widowed", "reconciled": "back", "back": "back", "on": "on", "unborn": "unborn", "goes": "goes", "attends": "goes",
	"adopted": "adopted", "since": "since", "no": "no", "off": "off",
}

func verb(low string) bool { return verbs[low] != "" && low != "on" && low != "no" && low != "off" }

// facts reads a clause to its end. inside holds when a subject stands before it in the same clause.
func (r *reader) facts(ws []word, out *sentence, inside bool) {
	add := func(f fact) { out.facts = append(out.facts, f) }
	r.behind = true
	defer func() { r.behind = false }()
	past := false // "was with Lee", "used to be married to Alan"
	for i := 0; i < len(ws); {
		rest := ws[i:]
		past = past || rest[0].low == "was" || rest[0].low == "were"
		if len(rest) > 2 && rest[0].low == "used" && rest[1].low == "to" && rest[2].low == "be" {
			past, i = true, i+3
			continue
		}
		if n := doubting(rest); n > 0 {
			add(fact{kind: fDoubt, at: raws(rest[:n])})
			i += n
			continue
		}
		if v := verbs[rest[0].low]; len(rest) > 2 && (v == "lives" || rest[0].low == "from") && rest[1].low == "next" && rest[2].key() == "door" { // "from next door"
			i++
			continue
		}
		if low := rest[0].low; low == "has" || low == "have" || low == "had" || low == "got" { // whom somebody has is not what they are
			n := 1
			for n < len(rest) && (before[rest[n].low] || rest[n].low == "got" || rest[n].low == "any") {
				n++
			}
			if _, _, ok := lookup(rest[n:]); ok {
				add(fact{kind: fHalf, at: raws(rest)})
				return
			}
		}
		if fillers[rest[0].low] || filling[rest[0].low] && len(rest) > 1 || and(rest[0]) || (rest[0].low == "the" || rest[0].low == "an") && len(rest) > 1 {
			i++
			continue
		}
		if d, n := r.age(rest); n == 3 && rest[0].low == "in" {
			add(fact{kind: fAge, when: span{on: d}, at: raws(rest[:n])})
			i += n
			continue
		}
		if rest[0].low == "year" && len(rest) > 2 && !letters(rest[1].raw) { // "year 6 teacher"
			i += 2
			continue
		}
		if f, n := r.verb(rest); n > 0 {
			f.at = raws(rest[:n])
			f.over = past && f.kind == fUnion && !f.when.to.Known() && !f.when.since && (f.event == "" || f.event == graph.MarriedEvent && !f.when.known())
			past = false
			add(f)
			i += n
			continue
		}
		if len(rest) > 1 && (rest[0].low == "same" || rest[0].low == "different") { // "mum’s half-brother, same dad"
			if t, ok := single(rest[1].key()); ok && (t.path == "m" || t.path == "f") {
				side := t.path[0]
				if rest[0].low == "different" {
					side = 'm' + 'f' - side
				}
				add(fact{kind: fSame, side: side, at: raws(rest[:2])})
				i += 2
				continue
			}
		}
		if side, n := sideAt(rest); n > 0 {
			add(fact{kind: fSide, side: side, at: raws(rest[:n])})
			i += n
			continue
		}
		if t, n, ok := lookup(rest); ok && t.twin && t.many && !rest[n-1].poss {
			add(fact{kind: fTwins, at: raws(rest[:n])})
			i += n
			continue
		}
		if e, n, ok := r.expr(rest); ok {
			f := fact{kind: fRel, expr: e, at: e.at, among: i > 0 && ws[i-1].low == "are" && e.last().many && len(e.anchors) == 0 && len(e.steps) == 1}
			if len(e.anchors) == 1 && len(e.steps) == 1 && e.last().path == "c" && n+1 < len(rest) && rest[n].low == "with" { // "Gary’s daughter with Tina"
				if w, m, ok := r.someone(rest[n+1:]); ok && w.name == "" { // "with somebody else"
					e.steps[0].half, n = true, n+1+m
				}
				if names, m := r.names(rest[min(n+1, len(rest)):]); m > 0 {
					e.anchors, n = append(e.anchors, names...), n+1+m
				}
			}
			if s, m := r.span(rest[n:]); m > 0 {
				f.when = s
				n += m
			}
			add(f)
			if names, m := r.names(rest[n:]); m > 0 && i+n+m == len(ws) && len(names) == 1 && out.subjects[0].expr != nil && out.subjects[0].name == "" {
				out.subjects[0].name = names[0].name // "Kelly’s sister, my cousin Jo"
				n += m
			}
			i += n
			continue
		}
		s, long := r.span(rest)
		if d, n := r.age(rest); n > 0 && n >= long { // "14 March 2017" is no age of 14
			f := fact{kind: fAge, when: span{on: d}, at: raws(rest[:n])}
			if last := len(out.facts) - 1; i > 0 && and(ws[i-1]) && last >= 0 && out.facts[last].kind == fAge { // "Ella and Mia, 4 and 6"
				if out.facts[last].only == 0 {
					out.facts[last].only = 1
				}
				f.only = out.facts[last].only + 1
			}
			add(f)
			i += n
			continue
		}
		if long > 0 {
			add(fact{kind: fDate, when: s, at: raws(rest[:long])})
			i += long
			continue
		}
		if names, n := r.names(rest); n == len(rest) && rest[n-1].poss && r.known[foldName(names[0].name)] { // "Ella is Kelly’s"
			add(fact{kind: fRel, expr: &expr{anchors: names, steps: []term{{path: "c", said: "child"}}, at: raws(rest)}, at: raws(rest)})
			return
		}
		if len(rest) == 1 && verbs[rest[0].low] == "with" { // "Kelly’s with"
			add(fact{kind: fHalf, at: raws(rest)})
			return
		}
		add(r.plain(rest, i == 0 && !inside, out))
		return
	}
}

// plain is what stands in a line with no word of the grammar in it: a name for who has
// none, a place when it is written like one, a job, or a remark.
func (r *reader) plain(ws []word, whole bool, out *sentence) fact {
	said := raws(ws)
	capitals := true
	for _, w := range ws {
		capitals = capitals && (w.capital() || particles[w.low] || w.low == "upon" || w.low == "under" || w.low == "on")
	}
	switch {
	case whole && capitals && letters(said) && out.subjects[0].expr != nil && len(out.subjects) == 1 && out.subjects[0].name == "":
		out.subjects[0].name = said
		return fact{kind: fCalled, words: said, at: said}
	case whole && capitals && letters(said):
		return fact{kind: fPlace, words: said, at: said}
	case jobs[strings.ToLower(said)]:
		return fact{kind: fWork, words: said, at: said}
	}
	return fact{kind: fNote, words: said, at: said}
}

var jobs = map[string]bool{}

func init() {
	for _, j := range strings.Split("nurse,carer,builder,cleaner,driver,bus driver,taxi driver,lorry driver,cook,chef,plumber,electrician,joiner,mechanic,student,retired,hairdresser,"+
		"shop worker,warehouse worker,care worker,childminder,dinner lady,caretaker,soldier,farmer,teacher,painter,decorator,security guard,postman,police officer,paramedic,firefighter,"+
		"waitress,waiter,barber,accountant,engineer,labourer,unemployed,out of work", ",") {
		jobs[j] = true
	}
}
