package search

import (
	"slices"

	"kinweave/graph"
)

// Counts are the measures of a branch, a bar or the whole. The package comment says how each
// is counted.
type Counts struct {
	Mapped, Adults, Located, Asked, Answered int
	SaidYes, InPlan, StillHappening          int
	Slots, Closed                            int
}

// Percent is the coverage; not ok where there is nothing that could be complete.
func (c Counts) Percent() (percent int, ok bool) {
	if c.Slots == 0 {
		return 0, false
	}
	return c.Closed * 100 / c.Slots, true
}

// Branch is one branch with its measures.
type Branch struct {
	ID     string // stable while the head of the branch is the same
	Words  string // "mum’s dad’s side"
	Kind   BranchKind
	Parent graph.ID // whose side; "" where nobody has been named
	Head   graph.ID // "" when not on the map
	People []graph.ID
	States []graph.Slot // the slots that apply, as they stand
	Counts
}

// Bar is what a person sees first: a sentence, and a bar behind it.
type Bar struct {
	Words    string // "mum’s side"
	Sentence string // "Mum’s side: 14 people, 11 reached."
	Counts
}

// Coverage says whether everywhere has been looked, for one child on one day.
type Coverage struct {
	Child graph.ID
	AsAt  graph.Date

	Bars     []Bar // mum's side, dad's side, brothers and sisters, step-families, friends and community
	Branches []Branch
	Total    Counts // everybody counted once
	Frontier []Question
	Uneven   []string // the asymmetry flag: why it is on, in sentences; empty when it is off

	NotPlaced, Further, Locked []graph.ID

	Target  int    // of Family Finding's first step; 0 when hidden
	Finding string // "15 of 40 people named"
	Empty   string // kind words for a child nobody is on the map for yet
}

// Settings are what a service may set for itself.
type Settings struct {
	Target int // people to name first; 0 is 40, below 0 hides the counter
	Most   int // of the frontier; 0 is 10
}

// Cover works out the coverage.
func Cover(f *graph.Family, child graph.ID, asAt graph.Date, with Settings) Coverage {
	return In("").Cover(f, child, asAt, with)
}

func (l *look) cover(r *radius, with Settings) Coverage {
	c := Coverage{Child: l.child, AsAt: l.asAt, NotPlaced: r.notPlaced, Further: r.further, Locked: r.locked}
	everybody := l.tally()
	for _, s := range r.sides {
		t := l.tally()
		for _, b := range append([]*branch{s.own}, s.branches...) {
			if b != s.own {
				c.Branches = append(c.Branches, l.measured(b))
			}
			t.take(b)
			everybody.take(b)
		}
		c.Bars = append(c.Bars, l.bar(s.words, t.counts))
	}
	for _, b := range append(slices.Clone(r.others), r.siblings, r.community) {
		c.Branches = append(c.Branches, l.measured(b))
		everybody.take(b)
	}
	steps := l.tally()
	for _, b := range r.others {
		steps.take(b)
	}
	for _, b := range []struct {
		words string
		of    Counts
	}{{r.siblings.words, l.measured(r.siblings).Counts}, {"step-families", steps.counts}, {r.community.words, l.measured(r.community).Counts}} {
		c.Bars = append(c.Bars, l.bar(b.words, b.of))
	}
	for _, ids := range [][]graph.ID{r.further, r.notPlaced} {
		for _, id := range ids {
			everybody.person(id)
		}
	}
	c.Total = everybody.counts
	c.Uneven = l.uneven(r, c.Bars)
	c.Frontier = l.frontier(r, with)
	if c.Target = with.Target; c.Target == 0 {
		c.Target = 40
	}
	if c.Target = max(c.Target, 0); c.Target > 0 {
		c.Finding = l.Say("%d of %d people named. It counts who is on the map, not what came of it.", c.Total.Mapped, c.Target)
	}
	if len(l.order) == 0 {
		c.Empty = l.empty()
	}
	return c
}

func (l *look) bar(words string, c Counts) Bar {
	b, side := Bar{Words: words, Counts: c}, upper(l.sideWords(words))
	reached := l.Say("nobody reached yet")
	if c.Answered > 0 {
		reached = l.Say("%d reached", c.Answered)
	}
	b.Sentence = l.Say("%s: %s, %s.", side, l.count(c.Mapped, "person", "people"), reached)
	if c.Adults == 0 {
		b.Sentence = l.Say("%s: %s, no living adult among them.", side, l.count(c.Mapped, "person", "people"))
	}
	if c.Mapped == 0 {
		b.Sentence = l.Say("%s: nobody on the map yet.", side)
	}
	return b
}

func (l *look) measured(b *branch) Branch {
	t := l.tally()
	t.take(b)
	return Branch{ID: b.id, Words: b.words, Kind: b.kind, Parent: b.parent, Head: b.head, People: t.people, States: t.slots, Counts: t.counts}
}

// Measures are the counts to keep in a snapshot, so that a trend can be drawn from them.
func (c Coverage) Measures() []graph.Count {
	var out []graph.Count
	for _, b := range c.Bars {
		out = append(out, graph.Count{Of: b.Words + ": people", N: b.Mapped}, graph.Count{Of: b.Words + ": reached", N: b.Answered})
		if percent, ok := b.Percent(); ok {
			out = append(out, graph.Count{Of: b.Words + ": explored, per cent", N: percent})
		}
	}
	return append(out, graph.Count{Of: "everybody: people", N: c.Total.Mapped}, graph.Count{Of: "everybody: reached", N: c.Total.Answered},
		graph.Count{Of: "everybody: in the plan", N: c.Total.InPlan}, graph.Count{Of: "everybody: still happening", N: c.Total.StillHappening})
}
