package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

var healthSigns = map[graph.HealthSign]Sign{graph.Illness: SignIllness, graph.Substance: SignSubstance, graph.Recovery: SignRecovery}

// healthOf are the fills of somebody's symbol on the view's date (domain brief 5.7). A statement
// on any layer but the professional one is a mistake, and is not drawn.
func (b *board) healthOf(p graph.Person, s stance) []scene.Shape {
	if !b.o.Health || s.fig.scale < 1 || p.Count > 1 {
		return nil
	}
	has := map[Sign]bool{}
	for f := range graph.All[graph.Statement](b.fam) {
		sign, known := healthSigns[f.Sign]
		if known && f.Kind == graph.OfHealth && f.Layer == graph.Professional && len(f.About) > 0 && f.About[0] == p.ID && graph.InForce(f.On, f.Until, b.asAt) {
			if !has[sign] {
				b.worn[p.ID] = append(b.worn[p.ID], sign)
			}
			has[sign] = true
			b.use(sign)
		}
	}
	if len(has) == 0 {
		return nil
	}
	return healthInk(s.fig.form, s.at, s.w-pen, thinPen, has[SignIllness], has[SignSubstance], has[SignRecovery])
}

// healthInk fills the left half of a form for an illness, the lower half for misuse of alcohol
// or drugs, and its lower left quarter for somebody in recovery.
func healthInk(f form, c scene.Point, w, width float64, ill, substance, recovery bool) []scene.Shape {
	all := flat(f.steps(c, w))[0]
	r := w / 2
	low := scene.Box{X0: c.X - r, Y0: c.Y, X1: c.X + r, Y1: c.Y + r}
	left := scene.Box{X0: c.X - r, Y0: c.Y - r, X1: c.X, Y1: c.Y + r}
	var areas, lines []scene.Step
	fill := func(room scene.Box) { areas = append(areas, polygon(cutArea(all, room))...) }
	edge := func(x0, y0, x1, y1 float64) { lines = append(lines, move(x0, y0), to(x1, y1)) }
	side := r // half the form's width at its middle
	if f == triangle {
		side = r / 2
	}
	switch {
	case ill && substance: // three quarters
		fill(left)
		fill(scene.Box{X0: c.X, Y0: c.Y, X1: c.X + r, Y1: c.Y + r})
		edge(c.X, f.edge(c, w, c.X, true), c.X, c.Y)
		edge(c.X, c.Y, c.X+side, c.Y)
	case ill:
		fill(left)
		edge(c.X, f.edge(c, w, c.X, true), c.X, f.edge(c, w, c.X, false))
	case substance:
		fill(low)
		edge(c.X-side, c.Y, c.X+side, c.Y)
	}
	if recovery && !substance {
		if !ill {
			fill(scene.Box{X0: c.X - r, Y0: c.Y, X1: c.X, Y1: c.Y + r})
			edge(c.X, c.Y, c.X, math.Max(c.Y, f.edge(c, w, c.X, false)))
		}
		edge(c.X-side, c.Y, c.X+side, c.Y)
	}
	return []scene.Shape{scene.Path{Steps: areas, Pen: scene.Pen{Fill: HealthFill}}, scene.Path{Steps: lines, Pen: scene.Pen{Stroke: Ink, Width: width}}}
}
