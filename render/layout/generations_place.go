package layout

// firm is how much more every other wish weighs than that of second parents.
const firm = 8

// place turns the groups into rows with as few lines through rows as can be.
func (g *generations) place(f forest) {
	c := g.clan
	node := make([]int, c.n)
	n := 0
	for p := range c.n {
		if f.find(p) == p {
			node[p] = n
			n++
		}
	}
	at := func(p int) int { return node[f.find(p)] }
	var arcs []arc
	if len(g.lowered) > 0 {
		alone := make(map[int]int, len(g.lowered))
		for p := range c.n {
			if hub, low := g.lowered[p]; low {
				alone[p] = n
				arcs = append(arcs, arc{at(hub), n, 1, 3 * firm})
				n++
			}
		}
		group := at
		at = func(p int) int {
			if v, low := alone[p]; low {
				return v
			}
			return group(p)
		}
	}
	apart := func(a, b, rows, weight int) {
		if at(a) == at(b) {
			return
		}
		// How far b is from so many rows below a, on either side: a node above both.
		arcs = append(arcs, arc{n, at(a), 0, weight}, arc{n, at(b), rows, weight})
		n++
	}
	together := func(a, b, weight int) { apart(a, b, 0, weight*firm) }
	for _, b := range c.bonds {
		for _, p := range b.partners {
			last := -1
			for _, k := range b.kids {
				if g.ignored[[2]int{p, k}] {
					together(p, k, 1)
					continue
				}
				weight := 1 // more children further down need more room below the lane
				if at(k) != last {
					weight, last = 2, at(k)
				}
				arcs = append(arcs, arc{at(p), at(k), 1, weight * firm})
			}
			together(b.partners[0], p, 3)
		}
		for _, k := range b.kids {
			together(b.kids[0], k, 1)
		}
		for _, k := range b.seconds {
			// A second set of parents stands above the child if nothing else
			// says where it should be.
			if len(b.partners) > 0 {
				apart(b.partners[0], k, 1, 1)
			} else {
				apart(b.seconds[0], k, 0, 1)
			}
		}
	}
	rank := levels(n, arcs)
	g.row = make([]int, c.n)
	top := 0
	for p := range c.n {
		g.row[p] = rank[at(p)]
		if p == 0 || g.row[p] < top {
			top = g.row[p]
		}
	}
	for p := range c.n {
		g.row[p] -= top
	}
}
