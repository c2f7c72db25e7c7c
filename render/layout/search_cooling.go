package layout

import (
	"context"
	"math"
)

// dice is a small generator (xorshift64*), so that every machine throws the same.
type dice uint64

func (d *dice) next() uint32 {
	x := uint64(*d)
	x ^= x >> 12
	x ^= x << 25
	x ^= x >> 27
	*d = dice(x)
	return uint32(x * 0x2545f4914f6cdd1d >> 32)
}

func (d *dice) upTo(n int32) int32 { return int32(uint64(d.next()) * uint64(n) >> 32) }

// patience is -ln of evenly spread chances in 1/1024: how much worse, in units
// of the temperature, a move may be.
var patience = func() [1024]int32 {
	var t [1024]int32
	for i := range t {
		t[i] = int32(-1024 * math.Log((float64(i)+0.5)/1024))
	}
	return t
}()

type hunt struct {
	*mover
	dice   dice
	branch *branches
	mix    [kinds]uint32
	last   bool // the second round: few crossings are no longer traded for births
}

func newHunt(d *deck, seed uint64) *hunt {
	return &hunt{mover: &mover{deck: d}, dice: dice(seed), branch: newBranches(d), mix: usual}
}

// anneal tries moves while the temperature falls from hot to cold. Until the
// last tenth the price of a wrong birth order follows how many there are.
func (h *hunt) anneal(ctx context.Context, tries int, hot, cold float64) {
	now, low := int32(0), int32(0)
	best := h.copyRows()
	fall := math.Pow(cold/hot, 1/float64(max(1, tries/256)))
	heat := hot
	temperature := int32(hot)
	check := max(1, tries/64)
	settled := tries - tries/10
	for i := range tries {
		if i&255 == 255 {
			heat *= fall
			temperature = int32(heat)
			if ctx.Err() != nil {
				break
			}
			if now < low && i > settled {
				low = now
				for r, row := range h.rows {
					copy(best[r], row)
				}
			}
		}
		if i > tries/2 && i <= settled && i%check == 0 {
			h.adjust(temperature)
			now, low, best = 0, 0, h.copyRows()
		}
		delta := h.move()
		if delta <= 0 || int64(delta)*1024 <= int64(temperature)*int64(patience[h.dice.next()>>22]) {
			now += delta
			h.keep()
		} else {
			h.undo()
		}
	}
	if now > low {
		h.restore(best)
	}
}

// adjust makes a wrong birth order dearer the further more pairs than are
// allowed stand the wrong way round, and cheaper again where they need not be.
func (h *hunt) adjust(temperature int32) {
	c := h.cost
	wrong, allowed := int32(h.younger()), c.allowed()
	allowed += allowed * temperature / 60 // what is only shaken out of order falls back by itself
	over := 100 * (wrong - allowed) / (allowed + 3)
	change := max(-8, over/2)
	if over > 0 {
		change = max(4, min(15, over/6))
	}
	c.birth += c.birth * change / 100
	c.birth = max(priceBirth, min(c.birth, 12*priceBirth))
	if h.last && h.sparse() {
		c.birth = min(c.birth, priceCross-20)
	}
}
