package render

import (
	"math"
	"slices"

	"kinweave/render/layout"
	"kinweave/render/scene"
)

// squeeze looks for room for the words of couples whom the layout had none for. The layout keeps words clear of
// everything by a fixed measure and leaves them out where it cannot; here they may stand a little closer.
func (b *board) squeeze() {
	b.plan.Broken = slices.DeleteFunc(slices.Clone(b.plan.Broken), func(r layout.Rule) bool {
		if r.Kind != "text left out" || len(r.Unions) != 1 {
			return false
		}
		i, ok := b.cast.byID[r.Unions[0]]
		if !ok || b.barText(b.cast.bonds[i], b.cast.bonds[i].standing) == "" {
			return false
		}
		room, ok := b.roomAtBar(b.cast.bonds[i])
		if ok {
			b.taken.add(room)
			words := room // the strokes stand on the bar, and an outline may pass there
			if strokes := strokeRoom(b.cast.bonds[i].standing.mark); b.leaver(b.cast.bonds[i]) > 0 {
				words.X1 -= strokes
			} else {
				words.X0 += strokes
			}
			b.rooms[r.Unions[0]] = words
			b.plan.Labels = append(slices.Clip(b.plan.Labels), layout.Label{Owner: r.Unions[0], Union: true, Box: layout.Box{
				X: (room.X0 + room.X1) / 2 / unit, Y: (room.Y0 + room.Y1) / 2 / unit, W: room.W() / unit, H: room.H() / unit}})
		}
		return ok
	})
}

// roomAtBar is a free place for a couple's words over their bar, else under it, as near its middle as there is one.
func (b *board) roomAtBar(o bond) (best scene.Box, ok bool) {
	const air = 2.0
	wide, high := b.barWidth(o, o.standing), smallSize*b.o.Text
	least := math.Inf(1)
	for _, bar := range b.bars[o.id] {
		p, q, level := longest(bar)
		if !level {
			continue
		}
		lo, hi := math.Min(p.X, q.X)+air, math.Max(p.X, q.X)-air
		for x := lo; x+wide <= hi; x += 3 {
			for _, y := range []float64{p.Y - air - high, p.Y + air} {
				room := scene.Box{X0: x, Y0: y, X1: x + wide, Y1: y + high}
				far := math.Abs(x + wide/2 - (lo+hi)/2)
				if y > p.Y {
					far += 20
				}
				if far < least && b.crowd(room) == 0 {
					best, least, ok = room, far, true
				}
			}
		}
	}
	return best, ok
}
