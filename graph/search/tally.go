package search

import (
	"kinweave/graph"
)

// tally counts people and slots, each once.
type tally struct {
	l      *look
	counts Counts
	people []graph.ID
	slots  []graph.Slot
	seen   map[graph.ID]bool
	slotOf map[slotKey]bool
	ghosts map[string]bool
}

func (l *look) tally() *tally {
	return &tally{l: l, seen: map[graph.ID]bool{}, slotOf: map[slotKey]bool{}, ghosts: map[string]bool{}}
}

func (t *tally) take(b *branch) {
	for _, id := range b.people {
		t.person(id)
		t.family(id, b.reach[id])
	}
	if !t.ghosts[b.id] {
		t.ghosts[b.id] = true
		t.counts.Slots += b.ghosts
	}
}

func (t *tally) family(id graph.ID, r reachOf) {
	p, ok := graph.Get[graph.Person](t.l.f, id)
	if !ok || p.Gone != nil || unbornOrLost(p) {
		return
	}
	for _, k := range SlotKinds {
		if !r.has(k) || t.slotOf[slotKey{id, k}] {
			continue
		}
		s := t.l.slot(id, k)
		if s.State == graph.SlotDoesNotApply {
			continue
		}
		s.Person = id // where a brother or sister answered for both
		t.slotOf[slotKey{id, k}] = true
		t.slots = append(t.slots, s)
		t.counts.Slots++
		if closed(s.State) {
			t.counts.Closed++
		}
	}
}

func (t *tally) person(id graph.ID) {
	p, on := t.l.people[id]
	if !on || t.seen[id] {
		return
	}
	t.seen[id] = true
	t.people = append(t.people, id)
	n := max(1, p.Count)
	c := &t.counts
	c.Mapped += n
	if t.l.dead(p) || !t.l.adult(p) {
		return
	}
	c.Adults += n
	if t.l.located(p) {
		c.Located += n
	}
	s := t.l.said(id)
	if s.Asked() {
		c.Asked += n
	}
	if s.Answered() {
		c.Answered += n
	}
	switch s {
	case graph.YesCare, graph.Offered, graph.YesHelp, graph.YesContact:
		c.SaidYes += n
	}
	if len(t.l.promises[id]) > 0 {
		c.InPlan += n
		if t.l.happening(id) {
			c.StillHappening += n
		}
	}
}

// said is the furthest that asking somebody, or whom they are asked together with, has come.
func (l *look) said(id graph.ID) graph.AskState {
	var out graph.AskState
	for _, who := range []graph.ID{id, l.askedWith(id)} {
		for _, a := range l.asks[who] {
			if a.State.Answered() || a.State.Asked() && !out.Answered() {
				out = a.State
			}
		}
		if out.Answered() {
			return out
		}
	}
	return out
}

// located holds for somebody of whom it is known who they are and where.
func (l *look) located(p graph.Person) bool {
	now, _ := l.now(p.ID)
	return now.State != graph.NotFound && p.Identity != graph.IdentityPartly && (p.Place != "" || len(l.homes(p.ID)) > 0)
}

// happening reports whether a promise is being kept in the rhythm that was promised.
func (l *look) happening(id graph.ID) bool {
	for _, p := range l.promises[id] {
		if p.Days == 0 {
			if p.Kept.Known() && p.Kept.By(l.asAt) {
				return true
			}
			continue
		}
		if within(p.Kept, p.Days, l.asAt) || within(l.contacts[id].Last, p.Days, l.asAt) {
			return true
		}
	}
	return false
}

// within reports whether something happened in the days before a date.
func within(on graph.Date, days int, asAt graph.Date) bool {
	if !on.Known() || !on.By(asAt) {
		return false
	}
	_, last := on.Span()
	first, _ := asAt.Span()
	return last >= first-days
}

// uneven is the asymmetry flag of domain brief 3.9.
func (l *look) uneven(r *radius, bars []Bar) []string {
	var out []string
	for i, s := range r.sides {
		for j, o := range r.sides {
			mine, theirs := bars[i], bars[j]
			a, _ := mine.Percent()
			b, _ := theirs.Percent()
			if i != j && mine.Closed*theirs.Slots*3 < theirs.Closed*mine.Slots {
				out = append(out, l.Say("%s is explored to %d %%, %s to %d %%: less than a third of it.", upper(l.sideWords(s.words)), a, l.sideWords(o.words), b))
				break
			}
		}
	}
	for _, s := range r.sides {
		p, named := graph.Get[graph.Person](l.f, s.parent)
		switch {
		case s.parent == "" && !l.searched[l.child]:
			out = append(out, l.Say("%s is not known, and there is no entry in the search log about it.", upper(l.Say(s.own.words))))
		case named && p.Identity != "" && p.Identity != graph.IdentityKnown && !l.searched[s.parent]:
			out = append(out, l.Say("Not enough is known of %s to find them, and there is no entry in the search log about it.", l.Say(s.own.words)))
		}
	}
	return out
}
