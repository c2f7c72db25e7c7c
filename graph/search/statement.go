package search

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Considered is one line of the statement: somebody, or a couple asked together, and what came of it.
type Considered struct {
	Row
	Outcome string // "offered a home", "not being considered: a court order: …"
	Dates   []Dated
}

// Dated is one thing that was done, with its date and by whom.
type Dated struct {
	On   graph.Date
	What string
	By   string
}

// Statement is the kinship-first statement as data: everyone considered, with outcome and
// dates, and what is not known, said honestly.
type Statement struct {
	Child    graph.ID
	AsAt     graph.Date
	Live     []Considered
	Help     []Considered        // who could help, and is not above
	Coverage []string            // the bars, in words
	Looked   Looked              // the search log, by method
	Meetings []graph.Meeting     // of family group decision-making that were offered
	Offers   []graph.FamilyOffer // to whom it was offered, or why it was not
	Gaps     []string
	Left     LeftOut
	Law      string
}

// Unanswered means that a statement cannot be made yet: somebody in reach has neither an answer
// nor a reason. The sentence names nobody; the list is for the screen.
type Unanswered struct{ People []graph.ID }

func (e *Unanswered) Error() string { return e.In("") }

// In is the sentence in a language.
func (e *Unanswered) In(lang language.Language) string {
	if len(e.People) == 1 {
		return lang.Say("the statement cannot be made yet: 1 person in reach has neither an answer nor a reason recorded")
	}
	return lang.Say("the statement cannot be made yet: %d people in reach have neither an answer nor a reason recorded", len(e.People))
}

// State makes the kinship-first statement. It is refused, with an *Unanswered, while somebody
// in reach has neither an answer nor a reason. In reach are the living adults of the radius, those
// the child named and those somebody has talked with, unless they have to be found first.
func State(f *graph.Family, child graph.ID, asAt graph.Date) (Statement, error) {
	return In("").State(f, child, asAt)
}

// State is State in the language.
func (in In) State(f *graph.Family, child graph.ID, asAt graph.Date) (Statement, error) {
	s, open := in.state(f, child, asAt)
	if len(open) > 0 {
		return Statement{}, &Unanswered{open}
	}
	return s, nil
}

func (in In) state(f *graph.Family, child graph.ID, asAt graph.Date) (Statement, []graph.ID) {
	l := in.look(f, child, asAt)
	r := l.radius()
	screen, cover := l.carers(r), l.cover(r, Settings{})
	s := Statement{Child: child, AsAt: asAt, Left: screen.Left, Law: screen.Law}
	screen.once(func(row Row, help bool) {
		if c := l.considered(row); help {
			s.Help = append(s.Help, c)
		} else {
			s.Live = append(s.Live, c)
		}
	})
	s.Looked, s.Meetings, s.Offers = Log(f, asAt), offered(f, asAt), offersFor(f, child, asAt)
	for _, b := range cover.Bars {
		words := b.Sentence
		if percent, ok := b.Percent(); ok {
			words += " " + l.Say("%d of %d questions about this part of the family are answered (%d %%).", b.Closed, b.Slots, percent)
		}
		s.Coverage = append(s.Coverage, words)
	}
	s.Gaps = l.gaps(screen, cover)
	return s, l.unanswered(r, screen)
}

// settled holds for an answer or a reason. Waiting to hear is neither; not having heard back is
// an outcome, since somebody asked.
func (l *look) settled(row Row, id graph.ID) bool {
	if row.Group == NotConsidered {
		return !row.Unexplained
	}
	said := l.said(id)
	return said.Answered() || said == graph.NoReply || row.ToFind
}

func (l *look) inReach(r *radius, id graph.ID) bool {
	if _, in := r.reach[id]; in && l.isKin(id) {
		return true
	}
	_, logged := l.now(id)
	w, named := l.wishes[id]
	return logged || len(l.offers[id]) > 0 || named && (w.Kind == graph.Important || w.Kind == graph.LostTouch || w.Kind == graph.LikeToKnow)
}

