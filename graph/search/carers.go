package search

import (
	"slices"

	"kinweave/graph"
)

// list says which of the two lists a row is being made for.
type list int

const (
	live list = iota
	help
)

// Carers makes the screen of one child on one day.
func Carers(f *graph.Family, child graph.ID, asAt graph.Date) Screen {
	return In("").Carers(f, child, asAt)
}

func (l *look) carers(r *radius) Screen {
	s := Screen{Lang: l.lang, Child: l.child, AsAt: l.asAt}
	candidates := l.candidates(&s.Left)
	s.Live = l.list(live, r, candidates)
	s.Help = l.list(help, r, candidates)
	s.Next = l.next(r, append(slices.Clone(s.Live.NotAsked), s.Help.NotAsked...))
	if len(candidates) == 0 {
		s.Empty = l.empty()
	}
	if l.read(); l.noLaw != nil {
		s.Law = l.Say(l.noLaw.Error())
	}
	return s
}

func (l *look) empty() string {
	who := l.kid.Name()
	if who == "" {
		who = l.Say("this child")
	}
	return l.Say("Nobody who could care for %[1]s or help is on the map yet. Most children have more people than anyone has written down: a good first question is who %[1]s talks about, and who has looked after %[1]s, even for a little while.", who)
}

// candidates are the living adults whom anything joins to the child, or nothing yet.
func (l *look) candidates(left *LeftOut) []graph.ID {
	var out []graph.ID
	homes, parents := l.homes(l.child), l.parents(l.child)
	for _, id := range l.order {
		p := l.people[id]
		_, logged := l.now(id)
		atHome := slices.Contains(parents, id) && slices.ContainsFunc(l.homes(id), func(h graph.Household) bool {
			return slices.ContainsFunc(homes, func(mine graph.Household) bool { return mine.ID == h.ID })
		})
		switch {
		case l.dead(p):
			left.Died += max(1, p.Count)
		case !l.adult(p):
			left.Under18 += max(1, p.Count)
		case l.any[id].wall && !l.isKin(id):
			left.Locked++ // nobody looks for a home, or for help, behind an adoption
		case p.Count > 1: // "three cousins": somebody has to be named before anybody is asked
		case !logged && l.company(id) && len(l.offers[id]) == 0:
			left.Working++
		case atHome:
			left.AtHome++
		default:
			out = append(out, id)
		}
	}
	return out
}

// list fills the three groups.
func (l *look) list(which list, r *radius, candidates []graph.ID) List {
	var out List
	var rows []Row
	taken := map[graph.ID]bool{}
	eligible := slices.DeleteFunc(slices.Clone(candidates), func(id graph.ID) bool {
		return which == live && l.householdHelps(id) && len(l.stops(live, id)) == 0 || which == help && l.parentOnly(id)
	})
	for _, id := range eligible {
		if taken[id] {
			continue
		}
		taken[id] = true
		people := []graph.ID{id}
		if stops := l.stops(which, id); len(stops) > 0 {
			row := l.row(which, r, people)
			row.Group, row.Stops = NotConsidered, stops
			row.Unexplained = !slices.ContainsFunc(stops, func(s Stop) bool { return s.Why != "" })
			row.Undecided = !slices.ContainsFunc(stops, func(s Stop) bool { return s.By != "" && s.On.Known() })
			out.NotConsidered = append(out.NotConsidered, row)
			continue
		}
		if q := l.askedWith(id); q != "" && !taken[q] && slices.Contains(eligible, q) && len(l.stops(which, q)) == 0 && !l.toFind(id) && !l.toFind(q) {
			taken[q] = true
			people = append(people, q)
		}
		rows = append(rows, l.row(which, r, people))
	}
	inOrder(rows, byKeys)
	place := 0
	for _, row := range rows {
		if !row.ToFind {
			place++
			row.Place = place
		}
		if row.Group == Possible {
			out.Possible = append(out.Possible, row)
		} else {
			out.NotAsked = append(out.NotAsked, row)
		}
	}
	inOrder(out.NotAsked, func(a, b Row) int { return order(a.ToFind, b.ToFind) }) // whoever is to be found first goes last
	inOrder(out.NotConsidered, func(a, b Row) int { return byKeys(nearness(a), nearness(b)) })
	return out
}

func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// nearness keeps the keys of kinship and name: an answer puts nobody first who is not being considered.
func nearness(r Row) Row {
	r.Keys = slices.DeleteFunc(slices.Clone(r.Keys), func(k Key) bool { return k.Name != KeyLegal && k.Name != KeySteps && k.Name != KeyName })
	return r
}

// parentOnly holds for a parent who has not offered to help: what a parent does for their own
// child is for the plan, and a parent away from home stands on the other list.
func (l *look) parentOnly(id graph.ID) bool {
	now, _ := l.now(id)
	return slices.Contains(l.parents(l.child), id) && !l.offersHelp(id) && now.State != graph.YesHelp
}

// toFind holds for somebody who cannot be asked before somebody finds out who or where they are.
func (l *look) toFind(id graph.ID) bool {
	now, _ := l.now(id)
	if now.State.Asked() {
		return false
	}
	_, placed := l.any[id]
	return now.State == graph.NotFound || l.people[id].Identity == graph.IdentityPartly || !placed && now.State == ""
}
