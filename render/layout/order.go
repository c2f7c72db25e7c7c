package layout

import "context"

// arrange decides who stands in which generation and who stands beside whom. A
// cancelled context ends the search early with the best order so far; nothing
// else does, so the same family always gives the same rows.
func arrange(ctx context.Context, f Family) Rows {
	whole := canonical(f)
	out := Rows{Gen: make([]int, whole.n)}
	var loners []int
	var stacks []stack
	for _, people := range whole.parts() {
		if len(people) == 1 && len(whole.mates[people[0]]) == 0 && whole.family[people[0]] < 0 {
			loners = append(loners, people[0])
			continue
		}
		c := whole.part(people)
		g := c.generations()
		d := newDeck(c, g.row)
		if seats := seatsOf(f, whole, people); seats != nil {
			d.resume(ctx, seats, d.laneSeats(f, whole, people))
		} else {
			d.search(ctx)
		}
		stacks = append(stacks, newStack(f, whole, d, people))
		for _, b := range d.broken() {
			out.Broke = append(out.Broke, b.rule(f, whole, c))
		}
	}
	main := level(stacks)
	var lines [][]file
	for _, t := range stacks {
		for r, row := range t.deck.rows {
			var next file
			for i, e := range row {
				s := t.deck.slot(int(e))
				if s.Person >= 0 {
					s.Person = whole.people[t.people[s.Person]]
					out.Gen[s.Person] = r + t.off
				} else {
					s.Union = whole.bonds[t.deck.c.bonds[s.Union].index].index
					s.To = whole.people[t.people[s.To]]
				}
				next.add(s, t.deck.stood(r, i))
			}
			for len(lines) <= r+t.off {
				lines = append(lines, nil)
			}
			lines[r+t.off] = append(lines[r+t.off], next)
		}
	}
	tray(f, &out, &lines, whole, loners, main)
	for _, files := range lines {
		out.Order = append(out.Order, merge(files))
	}
	return out
}
