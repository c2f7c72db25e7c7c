// Package work says what is due in one case on a day, and what a supervisor would ask about
// it: whom to ring, what meets when, which reply is missing, which clock of the law runs, what
// nobody has explained, what has changed. It reads a family and a date, and keeps nothing.
//
// Nothing here is put in order by anything but its date and its kind: not by health,
// disability, heritage, faith, income or immigration, and not by a score.
package work

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

// Kind is what sort of thing is due.
type Kind string

// The kinds, in the order in which those of one day are shown.
const (
	Clock      Kind = "clock"      // of the law: temporary approval, private fostering, the offer of a meeting
	Conference Kind = "conference" // and every other meeting
	Replies    Kind = "replies"    // that somebody still owes
	Pack       Kind = "pack"       // for a meeting, and not printed yet
	Call       Kind = "call"       // a next step that somebody wrote down
	Review     Kind = "review"     // of a barrier, a safety mark, an agreement
	Promise    Kind = "promise"    // that has gone quiet, or is due once
	Ask        Kind = "ask"        // whom to ask next
)

var rank = map[Kind]int{Clock: 0, Conference: 1, Replies: 2, Pack: 3, Call: 4, Review: 5, Promise: 6, Ask: 7}

// Due is one thing to be done.
type Due struct {
	When   graph.Date // not known for what has no day of its own
	Late   bool       // the day has passed
	Kind   Kind
	Words  string
	Key    graph.Key // the record to open
	Person graph.ID  // whom it is about, where it is about one
	Child  graph.ID  // for which child, where it is for one
}

// Options are what a service may set for itself. Nothing set is the usual.
type Options struct {
	Lang  language.Language
	Asks  int // of "next to ask", for each child: 3
	Wait  int // days to wait for an answer: 14
	Ahead int // days before a meeting by which replies and packs should be there: 7
	Renew int // days after which an agreement is asked for again: 365
	Panel int // days before the end of a temporary approval by which a panel wants its papers: 28
}

func (o Options) filled() Options {
	for _, x := range []struct {
		n     *int
		usual int
	}{{&o.Asks, 3}, {&o.Wait, 14}, {&o.Ahead, 7}, {&o.Renew, 365}, {&o.Panel, 28}} {
		if *x.n == 0 {
			*x.n = x.usual
		}
	}
	return o
}

// desk is one case on one day.
type desk struct {
	f    *graph.Family
	asAt graph.Date
	o    Options
	out  []Due

	screens map[graph.ID]search.Screen // that have been made already
}

// Dues is what is due in a case on a day: what is late, then by date, then what has no date.
func Dues(f *graph.Family, asAt graph.Date, o Options) []Due {
	d := &desk{f: f, asAt: asAt, o: o.filled()}
	return d.dues()
}

func (d *desk) dues() []Due {
	d.talks()
	d.searches()
	d.meetings()
	d.reviews()
	d.plan()
	d.clocks()
	d.asks()
	return d.sorted()
}

func (d *desk) sorted() []Due {
	slices.SortStableFunc(d.out, func(a, b Due) int {
		return cmp.Or(last(a.When)-last(b.When), cmp.Compare(a.When.Sort(), b.When.Sort()), rank[a.Kind]-rank[b.Kind], cmp.Compare(a.Words, b.Words), cmp.Compare(a.Key.ID, b.Key.ID))
	})
	return slices.CompactFunc(d.out, func(a, b Due) bool { return a.When == b.When && a.Kind == b.Kind && a.Words == b.Words })
}

// last puts what has no date behind what has one.
func last(on graph.Date) int {
	if on.Known() {
		return 0
	}
	return 1
}

// Soon keeps what is late, what is due within so many days, and what has no date.
func Soon(dues []Due, asAt graph.Date, days int) []Due {
	end := asAt.Add(days)
	var out []Due
	for _, d := range dues {
		if d.Late || d.When.By(end) {
			out = append(out, d)
		}
	}
	return out
}

// add puts something on the list; its lateness follows from its day.
func (d *desk) add(x Due) {
	x.Late = past(x.When, d.asAt)
	d.out = append(d.out, x)
}

// past reports whether the whole of a date lies before a day.
func past(on, asAt graph.Date) bool {
	if !on.Known() || !asAt.Known() {
		return false
	}
	_, end := on.Span()
	first, _ := asAt.Span()
	return end < first
}

// day is a date in the language.
func (d *desk) day(on graph.Date) string { return d.o.Lang.Date(on.String()) }

// Say says a sentence of the program; the test of translations finds it by this name.
func (d *desk) Say(english string, args ...any) string { return d.o.Lang.Say(english, args...) }

// name is what somebody is called on the map.
func (d *desk) name(id graph.ID) string { return nameIn(d.f, id, d.o.Lang) }

func nameIn(f *graph.Family, id graph.ID, lang language.Language) string {
	p, _ := graph.Get[graph.Person](f, id)
	if n := p.Name(); n != "" {
		return n
	}
	return lang.Say("somebody without a name yet")
}

// here holds for somebody who is on the map and alive: nobody else can be rung.
func (d *desk) here(id graph.ID) bool {
	p, on := graph.Get[graph.Person](d.f, id)
	return on && p.Gone == nil && !(p.Dead() && p.Death.By(d.asAt))
}
