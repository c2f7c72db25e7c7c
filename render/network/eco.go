package network

import (
	"cmp"
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// most is how many stand round the middle: with more nobody could read any.
const most = 80

// The sectors of a life, clockwise from the top.
const (
	atHome = iota
	mumsSide
	friends
	groups
	workers
	dadsSide
)

// eco draws the eco-map (domain brief 4.4): the child, or the home, in a circle, and round it those who
// are recorded to matter, with what the lines to them are like and which way help goes.
func (s *sheet) eco() error {
	hub, middle, err := s.hub()
	if err != nil {
		return err
	}
	nodes := s.around(middle)
	if len(nodes) > most {
		s.notes = append(s.notes, s.lang.Say("%d people with the weakest ties are left out, so that the others can be read", len(nodes)-most))
		slices.SortStableFunc(nodes, func(a, b node) int {
			return cmp.Or(cmp.Compare(a.link.distance, b.link.distance), cmp.Compare(b.link.how, a.link.how))
		})
		nodes = nodes[:most]
	}
	s.spread(nodes, s.together, hub)
	for _, n := range nodes {
		s.spoke(n, nodes, hub)
	}
	s.between(nodes, hub)
	for _, n := range nodes {
		s.put((scene.Scene{Items: n.who.Items}).Move(scene.Matrix{S: 1, X: n.at.X, Y: n.at.Y}).Items...)
	}
	return nil
}

// hub draws the middle: the child alone, or everyone in the child's home, in a circle.
func (s *sheet) hub() (scene.Box, []graph.ID, error) {
	middle := []graph.ID{s.o.Child}
	home := ""
	if s.o.Home {
		h, with := s.livesWith(s.o.Child)
		if h.ID == "" {
			return scene.Box{}, nil, ErrHome
		}
		middle = append(middle, with...)
		slices.SortStableFunc(middle[1:], func(a, b graph.ID) int { return cmp.Compare(s.place(a), s.place(b)) })
		if h.Kind != graph.Refuge {
			home = cmp.Or(h.Name, s.homeWord(h.Kind))
		}
	}
	var all scene.Scene
	columns := int(math.Ceil(math.Sqrt(float64(len(middle)))))
	y, high := 0.0, 0.0
	for i := 0; i < len(middle); i += columns {
		x, row := 0.0, middle[i:min(len(middle), i+columns)]
		var one scene.Scene
		high = 0
		for _, id := range row {
			var under []string
			if id == s.o.Child {
				under = []string{""} // a child is nobody's neighbour here
			}
			p := s.who.Person(id, under...)
			one.Items = append(one.Items, (scene.Scene{Items: p.Items}).Move(scene.Matrix{S: 1, X: x - p.Box.X0, Y: y - p.Box.Y0}).Items...)
			x += p.Box.W() + air
			high = math.Max(high, p.Box.H())
		}
		all.Items = append(all.Items, one.Move(scene.Matrix{S: 1, X: -(x - air) / 2}).Items...)
		y += high + air
	}
	if home != "" {
		t := scene.Text{String: home, Size: 13, Color: render.Accent, Anchor: scene.Middle, Face: scene.Bold, At: scene.Point{Y: y + 8}}
		all.Items = append(all.Items, scene.Item{Layer: scene.Names, Role: "home name", Shape: t})
	}
	b := all.Bounds(s.measure)
	r := math.Round(math.Hypot(b.W(), b.H())/2*0.94) + 8
	s.put(scene.Item{Layer: scene.Ground, Role: "middle", Shape: scene.Path{Steps: circle(scene.Point{}, r), Pen: scene.Pen{Fill: render.HomeFill, Stroke: render.Ink, Width: plain}}})
	all.Items = tinted(all.Items, render.HomeFill)
	s.put(all.Move(scene.Matrix{S: 1, X: -(b.X0 + b.X1) / 2, Y: -(b.Y0 + b.Y1) / 2}).Items...)
	return scene.Box{X0: -r, Y0: -r, X1: r, Y1: r}, middle, nil
}

// place is which of the index children somebody is; whoever is none comes last.
func (s *sheet) place(id graph.ID) int {
	if i := slices.Index(s.fam.Case().Children, id); i >= 0 {
		return i
	}
	return math.MaxInt
}

// around lists whom and what the picture shows about the middle.
func (s *sheet) around(middle []graph.ID) []node {
	links := s.links(middle)
	_, with := s.livesWith(s.o.Child)
	var out []node
	for _, p := range s.who.Here() {
		if slices.Contains(middle, p.ID) {
			continue
		}
		l := links[p.ID]
		if l == nil {
			l = &link{met: true}
		}
		k := s.kinOf(p.ID)
		lives := slices.Contains(with, p.ID)
		if lives {
			l.say(ordinary)
		}
		if !l.has && !(k.is && k.close && l.met && !s.who.Died(p.ID)) || s.who.Died(p.ID) && l.how < strong {
			continue
		}
		n := s.node("person:"+string(p.ID), s.who.Person(p.ID, s.under(p, k.is)...))
		n.id, n.link, n.far = p.ID, *l, reach[l.how]
		n.key = order{near: k.steps, name: p.Name()}
		switch {
		case lives:
			n.key.sector = atHome
		case s.fosters(p.ID):
			n.key.sector, n.link.distance = workers, 2
		case k.is && k.mum:
			n.key.sector = mumsSide
		case k.is:
			n.key.sector = dadsSide
		case p.Role != "" || l.paid:
			n.key.sector, n.link.distance = workers, 2
		default:
			n.key.sector, n.link.distance = friends, 2
		}
		out = append(out, n)
	}
	for g := range graph.All[graph.Group](s.fam) {
		l, member := s.membership(g.ID, middle)
		if !member {
			continue
		}
		n := s.node("group:"+string(g.ID), s.who.Group(g))
		n.link, n.far, n.key = l, reach[l.how], order{sector: groups, name: g.Name}
		out = append(out, n)
	}
	for p := range graph.All[graph.Pet](s.fam) {
		if slices.ContainsFunc(p.Of, func(id graph.ID) bool { return slices.Contains(middle, id) }) {
			n := s.node("pet:"+string(p.ID), s.who.Pet(p.ID))
			n.link, n.key = link{has: true, how: ordinary}, order{sector: friends, name: p.Name}
			out = append(out, n)
		}
	}
	return out
}

// reach is how much further off somebody stands.
var reach = map[strength]float64{strong: 0, stressful: 30, ordinary: 30, weak: 60, unsaid: 60, ended: 80}

// membership is how the middle belongs to a group.
func (s *sheet) membership(g graph.ID, middle []graph.ID) (l link, any bool) {
	for t := range graph.All[graph.Tie](s.fam) {
		if t.Group != g || !slices.Contains(middle, t.From) || !t.Began.By(s.asAt) {
			continue
		}
		l.tie = "tie:" + string(t.ID)
		if t.Ended.Known() && t.Ended.By(s.asAt) {
			l.say(ended)
			continue
		}
		l.say(weights[t.Weight])
		l.gives = l.gives || t.Help == graph.HelpTo || t.Help == graph.HelpBoth
		l.gets = l.gets || t.Help == graph.HelpFrom || t.Help == graph.HelpBoth
	}
	return l, l.has
}
