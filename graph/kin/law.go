package kin

import (
	"slices"

	"kinweave/graph"
)

// The law that the labels quote. It is a guide for a worker, never advice: every
// label says which rule it used and the chain of people it went by.
const (
	Section105 = "Children Act 1989, s.105(1), “relative”, as amended"
	Section67  = "Adoption and Children Act 2002, s.67"
	Guide      = "as a guide – check with your legal team"
	LawAsOf    = "November 2026" // when the rules in this file were last read against their source
)

// elders are somebody's parents in law on a date, with whether that is beyond doubt.
// An adoption in force stops the line by birth (s.67). Care, orders and donation make no parent.
func elders(f *graph.Family, child graph.ID, asAt graph.Date) []elder {
	kind := graph.ByBirth
	for _, p := range f.ParentagesOf(child) {
		if p.Kind == graph.Adoptive && graph.InForce(p.From, p.To, asAt) && p.Certainty != graph.RuledOut {
			kind = graph.Adoptive
		}
	}
	var out []elder
	for _, p := range f.ParentagesOf(child) {
		if p.Kind != kind || kind == graph.Adoptive && !graph.InForce(p.From, p.To, asAt) {
			continue
		}
		ids := []graph.ID{p.Parent}
		if p.Union != "" {
			u, _ := graph.Get[graph.Union](f, p.Union)
			ids = u.Partners
			if len(ids) == 0 {
				ids = []graph.ID{unknownOf(u)} // siblings share somebody, even if nobody can say whom
			}
		}
		for _, id := range ids {
			sure := p.Sure(id)
			if p.Certainty == graph.RuledOut && !sure {
				continue
			}
			if i := slices.IndexFunc(out, func(e elder) bool { return e.id == id }); i >= 0 {
				out[i].sure = out[i].sure || sure
				continue
			}
			out = append(out, elder{id, sure})
		}
	}
	return out
}

type elder struct {
	id   graph.ID
	sure bool
}

// unknownOf stands for the parents of a sibship that nobody knows.
func unknownOf(u graph.Union) graph.ID { return "union:" + u.ID }

func unknown(id graph.ID) bool { return len(id) > 6 && id[:6] == "union:" }

// wedlock is how two people stand to each other in law on a date.
type wedlock int

const (
	unwed  wedlock = iota
	wed            // married or in a civil partnership
	once           // were, and it was ended by a court
	bereft         // were, until one of them died
)

// wedOn tells how a couple stood on a date. Separation ends no marriage.
func wedOn(f *graph.Family, u graph.Union, asAt graph.Date) wedlock {
	state, dated := unwed, false
	for _, e := range u.Events {
		if e.Kind == graph.MarriedEvent || e.Kind == graph.PartneredEvent {
			dated = true
		}
		if !e.On.By(asAt) {
			continue
		}
		switch e.Kind {
		case graph.MarriedEvent, graph.PartneredEvent:
			state = wed
		case graph.DivorcedEvent, graph.DissolvedEvent, graph.AnnulledEvent:
			state = once
		case graph.WidowedEvent:
			state = bereft
		}
	}
	if state == unwed && !dated && (u.Kind == graph.Married || u.Kind == graph.CivilPartnership) {
		state = wed // nobody wrote down when
	}
	if state == wed {
		for _, id := range u.Partners {
			if p, _ := graph.Get[graph.Person](f, id); p.Dead() && (!p.Death.Known() || p.Death.By(asAt)) {
				return bereft
			}
		}
	}
	return state
}

// spouse is somebody a person is or was married to, or in a civil partnership with.
type spouse struct {
	id    graph.ID
	state wedlock
}

func spouses(f *graph.Family, person graph.ID, asAt graph.Date) []spouse {
	var out []spouse
	for _, u := range f.UnionsOf(person) {
		state := wedOn(f, u, asAt)
		for _, id := range u.Partners {
			if id == person {
				continue
			}
			if i := slices.IndexFunc(out, func(s spouse) bool { return s.id == id }); i >= 0 {
				if state == wed {
					out[i].state = wed
				}
				continue
			}
			out = append(out, spouse{id, state})
		}
	}
	return out
}

// offspring are the people whose parent in law somebody is.
func offspring(f *graph.Family, parent graph.ID, asAt graph.Date) []elder {
	var out []elder
	take := func(p graph.Parentage) {
		for _, e := range elders(f, p.Child, asAt) {
			if e.id == parent && !slices.ContainsFunc(out, func(o elder) bool { return o.id == p.Child }) {
				out = append(out, elder{p.Child, e.sure})
			}
		}
	}
	if unknown(parent) {
		for _, p := range f.ChildrenOf(parent[6:]) {
			take(p)
		}
		return out
	}
	for _, p := range f.ChildrenAlone(parent) {
		take(p)
	}
	for _, u := range f.UnionsOf(parent) {
		for _, p := range f.ChildrenOf(u.ID) {
			take(p)
		}
	}
	return out
}
