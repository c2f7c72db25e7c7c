package layout

import (
	"context"
	"math"
	"sync"
)

// search looks for a good order of every row: simulated annealing over moves of
// whole couples, sibships and branches, always with the same dice and a number
// of tries that depends on the family alone.
func (d *deck) search(ctx context.Context) {
	d.walk(0)
	if d.c.n > 2 && ctx.Err() == nil {
		d.seek(ctx, 0x9e3779b97f4a7c15)
	}
}

// seek makes two searches side by side from different starts, and then two
// shorter ones from the best result. Which ends first makes no difference.
func (d *deck) seek(ctx context.Context, seed uint64) {
	best, price := d.copyRows(), d.judge()
	tries := d.tries()
	pair := []*hunt{newHunt(d.again(), seed), newHunt(d.again(), seed+0x632be59bd9b4e019)}
	together := func(work func(i int, h *hunt)) {
		var both sync.WaitGroup
		for i, h := range pair {
			both.Go(func() { work(i, h) })
		}
		both.Wait()
		for _, h := range pair {
			if now := h.judge(); now < price {
				best, price = h.copyRows(), now
			}
		}
	}
	rounds := 1
	if d.c.n > 25 && d.c.n < 90 {
		rounds = 2 // a small family is soon looked through: better look twice
	}
	for range rounds {
		together(func(i int, h *hunt) {
			h.walk(i * (d.c.n - 1))
			h.cost.birth = priceBirth
			h.anneal(ctx, tries*7/10, 120, 3)
		})
	}
	together(func(_ int, h *hunt) {
		h.restore(best)
		h.last = true
		h.adjust(0)
		h.anneal(ctx, tries*3/10, 12, 1.5)
	})
	d.restore(best)
	if d.c.n > largeFamily && d.sparse() {
		d.concede(d.cost.pairs * 2 / 25)
	}
}

// tries is how many moves a family is worth: the larger ones get fewer a head,
// because each costs more, and so do those where most belong to one very large
// sibship, all of which has to be looked at whenever one of them moves.
func (d *deck) tries() int {
	n := len(d.row)
	tries := 900 * n
	if n > 550 {
		tries = max(900*550, int(900*math.Sqrt(400*float64(n))))
	}
	crowd := 0
	for _, s := range d.cost.sibships {
		crowd += len(s.kids) * len(s.kids)
	}
	const usual = 12
	if crowd > usual*n {
		tries = tries * usual * n / crowd
	}
	return tries
}

// again is a second deck for the same family.
func (d *deck) again() *deck {
	row := make([]int, d.c.n)
	for p := range row {
		row[p] = int(d.row[p])
	}
	return newDeck(d.c, row)
}

// judge is the total by which finished orders are compared: at the usual price of
// births, and dearer where more are wrong than allowed.
func (d *deck) judge() int32 {
	kept := d.cost.birth
	d.cost.birth = priceBirth
	price := d.total()
	d.cost.birth = kept
	if d.sparse() {
		return price
	}
	return price + priceBirth*2*max(0, int32(d.younger())-d.cost.allowed())
}

func (d *deck) copyRows() [][]int32 {
	out := make([][]int32, len(d.rows))
	for r, row := range d.rows {
		out[r] = append([]int32(nil), row...)
	}
	return out
}

func (d *deck) restore(rows [][]int32) {
	for r, row := range rows {
		copy(d.rows[r], row)
	}
	d.settle()
}
