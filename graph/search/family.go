package search

import (
	"slices"

	"kinweave/graph"
)

// tied says which parentages make a family line here: birth, adoption, and what nobody has
// said more about. Care, orders and donors make other connections.
func lineOfDescent(p graph.Parentage) bool {
	switch p.Kind {
	case graph.ByBirth, graph.Adoptive, graph.ParentageUnknown, "":
		return true
	}
	return false
}

func (l *look) ends(p graph.Parentage) []graph.ID {
	ids := []graph.ID{p.Parent}
	if p.Union != "" {
		u, _ := graph.Get[graph.Union](l.f, p.Union)
		ids = u.Partners
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool {
		return p.Certainty == graph.RuledOut && !p.Sure(id)
	})
}

func put(ids []graph.ID, id graph.ID) []graph.ID {
	if id == "" || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// parents are somebody's parents on the map.
func (l *look) parents(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, p := range l.f.ParentagesOf(id) {
		if lineOfDescent(p) {
			for _, end := range l.ends(p) {
				out = put(out, end)
			}
		}
	}
	return out
}

func (l *look) children(id graph.ID) []graph.ID {
	var out []graph.ID
	take := func(ps []graph.Parentage) {
		for _, p := range ps {
			if lineOfDescent(p) && slices.Contains(l.ends(p), id) {
				out = put(out, p.Child)
			}
		}
	}
	take(l.f.ChildrenAlone(id))
	for _, u := range l.f.UnionsOf(id) {
		take(l.f.ChildrenOf(u.ID))
	}
	return out
}

// siblings share a parent, or a sibship whose parents nobody knows.
func (l *look) siblings(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, p := range l.f.ParentagesOf(id) {
		if !lineOfDescent(p) || p.Union == "" {
			continue
		}
		for _, other := range l.f.ChildrenOf(p.Union) {
			if lineOfDescent(other) && other.Child != id && (len(l.ends(other)) > 0 || other.Certainty != graph.RuledOut) {
				out = put(out, other.Child)
			}
		}
	}
	for _, parent := range l.parents(id) {
		for _, c := range l.children(parent) {
			if c != id {
				out = put(out, c)
			}
		}
	}
	return out
}

// fullSiblings share one union beyond doubt, known parents or not.
func (l *look) fullSiblings(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, p := range l.f.ParentagesOf(id) {
		u, _ := graph.Get[graph.Union](l.f, p.Union)
		if p.Kind != graph.ByBirth || !p.Certainty.Sure() || p.Union == "" || len(u.Partners) == 1 {
			continue
		}
		for _, other := range l.f.ChildrenOf(p.Union) {
			if other.Child != id && other.Kind == graph.ByBirth && other.Certainty.Sure() {
				out = put(out, other.Child)
			}
		}
	}
	return out
}

// partners are all of somebody's partners, now or in the past.
func (l *look) partners(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, u := range l.f.UnionsOf(id) {
		for _, p := range u.Partners {
			if p != id && begun(u, l.asAt) {
				out = put(out, p)
			}
		}
	}
	return out
}

// begun is false for a couple who had not met by the day.
func begun(u graph.Union, asAt graph.Date) bool {
	if len(u.Events) == 0 {
		return true
	}
	return slices.ContainsFunc(u.Events, func(e graph.Event) bool { return e.On.By(asAt) })
}

// together reports whether a couple are one on the day, as far as anybody said.
func (l *look) together(u graph.Union) bool {
	if len(u.Partners) != 2 || !begun(u, l.asAt) {
		return false
	}
	switch u.Kind {
	case graph.Brief, graph.Affair, graph.OneOff:
		return false
	}
	ended, _ := parted(u, l.asAt)
	return !ended
}

// parted reports whether a couple had parted by a day, and when.
func parted(u graph.Union, asAt graph.Date) (bool, graph.Date) {
	over, when := false, graph.Date{}
	for _, e := range u.Events {
		if !e.On.By(asAt) {
			continue
		}
		switch e.Kind {
		case graph.SeparatedEvent, graph.DivorcedEvent, graph.DissolvedEvent, graph.AnnulledEvent, graph.EndedEvent, graph.WidowedEvent:
			if !over {
				when = e.On
			}
			over = true
		case graph.MetEvent, graph.EngagedEvent, graph.MovedInEvent, graph.MarriedEvent, graph.PartneredEvent, graph.ReconciledEvent:
			over = false
		}
	}
	return over, when
}

// stepFamily reports whether a parent's couple made a home during the child's life.
func (l *look) stepFamily(u graph.Union) bool {
	home := u.Kind == graph.Married || u.Kind == graph.CivilPartnership || u.Kind == graph.LivingTogether
	for _, e := range u.Events {
		home = home || e.Kind == graph.MarriedEvent || e.Kind == graph.PartneredEvent || e.Kind == graph.MovedInEvent
	}
	if !home || !begun(u, l.asAt) {
		return false
	}
	over, when := parted(u, l.asAt)
	return !over || !when.Known() || !l.kid.Birth.Known() || !when.By(l.kid.Birth)
}
