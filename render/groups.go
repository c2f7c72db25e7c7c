package render

import (
	"cmp"
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/scene"
)

var groupWords = map[graph.GroupKind]string{graph.School: "school", graph.Club: "club", graph.FaithGroup: "faith group", graph.Service: "service"}

// club is a group on its way onto the map.
type club struct {
	group   graph.Group
	members []graph.ID
	lines   []line
	w, h    float64
	x       float64 // of its middle
}

// groups draws schools, clubs, faith groups and services as rounded boxes under the map, each
// with a line to everybody who belongs to it on the view's date (domain brief 5.5). They stand
// under the map because they are nobody's kin, and so that showing them moves nobody.
func (b *board) groups() {
	if !b.o.Groups {
		return
	}
	all := b.clubs()
	if len(all) == 0 {
		return
	}
	const gap = 22.0
	bottom := (scene.Scene{Items: b.items}).Bounds(b.measure).Y1 + 30
	slices.SortStableFunc(all, func(a, c club) int { return cmp.Compare(a.x, c.x) })
	shift := 0.0 // how far they stand to the right of where they would like to, on average
	end := math.Inf(-1)
	for i := range all {
		c := &all[i]
		at := math.Max(c.x, end+gap+c.w/2)
		shift += (at - c.x) / float64(len(all))
		c.x, end = at, at+c.w/2
	}
	b.use(SignOfGroup)
	for _, c := range all {
		c.x = round(c.x - shift)
		room := scene.Box{X0: c.x - c.w/2, Y0: bottom, X1: c.x + c.w/2, Y1: bottom + c.h}
		ref := "group:" + string(c.group.ID)
		for _, m := range c.members {
			way := b.wayTo(m, scene.Point{X: c.x, Y: bottom})
			b.ways = append(b.ways, way)
			steps := polygon(way)
			b.put(scene.Item{Layer: scene.Lines, Ref: ref, Role: "group line", Shape: scene.Path{Steps: steps[:max(0, len(steps)-1)], Pen: scene.Pen{Stroke: Ink, Width: thinPen}}})
		}
		b.put(scene.Item{Layer: scene.Symbols, Ref: ref, Role: "group", Shape: scene.Path{Steps: roundSteps(room, 10), Pen: scene.Pen{Stroke: Ink, Width: thinPen, Fill: White}}})
		b.taken.add(room)
		y := room.Y0 + 6
		for _, l := range c.lines {
			b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: l.role, Shape: l.at(scene.Point{X: c.x, Y: y + l.size*0.95}, scene.Middle)})
			y += l.size * leading
		}
	}
}

// clubs lists the groups that somebody on the map belongs to.
func (b *board) clubs() []club {
	var out []club
	for g := range graph.All[graph.Group](b.fam) {
		c := club{group: g}
		sum := 0.0
		for t := range graph.All[graph.Tie](b.fam) {
			at, drawn := b.where[string(t.From)]
			if t.Group == g.ID && drawn && b.hereID(t.From) && graph.InForce(t.Began, t.Ended, b.asAt) && !slices.Contains(c.members, t.From) {
				c.members = append(c.members, t.From)
				sum += at.X * unit
			}
		}
		if len(c.members) == 0 {
			continue
		}
		c.x = sum / float64(len(c.members))
		name := line{role: "name", size: smallSize * b.o.Text, color: Ink}
		write := func(l line, words string, most int) {
			for _, s := range b.wrapLine(l, words, 110*b.o.Text, most) {
				l.text = s
				w, _, _ := b.measure(l.at(scene.Point{}, scene.Start))
				c.w = math.Max(c.w, w+20)
				c.h += l.size * leading
				c.lines = append(c.lines, l)
			}
		}
		if g.Name != "" {
			write(name, g.Name, 3)
		}
		if word := said(b.o.Language, groupWords[g.Kind]); word != "" {
			name.role, name.color = "detail", Soft
			write(name, word, 1)
		}
		c.w, c.h = math.Max(c.w, 56), math.Max(c.h+12, 30)
		out = append(out, c)
	}
	return out
}

// wayTo leads from somebody's symbol to a place under the map, round everybody else.
func (b *board) wayTo(from graph.ID, z scene.Point) []scene.Point {
	p := b.stance(b.cast.people[b.cast.number[from]])
	end := stance{at: z, fig: figure{form: circle}}
	var best []scene.Point
	least := math.Inf(1)
	for _, bow := range []float64{0, 1, -1, 2, -2, 4, -4} {
		c := scene.Point{X: (p.at.X+z.X)/2 + bow*30, Y: (p.at.Y + z.Y) / 2}
		way := trim(bowed(p.at, c, z), p, end)
		if cost, clear := b.cost(way, from, ""); clear && cost+math.Abs(bow)*8 < least {
			best, least = way, cost+math.Abs(bow)*8
		}
	}
	if best == nil {
		best = trim(b.through(p.at, z, from, ""), p, end)
	}
	return append(best, z) // trim leaves a little air there too
}
