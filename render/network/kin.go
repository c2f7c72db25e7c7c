package network

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/kin"
)

// kinship is what somebody is to the child, as far as a picture cares.
type kinship struct {
	is    bool
	up    int  // generations above the child
	steps int  // how far
	mum   bool // by way of a parent who is a woman; else by one who is not, or by neither
	close bool // parent, brother, sister, grandparent
	by    graph.ID
}

// kinOf finds it by the shortest way.
func (s *sheet) kinOf(id graph.ID) kinship {
	ways := kin.Relate(s.fam, s.o.Child, id)
	if len(ways) == 0 {
		return kinship{}
	}
	k := kinship{is: true, steps: len(ways[0].Steps)}
	partners := 0
	for i, st := range ways[0].Steps {
		switch st.Way {
		case kin.Up:
			k.up++
		case kin.Down:
			k.up--
		default:
			partners++
		}
		if i == 0 && st.Way == kin.Up {
			p, _ := graph.Get[graph.Person](s.fam, st.To)
			k.by, k.mum = st.To, p.Shown == graph.Female || p.Shown == graph.TransWoman
		}
	}
	k.close = partners == 0 && (k.steps == 1 || k.steps == 2 && k.up >= 0)
	return k
}

// parents lists whom the child is recorded as a child of, births first, and their partners.
func (s *sheet) parents() (parents, steps []graph.ID) {
	add := func(to *[]graph.ID, id graph.ID) {
		if id != "" && id != s.o.Child && !slices.Contains(parents, id) && !slices.Contains(steps, id) {
			*to = append(*to, id)
		}
	}
	for _, t := range s.fam.ParentagesOf(s.o.Child) {
		if t.Certainty == graph.RuledOut || t.Kind == graph.Foster {
			continue
		}
		add(&parents, t.Parent)
		u, _ := graph.Get[graph.Union](s.fam, t.Union)
		for _, p := range u.Partners {
			add(&parents, p)
		}
	}
	for _, p := range slices.Clone(parents) {
		for _, u := range s.fam.UnionsOf(p) {
			if s.over(u) {
				continue
			}
			for _, q := range u.Partners {
				add(&steps, q)
			}
		}
	}
	return parents, steps
}

// over reports whether a couple had parted by the picture's date.
func (s *sheet) over(u graph.Union) bool {
	parted := false
	for _, e := range u.Events {
		if !e.On.By(s.asAt) {
			continue
		}
		switch e.Kind {
		case graph.SeparatedEvent, graph.DivorcedEvent, graph.DissolvedEvent, graph.AnnulledEvent, graph.EndedEvent, graph.WidowedEvent:
			parted = true
		case graph.ReconciledEvent, graph.MarriedEvent, graph.PartneredEvent, graph.MovedInEvent:
			parted = false
		}
	}
	return parted
}

// fosters reports whether somebody fosters the child, or did before the picture's date.
func (s *sheet) fosters(id graph.ID) bool {
	for _, t := range s.fam.ParentagesOf(s.o.Child) {
		u, _ := graph.Get[graph.Union](s.fam, t.Union)
		if t.Kind == graph.Foster && (t.Parent == id || slices.Contains(u.Partners, id)) && t.From.By(s.asAt) {
			return true
		}
	}
	return false
}
