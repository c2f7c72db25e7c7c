package search

import (
	"kinweave/graph"
	"kinweave/graph/language"
)

// Group is one of the three parts that a list always has.
type Group string

// The groups.
const (
	Possible      Group = "possible"
	NotAsked      Group = "not asked yet"
	NotConsidered Group = "not being considered"
)

// Key is one thing that a row is put in order by, with its words: what is not shown does
// not count.
type Key struct {
	Name  string
	Words string
	rank  int
	text  string // compared where the ranks are the same
}

// Who is one person of a row.
type Who struct {
	ID    graph.ID
	Name  string
	How   string   // how related, in words
	Also  []string // further ways
	Legal string   // as a guide; empty where no law has been put in
	Age   string   // a band, never a date
	State graph.AskState
}

// Stop is why somebody is not being considered.
type Stop struct {
	Why        string
	By         string
	On, Review graph.Date
}

// Step is what happens next.
type Step struct {
	What, By string
	On       graph.Date
}

// Gift is an offer in words.
type Gift struct {
	Kind  graph.OfferKind
	Words string
}

// Hurdle is a barrier in words.
type Hurdle struct {
	Words  string
	Mend   graph.Mend
	By     string
	On     graph.Date
	Review graph.Date
}

// Row is one line of a list: a person, or a couple who are asked together.
type Row struct {
	Place      int // in the order of the options, from 1; 0 for somebody who has to be found first
	Group      Group
	People     []Who // whoever is nearest to the child first
	Path       []graph.ID
	Where      string // town or country, never a street
	LivesWith  []string
	Wish       string // what the child said
	Known      string // how well the child knows them
	Asked      string // by whom and when
	Answer     string
	Said       string
	Offers     []Gift
	Barriers   []Hurdle
	Next       Step
	Confidence string // how many sources and doubts the facts have
	Keys       []Key
	Why        string // the keys as one sentence

	Stops       []Stop // of NotConsidered
	Unexplained bool   // not considered, and no reason recorded
	Undecided   bool   // a reason, and nobody named as having decided, or no date

	Sides  []string // "mum’s side": for the filter
	Band   graph.Band
	ToFind bool
}

// List is one of the two lists of a screen. The three groups are always there.
type List struct {
	Possible, NotAsked, NotConsidered []Row
}

// Screen is "who could care, who could help" for one child on one day (domain brief 3.8).
type Screen struct {
	Lang  language.Language // that everything in it is said in
	Child graph.ID
	AsAt  graph.Date
	Live  List  // could live with
	Help  List  // could help
	Next  []Row // whom to ask next, in an order of its own
	Left  LeftOut
	Empty string // kind words for a child nobody is on the map for yet
	Law   string // why there are no legal labels, where there are none

	By Filter // what both lists were filtered by
	Of int    // and how many rows they had before
}

// LeftOut counts those who are on neither list.
type LeftOut struct {
	Died, Under18   int
	AtHome, Working int // parents the child lives with; workers and carers of the authority
	Locked          int // of a family that a brother or sister was adopted into
}

// Options are the rows that have a place, in their order: everybody possible and everybody
// who could be asked.
func (l List) Options() []Row {
	var out []Row
	for _, rows := range [][]Row{l.Possible, l.NotAsked} {
		for _, r := range rows {
			if r.Place > 0 {
				out = append(out, r)
			}
		}
	}
	inOrder(out, func(a, b Row) int { return a.Place - b.Place })
	return out
}
