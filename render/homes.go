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
	home graph.Household
	in   map[string]bool
	box  scene.Box
}

// cell is the room of somebody's symbol and of their name.
type cell struct{ symbol, name scene.Box }

// homes draws a dotted line round those who live together on the view's date.
// Somebody who is there for a part of the time is inside where that can be drawn.
func (b *board) homes() {
	if b.o.NoHomes {
		return
	}
	b.takeCells()
	for h := range graph.All[graph.Household](b.fam) {
		var all, whole []layout.Place
		seen := map[string]bool{}
		for _, s := range b.fam.StaysIn(h.ID) {
			at, ok := b.where[string(s.Person)]
			if !ok || seen[at.ID] || !b.hereID(s.Person) || !graph.InForce(s.From, s.To, b.asAt) {
				continue
			}
			seen[at.ID] = true
			all = append(all, at)
			if s.Part == "" {
				whole = append(whole, at)
			}
		}
		if len(all) == 0 || b.outline(h, all) {
			continue
		}
		if len(whole) == len(all) || !b.outline(h, whole) {
			b.outlineRuns(h, whole)
		}
		b.tellUnseen(h, all)
	}
}

// tellUnseen puts into words which of the index children's homes the picture leaves out.
func (b *board) tellUnseen(h graph.Household, all []layout.Place) {
	for _, m := range all {
		i, person := b.cast.number[graph.ID(m.ID)]
		if !person || !slices.Contains(b.cast.focus, graph.ID(m.ID)) {
			continue
		}
		inside := slices.ContainsFunc(b.homesDrawn, func(l lobe) bool { return l.home.ID == h.ID && l.in[m.ID] })
		if name := cmp.Or(h.Name, homeWords[h.Kind]); !inside && name != "" && h.Kind != graph.Refuge {
			who, _ := b.name(b.cast.people[i])
			b.unseen = append(b.unseen, who+" also stays at "+name+", which no outline shows")
		}
	}
}

// outline draws one line round all the given people, if one can be drawn that holds nobody else.
func (b *board) outline(h graph.Household, some []layout.Place) bool {
	if len(some) == 0 || len(some) == 1 && !slices.Contains(b.cast.focus, graph.ID(some[0].ID)) {
		return false // a ring round everybody who lives alone says nothing
	}
	room, ok := b.hull(some)
	if !ok {
		return false
	}
	l := lobe{home: h, in: map[string]bool{}, box: room}
	for _, m := range some {
		l.in[m.ID] = true
	}
	b.homesDrawn = append(b.homesDrawn, l)
	b.use(SignHome)
	b.put(scene.Item{Layer: scene.Ground, Ref: "household:" + string(h.ID), Role: "home",
		Shape: scene.Path{Steps: roundSteps(room, 18), Pen: homePen()}})
	return true
}

// outlineRuns draws a line round each group of housemates who stand side by side.
func (b *board) outlineRuns(h graph.Household, some []layout.Place) {
	slices.SortFunc(some, func(a, c layout.Place) int {
		return cmp.Or(cmp.Compare(a.Row, c.Row), cmp.Compare(a.X, c.X))
	})
	for i := 0; i < len(some); {
		j := i + 1
		for j < len(some) && some[j].Row == some[i].Row {
			if _, ok := b.hull(some[i : j+1]); !ok {
				break
			}
			j++
		}
		b.outline(h, some[i:j])
		i = j
	}
}

