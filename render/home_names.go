package render

import (
	"cmp"
	"math"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// nameHomes writes what the family calls each home at its outline. A refuge is never named.
func (b *board) nameHomes() {
	for _, l := range b.homesDrawn {
		name := cmp.Or(l.home.Name, b.homeWord(l.home.Kind))
		if name == "" || l.home.Kind == graph.Refuge {
			continue
		}
		if l.years != "" {
			name += " " + l.years
		}
		w := line{role: "home name", size: smallSize * b.o.Text, color: Accent}
		if l.past {
			w.color = Soft
		}
		tick, ticked := w.size*0.95, -1
		var rows []string
		var best scene.Box
		least := math.Inf(1)
		for _, narrow := range []float64{math.Max(l.where.box.W()+40, 110), 60} { // in a tight place two short rows
			in := b.wrapLine(w, name, narrow, 2)
			also := -1
			if len(l.also) > 0 {
				also = len(in)
				in = append(in, b.wrapLine(w, strings.Join(l.also, ", "), math.Max(l.where.box.W()+40, 130), 2)...)
			}
			wide, high := 0.0, float64(len(in))*w.size*leading
			for _, r := range in {
				w.text = r
				n, _, _ := b.measure(w.at(scene.Point{}, scene.Start))
				wide = math.Max(wide, n)
			}
			if also >= 0 {
				wide += tick
			}
			if room, cost := b.roomAtHome(l, wide, high); cost < least {
				best, least, rows, ticked = room, cost, in, also
			}
			if least < 40 {
				break
			}
		}
		b.taken.add(best)
		y, ref := best.Y0, "household:"+string(l.home.ID)
		for i, r := range rows {
			w.text = r
			at := scene.Point{X: (best.X0 + best.X1) / 2, Y: y + w.size*0.95}
			if i == ticked {
				n, _, _ := b.measure(w.at(scene.Point{}, scene.Start))
				at.X += tick / 2
				c := scene.Point{X: at.X - n/2 - tick*0.6, Y: at.Y - w.size*0.34}
				b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: "tick", Shape: scene.Path{Steps: tickSteps(c, w.size*0.36), Pen: scene.Pen{Stroke: w.color, Width: pen * 0.9}}})
			}
			b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: w.role, Shape: w.at(at, scene.Middle)})
			y += w.size * leading
		}
	}
}

// tickSteps is the tick before the name of somebody who lives there too. It is drawn, since not every font has one.
func tickSteps(c scene.Point, r float64) []scene.Step {
	return []scene.Step{move(c.X-r, c.Y), to(c.X-r*0.3, c.Y+r*0.75), to(c.X+r, c.Y-r*0.85)}
}

// roomAtHome finds the place for a home's name: under it, over it, just inside it, else beside it.
func (b *board) roomAtHome(home lobe, wide, high float64) (best scene.Box, least float64) {
	r := home.where
	least = math.Inf(1)
	try := func(x, y, far float64) {
		room := scene.Box{X0: x - wide/2, Y0: y, X1: x + wide/2, Y1: y + high}
		if far >= least {
			return
		}
		halo := scene.Box{X0: room.X0 - 1, Y0: room.Y0, X1: room.X1 + 1, Y1: room.Y1 + 3} // it would cut a line close by
		if n := b.crowd(halo)*50 + b.astray(home, room) + far; n < least {
			best, least = room, n
		}
	}
	for y := r.box.Y0 + 3; y+high+3 <= r.box.Y1; y += 6 { // anywhere within, if it is free
		for x := r.box.X0 + 4 + wide/2; x+wide/2+4 <= r.box.X1; x += 6 {
			if room := (scene.Box{X0: x - wide/2 - 2, Y0: y, X1: x + wide/2 + 2, Y1: y + high}); r.covers(room) {
				try(x, y, 14+0.02*math.Min(y-r.box.Y0, r.box.Y1-y))
			}
		}
	}
	for _, loop := range r.loops() {
		for i, p := range loop {
			q := loop[(i+1)%len(loop)]
			if p.Y != q.Y {
				x := p.X
				side := 4 + wide/2
				if q.Y < p.Y { // the loop runs clockwise: up on the left
					side = -side
				}
				for y := math.Min(p.Y, q.Y); y+high <= math.Max(p.Y, q.Y); y += high / 2 {
					try(x+side, y, 20)
					try(x+side+sign(side)*high, y, 36)
				}
				continue
			}
			lo, hi := math.Min(p.X, q.X), math.Max(p.X, q.X)
			spots := []float64{(lo + hi) / 2, lo + wide/2, hi - wide/2, lo, hi, lo + wide/2 + 10, hi - wide/2 - 10, lo - wide/2 + 14, hi + wide/2 - 14}
			under := q.X < p.X
			for k, x := range spots {
				slack := float64(k) + math.Max(0, wide-(hi-lo))*0.1
				for off := 3.0; off < 3+3*high; off += high / 2 {
					if under {
						try(x, p.Y+off, off*2+slack)
					} else {
						try(x, p.Y-off-1.5-high, off*2+slack+1)
					}
				}
			}
		}
	}
	return best, least
}

// astray is what it costs that a home's name would stand close to the outline of another.
func (b *board) astray(home lobe, room scene.Box) float64 {
	cost := 0.0
	for _, l := range b.homesDrawn {
		if l.where.box != home.where.box && l.where.touches(room.Grow(9)) && !home.where.touches(room.Grow(4)) {
			cost += 30
		}
	}
	return cost
}

func (b *board) wrapLine(l line, text string, wide float64, most int) []string {
	l.text = text
	return b.wrap(l.at(scene.Point{}, scene.Start), wide, most)
}
