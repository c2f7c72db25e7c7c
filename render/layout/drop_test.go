package layout

import (
	"context"
	"math"
	"testing"
)

// TestWhoIsPulledOverANeighbourChangesPlacesWithThem: four brothers stand close, and one is
// dropped a little off his neighbour's place.
func TestWhoIsPulledOverANeighbourChangesPlacesWithThem(t *testing.T) {
	f := Family{People: []Person{{ID: "mum"}}, Unions: []Union{{ID: "u", Partners: []string{"mum"}}}}
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		f.People = append(f.People, Person{ID: id, Born: 1990 + float64(len(f.People)), Label: Size{1, 0.35}})
		f.Unions[0].Children = append(f.Unions[0].Children, Child{ID: id})
	}
	before := mustDraw(t, f)
	x := func(p Plan, who string) float64 {
		for _, q := range p.People {
			if q.ID == who {
				return q.X
			}
		}
		return math.NaN()
	}
	to := before.Berth("b", x(before, "c")+0.7)
	if math.Abs(to-x(before, "c")) > 0.46 {
		t.Errorf("b is put %.2f from where c stood", to-x(before, "c"))
	}
	g := f
	g.People = append([]Person(nil), f.People...)
	g.People[2].Pin = &Pin{X: to}
	g.Before = before.Seats()
	for i := range g.Before {
		if g.Before[i].ID == "b" {
			g.Before[i].X = to
		}
	}
	after, err := Draw(context.Background(), g, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range []string{"mum", "a", "d", "e", "f"} {
		if by := x(after, who) - x(before, who); math.Abs(by) > 0.5 {
			t.Errorf("%s moved by %.2f", who, by)
		}
	}
	if x(after, "c") > x(after, "b") {
		t.Error("c has not changed places with b")
	}
	if far := x(before, "f") + 5; before.Berth("f", far) != far {
		t.Error("somebody who is in nobody's way is not left where they were put")
	}
	if before.Berth("stranger", 3) != 3 {
		t.Error("a stranger is put somewhere else")
	}
}
