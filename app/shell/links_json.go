package shell

import (
	"kinweave/graph"
	"kinweave/graph/links"
)

// The words of these types are read by other programs: add, never rename.

type linksJSON struct {
	Child      graph.ID        `json:"child"`
	AsAt       string          `json:"asAt"`
	Stage      graph.StageKind `json:"stage"`
	Agreements []agreementJSON `json:"agreements"`
	Missing    []gapJSON       `json:"missing"`
	Questions  []answersJSON   `json:"questions"`
	Steps      []stepsJSON     `json:"steps"`
	Plan       []promiseJSON   `json:"plan"`
	ToTurnTo   []graph.ID      `json:"toTurnTo"`
	Quiet      []graph.ID      `json:"quietPromises"`
	OutOfTouch []graph.ID      `json:"importantOutOfTouch"`
	Reviews    []againJSON     `json:"reviews"`
	Places     []placeJSON     `json:"places"`
	Network    []pointJSON     `json:"network"`
	New        []graph.ID      `json:"new"`
	Gone       []graph.ID      `json:"gone"`
	Rule       string          `json:"rule"`
}

type agreementJSON struct {
	ID        graph.ID            `json:"id"`
	Who       graph.ID            `json:"who"`
	Kind      graph.AgreementKind `json:"kind"`
	To        string              `json:"to"`
	On        string              `json:"on"`
	Limits    string              `json:"limits"`
	Withdrawn string              `json:"withdrawn"`
	Holds     bool                `json:"holds"`
}

type gapJSON struct {
	Words string `json:"words"`
	Stop  bool   `json:"stop"`
}

type answersJSON struct {
	Kind   graph.WishKind `json:"kind"`
	Words  string         `json:"words"`
	Wishes []wishJSON     `json:"wishes"`
}

type wishJSON struct {
	ID     graph.ID       `json:"id"`
	Person graph.ID       `json:"person"`
	Called string         `json:"called"`
	Kind   graph.WishKind `json:"kind"`
	Words  string         `json:"words"`
	On     string         `json:"on"`
	State  links.State    `json:"state"`
	Why    string         `json:"why"`
	Tell   string         `json:"tell"`
	Touch  string         `json:"lastInTouch"`
}

type stepsJSON struct {
	Person  graph.ID        `json:"person"`
	Next    graph.ID        `json:"next"`
	Missing []gapJSON       `json:"missing"`
	Steps   []smallStepJSON `json:"steps"`
}

type smallStepJSON struct {
	ID      graph.ID       `json:"id"`
	What    graph.StepKind `json:"what"`
	Planned string         `json:"planned"`
	Done    string         `json:"done"`
	Stopped string         `json:"stopped"`
	Late    bool           `json:"late"`
}

type promiseJSON struct {
	ID      graph.ID           `json:"id"`
	Who     graph.ID           `json:"who"`
	What    string             `json:"what"`
	Often   string             `json:"often"`
	Starts  string             `json:"starts"`
	Kept    string             `json:"kept"`
	Next    string             `json:"next"`
	State   links.PromiseState `json:"state"`
	Words   string             `json:"words"`
	Overdue int                `json:"daysOverdue"`
	IfStops string             `json:"ifItStops"`
	Tell    string             `json:"tell"`
}

type againJSON struct {
	On    string     `json:"on"`
	Words string     `json:"words"`
	Late  bool       `json:"late"`
	Kind  graph.Kind `json:"kind"`
	ID    graph.ID   `json:"id"`
}

type placeJSON struct {
	ID   graph.ID   `json:"id"`
	Name string     `json:"name"`
	From string     `json:"from"`
	To   string     `json:"to"`
	With []graph.ID `json:"with"`
}

type pointJSON struct {
	On         string         `json:"on"`
	Title      string         `json:"title"`
	N          int            `json:"n"`
	Kept       bool           `json:"kept"`
	Again      int            `json:"countedAgain"`
	People     []graph.ID     `json:"people"`
	BySide     map[string]int `json:"bySide"`
	ByQuestion map[string]int `json:"byQuestion"`
	ByOften    map[string]int `json:"byOften"`
}

func linksOf(p links.Page) linksJSON {
	out := linksJSON{Child: p.Child, AsAt: dateOf(p.AsAt), Stage: p.Stage.Now, Missing: gapsOf(p.Missing), ToTurnTo: some(p.ToTurnTo),
		Agreements: []agreementJSON{}, Questions: []answersJSON{}, Steps: []stepsJSON{}, Plan: []promiseJSON{}, Quiet: []graph.ID{}, OutOfTouch: []graph.ID{}, Reviews: []againJSON{}, Places: []placeJSON{},
		Network: []pointJSON{}, New: some(p.Trend.New), Gone: some(p.Trend.Gone), Rule: p.Trend.Rule}
	for _, a := range p.Agreements {
		out.Agreements = append(out.Agreements, agreementJSON{a.ID, a.Who, a.Kind, a.To, dateOf(a.On), a.Limits, dateOf(a.Withdrawn), a.Holds})
	}
	for _, q := range p.Questions {
		j := answersJSON{q.Kind, q.Words, []wishJSON{}}
		for _, w := range q.Wishes {
			j.Wishes = append(j.Wishes, wishJSON{w.ID, w.Person, w.Called, w.Kind, w.Words, dateOf(w.On), w.State, w.Why, w.Tell, dateOf(w.Touch)})
		}
		out.Questions = append(out.Questions, j)
	}
	for _, way := range p.Ways {
		j := stepsJSON{way.Person, way.Next, gapsOf(way.Missing), []smallStepJSON{}}
		for _, s := range way.Steps {
			j.Steps = append(j.Steps, smallStepJSON{s.ID, s.Step.What, dateOf(s.Planned), dateOf(s.Done), s.Stopped, s.Late})
		}
		out.Steps = append(out.Steps, j)
	}
	for _, x := range p.Plan {
		out.Plan = append(out.Plan, promiseJSON{x.ID, x.Who, x.What, x.HowOft, dateOf(x.Starts), dateOf(x.Kept), dateOf(x.Next), x.State, x.Stands, x.Overdue, x.IfStops, x.Tell})
	}
	for _, x := range p.Drift.Promises {
		out.Quiet = append(out.Quiet, x.ID)
	}
	for _, x := range p.Drift.People {
		out.OutOfTouch = append(out.OutOfTouch, x.Person)
	}
	for _, r := range p.Reviews {
		out.Reviews = append(out.Reviews, againJSON{dateOf(r.On), r.Words, r.Late, r.Key.Kind, r.Key.ID})
	}
	for _, h := range p.Places {
		out.Places = append(out.Places, placeJSON{h.ID, h.Name, dateOf(h.From), dateOf(h.To), some(h.With)})
	}
	for _, pt := range p.Trend.Points {
		out.Network = append(out.Network, pointJSON{dateOf(pt.On), pt.Title, pt.N, pt.Kept, pt.Now.N, some(pt.Now.People), counts(pt.Now.BySide), counts(pt.Now.ByQuestion), counts(pt.Now.ByOften)})
	}
	return out
}

func gapsOf(gs []links.Gap) []gapJSON {
	out := []gapJSON{}
	for _, g := range gs {
		out = append(out, gapJSON{g.Words, g.Stop})
	}
	return out
}

func counts(cs []graph.Count) map[string]int {
	out := map[string]int{}
	for _, c := range cs {
		out[c.Of] = c.N
	}
	return out
}
