package session

import (
	"context"
	"errors"
	"math"
	"slices"

	graphviz "kinweave/app/place"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/scene"
)

// Network says which network picture is wanted, and how.
type Network struct {
	Kind  network.Kind
	Child graph.ID       // empty is the first index child
	Home  bool           // of the eco-map: the child's home in the middle
	Style network.Style  // of the eco-map's lines; empty goes by the case
	Look  render.Options // how people are drawn, and the language
}

// ErrOtherChild is a picture for somebody else about a child whom the case is not about.
var ErrOtherChild = errors.New("a picture for somebody else can be drawn only about the children of this case")

// DrawNetwork draws the eco-map, the connectedness map or the places of a child as an audience may see
// them. On the worker's own picture everyone stays where they stood; for others all is placed anew, so that
// nobody leaves a gap.
func (s *Session) DrawNetwork(ctx context.Context, a graph.Audience, n Network) (network.Picture, error) {
	v, child, err := s.aboutChild(a, n.Child)
	if err != nil {
		return network.Picture{}, err
	}
	fonts, err := Fonts()
	if err != nil {
		return network.Picture{}, err
	}
	o := network.Options{Kind: n.Kind, Child: child, Home: n.Home, Style: n.Style, Place: graphviz.Graphviz, Look: n.Look}
	if a.Own() {
		o.Before = s.stood(n, child)
	} else {
		o.Look = s.OptionsFor(v, a, o.Look)
	}
	p, err := network.Draw(ctx, v, o, fonts)
	if err == nil && v.Family() != s.Family() && gap(p, o.Before) { // where something is hidden, the others must not stand round an empty place
		o.Before = nil
		p, err = network.Draw(ctx, v, o, fonts)
	}
	if err == nil && a.Own() && len(p.Spots) > 0 {
		s.mu.Lock()
		if s.pictures == nil {
			s.pictures = map[graph.ID]graph.Picture{}
		}
		r := record(pictureID(n, child), p.Spots)
		s.pictures[r.ID] = r
		s.mu.Unlock()
	}
	return p, err
}

// Printed is the picture as an Export prints it: with its own title, and proved like any other.
func (n Network) Printed(p network.Picture, e Export) Export {
	e.Drawn, e.DrawnFor, e.Split = &p.Drawing, e.Audience, false
	e.Heading.Title, e.Options.Language, e.what = p.Title, p.Language, string(n.Kind)
	if e.Paper.LargePrint { // it is drawn as it is; the paper is chosen so that it can be read
		e.Options.Text = render.LargeText
	}
	return e
}

// Roomy gives large print the smallest paper, from the one that was asked for on, on which one sheet of the picture can be read.
func (e Export) Roomy() (Export, error) {
	if !e.Paper.LargePrint || e.Drawn == nil {
		return e, nil
	}
	fonts, err := Fonts()
	if err != nil {
		return e, err
	}
	for _, c := range render.AdviseFor(*e.Drawn, e.Paper, e.Heading, fonts) {
		if c.Readable && c.Sheets() == 1 && c.Paper.Size <= e.Paper.Size { // A3 is larger than A4
			e.Paper = c.Paper
			return e, nil
		}
	}
	return e, nil // what is said of it says what is wrong with the paper
}

// aboutChild is the view of an audience with one child as the first of the case, and what the view calls the child:
// how others are related is told from the first.
func (s *Session) aboutChild(a graph.Audience, child graph.ID) (graph.View, graph.ID, error) {
	s.mu.RLock()
	f, asAt := s.family, s.asAt
	s.mu.RUnlock()
	if err := a.Check(f); err != nil {
		return graph.View{}, "", err
	}
	c := f.Case()
	if child == "" && len(c.Children) > 0 {
		child = c.Children[0]
	}
	_, ok := graph.Get[graph.Person](f, child)
	switch {
	case !ok:
		return graph.View{}, "", network.ErrChild
	case !slices.Contains(c.Children, child):
		if !a.Own() {
			return graph.View{}, "", ErrOtherChild
		}
		return graph.For(f, a, asAt), child, nil
	case c.Children[0] != child:
		c.Children = append([]graph.ID{child}, slices.DeleteFunc(slices.Clone(c.Children), func(id graph.ID) bool { return id == child })...)
		turned, err := f.Apply(graph.Put(f, "Put a child first", c))
		if err != nil {
			return graph.View{}, "", err
		}
		f = turned
	}
	v, called := graph.Matched(f, a, asAt)
	if called[child] == "" { // the view may leave the child out, and have another for its first
		return graph.View{}, "", network.ErrChild
	}
	return v, called[child], nil
}

