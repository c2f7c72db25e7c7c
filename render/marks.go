package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

// markOf is the badge of each state of asking. Several states share one: the badge
// says where somebody stands at a glance, and the person's card says the rest.
var markOf = map[graph.AskState]Sign{
	graph.NotFound:      MarkNotFound,
	graph.FoundNotAsked: MarkNotAsked,
	graph.Cleared:       MarkNotAsked,
	graph.DoNotAsk:      MarkDoNotAsk,
	graph.AskedWaiting:  MarkWaiting,
	graph.NoReply:       MarkWaiting,
	graph.YesCare:       MarkYes,
	graph.Offered:       MarkYes,
	graph.YesHelp:       MarkYes,
	graph.YesContact:    MarkYes,
	graph.Maybe:         MarkMaybe,
	graph.SaysNo:        MarkNo,
	graph.Withdrew:      MarkNo,
}

const markRadius = 11.0

// marks puts small badges at the symbols: where asking somebody stands at the lower right,
// a heart at the lower left of those a child has named (domain brief 5.8).
func (b *board) marks() {
	if !b.o.Marks {
		return
	}
	named := map[graph.ID]bool{}
	for w := range graph.All[graph.Wish](b.fam) {
		if w.On.By(b.asAt) && (w.Kind == graph.Important || w.Kind == graph.LostTouch || w.Kind == graph.LikeToKnow) {
			named[w.About] = true
		}
	}
	latest := map[graph.ID]graph.Ask{}
	for a := range graph.All[graph.Ask](b.fam) {
		if !a.On.By(b.asAt) || len(b.cast.focus) > 0 && a.Child != "" && a.Child != b.cast.focus[0] {
			continue
		}
		if had, ok := latest[a.Person]; !ok || graph.LaterAsk(a, had) > 0 {
			latest[a.Person] = a
		}
	}
	for _, p := range b.cast.people {
		if !b.here(p) {
			continue
		}
		s := b.stance(p)
		if s.hidden {
			continue
		}
		off := s.outer()/2 + 3 - markRadius
		if sign, ok := markOf[latest[p.ID].State]; ok {
			b.badge(p, sign, scene.Point{X: round(s.at.X + off), Y: round(s.at.Y + off)})
		}
		if named[p.ID] {
			b.badge(p, MarkNamed, scene.Point{X: round(s.at.X - off), Y: round(s.at.Y + off)})
		}
	}
}

func (b *board) badge(p graph.Person, sign Sign, at scene.Point) {
	b.use(sign)
	b.worn[p.ID] = append(b.worn[p.ID], sign)
	b.taken.add(scene.Box{X0: at.X, Y0: at.Y, X1: at.X, Y1: at.Y}.Grow(markRadius))
	for _, sh := range badgeInk(sign, at, markRadius) {
		b.put(scene.Item{Layer: scene.Marks, Ref: refOf(p), Role: "mark", Shape: sh})
	}
}

// badgeInk draws a badge. Every one has a form of its own, so that a photocopy keeps them apart.
func badgeInk(sign Sign, c scene.Point, r float64) []scene.Shape {
	var out []scene.Shape
	add := func(fill scene.Color, steps []scene.Step) {
		out = append(out, scene.Path{Steps: steps, Pen: scene.Pen{Fill: fill}})
	}
	stroke := func(steps ...scene.Step) {
		out = append(out, scene.Path{Steps: steps, Pen: scene.Pen{Stroke: White, Width: r * 0.3, Cap: scene.Round}})
	}
	at := func(x, y float64) (float64, float64) { return c.X + x*r, c.Y + y*r }
	line := func(pts ...float64) []scene.Step {
		x, y := at(pts[0], pts[1])
		steps := []scene.Step{move(x, y)}
		for i := 2; i < len(pts); i += 2 {
			x, y := at(pts[i], pts[i+1])
			steps = append(steps, to(x, y))
		}
		return steps
	}
	fill := map[Sign]scene.Color{MarkNotFound: ToDo, MarkNotAsked: Accent, MarkWaiting: Accent, MarkYes: Done, MarkMaybe: Accent, MarkNo: Soft, MarkDoNotAsk: Soft}
	if sign == MarkNamed {
		out = append(out, scene.Path{Steps: heartSteps(c, r*0.95), Pen: scene.Pen{Fill: Accent, Stroke: White, Width: r * 0.16}})
		return out
	}
	// A rim of paper keeps the badge off the symbol's own line.
	out = append(out, scene.Path{Steps: circleSteps(c, r), Pen: scene.Pen{Fill: fill[sign], Stroke: White, Width: r * 0.2}})
	switch sign {
	case MarkNotFound: // a question mark, drawn
		x0, y0 := at(-0.32, -0.22)
		x1, y1 := at(-0.36, -0.72)
		x2, y2 := at(0.42, -0.72)
		x3, y3 := at(0.32, -0.2)
		x4, y4 := at(0.2, 0.02)
		x5, y5 := at(0, 0.02)
		x6, y6 := at(0, 0.2)
		stroke(move(x0, y0), curve(x1, y1, x2, y2, x3, y3), curve(x4, y4, x5, y5, x6, y6))
		x, y := at(0, 0.54)
		add(White, circleSteps(scene.Point{X: x, Y: y}, r*0.14))
	case MarkNotAsked:
		add(White, circleSteps(c, r*0.36))
	case MarkWaiting:
		stroke(append(line(-0.5, 0, 0.5, 0), line(0.12, -0.36, 0.5, 0, 0.12, 0.36)...)...)
	case MarkYes:
		stroke(line(-0.44, 0.04, -0.12, 0.36, 0.46, -0.34)...)
	case MarkMaybe:
		x0, y0 := at(-0.5, 0.34)
		x1, y1 := at(-0.3, -0.9)
		x2, y2 := at(0.3, 0.9)
		x3, y3 := at(0.5, -0.34)
		stroke(move(x0, y0), curve(x1, y1, x2, y2, x3, y3))
	case MarkNo:
		stroke(append(line(-0.34, -0.34, 0.34, 0.34), line(0.34, -0.34, -0.34, 0.34)...)...)
	case MarkDoNotAsk:
		add(White, append(line(-0.55, -0.21, 0.55, -0.21, 0.55, 0.21, -0.55, 0.21), shut()))
	}
	return out
}

// markPicture is a badge in a legend's key.
func markPicture(s Sign, c scene.Point, w float64) []scene.Item {
	var out []scene.Item
	for _, sh := range badgeInk(s, c, math.Min(w*0.42, markRadius)) {
		out = append(out, scene.Item{Shape: sh})
	}
	return out
}
