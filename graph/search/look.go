package search

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
)

// look is a family seen from one child on one day: what is recorded about each person,
// gathered once. Nothing dated later than the day is in it.
type look struct {
	f     *graph.Family
	child graph.ID
	asAt  graph.Date
	kid   graph.Person
	lang  language.Language // of the sentences

	people   map[graph.ID]graph.Person // on the map, and not the child
	order    []graph.ID
	asks     map[graph.ID][]graph.Ask // oldest first
	barriers map[graph.ID][]graph.Barrier
	offers   map[graph.ID][]graph.Offer
	promises map[graph.ID][]graph.Promise
	contacts map[graph.ID]graph.Contact
	wishes   map[graph.ID]graph.Wish
	safety   map[graph.ID][]graph.Safety
	slots    map[slotKey]graph.Slot
	ties     map[graph.ID]graph.Tie // with the child
	searched map[graph.ID]bool
	voices   map[graph.ID]map[string]bool // who has said something about somebody

	from      *kin.Origin           // how the child is related to each of them
	kin, any  map[graph.ID]hop      // the shortest ways by kinship, and by anything
	relations map[graph.ID]relation // made by read, as are those below
	standing  map[graph.ID]kin.Standing
	brothers  []graph.ID // brothers and sisters who have a family that is not the child's
	noLaw     error      // why there are no legal labels
}

type slotKey struct {
	person graph.ID
	kind   graph.SlotKind
}

func lookAt(f *graph.Family, child graph.ID, asAt graph.Date) *look {
	l := &look{f: f, child: child, asAt: asAt, from: kin.From(f, child), people: map[graph.ID]graph.Person{},
		asks: map[graph.ID][]graph.Ask{}, barriers: map[graph.ID][]graph.Barrier{}, offers: map[graph.ID][]graph.Offer{},
		promises: map[graph.ID][]graph.Promise{}, contacts: map[graph.ID]graph.Contact{}, wishes: map[graph.ID]graph.Wish{},
		safety: map[graph.ID][]graph.Safety{}, slots: map[slotKey]graph.Slot{}, ties: map[graph.ID]graph.Tie{}, searched: map[graph.ID]bool{}, voices: map[graph.ID]map[string]bool{}}
	l.kid, _ = graph.Get[graph.Person](f, child)
	for p := range graph.All[graph.Person](f) {
		if p.ID == child || p.Gone != nil || p.Identity == graph.IdentityMissing || unbornOrLost(p) {
			continue
		}
		l.people[p.ID] = p
		l.order = append(l.order, p.ID)
	}
	l.gather()
	l.gatherPlans()
	l.kin, l.any = l.reachable(false), l.reachable(true)
	return l
}

func unbornOrLost(p graph.Person) bool {
	switch p.Shown {
	case graph.Unborn, graph.Miscarriage, graph.Termination, graph.Stillborn:
		return true
	}
	return false
}

func (l *look) ours(child graph.ID) bool { return child == "" || child == l.child }

func (l *look) gather() {
	for a := range graph.All[graph.Ask](l.f) {
		if l.ours(a.Child) && a.On.By(l.asAt) {
			l.asks[a.Person] = append(l.asks[a.Person], a)
		}
	}
	for _, log := range l.asks {
		slices.SortStableFunc(log, graph.LaterAsk)
	}
	for b := range graph.All[graph.Barrier](l.f) {
		if l.ours(b.Child) && graph.InForce(b.On, b.Lifted, l.asAt) {
			l.barriers[b.Person] = append(l.barriers[b.Person], b)
		}
	}
	for o := range graph.All[graph.Offer](l.f) {
		if l.ours(o.Child) && graph.InForce(o.On, o.Ended, l.asAt) {
			l.offers[o.Person] = append(l.offers[o.Person], o)
		}
	}
	for s := range graph.All[graph.Slot](l.f) {
		if k := (slotKey{s.Person, s.Kind}); s.On.By(l.asAt) && s.On.Sort() >= l.slots[k].On.Sort() {
			l.slots[k] = s
		}
	}
	for s := range graph.All[graph.Search](l.f) {
		if s.On.By(l.asAt) {
			l.searched[s.Person], l.searched[s.Near] = true, true
		}
	}
	delete(l.searched, "")
}

func (l *look) gatherPlans() {
	for p := range graph.All[graph.Promise](l.f) {
		if l.ours(p.Child) && graph.InForce(p.Starts, p.Ended, l.asAt) {
			l.promises[p.Who] = append(l.promises[p.Who], p)
		}
	}
	for c := range graph.All[graph.Contact](l.f) {
		if old, seen := l.contacts[c.Person]; c.Child == l.child && c.Last.By(l.asAt) && (!seen || c.Last.Sort() >= old.Last.Sort()) {
			l.contacts[c.Person] = c
		}
	}
	for w := range graph.All[graph.Wish](l.f) {
		if old, seen := l.wishes[w.About]; w.Child == l.child && w.About != "" && w.On.By(l.asAt) && (!seen || w.On.Sort() >= old.On.Sort()) {
			l.wishes[w.About] = w
		}
	}
	for s := range graph.All[graph.Safety](l.f) {
		switch {
		case !s.On.By(l.asAt):
		case s.About == l.child:
			l.safety[s.Who] = append(l.safety[s.Who], s)
		case s.Who == l.child && s.Kind != graph.MustNotLearn:
			l.safety[s.About] = append(l.safety[s.About], s)
		}
	}
	for t := range graph.All[graph.Tie](l.f) {
		if !t.Began.By(l.asAt) {
			continue
		}
		switch l.child {
		case t.From:
			l.ties[t.To] = t
		case t.To:
			l.ties[t.From] = t
		}
	}
	delete(l.ties, "") // a group
	for s := range graph.All[graph.Statement](l.f) {
		for _, id := range s.About {
			if l.voices[id] == nil {
				l.voices[id] = map[string]bool{}
			}
			l.voices[id][s.Voice] = true
		}
	}
}

// dead reports whether somebody had died by the day. Family files leave out many deaths:
// nobody is asked who would be 110.
func (l *look) dead(p graph.Person) bool {
	age, known := graph.AgeAt(p, l.asAt)
	return p.Dead() && p.Death.By(l.asAt) || known && age >= 110
}

// adult is false only for somebody known to be under 18: who has no date of birth may be one.
func (l *look) adult(p graph.Person) bool {
	age, ok := graph.AgeAt(p, l.asAt)
	return !ok || age >= 18
}

func (l *look) now(id graph.ID) (graph.Ask, bool) {
	log := l.asks[id]
	if len(log) == 0 {
		return graph.Ask{}, false
	}
	return log[len(log)-1], true
}

// homes are where somebody lives on the day, all the time.
func (l *look) homes(id graph.ID) []graph.Household {
	var out []graph.Household
	for _, s := range l.f.StaysOf(id) {
		if s.Part == "" && graph.InForce(s.From, s.To, l.asAt) {
			if h, ok := graph.Get[graph.Household](l.f, s.Household); ok {
				out = append(out, h)
			}
		}
	}
	return out
}

func (l *look) name(id graph.ID) string {
	p, _ := graph.Get[graph.Person](l.f, id)
	if n := p.Name(); n != "" {
		return n
	}
	return l.Say("somebody without a name yet")
}
