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
		if !seen[x.Key] || x.Key.ID == "" { // what was promised to brothers and sisters is due once
			seen[x.Key] = true
			d.add(x)
		}
	}
	for _, child := range d.f.Case().Children {
		for _, p := range links.Plan(d.f, child, d.asAt, d.o.Lang) {
			due := Due{When: p.Next, Kind: Promise, Key: p.Key(), Person: p.Who, Child: p.Child, Words: d.Say("%s promised “%s”: %s.", p.Name, p.What, p.Stands)}
			switch {
			case !d.here(p.Who): // and a day or two over its time is life, not drift
			case (p.State == links.Quiet || p.State == links.Late) && p.Days > 2, p.State == links.ToCome && p.Days == 0 && p.Due.Known():
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
			case graph.KindStage, "": // the others are reviews and meetings of the whole case
				once(Due{When: r.On, Kind: Review, Key: r.Key, Child: child, Words: d.name(child) + ": " + r.Words})
			}
		}
	}
	for n := range graph.All[graph.Need](d.f) {
		if n.Answer == "" || n.Answer == graph.NoAnswer {
			d.add(Due{When: n.Due, Kind: Replies, Key: n.Key(), Person: n.For, Child: n.Child, Words: by(d.Say("The family’s plan needs an answer about: %s", n.What), n.Owner)})
		}
	}
}
