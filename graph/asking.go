package graph

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// What keeps a line out of the log. None of them names anybody.
var (
	ErrNotCleared   = errors.New("nobody has cleared this person to be approached: record who cleared it and when, or write down why they were asked all the same")
	ErrNoReason     = errors.New("a decision not to ask somebody needs its reason, who decided and the date")
	ErrNoClearance  = errors.New("clearing somebody to be approached needs the name of who decided and the date")
	ErrWhoAsked     = errors.New("say who asked and on which date")
	ErrNobody       = errors.New("that person is not on the map")
	ErrNoDecider    = errors.New("this is a decision about somebody: it needs who decided, the date and the reason")
	ErrNotABarrier  = errors.New("that barrier is not on record")
	ErrNoDate       = errors.New("say on which date")
	ErrAlreadyMoved = errors.New("that barrier has already been lifted")
)

// Asked reports whether somebody has been approached in this state.
func (s AskState) Asked() bool { return s == AskedWaiting || s == NoReply || s.Answered() }

// Answered reports whether they have said something, whatever it was.
func (s AskState) Answered() bool {
	switch s {
	case YesCare, Offered, YesHelp, YesContact, Maybe, SaysNo, Withdrew:
		return true
	}
	return false
}

// Decision reports whether the barrier is somebody's decision or an order, rather
// than a circumstance of the person's life. Only a decision takes anyone off a list.
func (k BarrierKind) Decision() bool {
	switch k {
	case ParentObjects, ChildSaysNo, RiskFromPerson, RiskInHome, CourtOrder, AdoptionWall:
		return true
	}
	return false
}

// AsksOf is the log of one person about one child, oldest first. Lines for no child
// in particular are for every child.
func AsksOf(f *Family, person, child ID) []Ask {
	var out []Ask
	for a := range All[Ask](f) {
		if a.Person == person && concerns(a.Child, child) {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, LaterAsk)
	return out
}

// LaterAsk orders two lines of the log: by date, then by turn. A line without a date comes first.
func LaterAsk(a, b Ask) int {
	return cmp.Or(cmp.Compare(a.On.Sort(), b.On.Sort()), cmp.Compare(a.Turn, b.Turn), cmp.Compare(a.ID, b.ID))
}

// AskNow is where asking somebody stands: the latest line of the log.
func AskNow(f *Family, person, child ID) (Ask, bool) {
	log := AsksOf(f, person, child)
	if len(log) == 0 {
		return Ask{}, false
	}
	return log[len(log)-1], true
}

// ClearedBy finds the decision that lets somebody be approached: the latest clearance
// with a name and a date that no decision against it has followed.
func ClearedBy(log []Ask) (Ask, bool) {
	for _, a := range slices.Backward(log) {
		switch {
		case a.State == DoNotAsk:
			return Ask{}, false
		case a.State == Cleared && strings.TrimSpace(a.By) != "" && a.On.Known():
			return a, true
		}
	}
	return Ask{}, false
}

func concerns(of, child ID) bool { return of == "" || child == "" || of == child }

// LogAsk writes a line into the log of asking. Nobody is marked as asked who was not cleared
// on or before that day, unless Override says why; a decision not to ask gives its reason. A
// line of a day that has others is put behind them.
func LogAsk(f *Family, a Ask) (Change, error) {
	p, ok := Get[Person](f, a.Person)
	if !ok {
		return Change{}, ErrNobody
	}
	signed := strings.TrimSpace(a.By) != "" && a.On.Known()
	log := AsksOf(f, a.Person, a.Child)
	switch {
	case a.State == DoNotAsk && (!signed || strings.TrimSpace(a.Words) == ""):
		return Change{}, ErrNoReason
	case a.State == Cleared && !signed:
		return Change{}, ErrNoClearance
	case a.State.Asked() && !signed:
		return Change{}, ErrWhoAsked
	case a.State.Asked() && strings.TrimSpace(a.Override) == "" && !clearOn(log, a):
		return Change{}, ErrNotCleared
	}
	if a.ID == "" {
		a.ID = NewID()
	}
	for _, old := range log {
		if a.Turn == 0 && old.ID != a.ID && old.On == a.On {
			a.Turn = old.Turn + 1
		}
	}
	return Put(f, "Log a talk with "+call(p, "somebody"), a), nil
}

// clearOn judges by the lines that stand before the new one. A line for one child clears
// nobody for another, and a line for every child needs a clearance for every child.
func clearOn(log []Ask, a Ask) bool {
	log = slices.DeleteFunc(slices.Clone(log), func(old Ask) bool {
		return old.ID == a.ID || a.Child == "" && old.Child != "" && old.State == Cleared || !old.On.By(a.On)
	})
	_, ok := ClearedBy(log)
	return ok
}

// Bar records what stands in the way. A parent's objection, an order or a risk is a
// decision: it is kept with who decided, when and why, or not at all.
func Bar(f *Family, b Barrier) (Change, error) {
	p, ok := Get[Person](f, b.Person)
	if !ok {
		return Change{}, ErrNobody
	}
	if b.Kind.Decision() && (strings.TrimSpace(b.By) == "" || !b.On.Known() || strings.TrimSpace(b.Note) == "") {
		return Change{}, ErrNoDecider
	}
	if b.ID == "" {
		b.ID = NewID()
	}
	return Put(f, "Record what stands in the way of "+call(p, "somebody"), b), nil
}

// Lift says that a barrier no longer stands. The record of it stays.
func Lift(f *Family, barrier ID, on Date, note string) (Change, error) {
	b, ok := Get[Barrier](f, barrier)
	switch {
	case !ok:
		return Change{}, ErrNotABarrier
	case b.Lifted.Known():
		return Change{}, ErrAlreadyMoved
	case !on.Known():
		return Change{}, ErrNoDate
	}
	b.Lifted = on
	if note != "" {
		b.Note = strings.TrimSpace(b.Note + " Lifted: " + note)
	}
	return Put(f, "Lift a barrier", b), nil
}
