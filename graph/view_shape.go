package graph

import (
	"slices"
	"strings"
)

// records lists what is kept, rewritten so that hidden people leave no gap: a couple of whom one is
// hidden becomes a parent alone, brothers and sisters stay so when both parents are hidden.
func (c *cutter) records() {
	siblings := c.sibships()
	for r := range c.f.Records() {
		if !c.sees(r) {
			continue
		}
		switch x := r.(type) {
		case Case:
			x.Children = c.children(x.Children)
			r = x
		case Person:
			if c.fates[x.ID] == gone {
				continue
			}
			r = c.person(x)
		case Union:
			y, ok := c.union(x, siblings[x.ID])
			if !ok {
				continue
			}
			r = y
		case Parentage:
			y, ok := c.parentage(x, siblings)
			if !ok {
				continue
			}
			r = y
		case Birth:
			akin := func(ids []ID) []ID {
				return slices.DeleteFunc(c.seen(ids), func(id ID) bool { return c.related[id] })
			}
			x.Children, x.Identical = akin(x.Children), akin(x.Identical)
			if len(x.Children) < 2 {
				continue
			}
			r = x
		case Household:
			if c.homes[x.ID] || !c.a.Own() && !c.home(&x) {
				continue
			}
			r = x
		case Pet:
			of := c.seen(x.Of)
			if len(x.Of) > 0 && len(of) == 0 || !c.a.Own() && c.relates(x) {
				continue
			}
			x.Of = of
			r = x
		default:
			if r = c.detail(r); r == nil {
				continue
			}
		}
		c.list = append(c.list, r)
	}
	c.settle()
}

// sibships counts, of each union, the children whose parents are all hidden.
func (c *cutter) sibships() map[ID]int {
	out := map[ID]int{}
	for p := range All[Parentage](c.f) {
		if c.orphaned(p) {
			out[p.Union]++
		}
	}
	return out
}

// sees reports whether the audience may see a record of this kind, on this layer.
func (c *cutter) sees(r Record) bool {
	l, layered := layerOf(r)
	if c.a.Own() {
		return !layered || c.a.May(l)
	}
	name := structName(r)
	if !c.field(name + ".ID") {
		return false
	}
	ticked := c.a.Name == Court && l == Professional && slices.Contains(c.a.Facts, r.Key())
	return !layered || c.a.May(l) || ticked
}

// field reports whether the audience's letter stands at a field.
func (c *cutter) field(path string) bool {
	return c.a.Own() || strings.IndexByte(fields[path], c.sort.letter) >= 0
}

// seen keeps those who are on the map by name.
func (c *cutter) seen(ids []ID) []ID {
	var out []ID
	for _, id := range ids {
		if c.fates[id] == shown {
			out = append(out, id)
		}
	}
	return out
}

// children are those the print is about. On another family's print these are the group's own.
func (c *cutter) children(index []ID) []ID {
	out := c.seen(index)
	if len(out) > 0 || c.a.Name != Named {
		return out
	}
	for p := range All[Parentage](c.f) {
		for _, parent := range c.up(p) {
			if slices.Contains(c.a.People, parent) && c.fates[p.Child] == shown && !slices.Contains(out, p.Child) {
				out = append(out, p.Child)
			}
		}
	}
	return out
}

func (c *cutter) person(p Person) Person {
	if c.fates[p.ID] == shape {
		return Person{ID: p.ID, Known: NotNamed}
	}
	if c.adoptees[p.ID] { // the name in full is the adopters'
		p.Formal, p.Surname, p.Also, p.Place, p.Work, p.Sources = "", "", nil, "", "", nil
	}
	if c.where[p.ID] || c.beside[p.ID] {
		p.Place, p.Work = "", ""
	}
	if slices.ContainsFunc(c.f.StaysOf(p.ID), func(s Stay) bool { return c.homes[s.Household] }) { // where a housemate lives
		p.Place = ""
	}
	if c.outsider() && p.Known == "" {
		p.Known = p.Formal
	}
	return p
}

func (c *cutter) union(u Union, orphans int) (Union, bool) {
	var here []ID
	veiled := false
	for _, id := range u.Partners {
		if c.fates[id] != gone && !c.related[id] {
			here = append(here, id)
			veiled = veiled || c.fates[id] == shape
		}
	}
	switch {
	case len(u.Partners) > 0 && len(here) == len(u.Partners) && c.couple(u):
	case len(here) == 0 && (orphans > 1 || c.a.Own() && len(u.Partners) == 0):
		return Union{ID: u.ID}, true
	default:
		return u, false
	}
	if veiled {
		return Union{ID: u.ID, Partners: here}, true
	}
	if c.outsider() && (u.Kind == Affair || u.Kind == OneOff || u.Kind == Brief) {
		u.Kind = Relationship
	}
	return u, true
}

// orphaned reports whether all of a child's parents in a union are hidden.
func (c *cutter) orphaned(p Parentage) bool {
	if p.Union == "" || c.fates[p.Child] == gone || c.related[p.Child] || c.outsider() && !p.Certainty.Sure() && p.Certainty != Presumed {
		return false
	}
	for _, parent := range c.f.parents(p) {
		if c.fates[parent.ID] != gone {
			return false
		}
	}
	return p.Kind != Adoptive && p.Kind != Donor && !c.wall(p)
}

func (c *cutter) parentage(p Parentage, siblings map[ID]int) (Parentage, bool) {
	for _, parent := range c.f.parents(p) {
		if c.fates[p.Child] == shape || c.fates[parent.ID] == shape { // a shape has kinship and nothing else
			p = Parentage{ID: p.ID, Child: p.Child, Union: p.Union, Parent: p.Parent, Kind: p.Kind, Certainty: p.Certainty, Unsure: p.Unsure}
		}
	}
	if c.fates[p.Child] == gone || c.related[p.Child] || p.Certainty == RuledOut && c.outsider() {
		return p, false
	}
	up := c.up(p)
	switch {
	case p.Union == "":
		return p, len(up) == 1
	case c.orphaned(p):
		u, _ := Get[Union](c.f, p.Union)
		return p, siblings[p.Union] > 1 || c.a.Own() && len(u.Partners) == 0
	}
	u, _ := Get[Union](c.f, p.Union)
	if _, whole := c.union(u, 0); whole && len(up) == len(u.Partners) {
		return p, true
	}
	if len(up) != 1 {
		return p, false
	}
	p.Union, p.Parent = "", up[0]
	return p, true
}

// home reports whether a home may be on the print, and takes away what may not be said of it.
func (c *cutter) home(h *Household) bool {
	inside := c.sort.letter == 'r' || c.sort.letter == 's'
	switch h.Kind {
	case Refuge, Institution: // a prison or a hospital is health or crime
		return inside
	case FosterHome, ChildrensHome:
		if !inside && c.sort.letter != 'c' {
			h.Name = ""
		}
	}
	return true
}
