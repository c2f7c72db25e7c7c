package render

import (
	"math"
	"slices"

	"kinweave/render/scene"
)

// boxes are places on the map that are found again by where they are: whoever looks for a free place would
// otherwise look at all of a thousand people for each try.
type boxes struct {
	all   []scene.Box
	plots map[[2]int32][]int32 // which boxes reach into a square of the map
	wide  []int32              // those that reach into so many squares that everybody is told of them
	found []int32
}

// plot is the side of a square, about as wide as a symbol with its name.
var plot = 96.0

// plotsOf are the first and the last square that a box reaches into.
func plotsOf(b scene.Box) (x0, y0, x1, y1 int32) {
	n := func(v float64) int32 { return int32(math.Floor(v / plot)) }
	return n(b.X0), n(b.Y0), n(b.X1), n(b.Y1)
}

func (s *boxes) add(b scene.Box) {
	i := int32(len(s.all))
	s.all = append(s.all, b)
	x0, y0, x1, y1 := plotsOf(b)
	if int64(x1-x0+1)*int64(y1-y0+1) > 256 {
		s.wide = append(s.wide, i)
		return
	}
	if s.plots == nil {
		s.plots = map[[2]int32][]int32{}
	}
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			s.plots[[2]int32{x, y}] = append(s.plots[[2]int32{x, y}], i)
		}
	}
}

// near lists the numbers of all boxes that touch one, and of some that do not, in the order in which they
// were added. The list holds until the next call.
func (s *boxes) near(b scene.Box) []int32 {
	s.found = append(s.found[:0], s.wide...)
	x0, y0, x1, y1 := plotsOf(b)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			s.found = append(s.found, s.plots[[2]int32{x, y}]...)
		}
	}
	slices.Sort(s.found)
	s.found = slices.Compact(s.found)
	return s.found
}
