package shell

import (
	"kinweave/graph"
	"kinweave/graph/search"
)

// The words of these types are read by other programs: add, never rename.

type coverageJSON struct {
	Child     graph.ID       `json:"child"`
	AsAt      string         `json:"asAt"`
	Bars      []barJSON      `json:"bars"`
	Branches  []branchJSON   `json:"branches"`
	Total     measuresJSON   `json:"total"`
	Frontier  []questionJSON `json:"frontier"`
	Asymmetry bool           `json:"asymmetry"`
	Because   []string       `json:"asymmetryBecause"`
	NotPlaced []graph.ID     `json:"notPlaced"`
	Further   []graph.ID     `json:"furtherOut"`
	Target    int            `json:"target"`
	Empty     string         `json:"empty,omitempty"`
	Network   *growthJSON    `json:"network,omitempty"`
	Trend     []string       `json:"trend"` // from the dated snapshots
}

type measuresJSON struct {
	Mapped         int  `json:"mapped"`
	Adults         int  `json:"livingAdults"`
	Located        int  `json:"located"`
	Asked          int  `json:"asked"`
	Answered       int  `json:"answered"`
	SaidYes        int  `json:"saidYes"`
	InPlan         int  `json:"inPlan"`
	StillHappening int  `json:"stillHappening"`
	Slots          int  `json:"slots"`
	Closed         int  `json:"slotsClosed"`
	Percent        *int `json:"percent"` // null where nothing could be complete
}

type barJSON struct {
	Words    string       `json:"words"`
	Sentence string       `json:"sentence"`
	Counts   measuresJSON `json:"counts"`
}

type branchJSON struct {
	ID     string            `json:"id"`
	Words  string            `json:"words"`
	Kind   search.BranchKind `json:"kind"`
	Parent graph.ID          `json:"parent"`
	Head   graph.ID          `json:"head"`
	People []graph.ID        `json:"people"`
	Counts measuresJSON      `json:"counts"`
	Slots  []slotJSON        `json:"slots"`
}

type slotJSON struct {
	Person graph.ID        `json:"person"`
	Kind   graph.SlotKind  `json:"kind"`
	State  graph.SlotState `json:"state"`
	By     string          `json:"by"`
	On     string          `json:"on"`
	Reason string          `json:"reason"`
}

type questionJSON struct {
	Person    graph.ID         `json:"person"`
	Ask       graph.ID         `json:"ask"`
	Open      []graph.SlotKind `json:"open"`
	Steps     int              `json:"steps"`
	Words     string           `json:"words"`
	Questions []string         `json:"questions"`
	Note      string           `json:"note"`
}

type growthJSON struct {
	Before networkJSON `json:"before"`
	After  networkJSON `json:"after"`
	New    []graph.ID  `json:"new"`
	Gone   []graph.ID  `json:"gone"`
	Rule   string      `json:"rule"`
}

type networkJSON struct {
	On         string         `json:"on"`
	N          int            `json:"n"`
	People     []graph.ID     `json:"people"`
	BySide     map[string]int `json:"bySide"`
	ByQuestion map[string]int `json:"byQuestion"`
	ByContact  map[string]int `json:"byContact"`
}

func coverageOf(c search.Coverage, g *search.Growth) coverageJSON {
	out := coverageJSON{Child: c.Child, AsAt: dateOf(c.AsAt), Bars: []barJSON{}, Branches: []branchJSON{}, Total: measuresOf(c.Total), Frontier: []questionJSON{},
		Asymmetry: len(c.Uneven) > 0, Because: some(c.Uneven), NotPlaced: some(c.NotPlaced), Further: some(c.Further), Target: c.Target, Empty: c.Empty}
	for _, b := range c.Bars {
		out.Bars = append(out.Bars, barJSON{b.Words, b.Sentence, measuresOf(b.Counts)})
	}
	for _, b := range c.Branches {
		j := branchJSON{b.ID, b.Words, b.Kind, b.Parent, b.Head, some(b.People), measuresOf(b.Counts), []slotJSON{}}
		for _, s := range b.States {
			j.Slots = append(j.Slots, slotJSON{s.Person, s.Kind, s.State, s.By, dateOf(s.On), s.Reason})
		}
		out.Branches = append(out.Branches, j)
	}
	for _, q := range c.Frontier {
		out.Frontier = append(out.Frontier, questionJSON{q.Person, q.Ask, q.Open, q.Steps, q.Words, q.Questions, q.Note})
	}
	if g != nil {
		out.Network = &growthJSON{networkOf(g.Before), networkOf(g.After), some(g.New), some(g.Gone), g.Rule}
	}
	return out
}

func measuresOf(c search.Counts) measuresJSON {
	out := measuresJSON{Mapped: c.Mapped, Adults: c.Adults, Located: c.Located, Asked: c.Asked, Answered: c.Answered, SaidYes: c.SaidYes,
		InPlan: c.InPlan, StillHappening: c.StillHappening, Slots: c.Slots, Closed: c.Closed}
	if percent, ok := c.Percent(); ok {
		out.Percent = &percent
	}
	return out
}

func networkOf(n search.Network) networkJSON {
	counts := func(cs []graph.Count) map[string]int {
		out := map[string]int{}
		for _, c := range cs {
			out[c.Of] = c.N
		}
		return out
	}
	return networkJSON{dateOf(n.On), n.N(), some(n.People), counts(n.BySide), counts(n.ByQuestion), counts(n.ByContact)}
}
