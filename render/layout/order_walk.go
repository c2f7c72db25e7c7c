package layout

import (
	"cmp"
	"slices"
)

// walk is the first order: everyone beside their partners, children under
// their parents, each family finished before the next is begun.
func (d *deck) walk(start int) {
	c := d.c
	for r := range d.rows {
		d.rows[r] = d.rows[r][:0]
	}
	placed := make([]bool, len(d.row))
	put := func(e int32) {
		if !placed[e] {
			placed[e] = true
			d.rows[d.row[e]] = append(d.rows[d.row[e]], e)
		}
	}
	lanes := make([][]int32, len(c.bonds))
	for i, l := range d.lanes {
		lanes[l.bond] = append(lanes[l.bond], int32(c.n+i))
	}
	var visit func(p int)
	visit = func(p int) {
		if placed[p] {
			return
		}
		chain := d.chain(p, placed)
		for _, q := range chain {
			put(int32(q))
		}
		for _, q := range chain {
			for _, u := range c.mates[q] {
				for _, l := range lanes[u] {
					put(l)
				}
				for _, k := range c.bonds[u].kids {
					visit(k)
				}
			}
		}
		for _, q := range chain {
			if u := c.family[q]; u >= 0 {
				for _, a := range c.bonds[u].partners {
					visit(a)
				}
				for _, k := range c.bonds[u].kids {
					visit(k)
				}
			}
		}
	}
	visit(start)
	order := make([]int, c.n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.row[a], d.row[b]) })
	for _, p := range order {
		visit(p)
	}
	for e := range d.row {
		put(int32(e))
	}
	d.settle()
}

// chain is a person with all partners in the same row that can be reached from
// partner to partner, beginning at an end so that neighbours are partners.
func (d *deck) chain(p int, placed []bool) []int {
	c := d.c
	mates := func(q int) []int {
		var out []int
		for _, u := range c.mates[q] {
			for _, r := range c.bonds[u].partners {
				if r != q && d.row[r] == d.row[p] && !placed[r] && !slices.Contains(out, r) {
					out = append(out, r)
				}
			}
		}
		return out
	}
	seen := map[int]bool{p: true}
	all := []int{p}
	for i := 0; i < len(all); i++ {
		for _, r := range mates(all[i]) {
			if !seen[r] {
				seen[r] = true
				all = append(all, r)
			}
		}
	}
	end := all[len(all)-1]
	done := map[int]bool{}
	var out []int
	var follow func(q int)
	follow = func(q int) {
		done[q] = true
		out = append(out, q)
		next := mates(q)
		slices.SortStableFunc(next, func(a, b int) int { return cmp.Compare(len(mates(a)), len(mates(b))) })
		for _, r := range next {
			if !done[r] {
				follow(r)
			}
		}
	}
	follow(end)
	return out
}
