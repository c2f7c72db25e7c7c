package render

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// nameHomes writes what the family calls each home at its outline, where it lies on nothing. A refuge is never named.
func (b *board) nameHomes() {
	var later []int
	for _, l := range b.homesDrawn {
		b.grounds.add(l.where.box)
	}
	for i, l := range b.homesDrawn {
		if !b.nameHome(l) {
			later = append(later, i)
		}
	}
	for _, i := range later {
		b.homesDrawn[i].unnamed = !b.numberHome(b.homesDrawn[i])
	}
}

// plate is the name of a home, set in rows.
type plate struct {
	rows       []string
	ticked     int // the row with a tick before it, or -1
	wide, high float64
}

func (b *board) nameHome(l lobe) bool {
	name := b.calledHome(l)
	if name == "" {
		return true
	}
	w := b.homeLine(l)
	var best plate
	var room scene.Box
	least := math.Inf(1)
	for _, seek := range []func(lobe, float64, float64) (scene.Box, float64){b.roomAtHome, b.roomAround} {
		for _, narrow := range []float64{math.Max(l.where.box.W()+40, 110), 60, 36} { // in a tight place short rows
			p := b.plate(l, w, name, narrow)
			if len(p.rows) == len(best.rows) && p.wide == best.wide {
				continue
			}
			if at, cost := seek(l, p.wide, p.high); cost < least {
				room, least, best = at, cost, p
			}
			if least < 40 {
				break
			}
		}
		if least < onSomething {
			b.writePlate(l, w, best, room)
			return true
		}
	}
	return false
}

// onSomething is what it costs at least that a name would lie on anything.
const onSomething = 50

// calledHome is what is written at a home, "" for nothing.
func (b *board) calledHome(l lobe) string {
	name := cmp.Or(l.home.Name, b.homeWord(l.home.Kind))
	if name == "" || l.home.Kind == graph.Refuge {
		return ""
	}
	return strings.TrimSpace(name + " " + l.years)
}

func (b *board) homeLine(l lobe) line {
	w := line{role: "home name", size: smallSize * b.o.Text, color: Accent}
	if l.past {
		w.color = Soft
	}
	return w
}

func (b *board) plate(l lobe, w line, name string, narrow float64) plate {
	p := plate{rows: b.wrapLine(w, name, narrow, 3), ticked: -1}
	if len(l.also) > 0 {
		p.ticked = len(p.rows)
		p.rows = append(p.rows, b.wrapLine(w, strings.Join(l.also, ", "), math.Max(narrow, 130), 2)...)
	}
	for _, r := range p.rows {
		p.wide = math.Max(p.wide, b.wideOf(w, r))
	}
	if p.ticked >= 0 {
		p.wide += w.tick()
	}
	p.high = float64(len(p.rows)) * w.size * leading
	return p
}

func (b *board) wideOf(w line, text string) float64 {
	w.text = text
	n, _, _ := b.measure(w.at(scene.Point{}, scene.Start))
	return n
}

// tick is the room for a tick before a line.
func (l line) tick() float64 { return l.size * 0.95 }

func (b *board) writePlate(l lobe, w line, p plate, room scene.Box) {
	b.taken.add(room)
	y, ref := room.Y0, "household:"+string(l.home.ID)
	for i, r := range p.rows {
		at := scene.Point{X: (room.X0 + room.X1) / 2, Y: y + w.size*0.95}
		if i == p.ticked {
			at.X += w.tick() / 2
			c := scene.Point{X: at.X - b.wideOf(w, r)/2 - w.tick()*0.6, Y: at.Y - w.size*0.34}
			b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: "tick", Shape: scene.Path{Steps: tickSteps(c, w.size*0.36), Pen: scene.Pen{Stroke: w.color, Width: pen * 0.9}}})
		}
		w.text = r
		b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: w.role, Shape: w.at(at, scene.Middle)})
		y += w.size * leading
	}
}

