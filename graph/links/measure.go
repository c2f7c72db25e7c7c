package links

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

// Network is how many people a child is connected with on a day, and by what.
type Network struct {
	On         graph.Date
	N          int
	People     []graph.ID
	BySide     []graph.Count // each person once
	ByQuestion []graph.Count
	ByOften    []graph.Count
	Rule       string // who counts: printed under the number
}

// Measure counts a child's network on a day.
func Measure(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) Network {
	n := search.Connections(f, child, asAt)
	return Network{On: asAt, N: n.N(), People: n.People, BySide: inWords(n.BySide, lang), ByQuestion: inWords(n.ByQuestion, lang),
		ByOften: inWords(n.ByContact, lang), Rule: lang.Say(search.Rule)}
}

func inWords(counts []graph.Count, lang language.Language) []graph.Count {
	out := slices.Clone(counts)
	for i := range out {
		out[i].Of = lang.Say(out[i].Of)
	}
	return out
}

// The names that counts of a network have in a snapshot: they are written into case files.
const (
	counted    = "connected people"
	countedOld = "people in touch within a year"
	bySide     = "connected people by side: "
	byQuestion = "connected people by question: "
	byOften    = "connected people by how often: "
)

// Take keeps the measures of a day: the network, and how far the family has been explored. Who signs it
// off and what they say of it may be empty.
func Take(f *graph.Family, child graph.ID, on graph.Date, title, by, note string) graph.Change {
	n := search.Connections(f, child, on)
	counts := []graph.Count{{Of: counted, N: n.N()}}
	for _, part := range []struct {
		name string
		of   []graph.Count
	}{{bySide, n.BySide}, {byQuestion, n.ByQuestion}, {byOften, n.ByContact}} {
		for _, c := range part.of {
			if c.N > 0 {
				counts = append(counts, graph.Count{Of: part.name + c.Of, N: c.N})
			}
		}
	}
	counts = append(counts, search.Cover(f, child, on, search.Settings{}).Measures()...)
	return graph.Put(f, "Keep the measures of a day", graph.Snapshot{ID: graph.NewID(), Child: child, On: on, Title: title, Counts: counts, By: by, Note: note})
}

// Point is one day of a trend.
type Point struct {
	On       graph.Date
	Title    string
	By       string
	N        int // as it was counted then
	Kept     bool
	Now      Network // as the records of today count that day
	Snapshot graph.ID
	Differs  string // where the two are not the same; empty where they are
}

// Growth is how a child's network went over the days that were kept.
type Growth struct {
	Points []Point // oldest first
	New    []graph.ID
	Gone   []graph.ID
	Words  string // "5 people on 31 March 2026, 23 on 21 November 2026"
	Rule   string
}

// Trend gives the network of each day that a snapshot was taken, and of the day itself. Each is counted again by
// today's records, so that a number which would come out otherwise now is seen to.
func Trend(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) Growth {
	g := Growth{Rule: lang.Say(search.Rule)}
	for s := range graph.All[graph.Snapshot](f) {
		i := slices.IndexFunc(s.Counts, func(c graph.Count) bool { return c.Of == counted || c.Of == countedOld })
		if i < 0 || !s.On.Known() || !s.On.By(asAt) || s.Child != child && !(s.Child == "" && first(f) == child) {
			continue
		}
		p := Point{On: s.On, Title: s.Title, By: s.By, N: s.Counts[i].N, Kept: true, Snapshot: s.ID, Now: Measure(f, child, s.On, lang)}
		if p.N != p.Now.N {
			p.Differs = lang.Say("Counted again from today’s records it would be %d: something has been added or changed since.", p.Now.N)
		}
		g.Points = append(g.Points, p)
	}
	slices.SortStableFunc(g.Points, func(a, b Point) int { return cmp.Or(byDate(a.On, b.On), cmp.Compare(a.Snapshot, b.Snapshot)) })
	if n := len(g.Points); n == 0 || byDate(g.Points[n-1].On, asAt) != 0 {
		now := Measure(f, child, asAt, lang)
		g.Points = append(g.Points, Point{On: asAt, N: now.N, Now: now})
	}
	return g.compare(lang)
}

// Between measures two days of a child's choosing, kept or not.
func Between(f *graph.Family, child graph.ID, before, after graph.Date, lang language.Language) Growth {
	g := Growth{Rule: lang.Say(search.Rule)}
	for _, on := range []graph.Date{before, after} {
		n := Measure(f, child, on, lang)
		g.Points = append(g.Points, Point{On: on, N: n.N, Now: n})
	}
	return g.compare(lang)
}

func (g Growth) compare(lang language.Language) Growth {
	a, b := g.Points[0], g.Points[len(g.Points)-1]
	if len(g.Points) == 1 {
		g.Words = lang.Say("Connected people on %s: %d. There is no earlier day to compare it with.", lang.Date(a.On.String()), a.N)
		return g
	}
	g.Words = lang.Say("Connected people: %d on %s, %d on %s.", a.N, lang.Date(a.On.String()), b.N, lang.Date(b.On.String()))
	g.New, g.Gone = without(b.Now.People, a.Now.People), without(a.Now.People, b.Now.People)
	return g
}

func without(ids, those []graph.ID) []graph.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { return slices.Contains(those, id) })
}

func first(f *graph.Family) graph.ID {
	if kids := f.Case().Children; len(kids) > 0 {
		return kids[0]
	}
	return ""
}
