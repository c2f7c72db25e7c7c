package layout

import "math"

// Pin is where somebody was put by hand. All pins count from one origin, which is where the
// child of the map stood when the first of them was set.
type Pin struct {
	X, Y float64
	Down int  // how many rows below the child's
	Held bool // Y holds as well, as long as the family leaves them so many rows below the child
	Home bool // this is the child itself, who makes way for those who were put somewhere
}

// Why somebody does not stand where they were pinned.
var (
	pinGeneration = Rule{Kind: "pin", Why: "%s could not be kept where they were pinned because they are in another generation now"}
	pinRoom       = Rule{Kind: "pin", Why: "%s could not be kept where they were pinned because there is not enough room between them and %s"}
	pinHeight     = Rule{Kind: "pin", Why: "%s could not be kept where they were pinned because %s was pinned at another height in the same row"}
)

// pinSlack is by how much less than the least distance two pins may be apart: places are
// rounded, and what fitted a moment ago has to fit now.
const pinSlack = 0.002

// loose names somebody whose pin could not be kept. Nobody asked for the child to stay.
func (s *sheet) loose(p int, r Rule, other ...int) {
	if s.f.People[p].Pin.Home {
		return
	}
	r.People = []string{s.f.People[p].ID}
	for _, q := range other {
		r.People = append(r.People, s.f.People[q].ID)
	}
	s.broke = append(s.broke, r)
}

// weight is what a pin counts for where not all can be had.
func (s *sheet) weight(p int) float64 {
	if s.f.People[p].Pin.Home {
		return 0.5
	}
	return 1
}

// pinned tells whether somebody stands at their pin's X.
func (s *sheet) pinned(p int) bool { return p >= 0 && !math.IsNaN(s.pinX[p]) }

// chain picks of some wishes in a row those that can all be had, the heaviest set there is.
func chain(n int, weight func(i int) float64, fits func(i, j int) bool) []bool {
	best, from := make([]float64, n), make([]int, n)
	last := -1
	for j := range n {
		from[j] = -1
		for i := range j {
			if fits(i, j) && (from[j] < 0 || best[i] > best[from[j]]+1e-9) {
				from[j] = i
			}
		}
		if best[j] = weight(j); from[j] >= 0 {
			best[j] += best[from[j]]
		}
		if last < 0 || best[j] > best[last]+1e-9 {
			last = j
		}
	}
	kept := make([]bool, n)
	for ; last >= 0; last = from[last] {
		kept[last] = true
	}
	return kept
}
