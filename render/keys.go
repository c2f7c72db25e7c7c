package render

import (
	"math"

	"kinweave/graph"
	"kinweave/render/scene"
)

// look is what decides how a sign looks.
type look struct {
	convention string
	gentle     bool
}

func (d Drawing) look() look { return look{d.Convention, d.Gentle} }

// picture draws a sign by the same code that draws it on the map, into a key's box.
func (s Sign) picture(l look, key scene.Box) []scene.Item {
	c := scene.Point{X: (key.X0 + key.X1) / 2, Y: (key.Y0 + key.Y1) / 2}
	w := key.H() * 0.92
	k := w / unit * 1.6 // lines get thinner with the sign, but stay lines
	thick := math.Min(pen, math.Max(0.8, pen*k))
	var out []scene.Item
	path := func(steps []scene.Step, p scene.Pen) {
		for i := range p.Dash {
			p.Dash[i] *= 0.55 * key.H() / 18
		}
		out = append(out, scene.Item{Shape: scene.Path{Steps: steps, Pen: p}})
	}
	line := scene.Pen{Stroke: Ink, Width: thick, Fill: White}
	level := func(d dash, color scene.Color, width, dy float64) {
		path([]scene.Step{move(key.X0, c.Y+dy), to(key.X1, c.Y+dy)}, d.pen(color, width))
	}
	// A couple's bar hangs from two people, which tells it from a child line.
	foot := c.Y + w*0.15
	bar := func(d dash, color scene.Color, width, dy float64) {
		path([]scene.Step{move(key.X0+dy, foot-w*0.5), to(key.X0+dy, foot+dy), to(key.X1-dy, foot+dy), to(key.X1-dy, foot-w*0.5)}, d.pen(color, width))
	}
	slash := func(dx, lean float64) {
		path([]scene.Step{move(c.X+dx-w*0.16*lean, foot+w*0.3), to(c.X+dx+w*0.16*lean, foot-w*0.3)}, scene.Pen{Stroke: Ink, Width: thick})
	}
	person := func(p graph.Person, fill scene.Color) (figure, float64) {
		f := figureOf(p, l.convention)
		size := w * math.Max(f.scale, 0.5)
		pn := line
		pn.Fill = fill
		if f.form == dot {
			size, pn = w*0.3, scene.Pen{Fill: Ink}
		}
		if f.form == cross {
			pn.Fill = scene.Color{}
		}
		if p.Identity != "" {
			pn.Dash = []float64{5, 4}
		}
		path(f.form.steps(c, size), pn)
		if f.has {
			path(f.inner.steps(c, size*f.innerScale), scene.Pen{Stroke: Ink, Width: thick * 0.7, Fill: White})
		}
		return f, size
	}
	switch s {
	case SignMale, SignFemale, SignNonBinary, SignTransMan, SignTransWoman, SignNotKnown, SignUnborn, SignMiscarriage, SignPet:
		f, size := person(graph.Person{Shown: shownOf(s)}, White)
		if f.form == rounded {
			out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: c.Y + size*0.26}, Anchor: scene.Middle, String: "?", Size: size * 0.72, Color: Ink}})
		}
	case SignStillborn:
		f, size := person(graph.Person{Shown: graph.Stillborn}, White)
		if !l.gentle {
			path(f.form.crossSteps(c, size), scene.Pen{Stroke: Half, Width: thick * 0.7})
		}
	case SignChild, SignChildren:
		outer := line
		if s == SignChildren {
			outer.Width = thick * 1.6
		}
		path(circle.steps(c, w), outer)
		path(circle.steps(c, w*0.66), scene.Pen{Stroke: Ink, Width: thick, Fill: ChildFill})
	case SignDied:
		path(square.steps(c, w), line)
		path(square.crossSteps(c, w), scene.Pen{Stroke: Half, Width: thick * 0.7})
	case SignAge:
		out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: c.Y + w*0.26}, Anchor: scene.Middle, String: "34", Size: w * 0.7, Color: Ink}})
	case MarkNotFound, MarkNotAsked, MarkWaiting, MarkYes, MarkMaybe, MarkNo, MarkDoNotAsk, MarkNamed:
		out = append(out, markPicture(s, c, w)...)
	case SignIllness, SignSubstance, SignRecovery:
		path(square.steps(c, w), line)
		for _, sh := range healthInk(square, c, w-thick, thick, s == SignIllness, s == SignSubstance, s == SignRecovery) {
			out = append(out, scene.Item{Shape: sh})
		}
	case FeelVoice:
		level(solid, Ink, thick*0.7, w*0.3)
		out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: c.Y + w*0.14}, Anchor: scene.Middle, String: "“…”", Size: w * 0.5, Color: Ink}})
	case SignNoParents:
		path([]scene.Step{move(c.X, key.Y0), to(c.X, c.Y+w*0.1)}, stubDash.pen(Soft, thick))
		path([]scene.Step{move(c.X-w*0.7, key.Y1), to(c.X-w*0.7, c.Y+w*0.1), to(c.X+w*0.7, c.Y+w*0.1), to(c.X+w*0.7, key.Y1)}, scene.Pen{Stroke: Ink, Width: thick})
	case SignDiedGently:
		path(starSteps(c, w*0.36), scene.Pen{Fill: Soft})
	case SignGroup:
		path(square.steps(scene.Point{X: c.X + w*0.1, Y: c.Y - w*0.1}, w*0.8), scene.Pen{Stroke: Ink, Width: thick * 0.7, Fill: White})
		path(square.steps(scene.Point{X: c.X, Y: c.Y}, w*0.8), line)
		out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: c.Y + w*0.18}, Anchor: scene.Middle, String: "×2", Size: w * 0.5, Color: Ink}})
	case SignMissing, SignPartly:
		person(graph.Person{Shown: graph.Male, Identity: graph.IdentityMissing}, White)
		words := "?"
		if s == SignPartly {
			words = "“ ”"
		}
		out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: c.Y + w*0.24}, Anchor: scene.Middle, String: words, Size: w * 0.66, Color: Ink}})
	case SignMarried, SignCivil, SignTogether, SignApart, SignEngaged, SignBrief, SignCoupleUnknown:
		d, _ := coupleLine(coupleKinds[s], l.convention)
		switch {
		case s == SignCoupleUnknown:
			bar(solid, Soft, thick*0.6, 0)
			out = append(out, questionMark(c, w))
		case d == grounded:
			bar(solid, Ink, thick, 0)
			path([]scene.Step{move(key.X0, foot+2*thick), to(key.X1, foot+2*thick)}, dashed.pen(Ink, thick*0.7))
		default:
			bar(d, Ink, thick, 0)
		}
	case SignSeparated:
		bar(solid, Ink, thick, 0)
		slash(0, 1)
	case SignDivorced, SignAnnulled:
		bar(solid, Ink, thick, 0)
		slash(-w*0.13, 1)
		slash(w*0.13, 1)
	case SignBack:
		bar(solid, Ink, thick, 0)
		slash(0, 1)
		slash(0, -1)
	case SignRelatives:
		bar(solid, Ink, thick, 0)
		path([]scene.Step{move(key.X0, foot-w*0.2), to(key.X1, foot-w*0.2)}, scene.Pen{Stroke: Ink, Width: thick})
	case SignTwins, SignIdentical, SignTwinsUnknown:
		top, low := c.Y-w*0.45, c.Y+w*0.45
		path([]scene.Step{move(c.X-w*0.45, low), to(c.X, top), to(c.X+w*0.45, low)}, scene.Pen{Stroke: Ink, Width: thick})
		if s == SignIdentical {
			path([]scene.Step{move(c.X-w*0.22, c.Y), to(c.X+w*0.22, c.Y)}, scene.Pen{Stroke: Ink, Width: thick})
		}
		if s == SignTwinsUnknown {
			out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: low}, Anchor: scene.Middle, String: "?", Size: w * 0.6, Color: Ink}})
		}
	case SignHome:
		p := dotted.pen(Accent, thick)
		path(roundSteps(scene.Box{X0: key.X0, Y0: key.Y0 + w*0.08, X1: key.X1, Y1: key.Y1 - w*0.08}, w*0.3), p)
	case SignPastHome:
		path(roundSteps(scene.Box{X0: key.X0, Y0: key.Y0 + w*0.08, X1: key.X1, Y1: key.Y1 - w*0.08}, w*0.3),
			scene.Pen{Stroke: Soft, Width: thick * 0.7, Dash: []float64{6, 6}})
	case SignOfGroup:
		path([]scene.Step{move(c.X, key.Y0-w*0.1), to(c.X, c.Y)}, scene.Pen{Stroke: Ink, Width: thick * 0.7})
		path(roundSteps(scene.Box{X0: key.X0 + w*0.1, Y0: c.Y - w*0.1, X1: key.X1 - w*0.1, Y1: key.Y1}, w*0.18), scene.Pen{Stroke: Ink, Width: thick * 0.7, Fill: White})
	case SignAlsoThere:
		path(tickSteps(c, w*0.32), scene.Pen{Stroke: Accent, Width: thick})
	case SignHop:
		path([]scene.Step{move(c.X, c.Y-w*0.5), to(c.X, c.Y+w*0.5)}, scene.Pen{Stroke: Ink, Width: thick})
		r := w * 0.24
		path([]scene.Step{move(key.X0, c.Y), to(c.X-r, c.Y), curve(c.X-r, c.Y-r*4/3, c.X+r, c.Y-r*4/3, c.X+r, c.Y), to(key.X1, c.Y)},
			scene.Pen{Stroke: Ink, Width: thick})
	case SignStub:
		path(tabSteps(c, w*1.1), line)
		out = append(out, scene.Item{Shape: scene.Text{At: scene.Point{X: c.X - w*0.08, Y: c.Y + w*0.2}, Anchor: scene.Middle, String: "2", Size: w * 0.56, Color: Ink}})
	case MarkUnexplored:
		path(square.steps(scene.Point{X: c.X - w*0.25, Y: c.Y + w*0.25}, w*0.6), line)
		for _, sh := range openInk(scene.Point{X: c.X + w*0.05, Y: c.Y - w*0.05}, scene.Point{X: c.X + w*0.46, Y: c.Y - w*0.3}, w*0.22) {
			out = append(out, scene.Item{Shape: sh})
		}
	case SignUnsure:
		level(dashed, Ink, thick, 0)
		out = append(out, questionMark(c, w))
	case SignParentUnknown:
		level(solid, Soft, thick*0.6, 0)
		out = append(out, questionMark(c, w))
	default:
		for kind, sign := range feelingSigns {
			if sign == s {
				// The same ink on a short way, made smaller as a whole.
				k := key.H() / 26
				way := evenly([]scene.Point{{}, {X: key.W() / k}}, 2)
				part := scene.Scene{}
				for _, p := range feelingInk(kind, way, false) {
					part.Items = append(part.Items, scene.Item{Shape: p})
				}
				out = append(out, part.Move(scene.Matrix{S: k, X: key.X0, Y: c.Y}).Items...)
			}
		}
		for kind, words := range parentWords {
			if words.sign != s {
				continue
			}
			width := thick
			if kind == graph.Donor || kind == graph.Surrogate {
				width *= 0.6
			}
			if words.dash == paired {
				level(solid, Ink, width, -thick)
				level(dashed, Ink, width, thick)
			} else {
				level(words.dash, Ink, width, 0)
			}
		}
	}
	return out
}

func questionMark(c scene.Point, w float64) scene.Item {
	return scene.Item{Shape: scene.Text{At: scene.Point{X: c.X, Y: c.Y - w*0.08}, Anchor: scene.Middle, String: "?", Size: w * 0.55, Color: Ink, Halo: White, Edge: w * 0.06}}
}

var coupleKinds = map[Sign]graph.UnionKind{SignMarried: graph.Married, SignCivil: graph.CivilPartnership, SignTogether: graph.LivingTogether,
	SignApart: graph.LivingApart, SignEngaged: graph.Engaged, SignBrief: graph.Brief, SignCoupleUnknown: graph.UnionUnknown}

func shownOf(s Sign) graph.Shown {
	for k, v := range shownSigns {
		if v == s && k != graph.Termination {
			return k
		}
	}
	return graph.NotKnown
}
