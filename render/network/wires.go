package network

import (
	"math"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// spoke draws the line from the middle to somebody, round whoever is in its way.
func (s *sheet) spoke(n node, all []node, hub scene.Box) {
	kind := inkOf[n.link.how]
	if kind == inkUnsaid && s.o.Look.Gentle { // what is recorded is not all theirs to read: family is family
		kind = inkKin
	}
	way := s.wayTo(scene.Point{}, n.at, n, all, func(p scene.Point) bool { return math.Hypot(p.X, p.Y) < hub.W()/2+plain })
	s.keys[kind] = true
	if n.link.gives || n.link.gets {
		s.keys[inkHelp] = true
	}
	words := []string{s.inkWords(kind), "", ""}
	if n.link.gives {
		words[1] = s.lang.Say("help goes to %s", s.name(s.o.Child))
	}
	if n.link.gets {
		words[2] = s.lang.Say("help comes from %s", s.name(s.o.Child))
	}
	s.tell(n, words...)
	for _, sh := range s.line(kind, way, n.link.gets, n.link.gives, 1) {
		s.put(scene.Item{Layer: scene.Lines, Ref: n.link.tie, Role: "tie", Shape: sh})
	}
}

// between draws the ties that are recorded between those round the middle.
func (s *sheet) between(nodes []node, hub scene.Box) {
	at := map[string]node{}
	for _, n := range nodes {
		at[n.ref] = n
	}
	for t := range graph.All[graph.Tie](s.fam) {
		a, here := at["person:"+string(t.From)]
		b, there := at["person:"+string(t.To)]
		if t.Group != "" {
			b, there = at["group:"+string(t.Group)]
		}
		if !here || !there || a.ref == b.ref || !t.Began.By(s.asAt) {
			continue
		}
		how := weights[t.Weight]
		if t.Ended.Known() && t.Ended.By(s.asAt) {
			how = ended
		}
		others := []node{{ref: "middle", who: render.Portrait{Sign: hub, Round: true}}}
		for _, n := range nodes {
			if n.ref != a.ref {
				others = append(others, n)
			}
		}
		way := s.wayTo(a.at, b.at, b, others, func(p scene.Point) bool { return a.holds(p, 5) })
		kind := inkOf[how]
		gets, gives := t.Help == graph.HelpFrom || t.Help == graph.HelpBoth, t.Help == graph.HelpTo || t.Help == graph.HelpBoth
		s.keys[kind] = true
		s.keys[inkHelp] = s.keys[inkHelp] || gets || gives
		s.tell(a, s.lang.Say("to %s: %s", strings.Join(written(b.who.Items), ", "), s.inkWords(kind)))
		for _, sh := range s.line(kind, way, gets, gives, 1) {
			s.put(scene.Item{Layer: scene.Lines, Ref: "tie:" + string(t.ID), Role: "tie", Shape: sh})
		}
	}
}

// wayTo leads from a place to another, which is somebody's: straight where that meets nobody, else in the slightest bow
// that does, without the parts that lie within either.
func (s *sheet) wayTo(from, to scene.Point, n node, all []node, within func(scene.Point) bool) []scene.Point {
	var best []scene.Point
	least := math.Inf(1)
	for _, bow := range []float64{0, 24, -24, 48, -48, 80, -80, 130, -130, 200, -200} {
		way := bowed(from, to, bow)
		for len(way) > 2 && within(way[0]) {
			way = way[1:]
		}
		for i, p := range way {
			if n.holds(p, 5) {
				way = way[:max(2, i)]
				break
			}
		}
		cost := math.Abs(bow) / 40
		for _, o := range all {
			if o.ref != n.ref && slices.ContainsFunc(way, func(p scene.Point) bool { return o.holds(p, 3) }) {
				cost += 100
			}
		}
		if cost < least {
			best, least = way, cost
		}
		if bow == 0 && cost == 0 {
			break
		}
	}
	return best
}

func circle(c scene.Point, r float64) []scene.Step {
	const kappa = 0.5522847498
	k := r * kappa
	curve := func(x1, y1, x2, y2, x, y float64) scene.Step {
		return scene.Step{Op: scene.Curve, P: [3]scene.Point{{X: c.X + x1, Y: c.Y + y1}, {X: c.X + x2, Y: c.Y + y2}, {X: c.X + x, Y: c.Y + y}}}
	}
	return []scene.Step{move(c.X, c.Y-r), curve(k, -r, r, -k, r, 0), curve(r, k, k, r, 0, r), curve(-k, r, -r, k, -r, 0), curve(-r, -k, -k, -r, 0, -r), {Op: scene.Close}}
}
