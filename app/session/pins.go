package session

import (
	"kinweave/graph"
	"kinweave/render"
)

// Pin puts somebody at a place in their row of the drawing on the table, in symbol widths as its plan
// has them, or a little aside of it if that spares others the way, and keeps them there. Moving the
// same person again carries the step on.
func (s *Session) Pin(d render.Drawing, who graph.ID, x float64) error {
	seats := d.Plan.Seats()
	origin, child := 0.0, graph.ID("")
	if c := s.family.Case().Children; len(c) > 0 {
		child = c[0]
	}
	y, there := 0.0, false
	for _, p := range d.Plan.People {
		switch graph.ID(p.ID) {
		case child:
			origin = p.X
			y -= p.Y
		case who:
			there = true
			y += p.Y
		}
	}
	if !there || who == child { // all pins count from the child, who is where the map is
		return nil
	}
	if err := s.settle(); err != nil {
		return err
	}
	x = d.Plan.Berth(string(who), x)
	for i := range seats {
		if graph.ID(seats[i].ID) == who {
			seats[i].X = x
		}
		seats[i].X -= origin
		for j := range seats[i].Lanes {
			seats[i].Lanes[j].X -= origin
		}
	}
	p, _ := graph.Get[graph.Person](s.family, who)
	name := p.Name()
	if name == "" {
		name = "somebody"
	}
	return s.Squash(graph.Put(s.family, "Move "+name, graph.Pin{ID: who, X: x - origin, Y: y}, arrangement(seats)))
}

// LetGo takes pins away: those of some people, or with none named all there are.
func (s *Session) LetGo(who ...graph.ID) error {
	label := "Let somebody go"
	if len(who) == 0 {
		label = "Let everybody go"
		for p := range graph.All[graph.Pin](s.family) {
			who = append(who, p.ID)
		}
	}
	var ks []graph.Key
	for _, id := range who {
		if p, ok := graph.Get[graph.Pin](s.family, id); ok {
			ks = append(ks, p.Key())
		}
	}
	return s.Do(graph.Drop(s.family, label, ks...))
}

// settle writes where people stand now into the family, so that a step which moves them can
// be taken back to it. It becomes part of the step before: taking that back has to find what it left.
func (s *Session) settle() error {
	if s.table == nil {
		return nil
	}
	c := graph.Put(s.family, "Keep the map as it is", arrangement(s.table))
	if len(c.Edits) == 0 {
		return nil
	}
	if err := s.adopt(c); err != nil {
		return err
	}
	if last := len(s.done) - 1; last >= 0 {
		s.done[last].Change = s.done[last].Then(c)
	}
	return nil
}
