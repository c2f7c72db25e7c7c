package search

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// helpOnly holds for somebody who said what they will do, and it was not to give a home.
func (l *look) helpOnly(id graph.ID) bool {
	now, _ := l.now(id)
	return (now.State == graph.YesHelp || now.State == graph.YesContact) && !l.offersHome(id)
}

// householdHelps holds where help is all that a home offers: whoever of a couple is nearer to the
// child speaks for both, unless the other has gone further. A partner who was never asked, or said no,
// is not left behind as a home of their own.
func (l *look) householdHelps(id graph.ID) bool {
	q := l.askedWith(id)
	if q == "" {
		return l.helpOnly(id)
	}
	if id, q = l.nearer(id, q); !l.helpOnly(id) {
		return false
	}
	return answerRank(live, l.state(live, q)) > answerRank(live, graph.Maybe)
}

// nearer puts whoever is nearer to the child first.
func (l *look) nearer(a, b graph.ID) (near, far graph.ID) {
	x, y := l.of(a), l.of(b)
	if firstOf(int(x.class)-int(y.class), x.steps-y.steps, strings.Compare(string(a), string(b))) <= 0 {
		return a, b
	}
	return b, a
}

func (l *look) offersHome(id graph.ID) bool {
	return slices.ContainsFunc(l.offers[id], func(o graph.Offer) bool { return o.Kind == graph.Home })
}

func (l *look) offersHelp(id graph.ID) bool {
	return slices.ContainsFunc(l.offers[id], func(o graph.Offer) bool { return o.Kind != graph.Home })
}

// askedWith is the partner somebody is asked together with: a couple of one home, or one
// of whom nobody knows that they have two.
func (l *look) askedWith(id graph.ID) graph.ID {
	for _, u := range l.f.UnionsOf(id) {
		if !l.together(u) || u.Kind == graph.LivingApart {
			continue
		}
		for _, q := range u.Partners {
			p, here := l.people[q]
			if q == id || !here || l.dead(p) {
				continue
			}
			mine, theirs := l.homes(id), l.homes(q)
			if len(mine) == 0 || len(theirs) == 0 || slices.ContainsFunc(mine, func(h graph.Household) bool {
				return slices.ContainsFunc(theirs, func(o graph.Household) bool { return o.ID == h.ID })
			}) {
				return q
			}
		}
	}
	return ""
}
