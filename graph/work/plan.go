package work

import (
	"kinweave/graph"
	"kinweave/graph/links"
)

// plan is what was promised to a child and has gone quiet, the next steps towards somebody,
// and the days after going home on which somebody should look again. A promise that is being
// kept needs nobody's attention.
func (d *desk) plan() {
	seen := map[graph.Key]bool{}
	once := func(x Due) {
		if !seen[x.Key] { // what was promised to brothers and sisters is due once
			seen[x.Key] = true
			d.add(x)
		}
	}
	for _, child := range d.f.Case().Children {
		d.questions(child)
		for _, p := range links.Plan(d.f, child, d.asAt, d.o.Lang) {
			due := Due{When: p.Next, Kind: Promise, Key: p.Key(), Person: p.Who, Child: p.Child, Words: d.Say("%s promised “%s”: %s.", p.Name, p.What, p.Stands)}
			switch {
			case !d.here(p.Who): // and a day or two over its time is life, not drift
			case (p.State == links.Quiet || p.State == links.Late) && p.Overdue > 2, p.State == links.ToCome && p.Overdue == 0 && p.Due.Known():
				once(due)
			}
		}
		for _, w := range links.Ways(d.f, child, d.asAt, d.o.Lang) {
			for _, s := range w.Steps {
				if s.ID == w.Next && d.here(w.Person) {
					once(Due{When: s.Planned, Kind: Call, Key: s.Key(), Person: w.Person, Child: child, Words: d.Say("The next step towards %s: %s.", w.Name, s.What)})
				}
			}
		}
		for _, r := range links.Reviews(d.f, child, d.asAt, links.Settings{}, d.o.Lang) {
			switch r.Key.Kind {
			case graph.KindStage: // the others are reviews and meetings of the whole case
				once(Due{When: r.On, Kind: Review, Key: r.Key, Child: child, Words: d.name(child) + ": " + r.Words})
			case "": // no date was set, for all the children of a plan
				once(Due{Kind: Review, Key: d.f.Case().Key(), Words: r.Words})
			}
		}
	}
	for n := range graph.All[graph.Need](d.f) {
		if n.Answer == "" || n.Answer == graph.NoAnswer {
			d.add(Due{When: n.Due, Kind: Replies, Key: n.Key(), Person: n.For, Child: n.Child, Words: by(d.Say("The family’s plan needs an answer about: %s", n.What), n.Owner)})
		}
	}
}

// questions asks for the child's own answers, where a child lives away from home and nobody has
// written down one of them.
func (d *desk) questions(child graph.ID) {
	for w := range graph.All[graph.Wish](d.f) {
		if w.Child == child && w.On.By(d.asAt) {
			return
		}
	}
	if d.away(child) {
		d.add(Due{Kind: Ask, Key: graph.Key{Kind: graph.KindPerson, ID: child}, Person: child, Child: child,
			Words: d.Say("%s lives away from home, and nobody has written down whom %s would like to see.", d.name(child), d.name(child))})
	}
}

// away holds for a child who is looked after by somebody else than the family.
func (d *desk) away(child graph.ID) bool {
	for _, s := range d.f.StaysOf(child) {
		h, _ := graph.Get[graph.Household](d.f, s.Household)
		if s.Part == "" && graph.InForce(s.From, s.To, d.asAt) && h.Kind != "" && h.Kind != graph.FamilyHome {
			return true
		}
	}
	for _, p := range d.f.ParentagesOf(child) {
		switch p.Kind {
		case graph.Foster, graph.KinshipFoster:
			if graph.InForce(p.From, p.To, d.asAt) {
				return true
			}
		}
	}
	return false
}
