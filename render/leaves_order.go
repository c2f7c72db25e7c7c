package render

import (
	"slices"

	"kinweave/graph"
)

// everybody lists who is on the map.
func (s *splitter) everybody() []graph.ID {
	var out []graph.ID
	for _, p := range s.b.cast.people {
		out = append(out, p.ID)
	}
	return out
}

// nearest lists in groups who is to be on the first sheet: the index children and who lives with them, their parents,
// brothers and sisters and grandparents, and those without kin on the map.
func (s *splitter) nearest(all []graph.ID) [][]graph.ID {
	first := slices.Clone(s.b.cast.focus)
	if len(first) == 0 && len(all) > 0 {
		first = all[:1]
	}
	for _, c := range slices.Clone(first) {
		for _, m := range s.b.housemates(c) {
			if !slices.Contains(first, m) {
				first = append(first, m)
			}
		}
	}
	groups := [][]graph.ID{first}
	seen := map[graph.ID]bool{}
	for _, id := range first {
		seen[id] = true
	}
	for range 2 { // two steps: parents, brothers and sisters, grandparents
		for _, id := range slices.Concat(groups...) {
			for _, m := range s.steps[id] {
				m = slices.DeleteFunc(slices.Clone(m), func(o graph.ID) bool { return seen[o] })
				for _, o := range m {
					seen[o] = true
				}
				if len(m) > 0 {
					groups = append(groups, m)
				}
			}
		}
	}
	// Those without kin stand by the child: they know the child, not the great-aunts.
	var loners []graph.ID
	for _, id := range all {
		if s.b.cast.loners[id] && !seen[id] {
			loners = append(loners, id)
		}
	}
	return slices.AppendSeq(groups, slices.Chunk(loners, fewLoners))
}

// fewLoners go on a sheet together or not at all.
const fewLoners = 6

// housemates are who lives with somebody on the view's date.
func (b *board) housemates(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, h := range b.homesOf(id) {
		for _, s := range b.fam.StaysIn(h) {
			_, drawn := b.cast.number[s.Person]
			if drawn && s.Person != id && graph.InForce(s.From, s.To, b.asAt) {
				out = append(out, s.Person)
			}
		}
	}
	return out
}

// walk goes outward from the first groups, one couple's family at a time, over those who are free.
func (s *splitter) walk(groups [][]graph.ID, free func(graph.ID) bool) [][]graph.ID {
	seen := map[graph.ID]bool{}
	var queue []graph.ID
	for _, g := range groups {
		for _, id := range g {
			seen[id] = true
			queue = append(queue, id)
		}
	}
	for i := 0; i < len(queue); i++ {
		for _, m := range s.steps[queue[i]] {
			var fresh []graph.ID
			for _, id := range m {
				if !seen[id] && free(id) {
					seen[id] = true
					fresh = append(fresh, id)
				}
			}
			if len(fresh) > 0 {
				groups, queue = append(groups, fresh), append(queue, fresh...)
			}
		}
	}
	return groups
}

// outward lists a branch in groups, from where it leaves the sheets that there are.
func (s *splitter) outward(br part) [][]graph.ID {
	in := map[graph.ID]bool{}
	for _, id := range br.own {
		in[id] = true
	}
	free := func(id graph.ID) bool { return in[id] }
	groups := s.walk([][]graph.ID{br.links}, free)[1:]
	if len(groups) == 0 { // it hangs on nobody: a family of its own, or people without kin
		groups = slices.Collect(slices.Chunk(br.own, fewLoners))
	}
	return groups
}

// branches are the families that are on no sheet yet, each with those at whom it leaves one.
func (s *splitter) branches() []part {
	var out []part
	seen := map[graph.ID]bool{}
	free := func(id graph.ID) bool {
		_, placed := s.home[id]
		return !placed
	}
	var loners part
	for _, p := range s.b.cast.people {
		if seen[p.ID] || !free(p.ID) {
			continue
		}
		if s.b.cast.loners[p.ID] {
			loners.own = append(loners.own, p.ID)
			continue
		}
		br := part{own: slices.Concat(s.walk([][]graph.ID{{p.ID}}, free)...)}
		for _, id := range br.own {
			seen[id] = true
			for _, m := range s.steps[id] {
				for _, o := range m {
					if !free(o) && !slices.Contains(br.links, o) {
						br.links = append(br.links, o)
					}
				}
			}
		}
		out = append(out, br)
	}
	if len(loners.own) > 0 {
		out = append(out, loners)
	}
	return out
}
