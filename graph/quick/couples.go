package quick

import (
	"slices"

	"kinweave/graph"
)

// couple finds the union of two people.
func (m *maker) couple(a, b graph.ID) (graph.Union, bool) {
	for _, u := range m.f.UnionsOf(a) {
		if a != b && slices.Contains(u.Partners, b) {
			return u, true
		}
	}
	return graph.Union{}, false
}

// together makes two people a couple, or says more of one that is there.
func (m *maker) together(a, b graph.ID, kind graph.UnionKind, events ...graph.Event) {
	if a == b {
		return
	}
	u, ok := m.couple(a, b)
	if !ok {
		u = graph.Union{ID: graph.NewID(), Partners: []graph.ID{a, b}}
	}
	if closer(kind, u.Kind) {
		u.Kind = kind
	}
	m.put(u)
	m.union = u.ID
	for _, e := range events {
		m.happen(u.ID, e)
	}
	m.touch(a)
	m.touch(b)
}

// closer holds when a kind says more of a couple than the one on record: a union keeps what two were at their closest.
func closer(a, b graph.UnionKind) bool {
	rank := map[graph.UnionKind]int{"": 0, graph.UnionUnknown: 0, graph.Brief: 1, graph.Relationship: 2, graph.Engaged: 3, graph.LivingTogether: 4, graph.CivilPartnership: 5, graph.Married: 5}
	return rank[a] > rank[b]
}

// happen adds an event to a couple, or dates one that was undated; the same twice is once.
func (m *maker) happen(union graph.ID, e graph.Event) {
	u, _ := graph.Get[graph.Union](m.f, union)
	for i, old := range u.Events {
		if old.Kind == e.Kind && (old.On == e.On || !old.On.Known() || !e.On.Known()) {
			if !e.On.Known() || old.On == e.On {
				return
			}
			u.Events = slices.Delete(slices.Clone(u.Events), i, i+1)
			m.put(u)
			break
		}
	}
	m.do(graph.Happen(m.f, union, e))
	u, _ = graph.Get[graph.Union](m.f, union) // what parted them without a date came after what has one
	late := slices.Clone(u.Events)
	slices.SortStableFunc(late, func(a, b graph.Event) int { return order(a) - order(b) })
	if len(late) > 1 {
		u.Events = late
		m.put(u)
	}
}

func order(e graph.Event) int {
	if !e.On.Known() && apart(graph.Union{Events: []graph.Event{e}}) {
		return 1
	}
	return 0
}
