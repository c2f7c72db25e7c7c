package work

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
)

// clocks are the days that the law counts to, as a guide: the end of a temporary approval, the
// twenty-eight days of private fostering, and whether an offer of a meeting is on record.
func (d *desk) clocks() {
	switch d.f.Case().Jurisdiction {
	case graph.Scotland, graph.NorthernIreland:
		return // their law has not been put in
	}
	for _, child := range d.f.Case().Children {
		for _, a := range kin.Approvals(d.f, child, d.asAt) {
			d.approval(child, a)
		}
		d.private(child)
	}
	if d.f.Case().Jurisdiction != graph.Wales && !d.offered() {
		d.add(Due{Kind: Clock, Words: d.Say("No offer of family group decision-making is on record."), Key: d.f.Case().Key()})
	}
}

func (d *desk) approval(child graph.ID, a kin.Approval) {
	due := Due{Kind: Clock, Key: graph.Key{Kind: graph.KindParentage, ID: a.Parentage}, Child: child, Person: a.Carers[0]}
	var names []string
	for _, id := range a.Carers {
		names = append(names, d.name(id))
	}
	who := strings.Join(names, ", ")
	put := func(on graph.Date, words string) {
		due.When, due.Words = on, words
		d.add(due)
	}
	if papers := a.Ends.Add(-d.o.Panel); !past(a.Ends, d.asAt) {
		put(papers, d.Say("Papers for the panel: the temporary approval of %s ends on %s.", who, d.day(a.Ends)))
	}
	if a.Latest == a.Ends {
		put(a.Ends, d.Say("The temporary approval of %s ends (as a guide – check with your legal team).", who))
		return
	}
	put(a.Ends, d.Say("The temporary approval of %s ends, unless it was extended (as a guide – check with your legal team).", who))
	put(a.Latest, d.Say("An extended temporary approval of %s ends at the latest (as a guide – check with your legal team).", who))
}

func (d *desk) offered() bool {
	for m := range graph.All[graph.Meeting](d.f) {
		if m.Offered.Known() && m.Offered.By(d.asAt) {
			return true
		}
	}
	for o := range graph.All[graph.FamilyOffer](d.f) {
		if o.On.By(d.asAt) && (o.To != "" || o.WhyNot != "") {
			return true
		}
	}
	return false
}

// private counts from the day on which the child came to live where the label asks about
// private fostering.
func (d *desk) private(child graph.ID) {
	var homes []graph.Stay
	for _, s := range d.f.StaysOf(child) {
		h, _ := graph.Get[graph.Household](d.f, s.Household)
		if s.Part == "" && graph.InForce(s.From, s.To, d.asAt) && (h.Kind == "" || h.Kind == graph.FamilyHome) {
			homes = append(homes, s)
		}
	}
	if len(homes) == 0 {
		return // placed by the authority, or nobody has written down where
	}
	standing, _ := kin.Labels(d.f, child, d.asAt)
	for _, s := range standing {
		if !slices.ContainsFunc(s.Labels, func(l kin.Label) bool { return l.Word == kin.PrivateFostering }) {
			continue
		}
		i := slices.IndexFunc(homes, func(h graph.Stay) bool {
			return slices.ContainsFunc(d.f.StaysIn(h.Household), func(x graph.Stay) bool { return x.Person == s.Person && graph.InForce(x.From, x.To, d.asAt) })
		})
		if i < 0 {
			continue
		}
		due := Due{Kind: Clock, Key: graph.Key{Kind: graph.KindPerson, ID: s.Person}, Person: s.Person, Child: child,
			Words: d.Say("%s may be privately fostered by %s: the authority has to be told (as a guide – check with your legal team).", d.name(child), d.name(s.Person))}
		if end := homes[i].From.Add(28); end != homes[i].From {
			due.When = end
		}
		d.add(due)
	}
}
