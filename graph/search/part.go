package search

import (
	"errors"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Part is what one reader has of a family. Whatever is worked out for them is worked out from it alone, so nothing
// that follows from a fact they may not have can be in it: no name of who lives with whom, no step of a chain, no place in an order.
//
// Only what would be untrue is held against the whole. Somebody who said no in words that are locked has not "not been
// asked", and nobody may be sent to ask them; so such a row is left off rather than made up.
type Part struct {
	Family *graph.Family
	Child  graph.ID // as the part calls the child; empty where the reader does not see the child

	Whole  *graph.Family
	Of     graph.ID              // as the whole calls the child
	Called map[graph.ID]graph.ID // what the part calls everybody in it
}

// All is the part of somebody from whom nothing is kept.
func All(f *graph.Family, child graph.ID) Part {
	return Part{Family: f, Child: child, Whole: f, Of: child}
}

func (p Part) whole() bool { return p.Family == p.Whole }

// CarersOf is Carers for a reader who has a part.
func (in In) CarersOf(p Part, asAt graph.Date) Screen {
	s := in.Carers(p.Family, p.Child, asAt)
	if p.whole() {
		return s
	}
	truth := in.Carers(p.Whole, p.Of, asAt)
	s.Live, s.Help = p.list(s.Live, truth.Live), p.list(s.Help, truth.Help)
	s.Next = numbered(p.rows(s.Next, truth.Next))
	return s
}

// CoverOf is Cover for a reader who has a part. A question that only the part raises would point at the gap.
func (in In) CoverOf(p Part, asAt graph.Date, with Settings) Coverage {
	if p.whole() {
		return in.Cover(p.Family, p.Child, asAt, with)
	}
	most := with.Most
	with.Most = p.Whole.Len(graph.KindPerson) + 2
	c := in.Cover(p.Family, p.Child, asAt, with)
	open := map[string]bool{}
	for _, q := range in.Cover(p.Whole, p.Of, asAt, with).Frontier {
		open[q.Words+"\n"+q.Note] = true
	}
	c.Frontier = slices.DeleteFunc(c.Frontier, func(q Question) bool { return !open[q.Words+"\n"+q.Note] })
	if most == 0 {
		most = usualMost
	}
	c.Frontier = c.Frontier[:min(most, len(c.Frontier))]
	return c
}

// StateOf is State for a reader who has a part. Whether anybody is without an answer is asked of the whole; what
// came of somebody is said as far as the part knows, and where it knows something else, it says that it does not say.
func (in In) StateOf(p Part, asAt graph.Date) (Statement, error) {
	truth, err := in.State(p.Whole, p.Of, asAt)
	if p.whole() {
		return truth, err
	}
	if open := (*Unanswered)(nil); errors.As(err, &open) {
		return Statement{}, &Unanswered{p.seen(open.People)}
	}
	s, _ := in.state(p.Family, p.Child, asAt)
	withheld := language.Language(in).Say("recorded, but not in this copy")
	for _, part := range []struct{ has, whole []Considered }{{s.Live, truth.Live}, {s.Help, truth.Help}} {
		for i, c := range part.has {
			if !slices.ContainsFunc(slices.Concat(truth.Live, truth.Help), func(t Considered) bool { return p.same(c.Row, t.Row) && c.Outcome == t.Outcome }) {
				part.has[i].Outcome, part.has[i].Said, part.has[i].Dates, part.has[i].Barriers = withheld, "", nil, nil
			}
		}
	}
	return s, nil
}

// seen is what the part calls people, as far as it has them.
func (p Part) seen(ids []graph.ID) []graph.ID {
	out := []graph.ID{}
	for _, id := range ids {
		if here := p.Called[id]; here != "" {
			out = append(out, here)
		}
	}
	return out
}

func (p Part) list(has, truth List) List {
	left := p.rows(has.all(), truth.all())
	keep := func(rows []Row) []Row {
		return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool {
			return !slices.ContainsFunc(left, func(k Row) bool { return k.People[0].ID == r.People[0].ID })
		})
	}
	out := List{Possible: keep(has.Possible), NotAsked: keep(has.NotAsked), NotConsidered: keep(has.NotConsidered)}
	place := map[graph.ID]int{}
	for i, r := range out.Options() {
		place[r.People[0].ID] = i + 1
	}
	for _, rows := range [][]Row{out.Possible, out.NotAsked} {
		for i := range rows {
			rows[i].Place = place[rows[i].People[0].ID]
		}
	}
	return out
}

// rows keeps those that the whole says of the same person.
func (p Part) rows(has, truth []Row) []Row {
	return slices.DeleteFunc(slices.Clone(has), func(r Row) bool {
		return !slices.ContainsFunc(truth, func(t Row) bool { return p.same(r, t) })
	})
}

// same holds for rows of which the whole says no less and nothing else: who it is about, whether they are
// considered, and what they said.
func (p Part) same(has, truth Row) bool {
	return slices.ContainsFunc(truth.People, func(w Who) bool { return p.Called[w.ID] == has.People[0].ID }) &&
		has.Group == truth.Group && has.Answer == truth.Answer && len(has.Stops) == len(truth.Stops) && has.ToFind == truth.ToFind
}

// Withholds reports whether a part lacks what decided a row of it: the whole says something else of these people, or nothing.
func (p Part) Withholds(r Row, whole List) bool {
	return !p.whole() && !slices.ContainsFunc(whole.all(), func(t Row) bool { return p.same(r, t) })
}

func numbered(rows []Row) []Row {
	for i := range rows {
		rows[i].Place = i + 1
	}
	return rows
}
