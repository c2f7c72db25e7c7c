package render

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// cast is who and what is drawn of a family: the answer to "who is on the map".
// Everybody keeps their place whatever the date, so that two dates can be compared.
type cast struct {
	people []graph.Person
	blocks map[graph.ID]block // the writing at a person's symbol
	bonds  []bond
	byID   map[string]int   // of bonds
	number map[graph.ID]int // of people
	focus  []graph.ID       // index children, the first one foremost
	twins  []graph.Birth
	loners map[graph.ID]bool // people without kin on the map
	pins   map[graph.ID]layout.Pin
}

// bond is a couple, or a parent alone, with the children whose lines start there.
type bond struct {
	id       string
	ref      string
	union    graph.Union // without an ID for a parent alone
	partners []graph.ID
	kids     []kid
	blood    bool
	standing standing // on the view's date
}

// kid is one child of a bond. A child may be tied to the same couple twice, born
// to them and later looked after by them under an order: ties holds all of these.
type kid struct {
	child  graph.ID
	ties   []graph.Parentage
	second bool
}

// A pet is no person, but it stands on the map like one.
const (
	petID    graph.ID    = "pet:"
	petShown graph.Shown = "pet"
)

// refOf is the record a person's shapes stand for.
func refOf(p graph.Person) string {
	if p.Shown == petShown || p.Shown == stubShown {
		return string(p.ID)
	}
	return "person:" + string(p.ID)
}

// alone marks the bonds of single parents, which have no record of their own.
const alone = "alone:"

func gather(b *board) cast {
	c := cast{blocks: map[graph.ID]block{}, byID: map[string]int{}, number: map[graph.ID]int{}, loners: map[graph.ID]bool{}}
	drawn := map[graph.ID]bool{}
	for p := range graph.All[graph.Person](b.fam) {
		// A termination is never on paper by itself (domain brief 5.1).
		if p.Gone == nil && p.Shown != graph.Termination {
			c.number[p.ID] = len(c.people)
			c.people = append(c.people, p)
			drawn[p.ID] = true
			c.loners[p.ID] = true
		}
	}
	for p := range graph.All[graph.Pet](b.fam) {
		q := graph.Person{ID: petID + p.ID, Known: p.Name, Shown: petShown, Role: p.Animal}
		c.number[q.ID] = len(c.people)
		c.people = append(c.people, q)
		c.loners[q.ID] = true
	}
	for _, id := range b.fam.Case().Children {
		if drawn[id] && !slices.Contains(c.focus, id) {
			c.focus = append(c.focus, id)
		}
	}
	c.takeUnions(b.fam, drawn)
	c.takeChildren(b.fam, drawn)
	if b.o.Only != nil {
		c.cutTo(b)
		drawn = map[graph.ID]bool{}
		for _, p := range c.people {
			drawn[p.ID] = true
		}
	}
	c.bonds = slices.DeleteFunc(c.bonds, func(o bond) bool { return len(o.kids) == 0 && len(o.partners) < 2 })
	clear(c.byID)
	for i := range c.bonds {
		o := &c.bonds[i]
		c.byID[o.id] = i
		o.standing = stand(b.o.Language, o.union, b.asAt)
		for _, p := range o.partners {
			delete(c.loners, p)
		}
		for _, k := range o.kids {
			delete(c.loners, k.child)
		}
	}
	for t := range graph.All[graph.Birth](b.fam) {
		t.Children = slices.DeleteFunc(slices.Clone(t.Children), func(id graph.ID) bool { return !drawn[id] })
		if len(t.Children) > 1 {
			c.twins = append(c.twins, t)
		}
	}
	if b.o.Only == nil { // a place on the whole map is none on a part of it
		c.takePins(b.fam, drawn)
	}
	for _, p := range c.people {
		c.blocks[p.ID] = b.blockFor(p, slices.Contains(c.focus, p.ID), c.loners[p.ID])
	}
	return c
}

func (c *cast) takeUnions(f *graph.Family, drawn map[graph.ID]bool) {
	kin := f.Forebears()
	for u := range graph.All[graph.Union](f) {
		o := bond{id: string(u.ID), ref: "union:" + string(u.ID), union: u}
		for _, p := range u.Partners {
			if drawn[p] && !slices.Contains(o.partners, p) {
				o.partners = append(o.partners, p)
			}
		}
		o.blood = len(o.partners) > 1 && kin.Share(o.partners[0], o.partners[1])
		c.byID[o.id] = len(c.bonds)
		c.bonds = append(c.bonds, o)
	}
}

