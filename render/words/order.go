package words

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/render"
)

// group is a heading and whose lines stand under it.
type group struct {
	heading string
	ids     []graph.ID
}

// order goes through the family along the lines that are drawn.
type order struct {
	*teller
	said    map[graph.ID]bool
	climbed map[graph.ID]bool
	groups  []group
}

// inOrder is the order of domain brief 5.10.
func (t *teller) inOrder() []group {
	o := order{teller: t, said: map[graph.ID]bool{}, climbed: map[graph.ID]bool{}}
	index := t.r.Children
	heading := t.lang.Say("The child")
	if len(index) > 1 {
		heading = t.lang.Say("The children")
	}
	o.under(heading, func() { o.say(index...) })
	o.under(t.lang.Say("At home with the child"), func() {
		for _, h := range t.r.Homes {
			if !h.Past && slices.ContainsFunc(h.In, func(id graph.ID) bool { return slices.Contains(index, id) }) {
				o.say(o.byAge(h.In)...)
			}
		}
	})
	parents := o.of(index, o.parents)
	o.under(t.lang.Say("Parents and carers"), func() { o.say(parents...) })
	o.under(t.lang.Say("Brothers and sisters"), func() {
		siblings := o.of(index, o.siblings)
		for _, s := range o.byAge(siblings) {
			o.say(s)
			o.down(s)
		}
	})
	o.under(t.lang.Say("Own partner and children"), func() {
		for _, id := range index {
			o.down(id)
		}
	})
	for _, p := range parents {
		o.under(o.side(p), func() { o.branch(p, parents) })
	}
	o.under(t.lang.Say("Step-family"), func() {
		for _, p := range parents {
			o.down(p)
			for _, q := range o.partners(p) {
				o.branch(q, parents)
			}
		}
	})
	o.rest()
	return o.groups
}

// rest are those whom no walk has met: other families, friends, people at work.
func (o *order) rest() {
	everybody := map[bool]string{true: o.lang.Say("Further family"), false: o.lang.Say("Everybody")}[len(o.r.Children) > 0]
	o.under(everybody, func() {
		for _, f := range o.r.People {
			if !f.Alone && f.Human {
				o.say(f.ID)
				o.down(f.ID)
			}
		}
	})
	for _, part := range []struct {
		heading string
		in      func(render.Figure) bool
	}{
		{o.lang.Say("Friends and community"), func(f render.Figure) bool { return f.Human && !f.Works && len(f.Details) > 0 }},
		{o.lang.Say("Pets"), func(f render.Figure) bool { return f.Sign == render.SignPet }},
		{o.lang.Say("People there for their work"), func(f render.Figure) bool { return f.Works }},
		{o.lang.Say("Not joined to anybody on the map"), func(f render.Figure) bool { return f.Human }},
		{o.lang.Say("Where the map goes on"), func(render.Figure) bool { return true }},
	} {
		o.under(part.heading, func() {
			for _, f := range o.r.People {
				if part.in(f) {
					o.say(f.ID)
				}
			}
		})
	}
}

// under gathers those who are said by f under a heading, if there is anybody.
func (o *order) under(heading string, f func()) {
	o.groups = append(o.groups, group{heading: heading})
	f()
	if last := len(o.groups) - 1; len(o.groups[last].ids) == 0 {
		o.groups = o.groups[:last]
	}
}

func (o *order) say(ids ...graph.ID) {
	for _, id := range ids {
		if _, drawn := o.figures[id]; drawn && !o.said[id] {
			o.said[id] = true
			g := &o.groups[len(o.groups)-1]
			g.ids = append(g.ids, id)
		}
	}
}

// of asks the same of several people.
func (o *order) of(ids []graph.ID, f func(graph.ID) []graph.ID) []graph.ID {
	var out []graph.ID
	for _, id := range ids {
		for _, x := range f(id) {
			if !slices.Contains(out, x) && !slices.Contains(ids, x) {
				out = append(out, x)
			}
		}
	}
	return out
}

// parents are somebody's, mothers first.
func (o *order) parents(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, l := range o.r.Lines {
		if l.Child == id {
			out = append(out, l.Parents...)
		}
	}
	slices.SortStableFunc(out, func(a, b graph.ID) int { return o.motherFirst(a) - o.motherFirst(b) })
	return slices.Compact(out)
}

func (o *order) motherFirst(id graph.ID) int {
	switch o.figures[id].Sign {
	case render.SignFemale, render.SignTransWoman:
		return 0
	}
	if !o.figures[id].Human {
		return 2 // where the map goes on
	}
	return 1
}

// children are somebody's, the eldest first.
func (o *order) children(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, l := range o.r.Lines {
		if slices.Contains(l.Parents, id) {
			out = append(out, l.Child)
		}
	}
	return o.byAge(out)
}

// siblings share a parent, or a rail under parents whom nobody knows.
func (o *order) siblings(id graph.ID) []graph.ID {
	out := o.of(o.parents(id), o.children)
	for _, p := range o.r.Kin.ParentagesOf(id) {
		if p.Union != "" {
			for _, c := range o.r.Kin.ChildrenOf(p.Union) {
				out = append(out, c.Child)
			}
		}
	}
	return slices.DeleteFunc(o.byAge(out), func(x graph.ID) bool { return x == id })
}

func (o *order) partners(id graph.ID) []graph.ID {
	var out []graph.ID
	for _, c := range o.r.Couples {
		if slices.Contains(c.Partners, id) {
			out = append(out, slices.DeleteFunc(slices.Clone(c.Partners), func(x graph.ID) bool { return x == id })...)
		}
	}
	return out
}

// byAge puts the eldest first as far as the picture does: row by row from the left. The days themselves may be nobody's business.
func (o *order) byAge(ids []graph.ID) []graph.ID {
	out := slices.Clone(ids)
	slices.SortStableFunc(out, func(a, b graph.ID) int {
		f, g := o.figures[a], o.figures[b]
		return cmp.Or(cmp.Compare(f.Row, g.Row), cmp.Compare(f.Column, g.Column))
	})
	return slices.Compact(out)
}

// branch says a person's own family: parents, brothers and sisters with theirs, and then each parent's branch.
func (o *order) branch(id graph.ID, not []graph.ID) {
	if o.climbed[id] {
		return
	}
	o.climbed[id] = true
	up := o.parents(id)
	o.say(up...)
	for _, s := range o.siblings(id) {
		if !slices.Contains(not, s) {
			o.say(s)
			o.down(s)
		}
	}
	for _, p := range up {
		o.say(o.partners(p)...)
	}
	for _, p := range up {
		o.branch(p, not)
	}
}

// down says somebody's partners and children, and theirs.
func (o *order) down(id graph.ID) {
	for _, p := range o.partners(id) {
		o.say(p)
	}
	for _, c := range o.children(id) {
		if fresh := !o.said[c]; fresh {
			o.say(c)
			o.down(c)
		}
	}
}

// side is the heading for the family behind a parent.
func (o *order) side(parent graph.ID) string {
	name := o.name(parent)
	for _, l := range o.r.Lines {
		if !slices.Contains(l.Parents, parent) || !slices.Contains(o.r.Children, l.Child) || l.Sign != render.SignBirth && l.Sign != render.SignAdopted {
			continue
		}
		switch o.figures[parent].Sign {
		case render.SignFemale, render.SignTransWoman:
			return o.lang.Say("Mother’s side: the family of %s", name)
		case render.SignMale, render.SignTransMan:
			return o.lang.Say("Father’s side: the family of %s", name)
		}
	}
	return o.lang.Say("The family of %s", name)
}
