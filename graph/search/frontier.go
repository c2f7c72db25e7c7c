package search

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// Question is one line of the frontier: somebody whose family nobody has looked into, and
// whom to ask about it.
type Question struct {
	Person    graph.ID // whose family it is; the child, when a parent has never been named
	Ask       graph.ID // the nearest living adult who would know; "" when there is nobody
	Open      []graph.SlotKind
	Slots     []graph.Slot // as they stand, one for each of Open
	Steps     int
	Questions []string // one for each open slot
	Words     string   // the first one, with whom to ask: "Ask Jean: did Alan have brothers or sisters?"
	Note      string   // what has to happen before
}

// usualMost is how many questions are asked at once where nobody says.
const usualMost = 10

// frontier lists who has the most unknown slots, the nearest to the child first.
func (l *look) frontier(r *radius, with Settings) []Question {
	kin := l.around(false)
	var people []graph.ID
	for id, reach := range r.reach {
		if p, ok := graph.Get[graph.Person](l.f, id); ok && reach != noSlots && p.Gone == nil && !unbornOrLost(p) {
			people = append(people, id)
		}
	}
	slices.SortFunc(people, func(a, b graph.ID) int {
		return firstOf(l.kin[a].steps-l.kin[b].steps, strings.Compare(string(a), string(b)))
	})
	var out []Question
	asked := map[slotKey]bool{} // brothers and sisters share their parents: the nearest is asked about
	for _, id := range people {
		var kinds []graph.SlotKind
		for _, k := range SlotKinds {
			if !r.reach[id].has(k) || asked[slotKey{id, k}] || !open(l.slot(id, k).State) {
				continue
			}
			kinds = append(kinds, k)
			if k == graph.SlotParents || k == graph.SlotSiblings {
				for _, s := range l.fullSiblings(id) {
					asked[slotKey{s, k}] = true
				}
			}
		}
		if len(kinds) > 0 {
			out = append(out, l.question(kin, id, kinds))
		}
	}
	for _, s := range r.sides {
		if s.parent == "" {
			q := Question{Person: l.child, Open: slices.Clone(SlotKinds), Ask: l.whoKnows(kin, l.child)}
			q.Questions = []string{l.Say("who is %s’s %s?", l.kid.Name(), l.Say(s.own.words))}
			out = append(out, l.addressed(q))
		}
	}
	slices.SortStableFunc(out, func(a, b Question) int {
		return firstOf(len(b.Open)-len(a.Open), a.Steps-b.Steps, strings.Compare(l.name(a.Person), l.name(b.Person)))
	})
	most := with.Most
	if most == 0 {
		most = usualMost
	}
	return out[:min(most, len(out))]
}

func (l *look) question(kin around, id graph.ID, kinds []graph.SlotKind) Question {
	q := Question{Person: id, Open: kinds, Steps: l.kin[id].steps, Ask: l.whoKnows(kin, id)}
	p, _ := graph.Get[graph.Person](l.f, id)
	if p.Identity == graph.IdentityPartly && q.Ask != id {
		q.Questions = append(q.Questions, l.Say("what is %[1]s’s full name, and where was %[1]s last known to be?", l.name(id)))
	}
	for _, k := range kinds {
		q.Slots = append(q.Slots, l.slot(id, k))
	}
	order := slices.Clone(kinds)
	slices.SortStableFunc(order, func(a, b graph.SlotKind) int { return slotOrder[a] - slotOrder[b] })
	for _, k := range order {
		q.Questions = append(q.Questions, l.asking(p, k, q.Ask == id))
	}
	return l.addressed(q)
}

// slotOrder asks first about who could be asked next: brothers and sisters.
var slotOrder = map[graph.SlotKind]int{graph.SlotSiblings: 0, graph.SlotParents: 1, graph.SlotChildren: 2, graph.SlotPartners: 3}

func (l *look) addressed(q Question) Question {
	if q.Ask == "" {
		q.Words = upper(q.Questions[0])
		q.Note = l.Say("Nobody on the map could be asked: look in the files.")
		return q
	}
	q.Words = l.Say("Ask %s: %s", l.name(q.Ask), q.Questions[0])
	if _, cleared := graph.ClearedBy(l.asks[q.Ask]); !cleared && !slices.Contains(l.parents(l.child), q.Ask) {
		if now, _ := l.now(q.Ask); !now.State.Asked() {
			q.Note = l.Say("%s has not been cleared to be approached.", l.name(q.Ask))
		}
	}
	return q
}

// asking words what is not known, to the person themselves or to somebody else.
func (l *look) asking(p graph.Person, k graph.SlotKind, self bool) string {
	if !l.english() {
		return l.wonder(l.name(p.ID), k, l.slot(p.ID, k).State == graph.SlotPartly)
	}
	other := ""
	if l.slot(p.ID, k).State == graph.SlotPartly {
		other = "other "
	}
	who := l.name(p.ID)
	be, do, have := "is", "does ", "have"
	if l.dead(p) {
		be, do = "was", "did "
	}
	if self {
		who, be, do = "you", "are", "do "
	}
	switch k {
	case graph.SlotParents:
		whose := who + "’s"
		if self {
			whose = "your"
		}
		if other != "" {
			return "who " + be2(be) + " " + whose + " other parent?"
		}
		return "who " + plural(be) + " " + whose + " parents?"
	case graph.SlotSiblings:
		return do + who + " " + have + " " + other + "brothers or sisters?"
	case graph.SlotPartners:
		if other == "" {
			return do + who + " " + have + " a partner, now or before?"
		}
		return do + who + " " + have + " other partners, now or before?"
	}
	return do + who + " " + have + " " + other + "children?"
}

func be2(be string) string {
	if be == "was" {
		return "was"
	}
	return "is"
}

func plural(be string) string {
	if be == "was" {
		return "were"
	}
	return "are"
}
