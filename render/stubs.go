package render

import (
	"slices"
	"strconv"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// A stub stands on the map where a branch goes on elsewhere: a tab with the sheet's number.
const (
	stubID    graph.ID    = "stub:"
	stubShown graph.Shown = "stub"
)

// beyond is what lies behind a cut: the people right there, those of them whose place the stub takes,
// and all who can be reached from them without coming back over this sheet.
type beyond struct{ near, named, all []graph.ID }

// cutTo leaves only some of the people on the map. Where a couple or their children are cut off,
// one stub takes their place, so that the layout leads the line to it like any other.
func (c *cast) cutTo(b *board) {
	keep := map[graph.ID]bool{}
	for _, id := range b.o.Only {
		keep[id] = true
	}
	part := c.parts(keep)
	for i := range c.bonds {
		c.cutBond(b, &c.bonds[i], keep, part)
	}
	c.bonds = slices.DeleteFunc(c.bonds, func(o bond) bool {
		return !slices.ContainsFunc(o.partners, func(id graph.ID) bool { return keep[id] }) &&
			!slices.ContainsFunc(o.kids, func(k kid) bool { return keep[k.child] })
	})
	c.people = slices.DeleteFunc(c.people, func(p graph.Person) bool { return !keep[p.ID] && p.Shown != stubShown })
	clear(c.number)
	for i, p := range c.people {
		c.number[p.ID] = i
	}
	for id := range c.loners {
		if !keep[id] {
			delete(c.loners, id)
		}
	}
	c.focus = slices.DeleteFunc(c.focus, func(id graph.ID) bool { return !keep[id] })
}

// cutBond puts stubs into a couple's family for those who are not kept.
func (c *cast) cutBond(b *board, o *bond, keep map[graph.ID]bool, part map[graph.ID][]graph.ID) {
	var parents, kids []graph.ID // cut off
	for _, p := range o.partners {
		if !keep[p] {
			parents = append(parents, p)
		}
	}
	var tie graph.Parentage
	for _, k := range o.kids {
		if !keep[k.child] {
			if len(kids) == 0 && len(k.ties) > 0 {
				tie = k.ties[0]
			}
			kids = append(kids, k.child)
		}
	}
	if len(parents)+len(kids) == 0 || len(parents) == len(o.partners) && len(kids) == len(o.kids) {
		return
	}
	put := func(id graph.ID, cut, there []graph.ID) graph.ID {
		id = stubID + id
		n := len(c.people)
		far := behind(cut, part)
		for _, x := range there {
			if _, known := b.name(c.people[c.number[x]]); known && len(far.named) < 2 {
				far.named = append(far.named, x)
			}
		}
		p := b.stub(id, far, c)
		c.number[id], c.people = n, append(c.people, p)
		return id
	}
	o.partners = slices.DeleteFunc(slices.Clone(o.partners), func(id graph.ID) bool { return !keep[id] })
	o.kids = slices.DeleteFunc(slices.Clone(o.kids), func(k kid) bool { return !keep[k.child] })
	o.blood = o.blood && len(parents) == 0
	switch {
	case len(parents) > 0: // the children are with them
		o.partners = append(o.partners, put("with:"+graph.ID(o.id), slices.Concat(parents, kids), parents))
	default:
		tie.ID, tie.Certainty = "", ""
		id := put("of:"+graph.ID(o.id), kids, kids)
		o.kids = append(o.kids, kid{child: id, ties: []graph.Parentage{tie}})
	}
}

// parts finds, for everybody who is cut off, who is cut off together with them.
func (c *cast) parts(keep map[graph.ID]bool) map[graph.ID][]graph.ID {
	joined := map[graph.ID][]graph.ID{}
	for _, o := range c.bonds {
		var cut []graph.ID
		for _, id := range o.members() {
			if !keep[id] {
				cut = append(cut, id)
			}
		}
		for _, id := range cut {
			joined[id] = append(joined[id], cut...)
		}
	}
	out := map[graph.ID][]graph.ID{}
	for _, p := range c.people {
		if keep[p.ID] || out[p.ID] != nil {
			continue
		}
		part := []graph.ID{p.ID}
		seen := map[graph.ID]bool{p.ID: true}
		for i := 0; i < len(part); i++ {
			for _, id := range joined[part[i]] {
				if !seen[id] {
					seen[id] = true
					part = append(part, id)
				}
			}
		}
		for _, id := range part {
			out[id] = part
		}
	}
	return out
}

func behind(near []graph.ID, part map[graph.ID][]graph.ID) beyond {
	out := beyond{near: near}
	for _, id := range near {
		if !slices.Contains(out.all, id) {
			out.all = append(out.all, part[id]...)
		}
	}
	return out
}

// members are the partners and the children.
func (o bond) members() []graph.ID {
	out := slices.Clone(o.partners)
	for _, k := range o.kids {
		out = append(out, k.child)
	}
	return out
}

// stub is the sign in place of those who are cut off. It stands on the map like a person.
// Its words are the names of those who would stand there: whose child somebody is, and who their partner was,
// is read on this sheet.
func (b *board) stub(id graph.ID, cut beyond, c *cast) graph.Person {
	p := graph.Person{ID: id, Shown: stubShown, Known: b.o.Language.Say("%d more", len(cut.all))}
	if b.o.elsewhere == nil {
		return p
	}
	sheet, words, n := b.o.elsewhere(cut)
	if sheet == 0 {
		return p
	}
	p.Role = strconv.Itoa(sheet)
	var names []string
	for _, x := range cut.named {
		name, _ := b.name(c.people[c.number[x]])
		names = append(names, name)
	}
	switch who := strings.Join(names, ", "); {
	case who == "":
		p.Known = b.o.Language.Say("%d more: %s (sheet\u00a0%d)", n, words, sheet)
	case n > 0:
		p.Known = b.o.Language.Say("%s and %d more (sheet\u00a0%d)", who, n, sheet)
	default:
		p.Known = b.o.Language.Say("%s (sheet\u00a0%d)", who, sheet)
	}
	return p
}

// tabSteps is the form of a stub: a tab that points onward.
func tabSteps(c scene.Point, w float64) []scene.Step {
	r, h := w/2, w*tabHigh
	return []scene.Step{move(c.X-r, c.Y-h), to(c.X+r*0.45, c.Y-h), to(c.X+r, c.Y), to(c.X+r*0.45, c.Y+h), to(c.X-r, c.Y+h), shut()}
}

// tabHigh is half the height of a tab against its width.
const tabHigh = 0.34
