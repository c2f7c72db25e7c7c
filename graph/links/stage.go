package links

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Stages lists the parts of a child's way, in their order.
var Stages = []graph.StageKind{graph.Away, graph.PlanningHome, graph.AtHome, graph.StayingAway, graph.LeavingCare, graph.Closed}

// StageWords is a stage in words.
func StageWords(s graph.StageKind, lang language.Language) string {
	switch s {
	case graph.Away:
		return lang.Say("living away")
	case graph.PlanningHome:
		return lang.Say("planning to go home")
	case graph.AtHome:
		return lang.Say("at home again")
	case graph.StayingAway:
		return lang.Say("staying away for good")
	case graph.LeavingCare:
		return lang.Say("leaving care")
	case graph.Closed:
		return lang.Say("closed")
	}
	return lang.Say("stage not recorded")
}

// Road gives the stages of a child up to a day, oldest first. The last one is where things stand.
func Road(f *graph.Family, child graph.ID, asAt graph.Date) []graph.Stage {
	var out []graph.Stage
	for s := range graph.All[graph.Stage](f) {
		if s.Child == child && s.On.By(asAt) {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b graph.Stage) int { return cmp.Or(byDate(a.On, b.On), cmp.Compare(a.ID, b.ID)) })
	return out
}

// StageNow is where a child's way stands on a day.
func StageNow(f *graph.Family, child graph.ID, asAt graph.Date) graph.Stage {
	if road := Road(f, child, asAt); len(road) > 0 {
		return road[len(road)-1]
	}
	return graph.Stage{Child: child}
}

// Place is one home of the child's, for the strip of places.
type Place struct {
	graph.Household
	From, To graph.Date
	Part     string
	With     []graph.ID // who lived there in the same time
	Now      bool
}

// Places lists where a child has lived, in order.
func Places(f *graph.Family, child graph.ID, asAt graph.Date) []Place {
	var out []Place
	for _, s := range f.StaysOf(child) {
		h, ok := graph.Get[graph.Household](f, s.Household)
		if !ok || !s.From.By(asAt) {
			continue
		}
		p := Place{Household: h, From: s.From, To: s.To, Part: s.Part, Now: graph.InForce(s.From, s.To, asAt)}
		for _, o := range f.StaysIn(h.ID) {
			if o.Person != child && o.From.By(asAt) && overlap(s, o) && !slices.Contains(p.With, o.Person) {
				p.With = append(p.With, o.Person)
			}
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b Place) int {
		return cmp.Or(open(b.From, a.From), byDate(a.From, b.From), open(b.To, a.To), byDate(a.To, b.To), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// open puts a date that is not known behind one that is: of a home without a date nobody can say that it was the first.
func open(b, a graph.Date) int {
	switch {
	case a.Known() == b.Known():
		return 0
	case a.Known():
		return -1
	}
	return 1
}

// overlap holds unless one of two stays was surely over before the other began.
func overlap(a, b graph.Stay) bool {
	over := func(a, b graph.Stay) bool {
		if !a.To.Known() || !b.From.Known() {
			return false
		}
		_, end := a.To.Span()
		begin, _ := b.From.Span()
		return end < begin
	}
	return !over(a, b) && !over(b, a)
}
