package layout

import (
	"cmp"
	"math"
	"slices"
)

// stack is the rows of one connected part of a family and where they go among
// the rows of the others.
type stack struct {
	deck   *deck
	people []int
	off    int
	foot   int       // the row of the index child, else the last
	index  bool      // an index child is in it
	years  []float64 // by row, the mean of the births known, 0 for none
}

func newStack(f Family, whole *clan, d *deck, people []int) stack {
	t := stack{deck: d, people: people, foot: len(d.rows) - 1, years: make([]float64, len(d.rows))}
	known := make([]float64, len(d.rows))
	foot := -1
	for i, p := range people {
		r := int(d.row[i])
		if whole.born[p] != 0 {
			t.years[r] += whole.born[p]
			known[r]++
		}
		if f.People[whole.people[p]].Focus {
			foot = max(foot, r)
		}
	}
	for r, n := range known {
		if n > 0 {
			t.years[r] /= n
		}
	}
	if foot >= 0 {
		t.foot, t.index = foot, true
	}
	return t
}

// level puts the parts beside one another: people of an age stand at one height,
// and where births do not tell, the youngest stand beside the index child, not
// beside the oldest ancestors. It returns the row of the index child.
func level(stacks []stack) int {
	if len(stacks) == 0 {
		return 0
	}
	main := 0
	for i := range stacks {
		if stacks[i].index {
			main = i
			break
		}
	}
	m, top := &stacks[main], 0
	for i := range stacks {
		if t := &stacks[i]; i != main {
			t.off = t.beside(m)
			top = min(top, t.off)
		}
	}
	for i := range stacks {
		stacks[i].off -= top
	}
	return m.foot + m.off
}

// beside is the height at which a part stands beside the main one; it makes the
// drawing no taller than the taller of the two.
func (t *stack) beside(m *stack) int {
	room := len(m.years) - len(t.years)
	lo, hi := min(0, room), max(0, room)
	best, least := max(lo, min(m.foot-t.foot, hi)), math.Inf(1)
	usual := best
	for off := lo; off <= hi; off++ {
		sum, n := 0.0, 0.0
		for r, y := range t.years {
			if q := r + off; y != 0 && q >= 0 && q < len(m.years) && m.years[q] != 0 {
				sum += math.Abs(y - m.years[q])
				n++
			}
		}
		if n == 0 {
			continue
		}
		// Some years more or less decide nothing.
		far := sum/n + 4*math.Abs(float64(off-usual))
		if far < least {
			best, least = off, far
		}
	}
	return best
}

// trayWidth is how many people without any tie stand side by side, if there are
// rows enough.
const trayWidth = 4

// tray puts people without any tie at the right, in as few rows as are practical,
// the last of them that of the index child: they are friends and workers of today.
func tray(f Family, out *Rows, lines *[][]file, whole *clan, loners []int, foot int) {
	if len(loners) == 0 {
		return
	}
	n := len(loners)
	rows := min(len(*lines), (n+trayWidth-1)/trayWidth)
	if len(*lines) == 0 { // nobody else: a square
		for rows = 1; rows*rows < n; rows++ {
		}
		rows = (n + rows - 1) / rows
		*lines = make([][]file, rows)
		foot = rows - 1
	}
	first := max(0, foot+1-rows)
	each := (n + rows - 1) / rows
	x := seatsOf(f, whole, loners)
	for start := 0; start < n; start += each {
		r := first + start/each
		part := make([]int, 0, each)
		for i := start; i < min(n, start+each); i++ {
			part = append(part, i)
		}
		if x != nil {
			slices.SortStableFunc(part, func(a, b int) int { return cmp.Compare(last(x[a]), last(x[b])) })
		}
		var next file
		for _, i := range part {
			p := whole.people[loners[i]]
			out.Gen[p] = r
			at := math.Inf(1)
			if x != nil {
				at = last(x[i])
			}
			next.add(Slot{Person: p}, at)
		}
		(*lines)[r] = append((*lines)[r], next)
	}
}

// last is where somebody stood, or the end of the row for those who stood nowhere.
func last(x float64) float64 {
	if math.IsNaN(x) {
		return math.Inf(1)
	}
	return x
}

// file is one part of a family in a row, from left to right, and where each stood before.
type file struct {
	slots []Slot
	x     []float64
}

func (f *file) add(s Slot, x float64) {
	f.slots = append(f.slots, s)
	f.x = append(f.x, x)
}

// merge makes one row of several parts of a family, each in its order. Who stood among others stays among
// them, though nothing ties them any more; parts that are drawn for the first time follow one another.
func merge(files []file) []Slot {
	var out []Slot
	for {
		best := -1
		for i, f := range files {
			if len(f.slots) > 0 && (best < 0 || f.x[0] < files[best].x[0]) {
				best = i
			}
		}
		if best < 0 {
			return out
		}
		f := &files[best]
		out = append(out, f.slots[0])
		f.slots, f.x = f.slots[1:], f.x[1:]
	}
}