// numberHome puts a number where a home's name has no room, and the name into the legend. It reports whether
// there was room for that.
func (b *board) numberHome(l lobe) bool {
	name := b.calledHome(l)
	if len(l.also) > 0 {
		name = b.o.Language.Say("%s, and also %s", name, strings.Join(l.also, ", "))
	}
	i := slices.IndexFunc(b.keys, func(k Key) bool { return k.Words == name })
	known := i >= 0
	if !known {
		i = len(b.keys)
	}
	w, number := b.homeLine(l), strconv.Itoa(i+1)
	w.face, w.color = scene.Bold, Accent
	p := plate{rows: []string{number}, ticked: -1, wide: b.wideOf(w, number) + 5, high: w.size * leading} // with air: it is easily overlooked
	for _, seek := range []func(lobe, float64, float64) (scene.Box, float64){b.roomAtHome, b.roomAround} {
		room, cost := seek(l, p.wide, p.high)
		if cost >= onSomething {
			continue
		}
		b.writePlate(l, w, p, room)
		if !known {
			b.keys = append(b.keys, Key{Words: name, Picture: func(room scene.Box) []scene.Item {
				w := w
				w.text = number
				t := w.at(scene.Point{X: (room.X0 + room.X1) / 2, Y: room.Y1 - room.H()*0.28}, scene.Middle)
				t.Size = room.H() / 1.6
				return []scene.Item{{Shape: t}}
			}})
		}
		return true
	}
	b.unseen = append(b.unseen, b.o.Language.Say("there was no room to write %s at its outline", name))
	return false
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
		if n := b.crowd(halo)*onSomething + b.astray(home, room) + b.beyond(r, room) + far; n < least {
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

// roomAround looks for a place in all of the neighbourhood of an outline, nearer to it than to any other.
func (b *board) roomAround(home lobe, wide, high float64) (best scene.Box, least float64) {
	const far, step = 30.0, 4.0
	least = math.Inf(1)
	ground := home.where.box.Grow(far)
	for y := ground.Y0 - high; y <= ground.Y1; y += step {
		for x := ground.X0 - wide; x <= ground.X1; x += step {
			room := scene.Box{X0: x, Y0: y, X1: x + wide, Y1: y + high}
			off := home.where.away(room)
			if cost := 20 + off; off > far || cost >= least {
				continue
			} else if cost += b.crowd(room.Grow(1))*onSomething + 2*b.astray(home, room.Grow(off)) + b.beyond(home.where, room); cost < least {
				best, least = room, cost
			}
		}
	}
	return best, least
}

// away is how far a box is from the ground of a region.
func (r region) away(b scene.Box) float64 {
	least := math.Inf(1)
	for _, p := range r.parts {
		dx, dy := math.Max(0, math.Max(p.X0-b.X1, b.X0-p.X1)), math.Max(0, math.Max(p.Y0-b.Y1, b.Y0-p.Y1))
		least = math.Min(least, math.Hypot(dx, dy))
	}
	return least
}

// beyond is what it costs that lines run between an outline and its name.
func (b *board) beyond(r region, room scene.Box) float64 {
	const own, each = 2.5, 12.0 // the outline's own line does not count
	way, least := scene.Box{}, math.Inf(1)
	for _, p := range r.parts {
		x, y := between(p.X0, (room.X0+room.X1)/2, p.X1), between(p.Y0, (room.Y0+room.Y1)/2, p.Y1)
		u, v := between(room.X0, x, room.X1), between(room.Y0, y, room.Y1)
		if far := math.Hypot(u-x, v-y); far < least {
			way, least = scene.Box{X0: math.Min(x, u), Y0: math.Min(y, v), X1: math.Max(x, u), Y1: math.Max(y, v)}, far
		}
	}
	if least < 2*own {
		return 0
	}
	if way.H() > way.W() {
		way.Y0, way.Y1 = way.Y0+own, way.Y1-own
	} else {
		way.X0, way.X1 = way.X0+own, way.X1-own
	}
	n := 0.0
	for _, i := range b.inked.near(way) {
		if !apart(b.inked.all[i], way) {
			n += each
		}
	}
	return n
}

func between(lo, v, hi float64) float64 { return math.Max(lo, math.Min(v, hi)) }

// astray is what it costs that a home's name would stand close to the outline of another.
func (b *board) astray(home lobe, room scene.Box) float64 {
	cost, wide := 0.0, room.Grow(9)
	for _, i := range b.grounds.near(wide) {
		l := &b.homesDrawn[i]
		switch {
		case apart(l.where.box, wide) || l.home.ID == home.home.ID:
		case l.where.touches(room) && !(home.where.covers(room) && home.where.ground() < l.where.ground()):
			cost += onSomething // it would be read as that one's
		case l.where.touches(wide) && !home.where.touches(room.Grow(4)):
			cost += 30
		}
	}
	return cost
}

func (b *board) wrapLine(l line, text string, wide float64, most int) []string {
	l.text = text
	return b.wrap(l.at(scene.Point{}, scene.Start), wide, most)
}
