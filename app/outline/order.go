package outline

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/find"
)

// order is what the list is sorted by.
type order string

const (
	byGeneration order = "generation"
	bySide       order = "side"
	byName       order = "name"
)

// entry is one line of the list: a person, or the heading of those below it.
type entry struct {
	id   graph.ID
	head string
	gone bool
}

// far is the group of those whom nothing but a tie or a home, or nothing at all, joins to the child.
const far = 1 << 20

// entries lists the family in an order, with headings, as far as it answers what was typed.
func entries(f *graph.Family, by order, typed string) []entry {
	var people []graph.Person
	hits := map[graph.ID]bool{}
	typed = strings.TrimSpace(typed)
	if typed != "" {
		for _, h := range find.In(f, typed) {
			for _, id := range h.Who {
				hits[id] = true
			}
		}
	}
	folded := graph.Fold(typed)
	for p := range graph.All[graph.Person](f) {
		text := strings.Join(append([]string{p.Known, p.Formal, p.Surname, p.Place, p.Work, p.Role}, p.Also...), " ")
		if typed == "" || hits[p.ID] || folded != "" && strings.Contains(graph.Fold(text), folded) {
			people = append(people, p)
		}
	}
	rank, title := ranks(f, by)
	slices.SortStableFunc(people, func(a, b graph.Person) int {
		return cmp.Or(boolean(a.Gone != nil, b.Gone != nil), cmp.Compare(rank(a.ID), rank(b.ID)), boolean(a.Name() == "", b.Name() == ""),
			cmp.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name())), cmp.Compare(a.ID, b.ID))
	})
	var out []entry
	last := ""
	for _, p := range people {
		head := title(rank(p.ID))
		if p.Gone != nil {
			head = say("Taken off the map")
		}
		if head != last && head != "" {
			out = append(out, entry{head: head})
		}
		last = head
		out = append(out, entry{id: p.ID, gone: p.Gone != nil})
	}
	return out
}

func boolean(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// ranks says where in an order somebody stands, and what that part of the list is called.
func ranks(f *graph.Family, by order) (func(graph.ID) int, func(int) string) {
	children := f.Case().Children
	if by == byName || len(children) == 0 {
		return func(graph.ID) int { return 0 }, func(int) string { return "" }
	}
	kid, _ := graph.Get[graph.Person](f, children[0])
	if by == bySide {
		return sides(f, kid)
	}
	level := levels(f, kid.ID)
	rank := func(id graph.ID) int {
		if n, ok := level[id]; ok {
			return -n
		}
		return far
	}
	return rank, func(n int) string {
		switch {
		case n == far:
			return say("Not joined to the child by family")
		case n <= -4:
			return say("%d generations up", -n)
		case n >= 3:
			return say("%d generations down", n)
		case n == 0:
			return say("%s’s own generation", parts.NameOf(kid))
		}
		return say(map[int]string{-3: later("Great-grandparents’ generation"), -2: later("Grandparents’ generation"), -1: later("Parents’ generation"),
			1: later("Children’s generation"), 2: later("Grandchildren’s generation")}[n])
	}
}

// levels counts generations up from the child, over parents, children and partners.
func levels(f *graph.Family, from graph.ID) map[graph.ID]int {
	level := map[graph.ID]int{from: 0}
	for todo := []graph.ID{from}; len(todo) > 0; todo = todo[1:] {
		around(f, todo[0], func(id graph.ID, up int) {
			if _, seen := level[id]; !seen {
				level[id] = level[todo[0]] + up
				todo = append(todo, id)
			}
		})
	}
	return level
}

// around visits the parents, partners and children of somebody, with how many generations up they are.
func around(f *graph.Family, id graph.ID, visit func(id graph.ID, up int)) {
	for _, up := range f.ParentagesOf(id) {
		u, _ := graph.Get[graph.Union](f, up.Union)
		for _, p := range append(slices.Clone(u.Partners), up.Parent) {
			if p != "" {
				visit(p, 1)
			}
		}
		for _, other := range f.ChildrenOf(up.Union) { // also where nobody knows the parents
			visit(other.Child, 0)
		}
	}
	for _, u := range f.UnionsOf(id) {
		for _, p := range u.Partners {
			visit(p, 0)
		}
		for _, down := range f.ChildrenOf(u.ID) {
			visit(down.Child, -1)
		}
	}
	for _, down := range f.ChildrenAlone(id) {
		visit(down.Child, -1)
	}
}

// sides sorts by the parent through whom somebody is family: whoever is reached through both, or
// comes from the child, stands first.
func sides(f *graph.Family, kid graph.Person) (func(graph.ID) int, func(int) string) {
	var parents []graph.ID
	around(f, kid.ID, func(id graph.ID, up int) {
		if up == 1 && !slices.Contains(parents, id) {
			parents = append(parents, id)
		}
	})
	steps := make([]map[graph.ID]int, len(parents))
	for i, p := range parents {
		steps[i] = reach(f, p, append(slices.Clone(parents), kid.ID))
	}
	own := reach(f, kid.ID, parents)
	rank := func(id graph.ID) int {
		if at := slices.Index(parents, id); at >= 0 {
			return at + 1
		}
		on := -1
		for i := range parents {
			if _, there := steps[i][id]; there && on >= 0 {
				return 0
			} else if there {
				on = i
			}
		}
		if on >= 0 {
			return on + 1
		}
		if _, there := own[id]; there {
			return 0
		}
		return far
	}
	return rank, func(n int) string {
		switch {
		case n == far:
			return say("Not joined to the child by family")
		case n == 0:
			return say("%s, and family on both sides", parts.NameOf(kid))
		}
		p, _ := graph.Get[graph.Person](f, parents[n-1])
		if p.Name() == "" {
			return say("The side of a parent without a name")
		}
		return say("%s’s side", p.Name())
	}
}

// reach is everybody joined to somebody without passing through those who are walls.
func reach(f *graph.Family, from graph.ID, walls []graph.ID) map[graph.ID]int {
	seen := map[graph.ID]int{from: 0}
	for todo := []graph.ID{from}; len(todo) > 0; todo = todo[1:] {
		around(f, todo[0], func(id graph.ID, _ int) {
			if _, there := seen[id]; !there && !slices.Contains(walls, id) {
				seen[id] = seen[todo[0]] + 1
				todo = append(todo, id)
			}
		})
	}
	return seen
}
