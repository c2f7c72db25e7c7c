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
	steps []scene.Step // of its line
	past  bool
	also  []string // who lives there too and stands elsewhere, in words
	years string   // of a home of the past

	unnamed bool // there was no room for its name
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
		b.inkSteps(l.steps)
	}
}

// inkSteps notes where an outline runs, its round corners in short pieces.
func (b *board) inkSteps(steps []scene.Step) {
	const pieces = 4
	var last scene.Point
	for _, s := range steps {
		switch s.Op {
		case scene.MoveTo:
			last = s.P[0]
		case scene.LineTo:
			b.inkFrom(last, s.P[0])
			last = s.P[0]
		case scene.Curve:
			from := last
			for k := range pieces {
				v := float64(k+1) / pieces
				u := 1 - v
				on := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*v*b + 3*u*v*v*c + v*v*v*d }
				next := scene.Point{X: on(from.X, s.P[0].X, s.P[1].X, s.P[2].X), Y: on(from.Y, s.P[0].Y, s.P[1].Y, s.P[2].Y)}
				b.inkFrom(last, next)
				last = next
			}
		}
	}
	if len(steps) > 0 {
		b.inkFrom(last, steps[0].P[0])
	}
}

func (b *board) inkFrom(p, q scene.Point) {
	b.inked.add(scene.Box{X0: math.Min(p.X, q.X), Y0: math.Min(p.Y, q.Y), X1: math.Max(p.X, q.X), Y1: math.Max(p.Y, q.Y)}.Grow(1))
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
		if name := cmp.Or(h.Name, b.homeWord(h.Kind)); !shown && name != "" && h.Kind != graph.Refuge {
			b.unseen = append(b.unseen, b.o.Language.Say("%s also stays at %s, which no outline shows", who, name))
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
	l.steps = where.steps(14, clear)
	b.homesDrawn = append(b.homesDrawn, l)
	pen, role, sign := homePen(), "home", SignHome
	if l.past {
		pen, role, sign = pastPen(), "past home", SignPastHome
	}
	b.use(sign)
	b.put(scene.Item{Layer: scene.Ground, Ref: "household:" + string(l.home.ID), Role: role,
		Shape: scene.Path{Steps: l.steps, Pen: pen}})
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
	try := func(g []layout.Place, least float64) (float64, bool) {
		far := b.spread(g)
		if far >= least { // however well it would go round them
			return far, false
		}
		key := ""
		for _, m := range g {
			key += m.ID + " "
		}
		t, seen := known[key]
		if !seen {
			_, t.cost, t.ok = b.hull(g)
			known[key] = t
		}
		return t.cost + far, t.ok
	}
	for len(some) <= many {
		var best []layout.Place
		at, with, least := 0, 0, math.Inf(1)
		for i := range groups {
			for j := i + 1; j < len(groups); j++ {
				both := slices.Concat(groups[i], groups[j])
				if cost, ok := try(both, least); ok && cost < least {
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
