package render

import (
	"cmp"
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// lobe is one dotted outline of a home. Members who do not stand together have
// an outline each group: an outline never holds anybody who does not live there.
type lobe struct {
	home  graph.Household
	in    map[string]bool
	where region
	past  bool
	also  []string // who lives there too and stands elsewhere, in words
	years string   // of a home of the past
}

// cell is the room of somebody's symbol and of their name.
type cell struct{ symbol, name scene.Box }

// dweller is somebody in a home, and how.
type dweller struct {
	at   layout.Place
	stay graph.Stay
}

// homes draws a dotted line round those who live together on the view's date.
func (b *board) homes() {
	if b.o.NoHomes {
		return
	}
	b.takeCells()
	for h := range graph.All[graph.Household](b.fam) {
		b.home(h, b.dwellers(h.ID, func(s graph.Stay) bool { return graph.InForce(s.From, s.To, b.asAt) }))
	}
	if b.o.PastHomes {
		b.pastHomes()
	}
	for _, l := range b.homesDrawn { // writing keeps off outlines if it can
		for _, loop := range l.where.loops() {
			for i, p := range loop {
				q := loop[(i+1)%len(loop)]
				b.inked = append(b.inked, scene.Box{X0: math.Min(p.X, q.X), Y0: math.Min(p.Y, q.Y), X1: math.Max(p.X, q.X), Y1: math.Max(p.Y, q.Y)}.Grow(1))
			}
		}
	}
}

// dwellers lists who is on the map and in a home by a stay that counts.
func (b *board) dwellers(home graph.ID, counts func(graph.Stay) bool) []dweller {
	var out []dweller
	for _, s := range b.fam.StaysIn(home) {
		at, ok := b.where[string(s.Person)]
		seen := slices.ContainsFunc(out, func(d dweller) bool { return d.at.ID == at.ID })
		if ok && !seen && b.hereID(s.Person) && counts(s) {
			out = append(out, dweller{at, s})
		}
	}
	return out
}

// home outlines those who live there now. A child with two homes is inside both outlines
// where that can be drawn, else named with a tick beside the name of the other.
func (b *board) home(h graph.Household, all []dweller) {
	var places, whole []layout.Place
	for _, d := range all {
		places = append(places, d.at)
		if d.stay.Part == "" {
			whole = append(whole, d.at)
		}
	}
	if len(all) == 0 || b.outline(h, places) {
		return
	}
	from := len(b.homesDrawn)
	if len(whole) == 1 && len(all) > 1 { // its own ring, so that the others can be named at it
		b.ring(lobe{home: h}, whole)
	} else if len(whole) == len(all) || !b.outline(h, whole) {
		b.outlineGroups(h, whole)
	}
	for _, d := range all {
		if d.stay.Part != "" {
			b.tick(from, h, d)
		}
	}
	b.tellUnseen(h, all)
}

// tick names somebody beside the first outline of a home that cannot reach them.
func (b *board) tick(from int, h graph.Household, d dweller) {
	i, person := b.cast.number[graph.ID(d.at.ID)]
	if !person || from >= len(b.homesDrawn) || h.Kind == graph.Refuge ||
		slices.ContainsFunc(b.homesDrawn[from:], func(l lobe) bool { return l.in[d.at.ID] }) {
		return
	}
	if name, known := b.name(b.cast.people[i]); known {
		b.use(SignAlsoThere)
		b.homesDrawn[from].also = append(b.homesDrawn[from].also, name)
	}
}

// tellUnseen puts into words which of the index children's homes the picture leaves out.
func (b *board) tellUnseen(h graph.Household, all []dweller) {
	for _, m := range all {
		i, person := b.cast.number[graph.ID(m.at.ID)]
		if !person || !slices.Contains(b.cast.focus, graph.ID(m.at.ID)) {
			continue
		}
		who, _ := b.name(b.cast.people[i])
		shown := slices.ContainsFunc(b.homesDrawn, func(l lobe) bool {
			return l.home.ID == h.ID && (l.in[m.at.ID] || slices.Contains(l.also, who))
		})
		if name := cmp.Or(h.Name, homeWords[h.Kind]); !shown && name != "" && h.Kind != graph.Refuge {
			b.unseen = append(b.unseen, who+" also stays at "+name+", which no outline shows")
		}
	}
}

// outline draws one line round all the given people, if one can be drawn that holds nobody else.
func (b *board) outline(h graph.Household, some []layout.Place) bool {
	if len(some) == 0 || len(some) == 1 && !slices.Contains(b.cast.focus, graph.ID(some[0].ID)) {
		return false // a ring round everybody who lives alone says nothing
	}
	return b.ring(lobe{home: h}, some)
}

// ring draws a home's line.
func (b *board) ring(l lobe, some []layout.Place) bool {
	where, _, ok := b.hull(some)
	if !ok {
		return false
	}
	l.in, l.where = map[string]bool{}, where
	var clear []scene.Box
	for _, m := range some {
		l.in[m.ID] = true
		clear = append(clear, b.cells[m.ID].symbol.Grow(2))
	}
	b.homesDrawn = append(b.homesDrawn, l)
	pen, role, sign := homePen(), "home", SignHome
	if l.past {
		pen, role, sign = pastPen(), "past home", SignPastHome
	}
	b.use(sign)
	b.put(scene.Item{Layer: scene.Ground, Ref: "household:" + string(l.home.ID), Role: role,
		Shape: scene.Path{Steps: where.steps(14, clear), Pen: pen}})
	return true
}

// outlineGroups draws a line round each group of housemates who can have one: everybody for
// themselves at first, then the two groups together that lose least by it. Of several
// housemates nobody goes without, or it would not show that they live together.
func (b *board) outlineGroups(h graph.Household, some []layout.Place) {
	const many = 14
	slices.SortFunc(some, func(a, c layout.Place) int {
		return cmp.Or(cmp.Compare(a.Row, c.Row), cmp.Compare(a.X, c.X))
	})
	var groups [][]layout.Place
	for _, m := range some {
		groups = append(groups, []layout.Place{m})
	}
	type tried struct {
		cost float64
		ok   bool
	}
	known := map[string]tried{}
	try := func(g []layout.Place) (float64, bool) {
		key := ""
		for _, m := range g {
			key += m.ID + " "
		}
		t, seen := known[key]
		if !seen {
			_, t.cost, t.ok = b.hull(g)
			known[key] = t
		}
		return t.cost + b.spread(g), t.ok
	}
	for len(some) <= many {
		var best []layout.Place
		at, with, least := 0, 0, math.Inf(1)
		for i := range groups {
			for j := i + 1; j < len(groups); j++ {
				both := slices.Concat(groups[i], groups[j])
				if cost, ok := try(both); ok && cost < least {
					best, at, with, least = both, i, j, cost
				}
			}
		}
		if best == nil {
			break
		}
		groups[at] = best
		groups = slices.Delete(groups, with, with+1)
	}
	for _, g := range groups {
		if len(some) > 1 {
			b.ring(lobe{home: h}, g)
		} else {
			b.outline(h, g)
		}
	}
}

// spread is how far apart people stand.
func (b *board) spread(some []layout.Place) float64 {
	var all scene.Box
	for _, m := range some {
		all = all.Union(b.cells[m.ID].symbol)
	}
	return (all.W() + all.H()) * 0.1
}

func homePen() scene.Pen {
	p := dotted.pen(Accent, pen)
	p.Fill = HomeFill
	return p
}

func pastPen() scene.Pen {
	return scene.Pen{Stroke: Soft, Width: thinPen, Dash: []float64{6, 6}}
}

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
	hard := b.others(in, 0)
	// The further off everything the better; but a line close by is better than none.
	ways := [][]scene.Box{slices.Concat(b.others(in, 8), b.labelsOf(in, 3)), slices.Concat(b.others(in, 4), b.labelsOf(in, 1)),
		slices.Concat(b.others(in, 2), b.labelsOf(in, -1)), b.others(in, 2), hard}
	var core scene.Box
	var symbols []scene.Box
	for _, m := range some {
		symbols = append(symbols, b.cells[m.ID].symbol.Grow(3))
		core = core.Union(b.cells[m.ID].symbol.Grow(3)).Union(b.cells[m.ID].name)
	}
	for _, bar := range b.barsOf(in) {
		core = core.Union(bar)
	}
	far := func(o scene.Box) bool { return apart(o, core.Grow(20)) }
	hard = slices.DeleteFunc(slices.Clone(hard), far)
	for i := range ways {
		ways[i] = slices.DeleteFunc(ways[i], far)
	}
	tight := scene.Box{}
	for _, k := range symbols {
		tight = tight.Union(k)
	}
	if _, fits := bite(tight.Grow(6), symbols, hard); !fits { // no other way will do then
		return best, 0, false
	}
	least = math.Inf(1)
	for _, bars := range []bool{true, false} {
		for i, obstacles := range ways {
			for _, margin := range []float64{10, 15, 6} {
				r, fits := b.round(some, in, bars, margin, obstacles)
				if !fits || r.corners() > mostCorners || r.ground() > mostGround*b.ground(some) {
					continue
				}
				cost := float64(i) + 10*float64(b.cuts(r, in)) + 3*float64(r.corners()-4) + math.Abs(margin-10)*0.7 + b.beside(r)
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
func (b *board) round(some []layout.Place, in map[string]bool, bars bool, margin float64, obstacles []scene.Box) (region, bool) {
	var keep []scene.Box
	var core scene.Box
	hold := func(k scene.Box) { keep, core = append(keep, k), core.Union(k) }
	for _, m := range some {
		hold(b.cells[m.ID].symbol.Grow(3))
	}
	if bars {
		for _, k := range b.barsOf(in) {
			hold(k)
		}
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
	return r, true
}

// An outline is read at a glance or not at all: it has few corners, and its people fill it.
const (
	mostCorners = 10
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
	for _, o := range b.cast.bonds {
		if len(o.partners) != 2 || !in[string(o.partners[0])] || !in[string(o.partners[1])] {
			continue
		}
		if room, labelled := b.rooms[o.id]; labelled {
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

// others is what an outline must not hold: everybody else, and the homes they live in.
func (b *board) others(in map[string]bool, air float64) []scene.Box {
	var out []scene.Box
	for _, p := range b.plan.People {
		if c := b.cells[p.ID]; !in[p.ID] {
			out = append(out, c.symbol.Grow(7+air*0.3))
			if c.name != (scene.Box{}) {
				out = append(out, c.name.Grow(air))
			}
		}
	}
	for _, l := range b.homesDrawn {
		shared := false
		for id := range in {
			shared = shared || l.in[id]
		}
		if !shared {
			for _, p := range l.where.parts {
				out = append(out, p.Grow(3))
			}
		}
	}
	return out
}

// labelsOf lists the writing at the bars of couples who do not both live in a home.
func (b *board) labelsOf(in map[string]bool, air float64) []scene.Box {
	var out []scene.Box
	for _, o := range b.cast.bonds {
		if room, ok := b.rooms[o.id]; ok && !(len(o.partners) == 2 && in[string(o.partners[0])] && in[string(o.partners[1])]) {
			out = append(out, room.Grow(air))
		}
	}
	return out
}

// cuts counts the writing that an outline runs through.
func (b *board) cuts(r region, in map[string]bool) int {
	n := 0
	for _, room := range b.rooms {
		if r.touches(room) && !r.covers(room) {
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
