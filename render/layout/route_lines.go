package layout

import (
	"cmp"
	"math"
	"slices"
)

// plan turns the channels into the finished drawing.
func (s *sheet) plan() Plan {
	p := Plan{Rows: len(s.rows), Broken: s.broke, lanes: s.laneList(), stands: s.stands()}
	for i, who := range s.f.People {
		size := s.size(i)
		at := s.at[i]
		place := Place{ID: who.ID, Row: at.row, X: s.x(i), Y: s.rowY[at.row], W: size, H: size}
		p.People = append(p.People, place)
		if s.named(i) {
			b := s.names[i].box
			p.Labels = append(p.Labels, Label{Owner: who.ID, Align: s.names[i].align,
				Box: Box{round(place.X + b.X), round(place.Y + b.Y), b.W, b.H}})
		}
		for _, t := range s.ties(i) {
			p.Labels = append(p.Labels, Label{Owner: s.f.Unions[t.union].ID, Union: true, Child: who.ID, Align: t.align,
				Box: Box{round(place.X + t.box.X), round(place.Y + t.box.Y), t.box.W, t.box.H}})
		}
	}
	for u := range s.knots {
		if s.knots[u].drawn {
			p.Lines = append(p.Lines, s.ink(u)...)
			p.Labels = append(p.Labels, s.barText(u)...)
		}
	}
	s.nameCrossings(&p, hops(p.Lines))
	return p
}

// laneList is where lines pass rows, by the person they lead to.
func (s *sheet) laneList() map[string][]Lane {
	out := map[string][]Lane{}
	for g, row := range s.rows {
		for _, b := range row {
			if b.person < 0 {
				id := s.f.People[b.to].ID
				out[id] = append(out[id], Lane{s.f.Unions[b.union].ID, s.at[b.to].row - g, b.x})
			}
		}
	}
	return out
}

// nameCrossings tells which families' lines cross, once per pair.
func (s *sheet) nameCrossings(p *Plan, pairs [][2]string) {
	number := make(map[string]int, len(s.f.Unions))
	for u := range s.f.Unions {
		number[s.f.Unions[u].ID] = u
	}
	for _, pair := range pairs {
		a := s.someone(number[pair[0]], "")
		b := s.someone(number[pair[1]], a)
		p.Broken = append(p.Broken, Rule{Kind: "crossing", People: []string{a, b}, Unions: []string{pair[0], pair[1]},
			Why: "a line of %s's family crosses a line of %s's family"})
	}
}

// someone is a member of a union by whom it can be named, another one than not
// if there is one.
func (s *sheet) someone(u int, not string) string {
	k := s.knots[u]
	members := slices.Clone(k.partners)
	for _, c := range k.kids {
		members = append(members, c.person)
	}
	name := ""
	for _, m := range members {
		if name = s.f.People[m].ID; name != not {
			break
		}
	}
	return name
}

func (s *sheet) barText(u int) []Label {
	way := s.courses[u]
	if way.bar < 0 {
		return nil
	}
	h := s.chans[s.knots[u].rail].hs[way.bar]
	if h.label == 0 {
		return nil
	}
	l, _ := s.barLabel(u)
	off := 0.06 + h.thick + l.H/2
	return []Label{{Owner: s.f.Unions[u].ID, Union: true, Box: Box{round(h.labelX), round(h.y - float64(h.label)*off), l.W, l.H}}}
}

