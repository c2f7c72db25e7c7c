package search

import (
	"slices"

	"kinweave/graph"
)

// Survey is everything this room says of one child on one day, from one reading of the family.
type Survey struct {
	Screen   Screen
	Coverage Coverage
	Open     []graph.ID // in reach, with neither an answer nor a reason: they keep a statement from being made
}

// Look makes the survey.
func Look(f *graph.Family, child graph.ID, asAt graph.Date, with Settings) Survey {
	return In("").Look(f, child, asAt, with)
}

// Look is Look in the language.
func (in In) Look(f *graph.Family, child graph.ID, asAt graph.Date, with Settings) Survey {
	l := in.look(f, child, asAt)
	r := l.radius()
	s := Survey{Screen: l.carers(r), Coverage: l.cover(r, with)}
	s.Open = l.unanswered(r, s.Screen)
	return s
}

// once gives the rows of a screen, those of the first list first; who is on both lists comes once.
func (s Screen) once(take func(r Row, help bool)) {
	seen := map[graph.ID]bool{}
	for i, list := range []List{s.Live, s.Help} {
		for _, row := range slices.Concat(list.Options(), list.NotAsked, list.NotConsidered) {
			if !seen[row.People[0].ID] {
				for _, p := range row.People {
					seen[p.ID] = true
				}
				take(row, i == 1)
			}
		}
	}
}

// unanswered are those in reach who have neither an answer nor a reason.
func (l *look) unanswered(r *radius, s Screen) []graph.ID {
	var open []graph.ID
	s.once(func(row Row, _ bool) {
		for _, p := range row.People {
			if !l.settled(row, p.ID) && l.inReach(r, p.ID) && !slices.Contains(open, p.ID) {
				open = append(open, p.ID)
			}
		}
	})
	return open
}
