package network

import (
	"cmp"
	"math"
	"slices"

	"kinweave/render/scene"
)

// wide stretches a star: paper and windows are wider than they are high.
const wide = 1.3

// star stands people round the middle in the order given, so that no line to the middle passes through
// anybody: in one ring where there is room, else in rings by turns, the strongest ties in the inner
// one, each line passing between two of the inner rings. Of all numbers of rings the smallest picture is taken.
func star(nodes []node, hub float64) {
	if len(nodes) == 0 {
		return
	}
	var best []scene.Point
	least := math.Inf(1)
	for rings := 1; rings <= 5; rings++ {
		if rings > 1 && len(nodes) < 3*rings {
			break
		}
		if at, size := ringed(nodes, rings, hub); size < least {
			best, least = at, size
		}
	}
	for i := range nodes {
		nodes[i].to(best[i])
	}
}

// ringed is the star with so many rings, and how large it is.
func ringed(nodes []node, rings int, hub float64) ([]scene.Point, float64) {
	turn := make([]int, len(nodes)) // the ring of each
	apart := 0.0
	for i := range nodes {
		apart = math.Max(apart, math.Min(125, math.Max(nodes[i].who.Box.W()*0.9, nodes[i].who.Box.H())+air))
	}
	for i := 0; i < len(nodes); i += rings {
		some := make([]int, 0, rings)
		for j := i; j < min(i+rings, len(nodes)); j++ {
			some = append(some, j)
		}
		slices.SortStableFunc(some, func(a, b int) int { return cmp.Compare(nodes[a].far, nodes[b].far) })
		for ring, j := range some {
			turn[j] = ring
		}
	}
	first := hub + 55 + apart/2
	angles := func(inner float64) (out []float64, full float64) {
		radius := func(i int) float64 { return inner + float64(turn[i])*apart }
		half := func(i int, a float64) float64 { // across the line to the middle
			b := nodes[i].who.Box
			return b.W()/2*math.Abs(math.Sin(a))/wide + b.H()/2*math.Abs(math.Cos(a)) + air
		}
		gap := func(i, j int, a float64) float64 {
			if turn[i] == turn[j] {
				return (half(i, a) + half(j, a)) / radius(i)
			}
			if turn[i] > turn[j] {
				i = j
			}
			return (half(i, a) + 5) / radius(i)
		}
		out = []float64{0}
		for i := 1; i < len(nodes); i++ {
			a := 0.0
			for j := max(0, i-2*rings); j < i; j++ {
				a = math.Max(a, out[j]+gap(j, i, out[j]-math.Pi/2))
			}
			out = append(out, a)
		}
		for j := max(0, len(nodes)-2*rings); j < len(nodes); j++ {
			for i := range min(j, 2*rings) {
				full = math.Max(full, out[j]-out[i]+gap(j, i, out[j]-math.Pi/2))
			}
		}
		return out, full
	}
	lo, hi := first, first
	for _, full := angles(hi); full > 2*math.Pi; _, full = angles(hi) {
		hi *= 1.5
	}
	for range 20 {
		mid := (lo + hi) / 2
		if _, full := angles(mid); full > 2*math.Pi {
			lo = mid
		} else {
			hi = mid
		}
	}
	turned, full := angles(hi)
	stretch := 1.0
	if full > 0 {
		stretch = 2 * math.Pi / full
	}
	top := 0 // the middle of the first sector stands at the top
	for top < len(nodes) && nodes[top].key.sector == nodes[0].key.sector {
		top++
	}
	shift := (turned[0]+turned[top-1])/2*stretch + math.Pi/2
	out := make([]scene.Point, len(nodes))
	for i := range nodes {
		a, r := turned[i]*stretch-shift, hi+float64(turn[i])*apart
		out[i] = scene.Point{X: wide * r * math.Cos(a), Y: r * math.Sin(a)}
	}
	return out, hi + float64(slices.Max(turn))*apart
}

// inOrder lists people sector by sector, the nearest first.
func inOrder(nodes []node) {
	slices.SortStableFunc(nodes, func(a, b node) int {
		return cmp.Or(cmp.Compare(a.key.sector, b.key.sector), cmp.Compare(a.key.near, b.key.near), cmp.Compare(a.key.name, b.key.name), cmp.Compare(a.ref, b.ref))
	})
}

// byAngle lists them as they stand, clockwise from where the first sector begins.
func byAngle(nodes []node) {
	start := math.Pi / 2 // the gap at the foot, if there is nothing better
	if len(nodes) > 0 {
		start = angle(nodes[0].at) - 0.01
	}
	from := func(n node) float64 { return math.Mod(angle(n.at)-start+6*math.Pi, 2*math.Pi) }
	slices.SortStableFunc(nodes, func(a, b node) int { return cmp.Compare(from(a), from(b)) })
}

func angle(p scene.Point) float64 { return math.Atan2(p.Y*wide, p.X) }
