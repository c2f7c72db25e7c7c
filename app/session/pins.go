package session

import (
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/layout"
)

// Pin puts somebody at a place in their row of the drawing on the table, in symbol widths as its plan
// has them, or a little aside of it if that spares others the way, and keeps them there and their row
// at its height. Moving the same person again carries the step on.
func (s *Session) Pin(d render.Drawing, who graph.ID, x float64) error {
	if c := s.family.Case().Children; len(c) > 0 && who == c[0] {
		return nil // all pins count from the child, who is where the map is
	}
	at, there := standing(d, who)
	if !there {
		return nil
	}
	origin := s.origin(d)
	if err := s.settle(); err != nil {
		return err
	}
	x = d.Plan.Berth(string(who), x)
	seats := d.Plan.Seats()
	for i := range seats {
		if graph.ID(seats[i].ID) == who {
			seats[i].X = x
		}
		seats[i].X -= origin.X
		for j := range seats[i].Lanes {
			seats[i].Lanes[j].X -= origin.X
		}
	}
	p, _ := graph.Get[graph.Person](s.family, who)
	name := p.Name()
	if name == "" {
		name = "somebody"
	}
	pin := graph.Pin{ID: who, X: fine(x - origin.X), Y: fine(at.Y - origin.Y), Down: at.Row - origin.Row, Held: true}
	return s.Squash(graph.Put(s.family, "Move "+name, pin, arrangement(seats)))
}

// origin is what pins count from: the place of the child in a drawing of which nobody is pinned. With pins
// the drawing counts from there itself, though the child may have made way since, and only the row counts.
func (s *Session) origin(d render.Drawing) layout.Place {
	var o layout.Place
	if c := s.family.Case().Children; len(c) > 0 {
		o, _ = standing(d, c[0])
	}
	for p := range graph.All[graph.Pin](s.family) {
		if _, there := standing(d, p.ID); there {
			o.X, o.Y = 0, 0
		}
	}
	return o
}

func standing(d render.Drawing, who graph.ID) (layout.Place, bool) {
	for _, p := range d.Plan.People {
		if graph.ID(p.ID) == who {
			return p, true
		}
	}
	return layout.Place{}, false
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
