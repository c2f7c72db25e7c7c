package layout

// breach is a wish the order could not grant, in the numbers of its clan.
type breach struct {
	kind   string
	people []int
	bonds  []int
	why    string
}

func (b breach) rule(f Family, whole, c *clan) Rule {
	r := Rule{Kind: b.kind, Why: b.why}
	for _, p := range b.people {
		r.People = append(r.People, f.People[whole.people[c.people[p]]].ID)
	}
	for _, u := range b.bonds {
		r.Unions = append(r.Unions, f.Unions[whole.bonds[c.bonds[u].index].index].ID)
	}
	return r
}

// broken says in plain words what a reader would expect of the rows and does not get.
func (d *deck) broken() []breach {
	var out []breach
	for u := range d.c.bonds {
		out = append(out, d.parted(u)...)
		out = append(out, d.scattered(u)...)
	}
	return out
}

// parted looks at the couples of one bond.
func (d *deck) parted(u int) []breach {
	var out []breach
	c := d.c
	b := c.bonds[u]
	for i, p := range b.partners {
		for _, q := range b.partners[i+1:] {
			switch {
			case d.row[p] != d.row[q]:
				why := "%s and %s stand in different rows because their families put them in different generations"
				if c.family[p] < 0 || c.family[q] < 0 {
					why = "%s and %s stand in different rows because one of them has many partners and only two can stand at their sides"
					if len(c.mates[p]) < 3 && len(c.mates[q]) < 3 {
						why = "%s and %s stand in different rows because other partners or brothers and sisters hold them there"
					}
				}
				out = append(out, breach{"couple across generations", []int{p, q}, []int{u}, why})
			case !d.touching(int32(p), int32(q)):
				out = append(out, breach{"couple apart", []int{p, q}, []int{u}, d.apartBecause(p, q)})
			}
		}
	}
	return out
}

func (d *deck) apartBecause(p, q int) string {
	crowded := func(p int) bool {
		seen := map[int32]bool{}
		for _, r := range d.cost.partners[p] {
			seen[r] = true
		}
		return len(seen) > 2
	}
	switch {
	case crowded(p):
		return "%s is drawn apart from %s because the first has more than two partners and only two can stand at a person's sides"
	case crowded(q):
		return "%s is drawn apart from %s because the second has more than two partners and only two can stand at a person's sides"
	case d.cost.of[p] >= 0 && d.cost.of[q] >= 0:
		return "%s is drawn apart from %s because both belong to larger sibships"
	case len(d.cost.partners[p]) > 1 || len(d.cost.partners[q]) > 1:
		return "%s is drawn apart from %s because another partner stands between them"
	}
	return "%s is drawn apart from %s because bringing them together would part others or cross more lines"
}

// touching tells whether two people of one row have nobody between them.
func (d *deck) touching(a, b int32) bool {
	x, y := min(d.pos[a], d.pos[b]), max(d.pos[a], d.pos[b])
	for _, e := range d.rows[d.row[a]][x+1 : y] {
		if d.person(e) {
			return false
		}
	}
	return true
}

// scattered looks at the children of one bond.
func (d *deck) scattered(u int) []breach {
	c := d.c
	kids := c.bonds[u].kids
	if len(kids) < 2 {
		return nil
	}
	for _, k := range kids {
		if d.row[k] != d.row[kids[0]] {
			why := "the brothers and sisters %s" + names(len(kids)-1) + " do not stand in one row because some of them have partners of another generation"
			return []breach{{"sibship parted", kids, []int{u}, why}}
		}
	}
	var out []breach
	if s := d.stranger(kids); s >= 0 {
		why := "the brothers and sisters %s" + names(len(kids)-1) + " do not all stand together: %s stands between them, whose own family would otherwise be parted or crossed"
		out = append(out, breach{"sibship parted", append(append([]int(nil), kids...), s), []int{u}, why})
	}
	last := -1
	for _, k := range kids {
		if c.born[k] == 0 {
			continue
		}
		if last >= 0 && c.born[last] != c.born[k] && d.pos[last] > d.pos[k] {
			out = append(out, breach{"birth order", []int{k, last}, []int{u}, d.youngerFirst(k, last)})
		}
		last = k
	}
	return out
}

func (d *deck) youngerFirst(young, old int) string {
	for _, p := range []int{young, old} {
		for _, q := range d.cost.partners[p] {
			if d.c.family[q] >= 0 {
				return "%s stands left of the elder %s because one of them has a partner whose own family is drawn too"
			}
		}
	}
	return "%s stands left of the elder %s because lines would cross otherwise"
}

// stranger is somebody between brothers and sisters who is neither one of them
// nor a partner of one, -1 when there is nobody.
func (d *deck) stranger(kids []int) int {
	own := d.cost.of[kids[0]]
	lo, hi := d.reach(d.cost.sibships[own].kids)
	for _, e := range d.rows[d.row[kids[0]]][lo : hi+1] {
		if !d.person(e) || d.cost.of[e] == own {
			continue
		}
		mate := false
		for _, o := range d.cost.married[e] {
			mate = mate || o == own
		}
		if !mate {
			return int(e)
		}
	}
	return -1
}

// names is a list of so many further names.
func names(n int) string {
	out := ""
	for i := range n {
		if i == n-1 {
			out += " and %s"
		} else {
			out += ", %s"
		}
	}
	return out
}