// MoveInNetwork puts something at a place of the worker's own picture, and keeps it there. Moving the
// same thing again carries the step on.
func (s *Session) MoveInNetwork(p network.Picture, n Network, ref string, at scene.Point) error {
	i := slices.IndexFunc(p.Spots, func(x network.Spot) bool { return x.Ref == ref })
	if i < 0 || math.IsNaN(at.X+at.Y) || math.IsInf(at.X+at.Y, 0) {
		return nil
	}
	_, child, err := s.aboutChild(graph.Audience{}, n.Child)
	if err != nil {
		return err
	}
	moved := p.Spots[i]
	moved.At, moved.Held = at, true
	// Who was moved last comes first: whoever was there gives way.
	spots := append([]network.Spot{moved}, slices.Delete(slices.Clone(p.Spots), i, i+1)...)
	return s.Squash(graph.Put(s.Family(), "Move something in the picture", record(pictureID(n, child), spots)))
}

// TidyNetwork lets everything in the picture go: the next drawing begins anew.
func (s *Session) TidyNetwork(n Network) error {
	_, child, err := s.aboutChild(graph.Audience{}, n.Child)
	if err != nil {
		return err
	}
	id := pictureID(n, child)
	s.mu.Lock()
	delete(s.pictures, id)
	s.mu.Unlock()
	if _, ok := graph.Get[graph.Picture](s.Family(), id); !ok {
		return nil
	}
	return s.Do(graph.Drop(s.Family(), "Tidy the picture", graph.Key{Kind: graph.KindPicture, ID: id}))
}

func pictureID(n Network, child graph.ID) graph.ID {
	kind := string(n.Kind)
	if n.Home {
		kind += "-home"
	}
	return graph.PictureID(kind, child)
}

// stood is where everything stood: on the picture before us, or in the case.
func (s *Session) stood(n Network, child graph.ID) []network.Spot {
	s.mu.RLock()
	defer s.mu.RUnlock()
	kept, ok := s.pictures[pictureID(n, child)]
	if !ok {
		kept, _ = graph.Get[graph.Picture](s.family, pictureID(n, child))
	}
	var out []network.Spot
	for _, x := range kept.Spots {
		out = append(out, network.Spot{Ref: string(x.Of), At: scene.Point{X: x.X, Y: x.Y}, Held: x.Held})
	}
	return out
}

// gap reports whether somebody who stood there is not in a picture any more.
func gap(p network.Picture, stood []network.Spot) bool {
	return slices.ContainsFunc(stood, func(was network.Spot) bool {
		return !slices.ContainsFunc(p.Spots, func(x network.Spot) bool { return x.Ref == was.Ref })
	})
}

func record(id graph.ID, spots []network.Spot) graph.Picture {
	p := graph.Picture{ID: id}
	for _, x := range spots {
		p.Spots = append(p.Spots, graph.Spot{Of: graph.ID(x.Ref), X: math.Round(x.At.X), Y: math.Round(x.At.Y), Held: x.Held})
	}
	return p
}

// filePictures writes where everything stands into the case. It is no step that could be taken back.
func (s *Session) filePictures() {
	if s.keep == nil || s.readOnly {
		return
	}
	for _, p := range s.pictures {
		if c := graph.Put(s.family, "Keep the picture as it is", p); len(c.Edits) > 0 {
			_ = s.keep(c, s.clock()) // a picture that comes out differently next time is no loss
		}
	}
}
