package layout

import (
	"testing"
)

// TestEveryMoveIsPricedRight makes random moves and takes half of them back:
// the sum of the changes must always be what a count from scratch says.
func TestEveryMoveIsPricedRight(t *testing.T) {
	for _, name := range raceNames[:7] {
		f := raceFamily(t, name)
		whole := canonical(f)
		c := whole.part(whole.parts()[0])
		d := newDeck(c, c.generations().row)
		d.walk(0)
		h := newHunt(d, 7)
		price := d.total()
		for i := range 2000 {
			delta := h.move()
			if i%2 == 0 {
				h.undo()
			} else {
				h.keep()
				price += delta
			}
			if i%37 == 0 {
				if fresh := d.total(); fresh != price {
					t.Fatalf("%s: after %d moves the price should be %d, not %d", name, i, fresh, price)
				}
			}
		}
	}
}
