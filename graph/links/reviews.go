package links

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Settings are what a service may set for itself.
type Settings struct {
	Checks []int // weeks after going home at which to look again; nil is 4, 12 and 26
}

// Due is something that is to be looked at again.
type Due struct {
	On    graph.Date // not known: no date was set, and that is what is due
	Words string
	Late  bool
	Key   graph.Key // the record it comes from
}

// Reviews lists what is to be looked at again: the plan, the weeks after going home, safety marks and barriers.
// What is late comes first.
func Reviews(f *graph.Family, child graph.ID, asAt graph.Date, with Settings, lang language.Language) []Due {
	return lookAt(f, child, asAt, lang).reviews(with)
}

func (l *look) reviews(with Settings) []Due {
	var out []Due
	add := func(on graph.Date, k graph.Key, words string) {
		n, known := since(on, l.asAt)
		out = append(out, Due{On: on, Words: words, Key: k, Late: !on.Known() || known && n > 0 && on.By(l.asAt)})
	}
	planned, held := false, graph.Date{}
	for m := range graph.All[graph.Meeting](l.f) {
		switch {
		case m.Kind != graph.PlanReview:
		case m.Held && m.On.By(l.asAt):
			held = later(held, m.On)
		case m.On.Known():
			planned = true
			add(m.On, m.Key(), l.Say("The plan is looked at again."))
		}
	}
	if !planned && slices.ContainsFunc(l.promises, func(p graph.Promise) bool { return graph.InForce(p.Starts, p.Ended, l.asAt) }) {
		add(graph.Date{}, graph.Key{}, l.Say("There is a plan, and no date to look at it again."))
	}
	out = append(out, l.afterHome(with, held)...)
	for _, s := range l.safety {
		if s.Review.Known() {
			add(s.Review, s.Key(), l.Say("A safety mark is to be looked at again: %s and %s.", l.name(s.Who), l.name(s.About)))
		}
	}
	for _, bs := range l.barriers {
		for _, b := range bs {
			if b.Review.Known() {
				add(b.Review, b.Key(), l.Say("What stands in the way of %s is to be looked at again.", l.name(b.Person)))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Due) int {
		return cmp.Or(byDate(a.On, b.On), cmp.Compare(a.Key.Kind, b.Key.Kind), cmp.Compare(a.Key.ID, b.Key.ID))
	})
	return out
}

// afterHome gives the checks after going home that no review has answered.
func (l *look) afterHome(with Settings, held graph.Date) []Due {
	s := StageNow(l.f, l.child, l.asAt)
	if s.Now != graph.AtHome || !s.On.Known() {
		return nil
	}
	weeks := with.Checks
	if weeks == nil {
		weeks = []int{4, 12, 26}
	}
	var out []Due
	for _, w := range weeks {
		on := s.On.Add(7 * w)
		if held.Known() && byDate(held, on) >= 0 {
			continue
		}
		n, known := since(on, l.asAt)
		out = append(out, Due{On: on, Words: l.Say("%d weeks at home: how is it going, and who helps?", w), Key: s.Key(), Late: known && n > 0 && on.By(l.asAt)})
	}
	return out
}
