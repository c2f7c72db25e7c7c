package graph

import "slices"

// Days lists the days on which something on the map changes, the first one first: births and
// deaths, what happened to couples, when somebody came to parents or to a home and left them. A
// date that is not known to the day stands at the first day it allows.
func Days(f *Family) []Date {
	var out []Date
	add := func(dates ...Date) {
		for _, d := range dates {
			if d.Known() && d.How != Before && d.From.Year > 0 {
				m := max(1, d.From.firstMonth())
				out = append(out, Exact(d.From.Year, m, max(1, d.From.Date)))
			}
		}
	}
	for p := range All[Person](f) {
		if p.Gone == nil {
			add(p.Birth, p.Death)
		}
	}
	for u := range All[Union](f) {
		for _, e := range u.Events {
			add(e.On)
		}
	}
	for p := range All[Parentage](f) {
		add(p.From, p.To)
	}
	for s := range All[Stay](f) {
		add(s.From, s.To)
	}
	slices.SortFunc(out, func(a, b Date) int {
		switch x, y := a.Sort(), b.Sort(); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return slices.Compact(out)
}
