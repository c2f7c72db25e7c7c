package render

import (
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// stem draws what children born together share, once, and answers the arm that is left
// for one of them. Other lines are answered whole.
func (b *board) stem(o bond, c childLine, pts, hops []scene.Point) []scene.Point {
	n := len(pts)
	if n < 3 || pts[n-1].X == pts[n-2].X || pts[n-1].Y == pts[n-2].Y {
		return pts
	}
	apex := pts[n-2]
	if !b.stems[apex] {
		b.stems[apex] = true
		shared := common([]leaf{{apex.X, c}})
		b.line(o.ref, "stem", pts[:n-1], hops, inkOf(shared))
	}
	return pts[n-2:]
}

// twins marks children born together: a bar across the slanting lines of those who are
// identical, a question mark where nobody knows.
func (b *board) twins(ties map[string]map[string]childLine) {
	for _, t := range b.cast.twins {
		arms := b.arms(t, ties)
		if len(arms) < 2 {
			continue
		}
		b.use(SignTwins)
		ref := "birth:" + string(t.ID)
		var same []arm
		for _, a := range arms {
			if slices.Contains(t.Identical, a.child) || len(t.Identical) == 0 && t.Zygosity == graph.Identical {
				same = append(same, a)
			}
		}
		if len(same) > 1 {
			b.use(SignIdentical)
			b.identicalBar(ref, arms, same)
		}
		if len(same) == 0 && (t.Zygosity == "" || t.Zygosity == graph.ZygosityUnknown) {
			b.use(SignTwinsUnknown)
			for i := 1; i < len(arms); i++ {
				p, q := arms[i-1], arms[i]
				y := halfway(p, q)
				l := line{text: "?", role: "twins", size: smallSize * b.o.Text, color: Soft}
				b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: l.role,
					Shape: l.at(scene.Point{X: (p.at(y).X + q.at(y).X) / 2, Y: y + l.size*0.36}, scene.Middle)})
			}
		}
	}
}

func halfway(p, q arm) float64 { return round((p.apex.Y + math.Min(p.end.Y, q.end.Y)) / 2) }

// identicalBar joins the arms of identical children, and hops over one who is born with
// them but not identical.
func (b *board) identicalBar(ref string, arms, same []arm) {
	p, q := same[0], same[len(same)-1]
	y := halfway(p, q)
	var hops []scene.Point
	for _, a := range arms {
		if x := a.at(y).X; x > p.at(y).X && x < q.at(y).X && !slices.Contains(same, a) {
			hops = append(hops, scene.Point{X: x, Y: y})
		}
	}
	b.line(ref, "twin bar", []scene.Point{p.at(y), q.at(y)}, hops, solid.pen(Ink, pen))
}

// arm is the slanting line to one of several born together.
type arm struct {
	child     graph.ID
	apex, end scene.Point
}

func (a arm) at(y float64) scene.Point {
	f := (y - a.apex.Y) / (a.end.Y - a.apex.Y)
	return scene.Point{X: a.apex.X + f*(a.end.X-a.apex.X), Y: y}
}

// arms lists the slanting lines that leave one point, from left to right.
func (b *board) arms(t graph.Birth, ties map[string]map[string]childLine) []arm {
	var out, upright []arm
	for _, l := range b.plan.Lines {
		n := len(l.Points)
		if l.Role != layout.Birth || n < 2 || !slices.Contains(t.Children, graph.ID(l.Person)) || !ties[l.Union][l.Person].drawn {
			continue
		}
		a := arm{graph.ID(l.Person), whole(l.Points[n-2]), whole(l.Points[n-1])}
		switch {
		case a.apex.X == a.end.X:
			upright = append(upright, a)
		case a.apex.Y != a.end.Y && (len(out) == 0 || out[0].apex == a.apex):
			out = append(out, a)
		}
	}
	for _, a := range upright { // the middle one of three hangs straight down
		if len(out) > 0 && a.apex.X == out[0].apex.X && a.end.Y > out[0].apex.Y {
			a.apex = out[0].apex
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, c arm) int { return int(a.end.X - c.end.X) })
	return out
}