func homePen() scene.Pen {
	p := dotted.pen(Accent, pen)
	p.Fill = HomeFill
	return p
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

// hull is the box of an outline round some people: with their names if there is
// room, else round the symbols, no wider than their neighbours allow, and if possible
// not through the writing at a couple's bar.
func (b *board) hull(some []layout.Place) (best scene.Box, ok bool) {
	in := map[string]bool{}
	for _, m := range some {
		in[m.ID] = true
	}
	least := math.Inf(1)
	for _, bars := range []bool{false, true} {
		for _, names := range []bool{true, false} {
			all := b.around(some, in, names, bars)
			for _, margin := range []float64{10, 15, 7, 5, 2} {
				for _, under := range []float64{margin, min(5, margin)} {
					room := all.Grow(margin)
					room.Y1 += under - margin
					cost := 10*float64(b.cuts(room)) + math.Abs(margin-10)*0.7
					if margin < 5 { // hardly clear of the symbols
						cost += 10
					}
					if !names {
						cost += 12
					}
					if under < margin {
						cost += 3
					}
					if cost < least && b.free(room, in) {
						best, least, ok = room, cost, true
					}
				}
			}
		}
	}
	return best, ok
}

// around is the box about people's symbols, with their names and their bars if asked for.
func (b *board) around(some []layout.Place, in map[string]bool, names, bars bool) scene.Box {
	var all scene.Box
	for _, m := range some {
		all = all.Union(b.cells[m.ID].symbol)
		if names {
			all = all.Union(b.cells[m.ID].name)
		}
	}
	for _, o := range b.cast.bonds {
		if bars && len(o.partners) == 2 && in[string(o.partners[0])] && in[string(o.partners[1])] {
			all = all.Union(b.rooms[o.id])
			for _, bar := range b.bars[o.id] {
				if p, _, ok := longest(bar); ok {
					all.Y1 = math.Max(all.Y1, p.Y)
				}
			}
		}
	}
	return all
}

// cuts counts the couples' labels that an outline would run through.
func (b *board) cuts(room scene.Box) int {
	n := 0
	for _, r := range b.rooms {
		if !apart(room, r) && !inside(r, room) {
			n++
		}
	}
	return n
}

// free reports whether an outline would hold none but its own people and keep clear
// of other homes: outlines lie inside one another only where somebody lives in both.
func (b *board) free(room scene.Box, in map[string]bool) bool {
	for id, c := range b.cells {
		if !in[id] && (!apart(room.Grow(3), c.symbol) || c.name != (scene.Box{}) && !apart(room, c.name)) {
			return false
		}
	}
	for _, l := range b.homesDrawn {
		if apart(room.Grow(2), l.box) {
			continue
		}
		shared := false
		for id := range in {
			shared = shared || l.in[id]
		}
		near := func(a, c float64) bool { return a-c < 4 && c-a < 4 }
		if !shared || near(room.X0, l.box.X0) || near(room.X1, l.box.X1) || near(room.Y0, l.box.Y0) || near(room.Y1, l.box.Y1) {
			return false
		}
	}
	return true
}

var homeWords = map[graph.HouseholdKind]string{graph.FosterHome: "foster home", graph.ChildrensHome: "children’s home",
	graph.Supported: "supported home", graph.Institution: "institution"}

// nameHomes writes what the family calls each home at its outline. A refuge is never named.
func (b *board) nameHomes() {
	for _, l := range b.homesDrawn {
		name := cmp.Or(l.home.Name, homeWords[l.home.Kind])
		if name == "" || l.home.Kind == graph.Refuge {
			continue
		}
		w := line{role: "home name", size: smallSize * b.o.Text, color: Accent}
		rows := b.wrapLine(w, name, math.Max(l.box.W()+40, 110), 2)
		wide, high := 0.0, float64(len(rows))*w.size*leading
		for _, r := range rows {
			w.text = r
			n, _, _ := b.measure(w.at(scene.Point{}, scene.Start))
			wide = math.Max(wide, n)
		}
		var best scene.Box
		least := math.Inf(1)
		try := func(x, y, far float64) {
			room := scene.Box{X0: x - wide/2, Y0: y, X1: x + wide/2, Y1: y + high}
			if n := b.crowd(room)*10 + far; n < least {
				best, least = room, n
			}
		}
		mid, lo, hi := (l.box.X0+l.box.X1)/2, l.box.X0+wide/2, l.box.X1-wide/2
		for off := 3.0; off < 3+2*high; off += high / 2 {
			for i, x := range []float64{mid, lo, hi, l.box.X0, l.box.X1} {
				try(x, l.box.Y1+off, off*2+float64(i))
				try(x, l.box.Y0-off-high, off*2+float64(i)+1)
			}
		}
		for y := l.box.Y1 - high; y > l.box.Y0; y -= high / 2 {
			try(l.box.X1+4+wide/2, y, 20)
			try(l.box.X0-4-wide/2, y, 20)
		}
		b.taken = append(b.taken, best)
		y := best.Y0
		for _, r := range rows {
			w.text = r
			b.put(scene.Item{Layer: scene.Names, Ref: "household:" + string(l.home.ID), Role: w.role,
				Shape: w.at(scene.Point{X: (best.X0 + best.X1) / 2, Y: y + w.size*0.95}, scene.Middle)})
			y += w.size * leading
		}
	}
}

func (b *board) wrapLine(l line, text string, wide float64, most int) []string {
	l.text = text
	return b.wrap(l.at(scene.Point{}, scene.Start), wide, most)
}
