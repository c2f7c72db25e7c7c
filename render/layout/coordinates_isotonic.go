package layout

import "math"

// isotonic finds the x of one row that is nearest to what pulls at its slots,
// with neighbours at least gap apart (exactly, where rigid) and nobody outside lo
// and hi. It is the classic pool-adjacent-violators algorithm: substituting x
// minus the sum of the gaps to the left turns the least distances into "must not
// decrease".
func isotonic(x, gap []float64, rigid []bool, pull []tug, lo, hi float64) {
	n := len(x)
	if n == 0 {
		return
	}
	type pool struct {
		sum, weight float64
		first       int
	}
	shift := make([]float64, n)
	pools := make([]pool, 0, n)
	for i := range n {
		if i > 0 {
			shift[i] = shift[i-1] + gap[i-1]
		}
		t := pull[i]
		cur := pool{t.sum - shift[i]*t.weight, t.weight, i}
		if i > 0 && rigid[i-1] {
			last := &pools[len(pools)-1]
			last.sum, last.weight = last.sum+cur.sum, last.weight+cur.weight
		} else {
			pools = append(pools, cur)
		}
		for len(pools) > 1 {
			a, b := &pools[len(pools)-2], pools[len(pools)-1]
			if a.sum*b.weight <= b.sum*a.weight {
				break
			}
			if i+1 < n && rigid[i] {
				break // the last pool is not complete yet
			}
			a.sum, a.weight = a.sum+b.sum, a.weight+b.weight
			pools = pools[:len(pools)-1]
		}
	}
	for k, p := range pools {
		end := n
		if k+1 < len(pools) {
			end = pools[k+1].first
		}
		v := 0.0
		if p.weight > 0 {
			v = p.sum / p.weight
		}
		v = math.Max(lo, math.Min(hi-shift[n-1], v))
		for i := p.first; i < end; i++ {
			x[i] = v + shift[i]
		}
	}
}
