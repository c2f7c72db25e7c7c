package graph

import "slices"

// closeUp lets nothing show between two homes that are on the print where somebody lived in a third that is not:
// the first is said to have ended before the second began, which is so, and no more. Whoever works on the case and
// may see where people are has the dates as they were.
func (c *cutter) closeUp() {
	if c.a.Own() || c.sort.letter == 'r' || c.sort.letter == 's' {
		return
	}
	kept := map[ID]bool{}
	of := map[ID][]Stay{}
	for _, r := range c.list {
		if s, ok := r.(Stay); ok {
			kept[s.ID] = true
			of[s.Person] = append(of[s.Person], s)
		}
	}
	for i, r := range c.list {
		s, ok := r.(Stay)
		if !ok || s.Part != "" || !s.To.Known() || !s.To.By(c.asAt) {
			continue
		}
		next := Stay{}
		for _, x := range of[s.Person] {
			if x.Part == "" && x.From.Sort() > s.From.Sort() && (next.ID == "" || x.From.Sort() < next.From.Sort()) {
				next = x
			}
		}
		if next.ID != "" && slices.ContainsFunc(c.f.StaysOf(s.Person), func(h Stay) bool {
			return !kept[h.ID] && h.Part == "" && h.From.Known() && h.From.Sort() > s.From.Sort() && h.From.Sort() < next.From.Sort()
		}) {
			s.To = Date{How: Before, From: next.From.From}
			if c.outsider() { // to whom dates are years
				if s.To.From = (Day{Year: s.To.From.Year}); s.From.From.Year >= s.To.From.Year {
					s.To.How = On
				}
			}
			c.list[i] = s
		}
	}
}
