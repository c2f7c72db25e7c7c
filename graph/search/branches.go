package search

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
)

// BranchKind is the sort of branch.
type BranchKind string

// The branches of domain brief 3.9.
const (
	LineBranch      BranchKind = "line"         // of one grandparent
	StepBranch      BranchKind = "step-family"  // a parent's partner and theirs
	OtherBranch     BranchKind = "other-parent" // of brothers and sisters
	SiblingBranch   BranchKind = "siblings"
	CommunityBranch BranchKind = "community"
)

// branch is one part of the radius in the making.
type branch struct {
	id     string
	words  string
	kind   BranchKind
	parent graph.ID // the parent whose side it is; "" for one nobody has named
	head   graph.ID // "" when not on the map
	people []graph.ID
	reach  map[graph.ID]reachOf
	ghosts int // slots of a head who is not on the map
}

func (b *branch) add(id graph.ID, r reachOf) {
	if id == "" {
		return
	}
	old, there := b.reach[id]
	if !there {
		b.people = append(b.people, id)
	}
	if !there || old == noSlots || r == allFour {
		b.reach[id] = r
	}
}

// side is one parent's whole family: the parent, and both their lines.
type side struct {
	parent   graph.ID
	words    string // "mum’s side"
	branches []*branch
	own      *branch // the parent and, as people only, the partners who made no step-family
}

// radius is the whole of where to look.
type radius struct {
	sides     []*side
	siblings  *branch
	others    []*branch // step-families, then other parents of brothers and sisters
	community *branch
	further   []graph.ID
	notPlaced []graph.ID
	locked    []graph.ID // families into which a brother or sister was adopted
	of        map[graph.ID][]string
	reach     map[graph.ID]reachOf
}

func newBranch(kind BranchKind, id, words string) *branch {
	return &branch{id: id, words: words, kind: kind, reach: map[graph.ID]reachOf{}}
}

// radius works out who belongs where. It needs relate to have run.
func (l *look) radius() *radius {
	r := &radius{siblings: newBranch(SiblingBranch, "siblings", "brothers and sisters"), community: newBranch(CommunityBranch, "community", "friends and community"),
		of: map[graph.ID][]string{}, reach: map[graph.ID]reachOf{}}
	brothers := l.siblings(l.child)
	for _, s := range brothers {
		r.siblings.add(s, allFour)
		for _, c := range l.children(s) {
			r.siblings.add(c, youngerKin)
		}
	}
	l.withPartners(r.siblings, nil)
	parents := l.parents(l.child)
	for _, p := range parents {
		r.sides = append(r.sides, l.side(p, brothers))
	}
	for len(r.sides) < 2 {
		r.sides = append(r.sides, l.nobodysSide(parents))
	}
	rank := func(s *side) int {
		if s.parent == "" {
			return map[string]int{"mum’s side": 0, "dad’s side": 2}[s.words]
		}
		return mumFirst(l, s.parent)
	}
	slices.SortStableFunc(r.sides, func(a, b *side) int { return rank(a) - rank(b) })
	l.stepFamilies(r, parents, brothers)
	l.rest(r)
	return r
}

// side gathers a parent's family.
func (l *look) side(p graph.ID, brothers []graph.ID) *side {
	word := l.called(p)
	for _, other := range l.parents(l.child) { // two possible fathers, two mums
		if other != p && l.called(other) == word {
			word = l.name(p)
			break
		}
	}
	s := &side{parent: p, words: word + "’s side", own: newBranch(LineBranch, "parent:"+string(p), word)}
	s.own.parent, s.own.head = p, p
	s.own.add(p, allFour)
	heads := l.parents(p)
	skip := append([]graph.ID{l.child}, brothers...)
	skip = append(append(skip, l.parents(l.child)...), heads...)
	for i := 0; i < max(2, len(heads)); i++ {
		g, called := graph.ID(""), ""
		if i < len(heads) {
			g = heads[i]
			called = [...]string{"mum", "parent", "dad"}[mumFirst(l, g)]
		}
		if called == "" {
			called = l.missing(heads, i)
		}
		id := string(g)
		if g == "" {
			id = called + "?"
		}
		for j, other := range heads { // two mums of one mum
			if j != i && g != "" && mumFirst(l, other) == mumFirst(l, g) {
				called = l.name(g)
			}
		}
		b := newBranch(LineBranch, "parent:"+string(p)+"/"+id, word+"’s "+called+"’s side")
		b.parent, b.head = p, g
		l.line(b, p, heads, skip)
		s.branches = append(s.branches, b)
	}
	slices.SortStableFunc(s.branches, func(a, b *branch) int { return mumFirst(l, a.head) - mumFirst(l, b.head) })
	return s
}

// called is what the child would call a parent, doubts left out: a side is a side.
func (l *look) called(parent graph.ID) string {
	for _, k := range kin.Relate(l.f, l.child, parent) {
		if len(k.Steps) == 1 {
			return strings.TrimPrefix(kin.Word(l.f, k, l.asAt), "perhaps ")
		}
	}
	return l.name(parent)
}

func mumFirst(l *look, id graph.ID) int {
	switch p, _ := graph.Get[graph.Person](l.f, id); p.Shown {
	case graph.Female, graph.TransWoman:
		return 0
	case graph.Male, graph.TransMan:
		return 2
	}
	return 1
}

// missing is what to call a parent who is not on the map, from the one who is.
func (l *look) missing(there []graph.ID, i int) string {
	if len(there) == 0 {
		return [...]string{"mum", "dad"}[i%2]
	}
	switch mumFirst(l, there[0]) {
	case 0:
		return "dad"
	case 2:
		return "mum"
	}
	return "other parent"
}
