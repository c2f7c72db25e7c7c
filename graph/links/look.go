package links

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// year is how long ago somebody may have been in touch and still count as connected.
const year = 365

// look is what is recorded about one child's people on one day, gathered once. Nothing dated later is in it.
type look struct {
	f        *graph.Family
	child    graph.ID
	asAt     graph.Date
	lang     language.Language
	kid      graph.Person
	contacts map[graph.ID][]graph.Contact // oldest first
	asks     map[graph.ID][]graph.Ask     // oldest first
	searches map[graph.ID][]graph.Search
	steps    map[graph.ID][]graph.Step
	promises []graph.Promise
	agreed   []graph.Agreement
	wishes   []graph.Wish // oldest first
	safety   []graph.Safety
	barriers map[graph.ID][]graph.Barrier
}

func lookAt(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) *look {
	l := &look{f: f, child: child, asAt: asAt, lang: lang, contacts: map[graph.ID][]graph.Contact{}, asks: map[graph.ID][]graph.Ask{},
		searches: map[graph.ID][]graph.Search{}, steps: map[graph.ID][]graph.Step{}, barriers: map[graph.ID][]graph.Barrier{}}
	l.kid, _ = graph.Get[graph.Person](f, child)
	l.log()
	for c := range graph.All[graph.Contact](f) {
		if c.Child == child && c.Last.By(asAt) {
			l.contacts[c.Person] = append(l.contacts[c.Person], c)
		}
	}
	for _, cs := range l.contacts {
		slices.SortStableFunc(cs, func(a, b graph.Contact) int { return byDate(lastOf(a), lastOf(b)) })
	}
	for p := range graph.All[graph.Promise](f) {
		if l.ours(p.Child) && p.Starts.By(asAt) || p.Child == child {
			l.promises = append(l.promises, p)
		}
	}
	for a := range graph.All[graph.Agreement](f) {
		if (a.About == "" || a.About == child) && a.On.By(asAt) {
			l.agreed = append(l.agreed, a)
		}
	}
	for w := range graph.All[graph.Wish](f) {
		if w.Child == child && w.On.By(asAt) {
			l.wishes = append(l.wishes, w)
		}
	}
	slices.SortStableFunc(l.wishes, func(a, b graph.Wish) int { return byDate(a.On, b.On) })
	for s := range graph.All[graph.Safety](f) {
		if s.On.By(asAt) && (s.Who == child || s.About == child) {
			l.safety = append(l.safety, s)
		}
	}
	return l
}

// log gathers what people did to find and to reach somebody.
func (l *look) log() {
	for a := range graph.All[graph.Ask](l.f) {
		if l.ours(a.Child) && a.On.By(l.asAt) {
			l.asks[a.Person] = append(l.asks[a.Person], a)
		}
	}
	for _, log := range l.asks {
		slices.SortStableFunc(log, graph.LaterAsk)
	}
	for s := range graph.All[graph.Search](l.f) {
		if s.Person != "" && s.On.By(l.asAt) {
			l.searches[s.Person] = append(l.searches[s.Person], s)
		}
	}
	for s := range graph.All[graph.Step](l.f) {
		if s.Child == l.child {
			l.steps[s.Person] = append(l.steps[s.Person], s)
		}
	}
	for b := range graph.All[graph.Barrier](l.f) {
		if l.ours(b.Child) && graph.InForce(b.On, b.Lifted, l.asAt) {
			l.barriers[b.Person] = append(l.barriers[b.Person], b)
		}
	}
}

func (l *look) ours(child graph.ID) bool { return child == "" || child == l.child }

// Say has a capital so that the test of the languages finds its sentences.
func (l *look) Say(english string, args ...any) string { return l.lang.Say(english, args...) }

func (l *look) date(d graph.Date) string { return l.lang.Date(d.String()) }

func (l *look) name(id graph.ID) string { return nameIn(l.f, id, l.lang) }

func nameIn(f *graph.Family, id graph.ID, lang language.Language) string {
	p, _ := graph.Get[graph.Person](f, id)
	if n := p.Name(); n != "" {
		return n
	}
	return lang.Say("somebody without a name yet")
}

// lastOf is the day a contact record speaks of: the last time, or the day it ended.
func lastOf(c graph.Contact) graph.Date {
	if c.Ended.Known() {
		return c.Ended
	}
	return c.Last
}

// inTouch is the last time that somebody and the child were in touch, by a contact or a promise that was kept.
func (l *look) inTouch(id graph.ID) graph.Date {
	var last graph.Date
	for _, c := range l.contacts[id] {
		last = later(last, c.Last)
	}
	for _, p := range l.promises {
		if p.Who == id && p.Kept.By(l.asAt) {
			last = later(last, p.Kept)
		}
	}
	return last
}

// ended finds the day on which being in touch was ended, unless they have been in touch again since.
func (l *look) ended(id graph.ID) (graph.Contact, bool) {
	var end graph.Contact
	for _, c := range l.contacts[id] {
		if c.Ended.Known() && c.Ended.By(l.asAt) {
			end = c
		}
	}
	return end, end.ID != "" && byDate(end.Ended, l.inTouch(id)) >= 0
}

// together reports whether two people live in one home on the day.
func (l *look) together(id graph.ID) bool {
	for _, mine := range l.f.StaysOf(l.child) {
		for _, theirs := range l.f.StaysIn(mine.Household) {
			if theirs.Person == id && graph.InForce(mine.From, mine.To, l.asAt) && graph.InForce(theirs.From, theirs.To, l.asAt) {
				return true
			}
		}
	}
	return false
}
