package kin

import (
	"slices"

	"kinweave/graph"
)

// Answer says whether somebody is a relative in the sense of section 105.
type Answer string

// The answers. Conditional hangs on a parentage that is not yet established;
// Check is arguable, and a lawyer decides.
const (
	Yes         Answer = "yes"
	No          Answer = "no"
	Check       Answer = "check"
	Conditional Answer = "conditional"
)

// strength puts the answers in order, so that of several paths the best counts.
var strength = map[Answer]int{No: 0, Check: 1, Conditional: 2, Yes: 3}

// Ground is one reason for an answer: what somebody is to the child, and by whom.
type Ground struct {
	Answer Answer
	As     string // "grandparent", "uncle or aunt by marriage"
	Rule   string // the sentence a worker can quote
	Chain  []graph.ID
}

// Relative is everything section 105 says of one person, for one child on one date.
type Relative struct {
	Person  graph.ID
	Answer  Answer
	Grounds []Ground // the strongest first; every path is here
}

// Relatives works out section 105 for everyone on the map, in the family's
// order: grandparents, brothers and sisters, uncles and aunts (of the full blood,
// the half blood, or by marriage or civil partnership) and step-parents, and
// nobody else. Cousins, great-aunts and a parent's unmarried partner are not in it.
func Relatives(f *graph.Family, child graph.ID, asAt graph.Date) []Relative {
	w := &walker{f: f, asAt: asAt, child: child, grounds: map[graph.ID][]Ground{}}
	w.walk()
	var out []Relative
	for p := range graph.All[graph.Person](f) {
		if p.ID == child {
			continue
		}
		r := Relative{Person: p.ID, Answer: No, Grounds: w.grounds[p.ID]}
		slices.SortStableFunc(r.Grounds, func(a, b Ground) int {
			if d := strength[b.Answer] - strength[a.Answer]; d != 0 {
				return d
			}
			return len(a.Chain) - len(b.Chain)
		})
		if len(r.Grounds) > 0 {
			r.Answer = r.Grounds[0].Answer
		}
		if p.Dead() && p.Death.By(asAt) && r.Answer != No {
			g := r.Grounds[0] // who has died can't be asked, so is counted with nobody
			r.Answer, r.Grounds = No, append([]Ground{{No, g.As + " who died", hasDied + g.Rule, g.Chain}}, r.Grounds...)
		}
		out = append(out, r)
	}
	return out
}

type walker struct {
	f       *graph.Family
	asAt    graph.Date
	child   graph.ID
	parents []graph.ID
	grounds map[graph.ID][]Ground
}

// way is a chain with what is known of it so far.
type way struct {
	chain []graph.ID
	sure  bool
}

func (w way) to(id graph.ID, sure bool) way {
	return way{append(slices.Clone(w.chain), id), w.sure && sure}
}

func (w way) end() graph.ID { return w.chain[len(w.chain)-1] }

// say records a ground, weakened by doubt on the way.
func (w *walker) say(at way, a Answer, as, rule string) {
	id := at.end()
	if unknown(id) || id == w.child || repeats(at.chain) {
		return
	}
	if !at.sure && a == Yes {
		a, rule = Conditional, rule+hangsOn
	}
	chain := slices.DeleteFunc(slices.Clone(at.chain), unknown)
	w.grounds[id] = append(w.grounds[id], Ground{Answer: a, As: as, Rule: rule, Chain: chain})
}

func (w *walker) up(at way) []way {
	var out []way
	for _, e := range elders(w.f, at.end(), w.asAt) {
		out = append(out, at.to(e.id, e.sure))
	}
	return out
}

// siblings share at least one parent in law; each is given once, by the surest way.
func (w *walker) siblings(at way) []way {
	best := map[graph.ID]way{}
	var order []graph.ID
	for _, parent := range w.up(at) {
		for _, o := range offspring(w.f, parent.end(), w.asAt) {
			if o.id == at.end() {
				continue
			}
			next := parent.to(o.id, o.sure)
			if old, seen := best[o.id]; !seen {
				order = append(order, o.id)
				best[o.id] = next
			} else if next.sure && !old.sure {
				best[o.id] = next
			}
		}
	}
	var out []way
	for _, id := range order {
		out = append(out, best[id])
	}
	return out
}

// shared says of two siblings whether they share one parent or more. Where a
// parent of either is not on the map, nobody can tell, and full is not claimed.
func (w *walker) shared(a, b graph.ID) string {
	n := 0
	theirs := elders(w.f, b, w.asAt)
	for _, e := range elders(w.f, a, w.asAt) {
		if slices.ContainsFunc(theirs, func(o elder) bool { return o.id == e.id }) {
			n++
			if unknown(e.id) {
				n++ // a sibship said to be one
			}
		}
	}
	if n >= 2 {
		return "full"
	}
	return "half"
}
