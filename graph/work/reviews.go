package work

import (
	"kinweave/graph"
	"kinweave/graph/search"
)

// reviews are the days on which somebody said that a decision should be looked at again, and
// agreements that were given long ago.
func (d *desk) reviews() {
	for b := range graph.All[graph.Barrier](d.f) {
		if !b.Review.Known() || b.Lifted.Known() && b.Lifted.By(d.asAt) || !d.here(b.Person) {
			continue
		}
		d.add(Due{When: b.Review, Kind: Review, Key: b.Key(), Person: b.Person, Child: b.Child,
			Words: d.Say("Look again at what stands in the way of %s: %s.", d.name(b.Person), d.o.Lang.Say(search.BarrierWords[b.Kind]))})
	}
	for s := range graph.All[graph.Safety](d.f) {
		if s.Review.Known() {
			d.add(Due{When: s.Review, Kind: Review, Key: s.Key(), Person: s.Who, Words: d.Say("Look again at the safety mark between %s and %s.", d.name(s.Who), d.name(s.About))})
		}
	}
	for a := range graph.All[graph.Agreement](d.f) {
		if a.Withdrawn.Known() && a.Withdrawn.By(d.asAt) || !a.On.Known() || a.On.Add(d.o.Renew) == a.On || !d.here(a.Who) {
			continue
		}
		d.add(Due{When: a.On.Add(d.o.Renew), Kind: Review, Key: a.Key(), Person: a.Who,
			Words: d.Say("%s agreed on %s: ask again whether they still do. (%s)", d.name(a.Who), d.day(a.On), a.To)})
	}
}
