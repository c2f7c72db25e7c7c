package layout

import (
	"cmp"
	"slices"
)

// clan is a family in the order the engine works in: by birth, then by id, so
// that the order in which a file happens to list people changes nothing. People
// and unions are small numbers; what makes no sense (an unknown id, a person who
// is their own parent) has been left out.
type clan struct {
	n      int
	people []int // canonical number → index into Family.People
	born   []float64
	male   []bool
	bonds  []bond
	family []int   // the bond a person is a first child of, or -1
	mates  [][]int // the bonds a person is a partner in
	twins  []int   // the group of twins a person belongs to, or -1
}

// bond is one union in canonical numbers.
type bond struct {
	index    int // into Family.Unions
	partners []int
	kids     []int // first children, the eldest first
	seconds  []int // children of a second set: the line follows, nobody moves
	began    float64
	home     bool // whose child the map is for
}

// canonical sorts a family. Unknown births come after the known ones.
func canonical(f Family) *clan {
	c := &clan{n: len(f.People)}
	c.people = make([]int, c.n)
	for i := range c.people {
		c.people[i] = i
	}
	slices.SortStableFunc(c.people, func(a, b int) int {
		p, q := f.People[a], f.People[b]
		if r := compareBirths(p.Born, q.Born); r != 0 {
			return r
		}
		return compareIDs(p.ID, q.ID)
	})
	number := make(map[string]int, c.n)
	c.born, c.male = make([]float64, c.n), make([]bool, c.n)
	for i, o := range c.people {
		p := f.People[o]
		if _, twice := number[p.ID]; !twice {
			number[p.ID] = i
		}
		c.born[i], c.male[i] = p.Born, p.Male
	}
	c.family, c.mates, c.twins = make([]int, c.n), make([][]int, c.n), make([]int, c.n)
	for i := range c.n {
		c.family[i], c.twins[i] = -1, -1
	}
	for i, u := range f.Unions {
		b := bond{index: i, began: u.Began}
		for _, id := range u.Partners {
			if p, known := number[id]; known && !slices.Contains(b.partners, p) {
				b.partners = append(b.partners, p)
			}
		}
		slices.Sort(b.partners)
		// Whoever is listed both ways is a first child.
		for _, second := range []bool{false, true} {
			for _, k := range u.Children {
				p, known := number[k.ID]
				if k.Second != second || !known || slices.Contains(b.partners, p) || slices.Contains(b.kids, p) || slices.Contains(b.seconds, p) {
					continue
				}
				b.home = b.home || !second && f.People[c.people[p]].Focus
				if second {
					b.seconds = append(b.seconds, p)
				} else {
					b.kids = append(b.kids, p)
				}
			}
		}
		slices.Sort(b.kids)
		slices.Sort(b.seconds)
		if len(b.partners)+len(b.kids)+len(b.seconds) > 1 { // a union of one is not drawn
			c.bonds = append(c.bonds, b)
		}
	}
	slices.SortStableFunc(c.bonds, func(a, b bond) int {
		if r := slices.Compare(a.partners, b.partners); r != 0 {
			return r
		}
		if r := slices.Compare(a.kids, b.kids); r != 0 {
			return r
		}
		return cmp.Compare(f.Unions[a.index].ID, f.Unions[b.index].ID)
	})
	for u := range c.bonds {
		b := &c.bonds[u]
		first := b.kids[:0]
		for _, k := range b.kids {
			if c.family[k] >= 0 {
				b.seconds = append(b.seconds, k)
				continue
			}
			c.family[k] = u
			first = append(first, k)
		}
		b.kids = first
		slices.Sort(b.seconds)
		for _, p := range b.partners {
			c.mates[p] = append(c.mates[p], u)
		}
	}
	groups := make([][]int, 0, len(f.Twins))
	for _, g := range f.Twins {
		var t []int
		for _, id := range g {
			if p, known := number[id]; known {
				t = append(t, p)
			}
		}
		slices.Sort(t)
		groups = append(groups, t)
	}
	slices.SortFunc(groups, slices.Compare[[]int])
	for i, g := range groups {
		for _, p := range g {
			c.twins[p] = i
		}
	}
	return c
}

// parts splits a clan into families that share nobody, the largest first and
// people without any tie at the end.
func (c *clan) parts() [][]int {
	root := newForest(c.n)
	for _, b := range c.bonds {
		one := -1
		for _, list := range [][]int{b.partners, b.kids, b.seconds} {
			for _, p := range list {
				if one >= 0 {
					root.join(one, p)
				}
				one = p
			}
		}
	}
	at := make([]int, c.n)
	for i := range at {
		at[i] = -1
	}
	var out [][]int
	for p := range c.n {
		r := root.find(p)
		if at[r] < 0 {
			at[r] = len(out)
			out = append(out, nil)
		}
		out[at[r]] = append(out[at[r]], p)
	}
	slices.SortStableFunc(out, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return out
}

// part is the clan of some of its people only. They must share no bond with the others.
func (c *clan) part(people []int) *clan {
	d := &clan{n: len(people), people: people}
	to := make(map[int]int, len(people))
	for i, p := range people {
		to[p] = i
		d.born = append(d.born, c.born[p])
		d.male = append(d.male, c.male[p])
		d.twins = append(d.twins, c.twins[p])
		d.family = append(d.family, -1)
	}
	d.mates = make([][]int, d.n)
	renumber := func(list []int) []int {
		out := make([]int, 0, len(list))
		for _, p := range list {
			out = append(out, to[p])
		}
		return out
	}
	for u, b := range c.bonds {
		var any int
		switch {
		case len(b.partners) > 0:
			any = b.partners[0]
		case len(b.kids) > 0:
			any = b.kids[0]
		default:
			any = b.seconds[0]
		}
		if _, here := to[any]; !here {
			continue
		}
		v := len(d.bonds)
		d.bonds = append(d.bonds, bond{index: u, began: b.began, home: b.home,
			partners: renumber(b.partners), kids: renumber(b.kids), seconds: renumber(b.seconds)})
		for _, k := range d.bonds[v].kids {
			d.family[k] = v
		}
		for _, p := range d.bonds[v].partners {
			d.mates[p] = append(d.mates[p], v)
		}
	}
	return d
}
