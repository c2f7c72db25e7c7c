package layout

import (
	"fmt"
	"slices"
)

// tally is what can be counted on rows alone, by the definitions of famscore.
type tally struct {
	rows, lanes, widest                int
	couples, most, adjacent            int
	sibships, whole, pairs, kept, left int
	below, links                       int
}

func (t tally) String() string {
	return fmt.Sprintf("rows %d widest %d lanes %d; couples %d/%d (%d); sibships %d/%d; birth %d/%d; below %d/%d",
		t.rows, t.widest, t.lanes, t.adjacent, t.most, t.couples, t.whole, t.sibships, t.kept, t.pairs, t.below, t.links)
}

func count(f Family, r Rows) tally {
	var t tally
	number := map[string]int{}
	for i, p := range f.People {
		number[p.ID] = i
	}
	place := make([]int, len(f.People)) // among the people of the row
	var people [][]int
	for _, row := range r.Order {
		t.widest = max(t.widest, len(row))
		var list []int
		for _, s := range row {
			if s.Person < 0 {
				t.lanes++
				continue
			}
			place[s.Person] = len(list)
			list = append(list, s.Person)
		}
		people = append(people, list)
	}
	t.rows = len(r.Order)
	mates := make([][]int, len(f.People))
	var pairs [][2]int
	for _, u := range f.Unions {
		for _, a := range u.Partners {
			for _, b := range u.Partners {
				if a != b {
					mates[number[a]] = append(mates[number[a]], number[b])
				}
			}
		}
		if len(u.Partners) != 2 || u.Partners[0] == u.Partners[1] {
			continue
		}
		a, b := number[u.Partners[0]], number[u.Partners[1]]
		t.couples++
		pairs = append(pairs, [2]int{a, b})
		if r.Gen[a] == r.Gen[b] && (place[a]-place[b] == 1 || place[b]-place[a] == 1) {
			t.adjacent++
		}
	}
	t.most = mostAdjacent(len(f.People), pairs)
	for _, u := range f.Unions {
		var kids []int
		for _, k := range u.Children {
			if !k.Second {
				kids = append(kids, number[k.ID])
			}
		}
		for _, k := range kids {
			for _, p := range u.Partners {
				t.links++
				if r.Gen[k] > r.Gen[number[p]] {
					t.below++
				}
			}
		}
		if len(kids) < 2 {
			continue
		}
		t.sibships++
		lo, hi, one := place[kids[0]], place[kids[0]], true
		for _, k := range kids {
			lo, hi = min(lo, place[k]), max(hi, place[k])
			one = one && r.Gen[k] == r.Gen[kids[0]]
		}
		if one {
			for _, p := range people[r.Gen[kids[0]]][lo:hi] {
				one = one && (slices.Contains(kids, p) || slices.ContainsFunc(mates[p], func(q int) bool { return slices.Contains(kids, q) }))
			}
		}
		if one {
			t.whole++
		}
		var born []int
		for _, k := range kids {
			if f.People[k].Born != 0 {
				born = append(born, k)
			}
		}
		slices.SortStableFunc(born, func(a, b int) int { return compareBirths(f.People[a].Born, f.People[b].Born) })
		for i := 1; i < len(born); i++ {
			if f.People[born[i-1]].Born == f.People[born[i]].Born {
				continue
			}
			t.pairs++
			// The router keeps siblings of different rows in order as it can: count their places.
			if place[born[i-1]] < place[born[i]] {
				t.kept++
			}
		}
	}
	return t
}
