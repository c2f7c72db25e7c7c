package links

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// PromiseState is where a promise stands.
type PromiseState string

// The states of a promise.
const (
	ToCome    PromiseState = "to-come" // it has not begun, or is not due yet
	Happening PromiseState = "happening"
	Late      PromiseState = "late"  // not kept in its rhythm, though they were in touch
	Quiet     PromiseState = "quiet" // neither kept, nor in touch
	Done      PromiseState = "done"  // for once, and kept
	NoRhythm  PromiseState = "no-rhythm"
	Over      PromiseState = "was"
)

// Promise is one item of the support plan.
type Promise struct {
	graph.Promise
	Name    string
	HowOft  string     // how often, in words
	Next    graph.Date // when it is due next; not known where nobody said how often
	State   PromiseState
	Stands  string // the state in a sentence
	Overdue int    // by how many days
}

// Plan lists what was promised to a child: what has gone quiet first, the longest overdue foremost, and last what was.
func Plan(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) []Promise {
	return lookAt(f, child, asAt, lang).plan()
}

var stateRank = map[PromiseState]int{Quiet: 0, Late: 1, Happening: 2, NoRhythm: 3, ToCome: 4, Done: 5, Over: 6}

func (l *look) plan() []Promise {
	var out []Promise
	for _, p := range l.promises {
		out = append(out, l.promise(p))
	}
	slices.SortStableFunc(out, func(a, b Promise) int {
		return cmp.Or(cmp.Compare(stateRank[a.State], stateRank[b.State]), cmp.Compare(b.Overdue, a.Overdue), byDate(a.Next, b.Next), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (l *look) promise(p graph.Promise) Promise {
	if !p.Kept.By(l.asAt) {
		p.Kept = graph.Date{} // not kept yet on that day
	}
	out := Promise{Promise: p, Name: l.name(p.Who), HowOft: OftenWords(p, l.lang), Next: nextDue(p)}
	n, known := since(out.Next, l.asAt)
	overdue := known && n > 0 && out.Next.By(l.asAt)
	switch {
	case p.Ended.Known() && p.Ended.By(l.asAt):
		out.State, out.Stands = Over, l.Say("was, until %s", l.date(p.Ended))
	case p.Starts.Known() && !p.Starts.By(l.asAt):
		out.State, out.Stands = ToCome, l.Say("begins %s", l.date(p.Starts))
	case p.Days <= 0 && p.Kept.Known() && p.Often == "":
		out.State, out.Stands = Done, l.Say("kept on %s", l.date(p.Kept))
	case p.Days <= 0 && !p.Due.Known():
		out.State, out.Stands = NoRhythm, l.Say("how often is not said in days, so nobody is reminded")
		if p.Kept.Known() {
			out.Stands = l.Say("last kept on %s; how often is not said in days, so nobody is reminded", l.date(p.Kept))
		}
	case !out.Next.Known():
		out.State, out.Stands = Quiet, l.Say("nobody has written down that it happened")
	case overdue:
		out.Overdue = n
		out.State, out.Stands = l.quiet(p, n)
	case p.Kept.Known():
		out.State, out.Stands = Happening, l.Say("last kept on %s", l.date(p.Kept))
	default:
		out.State, out.Stands = ToCome, l.Say("due %s", l.date(out.Next))
	}
	return out
}

// quiet tells a promise that slipped from a tie that has gone quiet.
func (l *look) quiet(p graph.Promise, days int) (PromiseState, string) {
	if touch := l.inTouch(p.Who); p.Days > 0 && within(touch, p.Days, l.asAt) {
		return Late, l.Say("over its time, by days: %d; though they were in touch on %s", days, l.date(touch))
	}
	if p.Kept.Known() {
		return Quiet, l.Say("gone quiet: last kept on %s; over its time, by days: %d", l.date(p.Kept), days)
	}
	return Quiet, l.Say("gone quiet: not kept yet; over its time, by days: %d", days)
}

// nextDue is the day by which a promise is to be kept next.
func nextDue(p graph.Promise) graph.Date {
	switch {
	case p.Due.Known() && byDate(p.Due, p.Kept) > 0:
		return p.Due
	case p.Days <= 0:
		return graph.Date{}
	case p.Kept.Known():
		return dayAfter(p.Kept, p.Days)
	case p.Starts.Known():
		return dayAfter(p.Starts, p.Days)
	}
	return graph.Date{}
}

// dayAfter is so many days after the last day that a date allows: where only the month is known,
// nobody is called late before its end.
func dayAfter(d graph.Date, days int) graph.Date {
	if d.How != graph.On && d.How != graph.About {
		return graph.Date{}
	}
	day := d.From
	for n := 31; day.Date == 0 && n > 27; n-- { // the last day of the month
		if day.Month == 0 {
			day.Month = 12
		}
		try := graph.Exact(day.Year, day.Month, n)
		if first, last := try.Span(); first == last && (n == 28 || try.Add(1).From.Date == 1) {
			day.Date = n
		}
	}
	return graph.Date{How: graph.On, From: day}.Add(days)
}

// OftenWords says how often something was promised, in the words it was said in, or by its days.
func OftenWords(p graph.Promise, lang language.Language) string {
	switch {
	case p.Often != "":
		return p.Often
	case p.Days <= 0:
		return lang.Say("once")
	case p.Days == 1:
		return lang.Say("every day")
	case p.Days == 7:
		return lang.Say("every week")
	case p.Days >= 28 && p.Days <= 31:
		return lang.Say("every month")
	case p.Days >= 365 && p.Days <= 366:
		return lang.Say("every year")
	}
	return lang.Say("every %d days", p.Days)
}

// Drift is what has gone quiet: promises that slipped, and people who matter to the child and
// with whom nobody has been in touch for a year.
type Drift struct {
	Promises []Promise // late or quiet, the longest overdue first
	People   []Wish    // important, and not in touch
	Words    string    // the whole in one sentence
}

// GoneQuiet finds the drift of a day.
func GoneQuiet(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) Drift {
	return lookAt(f, child, asAt, lang).drift()
}

func (l *look) drift() Drift {
	var d Drift
	for _, p := range l.plan() {
		if p.State == Quiet || p.State == Late {
			d.Promises = append(d.Promises, p)
		}
	}
	for _, q := range l.questions() {
		for _, w := range q.Wishes {
			if q.Kind == graph.Important && w.Person != "" && w.State != InTouch && w.State != Was {
				d.People = append(d.People, w)
			}
		}
	}
	switch a, b := len(d.Promises), len(d.People); {
	case a+b == 0:
		d.Words = l.Say("Nothing has gone quiet.")
	case b == 0:
		d.Words = l.Say("Promises over their time: %d.", a)
	case a == 0:
		d.Words = l.Say("People who matter to %s and are not in touch: %d.", l.kid.Name(), b)
	default:
		d.Words = l.Say("Promises over their time: %d. People who matter to %s and are not in touch: %d.", a, l.kid.Name(), b)
	}
	return d
}
