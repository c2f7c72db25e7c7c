package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

// feelings draws the emotional lines that were asked for, each with whose words it is
// and when they were said (domain brief 5.6). They may show one person's view and can
// read as a judgement, so nothing is drawn unless it is asked for by name.
func (b *board) feelings() {
	if b.o.Feelings == nil {
		return
	}
	for l := range graph.All[graph.Line](b.fam) {
		if !l.Said.By(b.asAt) || !b.o.Feelings(l) || !b.hereID(l.From) || !b.hereID(l.To) || l.From == l.To {
			continue
		}
		way := b.wayBetween(l.From, l.To)
		if len(way) < 2 {
			continue
		}
		b.ways = append(b.ways, way)
		b.use(feelingSigns[l.Kind])
		ref := "line:" + string(l.ID)
		for _, p := range feelingInk(l.Kind, way, l.Past) {
			b.put(scene.Item{Layer: scene.Marks, Ref: ref, Role: "feeling", Shape: p})
		}
		b.voice(ref, l, way)
	}
}

// voice writes whose words a line is, beside its middle.
func (b *board) voice(ref string, l graph.Line, way []scene.Point) {
	who := l.According
	if i, ok := b.cast.number[l.Teller]; ok {
		who, _ = b.name(b.cast.people[i])
	}
	if who == "" {
		who = b.o.Language.Say("nobody named")
	}
	words := who
	if l.Said.Known() {
		words += ", " + year(b.o.Language, l.Said)
	}
	b.use(FeelVoice)
	ink := line{text: words, role: "voice", size: smallSize * b.o.Text, color: Soft}
	w, _, _ := b.measure(ink.at(scene.Point{}, scene.Start))
	h := ink.size * 1.1
	var best scene.Box
	least := math.Inf(1)
	mid := len(way) / 2
	var spots []scene.Point // about a point of the line, the nearest first
	for _, y := range []float64{-h - 12, 12, -h / 2, -h - 26, 26, -h - 42, 42} {
		for _, x := range []float64{-w / 2, 10, -w - 10} {
			if y == -h/2 && x == -w/2 {
				continue
			}
			spots = append(spots, scene.Point{X: x, Y: y})
		}
	}
	for i := 0; i < len(way); i += 2 {
		p := way[i]
		for _, at := range spots {
			room := scene.Box{X0: p.X + at.X, Y0: p.Y + at.Y, X1: p.X + at.X + w, Y1: p.Y + at.Y + h}
			c := b.crowd(room)*40 + math.Abs(float64(i-mid))*0.7 + math.Max(0, math.Abs(at.Y+h/2)-h)
			for _, other := range b.ways {
				for j := 0; j < len(other); j += 3 {
					if room.Grow(4).Holds(other[j]) {
						c += 15
					}
				}
			}
			if c < least {
				best, least = room, c
			}
		}
	}
	b.taken.add(best)
	b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: ink.role,
		Shape: ink.at(scene.Point{X: best.X0, Y: best.Y1 - h*0.2}, scene.Start)})
}
