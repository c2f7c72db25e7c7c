package layout

import (
	"context"
	"math"
	"sync"
)

// search looks for a good order of every row: simulated annealing over moves of
// whole couples, sibships and branches, always with the same dice and a number
// of tries that depends on the family alone.
func (d *deck) search(ctx context.Context) {
	d.walk(0)
	if d.c.n > 2 && ctx.Err() == nil {
		d.seek(ctx, 0x9e3779b97f4a7c15)
	}
}

// seek makes two searches side by side from different starts, and then two
// shorter ones from the better result. Which ends first makes no difference.
func (d *deck) seek(ctx context.Context, seed uint64) {
	best, price := d.copyRows(), d.judge()
	tries := d.tries()
	pair := []*hunt{newHunt(d.again(), seed), newHunt(d.again(), seed+0x632be59bd9b4e019)}
	together := func(work func(i int, h *hunt)) {
		var both sync.WaitGroup
		for i, h := range pair {
			both.Go(func() { work(i, h) })
		}
		both.Wait()
		for _, h := range pair {
			if now := h.judge(); now < price {
				best, price = h.copyRows(), now
			}
		}
	}
	together(func(i int, h *hunt) {
		h.walk(i * (d.c.n - 1))
		h.anneal(ctx, tries*7/10, 120, 3)
	})
	together(func(_ int, h *hunt) {
		h.restore(best)
		h.last = true
		h.adjust(0)
		h.anneal(ctx, tries*3/10, 25, 3)
	})
	d.restore(best)
}

// tries is how many moves a family is worth: the larger ones get fewer a head,
// because each costs more.
func (d *deck) tries() int {
	n := len(d.row)
	if n <= 550 {
		return 900 * n
	}
	return max(900*550, int(900*math.Sqrt(400*float64(n))))
}

// again is a second deck for the same family.
func (d *deck) again() *deck {
	row := make([]int, d.c.n)
	for p := range row {
		row[p] = int(d.row[p])
	}
	return newDeck(d.c, row)
}

// judge is the total by which finished orders are compared: at the usual price of
// births, and dearer where more are wrong than allowed.
func (d *deck) judge() int32 {
	kept := d.cost.birth
	d.cost.birth = priceBirth
	price := d.total()
	d.cost.birth = kept
	if d.sparse() {
		return price
	}
	return price + priceBirth*2*max(0, int32(d.younger())-d.cost.allowed())
}

func (d *deck) copyRows() [][]int32 {
	out := make([][]int32, len(d.rows))
	for r, row := range d.rows {
		out[r] = append([]int32(nil), row...)
	}
	return out
}

func (d *deck) restore(rows [][]int32) {
	for r, row := range rows {
		copy(d.rows[r], row)
	}
	d.settle()
}

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
	tally  [kinds][3]int
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
			now, low = 0, 0
		}
		delta, kind := h.move()
		h.tally[kind][0]++
		if delta <= 0 || int64(delta)*1024 <= int64(temperature)*int64(patience[h.dice.next()>>22]) {
			if delta != 0 {
				h.tally[kind][1]++
			}
			if delta < 0 {
				h.tally[kind][2]++
			}
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
	if over > 0 {
		over /= 3
	}
	c.birth += c.birth * max(-8, min(15, over/2)) / 100
	c.birth = max(priceBirth, min(c.birth, 12*priceBirth))
	if h.last && h.sparse() {
		c.birth = min(c.birth, priceCross-2)
	}
}

// The kinds of move, and how often each is made out of 256.
const (
	turning = iota
	jumping
	joining
	following
	leading
	jumbling
	carrying
	kinds
)

var usual = [kinds]uint32{16, 104, 50, 30, 30, 10, 16}

// move makes one random move and returns the change of price.
func (h *hunt) move() (int32, int) {
	e := h.dice.upTo(int32(len(h.pos)))
	row := h.row[e]
	line := h.rows[row]
	if len(line) < 2 {
		return 0, jumbling
	}
	i, j := h.pos[e], h.pos[e]+1
	what := h.dice.next()
	switch block := what & 15; {
	case block < 4:
	case block < 10:
		i, j = h.cluster(row, i)
	case block < 14:
		l, r := h.cluster(row, i)
		if s := h.sibsIn(line[l:r], int32(what>>8&7)); s >= 0 {
			i, j = h.brood(row, i, s)
		} else {
			i, j = l, r
		}
	default:
		i, j = h.wide(row, i)
	}
	pick, kind := what>>16&255, 0
	for kind < kinds-1 && pick >= h.mix[kind] {
		pick -= h.mix[kind]
		kind++
	}
	what = h.dice.next()
	delta := int32(0)
	switch kind {
	case turning:
		if j-i > 1 {
			delta = h.act(step{row, i, -1, j})
		}
	case jumping:
		delta = h.jump(row, i, j, int32(what>>4))
	case joining:
		delta = h.toKin(e, row, i, j, what)
	case following:
		delta = h.underParents(row, i, j, what)
	case leading:
		delta = h.overChildren(row, i, j, what)
	case jumbling:
		delta = h.moveTo(row, i, j, h.dice.upTo(int32(len(line)+1)))
	case carrying:
		delta = h.carry(row, i, j, what)
	}
	return delta, kind
}

