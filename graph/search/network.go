package search

import (
	"slices"

	"kinweave/graph"
)

// Rule is how people are counted in a network. It is printed under the number.
const Rule = "Counted are living people on the map, family or not, with whom the child was connected on the day: whom the child had last said are important; or who was in touch with the child in the twelve months before; or who kept a promise to the child in those months; or who lived with the child, all or part of the time. Workers and carers of the authority, people who were only talked about, and people with whom being in touch was brought to an end and not taken up again, are not counted."

// A contact record holds the last time two people were in touch, so a network of an earlier
// day can be counted only as far as there is a record for that time: keep one for each.

// Network is a child's connections on one day (domain brief 1.5).
type Network struct {
	On         graph.Date
	People     []graph.ID
	BySide     []graph.Count // each person once, by the first side they belong to
	ByQuestion []graph.Count // what the child said of them
	ByContact  []graph.Count // how often they are in touch
}

// N is the number of people.
func (n Network) N() int { return len(n.People) }

// Growth is a network before and after. Neither number is a score: a smaller network may be a safer one.
type Growth struct {
	Before, After Network
	New, Gone     []graph.ID
	Rule          string
}

// Grow measures a child's network on two days.
func Grow(f *graph.Family, child graph.ID, before, after graph.Date) Growth {
	g := Growth{Before: Connections(f, child, before), After: Connections(f, child, after), Rule: Rule}
	for _, id := range g.After.People {
		if !slices.Contains(g.Before.People, id) {
			g.New = append(g.New, id)
		}
	}
	for _, id := range g.Before.People {
		if !slices.Contains(g.After.People, id) {
			g.Gone = append(g.Gone, id)
		}
	}
	return g
}

// Connections counts a child's network on a day.
func Connections(f *graph.Family, child graph.ID, on graph.Date) Network {
	l := lookAt(f, child, on)
	r := l.radius()
	n := Network{On: on}
	sides, questions, often := tallyOf(sideOrder(r)), tallyOf(questionOrder), tallyOf(oftenOrder)
	touch := l.touch()
	for _, id := range l.order {
		p := l.people[id]
		if l.dead(p) || l.any[id].wall || l.company(id) && !(l.wishes[id].Kind == graph.Important) || !l.connected(id, touch) {
			continue
		}
		n.People = append(n.People, id)
		sides.add(l.sideOf(r, id))
		questions.add(questionWords[l.wishes[id].Kind])
		often.add(oftenWords[l.contacts[id].Knows])
	}
	n.BySide, n.ByQuestion, n.ByContact = sides.counts, questions.counts, often.counts
	return n
}

// touch finds the last time before the day that each person was in touch: a person may have a
// contact record for each time that mattered.
func (l *look) touch() map[graph.ID]bool {
	out := map[graph.ID]bool{}
	for c := range graph.All[graph.Contact](l.f) {
		if c.Child == l.child && within(c.Last, 365, l.asAt) {
			out[c.Person] = true
		}
	}
	for id, promises := range l.promises {
		for _, p := range promises {
			if within(p.Kept, 365, l.asAt) {
				out[id] = true
			}
		}
	}
	for _, s := range l.f.StaysOf(l.child) {
		if !graph.InForce(s.From, s.To, l.asAt) {
			continue
		}
		for _, o := range l.f.StaysIn(s.Household) {
			if graph.InForce(o.From, o.To, l.asAt) {
				out[o.Person] = true
			}
		}
	}
	return out
}

func (l *look) connected(id graph.ID, touch map[graph.ID]bool) bool {
	if c := l.contacts[id]; c.Ended.Known() && c.Ended.By(l.asAt) {
		return false
	}
	return touch[id] || l.wishes[id].Kind == graph.Important
}

// sideOf is where a person is counted: former carers and workers by what they are, kin by the first side they belong to.
func (l *look) sideOf(r *radius, id graph.ID) string {
	rel := l.of(id)
	switch t := l.ties[id]; {
	case rel.kin:
	case t.Kind == graph.FormerCarer || t.Kind == graph.FosterSibling || t.Kind == "" && rel.class == classLink:
		return "foster families"
	case t.Kind == graph.Teacher || t.Kind == graph.Worker || t.Kind == graph.Coach:
		return "professionals"
	}
	return r.of[id][0]
}

func sideOrder(r *radius) []string {
	var out []string
	for _, s := range r.sides {
		out = append(out, s.words)
	}
	return append(out, r.siblings.words, "step-families", "wider family", "foster families", r.community.words, "professionals")
}

var (
	questionWords = map[graph.WishKind]string{graph.Important: "important", graph.LostTouch: "lost touch", graph.LikeToKnow: "new: would like to get to know",
		graph.NotNow: "not now, or no", graph.WishNo: "not now, or no", "": "not named by the child"}
	questionOrder = []string{"important", "lost touch", "new: would like to get to know", "not named by the child", "not now, or no"}
	oftenWords    = map[graph.Knows]string{graph.LivedWith: "lived together", graph.SeesOften: "often", graph.SeesLess: "sometimes", graph.KnowsOf: "knows of", graph.NeverMet: "never met", "": "how often is not recorded"}
	oftenOrder    = []string{"lived together", "often", "sometimes", "knows of", "never met", "how often is not recorded"}
)

type countsOf struct{ counts []graph.Count }

func tallyOf(words []string) *countsOf {
	c := &countsOf{}
	for _, w := range words {
		c.counts = append(c.counts, graph.Count{Of: w})
	}
	return c
}

func (c *countsOf) add(word string) {
	for i := range c.counts {
		if c.counts[i].Of == word {
			c.counts[i].N++
			return
		}
	}
	c.counts = append(c.counts, graph.Count{Of: word, N: 1})
}
