package links

import (
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// What keeps something from being written down. None of them names anybody.
var (
	ErrNobody      = errors.New("that person is not on the map")
	ErrNoDate      = errors.New("say on which date")
	ErrTwice       = errors.New("that has been written down already")
	ErrToWhat      = errors.New("say what was agreed to")
	ErrNotThere    = errors.New("that is not on record")
	ErrWhoWished   = errors.New("say about whom, or what, in the child’s own words")
	ErrWhatPromise = errors.New("say what was promised, and who promises it")
	ErrNotReady    = errors.New("something is missing before a contact may be made: see the list, or write down why it was made all the same")
	ErrKeptApart   = errors.New("something stands against any contact between these two: it cannot be overridden here")
	ErrSelf        = errors.New("that is the child")
	ErrStage       = errors.New("choose a stage: living away, planning to go home, at home again, staying away, leaving care or closed")
	ErrNoTie       = errors.New("there is nothing on record between these two that could end")
)

func known(f *graph.Family, ids ...graph.ID) error {
	for _, id := range ids {
		if _, ok := graph.Get[graph.Person](f, id); !ok {
			return ErrNobody
		}
	}
	return nil
}

func fresh(id *graph.ID) {
	if *id == "" {
		*id = graph.NewID()
	}
}

// call is a name for the list of steps that can be taken back, which is the worker's own.
func call(f *graph.Family, id graph.ID) string { return nameIn(f, id, language.English) }

// Agree writes down that somebody agreed to something, or changes what is written.
func Agree(f *graph.Family, a graph.Agreement) (graph.Change, error) {
	switch {
	case known(f, a.Who) != nil || a.About != "" && known(f, a.About) != nil:
		return graph.Change{}, ErrNobody
	case strings.TrimSpace(a.To) == "" && a.Kind == "":
		return graph.Change{}, ErrToWhat
	case !a.On.Known():
		return graph.Change{}, ErrNoDate
	}
	fresh(&a.ID)
	return graph.Put(f, "Write down what "+call(f, a.Who)+" agreed to", a), nil
}

// Withdraw says that somebody has taken an agreement back. It stays on record with its date.
func Withdraw(f *graph.Family, agreement graph.ID, on graph.Date) (graph.Change, error) {
	a, ok := graph.Get[graph.Agreement](f, agreement)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case !on.Known():
		return graph.Change{}, ErrNoDate
	case a.Withdrawn.Known():
		return graph.Change{}, ErrTwice
	}
	a.Withdrawn = on
	return graph.Put(f, "Write down that "+call(f, a.Who)+" took an agreement back", a), nil
}

// Hear writes down what a child said to one of the three questions, letter for letter.
func Hear(f *graph.Family, w graph.Wish) (graph.Change, error) {
	switch {
	case known(f, w.Child) != nil || w.About != "" && known(f, w.About) != nil:
		return graph.Change{}, ErrNobody
	case w.About == w.Child:
		return graph.Change{}, ErrSelf
	case w.About == "" && strings.TrimSpace(w.Name) == "":
		return graph.Change{}, ErrWhoWished
	case !w.On.Known():
		return graph.Change{}, ErrNoDate
	}
	fresh(&w.ID)
	return graph.Put(f, "Write down what "+call(f, w.Child)+" said", w), nil
}

// PlanStep writes down a step towards somebody, or changes it.
func PlanStep(f *graph.Family, s graph.Step) (graph.Change, error) {
	switch {
	case known(f, s.Child, s.Person) != nil:
		return graph.Change{}, ErrNobody
	case s.Child == s.Person:
		return graph.Change{}, ErrSelf
	}
	s.Done = graph.Date{} // that is TakeStep's, which looks first whether anything is missing
	fresh(&s.ID)
	return graph.Put(f, "Plan a step towards "+call(f, s.Person), s), nil
}

// TakeStep says that a step was taken: how it went, and what the child said of it. With something missing it
// needs the reason why it was taken all the same. What was in touch is kept as a contact as well.
func TakeStep(f *graph.Family, step graph.ID, on graph.Date, went, feels, override string) (graph.Change, error) {
	s, ok := graph.Get[graph.Step](f, step)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case !on.Known():
		return graph.Change{}, ErrNoDate
	case s.Done.Known() || s.Stopped != "":
		return graph.Change{}, ErrTwice
	}
	missing := Missing(f, s.Child, s.Person, on, language.English)
	if slices.ContainsFunc(missing, func(g Gap) bool { return g.Stop }) {
		return graph.Change{}, ErrKeptApart
	}
	if len(missing) > 0 && strings.TrimSpace(override) == "" {
		return graph.Change{}, ErrNotReady
	}
	s.Done, s.Went, s.Feels, s.Override = on, went, feels, override
	records := []graph.Record{s}
	if how := contactBy[s.What]; how != "" {
		records = append(records, graph.Contact{ID: graph.NewID(), Child: s.Child, Person: s.Person, Knows: knowsNow(f, s.Child, s.Person), Last: on, How: how, Layer: s.Layer})
	}
	return graph.Put(f, "Write down a step towards "+call(f, s.Person), records...), nil
}

// contactBy says which steps are being in touch, and by what.
var contactBy = map[graph.StepKind]string{graph.StepLetter: "letter", graph.StepPhoto: "letter", graph.StepCall: "phone", graph.StepVideo: "video", graph.StepVisit: "visit", graph.StepStay: "visit"}

// knowsNow keeps how well the child knew somebody by the latest record: a card is no reason to say that they meet.
func knowsNow(f *graph.Family, child, person graph.ID) graph.Knows {
	var latest graph.Contact
	for c := range graph.All[graph.Contact](f) {
		if c.Child == child && c.Person == person && byDate(c.Last, latest.Last) >= 0 {
			latest = c
		}
	}
	return latest.Knows
}

// StopStep says why a step was not gone on with. It stays on record.
func StopStep(f *graph.Family, step graph.ID, why string) (graph.Change, error) {
	s, ok := graph.Get[graph.Step](f, step)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case s.Done.Known() || s.Stopped != "":
		return graph.Change{}, ErrTwice
	case strings.TrimSpace(why) == "":
		return graph.Change{}, errors.New("say why it was not gone on with, if possible in the child’s words")
	}
	s.Stopped = why
	return graph.Put(f, "Stop a step towards "+call(f, s.Person), s), nil
}

// Touch writes down that a child and somebody were in touch. Earlier times stay.
func Touch(f *graph.Family, c graph.Contact) (graph.Change, error) {
	switch {
	case known(f, c.Child, c.Person) != nil:
		return graph.Change{}, ErrNobody
	case !c.Last.Known():
		return graph.Change{}, ErrNoDate
	}
	if c.Knows == "" {
		c.Knows = knowsNow(f, c.Child, c.Person)
	}
	fresh(&c.ID)
	return graph.Put(f, "Write down that "+call(f, c.Person)+" was in touch", c), nil
}
