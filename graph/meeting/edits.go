package meeting

import (
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// What keeps something from being written down. None of them names anybody.
var (
	ErrNobody    = errors.New("that person is not on the map")
	ErrNoMeeting = errors.New("that meeting is not on record")
	ErrNotThere  = errors.New("that is not on record")
	ErrNoDate    = errors.New("say on which date")
	ErrNoWhy     = errors.New("somebody who stays out has a reason: write it down, in their words if you can")
	ErrPart      = errors.New("a meeting has two parts at most: 1, 2, or 0 for both")
	ErrState     = errors.New("an answer is coming, sending views or staying out; invited is no answer yet")
	ErrNoNeed    = errors.New("say what the family needs")
	ErrReply     = errors.New("an answer is accepted, declined or no reply")
	ErrNoDecider = errors.New("a decision not to offer it needs its reason, who decided and the date")
	ErrNoWhyNot  = errors.New("an answer of no needs its reason, and who decided")
	ErrOutcome   = errors.New("a review finds a promise kept, not kept or changed")
	ErrChanged   = errors.New("say what it was changed to")
	ErrNothing   = errors.New("there is nothing to change")
)

func fresh(id *graph.ID) {
	if *id == "" {
		*id = graph.NewID()
	}
}

func known(f *graph.Family, ids ...graph.ID) error {
	for _, id := range ids {
		if _, ok := graph.Get[graph.Person](f, id); !ok {
			return ErrNobody
		}
	}
	return nil
}

// call is a name for the list of steps that can be taken back, which is the worker's own.
func call(f *graph.Family, id graph.ID) string { return nameIn(f, id, language.English) }

// Call plans a meeting, or change its day, place or parts.
func Call(f *graph.Family, m graph.Meeting) (graph.Change, graph.ID, error) {
	if m.Parts < 0 || m.Parts > 2 {
		return graph.Change{}, "", ErrPart
	}
	fresh(&m.ID)
	return graph.Put(f, "Plan a meeting", m), m.ID, nil
}

// Invite puts people on the list of a meeting. Who is on it already stays as they are.
func Invite(f *graph.Family, meeting graph.ID, people ...graph.ID) (graph.Change, error) {
	if _, ok := graph.Get[graph.Meeting](f, meeting); !ok {
		return graph.Change{}, ErrNoMeeting
	}
	if err := known(f, people...); err != nil {
		return graph.Change{}, err
	}
	there := map[graph.ID]bool{}
	for i := range graph.All[graph.Invite](f) {
		there[i.Person] = there[i.Person] || i.Meeting == meeting
	}
	var out []graph.Record
	for _, id := range people {
		if !there[id] {
			there[id] = true
			out = append(out, fromMap(f, meeting, id))
		}
	}
	switch len(out) {
	case 0:
		return graph.Change{}, ErrNothing
	case 1:
		return graph.Put(f, "Put "+call(f, out[0].(graph.Invite).Person)+" on the list", out...), nil
	}
	return graph.Put(f, "Put people on the list", out...), nil
}

// fromMap begins with what is on the map already about taking part: nobody is asked twice.
func fromMap(f *graph.Family, meeting, id graph.ID) graph.Invite {
	p, _ := graph.Get[graph.Person](f, id)
	return graph.Invite{ID: graph.NewID(), Meeting: meeting, Person: id, Access: p.Access, Layer: graph.Coordinator}
}

// Answer writes down where an invitation stands. Words are the reason of somebody who stays out, and the
// views of somebody who sends them; these may also come later.
func Answer(f *graph.Family, invite graph.ID, state graph.InviteState, words string) (graph.Change, error) {
	i, ok := graph.Get[graph.Invite](f, invite)
	if !ok {
		return graph.Change{}, ErrNotThere
	}
	words = strings.TrimSpace(words)
	switch state {
	case graph.Invited, graph.Coming:
	case graph.SendingViews:
		if words != "" {
			i.Views = words
		}
	case graph.StayingOut:
		if words == "" && i.Why == "" {
			return graph.Change{}, ErrNoWhy
		}
		if words != "" {
			i.Why = words
		}
	default:
		return graph.Change{}, ErrState
	}
	i.State = state
	return graph.Put(f, "Write down what "+call(f, i.Person)+" answered", i), nil
}

// Arrange writes down what somebody needs in order to take part: interpreter, lift, food, how they take part.
func Arrange(f *graph.Family, i graph.Invite) (graph.Change, error) {
	old, ok := graph.Get[graph.Invite](f, i.ID)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case i.Minding < 0:
		return graph.Change{}, errors.New("a number of children cannot be below nought")
	}
	i.Meeting, i.Person, i.Part, i.State, i.Why, i.Views = old.Meeting, old.Person, old.Part, old.State, old.Why, old.Views
	return graph.Put(f, "Write down what "+call(f, i.Person)+" needs", i), nil
}

// PutInPart puts somebody into a part of a meeting; 0 is both.
func PutInPart(f *graph.Family, invite graph.ID, part int) (graph.Change, error) {
	i, ok := graph.Get[graph.Invite](f, invite)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case part < 0 || part > 2:
		return graph.Change{}, ErrPart
	}
	i.Part = part
	return graph.Put(f, "Put "+call(f, i.Person)+" into a part", i), nil
}

// Split holds a meeting in two parts, as proposed, in one step.
func Split(f *graph.Family, meeting graph.ID, p Proposal) (graph.Change, error) {
	m, ok := graph.Get[graph.Meeting](f, meeting)
	if !ok {
		return graph.Change{}, ErrNoMeeting
	}
	if len(p.Seats) == 0 {
		return graph.Change{}, ErrNothing
	}
	m.Parts = 2
	out := []graph.Record{m}
	for _, s := range p.Seats {
		if i, ok := graph.Get[graph.Invite](f, s.Invite); ok && i.Meeting == meeting {
			i.Part = s.Part
			out = append(out, i)
		}
	}
	return graph.Put(f, "Hold the meeting in two parts", out...), nil
}

// TakeOffList takes somebody off the list who was put on it by mistake; who decides not to come stays out instead.
func TakeOffList(f *graph.Family, invite graph.ID) (graph.Change, error) {
	i, ok := graph.Get[graph.Invite](f, invite)
	if !ok {
		return graph.Change{}, ErrNotThere
	}
	return graph.Drop(f, "Take "+call(f, i.Person)+" off the list", i.Key()), nil
}

// Hold says that a meeting was held, on its day.
func Hold(f *graph.Family, meeting graph.ID) (graph.Change, error) {
	m, ok := graph.Get[graph.Meeting](f, meeting)
	switch {
	case !ok:
		return graph.Change{}, ErrNoMeeting
	case !m.On.Known():
		return graph.Change{}, ErrNoDate
	}
	m.Held = true
	return graph.Put(f, "Write down that the meeting was held", m), nil
}

// AgreeTo marks that people agree to a promise, or, with off, that they do not.
func AgreeTo(f *graph.Family, promise graph.ID, off bool, people ...graph.ID) (graph.Change, error) {
	p, ok := graph.Get[graph.Promise](f, promise)
	if !ok {
		return graph.Change{}, ErrNotThere
	}
	if err := known(f, people...); err != nil {
		return graph.Change{}, err
	}
	by := slices.DeleteFunc(slices.Clone(p.AgreedBy), func(id graph.ID) bool { return slices.Contains(people, id) })
	if !off {
		by = append(by, people...)
	}
	if len(by) == 0 {
		by = nil
	}
	p.AgreedBy = by
	return graph.Put(f, "Mark who agrees", p), nil
}
