package links

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Gap is one thing that is missing before the child may be put in touch with somebody.
type Gap struct {
	Words string
	Stop  bool // it keeps them apart: no reason overrides it
}

// Missing lists what is missing before a contact between the child and somebody may be made.
func Missing(f *graph.Family, child, person graph.ID, asAt graph.Date, lang language.Language) []Gap {
	return lookAt(f, child, asAt, lang).missing(person)
}

func (l *look) missing(id graph.ID) []Gap {
	out := append(l.apart(id), l.toBegin()...)
	need := func(words string) { out = append(out, Gap{Words: words}) }
	if _, clear := graph.ClearedBy(l.asks[id]); !clear {
		need(l.Say("Nobody has cleared %s to be approached, with a name and a date.", l.name(id)))
	}
	theirs := func(who graph.ID) bool { return who == id }
	if on, back := l.withdrew(graph.BeContacted, id); back {
		need(l.Say("%s took back the agreement to be contacted on %s.", l.name(id), l.date(on)))
	} else if !l.holds(graph.BeContacted, theirs) && !l.saidYes(id) {
		need(l.Say("%s has not said yes to being in touch.", l.name(id)))
	}
	return out
}

// toBegin is what is missing before the child may be put in touch with anybody at all.
func (l *look) toBegin() []Gap {
	var out []Gap
	if !l.holds(graph.TakePart, func(who graph.ID) bool { return who == l.child }) {
		words := l.Say("%s’s own agreement to take part is not on record.", l.kid.Name())
		if on, back := l.withdrew(graph.TakePart, l.child); back {
			words = l.Say("%s took back the agreement to take part on %s.", l.kid.Name(), l.date(on))
		}
		out = append(out, Gap{Words: words})
	}
	if !l.holds(graph.TakePart, func(who graph.ID) bool { return who != l.child && l.responsible(who) }) {
		out = append(out, Gap{Words: l.Say("Nobody with parental responsibility, and no worker for the authority, has agreed for %s.", l.kid.Name())})
	}
	return out
}

// saidYes holds for somebody whose latest answer was some sort of yes.
func (l *look) saidYes(id graph.ID) bool {
	for _, a := range slices.Backward(l.asks[id]) {
		switch a.State {
		case graph.YesCare, graph.Offered, graph.YesHelp, graph.YesContact:
			return true
		case graph.Maybe, graph.SaysNo, graph.Withdrew, graph.DoNotAsk:
			return false
		}
	}
	return false
}

// apart lists what keeps the two from being in touch at all.
func (l *look) apart(id graph.ID) []Gap {
	var out []Gap
	stop := func(words string) { out = append(out, Gap{Words: words, Stop: true}) }
	for _, s := range l.safety {
		switch {
		case s.Who != id && s.About != id:
		case s.Kind == graph.NoContact:
			stop(l.Say("There is to be no contact between them (a safety mark)."))
		case s.Kind == graph.MustNotMeet:
			stop(l.Say("They must not meet (a safety mark)."))
		case s.Who == id && (len(s.Hide) == 0 || slices.Contains(s.Hide, graph.Existence)):
			stop(l.Say("%s must not learn about %s (a safety mark).", l.name(id), l.kid.Name()))
		case s.Who == id && slices.Contains(s.Hide, graph.Whereabouts):
			out = append(out, Gap{Words: l.Say("%s must not learn where %s is: no address, no school, no postmark.", l.name(id), l.kid.Name())})
		case s.About == id && (len(s.Hide) == 0 || slices.Contains(s.Hide, graph.Existence)):
			stop(l.Say("%s must not learn about %s (a safety mark).", l.kid.Name(), l.name(id)))
		}
	}
	for _, b := range l.barriers[id] {
		if b.Kind.Decision() && b.Mend != graph.Fixable {
			stop(l.Say("A decision or an order stands against it: it is in the list of what stands in the way."))
			break
		}
	}
	if w, said := l.latestWish(id); said {
		switch w.Kind {
		case graph.WishNo:
			stop(l.Say("%s has said no.", l.kid.Name()))
		case graph.NotNow:
			stop(l.Say("%s has said not now.", l.kid.Name()))
		}
	}
	if p, _ := graph.Get[graph.Person](l.f, id); p.Dead() && p.Death.By(l.asAt) {
		stop(l.Say("%s has died.", l.name(id)))
	}
	return out
}

func (l *look) latestWish(id graph.ID) (graph.Wish, bool) {
	for _, w := range slices.Backward(l.wishes) {
		if l.about(w) == id {
			return w, true
		}
	}
	return graph.Wish{}, false
}