func (l *look) considered(row Row) Considered {
	c := Considered{Row: row, Outcome: row.Answer}
	var why []string
	if row.ToFind {
		c.Outcome = l.Say("not found yet, so not asked")
	}
	for _, s := range row.Stops {
		inLog := slices.ContainsFunc(l.asks[row.People[0].ID], func(a graph.Ask) bool { return a.State == graph.DoNotAsk && a.On == s.On && a.By == s.By })
		if !inLog && (s.On.Known() || s.By != "") {
			c.Dates = append(c.Dates, Dated{s.On, l.Say("decided"), s.By})
		}
		if s.Why != "" {
			why = append(why, strings.TrimSuffix(s.Why, "."))
		}
	}
	if row.Group == NotConsidered {
		c.Outcome = l.Say("not being considered: %s", strings.Join(why, ". "))
		if len(why) == 0 {
			c.Outcome = l.Say("not being considered: no reason recorded")
		}
	}
	for _, p := range row.People {
		for _, a := range l.asks[p.ID] {
			what := l.Say(logWords(a.State))
			if a.How != "" {
				what += " (" + l.how(a.How) + ")"
			}
			if len(row.People) > 1 {
				what = p.Name + ": " + what
			}
			c.Dates = append(c.Dates, Dated{a.On, what, a.By})
		}
	}
	slices.SortStableFunc(c.Dates, func(a, b Dated) int { return firstOf(sign(a.On.Sort() - b.On.Sort())) })
	return c
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

// gaps says what is not known, in sentences. A gap that is named is not hidden.
func (l *look) gaps(screen Screen, cover Coverage) []string {
	out := slices.Clone(cover.Uneven)
	for _, r := range screen.Live.NotAsked {
		if r.ToFind {
			out = append(out, l.Say("%s (%s) has not been found or is known only in part, so has not been asked.", l.name(r.People[0].ID), r.People[0].How))
		}
	}
	for _, b := range cover.Branches {
		if b.Slots == 0 {
			continue
		}
		switch {
		case b.Closed == 0:
			out = append(out, l.Say("%s has not been explored: none of %s about it is answered.", upper(l.sideWords(b.Words)), l.count(b.Slots, "question", "questions")))
		case b.Closed < b.Slots:
			out = append(out, l.Say("%s is explored in part: %d of %d questions are answered.", upper(l.sideWords(b.Words)), b.Closed, b.Slots))
		}
	}
	if n := len(cover.NotPlaced); n > 0 {
		out = append(out, l.Say("%s on the map and not placed in the family yet.", l.count(n, "person is", "people are")))
	}
	for _, r := range slices.Concat(screen.Live.NotConsidered, screen.Help.NotConsidered) {
		if r.Undecided && !slices.Contains(out, l.undecided(r)) {
			out = append(out, l.undecided(r))
		}
	}
	return out
}

func (l *look) undecided(r Row) string {
	return l.Say("It is not recorded who decided, or when, that %s is not being considered.", r.People[0].Name)
}

// offered are the meetings of family group decision-making that had been offered by a day.
func offered(f *graph.Family, asAt graph.Date) []graph.Meeting {
	var out []graph.Meeting
	for m := range graph.All[graph.Meeting](f) {
		if m.Offered.Known() && m.Offered.By(asAt) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b graph.Meeting) int { return sign(a.Offered.Sort() - b.Offered.Sort()) })
	return out
}

// offersFor are the records of the offer for one child, or for every child.
func offersFor(f *graph.Family, child graph.ID, asAt graph.Date) []graph.FamilyOffer {
	var out []graph.FamilyOffer
	for o := range graph.All[graph.FamilyOffer](f) {
		if (o.Child == "" || o.Child == child) && o.On.By(asAt) {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b graph.FamilyOffer) int { return sign(a.On.Sort() - b.On.Sort()) })
	return out
}
