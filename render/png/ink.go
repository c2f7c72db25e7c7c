package png

import (
	"encoding/binary"
	"math"

	"kinweave/render/scene"
)

// ink is one shape made ready: what never changes, however the map is moved.
type ink struct {
	box   scene.Box // holds all its ink
	layer scene.Layer
	pen   scene.Pen
	dash  []float64 // the pen's, made even and sound; nil for none
	lines []run     // in scene units, when nothing is curved
	steps []scene.Step
	level bool // upright and level strokes only
	stamp int  // shapes of one number look the same, wherever they are; 0 for those drawn each time
	text  *label
	photo *photo
}

// collector makes inks of a scene's shapes, in painting order.
type collector struct {
	fonts  *scene.Fonts
	inks   []ink
	stamps map[string]int
	key    []byte
}

func (c *collector) Path(it scene.Item, p scene.Path) {
	if !sound(p) || (p.Pen.Width <= 0 || p.Pen.Stroke.A == 0) && p.Pen.Fill.A == 0 {
		return
	}
	k := ink{box: p.Bounds(nil), layer: it.Layer, pen: p.Pen, dash: even(p.Pen.Dash), steps: p.Steps}
	if k.pen.Stroke.A == 0 {
		k.pen.Width = 0
	}
	k.box = k.box.Grow(1.5 * k.pen.Width) // the points of sharp corners
	curved := false
	for _, st := range p.Steps {
		curved = curved || st.Op == scene.Curve
	}
	if !curved {
		k.lines = runs(p.Steps, scene.Matrix{S: 1})
		k.level = true
		for _, r := range k.lines {
			_, square := r.rectangle()
			k.level = k.level && r.level() && (p.Pen.Fill.A == 0 || square)
		}
		k.level = k.level && (p.Pen.Stroke.A == 255 || p.Pen.Width <= 0 || len(k.lines) == 1)
	}
	if !k.level && max(k.box.W(), k.box.H()) <= stampSize {
		k.stamp = c.stamp(k)
	}
	c.inks = append(c.inks, k)
}

// stamp numbers a shape by how it looks. A family has many people and few kinds of symbol.
func (c *collector) stamp(k ink) int {
	// Hundredths, as whole numbers: places are rarely exact, and one circle must be the same as the next.
	key := c.key[:0]
	put := func(vs ...float64) {
		for _, v := range vs {
			key = binary.AppendVarint(key, int64(math.Round(v*100)))
		}
	}
	x, y := (k.box.X0+k.box.X1)/2, (k.box.Y0+k.box.Y1)/2
	put(k.pen.Width, float64(k.pen.Cap), float64(len(k.dash)))
	put(k.dash...)
	for _, st := range k.steps {
		key = append(key, byte(st.Op))
		for _, p := range st.P[:points(st.Op)] {
			put(p.X-x, p.Y-y)
		}
	}
	c.key = key
	n, ok := c.stamps[string(key)]
	if !ok {
		n = len(c.stamps) + 1
		c.stamps[string(key)] = n
	}
	return n
}

// points is how many points a step has.
func points(op scene.Op) int {
	switch op {
	case scene.Curve:
		return 3
	case scene.Close:
		return 0
	default:
		return 1
	}
}

func (c *collector) Text(it scene.Item, t scene.Text) {
	if l, box, ok := newLabel(c.fonts, t); ok {
		c.inks = append(c.inks, ink{box: box, layer: it.Layer, text: l})
	}
}

func (c *collector) Image(it scene.Item, m scene.Image) {
	if p := newPhoto(m); p != nil {
		c.inks = append(c.inks, ink{box: m.Box, layer: it.Layer, photo: p})
	}
}

// even makes a dash pattern that can be walked: twice over if it has an odd number of lengths,
// and none at all if it makes no sense.
func even(dash []float64) []float64 {
	var sum float64
	for _, d := range dash {
		if d < 0 {
			return nil
		}
		sum += d
	}
	if sum <= 0 {
		return nil
	}
	if len(dash)%2 == 1 {
		dash = append(append([]float64{}, dash...), dash...)
	}
	return dash
}
