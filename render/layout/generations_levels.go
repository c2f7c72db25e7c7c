package layout

import "slices"

// arc says that node to stands at least min rows below node from, and how dear
// every row between them is.
type arc struct{ from, to, min, weight int }

// levels gives every node of an acyclic graph a row so that every arc holds and
// the weighted sum of the rows the arcs span is least. This is the network
// simplex of Gansner, Koutsofios, North and Vo (1993), each connected part on its own.
func levels(n int, arcs []arc) []int {
	rank := longestPath(n, arcs)
	part := newForest(n)
	for _, a := range arcs {
		part.join(a.from, a.to)
	}
	byPart := make(map[int][]arc)
	var roots []int
	for _, a := range arcs {
		r := part.find(a.from)
		if byPart[r] == nil {
			roots = append(roots, r)
		}
		byPart[r] = append(byPart[r], a)
	}
	for _, r := range roots {
		nodes := []int(nil)
		for v := range n {
			if part.find(v) == r {
				nodes = append(nodes, v)
			}
		}
		s := newSimplex(nodes, byPart[r], rank)
		s.run()
		least := s.rank[0]
		for _, x := range s.rank {
			least = min(least, x)
		}
		for i, v := range nodes {
			rank[v] = s.rank[i] - least
		}
	}
	return rank
}

// longestPath is the first row every node can stand in. Arcs that lie on a cycle are the caller's fault and are not followed for ever.
func longestPath(n int, arcs []arc) []int {
	rank, waits := make([]int, n), make([]int, n)
	out := make([][]arc, n)
	for _, a := range arcs {
		out[a.from] = append(out[a.from], a)
		waits[a.to]++
	}
	var ready []int
	for v := range n {
		if waits[v] == 0 {
			ready = append(ready, v)
		}
	}
	for len(ready) > 0 {
		v := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		for _, a := range out[v] {
			rank[a.to] = max(rank[a.to], rank[v]+a.min)
			if waits[a.to]--; waits[a.to] == 0 {
				ready = append(ready, a.to)
			}
		}
	}
	return rank
}

type simplex struct {
	arcs   []arc
	rank   []int
	at     [][]int // arcs at a node
	tree   []bool  // by arc
	parent []int   // the tree arc towards the root, -1 at the root
	low    []int   // postorder numbers of the subtree: low..lim
	lim    []int
	cut    []int
	order  []int // nodes in postorder
}

func newSimplex(nodes []int, arcs []arc, rank []int) *simplex {
	to := make(map[int]int, len(nodes))
	s := &simplex{rank: make([]int, len(nodes)), at: make([][]int, len(nodes))}
	for i, v := range nodes {
		to[v], s.rank[i] = i, rank[v]
	}
	// Several arcs between the same two nodes are one arc: fewer to look at.
	seen := make(map[[3]int]int, len(arcs))
	for _, a := range arcs {
		a.from, a.to = to[a.from], to[a.to]
		key := [3]int{a.from, a.to, a.min}
		if i, twice := seen[key]; twice {
			s.arcs[i].weight += a.weight
			continue
		}
		seen[key] = len(s.arcs)
		s.arcs = append(s.arcs, a)
	}
	for i, a := range s.arcs {
		s.at[a.from] = append(s.at[a.from], i)
		s.at[a.to] = append(s.at[a.to], i)
	}
	s.tree = make([]bool, len(s.arcs))
	s.cut = make([]int, len(s.arcs))
	return s
}

func (s *simplex) slack(i int) int {
	a := s.arcs[i]
	return s.rank[a.to] - s.rank[a.from] - a.min
}

// tight grows a spanning tree of arcs without slack, shifting what is already
// in the tree whenever it cannot grow.
func (s *simplex) tight() {
	n := len(s.rank)
	in := make([]bool, n)
	in[0] = true
	members := []int{0}
	for next := 0; ; {
		for ; next < len(members); next++ {
			for _, i := range s.at[members[next]] {
				a := s.arcs[i]
				w := a.from + a.to - members[next]
				if !in[w] && s.slack(i) == 0 {
					in[w], s.tree[i] = true, true
					members = append(members, w)
				}
			}
		}
		if len(members) == n {
			return
		}
		best, room := -1, 0
		for i, a := range s.arcs {
			if in[a.from] != in[a.to] && (best < 0 || s.slack(i) < room) {
				best, room = i, s.slack(i)
			}
		}
		if best < 0 {
			return
		}
		if in[s.arcs[best].to] {
			room = -room
		}
		for _, v := range members {
			s.rank[v] += room
		}
		// Only the ends of now tight arcs can grow: look at everyone again.
		next = 0
	}
}

// number walks the tree and works out the cut value of every arc in it.
func (s *simplex) number() {
	n := len(s.rank)
	s.parent = slices.Repeat([]int{-1}, n)
	s.low, s.lim = make([]int, n), make([]int, n)
	s.order = s.order[:0]
	type step struct{ node, next int }
	stack := []step{{0, 0}}
	seen := make([]bool, n)
	seen[0] = true
	s.low[0] = 0
	for len(stack) > 0 {
		t := &stack[len(stack)-1]
		if t.next == len(s.at[t.node]) {
			s.lim[t.node] = len(s.order)
			s.order = append(s.order, t.node)
			stack = stack[:len(stack)-1]
			continue
		}
		i := s.at[t.node][t.next]
		t.next++
		if !s.tree[i] {
			continue
		}
		w := s.arcs[i].from + s.arcs[i].to - t.node
		if seen[w] {
			continue
		}
		seen[w] = true
		s.parent[w] = i
		s.low[w] = len(s.order)
		stack = append(stack, step{w, 0})
	}
	for _, v := range s.order {
		p := s.parent[v]
		if p < 0 {
			continue
		}
		// The cut value of v's parent arc, from the cut values below v.
		down := s.arcs[p].to == v // the arc points into the subtree of v
		sum := 0
		for _, i := range s.at[v] {
			a := s.arcs[i]
			into := a.to == v
			sign := -1
			if into == down {
				sign = 1
			}
			sum += sign * a.weight
			w := a.from + a.to - v
			if i != p && s.tree[i] && s.parent[w] == i {
				sum -= sign * s.cut[i]
			}
		}
		s.cut[p] = sum
	}
}

func (s *simplex) below(v, w int) bool { return s.low[v] <= s.lim[w] && s.lim[w] <= s.lim[v] }

func (s *simplex) run() {
	s.tight()
	s.number()
	from := 0
	for turn := 0; turn < 8*len(s.arcs)+100; turn++ {
		leave := -1
		for k := range s.arcs {
			i := (from + k) % len(s.arcs)
			if s.tree[i] && s.cut[i] < 0 {
				leave, from = i, i+1
				break
			}
		}
		if leave < 0 {
			return
		}
		a := s.arcs[leave]
		head := a.to // the end of the leaving arc that hangs below
		if s.parent[a.from] == leave {
			head = a.from
		}
		inward := head == a.to
		enter, room := -1, 0
		for i, b := range s.arcs {
			if s.tree[i] {
				continue
			}
			f, t := s.below(head, b.from), s.below(head, b.to)
			// The entering arc crosses the cut against the leaving one.
			if f != t && f == inward && (enter < 0 || s.slack(i) < room) {
				enter, room = i, s.slack(i)
			}
		}
		if enter < 0 {
			return
		}
		s.tree[leave], s.tree[enter] = false, true
		if inward {
			room = -room
		}
		// Moving the part below by the slack makes the entering arc tight.
		if room != 0 {
			for v := range s.rank {
				if s.below(head, v) {
					s.rank[v] -= room
				}
			}
		}
		s.number()
	}
}
