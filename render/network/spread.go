package network

import (
	"math"

	"kinweave/render/scene"
)

// pair is two of the nodes that belong near each other: a couple, people of one home, a tie between them.
type pair [2]int

// spread gives everybody a place. Where they stood before they stay. A new picture begins as a star by
// rule; Graphviz moves those who belong together next to each other and finds room for whoever is new;
// then the star is drawn tight again in the order that Graphviz found, since neato knows nothing of lines
// that pass through names. Where Graphviz can't be asked the star stays as it is.
func (s *sheet) spread(nodes []node, near func(a, b node) bool, hub scene.Box) {
	r := math.Max(hub.W(), hub.H()) / 2
	inOrder(nodes)
	fresh := s.recall(nodes)
	if fresh == len(nodes) {
		star(nodes, r)
	} else {
		seed(nodes, r)
	}
	var pairs []pair
	for i := range nodes {
		for j := range i {
			if near(nodes[i], nodes[j]) {
				pairs = append(pairs, pair{i, j})
			}
		}
	}
	if at := s.asked(nodes, pairs, hub, fresh); at != nil {
		for i := range nodes {
			if !nodes[i].old {
				nodes[i].to(at[i])
			}
		}
		if fresh == len(nodes) {
			byAngle(nodes)
			star(nodes, r)
		}
	}
	settle(nodes, hub.Grow(30))
	for _, n := range nodes {
		s.spots = append(s.spots, Spot{Ref: n.ref, At: n.at, Held: n.held})
	}
}

// asked is what Graphviz says, nil when there is nothing to ask or no answer.
func (s *sheet) asked(nodes []node, pairs []pair, hub scene.Box, fresh int) []scene.Point {
	if s.o.Place == nil || fresh == 0 || fresh == len(nodes) && len(pairs) == 0 {
		return nil
	}
	boxes := []Box{{W: hub.W(), H: hub.H(), Fixed: true}}
	var wires []Wire
	for i, n := range nodes {
		boxes = append(boxes, Box{W: n.who.Box.W() + air, H: n.who.Box.H() + air, At: n.middle(), Fixed: n.old})
		wires = append(wires, Wire{A: 0, B: i + 1, Long: math.Max(math.Hypot(n.at.X, n.at.Y), hub.W()/2+80+n.far)})
	}
	for _, p := range pairs {
		wires = append(wires, Wire{A: p[0] + 1, B: p[1] + 1, Long: 110})
	}
	at, err := s.o.Place(s.ctx, boxes, wires)
	if err != nil || len(at) != len(boxes) {
		return nil
	}
	for i := range at {
		if at[i] = (scene.Point{X: at[i].X - at[0].X, Y: at[i].Y - at[0].Y}); i > 0 && math.IsNaN(at[i].X+at[i].Y) {
			return nil
		}
	}
	return at[1:]
}

// recall puts those who stood somewhere before back there, and counts the others.
func (s *sheet) recall(nodes []node) (fresh int) {
	for i := range nodes {
		n := &nodes[i]
		for _, b := range s.o.Before {
			if b.Ref == n.ref && !n.old && math.Abs(b.At.X) < 1e5 && math.Abs(b.At.Y) < 1e5 {
				n.at, n.old, n.held = b.At, true, b.Held
			}
		}
		if !n.old {
			fresh++
		}
	}
	return fresh
}

// seed stands whoever is new beside those of their sector who are there.
func seed(nodes []node, hub float64) {
	for i := range nodes {
		if nodes[i].old {
			continue
		}
		var x, y, n float64
		for _, o := range nodes {
			if o.old && o.key.sector == nodes[i].key.sector {
				d := math.Max(1, math.Hypot(o.at.X, o.at.Y))
				x, y, n = x+o.at.X/d, y+o.at.Y/d, n+1
			}
		}
		a := float64(nodes[i].key.sector)*math.Pi/3 - math.Pi/2
		if n > 0 && math.Hypot(x, y) > 0.1 {
			a = math.Atan2(y, x)
		}
		r := hub + 110 + nodes[i].far
		nodes[i].at = scene.Point{X: math.Round(wide * r * math.Cos(a)), Y: math.Round(r * math.Sin(a))}
	}
}
