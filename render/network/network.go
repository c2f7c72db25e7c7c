// Package network draws who and what is about a child as pictures other than the family map: the
// eco-map with the child or a home in its middle, the connectedness map, and the strip of the
// places where the child has lived (domain brief 4.2 to 4.4).
//
// People and groups are drawn by package render, so that they look as they do on the family map, and
// only a graph.View is read, so that each reader sees what may be seen.
package network

import (
	"context"
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/scene"
)

// Kind is which of the pictures.
type Kind string

// The pictures.
const (
	Eco         Kind = "eco"
	Connections Kind = "connections"
	Places      Kind = "places"
)

// Kinds lists the pictures there are.
func Kinds() []Kind { return []Kind{Eco, Connections, Places} }

// Style is how the lines of an eco-map are drawn. The two read a dotted line differently, which is
// why a legend is always drawn (domain brief 4.4).
type Style string

// The styles. An empty one is UK where the case asks for the UK convention in so many words, else Hartman.
const (
	Hartman Style = "hartman"
	UK      Style = "uk"
)

// What cannot be drawn.
var (
	ErrKind  = errors.New("there is no such picture: choose eco, connections or places")
	ErrChild = errors.New("the child of the picture is not on the map, or this reader may not see them")
	ErrHome  = errors.New("no home is recorded where the child lives now")
)

// Options says which picture is drawn and how.
type Options struct {
	Kind   Kind
	Child  graph.ID // empty takes the first index child of the view
	Home   bool     // of the eco-map: the child's home in the middle, with everyone who lives there
	Style  Style    // of the eco-map
	Before []Spot   // where things stood when the picture was drawn last: they stay there
	Place  Place    // finds places; nil lays the picture out by rule

	// Look is how people are drawn; its Feelings choose the emotional lines that colour the eco-map,
	// none when nil, and its Language is that of the legend.
	Look render.Options
}

// Spot is where something of a picture stood, from its middle. What the user put there is Held.
type Spot struct {
	Ref  string
	At   scene.Point
	Held bool
}

// Picture is a finished drawing, ready for the window and for paper, with where everything stands.
type Picture struct {
	render.Drawing
	Spots []Spot
}

// Box is something that needs room: its size, and where it would like its middle to be.
type Box struct {
	W, H  float64
	At    scene.Point
	Fixed bool
}

// Wire joins two boxes that should be about so far apart, middle to middle.
type Wire struct {
	A, B int
	Long float64
}

// Place finds places for boxes. It may fail or take too long: the picture is then laid out by rule.
type Place func(context.Context, []Box, []Wire) ([]scene.Point, error)

// Draw makes one of the pictures of a view.
func Draw(ctx context.Context, v graph.View, o Options, fonts *scene.Fonts) (Picture, error) {
	if !slices.Contains(Kinds(), o.Kind) {
		return Picture{}, ErrKind
	}
	f := v.Family()
	if o.Child == "" && len(f.Case().Children) > 0 {
		o.Child = f.Case().Children[0]
	}
	if p, ok := graph.Get[graph.Person](f, o.Child); !ok || p.Gone != nil || !p.Birth.By(v.AsAt()) {
		return Picture{}, ErrChild
	}
	o.Look.Kin = o.Look.Kin || len(f.Case().Children) > 0 && f.Case().Children[0] == o.Child
	if o.Kind == Places && o.Look.Inside == "" {
		o.Look.Inside = graph.InsideNothing // today’s age says nothing of the day they lived there
	}
	if o.Style == "" && f.Case().Convention == render.UKICS {
		o.Style = UK
	}
	s := &sheet{ctx: ctx, fam: f, asAt: v.AsAt(), o: o, who: render.NewPortraits(v, o.Look, fonts), fonts: fonts, measure: fonts.Measure, lang: o.Look.Language, keys: map[ink]bool{}, worker: strings.HasPrefix(v.Audience(), "Worker")}
	var err error
	switch o.Kind {
	case Eco:
		err = s.eco()
	case Connections:
		err = s.connections()
	case Places:
		err = s.places()
	}
	if err != nil {
		return Picture{}, err
	}
	return s.finish(v), nil
}

// sheet is a picture under way.
type sheet struct {
	ctx     context.Context
	fam     *graph.Family
	asAt    graph.Date
	o       Options
	who     *render.Portraits
	fonts   *scene.Fonts
	measure scene.Measure
	lang    language.Language

	worker bool // it is the worker's own, who can do something about a gap

	items []scene.Item
	spots []Spot
	keys  map[ink]bool
	notes []string
	said  []string // the picture in words
}

// tell says in words what a node and the lines to it show: "Nana Jean, mum’s mum: strong or close, help goes to Amara."
func (s *sheet) tell(n node, facts ...string) {
	line := strings.Join(written(n.who.Items), ", ")
	if facts = compact(facts...); len(facts) > 0 {
		line += ": " + strings.Join(facts, ", ")
	}
	s.said = append(s.said, line+".")
}

// written lists the names and what stands under them.
func written(items []scene.Item) []string {
	var out []string
	for _, it := range items {
		if t, ok := it.Shape.(scene.Text); ok && (it.Role == "name" || it.Role == "detail") {
			out = append(out, t.String)
		}
	}
	return out
}

func (s *sheet) put(it ...scene.Item) { s.items = append(s.items, it...) }

// tinted gives writing the halo of what it stands on.
func tinted(items []scene.Item, ground scene.Color) []scene.Item {
	out := slices.Clone(items)
	for i, it := range out {
		if t, ok := it.Shape.(scene.Text); ok && t.Halo == render.PaperColor {
			t.Halo = ground
			out[i].Shape = t
		}
	}
	return out
}

func (s *sheet) finish(v graph.View) Picture {
	c := s.fam.Case()
	d := render.Drawing{
		Scene: scene.Scene{Title: c.Title, Lang: s.lang.Tag(), Items: s.items}, Signs: s.who.Signs(), Keys: s.legend(),
		Convention: s.who.Convention(), AsAt: v.AsAt(), Audience: v.Audience(), Title: s.title(), Author: c.Author, Language: s.lang, Gentle: s.o.Look.Gentle, Notes: s.notes,
	}
	d.Words = strings.Join(append([]string{d.Title + "."}, s.said...), "\n")
	if s.o.Kind == Eco {
		d.Style = s.lang.Say("lines in Hartman’s style")
		if s.o.Style == UK {
			d.Style = s.lang.Say("lines as in the UK guide")
		}
	}
	d.Bounds = d.Scene.Bounds(s.measure)
	return Picture{Drawing: d, Spots: s.spots}
}

// title says what the sheet is, and about whom.
func (s *sheet) title() string {
	name := s.name(s.o.Child)
	switch s.o.Kind {
	case Connections:
		return s.lang.Say("Who is there for %s", name)
	case Places:
		return s.lang.Say("Where %s has lived", name)
	}
	return s.lang.Say("Who and what is around %s", name)
}

func (s *sheet) name(id graph.ID) string {
	p, _ := graph.Get[graph.Person](s.fam, id)
	if n := p.Name(); n != "" {
		return n
	}
	return s.lang.Say("the child")
}
