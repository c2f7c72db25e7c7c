package graph

import "slices"

// MakeTwins says that people who are on the map were born together. Who has no parents on the map gets those
// of the others, and who has no birthday gets theirs; twins of one of them are twins of all.
func MakeTwins(f *Family, kind Zygosity, ids ...ID) (Change, error) {
	if len(ids) < 2 {
		return Change{}, ErrTooFew
	}
	together := Birth{ID: NewID(), Zygosity: kind}
	d := f.draft("Make twins")
	for b := range All[Birth](f) {
		if slices.ContainsFunc(b.Children, func(id ID) bool { return slices.Contains(ids, id) }) {
			if len(together.Children) == 0 {
				together = b
				together.Children = nil
			} else {
				d.drop(b.Key())
			}
			together.Identical = eachOnce(together.Identical, b.Identical)
			ids = eachOnce(b.Children, ids)
		}
	}
	if kind != "" {
		together.Zygosity = kind
	}
	together.Children = ids
	var ups []Parentage
	var born Date
	for _, id := range ids {
		p, ok := Get[Person](f, id)
		switch {
		case !ok:
			return Change{}, ErrNobody
		case born.Known() && p.Birth.Known() && (surely(born, p.Birth) || surely(p.Birth, born)) && !nextDay(born, p.Birth):
			return Change{}, ErrNotTwins
		case !born.Known() || p.Birth.Known() && wide(p.Birth) < wide(born):
			born = p.Birth
		}
		if u := f.ParentagesOf(id); len(ups) == 0 {
			ups = u
		} else if len(u) > 0 && !slices.ContainsFunc(u, func(p Parentage) bool { return p.Union == ups[0].Union && p.Parent == ups[0].Parent }) {
			return Change{}, ErrNotTwins
		}
	}
	if len(ups) == 0 {
		u := Union{ID: NewID()}
		d.put(u)
		ups = []Parentage{{Union: u.ID, Kind: ByBirth}}
	}
	for _, id := range ids {
		if len(f.ParentagesOf(id)) == 0 {
			d.follow(id, ups[0])
		}
		if p, _ := Get[Person](f, id); !p.Birth.Known() && born.Known() {
			p.Birth = born
			d.put(p)
		}
	}
	d.put(together)
	c := d.change()
	next, err := f.Apply(c)
	if err != nil {
		return Change{}, err
	}
	for _, id := range ids {
		if closes(f, next, id) {
			return Change{}, ErrCycle
		}
	}
	return c, nil
}

// nextDay holds for twins who were born around midnight.
func nextDay(a, b Date) bool {
	first, last := a.Span()
	from, to := b.Span()
	return first == last && from == to && (first-from == 1 || from-first == 1)
}

// eachOnce is one list of two, everybody once.
func eachOnce(a, b []ID) []ID {
	out := slices.Clone(a)
	for _, id := range b {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}
