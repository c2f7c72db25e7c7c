package layout

// circles numbers the strongly connected sets of two or more nodes, -1 for
// everyone else; nil when there are none (Tarjan 1972, without recursion).
func circles(n int, out [][]int) []int {
	index, low, knot := make([]int, n), make([]int, n), make([]int, n)
	on := make([]bool, n)
	for i := range n {
		knot[i] = -1
	}
	var stack []int
	type step struct{ node, next int }
	var path []step
	count, knots := 0, 0
	for r := range n {
		if index[r] != 0 {
			continue
		}
		path = append(path[:0], step{r, 0})
		for len(path) > 0 {
			t := &path[len(path)-1]
			v := t.node
			if t.next == 0 {
				count++
				index[v], low[v] = count, count
				stack = append(stack, v)
				on[v] = true
			}
			if t.next < len(out[v]) {
				w := out[v][t.next]
				t.next++
				if index[w] == 0 {
					path = append(path, step{w, 0})
				} else if on[w] {
					low[v] = min(low[v], index[w])
				}
				continue
			}
			if t.next == 0 {
				t.next = 1
			}
			path = path[:len(path)-1]
			if len(path) > 0 {
				p := path[len(path)-1].node
				low[p] = min(low[p], low[v])
			}
			if low[v] == index[v] {
				size := 0
				for i := len(stack) - 1; ; i-- {
					size++
					if stack[i] == v {
						break
					}
				}
				for range size {
					w := stack[len(stack)-1]
					stack = stack[:len(stack)-1]
					on[w] = false
					if size > 1 {
						knot[w] = knots
					}
				}
				if size > 1 {
					knots++
				}
			}
		}
	}
	if knots == 0 {
		return nil
	}
	return knot
}

func loops(f forest, below [][]int, root int) bool {
	for p := range below {
		if f.find(p) != root {
			continue
		}
		for _, k := range below[p] {
			if f.find(k) == root {
				return true
			}
		}
	}
	return false
}

func selfLoop(f forest, below [][]int) bool {
	for p := range below {
		for _, k := range below[p] {
			if f.find(k) == f.find(p) {
				return true
			}
		}
	}
	return false
}

// walker looks for descendants without asking for memory each time.
type walker struct {
	seen  []int
	turn  int
	stack []int
}

func newWalker(n int) *walker { return &walker{seen: make([]int, n)} }

func (w *walker) reaches(out [][]int, from, to int) bool {
	w.turn++
	w.stack = append(w.stack[:0], from)
	w.seen[from] = w.turn
	for len(w.stack) > 0 {
		v := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if v == to {
			return true
		}
		for _, k := range out[v] {
			if w.seen[k] != w.turn {
				w.seen[k] = w.turn
				w.stack = append(w.stack, k)
			}
		}
	}
	return false
}

func (w *walker) reachesGroup(f forest, kids [][]int, from, to int) bool {
	w.turn++
	w.stack = append(w.stack[:0], from)
	w.seen[from] = w.turn
	for len(w.stack) > 0 {
		v := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		for _, k := range kids[v] {
			r := f.find(k)
			if r == to {
				return true
			}
			if w.seen[r] != w.turn {
				w.seen[r] = w.turn
				w.stack = append(w.stack, r)
			}
		}
	}
	return false
}
