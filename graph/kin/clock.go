package kin

import (
	"slices"

	"kinweave/graph"
)

// PrivateFostering is the word of the label that asks whether a child is privately fostered.
const PrivateFostering = "private fostering?"

// Approval is the temporary approval of a connected person with whom a child lives: in England
// sixteen weeks with one extension of eight, in Wales twenty-four (domain brief 3.5).
type Approval struct {
	Parentage graph.ID
	Carers    []graph.ID
	From      graph.Date
	Ends      graph.Date // of the first period
	Latest    graph.Date // with the extension; the same as Ends where there is none
}

// Approvals are those in force for a child on a day that have an exact first day. There are
// none in Scotland and Northern Ireland, whose law has not been put in.
func Approvals(f *graph.Family, child graph.ID, asAt graph.Date) []Approval {
	first, latest := 16, 24
	switch f.Case().Jurisdiction {
	case graph.Scotland, graph.NorthernIreland:
		return nil
	case graph.Wales:
		first = 24
	}
	var out []Approval
	for _, p := range f.ParentagesOf(child) {
		if p.Kind != graph.KinshipFoster || p.From.From.Date == 0 || !graph.InForce(p.From, p.To, asAt) {
			continue
		}
		carers := []graph.ID{p.Parent}
		if u, ok := graph.Get[graph.Union](f, p.Union); ok {
			carers = u.Partners
		}
		if carers = known(carers); len(carers) > 0 {
			out = append(out, Approval{p.ID, carers, p.From, p.From.Add(7 * first), p.From.Add(7 * latest)})
		}
	}
	return out
}

func known(ids []graph.ID) []graph.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { return id == "" })
}

// clock gives the end of a temporary approval under regulation 24 (Wales: regulation 26).
func (l labeller) clock(id graph.ID) []Label {
	var out []Label
	for _, a := range Approvals(l.f, l.child, l.asAt) {
		if !slices.Contains(a.Carers, id) {
			continue
		}
		chain := []graph.ID{l.child, id}
		if a.Latest == a.Ends {
			out = append(out, Label{endsOn + a.Ends.String(), "Temporary approval of a connected person lasts up to 24 weeks.", "Care Planning, Placement and Case Review (Wales) Regulations 2015, reg.26" + readOn + LawAsOf + ")", chain})
			continue
		}
		out = append(out, Label{firstEnds + a.Ends.String() + lastEnds + a.Latest.String(),
			"Temporary approval of a connected person lasts up to 16 weeks, with one extension of up to 8.", "Care Planning, Placement and Case Review (England) Regulations 2010, regs.24–25" + readOn + LawAsOf + ")", chain})
	}
	return out
}
