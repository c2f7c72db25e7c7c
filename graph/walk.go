package graph

import (
	"cmp"
	"slices"
	"sync"

	dag "github.com/dominikbraun/graph"
)

// Ink is what an edge of Graph stands for.
type Ink string

// The edges.
const (
	InkPartner Ink = "partner" // a person in a union
	InkParent  Ink = "parent"  // from a union, or a single parent, down to a child
	InkTie     Ink = "tie"     // friendship, neighbourhood, membership
	InkHome    Ink = "home"    // a person in a household
)

// Graph makes a graph of the family's people for walks, paths and components.
// Unions, groups and households are vertices too, since two people may be tied
// in several ways at once and the library keeps one edge for each pair. Edges
// of kinship point from partners to their union and from parents to children.
//
// Each call makes a new graph, which the caller may change.
func (f *Family) Graph(with ...Ink) dag.Graph[Key, Key] {
	return f.graph(func(p Parentage, parent ID) bool { return p.Certainty != RuledOut || p.Sure(parent) }, with...)
}

// graph draws the edge of a parentage only if it counts for each of the parents;
// where it counts for one of two, the edge starts at that parent.
func (f *Family) graph(counts func(Parentage, ID) bool, with ...Ink) dag.Graph[Key, Key] {
	g := dag.New(func(k Key) Key { return k }, dag.Directed())
	has := func(i Ink) bool { return len(with) == 0 || slices.Contains(with, i) }
	add := func(k Key) { _ = g.AddVertex(k) }
	edge := func(a, b Key, i Ink) {
		_ = g.AddEdge(a, b, dag.EdgeAttribute("ink", string(i))) // a second tie of one pair adds no edge
	}
	for p := range All[Person](f) {
		add(p.Key())
	}
	for u := range All[Union](f) {
		add(u.Key())
		if has(InkPartner) {
			for _, p := range u.Partners {
				edge(Key{KindPerson, p}, u.Key(), InkPartner)
			}
		}
	}
	if has(InkParent) {
		for p := range All[Parentage](f) {
			parents := f.parents(p)
			counted := parents[:0]
			for _, parent := range parents {
				if counts(p, parent.ID) {
					counted = append(counted, parent)
				}
			}
			child := Key{KindPerson, p.Child}
			if p.Union != "" && len(counted) == len(f.parents(p)) {
				edge(Key{KindUnion, p.Union}, child, InkParent)
				continue
			}
			for _, parent := range counted {
				edge(parent.Key(), child, InkParent)
			}
		}
	}
	if has(InkTie) {
		for x := range All[Group](f) {
			add(x.Key())
		}
		for t := range All[Tie](f) {
			to := Key{KindPerson, t.To}
			if t.To == "" {
				to = Key{KindGroup, t.Group}
			}
			edge(Key{KindPerson, t.From}, to, InkTie)
		}
	}
	if has(InkHome) {
		for h := range All[Household](f) {
			add(h.Key())
		}
		for s := range All[Stay](f) {
			edge(Key{KindPerson, s.Person}, Key{KindHousehold, s.Household}, InkHome)
		}
	}
	return g
}

// Parts lists the groups of people whom kinship joins, the largest first.
// A person with no kin on the map is a part of one.
func (f *Family) Parts() [][]ID {
	g := undirected(f.Graph(InkPartner, InkParent))
	seen := map[Key]bool{}
	var parts [][]ID
	for p := range All[Person](f) {
		if seen[p.Key()] {
			continue
		}
		var part []ID
		_ = dag.BFS(g, p.Key(), func(k Key) bool {
			seen[k] = true
			if k.Kind == KindPerson {
				part = append(part, k.ID)
			}
			return false
		})
		slices.Sort(part)
		parts = append(parts, part)
	}
	slices.SortStableFunc(parts, func(a, b []ID) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), slices.Compare(a, b))
	})
	return parts
}

// Path is a shortest way from one person to another over unions, parentages and
// ties, both ends included; nil when there is none.
func (f *Family) Path(from, to ID) []Key {
	path, err := dag.ShortestPath(undirected(f.Graph(InkPartner, InkParent, InkTie)), Key{KindPerson, from}, Key{KindPerson, to})
	if err != nil {
		return nil
	}
	return path
}

func undirected(g dag.Graph[Key, Key]) dag.Graph[Key, Key] {
	u := dag.New(func(k Key) Key { return k })
	adjacent, _ := g.AdjacencyMap()
	for k := range adjacent {
		_ = u.AddVertex(k)
	}
	for _, edges := range adjacent {
		for _, e := range edges {
			_ = u.AddEdge(e.Source, e.Target)
		}
	}
	return u
}

// Forebears answers who descends from whom by blood. It asks the family's graph once and
// keeps each answer, because a drawing asks it of every couple.
type Forebears struct {
	mu sync.Mutex
	up map[Key]map[Key]dag.Edge[Key]
	of map[ID]map[ID]bool
}

// Forebears makes ready to answer.
func (f *Family) Forebears() *Forebears {
	up, _ := f.graph(byBlood, InkPartner, InkParent).PredecessorMap()
	return &Forebears{up: up, of: map[ID]map[ID]bool{}}
}

// byBlood leaves out every tie that law or care made, and every claim: a couple
// falsely shown as relatives would be a serious wrong to them.
func byBlood(p Parentage, parent ID) bool {
	switch p.Kind {
	case ByBirth, Donor, ParentageUnknown, "":
		return p.Sure(parent) || p.Certainty == Presumed
	}
	return false
}

// Of is everybody a person descends from. A family file may hold somebody who is their own forebear: then that is the answer.
func (a *Forebears) Of(person ID) map[ID]bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.find(person)
}

func (a *Forebears) find(person ID) map[ID]bool {
	if done, ok := a.of[person]; ok {
		return done
	}
	out := map[ID]bool{}
	var queue []Key
	push := func(k Key) {
		for from := range a.up[k] {
			queue = append(queue, from)
		}
	}
	push(Key{KindPerson, person})
	seen := map[Key]bool{}
	for len(queue) > 0 {
		k := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if seen[k] {
			continue
		}
		seen[k] = true
		if k.Kind == KindPerson {
			out[k.ID] = true
			if done, ok := a.of[k.ID]; ok { // everything above is known already
				for id := range done {
					out[id] = true
				}
				continue
			}
		}
		push(k)
	}
	a.of[person] = out
	return out
}

// Share reports whether two people have a forebear in common or one descends
// from the other: whether they are blood relatives as far as the map tells.
func (a *Forebears) Share(x, y ID) bool {
	fx, fy := a.Of(x), a.Of(y)
	if fx[y] || fy[x] {
		return true
	}
	if len(fy) < len(fx) {
		fx, fy = fy, fx
	}
	for id := range fx {
		if fy[id] {
			return true
		}
	}
	return false
}
