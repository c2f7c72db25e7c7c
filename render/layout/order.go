package layout

import "context"

// arrange decides who stands in which generation and who stands beside whom. A
// cancelled context ends the search early with the best order so far; nothing
// else does, so the same family always gives the same rows.
func arrange(ctx context.Context, f Family) Rows {
	whole := canonical(f)
	out := Rows{Gen: make([]int, whole.n)}
	var loners []int
	for _, people := range whole.parts() {
		if len(people) == 1 && len(whole.mates[people[0]]) == 0 && whole.family[people[0]] < 0 {
			loners = append(loners, people[0])
			continue
		}
		c := whole.part(people)
		g := c.generations()
		d := newDeck(c, g.row)
		if seats := seatsOf(f, whole, people); seats != nil {
			d.resume(ctx, seats)
		} else {
			if seats := seatsOf(f, whole, people); seats != nil {
				d.resume(ctx, seats)
			} else {
				d.search(ctx)
			}
		}
		for r, row := range d.rows {
			for len(out.Order) <= r {
				out.Order = append(out.Order, nil)
			}
			for _, e := range row {
				s := d.slot(int(e))
				if s.Person >= 0 {
					s.Person = whole.people[people[s.Person]]
					out.Gen[s.Person] = r
				} else {
					s.Union = whole.bonds[c.bonds[s.Union].index].index
					s.To = whole.people[people[s.To]]
				}
				out.Order[r] = append(out.Order[r], s)
			}
		}
		for _, b := range d.broken() {
			out.Broke = append(out.Broke, b.rule(f, whole, c))
		}
	}
	tray(&out, whole, loners)
	return out
}

// tray puts people without any tie at the right of the rows, so that they read
// as one group and make no row much longer than the others.
func tray(out *Rows, whole *clan, loners []int) {
	if len(loners) == 0 {
		return
	}
	if len(out.Order) == 0 {
		rows := 1
		for rows*rows < len(loners) {
			rows++
		}
		out.Order = make([][]Slot, rows)
	}
	rows := len(out.Order)
	each := (len(loners) + rows - 1) / rows
	for i, p := range loners {
		r := i / each
		out.Gen[whole.people[p]] = r
		out.Order[r] = append(out.Order[r], Slot{Person: whole.people[p]})
	}
}
