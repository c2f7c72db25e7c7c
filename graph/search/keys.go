package search

import (
	"strings"

	"kinweave/graph"
)

// The names of the keys, in the order of domain brief 3.8.
const (
	KeyAnswer   = "answer"
	KeyNamed    = "child named them"
	KeyKnown    = "how well the child knows them"
	KeyLegal    = "how they are related in law"
	KeySteps    = "steps in the family"
	KeyDistance = "distance"
	KeyName     = "name"
	KeyCleared  = "cleared to approach"
	KeyGate     = "opens most unknowns"
)

// answerRank is where an answer stands among the options. Who has been asked and has not
// answered yet stands with those who were not asked: neither has said anything.
func answerRank(which list, s graph.AskState) int {
	if which == help {
		switch s {
		case graph.YesHelp:
			return 0
		case graph.YesCare, graph.Offered, graph.YesContact:
			return 1
		}
	}
	switch s {
	case graph.YesCare:
		return 0
	case graph.Offered:
		return 1
	case graph.Maybe:
		return 2
	case graph.NoReply:
		return 4
	case graph.SaysNo, graph.Withdrew:
		return 5
	}
	return 3
}

// state is the answer that counts for a list: an offer that stands speaks for somebody whose
// log says less.
func (l *look) state(which list, id graph.ID) graph.AskState {
	now, _ := l.now(id)
	switch now.State {
	case graph.YesCare, graph.Maybe, graph.Withdrew, graph.NoReply, graph.DoNotAsk:
	case graph.SaysNo:
		if which == help && l.offersHelp(id) {
			return graph.YesHelp
		}
	default:
		if which == live && l.offersHome(id) {
			return graph.Offered
		}
		if which == help && l.offersHelp(id) {
			return graph.YesHelp
		}
	}
	return now.State
}

// answerOf is the answer of people who are asked together. About a home, the more cautious of those
// who have said anything about one counts; of help, the warmest does, since it needs only one of them.
func (l *look) answerOf(which list, ids []graph.ID) graph.AskState {
	var out graph.AskState
	for _, id := range ids {
		s := l.state(which, id)
		further := answerRank(which, s) - answerRank(which, out)
		if which == help {
			further = -further
		}
		switch {
		case s == "", which == live && len(ids) > 1 && l.helpOnly(id):
		case out == "", s.Asked() && !out.Asked(), s.Asked() == out.Asked() && further > 0:
			out = s
		}
	}
	return out
}

func (l *look) named(ids []graph.ID) Key {
	k := Key{Name: KeyNamed, rank: 1, Words: l.Say("%s has not named them", l.kid.Name())}
	for _, id := range ids {
		w, said := l.wishes[id]
		if !said {
			continue
		}
		words := l.Say("%s said: “%s”", l.kid.Name(), l.Say(wishWords[w.Kind]))
		switch w.Kind {
		case graph.Important, graph.LostTouch, graph.LikeToKnow:
			return Key{Name: KeyNamed, Words: words}
		default:
			k.Words = words
		}
	}
	return k
}

var knowsRank = map[graph.Knows]int{graph.LivedWith: 0, graph.SeesOften: 1, graph.SeesLess: 2, graph.KnowsOf: 3, graph.NeverMet: 4, "": 5}

// knows is what the record of contact says, or that they had one home.
func (l *look) knows(id graph.ID) graph.Knows {
	k := l.contacts[id].Knows
	for _, mine := range l.f.StaysOf(l.child) {
		for _, theirs := range l.f.StaysOf(id) {
			if mine.Household == theirs.Household && mine.Part == "" && theirs.Part == "" && mine.From.By(l.asAt) && theirs.From.By(l.asAt) && overlap(mine, theirs) {
				return graph.LivedWith
			}
		}
	}
	return k
}

var bandRank = map[graph.Band]int{graph.SameHome: 0, graph.SameTown: 1, graph.UnderHour: 2, graph.InTheUK: 3, graph.Overseas: 4, "": 5}

// band is the recorded distance, or what a home or a town in common says.
func (l *look) band(id graph.ID) graph.Band {
	if b := l.contacts[id].Distance; b != "" {
		return b
	}
	for _, mine := range l.homes(l.child) {
		for _, theirs := range l.homes(id) {
			if mine.ID == theirs.ID {
				return graph.SameHome
			}
		}
	}
	if here := l.place(id); here != "" && strings.EqualFold(here, l.kid.Place) {
		return graph.SameTown
	}
	return ""
}

// place is a town or a country.
func (l *look) place(id graph.ID) string {
	if p := l.people[id].Place; p != "" {
		return p
	}
	for _, h := range l.homes(id) {
		if h.Place != "" {
			return h.Place
		}
	}
	return ""
}
