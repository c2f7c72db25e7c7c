package render

import (
	"container/heap"
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

// wayBetween is a line from the edge of one symbol to the edge of another, round everybody
// else: the flattest bow that touches nobody, else a way through the gaps.
func (b *board) wayBetween(from, to graph.ID) []scene.Point {
	p, q := b.stance(b.cast.people[b.cast.number[from]]), b.stance(b.cast.people[b.cast.number[to]])
	if p.hidden || q.hidden {
		return nil
	}
	dx, dy := q.at.X-p.at.X, q.at.Y-p.at.Y
	long := math.Hypot(dx, dy)
	if long == 0 {
		return nil
	}
	n := scene.Point{X: dy / long, Y: -dx / long} // upwards for a line to the right
	if n.Y > 0 {
		n = scene.Point{X: -n.X, Y: -n.Y}
	}
	var best []scene.Point
	least := math.Inf(1)
	for _, bow := range []float64{0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8} {
		c := scene.Point{X: (p.at.X+q.at.X)/2 + n.X*bow*36, Y: (p.at.Y+q.at.Y)/2 + n.Y*bow*36}
		way := trim(bowed(p.at, c, q.at), p, q)
		if cost, clear := b.cost(way, from, to); clear && cost+math.Abs(bow)*12 < least {
			best, least = way, cost+math.Abs(bow)*12
		}
	}
	if best != nil {
		return best
	}
	return trim(b.through(p.at, q.at, from, to), p, q)
}

// bowed is a quadratic curve as short straight pieces.
func bowed(a, c, z scene.Point) []scene.Point {
	n := int(math.Hypot(z.X-a.X, z.Y-a.Y)/3) + 16
	out := make([]scene.Point, n+1)
	for i := range out {
		t := float64(i) / float64(n)
		u := 1 - t
		out[i] = scene.Point{X: u*u*a.X + 2*u*t*c.X + t*t*z.X, Y: u*u*a.Y + 2*u*t*c.Y + t*t*z.Y}
	}
	return out
}

// trim cuts off what lies within the two symbols, with a little air.
func trim(way []scene.Point, p, q stance) []scene.Point {
	const air = 8
	within := func(at scene.Point, s stance) bool {
		r := s.outer()/2 + air
		if s.fig.form == circle {
			return math.Hypot(at.X-s.at.X, at.Y-s.at.Y) < r
		}
		return math.Abs(at.X-s.at.X) < r && math.Abs(at.Y-s.at.Y) < r
	}
	for len(way) > 2 && within(way[0], p) {
		way = way[1:]
	}
	for len(way) > 2 && within(way[len(way)-1], q) {
		way = way[:len(way)-1]
	}
	return way
}

// cost is how much a way disturbs; it is not clear when it touches somebody else's symbol.
func (b *board) cost(way []scene.Point, from, to graph.ID) (cost float64, clear bool) {
	for i, at := range way {
		if i > 0 {
			cost += math.Hypot(at.X-way[i-1].X, at.Y-way[i-1].Y) * 0.3
		}
		for _, p := range b.plan.People {
			if p.ID == string(from) || p.ID == string(to) {
				continue
			}
			r := p.W*unit/2 + 10
			if math.Abs(at.X-p.X*unit) < r && math.Abs(at.Y-p.Y*unit) < r {
				return 0, false
			}
		}
		for _, l := range b.plan.Labels {
			if box(l.Box).Grow(3).Holds(at) {
				cost += 8
			}
		}
		for _, l := range b.inked.all {
			if l.Grow(4).Holds(at) {
				cost += 1.5
			}
		}
		for _, other := range b.ways {
			for _, o := range other {
				if math.Abs(o.X-at.X) < 12 && math.Abs(o.Y-at.Y) < 12 {
					cost += 6
					break
				}
			}
		}
	}
	return cost, true
}

// through finds a way through the gaps between people on a fine grid, and rounds its corners.
func (b *board) through(a, z scene.Point, from, to graph.ID) []scene.Point {
	const pace = 8.0
	room := scene.Box{X0: math.Min(a.X, z.X), Y0: math.Min(a.Y, z.Y), X1: math.Max(a.X, z.X), Y1: math.Max(a.Y, z.Y)}
	for _, p := range b.plan.People {
		room = room.Union(scene.Box{X0: p.X*unit - unit, Y0: p.Y*unit - unit, X1: p.X*unit + unit, Y1: p.Y*unit + unit})
	}
	wide, high := int(room.W()/pace)+1, int(room.H()/pace)+1
	price := make([]float64, wide*high)
	mark := func(bx scene.Box, v float64) {
		for y := max(0, int((bx.Y0-room.Y0)/pace)); y < high && room.Y0+float64(y)*pace <= bx.Y1; y++ {
			for x := max(0, int((bx.X0-room.X0)/pace)); x < wide && room.X0+float64(x)*pace <= bx.X1; x++ {
				price[y*wide+x] += v
			}
		}
	}
	for _, l := range b.plan.Labels {
		mark(box(l.Box), 3)
	}
	for _, l := range b.inked.all {
		mark(l, 0.7)
	}
	for _, p := range b.plan.People {
		if p.ID != string(from) && p.ID != string(to) {
			r := p.W*unit/2 + 9
			mark(scene.Box{X0: p.X*unit - r, Y0: p.Y*unit - r, X1: p.X*unit + r, Y1: p.Y*unit + r}, 1e6)
		}
	}
	at := func(p scene.Point) int { return int((p.Y-room.Y0)/pace)*wide + int((p.X-room.X0)/pace) }
	cells := cheapest(price, wide, at(a), at(z))
	way := []scene.Point{a}
	for _, c := range cells[min(1, len(cells)):max(1, len(cells)-1)] {
		way = append(way, scene.Point{X: room.X0 + float64(c%wide)*pace, Y: room.Y0 + float64(c/wide)*pace})
	}
	way = append(way, z)
	for range 3 { // Chaikin: cut each corner
		next := []scene.Point{way[0]}
		for i := 1; i < len(way); i++ {
			p, q := way[i-1], way[i]
			next = append(next, scene.Point{X: p.X*0.75 + q.X*0.25, Y: p.Y*0.75 + q.Y*0.25}, scene.Point{X: p.X*0.25 + q.X*0.75, Y: p.Y*0.25 + q.Y*0.75})
		}
		way = append(next, way[len(way)-1])
	}
	return way
}

// cheapest is Dijkstra's way from one cell of a grid to another.
func cheapest(price []float64, wide, from, to int) []int {
	dist := make([]float64, len(price))
	prev := make([]int, len(price))
	for i := range dist {
		dist[i], prev[i] = math.Inf(1), -1
	}
	dist[from] = 0
	q := &frontier{{from, 0}}
	for q.Len() > 0 {
		c := heap.Pop(q).(reached)
		if c.cell == to {
			break
		}
		if c.cost > dist[c.cell] {
			continue
		}
		x := c.cell % wide
		for _, s := range [...]struct {
			dx, dy int
			far    float64
		}{{1, 0, 1}, {-1, 0, 1}, {0, 1, 1}, {0, -1, 1}, {1, 1, 1.42}, {1, -1, 1.42}, {-1, 1, 1.42}, {-1, -1, 1.42}} {
			if x+s.dx < 0 || x+s.dx >= wide {
				continue
			}
			n := c.cell + s.dy*wide + s.dx
			if n < 0 || n >= len(price) {
				continue
			}
			if d := c.cost + s.far*(1+price[n]); d < dist[n] {
				dist[n], prev[n] = d, c.cell
				heap.Push(q, reached{n, d})
			}
		}
	}
	var out []int
	for c := to; c >= 0; c = prev[c] {
		out = append(out, c)
		if c == from {
			break
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

type reached struct {
	cell int
	cost float64
}

type frontier []reached

func (f frontier) Len() int { return len(f) }

func (f frontier) Less(i, j int) bool { return f[i].cost < f[j].cost }

func (f frontier) Swap(i, j int) { f[i], f[j] = f[j], f[i] }

func (f *frontier) Push(x any) { *f = append(*f, x.(reached)) }

func (f *frontier) Pop() any {
	old := *f
	last := old[len(old)-1]
	*f = old[:len(old)-1]
	return last
}
