package own

import (
	"kinweave/graph"
	"kinweave/render/scene"
)

// Patch is the square in which a sign is drawn.
var Patch = scene.Box{X0: -54, Y0: -54, X1: 54, Y1: 54}

// Form is a shape in a colour, Picture a drawing, and Face what a kind of line is known by: for whoever chooses one.
func Form(shape graph.OwnShape, colour graph.OwnColour) scene.Scene {
	if shape == graph.OwnNote {
		return patch([]stroke{{trace("R -48 -30 48 30 8"), colourOf(colour), 4}, {trace("M -32 -11 L 32 -11 M -32 3 L 32 3 M -32 16 L 8 16"), scene.Color{}, 5}})
	}
	if shape == graph.OwnSticker {
		return patch([]stroke{{trace("R -50 -40 50 40 4"), colourOf(colour), 4}, {trace("R -40 -30 40 30 0"), paints['b'], 3}, {trace("M -40 30 L -12 -8 L 6 14 L 20 0 L 40 30 Z"), paints['g'], 3}})
	}
	return patch([]stroke{{formOf(shape).steps, colourOf(colour), 4}})
}

// Picture is one of the drawings.
func Picture(p graph.OwnPicture) scene.Scene {
	if drawings[p] == nil { // an empty place
		return scene.Scene{Items: []scene.Item{{Layer: scene.Symbols, Shape: scene.Path{Steps: oval(0, 0, 34, 34),
			Pen: scene.Pen{Stroke: onPaper.lines, Width: 3, Dash: []float64{9, 9}, Cap: scene.Round}}}}}
	}
	return patch(drawings[p])
}

// OnWhite lays a white ground under a sign, so that its ink is seen in the dark.
func OnWhite(s scene.Scene) scene.Scene {
	under := scene.Item{Layer: scene.Ground, Shape: scene.Path{Steps: box(Patch, 16), Pen: scene.Pen{Fill: scene.RGB(0xFFFFFF)}}}
	s.Items = append([]scene.Item{under}, s.Items...)
	return s
}

// Thing is a shape with its drawing in it.
func Thing(x graph.OwnItem) scene.Scene {
	f, out := formOf(x.Shape), Form(x.Shape, x.Colour)
	if x.Shape != graph.OwnNote {
		inner := patch(drawings[x.Picture]).Move(scene.Matrix{S: f.room / 48, X: f.well.X, Y: f.well.Y})
		out.Items = append(out.Items, inner.Items...)
	}
	return out
}

// Line is a piece of a line of a kind, in a colour of the page.
func Line(k graph.OwnLineKind, ink scene.Color) scene.Scene {
	pen := scene.Pen{Stroke: ink, Width: 6, Cap: scene.Round}
	if k == "thick" {
		pen.Width = 16
	}
	out := scene.Scene{Items: []scene.Item{{Layer: scene.Lines, Shape: scene.Path{Steps: trace("M -50 0 L 50 0"), Pen: pen}}}}
	out.Items = append(out.Items, patch(faces[k]).Move(scene.Matrix{S: 0.7}).Items...)
	return out
}

func patch(d []stroke) scene.Scene {
	s := &sheet{}
	s.strokes("", d, scene.Matrix{S: 1})
	for i := range s.out.Items {
		s.out.Items[i].Role = ""
	}
	return s.out
}
