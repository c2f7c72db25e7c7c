package layout

import (
	"context"
	"math"
	"slices"
)

// sketch is where a full search would have everybody stand if nobody were pinned, with the pinned at
// their pins and their own families beside them: the order for a drawing that keeps the pins.
// It is nil when there was no time.
func sketch(ctx context.Context, f Family, rows Rows) []Seat {
	free := f
	free.People = slices.Clone(f.People)
	for i := range free.People {
		free.People[i].Pin = nil
	}
	s := newSheet(free, rows)
	s.nameSides()
	if s.coordinates(ctx, tastes[0]) != nil {
		return nil
	}
	by := s.carried(f)
	lanes := s.laneList()
	out := make([]Seat, len(f.People))
	for p, who := range f.People {
		out[p] = Seat{who.ID, s.x(p) + by[p], lanes[who.ID]}
		for i := range out[p].Lanes {
			out[p].Lanes[i].X += by[p]
		}
	}
	return out
}

// carried is how far the pins take everybody: all of them with the child, or with whoever is pinned
// in the middle. With somebody who was put elsewhere goes a partner who has nobody else on the map, and children
// whose parents both go, unless one of them was put somewhere too.
func (s *sheet) carried(f Family) []float64 {
	var all []float64
	whole := math.NaN()
	for p, who := range f.People {
		if who.Pin != nil {
			if all = append(all, who.Pin.X-s.x(p)); who.Pin.Home {
				whole = who.Pin.X - s.x(p)
			}
		}
	}
	if slices.Sort(all); math.IsNaN(whole) {
		whole = all[len(all)/2]
	}
	by, done := make([]float64, len(f.People)), make([]bool, len(f.People))
	var next []int
	for p, who := range f.People {
		if by[p] = whole; who.Pin != nil {
			by[p], done[p] = who.Pin.X-s.x(p), true
			next = append(next, p)
		}
	}
	for ; len(next) > 0; next = next[1:] {
		p := next[0]
		if math.Abs(by[p]-whole) < 0.5 {
			continue
		}
		take := func(q int) {
			if !done[q] {
				by[q], done[q] = by[p], true
				next = append(next, q)
			}
		}
		for _, e := range s.drops[p] {
			k, together := s.knots[e.union], true
			for _, q := range k.partners {
				if len(s.drops[q]) == 1 && len(s.tops[q]) == 0 {
					take(q)
				}
				together = together && by[q] == by[p]
			}
			if !together || slices.ContainsFunc(k.kids, func(c kid) bool { return f.People[c.person].Pin != nil }) {
				continue
			}
			for _, c := range k.kids {
				if !c.second {
					take(c.person)
				}
			}
		}
	}
	return by
}
