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

// TestShuffledSiblingsAreCountedRight counts those of a large sibship by pairs.
func TestShuffledSiblingsAreCountedRight(t *testing.T) {
	c := &clan{}
	d := &deck{c: c, cost: &toll{}}
	s := &sibship{}
	dice := dice(11)
	for i := range int32(90) {
		c.born = append(c.born, float64(1900+i/3))
		d.pos = append(d.pos, i)
		s.birth = append(s.birth, i)
	}
	for range 200 {
		i, j := dice.upTo(90), dice.upTo(90)
		d.pos[i], d.pos[j] = d.pos[j], d.pos[i]
		want := int32(0)
		for a := range s.birth {
			for b := range a {
				if d.pos[b] > d.pos[a] && c.born[a] != c.born[b] {
					want++
				}
			}
		}
		if got := d.shuffled(s); got != want {
			t.Fatalf("%d pairs should be out of order, not %d", want, got)
		}
	}
}
