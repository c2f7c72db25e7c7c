package links

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// MakePromise writes down what somebody promised, or changes it. What is missing in it is no reason to lose it.
func MakePromise(f *graph.Family, p graph.Promise) (graph.Change, error) {
	switch {
	case known(f, p.Who) != nil || p.Child != "" && known(f, p.Child) != nil:
		return graph.Change{}, ErrNobody
	case strings.TrimSpace(p.What) == "":
		return graph.Change{}, ErrWhatPromise
	}
	fresh(&p.ID)
	return graph.Put(f, "Write down what "+call(f, p.Who)+" promised", p), nil
}

// Keep says that a promise was kept on a day. An older day than the last does not move it back.
func Keep(f *graph.Family, promise graph.ID, on graph.Date) (graph.Change, error) {
	p, ok := graph.Get[graph.Promise](f, promise)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case !on.Known():
		return graph.Change{}, ErrNoDate
	case p.Ended.Known() && p.Ended.By(on):
		return graph.Change{}, ErrTwice
	}
	p.Kept = later(p.Kept, on)
	return graph.Put(f, "Write down that "+call(f, p.Who)+" kept a promise", p), nil
}

// EndPromise says that a promise has come to its end. It stays as what was.
func EndPromise(f *graph.Family, promise graph.ID, on graph.Date) (graph.Change, error) {
	p, ok := graph.Get[graph.Promise](f, promise)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case !on.Known():
		return graph.Change{}, ErrNoDate
	case p.Ended.Known():
		return graph.Change{}, ErrTwice
	}
	p.Ended = on
	return graph.Put(f, "End what "+call(f, p.Who)+" promised", p), nil
}

// EndTie says that being in touch with somebody came to an end, and how: ties and promises end with that day,
// and stay on the map and in the plan as what was. Nothing is deleted.
func EndTie(f *graph.Family, child, person graph.ID, on graph.Date, goodbye string) (graph.Change, error) {
	if err := known(f, child, person); err != nil {
		return graph.Change{}, err
	}
	if !on.Known() {
		return graph.Change{}, ErrNoDate
	}
	var out []graph.Record
	touched := false
	for t := range graph.All[graph.Tie](f) {
		if t.From == child && t.To == person || t.From == person && t.To == child {
			touched = true
			if !t.Ended.Known() {
				t.Ended = on
				out = append(out, t)
			}
		}
	}
	for p := range graph.All[graph.Promise](f) {
		if p.Who == person && p.Child == child && !p.Ended.Known() {
			p.Ended = on
			out = append(out, p)
		}
	}
	end := graph.Contact{Child: child, Person: person}
	for c := range graph.All[graph.Contact](f) {
		if c.Child == child && c.Person == person && byDate(lastOf(c), lastOf(end)) >= 0 {
			end, touched = c, true
		}
	}
	switch {
	case !touched && len(out) == 0:
		return graph.Change{}, ErrNoTie
	case end.Ended.Known():
		return graph.Change{}, ErrTwice
	}
	fresh(&end.ID)
	end.Ended, end.Goodbye = on, goodbye
	return graph.Put(f, "End the tie with "+call(f, person), append(out, end)...), nil
}

// Move says that a child's way has come to another stage. The stages before it stay.
func Move(f *graph.Family, child graph.ID, to graph.StageKind, on graph.Date, by, words string) (graph.Change, error) {
	switch {
	case known(f, child) != nil:
		return graph.Change{}, ErrNobody
	case !slices.Contains(Stages, to):
		return graph.Change{}, ErrStage
	case !on.Known():
		return graph.Change{}, ErrNoDate
	}
	return graph.Put(f, "Change the stage of "+call(f, child)+"’s way", graph.Stage{ID: graph.NewID(), Child: child, Now: to, On: on, By: by, Words: words}), nil
}
