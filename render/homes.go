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
	box  scene.Box
}

const homeMargin = 12.0

// homes draws a dotted line round those who live together on the view's date.
func (b *board) homes() {
	if b.o.NoHomes {
		return
	}
	cells := b.cells()
	for h := range graph.All[graph.Household](b.fam) {
		var members []layout.Place
		in := map[string]bool{}
		for _, s := range b.fam.StaysIn(h.ID) {
			at, ok := b.where[string(s.Person)]
			if ok && !in[at.ID] && b.hereID(s.Person) && graph.InForce(s.From, s.To, b.view.AsAt()) {
				in[at.ID] = true
				members = append(members, at)
			}
		}
		if !b.worthALine(h, members) {
			continue
		}
		for _, room := range lobes(members, in, cells) {
			margin := homeMargin
			for _, l := range b.homesDrawn {
				if !apart(l.box, room) {
					margin += 5 // two homes of one child: one outline outside the other
				}
			}
			room = room.Grow(margin)
			b.homesDrawn = append(b.homesDrawn, lobe{h, room})
			b.use(SignHome)
			b.put(scene.Item{Layer: scene.Ground, Ref: "household:" + string(h.ID), Role: "home",
				Shape: scene.Path{Steps: roundSteps(room, 18), Pen: homePen()}})
		}
	}
}

func homePen() scene.Pen {
	p := dotted.pen(Accent, pen)
	p.Fill = HomeFill
	return p
}

// worthALine leaves out adults who live by themselves: a ring round everybody says nothing.
func (b *board) worthALine(h graph.Household, members []layout.Place) bool {
	if len(members) > 1 {
		return true
	}
	if len(members) == 0 {
		return false
	}
	return h.Kind != "" && h.Kind != graph.FamilyHome || slices.Contains(b.cast.focus, graph.ID(members[0].ID))
}

// cells are the rooms of people: a symbol with its name.
func (b *board) cells() map[string]scene.Box {
	out := map[string]scene.Box{}
	for _, p := range b.plan.People {
		out[p.ID] = box(layout.Box{X: p.X, Y: p.Y, W: p.W, H: p.H})
	}
	for _, l := range b.plan.Labels {
		if c, ok := out[l.Owner]; ok && !l.Union {
			out[l.Owner] = c.Union(box(l.Box))
		}
	}
	return out
}

// lobes cuts the members of a home into groups that an outline can go round: all, else row by row.
func lobes(members []layout.Place, in map[string]bool, cells map[string]scene.Box) []scene.Box {
	round := func(some []layout.Place) (scene.Box, bool) {
		var all scene.Box
		for _, m := range some {
			all = all.Union(cells[m.ID])
		}
		room := all.Grow(homeMargin)
		for id, c := range cells {
			if !in[id] && !apart(room, c) {
				return all, false
			}
		}
		return all, true
	}
	if all, ok := round(members); ok {
		return []scene.Box{all}
	}
	slices.SortFunc(members, func(a, b layout.Place) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.X, b.X))
	})
	var out []scene.Box
	for i := 0; i < len(members); {
		j := i + 1
		all := cells[members[i].ID]
		for j < len(members) && members[j].Row == members[i].Row {
			more, ok := round(members[i : j+1])
			if !ok {
				break
			}
			all = more
			j++
		}
		out = append(out, all)
		i = j
	}
	return out
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
		mid := (l.box.X0 + l.box.X1) / 2
		var best scene.Box
		least := math.Inf(1)
		for i, c := range []scene.Point{{X: mid, Y: l.box.Y1 + 3}, {X: l.box.X0 + wide/2, Y: l.box.Y1 + 3}, {X: l.box.X1 - wide/2, Y: l.box.Y1 + 3},
			{X: l.box.X0 + wide/2, Y: l.box.Y0 - 3 - high}, {X: l.box.X1 - wide/2, Y: l.box.Y0 - 3 - high},
			{X: l.box.X0 - 4 - wide/2, Y: l.box.Y1 - high}, {X: l.box.X1 + 4 + wide/2, Y: l.box.Y1 - high}} {
			room := scene.Box{X0: c.X - wide/2, Y0: c.Y, X1: c.X + wide/2, Y1: c.Y + high}
			if n := b.crowd(room)*10 + float64(i); n < least {
				best, least = room, n
			}
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
