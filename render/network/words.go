package network

import (
	"slices"

	"kinweave/graph"
)

// together reports whether two people belong next to each other: a couple, or people of one home.
func (s *sheet) together(a, b node) bool {
	if a.id == "" || b.id == "" {
		return false
	}
	for _, u := range s.fam.UnionsOf(a.id) {
		if slices.Contains(u.Partners, b.id) {
			return true
		}
	}
	_, with := s.livesWith(a.id)
	return slices.Contains(with, b.id)
}

// under is what stands under the name of somebody who is no kin, in one line; nil leaves what the map would write.
func (s *sheet) under(p graph.Person, kin bool) []string {
	if kin {
		return nil
	}
	if p.Role != "" {
		return []string{p.Role}
	}
	for t := range graph.All[graph.Tie](s.fam) {
		if t.From == p.ID || t.To == p.ID {
			if w := s.tieWord(t.Kind, p.Shown); w != "" {
				return []string{w}
			}
		}
	}
	return nil
}

func (s *sheet) tieWord(k graph.TieKind, shown graph.Shown) string {
	switch k {
	case graph.Friend:
		return s.lang.Say("friend")
	case graph.Neighbour:
		return s.lang.Say("neighbour")
	case graph.Godparent:
		return s.lang.Say("godparent")
	case graph.Teacher:
		return s.lang.Say("teacher")
	case graph.FormerCarer:
		return s.lang.Say("former carer")
	case graph.FosterSibling:
		switch shown {
		case graph.Female, graph.TransWoman:
			return s.lang.Say("foster sister")
		case graph.Male, graph.TransMan:
			return s.lang.Say("foster brother")
		}
		return s.lang.Say("foster brother or sister")
	case graph.Worker:
		return s.lang.Say("worker")
	case graph.Coach:
		return s.lang.Say("coach")
	case graph.Faith:
		return s.lang.Say("from the faith group")
	case graph.SaysRelated:
		return s.lang.Say("says they are related")
	}
	return ""
}
