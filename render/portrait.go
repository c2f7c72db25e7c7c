package render

import (
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// Key is a line of the legend that is not a sign of the genogram: a network picture
// brings its own lines, and draws them here by the code that draws them above.
type Key struct {
	Words   string
	Picture func(room scene.Box) []scene.Item
}

// Portraits draws people and groups one at a time, as the map draws them, for a picture
// that stands them elsewhere. It is a map's whole workshop without its layout.
type Portraits struct{ b *board }

// Portrait is somebody's sign with the writing at it, about the sign's own middle.
type Portrait struct {
	Items []scene.Item
	Box   scene.Box // of all its ink
	Sign  scene.Box // of the sign alone, the child's outer ring included
	Round bool      // the sign is a circle: lines meet it there, not at its box
}

// NewPortraits makes ready to draw who is in a view.
func NewPortraits(v graph.View, o Options, fonts *scene.Fonts) *Portraits {
	f := v.Family()
	b := &board{fam: f, asAt: v.AsAt(), o: o.settled(f.Case()), fonts: fonts, measure: fonts.Measure, used: map[Sign]bool{}, where: map[string]layout.Place{}, worn: map[graph.ID][]Sign{}}
	b.cast = gather(b)
	return &Portraits{b}
}

// Convention is the one the signs are drawn in.
func (p *Portraits) Convention() string { return p.b.o.Convention }

// Signs lists the signs that were drawn so far, in reading order.
func (p *Portraits) Signs() []Sign { return p.b.signs() }

// Here lists who is on the map on the view's date.
func (p *Portraits) Here() []graph.Person {
	var out []graph.Person
	for _, q := range p.b.cast.people {
		if p.b.here(q) && q.Shown != petShown {
			out = append(out, q)
		}
	}
	return out
}

// Died reports whether somebody on the map had died by the view's date.
func (p *Portraits) Died(id graph.ID) bool {
	i, ok := p.b.cast.number[id]
	return ok && p.b.died(p.b.cast.people[i])
}

// Person draws somebody with the lines given under the name instead of what the map would
// write there; no lines at all leave the map's own. Nobody by that ID gives an empty portrait.
func (p *Portraits) Person(id graph.ID, under ...string) Portrait {
	i, ok := p.b.cast.number[id]
	if !ok {
		return Portrait{}
	}
	return p.figure(p.b.cast.people[i], under)
}

// Pet draws an animal of the family.
func (p *Portraits) Pet(id graph.ID) Portrait { return p.Person(petID + id) }

func (p *Portraits) figure(q graph.Person, under []string) Portrait {
	b := p.b
	wide := 1.0
	child := slices.Contains(b.cast.focus, q.ID)
	if child {
		wide = 1.2
	}
	b.items = nil
	b.where = map[string]layout.Place{string(q.ID): {ID: string(q.ID), W: wide, H: wide}}
	if len(under) > 0 {
		k := block{}
		name, known := b.name(q)
		l := line{size: nameSize, face: scene.Bold, color: Ink}
		if child {
			l.size = childSize
		}
		if !known {
			l = line{size: smallSize, color: Soft}
		}
		k.add(b, "name", name, l, maxLines)
		for _, w := range under {
			k.add(b, "detail", w, line{size: smallSize, color: Soft}, 2)
		}
		if b.o.Gentle && b.died(q) && len(k.lines) > 0 {
			k.star = starRoom * b.o.Text
			k.w += k.star
		}
		b.cast.blocks[q.ID] = k
	}
	s := b.stance(q)
	b.symbol(q, b.where[string(q.ID)])
	b.marks()
	r := s.outer() / 2
	out := Portrait{Sign: scene.Box{X0: -r, Y0: -r, X1: r, Y1: r}, Round: s.fig.form == circle}
	size := b.cast.blocks[q.ID].size()
	b.nameAt(q, layout.Label{Owner: string(q.ID), Box: layout.Box{Y: (r+4)/unit + size.H/2, W: size.W, H: size.H}})
	out.Items, b.items = b.items, nil
	out.Box = (scene.Scene{Items: out.Items}).Bounds(b.measure).Union(out.Sign)
	return out
}

// Group draws a school, club, faith group or service as the map does: a box with rounded corners.
func (p *Portraits) Group(g graph.Group) Portrait {
	b := p.b
	ref := "group:" + string(g.ID)
	var lines []line
	w, h := 56.0, 12.0
	write := func(l line, words string, most int) {
		for _, s := range b.wrapLine(l, words, 110*b.o.Text, most) {
			l.text = s
			long, _, _ := b.measure(l.at(scene.Point{}, scene.Start))
			w, h = math.Max(w, long+20), h+l.size*leading
			lines = append(lines, l)
		}
	}
	if g.Name != "" {
		write(line{role: "name", size: smallSize * b.o.Text, color: Ink}, g.Name, 3)
	}
	if word := said(b.o.Language, groupWords[g.Kind]); word != "" {
		write(line{role: "detail", size: smallSize * b.o.Text, color: Soft}, word, 1)
	}
	h = math.Max(h, 30)
	b.use(SignOfGroup)
	room := scene.Box{X0: -w / 2, Y0: -h / 2, X1: w / 2, Y1: h / 2}
	out := Portrait{Sign: room, Box: room.Grow(thinPen / 2)}
	out.Items = append(out.Items, scene.Item{Layer: scene.Symbols, Ref: ref, Role: "group",
		Shape: scene.Path{Steps: roundSteps(room, 10), Pen: scene.Pen{Stroke: Ink, Width: thinPen, Fill: White}}})
	y := room.Y0 + 6
	for _, l := range lines {
		out.Items = append(out.Items, scene.Item{Layer: scene.Names, Ref: ref, Role: l.role, Shape: l.at(scene.Point{Y: y + l.size*0.95}, scene.Middle)})
		y += l.size * leading
	}
	return out
}
