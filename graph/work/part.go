package work

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/search"
)

// DuesFor is Dues for a reader who has a part of a case. What only the part would say is due is left out: a talk that
// was answered in words that are locked must not be asked for again.
func DuesFor(p search.Part, asAt graph.Date, o Options) []Due {
	dues := Dues(p.Family, asAt, o)
	if p.Family == p.Whole {
		return dues
	}
	return trueDues(dues, Dues(p.Whole, asAt, o))
}

// SuperviseFor is Supervise for a reader who has a part of a case.
func SuperviseFor(p search.Part, asAt graph.Date, o Options) Supervision {
	s := Supervise(p.Family, p.Child, asAt, o)
	if p.Family == p.Whole {
		return s
	}
	truth := Supervise(p.Whole, p.Of, asAt, o)
	s.Coverage = search.In(o.Lang).CoverOf(p, asAt, search.Settings{Most: 400})
	s.Overdue = trueDues(s.Overdue, truth.Overdue)
	s.Missing, s.Unowned = trueReasons(s.Missing, truth.Missing), trueReasons(s.Unowned, truth.Unowned)
	s.Prompts = slices.DeleteFunc(s.Prompts, func(x Prompt) bool {
		return !slices.ContainsFunc(truth.Prompts, func(t Prompt) bool { return t.Words == x.Words })
	})
	return s
}

func trueDues(has, truth []Due) []Due {
	return slices.DeleteFunc(has, func(d Due) bool {
		return !slices.ContainsFunc(truth, func(t Due) bool { return t.When == d.When && t.Kind == d.Kind && t.Words == d.Words })
	})
}

func trueReasons(has, truth []Reason) []Reason {
	return slices.DeleteFunc(has, func(r Reason) bool {
		return !slices.ContainsFunc(truth, func(t Reason) bool { return t.Words == r.Words })
	})
}