// takeChildren hangs every child under its parents. The first parentage that is
// not ruled out decides where the child stands; the others are lines only.
func (c *cast) takeChildren(f *graph.Family, drawn map[graph.ID]bool) {
	for _, p := range c.people {
		placed := false
		for _, t := range f.ParentagesOf(p.ID) {
			if t.Certainty == graph.RuledOut || t.Union == "" && !drawn[t.Parent] {
				continue
			}
			at, known := c.byID[string(t.Union)]
			if t.Union == "" {
				id := alone + string(t.Parent)
				if at, known = c.byID[id]; !known {
					at = len(c.bonds)
					c.byID[id] = at
					c.bonds = append(c.bonds, bond{id: id, ref: id, partners: []graph.ID{t.Parent}})
				}
			} else if !known {
				continue
			}
			o := &c.bonds[at]
			if i := slices.IndexFunc(o.kids, func(k kid) bool { return k.child == p.ID }); i >= 0 {
				o.kids[i].ties = append(o.kids[i].ties, t)
				continue
			}
			o.kids = append(o.kids, kid{child: p.ID, ties: []graph.Parentage{t}, second: placed})
			placed = true
		}
	}
}

// takePins turns pins, which count from the index child, into places. The index
// child then stands still too, where the others leave it: everything is measured from it.
func (c *cast) takePins(f *graph.Family, drawn map[graph.ID]bool) {
	for p := range graph.All[graph.Pin](f) {
		if drawn[p.ID] {
			if c.pins == nil {
				c.pins = map[graph.ID]layout.Pin{}
			}
			c.pins[p.ID] = layout.Pin{X: p.X, Y: p.Y, Down: p.Down, Held: p.Held}
		}
	}
	if c.pins != nil && len(c.focus) > 0 && c.focus[0] == f.Case().Children[0] {
		c.pins[c.focus[0]] = layout.Pin{Held: true, Home: true}
	}
}

// family is the cast as layout wants it: sizes only.
func (b *board) family() layout.Family {
	c := &b.cast
	f := layout.Family{Before: b.o.Before}
	for _, p := range c.people {
		q := layout.Person{
			ID:    string(p.ID),
			Born:  cmp.Or(p.Birth.Sort(), p.Due.Sort()),
			Male:  p.Shown == graph.Male || p.Shown == graph.TransMan,
			Focus: slices.Contains(c.focus, p.ID),
			Label: c.blocks[p.ID].room,
		}
		if pin, ok := c.pins[p.ID]; ok {
			q.Pin = &pin
		}
		f.People = append(f.People, q)
	}
	for _, o := range c.bonds {
		u := layout.Union{ID: o.id, Began: c.began(o), Blood: o.blood, Label: b.barSize(o)}
		for _, p := range o.partners {
			u.Partners = append(u.Partners, string(p))
		}
		for _, k := range o.kids {
			u.Children = append(u.Children, layout.Child{ID: string(k.child), Second: k.second, Label: b.tieSize(k)})
		}
		f.Unions = append(f.Unions, u)
	}
	for _, t := range c.twins {
		var g []string
		for _, id := range t.Children {
			g = append(g, string(id))
		}
		f.Twins = append(f.Twins, g)
	}
	return f
}

// began is when a couple's story starts: partners stand in time order. Where no
// event has a date, their first child tells.
func (c *cast) began(o bond) float64 {
	first := 0.0
	earlier := func(y float64) {
		if y != 0 && (first == 0 || y < first) {
			first = y
		}
	}
	for _, e := range o.union.Events {
		earlier(e.On.Sort())
	}
	if first != 0 {
		return first
	}
	for _, k := range o.kids {
		if !k.second {
			earlier(c.people[c.number[k.child]].Birth.Sort())
		}
	}
	return first
}

// box turns a plan's box, in symbol widths, into the scene's units.
func box(b layout.Box) scene.Box {
	return scene.Box{X0: (b.X - b.W/2) * unit, Y0: (b.Y - b.H/2) * unit, X1: (b.X + b.W/2) * unit, Y1: (b.Y + b.H/2) * unit}
}