// moveTo puts the places i..j before place k.
func (h *hunt) moveTo(row, i, j, k int32) int32 {
	switch {
	case k > j:
		return h.act(step{row, i, j, k})
	case k < i:
		return h.act(step{row, k, i, j})
	}
	return 0
}

// jump moves a stretch past one, two or three of its neighbours, each of them
// a person, a cluster or a sibship.
func (h *hunt) jump(row, i, j, what int32) int32 {
	line := h.rows[row]
	n := 1 + what&3*(what>>2&1)
	k := j
	left := what>>3&1 == 0
	if left {
		k = i
	}
	for range n {
		p := k
		if left {
			p--
		}
		if p < 0 || int(p) >= len(line) {
			break
		}
		lo, hi := p, p+1
		switch what >> 4 & 3 {
		case 0:
		case 1:
			lo, hi = h.cluster(row, p)
		default:
			lo, hi = h.cluster(row, p)
			if s := h.sibsIn(line[lo:hi], what>>6&3); s >= 0 {
				lo, hi = h.brood(row, p, s)
			}
		}
		if left {
			k = min(lo, i)
		} else {
			k = max(hi, j)
		}
	}
	return h.moveTo(row, i, j, k)
}

// toKin puts a stretch beside a partner or a sibling of somebody in it.
func (h *hunt) toKin(e, row, i, j int32, what uint32) int32 {
	if !h.person(e) {
		return 0
	}
	c := h.cost
	var kin []int32
	if len(c.partners[e]) > 0 && (what&1 == 0 || c.of[e] < 0) {
		kin = c.partners[e]
	} else if c.of[e] >= 0 {
		kin = c.sibships[c.of[e]].kids
	}
	if len(kin) == 0 {
		return 0
	}
	q := kin[h.dice.upTo(int32(len(kin)))]
	if q == e || h.row[q] != row || h.pos[q] >= i && h.pos[q] < j {
		return 0
	}
	lo, hi := h.pos[q], h.pos[q]+1
	if what&2 == 0 {
		lo, hi = h.cluster(row, lo)
	}
	if what&4 == 0 {
		return h.moveTo(row, i, j, lo)
	}
	return h.moveTo(row, i, j, hi)
}

// underParents puts a stretch next to the children of whoever stands next to
// the parents of somebody in it.
func (h *hunt) underParents(row, i, j int32, what uint32) int32 {
	line := h.rows[row]
	e := line[i+int32(what>>4)%(j-i)]
	if len(h.above[e]) == 0 {
		return 0
	}
	u := &h.strands[h.above[e][0]]
	if len(u.tops) == 0 {
		return 0
	}
	up := h.rows[u.row]
	left := what&1 == 0
	p := u.tmax + 1
	if left {
		p = u.tmin - 1
	}
	for n := 0; n < 12 && p >= 0 && int(p) < len(up); n++ {
		for _, s := range h.below[up[p]] {
			w := &h.strands[s]
			if len(w.bots) == 0 || w.bond == u.bond {
				continue
			}
			if left {
				_, hi := h.cluster(row, w.bmax)
				return h.moveTo(row, i, j, hi)
			}
			lo, _ := h.cluster(row, w.bmin)
			return h.moveTo(row, i, j, lo)
		}
		if left {
			p--
		} else {
			p++
		}
	}
	return 0
}

// overChildren puts a stretch next to the parents of whoever stands next to
// the children of somebody in it.
func (h *hunt) overChildren(row, i, j int32, what uint32) int32 {
	line := h.rows[row]
	e := line[i+int32(what>>4)%(j-i)]
	if len(h.below[e]) == 0 {
		return 0
	}
	u := &h.strands[h.below[e][0]]
	if len(u.bots) == 0 {
		return 0
	}
	down := h.rows[row+1]
	left := what&1 == 0
	p := u.bmax + 1
	if left {
		p = u.bmin - 1
	}
	for n := 0; n < 12 && p >= 0 && int(p) < len(down); n++ {
		for _, s := range h.above[down[p]] {
			w := &h.strands[s]
			if len(w.tops) == 0 || w.bond == u.bond {
				continue
			}
			if left {
				_, hi := h.cluster(row, w.tmax)
				return h.moveTo(row, i, j, hi)
			}
			lo, _ := h.cluster(row, w.tmin)
			return h.moveTo(row, i, j, lo)
		}
		if left {
			p--
		} else {
			p++
		}
	}
	return 0
}
