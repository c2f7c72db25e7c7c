package render

import (
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// takeCells notes the room of everybody: the symbol alone, and with the name.
func (b *board) takeCells() {
	b.cells = map[string]cell{}
	for _, p := range b.plan.People {
		b.cells[p.ID] = cell{symbol: box(layout.Box{X: p.X, Y: p.Y, W: p.W, H: p.H})}
	}
	for _, l := range b.plan.Labels {
		if c, ok := b.cells[l.Owner]; ok && !l.Union {
			c.name = box(l.Box)
			b.cells[l.Owner] = c
		}
	}
	b.standing, b.labels, b.bondsOf = boxes{}, boxes{}, map[graph.ID][]int{}
	for _, p := range b.plan.People {
		c := b.cells[p.ID]
		b.standing.add(c.symbol.Union(c.name))
	}
	for i, o := range b.cast.bonds {
		if room, ok := b.rooms[o.id]; ok {
			b.labels.add(room)
			b.labelled = append(b.labelled, i)
		}
		for _, id := range o.partners {
			b.bondsOf[id] = append(b.bondsOf[id], i)
		}
	}
}

// hull is the ground of an outline round some people: with their couples' labels and as many
// of their names as there is room for, and if possible not through any writing.
func (b *board) hull(some []layout.Place) (best region, least float64, ok bool) {
	in := map[string]bool{}
	for _, m := range some {
		in[m.ID] = true
	}
	if !b.near(some) {
		return best, 0, false
	}
	bars := b.barsOf(in)
	var core scene.Box
	var symbols []scene.Box
	for _, m := range some {
		symbols = append(symbols, b.cells[m.ID].symbol.Grow(2))
		core = core.Union(b.cells[m.ID].symbol.Grow(2)).Union(b.cells[m.ID].name)
	}
	for _, bar := range bars {
		core = core.Union(bar)
	}
	core = core.Grow(20)
	hard := b.others(in, 0, core)
	tight := scene.Box{}
	for _, k := range symbols {
		tight = tight.Union(k)
	}
	if _, fits := bite(tight.Grow(6), symbols, hard); !fits { // no other way will do then
		return best, 0, false
	}
	// The further off everything the better; but a line close by is better than none.
	by := b.others(in, 2, core)
	ways := [][]scene.Box{slices.Concat(b.others(in, 8, core), b.labelsOf(in, 3, core)), slices.Concat(b.others(in, 4, core), b.labelsOf(in, 1, core)),
		slices.Concat(by, b.labelsOf(in, -1, core)), by, slices.Concat(b.others(in, 1, core), b.labelsOf(in, -1, core)), hard}
	least = math.Inf(1)
	for pass, with := range [][]scene.Box{bars, nil} {
		for i, obstacles := range ways {
			if pass > 0 && len(bars) == 0 || i > 0 && slices.Equal(obstacles, ways[i-1]) {
				continue // it was tried already, at less cost
			}
			for _, margin := range []float64{10, 15, 6} {
				atLeast := float64(i) + math.Abs(margin-10)*0.7
				if atLeast >= least {
					continue
				}
				r, fits := b.round(some, with, margin, obstacles)
				if !fits || r.ground() > mostGround*b.ground(some) {
					continue
				}
				cost := float64(i) + 25*float64(b.cuts(r, in)) + 3*float64(r.corners()-4) + math.Abs(margin-10)*0.7 + b.beside(r)
				if cost < least {
					best, least, ok = r, cost, true
				}
				if cost < 5 { // hardly anything better to look for
					return best, least, ok
				}
			}
		}
	}
	return best, least, ok
}

// near reports whether people stand so that one outline could be read: over the heads of a
// whole row it says nothing, nor when they are few in a wide box.
func (b *board) near(some []layout.Place) bool {
	rows := map[int]bool{}
	var all scene.Box
	for _, m := range some {
		rows[m.Row] = true
		all = all.Union(b.cells[m.ID].symbol)
	}
	for _, m := range some {
		if len(rows) > 1 && !rows[m.Row-1] && !rows[m.Row+1] {
			return false
		}
	}
	return all.W()*all.H() < 2*mostGround*b.ground(some)
}

// round is the region about people's symbols, then with every name that it can take in.
func (b *board) round(some []layout.Place, bars []scene.Box, margin float64, obstacles []scene.Box) (region, bool) {
	var keep []scene.Box
	var core scene.Box
	hold := func(k scene.Box) { keep, core = append(keep, k), core.Union(k) }
	for _, m := range some {
		hold(b.cells[m.ID].symbol.Grow(2))
	}
	for _, k := range bars {
		hold(k)
	}
	r, ok := bite(core.Grow(margin), keep, obstacles)
	if !ok {
		return r, false
	}
	for _, m := range some {
		name := b.cells[m.ID].name
		if name == (scene.Box{}) {
			continue
		}
		with := core.Union(name)
		if wider, fits := bite(with.Grow(margin), append(slices.Clip(keep), name), obstacles); fits && wider.corners() <= r.corners()+2 {
			r, core, keep = wider, with, append(keep, name)
		}
	}
	// A name that does not go in stays out as a whole: better outside than with the line through it.
	out := slices.Clip(obstacles)
	for _, m := range some {
		c := b.cells[m.ID]
		if c.name == (scene.Box{}) || !r.touches(c.name) || r.covers(c.name) {
			continue
		}
		if own := c.symbol.Grow(2); c.name.Y0 < own.Y0 { // it stands close on its symbol
			c.name.Y1 = math.Min(c.name.Y1, own.Y0)
		} else {
			c.name.Y0, c.name.Y1 = math.Max(c.name.Y0, own.Y1), c.name.Y1+2
		}
		c.name.X0, c.name.X1 = c.name.X0-2, c.name.X1+2 // the outline's round corners cut into a bite's
		out = append(out, c.name)
	}
	if len(out) > len(obstacles) && r.corners() <= mostCorners {
		if without, fits := bite(core.Grow(margin), keep, out); fits && without.corners() <= mostCorners+2 {
			return without, true
		}
	}
	return r, r.corners() <= mostCorners
}

// An outline is read at a glance or not at all: it has few corners, and its people fill it.
const (
	mostCorners = 10 // and two more where they spare somebody’s name
	fewCorners  = 8
	mostGround  = 9
)

// ground is the area of people's symbols and names.
func (b *board) ground(some []layout.Place) float64 {
	a := 0.0
	for _, m := range some {
		c := b.cells[m.ID]
		a += c.symbol.W()*c.symbol.H() + c.name.W()*c.name.H()
	}
	return a
}

// barsOf is the room of the bars of couples who both live in a home, with their labels.
func (b *board) barsOf(in map[string]bool) []scene.Box {
	var out []scene.Box
	var bonds []int
	for id := range in {
		bonds = append(bonds, b.bondsOf[graph.ID(id)]...)
	}
	slices.Sort(bonds)
	for _, i := range slices.Compact(bonds) {
		o := b.cast.bonds[i]
		if len(o.partners) != 2 || !in[string(o.partners[0])] || !in[string(o.partners[1])] {
			continue
		}
		if room, labelled := b.rooms[o.id]; labelled {
			room.X0, room.X1 = room.X0+3, room.X1-3 // its words are narrower
			out = append(out, room)
		}
		for _, bar := range b.bars[o.id] {
			if p, q, ok := longest(bar); ok {
				out = append(out, scene.Box{X0: math.Min(p.X, q.X), X1: math.Max(p.X, q.X), Y0: p.Y - 1, Y1: p.Y + 1})
			}
		}
	}
	return out
}

// others is what an outline must not hold, as far as it reaches into some ground: everybody else,
// and the homes they live in.
func (b *board) others(in map[string]bool, air float64, ground scene.Box) []scene.Box {
	var out []scene.Box
	add := func(o scene.Box) {
		if !apart(o, ground) {
			out = append(out, o)
		}
	}
	for _, i := range b.standing.near(ground.Grow(7 + air)) {
		p := b.plan.People[i]
		if c := b.cells[p.ID]; !in[p.ID] {
			add(c.symbol.Grow(7 + air*0.3))
			if c.name != (scene.Box{}) {
				n := c.name.Grow(air)
				n.Y0 += math.Min(air+1, 3) // over the letters there is air already
				add(n)
			}
		}
	}
	for _, l := range b.homesDrawn {
		if apart(l.where.box.Grow(3), ground) {
			continue
		}
		shared := false
		for id := range in {
			shared = shared || l.in[id]
		}
		if !shared {
			for _, p := range l.where.parts {
				add(p.Grow(3 + air*0.5))
			}
		}
	}
	return out
}

// labelsOf lists the writing on some ground at the bars of couples who do not both live in a home.
func (b *board) labelsOf(in map[string]bool, air float64, ground scene.Box) []scene.Box {
	var out []scene.Box
	for _, i := range b.labels.near(ground.Grow(3)) {
		o, room := b.cast.bonds[b.labelled[i]], b.labels.all[i].Grow(air)
		if !apart(room, ground) && !(len(o.partners) == 2 && in[string(o.partners[0])] && in[string(o.partners[1])]) {
			out = append(out, room)
		}
	}
	return out
}

// cuts counts the writing that an outline runs through.
func (b *board) cuts(r region, in map[string]bool) int {
	n := 0
	for _, i := range b.labels.near(r.box) {
		if room := b.labels.all[i]; r.touches(room) && !r.covers(room) {
			n++
		}
	}
	for id := range in {
		if c := b.cells[id].name; c != (scene.Box{}) && r.touches(c) && !r.covers(c) {
			n++
		}
	}
	return n
}

// beside is what it costs that a line would run along another home's.
func (b *board) beside(r region) float64 {
	cost := 0.0
	near := func(a, c float64) bool { return math.Abs(a-c) < 4 }
	for _, l := range b.homesDrawn {
		o := l.where.box
		if !apart(r.box.Grow(2), o) && (near(r.box.X0, o.X0) || near(r.box.X1, o.X1) || near(r.box.Y0, o.Y0) || near(r.box.Y1, o.Y1)) {
			cost += 8
		}
	}
	return cost
}

var homeWords = map[graph.HouseholdKind]string{graph.FosterHome: "foster home", graph.ChildrensHome: "children’s home",
	graph.Supported: "supported home", graph.Institution: "institution"}

func (b *board) homeWord(k graph.HouseholdKind) string { return said(b.o.Language, homeWords[k]) }
