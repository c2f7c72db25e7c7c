package links

import (
	"cmp"

	"kinweave/graph"
)

// byDate puts two dates in order; one that is not known comes first.
func byDate(a, b graph.Date) int { return cmp.Compare(a.Sort(), b.Sort()) }

func later(a, b graph.Date) graph.Date {
	if byDate(b, a) > 0 {
		return b
	}
	return a
}

// since is how many whole days have surely passed from one date to another; false where either is not known.
func since(from, to graph.Date) (int, bool) {
	if !from.Known() || !to.Known() {
		return 0, false
	}
	_, last := from.Span()
	first, _ := to.Span()
	return max(first-last, 0), true
}

// within reports whether something happened in the days before a date.
func within(on graph.Date, days int, asAt graph.Date) bool {
	n, known := since(on, asAt)
	return known && on.By(asAt) && n <= days
}