// ink lists the lines of one union.
func (s *sheet) ink(u int) []Line {
	k, way := s.knots[u], s.courses[u]
	c := s.chans[k.rail]
	id := s.f.Unions[u].ID
	var out []Line
	if way.bar >= 0 {
		y := c.hs[way.bar].y
		head := s.walk(way.heads[0], math.NaN())
		for i, h := range way.heads[1:] {
			next := s.walk(h, math.NaN())
			slices.Reverse(next)
			if i == 0 {
				out = append(out, Line{Union: id, Role: Bar, Points: tidy(append(head, next...)),
					from: s.f.People[k.partners[0]].ID, to: s.f.People[k.partners[1]].ID})
			} else {
				next = append([]Point{{middle(c.hs[way.bar].lo, c.hs[way.bar].hi), y}}, next...)
				out = append(out, Line{Union: id, Role: Bar, Points: tidy(next)})
			}
		}
	}
	if way.rail >= 0 && !way.whole {
		out = append(out, s.trunk(u)...)
	}
	for i, kid := range k.kids {
		way0 := way.tails[i]
		var start []Point
		y := math.NaN()
		switch {
		case way.rail >= 0 && way.whole && way.descent >= 0: // jogs on its way down
			way0 = append([]leg{{k.rail, way.descent, way.rail}}, way0...)
			if way.bar >= 0 {
				y = c.hs[way.bar].y
			}
		case way.rail >= 0 && way.whole:
			y = c.hs[way.rail].y
			x := c.vs[way.tails[i][0].v].x
			start = []Point{{x, y - stubHeight}}
		case way.rail >= 0:
			y = c.hs[way.rail].y
		case way.bar >= 0:
			y = c.hs[way.bar].y
		}
		pts := append(start, s.walk(way0, y)...)
		if way.bar >= 0 && y == c.hs[way.bar].y {
			pts = s.onBar(u, pts)
		}
		out = append(out, Line{Union: id, Role: Birth, Person: s.f.People[kid.person].ID, Second: kid.second, Points: tidy(pts)})
	}
	return out
}

// onBar makes a line that starts at the height of a union's bar start on the bar
// itself: in a crowd a partner's line may have been moved past it.
func (s *sheet) onBar(u int, pts []Point) []Point {
	c, way := s.chans[s.knots[u].rail], s.courses[u]
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, head := range way.heads {
		x := c.vs[head[len(head)-1].v].x
		lo, hi = math.Min(lo, x), math.Max(hi, x)
	}
	if x := between(pts[0].X, lo, hi); x != pts[0].X {
		return append([]Point{{x, pts[0].Y}}, pts...)
	}
	return pts
}

// trunk is what leads from the bar or the parent to the rail, and the rail.
func (s *sheet) trunk(u int) []Line {
	k, way := s.knots[u], s.courses[u]
	c := s.chans[k.rail]
	id := s.f.Unions[u].ID
	rail := c.hs[way.rail]
	var out []Line
	switch {
	case rail.stub:
		x := s.stubX(u)
		out = append(out, Line{Union: id, Role: Descent, Points: []Point{{x, round(rail.y - stubHeight)}, {x, rail.y}}})
	case way.descent >= 0:
		v := c.vs[way.descent]
		var pts []Point
		if v.top >= 0 {
			pts = s.onBar(u, []Point{{v.x, c.hs[v.top].y}})
		} else {
			pts = s.edge(v.topEnd, v.x, true)
		}
		if v.bot != way.rail { // bends once more on its way
			h := c.hs[v.bot]
			pts = append(pts, Point{v.x, h.y})
			v = c.vs[h.vs[1]]
			pts = append(pts, Point{v.x, h.y})
		}
		out = append(out, Line{Union: id, Role: Descent, Points: tidy(append(pts, Point{v.x, rail.y}))})
	}
	if rail.hi > rail.lo {
		out = append(out, Line{Union: id, Role: Rail, Points: []Point{{rail.lo, rail.y}, {rail.hi, rail.y}}})
	}
	return out
}

// stubX is where the stub of a sibship without parents stands.
func (s *sheet) stubX(u int) float64 {
	c, way := s.chans[s.knots[u].rail], s.courses[u]
	if way.descent >= 0 {
		return c.vs[way.descent].x
	}
	return c.vs[c.hs[way.rail].vs[0]].x
}

