package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// coupleLine is how a couple's bar is drawn (domain brief 5.2). The two
// conventions part ways at lasting couples who are not married: the UK drawing
// has them unbroken, McGoldrick's broken. The label says which they are in both.
func coupleLine(k graph.UnionKind, convention string) (dash, Sign) {
	uk := convention == UKICS
	switch k {
	case graph.Married:
		return solid, SignMarried
	case graph.CivilPartnership:
		return solid, SignCivil
	case graph.LivingTogether:
		if uk {
			return solid, SignTogether
		}
		return dashed, SignTogether
	case graph.LivingApart:
		if uk {
			return solid, SignApart
		}
		return grounded, SignApart
	case graph.Engaged:
		if uk {
			return dashed, SignEngaged
		}
		return dotted, SignEngaged
	case graph.Relationship, graph.Brief, graph.Affair, graph.OneOff: // no word tells an affair from the rest
		return dashed, SignBrief
	}
	return solid, SignCoupleUnknown
}

// drawnCouple reports whether a couple's bar is on the map on the view's date.
func (b *board) drawnCouple(o bond) bool {
	for _, p := range o.partners {
		if !b.hereID(p) {
			return false
		}
	}
	if len(o.partners) < 2 {
		return false
	}
	hasKids := false
	for _, k := range o.kids {
		hasKids = hasKids || b.hereID(k.child)
	}
	if b.o.NoEnded && (o.standing.mark == oneSlash || o.standing.mark == twoSlashes) {
		return hasKids
	}
	return o.standing.begun || hasKids
}

// couples draws the bars.
func (b *board) couples() {
	for _, l := range b.plan.Lines {
		if l.Role != layout.Bar {
			continue
		}
		i, ok := b.cast.byID[l.Union]
		if !ok || !b.drawnCouple(b.cast.bonds[i]) {
			continue
		}
		o := b.cast.bonds[i]
		pts := b.track(l)
		for _, p := range o.partners {
			pts = b.meet(pts, p)
		}
		pattern, sign := coupleLine(o.standing.kind, b.o.Convention)
		b.use(sign)
		color, width := Ink, pen
		if sign == SignCoupleUnknown {
			color, width = Soft, thinPen
		}
		hops := b.hopsOf(l)
		if _, room := b.rooms[o.id]; !room {
			b.bareStrokes(o, pts, hops)
		}
		if o.blood {
			b.use(SignRelatives)
			p, q, ok := b.mainPiece(o, pts)
			b.line(o.ref, "bar", lowered(pts, p, q, bloodGap/2), hops, pattern.pen(color, width))
			if ok {
				p.Y, q.Y = p.Y-bloodGap/2, q.Y-bloodGap/2
				b.line(o.ref, "second bar", []scene.Point{p, q}, nil, pattern.pen(color, width))
			}
			continue
		}
		if pattern == grounded {
			b.line(o.ref, "bar", pts, hops, solid.pen(color, width))
			if p, q, ok := b.mainPiece(o, pts); ok {
				p.Y, q.Y = p.Y+pairGap, q.Y+pairGap
				b.line(o.ref, "second bar", []scene.Point{p, q}, nil, dashed.pen(color, thinPen))
			}
			continue
		}
		b.line(o.ref, "bar", pts, hops, pattern.pen(color, width))
	}
}

// longest is the longest level piece of a line: the bar itself.
func longest(pts []scene.Point) (p, q scene.Point, ok bool) {
	best := 0.0
	for i := 1; i < len(pts); i++ {
		a, c := pts[i-1], pts[i]
		if d := math.Abs(a.X - c.X); a.Y == c.Y && d > best {
			p, q, best, ok = a, c, d, true
		}
	}
	return p, q, ok
}

// mainPiece is the level piece of a bar that its label stands at, else the longest.
func (b *board) mainPiece(o bond, pts []scene.Point) (p, q scene.Point, ok bool) {
	if room, labelled := b.rooms[o.id]; labelled {
		x, best := (room.X0+room.X1)/2, math.Inf(1)
		for i := 1; i < len(pts); i++ {
			a, c := pts[i-1], pts[i]
			if a.Y != c.Y || math.Min(a.X, c.X) > x || math.Max(a.X, c.X) < x {
				continue
			}
			if d := math.Abs(a.Y - (room.Y0+room.Y1)/2); d < best {
				best, p, q, ok = d, a, c, true
			}
		}
	}
	if !ok {
		p, q, ok = longest(pts)
	}
	return p, q, ok
}

// lowered moves one piece of a line down.
func lowered(pts []scene.Point, p, q scene.Point, d float64) []scene.Point {
	out := append([]scene.Point(nil), pts...)
	for i := range out {
		if out[i] == p || out[i] == q {
			out[i].Y += d
		}
	}
	return out
}
