package layout

import (
	"slices"
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

// TestTwoMiddleChildrenWhoMarryMayStandApart: with everyone in order of birth,
// the eldest of one sibship and the youngest of the other stand between them.
func TestTwoMiddleChildrenWhoMarryMayStandApart(t *testing.T) {
	f := Family{Unions: []Union{
		{ID: "u1", Partners: []string{"ma", "pa"}, Children: []Child{{ID: "a1"}, {ID: "a2"}, {ID: "a3"}}},
		{ID: "u2", Partners: []string{"mo", "fa"}, Children: []Child{{ID: "b1"}, {ID: "b2"}, {ID: "b3"}}},
		{ID: "u3", Partners: []string{"a2", "b2"}, Children: []Child{{ID: "k"}}},
	}}
	for i, id := range []string{"a1", "a2", "a3", "b1", "b2", "b3", "fa", "k", "ma", "mo", "pa"} {
		f.People = append(f.People, Person{ID: id})
		if id < "c" {
			f.People[i].Born = 1950 + float64(i)
		}
	}
	whole := canonical(byID(f))
	c := whole.part(whole.parts()[0])
	d := newDeck(c, c.generations().row)
	order := []string{"ma", "pa", "mo", "fa", "a1", "a3", "a2", "b2", "b1", "b3", "k"}
	for _, row := range d.rows {
		slices.SortFunc(row, func(a, b int32) int {
			return slices.Index(order, f.People[whole.people[a]].ID) - slices.Index(order, f.People[whole.people[b]].ID)
		})
	}
	d.settle()
	if wrong := d.younger(); wrong != 2 {
		t.Fatalf("side by side they should have two births out of order, not %d", wrong)
	}
	d.concede(2)
	if wrong := d.younger(); wrong != 2 {
		t.Errorf("two are allowed and yet only %d are left", wrong)
	}
	d.concede(0)
	if wrong, crossed, parted := d.younger(), d.crossings(), len(d.broken()); wrong != 0 || crossed != 0 || parted != 1 {
		t.Errorf("%d births out of order, %d crossings and %d things broken; only the couple should be", wrong, crossed, parted)
	}
}
