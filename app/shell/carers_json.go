package shell

import (
	"kinweave/graph"
	"kinweave/graph/search"
)

// The words of these types are read by other programs: add, never rename.

type screenJSON struct {
	Child   graph.ID  `json:"child"`
	AsAt    string    `json:"asAt"`
	Live    listJSON  `json:"couldLiveWith"`
	Help    listJSON  `json:"couldHelp"`
	Next    []rowJSON `json:"nextToAsk"`
	LeftOut leftJSON  `json:"leftOut"`
	Empty   string    `json:"empty,omitempty"`
	Law     string    `json:"noLabels,omitempty"`
	Part    string    `json:"part,omitempty"` // what the lists were filtered by
}

type leftJSON struct {
	Died    int `json:"died"`
	Under18 int `json:"under18"`
	AtHome  int `json:"atHome"`
	Working int `json:"working"`
	Locked  int `json:"locked"`
}

type listJSON struct {
	Order         [][]graph.ID `json:"order"` // the options in their order: the people of each row
	Possible      []rowJSON    `json:"possible"`
	NotAsked      []rowJSON    `json:"notAskedYet"`
	NotConsidered []rowJSON    `json:"notBeingConsidered"`
}

type rowJSON struct {
	Place      int        `json:"place"`
	People     []whoJSON  `json:"people"`
	Path       []graph.ID `json:"path"`
	Where      string     `json:"where"`
	LivesWith  []string   `json:"livesWith"`
	Wish       string     `json:"wish"`
	Known      string     `json:"knownToChild"`
	Asked      string     `json:"asked"`
	Answer     string     `json:"answer"`
	Said       string     `json:"said"`
	Offers     []giftJSON `json:"offers"`
	Barriers   []stopJSON `json:"barriers"`
	Next       stepJSON   `json:"next"`
	Confidence string     `json:"confidence"`
	Keys       []keyJSON  `json:"keys"`
	Why        string     `json:"why"`
	Stops      []stopJSON `json:"reasons"`
	NoReason   bool       `json:"noReasonRecorded"`
	NoDecider  bool       `json:"nobodyDecided"`
	Sides      []string   `json:"sides"`
	Band       graph.Band `json:"distance"`
	ToFind     bool       `json:"toFind"`
}

type whoJSON struct {
	ID    graph.ID       `json:"id"`
	Name  string         `json:"name"`
	How   string         `json:"how"`
	Also  []string       `json:"also"`
	Legal string         `json:"legal"`
	Age   string         `json:"age"`
	State graph.AskState `json:"state"`
}

type giftJSON struct {
	Kind  graph.OfferKind `json:"kind"`
	Words string          `json:"words"`
}

type stopJSON struct {
	Words  string     `json:"words"`
	Mend   graph.Mend `json:"mend,omitempty"`
	By     string     `json:"by"`
	On     string     `json:"on"`
	Review string     `json:"review"`
}

type stepJSON struct {
	What string `json:"what"`
	By   string `json:"by"`
	On   string `json:"on"`
}

type keyJSON struct {
	Key   string `json:"key"`
	Words string `json:"words"`
}

func screenOf(s search.Screen) screenJSON {
	return screenJSON{Child: s.Child, AsAt: dateOf(s.AsAt), Live: listOf(s.Live), Help: listOf(s.Help), Next: rowsOf(s.Next),
		LeftOut: leftJSON(s.Left), Empty: s.Empty, Law: s.Law, Part: s.Filtered("")}
}

func listOf(l search.List) listJSON {
	out := listJSON{Order: [][]graph.ID{}, Possible: rowsOf(l.Possible), NotAsked: rowsOf(l.NotAsked), NotConsidered: rowsOf(l.NotConsidered)}
	for _, r := range l.Options() {
		var ids []graph.ID
		for _, p := range r.People {
			ids = append(ids, p.ID)
		}
		out.Order = append(out.Order, ids)
	}
	return out
}

func rowsOf(rows []search.Row) []rowJSON {
	out := []rowJSON{}
	for _, r := range rows {
		j := rowJSON{Place: r.Place, People: []whoJSON{}, Path: some(r.Path), Where: r.Where, LivesWith: some(r.LivesWith), Wish: r.Wish, Known: r.Known, Asked: r.Asked,
			Answer: r.Answer, Said: r.Said, Offers: []giftJSON{}, Barriers: []stopJSON{}, Next: stepJSON{r.Next.What, r.Next.By, dateOf(r.Next.On)}, Confidence: r.Confidence,
			Keys: []keyJSON{}, Why: r.Why, Stops: []stopJSON{}, NoReason: r.Unexplained, NoDecider: r.Undecided, Sides: some(r.Sides), Band: r.Band, ToFind: r.ToFind}
		for _, p := range r.People {
			j.People = append(j.People, whoJSON{p.ID, p.Name, p.How, some(p.Also), p.Legal, p.Age, p.State})
		}
		for _, o := range r.Offers {
			j.Offers = append(j.Offers, giftJSON(o))
		}
		for _, b := range r.Barriers {
			j.Barriers = append(j.Barriers, stopJSON{b.Words, b.Mend, b.By, dateOf(b.On), dateOf(b.Review)})
		}
		for _, s := range r.Stops {
			j.Stops = append(j.Stops, stopJSON{s.Why, "", s.By, dateOf(s.On), dateOf(s.Review)})
		}
		for _, k := range r.Keys {
			j.Keys = append(j.Keys, keyJSON{k.Name, k.Words})
		}
		out = append(out, j)
	}
	return out
}

// some writes an empty list as one, since other programs stumble over null.
func some[T any](xs []T) []T {
	if xs == nil {
		return []T{}
	}
	return xs
}
