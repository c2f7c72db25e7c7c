package links

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Agreement is who agreed to what, and whether it holds.
type Agreement struct {
	graph.Agreement
	Name    string
	Holds   bool   // on the day
	Words   string // "agreed to be contacted"
	Missing string // what keeps it from being a whole record; empty when nothing does
}

func agreementIn(lang language.Language, k graph.AgreementKind) string {
	switch k {
	case graph.TakePart:
		return lang.Say("taking part")
	case graph.BeContacted:
		return lang.Say("being contacted")
	case graph.BeTold:
		return lang.Say("being told something")
	case graph.Meet:
		return lang.Say("coming to a meeting")
	case graph.Share:
		return lang.Say("what may be passed on")
	}
	return lang.Say("something else")
}

// Agreements lists the agreements about a child, the child's own first, then by date.
func Agreements(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) []Agreement {
	return lookAt(f, child, asAt, lang).agreements()
}

func (l *look) agreements() []Agreement {
	var out []Agreement
	for _, a := range l.agreed {
		r := Agreement{Agreement: a, Name: l.name(a.Who), Holds: graph.InForce(a.On, a.Withdrawn, l.asAt), Words: agreementIn(l.lang, a.Kind)}
		switch {
		case !a.On.Known():
			r.Missing = l.Say("The date is missing.")
		case a.Kind == "":
			r.Missing = l.Say("It is not said what sort of agreement this is, so it lets nobody be contacted.")
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b Agreement) int {
		return cmp.Or(cmp.Compare(notMine(a, l.child), notMine(b, l.child)), byDate(a.On, b.On))
	})
	return out
}

func notMine(a Agreement, child graph.ID) int {
	if a.Who == child {
		return 0
	}
	return 1
}

// holds finds an agreement of a kind that stands on the day, by whoever fits.
func (l *look) holds(kind graph.AgreementKind, by func(graph.ID) bool) bool {
	return slices.ContainsFunc(l.agreed, func(a graph.Agreement) bool {
		return a.Kind == kind && by(a.Who) && graph.InForce(a.On, a.Withdrawn, l.asAt)
	})
}

// withdrew finds an agreement of a kind that somebody took back and did not give again.
func (l *look) withdrew(kind graph.AgreementKind, who graph.ID) (graph.Date, bool) {
	is := func(id graph.ID) bool { return id == who }
	for _, a := range l.agreed {
		if a.Kind == kind && a.Who == who && a.Withdrawn.Known() && a.Withdrawn.By(l.asAt) && !l.holds(kind, is) {
			return a.Withdrawn, true
		}
	}
	return graph.Date{}, false
}

// responsible reports whether somebody may agree for the child: whoever holds parental responsibility, or a parent
// where nobody has said who holds it, or somebody who works with the child for the authority.
func (l *look) responsible(id graph.ID) bool {
	said, parent := false, false
	for _, p := range l.f.ParentagesOf(l.child) {
		if slices.Contains(p.PR, id) && graph.InForce(p.From, p.To, l.asAt) {
			return true
		}
		said = said || len(p.PR) > 0
		switch p.Kind {
		case graph.ByBirth, graph.Adoptive, graph.ParentageUnknown, "":
			u, _ := graph.Get[graph.Union](l.f, p.Union)
			parent = parent || p.Sure(id) && (p.Parent == id || slices.Contains(u.Partners, id))
		}
	}
	if parent && !said {
		return true
	}
	for t := range graph.All[graph.Tie](l.f) {
		if t.Kind == graph.Worker && (t.From == id && t.To == l.child || t.To == id && t.From == l.child) && graph.InForce(t.Began, t.Ended, l.asAt) {
			return true
		}
	}
	return false
}
