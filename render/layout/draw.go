package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Draw lays a family out: generations and order first, then places, then lines
// and names. It gives up with ctx's error as soon as ctx is done. report, which
// may be nil, is told how many of the steps are behind us.
func Draw(ctx context.Context, f Family, report func(done, total int)) (Plan, error) {
	tries := tastes
	if len(f.People) > 1000 {
		tries = tastes[:2] // there the order decides, and the time counts
	}
	if len(f.Before) > 0 {
		tries = tastes[:1] // people are watching
	}
	steps := len(tries) + 2
	tell := func(done int) error {
		if report != nil {
			report(done, steps)
		}
		return ctx.Err()
	}
	if err := tell(0); err != nil {
		return Plan{}, err
	}
	sorted := byID(f)
	rows := arrange(ctx, sorted)
	if len(f.Before) == 0 && slices.ContainsFunc(f.People, func(p Person) bool { return p.Pin != nil }) {
		if sorted.draft = sketch(ctx, sorted, rows); sorted.draft != nil {
			rows = arrange(ctx, sorted)
		}
	}
	if err := tell(1); err != nil {
		return Plan{}, err
	}
	drawn := make([]chan drawing, len(tries))
	for i, like := range tries {
		drawn[i] = make(chan drawing, 1)
		go func() { drawn[i] <- drawRows(ctx, sorted, rows, like) }()
	}
	var best drawing
	for i := range drawn {
		d := <-drawn[i]
		if d.err != nil {
			return Plan{}, d.err
		}
		if i == 0 || d.cost < best.cost-1e-9 {
			best = d
		}
		if err := tell(2 + i); err != nil {
			return Plan{}, err
		}
	}
	p := best.plan
	slices.SortStableFunc(p.People, placeOrder(f))
	turnBars(f, p.Lines)
	return p, tell(steps)
}

// turnBars makes every bar start at the partner whom the caller lists first.
func turnBars(f Family, all []Line) {
	partners := make(map[string][]string, len(f.Unions))
	for _, u := range f.Unions {
		partners[u.ID] = u.Partners
	}
	for _, l := range all {
		p := partners[l.Union]
		if l.Role == Bar && l.from != l.to && slices.Index(p, l.from) > slices.Index(p, l.to) {
			slices.Reverse(l.Points)
		}
	}
}

// drawing is a plan with its cost: the crossings and, so that a drawing does not
// sprawl to save one, a price for width.
type drawing struct {
	plan Plan
	cost float64
	err  error
}

// drawRows gives the people of an order their places and lines.
func drawRows(ctx context.Context, f Family, rows Rows, like taste) drawing {
	const forWidth = 12
	s := newSheet(f, rows)
	s.nameSides()
	s.makeWay()
	if err := s.coordinates(ctx, like); err != nil {
		return drawing{err: err}
	}
	if s.tiesMoved() {
		s.nameSides()
		s.yield()
		if err := s.coordinates(ctx, like); err != nil {
			return drawing{err: err}
		}
	}
	if err := s.route(ctx); err != nil {
		return drawing{err: err}
	}
	p := s.plan()
	cost, lo, hi := 0.0, math.Inf(1), math.Inf(-1)
	for _, l := range p.Lines {
		cost += float64(len(l.Hops))
	}
	for _, q := range p.People {
		lo, hi = math.Min(lo, q.X), math.Max(hi, q.X)
	}
	if len(p.People) > 0 {
		cost += forWidth * (hi - lo) / math.Max(s.need, 1)
	}
	return drawing{plan: p, cost: cost}
}

// placeOrder puts places back into the order in which the people were handed over.
func placeOrder(f Family) func(a, b Place) int {
	at := make(map[string]int, len(f.People))
	for i, p := range f.People {
		at[p.ID] = i
	}
	return func(a, b Place) int { return cmp.Compare(at[a.ID], at[b.ID]) }
}

// byID makes the input's order of people and unions unimportant and leaves out
// what is listed twice.
func byID(f Family) Family {
	g := Family{People: slices.Clone(f.People), Unions: slices.Clone(f.Unions), Before: f.Before}
	slices.SortStableFunc(g.People, func(a, b Person) int { return cmp.Compare(a.ID, b.ID) })
	g.People = slices.CompactFunc(g.People, func(a, b Person) bool { return a.ID == b.ID })
	slices.SortStableFunc(g.Unions, func(a, b Union) int { return cmp.Compare(a.ID, b.ID) })
	g.Unions = slices.CompactFunc(g.Unions, func(a, b Union) bool { return a.ID == b.ID })
	for i, u := range g.Unions {
		u.Partners = slices.Clone(u.Partners)
		slices.Sort(u.Partners)
		u.Children = slices.Clone(u.Children)
		slices.SortStableFunc(u.Children, func(a, b Child) int { return cmp.Compare(a.ID, b.ID) })
		g.Unions[i] = u
	}
	for _, t := range f.Twins {
		t = slices.Clone(t)
		slices.Sort(t)
		g.Twins = append(g.Twins, t)
	}
	slices.SortStableFunc(g.Twins, slices.Compare[[]string])
	return g
}
