package layout

// manyPartners is how many partners with children may stand in one row with
// the same person. Two can stand at the sides; every other's bar is crossed by
// the lines to the children of all who stand nearer.
const manyPartners = 4

// makeRoom lets some partners of a person with very many stand one row lower,
// where their bar crosses nothing: those who could not be next to the person
// anyway, have no family of their own here, and whose children can follow.
func (g *generations) makeRoom(below [][]int, f forest) {
	c := g.clan
	for hub := range c.n {
		var near, loose []int
		for _, u := range c.mates[hub] {
			b := c.bonds[u]
			if len(b.kids) == 0 || len(b.partners) != 2 {
				continue
			}
			p := b.partners[0] + b.partners[1] - hub
			if g.row[p] != g.row[hub] {
				continue
			}
			near = append(near, u)
			if c.family[p] < 0 && len(c.mates[p]) == 1 {
				loose = append(loose, u)
			}
		}
		for _, u := range loose {
			if len(near) <= manyPartners {
				break
			}
			p := c.bonds[u].partners[0] + c.bonds[u].partners[1] - hub
			if g.lower(p, hub, f, 1) {
				near = near[1:]
				continue
			}
			// A partner too many of one of the children may be what holds them up.
			if w := g.spare(u); w >= 0 {
				was, skipped := g.sideBySide(), g.skip
				g.skip = map[int]bool{w: true}
				for v := range skipped {
					g.skip[v] = true
				}
				other := g.agree(below)
				if g.lower(p, hub, other, 2) {
					if g.sideBySide() >= was {
						f, near = other, near[1:]
						continue
					}
					delete(g.lowered, p)
				}
				g.skip = skipped
				g.place(f)
			}
		}
	}
}

// lower tries to put a partner under the person they are with.
func (g *generations) lower(p, hub int, f forest, dear int) bool {
	was, row := g.passages(), g.row
	if g.lowered == nil {
		g.lowered = map[int]int{}
	}
	g.lowered[p] = hub
	g.place(f)
	if g.row[p] == g.row[hub]+1 && g.passages() <= was+dear {
		return true
	}
	delete(g.lowered, p)
	g.row = row
	return false
}

// spare is a childless bond of one of a bond's children that cannot bring its
// two together anyway, because that child has two other partners; -1 if there is none.
func (g *generations) spare(u int) int {
	c := g.clan
	for _, k := range c.bonds[u].kids {
		if len(c.mates[k]) < 3 {
			continue
		}
		for _, w := range c.mates[k] {
			b := c.bonds[w]
			if len(b.partners) == 2 && len(b.kids) == 0 && c.family[b.partners[0]+b.partners[1]-k] >= 0 {
				return w
			}
		}
	}
	return -1
}

// sideBySide is how many couples could stand side by side in the present rows.
func (g *generations) sideBySide() int {
	var pairs [][2]int
	for _, b := range g.clan.bonds {
		for i, p := range b.partners {
			for _, q := range b.partners[i+1:] {
				if g.row[p] == g.row[q] {
					pairs = append(pairs, [2]int{p, q})
				}
			}
		}
	}
	return mostAdjacent(g.clan.n, pairs)
}

// passages counts the rows that lines have to get past.
func (g *generations) passages() int {
	sum := 0
	for _, b := range g.clan.bonds {
		foot, deep := -1, 0
		for _, p := range b.partners {
			foot = max(foot, g.row[p])
		}
		for _, p := range b.partners {
			sum += foot - g.row[p]
		}
		for _, k := range b.kids {
			if len(b.partners) > 0 {
				deep = max(deep, g.row[k]-foot-1)
			}
		}
		sum += deep
	}
	return sum
}
