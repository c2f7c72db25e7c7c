package layout

// mostAdjacent is the most couples that can stand side by side at all: everyone
// has two sides, so it is the largest set of pairs that forms paths. It is exact
// where nobody is tied to themself round a circle of couples, and never too small.
func mostAdjacent(n int, couples [][2]int) int {
	around := make([][]int, n)
	join := newForest(n)
	seen := map[[2]int]bool{}
	sides := make([]int, n)
	free, distinct := 0, 0
	for _, e := range couples {
		a, b := min(e[0], e[1]), max(e[0], e[1])
		if a == b {
			continue
		}
		if seen[[2]int{a, b}] {
			free++
			continue
		}
		seen[[2]int{a, b}] = true
		distinct++
		sides[a]++
		sides[b]++
		if join.find(a) == join.find(b) {
			free++
			continue
		}
		join.join(a, b)
		around[a] = append(around[a], b)
		around[b] = append(around[b], a)
	}
	used, done := make([]int, n), make([]bool, n)
	total := 0
	type step struct{ node, from int }
	for root := range n {
		if done[root] {
			continue
		}
		order, stack := []step(nil), []step{{root, -1}}
		for len(stack) > 0 {
			t := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			done[t.node] = true
			order = append(order, t)
			for _, w := range around[t.node] {
				if w != t.from {
					stack = append(stack, step{w, t.node})
				}
			}
		}
		// From the leaves up: a tie is kept as long as both ends have a side left.
		for i := len(order) - 1; i > 0; i-- {
			if t := order[i]; used[t.node] < 2 && used[t.from] < 2 {
				used[t.node]++
				used[t.from]++
				total++
			}
		}
	}
	sum := 0
	for _, s := range sides {
		sum += min(s, 2)
	}
	return min(total+free, sum/2+len(couples)-distinct)
}