// walk lists the points of a way. from is the height at which it starts; when it
// is not a number the way starts at a symbol.
func (s *sheet) walk(way []leg, from float64) []Point {
	var pts []Point
	for i, st := range way {
		c := s.chans[st.ch]
		v := c.vs[st.v]
		if i == 0 {
			if math.IsNaN(from) {
				pts = append(pts, s.edge(v.topEnd, v.x, true)...)
			} else {
				pts = append(pts, Point{v.x, from})
			}
		}
		if st.h >= 0 {
			pts = append(pts, Point{v.x, c.hs[st.h].y})
			if i+1 < len(way) && way[i+1].ch == st.ch {
				if w := c.vs[way[i+1].v]; !w.slanted {
					pts = append(pts, Point{w.x, c.hs[st.h].y})
				}
			}
		} else if v.tail.person >= 0 {
			end := s.edge(v.tail, v.x, false)
			slices.Reverse(end)
			pts = append(pts, end...)
		}
	}
	return pts
}

// edge is where a vertical meets a symbol: the point on the box, and, where the
// lines are fanned out, the point from which it runs straight.
func (s *sheet) edge(p port, x float64, below bool) []Point {
	y, half, dir := s.rowY[s.at[p.person].row], s.size(p.person)/2, -1.0
	if below {
		dir = 1
	}
	at := between(x, s.x(p.person)-0.44, s.x(p.person)+0.44)
	if p.fan {
		at = p.edge
	}
	if p.fan || at != x { // also a line that was pushed past the edge in a crowd
		return []Point{{round(at), round(y + dir*half)}, {x, round(y + dir*(half+fanHeight))}}
	}
	return []Point{{x, round(y + dir*half)}}
}

// tidy drops points that do not bend the line.
func tidy(pts []Point) []Point {
	var out []Point
	for _, p := range pts {
		if n := len(out); n > 0 && out[n-1] == p {
			continue
		}
		if n := len(out); n > 1 {
			a, b := out[n-2], out[n-1]
			if a.X == b.X && b.X == p.X && (b.Y-a.Y)*(p.Y-b.Y) > 0 || a.Y == b.Y && b.Y == p.Y && (b.X-a.X)*(p.X-b.X) > 0 {
				out[n-1] = p
				continue
			}
		}
		out = append(out, p)
	}
	if len(out) == 1 {
		out = append(out, out[0])
	}
	return out
}

// hops finds where a horizontal piece, or the slanting one of a twin, crosses another union's vertical one, and
// lists the pairs of unions that cross.
func hops(all []Line) [][2]string {
	known := map[[2]string]bool{}
	var pairs [][2]string
	type piece struct {
		line      int
		x, y0, y1 float64
	}
	var down []piece
	for i, l := range all {
		for k := 1; k < len(l.Points); k++ {
			if a, b := l.Points[k-1], l.Points[k]; a.X == b.X && a.Y != b.Y {
				down = append(down, piece{i, a.X, math.Min(a.Y, b.Y), math.Max(a.Y, b.Y)})
			}
		}
	}
	slices.SortStableFunc(down, func(a, b piece) int { return cmp.Compare(a.x, b.x) })
	for i := range all {
		l := &all[i]
		seen := map[Point]bool{}
		for k := 1; k < len(l.Points); k++ {
			a, b := l.Points[k-1], l.Points[k]
			if a.X == b.X {
				continue
			}
			lo, hi := math.Min(a.X, b.X), math.Max(a.X, b.X)
			from, _ := slices.BinarySearchFunc(down, lo, func(p piece, x float64) int { return cmp.Compare(p.x, x) })
			for _, p := range down[from:] {
				if p.x >= hi {
					break
				}
				at := Point{p.x, round(a.Y + (b.Y-a.Y)*(p.x-a.X)/(b.X-a.X))}
				if p.x > lo && p.y0 < at.Y && at.Y < p.y1 && all[p.line].Union != l.Union && !seen[at] {
					seen[at] = true
					l.Hops = append(l.Hops, at)
					pair := [2]string{min(l.Union, all[p.line].Union), max(l.Union, all[p.line].Union)}
					if !known[pair] {
						known[pair] = true
						pairs = append(pairs, pair)
					}
				}
			}
		}
		slices.SortStableFunc(l.Hops, func(a, b Point) int {
			if r := cmp.Compare(a.Y, b.Y); r != 0 {
				return r
			}
			return cmp.Compare(a.X, b.X)
		})
	}
	return pairs
}
